"""What a report leads with: how far each ground goes, and what to ask for to say more."""

from collections.abc import Iterable
from dataclasses import dataclass

from trajectory.nouns.codec import Noun
from trajectory.rules.finding import Finding, Level
from trajectory.rules.needs import Ground
from trajectory.rules.outcome import Status
from trajectory.words import counted, listed

__all__ = ["Missing", "Verdict", "in_one_line", "missing_from", "verdict_on"]

NAMED = 4
"""So many things are named in one line, the others are counted."""


@dataclass(frozen=True, slots=True)
class Verdict(Noun):
    """The verdict of the required clauses that some ground decides.

    Parameters
    ----------
    ground : Ground
        What was looked at: targets alone, targets and inventories, or all facts.
    status : Status
        FAIL if a clause fails, else PASS if one passes; NO_DATA only on all facts, where a
        clause lacks some; NOT_APPLICABLE where none had anything to judge.
    passed, failed, could_not_ask : tuple of str
        Ids of the required rules that pass, that fail, and that need more than this ground.

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> zte = tj.Company("ZTE", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> report = tj.check(zte, tj.rules.SBTI_V5, as_of=date(2024, 5, 6))
    >>> print(report.on_targets)
    PASS on targets alone: 6 required clauses pass, 10 need more than that
    """

    ground: Ground
    status: Status
    passed: tuple[str, ...] = ()
    failed: tuple[str, ...] = ()
    could_not_ask: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        """Check nothing: a report makes it."""

    @property
    def sentence(self) -> str:
        """The verdict in one sentence."""
        parts = [
            f"{counted(len(rules), 'required clause')} {verb if len(rules) > 1 else verb + 's'}"
            for rules, verb in ((self.failed, "fail"), (self.passed, "pass"))
            if rules
        ]
        more = "lacks data" if self.ground is Ground.FACTS else "needs more than that"
        if self.could_not_ask:
            several = more.replace("lacks", "lack").replace("needs", "need")
            count = len(self.could_not_ask)
            parts.append(f"{count} {more if count == 1 else several}")
        told = ", ".join(parts) or "no required clause had anything to judge"
        return f"{self.status.name} on {self.ground.words}: {told}"

    def __str__(self) -> str:
        """Return the sentence."""
        return self.sentence


@dataclass(frozen=True, slots=True)
class Missing(Noun):
    """What to ask a company for.

    Parameters
    ----------
    what : str
        In words, such as "the day on which the targets were submitted".
    name : str
        Where the library holds it, such as ``Facts.submitted``.
    rules : tuple of str
        Ids of the required rules that it would decide.

    Examples
    --------
    >>> print(Missing("the sector", "Facts.sector", ("sbti.long.year",)))
    the sector (Facts.sector): decides sbti.long.year
    """

    what: str
    name: str
    rules: tuple[str, ...]

    def __post_init__(self) -> None:
        """Check nothing: a report makes it."""

    def __str__(self) -> str:
        """Return what, where it is held, and the rules it would decide."""
        return f"{self.what} ({self.name}): decides {listed(self.rules)}"


def verdict_on(ground: Ground, findings: Iterable[Finding]) -> Verdict:
    """Return the verdict of the required clauses that a ground decides."""
    failed: dict[str, None] = {}
    passed: dict[str, None] = {}
    more: dict[str, None] = {}
    for finding in findings:
        status = finding.outcome.status
        if status is Status.NOT_APPLICABLE or finding.about.level is not Level.REQUIRED:
            continue
        if status is Status.NO_DATA or finding.ground > ground:
            more[finding.about.rule] = None
        else:
            (passed if status is Status.PASS else failed)[finding.about.rule] = None
    status = Status.FAIL if failed else Status.PASS if passed else Status.NOT_APPLICABLE
    if ground is Ground.FACTS and more and not failed:
        status = Status.NO_DATA
    clean = tuple(rule for rule in passed if rule not in failed)
    return Verdict(ground, status, clean, tuple(failed), tuple(more))


def missing_from(findings: Iterable[Finding]) -> tuple[Missing, ...]:
    """Return what required clauses lack, what decides most of them first."""
    asked: dict[tuple[str, str], dict[str, None]] = {}
    for finding in findings:
        lacks = finding.lacks
        if lacks is not None and lacks.name and finding.level is Level.REQUIRED:
            asked.setdefault((lacks.what, lacks.name), {})[finding.rule] = None
    found = [Missing(what, name, tuple(rules)) for (what, name), rules in asked.items()]
    return tuple(sorted(found, key=lambda missing: -len(missing.rules)))


def in_one_line(missing: tuple[Missing, ...]) -> str:
    """Return what to ask for in one line, the first few named."""
    more = len(missing) - NAMED
    rest = f"; and {counted(more, 'thing')} more in report.missing" if more > 0 else ""
    named = (
        f"{one.what} ({one.name}, {counted(len(one.rules), 'clause')})" for one in missing[:NAMED]
    )
    return f"to say more: {'; '.join(named)}{rest}"
