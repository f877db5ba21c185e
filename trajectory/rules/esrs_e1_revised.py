"""ESRS E1 as revised (Delegated Regulation C(2026) 5010): E1-6, its targets, in numbers.

Its articles and its annex were read as adopted on 3 July 2026. It asks for less than the set
before it: no value in 2030, no residual.
"""

from datetime import date
from functools import partial

from trajectory.benchmarks import cross_sector_1_5c
from trajectory.nouns.scope import S12
from trajectory.nouns.source import Evidence, Source
from trajectory.rules.case import Case
from trajectory.rules.finding import Level
from trajectory.rules.judges import disclosure, reference
from trajectory.rules.ruleset import Exempt, RuleSet, cited
from trajectory.rules.sources import esrs_revised

__all__ = ["ESRS_E1_REVISED"]

EMPLOYEES, NET_TURNOVER = 1000.0, 450e6
"""Both are to be exceeded. [full-time equivalents], [EUR]"""
SCOPE = Source(
    "Directive (EU) 2026/470",
    page="who is in scope; read in the note of a law firm",
    evidence=Evidence.SECONDARY,
)

rule = partial(cited, esrs_revised)

# fmt: off
RULES = (
    rule("esrs.scope", "who is in scope", "Directive (EU) 2026/470", disclosure.in_scope,
         source=SCOPE, employees=EMPLOYEES, net_turnover=NET_TURNOVER),
    rule("esrs.scopes", "completeness", "E1-6 §24 (a)", disclosure.scopes,
         level=Level.RECOMMENDED),
    rule("esrs.gross", "gross targets", "E1-6 AR 12", disclosure.gross),
    rule("esrs.baseline", "base year value", "ESRS 2 GDR-T §51 (d)", disclosure.baseline_value),
    rule("esrs.base_year", "base year", "E1-6 AR 14", disclosure.recent_base_year, years=None),
    rule("esrs.reference", "scopes 1+2 ambition", "E1-6 AR 17", reference.reference_values,
         scopes=S12, years=(2030, 2050), benchmark=cross_sector_1_5c, level=Level.RECOMMENDED,
         source=esrs_revised("AR 17; 42 % by 2030 and 90 % by 2050 from 2020 are those of the set "
                             "of 2023, re-based by ratio", Evidence.DERIVED)),
)
# fmt: on


def small_undertaking(case: Case) -> Exempt | None:
    """Return that the standard does not bind an undertaking known to be too small, or None."""
    if not disclosure.too_small(case.facts, employees=EMPLOYEES, net_turnover=NET_TURNOVER):
        return None
    who = disclosure.undertakings(employees=EMPLOYEES, net_turnover=NET_TURNOVER)
    headline = (
        f"{case.company.name} is not bound by the revised ESRS: they bind {who} "
        f"[{SCOPE.evidence.name.lower()}]"
    )
    return Exempt(headline, f"the standard binds {who}")


ESRS_E1_REVISED = RuleSet(
    "esrs_e1_revised",
    "European Union",
    "ESRS E1 as revised in 2026",
    date(2027, 1, 1),
    None,
    RULES,
    note="adopted on 3 July 2026; may be chosen for financial years that begin in 2026",
    exempts=small_undertaking,
    by_financial_year=True,
    optional_from=date(2026, 1, 1),
)
