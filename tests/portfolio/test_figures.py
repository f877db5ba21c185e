"""Means, coverage and financed emissions of a book: values by hand, and what is left out."""

from datetime import date

import numpy as np
import pytest

from trajectory import (
    ALL,
    S1,
    S3,
    S12,
    ArgumentError,
    Company,
    Inventory,
    Lifecycle,
    NetZero,
    Source,
    Target,
)
from trajectory.portfolio import Book
from trajectory.portfolio.financing import double_counting, financed
from trajectory.portfolio.holdings import weights_of
from trajectory.portfolio.means import mean_of
from trajectory.portfolio.sbti_coverage import target_coverage
from trajectory.portfolio.weighting import MissingWeight, Weighting

NAN = float("nan")
DAY = date(2026, 11, 1)


def book(companies, **data):
    """Return a book with columns of data."""
    return Book(Book.of(companies).columns, {name: np.array(v) for name, v in data.items()})


def equally(companies):
    """Return a book, and weights that are the same for all its companies."""
    held = book(companies, investment=[1.0] * len(companies))
    return held, weights_of(held, Weighting.WATS)


def approved(day=date(2024, 5, 16), year=2030, *, withdrawn=None, source=None, **fields):
    """Return a target approved on a day."""
    life = Lifecycle(approved=day, withdrawn=withdrawn)
    return Target(S12, "52%", year, base_year=2021, life=life, source=source, **fields)


def test_a_mean_tells_who_has_no_value_and_how_much_that_is():
    """By hand: weights 1, 3 and 4 of 8; without the third, (10 + 90) / 4."""
    held = book([Company("A"), Company("B"), Company("C")], investment=[1.0, 3.0, 4.0])
    found = mean_of([10.0, 30.0, NAN], weights_of(held, Weighting.WATS), unit="%")
    assert found.value == 25.0
    assert found.share == 0.5
    assert found.left_out == {"C": 0.5}
    assert found.contributions[:2].tolist() == [2.5, 22.5]
    assert np.isnan(found.contributions[2])
    assert found.notes[-1] == (
        "left out: 1 company without a value, 50 % of the weight; the others share it"
    )
    frame = found.to_frame()
    assert frame["contribution"].sum() == found.value
    assert frame["company"].tolist() == ["A", "B", "C"]


def test_a_mean_of_all_leaves_nobody_out():
    """Its notes are those of the weights, its one line says so."""
    held, weights = equally([Company("A"), Company("B")])
    found = mean_of([1.0, 2.0], weights)
    assert found.notes == weights.notes
    assert repr(found) == "<mean by WATS: 1.5, of 100 % of the weight>"
    assert len(held) == 2


def test_two_companies_of_one_name_keep_their_rows():
    """Told apart by their ids, or by their place."""
    same = [Company("A", id="1"), Company("A", id="2"), Company("A")]
    held = book(same, investment=[1.0, NAN, NAN])
    found = weights_of(held, Weighting.WATS, missing=MissingWeight.LEAVE_OUT)
    assert list(found.missing) == ["A (2)", "A (no. 3)"]


@pytest.mark.parametrize(
    ("targets", "counts"),
    [
        ([approved()], True),
        ([approved(DAY)], True),
        ([approved(date(2026, 11, 2))], False),
        ([Target(S12, "52%", 2030, base_year=2021)], False),
        ([approved(withdrawn=DAY)], False),
        ([approved(withdrawn=date(2026, 11, 2))], True),
        ([approved(year=2025)], False),
        ([approved(year=2026)], True),
        ([approved(year=2025, maintain_until=2030)], True),
        ([approved(year=2025), approved()], True),
        ([NetZero(ALL, 2050, life=Lifecycle(approved=date(2024, 1, 1)))], False),
        ([], False),
    ],
)
def test_approved_targets_in_force_count(targets, counts):
    """From columns and from nouns, which a source makes them, alike."""
    sourced = [
        Target(S12, "52%", t.target_year, base_year=2021, life=t.life, source=Source("a"),
               maintain_until=t.maintain_until)
        for t in targets if isinstance(t, Target)
    ]  # fmt: skip
    held, weights = equally([Company("A", targets=targets), Company("B", targets=sourced)])
    found = target_coverage(held, weights, as_of=DAY)
    assert found.covered.tolist() == [counts, counts]
    assert found.share == float(counts)


