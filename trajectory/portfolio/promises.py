"""From rows to the promises of companies: columns where they fit, nouns where they do not."""

import dataclasses
from collections.abc import Callable, Sequence
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.errors import TrajectoryError
from trajectory.nouns.company import Promise
from trajectory.nouns.promises import BelowBaseline, FixedLevel, Lifecycle, NetZero, Target
from trajectory.nouns.scope import Boundary, Scope
from trajectory.portfolio.agreement import agreed
from trajectory.portfolio.carrying import KINDS, fits_columns, net_zero_row, table, target_row
from trajectory.portfolio.columns import (
    LANDS,
    SCOPE2,
    TERMS,
    UNITS,
    NetZeroColumns,
    TargetColumns,
    taken,
)
from trajectory.portfolio.kinds import ABSOLUTE, BELOW, INTENSITY, LEVEL, NET_ZERO
from trajectory.portfolio.ordering import first_of_run, order_of
from trajectory.portfolio.rows import Rows
from trajectory.portfolio.sentences import Stated
from trajectory.portfolio.targets import DAYS, Read

__all__ = ["Promised", "promised"]

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]
ABOUT = ("scopes", "land", "scope2")
FIRST = ("target_year", *ABOUT)
"""By what promises are ordered first."""
SAID = (
    *("base_year", "reduction", "coverage", "base_emissions", "unit", "maintain_until", "term"),
    *DAYS,
)


class Promised(NamedTuple):
    """The promises of a table.

    Parameters
    ----------
    targets : TargetColumns
        Sorted by company.
    net_zeros : NetZeroColumns
        The same.
    metrics : tuple of str
        What intensity targets divide by.
    nouns : dict of int to list of (place, promise)
        Promises of companies that hold some which columns cannot carry.
    """

    targets: TargetColumns
    net_zeros: NetZeroColumns
    metrics: tuple[str, ...]
    nouns: dict[int, list[tuple[int, Promise]]]


def promised(rows: Rows, read: Read, company: Codes, stated: Stated) -> Promised:
    """Return the promises of a table of targets by company.

    Parameters
    ----------
    rows : Rows
        The table; rows that repeat, replace or contradict others are refused in it.
    read : Read
        What stands in it.
    company : ndarray of int64, shape (n,)
        Whose each row is.
    stated : Stated
        What sentences promise.

    Returns
    -------
    Promised
        Each promise once.
    """
    kind, fields = read.sorts.kind, read.fields
    about = [company, *(fields[name] for name in ABOUT)]
    usable = read.told & ~rows.refused & (company >= 0)
    cuts = usable & np.isin(kind, (ABSOLUTE, INTENSITY))
    key = [company, *(fields[name] for name in FIRST), fields["per"]]
    cuts = agreed(rows, cuts, key, fields, SAID, ("reduction", "coverage"))
    zeros = agreed(rows, usable & (kind == NET_ZERO), about, fields, ("target_year", *DAYS), ())
    by_scope = np.zeros(rows.size, bool)
    by_scope[list(read.by_scope)] = True
    nouns = _nouns(rows, read, company, cuts, by_scope, stated)
    cut, zero = np.flatnonzero(cuts & ~by_scope), _net_zeros(rows, read, zeros, about)
    return _placed(company, fields, cut, zero, nouns, read.metrics)


def _net_zeros(
    rows: Rows, read: Read, zeros: Mask, about: list[Codes]
) -> tuple[Codes, Codes, Codes]:
    """Return rows of net zeros, their years and base years; those beside cuts once a company."""
    year = read.fields["net_zero_year"]
    beside = np.flatnonzero(read.told & ~rows.refused & (year > 0) & (about[0] >= 0))
    beside = beside[read.sorts.kind[beside] != NET_ZERO]
    if beside.size:
        keys = np.stack([*(column[beside] for column in about), year[beside]], axis=1)
        beside = beside[np.unique(keys, axis=0, return_index=True)[1]]
    own = np.flatnonzero(zeros)
    at = np.concatenate([own, beside])
    years = np.concatenate([read.fields["target_year"][own], year[beside]])
    base = read.fields["base_year"][own]
    return at, years, np.concatenate([base, np.zeros(beside.size, base.dtype)])


