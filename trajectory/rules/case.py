"""What the rules ask of a company, each question answered once and the same for all rules."""

import enum
from collections.abc import Iterable
from dataclasses import dataclass, fields, replace
from datetime import date
from functools import cache, cached_property
from typing import Any

import numpy as np

from trajectory.emitted.lookup import asked, inventory_of
from trajectory.errors import TrajectoryError
from trajectory.kernels.arithmetic import convert
from trajectory.nouns.company import Company, Facts
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import (
    Engagement,
    FixedLevel,
    Lifecycle,
    NetZero,
    RenewableElectricity,
    Target,
    Term,
)
from trajectory.nouns.scope import S2, S3, S12, Boundary, Land, Scope, Scope2, as_boundary
from trajectory.words import INDEX

__all__ = ["Case"]

NEAR_TERM_YEARS = 10
"""A target whose term was not said counts as near-term up to so many years after the date."""


Answer = tuple[float | None, float | None]
"""What was reported, in the inventory's unit and in tonnes; None where it is unknown."""


@dataclass(frozen=True)
class Case:
    """A company on a day: what was promised, what was reported, what is known.

    Promises come in an order of their own, so that no answer depends on the caller's.

    Parameters
    ----------
    company : Company
        What was known on the day.
    as_of : datetime.date
        The day.
    scope2 : Scope2, optional
        How scope 2 is counted where a question does not say it; None: as reported.
    """

    company: Company
    as_of: date
    scope2: Scope2 | None = None

    @cached_property
    def readings(self) -> tuple["Case", ...]:
        """The case by each way of counting scope 2 that a question may mean.

        One, unless inventories hold both ways and no promise names one.
        """
        if self._way is not None or len({way for _, way in self.ways_reported}) < 2:
            return (self,)
        return tuple(replace(self, scope2=way) for way in Scope2)

    @cached_property
    def _way(self) -> Scope2 | None:
        """How scope 2 is counted where a question does not say it: as the promises name it."""
        return self.scope2 or asked(self.company, S2).scope2

    # -- promises ---------------------------------------------------------------------------------

    @property
    def facts(self) -> Facts:
        """The facts given."""
        return self.company.facts

    @cached_property
    def _promises(self) -> dict[type, tuple[Any, ...]]:
        kinds: dict[type, list[Any]] = {}
        for promise in self.company.targets:
            kinds.setdefault(type(promise), []).append(promise)
        return {kind: tuple(_in_order(found)) for kind, found in kinds.items()}

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """All cuts."""
        return self._promises.get(Target, ())

    @cached_property
    def net_zeros(self) -> tuple[NetZero, ...]:
        """All net zeros."""
        return self._promises.get(NetZero, ())

    @cached_property
    def engagements(self) -> tuple[Engagement, ...]:
        """All engagements of suppliers and customers."""
        return self._promises.get(Engagement, ())

    @cached_property
    def kept_at_zero(self) -> tuple[FixedLevel, ...]:
        """Promises to keep emissions at zero."""
        return tuple(m for m in self._promises.get(FixedLevel, ()) if m.level == 0.0)

    @cached_property
    def renewables(self) -> tuple[RenewableElectricity, ...]:
        """Promises to source renewable electricity, by year."""
        found = self._promises.get(RenewableElectricity, ())
        return tuple(sorted(found, key=lambda promise: promise.target_year))

    def is_near(self, target: Target) -> bool:
        """Return whether a target is near-term: as published, else within ten years."""
        if target.term is not None:
            return target.term is Term.NEAR
        return target.target_year <= self.as_of.year + NEAR_TERM_YEARS

    @cached_property
    def near(self) -> tuple[Target, ...]:
        """Near-term cuts."""
        return tuple(t for t in self.targets if self.is_near(t))

    @cached_property
    def long(self) -> tuple[Target, ...]:
        """Long-term cuts."""
        return tuple(t for t in self.targets if not self.is_near(t))

    @cached_property
    def submitted(self) -> date | None:
        """When the targets were submitted, as far as one date is known."""
        if self.facts.submitted is not None:
            return self.facts.submitted
        dates = {t.life.submitted for t in self.targets if t.life.submitted is not None}
        return max(dates) if dates else None

    @cached_property
    def net_zero_year(self) -> int | None:
        """The earliest year promised to be net zero in scopes 1 and 2."""
        years = [n.target_year for n in self.net_zeros if S12 in n.boundary.scopes]
        return min(years) if years else None

    # -- what was reported ------------------------------------------------------------------------

    @cached_property
    def ways_reported(self) -> frozenset[tuple[Land, Scope2]]:
        """The ways in which inventories count scope 2, with land, of land or without."""
        keys = (key for inventory in self.company.inventories for key, _ in inventory.emissions)
        return frozenset((key.land, key.scope2) for key in keys if key.scope2 is not None)

    @cached_property
    def years(self) -> tuple[int, ...]:
        """The years of all inventories, the last first."""
        return tuple(sorted({i.year for i in self.company.inventories}, reverse=True))

    @cached_property
    def _held(self) -> tuple[tuple[int, dict[Land, Scope]], ...]:
        """The year of each inventory, and the scopes in it with land, of land, and without."""
        return tuple((i.year, _by_land(i)) for i in self.company.inventories)

    def reported(self, what: Boundary) -> Scope:
        """Return the scopes of `what` that were ever reported, counted in any way."""
        found = Scope(0)
        for _, held in self._held:
            found |= held[what.land]
        return found & what.scopes

    def years_with(self, what: Boundary) -> list[int]:
        """Return the years in which one inventory holds all of `what`, counted in any way."""
        return [year for year, held in self._held if what.scopes in held[what.land]]

    @cached_property
    def _answers(self) -> dict[tuple[Boundary, int], Answer]:
        return {}

    def _asked(self, what: Scope | Boundary, year: int) -> Answer:
        """Return reported emissions and their tonnes: every question to inventories ends here."""
        it = as_boundary("what", what)
        if it.scope2 is None and self._way is not None:
            it = it.counted(self._way)
        key = it, year
        if key not in self._answers:
            self._answers[key] = self._looked_up(it, year)
        return self._answers[key]

    def _looked_up(self, what: Boundary, year: int) -> Answer:
        try:
            inventory, value = inventory_of(self.company, what, year)
        except TrajectoryError:
            return None, None
        if inventory.unit == INDEX:
            return value, None
        return value, float(convert(np.asarray(value), inventory.unit, "tCO2e"))

    def emissions(self, what: Scope | Boundary, year: int) -> float | None:
        """Return reported emissions, or None if they were not reported."""
        return self._asked(what, year)[0]

    def tonnes(self, what: Scope | Boundary, year: int) -> float | None:
        """Return reported emissions in tCO2e, or None if no mass was reported.

        What is set beside other scopes goes through here: two inventories may have two units,
        and an index says nothing about another scope's.
        """
        return self._asked(what, year)[1]

    def recent(self, what: Scope | Boundary) -> int | None:
        """Return the last year in which these emissions were reported."""
        return next((y for y in self.years if self.emissions(what, y) is not None), None)

    def ratio(self, target: Target, year: int) -> float | None:
        """Return a year's emissions over the base year's, or None if they cannot be compared."""
        years, what = (year, target.base_year), target.boundary
        upper, lower = (self.tonnes(what, y) for y in years)
        if upper is None and lower is None:  # both may be values of an index
            upper, lower = (self.emissions(what, y) for y in years)
        return None if upper is None or not lower else upper / lower

    def scope2_share(self, what: Boundary, year: int) -> float | None:
        """Return the share of scope 2 in emissions of scopes 1 and 2, or None if unknown."""
        if what.scopes != S12:
            return 1.0 if what.scopes == S2 else 0.0
        upper, lower = self.tonnes(what.within(S2), year), self.tonnes(what, year)
        return None if upper is None or not lower else upper / lower

    @cached_property
    def scope3_share(self) -> tuple[int, float] | None:
        """The last year in which the share of scope 3 in all emissions is known, and the share."""
        for year in self.years:
            s12, s3 = self.tonnes(S12, year), self.tonnes(S3, year)
            if s3 is None and s12 is not None:
                total = self.tonnes(Scope.ALL, year)
                s3 = None if total is None else total - s12
            if s3 is not None and s12 is not None and s3 + s12 > 0.0:
                return year, s3 / (s3 + s12)
        return None


