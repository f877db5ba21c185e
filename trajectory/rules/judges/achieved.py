"""Whether a target asks for more than was done before it was set."""

from datetime import date

from trajectory.nouns.promises import Target
from trajectory.rules import needs
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome, no_data
from trajectory.rules.judges.each import each
from trajectory.rules.limits import Below
from trajectory.rules.measures import CUT
from trajectory.rules.needs import Ground, Need

__all__ = ["already_met", "not_achieved"]


@each("targets")
def already_met(case: Case, target: Target) -> Outcome:
    """A target was not already met when it was announced."""
    life = target.life
    day = life.announced or life.submitted or life.approved
    return _not_met_by(case, target, day, needs.ANNOUNCED, Ground.INVENTORIES)


@each("near")
def not_achieved(case: Case, target: Target) -> Outcome:
    """A near-term target was not already met when it was submitted."""
    life = target.life
    submitted, known_by = case.submitted_of(life)
    day = submitted or life.approved or life.announced
    ground = Ground.INVENTORIES if submitted is None else max(Ground.INVENTORIES, known_by)
    return _not_met_by(case, target, day, needs.SUBMITTED, ground)


def _not_met_by(
    case: Case, target: Target, day: date | None, need: Need, ground: Ground
) -> Outcome:
    if day is None:
        return no_data(need)
    if target.per is not None:
        return no_data(needs.emissions("the intensity per {it.per} by year"))
    done = case.cut(target)
    if done is None:
        return no_data(needs.COVERED_PARTS, target=target)
    of = f"emissions of {{it.boundary}} in {{it.base_year}} and before {day.year}"
    years = [y for y in case.years if target.base_year <= y < day.year]
    ratios = ((y, case.ratio(target, y)) for y in years)
    known = next(((year, ratio) for year, ratio in ratios if ratio is not None), None)
    if known is None:
        zero = ": those of {it.base_year} are reported as 0" if case.base(target)[0] == 0.0 else ""
        return no_data(needs.emissions(of + zero))
    year, ratio = known
    change = 1.0 - ratio
    more = "{more:percent} more than {it.base_year}" if change < 0.0 else ""
    found = "{found} was emitted" if more else "{found} was already cut"
    say = f"{found} in {year}, the year last reported before {day}"
    return Below(done, CUT, "more than {}" if done < 0.0 else "").judge(
        change,
        (say, f"{say}, which meets the target"),
        found=more,
        ground=ground,
        more=-change,
    )
