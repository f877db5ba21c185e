"""What sort of promise each row of a table of targets is."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.errors import UnitError
from trajectory.nouns.promises import Term
from trajectory.portfolio.cells import Kind, is_gone, kind_of, term_of, text_of, unit_of_emissions
from trajectory.portfolio.columns import TERMS, UNITS
from trajectory.portfolio.rows import Rows

__all__ = ["KINDS", "Sorts", "sorts_of"]

KINDS = ("absolute", "intensity", "net zero", "level", "below baseline", "words", "commitment")
ABSOLUTE, INTENSITY, NET_ZERO, LEVEL, BELOW, WORDS, COMMITMENT = range(len(KINDS))
Mask = NDArray[np.bool_]


class Sorts(NamedTuple):
    """What each row is.

    Parameters
    ----------
    kind : ndarray of int8, shape (n,)
        Place in `KINDS`.
    stated : ndarray of bool, shape (n,)
        Whether its words are read.
    term : ndarray of int8, shape (n,)
        Place in `TERMS`.
    per : ndarray of object, shape (n,)
        The activity that its kind names, None without one.
    declared : ndarray of int8, shape (n,)
        What a bare reduction is: 0 not said, 1 percent, 2 fraction, 3 a mass.
    unit : ndarray of int8, shape (n,)
        Place of the mass in `UNITS`.
    """

    kind: NDArray[np.int8]
    stated: Mask
    term: NDArray[np.int8]
    per: NDArray[np.object_]
    declared: NDArray[np.int8]
    unit: NDArray[np.int8]


def sorts_of(rows: Rows) -> Sorts:
    """Return what each row is, refusing those that are not in force or no promise."""
    kind, per = _kinds(rows)
    term, net_zero = _terms(rows)
    kind[net_zero] = NET_ZERO
    declared, unit = _units(rows)
    kind[(declared == 3) & np.isin(kind, (ABSOLUTE, BELOW))] = LEVEL
    if "action" in rows:
        things, places = rows.read("action", kind_of, "kind", refuse=False)
        commits = [isinstance(t, Kind) and t.name == "commitment" for t in things]
        kind[np.array([*commits, False])[places]] = COMMITMENT
    kind[(kind == ABSOLUTE) & ~rows.blank("level") & rows.blank("reduction")] = LEVEL
    stated = ~rows.blank("statement") & (kind != COMMITMENT)
    if "scope" in rows and "target_year" in rows:
        cut = ~rows.blank("reduction") | (kind == NET_ZERO) | ~rows.blank("level")
        told = ~rows.blank("scope") & ~rows.blank("target_year") & cut
        stated &= (kind == WORDS) | ~told
    _refuse(rows, kind, stated)
    return Sorts(kind, stated, term, per, declared, unit)


def _refuse(rows: Rows, kind: NDArray[np.int8], stated: Mask) -> None:
    if "status" in rows:
        things, places = rows.read("status", is_gone, "text", refuse=False)
        gone = np.array([t is True for t in things] + [False])[places]
        rows.refuse(
            gone & (kind != COMMITMENT), "status", ("not in force", "nothing: leave it out")
        )
    commits = "a commitment to set a target, not a target"
    field = "action" if "action" in rows else "kind"
    rows.refuse(kind == COMMITMENT, field, (commits, "nothing: it promises no cut yet"))
    no_cut = "no cut of emissions that numbers alone can say"
    rows.refuse(
        (kind == WORDS) & ~stated & ~rows.refused,
        "kind",
        (no_cut, "give its sentence in a column 'statement', or write absolute or intensity"),
    )


def _kinds(rows: Rows) -> tuple[NDArray[np.int8], NDArray[np.object_]]:
    if "kind" not in rows:
        return np.zeros(rows.size, np.int8), np.broadcast_to(np.array(None, object), rows.size)
    things, places = rows.read("kind", kind_of, "kind", refuse=False)
    names = [KINDS.index(t.name) if isinstance(t, Kind) else ABSOLUTE for t in things]
    pers = np.empty(len(things) + 1, object)
    pers[:-1] = [t.per if isinstance(t, Kind) else None for t in things]
    return np.array([*names, ABSOLUTE], np.int8)[places], pers[places]


def _terms(rows: Rows) -> tuple[NDArray[np.int8], Mask]:
    if "term" not in rows:
        return np.zeros(rows.size, np.int8), np.zeros(rows.size, bool)
    things, places = rows.read("term", term_of, "text", refuse=False)
    codes = [TERMS.index(t) if isinstance(t, Term) else 0 for t in things]
    zero = [isinstance(t, Kind) for t in things]
    return np.array([*codes, 0], np.int8)[places], np.array([*zero, False])[places]


_SHARES = {"%": 1, "percent": 1, "percentage": 1, "pct": 1, "per cent": 1} | {
    "fraction": 2, "share": 2, "ratio": 2, "1": 2,
}  # fmt: skip


def _unit_of(cell: object) -> tuple[int, int]:
    text = text_of(cell)
    if share := _SHARES.get(text.lower()):
        return share, 0
    try:
        return 3, UNITS.index(unit_of_emissions(text))
    except UnitError as error:
        raise UnitError(
            str(error).replace("must be one of", "must be percent, fraction,")
        ) from None


def _units(rows: Rows) -> tuple[NDArray[np.int8], NDArray[np.int8]]:
    if "reduction_unit" not in rows:
        return np.zeros(rows.size, np.int8), np.zeros(rows.size, np.int8)
    things, places = rows.read("reduction_unit", _unit_of, "unit")
    pairs = [t if isinstance(t, tuple) and isinstance(t[0], int) else (0, 0) for t in things]
    both = np.array([*pairs, (0, 0)], np.int8)[places]
    return both[:, 0], both[:, 1]
