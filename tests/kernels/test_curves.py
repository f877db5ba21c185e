"""Curves through knots: exact at the knots, tame between them, and refused beyond them."""

import bisect
import pickle
from decimal import Decimal, localcontext
from fractions import Fraction
from itertools import pairwise

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays
from scipy.interpolate import PchipInterpolator
from scipy.special import expit

from trajectory import curves
from trajectory.kernels.curves import geometric, linear, logistic, monotone, power, s_curve, step
from trajectory.kernels.knots import BLOCK

NAN, INF = np.nan, np.inf
TO_ZERO = [linear, monotone, logistic, s_curve(0.01), s_curve(500), step, power(0.3), power(2)]
CURVES = [geometric, *TO_ZERO]


def each(some):
    """Return the decorator that runs a test for some curves, named after them."""
    return pytest.mark.parametrize("curve", some, ids=lambda c: f"{c.name}-{c.parameter:g}")


def whole(largest):
    """Return a strategy of levels that are whole numbers of tonnes."""
    return st.integers(0, largest).map(float)


any_curve = st.sampled_from(CURVES)
physical = st.one_of(st.just(0.0), st.floats(1e-3, 1e9))
above_zero = st.floats(1e-3, 1e9)


@st.composite
def rows(draw, levels=physical):
    """Return the knots of one row: strictly increasing years and as many levels."""
    years = sorted(draw(st.sets(st.integers(1990, 2060), min_size=1, max_size=5)))
    return years, draw(st.lists(levels, min_size=len(years), max_size=len(years)))


@st.composite
def tables(draw, levels=physical):
    """Return ragged knots of several rows, from 2020 to 2050, padded with NaN on the right."""
    k = draw(st.integers(2, 5))
    inner = st.sets(st.integers(2021, 2049), max_size=k - 2).map(sorted)
    lists = [[2020, *years, 2050] for years in draw(st.lists(inner, min_size=1, max_size=6))]
    years = np.array([years + [NAN] * (k - len(years)) for years in lists])
    return years, draw(arrays(float, years.shape, elements=levels))


def reachable(curve, levels):
    """Return levels that the curve can pass through: the geometric one never reaches zero."""
    return np.asarray(levels) + (1e-3 if curve is geometric else 0.0)


def to(years):
    """Return every year from the first knot to the last."""
    return np.arange(years[0], years[-1] + 1)


def segments(years, levels, values):
    """Return, for each year, its value and the levels of the knots around it."""
    at = [bisect.bisect_right(years, year) - 1 for year in to(years)]
    return [
        (v, levels[j], levels[min(j + 1, len(levels) - 1)]) for v, j in zip(values, at, strict=True)
    ]


def same_bits(one, other):
    """Return whether two arrays agree to the last bit, the sign of zero included."""
    return one.shape == other.shape and one.tobytes() == other.tobytes()


# --- laws of every curve --------------------------------------------------------------------


@each(CURVES)
@given(rows())
@example(([2021, 2030, 2040], [100.0, 48.0, 0.0]))
@example(([2021, 2050], [0.1, 0.3]))
def test_knots_are_exact(curve, row):
    """At a knot the level is the one given, to the last bit."""
    years, levels = row[0], reachable(curve, row[1])
    at_knots = curve(to(years), years, levels)[np.subtract(years, years[0])]
    assert at_knots.tolist() == levels.tolist()


@each(TO_ZERO)
@given(above_zero, st.integers(1, 60))
@example(100.0, 29)
def test_a_cut_of_100_percent_is_zero(curve, level, span):
    """A promise to cut everything ends at 0.0: not at -0.0, not at 1e-16, and never below."""
    values = curve(np.arange(2000, 2001 + span), [2000, 2000 + span], [level, 0.0])
    assert values[-1] == 0.0
    assert not np.signbit(values).any()


@each(CURVES)
@given(rows())
@example(([2000, 2029], [100.0, 0.0]))
@example(([2020, 2050], [99.99999999999996, 99.99999999999997]))
def test_years_stay_between_neighbouring_knots(curve, row):
    """No year lies above both or below both of the knots around it."""
    years, levels = row[0], reachable(curve, row[1])
    for value, before, after in segments(years, levels, curve(to(years), years, levels)):
        assert min(before, after) <= value <= max(before, after)


