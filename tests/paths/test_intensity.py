"""Promises per unit of activity, and what they mean in emissions."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.paths.intensity import (
    absolute_reduction,
    break_even_growth,
    break_even_note,
    compound_rate,
    intensity_path,
    intensity_reduction,
)

CUTS = st.floats(0.0, 0.99)
GROWTHS = st.floats(-0.9, 10.0)
YEARS = list(range(2021, 2031))


def company(*targets, base=100.0, unit="tCO2e"):
    """Return a made-up company with one inventory a scope in 2021."""
    emissions = {tj.S1: base} if unit == "index" else {tj.S1: base, tj.S2: 3 * base, tj.S3: base}
    return tj.Company("made up", [tj.Inventory(2021, emissions, unit=unit)], targets)


def per_tb(what=tj.S1, reduction="50%", year=2030, base_year=2021, **kwargs):
    """Return an intensity target."""
    return tj.Target(what, reduction, year, base_year=base_year, per="TB", **kwargs)


def grown(rate, years=YEARS, unit="TB"):
    """Return an activity of 10 in 2021 that grows by a constant number a year."""
    return tj.Series(years, [10.0 + rate * (year - 2021) for year in years], unit)


# the identity


def test_identity_by_hand():
    """Emissions 80 of 100 while activity grows from 10 to 16: 10 a unit becomes 5, half."""
    assert intensity_reduction(0.2, 0.6) == 0.5
    assert absolute_reduction(0.5, 0.6) == pytest.approx(0.2, rel=1e-15)
    assert isinstance(intensity_reduction(0.2, 0.6), float)
    np.testing.assert_allclose(intensity_reduction([0.2, 0.0], [0.6, 1.0]), [0.5, 0.5])


def test_rising_and_shrinking_by_hand():
    """Half the intensity at triple the activity is half more; a fifth less activity cuts alone."""
    assert absolute_reduction(0.5, 2.0) == -0.5
    assert intensity_reduction(-0.5, 2.0) == 0.5
    assert absolute_reduction(0.0, -0.2) == pytest.approx(0.2)


@given(CUTS, GROWTHS)
def test_identity_equals_exact(cut, growth):
    """Both directions agree with fractions, (1 - R_abs) = (1 - R_int) (1 + g)."""
    r, g = Fraction(cut), Fraction(growth)
    assert intensity_reduction(cut, growth) == pytest.approx(
        float(1 - (1 - r) / (1 + g)), abs=1e-14
    )
    assert absolute_reduction(cut, growth) == pytest.approx(float(1 - (1 - r) * (1 + g)), abs=1e-13)


@given(CUTS, GROWTHS)
def test_identity_round_trip(cut, growth):
    """There and back."""
    back = absolute_reduction(intensity_reduction(cut, growth), growth)
    assert back == pytest.approx(cut, abs=1e-12)


# the break-even


def test_break_even_of_52_percent():
    """0.52 / 0.48 = 1.08333; (25/12)^(1/9) - 1: exp(0.733969 / 9) - 1 = 8.497 % a year."""
    growth = break_even_growth(0.52)
    assert growth == pytest.approx(13 / 12, rel=1e-15)
    assert compound_rate(growth, 9) == pytest.approx(math.exp(math.log(25 / 12) / 9) - 1, rel=1e-14)
    assert compound_rate(growth, 9) == pytest.approx(0.08497, abs=5e-6)


def test_compound_rate_by_hand():
    """21 % over two years is 10 % a year; a fall to a quarter is a half each year."""
    assert compound_rate(0.21, 2) == pytest.approx(0.1, rel=1e-14)
    np.testing.assert_allclose(compound_rate([-0.75, 0.0, 3.0], 2), [-0.5, 0.0, 1.0], rtol=1e-15)


@given(CUTS)
def test_growth_at_break_even_undoes_the_cut(cut):
    """At break-even emissions do not change; above it they rise, below it they fall."""
    growth = break_even_growth(cut)
    assert absolute_reduction(cut, growth) == pytest.approx(0.0, abs=1e-13)
    assert absolute_reduction(cut, growth + 0.01) < 0.0 < absolute_reduction(cut, growth - 0.01)
    assert growth == pytest.approx(float(Fraction(cut) / (1 - Fraction(cut))), rel=1e-14)


@given(GROWTHS, st.integers(1, 40))
def test_compound_rate_makes_up_the_growth(growth, years):
    """The rate, applied every year, gives the growth back."""
    assert (1 + compound_rate(growth, years)) ** years == pytest.approx(1 + growth, rel=1e-12)


def test_note():
    """The sentence for a comparison, with the published percentage."""
    assert break_even_note(per_tb(tj.S3, "52%")) == (
        "an intensity cut of 52 % by 2030 from 2021 is met with rising emissions once activity "
        "(TB) grows by more than 108.3 % in total, 8.5 % a year"
    )
    assert "by 2030 from 2021, covering 0.67, is met with rising emissions of what it covers" in (
        break_even_note(per_tb(coverage=0.67))
    )
    assert break_even_note(per_tb(reduction="100%")).endswith(
        "leaves nothing of what it covers, however much activity (TB) grows"
    )


def test_note_in_a_comparison():
    """`compare` takes it among its notes, before its own."""
    promise = per_tb()
    path = intensity_path(company(promise), tj.S1, grown(20.0))
    line = tj.benchmarks.linear_1_5c(path)
    result = tj.compare(path, line, notes=[break_even_note(promise)])
    assert result.notes[0] == break_even_note(promise)
    assert break_even_note(promise) in str(result)
    assert not result.end_point
    assert path.at(2030) > path.at(2021)  # an intensity target met with rising emissions


# the path


def test_path_by_hand():
    """Base 100 t at 10 TB is 10 t/TB; a half by 2023 is 7.5 and 5; times 10, 12, 20 TB."""
    sold = tj.Series([2021, 2022, 2023], [10.0, 12.0, 20.0], "TB", "sold")
    path = intensity_path(company(per_tb(year=2023)), tj.S1, sold)
    assert path.values.tolist() == [100.0, 90.0, 100.0]
    assert (path.base_year, path.base_level, path.unit) == (2021, 100.0, "tCO2e")
    assert path.label == "made up, scope 1: promised per TB, times activity"
    assert (path.knot_years.tolist(), path.knot_levels.tolist()) == ([2021, 2023], [100.0, 100.0])


def test_constant_activity_is_the_absolute_path():
    """Without growth an intensity target draws what an absolute one does."""
    flat = grown(0.0)
    for curve in (tj.linear, tj.geometric, tj.monotone, tj.step, tj.power(2), tj.logistic):
        absolute = tj.Target(tj.S1, "50%", 2030, base_year=2021)
        expected = tj.reduction_path(company(absolute), tj.S1, curve=curve)
        assert intensity_path(company(per_tb()), tj.S1, flat, curve=curve) == expected


@given(CUTS, st.floats(0.01, 100.0))
def test_path_meets_the_target_in_intensity(cut, ratio):
    """In the target year emissions by activity are the base intensity less the cut."""
    sold = tj.Series(YEARS, np.linspace(10.0, 10.0 * ratio, 10), "TB")
    path = intensity_path(company(per_tb(reduction=cut)), tj.S1, sold)
    intensity = path / sold
    assert intensity.at(2030) == pytest.approx(10.0 * (1 - cut), rel=1e-12)
    fall = 1.0 - path.at(2030) / 100.0
    assert fall == pytest.approx(absolute_reduction(cut, ratio - 1.0), abs=1e-10)


def test_curve_runs_through_intensities():
    """A geometric curve falls by one percentage of the intensity, whatever the activity does."""
    sold = tj.Series(YEARS, [10, 3, 8, 21, 5, 1, 9, 30, 2, 7], "TB")
    path = intensity_path(company(per_tb()), tj.S1, sold, curve=tj.geometric)
    ratios = (path / sold).values[1:] / (path / sold).values[:-1]
    np.testing.assert_allclose(ratios, 0.5 ** (1 / 9), rtol=1e-12)


def test_parts_with_their_own_base_years():
    """S1 and S2 targets make up S12, each at its own base intensity, from the later base year."""
    maker = tj.Company(
        "made up",
        [tj.Inventory(2020, {tj.S1: 40.0}), tj.Inventory(2021, {tj.S2: 90.0})],
        [per_tb(tj.S1, "50%", 2022, 2020), per_tb(tj.S2, "50%", 2023)],
    )
    sold = tj.Series([2020, 2021, 2022, 2023], [10.0, 20.0, 30.0, 40.0], "TB")
    path = intensity_path(maker, tj.S12, sold)
    # 2021: 4 x 0.75 x 20 + 90; 2022: 4 x 0.5 x 30 + 4.5 x 0.75 x 30
    assert path.values.tolist() == [150.0, 161.25]


def test_uncovered_rest_stays_at_base_intensity():
    """With half of it covered, a cut to zero leaves half the intensity, at twice the activity."""
    part = per_tb(reduction="100%", year=2023, coverage=0.5)
    sold = tj.Series([2021, 2022, 2023], [10.0, 10.0, 20.0], "TB")
    assert intensity_path(company(part), tj.S1, sold).values.tolist() == [100.0, 75.0, 100.0]


def test_many_scenarios_of_activity():
    """Activity of shape (..., t) gives one path a scenario."""
    sold = tj.Series([2021, 2022, 2023], [[10.0, 10.0, 10.0], [10.0, 0.0, 30.0]], "TB")
    path = intensity_path(company(per_tb(year=2023)), tj.S1, sold)
    assert path.values.tolist() == [[100.0, 75.0, 50.0], [100.0, 0.0, 150.0]]
    assert path.knot_levels.tolist() == [[100.0, 50.0], [100.0, 150.0]]


def test_until_keeps_the_intensity():
    """After the last target year intensity stays, and emissions follow activity."""
    sold = tj.Series([2021, 2022, 2023, 2024], [10.0, 10.0, 10.0, 20.0], "TB")
    path = intensity_path(company(per_tb(year=2023)), tj.S1, sold, until=2024)
    assert path.values.tolist() == [100.0, 75.0, 50.0, 100.0]


def test_wider_target_needs_a_spread():
    """As for absolute targets: a wider promise is read for a part only if asked."""
    wide = company(per_tb(tj.S12))
    with pytest.raises(tj.TargetError, match=r"per TB; a wider one needs spread=pro_rata"):
        intensity_path(wide, tj.S1, grown(0.0))
    assert intensity_path(wide, tj.S1, grown(0.0), spread=tj.pro_rata).at(2030) == 50.0


def test_absolute_promises_are_not_mixed_in():
    """An absolute target or a maintained level draws no intensity, and the other way round."""
    both = company(per_tb(), tj.Target(tj.S1, "90%", 2030, base_year=2021))
    assert intensity_path(both, tj.S1, grown(0.0)).at(2030) == 50.0
    assert tj.reduction_path(both, tj.S1).at(2030) == 10.0
    kept = company(per_tb(), tj.Maintain(tj.S1, 5.0, 2025, 2030))
    assert intensity_path(kept, tj.S1, grown(0.0)).at(2030) == 50.0


def test_index_stays_an_index():
    """A company whose tonnes are unknown has an indexed path."""
    path = intensity_path(company(per_tb(), unit="index"), tj.S1, grown(10.0))
    assert (path.unit, path.at(2030)) == ("index", 500.0)


def test_absolute_path_of_an_intensity_target_is_refused():
    """Without an activity series nothing is drawn."""
    with pytest.raises(tj.TargetError, match=r"in absolute terms.*per TB"):
        tj.reduction_path(company(per_tb()), tj.S1)


GAPPY = tj.Series([2021, 2022, 2024, *range(2026, 2031)], [1.0] * 8, "TB")


@pytest.mark.parametrize(
    ("activity", "error", "match"),
    [
        (None, tj.ArgumentError, "activity must be a Series, got None"),
        (GAPPY, tj.YearError, "activity must cover every year .*, got none in 2023, 2025"),
        (grown(0.0, YEARS[:-2]), tj.YearError, "got none in 2029, 2030"),
        (grown(0.0, YEARS[1:]), tj.YearError, "got none in 2021"),
        (grown(0.0, unit="MWh"), tj.UnitError, r"divide by \(TB\), got 'MWh'"),
        (
            tj.Series(YEARS, [0.0] + [1.0] * 9, "TB"),
            tj.ArgumentError,
            "activity must be above 0 in base year 2021 of '-50 % of scope 1 per TB",
        ),
        (
            tj.Series(YEARS, [[1.0] * 10, [0.0] + [1.0] * 9], "TB"),
            tj.ArgumentError,
            "activity must be above 0 in base year 2021",
        ),
        (grown(-2.0), tj.ArgumentError, "activity must be at least 0, got"),
    ],
)
def test_bad_activity(activity, error, match):
    """An activity that cannot carry the path is refused by name."""
    with pytest.raises(error, match=match):
        intensity_path(company(per_tb()), tj.S1, activity)


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (
            lambda: intensity_reduction(20, 0.6),
            tj.ArgumentError,
            r"absolute_reduction must be a fraction, at most 1, got 20; did you mean 0.2\?",
        ),
        (
            lambda: absolute_reduction([0.1, 52], 0.6),
            tj.ArgumentError,
            r"intensity_reduction must be a fraction, at most 1, got 52; did you mean 0.52\?",
        ),
        (
            lambda: intensity_reduction(0.2, -20),
            tj.ArgumentError,
            r"growth must be a fraction above -1, got -20; did you mean -0.2\?",
        ),
        (lambda: intensity_reduction(0.2, -1), tj.ArgumentError, "growth .* above -1, got -1$"),
        (lambda: intensity_reduction(True, 0.6), tj.ArgumentError, "must hold numbers, got True"),
        (lambda: intensity_reduction(0.2, "60%"), tj.ArgumentError, "growth must hold numbers"),
        (lambda: intensity_reduction(0.2, math.nan), tj.ArgumentError, "growth must be finite"),
        (
            lambda: intensity_reduction([0.1, 0.2], [0.1, 0.2, 0.3]),
            tj.ArgumentError,
            r"must have shapes that broadcast, got \(2,\) and \(3,\)",
        ),
        (lambda: break_even_growth(1.0), tj.ArgumentError, "reduction must be below 1: an inten"),
        (lambda: break_even_growth([0.5, 1]), tj.ArgumentError, "reduction must be below 1"),
        (lambda: break_even_growth(52), tj.ArgumentError, r"got 52; did you mean 0.52\?"),
        (lambda: break_even_growth(-0.1), tj.ArgumentError, "reduction must be at least 0"),
        (lambda: break_even_growth(np.array([])), tj.ArgumentError, "must not be empty"),
        (lambda: compound_rate(0.2, 0), tj.ArgumentError, "years must be above 0, got 0"),
        (lambda: compound_rate(0.2, [1, 2, True]), tj.ArgumentError, "years must hold num"),
        (lambda: break_even_note("52%"), tj.ArgumentError, "target must be a Target, got '52%'"),
        (
            lambda: break_even_note(tj.Target(tj.S1, "52%", 2030, base_year=2021)),
            tj.TargetError,
            "target must be one per unit of activity, got '-52 % of scope 1 by 2030 from 2021'",
        ),
        (
            lambda: intensity_path(company(), tj.S1, grown(1.0)),
            tj.TargetError,
            r"must promise a cut of S1 per TB, got none",
        ),
        (
            lambda: intensity_path(company(per_tb(tj.S2)), tj.S1, grown(1.0)),
            tj.TargetError,
            r"must promise a cut of S1 per TB, got -50 % of scope 2 per TB",
        ),
        (
            lambda: intensity_path(company(per_tb(base_year=2020)), tj.S1, grown(1.0)),
            tj.MissingDataError,
            "base year 2020",
        ),
    ],
)
def test_bad_calls(call, error, match):
    """Each bad call names the argument, the rule and the value."""
    with pytest.raises(error, match=match):
        call()
