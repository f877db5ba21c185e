"""Our own rules: does a book of targets agree with itself, whatever the standard."""

from datetime import date

from trajectory.rules.finding import Level
from trajectory.rules.judges import agreement_of_targets as judges
from trajectory.rules.ruleset import Judge, Rule, RuleSet
from trajectory.rules.sources import own

__all__ = ["CONSISTENCY"]

RULES = (
    Rule(
        "own.later_weaker",
        "later weaker than earlier",
        "1",
        judges.later_weaker,
        own("a later target cuts at least as much as an earlier one"),
    ),
    Rule(
        "own.part_whole",
        "part against whole",
        "2",
        judges.part_against_whole,
        own("parts add up to the whole"),
    ),
    Rule(
        "own.counted_twice",
        "counted twice",
        "3",
        judges.counted_twice,
        own("scopes are disjoint, equal or nested"),
    ),
    Rule(
        "own.interim",
        "interim above the line",
        "4",
        judges.interim_above_line,
        own("an interim target lies on or below the straight line"),
        Level.RECOMMENDED,
    ),
    Rule(
        "own.vintages",
        "two live vintages",
        "5",
        judges.two_vintages,
        own("one vintage of a target is alive"),
    ),
    Rule(
        "own.net_zero",
        "net zero without a deep cut",
        "6",
        Judge(judges.net_zero_without_cut, least=0.90, flag=0.72),
        own("net zero means a cut of 90 % first, or 72 % of land emissions"),
    ),
    Rule(
        "own.base_years",
        "base years that differ",
        "7",
        judges.differing_base_years,
        own("targets share a base year"),
        Level.RECOMMENDED,
    ),
    Rule(
        "own.never_reported",
        "never reported",
        "8",
        judges.never_reported,
        own("what is promised is reported"),
    ),
    Rule(
        "own.already_met",
        "already met",
        "9",
        judges.already_met,
        own("a target asks for more than is already done"),
    ),
)

CONSISTENCY = RuleSet(
    "consistency", "trajectory", "1", date(1, 1, 1), None, RULES, note="this library's own rules"
)
