"""Every clause of the other rule sets passes, fails, passes at its boundary and lacks data."""

from dataclasses import replace
from datetime import date

import pytest
from exemplary import (
    AS_OF,
    LONG_S3,
    LONG_S12,
    NEAR_S3,
    NEAR_S12,
    NET_ZERO,
    company,
    cut,
    inventory,
    long_cut,
    without,
)

import trajectory as tj
from trajectory.rules import CONSISTENCY, ESRS_E1, NET_ZERO_V2, SBTI_V5, SBTI_V5_3_1, Status

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
FLAG = tj.Land.ONLY
C1, C2, S1, S2, S3, S12 = tj.Scope.C1, tj.Scope.C2, tj.S1, tj.S2, tj.S3, tj.S12
BARE = tj.Lifecycle()
INDEX = [tj.Inventory(y, {S12: v}, unit="index") for y, v in ((2019, 100.0), (2022, 70.0))]


def dated(target, **days):
    """Return a target with other dates."""
    return replace(target, life=tj.Lifecycle(**days))


# -- our own rules ---------------------------------------------------------------------------


UNEVEN = [inventory(2019, 300.0, 100.0)]


def parts(one, other, inventories):
    """Return a company with targets on scope 1, on scope 2 and 50 % on both."""
    return company([cut(S1, one), cut(S2, other), cut(S12)], inventories)


def met(reported, **days):
    """Return a company that cut scopes 1+2 to a share of 2019 in 2022, promising half."""
    life = days or {"announced": date(2023, 5, 1)}
    levels = inventory(2019), inventory(2022, reported, reported)
    return company([dated(NEAR_S12, **life)], levels)


def stated(total):
    """Return an inventory that states a total beside 100 t of scope 1 and of scope 2."""
    return tj.Inventory(2022, {S1: 100.0, S2: 100.0, S12: total})


OWN = [
    ("own.later_weaker", PASS, company()),
    ("own.later_weaker", PASS, company([cut(), cut(target_year=2035)])),  # no less
    ("own.later_weaker", FAIL, company([cut(), cut(S12, "49.9%", 2035)])),
    ("own.later_weaker", FAIL, company([cut(), cut(S12, "52%", 2035, coverage=0.95)])),  # 49.4 %
    ("own.later_weaker", NONE, company([cut(), cut(S3)])),
    ("own.part_whole", PASS, parts("50%", "50%", UNEVEN)),
    ("own.part_whole", PASS, parts("60%", "20%", UNEVEN)),  # (3 x 60 + 20) / 4 = 50
    ("own.part_whole", FAIL, parts("60%", "19.9%", UNEVEN)),
    ("own.part_whole", FAIL, parts("49%", "48%", ())),  # no part reaches it
    ("own.part_whole", NO_DATA, parts("60%", "20%", ())),
    ("own.part_whole", NO_DATA, parts("60%", "20%", INDEX)),
    ("own.part_whole", NONE, company()),
    ("own.counted_twice", PASS, company()),
    ("own.counted_twice", PASS, company([cut(S12), cut(S1)])),  # nested
    ("own.counted_twice", FAIL, company([cut(S12), cut(S2 | S3)])),
    ("own.counted_twice", NONE, company([cut(S12), cut(S2 | S3, target_year=2031)])),
    ("own.interim", PASS, company([cut(), long_cut()])),
    # 2019 to 2049: a third of the time, a third of 90 %
    ("own.interim", PASS, company([cut(S12, "30%", 2029), long_cut(target_year=2049)])),
    ("own.interim", FAIL, company([cut(S12, "29.9%", 2029), long_cut(target_year=2049)])),
    ("own.interim", NONE, company([cut()])),
    ("own.vintages", PASS, company()),
    ("own.vintages", FAIL, company([cut(), cut(reduction="42%")])),
    ("own.vintages", FAIL, company([cut(), cut(base_year=2021, target_year=2032)])),
    ("own.vintages", PASS, company([cut(), dated(cut(S12, "42%"), withdrawn=date(2023, 1, 1))])),
    ("own.vintages", NONE, company([NET_ZERO])),
    ("own.net_zero", PASS, company()),
    ("own.net_zero", FAIL, company(without(LONG_S3, plus=[long_cut(S3, "89.9%")]))),
    ("own.net_zero", FAIL, company(without(LONG_S12, plus=[long_cut(target_year=2051)]))),
    ("own.net_zero", PASS, company([tj.NetZero(S12, 2050, residual=0.10)])),
    ("own.net_zero", PASS, company([tj.NetZero(S3.land_only, 2050, residual=0.28)])),
    ("own.net_zero", FAIL, company([tj.NetZero(S3.land_only, 2050, residual=0.29)])),
    ("own.net_zero", NONE, company([cut()])),
    ("own.base_years", PASS, company()),
    ("own.base_years", FAIL, company([cut(), cut(S3, base_year=2020)])),
    ("own.base_years", NONE, company([NET_ZERO])),
    ("own.never_reported", PASS, company()),
    ("own.never_reported", FAIL, company([NEAR_S3], [tj.Inventory(2019, {S12: 1.0})])),
    ("own.never_reported", FAIL, company([cut(S3.land_only)])),  # land was not
    ("own.never_reported", NO_DATA, company(inventories=())),
    ("own.never_reported", NONE, company([NET_ZERO])),
    ("own.already_met", PASS, met(51.0)),
    ("own.already_met", FAIL, met(50.0)),  # exactly met before it was announced
    ("own.already_met", PASS, met(50.0, announced=date(2022, 12, 31))),  # 2022 had not ended
    ("own.already_met", FAIL, met(50.0, submitted=date(2023, 5, 1))),
    ("own.already_met", NO_DATA, company([replace(NEAR_S12, life=BARE)])),
    ("own.already_met", NO_DATA, company([cut(per="tonne of steel")])),
    ("own.already_met", NO_DATA, company([NEAR_S12], [inventory(2022)])),
    ("own.already_met", NONE, company([NET_ZERO])),
    ("own.totals", PASS, company(inventories=[stated(200.0)])),
    ("own.totals", PASS, company(inventories=[stated(201.0)])),  # 1 of 201: 0.4975 %
    ("own.totals", FAIL, company(inventories=[stated(201.1)])),
    ("own.totals", FAIL, company(inventories=[stated(198.9)])),
    ("own.totals", NONE, company()),
]  # fmt: skip