def _nouns(
    rows: Rows, read: Read, company: Codes, cuts: Mask, by_scope: Mask, stated: Stated
) -> list[tuple[int, Promise]]:
    """Return promises that are made as nouns, each of a company once."""
    made: list[tuple[int, Promise]] = []
    usable = read.told & ~rows.refused & (company >= 0)
    ways: list[tuple[Mask, Callable[[Read, int], Promise]]] = [
        (usable & (read.sorts.kind == LEVEL), _level),
        (usable & (read.sorts.kind == BELOW), _below_baseline),
        (cuts & by_scope, _by_scope),
    ]
    for where, make in ways:
        for row in np.flatnonzero(where).tolist():
            try:
                made.append((int(company[row]), make(read, row)))
            except TrajectoryError as error:
                reason, _, remedy = str(error).partition("; ")
                rows.refuse(rows.only(row), "", (reason, remedy or "correct the row"))
    for row, promises in zip(stated.row, stated.promises, strict=True):
        life = _life(read, row)
        if company[row] >= 0 and not rows.refused[row]:
            made += [(int(company[row]), _dated(one, life)) for one in promises]
    return list(dict.fromkeys(made))


def _dated(promise: Promise, life: Lifecycle) -> Promise:
    """Return a promise read from words, with the days that its row gives."""
    return promise if life == Lifecycle() else dataclasses.replace(promise, life=life)


def _boundary(read: Read, row: int) -> Boundary:
    scopes, land, method = (int(read.fields[name][row]) for name in ABOUT)
    return Boundary(Scope(scopes), LANDS[land], SCOPE2[method])


def _life(read: Read, row: int) -> Lifecycle:
    return Lifecycle(**{name: read.fields[name][row].item() for name in DAYS})


def _level(read: Read, row: int) -> FixedLevel:
    fields = read.fields
    return FixedLevel(
        _boundary(read, row),
        float(fields["level"][row]),
        int(fields["target_year"][row]),
        unit=UNITS[int(read.sorts.unit[row])],
        base_year=int(fields["base_year"][row]) or None,
        maintain_until=int(fields["maintain_until"][row]) or None,
        life=_life(read, row),
    )


def _below_baseline(read: Read, row: int) -> BelowBaseline:
    fields = read.fields
    decimals = int(fields["decimals"][row])
    return BelowBaseline(
        _boundary(read, row),
        float(fields["reduction"][row]),
        int(fields["target_year"][row]),
        decimals=None if decimals < 0 else decimals,
        life=_life(read, row),
    )


def _by_scope(read: Read, row: int) -> Target:
    fields = read.fields
    decimals, per = int(fields["decimals"][row]), int(fields["per"][row])
    base = float(fields["base_emissions"][row])
    return Target(
        _boundary(read, row),
        float(fields["reduction"][row]),
        int(fields["target_year"][row]),
        base_year=int(fields["base_year"][row]),
        base_emissions=None if np.isnan(base) else (base, UNITS[int(fields["unit"][row])]),
        per=read.metrics[per - 1] if per else None,
        coverage=read.by_scope[row],
        term=TERMS[int(fields["term"][row])],
        maintain_until=int(fields["maintain_until"][row]) or None,
        decimals=None if decimals < 0 else decimals,
        life=_life(read, row),
    )


