"""Companies as columns, and back."""

from datetime import date

import hypothesis.strategies as st
import numpy as np
import pytest
from heavy import FEWER
from hypothesis import given

import trajectory as tj
from trajectory import ALL, S1, S2, S3, S12, Company, Inventory, NetZero, Target
from trajectory.portfolio import Book, columns_of, company_at
from trajectory.portfolio.columns import starts
from trajectory.testing import strategies

FULL = Company(
    "ZTE",
    [
        Inventory(2023, {S1: 1.0, S2.market_based: 2.0}, "ktCO2e", published=date(2024, 5, 1)),
        Inventory(2021, {S12: 100.0}, removals=3.0, period_end=date(2021, 12, 31)),
        Inventory(2023, {S1: 1.5}, "ktCO2e", published=date(2025, 5, 1)),
    ],
    [
        NetZero(ALL, 2050, residual=0.1),
        Target(
            S12.market_based.without_land,
            "46.20%",
            2030,
            base_year=2021,
            base_emissions=(279_100, "tCO2e"),
            coverage=0.95,
            term=tj.Term.NEAR,
            maintain_until=2040,
            life=tj.Lifecycle(approved=date(2024, 5, 6)),
        ),
        Target(S3, Target.growth("10%"), 2030, base_year=2021, per="TB"),
    ],
    tj.Facts(sector="Technology", employees=10.0),
    id="40007",
)
WHOLE = Company("ZTE", targets=[Target(ALL, 0.5, 2030, base_year=2020, coverage={S3: 0.67})])


def test_every_field_of_a_company_comes_back():
    """Order of promises and inventories, dates, decimals, growth and metric too."""
    columns = columns_of([Company("Empty"), FULL])
    assert [company_at(columns, i) for i in range(2)] == [Company("Empty"), FULL]
    back = company_at(columns, 1)
    assert repr(back.targets) == repr(FULL.targets)
    assert columns.targets.company.tolist() == [1, 1]
    assert columns.targets.place.tolist() == [1, 2]
    assert columns.inventories.year.tolist() == [2021, 2023, 2023, 2023]


def test_what_columns_cannot_carry_stays_a_noun():
    """Coverage by scope is no number: the company is kept whole and has no rows."""
    columns = columns_of([WHOLE, FULL])
    assert company_at(columns, 0) is WHOLE
    assert 0 not in columns.targets.company


@FEWER
@given(st.lists(strategies.companies(), max_size=5), st.data())
def test_columns_give_back_what_they_were_given(companies, data):
    """A round trip without loss, of all companies and of any block of them."""
    columns = columns_of(companies)
    assert list(Book.of(companies).companies) == companies
    first, last = sorted(data.draw(st.tuples(*[st.integers(0, len(companies))] * 2)))
    block = columns.block(first, last)
    assert [company_at(block, i) for i in range(len(block))] == companies[first:last]


@FEWER
@given(st.lists(strategies.companies(), max_size=5))
def test_rows_are_sorted_by_company(companies):
    """Rows of a company stand together: `starts` tells where."""
    columns = columns_of(companies)
    for table in (columns.targets, columns.net_zeros, columns.inventories):
        assert (np.diff(table.company) >= 0).all()
        begin = starts(table.company, len(companies))
        assert begin[-1] == table.company.size


def test_a_company_is_found_by_id_or_by_its_one_name():
    """An id comes first; a name that two have is refused with their ids."""
    book = Book.of([Company("A", id="1"), Company("A", id="2"), Company("B")])
    assert book.company("2").id == "2"
    assert book.company("B").name == "B"
    with pytest.raises(tj.ArgumentError, match="the name of 1, 2"):
        book.company("A")
    with pytest.raises(tj.ArgumentError, match="must be an id or a name in the book"):
        book.company("C")
