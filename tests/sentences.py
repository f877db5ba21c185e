"""What rules say of made-up companies: the list that ``tests/rules/sentences.txt`` holds.

``python tests/sentences.py`` writes it anew. Read it aloud before it is committed.
"""

import re
from dataclasses import replace
from datetime import date
from pathlib import Path
from typing import Any

from exemplary import (
    AS_OF,
    LIFE,
    NEAR_S3,
    NEAR_S12,
    NET_ZERO,
    TARGETS,
    company,
    cut,
    inventory,
    long_cut,
    without,
)

import trajectory as tj
from trajectory.rules import ALL_SETS, Status

LIST = Path(__file__).parent / "rules" / "sentences.txt"

# fmt: off
BEFORE = tj.Lifecycle(announced=date(2018, 6, 1), submitted=date(2017, 3, 1),
                      approved=date(2017, 9, 1))
LATE = replace(LIFE, announced=date(2024, 12, 1))
UNDATED = tj.Lifecycle()
BIG = {"employees": 20_000.0, "net_turnover": 5e9, "balance_sheet": 3e9,
       "high_income_country": True}
SMALL = {"employees": 40.0, "net_turnover": 6e6, "balance_sheet": 3e6,
         "high_income_country": False}
V2_DAY = date(2027, 6, 1)
V2_LIFE = tj.Lifecycle(announced=date(2027, 3, 1), submitted=date(2027, 3, 1))

NEARLY = cut(reduction="46.19%")
WEAK = (cut(reduction="20%"), cut(tj.S3, "10%"), long_cut(reduction="50%"),
        long_cut(tj.S3, "60%"), NET_ZERO)
PARTS = (cut(tj.S1, "60%"), cut(tj.S2, "60%"), cut(tj.S1 | tj.S2, "50%"))
TARGETS_OF_ALL = (cut(tj.ALL, "50%"), long_cut(tj.ALL, "90%"), NET_ZERO)
LAND = (cut(tj.S3.land_only, "40%"), long_cut(tj.S3.land_only, "72%"))
ENGAGED = tj.Engagement(tj.S3, 0.7, 2027, tj.EngagementBasis.EMISSIONS, life=LIFE)
LEVEL = tj.FixedLevel(tj.S12, 50.0, 2030, unit="tCO2e", life=LIFE)
BELOW = tj.BelowBaseline(tj.S12, "30%", 2030, life=LIFE)
BELOW_S3 = tj.BelowBaseline(tj.S3, "30%", 2030, life=LIFE)
BELOW_LATE = tj.BelowBaseline(tj.ALL, "80%", 2050, life=LIFE)
BELOW_LAND = tj.BelowBaseline(tj.S3.land_only, "30%", 2030, life=LIFE)
WEAK_LAND = cut(tj.S3.land_only, "25%", 2031)
KEPT = tj.FixedLevel(tj.S1, 0.0, 2023, unit="tCO2e", maintain_until=2050, life=LIFE)
GREEN = tj.RenewableElectricity(1.0, 2025, life=LIFE, maintain_until=2050)
GREENER = tj.RenewableElectricity(0.5, 2030, life=LIFE)

LATER = tuple(inventory(year, s, s, 14.0 * s) for year, s in ((2020, 100.0), (2023, 92.0)))
V2_YEARS = tuple(
    inventory(year, 90.0, 90.0, 1500.0, scope2=tj.Scope2.LOCATION)
    for year in (2025, 2026)
)
WHOLE_S3 = tuple(tj.Inventory(year, {tj.S1: 100.0, tj.S2.market_based: 100.0, tj.S3: 1500.0})
                 for year in (2019, 2022))
BOTH_METHODS = tuple(
    tj.Inventory(year, {tj.S1: 100.0, tj.S2.market_based: market, tj.S2.location_based: 100.0,
                        tj.S3: 1500.0})
    for year, market in ((2019, 100.0), (2022, 20.0))
)
LAND_YEARS = tuple(
    tj.Inventory(year, {tj.S1: s, tj.S2.market_based: s, tj.S3.without_land: 5.0 * s,
                        tj.S3.land_only: 3.0 * s})
    for year, s in ((2019, 100.0), (2022, 90.0))
)
SMALL_S3 = tuple(inventory(year, s3=20.0) for year in (2019, 2022))
TOTALS = (tj.Inventory(2019, {tj.S1: 100.0, tj.S2.market_based: 100.0, tj.S12: 230.0, tj.S3: 9.0}),
          tj.Inventory(2022, {tj.S1: 90.0, tj.S2.market_based: 90.0, tj.S12: 200.0, tj.S3: 9.0}))
