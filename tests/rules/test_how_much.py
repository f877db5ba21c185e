"""How much a target must cut and cover: worked examples with their origin, and what decides."""

from dataclasses import replace
from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from exemplary import AS_OF, INVENTORIES, LONG_S12, NEAR_S12, NET_ZERO, company, cut, inventory
from exemplary import long_cut as long_term
from hypothesis import example, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.nouns.source import Evidence
from trajectory.rules import (
    CONSISTENCY,
    NET_ZERO_V2,
    SBTI_V5,
    SBTI_V5_3_1,
    Anchored,
    Compound,
    Ground,
    Judge,
    Status,
    check,
    minimum_reduction,
)
from trajectory.rules.measures import SHARE
from trajectory.rules.published import Published

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
ALL, S1, S2, S3, S12, C1, C11 = tj.ALL, tj.S1, tj.S2, tj.S3, tj.S12, tj.Scope.C1, tj.Scope.C11
BEFORE, AFTER, NOW = date(2022, 12, 1), date(2024, 5, 6), date(2026, 6, 1)
ENGAGED = tj.Engagement(tj.Scope.C2 | tj.Scope.C3, 0.8, 2028, tj.EngagementBasis.SPEND)


def found(subject, rule, rule_set=SBTI_V5, day=AS_OF):
    """Return the findings of a rule."""
    return check(subject, rule_set, as_of=day).rule(rule)


def only(*question, **day):
    """Return the one finding of a rule."""
    (finding,) = found(*question, **day)
    return finding


# -- worked examples -------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("scopes", "per", "base", "target", "percent"),
    [  # SBTi Target Validation Protocol, p. 25-27, quoted in a public repository
        (S3, None, 2022, 2030, 25.0),  # 2.5 x 10, from 2020
        (S3, None, 2018, 2030, 30.0),  # 2.5 x 12
        (S3, "tonne of product sold", 2019, 2030, 55.0),  # 1 - 0.93 ** 11 = 54.99
        (S3, "tonne of product sold", 2022, 2030, 51.6),  # 1 - 0.93 ** 10 = 51.60
        (S3, "EUR value added", 2022, 2030, 51.6),
        (S12, None, 2019, 2030, 46.2),
    ],
)
def test_worked_examples_by_rule_and_by_its_inverse(scopes, per, base, target, percent):
    """A target at the minimum passes, one a tenth of a point under it fails, the inverse agrees."""
    asked = minimum_reduction(
        SBTI_V5, as_of=AFTER, base_year=base, target_year=target, scopes=scopes, per=per
    )
    assert round(100 * asked, 1) == percent
    rule = "sbti.s12.ambition" if scopes == S12 else "sbti.s3.ambition"
    for tenth, status in ((0, PASS), (1, FAIL)):
        text = f"{percent - tenth / 10:.1f}%"
        subject = company([cut(scopes, text, target, base_year=base, per=per)])
        assert only(subject, rule, day=AFTER).status is status


def test_an_intensity_is_measured_from_2020_from_the_same_day_as_an_absolute_cut():
    """Of 383 published intensity targets approved from mid-2023 on 304 sit on the anchored one."""
    ambition = SBTI_V5.rule("sbti.s3.ambition").judge
    assert isinstance(ambition, Judge)
    absolute, intensity = ambition["absolute"], ambition["intensity"]
    assert isinstance(absolute, Anchored)
    assert isinstance(intensity, Compound)
    assert (intensity.anchor, intensity.since) == (absolute.anchor, absolute.since)
    assert intensity.grace == absolute.grace
    days = np.array([absolute.binds, absolute.binds], dtype="datetime64[D]") - np.array([1, 0])
    asked = intensity.least(2022, 2030, as_of=days)
    exact = [1 - Fraction(93, 100) ** years for years in (8, 10)]
    assert asked.tolist() == pytest.approx([float(one) for one in exact], abs=1e-15)
    assert intensity.numbers(2022, 2030, as_of=AFTER) == {"rate": 0.07, "years": 10}
    assert "from 2022" in intensity.words(2022, 2030, as_of=BEFORE)


