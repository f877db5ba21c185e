"""Which rows are about one company: by an id where there is one, else by name."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.cells import text_of
from trajectory.portfolio.distinct import Column, is_blank
from trajectory.portfolio.rows import Rows

__all__ = ["Identity", "identified"]

Codes = NDArray[np.int64]
SEVERAL = -2


class Identity(NamedTuple):
    """The companies of some tables.

    Parameters
    ----------
    ids, names : ndarray of object, shape (c,)
        What each company is called by, in the order in which they first stand; an id may be None.
    companies : tuple of ndarray of int64
        For each table, the company of each row; -1 where it cannot be told.
    """

    ids: NDArray[np.object_]
    names: NDArray[np.object_]
    companies: tuple[Codes, ...]


def identified(tables: Sequence[Rows]) -> Identity:
    """Return the companies of some tables, and whose each row is.

    Parameters
    ----------
    tables : sequence of Rows
        Tables in the order in which companies are to stand.

    Returns
    -------
    Identity
        One name with two ids is two companies; one id with two names is one, with a note.
    """
    ids: dict[str, int] = {}
    names: dict[str, int] = {}
    id_of = np.concatenate([_numbers(rows.column("id"), ids, rows.size) for rows in tables])
    name_of = np.concatenate(
        [_numbers(rows.column("company"), names, rows.size) for rows in tables]
    )
    id_texts, name_texts = list(ids), list(names)
    only = _only_ids(id_of, name_of, len(names))
    unsaid = id_of < 0
    by_name = np.where(unsaid & (name_of >= 0), only[name_of], -1)
    id_of = np.where(unsaid & (by_name >= 0), by_name, id_of)
    key = np.where(id_of >= 0, id_of, np.where(name_of >= 0, len(ids) + name_of, -1))
    key[unsaid & (by_name == SEVERAL)] = -1
    first, company = _by_appearance(key)
    called = _names(id_of, name_of, len(ids), name_texts, id_texts)
    made_ids = [id_texts[k] if k < len(ids) else None for k in first.tolist()]
    made_names = [called[k] if k < len(ids) else name_texts[k - len(ids)] for k in first.tolist()]
    start = 0
    parts = []
    for rows in tables:
        part = slice(start, start + rows.size)
        start += rows.size
        _tell(rows, company[part], unsaid[part], by_name[part])
        _tell_names(rows, company[part], made_names, name_of[part], name_texts)
        parts.append(company[part])
    return Identity(_objects(made_ids), _objects(made_names), tuple(parts))


def _objects(items: list[str | None]) -> NDArray[np.object_]:
    array = np.empty(len(items), object)
    array[:] = items
    return array


def _numbers(column: Column | None, known: dict[str, int], size: int) -> Codes:
    """Return the number of the text in each row, -1 where nothing stands."""
    if column is None:
        return np.full(size, -1)
    plain = column.spelled()
    numbers = [
        -1 if is_blank(cell, words=False) else known.setdefault(text_of(cell), len(known))
        for cell in plain.cells
    ]
    return np.array([*numbers, -1], np.int64)[plain.codes]


def _only_ids(id_of: Codes, name_of: Codes, count: int) -> Codes:
    """Return for each name the one id that it stands with, -1 without any, -2 with several."""
    only = np.full(count + 1, -1)
    both = (id_of >= 0) & (name_of >= 0)
    if both.any() and (id_of < 0).any():
        pairs = np.unique(np.stack([name_of[both], id_of[both]], axis=1), axis=0)
        only[pairs[:, 0]] = pairs[:, 1]
        again = pairs[1:, 0] == pairs[:-1, 0]
        only[pairs[1:, 0][again]] = SEVERAL
    return only


def _by_appearance(key: Codes) -> tuple[Codes, Codes]:
    """Return keys in the order in which they first stand, and the place of each row's key."""
    known = key >= 0
    size = int(key.max(initial=-1)) + 1
    first = np.full(size, key.size)
    np.minimum.at(first, key[known], np.flatnonzero(known))
    used = np.flatnonzero(first < key.size)
    order = used[np.argsort(first[used], kind="stable")]
    place = np.full(size + 1, -1)
    place[order] = np.arange(order.size)
    return order, place[np.where(known, key, size)]


def _names(id_of: Codes, name_of: Codes, count: int, names: list[str], ids: list[str]) -> list[str]:
    """Return what each id is called: its name, the first in the alphabet of several, or itself."""
    called = list(ids)
    both = (id_of >= 0) & (name_of >= 0)
    named = np.full(count + 1, -1)
    named[id_of[both]] = name_of[both]
    other = both & (named[id_of] != name_of)
    for at, name in enumerate(named[:-1].tolist()):
        if name >= 0:
            called[at] = names[name]
    for at, name in set(zip(id_of[other].tolist(), name_of[other].tolist(), strict=True)):
        called[at] = min(called[at], names[name])
    return called


def _tell(rows: Rows, company: Codes, unsaid: NDArray[np.bool_], by_name: Codes) -> None:
    """Refuse rows of no company or of one of several; note those found by their name."""
    several = unsaid & (by_name == SEVERAL)
    rows.refuse(several, "company", ("several companies have this name", "give the company's id"))
    nobody = (company < 0) & ~several
    field = "company" if "company" in rows else "id"
    rows.refuse(nobody, field, ("the company is not named", "give its name or its id"))
    if "id" in rows:
        reason = ("the id is empty; the one company of this name is meant", "give its id")
        rows.note(unsaid & (by_name >= 0), "id", reason)


def _tell_names(
    rows: Rows, company: Codes, names: list[str], name_of: Codes, texts: list[str]
) -> None:
    """Note rows whose name is not the one that their company goes by."""
    if "id" not in rows or "company" not in rows or not names:
        return
    number = {text: at for at, text in enumerate(texts)}
    goes_by = np.array([number.get(name, -1) for name in names] + [-1])
    other = (company >= 0) & (name_of >= 0) & (goes_by[company] >= 0)
    other &= goes_by[company] != name_of
    rows.note(other, "company", ("its id has another name too; it is one company", "use one name"))
