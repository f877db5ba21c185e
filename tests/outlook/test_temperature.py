"""Temperature methods against the pairs that their owners' code and tests hold."""

import math
import re
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.kernels.temperature import regressed, scopes_combined
from trajectory.outlook import temperature as t
from trajectory.outlook.temperature.methods import ABSOLUTE

V1, V1_5 = t.CDP_WWF_V1, t.CDP_WWF_V1_5

# SBTi-finance-tool, test/test_e2e.py:44 and test/test_edge_cases.py:44 (MIT): 80 % from 2019, mid.
ASSERTED = [(0.8, 2019, 2030, 0.43), (0.8, 2019, 2035, 1.14)]
# SBTi-finance-tool, derived from model 4: 4.2 and 2.5 % a year.
DERIVED = [(0.042, "short", 1.681), (0.042, "mid", 1.385), (0.042, "long", 0.811),
           (0.025, "mid", 1.916)]  # fmt: skip


@pytest.mark.parametrize(("cut", "base", "end", "expected"), ASSERTED)
def test_the_scores_that_the_owner_asserts(cut, base, end, expected):
    """The scores that the owner asserts."""
    score = t.temperature_score(cut, base, end, method=V1, reference_year=2024)
    assert round(score.temperature, 2) == expected
    assert score.frame == "mid"


@pytest.mark.parametrize(("rate", "frame", "expected"), DERIVED)
def test_scores_of_the_common_rates(rate, frame, expected):
    """Scores of the common rates."""
    line = V1.regression(frame)
    got = regressed(rate, line.slope, line.intercept, floor=0.0, default=3.2)
    assert round(float(got), 3) == expected


def test_the_floor_and_the_default():
    """The floor and the default."""
    # SBTi-finance-tool, issue 187: 93 % a year in the short frame, -17.21 unfloored.
    line = V1.regression("short")
    assert regressed(0.93, line.slope, line.intercept, floor=-99.0, default=0.0) == pytest.approx(
        -17.21, abs=0.005
    )
    assert regressed(0.93, line.slope, line.intercept, floor=0.0, default=0.0) == 0.0
    none = t.temperature_score(math.nan, 2020, 2030, method=V1, reference_year=2024)
    assert (none.temperature, none.is_default) == (3.2, True)
    over = t.temperature_score([0.5, 0.5], 2015, [2023, 2024], method=V1_5, reference_year=2024)
    assert over.temperature[0] == 3.4
    assert not over.is_default[1]


def test_the_grid_of_model_4():
    """Unrounded scores of the published coefficients, by hand in the same formula."""
    for cut in (0.2, 0.5):
        for end, frame in ((2026, "short"), (2035, "mid"), (2050, "long")):
            line = V1.regression(frame)
            want = max(line.intercept + line.slope * 100.0 * cut / (end - 2020), 0.0)
            got = t.temperature_score(cut, 2020, end, method=V1, reference_year=2022)
            assert got.frame == frame
            assert got.temperature == pytest.approx(want, abs=1e-12)
    # 20 % from 2020 to 2026, short, all gases and CO2 of energy (all rows: test_peer_scores.py)
    score = t.temperature_score(0.2, 2020, 2026, method=V1, reference_year=2024)
    assert score.temperature == pytest.approx(1.8653293478666666, abs=1e-9)
    energy = t.temperature_score(
        0.2, 2020, 2026, method=V1, reference_year=2024,
        variable="Emissions|CO2|Energy and Industrial Processes",
    )  # fmt: skip
    assert energy.temperature == pytest.approx(1.6563238979, abs=1e-9)


def test_version_1_5_is_compound_with_a_band_and_a_floor():
    """Version 1 5 is compound with a band and a floor."""
    # 100 * (1 - 0.79 ** (1 / 5)) = 4.605 % a year over 5 years, mid frame from 2024 to 2030
    score = t.temperature_score(0.21, 2025, 2030, method=V1_5, reference_year=2024)
    rate = 100.0 * (1.0 - 0.79**0.2)
    assert score.temperature == pytest.approx(
        max(2.4577142918 - 0.2369383303 * rate, 1.5), abs=1e-9
    )
    assert score.low == 1.5
    assert score.high > score.temperature
    assert t.temperature_score(1.0, 2020, 2030, method=V1_5, reference_year=2024).temperature == 1.5
    assert np.isnan(t.temperature_score(0.3, 2020, 2030, method=V1, reference_year=2024).low)


@given(st.floats(0.0, 0.9), st.floats(0.0, 0.1), st.integers(2025, 2054))
def test_a_deeper_cut_never_is_warmer(cut, more, end):
    """A deeper cut never is warmer."""
    for method in (V1, V1_5):
        one, other = (
            t.temperature_score(c, 2020, end, method=method, reference_year=2024).temperature
            for c in (cut, cut + more)
        )
        assert other <= one


