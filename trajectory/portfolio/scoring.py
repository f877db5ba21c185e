"""Temperature scores of companies as arrays, where targets and emissions stand as plain columns."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import Floats
from trajectory.kernels.arithmetic import convert
from trajectory.kernels.temperature import scopes_combined
from trajectory.nouns.scope import ALL, S1, S2, S3, S12, Land, Scope, as_boundary
from trajectory.outlook.temperature.company import NO_TARGET, NONE, Row
from trajectory.outlook.temperature.methods import ABSOLUTE, Method
from trajectory.outlook.temperature.scores import temperature_score
from trajectory.portfolio.carrying import target_at
from trajectory.portfolio.columns import LANDS, UNITS, Columns, taken
from trajectory.portfolio.known import alive, reported
from trajectory.portfolio.latest import plain_rows
from trajectory.words import INDEX, listed

__all__ = ["Cells", "empty_cells", "score_plain"]

SPELLED = ("scopes", "land", "scope2", "reduction", "decimals", "target_year", "base_year",
           "coverage", "maintain_until", "per")  # fmt: skip
"""The columns that the words of a target are made of."""


@dataclass(frozen=True, eq=False, slots=True)
class Cells:
    """The scores of one time frame and some scopes, one a company.

    Parameters
    ----------
    temperature, low, high : ndarray, shape (n,)
        As in :class:`trajectory.outlook.temperature.Scores`; NaN: no score, or no band. [°C]
    is_default : ndarray of bool, shape (n,)
        Whether no target stands behind it.
    rests_on : ndarray of object, shape (n,)
        The target in words, or what stands instead.
    """

    temperature: Floats
    low: Floats
    high: Floats
    is_default: NDArray[np.bool_]
    rests_on: NDArray[Any]

    def put(self, at: Any, row: "Row | Cells") -> None:
        """Write the score of one company, or of those of a mask, while a table is made."""
        own = isinstance(row, Row)
        for name in ("temperature", "low", "high", "is_default"):
            getattr(self, name)[at] = getattr(row, name) if own else getattr(row, name)[at]
        self.rests_on[at] = row.target if isinstance(row, Row) else row.rests_on[at]


def _empty(n: int) -> Cells:
    one, two, three = np.full((3, n), np.nan)
    return Cells(one, two, three, np.zeros(n, dtype=np.bool_), np.full(n, None, object))


def empty_cells(method: Method, n: int) -> dict[tuple[str, Scope], Cells]:
    """Return room for the scores of so many companies, by time frame and scopes."""
    return {(f.name, scopes): _empty(n) for f in method.frames for scopes in (S12, S3, ALL)}


@dataclass(frozen=True, eq=False, slots=True)
class _Weights:
    """Emissions of the parts of a whole in the last year of all of them, where columns tell."""

    amounts: Floats
    year: NDArray[np.int64]
    known: NDArray[np.bool_]
    settled: NDArray[np.bool_]


def score_plain(
    columns: Columns,
    method: Method,
    now: int,
    day: date,
    cells: Mapping[tuple[str, Scope], Cells],
) -> NDArray[np.bool_]:
    """Write the scores of the companies that columns tell all about, and return which these are.

    That is: every target is absolute and on the whole of scopes 1+2 or of scope 3, and the
    emissions that weigh are single figures of one year, or there are none.
    """
    figures, doubtful = reported(columns, day)
    plain = _plain(columns, alive(columns.targets, day), doubtful)
    known = dataclasses.replace(
        columns,
        targets=taken(columns.targets, alive(columns.targets, day)),
        inventories=taken(columns.inventories, figures),
    )
    parts = (S1, S2, S3) if method.apart else (S12, S3)
    weights = {ALL: _weights(known, parts)}
    if method.apart:
        weights[S12] = _weights(known, parts[:2])
    for one in weights.values():
        plain &= one.settled
    for place, frame in enumerate(method.frames):
        made = {part: _part(known, method, now, place, part) for part in parts}
        if method.apart:
            made[S12] = _whole(made, parts[:2], weights[S12], method, S12)
        made[ALL] = _whole(made, parts, weights[ALL], method, ALL)
        for scopes in (S12, S3, ALL):
            cells[frame.name, scopes].put(plain, made[scopes])
    return plain


def _plain(columns: Columns, lives: Any, doubtful: Any) -> NDArray[np.bool_]:
    """Return the companies whose living targets are absolute, and on wholes."""
    held = columns.targets
    plain = np.ones(len(columns), dtype=np.bool_)
    plain[list(columns.others)] = False
    plain[columns.inventories.company[doubtful]] = False
    odd = held.per != 0
    for part in (S12, S3):
        inside = held.scopes & part.value
        odd |= (inside != 0) & (inside != part.value)
    plain[held.company[odd & lives]] = False
    return plain


def _part(known: Columns, method: Method, now: int, place: int, part: Scope) -> Cells:
    """Return the scores of the targets that count for a part in a time frame."""
    n, held = len(known), known.targets
    rows = _counting(known, method, now, place, part)
    company = held.company[rows]
    cut, base, end, share = np.full(n, np.nan), np.full(n, now), np.full(n, now + 1), np.ones(n)
    cut[company], share[company] = held.reduction[rows], held.coverage[rows]
    base[company], end[company] = held.base_year[rows], held.target_year[rows]
    apart = method.apart and part == S2
    least = method.least_coverage_s12 if part in S12 else method.least_coverage_s3
    found = _empty(n)
    if n:
        score = temperature_score(
            cut, base, end, method=method, reference_year=now, coverage=share,
            variable=method.scope2_variable if apart else ABSOLUTE, least_coverage=least,
        )  # fmt: skip
        found.temperature[:], found.low[:], found.high[:] = score.temperature, score.low, score.high
    found.is_default[:] = True
    found.is_default[company] = False
    found.rests_on[:] = NO_TARGET
    found.rests_on[company] = _words(known, rows)
    return found


def _counting(
    known: Columns, method: Method, now: int, place: int, part: Scope
) -> NDArray[np.int64]:
    """Return the row of the target that counts for each company, as ``company_scores`` picks."""
    held = known.targets
    frames = np.searchsorted([f.most for f in method.frames], held.target_year - now, side="left")
    speaks = (held.scopes & part.value != 0) & (held.land != LANDS.index(Land.ONLY))
    speaks &= (held.reduction >= 0.0) & (held.target_year >= now) & (frames == place)
    rows = np.flatnonzero(speaks)
    if method.apart:
        rows = _newest(known, rows)
    order = np.lexsort((-rows, held.base_year[rows], held.target_year[rows], held.coverage[rows],
                        held.company[rows]))  # fmt: skip
    rows = rows[order]
    company = held.company[rows]
    last = np.append(company[1:] != company[:-1], True)[: rows.size]
    picked: NDArray[np.int64] = rows[last]
    return picked


def _newest(known: Columns, rows: NDArray[np.int64]) -> NDArray[np.int64]:
    """Return the rows confirmed in a company's last year, where that is known of all of its."""
    held, n = known.targets, len(known)
    day = np.where(np.isnat(held.approved), held.announced, held.approved)[rows]
    company, undated = held.company[rows], np.zeros(n, dtype=np.bool_)
    undated[company[np.isnat(day)]] = True
    year = np.where(np.isnat(day), np.iinfo(np.int64).min, day.astype("datetime64[Y]").view("i8"))
    newest = np.full(n, np.iinfo(np.int64).min)
    np.maximum.at(newest, company, year)
    kept: NDArray[np.int64] = rows[undated[company] | (year == newest[company])]
    return kept