# -- SBTi V5.3.1: what differs from V5 -------------------------------------------------------

NOW = date(2026, 6, 1)
ZERO = tj.NetZero(S12, 2030)
EVEN = (inventory(2025),)  # scope 1 and scope 2 the same


NEW = tj.Lifecycle(submitted=date(2026, 5, 1))


def today(what=S12, reduction="50%", target_year=2030, inventories=EVEN, **fields):
    """Return a company with one target from 2025, the most recent year at submission."""
    fields = {"base_year": 2025, "life": NEW, **fields}
    return company([cut(what, reduction, target_year, **fields)], inventories)


def since(level, reduction):
    """Return the same from 2020, when both scopes emitted `level` each, 100 t in 2025."""
    return today(S12, reduction, base_year=2020, inventories=[inventory(2020, level, level), *EVEN])


def selling(subject):
    """Return a company that sells fossil fuels."""
    return replace(subject, facts=replace(subject.facts, sells_fossil_fuels=True))


LAND = (inventory(2025, land=FLAG),)
TWO_UNITS = [inventory(2020, 0.125, 0.125, unit="ktCO2e"), *EVEN]
INDICES = [tj.Inventory(2025, {scopes: 100.0}, unit="index") for scopes in (S12, S2)]
OVER = today(S12, "50%", 2024, base_year=2020, inventories=TWO_UNITS)  # the target year is
DYNAMIC = [
    # half of 0.9/25 x 5 = 18 % and of 1/15 x 5 = 33.33 %: 25.67 %
    ("sbti.s12.ambition", PASS, today(reduction="25.67%")),
    ("sbti.s12.ambition", FAIL, today(reduction="25.66%")),
    ("sbti.s12.ambition", PASS, today(reduction="26%")),
    ("sbti.s12.ambition", PASS, today(S2, "33.3%")),  # scope 2 to zero in 2040
    ("sbti.s12.ambition", FAIL, today(S2, "33.2%")),
    ("sbti.s12.ambition", PASS, today(S1, "21.0%")),  # the floor of 4.2 points a year
    ("sbti.s12.ambition", FAIL, today(S1, "20.9%")),
    # 20 % less in 2025 than in 2020: 1 - 0.8 x (1 - 0.2567) = 40.53, below the floor of 42
    ("sbti.s12.ambition", PASS, since(125.0, "42.0%")),
    ("sbti.s12.ambition", FAIL, since(125.0, "41.9%")),
    # half of it left: 1 - 0.5 x 0.7433 = 62.83 %
    ("sbti.s12.ambition", PASS, since(200.0, "62.8%")),
    ("sbti.s12.ambition", FAIL, since(200.0, "62.7%")),
    ("sbti.s12.ambition", PASS, today(S12, "42.0%", base_year=2020, inventories=TWO_UNITS)),
    ("sbti.s12.ambition", NO_DATA, today(inventories=[tj.Inventory(2025, {S12: 200.0})])),
    ("sbti.s12.ambition", NO_DATA, today(inventories=INDICES)),  # an index has no split
    ("sbti.s12.ambition", NO_DATA, today(inventories=())),
    ("sbti.s12.ambition", NO_DATA, today(base_year=2020)),
    ("sbti.s12.ambition", NO_DATA, OVER),
    ("sbti.s12.ambition", NONE, today(S3)),
    # net zero promised for 2030: all of 90 % and 100 % is due
    ("sbti.s12.ambition", PASS, company([ZERO, cut(S12, "95%", base_year=2025)], EVEN)),
    ("sbti.s12.ambition", FAIL, company([ZERO, cut(S12, "94%", base_year=2025)], EVEN)),
    ("sbti.s3.ambition", PASS, today(S3, "15.0%")),  # 0.75/25 x 5
    ("sbti.s3.ambition", FAIL, today(S3, "14.9%")),
    ("sbti.s3.ambition", PASS, today(C1, "51.6%", per="TB")),  # 1 - 0.93 ** 10 = 51.60 %
    ("sbti.s3.ambition", FAIL, today(C1, "51.5%", per="TB")),
    ("sbti.s3.ambition", NO_DATA, today(S3, inventories=())),
    ("sbti.s3.ambition", NONE, today()),
    ("sbti.combined", PASS, today(tj.ALL, "21.0%")),
    ("sbti.combined", NO_DATA, today(tj.ALL, "20.9%")),
    # scopes 1 and 2 are 200 of 1 700 t: 21 % of them and 15 % of the rest are 15.7 % of all
    ("sbti.combined", NO_DATA, today(tj.ALL, "15.7%")),
    ("sbti.combined", FAIL, today(tj.ALL, "15.6%")),
    ("sbti.combined", FAIL, today(tj.ALL, "14.9%")),
    ("sbti.combined", NO_DATA, today(tj.ALL, inventories=())),
    ("sbti.combined", NONE, today()),
    ("sbti.fossil.ambition", PASS, selling(today(tj.S3, "21.0%"))),  # the floor: 4.2 x 5
    ("sbti.fossil.ambition", FAIL, selling(today(tj.S3, "20.9%"))),
    ("sbti.fossil.ambition", NO_DATA, selling(today(tj.S3, inventories=()))),
    ("sbti.fossil.ambition", NONE, today(tj.S3)),
    ("sbti.flag.ambition", PASS, today(tj.ALL.land_only, "15.15%", inventories=LAND)),
    ("sbti.flag.ambition", FAIL, today(tj.ALL.land_only, "15.14%", inventories=LAND)),
    ("sbti.flag.ambition", NO_DATA, today(tj.ALL.land_only)),  # land was not reported
    ("sbti.flag.ambition", NONE, today()),
]  # fmt: skip

