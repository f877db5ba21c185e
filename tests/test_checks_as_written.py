"""Numbers, years and dates as people and tables have them, through the checks that doors share."""

from collections import UserList, deque
from datetime import UTC, date, datetime
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra import numpy as hnp

from trajectory import ArgumentError, Series, YearError
from trajectory.checks import (
    as_date,
    as_floats,
    as_fraction,
    as_number,
    as_whole,
    as_year,
    as_years,
    numeric,
)

NAN = float("nan")
GAP = np.ma.array([1.0, 2.0], mask=[False, True])

# -- numbers ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("value", "number"),
    [
        (Decimal("0.42"), 0.42),
        (Fraction(21, 50), 0.42),
        (np.float32(0.42), 0.42),
        (np.float16(0.42), 0.42),
        (np.float64(0.42), 0.42),
        (np.longdouble("0.5"), 0.5),
        (np.float32(3.4e38), 3.4e38),
        (np.int8(3), 3.0),
        (np.uint64(2**63), 2.0**63),
        (3, 3.0),
    ],
)
def test_a_number_is_read_as_it_is_written(value, number):
    """Exact numbers are rounded once; those of lower precision by their shortest spelling."""
    assert as_number("x", value) == number
    assert type(as_number("x", value)) is float
    assert as_floats("x", [value]).tolist() == [number]
    assert as_floats("x", value).shape == ()


@pytest.mark.parametrize(
    "value",
    [
        Decimal("NaN"), Decimal("sNaN"), Decimal("Infinity"), Decimal("1e400"), Fraction(10**400),
        np.float32("nan"), np.timedelta64(5, "D"), np.bool_(1), True, None, "0.42", 1j,
        np.ma.masked, np.array(0.42), [0.42],
    ],
    ids=repr,
)  # fmt: skip
def test_what_is_no_number_is_refused(value):
    """Neither not-a-numbers of any type, nor what numpy would count as one."""
    with pytest.raises(ArgumentError, match="x must be a finite number, got"):
        as_number("x", value)


@pytest.mark.parametrize("dtype", [np.float16, np.float32])
@given(data=st.data())
def test_arrays_of_lower_precision_are_read_by_their_shortest_spelling(dtype, data):
    """The same as Python's own reading of what numpy prints, for every value."""
    shapes = hnp.array_shapes(min_dims=0, max_dims=2, max_side=5)
    array = data.draw(hnp.arrays(dtype, shapes, elements={"allow_infinity": False}))
    wide = numeric("x", array)
    spelled = [float(str(value)) for value in array.ravel()]
    np.testing.assert_array_equal(np.ravel(wide), spelled)
    assert wide.shape == array.shape
    np.testing.assert_array_equal(wide.astype(dtype), array)


def test_every_float16_is_read_by_its_shortest_spelling():
    """All of them, not-a-numbers included."""
    every = np.arange(2**16).astype(np.uint16).view(np.float16)
    np.testing.assert_array_equal(numeric("x", every), [float(str(value)) for value in every])


@given(st.lists(st.decimals(0, 10**9, places=2), min_size=1, max_size=5))
@example([Decimal("0.42")])
def test_decimals_and_fractions_in_lists_are_rounded_once(exact):
    """In a list, a nested one and an array of objects."""
    want = [float(value) for value in exact]
    assert as_floats("x", exact).tolist() == want
    assert as_floats("x", [[Fraction(value) for value in exact]]).tolist() == [want]
    assert as_floats("x", np.array(exact, dtype=object)).tolist() == want


def test_numbers_of_two_precisions_in_one_list():
    """Numpy widens the smaller ones bit by bit; they are read one by one."""
    small = np.array([0.42, 0.1], np.float32)
    assert as_floats("x", [np.float32(0.42), 0.1]).tolist() == [0.42, 0.1]
    assert as_floats("x", [small, np.array([0.3, 1.0])]).tolist() == [[0.42, 0.1], [0.3, 1.0]]
    assert as_floats("x", [[np.float16(0.42)], [np.float32(0.1)]]).tolist() == [[0.42], [0.1]]


