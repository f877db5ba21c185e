"""What headers of money say of it: "EVIC (EUR bn)" holds thousands of millions of euros."""

import re
from collections.abc import Iterable

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.cells import text_of
from trajectory.portfolio.rows import Rows

Mask = NDArray[np.bool_]
__all__ = ["currencies", "currency_said", "magnitude", "magnitude_said"]

_TIMES = {
    1e3: r"k|'?000s?|tsd\.?|thousands?",
    1e6: r"m|mn|mm|mio\.?|mln\.?|millions?",
    1e9: r"bn|b|mrd\.?|mld\.?|billions?",
}
_CODES = "EUR|USD|GBP|CHF|JPY|CNY|CAD|AUD|NZD|SEK|NOK|DKK|PLN|CZK|HUF|INR|KRW|BRL|ZAR|SGD|HKD|TWD"
_SIGNS = {"\u20ac": "EUR", "\u00a3": "GBP"}
_CODE = re.compile(rf"(?<![A-Za-z])(?:{_CODES})(?![a-z])")
_MAGNITUDES = {
    times: re.compile(rf"(?<![a-z])(?:{words})(?![a-z0-9])", re.IGNORECASE)
    for times, words in _TIMES.items()
}


def magnitude_said(header: str) -> float:
    """Return what the figures below a header are to be multiplied by.

    Examples
    --------
    >>> magnitude_said("EVIC (EUR bn)"), magnitude_said("Revenue USDm"), magnitude_said("Revenue")
    (1000000000.0, 1000000.0, 1.0)
    """
    text = re.sub(rf"(?:{_CODES}|[\u20ac\u00a3$])", " ", header.replace("_", " "))
    found = [times for times, pattern in _MAGNITUDES.items() if pattern.search(text)]
    return found[0] if len(found) == 1 else 1.0


def currency_said(header: str) -> str | None:
    """Return the currency that a header says, None where it says none or several.

    Examples
    --------
    >>> currency_said("EVIC (EUR bn)"), currency_said("Revenue in US dollars")
    ('EUR', None)
    """
    text = header.replace("_", " ")
    codes = {*_CODE.findall(text), *(code for sign, code in _SIGNS.items() if sign in text)}
    return codes.pop() if len(codes) == 1 else None


def magnitude(rows: Rows, header: str) -> float:
    """Return what a column of money is to be multiplied by, with a note where that is not 1."""
    times = magnitude_said(header)
    if times != 1.0:
        rows.notes.append(f"{rows.name}: {header!r:.60} is multiplied by {times:,.0f}")
    return times


def currencies(
    rows: Rows, fields: Iterable[str], known: Mask
) -> tuple[NDArray[np.object_] | None, dict[str, Mask]]:
    """Return the currency of each row, and where the header of a field says another.

    Parameters
    ----------
    rows : Rows
        The table.
    fields : iterable of str
        The fields of money.
    known : ndarray of bool, shape (n,)
        Rows of companies.

    Returns
    -------
    ndarray of object, shape (n,), or None
        That of the row's own cell, else the one that all headers say that say any.
    dict of str to ndarray of bool, shape (n,)
        Where a field is left out, with a note.
    """
    headers = {field: rows.fields[field] for field in fields if field in rows.fields}
    said = {field: code for field, h in headers.items() if (code := currency_said(h))}
    if "currency" not in rows.fields and not said:
        return None, {}
    things, places = rows.read("currency", text_of, "text", where=known, refuse=False)
    texts: NDArray[np.object_] = np.empty(len(things) + 1, object)
    every = list(dict.fromkeys(said.values()))
    one = every[0] if len(every) == 1 else None
    texts[:] = [thing if isinstance(thing, str) else one for thing in [*things, None]]
    found: NDArray[np.object_] = texts[places]
    others = {field: known & np.asarray(found != code) for field, code in said.items()}
    for field, other in others.items():
        reason = f"left out: the header says {said[field]}, and other money is in another currency"
        rows.note(other & ~rows.blank(field), field, (reason, "give all money in one currency"))
    return found, others
