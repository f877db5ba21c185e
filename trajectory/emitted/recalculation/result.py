"""What a recalculation found: restated inventories, and why each event counted or did not."""

import enum
from dataclasses import dataclass

from trajectory.emitted.recalculation.event import Event
from trajectory.emitted.recalculation.policy import Policy
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import Boundary

__all__ = ["Outcome", "Recalculation", "Ruling", "Significance", "amount", "percent"]


class Outcome(enum.Enum):
    """What became of an event."""

    APPLIED = "base year and history restated"
    HISTORY = "nothing in the base year to restate; the other years are restated"
    PENDING = "not restated; counts again when further events come"
    EXCLUDED = "never restated, not counted"


@dataclass(frozen=True)
class Significance:
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
    """

    boundary: Boundary
    base: float
    effect: float
    share: float
    reached: bool


@dataclass(frozen=True)
class Ruling:
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
    """

    event: Event
    outcome: Outcome
    shares: tuple[tuple[Boundary, float], ...]
    reason: str

    @property
    def triggered(self) -> bool:
        """Whether the event is one of those whose cumulative effect reached the threshold."""
        return self.outcome is Outcome.APPLIED and any(share != 0.0 for _, share in self.shares)


@dataclass(frozen=True, repr=False)
class Recalculation:
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
            f"{len(self.triggered)} of {n} event{'' if n == 1 else 's'} triggered)"
        )

    def __str__(self) -> str:
        """Return the policy, what was measured, and one sentence for each event."""
        answer = "recalculated" if self.recalculated else "stays as reported"
        unit = self.reported[0].unit
        lines = [f"base year {self.base_year} {answer}; policy: {self.policy}"]
        for m in self.measured:
            verdict = "reaches" if m.reached else "stays below"
            lines.append(
                f"{m.boundary.words}: cumulative effect {amount(m.effect)} of {amount(m.base)} "
                f"{unit}, {percent(m.share)}, {verdict} {percent(self.policy.threshold)}"
            )
        lines += [f"{r.event}: {r.outcome.name}, {r.reason}" for r in self.rulings]
        return "\n  ".join(lines)

    def _repr_html_(self) -> str:
        """Return the sentences as preformatted text, for notebooks."""
        text = str(self).replace("&", "&amp;").replace("<", "&lt;")
        return f"<pre>{text}</pre>"


def amount(number: float, *, sign: bool = False) -> str:
    """Return emissions as sentences write them, 1,234.5 or +1,234.5."""
    return f"{number:+,.10g}" if sign else f"{number:,.10g}"


def percent(share: float, *, sign: bool = False) -> str:
    """Return a fraction as sentences write it, 5 % or +5 %."""
    return f"{100 * share:+.4g} %" if sign else f"{100 * share:.4g} %"
