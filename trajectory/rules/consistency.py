"""Our own rules: does a book of targets agree with itself, whatever the standard."""

from datetime import date
from functools import partial

from trajectory.rules.finding import Level
from trajectory.rules.judges import achieved
from trajectory.rules.judges import agreement_of_targets as judges
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sources import own

__all__ = ["CONSISTENCY"]

rule = partial(cited, own)

# fmt: off
RULES = (
    rule("own.later_weaker", "later weaker than earlier", "1", judges.later_weaker,
         source=own("a later target cuts at least as much as an earlier one")),
    rule("own.part_whole", "part against whole", "2", judges.part_against_whole,
         source=own("parts add up to the whole")),
    rule("own.counted_twice", "counted twice", "3", judges.counted_twice,
         source=own("scopes are disjoint, equal or nested")),
    rule("own.interim", "interim above the line", "4", judges.interim_above_line,
         source=own("an interim target lies on or below the straight line"),
         level=Level.RECOMMENDED),
    rule("own.vintages", "two live vintages", "5", judges.two_vintages,
         source=own("one vintage of a target is alive")),
    rule("own.net_zero", "net zero without a deep cut", "6", judges.net_zero_without_cut,
         least=0.90, flag=0.72,
         source=own("net zero means a cut of 90 % first, or 72 % of land emissions")),
    rule("own.base_years", "base years that differ", "7", judges.differing_base_years,
         source=own("targets share a base year"), level=Level.RECOMMENDED),
    rule("own.never_reported", "never reported", "8", judges.never_reported,
         source=own("what is promised is reported")),
    rule("own.already_met", "already met", "9", achieved.already_met,
         source=own("a target asks for more than is already done")),
    rule("own.totals", "totals beside their parts", "10", judges.stated_totals,
         source=own("a stated total differs from the sum of its parts by at most 0.5 %")),
)
# fmt: on

CONSISTENCY = RuleSet(
    "consistency", "trajectory", "1", date(1, 1, 1), None, RULES, note="this library's own rules"
)