TRUE_TOTALS = (tj.Inventory(2019, {tj.S1: 100.0, tj.S2.market_based: 100.0, tj.S12: 200.0}),)


def of(base_year, *targets, life=LIFE):
    """Return targets with another base year and other dates; net zeros with other dates."""
    return tuple(
        replace(t, base_year=base_year, life=life) if isinstance(t, tj.Target)
        else replace(t, life=life)
        for t in targets or TARGETS
    )


def v2(*targets):
    """Return separate near-term targets on scopes 1 to 3 that Version 2.0 knows, and others."""
    own = (cut(tj.S1, "20%", 2031), cut(tj.S2.location_based, "45%", 2031), cut(tj.S3, "20%", 2031))
    return of(2026, *(targets or own), long_cut(), long_cut(tj.S3), NET_ZERO, life=V2_LIFE)


COMPANIES = {
    "nothing is known": (tj.Company("A"), AS_OF),
    "nothing is promised": (company(()), AS_OF),
    "all is well": (company(), AS_OF),
    "all is well, base year 2020": (company(of(2020), LATER), AS_OF),
    "by a hair": (company(without(NEAR_S12, plus=[NEARLY])), AS_OF),
    "all is weak": (company(of(2010, *WEAK, life=BEFORE), excluded_s12=0.09, excluded_s3=0.12,
                            base_year_change=-0.08, reviewed=date(2017, 9, 1)), AS_OF),
    "all is weak, base year 2020": (company(of(2020, *WEAK), LATER), AS_OF),
    "one target on all": (company(TARGETS_OF_ALL), AS_OF),
    "weak on all": (company((cut(tj.ALL, "30%"), long_cut(tj.ALL, "50%"), NET_ZERO)), AS_OF),
    "weaker on all": (company((cut(tj.ALL, "20%"),)), AS_OF),
    "parts": (company((*PARTS, NEAR_S3, NET_ZERO)), AS_OF),
    "weak parts": (company((cut(tj.S1, "10%"), cut(tj.S2, "20%"), cut(), NEAR_S3)), AS_OF),
    "one weak part": (company((cut(tj.S1, "10%"), cut(tj.S2, "70%"), cut(), NEAR_S3)), AS_OF),
    "unknown parts": (company((cut(tj.S1, "10%"), cut(tj.S2, "70%"), cut(), NEAR_S3), ()), AS_OF),
    "contradictions": (company((cut(), cut(reduction="60%", target_year=2028),
                                cut(target_year=2035, reduction="40%", base_year=2018),
                                cut(reduction="30%"), cut(tj.S1 | tj.C1, "50%"))), AS_OF),
    "little is covered": (company((cut(coverage=0.6), cut(tj.S3, "30%", coverage=0.5),
                                   long_cut(coverage=0.6), long_cut(tj.S3, coverage=0.6),
                                   NET_ZERO)), AS_OF),
    "covered by parts": (company((cut(coverage={tj.S1: 1.0, tj.S2: 0.5}),
                                  cut(tj.S3, "30%", coverage={tj.C1: 0.9, tj.C11: 0.2}),
                                  long_cut(coverage={tj.S1: 1.0, tj.S2: 0.5}), NET_ZERO), ()),
                         AS_OF),
    "some categories": (company((cut(), cut(tj.C1 | tj.C4, "30%"), long_cut(tj.S12 | tj.C1))),
                        AS_OF),
    "some categories, unreported": (company((cut(), cut(tj.C1, "30%")), WHOLE_S3), AS_OF),
    "intensity": (company((cut(per="t of product"), cut(tj.S3, "60%", per="EUR of value added"),
                           cut(tj.C11, "30%", per="t of product"),
                           long_cut(per="t of product"), long_cut(tj.S3, "97%", per="t"),
                           NET_ZERO), sells_fossil_fuels=True), AS_OF),
    "weak intensity": (company((cut(), cut(tj.S3, "40%", per="EUR of value added"),
                                long_cut(tj.S3, "80%", per="EUR of value added"))), AS_OF),
    "growth": (company((tj.Target(tj.S12, tj.Target.growth("10%"), 2030, base_year=2019, life=LIFE,
                                  term=tj.Term.NEAR), NET_ZERO)), AS_OF),
    "levels": (company((LEVEL, BELOW_S3, BELOW_LATE, NET_ZERO)), AS_OF),
    "levels without inventories": (company((LEVEL, BELOW, BELOW_LATE, NET_ZERO), ()), AS_OF),
    "kept at zero": (company((KEPT, GREEN, GREENER, NEAR_S3, NET_ZERO)), AS_OF),
    "kept too shortly": (company((cut(tj.S1), replace(GREEN, maintain_until=2030), GREENER,
                                  NET_ZERO)), AS_OF),
    "renewables too late": (company((cut(tj.S1), GREENER, NET_ZERO)), AS_OF),
    "engaged": (company((cut(), ENGAGED)), AS_OF),
    "engaged too late": (company((cut(), replace(ENGAGED, target_year=2031, basis=None))), AS_OF),
    "engaged, undated": (company((replace(ENGAGED, life=UNDATED),), submitted=None), AS_OF),
    "fossil fuels": (company(sells_fossil_fuels=True), AS_OF),
    "fossil fuels, no target": (company((cut(), NET_ZERO), sells_fossil_fuels=True), AS_OF),
    "fossil fuels, weak": (company((cut(), cut(tj.C11, "10%")), sells_fossil_fuels=True), AS_OF),
    "fossil fuels, deep": (company((cut(), cut(tj.C11, "60%")), sells_fossil_fuels=True), AS_OF),
    "fossil fuels, level": (company((LEVEL, BELOW_S3), sells_fossil_fuels=True), AS_OF),
    "land": (company((*TARGETS, *LAND), sector="Food and beverage"), AS_OF),
    "land, weak": (company((*TARGETS, cut(tj.S3.land_only, "20%", coverage=0.4),
                            long_cut(tj.S3.land_only, "50%"),
                            tj.NetZero(tj.S3.land_only, 2050, residual=0.5)),
                           flag_share=0.4), AS_OF),
    "land, reported": (company((*TARGETS, cut(tj.S3.land_only, "35%"), WEAK_LAND), LAND_YEARS),
                       AS_OF),
    "land, unknown": (company((cut(tj.ALL.land_only, "40%", coverage={tj.S1: 0.1}), BELOW_LAND,
                               replace(BELOW_LAND, target_year=2050)), ()), AS_OF),
    "land, none": (company(sector="Food and beverage"), AS_OF),
    "late years": (company(of(2019, cut(target_year=2035), long_cut(target_year=2055), NET_ZERO)),
                   AS_OF),
    "late years of power": (company((long_cut(target_year=2045),), sector="Electric utilities"),
                            AS_OF),
    "sector unknown": (company((long_cut(target_year=2045),), sector=None), AS_OF),
    "years in time": (company((cut(target_year=2029), cut(tj.S3, "30%", 2029))), AS_OF),
    "undated": (company(of(2019, cut(target_year=2029), life=UNDATED), submitted=None), AS_OF),
    "announced late": (company(of(2019, *TARGETS, life=LATE)), date(2024, 12, 31)),
    "not announced": (company(of(2019, *TARGETS, life=replace(LIFE, announced=None))), AS_OF),
    "never announced": (
        company(of(2019, *TARGETS, life=replace(LIFE, announced=None))),
        date(2024, 12, 31),
    ),
    "reviewed long ago": (company(of(2019, *TARGETS, life=BEFORE)), date(2026, 6, 1)),
    "base year to come": (company(of(2026, cut(), life=LIFE)), AS_OF),
    "several base years": (company((cut(), cut(base_year=2020, target_year=2032),
                                    cut(tj.S3, "30%", base_year=2021))), AS_OF),
    "old inventories": (company(inventories=(inventory(2019),)), AS_OF),
    "no inventories": (company(inventories=()), AS_OF),
    "only scope 1 reported": (company(inventories=(tj.Inventory(2019, {tj.S1: 1.0}),)), AS_OF),
    "zero emissions": (company(inventories=(inventory(2019, 0.0, 0.0, 0.0),
                                            inventory(2022, 0.0, 0.0, 0.0))), AS_OF),
    "small scope 3": (company((cut(), NET_ZERO), SMALL_S3), AS_OF),
    "great scope 3": (company((cut(), NET_ZERO)), AS_OF),
    "both methods": (company(inventories=BOTH_METHODS), AS_OF),
    "two methods promised": (company((cut(tj.S12.market_based), cut(tj.S2.location_based))), AS_OF),
    "totals": (company(inventories=TOTALS), AS_OF),
    "true totals": (company(inventories=TRUE_TOTALS), AS_OF),
    "already met": (company((cut(reduction="5%"), NEAR_S3)), AS_OF),
    "target year over": (company((cut(target_year=2021), NEAR_S3)), AS_OF),
    "residual named": (company((*TARGETS, tj.NetZero(tj.S12, 2045, residual=0.2))), AS_OF),
    "net zero alone": (company((NET_ZERO,)), AS_OF),
    "net zero too early": (company((*TARGETS[:-1], tj.NetZero(tj.ALL, 2045, life=LIFE))), AS_OF),
    "steps to net zero": (company((*(cut(tj.ALL, f"{year - 1975}%", year, term=None)
                                     for year in range(2028, 2050, 5)), NET_ZERO)), AS_OF),
    "large, all of V2.0": (company(v2(), V2_YEARS, **BIG), V2_DAY),
    "large, weak": (company(v2(cut(tj.S1, "5%", 2031), cut(tj.S2, "5%", 2031),
                               cut(tj.C1, "5%", 2031)), V2_YEARS, **BIG), V2_DAY),
    "large, intensity": (company(v2(cut(tj.S1, "20%", 2031, per="t of product"),
                                    cut(tj.S2, "20%", 2031, per="t of product")), V2_YEARS,
                                 **BIG), V2_DAY),
    "large, without scope 3": (company(of(2026, cut(tj.S1, "20%", 2031), life=V2_LIFE),
                                       (tj.Inventory(2026, {tj.S1: 9.0, tj.S2: 9.0}),), **BIG),
                               V2_DAY),
    "small": (company(of(2026, cut(tj.S1, "20%", 2031), life=V2_LIFE), V2_YEARS, **SMALL), V2_DAY),
    "small, by its own route": (company(streamlined=True, **SMALL), AS_OF),
    "small, nothing reported": (company((), (), **SMALL), V2_DAY),
}
"""By what they are made to show: a company, and the day on which it is asked about."""
# fmt: on


