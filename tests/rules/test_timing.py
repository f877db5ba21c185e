"""When: horizons by half-years, the most recent year at submission, reviews, fiscal years."""

from dataclasses import replace
from datetime import date

import pytest
from exemplary import LONG_S12, NEAR_S12, company, cut, inventory, without

import trajectory as tj
from trajectory.rules import NET_ZERO_V2, SBTI_V5, SBTI_V5_3_1, Ground, Status
from trajectory.rules.days import calendar_years, half_years, months_later, turn_of

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
AS_OF = date(2026, 3, 1)


def horizon(year, facts=None, **life):
    """Return what the horizon clause finds about a target year."""
    promise = cut(target_year=year, base_year=2021, life=tj.Lifecycle(**life))
    subject = tj.Company("Example", targets=[promise], facts=facts or tj.Facts())
    (finding,) = tj.check(subject, SBTI_V5, as_of=AS_OF).rule("sbti.horizon")
    return finding


# SBTi, public questions and answers: submitted in the first half of 2024, 2028 to 2033 are valid,
# in the second half 2029 to 2034; Target Validation Protocol p. 20: 2027 to 2032 in the first of
# 2023. The rest follows by the same count.
WINDOWS = [
    (date(2023, 1, 1), 2027, 2032),
    (date(2023, 6, 30), 2027, 2032),
    (date(2023, 7, 1), 2028, 2033),
    (date(2023, 12, 31), 2028, 2033),
    (date(2024, 1, 1), 2028, 2033),
    (date(2024, 6, 30), 2028, 2033),
    (date(2024, 7, 1), 2029, 2034),
    (date(2025, 3, 31), 2029, 2034),
]


@pytest.mark.parametrize(("day", "first", "last"), WINDOWS)
def test_the_horizon_goes_by_half_years(day, first, last):
    """Both ends of the window count, the years beside them do not; 2030 always does."""
    for year, status in ((first, PASS), (last, PASS), (first - 1, FAIL), (last + 1, FAIL)):
        assert horizon(year, submitted=day).status is (PASS if year == 2030 else status)
    assert horizon(2030, submitted=date(2028, 1, 1)).status is PASS
    finding = horizon(last + 1, submitted=day)
    assert (finding.required, finding.margin) == (f"{first} to {last}", -1.0)
    assert finding.sentence == (
        f"target year {last + 1} lies outside {first} to {last}, the target years of a "
        f"submission on {day}"
    )
    assert finding.ground is Ground.TARGETS


@pytest.mark.parametrize(
    ("year", "status"),
    # approved in May 2024: submitted between May 2023 and then, 2027 to 2033 by half-years
    [(2026, NO_DATA), (2027, PASS), (2028, PASS), (2033, PASS), (2034, FAIL), (2040, FAIL)],
)
def test_a_year_that_fits_some_half_year_before_the_approval_passes(year, status):
    """What no submission up to the approval allows fails; what an earlier one may allows not."""
    finding = horizon(year, approved=date(2024, 5, 6))
    assert finding.status is status
    if status is NO_DATA:
        assert finding.lacks.name == "Facts.submitted"


def test_the_sentence_says_which_half_year_fits():
    """The latest that fits is named, with what is not known."""
    approved = date(2024, 5, 6)
    assert horizon(2033, approved=approved).sentence == (
        "target year 2033 lies within 2028 to 2033, the target years of a submission in the "
        "first half of 2024; its day is not known, the approval was on 2024-05-06"
    )
    assert "in the first half of 2023;" in horizon(2027, approved=approved).sentence
    assert horizon(2034, approved=approved).sentence == (
        "target year 2034 lies outside 2028 to 2033, the target years of a submission up to the "
        "approval on 2024-05-06"
    )
    assert horizon(2029).status is NO_DATA  # neither day is known


@pytest.mark.parametrize(
    ("label", "month", "year", "status"),
    [
        ("ends", 3, 2034, PASS),  # April 2033 to March 2034: most of it in 2033
        ("ends", 3, 2028, FAIL),  # most of it in 2027
        ("starts", 3, 2033, PASS),
        ("starts", 3, 2034, FAIL),
        ("starts", 9, 2033, FAIL),  # October 2033 to September 2034
        ("ends", 9, 2033, PASS),
        (None, 3, 2034, NO_DATA),
        (None, 3, 2033, PASS),  # 2032 or 2033
        (None, 12, 2033, PASS),
        ("starts", 12, 2034, FAIL),
    ],
)
def test_a_fiscal_target_year_counts_by_the_year_in_which_most_of_it_lies(
    label, month, year, status
):
    """A submission is dated, so the label of a fiscal year is no year yet."""
    facts = tj.Facts(fiscal_year_end=month, fiscal_label=label)
    finding = horizon(year, facts, submitted=date(2024, 2, 1))
    assert finding.status is status
    if status is NO_DATA:
        assert finding.lacks.name == "Facts.fiscal_label"
    elif month < 12:
        assert finding.ground is Ground.FACTS


