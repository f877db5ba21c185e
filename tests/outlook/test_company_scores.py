"""Which target counts for which scopes, and how parts make up a whole, by hand."""

from datetime import date

import numpy as np
import pytest

import trajectory as tj
from trajectory import C1, C11, S1, S2, S3, S12
from trajectory.outlook import temperature as t

V1, V1_5 = t.CDP_WWF_V1, t.CDP_WWF_V1_5
EMITTED = tj.Inventory(2023, {S1: 30.0, S2: 10.0, C1: 40.0, C11: 20.0}, others=0.0)
MID = (-0.3123287651, 2.6972610131)  # SBTi-finance-tool: slope and intercept of V1.0, mid


def cut(scopes, reduction, year=2030, **fields):
    """Return a target from 2020."""
    return tj.Target(scopes, reduction, year, base_year=2020, **fields)


def scores(targets, method=V1, inventories=(EMITTED,), **options):
    """Return the scores of a company, seen from 2024."""
    company = tj.Company("A", list(inventories), targets)
    return t.company_scores(company, method=method, reference_year=2024, **options)


def mid(reduction):
    """Return the score of V1.0 for a cut over ten years, by hand."""
    return MID[0] * 10.0 * reduction + MID[1]


def test_targets_on_scope_1_and_on_scope_2_are_read_as_one():
    """SBTi-finance-tool: coverage by emissions; ambition = sum(a c E) / sum(c E)."""
    row = scores([cut(S1, 0.5), cut(S2, 0.9, coverage=0.5)]).of("mid", S12)
    # covered: 30 and 0.5 x 10; (0.5 x 30 + 0.9 x 5) / 35 of a coverage of 35 / 40, below 95 %
    assert row.temperature == pytest.approx(mid(19.5 / 35.0 * 35.0 / 40.0))
    assert "read as one" in row.target
    apart = scores([cut(S1, 0.5), cut(S2, 0.9, 2035)]).of("mid", S12)
    assert apart.temperature == pytest.approx(mid(0.5 * 30.0 / 40.0))  # the higher coverage


def test_a_target_on_one_of_the_scopes_covers_its_share():
    """A target on scope 1 alone covers the share of scope 1, if that is known."""
    assert scores([cut(S1, 0.5)]).of("mid", S12).temperature == pytest.approx(mid(0.375))
    unknown = scores([cut(S1, 0.5)], inventories=()).of("mid", S12)
    assert unknown.temperature == 3.2
    assert "how much of scopes 1+2" in unknown.target


def test_coverage_that_differs_by_scope_is_weighed_and_not_taken_as_none():
    """Half of scope 1 and all of scope 2 are 25 of 40."""
    row = scores([cut(S12, 0.8, coverage={S1: 0.5, S2: 1.0})]).of("mid", S12)
    assert row.temperature == pytest.approx(mid(0.8 * 25.0 / 40.0))


def test_part_of_scope_3_covers_its_share_in_version_1():
    """Category 1 is 40 of 60, just below 67 %."""
    row = scores([cut(C1, 0.3)]).of("mid", S3)
    assert row.temperature == pytest.approx(mid(0.3 * 40.0 / 60.0))


def test_version_1_5_scores_scopes_apart_and_weighs_them():
    """Scope 2 on the variable of energy supply; 3.4 without a target; weighed by emissions."""
    found = scores([cut(S12, 0.3), cut(S3, 0.1)], method=V1_5)
    rate = {c: 100.0 * (1.0 - (1.0 - c) ** 0.1) for c in (0.3, 0.1)}
    one = 2.4577142918 - 0.2369383303 * rate[0.3]
    two = 2.4045186879 - 0.1131461852 * rate[0.3]
    three = 2.4577142918 - 0.2369383303 * rate[0.1]
    assert found.of("mid", S1).temperature == pytest.approx(one)
    assert found.of("mid", S2).temperature == pytest.approx(two)
    assert found.of("mid", S12).temperature == pytest.approx((30 * one + 10 * two) / 40)
    assert found.of("mid", tj.ALL).temperature == pytest.approx(
        (30 * one + 10 * two + 60 * three) / 100
    )
    assert found.of("mid", S12).low < one
    assert found.of("long", S3).temperature == 3.4
    bare = scores([cut(S12, 0.3)], method=V1_5, inventories=())
    assert bare.of("mid", S12).temperature == pytest.approx(max(one, two))
    assert np.isnan(bare.of("mid", tj.ALL).temperature)
    everything = scores([cut(S12, 1.0)], method=V1_5)
    assert everything.of("mid", S1).temperature == 1.5