def _placed(
    company: Codes,
    fields: Any,
    cut: Codes,
    zero: tuple[Codes, Codes, Codes],
    nouns: list[tuple[int, Promise]],
    metrics: Sequence[str],
) -> Promised:
    """Return promises in places that no order of rows changes: cuts, net zeros, the others."""
    rows, years, bases = zero
    known = {name: at for at, name in enumerate(metrics)}
    extra, extra_zeros, others = _carried(nouns, known)
    names, ranks = _in_alphabet(known)
    own: dict[str, NDArray[Any]] = {"company": company, "place": np.broadcast_to(0, company.size)}
    targets = _with(_made(TargetColumns, fields, _all_or(cut, company.size), own), extra)
    targets = _ordered(dataclasses.replace(targets, per=ranks[targets.per]))
    targets = dataclasses.replace(targets, place=_from(first_of_run(targets.company)))
    own = {"company": company[rows], "place": np.zeros(rows.size)}
    own |= {"target_year": years, "base_year": bases, "residual": np.full(rows.size, np.nan)}
    own |= {name: fields[name][rows] for name in (*ABOUT, *DAYS)}
    zeros = _ordered(_with(_made(NetZeroColumns, own, slice(None), {}), extra_zeros))
    before = np.searchsorted(targets.company, zeros.company, "right")
    before = before - np.searchsorted(targets.company, zeros.company)
    place = _from(first_of_run(zeros.company)) + before.astype(np.int32)
    zeros = dataclasses.replace(zeros, place=place)
    held: dict[int, list[tuple[int, Promise]]] = {}
    for at, promise in sorted(
        others, key=lambda one: (one[0], type(one[1]).__name__, repr(one[1]))
    ):
        its = held.setdefault(at, [])
        its.append((MOST_PROMISES + len(its), promise))
    return Promised(targets, zeros, names, held)


MOST_PROMISES = 2**30
"""Nouns that columns cannot carry stand behind all that they can."""


def _from(first: Codes) -> NDArray[np.int32]:
    """Return places counted from the first row of each company."""
    return (np.arange(first.size) - first).astype(np.int32)


def _in_alphabet(known: dict[str, int]) -> tuple[tuple[str, ...], NDArray[np.int32]]:
    """Return metrics in their order, and the new code of each old one."""
    names = sorted(known)
    ranks = np.zeros(len(names) + 1, np.int32)
    for rank, name in enumerate(names):
        ranks[known[name] + 1] = rank + 1
    return tuple(names), ranks


def _carried(
    nouns: list[tuple[int, Promise]], known: dict[str, int]
) -> tuple[list[tuple[Any, ...]], list[tuple[Any, ...]], list[tuple[int, Promise]]]:
    """Return promises that were made as nouns: rows of cuts, of net zeros, and the others."""
    cuts, zeros, others = [], [], []
    for at, promise in nouns:
        if fits_columns(promise) and isinstance(promise, Target):
            cuts.append((at, 0, *target_row(promise, known)))
        elif fits_columns(promise) and isinstance(promise, NetZero):
            zeros.append((at, 0, *net_zero_row(promise)))
        else:
            others.append((at, promise))
    return cuts, zeros, others


def _all_or(rows: Codes, size: int) -> Any:
    """Return rows as numpy takes them: without a copy where they are all."""
    return slice(None) if rows.size == size else rows


def _made(kind: type[Any], fields: Any, rows: Any, own: dict[str, NDArray[Any]]) -> Any:
    """Return some rows of fields as columns of a kind."""
    held = {**fields, **own}
    names = [field.name for field in dataclasses.fields(kind)]
    return kind(*(held[name][rows].astype(KINDS[name], copy=False) for name in names))


def _with(columns: Any, extra: list[tuple[Any, ...]]) -> Any:
    """Return columns with some rows more."""
    if not extra:
        return columns
    more = table(type(columns), extra)
    names = [field.name for field in dataclasses.fields(columns)]
    return type(columns)(*(np.concatenate([getattr(columns, n), getattr(more, n)]) for n in names))


def _ordered(columns: Any) -> Any:
    """Return columns sorted by company, target year and scopes, then by all they hold."""
    key = [columns.company, *(getattr(columns, name) for name in FIRST)]
    order = order_of(key)
    there = key if order is None else [column[order] for column in key]
    tied = np.logical_and.reduce([column[1:] == column[:-1] for column in there])
    if tied.any():
        names = [f.name for f in dataclasses.fields(columns) if f.name not in ("company", *FIRST)]
        rest = (getattr(columns, name) for name in reversed(names))
        order = np.lexsort((*rest, *reversed(key)))
    return columns if order is None else taken(columns, order)