def test_under_v5_3_1_the_finding_says_that_the_intensity_is_unverified():
    """The absolute minimum of the same clause was read; that intensities keep 2020 was not."""
    subject = company([cut(S3, "51.6%", base_year=2025, per="EUR value added")], ())
    finding = only(subject, "sbti.s3.ambition", SBTI_V5_3_1, NOW)
    assert finding.status is PASS
    assert finding.source.evidence is Evidence.UNVERIFIED
    assert "[unverified]" in finding.evidence
    absolute = only(company([cut(S3, base_year=2025)]), "sbti.s3.ambition", SBTI_V5_3_1, NOW)
    assert absolute.source.evidence is Evidence.SECONDARY
    (old,) = found(company([cut(S3, "55%", per="EUR value added")]), "sbti.s3.ambition")
    assert old.source.evidence is Evidence.SECONDARY


def test_anchor_and_its_day_are_given_together():
    """One without the other means nothing, and an anchored rate needs the day."""
    for fields in ({"anchor": 2020}, {"since": BEFORE}):
        with pytest.raises(tj.ArgumentError, match="anchor and since must be given together"):
            Compound(0.07, **fields)
    with pytest.raises(tj.ArgumentError, match="as_of must be given"):
        Compound(0.07, 2020, BEFORE).least(2021, 2030)


# -- intensity targets -----------------------------------------------------------------------


PATHWAYS = {
    "tonne of clinker": "cement", "ton of cementitious product": "cement",
    "passenger-km": "transport", "kWh": "power", "MWh of electricity generated": "power",
    "tonne of crude steel": "steel", "t of aluminium": "aluminium", "tonne of paper": "pulp and",
    "m2": "buildings", "square foot of managed property": "buildings",
}  # fmt: skip


@pytest.mark.parametrize(("per", "sector"), PATHWAYS.items())
@pytest.mark.parametrize("reduction", ["23%", "70%"])
def test_where_a_sector_has_a_pathway_it_is_the_test(per, sector, reduction):
    """23 % per tonne of clinker and 42.3 % per passenger-km were approved: 7 % is not the test."""
    finding = only(company([cut(S3, reduction, per=per)]), "sbti.s3.ambition")
    assert finding.status is NO_DATA
    assert f"the SBTi's {sector}" in finding.sentence
    assert "pathway" in finding.sentence
    scope12 = only(company([cut(S12, reduction, per=per)]), "sbti.s12.ambition")
    assert scope12.sentence == finding.sentence
    assert only(company([cut(S3, "100%", per=per)]), "sbti.s3.ambition").status is PASS
    with pytest.raises(tj.ArgumentError, match="sector pathway"):
        minimum_reduction(
            SBTI_V5, as_of=AFTER, base_year=2019, target_year=2030, scopes=S3, per=per
        )


@pytest.mark.parametrize("per", ["EUR of revenue", "M€ turnover", "million DKK", "USD of profit"])
def test_revenue_is_not_value_added(per):
    """Economic intensity is per gross profit or value added; beside it revenue is open."""
    for rule, target in (
        ("sbti.s3.ambition", cut(S3, "70%", per=per)),
        ("sbti.long.s3", long_term(S3, "97%", per=per)),
    ):
        finding = only(company([target]), rule)
        assert finding.status is NO_DATA
        assert (per in finding.sentence, "value added" in finding.sentence) == (True, True)
    with pytest.raises(tj.ArgumentError, match="value added"):
        minimum_reduction(
            SBTI_V5, as_of=AFTER, base_year=2019, target_year=2030, scopes=S3, per=per
        )


def test_a_mass_of_what_a_sector_makes_may_be_on_its_pathway():
    """25.1 % per ton purchased by a maker of cement was approved; elsewhere 7 % is the test."""
    target = cut(S3, "25.1%", base_year=2020, per="ton purchased")
    named = only(company([target], sector="Construction Materials"), "sbti.s3.ambition")
    assert (named.status, "cement" in named.sentence) == (NO_DATA, True)
    assert only(company([target]), "sbti.s3.ambition").status is FAIL
    deep = replace(target, reduction=0.52)
    subject = company([deep], sector="Construction Materials")
    assert only(subject, "sbti.s3.ambition").status is PASS


def test_a_long_term_intensity_may_be_on_a_pathway():
    """Cement's pathway ends at less than 97 %, so only 97 % decides."""
    for reduction, status in (("97%", PASS), ("95%", NO_DATA)):
        target = long_term(S3, reduction, per="tonne of clinker")
        assert only(company([target]), "sbti.long.s3").status is status
    assert only(company([long_term(S3, "96%", per="meal")]), "sbti.long.s3").status is FAIL
    finding = only(company([long_term(S3, "97%", per="meal")]), "sbti.long.s3")
    assert (finding.status, finding.source.evidence) == (PASS, Evidence.DERIVED)
    growth = long_term(S3, tj.Target.growth("5%"), per="tonne of clinker")
    assert only(company([growth]), "sbti.long.s3").status is FAIL


