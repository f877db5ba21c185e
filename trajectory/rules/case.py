"""What the rules ask of a company, each question answered once and the same for all rules."""

import functools
import operator
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, NamedTuple

import numpy as np

from trajectory.emitted.lookup import asked, inventory_of
from trajectory.errors import TrajectoryError
from trajectory.kernels.arithmetic import convert
from trajectory.nouns.company import Company, Facts
from trajectory.nouns.fields import once
from trajectory.nouns.promises import (
    BelowBaseline,
    Engagement,
    FixedLevel,
    Lifecycle,
    NetZero,
    RenewableElectricity,
    Target,
    Term,
    Unread,
)
from trajectory.nouns.scope import S2, S3, S12, Boundary, Land, Scope, Scope2, as_boundary
from trajectory.rules.dates import Dates
from trajectory.rules.meant import Level, Meant, meant_by
from trajectory.rules.needs import UNREAD, Ground, Need
from trajectory.rules.order import in_order
from trajectory.rules.terms import term_of
from trajectory.words import INDEX

__all__ = ["Case"]


class Covered(NamedTuple):
    """The share that a target covers, if it is known, and between which it lies."""

    share: float | None
    least: float
    most: float

    def times(self, share: float) -> "Covered":
        """Return the shares of a whole of which these are shares of a part."""
        exact = None if self.share is None else share * self.share
        return Covered(exact, share * self.least, share * self.most)


Answer = tuple[float | None, float | None]
"""What was reported, in the inventory's unit and in tonnes; None where it is unknown."""


