"""Minimums where years are fiscal: 4.2 points a year from 2020, by calendar years."""

from datetime import date

import pytest

import trajectory as tj
from trajectory.rules import SBTI_V5, Status, minimum_reduction
from trajectory.wording import parse

DAY = date(2024, 12, 1)
PASS, FAIL, NO_DATA = Status.PASS, Status.FAIL, Status.NO_DATA


def answer(reduction, **facts):
    """Return the finding about a cut by (fiscal) 2034 from 2024."""
    target = tj.Target(tj.S12, reduction, 2034, base_year=2024)
    company = tj.Company("A", targets=[target], facts=tj.Facts(**facts))
    (finding,) = tj.check(company, SBTI_V5, as_of=DAY).rule("sbti.s12.ambition")
    return finding


def test_the_minimums_are_those_of_the_two_years():
    """4.2 x 13 = 54.6 % for 2033, 4.2 x 14 = 58.8 % for 2034."""
    asked = minimum_reduction(SBTI_V5, as_of=DAY, base_year=2024, target_year=[2033, 2034])
    assert asked == pytest.approx([0.546, 0.588])


@pytest.mark.parametrize(
    ("month", "label", "status"),
    [
        (3, "ends", PASS),  # April 2033 to March 2034: mostly 2033
        (3, "starts", FAIL),  # April 2034 to March 2035: mostly 2034
        (6, "ends", PASS),  # July 2033 to June 2034: half and half, the first counts
        (9, "ends", FAIL),  # October 2033 to September 2034: mostly 2034
        (12, "ends", FAIL),
        (3, None, NO_DATA),  # it depends on the label
        (None, None, FAIL),
    ],
)
def test_a_known_fiscal_year_counts_as_the_calendar_year_of_most_of_it(month, label, status):
    """A known fiscal year counts as the calendar year in which most of it lies."""
    assert answer("54.6%", fiscal_year_end=month, fiscal_label=label).status is status
    assert answer("58.8%", fiscal_year_end=month, fiscal_label=label).status is PASS


@pytest.mark.parametrize(
    ("reduction", "status"),
    [("54.6%", PASS), ("56.8%", FAIL), ("55.2%", FAIL), ("54.5%", FAIL), ("55%", PASS)],
)
def test_an_unknown_fiscal_year_is_taken_for_the_one_whose_minimum_is_met_exactly(
    reduction, status
):
    """At the precision of its publication 55 % is 54.6 %; two points under 58.8 % is neither."""
    found = answer(reduction, fiscal_years=True)
    assert found.status is status
    if status is PASS:
        assert "fiscal year 2034 is taken to lie mostly in 2033" in found.sentence
    assert answer(reduction).status is FAIL


def test_the_base_year_keeps_its_label():
    """Of small companies 7 of 7 such targets sit on 4.2 x (2029 - base year): 46.2 % from 2018."""
    for reduction, base_year, year in (("46.2%", 2018, 2030), ("71.4%", 2015, 2033)):
        target = tj.Target(tj.S12, reduction, year, base_year=base_year)
        facts = tj.Facts(fiscal_years=True)
        (finding,) = tj.check(
            tj.Company("A", targets=[target], facts=facts), SBTI_V5, as_of=DAY
        ).rule("sbti.s12.ambition")
        assert finding.status is PASS


@pytest.mark.parametrize(
    ("year", "facts", "status"),
    [
        (2051, {}, FAIL),
        (2051, {"fiscal_years": True}, NO_DATA),
        (2051, {"fiscal_year_end": 3, "fiscal_label": "ends"}, PASS),
        (2051, {"fiscal_year_end": 12}, FAIL),
        (2052, {"fiscal_years": True}, FAIL),
        (2050, {"fiscal_years": True}, PASS),
    ],
)
def test_a_fiscal_long_term_year_may_lie_mostly_in_the_year_before(year, facts, status):
    """2050 at the latest: fiscal 2051 that ends in March 2051 lies mostly in 2050."""
    target = tj.Target(tj.S12, "90%", year, base_year=2020, term=tj.Term.LONG)
    company = tj.Company("A", targets=[target], facts=tj.Facts(sector="Media", **facts))
    (finding,) = tj.check(company, SBTI_V5, as_of=DAY).rule("sbti.long.year")
    assert finding.status is status


def test_a_statement_says_that_its_years_are_fiscal():
    """A statement says that its years are fiscal."""
    cut = "Acme commits to reduce absolute scope 1 and 2 GHG emissions 54.6%"
    text = cut + " by {} from a {} base year."
    assert parse(text.format("FY2034", "FY2024")).company("Acme").facts.fiscal_years is True
    assert parse(text.format("2034", "2024")).company("Acme").facts.fiscal_years is None
    said = parse(text.format("FY2034", "FY2024")).company(
        "Acme", facts=tj.Facts(fiscal_years=False)
    )
    assert said.facts.fiscal_years is False
