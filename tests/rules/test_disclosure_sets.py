"""The sets about disclosure and the net-zero guidelines: every clause, and when each set binds."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import numpy as np
import pytest
from exemplary import CATEGORIES, company, cut, inventory, long_cut

import trajectory as tj
from trajectory import rules
from trajectory.rules import (
    ALL_SETS,
    ESRS_E1,
    ESRS_E1_REVISED,
    IFRS_S2,
    ISO_NET_ZERO,
    Halving,
    Level,
    Status,
)
from trajectory.rules.judges.disclosure import too_small

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
S1, S2, S3, S12, ALL = tj.S1, tj.S2, tj.S3, tj.S12, tj.ALL
C1 = tj.Scope.C1


def life(year):
    """Return the dates of a promise approved in a year."""
    return tj.Lifecycle(approved=date(year, 3, 1))


# -- ESRS E1 as revised ----------------------------------------------------------------------

IN_2028 = date(2028, 6, 1)
LARGE = {"employees": 1001.0, "net_turnover": 450_000_001.0, "first_esrs_year": 2024}


def revised(targets=None, inventories=None, **facts):
    """Return a large undertaking with targets of 2027, from 2024."""
    made = [
        cut(ALL, "42%", base_year=2024, life=life(2027)),
        long_cut(ALL, "90%", base_year=2024, life=life(2027)),
    ]
    emitted = (inventory(2024), inventory(2026)) if inventories is None else inventories
    return company(made if targets is None else targets, emitted, **{**LARGE, **facts})


def from_year(base_year, what=ALL, year=2027, **fields):
    """Return a target set in a year."""
    return cut(what, "42%", base_year=base_year, life=life(year), **fields)


REVISED = [
    # Directive (EU) 2026/470: both sizes are exceeded
    ("esrs.scope", PASS, revised()),
    ("esrs.scope", NO_DATA, revised(employees=None)),
    ("esrs.scope", NO_DATA, revised(net_turnover=None)),
    ("esrs.scope", NONE, revised(employees=1000.0)),
    ("esrs.scope", NONE, revised(net_turnover=450e6)),
    ("esrs.scopes", PASS, revised()),
    ("esrs.scopes", FAIL, revised([from_year(2024, S12)])),
    ("esrs.scopes", NONE, revised([])),
    ("esrs.gross", PASS, revised()),
    ("esrs.gross", FAIL, revised([tj.NetZero(ALL, 2050)])),
    ("esrs.gross", NONE, revised([])),
    ("esrs.baseline", PASS, revised()),
    ("esrs.baseline", FAIL, revised(inventories=[inventory(2026)])),
    ("esrs.baseline", NO_DATA, revised(inventories=[])),  # what was disclosed is unknown
    ("esrs.baseline", NONE, revised([])),
    # AR 14 (b): the base year of existing targets, or the first year of application
    ("esrs.base_year", PASS, revised()),
    ("esrs.base_year", PASS, revised([from_year(2025)])),  # more recent than the first year
    ("esrs.base_year", FAIL, revised([from_year(2023)])),
    ("esrs.base_year", PASS, revised([from_year(2019, year=2021), from_year(2019, S1)])),
    ("esrs.base_year", NO_DATA, revised([from_year(2023)], first_esrs_year=None)),
    ("esrs.base_year", PASS, revised([from_year(2023)], first_esrs_year=2028)),  # set before it
    ("esrs.base_year", NO_DATA, revised([cut(base_year=2024, life=tj.Lifecycle())])),
    ("esrs.base_year", FAIL, revised([from_year(2029)])),  # still to come
    ("esrs.base_year", NONE, revised([])),
    # 0.58 of 2020's level over the 0.832 of 2024: 30.3 % less by 2030
    ("esrs.reference", PASS, revised([from_year(2024)])),
    ("esrs.reference", FAIL, revised([cut(ALL, "30%", base_year=2024, life=life(2027))])),
    ("esrs.reference", PASS, revised([cut(ALL, "30.3%", base_year=2024, life=life(2027))])),
    ("esrs.reference", NO_DATA, revised([from_year(2019, year=2021)])),
    ("esrs.reference", NO_DATA, revised([from_year(2024, per="MWh")])),
    ("esrs.reference", NONE, revised([])),
]  # fmt: skip

# -- IFRS S2 ---------------------------------------------------------------------------------

IN_2024 = date(2024, 6, 1)
LEVEL = tj.FixedLevel(S12, 5000.0, 2035, unit="tCO2e", base_year=2019)
KEPT = tj.FixedLevel(S1, 0.0, 2023, unit="tCO2e", maintain_until=2050)
BELOW = tj.BelowBaseline(ALL, "30%", 2030)
PATH = tj.Pathway(range(2020, 2031), [100.0] * 11, "tCO2e")
SPEND = tj.Engagement(C1, 0.8, 2028, basis=tj.EngagementBasis.SPEND)
NET, WHOLE = tj.NetZero(S12, 2050), tj.NetZero(ALL, 2050)
LATER = tj.Inventory(2022, {S12: 150.0})


EMITTED = inventory(2019), inventory(2022)


def said(*targets, inventories=EMITTED):
    """Return a company with some promises."""
    return company(targets, inventories)


IFRS = [
    ("ifrs.metric", PASS, company()),
    ("ifrs.metric", PASS, said(SPEND, LEVEL, BELOW, tj.RenewableElectricity(1.0, 2030))),
    ("ifrs.metric", FAIL, said(tj.Engagement(C1, 0.8, 2028))),  # of emissions or of spend?
    ("ifrs.metric", NONE, said()),
    ("ifrs.base_period", PASS, company()),
    ("ifrs.base_period", PASS, said(LEVEL, KEPT)),  # what is kept at zero has no progress
    ("ifrs.base_period", FAIL, said(replace(LEVEL, base_year=None))),
    ("ifrs.base_period", FAIL, said(BELOW)),
    ("ifrs.base_period", PASS, said(replace(BELOW, baseline=PATH))),
    ("ifrs.base_period", NONE, said(NET, SPEND)),
    ("ifrs.milestones", PASS, company()),
    ("ifrs.milestones", FAIL, said(long_cut())),
    ("ifrs.milestones", FAIL, said(long_cut(), cut(S3))),  # on other emissions
    ("ifrs.milestones", PASS, said(NET, replace(LEVEL, target_year=2030))),
    ("ifrs.milestones", NONE, said(cut())),
    ("ifrs.kind", PASS, said(cut(), cut(per="tonne of steel"))),
    ("ifrs.kind", NONE, said(NET)),
    ("ifrs.performance", PASS, company()),
    ("ifrs.performance", FAIL, said(cut(S3), inventories=[inventory(2019), LATER])),
    ("ifrs.performance", NO_DATA, said(cut(), inventories=[inventory(2019)])),
    ("ifrs.performance", NO_DATA, said(cut(per="tonne of steel"))),
    ("ifrs.performance", NONE, said(NET)),
    ("ifrs.scopes", PASS, company()),
    ("ifrs.scopes", NONE, said(tj.RenewableElectricity(1.0, 2030))),
    ("ifrs.gross", PASS, company()),
    ("ifrs.gross", FAIL, said(NET)),
    ("ifrs.gross", FAIL, said(NET, cut(S1))),
    ("ifrs.gross", PASS, said(NET, cut(S1), cut(S2))),
    ("ifrs.gross", FAIL, said(replace(NET, target_year=2029), cut())),  # by 2030 only
    ("ifrs.gross", PASS, said(WHOLE, cut(), cut(C1))),  # presence: a part of scope 3 is one
    ("ifrs.gross", NONE, said(cut())),
]  # fmt: skip

# -- ISO IWA 42 ------------------------------------------------------------------------------

FIVE = [cut(ALL, f"{share}%", year) for year, share in
        ((2029, 48), (2034, 70), (2039, 80), (2044, 90), (2049, 95))]  # fmt: skip
ONE_TOTAL = tj.Inventory(2022, {S1: 1.0, S2: 1.0, S3: 8.0})

ISO = [
    ("iwa.net_zero", PASS, said(WHOLE)),
    ("iwa.net_zero", FAIL, said(replace(WHOLE, target_year=2051))),
    ("iwa.net_zero", FAIL, said(cut())),
    ("iwa.scopes", PASS, said(WHOLE)),
    ("iwa.scopes", FAIL, said(NET)),
    ("iwa.scopes", NONE, said(cut())),
    ("iwa.categories", PASS, said(WHOLE)),
    ("iwa.categories", FAIL, said(WHOLE, inventories=[ONE_TOTAL])),
    ("iwa.categories", NO_DATA, said(WHOLE, inventories=())),
    ("iwa.steps", PASS, said(WHOLE, *FIVE)),  # from 2024 on every five years
    ("iwa.steps", PASS, said(WHOLE, *FIVE, cut(ALL, "1%", 2022))),  # what is past is no step
    ("iwa.steps", FAIL, said(WHOLE, *FIVE[1:])),
    ("iwa.steps", FAIL, said(WHOLE, *FIVE[:2], *FIVE[3:])),
    ("iwa.steps", FAIL, said(WHOLE)),
    ("iwa.steps", NONE, said(cut())),
    ("iwa.steps", NONE, said(replace(WHOLE, target_year=2024))),
    ("iwa.halving", PASS, said(cut(S12, "50%", 2030))),  # 50 % by 2030, as from 2018
    ("iwa.halving", FAIL, said(cut(S12, "49%", 2030))),
    ("iwa.halving", PASS, said(long_cut(S12, "87.5%", 2050))),  # three halvings from 2020
    ("iwa.halving", FAIL, said(long_cut(S12, "87.4%", 2050))),
    ("iwa.halving", FAIL, said(cut(S12, "46%", base_year=2021))),  # 46.4 %, and nothing is rounded
    ("iwa.halving", PASS, said(cut(S12, "47%", base_year=2021))),
    ("iwa.halving", NO_DATA, said(cut(per="tonne of steel"))),
    ("iwa.halving", NO_DATA, said(BELOW)),
    ("iwa.halving", NONE, said(NET)),
]  # fmt: skip

SETS = [(ESRS_E1_REVISED, IN_2028, REVISED), (IFRS_S2, IN_2024, IFRS), (ISO_NET_ZERO, IN_2024, ISO)]
ALL_CASES = [(rule_set, day, *case) for rule_set, day, cases in SETS for case in cases]
BY_TYPE = {"ifrs.kind", "ifrs.scopes", "esrs.scope"}
"""These cannot fail: the library's nouns always say it, or who is not bound is exempt."""