def test_days_are_counted_as_calendars_do():
    """Half-years, months that end early, and the first and the last day there is."""
    assert [turn_of(date(2024, m, 1)) for m in (1, 6, 7, 12)] == [2023, 2023, 2024, 2024]
    assert half_years(date(2024, 7, 1), 12) == (
        date(2023, 7, 1), date(2024, 1, 1), date(2024, 7, 1),
    )  # fmt: skip
    assert months_later(date(2024, 5, 31), -3) == date(2024, 2, 29)
    assert (months_later(date.max, 1), months_later(date.min, -1)) == (date.max, date.min)
    assert calendar_years(2030, tj.Facts(fiscal_year_end=6, fiscal_label="ends")) == (2029,)
    assert calendar_years(2030, tj.Facts(fiscal_year_end=7, fiscal_label="ends")) == (2030,)


# -- the most recent year at submission -----------------------------------------------------------

SUBMITTED = date(2026, 5, 1)


def ahead(level, **life):
    """Return a company with 50 % from 2025 by 2030 that since emitted `level` of 200 t."""
    own = tj.Lifecycle(**(life or {"submitted": SUBMITTED}))
    reported = (inventory(2025, 100.0, 100.0), inventory(2027, level / 2, level / 2))
    return company([cut(base_year=2025, life=own)], reported, submitted=None)


@pytest.mark.parametrize("level", [200.0, 120.0, 60.0, 20.0])
def test_a_company_ahead_of_its_plan_does_not_fail_for_it(level):
    """What was cut since the submission never raises what is asked, and is shown."""
    day = date(2028, 6, 1)
    (finding,) = tj.check(ahead(level), SBTI_V5_3_1, as_of=day).rule("sbti.s12.ambition")
    numbers = dict(finding.numbers)
    assert finding.status is PASS
    assert (numbers["most recent year"], numbers["newest inventory"]) == (2025, 2027)
    # half of 0.9/25 x 5 = 18 % and of 1/15 x 5 = 33.33 %
    assert numbers["minimum"] == pytest.approx(0.5 * (0.18 + 1 / 3))
    # from 2027: half of 0.9/23 x 3 and of 1/13 x 3 off what was left
    off = 3 * 0.5 * (0.9 / 23 + 1 / 13)
    assert numbers["minimum from the newest"] == pytest.approx(
        max(0.042 * 5, 1 - (level / 200) * (1 - off))
    )
    assert "2025 is the most recent year at submission, from 2027 on" in finding.sentence


def test_a_draft_is_asked_about_as_if_submitted_on_the_day():
    """Without any date the newest inventory counts; an approval stands for the submission."""
    day = date(2028, 6, 1)
    draft = replace(ahead(60.0), targets=(cut(base_year=2025, life=tj.Lifecycle()),))
    (now,) = tj.check(draft, SBTI_V5_3_1, as_of=day).rule("sbti.s12.ambition")
    assert now.status is FAIL
    assert dict(now.numbers)["most recent year"] == 2027
    approved = ahead(60.0, approved=date(2026, 9, 1))
    (then,) = tj.check(approved, SBTI_V5_3_1, as_of=day).rule("sbti.s12.ambition")
    assert (then.status, dict(then.numbers)["most recent year"]) == (PASS, 2025)


def test_a_restated_year_counts_by_its_first_publication():
    """A report that restates a year does not make it unknown at submission."""
    first = inventory(2025, 100.0, 100.0, published=date(2026, 3, 1))
    again = inventory(2025, 110.0, 110.0, published=date(2027, 3, 1))
    base = inventory(2023, 120.0, 120.0, published=date(2024, 3, 1))
    life = tj.Lifecycle(submitted=SUBMITTED)
    subject = company([cut(base_year=2023, life=life)], [base, first, again], submitted=None)
    (finding,) = tj.check(subject, SBTI_V5_3_1, as_of=date(2027, 6, 1)).rule("sbti.s12.ambition")
    numbers = dict(finding.numbers)
    assert numbers["most recent year"] == 2025
    assert numbers["emissions ratio"] == pytest.approx(220 / 240)


def test_the_ground_is_that_of_the_day_of_submission():
    """Where only a fact says when the targets were submitted, the answer rests on facts."""
    by_fact = replace(ahead(60.0, approved=date(2026, 9, 1)), facts=tj.Facts(submitted=SUBMITTED))
    day = date(2028, 6, 1)
    grounds = [
        tj.check(subject, SBTI_V5_3_1, as_of=day).rule("sbti.s12.ambition")[0].ground
        for subject in (ahead(60.0), by_fact)
    ]
    assert grounds == [Ground.INVENTORIES, Ground.FACTS]


