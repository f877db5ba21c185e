"""What companies without targets are taken to promise, where a book says so."""

import dataclasses

import numpy as np

from trajectory.nouns.company import Company
from trajectory.nouns.promises import BelowBaseline, FixedLevel, Target
from trajectory.portfolio.book import Book
from trajectory.portfolio.carrying import columns_of, company_at
from trajectory.portfolio.columns import Columns, TargetColumns

__all__ = ["promising", "with_default"]


def with_default(book: Book) -> Columns:
    """Return the companies of a book; those that promise no level or cut promise its default.

    Parameters
    ----------
    book : Book
        The companies.

    Returns
    -------
    Columns
        As in the book, if it has no default.
    """
    columns, default = book.columns, book.default
    if default is None:
        return columns
    with_ = np.zeros(len(columns), dtype=bool)
    with_[columns.targets.company] = True
    without = [at for at in np.flatnonzero(~with_).tolist() if not _promises(columns, at)]
    one = columns_of([Company("any", targets=[default])])
    if one.others or one.metrics or any(at in columns.others for at in without):
        others = {at: _given(company_at(columns, at), default) for at in without}
        return dataclasses.replace(columns, others={**columns.others, **others})
    held, row = columns.targets, one.targets
    places = np.searchsorted(held.company, without)
    merged = {
        field.name: np.insert(
            getattr(held, field.name), places, np.repeat(getattr(row, field.name), len(without))
        )
        for field in dataclasses.fields(TargetColumns)
        if field.name not in ("company", "place")
    }
    merged["company"] = np.insert(held.company, places, without)
    merged["place"] = np.insert(held.place, places, np.iinfo(np.int32).max)
    return dataclasses.replace(columns, targets=TargetColumns(**merged))


def promising(company: Company, default: Target | None) -> Company:
    """Return a company of a book as it is taken to promise: the default, if nothing else.

    Parameters
    ----------
    company : Company
        The company.
    default : Target or None
        What the book says of those that promise no level or cut.

    Returns
    -------
    Company
        The same one, if it promises something or there is no default.
    """
    return company if default is None or _cuts(company) else _given(company, default)


def _cuts(company: Company) -> bool:
    return any(isinstance(p, Target | FixedLevel | BelowBaseline) for p in company.targets)


def _promises(columns: Columns, at: int) -> bool:
    """Return whether a company that stands as a noun promises a level or a cut."""
    company = columns.others.get(at)
    return company is not None and _cuts(company)


def _given(company: Company, default: Target) -> Company:
    return dataclasses.replace(company, targets=[*company.targets, default])