def _by_land(inventory: Inventory) -> dict[Land, Scope]:
    """Return the scopes that an inventory reports, with land, only of land, and without it."""
    whole = land = rest = 0
    for key, _ in inventory.emissions:
        scopes = key.scopes.value
        if key.land is Land.WITH:
            whole |= scopes
        elif key.land is Land.ONLY:
            land |= scopes
        else:
            rest |= scopes
    return {
        Land.WITH: Scope(whole | land & rest),
        Land.ONLY: Scope(land),
        Land.WITHOUT: Scope(rest),
    }


def _in_order(promises: list[Any]) -> Iterable[Any]:
    """Return promises of one kind sorted by their fields, in the order in which they are held."""
    if len(promises) < 2:
        return promises
    kind: Any = type(promises[0])
    names = _compared(kind)
    return sorted(promises, key=lambda p: [_place(getattr(p, name)) for name in names])


@cache
def _compared(kind: type) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.compare)


def _place(value: Any) -> tuple[Any, ...]:
    """Return what a field is sorted by; nothing comes before something."""
    if value is None:
        return ()
    if isinstance(value, Boundary):
        return (value.scopes.value, value.land.name, _place(value.scope2))
    if isinstance(value, enum.Enum):
        return (value.name,)
    if isinstance(value, Lifecycle):
        return tuple(_place(getattr(value, name)) for name in _compared(Lifecycle))
    return (value,)