# -- Net-Zero Standard V2.0 ------------------------------------------------------------------

LATER = date(2027, 6, 1)
LIFE_V2 = tj.Lifecycle(announced=date(2027, 2, 1), submitted=date(2026, 9, 1),
                       approved=date(2027, 1, 15))  # fmt: skip
SIZE = {"category": "A", "submitted": date(2026, 9, 1), "reviewed": date(2026, 9, 1)}
LOCATION = tj.Scope2.LOCATION


def v2(what, reduction, target_year=2030, **fields):
    """Return a target of the first cycle."""
    return cut(what, reduction, target_year, **{"base_year": 2025, "life": LIFE_V2, **fields})


def v2_long(scopes, **fields):
    """Return a long-term target of the first cycle."""
    return v2(scopes, "90%", 2050, **{"term": tj.Term.LONG, **fields})


ONE, TWO, THREE = v2(S1, "18%"), v2(S2, "33.3%"), v2(S3, "18%")
ENDS = (v2_long(S12), v2_long(S3), tj.NetZero(tj.ALL, 2050, life=LIFE_V2))
CYCLE = (ONE, TWO, THREE, *ENDS)
SHARES = (inventory(2025, scope2=LOCATION),)


def promising(targets=CYCLE, inventories=SHARES, **facts):
    """Return a company of category A in its first cycle."""
    return company(targets, inventories, **{**SIZE, **facts})


