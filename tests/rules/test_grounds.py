"""On which ground a rule answers: laws over made-up books, and what a company is asked for."""

import pickle
from collections import Counter
from dataclasses import replace
from datetime import date

import pytest
from exemplary import AS_OF, company, cut
from heavy import FEWER
from hypothesis import example, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.rules import (
    ALL_SETS,
    CONSISTENCY,
    ESRS_E1,
    SBTI_V5,
    Ground,
    Report,
    Status,
    Verdict,
    in_force,
)
from trajectory.testing import strategies

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
"""A report of five rule sets takes a while, so a fifth of the profile's examples is drawn."""
ANY_DAY = st.dates(date(1990, 1, 1), date(2060, 12, 31))
JUNE = date(2025, 6, 1)
YEARS = st.integers(1985, 2060)


@st.composite
def odd_targets(draw):
    """Draw targets as they must not be: growth, zero cuts, any years, coverage by scope."""
    base, what = draw(YEARS), draw(st.sampled_from([tj.S12, tj.S3, tj.ALL, tj.S1 | tj.S3]))
    reduction = draw(st.sampled_from(["0%", "46.2%", "100%", tj.Target.growth("10%"), 0.333]))
    by_scope = {tj.S1: 0.6, tj.S3: 0.5} if tj.S1 | tj.S3 in what else {what: 0.9}
    return tj.Target(
        what, reduction, base + draw(st.integers(1, 40)), base_year=base,
        coverage=draw(st.sampled_from([1.0, 0.5, by_scope])),
        per=draw(st.sampled_from([None, None, "TB"])), term=draw(st.sampled_from([None, *tj.Term])),
        base_emissions=draw(st.sampled_from([None, (0.0, "tCO2e"), (2, "ktCO2e"), (1, "index")])),
    )  # fmt: skip


@st.composite
def odd_companies(draw):
    """Draw companies with such targets, levels, baselines, zero and few inventories."""
    amounts = st.sampled_from([0.0, 1e-300, 100.0, 1e12])
    keys = st.sampled_from([tj.S1, tj.S2.market_based, tj.S2.location_based, tj.S3, tj.Scope.C1])
    found = [
        tj.Inventory(draw(YEARS), emissions, unit=draw(st.sampled_from(["tCO2e", "index"])))
        for emissions in draw(st.lists(st.dictionaries(keys, amounts, min_size=1), max_size=3))
        if not {tj.S3, tj.Scope.C1} <= set(emissions)
    ]
    levels = st.builds(
        lambda level, year, base: tj.FixedLevel(
            tj.S12, level, year, unit="ktCO2e", base_year=year - 10 if base else None),
        amounts, YEARS, st.booleans(),
    )  # fmt: skip
    usual = tj.Pathway(range(2020, 2041), [0.0, *range(1, 21)], "tCO2e")
    below = st.sampled_from([None, usual]).map(
        lambda baseline: tj.BelowBaseline(tj.ALL, "30%", 2030, baseline))  # fmt: skip
    promises = draw(st.lists(odd_targets() | levels | below | strategies.net_zeros(), max_size=5))
    return tj.Company("Odd", found, promises, draw(strategies.facts()))


SUBJECTS = st.one_of(strategies.companies(), odd_companies())
ORDINARY = tj.Company(
    "Example",
    [tj.Inventory(2019, {tj.S1: 12_500, tj.S2.market_based: 20_300, tj.S2.location_based: 24_800,
                         tj.Scope.C1: 200_000.0, tj.Scope.C11: 46_300.0}, others=0.0)],
    [tj.Target(tj.S12.market_based, "46.2%", 2030, base_year=2019),
     tj.Target(tj.S3, "25%", 2030, base_year=2019),
     tj.Target(tj.ALL, "90%", 2050, base_year=2019), tj.NetZero(tj.ALL, 2050)],
)  # fmt: skip