ALIKE = (
    (r"'[^']*'", "promise"),
    (
        r"(scope 3 categor(y|ies)|scopes?) \d[\d+, ]*( and scope 3 categor(y|ies) [\d, ]+)?",
        "scope ",
    ),
    (r"scope  ?\([a-z -]+\)", "scope "),
    (r"per (t|EUR)( of [a-z ]+)?", "per unit"),
    (r"\d[\d ,.]*", "#"),
)


def shape(sentence):
    """Return a sentence without what differs from company to company: one of a shape is listed."""
    for pattern, stands in ALIKE:
        sentence = re.sub(pattern, stands, sentence)
    return sentence


def spoken():
    """Return sentences by rule set, rule and status: of each shape the first."""
    found: dict[tuple[str, str], Any] = {}
    for known, day in COMPANIES.values():
        for finding in tj.check(known, *ALL_SETS, as_of=day).findings:
            own = found.setdefault((finding.rule_set, finding.rule), {})
            own.setdefault(finding.status, {}).setdefault(shape(finding.sentence), finding)
    return {
        (s.name, rule.id): {
            status: tuple(found.get((s.name, rule.id), {}).get(status, {}).values())
            for status in Status
        }
        for s in ALL_SETS
        for rule in s.rules
    }


def listed(said):
    """Return the list as text: each rule with its sentences, those of a set before it left out."""
    lines: list[str] = []
    seen: dict[str, list[str]] = {}
    for (rule_set, rule), by_status in said.items():
        block = [
            f"  {status.value:14}  {finding.sentence}"
            for status in Status
            for finding in by_status[status]
        ]
        new = [line for line in block if line not in seen.setdefault(rule, [])]
        seen[rule] += new
        if new:
            lines += [f"{rule_set} · {rule}", *new, ""]
    return "\n".join(lines)


if __name__ == "__main__":
    LIST.write_text(listed(spoken()), encoding="utf-8")
