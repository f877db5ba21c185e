"""What was not read, what may be left out, and what net zero asks: unknown is not missing."""

from datetime import date

import pytest
from exemplary import (
    AS_OF,
    LONG_S3,
    LONG_S12,
    NEAR_S3,
    NEAR_S12,
    NET_ZERO,
    company,
    cut,
    inventory,
    long_cut,
    without,
)

import trajectory as tj
from trajectory.rules import NET_ZERO_V2, SBTI_V5, Ground, Status
from trajectory.wording import Inference, parse

PASS, FAIL, NO_DATA, NONE = Status.PASS, Status.FAIL, Status.NO_DATA, Status.NOT_APPLICABLE
S1, S2, S3, S12, ALL = tj.S1, tj.S2, tj.S3, tj.S12, tj.ALL
C1, C11 = tj.Scope.C1, tj.Scope.C11


def found(subject, rule, rule_set=SBTI_V5):
    """Return the first finding of a rule."""
    return tj.check(subject, rule_set, as_of=AS_OF).rule(rule)[0]


def unread(targets, *passages, inventories=()):
    """Return a company with passages that were not read."""
    return tj.Company("Acme", inventories, targets, unread=passages)


# -- a passage that was not read -------------------------------------------------------------------


def test_a_rule_that_misses_a_promise_knows_of_what_was_not_read():
    """Both scopes are missing, and both may be in the passage."""
    passage = tj.Unread("Acme also commits to halve its emissions.")
    finding = found(unread((), passage), "sbti.complete")
    assert finding.status is NO_DATA
    assert finding.sentence == (
        'needs what "Acme also commits to halve its emissions." promises (Company.unread)'
    )
    assert found(unread(()), "sbti.complete").status is FAIL


@pytest.mark.parametrize(
    ("passage", "status"),
    [
        (tj.Unread("of scope 3", S3), FAIL),
        (tj.Unread("of scope 1 alone", S1), FAIL),
        (tj.Unread("for 2050", S12, tj.Term.LONG), FAIL),
        (tj.Unread("of scopes 1 and 2", S12, tj.Term.NEAR), NO_DATA),
    ],
)
def test_only_a_passage_on_what_is_missing_counts(passage, status):
    """Other scopes, a part of the missing ones or another term do not fill the gap."""
    assert found(unread((), passage), "sbti.complete").status is status


def test_what_is_read_is_judged_whatever_was_not():
    """A passage makes no pass of a fail that the promises decide."""
    passage = tj.Unread("Acme also commits to do more.")
    shallow = unread([cut(reduction="10%")], passage)
    assert found(shallow, "sbti.s12.ambition").status is FAIL
    assert found(shallow, "sbti.complete").status is PASS


def test_scope_3_may_be_promised_where_it_was_not_read():
    """The obligation is not missed for sure."""
    passage = tj.Unread("Acme further commits to help its partners.", S3)
    subject = unread([cut()], passage, inventories=[inventory(2022)])
    assert found(subject, "sbti.s3.required").status is NO_DATA
    assert found(unread([cut()], inventories=[inventory(2022)]), "sbti.s3.required").status is FAIL


def test_a_report_says_first_what_was_not_read():
    """Three passages are quoted, the others counted; without any there is no line."""
    passages = [tj.Unread(f"Passage {i}.") for i in range(5)]
    report = tj.check(unread([cut()], *passages), SBTI_V5, as_of=AS_OF)
    assert report.headlines == (
        'not read as promises: "Passage 0.", "Passage 1.", "Passage 2." and 2 passages more',
    )
    assert tj.check(unread([cut()]), SBTI_V5, as_of=AS_OF).headlines == ()


# -- from a statement ------------------------------------------------------------------------------


def test_a_statement_carries_what_was_not_read():
    """Drafts with what they speak of, a percentage in an odd sentence, a portfolio."""
    read = parse(
        "Near-Term Targets: Acme commits to reduce absolute scope 1 and 2 GHG emissions 42% by "
        "2030. Acme also commits that 75% by emissions covering scope 3 will have science-based "
        "targets by 2028. For the other 50%, Acme likes cake. It likes tea."
    )
    assert [(str(u.boundary), u.term) for u in read.unread] == [
        ("S1+S2", tj.Term.NEAR), ("S3", None), ("S1+S2+S3", None),
    ]  # fmt: skip
    assert read.company("Acme").unread == read.unread
    bank = parse("Headline target: Acme's portfolio targets cover 82% of its total investment and "
                 "lending by invested capital as of FY2023.")  # fmt: skip
    assert len(bank.unread) == 1
    assert found(bank.company("Acme"), "sbti.complete").status is NO_DATA


def test_a_statement_without_any_promise_is_unread_as_a_whole():
    """An empty one says nothing."""
    text = "This target was approved using a streamlined target validation route."
    assert [u.words for u in parse(text).unread] == [text]
    assert parse(" \n").unread == ()


