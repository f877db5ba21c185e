"""Levels, baselines, growth and coverage by scope: what they mean to the rules."""

from dataclasses import replace
from datetime import date

import pytest
from exemplary import AS_OF, NEAR_S3, NEAR_S12, company, cut, inventory, long_cut

import trajectory as tj
from trajectory.rules import (
    ALL_SETS,
    CONSISTENCY,
    ESRS_E1,
    NET_ZERO_V2,
    SBTI_V5,
    SBTI_V5_3_1,
    Ground,
    Status,
)

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
S1, S2, S3, S12, ALL, C1 = tj.S1, tj.S2, tj.S3, tj.S12, tj.ALL, tj.Scope.C1
GROWING = tj.Target.growth("10%")


def found(subject, rule_set, rule, as_of=AS_OF):
    """Return the findings of a rule."""
    return tj.check(subject, rule_set, as_of=as_of).rule(rule)


def statuses(*question, **day):
    """Return the answers of a rule."""
    return [finding.status for finding in found(*question, **day)]


def level(value, year=2030, what=S12, unit="tCO2e", **fields):
    """Return a promise of a level."""
    return tj.FixedLevel(what, value, year, unit=unit, **fields)


# -- coverage of every part ------------------------------------------------------------------


def test_a_combined_target_is_judged_in_every_part_it_touches():
    """Half of everything is half of scopes 1+2 and of scope 3: both clauses fail."""
    half = company([long_cut(ALL, "90%", coverage=0.5), cut(ALL, "50%", coverage=0.5)])
    for rule in ("sbti.s12.coverage", "sbti.s3.coverage", "sbti.long.s12.coverage",
                 "sbti.long.s3.coverage"):  # fmt: skip
        (finding,) = found(half, SBTI_V5, rule)
        assert (finding.status, finding.found) == (FAIL, "50 %")
    assert statuses(half, NET_ZERO_V2, "nz2.s1.coverage") == [FAIL]
    by_scope = company([cut(ALL, "50%", coverage={S3: 0.70})])  # 0.97 of which are 67.9 %
    assert statuses(by_scope, SBTI_V5, "sbti.s12.coverage") == [PASS]
    assert statuses(by_scope, SBTI_V5, "sbti.s3.coverage") == [PASS]
    land = company([cut(ALL.land_only, "50%", coverage={S3: 0.67})])
    assert statuses(land, SBTI_V5, "sbti.flag.coverage") == [PASS, PASS]


def test_coverage_that_differs_within_a_part_is_weighted_by_emissions():
    """All of scope 1 and 80 % of scope 2: 95 % of 300 and 100 t, 90 % of 100 and 100 t."""
    uneven = cut(S12, "50%", coverage={S2: 0.8})
    for levels, status in ((inventory(2019, 300.0, 100.0), PASS), (inventory(2019), FAIL)):
        subject = company([uneven], [levels], excluded_s12=0.0)
        (finding,) = found(subject, SBTI_V5, "sbti.s12.coverage")
        assert (finding.status, finding.ground) == (status, Ground.INVENTORIES)
    assert finding.found == "90 %"
    (unknown,) = found(company([uneven], ()), SBTI_V5, "sbti.s12.coverage")
    assert (unknown.status, unknown.lacks.name) == (NO_DATA, "Inventory.emissions")
    # no weights are needed where every part is covered enough, or none is
    for shares, status in (({S2: 0.96}, PASS), ({S1: 0.5, S2: 0.9}, FAIL)):
        subject = company([cut(coverage=shares)], (), excluded_s12=0.0)
        (sure,) = found(subject, SBTI_V5, "sbti.s12.coverage")
        assert (sure.status, sure.ground) == (status, Ground.TARGETS)


def test_two_cuts_are_set_beside_each_other_as_cuts_of_all():
    """Half of scope 2 covered: by 2030 (40 + 20) / 2 = 30 % of equal scopes are cut."""
    two = [cut(S12, "40%", coverage={S2: 0.5}), cut(S12, "35%", 2035)]
    (finding,) = found(company(two, ()), CONSISTENCY, "own.later_weaker")
    assert finding.status is NO_DATA
    (finding,) = found(company(two), CONSISTENCY, "own.later_weaker")
    assert finding.margin == pytest.approx(35 - 30)  # (40 + 20) / 2 is cut by 2030


