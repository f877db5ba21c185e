"""Laws of the rules, held against made-up books of targets."""

import ast
import random
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path

import pytest
from exemplary import AS_OF, FACTS, LIFE, NEAR_S12, company, cut, inventory
from heavy import FEWER
from hypothesis import assume, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.rules import (
    ALL_SETS,
    SBTI_V5,
    SBTI_V5_3_1,
    Status,
    in_force,
)
from trajectory.testing import strategies
from trajectory.testing.laws import json_round_trip
from trajectory.words import INDEX, TONNES

AMBITION = {
    "sbti.forward_looking", "sbti.s12.ambition", "sbti.s3.ambition", "sbti.combined",
    "sbti.flag.ambition", "sbti.long.s12", "sbti.long.s3", "sbti.long.flag", "sbti.residual",
    "nz2.s1.ambition", "nz2.s2.ambition", "nz2.s3.ambition", "nz2.residual",
    "esrs.reference", "esrs.net_zero", "own.net_zero", "iwa.halving",
}  # fmt: skip
"""The clauses that ask how deep a cut is."""
WORST = {Status.FAIL: 0, Status.NO_DATA: 1, Status.PASS: 2, Status.NOT_APPLICABLE: 2}


def verdicts(report):
    """Return each finding's rule and status, in order."""
    return [(f.rule_set, f.rule, f.status) for f in report.findings]


def deeper_cut_never_fails(subject, rule_sets, as_of, target, reduction):
    """Raise one target's reduction, all else equal: no ambition clause turns to fail.

    Parameters
    ----------
    subject : Company
        The company; `target` is one of its targets.
    rule_sets : sequence of RuleSet
        The rules asked.
    as_of : datetime.date
        The day.
    target : Target
        The target that is changed.
    reduction : float
        At least the target's own, at the precision in which it was published. [1]
    """
    assert reduction >= target.reduction
    deeper = replace(target, reduction=reduction)
    changed = [deeper if promise is target else promise for promise in subject.targets]
    after = tj.Company(subject.name, subject.inventories, changed, subject.facts)
    one, other = (tj.check(c, *rule_sets, as_of=as_of) for c in (subject, after))
    # a cut may change the order of targets, so the answers are compared from the worst on
    for rule_set in rule_sets:
        for rule in {r.id for r in rule_set.rules} & AMBITION:
            before, now = (
                sorted(WORST[f.status] for f in report.of(rule_set.name) if f.rule == rule)
                for report in (one, other)
            )
            assert len(before) == len(now), (rule, one, other)
            assert all(b <= n for b, n in zip(before, now, strict=True)), (
                f"deeper_cut_never_fails: {rule} of {rule_set.name}: '{target}' to '{deeper}'"
            )


def scaling_changes_no_verdict(subject, rule_sets, as_of, factor):
    """Emissions that are all larger by one factor get the same answers.

    A company category of V2.0 rests on tonnes, so ``Facts.category`` must be given.

    Parameters
    ----------
    subject : Company
        The company, with ``Facts.category``.
    rule_sets, as_of
        As for :func:`trajectory.check`.
    factor : float
        Above 0; a power of two changes no digit. [1]
    """
    larger = [
        replace(i, emissions=tuple((s, factor * v) for s, v in i.emissions))
        for i in subject.inventories
    ]
    after = tj.Company(subject.name, larger, subject.targets, subject.facts)
    one, other = (tj.check(c, *rule_sets, as_of=as_of) for c in (subject, after))
    assert verdicts(one) == verdicts(other), f"scaling_changes_no_verdict: by {factor}"


def unit_changes_no_verdict(subject, rule_sets, as_of, units):
    """Give the same emissions in other units of mass: the answers are the same.

    Parameters
    ----------
    subject : Company
        The company; its inventories in an index stay as they are.
    rule_sets, as_of
        As for :func:`trajectory.check`.
    units : sequence of str
        A unit of mass for each inventory.
    """
    other_units = []
    for i, unit in zip(subject.inventories, units, strict=True):
        to = 1.0 if i.unit == INDEX else TONNES[i.unit] / TONNES[unit]
        emissions = tuple((scopes, value * to) for scopes, value in i.emissions)
        name = INDEX if i.unit == INDEX else unit
        other_units.append(replace(i, unit=name, emissions=emissions))
    after = tj.Company(subject.name, other_units, subject.targets, subject.facts)
    one, other = (tj.check(c, *rule_sets, as_of=as_of) for c in (subject, after))
    assert verdicts(one) == verdicts(other), f"unit_changes_no_verdict: {units}"