def test_a_state_to_keep_begins_at_the_first_day_that_is_known():
    """Without a day it stays unread: no year is invented."""
    read = parse("Acme commits to maintain zero scope 1 emissions through 2030.")
    assert len(read.unread) == len(read.company("Acme").unread) == 1
    life = tj.Lifecycle(announced=date(2023, 9, 1), approved=date(2024, 5, 6))
    acme = read.company("Acme", life=life)
    (kept,) = acme.targets
    assert (kept.target_year, kept.maintain_until, kept.life) == (2023, 2030, life)
    assert acme.unread == ()
    over = tj.Lifecycle(approved=date(2031, 1, 1))
    assert len(read.company("Acme", life=over).unread) == 1


def test_what_was_not_read_lives_through_the_days():
    """No date is known of it, so none hides it."""
    acme = unread([cut()], tj.Unread("Acme also commits to do more."))
    assert acme.as_of(date(2020, 1, 1)).unread == acme.unread


def test_a_report_says_what_was_inferred_in_reading():
    """The scopes of the first and the words of the second: a pass on either is not sure."""
    read = parse(
        "Acme commits to reach net zero by mid-century. Acme also commits to reduce absolute "
        "scope 1 and 2 GHG emissions of its cars 52% by 2030 from a 2021 base year."
    )
    acme = read.company("Acme")
    assert acme.notes == (
        "inferred in reading 'net zero of scopes 1+2+3 by 2050': "
        f"{Inference.SCOPES.value}; {Inference.YEAR_IN_WORDS.value}",
        "inferred in reading '-52 % of scopes 1+2 by 2030 from 2021': "
        f"{Inference.WHOLE.value}: 'cars'",
    )
    report = tj.check(acme, SBTI_V5, as_of=AS_OF)
    assert report.headlines[-2:] == acme.notes
    assert acme.as_of(AS_OF).notes == acme.notes
    assert str(acme).endswith("\n  ".join(acme.notes))


def test_what_is_said_in_full_leaves_no_note():
    """A report leads with no mark where nothing was inferred."""
    text = "Acme commits to reduce absolute scope 1 emissions 42% by 2030 from a 2020 base year."
    assert parse(text).company("Acme").notes == ()


def test_a_state_that_begins_with_its_day_keeps_its_marks():
    """It is made of a draft, whose words say what was left out."""
    text = "Acme commits to maintain zero scope 1 emissions of its cars through 2030."
    acme = parse(text).company("Acme", life=tj.Lifecycle(announced=date(2023, 9, 1)))
    assert len(acme.targets) == 1
    assert acme.unread == ()
    assert acme.notes == (f"inferred in reading '{text}': {Inference.WHOLE.value}: 'cars'",)


@pytest.mark.parametrize("scopes", [S12, S3])
def test_an_assessment_keeps_what_was_inferred_or_not_read(scopes):
    """A book holds the company as it was read, and its answers say so beside them."""
    passage = tj.Unread("Acme also commits to do more.")
    acme = tj.Company("Acme", [inventory(2020)], [cut()], unread=[passage], notes=["a mark"])
    book = tj.portfolio.Book.of([acme, tj.Company("Other", [inventory(2020)], [cut()])])
    assert book.company("Acme") == acme
    found = tj.portfolio.assess(
        book, what=scopes, against=tj.benchmarks.linear_1_5c, as_of=AS_OF
    ).columns
    told = f"a mark; not read as a promise: {passage}"
    assert str(found["notes"][0]).startswith(told)
    assert "a mark" not in str(found["notes"][1])


# -- completeness ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("s1", "status", "ground"),
    [(5.0, PASS, Ground.INVENTORIES), (5.1, FAIL, Ground.INVENTORIES)],
)
def test_a_small_part_may_be_left_out(s1, status, ground):
    """5 of 100 t may be left out of the targets (C5), 5.1 of 100.1 t may not."""
    finding = found(company([cut(S2)], [inventory(2022, s1, 95.0)]), "sbti.complete")
    assert (finding.status, finding.ground) == (status, ground)


def test_without_emissions_nobody_knows_how_small_a_part_is():
    """A target on scope 2 alone was approved for companies that burn next to nothing."""
    finding = found(tj.Company("Acme", targets=[cut(S2)]), "sbti.complete")
    assert (finding.status, finding.lacks.name) == (NO_DATA, "Inventory.emissions")
    assert "scope 1 has no near-term promise" in finding.sentence


def test_renewable_electricity_stands_for_scope_2_whatever_else_is_promised():
    """With no cut of scope 1 it is scope 1 that is missing."""
    only = company([tj.RenewableElectricity(1.0, 2030)], [inventory(2022, 5.0, 95.0)])
    assert found(only, "sbti.complete").status is PASS


# -- net zero --------------------------------------------------------------------------------------