# -- levels ----------------------------------------------------------------------------------


def test_a_zero_still_to_come_is_not_kept_at_zero():
    """A promise of zero from 2049 does not pass the near-term clauses; one from 2022 does."""
    late = company([level(0.0, 2049)], ())
    assert statuses(late, SBTI_V5, "sbti.s12.ambition") == [NONE]
    assert statuses(late, SBTI_V5, "sbti.complete") == [FAIL]
    kept = company([level(0.0, 2022, maintain_until=2030)], ())
    assert statuses(kept, SBTI_V5, "sbti.s12.ambition") == [PASS]
    # asked before its year it is a cut like others
    assert statuses(kept, SBTI_V5, "sbti.s12.ambition", as_of=date(2021, 6, 1)) == [NO_DATA]


@pytest.mark.parametrize(
    ("promise", "status", "cut_in_words"),
    [
        (level(100.0, base_year=2019), PASS, "50 %"),  # of 200 t
        (level(0.1, base_year=2019, unit="ktCO2e"), PASS, "50 %"),
        (level(108.0, base_year=2019), FAIL, "46 %"),
        (level(100.0), PASS, "44.44 %"),  # of 180 t in 2022, the last inventory: 42 % is due
        (level(110.0), FAIL, "38.89 %"),
        (level(220.0, base_year=2019), FAIL, "growth of 10 %"),
        (level(0.0, base_year=2019), PASS, "100 %"),
    ],
)
def test_a_level_is_judged_as_the_cut_that_it_means(promise, status, cut_in_words):
    """A level is set against its base year's, or the last inventory's, emissions."""
    (finding,) = found(company([promise]), SBTI_V5, "sbti.s12.ambition")
    assert (finding.status, finding.found) == (status, cut_in_words)
    assert finding.ground is Ground.INVENTORIES
    assert finding.subject.startswith(str(promise))
    (unknown,) = found(company([promise], ()), SBTI_V5, "sbti.s12.ambition")
    assert (unknown.status, unknown.lacks.name) == (NO_DATA, "Inventory.emissions")
    assert statuses(company([promise], ()), SBTI_V5, "sbti.complete") == [NO_DATA]
    complete = FAIL if "growth" in cut_in_words else PASS
    assert statuses(company([promise]), SBTI_V5, "sbti.complete") == [complete]


def test_a_level_over_nothing_is_no_cut():
    """Where the base is zero nothing can be measured, and the sentence says why."""
    nothing = company([level(5.0, base_year=2019)], [inventory(2019, 0.0, 0.0)])
    (finding,) = found(nothing, SBTI_V5, "sbti.s12.ambition")
    assert finding.status is NO_DATA
    assert finding.sentence == (
        "needs emissions of scopes 1+2 in 2019 above zero: they are reported as 0 t "
        "(Inventory.emissions)"
    )


def test_a_level_gives_a_target_value():
    """ESRS asks for a value in 2030: a level is one, whatever it is measured from."""
    values = found(company([level(100.0)], ()), ESRS_E1, "esrs.values")
    assert [f.status for f in values] == [PASS, NONE]


USUAL = tj.Pathway(range(2019, 2031), [200.0 + 10 * n for n in range(12)], "tCO2e")
HIGHER = tj.Pathway(range(2019, 2031), [200.0 + 20 * n for n in range(12)], "tCO2e")


