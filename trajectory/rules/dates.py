"""When a company's targets were submitted and approved, and what was known on those days."""

from dataclasses import dataclass
from datetime import date
from functools import cached_property

from trajectory.nouns.company import Company
from trajectory.nouns.promises import Lifecycle
from trajectory.rules.needs import Ground

__all__ = ["Dates"]


@dataclass(frozen=True)
class Dates:
    """The days in the life of a company's targets, as far as they are known.

    Parameters
    ----------
    company : Company
        With every inventory ever published, which says what was known on an earlier day.
    as_of : datetime.date
        The day of the question.
    lives : tuple of Lifecycle
        Those of its targets.
    """

    company: Company
    as_of: date
    lives: tuple[Lifecycle, ...]

    @cached_property
    def submitted(self) -> date | None:
        """When the targets were submitted, as far as one date is known."""
        if self.company.facts.submitted is not None:
            return self.company.facts.submitted
        days = (life.submitted for life in self.lives)
        return max((day for day in days if day is not None), default=None)

    @property
    def submitted_ground(self) -> Ground:
        """Whether a fact says when the targets were submitted, or the targets themselves do."""
        return Ground.TARGETS if self.company.facts.submitted is None else Ground.FACTS

    @cached_property
    def approved(self) -> date | None:
        """The last day on which targets were approved, not after the day of the question."""
        days = (life.approved for life in self.lives)
        return max((d for d in days if d is not None and d <= self.as_of), default=None)

    def submitted_of(self, life: Lifecycle) -> tuple[date | None, Ground]:
        """Return when a promise was submitted, and the ground on which that is known.

        What was approved before the day on which the others were submitted was not among them.
        """
        if life.submitted is not None:
            return life.submitted, Ground.TARGETS
        day = self.submitted
        if day is None or (life.approved is not None and life.approved < day):
            return None, Ground.FACTS
        return day, self.submitted_ground

    def day_of(self, life: Lifecycle) -> date:
        """Return the day whose figures count for a promise: submission, else approval, else today.

        A promise that was not submitted yet is asked about as if it were on the day.
        """
        return self.submitted_of(life)[0] or life.approved or self.as_of

    def when(self, life: Lifecycle) -> str:
        """Return in words which day :meth:`day_of` returns."""
        if self.submitted_of(life)[0] is not None:
            return "at submission"
        return "on the day" if life.approved is None else "at the approval"

    def ground_of(self, life: Lifecycle) -> Ground:
        """Return the ground of what was reported by the submission of a promise."""
        submitted, ground = self.submitted_of(life)
        return Ground.INVENTORIES if submitted is None else max(Ground.INVENTORIES, ground)

    def years_known(self, on: date) -> frozenset[int]:
        """Return the years of the inventories that were known on a day."""
        if on not in self._years_known:
            self._years_known[on] = self.company.years_known(on)
        return self._years_known[on]

    @cached_property
    def _years_known(self) -> dict[date, frozenset[int]]:
        return {}
