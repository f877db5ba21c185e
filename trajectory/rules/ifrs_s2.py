"""IFRS S2, paragraphs 33 to 36: what is disclosed about each target. Presence, no ambition."""

from datetime import date
from functools import partial

from trajectory.rules.finding import Level
from trajectory.rules.judges import presence
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sources import ifrs_s2

__all__ = ["IFRS_S2"]

rule = partial(cited, ifrs_s2)

# fmt: off
RULES = (
    rule("ifrs.metric", "metric", "§33 (a)", presence.metric),
    rule("ifrs.base_period", "base period", "§33 (e)", presence.base_period),
    rule("ifrs.milestones", "interim targets", "§33 (f)", presence.milestones,
         level=Level.RECOMMENDED),
    rule("ifrs.kind", "absolute or intensity", "§33 (g)", presence.absolute_or_intensity),
    rule("ifrs.performance", "performance", "§35", presence.performance),
    rule("ifrs.scopes", "scopes named", "§36 (b)", presence.scopes_named),
    rule("ifrs.gross", "gross targets", "§36 (c)", presence.gross_beside_net),
)
# fmt: on

IFRS_S2 = RuleSet(
    "ifrs_s2",
    "ISSB",
    "IFRS S2",
    date(2024, 1, 1),
    None,
    RULES,
    note="for annual reporting periods that begin on or after 1 January 2024 (C1), where a "
    "jurisdiction has adopted it",
    by_financial_year=True,
)