def order_changes_no_finding(subject, rule_sets, as_of, seed=0):
    """Targets and inventories in another order give the same report.

    Parameters
    ----------
    subject : Company
        The company.
    rule_sets, as_of
        As for :func:`trajectory.check`.
    seed : int
        Of the other order.
    """
    dice = random.Random(seed)
    targets, inventories = list(subject.targets), list(subject.inventories)
    dice.shuffle(targets)
    dice.shuffle(inventories)
    after = tj.Company(subject.name, inventories, targets, subject.facts)
    one, other = (tj.check(c, *rule_sets, as_of=as_of) for c in (subject, after))
    assert one == other, f"order_changes_no_finding: seed {seed}"
    assert one.explain() == other.explain()


def every_rule_answers(subject, rule_sets, as_of):
    """Every rule has at least one finding, with a sentence, and finite numbers.

    Parameters
    ----------
    subject : Company
        The company.
    rule_sets, as_of
        As for :func:`trajectory.check`.
    """
    report = tj.check(subject, *rule_sets, as_of=as_of)
    for rule_set in rule_sets:
        silent = {r.id for r in rule_set.rules} - {f.rule for f in report.of(rule_set.name)}
        assert not silent, f"every_rule_answers: {silent} of {rule_set.name}"
    for finding in report.findings:
        values = [value for _, value in finding.numbers] + [finding.margin or 0.0]
        assert finding.sentence
        assert all(abs(value) < float("inf") for value in values), finding


def margin_agrees_with_status(subject, rule_sets, as_of):
    """See that a finding with room passes and one without fails; at zero it may do either.

    Parameters
    ----------
    subject : Company
        The company.
    rule_sets, as_of
        As for :func:`trajectory.check`.
    """
    for finding in tj.check(subject, *rule_sets, as_of=as_of).findings:
        if finding.margin is not None and abs(finding.margin) > 1e-6:
            wanted = Status.PASS if finding.margin > 0 else Status.FAIL
            # a base year is most recent or not: later than reported is no better than earlier
            assert finding.status is wanted or finding.rule == "nz2.base_year", finding


"""A report of five rule sets takes a while, so a fifth of the profile's examples is drawn."""
SCOPES = st.sampled_from([tj.S1, tj.S2, tj.S12, tj.S3, tj.ALL, tj.Scope.C1, tj.S1 | tj.S3])
LANDS = st.sampled_from([tj.Land.WITH] * 4 + [tj.Land.ONLY])
LIVES = st.sampled_from([LIFE, tj.Lifecycle(), tj.Lifecycle(announced=date(2023, 3, 1))])
AMOUNTS = st.integers(0, 400).map(lambda n: n / 4.0)
DAYS = st.dates(date(2022, 1, 1), date(2045, 12, 31))
FIRST = 2012


@st.composite
def cuts(draw):
    """Draw a target, whole percentages and tenths, with and without their decimals."""
    permille = draw(st.integers(0, 1000))
    base = draw(st.integers(FIRST, FIRST + 6))
    decimals = draw(st.sampled_from([None, 1, 0] if permille % 10 == 0 else [None, 1]))
    return tj.Target(
        tj.Boundary(draw(SCOPES), draw(LANDS)), permille / 1000,
        base + draw(st.integers(1, 32)), base_year=base,
        decimals=decimals, coverage=draw(st.sampled_from([1.0, 0.95, 0.5])),
        per=draw(st.sampled_from([None, None, None, "MWh"])),
        term=draw(st.sampled_from([None, *tj.Term])), life=draw(LIVES),
    )  # fmt: skip


@st.composite
def emitted(draw):
    """Draw an inventory by scope and category, or of scopes 1+2 alone, or an index."""
    year, land = draw(st.integers(FIRST, FIRST + 8)), draw(LANDS)
    if draw(st.booleans()):
        levels = draw(AMOUNTS), draw(AMOUNTS), draw(AMOUNTS)
        return inventory(year, *levels, land=land, unit=draw(st.sampled_from(list(TONNES))))
    unit = draw(st.sampled_from([INDEX, "tCO2e"]))
    return tj.Inventory(year, {tj.Boundary(draw(SCOPES), land): draw(AMOUNTS)}, unit=unit)


OTHERS = st.one_of(
    strategies.net_zeros(), strategies.fixed_levels(), strategies.below_baselines(),
    strategies.engagements(), strategies.renewable_electricities(),
)  # fmt: skip


@st.composite
def books(draw):
    """Draw a company with targets that fit together or not, and facts known or not."""
    targets = draw(st.lists(cuts(), min_size=1, max_size=5)) + draw(st.lists(OTHERS, max_size=3))
    facts = draw(st.just(FACTS) | strategies.facts())
    category = draw(st.sampled_from(["A", "B"]))
    found = draw(st.lists(emitted(), max_size=4))
    return tj.Company("Made up", found, targets, replace(facts, category=category))


