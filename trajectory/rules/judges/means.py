"""By which means: engaged suppliers and customers, renewable electricity."""

from collections.abc import Iterator

from trajectory.nouns.promises import Engagement
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, judged, no_data, not_applicable

__all__ = ["engagement", "engagement_measure", "renewable_electricity", "renewable_kept"]

POINTS = "percentage points"


def engagement(case: Case, *, years: int) -> Iterator[Outcome]:
    """Engaged suppliers and customers have their targets within so many years of submission."""
    found = case.of_kind(Engagement)
    if not found:
        yield not_applicable("no supplier or customer engagement target")
    for promise in found:
        submitted = promise.life.submitted or case.submitted
        if submitted is None:
            yield no_data("Facts.submitted", subject=promise)
            continue
        margin = submitted.year + years - promise.target_year
        yield judged(
            margin >= 0,
            f"to be met by {promise.target_year}, submitted in {submitted.year}",
            subject=promise,
            required=f"{submitted.year + years} or earlier",
            found=str(promise.target_year),
            margin=float(margin),
            unit="years",
        )


def engagement_measure(case: Case) -> Iterator[Outcome]:
    """An engagement says whether its share is one of emissions or of spend."""
    found = case.of_kind(Engagement)
    if not found:
        yield not_applicable("no supplier or customer engagement target")
    for promise in found:
        known = promise.basis is not None
        words = promise.basis.value if known else "nothing stated"
        yield judged(
            known,
            f"the share is one of {words}",
            subject=promise,
            required="emissions or spend",
            found=words,
        )


def renewable_electricity(case: Case, *, steps: tuple[tuple[int, float], ...]) -> Iterator[Outcome]:
    """A promise of renewable electricity, in place of a scope-2 target, is on the line."""
    if not case.renewables:
        yield not_applicable("no renewable-electricity target")
        return
    for year, share in steps:
        reached = max((r.share for r in case.renewables if r.target_year <= year), default=0.0)
        yield judged(
            reached >= share - 1e-9,
            f"{100 * reached:.4g} % renewable electricity by {year}, at least {100 * share:g} %",
            subject=f"renewable electricity {year}",
            required=f"at least {100 * share:g} %",
            found=f"{100 * reached:.4g} %",
            margin=100 * (reached - share),
            unit=POINTS,
        )


def renewable_kept(case: Case) -> Iterator[Outcome]:
    """All-renewable electricity is kept up to the net-zero year."""
    full = [r for r in case.renewables if r.share == 1.0]
    if not full or case.net_zero_year is None:
        yield not_applicable("no net zero, or no promise of all-renewable electricity")
        return
    last = max(r.maintain_until or r.target_year for r in full)
    yield judged(
        last >= case.net_zero_year,
        f"100 % renewable electricity is promised through {last}, net zero for "
        f"{case.net_zero_year}",
        required=f"through {case.net_zero_year}",
        found=f"through {last}",
        margin=float(last - case.net_zero_year),
        unit="years",
    )
