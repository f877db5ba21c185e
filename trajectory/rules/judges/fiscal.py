"""What a minimum is where years are fiscal: that of the calendar years that most of them lie in."""

from functools import partial
from typing import Any, NamedTuple

from trajectory.nouns.promises import Target
from trajectory.rules import needs
from trajectory.rules.ambition import Ambition
from trajectory.rules.case import Case
from trajectory.rules.days import calendar_years
from trajectory.rules.finding import Outcome, Status, no_data
from trajectory.rules.judges.compared import cut
from trajectory.rules.needs import Ground

__all__ = ["by_fiscal_year"]

TAKEN = "; fiscal year {label} is taken to lie mostly in {before}, of which exactly that is asked"
"""Said where nobody says when the fiscal year ends. Of the published targets that miss their
minimum by one year's rate the most are called by fiscal years, and sit on it to the digit."""


class _Asked(NamedTuple):
    """An ambition with what it needs to know of one target."""

    target: Target
    ambition: Ambition
    facts: dict[str, Any]

    def shifted(self, years: int) -> Outcome:
        """Return the outcome as if both years were so many years later."""
        pair = self.target.base_year + years, self.target.target_year + years
        least = float(self.ambition.least(*pair, **self.facts))
        how = partial(self.ambition.words, *pair, **self.facts)
        numbers = partial(self.ambition.numbers, *pair, **self.facts)
        return cut(self.target, least, how, numbers)


def by_fiscal_year(
    case: Case, target: Target, ambition: Ambition, facts: dict[str, Any], judged: Outcome
) -> Outcome:
    """Return an outcome by the calendar years in which most of a target's fiscal years lie.

    Parameters
    ----------
    case, target, ambition
        What was judged, and by what.
    facts : dict
        What the ambition needed.
    judged : Outcome
        The answer by the years that the fiscal years are called by.

    Returns
    -------
    Outcome
        By calendar years where `Facts` say when fiscal years end. Where they only say that years
        are fiscal (`Facts.fiscal_years`), a cut that is exactly what is asked of the year before
        passes, and the sentence says what was taken for it.
    """
    asked = _Asked(target, ambition, facts)
    if case.facts.fiscal_year_end is not None:
        years = calendar_years(target.target_year, case.facts)
        found = [asked.shifted(year - target.target_year) for year in years]
        if len({outcome.status for outcome in found}) > 1:
            return no_data(needs.FISCAL_LABEL, about=target)
        moved = years[0] != target.target_year
        return found[0]._replace(rests_on=Ground.FACTS) if moved else judged
    if judged.status is not Status.FAIL or not case.facts.fiscal_years:
        return judged
    before = asked.shifted(-1)
    if before.status is not Status.PASS or before.margin:
        return judged
    label = target.target_year
    return before.noted(TAKEN, label=label, before=label - 1)
