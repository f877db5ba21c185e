"""Near-term or long-term: by what was published, by years and by the company's other promises.

Never by how deep a cut is, so that no deeper one can fail where a shallower one passes.
"""

from collections import Counter
from collections.abc import Hashable, Iterable, Iterator
from datetime import date
from typing import Protocol

from trajectory.nouns.promises import NetZero, Target, Term
from trajectory.nouns.scope import Boundary, Land, Scope
from trajectory.rules.meant import Level
from trajectory.rules.needs import TERM
from trajectory.rules.outcome import Outcome, Status, no_data

__all__ = ["by_either_term", "term_of"]

NONE = Status.NOT_APPLICABLE

NEAR_TERM_YEARS = 10
"""No near-term target year lies further off than so many years, in any version since V5."""

LONG_TERM_YEARS = 15
"""What lies further off was near-term in no version: before V5, the horizon was 5 to 15 years."""


class Others(Protocol):
    """What is asked of the company that made a promise."""

    @property
    def dated_promises(self) -> Iterable[Target | Level]: ...
    @property
    def kept_at_zero(self) -> Iterable[Level]: ...
    @property
    def net_zeros(self) -> Iterable[NetZero]: ...
    @property
    def as_of(self) -> date: ...


def term_of(promise: Target | Level, others: Others) -> Term | None:
    """Return the term of a promise, None where nothing says it.

    As published. Else a year more than fifteen years after the promise was submitted is
    long-term, and so is the year of a net zero of the same emissions, if another promise on them
    comes before it. Of the rest, a year at most ten years off is near-term, and so is the first
    of the promises on some emissions: no company comes without a near-term one.

    Parameters
    ----------
    promise : Target, FixedLevel or BelowBaseline
        The promise.
    others : Case
        Whose it is.

    Returns
    -------
    Term or None
        The term.
    """
    published = getattr(promise, "term", None)
    if published is not None:
        return Term(published)
    life = promise.life
    years = promise.target_year - (life.submitted or life.approved or others.as_of).year
    if years > LONG_TERM_YEARS:
        return Term.LONG
    first = not any(
        other.target_year < promise.target_year
        and getattr(other, "term", None) is not Term.LONG
        and _shares(promise.boundary, other.boundary)
        for other in (*others.dated_promises, *others.kept_at_zero)
    )
    if not first and any(
        zero.target_year == promise.target_year and zero.boundary.scopes & promise.boundary.scopes
        for zero in others.net_zeros
    ):
        return Term.LONG
    return Term.NEAR if first or years <= NEAR_TERM_YEARS else None


def _shares(one: Boundary, other: Boundary) -> bool:
    """Return whether two promises are about the same emissions in part; land stands apart."""
    apart = (one.land is Land.ONLY) != (other.land is Land.ONLY)
    return not apart and bool(one.scopes & other.scopes)


def by_either_term(answers: list[tuple[Outcome, ...]]) -> tuple[Outcome, ...]:
    """Return what holds whether promises of unknown term are near-term or long-term.

    A clause that judges a promise by one term only still passes it; where it would fail it, or
    where the two answers differ otherwise, the term decides.
    """
    return answers[0] if _alike(answers) else tuple(_agreed(answers))


def _agreed(answers: list[tuple[Outcome, ...]]) -> Iterator[Outcome]:
    """Yield what answers that differ agree on, subject by subject."""
    pairs: dict[tuple[Hashable, int], list[Outcome]] = {}
    for answer in answers:
        seen: Counter[Hashable] = Counter()
        for outcome in answer:
            subject = _subject(outcome.about)
            pairs.setdefault((subject, seen[subject]), []).append(outcome)
            seen[subject] += 1
    judged = {key: [o for o in pair if o.status is not NONE] for key, pair in pairs.items()}
    for key, known in judged.items():
        statuses = {outcome.status for outcome in known}
        if len(statuses) > 1 or (statuses == {Status.FAIL} and len(known) < len(answers)):
            yield no_data(TERM, about=known[0].about)
        elif known or key[0] != "" or not any(judged.values()):
            yield (known or pairs[key])[0]


def _subject(about: object) -> Hashable:
    """Return what tells one subject from others; both answers are about the same promises."""
    if isinstance(about, tuple):
        return tuple(map(_subject, about))
    return about if isinstance(about, str | int | Scope) else id(about)


def _alike(answers: list[tuple[Outcome, ...]]) -> bool:
    """Return whether answers are of one status about the same, one by one: no term decides."""
    first, *others = answers
    for other in others:
        if len(other) != len(first):
            return False
        for a, b in zip(first, other, strict=True):
            if a.status is not b.status or (a.about is not b.about and a.about != b.about):
                return False
    return True
