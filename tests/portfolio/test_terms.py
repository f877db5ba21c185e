"""Terms of rows are those of nouns, and an ordinary table is answered by rows alone."""

from datetime import date

import numpy as np
import pyarrow as pa
import pytest
from made_up import targets_of  # type: ignore[import-not-found]
from manyfold import companies

import trajectory as tj
from trajectory.portfolio import Book, assess, blocks, percent, read
from trajectory.portfolio.columns import TERMS
from trajectory.portfolio.known import alive
from trajectory.portfolio.terms import LONG, NEAR, OPEN, terms_of
from trajectory.rules.case import Case
from trajectory.rules.terms import term_of

BOOK = Book.of(companies(1500, seed=11))


def rows(*promises, day=date(2026, 1, 1)):
    """Return the terms of the targets of one company."""
    return terms_of(Book.of([tj.Company("A", [], promises)]).columns, day).tolist()


def cut(year, what=tj.S12, **fields):
    """Return a target of a year."""
    return tj.Target(what, "50%", year, base_year=2020, **fields)


@pytest.mark.parametrize("day", [date(2022, 12, 1), date(2026, 1, 1), date(2031, 7, 1)])
def test_terms_of_rows_are_those_of_nouns(day):
    """Of every target that stands on the day, of random companies."""
    columns = BOOK.columns
    held, found = columns.targets, terms_of(columns, day)
    seen = set()
    for at in np.flatnonzero(alive(held, day)).tolist():
        company = BOOK.companies[int(held.company[at])]
        promise = company.targets[int(held.place[at])]
        term = term_of(promise, Case(company.as_of(day), day))
        assert TERMS[found[at]] is term, (company, promise)
        seen.add(term)
    assert seen == {None, *tj.Term}


def test_years_and_other_promises_decide():
    """By hand, seen from 2026: ten years are near, fifteen may be, more are long-term."""
    assert rows(cut(2030), cut(2036), cut(2041), cut(2042)) == [NEAR, NEAR, OPEN, LONG]
    assert rows(cut(2040)) == [NEAR], "the first promise is near-term"
    assert rows(cut(2030), cut(2040, tj.S3)) == [NEAR, NEAR], "each is the first of its scopes"
    assert rows(cut(2030, term=tj.Term.LONG), cut(2040)) == [LONG, NEAR]
    assert rows(cut(2030), cut(2036), tj.NetZero(tj.S12, 2036)) == [NEAR, LONG]
    assert rows(cut(2030), cut(2036), tj.NetZero(tj.S3, 2036)) == [NEAR, NEAR]
    assert rows() == []


def test_no_company_of_an_ordinary_table_is_asked_one_by_one(monkeypatch):
    """What a thousand times the speed rests on: two or three targets each, to 2030, 2040, 2050."""

    def refuse(*_):
        raise AssertionError("a company was asked alone")

    for name in ("answer_alone", "limits_of", "company_at"):
        monkeypatch.setattr(blocks, name, refuse)
    book = read(pa.table(targets_of(0, 500)), columns={"reduction": percent})
    found = assess(book, what=tj.S12, against=tj.benchmarks.linear_1_5c, rules=tj.rules.SBTI_V5,
                   as_of=date(2026, 1, 1), verdicts=False)  # fmt: skip
    assert not np.isnan(found.of(tj.S12).limits[0].margin).any()
