"""Which day binds at an approval, which rules it accepts, and what stood beside the approved."""

from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from dataclasses import replace
from datetime import date, timedelta
from multiprocessing import get_context

import pytest
from exemplary import FACTS, LONG_S3, LONG_S12, NEAR_S3, NEAR_S12, NET_ZERO, company, cut
from hypothesis import example, given
from hypothesis import strategies as st
from measure_anchor import Quarter, by_quarter, first_in_use
from measure_wording import Ambition

import trajectory as tj
from trajectory.rules import (
    CONSISTENCY,
    NET_ZERO_V2,
    SBTI_V5,
    SBTI_V5_3_1,
    Anchored,
    Status,
    check_at_approval,
    check_many,
    in_force,
)
from trajectory.rules.sbti_v5_3_1 import LAST_SUBMISSIONS
from trajectory.testing import strategies

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
LATER = date(2029, 1, 1)


def reviewed(*sets, facts=None, as_of=LATER, **life):
    """Return the report at the approval of one target."""
    promise = cut(tj.S12, "50%", 2030, base_year=2021, life=tj.Lifecycle(**life))
    subject = tj.Company("Example", targets=[promise], facts=facts or tj.Facts())
    (report,) = check_at_approval(subject, *sets, as_of=as_of).at_approval
    return report


# -- which day, which rules -----------------------------------------------------------------------


@pytest.mark.parametrize(
    ("submitted", "approved", "rules"),
    [
        (date(2026, 4, 13), date(2026, 9, 1), ("sbti_v5",)),
        (date(2026, 4, 14), date(2026, 9, 1), ("sbti_v5_3_1",)),  # no grace for the older rate
        (None, date(2026, 4, 13), ("sbti_v5",)),
        (None, date(2026, 4, 14), ("sbti_v5_3_1",)),
        (date(2022, 7, 14), date(2022, 9, 1), ()),
        (date(2027, 12, 31), date(2028, 6, 1), ("sbti_v5_3_1",)),
        (date(2028, 1, 1), date(2028, 6, 1), ("net_zero_v2",)),  # mandatory from 2028
    ],
)
def test_the_criteria_of_the_submission_bind(submitted, approved, rules):
    """They are those of the day of submission, of the approval where it is unknown."""
    report = reviewed(submitted=submitted, approved=approved)
    assert (report.rule_sets, report.as_of) == (rules, approved)
    if submitted is not None:
        fact = tj.Facts(submitted=submitted)
        assert reviewed(facts=fact, approved=approved).rule_sets == rules


def test_the_report_says_which_day_binds():
    """The day of submission, or that the approval stands for it."""
    known = reviewed(submitted=date(2024, 1, 5), approved=date(2024, 5, 6))
    assert known.headlines == (
        "submitted on 2024-01-05: the criteria of that day bind what was approved on 2024-05-06",
    )
    unknown = reviewed(approved=date(2024, 5, 6))
    assert unknown.headlines == (
        "the day of submission is not known: the criteria of the approval on 2024-05-06 are taken "
        "to bind",
    )
    # a submission before another approval was not of this one
    early = replace(NEAR_S12, life=tj.Lifecycle(approved=date(2022, 9, 1)))
    late = replace(NEAR_S3, life=tj.Lifecycle(approved=date(2024, 5, 6)))
    subject = company([early, late], submitted=date(2022, 8, 1))
    first, second = check_at_approval(subject, as_of=LATER).at_approval
    assert first.headlines[0].startswith("submitted on 2022-08-01")
    assert second.headlines == unknown.headlines


def test_what_was_known_at_submission_counts():
    """An inventory published between submission and approval is not used at the approval."""
    life = tj.Lifecycle(submitted=date(2026, 5, 1), approved=date(2027, 3, 1))
    reported = [
        tj.Inventory(year, {tj.S1: 100.0, tj.S2: level}, published=day)
        for year, level, day in (
            (2025, 100.0, date(2026, 3, 1)),
            (2026, 40.0, date(2027, 2, 1)),
        )
    ]
    subject = tj.Company("Example", reported, [cut(base_year=2025, life=life)])
    (report,) = check_at_approval(subject, as_of=LATER).at_approval
    numbers = dict(report.rule("sbti.s12.ambition")[0].numbers)
    assert numbers["most recent year"] == 2025
    assert "newest inventory" not in numbers