def swapped(old, *new):
    """Return the promises of the first cycle with one replaced."""
    return (*(t for t in CYCLE if t != old), *new)


def spread_of(share):
    """Return an inventory in which category 2 has a share of categories 1 to 14."""
    rest = 100.0 * (1 - share) / 13
    emissions = dict.fromkeys(S3, rest) | {S1: 9.0, S2: 9.0, C2: 100.0 * share}
    return [tj.Inventory(2025, emissions | {tj.Scope.C15: 5000.0})]


BOTH = tj.Inventory(2025, {S1: 100.0, S2.market_based: 40.0, S2.location_based: 100.0, S3: 900.0})
NO_S3 = [tj.Inventory(2025, {S12: 1.0})]
REST = S3 & ~C2
V2 = [
    ("nz2.base_year", PASS, promising()),
    ("nz2.base_year", FAIL, promising(swapped(ONE, v2(S1, "40%", base_year=2024)))),
    # submitted in September 2026: that year was not over
    ("nz2.base_year", PASS, promising(inventories=(*SHARES, inventory(2026, scope2=LOCATION)))),
    ("nz2.base_year", FAIL, promising(
        [v2(S1, "18%", life=tj.Lifecycle(submitted=date(2027, 3, 1)))],
        (*SHARES, inventory(2026, scope2=LOCATION)), submitted=date(2027, 3, 1))),
    ("nz2.horizon", PASS, promising(inventories=(*SHARES, inventory(2026, scope2=LOCATION)))),
    ("nz2.base_year", NO_DATA, promising([dated(ONE)], submitted=None)),
    ("nz2.base_year", NO_DATA, promising(inventories=())),
    ("nz2.base_year", NONE, promising(ENDS)),
    ("nz2.base_year.same", PASS, promising()),
    ("nz2.base_year.same", FAIL, promising(swapped(THREE, v2(S3, "18%", base_year=2024)))),
    ("nz2.base_year.same", NONE, promising(ENDS)),
    ("nz2.inventory", PASS, promising()),
    ("nz2.inventory", FAIL, promising(inventories=NO_S3)),
    ("nz2.inventory", PASS, promising(inventories=NO_S3, category="B")),
    ("nz2.inventory", FAIL, promising(inventories=NO_S3, category=None, employees=1000.0)),
    ("nz2.inventory", NO_DATA, promising(category=None)),
    ("nz2.recalculation", PASS, promising(base_year_change=0.0499)),
    ("nz2.recalculation", FAIL, promising(base_year_change=-0.05)),
    ("nz2.recalculation", NO_DATA, promising(base_year_change=None)),
    ("nz2.separate", PASS, promising()),
    ("nz2.separate", FAIL, promising([v2(S12, "40%"), THREE])),
    ("nz2.separate", NONE, promising(ENDS)),
    ("nz2.required", PASS, promising()),
    ("nz2.required", FAIL, promising(swapped(THREE))),
    ("nz2.required", NONE, promising(swapped(THREE), category="B")),  # scope 3 is optional
    ("nz2.required", FAIL, promising(swapped(TWO), category="B")),
    ("nz2.required", PASS, promising(swapped(TWO, tj.RenewableElectricity(1.0, 2030)))),
    ("nz2.required", PASS, promising(swapped(THREE, tj.Engagement(C1, 0.9, 2030)))),
    ("nz2.required", NO_DATA, promising(category=None)),
    ("nz2.horizon", PASS, promising()),  # five years to the year
    ("nz2.horizon", FAIL, promising(swapped(ONE, v2(S1, "30%", 2031)))),
    ("nz2.horizon", NO_DATA, promising(inventories=())),
    ("nz2.horizon", NONE, promising(ENDS)),
    ("nz2.long.year", PASS, promising()),
    ("nz2.long.year", FAIL, promising([v2_long(S12), v2(S3, "90%", 2051, term=tj.Term.LONG)])),
    ("nz2.long.year", NONE, promising([ONE])),
    ("nz2.scope2.method", PASS, promising()),
    ("nz2.scope2.method", FAIL, promising(inventories=[inventory(2025)])),  # market-based alone
    # reports by both ways are normal: what counts is the way that the targets use
    ("nz2.scope2.method", NO_DATA, promising(inventories=[BOTH])),
    ("nz2.scope2.method", PASS, promising([v2(S2.location_based, "34%")], [BOTH])),
    ("nz2.scope2.method", FAIL, promising([v2(S2.market_based, "34%")], [BOTH])),
    ("nz2.scope2.method", PASS, promising(
        [v2(S2.market_based, "90%"), v2(S2.location_based, "34%")], [BOTH])),
    ("nz2.scope2.method", NO_DATA, promising(inventories=[inventory(2025, scope2=None)])),
    ("nz2.s1.coverage", PASS, promising()),
    ("nz2.s1.coverage", FAIL, promising(swapped(ONE, v2(S1, "18%", coverage=0.99)))),
    ("nz2.s1.coverage", NONE, promising(swapped(ONE))),
    ("nz2.s1.ambition", PASS, promising()),  # 0.9 x 5 / 25
    ("nz2.s1.ambition", FAIL, promising(swapped(ONE, v2(S1, "17.9%")))),
    ("nz2.s1.ambition", NO_DATA, promising(swapped(ONE, v2(S1, "18%", per="tonne of steel")))),
    ("nz2.s1.ambition", PASS, promising(swapped(
        ONE, tj.FixedLevel(S1, 0.0, 2025, unit="tCO2e", maintain_until=2030)))),
    ("nz2.s1.ambition", NONE, promising(swapped(ONE))),
    ("nz2.long.s12.coverage", PASS, promising()),
    ("nz2.long.s12.coverage", FAIL, promising([v2_long(S1, coverage=0.99)])),
    ("nz2.long.s12.coverage", NONE, promising([ONE])),
    ("nz2.long.s12.coverage", NONE, promising([v2_long(S2, coverage=0.99)])),  # that is C13.1
    ("nz2.long.s2.coverage", PASS, promising()),
    ("nz2.long.s2.coverage", FAIL, promising([v2_long(S2, coverage=0.99)])),
    ("nz2.long.s2.coverage", FAIL, promising([v2_long(S12, coverage=0.95)])),  # as one of V1
    ("nz2.long.s2.coverage", NONE, promising([v2_long(S1, coverage=0.99)])),
    ("nz2.s2.coverage", PASS, promising()),
    ("nz2.s2.coverage", FAIL, promising(swapped(TWO, v2(S2, "34%", coverage=0.99)))),
    ("nz2.s2.coverage", NONE, promising(swapped(TWO))),
    ("nz2.s2.ambition", PASS, promising()),  # 5 / 15
    ("nz2.s2.ambition", FAIL, promising(swapped(TWO, v2(S2, "33.2%")))),
    ("nz2.s2.ambition", NO_DATA, promising(swapped(TWO, v2(S2, "40%", per="kWh")))),
    ("nz2.s2.ambition", NONE, promising(swapped(TWO))),
    ("nz2.s3.categories", PASS, promising()),
    ("nz2.s3.categories", FAIL, promising(swapped(THREE, v2(REST, "18%")), spread_of(0.05))),
    ("nz2.s3.categories", PASS, promising(swapped(THREE, v2(REST, "18%")), spread_of(0.0499))),
    ("nz2.s3.categories", FAIL, promising(swapped(THREE))),
    ("nz2.s3.categories", NONE, promising(swapped(THREE), category="B")),
    ("nz2.s3.categories", NO_DATA, promising(swapped(THREE), category=None)),
    ("nz2.s3.categories", NO_DATA, promising(inventories=[tj.Inventory(2025, {S3: 1.0})])),
    ("nz2.s3.categories", NONE, promising(inventories=[inventory(2025, s3=0.0)])),
    ("nz2.s3.ambition", PASS, promising()),
    ("nz2.s3.ambition", FAIL, promising(swapped(THREE, v2(S3, "17.9%")))),
    ("nz2.s3.ambition", NO_DATA, promising(swapped(THREE, v2(S3, "40%", per="TB")))),
    ("nz2.s3.ambition", NONE, promising(swapped(THREE))),
    ("nz2.long.s3.coverage", PASS, promising()),
    ("nz2.long.s3.coverage", FAIL, promising([v2_long(S3, coverage=0.99)])),
    ("nz2.long.s3.coverage", NO_DATA, promising([v2_long(C1)], ())),
    ("nz2.long.s3.coverage", NONE, promising([ONE])),
    ("nz2.net_zero", PASS, promising()),
    ("nz2.net_zero", FAIL, promising([ONE, TWO, THREE, v2_long(S12), ENDS[2]])),
    ("nz2.net_zero", FAIL, promising([ONE, TWO, *ENDS], category="B")),  # near-term, B as well
    ("nz2.net_zero", FAIL, promising([*CYCLE[:-1], tj.NetZero(tj.ALL, 2049, life=LIFE_V2)])),
    ("nz2.net_zero", NONE, promising([ONE])),
    ("nz2.residual", PASS, promising()),
    ("nz2.residual", PASS, promising([tj.NetZero(S3.land_only, 2050, residual=0.28)])),
    ("nz2.residual", FAIL, promising([tj.NetZero(tj.ALL, 2050, residual=0.101)])),
    ("nz2.residual", NO_DATA, promising([tj.NetZero(tj.ALL, 2050)])),
    ("nz2.residual", NONE, promising([ONE])),
]  # fmt: skip