@each(CURVES)
@given(rows())
def test_curves_rise_and_fall_only_where_knots_do(curve, row):
    """Between two knots a curve goes one way, but for the rounding of the last bits."""
    years, levels = row[0], reachable(curve, row[1])
    found = segments(years, levels, curve(to(years), years, levels))
    for (value, before, after), (following, _, _) in pairwise(found):
        rise = (following - value) * np.sign(after - before)
        assert rise >= -1e-14 * max(before, after)


@each(CURVES)
@given(rows(), st.integers(-8, 8))
def test_a_scale_of_two_is_exact(curve, row, exponent):
    """Levels times a power of two give every year times it: no curve knows of tonnes."""
    years, levels = row[0], reachable(curve, row[1])
    scaled = curve(to(years), years, levels * 2.0**exponent)
    assert same_bits(scaled, curve(to(years), years, levels) * 2.0**exponent)


@given(any_curve, st.integers(-900, 4000), rows())
def test_only_years_since_a_knot_count(curve, shift, row):
    """The same knots in another century draw the same curve."""
    years, levels = np.array(row[0]), reachable(curve, row[1])
    moved = curve(to(years) + shift, years + shift, levels)
    assert same_bits(moved, curve(to(years), years, levels))


@given(any_curve, rows(), st.data())
def test_a_year_does_not_depend_on_the_years_asked_with_it(curve, row, data):
    """Any selection of years gives the bits that all years give, for shared and own knots."""
    years, levels = row[0], reachable(curve, row[1])
    some = sorted(data.draw(st.sets(st.sampled_from(to(years).tolist()), min_size=1)))
    expected = curve(to(years), years, levels)[np.subtract(some, years[0])]
    assert same_bits(curve(some, years, levels), expected)
    assert same_bits(curve(some, [years], [levels])[0], expected)


@given(any_curve, tables())
def test_a_row_does_not_depend_on_other_rows(curve, table):
    """A table gives each row what the row's real knots give alone, to the last bit."""
    years, levels = table[0], reachable(curve, table[1])
    found = curve(range(2020, 2051), years, levels)
    for knot_years, knot_levels, values in zip(years, levels, found, strict=True):
        k = np.isfinite(knot_years).sum()
        assert same_bits(values, curve(range(2020, 2051), knot_years[:k], knot_levels[:k]))


# --- what each curve is ---------------------------------------------------------------------


def test_linear_by_hand():
    """52 % in 9 years and 90 % in 19: 100 - 4 * 52 / 9 in 2025, 48 - 3.8 * 5 in 2035."""
    values = linear([2021, 2025, 2030, 2035, 2040], [2021, 2030, 2040], [100.0, 48.0, 10.0])
    np.testing.assert_allclose(values, [100, 692 / 9, 48, 29, 10], rtol=1e-15)


@given(rows())
@example(([2020, 2030], [0.1, 0.7]))
def test_linear_against_exact_fractions(row):
    """The straight line is that of exact arithmetic, within four roundings of the larger knot."""
    years, levels = row
    for year, value in zip(to(years).tolist(), linear(to(years), years, levels), strict=True):
        j = bisect.bisect_right(years, year) - 1
        exact = Fraction(levels[j])
        if j + 1 < len(years):
            share = Fraction(year - years[j], years[j + 1] - years[j])
            exact += (Fraction(levels[j + 1]) - exact) * share
        assert abs(Fraction(value) - exact) <= Fraction(max(levels)) / 2**50


@given(physical, physical, st.integers(1, 60))
@example(0.1, 0.7, 49)
def test_linear_is_written_one_way(a, b, span):
    """It is level + slope * years in Python's own floats, to the last bit."""
    found = linear(range(2000, 2000 + span), [2000, 2000 + span], [a, b])
    assert found.tolist() == [a + (b - a) / span * e for e in range(span)]


def test_geometric_by_hand():
    """From 16 to 1 in four years is half of the previous year, every year."""
    values = geometric(range(2020, 2027), [2020, 2024, 2026], [16.0, 1.0, 9.0])
    np.testing.assert_allclose(values, [16, 8, 4, 2, 1, 3, 9], rtol=1e-15)