def test_below_a_baseline_is_judged_as_the_level_it_means():
    """60 % under 310 t is 124 t: 38 % under the 200 t from which the baseline starts."""
    promise = tj.BelowBaseline(S12, "60%", 2030, USUAL)
    (finding,) = found(company([promise], ()), SBTI_V5, "sbti.s12.ambition")
    assert (finding.status, finding.found) == (FAIL, "38 %")
    assert finding.ground is Ground.TARGETS
    bare = tj.BelowBaseline(S12, "60%", 2030)
    for rule_set, rule in ((SBTI_V5, "sbti.s12.ambition"), (SBTI_V5, "sbti.complete"),
                           (ESRS_E1, "esrs.values")):  # fmt: skip
        unknown = found(company([bare]), rule_set, rule)[0]
        assert (unknown.status, unknown.lacks.name) == (NO_DATA, "BelowBaseline.baseline")
    usual = tj.Pathway(USUAL.years, [USUAL.values, 2 * USUAL.values], "tCO2e")
    many = tj.BelowBaseline(S12, "60%", 2030, usual)
    assert statuses(company([many]), SBTI_V5, "sbti.s12.ambition") == [NO_DATA]


def test_books_of_many_kinds_have_an_order_of_their_own():
    """Coverage by scope, baselines and levels are sorted beside plain ones."""
    promises = [cut(coverage={S2: 0.9}), cut(coverage=0.9),
                tj.BelowBaseline(S12, "60%", 2030, USUAL),
                tj.BelowBaseline(S12, "60%", 2030), tj.BelowBaseline(S12, "60%", 2030, HIGHER),
                cut(base_emissions=(1.0, "tCO2e")), level(5.0)]  # fmt: skip
    one, other = (
        tj.check(company(order), *ALL_SETS, as_of=AS_OF) for order in (promises, promises[::-1])
    )
    assert one == other


# -- growth ----------------------------------------------------------------------------------


@pytest.mark.parametrize("rule_set", [SBTI_V5, SBTI_V5_3_1])
def test_growth_is_no_cut(rule_set):
    """It fails ambition with a sentence that says so, and fills no gap."""
    levels = [inventory(2019), inventory(2022)]
    book = [cut(S12, GROWING), cut(S3, GROWING), long_cut(ALL, GROWING), tj.NetZero(ALL, 2050)]
    growing = company(book, levels, sells_fossil_fuels=True, flag_share=0.5)
    for rule in ("sbti.s12.ambition", "sbti.s3.ambition", "sbti.long.s12", "sbti.long.s3"):
        (finding,) = found(growing, rule_set, rule)
        assert finding.status is FAIL
        assert finding.sentence.startswith("growth of 10 % is no cut, and ")
    for rule in ("sbti.complete", "sbti.s3.required", "sbti.fossil", "sbti.flag.required",
                 "sbti.net_zero"):  # fmt: skip
        assert statuses(growing, rule_set, rule) == [FAIL], rule
    assert statuses(growing, ESRS_E1, "esrs.scopes") == [FAIL] * 3
    (ahead,) = found(growing, SBTI_V5, "sbti.forward_looking")
    assert ahead.status is FAIL
    assert ahead.sentence.startswith("growth of 10 % is no cut; a straight line")
    (s12, s3) = found(growing, CONSISTENCY, "own.net_zero")
    assert (s12.found, s3.found) == ("0 %", "0 %")


# -- base years ------------------------------------------------------------------------------


def test_a_base_year_still_to_come_fails():
    """Nothing was emitted yet in a year after the day."""
    later = company([cut(base_year=2026)])
    for rule_set, rule in ((SBTI_V5, "sbti.base_year"), (ESRS_E1, "esrs.base_year")):
        (finding,) = found(later, rule_set, rule)
        assert finding.status is FAIL
        assert finding.sentence == (
            "base year 2026 lies after 2024-06-01: nothing was emitted in it yet"
        )
    assert statuses(company([cut(base_year=2024)]), SBTI_V5, "sbti.base_year") == [PASS]


ODD_BASES = [
    (inventory(2019, 0.0, 0.0), "in 2019 above zero: they are reported as 0"),
    (inventory(2018), "since 2019, the last are of 2018"),
]