def test_coverage_draws_its_line_from_the_day_on():
    """By hand: 25 % in 2025, 5 points a year."""
    held = book([Company("A", targets=[approved()]), Company("B")], investment=[1.0, 3.0])
    found = target_coverage(held, weights_of(held, Weighting.WATS), as_of=date(2025, 6, 1))
    assert found.line([2025, 2026, 2040]).tolist() == pytest.approx([0.25, 0.30, 1.0])
    assert found.to_frame()["covered"].tolist() == [True, False]
    assert repr(found) == "<Coverage by WATS: 25 % on 2025-06-01>"


A = Company("A", [Inventory(2023, {S12: 5000.0, S3: 100.0})])
B = Company("B", [Inventory(2023, {S12: 0.3}, unit="ktCO2e")])
C = Company("C", [Inventory(2023, {S12: 100.0}, unit="index")])
WORTH = "enterprise_value_and_cash"


def test_financed_emissions_are_summed_in_whole_kilograms():
    """By hand: a twentieth of 5 000 t and a third of 300 t, 100 000 kg."""
    held = book([A, B], investment=[10.0, 1.0], **{WORTH: [200.0, 3.0]})
    found = financed(held, S12)
    assert found.kilograms.tolist() == [250_000, 100_000]
    assert found.total == 350.0
    assert repr(found) == "<Financed emissions, scopes 1+2: 350 t of 2 companies>"
    assert found.to_frame()["attribution factor"].tolist() == [0.05, 1 / 3]


def test_an_index_is_never_summed():
    """It is refused, or left out by the rule that was asked for, and named."""
    held = book([A, B, C], investment=[10.0, 4.0, 1.0], **{WORTH: [200.0, 3.0, 1.0]})
    with pytest.raises(
        ArgumentError, match=r"financed emissions must be known .* none for C; pass"
    ):
        financed(held, S12)
    found = financed(held, S12, missing=MissingWeight.LEAVE_OUT)
    assert found.total == 650.0
    assert dict(found.missing) == {"C": "scopes 1+2 are reported as an index, which is no mass"}
    assert "what is not known is left out: C; in them is 6.67 % of the investment" in found.notes
    assert "more is held than the company is worth, at B" in found.notes
    assert financed(held, S12, missing=MissingWeight.MEAN).total == 650.0 * 1.5


def test_scope_3_says_what_it_counts_twice():
    """And scopes 1+2 beside it even more so."""
    held = book([A], investment=[10.0], **{WORTH: [200.0]})
    assert financed(held, S3).notes[-1].startswith("a sum of scope 3 over companies counts twice")
    assert double_counting(financed(held, S12).boundary) == []
    (note,) = double_counting(financed(book([A], investment=[1.0], **{WORTH: [2.0]}), ALL).boundary)
    assert note.endswith("ask scopes 1+2 and scope 3 apart")


HELD, EQUAL = equally([Company("A"), Company("B")])


@pytest.mark.parametrize(
    ("message", "call"),
    [
        ("weights must be a Weights", lambda: mean_of([1.0], [1.0])),
        (r"values must have shape \(2,\) like weights, got \(1,\)", lambda: mean_of([1.0], EQUAL)),
        ("values must be known for a company that has a weight",
         lambda: mean_of([NAN, NAN], EQUAL)),
        ("values must be finite, got inf", lambda: mean_of([1.0, float("inf")], EQUAL)),
        ("weights must be those of the book",
         lambda: target_coverage(Book.of([A]), EQUAL, as_of=DAY)),
        ("as_of must be a datetime.date", lambda: target_coverage(HELD, EQUAL, as_of=2026)),
        ("value must be one of market_cap, .*got 'evic'", lambda: financed(HELD, S1, value="evic")),
        ("a column 'revenue' for ROTS", lambda: financed(HELD, S1, value="revenue")),
        ("book must be a Book", lambda: financed([A], S1)),
    ],
)  # fmt: skip
def test_bad_calls_are_refused(message, call):
    """Each error names the argument, the rule and the value."""
    with pytest.raises(ArgumentError, match=message):
        call()
