"""Many series in one: members by number and name, as arrays, and in the middle."""

import statistics
from dataclasses import replace
from itertools import count

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory import ArgumentError, Pathway, Series
from trajectory.testing import laws
from trajectory.testing import strategies as tst

BOOK = Pathway(
    [2021, 2022, 2023],
    [[100.0, 80.0, 60.0], [40.0, 20.0, 10.0], [10.0, 8.0, 2.0]],
    "tCO2e",
    "book",
    ["ZTE", "B", "C"],
    knot_years=[2023],
    knot_levels=[[60.0], [10.0], [2.0]],
    notes=["read from a table"],
)
ONE = Series([2020, 2025, 2030], [100.0, 50.0, 40.0], "tCO2e", "five-year steps")


def test_a_member_is_found_by_number_and_by_name():
    """The row, its base, its knots, and its name as label; from the end too."""
    for which in (0, "ZTE", -3, np.int64(0)):
        member = BOOK[which]
        assert isinstance(member, Pathway)
        assert member.values.tolist() == [100.0, 80.0, 60.0]
        assert (member.base_level, member.knot_levels.tolist()) == (100.0, [60.0])
        assert (member.label, member.members, member.notes) == ("ZTE", (), BOOK.notes)
    assert replace(BOOK, members=())[1].label == "book"


def test_a_slice_keeps_the_names():
    """Two of three, in their order."""
    part = BOOK[1:]
    assert part.members == ("B", "C")
    assert part.base_level.tolist() == [40.0, 10.0]
    assert BOOK[::-1]["ZTE"] == BOOK["ZTE"]


def test_iteration_yields_each_member():
    """As many as `len` says."""
    assert [member.label for member in BOOK] == ["ZTE", "B", "C"]
    assert len(BOOK) == len(list(BOOK)) == 3
    assert bool(ONE)  # which has no length, but is there


def test_two_axes_are_members_of_members():
    """The first axis has the names; what is left of a member is many."""
    table = Series([2021], np.arange(6.0).reshape(2, 3, 1), "t", members=["A", "B"])
    assert table["B"][2].values.tolist() == [5.0]
    assert table["B"].members == ()
    assert table.mean().values.tolist() == [[1.5], [2.5], [3.5]]


def test_several_years_are_looked_up_at_once():
    """In the order asked, on the last axis, read-only."""
    assert BOOK.at([2023, 2021]).tolist() == [[60.0, 100.0], [10.0, 40.0], [2.0, 10.0]]
    assert ONE.at(np.array([2030])).tolist() == [40.0]
    assert ONE.at(range(2020, 2031, 10)).tolist() == [100.0, 40.0]
    with pytest.raises(ValueError, match="read-only"):
        BOOK.at([2021])[0] = 1.0


@pytest.mark.parametrize(
    "change",
    [
        lambda s: s.between(2022, 2023),
        lambda s: s.convert("ktCO2e"),
        lambda s: s.indexed(2021),
        lambda s: s.filled(tj.linear),
        lambda s: s * 2.0,
        lambda s: s / 4,
        lambda s: s + s,
        lambda s: s - s["ZTE"],
        lambda s: s * Series([2021, 2022, 2023], [1, 2, 3], "1"),
        lambda s: Series([2021, 2022, 2023], [1, 2, 3], "1") * s,
        lambda s: s / replace(s, members=()),
        tj.benchmarks.linear_1_5c,
        lambda s: tj.compare(s, tj.benchmarks.linear_1_5c).gap,
        lambda s: Pathway.from_dict(s.to_dict()),
    ],
    ids=count(),
)
def test_names_travel(change):
    """Through every way of making another series of the same rows."""
    assert change(BOOK).members == ("ZTE", "B", "C")


def test_names_count_in_comparisons_and_show_no_more():
    """The rows of another company are no equal rows; the line that prints stays short."""
    assert replace(BOOK, members=["ZTE", "B", "D"]) != BOOK
    assert repr(BOOK) == "Pathway(2021..2023, tCO2e, shape (3, 3), 'book')"