# -- combined targets ------------------------------------------------------------------------


def test_a_joint_target_is_judged_in_each_part():
    """90 % of all three scopes is 90 % of scopes 1+2 and of scope 3."""
    subject = company([long_term(ALL, "90%"), NET_ZERO])
    for rule, part in (("sbti.long.s12", "scopes 1+2"), ("sbti.long.s3", "scope 3")):
        finding = only(subject, rule)
        assert finding.status is PASS
        assert finding.subject.endswith(f": {part}")
    assert [f.status for f in found(subject, "sbti.residual")] == [PASS, PASS]


def test_a_joint_intensity_is_judged_in_each_part():
    """Scopes 1+2 need a pathway; of scope 3 the 7 % a year decide."""
    for reduction, status in (("55%", PASS), ("54%", FAIL)):
        target = cut(ALL, reduction, per="meal")
        s12, s3 = found(company([target]), "sbti.combined")
        assert (s12.status, s3.status) == (NO_DATA, status)
        assert (s12.subject, s3.subject) == (f"{target}: scopes 1+2", f"{target}: scope 3")


def test_emissions_of_the_parts_rule_out_what_no_split_can_reach():
    """200 t and 1 500 t: 46.2 % of the one and 27.5 % of the other are 29.7 % of both."""
    for reduction, status in (("29.7%", NO_DATA), ("29.6%", FAIL)):
        finding = only(company([cut(ALL, reduction)]), "sbti.combined")
        assert finding.status is status
    assert finding.ground is Ground.INVENTORIES
    assert "11.76 % that scopes 1 and 2 were in 2019" in finding.sentence
    assert only(company([cut(ALL, "29.6%")], ()), "sbti.combined").status is NO_DATA


def test_what_scopes_1_and_2_promise_apart_leaves_scope_3_open():
    """82.1 % of scopes 1+2 beside 50 % of all three: only of scope 3 the split is unknown."""
    joint, own = cut(ALL, "40%"), cut(S12, "46.2%")
    finding = only(company([joint, own], ()), "sbti.combined")
    assert (finding.status, finding.subject) == (NO_DATA, f"{joint}: scope 3")
    for other in (cut(S12, "46.1%"), cut(S12, "60%", 2031), cut(S1, "46.2%")):
        finding = only(company([joint, other], ()), "sbti.combined")
        assert (finding.status, finding.subject) == (NO_DATA, str(joint))


def test_less_than_the_floor_fails_whatever_was_emitted():
    """V5.3.1 from 2025 to 2030: 21 % of scopes 1+2 and 12.5 % of scope 3 are the least by years."""
    for what, rule, reduction, status in (
        (S12, "sbti.s12.ambition", "20.9%", FAIL),
        (S12, "sbti.s12.ambition", "21.0%", NO_DATA),
        (S3, "sbti.s3.ambition", "12.4%", FAIL),
        (S3, "sbti.s3.ambition", "12.5%", NO_DATA),
    ):
        subject = company([cut(what, reduction, base_year=2025)], ())
        finding = only(subject, rule, SBTI_V5_3_1, NOW)
        assert finding.status is status
        if status is FAIL:
            assert finding.ground is Ground.TARGETS
            assert "whatever was emitted" in finding.sentence
    # what a joint target is about does not hang on what was reported
    pair = [cut(ALL, "20%", base_year=2025), cut(S12, "80%", base_year=2025)]
    for levels in ((), [inventory(2025)]):
        finding = only(company(pair, levels), "sbti.combined", SBTI_V5_3_1, NOW)
        assert finding.subject == str(pair[0])
    assert least(SBTI_V5_3_1, S3.land_only, 2010, 2049, most_recent_year=2025,
                 facts=tj.rules.AmbitionFacts(emissions_ratio=1.0)) == 1.0  # fmt: skip


def test_land_is_no_joint_target():
    """A cut of land emissions in scopes 1 and 3 has rules of its own."""
    subject = company([cut(ALL.land_only, "33.3%", base_year=2019)])
    assert only(subject, "sbti.combined").status is NONE
    assert only(subject, "sbti.flag.ambition").status is PASS


