"""Near-term or long-term: published, by years, by the other promises, never by depth."""

from dataclasses import replace
from datetime import date

import pytest
from exemplary import company, cut
from hypothesis import example, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.rules import NET_ZERO_V2, SBTI_V5, SBTI_V5_3_1, Status
from trajectory.rules.case import Case
from trajectory.rules.terms import term_of
from trajectory.testing import strategies

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
NEAR, LONG = tj.Term.NEAR, tj.Term.LONG
DECEMBER = date(2023, 12, 1)


def target(year, scopes=tj.S12, reduction="54.6%", **fields):
    """Return a target of unpublished term, without dates."""
    return tj.Target(scopes, reduction, year, base_year=2021, **fields)


def terms(*targets, day=DECEMBER):
    """Return the term of each target of a company."""
    case = Case(tj.Company("Example", targets=targets), day)
    return [term_of(t, case) for t in targets if isinstance(t, tj.Target)]


@pytest.mark.parametrize(
    ("others", "year", "term"),
    [
        ((), 2033, NEAR),  # ten years off
        ((), 2034, NEAR),  # eleven, and the first: a near-term target past its horizon
        ((), 2038, NEAR),  # fifteen: before V5 that was the horizon
        ((), 2039, LONG),
        ((target(2030),), 2033, NEAR),
        ((target(2030),), 2034, None),  # a second milestone, or the long-term one
        ((target(2030, tj.S3),), 2034, NEAR),  # the first on its own scopes
        ((target(2030, tj.S12.land_only),), 2034, NEAR),  # land stands apart
        ((target(2030), tj.NetZero(tj.ALL, 2034)), 2034, LONG),
        ((target(2030), tj.NetZero(tj.ALL, 2050)), 2034, None),
        ((target(2028), tj.NetZero(tj.ALL, 2032)), 2032, LONG),
        ((tj.NetZero(tj.ALL, 2032),), 2032, NEAR),  # every company has a near-term one
        ((target(2033, term=LONG),), 2034, NEAR),
        ((tj.FixedLevel(tj.S12, 0.0, 2022, unit="tCO2e"), tj.NetZero(tj.ALL, 2037)), 2037, LONG),
        ((target(2050),), 2038, NEAR),
    ],
)
def test_years_and_other_promises_say_the_term(others, year, term):
    """Each case of the law, with what decides it."""
    assert terms(target(year), *others)[0] is term
    assert terms(target(year, reduction="95%"), *others)[0] is term
    # what was published always holds
    for said in (NEAR, LONG):
        assert terms(target(year, term=said), *others)[0] is said


def test_years_count_from_the_submission():
    """A long-term target does not become near-term when its year comes near."""
    old = target(2040, life=tj.Lifecycle(approved=date(2022, 5, 1)))
    near = target(2030, life=tj.Lifecycle(approved=date(2022, 5, 1)))
    assert terms(old, near, day=date(2031, 6, 1)) == [LONG, NEAR]
    assert terms(target(2040), day=date(2031, 6, 1)) == [NEAR]


@pytest.mark.parametrize("day", [date(2022, 12, 1), DECEMBER, date(2024, 6, 1)])
def test_a_near_term_target_is_not_failed_as_long_term(day):
    """54.6 % by 2033 from 2021 is the anchored minimum, whoever asks for 90 %."""
    report = tj.check(tj.Company("Example", targets=[target(2033)]), SBTI_V5, as_of=day)
    assert report.rule("sbti.s12.ambition")[0].status is PASS
    assert report.rule("sbti.long.s12")[0].status is NONE


def test_where_the_term_is_open_it_is_asked_for():
    """A clause that fails by one reading lacks the term; one that holds by both passes."""
    life = tj.Lifecycle(approved=DECEMBER)
    milestones = [
        target(year, reduction=cut, life=life) for year, cut in ((2030, "50%"), (2035, "63%"))
    ]
    report = tj.check(tj.Company("Example", targets=milestones), SBTI_V5, as_of=DECEMBER)
    subject = str(milestones[1])

    def answer(rule):
        return {f.subject: f for f in report.rule(rule)}[subject]

    for rule in ("sbti.long.s12", "sbti.horizon"):
        assert answer(rule).status is NO_DATA
        assert answer(rule).lacks.name == "Target.term"
        assert "term=Term.NEAR or Term.LONG" in answer(rule).sentence
    for rule in ("sbti.s12.ambition", "sbti.base_year", "sbti.s12.coverage", "sbti.long.year"):
        assert answer(rule).status is PASS
    assert report.rule("sbti.base_year.same")[0].status is PASS
    told = [replace(milestones[0], term=NEAR), replace(milestones[1], term=LONG)]
    said = tj.check(tj.Company("Example", targets=told), SBTI_V5, as_of=DECEMBER)
    assert "Target.term" not in {one.name for one in said.missing}
    assert said.rule("sbti.long.s12")[0].status is FAIL


def worst(report):
    """Return the worst answer of each rule."""
    order = (NONE, PASS, NO_DATA, FAIL)
    found: dict[str, Status] = {}
    for f in report.findings:
        found[f.rule] = max(found.get(f.rule, NONE), f.status, key=order.index)
    return found


def deepened(company, to):
    """Return a company whose cuts are all as deep as `to` at least."""
    return replace(
        company,
        targets=[
            replace(t, reduction=max(t.reduction, to), decimals=None)
            if isinstance(t, tj.Target) and t.reduction >= 0.0
            else t
            for t in company.targets
        ],
    )


YEARS = st.integers(2024, 2060)
TERMS = st.sampled_from([None, None, NEAR, LONG])
BOOKS = st.lists(
    st.builds(
        lambda scopes, year, term, cut: target(year, scopes, cut, term=term),
        st.sampled_from([tj.S1, tj.S12, tj.S3, tj.ALL]),
        YEARS,
        TERMS,
        st.floats(0.0, 1.0),
    ),
    max_size=4,
)
ZEROS = st.lists(st.builds(tj.NetZero, st.just(tj.ALL), YEARS), max_size=1)


@example([target(2033)], [], 0.9, DECEMBER)
@example([target(2030), target(2036)], [], 0.9, DECEMBER)
@given(BOOKS, ZEROS, st.floats(0.0, 1.0), st.dates(date(2022, 8, 1), date(2029, 1, 1)))
def test_a_deeper_cut_never_turns_a_pass_into_a_fail(targets, zeros, to, day):
    """Whatever was published of its term, a deeper cut holds where a shallower one does."""
    sets = (SBTI_V5, SBTI_V5_3_1, NET_ZERO_V2)
    subject = company([*targets, *zeros])
    before, after = (tj.check(s, *sets, as_of=day) for s in (subject, deepened(subject, to)))
    for rule, status in worst(after).items():
        assert status is not FAIL or worst(before)[rule] is not PASS, rule


@given(strategies.companies(), st.dates(date(2015, 1, 1), date(2035, 1, 1)))
def test_an_open_term_is_none_of_the_published(subject, day):
    """Only promises without a published term are open, and each reading decides them."""
    case = Case(subject.as_of(day), day)
    assert all(getattr(p, "term", None) is None for p in case.open)
    near, *long = case.by_term
    assert bool(long) is bool(case.open)
    for promise in case.open:
        assert near.is_near(promise)
        assert not long[0].is_near(promise)


def test_a_promise_with_a_published_term_needs_no_years():
    """A near-term target keeps its term however far off its year is."""
    assert terms(cut(target_year=2060)) == [NEAR]