def test_what_is_in_the_middle_by_hand():
    """Of 100, 40 and 10 the mean is 50 and the median 40; base and knots follow."""
    mean, median = BOOK.mean(), BOOK.quantile(0.5)
    assert mean.values.tolist() == [50.0, 36.0, 24.0]
    assert (mean.base_level, mean.knot_levels.tolist()) == (50.0, [24.0])
    assert median.values.tolist() == [40.0, 20.0, 10.0]
    assert BOOK.quantile(0).values.tolist() == [10.0, 8.0, 2.0]
    assert BOOK.quantile(1).values.tolist() == [100.0, 80.0, 60.0]
    assert BOOK.quantile(0.25).values.tolist() == [25.0, 14.0, 6.0]  # half-way between two
    assert (mean.label, median.label) == ("book: mean", "book: 50 % quantile")
    assert isinstance(median, Pathway)
    assert median.members == ()
    assert median.notes == BOOK.notes


@given(st.lists(st.integers(0, 10**6), min_size=1, max_size=9), st.integers(0, 4))
def test_quantiles_are_those_of_the_standard_library(values, quarter):
    """And the mean is that of exact integers."""
    many = Series([2021], [[float(v)] for v in values], "t")
    assert many.mean().at(2021) == pytest.approx(statistics.mean(values), rel=1e-14)
    if len(values) > 1:
        cuts = [min(values), *statistics.quantiles(values, n=4, method="inclusive"), max(values)]
        assert many.quantile(quarter / 4).at(2021) == pytest.approx(cuts[quarter], rel=1e-14)


def test_the_mean_does_not_depend_on_the_memory_layout():
    """Rows are added one after another in either."""
    rows = np.random.default_rng(7).uniform(0.0, 1.0, (1001, 31)) * 10.0 ** np.arange(31)
    years = range(2020, 2051)
    one, other = (Series(years, order(rows), "t") for order in (np.array, np.asfortranarray))
    assert one.mean() == other.mean()


def test_numpy_sees_the_values():
    """As an array, themselves; through a function, a number; never the series again."""
    assert np.asarray(BOOK).tolist() == BOOK.values.tolist()
    assert not np.asarray(BOOK).flags.writeable
    copied = np.array(BOOK)
    copied[0, 0] = 5.0
    assert BOOK.at(2021)[0] == 100.0
    assert np.asarray(ONE, dtype=np.float32).dtype == np.float32
    assert np.mean(ONE) == pytest.approx(190 / 3)
    assert (np.sum(ONE), np.max(BOOK), np.min(BOOK), np.median(ONE)) == (190.0, 100.0, 2.0, 50.0)
    assert np.mean(BOOK, axis=0).tolist() == [50.0, 36.0, 24.0]
    assert np.quantile(a=ONE, q=0.5) == 50.0
    assert np.interp(2022, ONE.years, ONE) == 80.0
    assert np.ndim(BOOK) == 2


@pytest.mark.parametrize(
    "call",
    [
        lambda: np.concatenate([BOOK, BOOK]),
        lambda: np.allclose(ONE, ONE.convert("ktCO2e")),
        lambda: np.stack((ONE, ONE)),
        lambda: np.where([True], ONE, ONE),
    ],
    ids=count(),
)
def test_numpy_gets_no_two_series(call):
    """Nothing would compare their years and units."""
    with pytest.raises(ArgumentError, match=r"one series.*pass \.values of each\), got 2"):
        call()


def test_arithmetic_stays_that_of_the_series():
    """A ufunc and an operator of numpy leave it to the series, as before."""
    assert (np.float64(2.0) * ONE).values.tolist() == [200.0, 100.0, 80.0]
    with pytest.raises(ArgumentError, match="factor must be a finite number"):
        np.ones(3) * ONE
    with pytest.raises(TypeError, match="does not support ufuncs"):
        np.add(ONE, 1.0)