# -- coverage --------------------------------------------------------------------------------


def test_the_five_percent_are_for_inventory_and_target_together():
    """SBTi Target Validation Protocol, p. 10: 0.97 x 0.98 = 95.06 %, 0.97 x 0.97 = 94.09 %."""
    for excluded, status, share in ((0.02, PASS, "95.06 %"), (0.03, FAIL, "94.09 %")):
        finding = only(company([cut(coverage=0.97)], excluded_s12=excluded), "sbti.s12.coverage")
        assert (finding.status, finding.found) == (status, share)
        assert "is left out of the inventory" in finding.sentence
    assert finding.ground is Ground.FACTS  # the exclusions decide


@pytest.mark.parametrize(
    ("rule", "what", "fact"),
    [
        ("sbti.s12.coverage", S12, {"excluded_s12": None}),
        ("sbti.s3.coverage", S3, {"excluded_s3": None}),
    ],
)
def test_unknown_exclusions_take_nothing_from_what_targets_decide(rule, what, fact):
    """Half of the emissions fail whatever is excluded; all of them pass, of what is reported."""
    whole = only(company([cut(what)], **fact), rule)
    assert (whole.status, whole.ground) == (PASS, Ground.TARGETS)
    assert "this is of what is reported" in whole.sentence
    half = only(company([cut(what, coverage=0.5)], **fact), rule)
    assert (half.status, half.ground) == (FAIL, Ground.TARGETS)
    assert "reported" not in half.sentence


def test_an_engagement_by_spend_is_named_but_not_counted():
    """60 % and 10 % of the rest at most are under 67 %; 62 % and 10 % may be more."""
    for share, status in ((0.80, PASS), (0.60, FAIL), (0.62, NO_DATA)):
        targets = [cut(S3, "30%", coverage=share), ENGAGED]
        finding = only(company(targets, excluded_s3=0.0), "sbti.s3.coverage")
        assert finding.status is status
        assert "suppliers by spend" in finding.sentence
    assert finding.lacks.name == "Engagement.basis"
    by_emissions = replace(ENGAGED, basis=tj.EngagementBasis.EMISSIONS)
    targets = [cut(C1 | tj.Scope.C4, "30%"), by_emissions]  # 2 / 15 and 0.8 x 2 / 15
    finding = only(company(targets, excluded_s3=0.0), "sbti.s3.coverage")
    assert (finding.status, finding.found) == (FAIL, "24 %")


def test_all_downstream_use_of_fossil_fuels_is_covered():
    """SBTi Target Validation Protocol, p. 32."""
    for share, status in ((1.0, PASS), (0.99, FAIL)):
        subject = company([cut(C11, coverage=share)], sells_fossil_fuels=True)
        assert only(subject, "sbti.fossil").status is status
    unsaid = only(company([cut(S3, coverage=0.9)], sells_fossil_fuels=True), "sbti.fossil")
    assert (unsaid.status, unsaid.lacks.name) == (NO_DATA, "Target.coverage")


# -- what is left ----------------------------------------------------------------------------


def test_the_residual_is_that_of_what_is_covered():
    """90 % by 2050 at 95 % coverage passes; the 5 % are named as to be neutralised."""
    subject = company([long_term(ALL, "90%", coverage=0.95), NET_ZERO])
    for finding in found(subject, "sbti.residual"):
        assert (finding.status, finding.found) == (PASS, "10 %")
        assert "to be neutralised, too: the 5 % of scope" in finding.sentence
    for finding in found(subject, "own.net_zero", CONSISTENCY):
        assert finding.status is PASS
    shallow = company([long_term(ALL, "89%"), NET_ZERO])
    assert [f.status for f in found(shallow, "sbti.residual")] == [FAIL, FAIL]
    # our own rule takes a target for one on all only where it covers most
    little = company([long_term(ALL, "90%", coverage=0.5), NET_ZERO])
    assert [f.status for f in found(little, "own.net_zero", CONSISTENCY)] == [FAIL, FAIL]
    assert only(little, "sbti.long.s12.coverage").status is FAIL


def test_what_no_target_covers_is_named():
    """A long-term cut of two categories leaves 10 % of these; the others are the rest."""
    _, s3 = found(company([LONG_S12, long_term(C1 | C11, "90%"), NET_ZERO]), "sbti.residual")
    assert s3.status is PASS
    assert "scope 3 categories 2, 3" in s3.sentence
    _, unknown = found(company([LONG_S12, NET_ZERO]), "sbti.residual")
    assert unknown.status is NO_DATA
    per = [LONG_S12, long_term(C1, "90%"), long_term(C11, "97%", per="meal"), NET_ZERO]
    _, intensity = found(company(per), "sbti.residual")
    assert intensity.status is NO_DATA


