"""What rules answer where inventories count scope 2 both ways."""

from datetime import date

import pytest
from exemplary import AS_OF, NEAR_S3, NEAR_S12, company, cut, inventory
from heavy import FEWER
from hypothesis import example, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.rules import (
    ALL_SETS,
    CONSISTENCY,
    ESRS_E1,
    SBTI_V5,
    SBTI_V5_3_1,
    Rule,
    RuleSet,
    Status,
)
from trajectory.rules.outcome import passed

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
MARKET, LOCATION = tj.Scope2
S1, S2, S12 = tj.S1, tj.S2, tj.S12


def counted_both_ways(year, s1, market, location, s3=1500.0, *, split=False):
    """Return scope 2 by both methods, in one inventory or in two."""
    if split:
        one, other = (
            inventory(year, s1, level, s3, scope2=way)
            for way, level in ((MARKET, market), (LOCATION, location))
        )
        return [one, other]
    emissions = {S1: s1, S2.market_based: market, S2.location_based: location}
    return [tj.Inventory(year, {**emissions, **dict.fromkeys(tj.S3, s3 / 15)})]


def found(subject, rule_set, rule, as_of=AS_OF):
    """Return the one finding of a rule."""
    (finding,) = tj.check(subject, rule_set, as_of=as_of).rule(rule)
    return finding


@pytest.mark.parametrize("split", [False, True])
def test_a_base_year_value_is_found_by_the_targets_method(split):
    """A market-based target is reported though location-based scope 2 stands beside it."""
    target = cut(tj.ALL.market_based, "42%", base_year=2021)
    levels = counted_both_ways(2021, 100.0, 100.0, 80.0, split=split)
    finding = found(company([target], levels), ESRS_E1, "esrs.baseline")
    assert (finding.status, finding.found) == (PASS, "1,700")


@pytest.mark.parametrize("split", [False, True])
def test_parts_are_weighed_by_the_targets_method(split):
    """60 % of 300 t and 20 % of 100 t are 50 % of 400 t; at 140 t they would be 47.3 %."""
    levels = counted_both_ways(2019, 300.0, 100.0, 140.0, split=split)

    def judged(market, reduction="20%"):
        one, two, both = (S1, S2.market_based, S12.market_based) if market else (
            S1, S2.location_based, S12.location_based)  # fmt: skip
        targets = [cut(one, "60%"), cut(two, reduction), cut(both)]
        return found(company(targets, levels), CONSISTENCY, "own.part_whole")

    assert (judged(market=True).status, judged(market=True).margin) == (PASS, 0.0)
    assert judged(market=False).status is FAIL
    sentence = judged(market=True).sentence
    assert sentence.startswith("the parts together cut 50 %: -60 % of scope 1 by 2030")
    assert "; -20 % of scope 2 (market-based) by 2030" in sentence
    assert judged(market=False).margin == pytest.approx(100 * (208 / 440 - 0.5))


def test_parts_counted_the_other_way_are_no_parts():
    """A location-based target on scope 2 says nothing about a market-based whole."""
    targets = [cut(S1, "60%"), cut(S2.location_based, "20%"), cut(S12.market_based)]
    levels = counted_both_ways(2019, 300.0, 100.0, 140.0)
    assert found(company(targets, levels), CONSISTENCY, "own.part_whole").status is NONE


@pytest.mark.parametrize("split", [False, True])
def test_a_second_inventory_takes_no_answer_away(split):
    """Scope 3 is 84 % by one method and 88 % by the other: over 40 % by both."""
    levels = counted_both_ways(2022, 90.0, 200.0, 100.0, split=split)
    finding = found(company([NEAR_S12, NEAR_S3], levels), SBTI_V5, "sbti.s3.required")
    assert finding.status is PASS
    (finding,) = tj.check(company([NEAR_S12], levels), SBTI_V5, as_of=AS_OF).rule(
        "sbti.s3.required"
    )
    assert finding.status is FAIL
    assert "with market-based and with location-based scope 2" in finding.sentence


def test_what_the_method_decides_is_asked():
    """Half of the base year is too little from 60 t (location-based), not from 90 t (market)."""
    levels = [
        *counted_both_ways(2019, 100.0, 100.0, 100.0),
        *counted_both_ways(2022, 60.0, 120.0, 60.0),
    ]
    rule = "sbti.forward_looking"
    unknown = found(company([NEAR_S12], levels), SBTI_V5, rule)
    assert unknown.status is NO_DATA
    assert unknown.subject == str(NEAR_S12)
    assert "market-based or location-based, since that decides" in unknown.sentence
    assert found(company([cut(S12.market_based)], levels), SBTI_V5, rule).status is PASS
    assert found(company([cut(S12.location_based)], levels), SBTI_V5, rule).status is FAIL