def test_grace_is_a_parameter_of_each_change():
    """With grace the older rules hold so many months longer, and the report says so."""
    day = date(2026, 6, 1)
    assert reviewed(approved=day).rule_sets == ("sbti_v5_3_1",)
    lenient = replace(SBTI_V5_3_1, grace=6)
    report = reviewed(SBTI_V5, lenient, approved=day)
    assert report.rule_sets == ("sbti_v5",)
    assert (
        "sbti_v5 was accepted before 2026-10-14, after sbti_v5_3_1 came into force on 2026-04-14"
        in report.headlines
    )
    assert reviewed(SBTI_V5, lenient, approved=date(2026, 10, 14)).rule_sets == ("sbti_v5_3_1",)
    # what V5 replaced is not in the library
    assert reviewed(approved=date(2023, 1, 14)).headlines[1] == (
        "before 2023-01-15 a submission could still follow what sbti_v5 replaced, which this "
        "library does not hold"
    )
    assert len(reviewed(approved=date(2023, 1, 15)).headlines) == 1
    assert (SBTI_V5.grace, SBTI_V5_3_1.grace) == (6, 0)
    with pytest.raises(
        tj.ArgumentError, match="grace must be a number of months from 0 to 120, got -1"
    ):
        replace(SBTI_V5, grace=-1)


def test_v2_can_be_chosen_while_both_are_accepted():
    """From 2027-02-01 to the end of 2027 both hold; what is asked for first is taken."""
    during, before = {"approved": date(2027, 6, 1)}, {"approved": date(2026, 6, 1)}
    assert reviewed(**during).rule_sets == ("sbti_v5_3_1",)
    assert reviewed(NET_ZERO_V2, **during).rule_sets == ("net_zero_v2",)
    assert reviewed(NET_ZERO_V2, **before).rule_sets == ("sbti_v5_3_1",)


def test_the_end_of_v5_3_1_is_a_parameter_with_its_sources():
    """Three sources say the end of 2027, two the end of January 2028."""
    days = [day for day, _ in LAST_SUBMISSIONS]
    assert days == [date(2027, 12, 31), date(2028, 1, 31)]
    assert [str(source).count("sources") for _, source in LAST_SUBMISSIONS] == [1, 1]
    assert SBTI_V5_3_1.valid_to == days[0]
    january = {"approved": date(2028, 1, 31)}
    assert reviewed(**january).rule_sets == ("net_zero_v2",)
    assert reviewed(SBTI_V5_3_1.until(days[1]), **january).rule_sets == ("sbti_v5_3_1",)
    last = [s for s in in_force(days[0]) if s in (SBTI_V5_3_1, NET_ZERO_V2)]
    assert last == [SBTI_V5_3_1, NET_ZERO_V2]
    with pytest.raises(tj.ArgumentError, match="valid_to must not come before"):
        SBTI_V5_3_1.until(date(2020, 1, 1))


# -- the first day of the anchor ------------------------------------------------------------------


def made_up(approved, reduction, base_year=2022, is_1_5c=True):
    """Return a cut by 2030, with whole percents."""
    return Ambition("", reduction, 0, base_year, 2030, approved, is_1_5c)


def test_the_anchor_is_dated_by_what_sits_exactly_on_it():
    """42 % by 2030 sits on the anchor, 34 % (4.2 x 8 = 33.6) on the base year's own minimum."""
    summer, autumn = date(2022, 8, 1), date(2022, 11, 30)
    rows = [
        *[made_up(summer, 0.34)] * 3, made_up(summer, 0.42),
        *[made_up(autumn, 0.42)] * 2, made_up(autumn, 0.50),
        made_up(autumn, 0.34, is_1_5c=False), made_up(autumn, 0.42, base_year=2020),
    ]  # fmt: skip
    quarters = by_quarter(rows)
    assert quarters == {
        date(2022, 7, 1): Quarter(4, 1, 3),
        date(2022, 10, 1): Quarter(3, 2, 0),
    }
    assert first_in_use(quarters) == date(2022, 10, 1)
    assert first_in_use(dict([*quarters.items()][:1])) is None