def test_geometric_stays_where_knots_are_equal():
    """Nothing grows between equal knots, and two zeros are equal knots."""
    assert geometric([2020, 2025], [2020, 2030], [0.0, 0.0]).tolist() == [0.0, 0.0]
    assert geometric([2020, 2025], [2020, 2030], [0.3, 0.3]).tolist() == [0.3, 0.3]


@given(rows(above_zero))
def test_geometric_against_decimal_powers(row):
    """The percentage line is a (b / a)**u in forty digits, within 1e-13 of the year's level."""
    years, levels = row
    found = geometric(to(years), years, levels)
    with localcontext(prec=40):
        for year, value in zip(to(years).tolist(), found, strict=True):
            j = bisect.bisect_right(years, year) - 1
            exact = Decimal(levels[j])
            if j + 1 < len(years):
                u = Decimal(year - years[j]) / (years[j + 1] - years[j])
                exact *= (Decimal(levels[j + 1]) / exact) ** u
            assert abs(Decimal(float(value)) / exact - 1) < Decimal("1e-13")


@given(rows(above_zero))
@example(([2020, 2030, 2050], [100.0, 50.0, 10.0]))
def test_the_exponential_is_never_above_the_straight_line(row):
    """The geometric mean is at most the arithmetic one, in every segment."""
    years, levels = row
    line = linear(to(years), years, levels)
    assert (geometric(to(years), years, levels) <= line * (1 + 1e-13)).all()


def pchip(years, levels, at):
    """Return scipy's PCHIP through one row's knots; through a single knot, its level."""
    real = np.isfinite(years)
    if real.sum() == 1:
        return np.full(len(at), levels[0])
    return PchipInterpolator(years[real], levels[real])(at)


@given(tables(whole(100)))
@example((np.array([[2020.0, 2021.0, 2050.0]]), np.array([[0.0, 1.0, 100.0]])))
@example((np.array([[2020.0, 2049.0, 2050.0]]), np.array([[50.0, 51.0, 0.0]])))
def test_monotone_is_scipys_pchip(table):
    """Row by row, NaN-padded, the cubic is scipy's within 1e-12 of the row's range."""
    years, levels = table
    at = np.arange(2020, 2051)
    for x, y, values in zip(years, levels, monotone(at, years, levels), strict=True):
        tolerance = 1e-12 * np.ptp(y[np.isfinite(x)])
        np.testing.assert_allclose(values, pchip(x, y, at), rtol=0, atol=tolerance)


@pytest.mark.parametrize("k", [1, 2, 3, 4, 5])
def test_monotone_is_scipys_pchip_through_k_knots(k):
    """A thousand rows of k knots each, rising and falling, among longer rows."""
    rng = np.random.default_rng(k)
    years = np.full((1000, 6), NAN)
    inner = rng.permuted(np.tile(np.arange(2021, 2050), (1000, 1)), axis=1)[:, : max(k - 2, 0)]
    years[:, 1 : 1 + inner.shape[1]] = np.sort(inner, axis=1)
    years[:, 0], years[:, k - 1] = 2020, 2020 if k == 1 else 2050
    years[::7] = [2020, 2022, 2025, 2030, 2040, 2050]
    levels = rng.uniform(0, 100, years.shape)
    at = [2020] if k == 1 else range(2020, 2051)
    for x, y, values in zip(years, levels, monotone(at, years, levels), strict=True):
        tolerance = 1e-12 * np.ptp(y[np.isfinite(x)])
        np.testing.assert_allclose(values, pchip(x, y, at), rtol=0, atol=tolerance)


def test_monotone_stays_between_knots_millennia_apart():
    """Where the cubic comes closest to the next knot, in long segments, it stays below it."""
    rng = np.random.default_rng(0)
    inner = np.sort(rng.permuted(np.tile(np.arange(2, 9999), (200, 1)), axis=1)[:, :2])
    years = np.hstack([np.ones((200, 1)), inner, np.full((200, 1), 9999)])
    levels = rng.choice([0.0, 0.1, 1.0, 1 + 2**-52, 3e9], years.shape)
    every_year = np.arange(1, 10_000)
    for x, y, values in zip(years, levels, monotone(every_year, years, levels), strict=True):
        j = np.searchsorted(x, every_year, side="right") - 1
        around = np.stack([y[j], y[np.minimum(j + 1, 3)]])
        assert (around.min(axis=0) <= values).all()
        assert (values <= around.max(axis=0)).all()