def test_version_1_5_scales_every_cut_by_its_coverage():
    """ITR-tool, target_validation.py: 97 % too; a target on 1+2 by what it covers of both."""
    found = scores([cut(S12, 0.3, coverage=0.97)], method=V1_5).of("mid", S1)
    rate = 100.0 * (1.0 - (1.0 - 0.3 * 0.97) ** 0.1)
    assert found.temperature == pytest.approx(2.4577142918 - 0.2369383303 * rate)
    v1 = scores([cut(S12, 0.3, coverage=0.97)]).of("mid", S12)
    assert v1.temperature == pytest.approx(mid(0.3))
    parts = scores([cut(S12, 0.3, coverage={S1: 0.5, S2: 1.0})], method=V1_5)
    rate = 100.0 * (1.0 - (1.0 - 0.3 * 25.0 / 40.0) ** 0.1)
    assert parts.of("mid", S1).temperature == pytest.approx(2.4577142918 - 0.2369383303 * rate)
    assert parts.of("mid", S2).temperature == pytest.approx(2.4045186879 - 0.1131461852 * rate)


def test_version_1_5_takes_the_newest_first_where_all_are_dated():
    """ITR-tool: vintage before coverage; V1.0 knows no vintage."""
    old, new = (tj.Lifecycle(approved=date(year, 5, 6)) for year in (2020, 2023))
    wide, narrow = cut(S12, 0.5, life=old), cut(S12, 0.2, coverage=0.8, life=new)
    assert "-20 %" in scores([wide, narrow], method=V1_5).of("mid", S1).target
    assert "-50 %" in scores([wide, narrow]).of("mid", S12).target
    undated = cut(S12, 0.5)
    assert "-50 %" in scores([undated, narrow], method=V1_5).of("mid", S1).target


def test_version_1_5_scores_categories_and_leaves_the_rest_at_the_default():
    """Category 1 has a target, 20 of 60 have none."""
    row = scores([cut(C1, 0.3)], method=V1_5).of("mid", S3)
    own = 2.4577142918 - 0.2369383303 * 100.0 * (1.0 - 0.7**0.1)
    assert row.temperature == pytest.approx((40 * own + 20 * 3.4) / 60)
    assert "33 % of scope 3 at the default" in row.target


def test_an_intensity_on_scope_2_has_a_variable_of_its_own_in_version_1_5():
    """ITR-tool: INT.emCO2energysupply_SE."""
    found = scores([cut(S12, 0.2, per="t")], method=V1_5, variables={"t": "INT.emKyoto_gdp"})
    rate = 100.0 * (1.0 - 0.8**0.1)
    assert found.of("mid", S1).temperature == pytest.approx(3.2089923235 - 0.2345462497 * rate)
    assert found.of("mid", S2).temperature == pytest.approx(2.2156041503 - 0.0704092301 * rate)


def test_the_derivation_is_shown():
    """Intercept, slope, annual reduction after the coverage rule, and variable."""
    found = scores([cut(S12, 0.6, coverage=0.5)])
    assert found.of("mid", S12).derivation == (
        "2.6973 - 0.3123 x 3.00 % a year, Emissions|Kyoto Gases"
    )
    assert "[2.6973 - 0.3123 x 3.00 % a year" in str(found)
    assert found.of("long", S12).derivation == ""


def test_asking_for_a_row_that_is_not_there_lists_what_is():
    """The error lists frames and scopes."""
    with pytest.raises(tj.ArgumentError, match="short, mid and long"):
        scores([]).of("medium", S12)


def test_the_budget_of_the_base_year():
    """AR6 from 2020 is 498.5 at 1.5 °C; from 2021 less what was emitted in 2020."""
    base = 498.5 - 39.6748
    other = 839.3 - 39.6748  # at 1.7 °C
    further = 1009.7 - 39.6748
    got = t.implied_by_budget(2.0, budget="AR6 WG1", likelihood=0.5, base_year=2021)
    assert got.temperature == pytest.approx(1.7 + 0.1 * (2 * base - other) / (further - other))
    assert "counted from 2021 (459 GtCO2)" in got.method
    back = t.implied_by_budget(1.0, budget="IGCC 2025", likelihood=0.5, base_year=2015)
    assert back.temperature == pytest.approx(1.5)
    same = t.implied_by_budget(2.0, budget="AR6 WG1", likelihood=0.5, base_year=2020)
    assert (
        same.temperature == t.implied_by_budget(2.0, budget="AR6 WG1", likelihood=0.5).temperature
    )
    with pytest.raises(tj.YearError, match="1990"):
        t.implied_by_budget(1.0, budget="AR6 WG1", likelihood=0.5, base_year=1980)
    assert tj.budget.vintage_of(2015) == "AR6 WG1"
    assert tj.budget.vintage_of(2025) == "IGCC 2024"
    assert tj.budget.vintage_of(2030) == "IGCC 2025"
