"""ESRS E1 (Delegated Regulation (EU) 2023/2772): what its target disclosures ask in numbers."""

from datetime import date
from functools import partial

from trajectory.benchmarks import cross_sector_1_5c
from trajectory.nouns.scope import S12
from trajectory.nouns.source import Evidence
from trajectory.rules.finding import Level
from trajectory.rules.judges import cuts, disclosure, reference
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sources import esrs

__all__ = ["ESRS_E1"]

rule = partial(cited, esrs)

# fmt: off
RULES = (
    rule("esrs.gross", "gross targets", "E1-4 §34 (b)", disclosure.gross),
    rule("esrs.scopes", "completeness", "E1-4 §34 (b)", disclosure.scopes),
    rule("esrs.baseline", "base year value", "E1-4 §34 (c)", disclosure.baseline_value),
    rule("esrs.base_year", "base year", "AR 25", disclosure.recent_base_year, years=3,
         source=esrs("AR 25 (b) and (c)")),
    rule("esrs.values", "values in 2030 and 2050", "E1-4 §34 (d)", disclosure.values_in,
         required=(2030,), available=(2050,)),
    rule("esrs.reference", "scopes 1+2 ambition", "AR 26 to AR 31", reference.reference_values,
         scopes=S12, years=(2030, 2050), benchmark=cross_sector_1_5c, level=Level.RECOMMENDED,
         source=esrs("AR 26-29; 42 % by 2030 and 90 % by 2050 from 2020 are printed after AR 28, "
                     "re-based by ratio", Evidence.DERIVED)),
    rule("esrs.net_zero", "residual", "E1-7 §60", cuts.residual, most=0.10, flag=0.10,
         level=Level.RECOMMENDED),
)
# fmt: on

ESRS_E1 = RuleSet(
    "esrs_e1",
    "European Union",
    "ESRS E1 set 1",
    date(2024, 1, 1),
    date(2026, 12, 31),
    RULES,
    note="for financial years that begin in 2026 the revised set may be chosen instead",
    by_financial_year=True,
)
