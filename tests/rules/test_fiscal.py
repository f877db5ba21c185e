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
    ("reduction", "status"), [("54.6%", PASS), ("56.8%", FAIL), ("54.5%", FAIL), ("55%", PASS)]
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