OF_NO_TERM = (
    *("_way", "_promises", "targets", "unmeasured", "net_zeros", "engagements", "kept_at_zero"),
    *("renewables", "dates", "net_zero_year", "ways_reported", "years", "_answers", "open"),
)
"""Answers of a case that no undecided term changes, so that its two readings share them."""


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
    undecided : Term
        What promises count as whose term nothing decides.
    history : Company, optional
        The company with every inventory ever published, which says what was known earlier;
        None: `company`.
    """

    company: Company
    as_of: date
    scope2: Scope2 | None = None
    undecided: Term = Term.NEAR
    history: Company | None = None

    @once
    def by_term(self) -> tuple["Case", ...]:
        """The case by each term that promises may have of which nothing says it; mostly one."""
        if not self.open:
            return (self,)
        other = replace(self, undecided=Term.LONG)
        other.__dict__.update({name: getattr(self, name) for name in OF_NO_TERM})
        return (self, other)

    @once
    def readings(self) -> tuple["Case", ...]:
        """The case by each way of counting scope 2 that a question may mean.

        One, unless inventories hold both ways and no promise names one.
        """
        if self._way is not None or len({way for _, way in self.ways_reported}) < 2:
            return (self,)
        return tuple(replace(self, scope2=way) for way in Scope2)

    @once
    def _way(self) -> Scope2 | None:
        """How scope 2 is counted where a question does not say it: as the promises name it."""
        return self.scope2 or asked(self.company, S2).scope2

    # -- promises ---------------------------------------------------------------------------------

    @property
    def facts(self) -> Facts:
        """The facts given."""
        return self.company.facts

    @once
    def _promises(self) -> dict[type, tuple[Any, ...]]:
        kinds: dict[type, list[Any]] = {}
        for promise in self.company.targets:
            kinds.setdefault(type(promise), []).append(promise)
        return {kind: tuple(in_order(found)) for kind, found in kinds.items()}

    @once
    def targets(self) -> tuple[Target, ...]:
        """All cuts, and growth; other kinds of promises as the cuts that they mean."""
        cuts = self._promises.get(Target, ())
        meant = tuple(m for m in self._meant if isinstance(m, Meant)) if self._levels else ()
        return cuts + meant

    @once
    def unmeasured(self) -> tuple[tuple[Level, Need], ...]:
        """Promises of a level whose cut is unknown, each with what is missing to tell it."""
        if not self._levels:
            return ()
        pairs = zip(self._levels, self._meant, strict=True)
        return tuple((promise, cut) for promise, cut in pairs if isinstance(cut, Need))

    @once
    def _levels(self) -> tuple[Level, ...]:
        """Promises of a level that is still to be reached."""
        levels = (*self._promises.get(FixedLevel, ()), *self._promises.get(BelowBaseline, ()))
        return tuple(p for p in levels if p not in self.kept_at_zero) if levels else ()

    @once
    def _meant(self) -> tuple[Meant | Need, ...]:
        return tuple(meant_by(self.company, self._counted(p.boundary), p) for p in self._levels)

    @once
    def net_zeros(self) -> tuple[NetZero, ...]:
        """All net zeros."""
        return self._promises.get(NetZero, ())

    @once
    def engagements(self) -> tuple[Engagement, ...]:
        """All engagements of suppliers and customers."""
        return self._promises.get(Engagement, ())

    @once
    def kept_at_zero(self) -> tuple[FixedLevel, ...]:
        """Promises to keep emissions at zero, where they are to be zero by the day."""
        levels = self._promises.get(FixedLevel, ())
        return tuple(m for m in levels if m.level == 0.0 and m.target_year <= self.as_of.year)

    @once
    def renewables(self) -> tuple[RenewableElectricity, ...]:
        """Promises to source renewable electricity, by year."""
        found = self._promises.get(RenewableElectricity, ())
        return tuple(sorted(found, key=lambda promise: promise.target_year))

    def is_near(self, promise: Target | Level) -> bool:
        """Return whether a promise is near-term, or counts as such where nothing decides it."""
        return (term_of(promise, self) or self.undecided) is Term.NEAR

    @once
    def open(self) -> tuple[Target | Level, ...]:
        """Promises of which neither their years nor the company's other promises say the term."""
        found = self.dated_promises
        if all(promise.term is not None for promise in self._promises.get(Target, ())):
            found = self._levels
        return tuple(promise for promise in found if term_of(promise, self) is None)

    @once
    def dated_promises(self) -> tuple[Target | Level, ...]:
        """Cuts, growth and levels still to be reached, as they were promised."""
        return (*self._promises.get(Target, ()), *self._levels)

    @once
    def near(self) -> tuple[Target, ...]:
        """Near-term targets."""
        return tuple(t for t in self.targets if self.is_near(t))

    @once
    def long(self) -> tuple[Target, ...]:
        """Long-term targets."""
        return tuple(t for t in self.targets if not self.is_near(t))

    @once
    def near_cuts(self) -> tuple[Target, ...]:
        """Near-term targets that are no growth."""
        return tuple(t for t in self.near if t.reduction >= 0.0)

    @once
    def long_cuts(self) -> tuple[Target, ...]:
        """Long-term targets that are no growth."""
        return tuple(t for t in self.long if t.reduction >= 0.0)

    def may_cut(
        self, parts: Iterable[Scope], *, near: bool | None = None
    ) -> tuple[tuple[Level | Unread, Need], ...]:
        """Return promises whose cut is unknown, if together they touch each of some parts.

        Passages that were not read count as such. Near-term promises or long-term ones, None:
        of both. A rule that misses promises on these parts does not know whether they are
        missing.
        """
        wanted = tuple(parts)
        levels = (pair for pair in self.unmeasured if near in (None, self.is_near(pair[0])))
        found = tuple(
            (promise, need)
            for promise, need in (*levels, *self._unread(near))
            if any(promise.boundary.scopes & part for part in wanted)
        )
        touched = functools.reduce(operator.or_, (p.boundary.scopes for p, _ in found), Scope(0))
        return found if all(part & touched for part in wanted) else ()

    def _unread(self, near: bool | None) -> Iterable[tuple[Unread, Need]]:
        """Return passages that were not read, and may be near-term or long-term promises."""
        terms = (None, *Term) if near is None else (None, Term.NEAR if near else Term.LONG)
        return ((passage, UNREAD) for passage in self.company.unread if passage.term in terms)

    @once
    def dates(self) -> Dates:
        """When its targets were submitted and approved, and what was known then."""
        lives = tuple(promise.life for promise in self.dated_promises)
        return Dates(self.history or self.company, self.as_of, lives)

    @property
    def submitted(self) -> date | None:
        """When the targets were submitted, as far as one date is known."""
        return self.dates.submitted

    def submitted_of(self, life: Lifecycle) -> tuple[date | None, Ground]:
        """Return when a promise was submitted, and the ground on which that is known."""
        return self.dates.submitted_of(life)

    @once
    def net_zero_year(self) -> int | None:
        """The earliest year promised to be net zero in scopes 1 and 2."""
        years = [n.target_year for n in self.net_zeros if S12 in n.boundary.scopes]
        return min(years) if years else None

    # -- what was reported ------------------------------------------------------------------------

    @once
    def ways_reported(self) -> frozenset[tuple[Land, Scope2]]:
        """The ways in which inventories count scope 2, with land, of land or without."""
        return frozenset().union(*(inventory.ways for inventory in self.company.inventories))

    @once
    def years(self) -> tuple[int, ...]:
        """The years of all inventories, the last first."""
        return tuple(sorted({i.year for i in self.company.inventories}, reverse=True))

    def reported(self, what: Boundary) -> Scope:
        """Return the scopes of `what` that were ever reported, counted in any way."""
        found = Scope(0)
        for inventory in self.company.inventories:
            found |= inventory.held(what.land)
        return found & what.scopes

    def years_with(self, what: Boundary) -> list[int]:
        """Return the years in which one inventory holds all of `what`, counted in any way."""
        return [i.year for i in self.company.inventories if what.scopes in i.held(what.land)]

    @once
    def _answers(self) -> dict[tuple[Boundary, int], Answer]:
        return {}

    def _asked(self, what: Scope | Boundary, year: int) -> Answer:
        """Return reported emissions and their tonnes: every question to inventories ends here."""
        it = self._counted(what if type(what) is Boundary else as_boundary("what", what))
        key = it, year
        answer = self._answers.get(key)
        if answer is None:
            answer = self._answers[key] = self._looked_up(it, year)
        return answer

    def _counted(self, what: Boundary) -> Boundary:
        return what if self._way is None or what.scope2 is not None else what.counted(self._way)

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

    def recent(self, what: Scope | Boundary, known: date | None = None) -> int | None:
        """Return the last year of which these emissions were reported; by a day, if one is given.

        What a later report restated counts by when its year was first reported.
        """
        within = self.years
        if known is not None and known != self.as_of:
            by_then = self.dates.years_known(known)
            within = tuple(year for year in within if year in by_then)
        return next((y for y in within if self.emissions(what, y) is not None), None)

    def base(self, target: Target) -> Answer:
        """Return the base-year emissions of a target: as reported, else as the target states."""
        known = self._asked(target.boundary, target.base_year)
        if known[0] is not None or target.base_emissions is None:
            return known
        value, unit = target.base_emissions
        return value, None if unit == INDEX else float(convert(np.asarray(value), unit, "tCO2e"))

    def ratio(self, target: Target, year: int) -> float | None:
        """Return a year's emissions over the base year's, or None if they cannot be compared."""
        index, lower = self.base(target)
        upper = self.tonnes(target.boundary, year)
        if upper is None and lower is None:  # both may be values of an index
            upper, lower = self.emissions(target.boundary, year), index
        return None if upper is None or not lower else upper / lower

    def covered(self, target: Target, part: Scope) -> "Covered":
        """Return what share of its emissions within some scopes, which it touches, it covers.

        Where the share differs among them it is weighted by base-year emissions, None if these
        are unknown; the least and the greatest share hold whatever they are.
        """
        coverage = target.coverage
        share = target.covers(part) if isinstance(coverage, tuple) else coverage
        if share is not None:
            return Covered(share, share, share)
        by_share: dict[float, Scope] = {}
        for scope in part & target.boundary.scopes:
            own = target.covers(scope) or 0.0
            by_share[own] = by_share.get(own, Scope(0)) | scope
        emitted = {
            own: self.tonnes(target.boundary.within(scopes), target.base_year)
            for own, scopes in by_share.items()
        }
        known = [(own, level) for own, level in emitted.items() if level is not None]
        total = sum(level for _, level in known)
        exact = len(known) == len(emitted) and total > 0.0
        mean = sum(own * level for own, level in known) / total if exact else None
        return Covered(mean, min(by_share), max(by_share))

    def cut(self, target: Target, part: Scope | None = None) -> float | None:
        """Return the cut of all emissions within a target, or a part of it, covered or not."""
        share: float | None
        if isinstance(target.coverage, tuple):
            share = self.covered(target, target.boundary.scopes if part is None else part).share
        else:
            share = target.coverage
        return None if share is None else share * target.reduction

    def scope2_share(self, what: Boundary, year: int) -> float | None:
        """Return the share of scope 2 in emissions of scopes 1 and 2, or None if unknown."""
        if what.scopes != S12:
            return 1.0 if what.scopes == S2 else 0.0
        upper, lower = self.tonnes(what.within(S2), year), self.tonnes(what, year)
        return None if upper is None or not lower else upper / lower

    @once
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
