"""SBTi criteria V5.x, in force to 13 April 2026, in the order of the standard.

Near-term clauses carry the numbers of the Corporate Near-Term Criteria V5.3; long-term and
net-zero clauses those of the Corporate Net-Zero Standard (CNZS).
"""

from datetime import date
from functools import partial

from trajectory.nouns.scope import ALL, S3, S12
from trajectory.rules.ambition import Anchored, Compound
from trajectory.rules.days import GRACE
from trajectory.rules.financial import not_corporate
from trajectory.rules.finding import Level
from trajectory.rules.judges import (
    achieved,
    completeness,
    coverage,
    cuts,
    land,
    means,
    timing,
)
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sources import sbti, sbti_derived, sbti_from_memory

__all__ = ["ANCHOR", "ANCHORED_FROM", "SBTI_V5"]

ANCHOR = 2020
ANCHORED_FROM = date(2022, 10, 1)
"""Base years after 2020 are measured from 2020: in use from this day, the first of the quarter of
approval from which on most published targets sit exactly on that minimum (``python
tests/measure_anchor.py``). It was written down in V5.1, of 11 April 2023."""

FLAG_SECTORS = (
    *("forest and paper", "agricultural production", "animal source food", "tobacco"),
    *("food and beverage processing", "food and staples retailing"),
)
FLAG_SINCE = date(2023, 4, 30)
"""Targets on land are asked for since this day, from memory. Of the companies in these sectors that
published targets, small ones apart, 1 of 46 approved before it has one on land; since mid-2024 124
of 134 do outside forest and paper, and there 1 of 22: ten say that the pathway for timber and wood
fibre is still to come."""

LAST_YEARS = (("power", 2040), ("maritime", 2040))
"""By names of :mod:`trajectory.rules.sectors`; the years are unverified."""

LINEAR_1_5C = Anchored(0.042, ANCHOR, ANCHORED_FROM)
LINEAR_WB2C = Anchored(0.025, ANCHOR, ANCHORED_FROM)
LINEAR_FLAG = Anchored(0.0303, ANCHOR, ANCHORED_FROM)
COMPOUND_7 = Compound(0.07, ANCHOR, ANCHORED_FROM)
"""Anchored from the same day: of published intensity targets with a base year after 2020, approved
from 2023 Q3 on, 93 % meet it and 79 % (304 of 383) sit exactly on it, and none before 2023."""

rule = partial(cited, sbti)