@pytest.mark.parametrize("k", [0.01, 1, 6, 10, 50, 500])
def test_the_s_curve_is_a_normalised_logistic_function(k):
    """Progress is the logistic function from -k/2 to k/2, moved and stretched to 0..1."""
    u = np.arange(31) / 30
    low, high = expit(-k / 2), expit(k / 2)
    expected = 100.0 - 80.0 * (expit(k * (u - 0.5)) - low) / (high - low)
    found = s_curve(k)(range(2020, 2051), [2020, 2050], [100.0, 20.0])
    np.testing.assert_allclose(found, expected, rtol=0, atol=1e-11)


def test_logistic_is_the_s_curve_of_steepness_ten():
    """The ready-made S is one of the family, and half of the way is made in half of the time."""
    assert logistic == s_curve(10)
    assert logistic([2030], [2020, 2040], [90.0, 10.0])[0] == pytest.approx(50.0, rel=1e-15)


@pytest.mark.parametrize(
    ("p", "expected"),
    [
        (2, [100, 99, 96, 91, 84, 75, 64, 51, 36, 19, 0]),  # 100 - u**2, u in tenths
        (1, [100, 90, 80, 70, 60, 50, 40, 30, 20, 10, 0]),
        (3, [100, 99.9, 99.2, 97.3, 93.6, 87.5, 78.4, 65.7, 48.8, 27.1, 0]),
    ],
)
def test_power_by_hand(p, expected):
    """Ten years from 100 to 0: what is left is 100 - 100 (e / 10)**p."""
    found = power(p)(range(2020, 2031), [2020, 2030], [100.0, 0.0])
    np.testing.assert_allclose(found, expected, rtol=1e-14)


def test_a_power_below_one_acts_early():
    """The square root has done half of the work in a quarter of the time."""
    assert power(0.5)([2021], [2020, 2024], [80.0, 40.0]).tolist() == [60.0]


def test_step_by_hand():
    """Nothing moves until a target year, and then everything does."""
    found = step(range(2020, 2026), [2020, 2023, 2025], [100.0, 40.0, 10.0])
    assert found.tolist() == [100, 100, 100, 40, 40, 10]


# --- arrays ---------------------------------------------------------------------------------


def test_knots_may_lie_centuries_apart():
    """A row's knots are reached in order, however far from each other and from the years."""
    knots, levels = [[1, 1900, 2400, 9999]], [[5.0, 0.0, 500.0, 0.0]]
    assert linear([1900, 2000, 2400, 9999], knots, levels).tolist() == [[0.0, 100.0, 500.0, 0.0]]
    assert step([2, 1899, 2399, 9998], knots, levels).tolist() == [[5.0, 5.0, 0.0, 500.0]]


@each(CURVES)
@pytest.mark.parametrize("lead", [(), (1,), (30,), (5, 6), (2, 3, 5), (0,), (3, 0)])
def test_any_leading_shape(curve, lead, table):
    """Rows may be arranged at will: years are the last axis, whatever comes before."""
    n = int(np.prod(lead))
    years, levels = (np.resize(part[:n], (*lead, 5)) for part in table)
    found = curve([2020, 2035, 2050], years, levels)
    assert found.shape == (*lead, 3)
    for i in np.ndindex(lead):
        assert same_bits(found[i], curve([2020, 2035, 2050], years[i], levels[i]))


@each(CURVES)
def test_shared_knots_are_knots_of_every_row(curve, table):
    """Years given once, or once for each row, or padded, draw the same bits."""
    shared, levels = np.array([2020.0, 2022.0, 2030.0, 2049.0, 2050.0]), table[1]
    expected = curve(range(2020, 2051), shared, levels)
    padded = np.append(shared, [NAN, NAN])
    more = np.hstack([levels, np.full((30, 2), NAN)])
    for knot_years, knot_levels in [
        (np.tile(shared, (30, 1)), levels),
        (shared[None], levels),
        (padded, more),
        (np.tile(padded, (30, 1)), more),
    ]:
        assert same_bits(curve(range(2020, 2051), knot_years, knot_levels), expected)