@FEWER
@example(ORDINARY, JUNE)
@given(SUBJECTS, ANY_DAY)
def test_check_never_raises(subject, day):
    """Whatever a company lacks or reports, each rule set answers, in words, and goes to JSON."""
    report = tj.check(subject, *ALL_SETS, as_of=day)
    for rule_set in ALL_SETS:
        assert {f.rule for f in report.of(rule_set.name)} == {r.id for r in rule_set.rules}
    assert all((str(report), report.explain(), report._repr_html_()))
    assert Report.from_dict(report.to_dict()) == report
    for on in (report.on_targets, report.on_inventories):
        assert on.status is not NO_DATA
    tj.check_at_approval(subject, as_of=day)


def on_ground(report, ground):
    """Return the decided findings that rest on no more than a ground, each with its answer."""
    return Counter(
        (f.rule_set, f.rule, f.subject, f.status)
        for f in report.findings
        if f.ground <= ground and f.status in (PASS, FAIL)
    )


@FEWER
@given(SUBJECTS, ANY_DAY)
def test_what_a_ground_decides_stays_decided_without_the_rest(subject, day):
    """Answers on targets are the same where inventories and facts are unknown, and so on."""
    whole = tj.check(subject, *ALL_SETS, as_of=day)
    named = {p.boundary.scope2 for p in subject.targets if hasattr(p, "boundary")}
    for ground, inventories in ((Ground.TARGETS, ()), (Ground.INVENTORIES, subject.inventories)):
        # facts about fiscal years decide which inventories were known on the day
        facts = tj.Facts(
            **{n: getattr(subject.facts, n) for n in ("fiscal_year_end", "fiscal_label")}
        )
        bare = tj.Company(subject.name, inventories, subject.targets, facts)
        less = tj.check(bare, *ALL_SETS, as_of=day)
        assert not on_ground(whole, ground) - on_ground(less, ground), (ground, named)


def test_every_answer_has_a_ground_and_every_lack_a_name():
    """NO_DATA says what is missing; only what no company could give has no name."""
    report = tj.check(replace(ORDINARY, inventories=()), *ALL_SETS, as_of=JUNE)
    lacking = [f for f in report.findings if f.status is NO_DATA]
    assert len(lacking) > 10
    for finding in lacking:
        assert finding.lacks.what in finding.sentence
        assert finding.lacks.name in finding.sentence
    assert {f.rule for f in lacking if not f.lacks.name} == {"esrs.reference"}
    assert all(f.lacks is None for f in report.findings if f.status is not NO_DATA)
    assert pickle.loads(pickle.dumps(report)).missing == report.missing


def test_a_base_year_before_2020_leaves_the_report_standing():
    """All rule sets in force in June 2025 answer about a base year 2019."""
    report = tj.check(ORDINARY, *in_force(JUNE), as_of=JUNE)
    assert report.rule_sets == ("sbti_v5", "sbti_small", "esrs_e1", "ifrs_s2", "iso_net_zero")
    (finding,) = (f for f in report.rule("esrs.reference") if f.status is NO_DATA)
    assert "base year 2019" in finding.sentence
    # 25 % from 2019, where 27.5 is due
    assert report.on(Ground.TARGETS, "sbti_v5").failed == ("sbti.s3.ambition",)


BOOK = [
    ("holds", "46.2%", "27.5%", PASS),
    ("just misses", "46.1%", "27.5%", FAIL),
    ("scope 3 too shallow", "50%", "27.4%", FAIL),
    ("deep", "70%", "50%", PASS),
]