@pytest.mark.parametrize(("rule_set", "day", "rule", "status", "subject"), ALL_CASES)
def test_clause(rule_set, day, rule, status, subject):
    """One change to a company gives the clause its status."""
    findings = tj.check(subject, rule_set, as_of=day).rule(rule)
    found = {finding.status for finding in findings}
    assert status in found, findings
    worse = {PASS: {FAIL, NO_DATA}, NONE: {FAIL, NO_DATA}}.get(status, set())
    assert not found & worse, findings


@pytest.mark.parametrize(("rule_set", "day", "cases"), SETS)
def test_every_clause_is_tested_both_ways(rule_set, day, cases):  # noqa: ARG001
    """Each rule has a passing and a failing case."""
    given = {rule.id: {s for r, s, _ in cases if r == rule.id} for rule in rule_set.rules}
    assert {rule for rule, found in given.items() if not {PASS, FAIL} <= found} <= BY_TYPE
    assert {rule for rule, found in given.items() if PASS not in found} == set()
    assert {rule for rule, _, _ in cases} == set(given)


# -- sentences -------------------------------------------------------------------------------


def sentence(subject, rule_set, rule, day):
    """Return what the first finding of a rule says."""
    return tj.check(subject, rule_set, as_of=day).rule(rule)[0].sentence