# -- ESRS E1 ---------------------------------------------------------------------------------

E1_LIFE = tj.Lifecycle(announced=date(2024, 2, 1))


def e1(what=tj.ALL, reduction="42%", target_year=2030, **fields):
    """Return a disclosed target from 2021."""
    return cut(what, reduction, target_year, **{"base_year": 2021, "life": E1_LIFE, **fields})


E1_BOOK = (e1(), e1(tj.ALL, "90%", 2050, term=tj.Term.LONG), tj.NetZero(tj.ALL, 2050))
E1_REPORT = (inventory(2021), inventory(2022))


def disclosing(targets=E1_BOOK, inventories=E1_REPORT, **facts):
    """Return a company with a disclosed book."""
    return company(targets, inventories, **facts)


IN_2022 = tj.Lifecycle(approved=date(2022, 3, 1))


# The reference of 2030 on a base of 2021: 0.58 of 2020's level over the 0.958 of 2021
REFERENCE_2030 = 100 * (1 - 0.58 / 0.958)
ESRS = [
    ("esrs.gross", PASS, disclosing()),
    ("esrs.gross", FAIL, disclosing([tj.NetZero(tj.ALL, 2050)])),
    ("esrs.gross", NONE, disclosing([])),
    ("esrs.scopes", PASS, disclosing()),
    ("esrs.scopes", PASS, disclosing([e1(S1), e1(S2), e1(C1)])),
    ("esrs.scopes", FAIL, disclosing([e1(S12)])),
    ("esrs.baseline", PASS, disclosing()),
    ("esrs.baseline", FAIL, disclosing(inventories=[inventory(2022)])),
    ("esrs.baseline", NO_DATA, disclosing(inventories=())),  # what was disclosed is unknown
    ("esrs.baseline", NONE, disclosing([])),
    ("esrs.base_year", PASS, disclosing()),  # set in 2024: three years to the year
    ("esrs.base_year", NO_DATA, disclosing([e1(base_year=2020)])),  # perhaps set before it applied
    ("esrs.base_year", FAIL, disclosing([e1(base_year=2020)], first_esrs_year=2024)),
    ("esrs.base_year", PASS, disclosing([e1(base_year=2020)], first_esrs_year=2025)),
    # AR 25 (c): the base year applied to existing targets is kept, and may be taken by new ones
    ("esrs.base_year", PASS, disclosing([e1(base_year=2015, life=IN_2022)], first_esrs_year=2024)),
    ("esrs.base_year", PASS, disclosing(
        [e1(base_year=2015, life=IN_2022), e1(S3, base_year=2015)], first_esrs_year=2024)),
    ("esrs.base_year", FAIL, disclosing([e1(base_year=2027)])),  # still to come
    ("esrs.base_year", NO_DATA, disclosing([e1(life=BARE)])),
    ("esrs.base_year", NONE, disclosing([])),
    ("esrs.scopes", NONE, disclosing([])),  # "if the undertaking has set": §34
    ("esrs.scopes", NONE, disclosing([tj.NetZero(tj.ALL, 2050)])),
    ("esrs.values", PASS, disclosing()),
    ("esrs.values", PASS, disclosing([e1(target_year=2029, maintain_until=2030)])),
    ("esrs.values", FAIL, disclosing([e1(target_year=2029)])),
    ("esrs.values", NONE, disclosing([])),
    ("esrs.reference", PASS, disclosing()),
    ("esrs.reference", PASS, disclosing([e1(reduction=REFERENCE_2030 / 100 + 1e-9)])),
    ("esrs.reference", FAIL, disclosing([e1(reduction=REFERENCE_2030 / 100 - 1e-6)])),
    ("esrs.reference", FAIL, disclosing([e1(reduction="39%")])),  # not rounded to 39
    ("esrs.reference", PASS, disclosing([e1(reduction="42%", base_year=2020)])),
    ("esrs.reference", FAIL, disclosing([e1(reduction="89%", target_year=2050, base_year=2020)])),
    ("esrs.reference", NO_DATA, disclosing([e1(per="MWh")])),
    ("esrs.reference", NONE, disclosing([e1(S3)])),
    ("esrs.net_zero", PASS, disclosing([tj.NetZero(tj.ALL, 2050, residual=0.10)])),
    ("esrs.net_zero", FAIL, disclosing([tj.NetZero(tj.ALL, 2050, residual=0.11)])),
    ("esrs.net_zero", NO_DATA, disclosing([tj.NetZero(tj.ALL, 2050)])),
    ("esrs.net_zero", NONE, disclosing([e1()])),
]  # fmt: skip

