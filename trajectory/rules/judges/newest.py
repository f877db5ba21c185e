"""What a minimum would be from the newest inventory, beside the one from that at submission."""

from typing import Any

from trajectory.nouns.promises import Target
from trajectory.rules.ambition import Ambition
from trajectory.rules.case import Case
from trajectory.rules.finding import Outcome
from trajectory.words import percent

__all__ = ["beside_newest"]


def beside_newest(
    case: Case, target: Target, ambition: Ambition, facts: dict[str, Any], judged: Outcome
) -> Outcome:
    """Return an outcome that also tells what the newest inventory would ask, if it is newer.

    Parameters
    ----------
    case, target, ambition
        What was judged, and by what.
    facts : dict
        What the ambition needed, with the most recent year at submission.
    judged : Outcome
        The answer by these facts, which stands.

    Returns
    -------
    Outcome
        The same status; a note and two numbers more where a newer inventory is known.
    """
    recent, newest = facts["recent_year"], case.recent(target.boundary)
    if newest is None or not recent < newest <= target.target_year:
        return judged
    now = {"emissions_ratio": case.ratio(target, newest)}
    if "scope2_share" in facts:
        now["scope2_share"] = case.scope2_share(target.boundary, newest)
    note = f"; {recent} is the most recent year {case.dates.when(target.life)}"
    if None in now.values():
        used = {"newest inventory": float(newest)}
        return judged.noted(f"{note}, {newest} is known")._replace(used=(*judged.used, used))
    years = target.base_year, target.target_year
    least = float(ambition.least(*years, **{**facts, "recent_year": newest, **now}))
    used = {"newest inventory": float(newest), "minimum from the newest": least}
    note = f"{note}, from {newest} on {percent(least)} would be asked for"
    return judged.noted(note)._replace(used=(*judged.used, used))
