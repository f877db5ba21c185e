"""The least cut that a rule set accepts: the inverse of its ambition rules."""

from dataclasses import dataclass
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_date, as_floats, as_instance
from trajectory.errors import ArgumentError, MissingDataError, YearError
from trajectory.kernels.arithmetic import plain
from trajectory.nouns.scope import S1, S2, S12, Boundary, Scope, as_boundary
from trajectory.rules.ambition import Ambition
from trajectory.rules.checking import ALL_SETS
from trajectory.rules.ruleset import RuleSet
from trajectory.rules.units import Kind, unit_of
from trajectory.words import listed

__all__ = ["AmbitionFacts", "minimum_reduction"]

NAMES = {
    "recent_year": "most_recent_year",
    "emissions_ratio": "facts.emissions_ratio",
    "scope2_share": "facts.scope1_share",
}
"""What an ambition needs, by the name of the argument that gives it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AmbitionFacts:
    """What a minimum depends on besides the years, each a number or an array.

    Parameters
    ----------
    emissions_ratio : array_like, optional
        Emissions of the most recent year over those of the base year. [1]
    scope1_share : array_like, optional
        Share of scope 1 in scopes 1+2 in the most recent year. [1]
    net_zero_year : array_like, optional
        The company's own net-zero year. [year]

    Raises
    ------
    ArgumentError
        If a value is no finite number at least 0, or a share is above 1.

    Examples
    --------
    >>> AmbitionFacts(scope1_share=[0.2, 0.5]).scope1_share
    array([0.2, 0.5])
    """

    emissions_ratio: ArrayLike | None = None
    scope1_share: ArrayLike | None = None
    net_zero_year: ArrayLike | None = None

    def __post_init__(self) -> None:
        for name in ("emissions_ratio", "scope1_share", "net_zero_year"):
            value = getattr(self, name)
            if value is not None:
                object.__setattr__(self, name, as_floats(name, value, minimum=0.0))
        if self.scope1_share is not None and np.max(self.scope1_share) > 1.0:
            raise ArgumentError(f"scope1_share must be in [0, 1], got {self.scope1_share}")


def minimum_reduction(
    rule_set: RuleSet,
    *,
    as_of: date | ArrayLike,
    base_year: ArrayLike,
    target_year: ArrayLike,
    most_recent_year: ArrayLike | None = None,
    facts: AmbitionFacts | None = None,
    scopes: Scope | Boundary = S12,
    per: str | None = None,
) -> Any:
    """Return the least near-term reduction that a rule set accepts, unrounded.

    Parameters
    ----------
    rule_set : RuleSet
        One with an ambition for these scopes, such as ``SBTI_V5`` or ``NET_ZERO_V2``, which asks
        of scopes 1, 2 and 3 apart.
    as_of : datetime.date or array_like of datetime64[D], shape (...)
        Day of submission; also one on which the rule set asked less, or was not in force.
    base_year, target_year : array_like, shape (...)
        Years. [year]
    most_recent_year : array_like, shape (...), optional
        Last year reported; needed by V5.3.1. [year]
    facts : AmbitionFacts, optional
        What V5.3.1 needs besides: the emissions ratio unless the most recent year is the base
        year, and the scope-1 share for scopes 1+2.
    scopes : Scope or Boundary
        Within scopes 1+2 (1.5 °C) or 3 (well below 2 °C), or land: ``ALL.land_only``.
    per : str, optional
        What an intensity target divides by; None for an absolute one.

    Returns
    -------
    float or ndarray, shape (...)
        Least reduction. [1]

    Raises
    ------
    MissingDataError
        If a fact that the rule set needs is not given; the error names it.
    ArgumentError, YearError
        If the rule set has no such minimum, what `per` says is judged otherwise, or years are in
        the wrong order.

    References
    ----------
    The formulas and their sources stand with the rule set's ambition, in
    :mod:`trajectory.rules.ambition`.

    Examples
    --------
    >>> from trajectory import S3
    >>> from trajectory.rules import SBTI_V5, SBTI_V5_3_1
    >>> days = np.array(["2022-12-01", "2024-05-06"], dtype="datetime64[D]")
    >>> minimum_reduction(SBTI_V5, as_of=days, base_year=2021, target_year=2030).round(4)
    array([0.378, 0.42 ])
    >>> minimum_reduction(SBTI_V5, as_of=days, base_year=2022, target_year=2030, scopes=S3,
    ...                   per="tonne of product sold").round(4)
    array([0.4404, 0.516 ])
    >>> even = AmbitionFacts(scope1_share=0.5)
    >>> minimum = minimum_reduction(SBTI_V5_3_1, as_of=date(2026, 6, 1), base_year=2025,
    ...                             target_year=2030, most_recent_year=2025, facts=even)
    >>> round(minimum / 5, 4)
    0.0513
    """
    base, target = _years("base_year", base_year), _years("target_year", target_year)
    if (target <= base).any():
        raise YearError(
            f"target_year must be after base_year, got {target_year!r} and {base_year!r}"
        )
    wanted = as_boundary("scopes", scopes)
    ambition = _ambition_of(as_instance("rule_set", rule_set, RuleSet), wanted, per)
    given = {"as_of": _days(as_of)}
    if "recent_year" in ambition.needs:
        known = facts or AmbitionFacts()
        given |= _known(base, target, most_recent_year, known, wanted.scopes)
    for name in ambition.needs:
        if given[name] is None and name in NAMES:
            raise MissingDataError(f"{NAMES[name]} must be given for {rule_set.name}, got None")
    return plain(ambition.least(base, target, **{name: given[name] for name in ambition.needs}))


def _ambition_of(rule_set: RuleSet, what: Boundary, per: str | None) -> Ambition:
    """Return what a rule set asks of near-term targets within some emissions."""
    kind = "absolute" if per is None else "intensity"
    ambition = rule_set.asks(what, kind)
    if ambition is None:
        sets = [s.name for s in ALL_SETS if s.asks(what, kind) is not None]
        of = f"of {kind} targets on {what.words}" if per is None else f"per {per} on {what.words}"
        known = f"have one: {listed(sets)}" if sets else "none has one"
        raise ArgumentError(f"rule_set must have a minimum {of} ({known}), got {rule_set.name}")
    unit = None if per is None else unit_of(per)
    if unit is not None and unit.kind is Kind.PATHWAY:
        raise ArgumentError(f"per must have no sector pathway, got {per!r}: {unit.pathway} has one")
    if unit is not None and unit.kind is Kind.MONEY:
        raise ArgumentError(f"per must be value added where it is money, got {per!r}")
    return ambition


def _known(
    base: Floats, target: Floats, recent_year: ArrayLike | None, facts: AmbitionFacts, scopes: Scope
) -> dict[str, Any]:
    """Return what was given, by the names of what an ambition needs."""
    recent = None if recent_year is None else _years("most_recent_year", recent_year)
    if recent is not None and ((recent < base).any() or (recent > target).any()):
        raise YearError(f"most_recent_year must lie in base_year..target_year, got {recent_year!r}")
    ratio: ArrayLike | None = facts.emissions_ratio
    if ratio is None and recent is not None and (recent == base).all():
        ratio = 1.0
    first = {S1: 1.0, S2: 0.0}.get(scopes, facts.scope1_share)
    return {
        "recent_year": recent,
        "emissions_ratio": ratio,
        "scope2_share": None if first is None else 1.0 - np.asarray(first),
        "net_zero_year": facts.net_zero_year,
    }


def _years(argument: str, values: ArrayLike) -> Floats:
    years = as_floats(argument, values, minimum=1.0)
    if (years != np.rint(years)).any():
        raise YearError(f"{argument} must be whole years, got {values!r}")
    return years


def _days(as_of: object) -> Any:
    """Return one day, or an array of days, as numpy days."""
    if not isinstance(as_of, list | tuple | np.ndarray):
        return np.datetime64(as_date("as_of", as_of), "D")
    days = np.asarray(as_of)
    if days.dtype.kind == "O":
        days = np.array([as_date("as_of", day) for day in days.flat]).reshape(days.shape)
    elif days.dtype.kind != "M":
        raise ArgumentError(f"as_of must hold dates or numpy days, got {as_of!r}")
    days = days.astype("datetime64[D]")
    if np.isnat(days).any():
        raise ArgumentError("as_of must be known, got NaT")
    return days
