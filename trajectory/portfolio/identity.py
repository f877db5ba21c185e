"""Which rows are about one company: by an id where there is one, else by name."""

from collections.abc import Iterator, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.asides import asides_of, take_units
from trajectory.portfolio.cells import text_of
from trajectory.portfolio.distinct import EMPTY, Column, is_blank
from trajectory.portfolio.formats import plain_header
from trajectory.portfolio.frames import library
from trajectory.portfolio.rows import Rows

__all__ = ["Identity", "identified"]

Codes = NDArray[np.int64]
SEVERAL = -2
CODES = "^(?:[A-Z]{2}[A-Z0-9]{9}[0-9]|[A-Z0-9]{18}[0-9]{2})$"
"""How ISIN (ISO 6166) and LEI (ISO 17442) are made: spaces and case say nothing in them."""


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
    name_of, known = _numbers("company", tables)
    names: NDArray[np.object_] = known.to_numpy(zero_copy_only=False)
    if not any("id" in rows for rows in tables):
        aside = _asides(tables, known, name_of, name_of >= 0)
        name_of = np.where(aside, -1, name_of)
        kept, name_of = _by_appearance(name_of) if aside.any() else (slice(None), name_of)
        names = names[kept]
        return _told(tables, np.full(names.size, None, object), names, name_of, aside=aside)
    id_of, known_ids = _numbers("id", tables)
    ids: NDArray[np.object_] = known_ids.to_numpy(zero_copy_only=False)
    only = _only_ids(id_of, name_of, names.size)
    unsaid = id_of < 0
    by_name = np.where(unsaid & (name_of >= 0), only[name_of], -1)
    id_of = np.where(unsaid & (by_name >= 0), by_name, id_of)
    key = np.where(id_of >= 0, id_of, np.where(name_of >= 0, ids.size + name_of, -1))
    key[unsaid & (by_name == SEVERAL)] = -1
    aside = _asides(tables, known, name_of, (id_of < 0) & (by_name != SEVERAL))
    key[aside] = -1
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
    several = unsaid & (by_name == SEVERAL)
    return _told(tables, made_ids, made_names, company, several, aside=aside)


def _asides(
    tables: Sequence[Rows], names: Any, name_of: Codes, unsaid: NDArray[np.bool_]
) -> NDArray[np.bool_]:
    """Refuse rows that are about no company, of all tables; return which."""
    parts = [asides_of(rows, names, name_of[p], unsaid[p]) for rows, p in _parts(tables)]
    return np.concatenate(parts)


def _told(
    tables: Sequence[Rows],
    ids: NDArray[np.object_],
    names: NDArray[np.object_],
    company: Codes,
    several: NDArray[np.bool_] | None = None,
    *,
    aside: NDArray[np.bool_],
) -> Identity:
    """Return companies, after rows of no company or of one of several are refused."""
    for rows, part in _parts(tables):
        among = np.zeros(rows.size, bool) if several is None else several[part]
        rows.refuse(among, "company", ("several companies have this name", "give the company's id"))
        nobody = (company[part] < 0) & ~among & ~aside[part]
        if nobody.any():
            nobody &= ~rows.skip_blank(nobody) & ~take_units(rows, nobody)
            field = "company" if "company" in rows else "id"
            reason = ("the company is not named", "give its name or its id, in every row")
            rows.refuse(nobody, field, reason)
    return Identity(ids, names, tuple(company[part] for _, part in _parts(tables)))


def _parts(tables: Sequence[Rows]) -> Iterator[tuple[Rows, slice]]:
    """Yield each table, and where its rows stand among those of all."""
    start = 0
    for rows in tables:
        yield rows, slice(start, start + rows.size)
        start += rows.size


def _numbers(field: str, tables: Sequence[Rows]) -> tuple[Codes, Any]:
    """Return the number of the text in each row of all tables, -1 for none, and the texts (arrow).

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
    if field == "id" and all(_spaceless(rows) for rows in tables):
        bare = compute.utf8_upper(compute.replace_substring_regex(plain, r"\s+", ""))
        plain = compute.if_else(compute.match_substring_regex(bare, CODES), bare, plain)
    if field == "id":  # "n/a" is nobody's id, while it may be a name
        nothing = compute.is_in(compute.utf8_lower(plain), arrow.array(sorted(EMPTY)))
        plain = compute.if_else(nothing, "", plain)
    empty = compute.index(plain, "").as_py()
    if empty >= 0 or not plain.equals(known):  # texts that differ by blanks are one
        plain = compute.if_else(compute.equal(plain, ""), None, plain)
        once = plain.dictionary_encode()
        places = once.indices.fill_null(-1).to_numpy(zero_copy_only=False)
        numbers, known = np.append(places, -1)[numbers], once.dictionary
    return (numbers if run is None else numbers[run]).astype(np.int64), known


def _spaceless(rows: Rows) -> bool:
    """Return whether the ids of a table, if it has any, are ISIN or LEI."""
    return plain_header(rows.fields.get("id", "isin")).endswith(("isin", "lei"))


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
