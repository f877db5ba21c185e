"""The weights of a book's companies: which amounts they come from, and whose are not known."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np

from trajectory.checks import Floats, as_instance, as_tuple
from trajectory.errors import ArgumentError
from trajectory.nouns.scope import Boundary, Scope
from trajectory.portfolio.book import Book
from trajectory.portfolio.columns import Columns
from trajectory.portfolio.latest import latest_emissions
from trajectory.portfolio.weighting import MissingWeight, Weighting, weights
from trajectory.words import counted, listed, number

__all__ = ["Weights", "amounts_of", "labels", "named", "one_currency", "weights_of"]

MOST_NAMED = 10
"""How many companies a sentence names."""


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Weights:
    """How much each company of a book counts, and by which rule where that is not known.

    Parameters
    ----------
    weighting : Weighting
        Which weighting.
    values : ndarray, shape (n,)
        Weights; they sum to 1. [1]
    names : tuple of str, length n
        The companies, with their ids where two have one name.
    missing : mapping of str to str
        Companies whose weight is not known, and why not.
    rule : MissingWeight
        What stands for those.
    notes : tuple of str
        What the amounts are, and what was done where they are missing.
    """

    weighting: Weighting
    values: Floats
    names: tuple[str, ...]
    missing: Mapping[str, str]
    rule: MissingWeight
    notes: tuple[str, ...]

    def __repr__(self) -> str:
        """Return one line: the weighting, and how many weights are not known."""
        missing = f", {len(self.missing)} not known" if self.missing else ""
        n = counted(self.values.size, "company", "companies")
        return f"<Weights by {self.weighting.name} of {n}{missing}>"


def weights_of(
    book: Book,
    weighting: Weighting,
    *,
    what: Scope | Boundary | Iterable[Scope | Boundary] = (),
    missing: MissingWeight = MissingWeight.REFUSE,
) -> Weights:
    """Return the weights of a book's companies by one of the seven weightings.

    Parameters
    ----------
    book : Book
        The companies, with the amounts that the weighting needs in :attr:`Book.data`: columns
        named as in :class:`Weighting`, and `currency`. WATS takes `weight` where there is no
        `investment`.
    weighting : Weighting
        Which weighting; all but WATS take the latest emissions that each company reported.
    what : Scope or Boundary, or several
        Which emissions; of several their sum within each company.
    missing : MissingWeight
        What stands for a weight that is not known.

    Returns
    -------
    Weights
        The weights, whose are not known, and what was done there.

    Raises
    ------
    ArgumentError
        If an amount that the weighting needs is nowhere in the book, `what` is missing, a weight
        is not known and `missing` refuses that, or money is not all in one currency.

    Examples
    --------
    >>> import numpy as np
    >>> from trajectory import Company
    >>> book = Book.of([Company("A"), Company("B")])
    >>> data = {"investment": np.array([1.0, 3.0]), "currency": np.array(["EUR", "EUR"])}
    >>> found = weights_of(Book(book.columns, data), Weighting.WATS)
    >>> found, found.values
    (<Weights by WATS of 2 companies>, array([0.25, 0.75]))
    """
    names = labels(as_instance("book", book, Book).columns)
    kind = as_instance("missing", missing, MissingWeight)
    amounts, reasons, notes = _known(book, as_instance("weighting", weighting, Weighting), what)
    if reasons and kind is MissingWeight.REFUSE:
        raise ArgumentError(
            f"weights by {weighting.name} must be known for every company, got none for "
            f"{named(names, reasons)}; pass missing=MissingWeight.LEAVE_OUT or "
            "MissingWeight.MEAN"
        )
    if reasons:
        notes.append(f"a weight that is not known {kind.value}: {named(names, reasons)}")
    why = {names[at]: reason for at, reason in sorted(reasons.items())}
    values = weights(weighting, **amounts, missing=kind)
    return Weights(weighting, values, names, why, kind, tuple(notes))


def _known(
    book: Book, weighting: Weighting, what: Any
) -> tuple[dict[str, Floats], dict[int, str], list[str]]:
    """Return the amounts of a weighting by argument, whose are not known, and what they are."""
    if weighting is Weighting.WATS and "investment" not in book.data and "weight" in book.data:
        held, reasons = amounts_of(book, "weight", weighting)
        return {"investment": held}, reasons, ["weights are those of the column 'weight'"]
    notes = [one_currency(book)] if weighting.uses_money else []
    amounts: dict[str, Floats] = {}
    reasons = {}
    for name in weighting.needs:
        if name == "emissions":
            amounts[name], why = _emissions(book, what, notes)
        else:
            argument = "investment" if name == "investment" else "value"
            amounts[argument], why = amounts_of(book, name, weighting)
        reasons = why | reasons
    return amounts, reasons, notes


def amounts_of(book: Book, name: str, weighting: Weighting) -> tuple[Floats, dict[int, str]]:
    """Return one column of money of a book, NaN where it cannot be used, and why not.

    Raises
    ------
    ArgumentError
        If the book has no such column.
    """
    if name not in book.data:
        known = ", ".join(sorted(book.data)) or "none"
        raise ArgumentError(
            f"book must have a column {name!r} for {weighting.name}, got columns {known}"
        )
    held = np.asarray(book.data[name], dtype=np.float64)
    least = 0.0 if name in ("investment", "weight") else np.nextafter(0.0, 1.0)
    usable = np.isfinite(held) & (held >= least)
    words = name.replace("_", " ")
    reasons = {
        at: f"{words} is not known"
        if np.isnan(held[at])
        else f"{words} of {number(float(held[at]))} is not {'at least' if not least else 'above'} 0"
        for at in np.flatnonzero(~usable).tolist()
    }
    return np.where(usable, held, np.nan), reasons


def one_currency(book: Book) -> str:
    """Return a note on the one currency that a book's money is in.

    Raises
    ------
    ArgumentError
        If companies name several currencies, or some name one and others none.

    Examples
    --------
    >>> one_currency(Book.of([]))
    'no currency is named: all amounts of money are taken to be in one'
    """
    named = book.data.get("currency")
    if named is None:
        return "no currency is named: all amounts of money are taken to be in one"
    held = {None if it is None or it != it else str(it).strip().upper() or None for it in named}
    if len(held) != 1 or None in held:
        told = listed(sorted("none" if it is None else it for it in held))
        raise ArgumentError(
            f"currency must be the same for every company where money is weighed, got {told}; "
            "convert the amounts first"
        )
    return f"amounts of money are in {held.pop()}"


def _emissions(book: Book, what: Any, notes: list[str]) -> tuple[Floats, dict[int, str]]:
    """Return the latest emissions of each company, and why there are none."""
    asked = (
        (what,) if isinstance(what, Scope | Boundary) else as_tuple("what", what, Scope, Boundary)
    )
    if not asked:
        raise ArgumentError("what must say which emissions weigh, such as S12, got none")
    total = np.zeros(len(book))
    reasons: dict[int, str] = {}
    for one in asked:
        found = latest_emissions(book, one)
        total = total + found.tonnes
        reasons = found.reasons | reasons
        years = np.unique(found.years[~np.isnan(found.tonnes)]).tolist()
        span = f"{years[0]} to {years[-1]}" if len(years) > 1 else listed(years)
        notes.append(f"emissions are those last reported, of {span}: {found.boundary.words}")
    return total, reasons


def labels(columns: Columns) -> tuple[str, ...]:
    """Return what companies are called, with their ids where two have one name.

    Examples
    --------
    >>> from trajectory import Company
    >>> labels(Book.of([Company("A", id="1"), Company("A", id="2"), Company("B")]).columns)
    ('A (1)', 'A (2)', 'B')
    """
    often = Counter(columns.names.tolist())
    return tuple(
        name if often[name] == 1 else f"{name} ({one})" if one else f"{name} (no. {at + 1})"
        for at, (name, one) in enumerate(zip(columns.names, columns.ids, strict=True))
    )


def named(names: Sequence[str], places: Iterable[int]) -> str:
    """Return companies as a list in words, the first ten of many.

    Examples
    --------
    >>> named(["A", "B", "C"], [2, 0])
    'A and C'
    """
    known = [names[at] for at in sorted(places)]
    more = [f"{number(len(known) - MOST_NAMED)} more"] if len(known) > MOST_NAMED else []
    return listed([*known[:MOST_NAMED], *more])