def test_memory_order_stays_for_other_types_too():
    """Year-major memory is kept, so that kernels stay fast."""
    for dtype in (np.float32, np.int64, np.float64):
        given = np.asfortranarray(np.ones((3, 4), dtype))
        assert as_floats("values", given).flags.f_contiguous


HOLES = [
    [1.0, True],
    [1.0, np.True_],
    [[1.0, 2.0], [True, 2.0]],
    ((1.0, 2.0), (1.0, np.False_)),
    [[[1.0, False]]],
    [np.array([True, False]), np.array([1.0, 2.0])],
    np.array([True, False]),
    np.array([1.0, True], dtype=object),
    deque([1.0, True]),
    UserList([1.0, True]),
    [1.0, None],
    [[1.0, 2.0], [1.0, None]],
    np.array([1.0, None], dtype=object),
    GAP,
    [GAP, np.array([1.0, 2.0])],
    [1.0, np.ma.masked],
    np.ma.array([1, 2], mask=[True, False]),
    ["1.0", "2.0"],
    [1.0, "2.0"],
    np.array([1, 2], dtype="m8[D]"),
    np.array([1, 2], dtype="M8[D]"),
    [np.timedelta64(1, "D"), np.timedelta64(2, "D")],
    [1.0, 2j],
    [Decimal(1), None],
]


@pytest.mark.parametrize("values", HOLES, ids=range(len(HOLES)))
@pytest.mark.parametrize("check", [as_floats, numeric])
@pytest.mark.filterwarnings("ignore:Warning. converting a masked element")
def test_gaps_booleans_and_text_are_refused_at_any_depth(check, values):
    """In lists, in arrays, in arrays within lists, and in other sequences."""
    with pytest.raises(ArgumentError, match=r"shares must (hold numbers|be a finite number), got"):
        check("shares", values)


def test_the_year_of_a_hole_is_named():
    """By its place on the last axis, whatever the hole."""
    for hole, got in ((None, "got None"), (NAN, "got nan"), (Decimal("NaN"), "got nan")):
        with pytest.raises(ArgumentError, match=f"{got} in 2022$|finite number"):
            Series([2020, 2022], [[1.0, 2.0], [1.0, hole]], "t")
    with pytest.raises(ArgumentError, match=r"values must be finite, got inf in 2020$"):
        Series([2020, 2022], [[1.0, 2.0], [float("inf"), 1.0]], "t")
    with pytest.raises(ArgumentError, match=r"got None$"):  # no year has this place
        Series([2020, 2022], [1.0, None, 2.0], "t")


# -- years ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "value",
    [2030, 2030.0, "2030", "FY2030", "2029/30", np.int64(2030), np.float32(2030),
     Decimal(2030), Fraction(2030), np.uint16(2030)],
    ids=repr,
)  # fmt: skip
def test_a_year_is_an_integer(value):
    """Whatever its type."""
    assert as_year("year", value) == 2030
    assert type(as_year("year", value)) is int
    assert as_years("years", [2029, value]).tolist() == [2029, 2030]


@pytest.mark.parametrize(
    "values",
    [
        np.ma.array([2020, 2021], mask=[False, True]),
        np.ma.array([2020.0, 2021.0], mask=[True, False]),
        [2020, None],
        [2020, True],
        [2020, NAN],
        np.array([2020.5]),
        np.array([2020], dtype="m8[Y]"),
        np.array([2000], dtype="M8[ns]"),
        np.array(["2020"], dtype="M8[Y]"),
        ["2020", "half"],
        np.array([2020, None], dtype=object),
        "2020",
    ],
    ids=repr,
)
def test_years_with_gaps_and_times_are_refused(values):
    """A masked year is none, and a time span of 2020 years is no year."""
    with pytest.raises(YearError, match=r"years must be a (whole year|sequence)"):
        as_years("years", values)


def test_years_may_be_labels():
    """A column of a table, as text."""
    assert as_years("years", np.array(["2020", "FY2021", "2021/22"])).tolist() == [
        2020, 2021, 2022]  # fmt: skip


