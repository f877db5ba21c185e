"""From rows to the promises of companies: columns where they fit, nouns where they do not."""

import dataclasses
from collections.abc import Callable
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

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
)
from trajectory.portfolio.kinds import ABSOLUTE, BELOW, INTENSITY, LEVEL, NET_ZERO
from trajectory.portfolio.rows import Rows
from trajectory.portfolio.sentences import Stated
from trajectory.portfolio.targets import DAYS, Read

__all__ = ["Promised", "promised"]

Codes = NDArray[np.int64]
Mask = NDArray[np.bool_]
ABOUT = ("scopes", "land", "scope2")
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
    key = [*about, fields["per"], fields["target_year"]]
    cuts = agreed(rows, cuts, key, fields, SAID, ("reduction", "coverage"))
    zeros = agreed(rows, usable & (kind == NET_ZERO), about, fields, ("target_year", *DAYS), ())
    metrics = dict.fromkeys(read.metrics)
    nouns = _nouns(rows, read, company, cuts, stated)
    by_scope = np.zeros(rows.size, bool)
    by_scope[list(read.by_scope)] = True
    cut, zero = np.flatnonzero(cuts & ~by_scope), _net_zeros(rows, read, zeros, about)
    return _placed(company, fields, cut, zero, nouns, metrics)


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
    rows: Rows, read: Read, company: Codes, cuts: Mask, stated: Stated
) -> list[tuple[int, int, int, Promise]]:
    """Return promises that are made as nouns: company, row, place in the row, promise."""
    made: list[tuple[int, int, int, Promise]] = []
    usable = read.told & ~rows.refused & (company >= 0)
    for row in np.flatnonzero(usable & np.isin(read.sorts.kind, (LEVEL, BELOW))).tolist():
        make: Callable[[Read, int], Promise] = (
            _level if read.sorts.kind[row] == LEVEL else _below_baseline
        )
        made.append((int(company[row]), row, 0, make(read, row)))
    made += [
        (int(company[row]), row, 0, _by_scope(read, row)) for row in read.by_scope if cuts[row]
    ]
    for row, promises in zip(stated.row, stated.promises, strict=True):
        life = _life(read, row)
        made += [
            (int(company[row]), row, seq, _dated(one, life))
            for seq, one in enumerate(promises)
            if company[row] >= 0
        ]
    seen: set[tuple[int, Promise]] = set()
    once = []
    for item in made:
        if (item[0], item[3]) not in seen:
            seen.add((item[0], item[3]))
            once.append(item)
    return once


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
    nouns: list[tuple[int, int, int, Promise]],
    metrics: dict[str, None],
) -> Promised:
    """Return promises in their places among each company's, in the order of the rows."""
    rows, years, bases = zero
    fitting = [fits_columns(promise) for *_, promise in nouns]
    whose = np.concatenate([company[cut], company[rows], np.array([n[0] for n in nouns], int)])
    row = np.concatenate([cut, rows, np.array([n[1] for n in nouns], int)])
    seq = np.zeros(whose.size, np.int64)
    seq[cut.size : cut.size + rows.size] = 1  # a net zero beside a cut comes after it
    seq[cut.size + rows.size :] = [n[2] for n in nouns]
    order = _order(whose, row, seq)
    place = np.empty(whose.size, np.int32)
    starts = np.searchsorted(whose[order], whose[order])
    place[order] = np.arange(whose.size) - starts
    known = {name: at for at, name in enumerate(metrics)}
    extra: list[tuple[Any, ...]] = []
    extra_zeros: list[tuple[Any, ...]] = []
    kept: dict[int, list[tuple[int, Promise]]] = {}
    for (at, _, _, promise), its, fits in zip(
        nouns, place[cut.size + rows.size :].tolist(), fitting, strict=True
    ):
        if fits and isinstance(promise, Target):
            extra.append((at, its, *target_row(promise, known)))
        elif fits and isinstance(promise, NetZero):
            extra_zeros.append((at, its, *net_zero_row(promise)))
        else:
            kept.setdefault(at, []).append((its, promise))
    own: dict[str, NDArray[Any]] = {"company": company[cut], "place": place[: cut.size]}
    targets = _made(TargetColumns, fields, cut, own)
    own = {"company": company[rows], "place": place[cut.size : cut.size + rows.size]}
    own |= {"target_year": years, "base_year": bases, "residual": np.full(rows.size, np.nan)}
    zeros = _made(NetZeroColumns, fields, rows, own)
    return Promised(_sorted(targets, extra), _sorted(zeros, extra_zeros), tuple(known), kept)


def _made(kind: type[Any], fields: Any, rows: Codes, own: dict[str, NDArray[Any]]) -> Any:
    """Return some rows of fields as columns of a kind; some of these are its own."""
    names = [field.name for field in dataclasses.fields(kind)]
    return kind(*(own[n].astype(KINDS[n]) if n in own else fields[n][rows] for n in names))


def _order(whose: Codes, row: Codes, seq: Codes) -> Codes:
    if not seq.any() and (np.diff(row) >= 0).all():  # cuts alone, in the order of the table
        return np.argsort(whose, kind="stable")
    return np.lexsort((seq, row, whose))


def _sorted(columns: Any, extra: list[tuple[Any, ...]]) -> Any:
    """Return columns with some rows more, sorted by company and place."""
    if extra:
        more = table(type(columns), extra)
        columns = type(columns)(
            *(
                np.concatenate([getattr(columns, f.name), getattr(more, f.name)])
                for f in dataclasses.fields(columns)
            )
        )
    if (np.diff(columns.company) >= 0).all() and not extra:
        return columns
    order = np.lexsort((columns.place, columns.company))
    return type(columns)(*(getattr(columns, f.name)[order] for f in dataclasses.fields(columns)))