def test_the_five_year_period_starts_at_submission():
    """V2: a later inventory does not shorten or lengthen the period of a validated target."""
    life = tj.Lifecycle(submitted=date(2027, 3, 1))
    for year, status in ((2031, PASS), (2032, FAIL)):
        promise = cut(tj.S1, "40%", year, base_year=2026, life=life)
        reported = [inventory(year) for year in (2026, 2028)]
        report = tj.check(company([promise], reported), NET_ZERO_V2, as_of=date(2029, 6, 1))
        (finding,) = report.rule("nz2.horizon")
        assert finding.status is status
        assert finding.sentence == (
            f"{year} is {year - 2026} years after 2026, the most recent year at submission"
        )


def test_the_most_recent_inventory_is_counted_by_its_end():
    """An inventory published after the submission was not the most recent one then."""
    late = inventory(2022, published=date(2023, 9, 1))
    submitted = tj.Lifecycle(submitted=date(2023, 6, 1))
    for second, status in ((inventory(2022), PASS), (late, FAIL)):
        subject = company([cut(life=submitted)], [inventory(2019), second])
        (finding,) = tj.check(subject, SBTI_V5, as_of=AS_OF).rule("sbti.recent_inventory")
        assert finding.status is status
    # without a day of submission the approval stands for it, and never fails a company
    for first, status in ((2022, PASS), (2020, NO_DATA)):
        subject = company(
            [cut(life=tj.Lifecycle(approved=date(2024, 1, 15)))], [inventory(first)], submitted=None
        )
        (finding,) = tj.check(subject, SBTI_V5, as_of=AS_OF).rule("sbti.recent_inventory")
        assert finding.status is status
        assert ("the approval on 2024-01-15 stands for it" in finding.sentence) == (status is PASS)


# -- reviews and announcements --------------------------------------------------------------------


@pytest.mark.parametrize(
    ("approved", "reviewed", "day", "status"),
    [
        # Target Validation Protocol p. 35: approvals of 2020 or earlier are reviewed by 2025
        (date(2017, 3, 1), None, date(2025, 12, 31), PASS),
        (date(2020, 12, 31), None, date(2025, 12, 31), PASS),
        (date(2020, 12, 31), None, date(2026, 1, 1), FAIL),
        (date(2017, 3, 1), date(2021, 6, 1), date(2026, 6, 1), PASS),
        (date(2017, 3, 1), date(2021, 6, 1), date(2026, 6, 2), FAIL),
        (date(2021, 1, 1), None, date(2026, 1, 1), PASS),  # five years to the day
        (date(2021, 1, 1), None, date(2026, 1, 2), FAIL),
        # a review before the approval, or after the day, is none
        (date(2021, 1, 1), date(2019, 1, 1), date(2026, 1, 1), PASS),
        (date(2021, 1, 1), date(2027, 1, 1), date(2026, 1, 2), FAIL),
        (None, None, date(2026, 1, 1), NONE),
        (date(2027, 1, 1), None, date(2026, 1, 1), NONE),  # not approved on the day
    ],
)
def test_when_a_review_is_due(approved, reviewed, day, status):
    """Five years after the last review or approval, at the end of 2025 for old approvals."""
    life = tj.Lifecycle(announced=date(2016, 1, 1), approved=approved)
    subject = company([replace(NEAR_S12, life=life)], reviewed=reviewed)
    assert tj.check(subject, SBTI_V5, as_of=day).rule("sbti.review")[0].status is status


@pytest.mark.parametrize(
    ("announced", "day", "status"),
    [
        (None, date(2024, 1, 14), NONE),  # not approved yet
        (None, date(2024, 7, 15), NONE),  # due by this day
        (None, date(2024, 7, 16), NO_DATA),
        (date(2024, 7, 15), date(2024, 9, 1), PASS),
        (date(2024, 7, 16), date(2024, 9, 1), FAIL),
    ],
)
def test_when_an_announcement_is_due(announced, day, status):
    """Six months after the approval: before that day nothing is missing."""
    life = tj.Lifecycle(announced=announced, approved=date(2024, 1, 15))
    promise = replace(NEAR_S12, life=life)
    early = replace(LONG_S12, life=tj.Lifecycle(announced=date(2020, 1, 1)))
    report = tj.check(company([promise, early]), SBTI_V5, as_of=day)
    assert report.rule("sbti.announced")[0].status is status


def test_a_company_ready_to_submit_passes():
    """Before any approval neither a review nor an announcement is due, and all else may hold."""
    targets = [replace(t, life=tj.Lifecycle()) for t in without()]
    report = tj.check(company(targets), SBTI_V5, as_of=date(2023, 6, 1))
    assert report.verdict() is PASS, str(report)
    for rule in ("sbti.review", "sbti.announced"):
        assert report.rule(rule)[0].status is NONE
        assert report.rule(rule)[0].sentence.startswith("no target is known to be approved, so no")
