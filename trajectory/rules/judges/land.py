"""Forest, land and agriculture (FLAG): who needs targets of their own, and covering how much."""

from collections.abc import Iterator
from datetime import date, timedelta

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S3, S12, Land
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data, not_applicable
from trajectory.rules.judges.coverage import covers, spelled_apart
from trajectory.rules.limits import AtLeast, Present
from trajectory.rules.measures import SHARE
from trajectory.rules.needs import Ground
from trajectory.rules.sectors import sectors_of

__all__ = ["flag_coverage", "flag_required"]

YEAR_OF_VALIDATION = timedelta(days=365)
"""What was approved within so long of a day may have been submitted before it."""


def flag_coverage(case: Case, *, scopes12: float, scope3: float) -> Iterator[Outcome]:
    """A target on land covers enough of scopes 1+2, or of scope 3 where it is on that alone."""
    found = _land(case)
    if not found:
        yield not_applicable("no near-term target on land")
    for target in found:
        for part, least in ((S12, scopes12), (S3, scope3)):
            if target.boundary.scopes & part:
                yield covers(case, target, part, least, "near-term")


def _approved_soon_after(case: Case, day: date) -> bool:
    """Return whether targets were approved so soon after a day that they may be older."""
    approved = [t.life.approved for t in case.targets if t.life.approved is not None]
    return any(day <= one < day + YEAR_OF_VALIDATION for one in approved)


def _land(case: Case) -> list[Target]:
    return [t for t in case.near_cuts if t.boundary.land is Land.ONLY]


def flag_required(
    case: Case,
    *,
    share: float,
    sectors: tuple[str, ...],
    since: date = date.min,
    without_pathway: tuple[str, ...] = (),
) -> Iterator[Outcome]:
    """Land emissions have targets of their own where they matter."""
    facts, own = case.facts, sectors_of(case.facts.sector)
    in_sector = bool(own & set(sectors))
    if not _land(case):
        if (case.submitted or case.as_of) < since:
            yield not_applicable(f"a target on land is due of what was submitted since {since}")
            return
        if own & set(without_pathway):
            why = "a target on land is due once there is a pathway for timber and wood fibre"
            yield not_applicable(why, ground=Ground.FACTS)
            return
        if in_sector and case.submitted is None and _approved_soon_after(case, since):
            yield no_data(needs.SUBMITTED)
            return
    if facts.flag_share is None and not in_sector:
        yield no_data(needs.FLAG_SHARE)
        return
    why = "sector {sector}" if in_sector else "they are {share} of all"
    spoken = {"sector": facts.sector, **spelled_apart(facts.flag_share or 0.0, share)}
    if in_sector or AtLeast(share, SHARE).met(facts.flag_share):
        limit = Present("a target on land", "one or more")
        say = (
            f"land emissions have a target of their own ({why})",
            f"land emissions have no target of their own, and need one: {why}",
        )
        yield limit.judge(len(_land(case)), say, ground=Ground.FACTS, **spoken)
    else:
        below = "land emissions are {share} of all; a target of their own is due from {due}"
        yield not_applicable(below, ground=Ground.FACTS, **spoken)