# fmt: off
RULES = (
    rule("sbti.s3.required", "scope 3 obligation", "C4", coverage.scope3_required, share=0.40),
    rule("sbti.exclusions", "exclusions", "C5", coverage.exclusions, most=0.05),
    rule("sbti.s12.coverage", "scopes 1+2 coverage", "C5", coverage.target_coverage, scopes=S12,
         least=0.95, near=True, with_excluded=True),
    rule("sbti.s3.coverage", "scope 3 coverage", "C6", coverage.scope3_coverage, least=0.67,
         near=True, with_excluded=True),
    rule("sbti.scope2.method", "scope 2 method", "C8", coverage.scope2_method),
    rule("sbti.base_year", "base year", "C13", timing.base_year_not_before, first=2015),
    rule("sbti.base_year.same", "one base year", "C13", timing.same_base_year, scopes=S12),
    rule("sbti.horizon", "near-term horizon", "C13, R7", timing.horizon, least=5, most=10,
         waived=2030),
    rule("sbti.recent_inventory", "recent inventory", "C14", timing.recent_inventory,
         years_before=2),
    rule("sbti.not_achieved", "already met", "C14", achieved.not_achieved,
         source=sbti_from_memory("C14")),
    rule("sbti.forward_looking", "forward-looking ambition", "C14", cuts.forward_looking,
         scopes=S12, end_year=2050, source=sbti_from_memory("C14")),
    rule("sbti.complete", "completeness", "C15", coverage.complete, source=sbti("C3, C15")),
    rule("sbti.s12.ambition", "scopes 1+2 ambition", "C16, C17", cuts.near_term_cuts, what=S12,
         absolute=LINEAR_1_5C, source=sbti("C16.1, C17")),
    rule("sbti.s3.ambition", "scope 3 ambition", "C18", cuts.near_term_cuts, what=S3,
         absolute=LINEAR_WB2C, intensity=COMPOUND_7, source=sbti("C18.1")),
    rule("sbti.engagement", "engagement", "C19", means.engagement, years=5,
         source=sbti_from_memory("C19")),
    rule("sbti.engagement.measure", "engagement", "C19", means.engagement_measure,
         source=sbti_from_memory("C19")),
    rule("sbti.combined", "combined targets", "C20", cuts.combined, strict=LINEAR_1_5C,
         loose=LINEAR_WB2C, intensity=COMPOUND_7),
    rule("sbti.renewables", "renewable electricity", "C21", means.renewable_electricity,
         steps=((2025, 0.80), (2030, 1.00))),
    rule("sbti.fossil", "fossil fuels", "C22", coverage.fossil_fuels),
    rule("sbti.fossil.ambition", "fossil fuels", "C22", cuts.fossil_ambition, minimum=LINEAR_1_5C),
    rule("sbti.review", "age of review", "C26", timing.review_age, years=5,
         up_to=date(2020, 12, 31), first_due=date(2025, 12, 31)),
    rule("sbti.recalculation", "recalculation", "C27", coverage.recalculation_due, threshold=0.05,
         what="a recalculation"),
    rule("sbti.announced", "announcement", "C28", timing.announced_within, months=6,
         source=sbti_from_memory("C28")),
    rule("sbti.year_2030", "target year 2030", "R7", timing.target_in, year=2030,
         level=Level.RECOMMENDED),
    rule("sbti.flag.required", "land targets", "FLAG Guidance V1.2", land.flag_required,
         share=0.20, sectors=FLAG_SECTORS, since=FLAG_SINCE, without_pathway=("forest and paper",)),
    rule("sbti.flag.coverage", "land coverage", "FLAG Guidance V1.2", land.flag_coverage,
         scopes12=0.95, scope3=0.67),
    rule("sbti.flag.ambition", "land ambition", "FLAG Guidance V1.2", cuts.near_term_cuts,
         what=ALL.land_only, absolute=LINEAR_FLAG,
         source=sbti("FLAG Guidance V1.2, sector pathway")),
    rule("sbti.long.s12", "long-term scopes 1+2", "CNZS C17", cuts.long_term_cut, what=S12,
         least=0.90),
    rule("sbti.long.s3", "long-term scope 3", "CNZS C17", cuts.long_term_cut, what=S3, least=0.90,
         intensity=0.97,
         intensity_source=sbti_derived("CNZS C17; 18 of 20 published intensity targets are 97 %")),
    rule("sbti.long.flag", "long-term land", "FLAG Guidance V1.2", cuts.long_term_cut,
         what=ALL.land_only, least=0.72),
    rule("sbti.long.year", "long-term year", "CNZS C17", timing.long_term_year, last=2050,
         sectors=LAST_YEARS, unsure=("utilities", "water transportation"),
         sector_source=sbti_from_memory("CNZS C17, power and maritime by 2040")),
    rule("sbti.long.s12.coverage", "long-term scopes 1+2 coverage", "CNZS C7",
         coverage.target_coverage, scopes=S12, least=0.95, near=False, with_excluded=True),
    rule("sbti.long.s3.coverage", "long-term scope 3 coverage", "CNZS C7", coverage.scope3_coverage,
         least=0.90, near=False),
    rule("sbti.long.renewables", "long-term renewable electricity", "C21", means.renewable_kept),
    rule("sbti.residual", "residual", "CNZS C28", cuts.residual, most=0.10, flag=0.28),
    rule("sbti.net_zero", "net zero and neutralisation", "CNZS C28",
         completeness.net_zero_complete),
)
# fmt: on

SBTI_V5 = RuleSet(
    "sbti_v5",
    "SBTi",
    "V5.x",
    date(2022, 7, 15),
    date(2026, 4, 13),
    RULES,
    note="the first day in force is from memory: unverified",
    exempts=not_corporate,
    grace=GRACE,
)
