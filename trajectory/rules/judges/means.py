"""By which means: engaged suppliers and customers, renewable electricity."""

from collections.abc import Iterator

from trajectory.nouns.promises import Engagement, RenewableElectricity
from trajectory.nouns.scope import S2
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data, not_applicable
from trajectory.rules.judges.coverage import together
from trajectory.rules.judges.each import each, unless_unknown
from trajectory.rules.limits import AtLeast, AtMost, Present
from trajectory.rules.measures import SHARE, YEAR

__all__ = ["engagement", "engagement_measure", "renewable_electricity", "renewable_kept"]

NO_ELECTRICITY = "no renewable-electricity target"


@each("engagements")
def engagement(case: Case, promise: Engagement, *, years: int) -> Outcome:
    """Engaged suppliers and customers have their targets within so many years of submission."""
    submitted, ground = case.submitted_of(promise.life)
    if submitted is None:
        return no_data(needs.SUBMITTED)
    say = f"the engagement is to be met by {{found}} and was submitted in {submitted.year}"
    return AtMost(submitted.year + years, YEAR).judge(promise.target_year, say, ground=ground)


@each("engagements")
def engagement_measure(case: Case, promise: Engagement) -> Outcome:  # noqa: ARG001
    """An engagement is measured by emissions or by spend; what was not said is unknown."""
    if promise.basis is None:
        return no_data(needs.BASIS)
    limit = Present("emissions or spend", promise.basis.value)
    return limit.judge(True, "the share is one of {found}")


def renewable_electricity(case: Case, *, steps: tuple[tuple[int, float], ...]) -> Iterator[Outcome]:
    """Renewable electricity that stands in place of a scope-2 cut is on the line.

    The last step has to be promised. Of one before it no statement has to speak: where it does
    not, the share in that year is unknown.
    """
    beside = (together(case.near_cuts) | together(case.kept_at_zero)) & S2
    if not case.renewables or beside:
        no = "scope 2 has a near-term target of its own" if beside else NO_ELECTRICITY
        yield not_applicable(no)
        return
    last = steps[-1][0]
    for year, share in steps:
        yield unless_unknown(_step(case, year, share, due=year == last), case, (S2,), near=True)


def _step(case: Case, year: int, share: float, *, due: bool) -> Outcome:
    """Judge the share of a year: where a promise is made for it, or where it has to be."""
    about = f"renewable electricity {year}"
    shares = [_share_in(promise, year) for promise in case.renewables]
    held = max((known for known in shares if known is not None), default=0.0)
    limit = AtLeast(share, SHARE)
    told = any(promise.target_year == year for promise in case.renewables)
    if not (told or due or limit.met(held)):
        return not_applicable(
            "no share of renewable electricity is stated for {year}", about=about, year=year
        )
    say = "{found} renewable electricity is promised by {year}"
    return limit.judge(held, say, about=about, found="" if held else "no", year=year)


def _share_in(promise: RenewableElectricity, year: int) -> float | None:
    """Return the share that a promise holds in a year; one that is only kept holds at once."""
    kept = promise.base_share is not None and promise.base_share >= promise.share
    return promise.share if kept or promise.target_year <= year else None


def renewable_kept(case: Case, *, cut: float = 0.90) -> Iterator[Outcome]:
    """All-renewable electricity is kept up to the net-zero year, or scope 2 is cut by then."""
    full = [r for r in case.renewables if r.share == 1.0]
    year = case.net_zero_year
    if not full or year is None:
        yield not_applicable("no net zero, or no promise of all-renewable electricity")
        return
    lasting = [t for t in case.near_cuts if t.last_year >= year]
    cuts = [t for t in (*case.long_cuts, *lasting) if t.boundary.scopes & S2]
    zeros = [p for p in case.kept_at_zero if p.boundary.scopes & S2 and p.last_year >= year]
    depth = max((t.reduction for t in cuts), default=0.0) if not zeros else 1.0
    limit = AtLeast(cut, SHARE)
    if limit.met(depth):
        say = "a long-term cut of scope 2 by {found} stands in its place"
        yield limit.judge(depth, say)
        return
    last = max(r.maintain_until or r.target_year for r in full)
    outcome = AtLeast(year, YEAR, f"through {year}").judge(
        last,
        f"100 % renewable electricity is promised {{found}} and net zero for {year}",
        found="through {last}",
        last=last,
    )
    yield unless_unknown(outcome, case, (S2,), near=False)