def _words(known: Columns, rows: NDArray[np.int64]) -> NDArray[Any]:
    """Return targets in words, each different one spelled once."""
    table = np.stack([getattr(known.targets, name)[rows].astype(float) for name in SPELLED])
    _, first, which = np.unique(table, axis=1, return_index=True, return_inverse=True)
    spelled = np.empty(first.size, dtype=object)
    spelled[:] = [str(target_at(known, int(row))) for row in rows[first]]
    return spelled[which.reshape(-1)]


def _weights(known: Columns, parts: tuple[Scope, ...]) -> _Weights:
    """Return what the parts emitted in their last year, if that is one year."""
    n = len(known)
    amounts, years = np.zeros((len(parts), n)), np.zeros((len(parts), n), dtype=np.int64)
    none = np.zeros(n, dtype=np.bool_)
    for i, part in enumerate(parts):
        amounts[i], years[i] = _amounts(known, part)
        for one in (S1, S2) if part == S12 else (part,):
            touched = np.zeros(n, dtype=np.bool_)
            held = known.inventories
            touched[held.company[held.scopes & one.value != 0]] = True
            none |= ~touched
    one_year = (years > 0).all(axis=0) & (years == years[0]).all(axis=0)
    told = one_year & (amounts.sum(axis=0) > 0.0)
    return _Weights(amounts, years[0], told, told | none)