def test_a_comparison_asks_for_an_explanation():
    """The reference value is compared, not demanded, and a pass demands nothing."""
    low, high = (
        tj.check(said(cut(S12, share, base_year=2021)), ESRS_E1, as_of=IN_2024)
        for share in ("39%", "42%")
    )
    # 0.58 of 2020's level over the 0.958 of 2021: 39.46 %
    assert low.rule("esrs.reference")[0].sentence == (
        "a cut of 39 % by 2030 is 0.4572 points less than the 1.5 °C reference of 39.46 %; the "
        "difference is to be explained"
    )
    assert high.rule("esrs.reference")[0].sentence == (
        "a cut of 42 % by 2030 is 2.543 points more than the 1.5 °C reference of 39.46 %"
    )
    assert low.rule("esrs.reference")[0].level is Level.RECOMMENDED
    assert low.rule("esrs.net_zero")[0].level is Level.RECOMMENDED
    assert low.verdict() is not FAIL or "esrs.reference" not in low.on_facts.failed


def test_sentences_of_the_base_year():
    """A base year is recent, kept, too old, or it is asked since when the standard applied."""
    told = [
        (from_year(2022, year=2026), 2024,
         "base year 2022 is recent: the target period begins in 2025"),
        (from_year(2021, year=2026), 2024,
         "base year 2021 is too old for a new target: the target period begins in 2025, 2022 or "
         "later is asked"),
        (from_year(2015, year=2022), None,
         "base year 2015 is that of a target set before 2024, and is kept"),
        (from_year(2015, year=2025), 2026,
         "base year 2015 is that of a target set before 2026, and is kept"),
        (from_year(2021, year=2026), None,
         "needs the first financial year reported under the European standards, since a target "
         "set before it keeps its base year (Facts.first_esrs_year)"),
    ]  # fmt: skip
    for target, first, words in told:
        subject = company([target], first_esrs_year=first)
        assert sentence(subject, ESRS_E1, "esrs.base_year", date(2026, 12, 1)) == words