def test_cuts_of_several_depths_are_weighed_only_where_it_decides():
    """95 % of scope 1 and 80 % of scope 2 leave 12.5 % of equal scopes, 8.75 % of 300 and 100 t."""
    parts = [long_term(S1, "95%"), long_term(S2, "80%"), tj.NetZero(S12, 2050)]
    for levels, status in (
        ([inventory(2019)], FAIL),
        ([inventory(2019, 300.0, 100.0)], PASS),
        ((), NO_DATA),
    ):
        assert only(company(parts, levels), "sbti.residual").status is status
    both = [long_term(S1, "95%"), long_term(S2, "90%"), tj.NetZero(S12, 2050)]
    assert only(company(both, ()), "sbti.residual").status is PASS


# -- already achieved ------------------------------------------------------------------------


@pytest.mark.parametrize("rule_set", [SBTI_V5, SBTI_V5_3_1], ids=lambda one: one.name)
def test_what_is_already_done_is_no_target(rule_set):
    """C14, at submission: 50 % of 200 t were gone in 2022; the day of announcement is not asked."""
    met = (inventory(2019), inventory(2022, 50.0, 50.0))
    finding = only(company([NEAR_S12], met), "sbti.not_achieved", rule_set)
    assert (finding.status, finding.ground) == (FAIL, Ground.INVENTORIES)
    assert finding.clause == "C14"
    undated = replace(NEAR_S12, life=tj.Lifecycle())  # submitted in June 2023 by Facts.submitted
    finding = only(company([undated], met), "sbti.not_achieved", rule_set)
    assert (finding.status, finding.ground) == (FAIL, Ground.FACTS)
    later = replace(NEAR_S12, life=tj.Lifecycle(submitted=date(2022, 6, 1)))
    finding = only(company([later], met), "sbti.not_achieved", rule_set)
    assert finding.status is PASS  # submitted before the year in which it was met
    assert only(company([later], met), "own.already_met", CONSISTENCY).status is PASS


# -- sentences -------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("subject", "rule", "says"),
    [
        (company([NEAR_S12], (inventory(2019, s3=200 * 0.39998 / 0.60002),)), "sbti.s3.required",
         "39.998 % of 2019's emissions, due from 40 %"),
        (company(base_year_change=-0.0499999), "sbti.recalculation", "shrank by 4.99999 %"),
        (company(flag_share=0.199999), "sbti.flag.required",
         "19.9999 % of all; a target of their own is due from 20 %"),
        (company([cut(reduction=0.461999)]), "sbti.s12.ambition",
         "46.1999 % is 0.0001 points less than the 46.2 % asked for"),
        (company([cut(reduction="10%")], (inventory(2019), inventory(2022, 70, 70))),
         "sbti.forward_looking", "28.57 % more than 2022 is allowed by 2030"),
        (company([NEAR_S12], (inventory(2019), inventory(2022, 110, 120))), "sbti.not_achieved",
         "15 % more than 2019 was emitted in 2022"),
        (company([cut(reduction="45%")]), "sbti.s12.ambition", "45 % is 1 point less than"),
    ],
)  # fmt: skip
def test_sentences_show_the_digits_that_decide_and_no_negative_cut(subject, rule, says):
    """Two numbers that differ are never spelled alike, and growth is called by its name."""
    finding = only(subject, rule)
    assert says in finding.sentence
    assert finding.found != finding.required.removeprefix("at least ") or not finding.found
    assert " -" not in finding.sentence


@given(
    got=st.floats(0.0, 1.0), limit=st.floats(0.0, 1.0), decimals=st.sampled_from([-1, 0, 1, 4, 6])
)
@example(got=0.39998, limit=0.40, decimals=-1)
@example(got=0.484, limit=0.48399999, decimals=-1)
def test_found_and_required_differ_wherever_they_decide(got, limit, decimals):
    """Whatever is missed by more than the last digits reads otherwise than what is asked for."""
    measured = SHARE.apart(got, limit)
    if abs(got - limit) > 1e-9:
        assert measured[0] != measured[1]
    least = Published(limit, decimals)
    if not least.met(round(got, 8)):
        said = least.required_of(round(got, 8)).removeprefix("at least ").split(" (")[0]
        assert least.found(round(got, 8)) != said