@pytest.mark.parametrize("value", [1.0, True, np.True_, "1", None, 0, 13, 10**400])
def test_a_whole_number_is_an_integer_in_its_bounds(value):
    """Integers of numpy, too; no float, which counts nothing."""
    assert as_whole("month", np.int8(12), 1, 12) == 12
    with pytest.raises(ArgumentError, match=r"month must be a whole number from 1 to 12, got"):
        as_whole("month", value, 1, 12)


# -- fractions and dates ----------------------------------------------------------------------


def test_a_fraction_may_be_a_percentage_in_words():
    """What the error of 95 proposes is read; what is none of both says so."""
    assert as_fraction("coverage", "95%") == 0.95
    with pytest.raises(ArgumentError, match=r"did you mean 0\.95, or '95%'"):
        as_fraction("coverage", 95)
    for bad in ("0.95", "-5%", "101%", "all"):
        with pytest.raises(ArgumentError, match=f"coverage must be a fraction .*got '{bad}'"):
            as_fraction("coverage", bad)


DAY = date(2024, 5, 6)


class Today(date):
    """A date of another library."""


@pytest.mark.parametrize(
    "value",
    [
        DAY,
        Today(2024, 5, 6),
        datetime(2024, 5, 6),
        "2024-05-06",
        " 2024-05-06 ",
        "2024-05-06T00:00:00",
        "2024-05-06 00:00",
        np.datetime64("2024-05-06"),
        np.datetime64("2024-05-06T00:00", "ns"),
        np.datetime64("2024-05-06T00", "h"),
    ],
    ids=repr,
)
def test_a_day_is_a_date(value):
    """A plain date, whatever it was."""
    assert as_date("on", value) == DAY
    assert type(as_date("on", value)) is date


@pytest.mark.parametrize(
    ("value", "why"),
    [
        (datetime(2024, 5, 6, 1), "a time of day or a time zone leaves the day open"),
        (datetime(2024, 5, 6, tzinfo=UTC), "a time of day or a time zone"),
        ("2024-05-06T12:00", "a time of day"),
        ("2024-05-06T00:00:00Z", "a time zone"),
        ("06/05/2024", "text must read like '2024-05-06'"),
        ("20240506", "text must read like"),
        ("2024-05", "text must read like"),
        ("2024-02-30", "text must read like"),
        ("2024-W19-1", "text must read like"),
        ("", "text must read like"),
        (np.datetime64("2024"), "np.datetime64"),
        (np.datetime64("2024-05"), "np.datetime64"),
        (np.datetime64("2024-05-06", "W"), "np.datetime64"),
        (np.datetime64("2024-05-06T01:00"), "np.datetime64"),
        (np.datetime64("12024-05-06"), "np.datetime64"),
        (np.datetime64("NaT", "D"), "np.datetime64"),
        (2024, "2024"),
        (True, "True"),
        (None, "None"),
    ],
)
def test_what_is_no_day_is_refused(value, why):
    """A time, a month, a week, a year, and what can be read in two orders."""
    with pytest.raises(ArgumentError, match=rf"on must be a datetime\.date, got .*{why}"):
        as_date("on", value)


def test_dates_of_pandas():
    """A timestamp at midnight is a date; one without a time is none."""
    pandas = pytest.importorskip("pandas")
    assert as_date("on", pandas.Timestamp("2024-05-06")) == DAY
    for bad in (pandas.NaT, pandas.Timestamp("2024-05-06 00:00:00.000000005"),
                pandas.Timestamp("2024-05-06", tz="UTC")):  # fmt: skip
        with pytest.raises(ArgumentError, match=r"on must be a datetime\.date"):
            as_date("on", bad)


def test_tables_of_pandas():
    """A column with a gap or a boolean is refused; decimals and small floats are read."""
    pandas = pytest.importorskip("pandas")
    assert as_floats("x", pandas.Series([Decimal("0.42")])).tolist() == [0.42]
    assert as_floats("x", pandas.Series([0.42], dtype="float32")).tolist() == [0.42]
    for bad in (pandas.Series([1.0, None], dtype="Float64"), pandas.Series([True, False]),
                pandas.Series([1.0, True], dtype=object)):  # fmt: skip
        with pytest.raises(ArgumentError, match="x must"):
            as_floats("x", bad)
    assert as_years("years", pandas.Index([2020, 2021])).tolist() == [2020, 2021]