@pytest.mark.parametrize(("first", "words"), ODD_BASES)
def test_odd_base_years_are_told_as_they_are(first, words):
    """A base year of zero emissions, and a last report before it, are named."""
    levels = [first, inventory(2022)] if first.year == 2019 else [first]
    subject = company([NEAR_S12], levels)
    for rule_set, rule in ((SBTI_V5_3_1, "sbti.s12.ambition"), (SBTI_V5, "sbti.forward_looking")):
        (finding,) = found(subject, rule_set, rule)
        assert finding.status is NO_DATA
        assert words in finding.sentence
    life = tj.Lifecycle(announced=date(2023, 5, 1))
    (met,) = found(company([replace(NEAR_S12, life=life)], levels), CONSISTENCY, "own.already_met")
    assert met.status is NO_DATA  # what was emitted before the base year is no cut since it


def test_base_emissions_on_the_target_count_where_none_are_reported():
    """Half of 200 t by 2030, 160 t left in 2022: 25 % off 2022, 28.57 % is due."""
    told = cut(base_emissions=(200.0, "tCO2e"))
    recent = [tj.Inventory(2022, {S1: 70.0, S2: 70.0})]
    (finding,) = found(company([told], recent), SBTI_V5, "sbti.forward_looking")
    assert dict(finding.numbers)["emissions ratio"] == pytest.approx(0.7)
    (finding,) = found(company([told], ()), ESRS_E1, "esrs.baseline")
    assert (finding.status, finding.ground, finding.found) == (PASS, Ground.TARGETS, "200")


# -- consistency -----------------------------------------------------------------------------


def test_a_hundred_contradictions_are_one_finding():
    """91 targets on pairs of categories clash 2 730 times; three are spelled, the rest counted."""
    scopes = list(tj.S3)[:14]
    pairs = [cut(a | b, "30%") for i, a in enumerate(scopes) for b in scopes[i + 1 :]]
    (finding,) = found(company(pairs), CONSISTENCY, "own.counted_twice")
    count = 14 * (13 * 12 // 2)  # pairs of pairs that share one of 14 categories
    assert finding.sentence.startswith(f"{count} contradictions: scope 3 category 1 stands in both")
    assert finding.sentence.endswith(f"; and {count - 3} more")
    assert len(finding.sentence) < 700
    lines = [cut(S12, f"{90 - n}%", 2030 + n) for n in range(20)]
    (finding,) = (f for f in found(company(lines), CONSISTENCY, "own.later_weaker")
                  if f.status is FAIL)  # fmt: skip
    assert finding.margin == pytest.approx(-19.0)
    assert finding.sentence.startswith("190 contradictions: ")
    alive = [cut(S12, f"{n}%", base_year=2000 + n) for n in range(1, 12)]
    (finding,) = found(company(alive), CONSISTENCY, "own.vintages")
    assert finding.sentence.startswith("55 contradictions: ")
    # one or two are told as they are
    (one,) = found(company([cut(S12), cut(S2 | S3)]), CONSISTENCY, "own.counted_twice")
    assert one.sentence.startswith("scope 2 stands in both")


def test_a_stated_total_is_compared_with_its_parts():
    """Both numbers are told, in the inventory's own unit; scope 2 by both methods is no sum."""
    off = tj.Inventory(2022, {S1: 100.0, S2: 100.0, S12: 250.0})
    (finding,) = found(company([NEAR_S3], [off]), CONSISTENCY, "own.totals")
    assert finding.status is FAIL
    assert finding.sentence == (
        "the total of scopes 1+2 in 2022 is stated as 250 t, but its parts add up to 200 t"
    )
    assert (finding.found, finding.margin) == ("20 % apart", pytest.approx(-19.5))
    both = {S1: 10.0, S2.market_based: 5.0, S2.location_based: 7.0}
    for total, status in ((15.0, PASS), (17.0, PASS), (22.0, FAIL)):
        levels = [tj.Inventory(2022, {**both, S12: total})]
        assert statuses(company([NEAR_S3], levels), CONSISTENCY, "own.totals") == [status]
    many = [tj.Inventory(y, {S1: 1.0, S2: 1.0, S12: 9.0}) for y in range(1990, 2020)]
    (finding,) = found(company([NEAR_S3], many), CONSISTENCY, "own.totals")
    assert finding.sentence.startswith("30 contradictions: ")
