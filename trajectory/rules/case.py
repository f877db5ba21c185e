"""What the rules ask of a company, each question answered once and the same for all rules."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

import numpy as np

from trajectory.emitted.lookup import inventory_of
from trajectory.errors import TrajectoryError
from trajectory.kernels.arithmetic import convert
from trajectory.nouns.company import Company, Facts
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import FixedLevel, NetZero, RenewableElectricity, Target, Term
from trajectory.nouns.scope import S3, S12, Boundary, Land, Scope, Scope2
from trajectory.words import INDEX

__all__ = ["Case", "size_category"]

NEAR_TERM_YEARS = 10
"""A target whose term was not said counts as near-term up to so many years after the date."""


def size_category(facts: Facts, scopes12: float | None) -> str | None:
    """Return the company category of the Net-Zero Standard V2.0, or None if unknown.

    Parameters
    ----------
    facts : Facts
        Turnover, balance sheet, employees, country class.
    scopes12 : float, optional
        Emissions of scopes 1+2. [tCO2e]

    Returns
    -------
    str or None
        ``"A"`` or ``"B"``.

    References
    ----------
    SBTi Corporate Net-Zero Standard V2.0 (June 2026), table 1; read in a source that cites it.

    Examples
    --------
    >>> size_category(Facts(employees=1000), None)
    'A'
    """
    anywhere = ((facts.net_turnover, 450e6), (facts.employees, 1000.0))
    sizes = ((facts.balance_sheet, 25e6), (facts.net_turnover, 50e6), (facts.employees, 250.0))
    reached = [value is not None and value >= limit for value, limit in sizes]
    emits = scopes12 is not None and scopes12 >= 10_000.0
    if any(value is not None and value >= limit for value, limit in anywhere):
        return "A"
    if facts.high_income_country and (emits or sum(reached) >= 2):
        return "A"
    unknown = {
        "anywhere": any(value is None for value, _ in anywhere),
        "high income": facts.high_income_country is None,
        "sizes": scopes12 is None or any(value is None for value, _ in sizes),
    }
    if unknown["anywhere"] or (facts.high_income_country is not False and any(unknown.values())):
        return None
    return "B"


@dataclass(frozen=True)
class Case:
    """A company on a day: what was promised, what was reported, what is known.

    Targets come in an order of their own, so that no answer depends on the caller's.
    """

    company: Company
    as_of: date

    @property
    def facts(self) -> Facts:
        """The facts given."""
        return self.company.facts

    @cached_property
    def targets(self) -> tuple[Target, ...]:
        """All cuts."""
        found = [t for t in self.company.targets if isinstance(t, Target)]
        return tuple(sorted(found, key=repr))

    @cached_property
    def net_zeros(self) -> tuple[NetZero, ...]:
        """All net zeros."""
        found = [t for t in self.company.targets if isinstance(t, NetZero)]
        return tuple(sorted(found, key=repr))

    def of_kind(self, kind: type) -> list:  # type: ignore[type-arg]
        """Return the promises of another kind, in their own order."""
        found = [t for t in self.company.targets if isinstance(t, kind)]
        return sorted(found, key=repr)

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
    def kept_at_zero(self) -> tuple[FixedLevel, ...]:
        """Promises to keep emissions at zero."""
        return tuple(m for m in self.of_kind(FixedLevel) if m.level == 0.0)

    @cached_property
    def renewables(self) -> tuple[RenewableElectricity, ...]:
        """Promises to source renewable electricity, by year."""
        return tuple(sorted(self.of_kind(RenewableElectricity), key=lambda r: r.target_year))

    @property
    def category(self) -> str | None:
        """Company category of the Net-Zero Standard V2.0, or None if it cannot be told."""
        return self.facts.category or size_category(self.facts, self._tonnes_of_scopes12)

    @property
    def _tonnes_of_scopes12(self) -> float | None:
        year = self.most_recent_year(S12)
        if year is None:
            return None
        return self.tonnes(S12, year)

    @property
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

    def emissions(
        self,
        scopes: Scope,
        year: int,
        boundary: Land = Land.WITH,
        scope2: Scope2 | None = None,
    ) -> float | None:
        """Return reported emissions, or None if they were not reported."""
        try:
            return inventory_of(self.company, Boundary(scopes, boundary, scope2), year)[1]
        except TrajectoryError:
            return None

    def tonnes(
        self,
        scopes: Scope,
        year: int,
        boundary: Land = Land.WITH,
        scope2: Scope2 | None = None,
    ) -> float | None:
        """Return reported emissions in tCO2e, or None if no mass was reported.

        What is set beside other scopes goes through here: two inventories may have two units,
        and an index says nothing about another scope's.
        """
        try:
            inventory, value = inventory_of(self.company, Boundary(scopes, boundary, scope2), year)
        except TrajectoryError:
            return None
        if inventory.unit == INDEX:
            return None
        return float(convert(np.asarray(value), inventory.unit, "tCO2e"))

    def share(
        self, part: Scope, whole: Scope, year: int, scope2: Scope2 | None = None
    ) -> float | None:
        """Return the share of some scopes in others in one year, or None if unknown."""
        upper, lower = (self.tonnes(s, year, scope2=scope2) for s in (part, whole))
        return None if upper is None or not lower else upper / lower

    def most_recent_year(
        self,
        scopes: Scope,
        boundary: Land = Land.WITH,
        scope2: Scope2 | None = None,
    ) -> int | None:
        """Return the last year in which these scopes were reported."""
        years = {i.year for i in self.company.inventories}
        for year in sorted(years, reverse=True):
            if self.emissions(scopes, year, boundary, scope2) is not None:
                return year
        return None

    def recent(self, target: Target) -> int | None:
        """Return the last year in which what a target is about was reported."""
        return self.most_recent_year(
            target.boundary.scopes, target.boundary.land, target.boundary.scope2
        )

    def ratio(self, target: Target, year: int) -> float | None:
        """Return a year's emissions over the base year's, or None if they cannot be compared."""
        what, how = target.boundary.scopes, (target.boundary.land, target.boundary.scope2)
        upper, lower = (self.tonnes(what, y, *how) for y in (year, target.base_year))
        if upper is None and lower is None:  # both may be values of an index
            upper, lower = (self.emissions(what, y, *how) for y in (year, target.base_year))
        return None if upper is None or not lower else upper / lower

    @cached_property
    def scope3_share(self) -> tuple[int, float] | None:
        """The last year in which the share of scope 3 in all emissions is known, and the share."""
        for year in sorted({i.year for i in self.company.inventories}, reverse=True):
            s12, s3 = self.tonnes(S12, year), self.tonnes(S3, year)
            total = self.tonnes(Scope.ALL, year)
            if s3 is None and total is not None and s12 is not None:
                s3 = total - s12
            if s3 is not None and s12 is not None and s3 + s12 > 0.0:
                return year, s3 / (s3 + s12)
        return None

    def inventories(self, boundary: Land = Land.WITH) -> list[Inventory]:
        """Return the inventories of a boundary, by year."""
        found = [
            i for i in self.company.inventories if boundary in {key.land for key, _ in i.emissions}
        ]
        return sorted(found, key=lambda i: (i.year, repr(i)))
