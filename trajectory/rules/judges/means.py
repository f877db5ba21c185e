"""By which means: engaged suppliers and customers, renewable electricity."""

from collections.abc import Iterator

from trajectory.nouns.promises import Engagement
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data, not_applicable
from trajectory.rules.judges.each import each
from trajectory.rules.limits import AtLeast, AtMost, Present
from trajectory.rules.measures import SHARE, YEAR

__all__ = ["engagement", "engagement_measure", "renewable_electricity", "renewable_kept"]


@each("engagements")
def engagement(case: Case, promise: Engagement, *, years: int) -> Outcome:
    """Engaged suppliers and customers have their targets within so many years of submission."""
    submitted, ground = case.submitted_of(promise.life)
    if submitted is None:
        return no_data(needs.SUBMITTED)
    say = f"to be met by {{found}}, submitted in {submitted.year}"
    return AtMost(submitted.year + years, YEAR).judge(promise.target_year, say, ground=ground)


@each("engagements")
def engagement_measure(case: Case, promise: Engagement) -> Outcome:  # noqa: ARG001
    """An engagement says whether its share is one of emissions or of spend."""
    words = "nothing stated" if promise.basis is None else promise.basis.value
    limit = Present("emissions or spend", words, words)
    return limit.judge(promise.basis is not None, "the share is one of {found}")


def renewable_electricity(case: Case, *, steps: tuple[tuple[int, float], ...]) -> Iterator[Outcome]:
    """A promise of renewable electricity, in place of a scope-2 target, is on the line."""
    if not case.renewables:
        yield not_applicable("no renewable-electricity target")
        return
    for year, share in steps:
        reached = max((r.share for r in case.renewables if r.target_year <= year), default=0.0)
        yield AtLeast(share, SHARE).judge(
            reached,
            f"{{found}} renewable electricity by {year}, {{required}}",
            about=f"renewable electricity {year}",
        )


def renewable_kept(case: Case) -> Iterator[Outcome]:
    """All-renewable electricity is kept up to the net-zero year."""
    full = [r for r in case.renewables if r.share == 1.0]
    if not full or case.net_zero_year is None:
        yield not_applicable("no net zero, or no promise of all-renewable electricity")
        return
    year = case.net_zero_year
    yield AtLeast(year, YEAR, f"through {year}").judge(
        max(r.maintain_until or r.target_year for r in full),
        f"100 % renewable electricity is promised {{found}}, net zero for {year}",
        found="through {last}",
        last=max(r.maintain_until or r.target_year for r in full),
    )
