"""ESRS E1 (Delegated Regulation (EU) 2023/2772): what its target disclosures ask in numbers."""

from datetime import date
from functools import partial

from trajectory.benchmarks import cross_sector_1_5c
from trajectory.nouns.scope import S12
from trajectory.rules.judges import cuts, disclosure
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sources import esrs, esrs_from_memory

__all__ = ["ESRS_E1"]

rule = partial(cited, esrs)

# fmt: off
RULES = (
    rule("esrs.gross", "gross targets", "E1-4 §34 (b)", disclosure.gross),
    rule("esrs.scopes", "completeness", "E1-4 §34 (b)", disclosure.scopes),
    rule("esrs.baseline", "base year value", "E1-4 §34 (c)", disclosure.baseline_value),
    rule("esrs.base_year", "base year", "AR 25", disclosure.recent_base_year, years=3),
    rule("esrs.values", "values in 2030 and 2050", "E1-4 §34 (d)", disclosure.values_in,
         required=(2030,), available=(2050,)),
    rule("esrs.reference", "scopes 1+2 ambition", "AR 26 to AR 31", cuts.reference_values,
         scopes=S12, years=(2030, 2050), benchmark=cross_sector_1_5c,
         source=esrs_from_memory("AR 26-31; 42 % by 2030 and 90 % by 2050, re-based by ratio")),
    rule("esrs.net_zero", "residual", "E1-7 §60", cuts.residual, most=0.10, flag=0.10),
)
# fmt: on

ESRS_E1 = RuleSet(
    "esrs_e1",
    "European Union",
    "ESRS E1 set 1",
    date(2024, 1, 1),
    None,
    RULES,
    note="the first day in force is that of the first reporting year, from memory: unverified",
)
