"""What whole rule sets find about each company: the verdicts in columns, a report when asked."""

from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.nouns.company import Company
from trajectory.portfolio.answers import UNKNOWN
from trajectory.portfolio.question import Question
from trajectory.rules.checking import check
from trajectory.rules.finding import Status
from trajectory.rules.needs import Ground

__all__ = ["STATUSES", "Verdicts", "empty_verdicts", "joined_verdicts", "judge_alone"]

STATUSES = tuple(Status)
"""What the codes of verdicts stand for."""

GROUNDS = (Ground.TARGETS, Ground.INVENTORIES, Ground.FACTS)


@dataclass(frozen=True, eq=False, slots=True)
class Verdicts:
    """The verdicts of one rule set, one row a company.

    Parameters
    ----------
    on : ndarray of int8, shape (3, c)
        On targets alone, on targets and inventories, on all facts: places in `STATUSES`, -1
        where nothing was asked.
    failed, missing : ndarray of object, shape (c,)
        Ids of the required rules that fail; and where the library holds what
        to ask for, what decides most first.
    """

    on: NDArray[np.int8]
    failed: NDArray[Any]
    missing: NDArray[Any]


def empty_verdicts(companies: int) -> Verdicts:
    """Return verdicts that say nothing yet."""
    texts = np.full((2, companies), "", dtype=object)
    return Verdicts(np.full((3, companies), UNKNOWN, dtype=np.int8), texts[0], texts[1])


def joined_verdicts(parts: list[Verdicts]) -> Verdicts:
    """Return the verdicts of several blocks as those of all their companies."""
    return Verdicts(
        np.concatenate([part.on for part in parts], axis=1),
        np.concatenate([part.failed for part in parts]),
        np.concatenate([part.missing for part in parts]),
    )


def judge_alone(company: Company, asked: Question, verdicts: tuple[Verdicts, ...], at: int) -> None:
    """Write the verdicts on one company into their places."""
    for rule_set, held in zip(asked.rules, verdicts, strict=True):
        report = check(company, rule_set, as_of=asked.as_of)
        for row, ground in enumerate(GROUNDS):
            verdict = report.on(ground)
            held.on[row, at] = STATUSES.index(verdict.status)
        held.failed[at] = ", ".join(verdict.failed)
        held.missing[at] = "; ".join(dict.fromkeys(m.name for m in report.missing))