@pytest.mark.parametrize(("name", "s12", "s3", "status"), BOOK)
def test_an_ordinary_book_shows_whether_its_targets_hold(name, s12, s3, status):
    """Published targets with neither facts nor inventories get an answer, not NO_DATA."""
    targets = [tj.Target(tj.S12, s12, 2030, base_year=2019),
               tj.Target(tj.S3, s3, 2030, base_year=2019)]  # fmt: skip
    report = tj.check(tj.Company(name, targets=targets), SBTI_V5, as_of=AS_OF)
    on = report.on_targets
    assert on.status is status
    assert report.verdict() is (FAIL if status is FAIL else NO_DATA)
    # what targets alone do not decide, in the order of the standard
    assert on.could_not_ask == (
        "sbti.exclusions", "sbti.scope2.method", "sbti.recent_inventory", "sbti.not_achieved",
        "sbti.forward_looking", "sbti.fossil", "sbti.fossil.ambition", "sbti.recalculation",
        "sbti.flag.required",
    )  # fmt: skip
    assert set(on.passed) | set(on.failed) == {
        "sbti.s3.required", "sbti.s12.coverage", "sbti.s3.coverage", "sbti.base_year",
        "sbti.base_year.same", "sbti.horizon", "sbti.complete", "sbti.s12.ambition",
        "sbti.s3.ambition",
    }  # fmt: skip
    assert Verdict.from_dict(on.to_dict()) == on


def test_of_200_companies_each_is_answered():
    """An analyst sees of every one whether its targets hold: from 46 % on, without decimals."""
    lives = tj.Lifecycle(), tj.Lifecycle(approved=AS_OF)
    book = [
        tj.Company("Example", targets=[cut(tj.S12, f"{n}%", life=life)])
        for n in range(1, 101)
        for life in lives
    ]
    answers = Counter(tj.check(one, SBTI_V5, as_of=AS_OF).on_targets.status for one in book)
    assert answers == {PASS: 2 * 55, FAIL: 2 * 45}


def test_inventories_decide_more_and_facts_the_rest():
    """Each ground decides what the one before it does, and more."""
    whole = tj.check(company(), SBTI_V5, as_of=AS_OF)
    counts = [len(whole.on(ground).passed) for ground in Ground]
    assert counts == sorted(set(counts))
    assert whole.on_facts.could_not_ask == ()
    assert "sbti.exclusions" in whole.on_inventories.could_not_ask
    assert "sbti.forward_looking" in whole.on_inventories.passed
    assert str(whole.on_facts) == f"PASS on all facts: {counts[2]} required clauses pass"
    failing = tj.check(company([cut(reduction="10%")]), SBTI_V5, as_of=AS_OF)
    assert failing.on_targets.sentence.startswith("FAIL on targets alone: 1 required clause fails,")


def test_missing_is_what_to_ask_for_the_most_decisive_first():
    """Each has words, the name the library knows it by, and the clauses it decides."""
    bare = tj.Company("Bare", targets=[cut(target_year=2029, life=tj.Lifecycle())])
    report = tj.check(bare, SBTI_V5, as_of=AS_OF)
    first, *others = report.missing
    counts = [len(one.rules) for one in report.missing]
    assert counts == sorted(counts, reverse=True)
    assert (first.name, first.rules) == (
        "Facts.submitted",
        ("sbti.horizon", "sbti.recent_inventory", "sbti.not_achieved"),
    )
    assert str(first) == (
        "the day on which the targets were submitted (Facts.submitted): "
        "decides sbti.horizon, sbti.recent_inventory and sbti.not_achieved"
    )
    second = {one.name: one.rules for one in others}
    assert second["Facts.sells_fossil_fuels"] == ("sbti.fossil", "sbti.fossil.ambition")
    # given, it is asked no more
    asked = tj.check(
        replace(bare, facts=tj.Facts(submitted=date(2024, 1, 1))), SBTI_V5, as_of=AS_OF
    )
    assert "Facts.submitted" not in {one.name for one in asked.missing}


