"""What would be emitted without further action."""

import copy
import html
import math
import pickle
import subprocess
import sys
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import trajectory as tj
from trajectory import baseline
from trajectory.benchmarks import linear_1_5c
from trajectory.outlook.baseline import Baseline, Fit, Scale, fit_line

# ZTE, scopes 1+2, derived from published changes (company_emissions.csv)
ZTE = tj.Series([2021, 2022, 2023, 2024], [597.7, 520.0, 504.4, 436.8], "ktCO2e", "ZTE")
LEVELS = st.floats(1e-3, 1e6)
RATES = st.floats(-0.3, 0.3)


@st.composite
def histories(draw):
    """Emissions of 3 to 12 years, with gaps."""
    years = draw(st.lists(st.integers(1990, 2024), min_size=3, max_size=12, unique=True))
    values = draw(st.lists(LEVELS, min_size=len(years), max_size=len(years)))
    return tj.Series(sorted(years), values, "tCO2e")


def _lines(result):
    """Return the pathway and the limits of its band."""
    return result.pathway, result.band.lower, result.band.upper


# constant, growth, linear growth


def test_constant():
    """The last reported level, every year."""
    result = baseline.constant(ZTE, 2030)
    assert result.pathway.years.tolist() == list(range(2024, 2031))
    assert (result.pathway.values == 436.8).all()
    assert result.pathway.unit == "ktCO2e"
    assert result.pathway.label == "ZTE; baseline: constant from 2024 on"


def test_compound_growth_by_hand():
    """100 at 10 % of the previous year: 110, 121, 133.1."""
    path = baseline.growth(tj.Series([2023], [100.0], "tCO2e"), 2026, compound_rate=0.1).pathway
    np.testing.assert_allclose(path.values, [100.0, 110.0, 121.0, 133.1], rtol=1e-15)


def test_linear_growth_by_hand():
    """10 % of the base year a year: 20 t a year from a base of 200 t, 30 years ago or not."""
    plain = tj.Series([2022, 2023], [200.0, 150.0], "tCO2e")
    from_last = baseline.linear_growth(plain, 2025, linear_rate=0.1).pathway
    assert from_last.values.tolist() == [150.0, 165.0, 180.0]
    based = tj.Pathway([2022, 2023], [200.0, 150.0], "tCO2e")
    from_base = baseline.linear_growth(based, 2025, linear_rate=0.1).pathway
    assert from_base.values.tolist() == [150.0, 170.0, 190.0]


def test_linear_growth_ends_at_zero():
    """Minus a fifth for five years is zero, not the -5.7e-14 that its rounding leaves."""
    path = baseline.linear_growth(ZTE, 2029, linear_rate=-1 / 5).pathway
    assert 436.8 + (-1 / 5 * 436.8) * 5 < 0.0
    assert path.at(2029) == 0.0


@given(LEVELS, RATES)
def test_growth_equals_exact(level, rate):
    """Both formulas agree with their exact versions in fractions."""
    start = tj.Series([2020], [level], "tCO2e")
    compound = baseline.growth(start, 2030, compound_rate=rate).pathway.at(2030)
    exact = Fraction(level) * (1 + Fraction(rate)) ** 10
    assert compound == pytest.approx(float(exact), rel=1e-13)
    if rate > 0:
        straight = baseline.linear_growth(start, 2030, linear_rate=rate).pathway.at(2030)
        exact = Fraction(level) * (1 + 10 * Fraction(rate))
        assert straight == pytest.approx(float(exact), rel=1e-13)


@given(LEVELS, st.floats(0.0, 0.3))
def test_compound_is_never_below_linear(level, rate):
    """At one rate the two agree after a year, and compound growth is ahead from then on."""
    start = tj.Series([2020], [level], "tCO2e")
    compound = baseline.growth(start, 2040, compound_rate=rate).pathway.values
    straight = baseline.linear_growth(start, 2040, linear_rate=rate).pathway.values
    np.testing.assert_allclose(compound[:2], straight[:2], rtol=1e-12)
    assert (compound >= straight * (1 - 1e-12)).all()


def test_zero_growth_is_constant():
    """Both rates at zero give the constant baseline."""
    flat = baseline.constant(ZTE, 2030).pathway
    assert baseline.growth(ZTE, 2030, compound_rate=0.0).pathway == flat
    assert baseline.linear_growth(ZTE, 2030, linear_rate=0.0).pathway == flat


