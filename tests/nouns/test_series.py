"""Series and pathways: years, values, units, and the base they are measured from."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import ArgumentError, Pathway, Series, UnitError, YearError

SOLD = Series([2020, 2021, 2023], [10.0, 12.0, 9.0], "TB", "sold")
PATH = Pathway(
    [2021, 2022, 2023, 2024],
    [200.0, 150.0, 120.0, 50.0],
    "ktCO2e",
    "promised",
    knot_years=[2021, 2023, 2024],
    knot_levels=[200.0, 120.0, 50.0],
)
MANY = Pathway([2021, 2022], [[100.0, 80.0], [40.0, 10.0]], "tCO2e")


def test_values_are_looked_up_by_year():
    """One year gives a float, or an array of the leading shape; iteration gives both."""
    assert SOLD.at(2023) == 9.0
    assert MANY.at(2022).tolist() == [80.0, 10.0]
    assert list(SOLD.items()) == [(2020, 10.0), (2021, 12.0), (2023, 9.0)]
    assert [(year, value.tolist()) for year, value in MANY.items()] == [
        (2021, [100.0, 40.0]),
        (2022, [80.0, 10.0]),
    ]


@pytest.mark.parametrize("year", [2019, 2022, 2024])
def test_nothing_is_interpolated_or_extrapolated(year):
    """A year in a gap or outside is an error that lists what is known."""
    with pytest.raises(YearError, match=rf"one of \[2020, 2021, 2023\], got {year}"):
        SOLD.at(year)


def test_between_includes_both_ends_and_keeps_the_base():
    """A part of a pathway is still measured from its base year."""
    part = PATH.between(2022, 2023)
    assert part.years.tolist() == [2022, 2023]
    assert part.values.tolist() == [150.0, 120.0]
    assert (part.base_year, part.base_level) == (2021, 200.0)
    assert part.knot_levels.tolist() == [200.0, 120.0, 50.0]


@given(st.integers(2021, 2023))
def test_cumulative_adds_over_years_that_do_not_overlap(cut):
    """All years = those up to a year + those after it."""
    before, after = PATH.between(2021, cut), PATH.between(cut + 1, 2024)
    assert before.cumulative() + after.cumulative() == PATH.cumulative()


def test_cumulative_is_the_sum_of_annual_values():
    """200 + 150 + 120 + 50 = 520 kt; 100 + 80 and 40 + 10 t for two companies."""
    assert PATH.cumulative() == 520.0
    assert MANY.cumulative().tolist() == [180.0, 50.0]


def test_a_sum_over_a_gap_is_refused():
    """2022 is unknown, so the total is."""
    with pytest.raises(YearError, match=r"consecutive.*\[2020, 2021, 2023\]"):
        SOLD.cumulative()


def test_convert_changes_values_base_and_knots_together():
    """200 kt are 0.2 Mt, wherever they stand."""
    mega = PATH.convert("MtCO2e")
    assert mega.values.tolist() == [0.2, 0.15, 0.12, 0.05]
    assert mega.base_level == 0.2
    assert mega.knot_levels.tolist() == [0.2, 0.12, 0.05]
    assert mega.convert("ktCO2e").unit == "ktCO2e"
    assert mega.label == "promised"


def test_indexed_sets_one_year_to_a_hundred():
    """Base 200: 100, 75, 60, 25; from 150: 200 becomes 133.3; base and knots follow."""
    index = PATH.indexed(2021)
    assert index.values.tolist() == [100.0, 75.0, 60.0, 25.0]
    assert (index.unit, index.base_level) == ("index", 100.0)
    assert index.knot_levels.tolist() == [100.0, 60.0, 25.0]
    assert PATH.indexed(2022).base_level == pytest.approx(400 / 3, rel=1e-15)


def test_each_of_many_is_indexed_by_its_own_value():
    """80 of 100 is 80, 10 of 40 is 25."""
    assert MANY.indexed(2021).values.tolist() == [[100.0, 80.0], [100.0, 25.0]]


@given(st.floats(1e-3, 1e6))
def test_an_index_does_not_depend_on_the_unit(scale):
    """Scaling all emissions leaves the index where it was."""
    scaled = Pathway(PATH.years, PATH.values * scale, "tCO2e")
    np.testing.assert_allclose(scaled.indexed(2021).values, PATH.indexed(2021).values, rtol=1e-14)


def test_zero_cannot_become_a_hundred():
    """A year without emissions is no base for an index."""
    with pytest.raises(ArgumentError, match="other than 0 to become 100, got 2022"):
        Pathway([2021, 2022], [1.0, 0.0], "tCO2e").indexed(2022)


def test_sums_and_differences_by_hand():
    """12 + 1 and 12 - 1, year by year; a difference may be negative."""
    one = Series([2021, 2022], [12.0, 1.0], "tCO2e")
    two = Series([2021, 2022], [1.0, 3.0], "tCO2e")
    assert (one + two).values.tolist() == [13.0, 4.0]
    assert (one - two).values.tolist() == [11.0, -2.0]
    assert (one + two).unit == (one - two).unit == "tCO2e"


def test_products_and_quotients_carry_units():
    """Emissions by activity is an intensity, times activity emissions again."""
    emitted = Series([2021, 2022], [100.0, 90.0], "tCO2e")
    sold = Series([2021, 2022], [50.0, 60.0], "TB")
    intensity = emitted / sold
    assert (intensity.unit, intensity.values.tolist()) == ("tCO2e/TB", [2.0, 1.5])
    assert intensity * sold == emitted
    assert (emitted / emitted).unit == "1"
    assert (2 * emitted).values.tolist() == (emitted * 2.0).values.tolist() == [200.0, 180.0]
    assert (emitted / 4).values.tolist() == [25.0, 22.5]


def test_arithmetic_broadcasts_rows():
    """One series times many is many."""
    share = Series([2021, 2022], [0.5, 0.25], "1")
    assert (MANY * share).values.tolist() == [[50.0, 20.0], [20.0, 2.5]]


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: SOLD + SOLD * 2 * Series([2020, 2021, 2023], [1] * 3, "t/TB"), UnitError,
         "one unit.*'TB' and 't'"),
        (lambda: MANY - MANY.convert("ktCO2e"), UnitError, "'tCO2e' and 'ktCO2e'"),
        (lambda: MANY + PATH.convert("tCO2e"), YearError, r"2021\.\.2022 and 2021\.\.2024"),
        (lambda: PATH.indexed(2021) + PATH.indexed(2021), UnitError, "never summed"),
        (lambda: PATH * PATH, UnitError, "'ktCO2e' times 'ktCO2e'"),
        (lambda: PATH / (PATH - PATH), ArgumentError, "divisor must not be 0"),
        (lambda: PATH / 0, ArgumentError, "divisor must not be 0, got 0"),
        (lambda: MANY * Series([2021, 2022], np.ones((3, 2)), "1"), ArgumentError,
         r"broadcast, got \(2, 2\) and \(3, 2\)"),
    ],
)  # fmt: skip
def test_what_does_not_fit_is_not_combined(call, error, message):
    """Units, years and shapes must fit; two index values have two bases."""
    with pytest.raises(error, match=message):
        call()


def test_values_are_copied_in_and_read_only():
    """Neither the caller's array nor the series' own can change the series."""
    values = np.array([1.0, 2.0])
    series = Series([2021, 2022], values, "t")
    values[0] = 99.0
    assert series.values.tolist() == [1.0, 2.0]
    for array in (series.values, series.years, MANY.at(2021), MANY.base_level, PATH.knot_levels):
        with pytest.raises(ValueError, match="read-only"):
            array[0] = 5


def test_equality_is_by_value_in_any_memory_layout():
    """Row-major and year-major arrays of the same numbers are one series, -0.0 is 0.0."""
    rows = np.array([[1.0, -0.0], [3.0, 4.0], [5.0, 6.0]])
    one = Series([2021, 2022], rows, "t")
    two = Series((2021.0, 2022.0), np.asfortranarray(np.abs(rows)), "t", "name")
    assert one == two
    assert hash(one) == hash(two)
    assert one != Series([2021, 2022], rows[:2], "t")


def test_year_major_memory_is_kept():
    """What a curve wrote in year-major memory is not turned around."""
    rows = np.ones((2, 5)).T
    assert Series([2021, 2022], rows, "t").values.flags.f_contiguous


def test_base_level_is_the_value_of_the_base_year():
    """The first year's, unless another base year is named; outside it must be given."""
    assert (PATH.base_year, PATH.base_level) == (2021, 200.0)
    assert Pathway(PATH.years, PATH.values, "ktCO2e", base_year=2023).base_level == 120.0
    assert Pathway([2022], [1.0], "tCO2e", base_year=2020, base_level=4).base_level == 4.0
    with pytest.raises(ArgumentError, match="base_level must be given: base_year 2020"):
        Pathway([2022], [1.0], "tCO2e", base_year=2020)


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: Pathway([2021, 2023], [1, 2], "tCO2e"), YearError, r"consecutive.*\[2021, 2023\]"),
        (lambda: Pathway([2021], [-0.1], "tCO2e"), ArgumentError, r"at least 0, got .*-0\.1"),
        (lambda: Pathway([2021], [1], "TB"), UnitError, "got 'TB'"),
        (lambda: Pathway([2021], [[1.0], [2.0]], "tCO2e", base_level=1.0), ArgumentError,
         r"base_level must have shape \(2,\), got \(\)"),
        (lambda: Pathway([2021], [1.0], "tCO2e", knot_years=[2021], knot_levels=[1, 2]),
         ArgumentError, r"knot_levels must have shape \(1,\), got \(2,\)"),
    ],
)  # fmt: skip
def test_a_pathway_asks_more_than_a_series(call, error, message):
    """Consecutive years, emissions of at least zero, a unit of emissions, a base that fits."""
    with pytest.raises(error, match=message):
        call()


@pytest.mark.parametrize(
    ("series", "text"),
    [
        (SOLD, "Series(2020..2023, 10 to 9 TB, 'sold')"),
        (MANY, "Pathway(2021..2022, tCO2e, shape (2, 2))"),
    ],
)
def test_a_series_prints_in_one_line(series, text):
    """Type, years, first and last value, unit, shape, label."""
    assert repr(series) == text