SETS = [(CONSISTENCY, AS_OF, OWN), (SBTI_V5_3_1, NOW, DYNAMIC), (NET_ZERO_V2, LATER, V2),
        (ESRS_E1, AS_OF, ESRS)]  # fmt: skip
ALL_CASES = [(rules, day, *case) for rules, day, cases in SETS for case in cases]


@pytest.mark.parametrize(("rules", "day", "rule", "status", "subject"), ALL_CASES)
def test_clause(rules, day, rule, status, subject):
    """One change to a company that meets every rule gives the clause its status."""
    findings = tj.check(subject, rules, as_of=day).rule(rule)
    found = {finding.status for finding in findings}
    assert status in found, findings
    worse = {PASS: {FAIL, NO_DATA}, NONE: {FAIL, NO_DATA}}.get(status, set())
    assert not found & worse, findings


SILENT = {  # these look at the promises alone, so no fact can be missing
    "own.later_weaker", "own.counted_twice", "own.interim", "own.vintages", "own.net_zero",
    "own.base_years", "own.totals", "nz2.base_year.same", "nz2.separate", "nz2.long.year",
    "nz2.s1.coverage", "nz2.long.s12.coverage", "nz2.long.s2.coverage", "nz2.s2.coverage",
    "nz2.net_zero", "esrs.gross",
    "esrs.scopes", "esrs.values",
}  # fmt: skip


@pytest.mark.parametrize(("rules", "day", "cases"), SETS)
def test_every_clause_is_tested_both_ways(rules, day, cases):  # noqa: ARG001
    """Each rule has a passing and a failing case, and every status it can give occurs."""
    own = [rule for rule in rules.rules if rules is not SBTI_V5_3_1 or rule not in SBTI_V5.rules]
    given = {rule.id: {s for r, s, _ in cases if r == rule.id} for rule in own}
    assert {rule for rule, statuses in given.items() if not {PASS, FAIL} <= statuses} == set()
    assert {rule for rule, statuses in given.items() if NO_DATA not in statuses} <= SILENT
    assert {rule for rule, _, _ in cases} == set(given)


def test_companies_that_meet_every_rule_pass():
    """With every fact known and every clause met, each verdict is a pass."""
    assert tj.check(company(), CONSISTENCY, as_of=AS_OF).verdict() is PASS
    for subject, rules, day in ((promising(), NET_ZERO_V2, LATER), (disclosing(), ESRS_E1, AS_OF)):
        report = tj.check(subject, rules, as_of=day)
        assert report.verdict() is PASS, str(report)
        assert report.headlines == ()