def test_many_rates_and_many_histories():
    """Rates and histories broadcast, years last."""
    three = baseline.growth(ZTE, 2030, compound_rate=[-0.02, 0.0, 0.02]).pathway
    assert three.values.shape == (3, 7)
    assert three.base_level.tolist() == [436.8] * 3
    assert "compound growth a year" in three.label
    many = tj.Series([2023, 2024], [[1.0, 2.0], [3.0, 4.0]], "tCO2e")
    rows = baseline.linear_growth(many, 2025, linear_rate=[0.5, 0.25]).pathway
    assert rows.values.tolist() == [[2.0, 3.0], [4.0, 5.0]]
    one = baseline.growth(tj.Series([2024], [4.0], "tCO2e"), 2025, compound_rate=0.25).pathway
    assert baseline.growth(many, 2025, compound_rate=0.25).pathway.values[1].tolist() == [4.0, 5.0]
    assert one.values.tolist() == [4.0, 5.0]


# what a baseline is measured from


def test_base_stays_a_reported_one():
    """A pathway keeps its base year and level; a plain series gives its last reported year."""
    based = tj.Pathway(ZTE.years, ZTE.values, "ktCO2e")
    for make in (
        lambda history: baseline.constant(history, 2030),
        lambda history: baseline.growth(history, 2030, compound_rate=0.01),
        lambda history: baseline.linear_growth(history, 2030, linear_rate=0.01),
        lambda history: baseline.trend(history, 2030, scale=Scale.LINEAR),
        lambda history: baseline.trend(history, 2030, scale=Scale.LOG),
    ):
        assert (make(based).pathway.base_year, make(based).pathway.base_level) == (2021, 597.7)
        assert (make(ZTE).pathway.base_year, make(ZTE).pathway.base_level) == (2024, 436.8)


def test_another_start_is_a_shorter_history():
    """Cutting the history starts the baseline earlier, and keeps the base of a pathway."""
    based = tj.Pathway(ZTE.years, ZTE.values, "ktCO2e")
    path = baseline.constant(based.between(2021, 2022), 2030).pathway
    assert (path.years[0], path.at(2030), path.base_year) == (2022, 520.0, 2021)


def test_cannot_stand_where_a_pathway_or_an_inventory_is_asked():
    """A baseline is neither, and every function that asks for one of them says so."""
    result = baseline.constant(ZTE, 2030)
    assert not isinstance(result, tj.Series | tj.Inventory)
    for call in (
        lambda: tj.compare(result, result.pathway),
        lambda: linear_1_5c(result),
        lambda: baseline.constant(result, 2040),
        lambda: tj.Company("ZTE", inventories=[result]),
    ):
        with pytest.raises(tj.ArgumentError, match="got Baseline"):
            call()
    line = linear_1_5c(result.pathway)
    assert not tj.compare(result.pathway, line).end_point


def test_base_after_the_history_is_refused():
    """Otherwise the baseline would run through its own base year."""
    odd = tj.Pathway([2018, 2019], [5.0, 6.0], "tCO2e", base_year=2021, base_level=7.0)
    with pytest.raises(tj.YearError, match="a baseline never becomes a base year, got 2021"):
        baseline.constant(odd, 2030)


# the trend


def test_trend_by_hand():
    """10, 13, 13 in three years: slope 1.5, mean 12, squared residuals 1/4 + 1 + 1/4.

    R² = 1 - 1.5 / 6 = 0.75; residual standard error sqrt(1.5 / 1); Student's t at 0.95 with
    one degree of freedom (a Cauchy variable) is tan(0.45 pi) = 6.3138; the interval two years
    after the mean of the years has half width t s sqrt(1 + 1/3 + 4/2).
    """
    history = tj.Series([2021, 2022, 2023], [10.0, 13.0, 13.0], "tCO2e")
    result = baseline.trend(history, 2024, scale=Scale.LINEAR)
    fit, band = result.fit, result.band
    assert (fit.level, fit.slope) == (12.0, 1.5)
    assert fit.r_squared == pytest.approx(0.75, rel=1e-14)
    assert fit.residual_error == pytest.approx(math.sqrt(1.5), rel=1e-15)
    assert (fit.freedom, band.probability) == (1, 0.9)
    assert result.pathway.values.tolist() == [13.5, 15.0]
    half = math.tan(0.45 * math.pi) * math.sqrt(1.5) * math.sqrt(1 + 1 / 3 + 4 / 2)
    # the quantile of Student's t of scipy 1.13 is right to 2e-11 only
    assert band.upper.at(2024) - 15.0 == pytest.approx(half, rel=1e-10)
    assert 15.0 - band.lower.at(2024) == pytest.approx(half, rel=1e-10)
    further = baseline.trend(history, 2030, scale=Scale.LINEAR)
    assert further.band.lower.at(2030) < 0.0  # nothing is clipped
    assert result.notes == (
        "3 points, 2021 to 2023: +1.5 t a year, R² 0.75, residual standard error 1.22 t",
        "90 % prediction interval, Student's t with 1 degree of freedom",
    )


