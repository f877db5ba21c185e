"""Sums of paths: values by hand, nobody in some years only, and no order that changes a bit."""

from datetime import date

import numpy as np
import pytest
from heavy import FEWER
from hypothesis import given
from hypothesis import strategies as st

from trajectory import S3, S12, ArgumentError, Company, Inventory, Target, YearError
from trajectory.benchmarks import linear_1_5c
from trajectory.portfolio import Book, assess
from trajectory.portfolio.aggregates import aggregate
from trajectory.portfolio.holdings import weights_of
from trajectory.portfolio.weighting import Weighting

DAY = date(2026, 11, 1)
NAN = float("nan")


def company(name, cut, base=100.0, unit="tCO2e", year=2021, what=S12, end=2031):
    """Return a company with one cut; by the line, 4.2 points a year are asked of it."""
    target = Target(what, cut, end, base_year=year)
    return Company(name, [Inventory(year, {what: base}, unit=unit)], [target])


def assessed(companies, what=S12, **options):
    """Return companies held against the linear line."""
    return assess(Book.of(companies), what=what, against=linear_1_5c, as_of=DAY, **options)


DEEP, FLAT = company("Deep", "84%"), company("Flat", "20%", 0.2, "ktCO2e")
LATE, INDEX, NONE = (
    company("Late", "50%", year=2025),
    company("Index", "50%", unit="index"),
    Company("None"),
)


def test_the_sum_the_gap_and_the_overshoot_are_those_worked_by_hand():
    """84 % in ten years is twice the line's 42 %; 20 % of 200 t leaves 4.4 t a year too much."""
    found = aggregate(assessed([DEEP, FLAT]), first=2021, last=2031)
    years = np.arange(11)
    assert found.path.values == pytest.approx(100 - 8.4 * years + 200 - 4 * years)
    assert found.line.values == pytest.approx(300 - 12.6 * years)
    assert found.gap.at(2031) == pytest.approx(2.0)
    assert found.if_met.values == pytest.approx(100 - 8.4 * years + 200 - 8.4 * years)
    assert found.cumulative_gaps.tolist() == [-231_000, 242_000]
    assert found.overshoots.tolist() == [0, 242_000]
    assert (found.cumulative_gap, found.overshoot) == (11.0, 242.0)
    assert found.contributions.tolist() == [0.0, 1.0]
    assert repr(found) == (
        "<Aggregate of 2 companies, scopes 1+2, 2021 to 2031: 11 t above the line>"
    )


def test_who_is_not_in_every_year_is_in_none_and_named():
    """With the reason; an index is told with its share, by number and by weight."""
    book = Book(
        Book.of([DEEP, LATE, INDEX, NONE]).columns, {"investment": np.array([1.0, 1.0, 2.0, 4.0])}
    )
    asked = assess(book, what=S12, against=linear_1_5c, as_of=DAY)
    found = aggregate(asked, first=2022, last=2031, weights=weights_of(book, Weighting.WATS))
    assert found.path.values == pytest.approx(100 - 8.4 * np.arange(1, 11))
    assert found.left_out == {
        "Late": "its path has 2025 to 2031, not 2022 to 2031",
        "Index": "its path is an index, which is no mass",
        "None": "targets of None must promise a cut of S1+S2, got none",
    }
    assert found.notes == (
        "left out: 3 companies, 75 % by number, 87.5 % by WATS",
        "of these indices, never summed: 1 company, 25 % by number, 25 % by WATS",
    )
    frame = found.to_frame()
    assert frame["left out"].notna().tolist() == [False, True, True, True]


def test_a_share_of_each_company_counts():
    """By hand: a quarter of one, all of the other; a share that is not known leaves it out."""
    asked = assessed([DEEP, FLAT])
    found = aggregate(asked, first=2031, last=2031, factors=[0.25, 1.0])
    assert found.path.values.tolist() == [4.0 + 160.0]
    assert aggregate(asked, first=2031, last=2031, factors=[NAN, 1.0]).left_out == {
        "Deep": "its factor is not known"
    }


