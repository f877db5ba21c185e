"""Every clause of the V5 criteria passes, fails, passes at its boundary and lacks data."""

from dataclasses import replace
from datetime import date

import pytest
from exemplary import (
    AS_OF,
    INVENTORIES,
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
from trajectory.rules import SBTI_V5, Status

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
FLAG = tj.Land.ONLY
C1 = tj.Scope.C1
BARE = tj.Lifecycle()
FEBRUARY = date(2023, 2, 28)


BOTH = (*INVENTORIES, *(inventory(y, 100.0, 80.0, scope2=tj.Scope2.LOCATION) for y in (2019, 2022)))


def dated(**days):
    """Return the exemplary targets with other dates."""
    return tuple(replace(t, life=tj.Lifecycle(**days)) for t in without())


def engaged(year, **fields):
    """Return the exemplary targets with an engagement of suppliers."""
    return without(plus=[tj.Engagement(C1, 0.5, year, **fields)])


def renewable(*steps, **fields):
    """Return the exemplary targets with renewable electricity in place of scope-2 cuts."""
    electricity = [tj.RenewableElectricity(share, year, **fields) for year, share in steps]
    cuts = cut(tj.S1), long_cut(tj.S1)
    return without(NEAR_S12, LONG_S12, plus=[*cuts, *electricity])


def land(reduction="30.3%", year=2030, **fields):
    """Return the exemplary targets with one on land emissions."""
    return without(plus=[cut(tj.ALL.land_only, reduction, year, base_year=2020, **fields)])


def scope3_of(share):
    """Return inventories in which scope 3 has a share of all emissions."""
    scope3 = 200.0 * share / (1 - share)
    return (inventory(2019, s3=scope3), inventory(2022, s3=scope3))


CASES = [
    ("sbti.s3.required", PASS, company()),
    ("sbti.s3.required", FAIL, company(without(NEAR_S3))),
    ("sbti.s3.required", FAIL, company(without(NEAR_S3), scope3_of(0.40))),  # 40 % counts
    ("sbti.s3.required", NONE, company(without(NEAR_S3), scope3_of(0.399))),
    ("sbti.s3.required", FAIL, company(without(NEAR_S3), (), sells_fossil_fuels=True)),
    ("sbti.s3.required", NO_DATA, company(without(NEAR_S3), ())),
    ("sbti.exclusions", PASS, company(excluded_s12=0.05, excluded_s3=0.05)),
    ("sbti.exclusions", FAIL, company(excluded_s12=0.0501)),
    ("sbti.exclusions", FAIL, company(excluded_s3=0.06)),
    ("sbti.exclusions", NO_DATA, company(excluded_s3=None)),
    ("sbti.s12.coverage", PASS, company([cut(coverage=0.95)], excluded_s12=0.0)),
    ("sbti.s12.coverage", PASS, company([cut(coverage=0.95)], excluded_s12=None)),
    ("sbti.s12.coverage", FAIL, company([cut(coverage=0.949)], excluded_s12=None)),
    # the 5 % is for what is left out of the inventory and of the target together (TVP p. 10)
    ("sbti.s12.coverage", PASS, company([cut(coverage=0.97)])),  # 0.98 x 0.97 = 0.9506
    ("sbti.s12.coverage", FAIL, company([cut(coverage=0.96)])),  # 0.98 x 0.96 = 0.9408
    ("sbti.s12.coverage", NONE, company(without(NEAR_S12))),
    ("sbti.s3.coverage", PASS, company([cut(tj.S3, "30%", coverage=0.67)], excluded_s3=0.0)),
    ("sbti.s3.coverage", FAIL, company([cut(tj.S3, "30%", coverage=0.66)], excluded_s3=None)),
    ("sbti.s3.coverage", PASS, company([cut(tj.S3, "30%", coverage=0.67)], excluded_s3=None)),
    # two thirds of reported plus excluded (TVP p. 12): 0.97 x 0.69 = 0.6693, x 0.70 = 0.679
    ("sbti.s3.coverage", FAIL, company([cut(tj.S3, "30%", coverage=0.69)])),
    ("sbti.s3.coverage", PASS, company([cut(tj.S3, "30%", coverage=0.70)])),
    ("sbti.s3.coverage", FAIL, company(without(NEAR_S3, plus=[cut(C1, "30%")]))),
    ("sbti.s3.coverage", NONE, company(without(NEAR_S3))),
    ("sbti.s3.coverage", NO_DATA, company(without(NEAR_S3, plus=[cut(C1, "30%")]), ())),
    ("sbti.scope2.method", PASS, company()),
    ("sbti.scope2.method", FAIL, company(
        [cut(tj.S12.market_based), cut(tj.S2.location_based)])),
    ("sbti.scope2.method", PASS, company([cut(tj.S12.market_based)], BOTH)),
    ("sbti.scope2.method", NO_DATA, company(inventories=BOTH)),
    ("sbti.scope2.method", NO_DATA, company(inventories=())),
    ("sbti.base_year", PASS, company(without(NEAR_S12, plus=[cut(base_year=2015)]))),
    ("sbti.base_year", FAIL, company(without(NEAR_S12, plus=[cut(base_year=2014)]))),
    ("sbti.base_year", NONE, company([LONG_S12])),
    ("sbti.base_year.same", PASS, company()),
    ("sbti.base_year.same", FAIL, company([cut(tj.S1), cut(tj.S2, base_year=2020)])),
    ("sbti.base_year.same", NONE, company([NEAR_S3])),
    # submitted in the first half of 2023, which counts: 2027 to 2032
    ("sbti.horizon", PASS, company([cut(target_year=2027, reduction="60%")])),
    ("sbti.horizon", PASS, company([cut(target_year=2032, reduction="60%")])),
    ("sbti.horizon", FAIL, company([cut(target_year=2026, reduction="60%")])),
    ("sbti.horizon", FAIL, company([cut(target_year=2033, reduction="70%")])),
    ("sbti.horizon", PASS, company([cut(target_year=2030)], submitted=date(2027, 1, 1))),
    ("sbti.horizon", NO_DATA, company([cut(target_year=2029, life=BARE)], submitted=None)),
    ("sbti.recent_inventory", PASS, company(inventories=(inventory(2019), inventory(2021)))),
    ("sbti.recent_inventory", FAIL, company(inventories=(inventory(2019), inventory(2020)))),
    ("sbti.recent_inventory", NO_DATA, company(inventories=())),
    ("sbti.forward_looking", PASS, company()),
    # 8/28 = 28.57 % of 2022: 50 % off 100 is 28.57 % off 70
    ("sbti.forward_looking", PASS, company([NEAR_S12], (inventory(2019), inventory(2022, 70, 70)))),
    ("sbti.forward_looking", FAIL, company([NEAR_S12], (inventory(2019), inventory(2022, 69, 70)))),
    ("sbti.forward_looking", NO_DATA, company([NEAR_S12], ())),
    ("sbti.forward_looking", PASS, company([cut(tj.S12.market_based)], BOTH)),
    ("sbti.forward_looking", PASS, company([NEAR_S12], BOTH)),  # by either of the two
    ("sbti.complete", PASS, company()),
    ("sbti.complete", PASS, company([cut(tj.S1), tj.RenewableElectricity(1.0, 2030)])),
    ("sbti.complete", FAIL, company([cut(tj.S1)])),
    ("sbti.complete", FAIL, company([NEAR_S3], ())),
    ("sbti.complete", NO_DATA, company([cut(tj.S1)], ())),  # scope 2 may be 5 % of both
    ("sbti.s12.ambition", PASS, company([cut(reduction="46.2%")])),
    ("sbti.s12.ambition", FAIL, company([cut(reduction="46.1%")])),
    ("sbti.s12.ambition", PASS, company([cut(reduction="46%")])),  # 46.2 without decimals is 46
    ("sbti.s12.ambition", PASS, company([cut(reduction="42%", base_year=2022)])),
    ("sbti.s12.ambition", FAIL, company([cut(reduction="41%", base_year=2022)])),
    ("sbti.s12.ambition", PASS, company(
        [tj.FixedLevel(tj.S12, 0.0, 2022, unit="tCO2e", maintain_until=2030)])),
    ("sbti.s12.ambition", NO_DATA, company([cut(per="tonne of steel")])),
    ("sbti.s12.ambition", NONE, company([NEAR_S3])),
    ("sbti.s3.ambition", PASS, company([cut(tj.S3, "27.5%")])),
    ("sbti.s3.ambition", FAIL, company([cut(tj.S3, "27.4%")])),
    ("sbti.s3.ambition", PASS, company([cut(tj.S3, "25%", base_year=2022)])),
    ("sbti.s3.ambition", PASS, company([cut(C1, "51.6%", base_year=2021, per="TB")])),
    ("sbti.s3.ambition", FAIL, company([cut(C1, "51.5%", base_year=2021, per="TB")])),
    ("sbti.s3.ambition", NO_DATA, company([cut(C1, "70%", per="EUR of revenue")])),
    ("sbti.s3.ambition", NO_DATA, company([cut(C1, "23%", per="tonne of clinker")])),
    ("sbti.s3.ambition", NONE, company([NEAR_S12])),
    ("sbti.engagement", PASS, company(engaged(2028))),
    ("sbti.engagement", FAIL, company(engaged(2029))),
    ("sbti.engagement", NO_DATA, company([tj.Engagement(C1, 0.5, 2028)], submitted=None)),
    ("sbti.engagement", NONE, company()),
    ("sbti.combined", PASS, company([cut(tj.ALL, "46.2%")])),
    ("sbti.combined", NO_DATA, company([cut(tj.ALL, "30%")])),
    ("sbti.combined", FAIL, company([cut(tj.ALL, "27.4%")])),
    ("sbti.combined", NONE, company()),
    ("sbti.renewables", PASS, company(renewable((2025, 0.80), (2030, 1.0)))),
    ("sbti.renewables", FAIL, company(renewable((2025, 0.79), (2030, 1.0)))),
    ("sbti.renewables", FAIL, company(renewable((2025, 0.80), (2030, 0.99)))),
    ("sbti.renewables", PASS, company(renewable((2030, 1.0)))),  # a step not stated is unknown
    ("sbti.renewables", PASS, company(renewable((2025, 1.0)))),
    ("sbti.renewables", FAIL, company(renewable((2035, 1.0)))),
    ("sbti.renewables", FAIL, company(renewable((2027, 0.88)))),
    ("sbti.renewables", PASS, company(renewable((2040, 1.0), base_share=1.0))),  # kept: at once
    ("sbti.renewables", NONE, company(without(plus=[tj.RenewableElectricity(0.5, 2030)]))),
    ("sbti.renewables", NONE, company()),
    ("sbti.fossil", PASS, company(sells_fossil_fuels=True)),
    # 100 % of downstream use (TVP p. 32)
    ("sbti.fossil", FAIL, company([cut(tj.Scope.C11, coverage=0.99)], sells_fossil_fuels=True)),
    ("sbti.fossil", FAIL, company(
        [cut(tj.S3, coverage={tj.Scope.C11: 0.67})], sells_fossil_fuels=True)),
    ("sbti.fossil", NO_DATA, company([cut(tj.S3, coverage=0.67)], sells_fossil_fuels=True)),
    ("sbti.fossil", FAIL, company([NEAR_S12], sells_fossil_fuels=True)),
    ("sbti.fossil", NONE, company()),
    ("sbti.fossil", NO_DATA, company(sells_fossil_fuels=None)),
    ("sbti.engagement.measure", PASS, company(engaged(2028, basis=tj.EngagementBasis.SPEND))),
    ("sbti.engagement.measure", NO_DATA, company(engaged(2028))),
    ("sbti.engagement.measure", NONE, company()),
    ("sbti.fossil.ambition", PASS, company([cut(tj.S3, "46.2%")], sells_fossil_fuels=True)),
    ("sbti.fossil.ambition", FAIL, company([cut(tj.S3, "46.1%")], sells_fossil_fuels=True)),
    ("sbti.fossil.ambition", NO_DATA, company([cut(tj.S3, per="TJ")], sells_fossil_fuels=True)),
    ("sbti.fossil.ambition", NO_DATA, company(sells_fossil_fuels=None)),
    ("sbti.fossil.ambition", NONE, company()),
    ("sbti.flag.coverage", PASS, company(land(coverage=0.95))),
    ("sbti.flag.coverage", FAIL, company(land(coverage=0.949))),
    ("sbti.flag.coverage", PASS, company([cut(tj.S3.land_only, coverage=0.67)])),
    ("sbti.flag.coverage", FAIL, company([cut(tj.S3.land_only, coverage=0.66)])),
    ("sbti.flag.coverage", NONE, company()),
    ("sbti.long.renewables", PASS, company(renewable((2030, 1.0), maintain_until=2050))),
    ("sbti.long.renewables", FAIL, company(renewable((2030, 1.0), maintain_until=2049))),
    ("sbti.long.renewables", FAIL, company(renewable((2025, 0.80), (2030, 1.0)))),
    ("sbti.long.renewables", PASS, company(without(plus=[tj.RenewableElectricity(1.0, 2030)]))),
    ("sbti.long.renewables", FAIL, company(without(
        LONG_S12, plus=[tj.RenewableElectricity(1.0, 2030), long_cut(reduction="89%")]))),
    ("sbti.long.renewables", NONE, company()),
    ("sbti.review", PASS, company(dated(), reviewed=date(2019, 6, 1))),  # five years to the day
    ("sbti.review", FAIL, company(dated(), reviewed=date(2019, 5, 31))),
    ("sbti.review", PASS, company(dated(approved=date(2019, 5, 31)))),  # of 2020 or earlier
    ("sbti.review", NONE, company(dated())),  # nothing was approved yet
    ("sbti.recalculation", PASS, company(base_year_change=-0.0499)),
    ("sbti.recalculation", FAIL, company(base_year_change=0.05)),  # the threshold counts
    ("sbti.recalculation", NO_DATA, company(base_year_change=None)),
    ("sbti.announced", PASS, company()),
    ("sbti.announced", PASS, company(dated(announced=date(2023, 8, 28), approved=FEBRUARY))),
    ("sbti.announced", FAIL, company(dated(announced=date(2023, 8, 29), approved=FEBRUARY))),
    ("sbti.announced", NO_DATA, company(dated(approved=date(2023, 2, 28)))),
    ("sbti.announced", NONE, company(dated(approved=date(2023, 12, 1)))),  # due by the day
    ("sbti.announced", NONE, company(dated())),  # nothing was approved yet
    ("sbti.year_2030", PASS, company()),
    ("sbti.year_2030", FAIL, company([cut(target_year=2031)])),
    ("sbti.flag.required", NONE, company(flag_share=0.199)),
    ("sbti.flag.required", FAIL, company(flag_share=0.20)),
    ("sbti.flag.required", PASS, company(land(), flag_share=0.20)),
    ("sbti.flag.required", FAIL, company(sector="Food and Beverage Processing")),
    ("sbti.flag.required", NO_DATA, company(flag_share=None)),
    ("sbti.flag.ambition", PASS, company(land("30.3%"))),
    ("sbti.flag.ambition", FAIL, company(land("30.2%"))),
    ("sbti.flag.ambition", PASS, company(land("42.4%", 2034))),  # 3.03 x 14 = 42.42
    ("sbti.flag.ambition", NO_DATA, company(land(per="tonne of milk"))),
    ("sbti.flag.ambition", NONE, company()),
    ("sbti.long.s12", PASS, company()),
    ("sbti.long.s12", FAIL, company([long_cut(reduction="89.9%")])),
    ("sbti.long.s12", PASS, company([long_cut(reduction=0.9)])),
    ("sbti.long.s12", NO_DATA, company([long_cut(per="kWh")])),
    ("sbti.long.s12", NONE, company([NEAR_S12])),
    ("sbti.long.s3", PASS, company([long_cut(tj.S3, "97%", per="bn JPY value added")])),
    ("sbti.long.s3", FAIL, company([long_cut(tj.S3, "96%", per="bn JPY value added")])),
    ("sbti.long.s3", FAIL, company([long_cut(tj.S3, "89%")])),
    ("sbti.long.s3", NONE, company([NEAR_S12])),
    ("sbti.long.flag", PASS, company([long_cut(tj.ALL.land_only, "72%")])),
    ("sbti.long.flag", FAIL, company([long_cut(tj.ALL.land_only, "71%")])),
    ("sbti.long.flag", NO_DATA, company([long_cut(tj.ALL.land_only, "72%", per="t")])),
    ("sbti.long.flag", NONE, company()),
    ("sbti.long.year", PASS, company()),
    ("sbti.long.year", FAIL, company([long_cut(target_year=2051)])),
    ("sbti.long.year", PASS, company([long_cut(target_year=2040)], sector="Power generation")),
    ("sbti.long.year", FAIL, company([long_cut(target_year=2041)], sector="Power generation")),
    ("sbti.long.year", NO_DATA, company([long_cut(target_year=2050)], sector=None)),
    ("sbti.long.year", NONE, company([NEAR_S12])),
    ("sbti.long.s12.coverage", PASS, company([long_cut(coverage=0.97)])),
    ("sbti.long.s12.coverage", FAIL, company([long_cut(coverage=0.96)])),
    ("sbti.not_achieved", PASS, company()),
    ("sbti.not_achieved", PASS, company([NEAR_S12], (inventory(2019), inventory(2022, 51, 50)))),
    ("sbti.not_achieved", FAIL, company([NEAR_S12], (inventory(2019), inventory(2022, 50, 50)))),
    ("sbti.not_achieved", NO_DATA, company([NEAR_S12], ())),
    ("sbti.not_achieved", NONE, company([LONG_S12])),
    ("sbti.long.s12.coverage", NONE, company([NEAR_S12])),
    ("sbti.long.s3.coverage", PASS, company([long_cut(tj.S3, coverage=0.9)])),
    ("sbti.long.s3.coverage", FAIL, company([long_cut(tj.S3, coverage=0.89)])),
    ("sbti.long.s3.coverage", NO_DATA, company([long_cut(C1)], ())),
    ("sbti.long.s3.coverage", NONE, company([NEAR_S12])),
    ("sbti.residual", PASS, company()),
    ("sbti.residual", PASS, company([tj.NetZero(tj.ALL, 2050, residual=0.10)])),
    ("sbti.residual", FAIL, company([tj.NetZero(tj.ALL, 2050, residual=0.101)])),
    ("sbti.residual", PASS, company([tj.NetZero(tj.ALL.land_only, 2050, residual=0.28)])),
    ("sbti.residual", NO_DATA, company([NET_ZERO])),
    ("sbti.residual", NONE, company([NEAR_S12])),
    ("sbti.net_zero", NO_DATA, company(without(LONG_S3, plus=[long_cut(C1)]), ())),
    ("sbti.net_zero", PASS, company()),
    ("sbti.net_zero", FAIL, company(without(LONG_S3))),
    ("sbti.net_zero", FAIL, company(without(NET_ZERO, plus=[tj.NetZero(tj.ALL, 2049)]))),
    ("sbti.net_zero", NONE, company([NEAR_S12])),
]  # fmt: skip


@pytest.mark.parametrize(("rule", "status", "subject"), CASES)
def test_clause(rule, status, subject):
    """One change to the exemplary company gives the clause the status it should have."""
    findings = tj.check(subject, SBTI_V5, as_of=AS_OF).rule(rule)
    found = {finding.status for finding in findings}
    assert status in found, findings
    worse = {PASS: {FAIL, NO_DATA}, NONE: {FAIL, NO_DATA, PASS}}.get(status, set())
    assert not found & worse, findings


def test_every_clause_is_tested_both_ways():
    """Each rule has a passing and a failing case, and every status it can give occurs."""
    given = {rule.id: {s for r, s, _ in CASES if r == rule.id} for rule in SBTI_V5.rules}
    one_sided = {rule for rule, statuses in given.items() if not {PASS, FAIL} <= statuses}
    assert one_sided == {"sbti.engagement.measure"}  # it has one of the two, or none is known
    never_without_data = {rule for rule, statuses in given.items() if NO_DATA not in statuses}
    # these look at the promises alone, so no fact can be missing
    assert never_without_data == {
        "sbti.s12.coverage", "sbti.base_year", "sbti.base_year.same",
        "sbti.renewables", "sbti.year_2030",
        "sbti.long.s3", "sbti.long.s12.coverage",
         "sbti.flag.coverage", "sbti.long.renewables", "sbti.review",
    }  # fmt: skip


def test_the_exemplary_company_passes():
    """With every fact known and every clause met, the verdict is a pass."""
    report = tj.check(company(), SBTI_V5, as_of=AS_OF)
    assert report.verdict() is PASS, str(report)
    assert report.headlines == ()


def test_missing_facts_are_named():
    """A rule that lacks a fact says which."""
    bare = tj.Company("Bare (made up)", targets=[cut(target_year=2029, life=BARE)])
    report = tj.check(bare, SBTI_V5, as_of=AS_OF)
    for rule, fact in (
        ("sbti.horizon", "Facts.submitted"),
        ("sbti.exclusions", "Facts.excluded_s12"),
        ("sbti.fossil", "Facts.sells_fossil_fuels"),
        ("sbti.recalculation", "Facts.base_year_change"),
        ("sbti.flag.required", "Facts.flag_share"),
    ):
        assert fact in report.rule(rule)[0].sentence
