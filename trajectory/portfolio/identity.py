"""Which rows are about one company: by an id where there is one, else by name."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.cells import text_of
from trajectory.portfolio.distinct import Column, is_blank
from trajectory.portfolio.frames import library
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
    name_of, names = _numbers("company", tables)
    if not any("id" in rows for rows in tables):
        return _told(tables, np.full(names.size, None, object), names, name_of)
    id_of, ids = _numbers("id", tables)
    only = _only_ids(id_of, name_of, names.size)
    unsaid = id_of < 0
    by_name = np.where(unsaid & (name_of >= 0), only[name_of], -1)
    id_of = np.where(unsaid & (by_name >= 0), by_name, id_of)
    key = np.where(id_of >= 0, id_of, np.where(name_of >= 0, ids.size + name_of, -1))
    key[unsaid & (by_name == SEVERAL)] = -1
    first, company = _by_appearance(key)
    called = _called(id_of, name_of, ids.size, names)
    called = np.concatenate([called, np.arange(names.size)])[first]
    texts = np.concatenate([ids, names])
    made_ids = np.full(first.size, None, object)
    made_ids[first < ids.size] = texts[first[first < ids.size]]
    made_names = np.where(called >= 0, texts[ids.size + called], texts[first])
    for rows, part in _parts(tables):
        _tell_names(rows, company[part], called, name_of[part])
        if "id" in rows:
            found = unsaid[part] & (by_name[part] >= 0)
            reason = ("the id is empty; the one company of this name is meant", "give its id")
            rows.note(found, "id", reason)
    return _told(tables, made_ids, made_names, company, unsaid & (by_name == SEVERAL))


def _told(
    tables: Sequence[Rows],
    ids: NDArray[np.object_],
    names: NDArray[np.object_],
    company: Codes,
    several: NDArray[np.bool_] | None = None,
) -> Identity:
    """Return companies, after rows of no company or of one of several are refused."""
    for rows, part in _parts(tables):
        among = np.zeros(rows.size, bool) if several is None else several[part]
        rows.refuse(among, "company", ("several companies have this name", "give the company's id"))
        nobody = (company[part] < 0) & ~among
        if nobody.any():
            nobody &= ~rows.skip_blank(nobody)
            field = "company" if "company" in rows else "id"
            reason = ("the company is not named", "give its name or its id")
            rows.refuse(nobody, field, reason)
    return Identity(ids, names, tuple(company[part] for _, part in _parts(tables)))


def _parts(tables: Sequence[Rows]) -> Iterator[tuple[Rows, slice]]:
    """Yield each table, and where its rows stand among those of all."""
    start = 0
    for rows in tables:
        yield rows, slice(start, start + rows.size)
        start += rows.size


def _numbers(field: str, tables: Sequence[Rows]) -> tuple[Codes, NDArray[np.object_]]:
    """Return the number of the text in each row of all tables, -1 for none, and the texts.

    Numbers are given in the order in which the texts first stand.
    """
    arrow, compute = library("pyarrow"), library("pyarrow.compute")
    columns = [rows.column(field) for rows in tables]
    texts = [
        arrow.nulls(rows.size, arrow.string()) if column is None else _texts(column)
        for column, rows in zip(columns, tables, strict=True)
    ]
    every, run = _runs(arrow.concat_arrays(texts) if len(texts) > 1 else texts[0])
    every = every.dictionary_encode()
    numbers = every.indices.fill_null(-1).to_numpy(zero_copy_only=False)
    known = every.dictionary
    plain = compute.utf8_trim_whitespace(known)
    marks = (compute.match_substring(plain, mark) for mark in ("  ", "\t", "\n", "\r", "\u00a0"))
    if any(compute.any(odd).as_py() for odd in marks):
        plain = arrow.array([text_of(text) for text in plain.to_pylist()], arrow.string())
    empty = compute.index(plain, "").as_py()
    if empty >= 0 or not plain.equals(known):  # texts that differ by blanks are one
        plain = compute.if_else(compute.equal(plain, ""), None, plain)
        once = plain.dictionary_encode()
        places = once.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        numbers, known = np.append(places, -1)[numbers], once.dictionary
    texts_known: NDArray[np.object_] = known.to_numpy(zero_copy_only=False)
    return (numbers if run is None else numbers[run]).astype(np.int64), texts_known


def _runs(texts: Any) -> tuple[Any, NDArray[np.int32] | None]:
    """Return each run of equal texts once, and which of them each row is in.

    Rows of a company mostly follow each other, and telling neighbours apart is fast.
    """
    compute = library("pyarrow.compute")
    new = np.ones(len(texts), bool)
    if len(texts) > 1:
        other = compute.not_equal(texts.slice(1), texts.slice(0, len(texts) - 1))
        new[1:] = other.fill_null(True).to_numpy(zero_copy_only=False)
    if new.all():
        return texts, None
    return texts.filter(library("pyarrow").array(new)), np.cumsum(new, dtype=np.int32) - 1


def _texts(column: Column) -> Any:
    """Return the cells as an arrow array of texts, null where nothing stands."""
    arrow = library("pyarrow")
    if column.raw is not None:
        raw = column.raw
        if arrow.types.is_dictionary(raw.type):
            raw = raw.dictionary_decode()
        if arrow.types.is_string(raw.type) or arrow.types.is_large_string(raw.type):
            return raw.cast(arrow.string())
    plain = column.plain
    cells = [None if is_blank(c, words=False) else text_of(c) for c in plain.cells]
    at = np.where(plain.codes < 0, len(cells), plain.codes)
    return arrow.array([*cells, None], arrow.string()).take(arrow.array(at))


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


def _called(id_of: Codes, name_of: Codes, count: int, names: NDArray[np.object_]) -> Codes:
    """Return the name that each id goes by, of several the first in the alphabet; -1 without."""
    both = (id_of >= 0) & (name_of >= 0)
    named = np.full(count, -1)
    named[id_of[both]] = name_of[both]
    other = np.flatnonzero(both)
    other = other[named[id_of[other]] != name_of[other]]
    for at, name in set(zip(id_of[other].tolist(), name_of[other].tolist(), strict=True)):
        if names[name] < names[named[at]]:
            named[at] = name
    return named


def _tell_names(rows: Rows, company: Codes, called: Codes, name_of: Codes) -> None:
    """Note rows whose name is not the one that their company goes by."""
    if "id" not in rows or "company" not in rows or not called.size:
        return
    goes_by = called[company]
    other = (company >= 0) & (name_of >= 0) & (goes_by >= 0) & (goes_by != name_of)
    remedy = ("its id has another name too; it is one company", "use one name")
    rows.note(other, "company", remedy)
