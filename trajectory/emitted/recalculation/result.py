"""What a recalculation found: restated inventories, and why each event counted or did not."""

import enum

from trajectory.emitted.recalculation.event import Event
from trajectory.emitted.recalculation.policy import Policy
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import noun
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import Boundary
from trajectory.words import amount, counted, escaped, percent

__all__ = ["Outcome", "Recalculation", "Ruling", "Significance"]


class Outcome(enum.Enum):
    """What became of an event.

    Examples
    --------
    >>> Outcome.PENDING.value
    'not restated; counts again when further events come'
    """

    APPLIED = "base year and history restated"
    HISTORY = "nothing in the base year to restate; the other years are restated"
    PENDING = "not restated; counts again when further events come"
    EXCLUDED = "never restated, not counted"


@noun
class Significance(Noun):
    """The cumulative effect of all events on the base-year emissions of some scopes.

    Parameters
    ----------
    boundary : Boundary
        What was measured.
    base : float
        Base-year emissions as reported. [unit of the inventories]
    effect : float
        Cumulative effect by the policy, at least 0. [unit of the inventories]
    share : float
        Effect over base; infinite where an effect meets a base of 0. [1]
    reached : bool
        Whether the share is at or above the threshold.

    Examples
    --------
    >>> from datetime import date
    >>> from trajectory import S1
    >>> from trajectory.emitted.recalculation import EventKind, recalculate
    >>> found = Event(EventKind.ERROR, "meter", date(2020, 5, 1), {2019: {S1: 60.0}})
    >>> result = recalculate(
    ...     [Inventory(2019, {S1: 1000.0})], [found], Policy("5%"), base_year=2019)
    >>> result.measured
    (Significance(boundary=S1, base=1000.0, effect=60.0, share=0.06, reached=True),)
    """

    boundary: Boundary
    base: float
    effect: float
    share: float
    reached: bool


@noun
class Ruling(Noun):
    """What became of one event, and why.

    Parameters
    ----------
    event : Event
        The event.
    outcome : Outcome
        What became of it.
    shares : tuple of (Boundary, float)
        Its own signed effect on what was measured, over the base-year emissions. [1]
    reason : str
        One sentence with the numbers.

    Examples
    --------
    >>> from datetime import date
    >>> from trajectory import S1
    >>> from trajectory.emitted.recalculation import EventKind, recalculate
    >>> found = Event(EventKind.ERROR, "meter", date(2020, 5, 1), {2019: {S1: 60.0}})
    >>> result = recalculate(
    ...     [Inventory(2019, {S1: 1000.0})], [found], Policy("5%"), base_year=2019)
    >>> print(result.rulings[0].reason)
    it changes scope 1 of 2019 by +60 t (+6 %); all events together, 60 t of 1,000 t of scope 1
    (6 %, absolute), reach 5 % (unverified)
    """

    event: Event
    outcome: Outcome
    shares: tuple[tuple[Boundary, float], ...]
    reason: str

    @property
    def triggered(self) -> bool:
        """Whether the event is one of those whose cumulative effect reached the threshold."""
        return self.outcome is Outcome.APPLIED and any(share != 0.0 for _, share in self.shares)


@noun
class Recalculation(Noun):
    """Inventories as restated and as reported, with the reason for every event.

    Parameters
    ----------
    reported, restated : tuple of Inventory
        One a year, in the order of the years; where nothing changed both hold the same.
    base_year : int
        The base year. [year]
    policy : Policy
        The rule that was applied.
    measured : tuple of Significance
        The cumulative effect on the total, or on each scope.
    rulings : tuple of Ruling
        One for every event, by date and name.

    Examples
    --------
    >>> from datetime import date
    >>> from trajectory import S1
    >>> from trajectory.emitted.recalculation import EventKind, recalculate
    >>> found = Event(EventKind.ERROR, "meter", date(2020, 5, 1), {2019: {S1: 60.0}})
    >>> result = recalculate(
    ...     [Inventory(2019, {S1: 1000.0})], [found], Policy("5%"), base_year=2019)
    >>> result.recalculated, result.restated[0].total(S1), result.with_outcome(Outcome.PENDING)
    (True, 1060.0, ())
    """

    reported: tuple[Inventory, ...]
    restated: tuple[Inventory, ...]
    base_year: int
    policy: Policy
    measured: tuple[Significance, ...]
    rulings: tuple[Ruling, ...]

    @property
    def recalculated(self) -> bool:
        """Whether the base year is recalculated."""
        return any(measured.reached for measured in self.measured)

    @property
    def triggered(self) -> tuple[Event, ...]:
        """The events whose cumulative effect reached the threshold."""
        return tuple(ruling.event for ruling in self.rulings if ruling.triggered)

    def with_outcome(self, *outcomes: Outcome) -> tuple[Event, ...]:
        """Return the events with one of these outcomes."""
        return tuple(ruling.event for ruling in self.rulings if ruling.outcome in outcomes)

    def __repr__(self) -> str:
        """Return one line: base year, whether it is recalculated, how many events triggered."""
        answer = "recalculated" if self.recalculated else "as reported"
        n = len(self.rulings)
        return (
            f"Recalculation(base year {self.base_year} {answer}, "
            f"{len(self.triggered)} of {counted(n, 'event')} triggered)"
        )

    def __str__(self) -> str:
        """Return the policy, what was measured, and one sentence for each event."""
        answer = "recalculated" if self.recalculated else "stays as reported"
        unit = self.reported[0].unit
        lines = [f"base year {self.base_year} {answer}; policy: {self.policy}"]
        for m in self.measured:
            verdict = "reaches" if m.reached else "stays below"
            lines.append(
                f"{m.boundary.words}: cumulative effect {amount(m.effect, unit)} of "
                f"{amount(m.base, unit)}, {percent(m.share)}, {verdict} "
                f"{percent(self.policy.threshold)}"
            )
        lines += [f"{r.event}: {r.outcome.name}, {r.reason}" for r in self.rulings]
        return "\n  ".join(lines)

    def _repr_html_(self) -> str:
        """Return the sentences as preformatted text, for notebooks."""
        return f"<pre>{escaped(self)}</pre>"