def test_a_company_without_target_can_be_given_one():
    """What if: the same sum as if it had promised it."""
    silent = Company("Silent", [Inventory(2021, {S12: 50.0})])
    cut = Target(S12, "42%", 2031, base_year=2021)
    book = Book.of([DEEP, silent]).with_(default=cut)
    found = aggregate(assess(book, what=S12, against=linear_1_5c, as_of=DAY), first=2021, last=2031)
    assert not found.left_out
    assert found.path.at(2031) == pytest.approx(16.0 + 29.0)
    assert found.cumulative_gaps[1] == 0


def test_scope_3_is_a_sum_of_its_own_and_says_what_it_counts_twice():
    """Nothing adds the two up."""
    both = Company(
        "Both",
        [Inventory(2021, {S12: 10.0, S3: 100.0})],
        [Target(it, "50%", 2031, base_year=2021) for it in (S12, S3)],
    )
    asked = assessed([both], (S12, S3))
    assert aggregate(asked, S12, first=2031, last=2031).path.values.tolist() == [5.0]
    found = aggregate(asked, S3, first=2031, last=2031)
    assert found.path.values.tolist() == [50.0]
    assert found.notes[-1].startswith("a sum of scope 3 over companies counts twice")


@FEWER
@given(
    st.lists(st.tuples(st.floats(0.0, 1e9), st.integers(0, 100)), min_size=1, max_size=6),
    st.randoms(use_true_random=False),
)
def test_no_order_changes_a_bit(members, random):
    """Of the sums; each company's own part moves with it."""
    companies = [company(f"{i}", f"{cut}%", base) for i, (base, cut) in enumerate(members)]
    found = aggregate(assessed(companies), first=2021, last=2031)
    order = random.sample(range(len(members)), len(members))
    again = aggregate(assessed([companies[i] for i in order]), first=2021, last=2031)
    for name in ("path", "line", "if_met"):
        assert getattr(again, name).values.tobytes() == getattr(found, name).values.tobytes()
    assert again.overshoots.tolist() == found.overshoots[order].tolist()
    singly = [aggregate(assessed([it]), first=2021, last=2031) for it in companies]
    assert sum(it.cumulative_gaps[0] for it in singly) == found.cumulative_gaps.sum()


def test_a_sum_that_no_64_bits_hold_is_an_error():
    """Ten companies of 1e6 Gt: never a number that wrapped around."""
    large = [company(f"{i}", "10%", 1e6, "GtCO2e") for i in range(10)]
    aggregate(assessed(large[:9]), first=2021, last=2021)
    with pytest.raises(ArgumentError, match=r"kilograms must have a sum below 2\*\*63"):
        aggregate(assessed(large), first=2021, last=2021)


ASKED = assessed([DEEP])


@pytest.mark.parametrize(
    ("error", "message", "call"),
    [
        (YearError, "last must not be before first 2031, got 2030",
         lambda: aggregate(ASKED, first=2031, last=2030)),
        (ArgumentError, "years in which a company has path and line in tonnes, got 2019 and 2031",
         lambda: aggregate(ASKED, first=2019, last=2031)),
        (ArgumentError, r"factors must have shape \(1,\) like the book, got \(2,\)",
         lambda: aggregate(ASKED, first=2021, last=2031, factors=[1.0, 1.0])),
        (ArgumentError, "factors must be at least 0",
         lambda: aggregate(ASKED, first=2021, last=2031, factors=[-1.0])),
        (ArgumentError, r"what must be one of those asked \(S1\+S2\), got S3",
         lambda: aggregate(ASKED, S3, first=2021, last=2031)),
        (ArgumentError, "assessment must be a", lambda: aggregate([DEEP], first=2021, last=2031)),
    ],
)  # fmt: skip
def test_bad_calls_are_refused(error, message, call):
    """Each error names the argument, the rule and the value."""
    with pytest.raises(error, match=message):
        call()
