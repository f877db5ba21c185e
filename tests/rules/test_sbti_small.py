"""The streamlined route of small and medium companies: who, what, and how it is chosen."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from exemplary import company, cut, inventory, long_cut

import trajectory as tj
from trajectory.rules import SBTI_SMALL, SBTI_V5, Status, check_at_approval, minimum_reduction
from trajectory.wording import parse

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
LIFE = tj.Lifecycle(approved=date(2024, 5, 6))
SMALL = {
    "employees": 249.0, "net_turnover": 49e6, "balance_sheet": 24e6, "streamlined": None,
}  # fmt: skip
EMITTED = (inventory(2022, 4_000.0, 5_999.0, scope2=tj.Scope2.LOCATION),)


def statuses(subject, rule, as_of=date(2024, 6, 1)):
    """Return the answers of a rule of the route."""
    return [f.status for f in tj.check(subject, SBTI_SMALL, as_of=as_of).rule(rule)]


def eligible(inventories=EMITTED, **facts):
    """Return the answers on emissions, size and business."""
    return statuses(company([cut()], inventories, **{**SMALL, **facts}), "sbti.small.eligible")


# -- who may take it: the SBTi's public page, November 2026 ----------------------------------------


def test_a_small_company_may_use_the_route():
    """9 999 t, 249 employees, 49 M EUR of turnover, 24 M EUR of assets, professional services."""
    assert eligible() == [PASS, PASS, PASS]


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"employees": 250.0}, PASS),  # three of four hold
        ({"employees": 250.0, "net_turnover": 50e6}, FAIL),
        ({"balance_sheet": 25e6, "sector": "Tobacco"}, FAIL),
        ({"employees": None}, PASS),  # the other three hold
        ({"employees": None, "net_turnover": None}, NO_DATA),
        ({"employees": None, "net_turnover": 50e6, "balance_sheet": 25e6}, FAIL),
    ],
)
def test_three_of_four_conditions_of_size_hold(facts, status):
    """Under 250 employees, 50 M EUR, 25 M EUR, and in no land sector: three are enough."""
    assert eligible(**facts)[1] is status


def test_emissions_are_below_ten_thousand_tonnes():
    """10 000 t of scope 1 and location-based scope 2 are too much; market-based says nothing."""
    assert eligible([inventory(2022, 4_000.0, 6_000.0, scope2=tj.Scope2.LOCATION)])[0] is FAIL
    assert eligible([inventory(2022, 40.0, 60.0, scope2=tj.Scope2.MARKET)])[0] is NO_DATA


@pytest.mark.parametrize(
    ("facts", "status"),
    [
        ({"sells_fossil_fuels": True}, FAIL),
        ({"sells_fossil_fuels": None}, NO_DATA),
        ({"sector": "Banks, Diverse Financials, Insurance"}, FAIL),
        ({"sector": None}, NO_DATA),
    ],
)
def test_some_businesses_may_not_use_it(facts, status):
    """No financial institution, no fossil fuels."""
    assert eligible(**facts)[2] is status


def test_what_was_approved_by_the_route_was_eligible():
    """Its body decided that at the approval, by the limits of its time."""
    assert eligible((), streamlined=True, employees=400.0) == [NONE]


# -- what it asks ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("day", "base_year", "least"),
    [
        # the menu of published targets to 2024: "50 %, 46 % and 42 % by 2030"; from 2021 38 %,
        # from the spring of 2023 42 % (SBTi target dashboard, copy of 7 May 2026)
        (date(2022, 8, 1), 2018, 0.50),
        (date(2022, 8, 1), 2019, 0.46),
        (date(2022, 8, 1), 2020, 0.42),
        (date(2022, 8, 1), 2021, 0.38),
        (date(2023, 5, 1), 2021, 0.42),
        (date(2024, 12, 31), 2022, 0.42),
        (date(2024, 12, 31), 2018, 0.50),
        # the anchored minimum: 12 x 4.2 = 50.4 and 11 x 4.2 = 46.2
        (date(2025, 1, 1), 2018, 0.504),
        (date(2025, 1, 1), 2019, 0.462),
        (date(2025, 1, 1), 2024, 0.42),
    ],
)
def test_the_menu_and_what_came_after(day, base_year, least):
    """To 2024 whole percents by 2030, since then the exact minimum."""
    found = minimum_reduction(SBTI_SMALL, as_of=day, base_year=base_year, target_year=2030)
    assert found == pytest.approx(least, abs=1e-12)


def test_days_and_base_years_broadcast():
    """Many companies are asked by the same formula as one."""
    days = np.array(["2024-12-31", "2025-01-01"], dtype="datetime64[D]")[:, None]
    found = minimum_reduction(SBTI_SMALL, as_of=days, base_year=[2018, 2022], target_year=2030)
    np.testing.assert_allclose(found, [[0.50, 0.42], [0.504, 0.42]], atol=1e-12)


def small(*targets):
    """Return a company whose targets took the route."""
    return company(targets, streamlined=True)


def test_other_years_than_2030_may_be_chosen_from_2025():
    """348 published targets are for another year, 344 of them approved in 2025 and 2026."""
    later = small(cut(reduction="58.8%", target_year=2034, base_year=2023))  # 14 x 4.2
    assert statuses(later, "sbti.small.year", date(2024, 12, 31)) == [FAIL]
    assert statuses(later, "sbti.small.year", date(2025, 1, 1)) == [NONE]
    assert statuses(later, "sbti.s12.ambition", date(2025, 1, 1)) == [PASS]
    short = small(cut(reduction="58.7%", target_year=2034, base_year=2023))
    assert statuses(short, "sbti.s12.ambition", date(2025, 1, 1)) == [FAIL]


def test_a_cut_of_everything_is_not_on_the_menu():
    """90 % of all scopes by 2028, with net zero then, is what long-term targets ask."""
    whole = small(cut(), cut(tj.ALL, "90%", 2028), tj.NetZero(tj.ALL, 2028))
    assert set(statuses(whole, "sbti.small.year", date(2024, 12, 1))) == {NONE, PASS}


def test_no_near_term_target_on_scope_3_is_due():
    """The ordinary route fails a company of 88 % scope 3 without one."""
    alone = small(cut())
    assert statuses(alone, "sbti.s3.required") == [NONE]
    report = tj.check(alone, SBTI_V5, as_of=date(2024, 6, 1))
    assert report.rule("sbti.s3.required")[0].status is FAIL


def test_zero_emissions_that_are_kept_pass():
    """To maintain zero scope 1 and scope 2 emissions is complete and deep enough."""
    read = parse(
        "This target was approved using a streamlined target validation route for small "
        "companies. Acme commits to maintain zero scope 1 and scope 2 emissions through 2030."
    )
    acme = read.company("Acme", life=LIFE)
    assert (acme.facts.streamlined, acme.unread) == (True, ())
    (report,) = check_at_approval(acme, as_of=date(2024, 6, 1)).at_approval
    assert report.rule_sets == ("sbti_small",)
    assert {f.status for f in report.rule("sbti.complete")} == {PASS}
    assert {f.status for f in report.rule("sbti.s12.ambition")} == {PASS}
    assert report.on_targets.failed == ()


def test_long_term_targets_are_those_of_the_ordinary_route():
    """The same rules, so the same answers."""
    whole = small(cut(), long_cut(tj.ALL, "89%"), tj.NetZero(tj.ALL, 2050))
    day = date(2024, 6, 1)
    for name in ("sbti.long.s12", "sbti.long.s3", "sbti.residual", "sbti.net_zero"):
        assert SBTI_SMALL.rule(name) is SBTI_V5.rule(name)
        ordinary = tj.check(whole, SBTI_V5, as_of=day).rule(name)
        assert statuses(whole, name) == [f.status for f in ordinary]


# -- how it is chosen ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("streamlined", "rule_set"), [(True, "sbti_small"), (False, "sbti_v5"), (None, "sbti_v5")]
)
def test_the_route_is_a_fact_of_the_company(streamlined, rule_set):
    """38 % from 2021 was on the menu in 2022, whatever 1+2 targets had to reach otherwise."""
    facts = tj.Facts(streamlined=streamlined)
    one = tj.Company("Acme", targets=[cut(life=LIFE)], facts=facts)
    review = check_at_approval(one, as_of=date(2025, 1, 1))
    assert [report.rule_sets for report in review.at_approval] == [(rule_set,)]
    assert review.today.rule_sets == (rule_set,)


def test_the_ordinary_criteria_say_that_they_are_not_its_own():
    """Asked for by name they answer, under a headline."""
    report = tj.check(small(cut()), SBTI_V5, as_of=date(2024, 6, 1))
    assert report.headlines == (
        "the targets took the route of small and medium companies: sbti_small is theirs",
    )
    assert tj.check(small(cut()), SBTI_SMALL, as_of=date(2024, 6, 1)).headlines == ()


def test_who_took_another_route_is_not_bound():
    """One headline, and no clause applies."""
    other = company([cut()], streamlined=False)
    report = tj.check(other, SBTI_SMALL, as_of=date(2024, 6, 1))
    assert {f.status for f in report.findings} == {NONE}
    assert report.headlines == (
        "the targets of Exemplary (made up) did not take the route of small and medium companies",
    )


def test_a_statement_tells_the_route():
    """Only one that names it; facts that are given come first."""
    plain = parse(
        "Acme commits to reduce absolute scope 1 and 2 GHG emissions 42% by 2030 from 2020."
    )
    named = replace(plain, recognised=parse(
        "These targets were approved using a streamlined route.").recognised)  # fmt: skip
    assert (plain.streamlined, named.streamlined) == (None, True)
    assert plain.company("Acme").facts.streamlined is None
    assert named.company("Acme").facts.streamlined is True
    denied = tj.Facts(streamlined=False)
    assert named.company("Acme", facts=denied).facts.streamlined is False