@pytest.mark.parametrize(
    "call",
    [
        lambda: tj.linear([2021], [2020, 2025, 2030], ONE),
        lambda: tj.linear([2021], ONE, [1.0]),
        lambda: Series([2020, 2025, 2030], ONE, "MtCO2e"),
        lambda: Series([2020, 2025, 2030], [ONE, ONE], "MtCO2e"),
        lambda: tj.benchmarks.market_share_factor(ONE, ONE),
    ],
    ids=count(),
)
def test_a_series_is_no_bare_array_to_the_library(call):
    """Where numbers are asked for, its years and its unit would be lost without a word."""
    with pytest.raises(ArgumentError, match="must hold numbers"):
        call()


def test_steps_are_filled_by_a_curve():
    """100 and 50 five years apart: 90, 80, 70, 60; then 48, 46, 44, 42."""
    filled = ONE.filled(tj.linear)
    assert filled.values.tolist() == [100, 90, 80, 70, 60, 50, 48, 46, 44, 42, 40]
    assert (type(filled), filled.unit, filled.label) == (Series, "tCO2e", "five-year steps")
    assert ONE.filled(tj.step).at(2029) == 50.0
    assert BOOK.filled(tj.linear) == BOOK
    assert Series([2021, 2021 + 1], [1, 2], "t").filled(tj.monotone).values.tolist() == [1.0, 2.0]


@given(tst.pathways())
def test_many_are_as_good_as_one_by_one(paths):
    """What is true of a table is true of its rows; also through plain JSON."""
    laws.json_round_trip(paths)
    if paths.values.ndim > 1:
        assert [one.values.tolist() for one in paths] == paths.values.tolist()
        assert [one.base_level for one in paths if one.values.ndim == 1] == (
            paths.base_level.tolist() if paths.values.ndim == 2 else []
        )


def test_names_of_activities_and_histories_travel():
    """Into what is drawn from an activity, what sector convergence asks, and baselines."""
    maker = tj.Company(
        "A",
        [tj.Inventory(2021, {tj.S3: 100.0})],
        [tj.Target(tj.S3, "50%", 2023, base_year=2021, per="TB"), tj.NetZero(tj.S3, 2023)],
    )
    sold = Series([2021, 2022, 2023], [[10, 10, 10], [10, 20, 30]], "TB", members=["low", "high"])
    drawn = tj.intensity_path(maker, tj.S3, sold)
    assert drawn["high"].values.tolist() == [100.0, 150.0, 150.0]
    assert (
        tj.baseline.activity(Series(sold.years, [2.0] * 3, "tCO2e/TB"), sold)
        .pathway["low"]
        .values.tolist()
        == [20.0] * 3
    )
    history = drawn.between(2021, 2022)
    assert tj.baseline.constant(history, 2025).pathway["high"].at(2025) == 150.0
    trend = tj.baseline.trend(drawn, 2024, scale=tj.baseline.Scale.LINEAR)
    assert trend.pathway.members == trend.band.lower.members == ("low", "high")


def test_names_meet_their_own_activity():
    """Sector convergence takes activities row by row, so names must be in one order."""
    sector = tj.benchmarks.Sector(
        "cement",
        Series([2020, 2050], [0.6, 0.1], "tCO2e/t"),
        Series([2020, 2050], [4000.0, 5000.0], "Mt"),
        tj.Source("made up"),
        tj.benchmarks.Gases.CO2,
    )
    made = Series([2021, 2022], [[10.0, 10.0], [20.0, 20.0]], "t", members=["A", "B"])
    line = tj.benchmarks.SectorConvergence(sector, made)
    path = Pathway([2021, 2022], [[7.0, 6.0], [14.0, 12.0]], "tCO2e", members=["A", "B"])
    assert line(path)["A"].values.tolist() == line(replace(path, members=()))["A"].values.tolist()
    assert line.converge([0.7, 0.8], 2021).emissions.members == ("A", "B")
    with pytest.raises(ArgumentError, match="activity must name the members of path"):
        line(path[::-1])