def test_log_trend_by_hand():
    """8, 4, 2, 1: exactly half each year, so the fit is perfect and the band has no width."""
    history = tj.Series([2020, 2021, 2022, 2023], [8.0, 4.0, 2.0, 1.0], "tCO2e")
    result = baseline.trend(history, 2025, scale=Scale.LOG)
    np.testing.assert_allclose(result.pathway.values, [1.0, 0.5, 0.25], rtol=1e-14)
    assert result.fit.slope == pytest.approx(-math.log(2), rel=1e-15)
    np.testing.assert_allclose(result.band.lower.values, [1.0, 0.5, 0.25], rtol=1e-13)
    assert "-50 % a year, R² 1, residual" in result.notes[0]
    assert result.notes[1].endswith("2 degrees of freedom")


def test_log_band_is_symmetric_in_logarithms():
    """The pathway is the median: the geometric mean of the two limits."""
    result = baseline.trend(ZTE, 2040, scale=Scale.LOG)
    middle = np.sqrt(result.band.lower.values * result.band.upper.values)
    np.testing.assert_allclose(middle, result.pathway.values, rtol=1e-14)


def test_gaps_are_used_as_they_are():
    """A year that was not reported changes nothing for points on a line; nothing is filled."""
    gappy = tj.Series([2010, 2011, 2020], [30.0, 31.0, 40.0], "tCO2e")
    result = baseline.trend(gappy, 2022, scale=Scale.LINEAR)
    np.testing.assert_allclose(result.pathway.values, [40.0, 41.0, 42.0], rtol=1e-14)
    assert result.notes[0].startswith("3 points, 2010 to 2020")


@given(histories())
def test_line_equals_exact(history):
    """Level, slope and residual error agree with least squares in fractions."""
    x = [Fraction(int(year)) for year in history.years]
    y = [Fraction(value) for value in history.values.tolist()]
    n = len(x)
    mean_x, mean_y = sum(x) / n, sum(y) / n
    spread = sum((a - mean_x) ** 2 for a in x)
    slope = sum((a - mean_x) * (b - mean_y) for a, b in zip(x, y, strict=True)) / spread
    left = sum((b - mean_y - slope * (a - mean_x)) ** 2 for a, b in zip(x, y, strict=True))
    fit = fit_line(history.years, history.values, Scale.LINEAR)
    size = float(max(y))
    assert fit.level == pytest.approx(float(mean_y), abs=1e-12 * size)
    assert fit.slope == pytest.approx(float(slope), abs=1e-12 * size)
    assert fit.residual_error == pytest.approx(math.sqrt(left / (n - 2)), abs=1e-12 * size)


@settings(deadline=None)  # the first draw imports scipy
@given(histories())
def test_line_equals_scipy(history):
    """Slope and R² are those of scipy's linear regression."""
    from scipy.stats import linregress

    fit = fit_line(history.years, history.values, Scale.LINEAR)
    if np.ptp(history.values) > 1e-6 * history.values.max():
        other = linregress(history.years, history.values)
        size = history.values.max()
        assert fit.slope == pytest.approx(other.slope, abs=1e-9 * size)
        assert fit.r_squared == pytest.approx(other.rvalue**2, abs=1e-6)


@settings(deadline=None)
@given(histories(), st.floats(0.01, 1000.0))
def test_scaling_the_history_scales_the_trend(history, factor):
    """A log trend of scaled emissions is the scaled trend, band and all."""
    until = int(history.years[-1]) + 1
    one = baseline.trend(history, until, scale=Scale.LOG, probability=0.5)
    other = baseline.trend(history * factor, until, scale=Scale.LOG, probability=0.5)
    for a, b in zip(_lines(one), _lines(other), strict=True):
        np.testing.assert_allclose(b.values, a.values * factor, rtol=1e-8)


@settings(deadline=None)
@given(histories(), st.floats(0.1, 0.9))
def test_band_holds_the_pathway_and_widens(history, probability):
    """The interval holds the line, widens with the years and with the probability."""
    fit = fit_line(history.years, history.values, Scale.LINEAR)
    years = [2024, 2030, 2050]
    narrow, wide = fit.half_width(years, probability), fit.half_width(years, probability + 0.05)
    assert (np.diff(narrow) >= 0).all()
    assert (wide >= narrow).all()
    assert (narrow >= 0).all()