def test_scope_3_counts_from_40_percent():
    """Scope 3 counts from 40 %."""
    assert scopes_combined(1.0, 3.0, 61.0, 39.0, 0.4) == 1.0
    assert scopes_combined(1.0, 3.0, 60.0, 40.0, 0.4) == pytest.approx(0.6 + 1.2)


def test_a_company_in_nine_boxes():
    """A company in nine boxes."""
    inventory = tj.Inventory(2023, {tj.S12: 40.0, tj.S3: 60.0}, unit="ktCO2e")
    cuts = [
        tj.Target(tj.S12, "42%", 2030, base_year=2020),
        tj.Target(tj.S12, "80%", 2030, base_year=2020, coverage=0.5),
        tj.Target(tj.S3, "51%", 2030, base_year=2020, per="EUR of value added"),
    ]
    company = tj.Company("Example", [inventory], cuts)
    scores = t.company_scores(company, method=V1, reference_year=2024)
    row = scores.of("mid", tj.S12)
    assert round(row.temperature, 3) == 1.385
    assert "-42 %" in row.target
    assert scores.of("mid", tj.S3).temperature == 3.2
    assert (
        "no variable was named for a target per EUR of value added"
        in scores.of("mid", tj.S3).target
    )
    assert scores.of("mid", tj.ALL).temperature == pytest.approx(0.4 * row.temperature + 0.6 * 3.2)
    assert scores.of("long", tj.S12).target == "no target: the method's default"
    named = t.company_scores(
        company, method=V1, reference_year=2024, variables={"EUR of value added": "INT.emKyoto_gdp"}
    )
    assert named.of("mid", tj.S3).temperature == pytest.approx(4.107377151 - 0.533878087 * 5.1)
    bare = t.company_scores(tj.Company("Example"), method=V1_5, reference_year=2024)
    assert np.isnan(bare.of("short", tj.ALL).temperature)
    assert "scope 2 and scope 3 are not weighed: no year has" in bare.of("short", tj.ALL).target
    assert "temperature scores by CDP-WWF V1.5, seen from 2024" in str(bare)


def test_a_low_coverage_scales_the_cut():
    """A low coverage scales the cut."""
    half = t.temperature_score(
        0.6, 2020, 2030, method=V1, reference_year=2024, coverage=0.5, least_coverage=0.95
    )
    assert (
        half.temperature
        == t.temperature_score(0.3, 2020, 2030, method=V1, reference_year=2024).temperature
    )


# os-climate/ITR at b0a99be at 1.5 °C, with B = 396, and as the code runs (B / 0.76).
OS_CLIMATE = {True: (1.262, 1.381, 1.5, 1.619, 1.738, 2.451),
              False: (1.187, 1.344, 1.5, 1.656, 1.813, 2.751)}  # fmt: skip


@pytest.mark.parametrize("with_land", [True, False])
def test_implied_rise_as_os_climate_computes_it(with_land):
    """Implied rise as os climate computes it."""
    got = t.implied_by_tcre([0.0, 0.5, 1.0, 1.5, 2.0, 5.0], with_land=with_land).temperature
    assert got.round(3).tolist() == list(OS_CLIMATE[with_land])


def test_implied_rise_by_inversion_of_the_budgets():
    """Implied rise by inversion of the budgets."""
    # AR6, 50 %: 498.5 at 1.5 and 1350.1 at 2.0 °C; 2 x 498.5 = 997 lies between 839.3 and 1009.7
    rise = t.implied_by_budget(2.0, budget="AR6 WG1", likelihood=0.5).temperature
    assert rise == pytest.approx(1.7 + 0.1 * (997.0 - 839.3) / (1009.7 - 839.3))
    assert t.implied_by_budget(
        1.0, budget="IGCC 2025", likelihood=0.5
    ).temperature == pytest.approx(1.5)
    assert np.isnan(t.implied_by_budget(50.0, budget="AR6 WG1", likelihood=0.5).temperature)
    with pytest.raises(tj.ArgumentError, match="has none"):
        t.implied_by_budget(1.0, budget="AR6 WG1", likelihood=0.5, limit=1.0)
    with pytest.raises(tj.ArgumentError, match="is spent"):
        t.implied_by_budget(1.0, budget="IGCC 2025", likelihood=0.5, limit=1.3)
    with pytest.raises(tj.ArgumentError, match=r"1\.65"):
        t.implied_by_tcre(1.0, limit=1.7)