def near_and_long(what, inventories, **fields):
    """Return what the net-zero rule says of a long-term cut of some of scope 3."""
    targets = without(LONG_S3, plus=[long_cut(what, **fields)])
    return found(company(targets, inventories), "sbti.net_zero")


@pytest.mark.parametrize(("share", "status"), [(0.90, PASS), (0.89, FAIL)])
def test_net_zero_asks_ninety_percent_of_scope_3_and_no_fifteen_categories(share, status):
    """Categories 1 and 11 of 1 500 t, the rest spread over the others."""
    rest = (1 - share) * 1500.0 / 13
    levels = dict.fromkeys(S3, rest) | {C1: share * 750.0, C11: share * 750.0}
    one = tj.Inventory(2022, {S1: 90.0, S2: 90.0, **levels})
    assert near_and_long(C1 | C11, [one]).status is status


def test_without_scope_3_by_category_its_share_is_unknown():
    """A total does not tell how much two categories are."""
    assert near_and_long(C1 | C11, [tj.Inventory(2022, {S12: 90.0, S3: 9.0})]).status is NO_DATA
    whole = near_and_long(S3, ())
    assert whole.status is PASS


def test_version_2_asks_for_all_of_scope_3():
    """Its own clause asks 100 % (C16.1)."""
    targets = without(LONG_S3, plus=[long_cut(S3 & ~C1)])
    finding = found(company(targets, [inventory(2022)]), "nz2.net_zero", NET_ZERO_V2)
    assert finding.status is FAIL


def test_renewable_electricity_counts_for_scope_2_of_a_net_zero():
    """Whether it is kept long enough is another rule's question."""
    targets = without(LONG_S12, plus=[long_cut(S1), tj.RenewableElectricity(1.0, 2030)])
    assert found(company(targets), "sbti.net_zero").status is PASS
    bare = without(LONG_S12, plus=[long_cut(S1)])
    assert found(company(bare), "sbti.net_zero").status is FAIL


def test_a_near_net_zero_needs_no_second_set_of_targets():
    """A cut of everything by 2030 leads to net zero in 2030; one by 2029 does not last."""
    whole = [cut(ALL, "95%"), tj.NetZero(ALL, 2030)]
    assert found(company(whole), "sbti.net_zero").status is PASS
    early = [cut(ALL, "95%", 2029), tj.NetZero(ALL, 2030)]
    assert found(company(early), "sbti.net_zero").status is FAIL


def test_a_net_zero_that_says_what_is_left_or_from_when_is_a_cut():
    """With a residual it is one; with a base year alone its depth is unknown."""
    for zero, status in (
        (tj.NetZero(ALL, 2050, residual=0.1), PASS),
        (tj.NetZero(ALL, 2050, base_year=2019), NO_DATA),
        (tj.NetZero(ALL, 2050), FAIL),
    ):
        subject = company([NEAR_S12, NEAR_S3, zero])
        assert found(subject, "sbti.net_zero").status is status


def test_net_zero_does_not_come_before_its_cuts():
    """As before: 2049 is before 2050."""
    subject = company(without(NET_ZERO, plus=[tj.NetZero(ALL, 2049)]))
    assert found(subject, "sbti.net_zero").status is FAIL


# -- electricity -----------------------------------------------------------------------------------


def test_electricity_beside_a_scope_2_cut_is_no_ones_business():
    """A share of half fails nothing where scope 2 has a cut of its own."""
    half = tj.RenewableElectricity(0.5, 2030)
    assert found(company(without(plus=[half])), "sbti.renewables").status is NONE
    alone = company(without(NEAR_S12, plus=[cut(S1), half]))
    findings = tj.check(alone, SBTI_V5, as_of=AS_OF).rule("sbti.renewables")
    assert [f.status for f in findings] == [NONE, FAIL]
    assert findings[1].found == "50 %"


def test_electricity_that_is_only_kept_on_holds_at_once():
    """To continue 100 % through 2030 is 100 % in 2025 as well."""
    read = parse(
        "Acme commits to reduce absolute scope 1 GHG emissions 42% by 2030 from a 2020 base year. "
        "Acme also commits to continue active annual sourcing of 100% renewable electricity "
        "through 2030."
    )
    (_, electricity) = read.targets
    assert (electricity.base_share, electricity.target_year) == (1.0, 2030)
    findings = tj.check(read.company("Acme"), SBTI_V5, as_of=AS_OF).rule("sbti.renewables")
    assert [f.status for f in findings] == [PASS, PASS]


def test_a_zero_kept_stands_in_place_of_electricity():
    """Scope 2 at zero until 2050 is more than renewable electricity would give."""
    zero = tj.FixedLevel(S2, 0.0, 2022, unit="tCO2e", maintain_until=2050)
    targets = without(LONG_S12, plus=[long_cut(S1), tj.RenewableElectricity(1.0, 2030), zero])
    assert found(company(targets), "sbti.long.renewables").status is PASS
