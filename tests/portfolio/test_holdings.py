"""Weights of a book: which amounts, which rule for those that are missing, one currency."""

import numpy as np
import pytest

from trajectory import S3, S12, ArgumentError, Company, Inventory, UnitError
from trajectory.portfolio import Book
from trajectory.portfolio.holdings import weights_of
from trajectory.portfolio.weighting import MissingWeight, Weighting

NAN = float("nan")
A = Company("A", [Inventory(2023, {S12: 1.0, S3: 9.0})])
B = Company("B", [Inventory(2022, {S12: 3.0, S3: 1.0}), Inventory(2023, {S12: 2.0, S3: 1.0})])
C = Company("C", [Inventory(2023, {S12: 100.0}, unit="index")])
D = Company("D")


def book(*companies, **data):
    """Return a book with columns of data."""
    return Book(Book.of(companies).columns, {name: np.array(v) for name, v in data.items()})


def test_all_seven_take_their_own_columns():
    """By hand: emissions 1 and 2, invested 1 and 3; a value of 1 or 4 of the first company."""
    values = [weighting.value for weighting in Weighting][2:]
    assert values[2] == "enterprise_value_and_cash"
    for weighting in Weighting:
        data = {"investment": [1.0, 3.0], **{name: [1.0, 1.0] for name in values}}
        if weighting.value in values:
            data[weighting.value] = [4.0, 1.0]
        found = weights_of(book(A, B, **data), weighting, what=S12).values.tolist()
        expected = {"WATS": [0.25, 0.75], "TETS": [1 / 3, 2 / 3]}
        assert found == expected.get(weighting.name, [0.25 / 6.25, 6.0 / 6.25])


def test_emissions_are_the_last_reported_and_may_be_of_several_boundaries():
    """By hand: 1 + 9 against 2 + 1; the notes say which years."""
    found = weights_of(book(A, B), Weighting.TETS, what=(S12, S3))
    assert found.values.tolist() == [10 / 13, 3 / 13]
    assert found.notes[0] == "emissions are those last reported, of 2023: scopes 1+2"


def test_who_has_no_weight_is_named_with_the_reason_and_the_rule():
    """An index is no mass, and nothing reported is none."""
    four = book(A, B, C, D)
    with pytest.raises(ArgumentError, match=r"weights by TETS must be known .* none for C and D"):
        weights_of(four, Weighting.TETS, what=S12)
    found = weights_of(four, Weighting.TETS, what=S12, missing=MissingWeight.MEAN)
    assert found.values.tolist() == [1 / 6, 2 / 6, 1.5 / 6, 1.5 / 6]
    assert repr(found) == "<Weights by TETS of 4 companies, 2 not known>"
    assert found.missing["C"] == "scopes 1+2 are reported as an index, which is no mass"
    assert "inventories of D must report S1+S2, got none" in found.missing["D"]
    assert found.notes[-1] == (
        "a weight that is not known takes the mean weight of the companies whose weight is "
        "known: C and D"
    )


def test_a_value_that_is_not_above_nothing_is_as_good_as_none():
    """A negative enterprise value would turn a weight around."""
    data = {"investment": [1.0, 1.0], "enterprise_value": [-2.0, 1.0]}
    found = weights_of(
        book(A, B, **data), Weighting.EOTS, what=S12, missing=MissingWeight.LEAVE_OUT
    )
    assert found.values.tolist() == [0.0, 1.0]
    assert dict(found.missing) == {"A": "enterprise value of -2 is not above 0"}


@pytest.mark.parametrize(
    ("currency", "got"),
    [(["EUR", "USD"], "EUR and USD"), (["EUR", None], "EUR and none"), ([None, NAN], "none")],
)
def test_money_in_two_currencies_is_not_weighed(currency, got):
    """Emissions alone still are; the error says what to do."""
    two = book(A, B, investment=[1.0, 1.0], currency=np.array(currency, dtype=object))
    with pytest.raises(ArgumentError, match=f"currency must be the same .* got {got}; convert"):
        weights_of(two, Weighting.WATS)
    assert weights_of(two, Weighting.TETS, what=S12).values.sum() == 1.0


def test_weights_of_their_own_stand_in_for_investments():
    """As portfolios are given that name no amounts; where both are, the amounts count."""
    found = weights_of(book(A, B, weight=[0.2, 0.6]), Weighting.WATS)
    assert found.values.tolist() == pytest.approx([0.25, 0.75])
    assert found.notes == ("weights are those of the column 'weight'",)
    both = weights_of(book(A, B, weight=[0.2, 0.6], investment=[1.0, 1.0]), Weighting.WATS)
    assert both.values.tolist() == [0.5, 0.5]


def test_the_currency_is_said():
    """Or that none was named."""
    eur = book(A, B, investment=[1.0, 1.0], currency=np.array(["EUR", " eur"], dtype=object))
    assert weights_of(eur, Weighting.WATS).notes == ("amounts of money are in EUR",)
    (note,) = weights_of(book(A, B, investment=[1.0, 1.0]), Weighting.WATS).notes
    assert note.startswith("no currency is named")


@pytest.mark.parametrize(
    ("message", "call"),
    [
        ("book must be a Book", lambda: weights_of([A], Weighting.WATS)),
        ("weighting must be a Weighting", lambda: weights_of(book(A), "WATS")),
        ("a column 'investment' for WATS, got columns none",
         lambda: weights_of(book(A), Weighting.WATS)),
        ("a column 'revenue' for ROTS, got columns investment",
         lambda: weights_of(book(A, investment=[1.0]), Weighting.ROTS, what=S12)),
        ("what must say which emissions weigh", lambda: weights_of(book(A), Weighting.TETS)),
        ("missing must be a MissingWeight",
         lambda: weights_of(book(A), Weighting.TETS, what=S12, missing="mean")),
        ("must not all be 0 or unknown",
         lambda: weights_of(book(C), Weighting.TETS, what=S12, missing=MissingWeight.MEAN)),
    ],
)  # fmt: skip
def test_bad_calls_are_refused(message, call):
    """Each error names the argument, the rule and the value."""
    with pytest.raises((ArgumentError, UnitError), match=message):
        call()