def test_classes_are_no_temperatures():
    """Classes are no temperatures."""
    assert t.linear_rate_class([0.042, 0.0419, 0.025, 0.0123, 0.0]) == [
        "1.5 °C", "well below 2 °C", "well below 2 °C", "2 °C", "none"
    ]  # fmt: skip
    path = tj.Pathway([2029, 2030], [60.0, 55.0], "tCO2e")
    lines = [
        tj.Pathway([2029, 2030], [80.0, x], "tCO2e", f"line {x:g}") for x in (70.0, 55.0, 50.0)
    ]
    assert t.strictest_line(path, lines, year=2030) == "line 55"
    assert t.strictest_line(path, lines[2:], year=2030) == "none"
    with pytest.raises(tj.YearError, match="2031"):
        t.strictest_line(path, lines, year=2031)
    with pytest.raises(tj.ArgumentError, match="unit"):
        t.strictest_line(path.indexed(2029), lines, year=2030)


@pytest.mark.parametrize("frame", ["short", "mid", "long"])
def test_every_method_has_all_gases(frame):
    """Every method has all gases."""
    for method in (V1, V1_5):
        assert method.regression(frame, ABSOLUTE).slope < 0.0
        with pytest.raises(tj.ArgumentError, match=r"INT\.emKyoto_gdp"):
            method.regression(frame, "nonsense")


def rows_in_the_docs():
    """Return the cells of the table of ten targets in docs/explanation/climate.md."""
    text = (Path(__file__).parents[2] / "docs" / "explanation" / "climate.md").read_text(
        encoding="utf-8"
    )
    lines = [line for line in text.splitlines() if re.match(r"\| \d+ % by", line)]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines]


@pytest.mark.parametrize("cells", rows_in_the_docs(), ids=lambda cells: cells[0])
def test_the_table_in_the_docs(cells):
    """The table in the docs."""
    cut, end = (float(part) for part in re.findall(r"\d+", cells[0]))
    target = tj.Target(tj.S12, cut / 100.0, int(end), base_year=2020)
    inventory = tj.Inventory(2020, {tj.S12: 100.0}, unit="ktCO2e")
    path = tj.reduction_path(tj.Company("A", [inventory], [target]), tj.S12, until=2050)
    overshoot = path.cumulative() / tj.benchmarks.ar6_c1_median(path).cumulative()
    one, other = (
        t.temperature_score(cut / 100.0, 2020, end, method=method, reference_year=2025)
        for method in (V1, V1_5)
    )
    implied = (
        t.implied_by_tcre(overshoot),
        t.implied_by_budget(overshoot, budget="AR6 WG1", likelihood=0.5),
    )
    assert cells[1:] == [
        f"{one.temperature:.2f}",
        f"{other.temperature:.2f} ({other.low:.2f}–{other.high:.2f})",
        f"{overshoot:.2f}",
        *(f"{rise.temperature:.2f}" for rise in implied),
        t.linear_rate_class(cut / 100.0 / (end - 2020)),
    ]


def test_the_docs_show_ten_targets():
    """The docs show ten targets."""
    assert len(rows_in_the_docs()) == 10


def test_each_base_year_has_its_own_budget():
    """Overshoots of several base years at once are those of each alone."""
    over, years = [0.5, 1.0, 2.0, 30.0], [2015, 2020, 2026, 2015]
    many = t.implied_by_budget(over, budget="IGCC 2025", likelihood=0.5, base_year=years)
    alone = [
        t.implied_by_budget(one, budget="IGCC 2025", likelihood=0.5, base_year=year).temperature
        for one, year in zip(over, years, strict=True)
    ]
    np.testing.assert_array_equal(many.temperature, alone)
    assert "counted from 2015 to 2026 (134 to " in many.method


def test_the_overshoot_of_many_paths_is_that_of_each():
    """A leading axis of draws or companies flows through, and says how many there are."""
    levels = [[3.0, 2.0, 1.0], [5.0, 5.0, 5.0]]
    given = {"until": 2022, "budget": "AR6 WG1", "likelihood": 0.5, "co2_share": 0.5}
    parts = tj.budget.BudgetShare([0.1, 0.2], "by hand")
    both = t.overshoot(tj.Series([2020, 2021, 2022], levels, "GtCO2e"), share=parts, **given)
    np.testing.assert_allclose(both.value, [0.5 * 6.0 / (0.1 * 498.5), 0.5 * 15.0 / (0.2 * 498.5)])
    one = t.overshoot(tj.Series([2020, 2021, 2022], levels[0], "GtCO2e"),
                      share=tj.budget.BudgetShare(0.1, "by hand"), **given)  # fmt: skip
    assert one.value == both.value[0]
    assert str(both).startswith("2 paths x its budget; 498.5 GtCO2 from 2020 for 1.5 °C with 50 %")
    assert str(one).startswith("0.0602 x its budget")
