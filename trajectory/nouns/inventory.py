"""What was emitted in one reporting year, by scope."""

import enum
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from trajectory.checks import as_instance, as_number, as_year
from trajectory.errors import ArgumentError, ScopeError, UnitError
from trajectory.nouns.codec import Noun
from trajectory.nouns.scope import Scope, as_scope
from trajectory.nouns.source import Source
from trajectory.words import INDEX, as_emissions_unit

__all__ = ["Boundary", "Inventory", "Scope2"]


class Scope2(enum.Enum):
    """How scope 2 is counted (GHG Protocol Scope 2 Guidance, 2015)."""

    MARKET = "market-based"
    LOCATION = "location-based"


class Boundary(enum.Enum):
    """Which emissions are meant: all, only land (FLAG), or all but land."""

    ALL = "all emissions"
    FLAG = "forest, land and agriculture"
    ENERGY_INDUSTRY = "energy and industry"


@dataclass(frozen=True, init=False, repr=False)
class Inventory(Noun):
    """Gross greenhouse-gas emissions of one reporting year.

    Parameters
    ----------
    year : int
        Reporting year; a fiscal year keeps the company's label. [year]
    emissions : mapping of Scope to float
        Emissions at least 0 by pairwise disjoint scopes. A category that is not relevant is
        an explicit 0.0. [`unit`]
    unit : str
        A mass of CO2e, or ``index``.
    scope2 : Scope2, optional
        How scope 2 was counted; None: not said.
    removals : float
        Removals, a quantity of its own, never netted. [`unit`]
    boundary : Boundary
        Which emissions the inventory holds.
    source : Source, optional
        Where it was read; it does not count in comparisons.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule or two keys overlap.

    Examples
    --------
    >>> from trajectory import S1, S2, S12
    >>> Inventory(2023, {S1: 45.2, S2: 459.2}, unit="ktCO2e").total(S12)
    504.4
    """

    year: int
    emissions: tuple[tuple[Scope, float], ...]
    unit: str = "tCO2e"
    scope2: Scope2 | None = None
    removals: float = 0.0
    boundary: Boundary = Boundary.ALL
    source: Source | None = field(default=None, compare=False)

    def __init__(
        self,
        year: int,
        emissions: Mapping[Scope, float] | Iterable[tuple[Scope, float]],
        unit: str = "tCO2e",
        *,
        scope2: Scope2 | None = None,
        removals: float = 0.0,
        boundary: Boundary = Boundary.ALL,
        source: Source | None = None,
    ) -> None:
        values = {
            "year": as_year("year", year),
            "emissions": _as_emissions(emissions),
            "unit": as_emissions_unit("unit", unit),
            "scope2": None if scope2 is None else as_instance("scope2", scope2, Scope2),
            "removals": as_number("removals", removals, minimum=0.0),
            "boundary": as_instance("boundary", boundary, Boundary),
            "source": None if source is None else as_instance("source", source, Source),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @property
    def scopes(self) -> Scope:
        """All scopes that the inventory reports."""
        reported = Scope(0)
        for scope, _ in self.emissions:
            reported |= scope
        return reported

    def total(self, scopes: Scope) -> float:
        """Return the emissions of `scopes`: the sum of the keys that make it up exactly.

        Parameters
        ----------
        scopes : Scope
            The scopes asked for.

        Returns
        -------
        float
            Their emissions. [`unit`]

        Raises
        ------
        ScopeError
            If no keys add up to exactly these scopes: nothing is subtracted or split.
        UnitError
            If several index values would have to be summed.
        """
        wanted = as_scope("scopes", scopes)
        parts = [(scope, value) for scope, value in self.emissions if scope in wanted]
        covered = Scope(0)
        for scope, _ in parts:
            covered |= scope
        if covered != wanted:
            reported = ", ".join(str(scope) for scope, _ in self.emissions)
            raise ScopeError(
                f"scopes must be a sum of what the {self.year} inventory reports ({reported}), "
                f"got {wanted}"
            )
        if self.unit == INDEX and len(parts) > 1:
            names = " and ".join(str(scope) for scope, _ in parts)
            raise UnitError(
                f"index values are never summed across scopes, got {names} of {self.year}"
            )
        return sum(value for _, value in parts)

    def __repr__(self) -> str:
        """Return one line: year, scopes with their emissions, unit."""
        inside = ", ".join(f"{scope}: {value:g}" for scope, value in self.emissions)
        return f"Inventory({self.year}, {{{inside}}}, {self.unit!r})"


def _as_emissions(
    emissions: Mapping[Scope, float] | Iterable[tuple[Scope, float]],
) -> tuple[tuple[Scope, float], ...]:
    """Return emissions as sorted pairs whose scopes do not overlap."""
    try:
        items = emissions.items() if isinstance(emissions, Mapping) else emissions
        pairs = [(scope, value) for scope, value in items]
    except (TypeError, ValueError):
        raise ArgumentError(
            f"emissions must map scopes to numbers, got {emissions!r:.80}"
        ) from None
    if not pairs:
        raise ArgumentError(f"emissions must hold at least one scope, got {emissions!r}")
    seen = Scope(0)
    for scope, _ in pairs:
        if as_scope("emissions", scope) & seen:
            raise ScopeError(f"emissions must have keys that do not overlap, got {scope} twice")
        seen |= scope
    checked = [(s, as_number(f"emissions[{s}]", v, minimum=0.0)) for s, v in pairs]
    return tuple(sorted(checked, key=lambda pair: pair[0].value))