# Published statements at 1.5 °C with base years after 2020, by quarter of approval: on the
# anchored minimum, of all (`python tests/measure_anchor.py` on the dashboard of May 2026)
@pytest.mark.parametrize(
    ("approvals", "first"),
    [
        (
            {
                date(2022, 7, 1): (3, 28),
                date(2022, 10, 1): (30, 37),
                date(2023, 4, 1): (130, 137),
            },
            date(2022, 10, 1),
        )
    ],
)
def test_the_anchor_came_into_use_in_the_last_quarter_of_2022(approvals, first):
    """The rules hold the day that these figures give, and grace up to the next April."""
    counted = {day: Quarter(n, on, 0) for day, (on, n) in approvals.items()}
    assert first_in_use(counted) == first
    for rule in ("sbti.s12.ambition", "sbti.s3.ambition", "sbti.flag.ambition"):
        ambition = SBTI_V5.ambition(rule)
        assert (ambition.since, ambition.grace, ambition.binds) == (first, 6, date(2023, 4, 1))


def test_in_grace_either_minimum_is_accepted():
    """The words say that the lower one holds in place of the anchor, and until when."""
    rule = Anchored(0.042, 2020, date(2022, 10, 1))
    strict = replace(rule, grace=0)
    for day, least in ((date(2022, 10, 1), 0.336), (date(2023, 3, 31), 0.336),
                       (date(2023, 4, 1), 0.42)):  # fmt: skip
        assert float(rule.least(2022, 2030, as_of=day)) == pytest.approx(least)
        assert float(strict.least(2022, 2030, as_of=day)) == pytest.approx(0.42)
        assert ("accepted in place of 2020 before 2023-04-01" in rule.words(2022, 2030, as_of=day)
                ) is (least < 0.4)  # fmt: skip
    assert rule.words(2022, 2030, as_of=date(2022, 9, 30)) == (
        "4.2 points a year from 2022 to 2030"
    )
    with pytest.raises(
        tj.ArgumentError, match=r"grace must be a number of months from 0 to 120, got 0\.5"
    ):
        Anchored(0.042, 2020, date(2022, 10, 1), grace=0.5)


# -- what stood beside ----------------------------------------------------------------------------

FIRST, SECOND = date(2024, 1, 15), date(2025, 3, 3)


def on(day, *promises, **days):
    """Return promises with other dates: approved on a day."""
    return [replace(p, life=tj.Lifecycle(approved=day, **days)) for p in promises]


def at_each(*promises, **facts):
    """Return the report at each approval."""
    review = check_at_approval(company(promises, **{"submitted": None, **facts}), as_of=LATER)
    return review.at_approval


STAGGERED = [*on(FIRST, NEAR_S12, LONG_S12), *on(SECOND, NEAR_S3, LONG_S3, NET_ZERO)]


def statuses(report, rule):
    """Return the answers of a rule."""
    return {finding.status for finding in report.rule(rule)}


def test_the_half_of_another_day_is_not_missed():
    """What was approved before and still stands completes what is approved later."""
    _, second = at_each(*STAGGERED)
    assert statuses(second, "sbti.complete") == {PASS}
    assert statuses(second, "sbti.net_zero") == {PASS}
    assert second.verdict() is not FAIL
    alone = at_each(*STAGGERED[2:])[0]
    assert statuses(alone, "sbti.complete") == {FAIL}


def test_what_was_approved_on_another_day_is_judged_there():
    """No finding of the second approval is about a promise of the first."""
    first, second = at_each(*STAGGERED)
    for report, own in ((first, STAGGERED[:2]), (second, STAGGERED[2:])):
        subjects = {f.subject for f in report.findings}
        others = {str(p) for p in STAGGERED if p not in own}
        assert not subjects & others
        assert {f.rule for f in report.findings} == {rule.id for rule in SBTI_V5.rules}
    (finding,) = second.rule("sbti.s12.ambition")
    assert finding.status is NONE
    assert finding.sentence == (
        "nothing approved on 2025-03-03; what was approved on other days is judged there"
    )