def test_sentences_of_presence():
    """What was found is told, or what is lacking."""
    told = [
        (IFRS_S2, "ifrs.metric", said(SPEND),
         "its metric is the share of spend of engaged partners"),
        (IFRS_S2, "ifrs.metric", said(cut(per="t")), "its metric is emissions per t"),
        (IFRS_S2, "ifrs.base_period", said(cut()), "its progress is measured from 2019"),
        (IFRS_S2, "ifrs.base_period", said(BELOW), "no base period is stated"),
        (IFRS_S2, "ifrs.gross", said(NET, cut(S1)),
         "a net target without a gross target on scope 2"),
        (IFRS_S2, "ifrs.kind", said(cut(per="t")), "it is an intensity, per t"),
        (IFRS_S2, "ifrs.scopes", said(cut()), "it covers scopes 1+2"),
        (ISO_NET_ZERO, "iwa.net_zero", said(), "no net zero was promised; it is asked by 2050"),
        (ISO_NET_ZERO, "iwa.scopes", said(NET), "it does not cover scope 3"),
        (ISO_NET_ZERO, "iwa.steps", said(WHOLE, *FIVE),
         "interim targets lead to it in steps of 5 years or less"),
        (ISO_NET_ZERO, "iwa.steps", said(WHOLE, cut()),
         "no interim target stands between 2030 and 2050, which are 20 years apart"),
    ]  # fmt: skip
    for rule_set, rule, subject, words in told:
        assert sentence(subject, rule_set, rule, IN_2024) == words


# -- when a set binds, and whom --------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "month", "bound"),
    [
        (date(2023, 12, 31), 12, None),
        (date(2024, 1, 1), 12, ESRS_E1),
        (date(2026, 12, 31), 12, ESRS_E1),
        (date(2027, 1, 1), 12, ESRS_E1_REVISED),
        # a financial year from April 2026 to March 2027 began before 2027
        (date(2027, 3, 31), 3, ESRS_E1),
        (date(2027, 4, 1), 3, ESRS_E1_REVISED),
        (date(2024, 3, 31), 3, None),  # it began in April 2023
        (date(2024, 4, 1), 3, ESRS_E1),
        (date(1, 1, 1), 3, None),
    ],
)
def test_esrs_go_by_the_financial_year(day, month, bound):
    """C(2026) 5010, article 3: financial years that begin on or after 1 January 2027."""
    found = [s for s in (ESRS_E1, ESRS_E1_REVISED) if s.in_force(day, fiscal_year_end=month)]
    assert found == ([] if bound is None else [bound])
    named = rules.in_force(day, fiscal_year_end=month)
    assert [s for s in named if s in (ESRS_E1, ESRS_E1_REVISED)] == found


def test_a_financial_year_ends_in_a_month():
    """A month that is none is refused."""
    for wrong in (0, 13, "March"):
        with pytest.raises(tj.ArgumentError, match="fiscal_year_end must be a month from 1 to 12"):
            rules.in_force(date(2026, 1, 1), fiscal_year_end=wrong)


def test_the_revised_set_may_be_chosen_for_2026():
    """C(2026) 5010, article 2: for financial years that begin in 2026 either set may be taken."""
    lines = {
        day: tj.check(revised(), ESRS_E1_REVISED, as_of=day).headlines
        for day in (date(2025, 12, 31), date(2026, 6, 1), date(2027, 6, 1))
    }
    valid = "it is valid for financial years that begin 2027-01-01 to open"
    assert list(lines.values()) == [
        (f"esrs_e1_revised was not in force on 2025-12-31: {valid}",),
        (f"esrs_e1_revised may be chosen on 2026-06-01: {valid}",),
        (),
    ]
    march = revised(fiscal_year_end=3, fiscal_label="starts")
    assert tj.check(march, ESRS_E1, as_of=date(2027, 2, 1)).headlines == ()
    assert tj.check(march, ESRS_E1, as_of=date(2027, 4, 1)).headlines != ()