def test_a_report_is_printed_as_a_person_reads_it():
    """Verdict, failures in full, passes in a line each, then what to ask."""
    targets = [tj.Target(tj.S12, "40%", 2030, base_year=2019)]
    report = tj.check(tj.Company("Example", targets=targets), SBTI_V5, CONSISTENCY, as_of=AS_OF)
    lines = str(report).splitlines()
    assert lines[0] == (
        "Example, 2024-06-01, sbti_v5: FAIL on targets alone (1 of 6 clauses failed), FAIL with "
        "inventories (1 of 6 clauses failed), FAIL on all facts (1 of 6 clauses failed, 10 without "
        "data)"
    )
    assert lines[2] == (
        "  FAIL    sbti_v5 C16, C17, scopes 1+2 ambition [-40 % of scopes 1+2 by 2030 from 2019]: "
        "40 % is 6 points less than the 46 % (46.2 % rounded as published) asked for: "
        "4.2 points a year from 2019 to 2030"
    )
    kinds = [line.split()[0] for line in lines[2:]]
    assert kinds == sorted(kinds, key=["FAIL", "PASS", "to"].index)
    assert lines[-1].startswith("to say more: ")
    assert lines[-1].endswith("more in report.missing")
    page, text = report._repr_html_(), report.explain()
    for told in (page, text):
        places = [told.index("lines"[:0] + part) for part in (
            "sbti_v5: FAIL on targets alone", "scopes 1+2 ambition", "scopes 1+2 coverage",
            "recalculation", "combined targets")]  # fmt: skip
        assert places == sorted(places)
    assert "to say more: " in page
    assert "## To say more" in text


@pytest.mark.parametrize("name", ["sbtiv5", "", None, "SBTI_V5"])
def test_unknown_names_are_refused_with_the_known_ones(name):
    """A slip in a name is no verdict."""
    report = tj.check(company([cut(reduction="1%")]), SBTI_V5, ESRS_E1, as_of=AS_OF)
    for ask in (report.of, report.rule, lambda n: report.on(Ground.TARGETS, n or "")):
        with pytest.raises(
            tj.ArgumentError, match=r"must be one of the report's .*(sbti_v5|sbti\.h)"
        ):
            ask(name)
    if name is not None:
        with pytest.raises(tj.ArgumentError, match=r"rule_set must be one of.*sbti_v5 and esrs_e1"):
            report.verdict(name)
    review = tj.check_at_approval(company(), as_of=AS_OF)
    with pytest.raises(tj.ArgumentError, match=r"rule must be one of .*sbti.base_year"):
        review.headline("sbti.s12")
    with pytest.raises(tj.ArgumentError, match=r"got 'sbti\.x'"):
        SBTI_V5.with_rules(drop=("sbti.x",))


def test_what_was_assumed_about_the_day_is_a_headline():
    """A fiscal year whose end had to be guessed is said first, also at an approval."""
    inventories = [tj.Inventory(2024, {tj.S12: 100.0})]
    facts = tj.Facts(fiscal_year_end=3)
    life = tj.Lifecycle(approved=date(2024, 10, 1))
    target = tj.Target(tj.S12, "42%", 2030, base_year=2022, life=life)
    subject = tj.Company("Example", inventories, [target], facts)
    (note,) = subject.as_of_notes(date(2024, 10, 1))
    assert tj.check(subject, SBTI_V5, as_of=date(2024, 10, 1)).headlines == (note,)
    review = tj.check_at_approval(subject, as_of=date(2024, 11, 1))
    (assumed, *then) = review.at_approval[0].headlines
    assert assumed.startswith("the day of submission is not known: the criteria of the approval")
    assert (tuple(then), review.today.headlines) == ((note,), (note,))


def test_rounding_is_named_where_it_matters():
    """27.5 % asks 28 % of a target without decimals, and says which it rounds."""
    (finding,) = tj.check(
        company([cut(tj.S3, "28%")]), SBTI_V5, as_of=AS_OF).rule("sbti.s3.ambition")  # fmt: skip
    assert finding.required == "at least 28 % (27.5 % rounded as published)"
    assert "exactly the 28 % (27.5 % rounded as published) asked for" in finding.sentence
    (exact,) = tj.check(
        company([cut(tj.S3, "27.5%")]), SBTI_V5, as_of=AS_OF).rule("sbti.s3.ambition")  # fmt: skip
    assert exact.required == "at least 27.5 %"