def test_an_unnamed_question_takes_the_method_that_the_targets_name():
    """Scope 3 is 38 % by the targets' method, 45 % by the other: no target on it is due."""
    levels = counted_both_ways(2022, 90.0, 155.0, 93.0, s3=150.0)
    named = company([cut(S12.market_based)], levels)
    assert found(named, SBTI_V5, "sbti.s3.required").status is NONE
    other = company([cut(S12.location_based)], levels)
    assert found(other, SBTI_V5, "sbti.s3.required").status is FAIL
    assert found(company([NEAR_S12], levels), SBTI_V5, "sbti.s3.required").status is NO_DATA


LEVELS = st.integers(1, 40).map(lambda n: 5.0 * n)
TARGETS = st.lists(
    st.builds(
        lambda what, percent, year: cut(what, f"{percent}%", year, base_year=2020, term=None),
        st.sampled_from([S1, S2, S12, tj.S3, tj.ALL]),
        st.integers(10, 100),
        st.integers(2026, 2050),
    ),
    min_size=1,
    max_size=4,
)
DAY = date(2026, 6, 1)
METHOD_RULES = {"sbti.scope2.method", "nz2.scope2.method", "sbti.small.eligible"}


@FEWER
@given(
    targets=TARGETS,
    levels=st.lists(LEVELS, min_size=8, max_size=8),
    split=st.booleans(),
)
@example(
    targets=[cut(S12, "50%", base_year=2020)],
    levels=[20.0, 20.0, 20.0, 100.0, 20.0, 5.0, 20.0, 20.0],
    split=False,
)
def test_both_methods_answer_what_each_answers(targets, levels, split):
    """Asked by both, a rule says what both say alone, and NO_DATA where they differ."""

    def reported(way):
        """Return inventories of two years with one method, or with both."""
        found = []
        for year, (s1, market, location, s3) in ((2020, levels[:4]), (2024, levels[4:])):
            if way is None:
                found += counted_both_ways(year, s1, market, location, s3, split=split)
            else:
                level = market if way is MARKET else location
                found.append(inventory(year, s1, level, s3, scope2=way))
        return found

    one, other, both = (
        tj.check(company(targets, reported(way), category="A"), *ALL_SETS, as_of=DAY).findings
        for way in (MARKET, LOCATION, None)
    )
    assert len(one) == len(other) == len(both)
    for alone, elsewhere, together in zip(one, other, both, strict=True):
        assert alone.rule == together.rule
        if alone.rule in METHOD_RULES:
            continue
        agreed = alone.status if alone.status is elsewhere.status else NO_DATA
        assert together.status is agreed, (alone, elsewhere, together)
        if agreed is alone.status and agreed in (PASS, FAIL):
            assert (together.margin, together.numbers) == (alone.margin, alone.numbers)


def test_an_answer_that_the_method_does_not_touch_has_no_note():
    """Only where numbers differ does the sentence say that both methods agree."""
    levels = counted_both_ways(2019, 100.0, 100.0, 80.0)
    report = tj.check(company([NEAR_S12], levels), SBTI_V5, SBTI_V5_3_1, as_of=AS_OF)
    noted = {
        (f.rule_set, f.rule) for f in report.findings if "location-based scope 2" in f.sentence
    }
    assert noted == {
        ("sbti_v5", "sbti.s3.required"),
        ("sbti_v5_3_1", "sbti.s3.required"),
        ("sbti_v5_3_1", "sbti.s12.ambition"),  # weighed by the share of scope 2
    }


def counting(case):
    """Say as much as the way of counting scope 2 allows."""
    return [passed("it is"), passed("so")][: 1 + (case.scope2 is MARKET)]


def test_answers_that_cannot_be_set_side_by_side_are_asked_for():
    """A rule that answers more by one method than by the other has no one answer."""
    rule = Rule("made", "t", "c", counting, tj.Source("made up"))
    made = RuleSet("made", "test", "1", date(2020, 1, 1), None, (rule,))
    subject = company([NEAR_S12], counted_both_ways(2022, 90.0, 90.0, 95.0))
    assert found(subject, made, "made").status is NO_DATA