@FEWER
@given(books(), DAYS, st.data())
def test_deeper_cuts_never_fail(subject, day, data):
    """Every rule set with an ambition clause keeps the law."""
    target = data.draw(st.sampled_from([t for t in subject.targets if isinstance(t, tj.Target)]))
    step = 10 ** (3 - (2 + target.decimals)) if target.decimals is not None else 1
    least = round(1000 * target.reduction) // step
    deeper = data.draw(st.integers(least, 1000 // step)) * step / 1000
    deeper_cut_never_fails(subject, ALL_SETS, day, target, deeper)


def test_every_ambition_clause_is_in_the_law():
    """Each rule of the library that is about ambition stands in the law's list."""
    rules = {rule.id: rule.topic for s in ALL_SETS for rule in s.rules}
    assert set(rules) >= AMBITION
    assert {name for name, topic in rules.items() if "ambition" in topic} <= AMBITION


@FEWER
@given(books(), DAYS, st.sampled_from([0.5, 2.0, 1024.0]))
def test_scaling_changes_nothing(subject, day, factor):
    """Powers of two keep every digit of every ratio."""
    scaling_changes_no_verdict(subject, ALL_SETS, day, factor)


@FEWER
@given(books(), DAYS, st.data())
def test_units_change_nothing(subject, day, data):
    """Each inventory in a unit of its own is the same inventory."""
    n = len(subject.inventories)
    units = data.draw(st.lists(st.sampled_from(list(TONNES)), min_size=n, max_size=n))
    # two reports of one scope that agree in tonnes may differ in the last digit of another unit
    pairs = Counter(i.year for i in subject.inventories)
    assume(max(pairs.values(), default=0) < 2)
    unit_changes_no_verdict(subject, ALL_SETS, day, units)


@FEWER
@given(books(), DAYS, st.integers(0, 100))
def test_order_changes_nothing(subject, day, seed):
    """No answer rests on the caller's order."""
    order_changes_no_finding(subject, ALL_SETS, day, seed)


@FEWER
@given(books(), DAYS)
def test_every_rule_answers(subject, day):
    """No rule is silent, no number is infinite, and margins agree with answers."""
    every_rule_answers(subject, ALL_SETS, day)
    margin_agrees_with_status(subject, ALL_SETS, day)


@FEWER
@given(strategies.companies(), DAYS)
def test_any_company_is_answered(subject, day):
    """The companies of the library's strategies get an answer."""
    every_rule_answers(subject, ALL_SETS, day)
    order_changes_no_finding(subject, ALL_SETS, day, 1)


@FEWER
@given(books(), DAYS)
def test_reports_round_trip_through_json(subject, day):
    """Reports and reviews come back from JSON as they were."""
    json_round_trip(tj.check(subject, *ALL_SETS, as_of=day))
    json_round_trip(tj.rules.check_at_approval(subject, as_of=day))


@FEWER
@given(books(), DAYS)
def test_the_same_question_has_the_same_answer(subject, day):
    """Asked twice, the answer is the same to the last letter."""
    one, other = (tj.check(subject, *ALL_SETS, as_of=day) for _ in range(2))
    assert (one, one.explain()) == (other, other.explain())


CLOCKS = {"today", "now", "utcnow", "time", "time_ns", "localtime", "gmtime", "monotonic"}


def test_no_module_reads_the_clock():
    """No module calls a clock by any of its names, or imports the time module."""
    found = []
    for path in sorted(Path(tj.__file__).parent.rglob("*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and isinstance(node.func, ast.Attribute):
                bad = node.func.attr in CLOCKS
            elif isinstance(node, ast.Import):
                bad = any(alias.name == "time" for alias in node.names)
            else:
                bad = isinstance(node, ast.ImportFrom) and node.module == "time"
            if bad:
                found.append(f"{path.name}: {ast.unparse(node)}")
    assert found == []


@given(st.dates(SBTI_V5.valid_from, date(2027, 12, 31)))
def test_one_sbti_version_is_in_force(day):
    """Up to the end of 2027, V5 and then V5.3.1 is in force, never both and never none."""
    assert SBTI_V5.in_force(day) != SBTI_V5_3_1.in_force(day)
    assert [s for s in in_force(day) if s in (SBTI_V5, SBTI_V5_3_1)] == [
        SBTI_V5 if day <= date(2026, 4, 13) else SBTI_V5_3_1
    ]


@pytest.mark.parametrize(
    ("day", "names"),
    [
        (date(2022, 7, 14), []),
        (date(2022, 7, 15), ["sbti_v5", "sbti_small"]),
        (date(2022, 11, 30), ["sbti_v5", "sbti_small", "iso_net_zero"]),
        (date(2023, 12, 31), ["sbti_v5", "sbti_small", "iso_net_zero"]),
        (date(2024, 1, 1), ["sbti_v5", "sbti_small", "esrs_e1", "ifrs_s2", "iso_net_zero"]),
        (date(2026, 4, 13), ["sbti_v5", "sbti_small", "esrs_e1", "ifrs_s2", "iso_net_zero"]),
        (date(2026, 4, 14), ["sbti_v5_3_1", "sbti_small", "esrs_e1", "ifrs_s2", "iso_net_zero"]),
        (date(2026, 12, 31), ["sbti_v5_3_1", "sbti_small", "esrs_e1", "ifrs_s2", "iso_net_zero"]),
        (
            date(2027, 1, 31),
            ["sbti_v5_3_1", "sbti_small", "esrs_e1_revised", "ifrs_s2", "iso_net_zero"],
        ),
        (
            date(2027, 2, 1),
            [
                "sbti_v5_3_1",
                "sbti_small",
                "net_zero_v2",
                "esrs_e1_revised",
                "ifrs_s2",
                "iso_net_zero",
            ],
        ),
        (
            date(2027, 12, 31),
            [
                *("sbti_v5_3_1", "sbti_small", "net_zero_v2"),
                *("esrs_e1_revised", "ifrs_s2", "iso_net_zero"),
            ],
        ),
        (
            date(2028, 1, 1),
            ["sbti_small", "net_zero_v2", "esrs_e1_revised", "ifrs_s2", "iso_net_zero"],
        ),
    ],
)
def test_days_in_force(day, names):
    """The first and the last days of each version."""
    assert [s.name for s in in_force(day)] == names


@FEWER
@given(st.dates(date(2023, 3, 1), date(2023, 4, 30)))
def test_the_anchor_has_a_first_day(day):
    """Base years after 2020 are measured from 2020, and no other way from 1 April 2023 on."""
    life = tj.Lifecycle(approved=day)
    review = tj.rules.check_at_approval(
        company([cut(tj.S12, "35%", base_year=2022, life=life)]), as_of=day + timedelta(days=1)
    )
    finding = review.at_approval[0].rule("sbti.s12.ambition")[0]
    assert finding.status is (Status.FAIL if day >= date(2023, 4, 1) else Status.PASS)


def test_v5_3_1_is_v5_with_the_dynamic_rate():
    """Five rules differ, forward-looking ambition is held within the rate, the rest is shared."""
    old, new = ({rule.id: rule for rule in s.rules} for s in (SBTI_V5, SBTI_V5_3_1))
    ambition = {f"sbti.{name}.ambition" for name in ("s12", "s3", "flag", "fossil")}
    ambition.add("sbti.combined")
    assert set(old) - set(new) == {"sbti.forward_looking"}
    assert {name for name in new if new[name] != old[name]} == ambition


def test_shares_are_shares_of_mass():
    """Scopes in two units are set beside each other in one, and an index is no mass."""
    mixed = [tj.Inventory(2022, {tj.S12: 1.0}, unit="ktCO2e"), tj.Inventory(2022, {tj.S3: 500.0})]
    index = [tj.Inventory(2022, {s: 100.0}, unit="index") for s in (tj.S12, tj.S3)]
    (one,), (other,) = (
        tj.check(company([NEAR_S12], found), SBTI_V5, as_of=AS_OF).rule("sbti.s3.required")
        for found in (mixed, index)
    )
    assert (one.status, "33.33 %" in one.sentence) == (Status.NOT_APPLICABLE, True)
    assert other.status is Status.NO_DATA


def test_land_targets_do_not_cover_scope_3():
    """A target on land emissions leaves the rest of scope 3 uncovered."""
    land = company([NEAR_S12, cut(tj.S3.land_only, "30.3%")])
    (finding,) = tj.check(land, SBTI_V5, as_of=AS_OF).rule("sbti.s3.coverage")
    assert finding.sentence == "no near-term promise on scope 3 but land"


def test_a_company_without_targets_needs_no_review():
    """A day of review says nothing where nothing was promised."""
    empty = tj.Company("Empty (made up)", facts=replace(FACTS, reviewed=LIFE.approved))
    (finding,) = tj.check(empty, SBTI_V5, as_of=AS_OF).rule("sbti.review")
    assert finding.status is Status.NOT_APPLICABLE