def test_a_small_undertaking_is_told_once_that_it_is_not_bound():
    """Over 1,000 employees and over EUR 450 million, both (Directive (EU) 2026/470)."""
    report = tj.check(revised(employees=1000.0), ESRS_E1_REVISED, as_of=IN_2028)
    assert report.headlines == (
        "Exemplary (made up) is not bound by the revised ESRS: they bind undertakings with over "
        "1,000 employees and over EUR 450 million net turnover [secondary]",
    )
    assert {f.status for f in report.findings} == {NONE}
    assert report.verdict() is NONE
    sizes = {"employees": 1000.0, "net_turnover": 450e6}
    known = [(None, None), (1001.0, None), (1000.0, None), (5000.0, 450e6), (1001.0, 451e6)]
    small = [too_small(tj.Facts(employees=e, net_turnover=t), **sizes) for e, t in known]
    assert small == [False, False, True, True, False]


def test_without_targets_nothing_is_asked():
    """Obligations on targets begin "if the undertaking has set": nothing fails without any."""
    for rule_set, day in ((ESRS_E1, IN_2024), (ESRS_E1_REVISED, IN_2028), (IFRS_S2, IN_2024)):
        report = tj.check(company([], **LARGE), rule_set, as_of=day)
        asked = {f.rule for f in report.findings if f.status is not NONE}
        assert asked <= {"esrs.scope"}


@pytest.mark.parametrize(
    ("rule_set", "rule", "targets", "status"),
    [
        (ISO_NET_ZERO, "iwa.net_zero", [cut()], FAIL),
        (ISO_NET_ZERO, "iwa.steps", [WHOLE], FAIL),
        (ESRS_E1, "esrs.gross", [WHOLE], FAIL),
        (ESRS_E1, "esrs.gross", [], NONE),
        (ESRS_E1, "esrs.scopes", [], NONE),
        (ESRS_E1, "esrs.values", [], NONE),
        (ESRS_E1, "esrs.values", [cut(target_year=2032)], FAIL),
        (IFRS_S2, "ifrs.metric", [], NONE),
        (IFRS_S2, "ifrs.milestones", [long_cut()], FAIL),
        (IFRS_S2, "ifrs.gross", [WHOLE], FAIL),
    ],
)
def test_what_was_not_read_may_be_what_lacks(rule_set, rule, targets, status):
    """Nothing fails, or is not asked, for want of a promise that a passage may make."""
    bare = company(targets)
    passage = tj.Unread("The company also commits to more.")
    told = [
        tj.check(replace(bare, unread=unread), rule_set, as_of=IN_2024).rule(rule)
        for unread in ((), (passage,))
    ]
    assert status in {finding.status for finding in told[0]}
    assert status not in {finding.status for finding in told[1]}
    assert any(finding.lacks.name == "Company.unread" for finding in told[1] if finding.lacks)


def test_halving_on_arrays():
    """50 % of 2018's or 2020's emissions by 2030, 75 % by 2040; later years halve in ten."""
    found = Halving(2020).least([[2018], [2020], [2025]], [2030, 2035, 2040])
    np.testing.assert_allclose(
        1.0 - found, np.power(2.0, [[-1.0, -1.5, -2.0], [-1.0, -1.5, -2.0], [-0.5, -1.0, -1.5]])
    )
    assert Halving(2020).least(2025, 2024) == 0.0
    with pytest.raises(tj.TrajectoryError, match="first must be a whole year"):
        Halving("soon")


def test_every_rule_has_a_row_in_the_docs():
    """docs/explanation/rules.md names each rule of each set beside its clause."""
    page = Path(__file__).parents[2] / "docs" / "explanation" / "rules.md"
    text = page.read_text(encoding="utf-8")
    rows = [line for line in text.splitlines() if line.startswith("| ")]
    lacking = {r.id for s in ALL_SETS for r in s.rules if not any(f"`{r.id}`" in x for x in rows)}
    assert lacking == set()
    assert {s.name for s in ALL_SETS if f"(`{s.name}`)" not in text} == set()


def test_categories_are_fifteen():
    """An inventory by category has all of them."""
    assert len(CATEGORIES) == 15