def test_interval_holds_its_share():
    """Of 20 000 made-up series of five normal values the 80 % interval holds 80 % of the next."""
    rng = np.random.default_rng(7)
    values = 1000.0 + 10.0 * np.arange(6) + rng.normal(0.0, 20.0, (20_000, 6))
    fit = fit_line(range(2015, 2020), values[:, :5], Scale.LINEAR)
    miss = np.abs(values[:, 5:] - fit.at([2020])) > fit.half_width([2020], 0.8)
    assert miss.mean() == pytest.approx(0.2, abs=0.01)


def test_rows_are_fitted_one_by_one():
    """Many histories at once give what each gives alone."""
    rows = tj.Series([2021, 2022, 2024], [[9.0, 8.0, 8.5], [4.0, 4.0, 4.0]], "tCO2e")
    both = baseline.trend(rows, 2026, scale=Scale.LINEAR)
    assert both.fit.r_squared[1] == 1.0
    assert both.notes[0] == "3 points, 2021 to 2024"
    for i, row in enumerate(rows.values):
        alone = baseline.trend(tj.Series(rows.years, row, "tCO2e"), 2026, scale=Scale.LINEAR)
        np.testing.assert_array_equal(both.pathway.values[i], alone.pathway.values)
        np.testing.assert_array_equal(both.band.upper.values[i], alone.band.upper.values)


def test_flat_history():
    """Values that do not vary are fitted exactly, whatever their last bits."""
    fit = fit_line([2019, 2020, 2021], [0.1, 0.1, 0.1], Scale.LINEAR)
    assert (fit.level, fit.slope, fit.r_squared, fit.residual_error) == (0.1, 0.0, 1.0, 0.0)


def test_line_that_falls_below_zero_names_the_year():
    """ZTE's line, -49.83 kt a year from 439.98 in 2024, is below zero in 2033; logs are not."""
    with pytest.raises(tj.ArgumentError, match=r"Scale.LOG never does.* got -8,490 t in 2033"):
        baseline.trend(ZTE, 2040, scale=Scale.LINEAR)
    assert baseline.trend(ZTE, 2032, scale=Scale.LINEAR).pathway.at(2032) > 0.0
    assert baseline.trend(ZTE, 2040, scale=Scale.LOG).pathway.at(2040) > 0.0


# activity times intensity


def test_activity():
    """2 t/TB falling to 1.5 t/TB, at 50, 60, 80 TB: 100, 105, 120 t."""
    years = [2023, 2024, 2025]
    per_tb = tj.Series(years, [2.0, 1.75, 1.5], "tCO2e/TB")
    result = baseline.activity(per_tb, tj.Series(years, [50.0, 60.0, 80.0], "TB"))
    assert result.pathway.values.tolist() == [100.0, 105.0, 120.0]
    assert (result.pathway.unit, result.pathway.base_year) == ("tCO2e", 2023)
    assert result.band is None


# values


def test_result_is_a_value():
    """Equal by value through copy, pickle and plain JSON; read-only throughout."""
    for result in (
        baseline.constant(ZTE, 2030),
        baseline.trend(ZTE, 2030, scale=Scale.LOG),
        baseline.trend(ZTE * 2.0, 2026, scale=Scale.LINEAR),
    ):
        for twin in (
            copy.deepcopy(result),
            pickle.loads(pickle.dumps(result)),
            Baseline.from_dict(result.to_dict()),
        ):
            assert twin == result
            assert hash(twin) == hash(result)
            assert not twin.pathway.values.flags.writeable
    many = fit_line([2019, 2020, 2021], [[1, 2, 4], [4, 5, 9]], Scale.LINEAR)
    assert Fit.from_dict(many.to_dict()) == many == pickle.loads(pickle.dumps(many))
    assert not pickle.loads(pickle.dumps(many)).slope.flags.writeable
    assert many != "fit"


def test_words():
    """One line, the notes below it, and the same as preformatted text."""
    result = baseline.trend(ZTE, 2030, scale=Scale.LINEAR, probability=0.5)
    assert repr(result) == "Baseline(2024..2030, ktCO2e, 'ZTE; baseline: trend of emissions')"
    assert str(result).splitlines()[1:] == [f"  {note}" for note in result.notes]
    assert result._repr_html_() == f"<pre>{html.escape(str(result))}</pre>"


def test_import_loads_no_scipy():
    """Scipy is loaded by the first interval, not by the import."""
    code = "import sys, trajectory.outlook.baseline; sys.exit('scipy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