def _amounts(known: Columns, part: Scope) -> tuple[Floats, NDArray[np.int64]]:
    """Return the last figure of each company in tonnes with its year, 0 where columns do not tell.

    One of scopes 1+2, or one of scope 1 and one of scope 2 beside it.
    """
    held, n = known.inventories, len(known)
    values, unit, years = np.zeros(n), np.full(n, UNITS.index(INDEX)), np.zeros(n, dtype=np.int64)
    rows = plain_rows(known, as_boundary("what", part))
    place = held.company[rows]
    values[place], unit[place], years[place] = held.value[rows], held.unit[rows], held.year[rows]
    if part == S12:
        one, two = (plain_rows(known, as_boundary("what", scope)) for scope in (S1, S2))
        both, i, j = np.intersect1d(held.company[one], held.company[two], return_indices=True)
        one, two = one[i], two[j]
        alone = (held.scopes == S1.value) | (held.scopes == S2.value)
        other = held.company[(held.scopes & S12.value != 0) & ~alone]
        use = (held.place[one] == held.place[two]) & ~np.isin(both, other)
        both, one, two = both[use], one[use], two[use]
        values[both] = held.value[one] + held.value[two]
        unit[both], years[both] = held.unit[one], held.year[one]
    for code, name in enumerate(UNITS):
        if name == INDEX:
            years[unit == code] = 0
        else:
            values[unit == code] = convert(values[unit == code], name, "tCO2e")
    return values, years


def _whole(
    made: Mapping[Scope, Cells],
    parts: tuple[Scope, ...],
    weights: _Weights,
    method: Method,
    scopes: Scope,
) -> Cells:
    """Return the scores of a whole from those of its parts."""
    cells = [made[part] for part in parts]
    scored = np.stack([(one.low, one.temperature, one.high) for one in cells])
    default = np.stack([one.is_default for one in cells])
    amounts = np.where(weights.known, weights.amounts, 1.0)
    if len(parts) == 2 and scopes == ALL:
        combined = scopes_combined(
            scored[0], scored[1], amounts[0], amounts[1], method.least_scope3
        )
        counts = amounts[1] / (amounts[0] + amounts[1]) >= method.least_scope3
        rests = default[0] & (default[1] | ~counts)
    else:
        combined = (scored * amounts[:, None]).sum(axis=0) / amounts.sum(axis=0)
        rests = default.all(axis=0)
    words = np.array([f"weighted by emissions of {year}" for year in weights.year], dtype=object)
    if scopes == S12:  # as the owner's code: the higher of the two
        second = scored[1, 1] > scored[0, 1]
        otherwise = np.where(second, scored[1], scored[0])
        other_rests = np.where(second, default[1], default[0])
        why = f"the higher, unweighed: {NONE}"
    else:
        otherwise, other_rests = np.full(combined.shape, np.nan), np.zeros_like(rests)
        why = f"{listed(part.words for part in parts)} are not weighed: {NONE}"
    low, mid, high = np.where(weights.known, combined, otherwise)
    words[~weights.known] = why
    return Cells(low=low, temperature=mid, high=high, rests_on=words,
                 is_default=np.where(weights.known, rests, other_rests))  # fmt: skip
