"""One company by the library's own nouns: for all that columns do not draw."""

import numpy as np

from trajectory.benchmarks.comparison import compare
from trajectory.errors import TrajectoryError
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S3, S12, Boundary
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.portfolio.answers import Answers
from trajectory.portfolio.columns import UNITS
from trajectory.portfolio.question import Question
from trajectory.rules.case import Case
from trajectory.rules.published import Published
from trajectory.rules.ruleset import RuleSet

__all__ = ["answer_alone", "limits_of", "rule_for"]


def answer_alone(company: Company, asked: Question, group: int, answers: Answers, at: int) -> None:
    """Write the answers of one company, as it was known on the day, into their place."""
    what, read = asked.what[group], company.reading_notes()
    answers.notes[at] = "; ".join(read)
    try:
        path = reduction_path(company, what, curve=asked.curve, until=asked.until)
        answers.notes[at] = "; ".join((*read, *path.notes))
        _write_path(path, asked, answers, at)
        _write_comparison(path, asked, answers, at)
    except TrajectoryError as error:
        answers.reason[at] = str(error)


def _write_path(path: Pathway, asked: Question, answers: Answers, at: int) -> None:
    answers.base_year[at], answers.end_year[at] = path.years[0], path.years[-1]
    answers.unit[at] = UNITS.index(path.unit)
    answers.base_level[at], answers.end_level[at] = path.base_level, path.values[-1]
    for j, year in enumerate(asked.milestones):
        if path.years[0] <= year <= path.years[-1]:
            answers.levels[j, at] = path.at(year)


def _write_comparison(path: Pathway, asked: Question, answers: Answers, at: int) -> None:
    found = compare(path, asked.against)
    answers.end_gap[at] = found.gap.values[-1]
    for j, year in enumerate(asked.milestones):
        if path.years[0] <= year <= path.years[-1]:
            answers.gaps[j, at] = found.gap.at(year)
    answers.end_point[at] = found.end_point
    answers.every_year[at] = found.every_year
    answers.cumulative[at] = found.cumulative
    answers.cumulative_gap[at] = found.cumulative_gap
    answers.first_year_above[at] = found.first_year_above


def rule_for(what: Boundary) -> str | None:
    """Return the rule whose ambition is asked of targets on these emissions."""
    if what.scopes in S12:
        return "sbti.s12.ambition"
    return "sbti.s3.ambition" if what.scopes in S3 else None


def limits_of(case: Case, rule_set: RuleSet, what: Boundary) -> tuple[float, float]:
    """Return least reduction and margin of the near-term target that has the least room.

    Parameters
    ----------
    case : Case
        The company on the day.
    rule_set : RuleSet
        The rules.
    what : Boundary
        The emissions; targets on exactly these count.

    Returns
    -------
    tuple of float
        Unrounded [1], and at the published precision [percentage points]; NaN, if none was judged.
    """
    name = rule_for(what)
    if name is None or rule_set.ambition(name) is None:
        return np.nan, np.nan
    outcomes = rule_set.rule(name)(case) if rule_set.exempt(case) is None else ()
    found = [
        (float(outcome.limit.margin(outcome.got)), float(outcome.limit.value))
        for outcome in outcomes
        if isinstance(outcome.limit, Published) and _is_on(outcome.about, what)
    ]
    margin, least = min(found, default=(np.nan, np.nan))
    return least, margin


def _is_on(about: object, what: Boundary) -> bool:
    """Return whether a finding is about an absolute cut of exactly these emissions."""
    if not isinstance(about, Target) or about.per is not None:
        return False
    return about.boundary.scopes == what.scopes and about.boundary.counted_like(what)