def test_a_withdrawn_or_replaced_promise_stands_no_more():
    """What was given up, or set anew on the same emissions, does not complete the rest."""
    gone = on(FIRST, NEAR_S12, LONG_S12, withdrawn=date(2024, 12, 1))
    _, second = at_each(*gone, *STAGGERED[2:])
    assert statuses(second, "sbti.complete") == {FAIL}
    old = on(FIRST, cut(tj.S12, "60%", base_year=2016))
    new = on(SECOND, NEAR_S12, NEAR_S3)
    _, second = at_each(*old, *new)
    assert statuses(second, "sbti.base_year.same") == {PASS}  # 2016 is replaced by 2019


@pytest.mark.parametrize(
    ("submitted", "approved", "status"),
    [
        (None, date(2024, 6, 1), NO_DATA),  # perhaps submitted together
        (date(2024, 1, 2), date(2024, 6, 1), PASS),
        (date(2024, 2, 1), date(2024, 6, 1), FAIL),
        (None, date(2025, 1, 15), NO_DATA),
        (None, date(2025, 1, 16), FAIL),  # more than twelve months later
    ],
)
def test_the_half_approved_soon_after_may_have_been_submitted_too(submitted, approved, status):
    """The first approval fails for want of a half only if that was not submitted by then."""
    life = {"submitted": submitted} if submitted else {}
    first, _ = at_each(*on(FIRST, NEAR_S3), *on(approved, NEAR_S12, **life))
    (finding,) = first.rule("sbti.complete")
    assert finding.status is status
    if status is NO_DATA:
        assert finding.sentence == (
            f"needs the day on which the promises approved on {approved} were submitted "
            "(Lifecycle.submitted)"
        )


@example(company(STAGGERED), LATER)
@given(strategies.companies(), st.dates(date(2020, 1, 1), date(2032, 1, 1)))
def test_each_approval_answers_every_rule_about_its_own(subject, day):
    """Each report has each rule once or more, and one day of approval is judged as ever."""
    review = check_at_approval(subject, as_of=day)
    for report, approved in zip(review.at_approval, review.approved, strict=True):
        asked = {f.rule for f in report.findings}
        for sets in (SBTI_V5, SBTI_V5_3_1, NET_ZERO_V2):
            if sets.name in report.rule_sets:
                assert asked == {rule.id for rule in sets.rules}
        assert approved
    assert type(review).from_dict(review.to_dict()) == review


# -- many companies -------------------------------------------------------------------------------

MANY = [
    replace(company([cut(reduction=f"{30 + i}%")], reviewed=FACTS.reviewed), name=f"No {i}")
    for i in range(40)
]
DAY = date(2024, 6, 1)


@pytest.mark.parametrize("pool", [None, ThreadPoolExecutor, ProcessPoolExecutor])
def test_many_companies_are_checked_in_order(pool):
    """In one thread, in several and in several processes the reports are the same."""
    alone = [tj.check(one, SBTI_V5, CONSISTENCY, as_of=DAY) for one in MANY]
    if pool is None:
        assert list(check_many(iter(MANY), SBTI_V5, CONSISTENCY, as_of=DAY)) == alone
        return
    own = {"mp_context": get_context("spawn")} if pool is ProcessPoolExecutor else {}
    with pool(2, **own) as executor:
        found = list(check_many(MANY, SBTI_V5, CONSISTENCY, as_of=DAY, executor=executor))
        assert executor.submit(int, "1").result() == 1  # it is left open
    assert [report.company for report in found] == [one.name for one in MANY]
    assert found == alone


def test_many_companies_are_taken_one_by_one():
    """Without an executor nothing is checked before it is asked for."""
    taken = []

    def endless():
        while True:
            taken.append(1)
            yield MANY[len(taken)]

    reports = check_many(endless(), SBTI_V5, as_of=DAY)
    assert taken == []
    assert [next(reports).company for _ in range(2)] == ["No 1", "No 2"]
    assert len(taken) == 2


def test_the_day_after_the_approval_asks_the_same():
    """A review of the next day has the same answer, where nothing came between."""
    subject = company(on(FIRST, NEAR_S12, NEAR_S3, LONG_S12, LONG_S3, NET_ZERO))
    one, other = (
        check_at_approval(subject, as_of=FIRST + timedelta(days=days)).at_approval
        for days in (0, 1)
    )
    assert one == other