@each(CURVES)
@pytest.mark.parametrize("n", [3, 4, 5, 8, 30])
def test_blocks_leave_no_seam(curve, n, table, monkeypatch):
    """Rows worked on four at a time give the bits of rows worked on together."""
    years, levels = table[0][:n], table[1][:n]
    shared = [2020, 2026, 2030, 2037, 2050]
    expected = [curve(range(2020, 2051), x, levels) for x in (years, shared)]
    monkeypatch.setattr(curves, "BLOCK", 4)
    found = [curve(range(2020, 2051), x, levels) for x in (years, shared)]
    assert all(map(same_bits, found, expected))


@pytest.mark.parametrize("n", [BLOCK - 1, BLOCK, BLOCK + 1])
@pytest.mark.parametrize("own", [False, True])
def test_every_row_of_a_full_block_is_filled(n, own):
    """Row i falls from i to 0, and is i / 2 half way."""
    i = np.arange(n)
    years = np.tile([2020, 2022], (n, 1)) if own else [2020, 2022]
    found = linear([2020, 2021, 2022], years, np.stack([i, 0 * i], axis=1))
    assert np.array_equal(found, np.stack([i, i / 2, 0 * i], axis=1))


OUTS = {
    "a row after the other": lambda: np.full((2, 15, 31), NAN),
    "a year after the other": lambda: np.moveaxis(np.full((31, 2, 15), NAN), 0, -1),
    "axes that do not merge": lambda: np.full((15, 2, 31), NAN).swapaxes(0, 1),
    "with gaps": lambda: np.full((2, 15, 62), NAN)[..., ::2],
}


@each(CURVES)
@pytest.mark.parametrize("memory", OUTS)
def test_out_of_any_memory(curve, memory, table):
    """The levels are written into `out`, which is returned."""
    years, levels = (part.reshape(2, 15, 5) for part in table)
    out = OUTS[memory]()
    assert curve(range(2020, 2051), years, levels, out=out) is out
    assert same_bits(out, curve(range(2020, 2051), years, levels))
    shared = [2020, 2026, 2030, 2037, 2050]
    curve(range(2020, 2051), shared, levels, out=out)
    assert same_bits(out, curve(range(2020, 2051), shared, levels))


def test_the_result_is_year_major(table):
    """The years of a result lie one after the other in memory."""
    years, levels = (part.reshape(2, 15, 5) for part in table)
    assert np.moveaxis(linear([2020, 2050], years, levels), -1, 0).flags.c_contiguous


@each(CURVES)
@pytest.mark.parametrize("order", ["C", "F"])
@pytest.mark.parametrize("some", [slice(None), slice(3, None, 4)], ids=["padded", "full"])
def test_knots_are_read_and_never_written(curve, order, some, table):
    """Knots may be read-only, in either memory order, and stay as they were."""
    given_knots = [part[some].copy(order=order) for part in table]
    for part in given_knots:
        part.setflags(write=False)
    assert same_bits(curve([2021, 2049], *given_knots), curve([2021, 2049], *table)[some])
    assert all(same_bits(part, old[some]) for part, old in zip(given_knots, table, strict=True))


@each(CURVES)
@pytest.mark.parametrize("ignored", [NAN, INF, -1.0, 1e300])
def test_levels_of_padding_are_ignored(curve, ignored, table):
    """Whatever stands where a row has no more knots, the row is the same."""
    years, levels = table
    other = np.where(np.isnan(years), ignored, levels)
    assert same_bits(curve([2021, 2050], years, other), curve([2021, 2050], years, levels))


def test_whole_numbers_are_levels():
    """Integers and single precision are read as the doubles they stand for."""
    assert linear([2021], [2020, 2022], np.array([4, 1])).tolist() == [2.5]
    assert linear([2021], [2020, 2022], np.float32([0.5, 0.25])).tolist() == [0.375]


@each(CURVES)
def test_curves_are_values(curve):
    """A curve survives pickling as an equal value that draws the same line."""
    again = pickle.loads(pickle.dumps(curve))
    assert again == curve
    assert hash(again) == hash(curve)
    assert same_bits(again([2025], [2020, 2030], [9.0, 1]), curve([2025], [2020, 2030], [9.0, 1]))
    assert [other for other in CURVES if other == curve] == [curve]