def test_growth_is_spelled_as_growth_where_it_is_asked_for():
    """An earlier target that lets emissions grow by 10 % asks no more than that of a later one."""
    grow = tj.Target.growth
    pair = [cut(reduction=grow("10%")), cut(reduction=grow("12%"), target_year=2035)]
    finding = only(company(pair), "own.later_weaker", CONSISTENCY)
    assert (finding.required, finding.found) == ("at most growth of 10 %", "growth of 12 %")


# -- the inverse -----------------------------------------------------------------------------


def least(rule_set, scopes, base=2025, target=2030, **fields):
    """Return what a rule set asks."""
    return minimum_reduction(
        rule_set, as_of=NOW, base_year=base, target_year=target, scopes=scopes, **fields
    )


def test_the_inverse_knows_v2_land_and_intensity():
    """V2: 90 % in 25 years, 100 % in 15 for scope 2; land 3.03 points a year; 7 % compound."""
    assert least(NET_ZERO_V2, S1) == pytest.approx(0.9 * 5 / 25)
    assert least(NET_ZERO_V2, S3) == pytest.approx(0.9 * 5 / 25)
    assert least(NET_ZERO_V2, S2) == pytest.approx(5 / 15)
    assert least(NET_ZERO_V2, S2, base=[2039, 2040, 2045], target=2050).tolist() == [1, 1, 1]
    assert least(SBTI_V5, ALL.land_only, base=2022) == pytest.approx(0.303)
    assert least(SBTI_V5, C1, base=2022, per="TB") == pytest.approx(1 - 0.93**10)
    land = least(SBTI_V5_3_1, S3.land_only, most_recent_year=2025)
    assert land == pytest.approx(0.1515)  # the floor: 3.03 x 5
    finding = only(company([cut(S1, "18%", base_year=2025)]), "nz2.s1.ambition", NET_ZERO_V2, NOW)
    assert finding.status is PASS


def test_the_inverse_asks_what_was_asked_before_the_anchor():
    """Base 2022 to 2030: 8 years before April 2023, 10 since, absolute and intensity."""
    days = np.array([BEFORE, AFTER], dtype="datetime64[D]")
    for per, exact in ((None, [0.2, 0.25]), ("TB", [1 - 0.93**8, 1 - 0.93**10])):
        asked = minimum_reduction(
            SBTI_V5, as_of=days, base_year=2022, target_year=2030, scopes=S3, per=per
        )
        assert asked.tolist() == pytest.approx(exact)


def test_the_inverse_says_which_sets_have_what_it_lacks():
    """V2 asks of scopes 1 and 2 apart, and knows no intensity."""
    with pytest.raises(tj.ArgumentError, match=r"scopes 1\+2 \(have one: sbti_v5"):
        least(NET_ZERO_V2, S12)
    with pytest.raises(tj.ArgumentError, match=r"per meal on scope 3 \(have one: sbti_v5"):
        least(NET_ZERO_V2, S3, per="meal")


def test_the_inverse_takes_any_set_whose_judge_holds_what_and_absolute():
    """A route of its own needs no more than a rule about some scopes with an ambition."""
    rule = replace(SBTI_V5.rule("sbti.s12.ambition"), id="small.ambition")
    route = replace(SBTI_V5, name="made_up", rules=(rule,))
    assert minimum_reduction(route, as_of=AFTER, base_year=2022, target_year=2030) == pytest.approx(
        0.42
    )


def test_facts_named_for_land_are_looked_up():
    """A land target is due of what was submitted since April 2023, not of paper yet."""
    food = {"sector": "Food and Beverage Processing", "inventories": INVENTORIES}
    assert only(company(**food), "sbti.flag.required").status is FAIL
    early = company(**food, submitted=date(2023, 4, 29))
    assert only(early, "sbti.flag.required").status is NONE
    for approved, status in ((date(2023, 9, 1), NO_DATA), (date(2024, 5, 1), FAIL)):
        target = cut(life=tj.Lifecycle(approved=approved))
        unknown = company([target], **food, submitted=None)
        assert only(unknown, "sbti.flag.required").status is status
    paper = company(sector="Forest and Paper Products - Forestry, Timber, Pulp and Paper, Rubber")
    assert only(paper, "sbti.flag.required").status is NONE
