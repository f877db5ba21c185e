"""What a company promised, and the levels it comes to: worked out here, apart from paths."""

import functools
import operator
from collections.abc import Iterator
from typing import NamedTuple

import numpy as np

from trajectory.emitted.lookup import asked, inventory_of
from trajectory.errors import ArgumentError, MissingDataError, ScopeError, TrajectoryError
from trajectory.kernels.arithmetic import convert
from trajectory.nouns.company import Company
from trajectory.nouns.promises import BelowBaseline, FixedLevel, Target
from trajectory.nouns.scope import Boundary, Land, Scope

__all__ = ["Cut", "Promised", "absolute", "cuts_on", "parts_of", "promised_on", "promised_scopes"]

Cut = Target | FixedLevel | BelowBaseline


def promised_scopes(company: Company, land: Land = Land.WITH) -> Boundary:
    """Return all scopes that a company's absolute targets make up, as they are counted.

    Parameters
    ----------
    company : Company
        The company.
    land : Land
        Which of its targets count: those with land, or those of land only.

    Returns
    -------
    Boundary
        The union of theirs.

    Raises
    ------
    ArgumentError
        If there are none.

    Examples
    --------
    >>> from trajectory import S1, S2
    >>> cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    >>> print(promised_scopes(Company("ZTE", targets=cuts)))
    S1+S2
    """
    found = [
        cut.boundary
        for cut in absolute(company)
        if cut.boundary.land is land and not isinstance(cut, BelowBaseline)
    ]
    if not found:
        raise ArgumentError(f"company must have an absolute target {land.value}, got {company!r}")
    return functools.reduce(operator.or_, found)


def absolute(company: Company) -> list[Cut]:
    """Return the promises of a level of emissions: without those per unit of activity."""
    return [
        promise
        for promise in company.targets
        if isinstance(promise, Cut) and getattr(promise, "per", None) is None
    ]


def cuts_on(company: Company, what: Scope | Boundary) -> list[Target]:
    """Return the absolute targets on exactly these emissions, by year."""
    cuts = [cut for cut in absolute(company) if _is_on(cut, asked(company, what))]
    return sorted((c for c in cuts if isinstance(c, Target)), key=lambda c: c.target_year)


def _is_on(cut: Cut, what: Boundary) -> bool:
    return cut.boundary.scopes == what.scopes and cut.boundary.counted_like(what)


def parts_of(company: Company, what: Boundary) -> list[Boundary]:
    """Return the widest parts of some emissions about which something is promised."""
    inside = {
        cut.boundary.scopes
        for cut in absolute(company)
        if cut.boundary.counted_like(what)
        and cut.boundary.scopes in what.scopes
        and cut.boundary.scopes != what.scopes
        and not (isinstance(cut, BelowBaseline) and cut.baseline is None)
    }
    widest = [s for s in inside if not any(s in other and s != other for other in inside)]
    return [what.within(scopes) for scopes in sorted(widest, key=lambda s: s.value)]


class Promised(NamedTuple):
    """A promise with the level it comes to, and what it is measured from."""

    cut: Cut
    first: int
    last: int
    level: float
    base: float | None


def promised_on(company: Company, what: Boundary, unit: str) -> Iterator[Promised]:
    """Yield the promises on exactly these emissions whose level is known. [`unit`]"""
    for cut in absolute(company):
        if not _is_on(cut, what):
            continue
        try:
            level, base = _level_of(company, cut, what, unit)
        except TrajectoryError:
            continue
        yield Promised(cut, cut.target_year, cut.last_year, level, base)


def _level_of(company: Company, cut: Cut, what: Boundary, unit: str) -> tuple[float, float | None]:
    if isinstance(cut, FixedLevel):
        return (_in(cut.level, cut.unit, unit) if cut.level else 0.0), None
    if isinstance(cut, BelowBaseline):
        if cut.baseline is None:
            raise MissingDataError("its baseline must be known, got none")
        return _in(cut.level, cut.baseline.unit, unit), None
    base = _base_of(company, cut, what, unit)
    covered = base
    if isinstance(cut.coverage, tuple):
        for part, share in cut.coverage:
            inventory, emitted = inventory_of(company, what.within(part), cut.base_year)
            covered -= (1.0 - share) * _in(emitted, inventory.unit, unit)
    else:
        covered *= cut.coverage
    return base - covered * cut.reduction, base


def _base_of(company: Company, cut: Target, what: Boundary, unit: str) -> float:
    try:
        inventory, level = inventory_of(company, what, cut.base_year)
    except (MissingDataError, ScopeError):
        if cut.base_emissions is None:
            raise
        return _in(*cut.base_emissions, unit)
    return _in(level, inventory.unit, unit)


def _in(amount: float, unit: str, to: str) -> float:
    return float(convert(np.asarray(amount), unit, to))
