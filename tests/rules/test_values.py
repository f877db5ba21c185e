"""Rules and findings are values: they pickle, compare, and speak only when they are read."""

import copy
import json
import pickle
from dataclasses import replace
from datetime import date

import pytest
from exemplary import AS_OF, NET_ZERO, company, cut, inventory, long_cut, without

import trajectory as tj
from trajectory.rules import ALL_SETS, SBTI_V5, Finding, Judge, Status, check_at_approval
from trajectory.rules import speech as speech_module
from trajectory.rules.limits import AtLeast
from trajectory.rules.measures import SHARE
from trajectory.rules.outcome import Outcome, Told
from trajectory.rules.speech import said

RULES = [
    pytest.param(rule, id=f"{rule_set.name} {rule.id}")
    for rule_set in ALL_SETS
    for rule in rule_set.rules
]
LATER = company(
    [cut(base_year=2020), cut(tj.S3, "30%", base_year=2020), long_cut(base_year=2020),
     cut(per="<b>{tonne}</b>", base_year=2020), tj.RenewableElectricity(1.0, 2030),
     tj.Engagement(tj.Scope.C1, 0.5, 2028), NET_ZERO],
    (inventory(2020), inventory(2022, 90.0, 90.0, 1400.0)),
)  # fmt: skip
REPORT = tj.check(LATER, *ALL_SETS, as_of=AS_OF)


def pickled(thing):
    """Return what a process on the other side gets."""
    return pickle.loads(pickle.dumps(thing))


COPIES = [pickled, copy.deepcopy, copy.copy]


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize("rule_set", ALL_SETS, ids=lambda rule_set: rule_set.name)
def test_rule_sets_stay_equal(rule_set, copied):
    """A process or a cluster gets the same rules, and they answer the same."""
    other = copied(rule_set)
    assert other == rule_set
    assert other.rules == rule_set.rules
    assert tj.check(LATER, other, as_of=AS_OF) == tj.check(LATER, rule_set, as_of=AS_OF)


@pytest.mark.parametrize("copied", COPIES)
@pytest.mark.parametrize("rule", RULES)
def test_rules_stay_equal(rule, copied):
    """Each rule comes back equal, with an equal judge."""
    assert copied(rule) == rule
    assert copied(rule).judge == rule.judge
    assert hash(copied(rule)) == hash(rule)


def test_a_changed_parameter_makes_another_rule():
    """Judges compare by what they hold."""
    rule = SBTI_V5.rule("sbti.horizon")
    assert isinstance(rule.judge, Judge)
    other = Judge(rule.judge.function, **{**dict(rule.judge.parameters), "most": 11})
    assert replace(rule, judge=other) != rule


@pytest.mark.parametrize("copied", COPIES)
def test_reports_stay_equal_and_say_the_same(copied):
    """Reports, their findings and reviews come back equal, to the last word."""
    review = check_at_approval(LATER, as_of=AS_OF)
    assert copied(review) == review
    assert copied(REPORT) == REPORT
    assert copied(REPORT).explain() == REPORT.explain()
    assert [copied(f).sentence for f in REPORT.findings] == [f.sentence for f in REPORT.findings]


def test_nothing_is_spelled_before_it_is_read(monkeypatch):
    """A check spells no template, no scope and no promise; the verdict is known without."""

    def refuse(*arguments, **fields):
        raise AssertionError(f"spelled {arguments} {fields}")

    subject = company([*LATER.targets[:3], *LATER.targets[4:]], LATER.inventories)
    with monkeypatch.context() as patched:
        patched.setattr(speech_module, "_parsed", refuse)
        for kind in (tj.Target, tj.NetZero, tj.Engagement, tj.Boundary, tj.Scope):
            patched.setattr(kind, "__str__", refuse)
        report = tj.check(subject, *ALL_SETS, as_of=AS_OF)
        verdicts = [report.verdict(s.name) for s in ALL_SETS]
        margins = [finding.margin for finding in report.findings]
    assert verdicts.count(Status.PASS) < len(verdicts)
    assert len(margins) > 100
    assert all(finding.sentence for finding in report.findings)


def test_json_holds_the_words():
    """What is written down are words and numbers, flat; read back it is an equal finding."""
    for finding in REPORT.findings:
        written = json.loads(json.dumps(finding.to_dict()))
        for name in ("sentence", "subject", "required", "found", "margin", "unit"):
            assert written[name] == getattr(finding, name)
        back = Finding.from_dict(written)
        assert isinstance(back.outcome, Told)
        assert (back, hash(back), back.sentence) == (finding, hash(finding), finding.sentence)
        assert back.to_dict() == finding.to_dict()


@pytest.mark.parametrize(
    ("change", "match"),
    [({"sentence": None, "extra": 1}, "got unknown"), ({"status": "MAYBE"}, "status must be one")],
)
def test_a_finding_that_was_written_wrong_is_refused(change, match):
    """Fields that are missing, unknown or of the wrong kind are named."""
    with pytest.raises(tj.ArgumentError, match=match):
        Finding.from_dict({**REPORT.findings[0].to_dict(), **change})


def test_equality_ignores_the_sentence_and_the_source():
    """Whatever is asked, found and used counts; how it is said does not."""
    finding = SBTI_V5.rule("sbti.s12.coverage")
    (one, *_) = tj.check(company(), SBTI_V5, as_of=AS_OF).rule(finding.id)
    written = one.to_dict()
    assert Finding.from_dict({**written, "sentence": "other words"}) == one
    elsewhere = replace(one.about, source=tj.Source("elsewhere"))
    assert replace(one, about=elsewhere) == one
    for name, value in (
        ("found", "1 %"),
        ("margin", 0.5),
        ("status", "FAIL"),
        ("rule", "x"),
        ("subject", "y"),
        ("required", "z"),
        ("numbers", [["share", 0.5]]),
    ):
        assert Finding.from_dict({**written, name: value}) != one, name
    assert one != "a finding"


def test_what_others_wrote_is_never_a_template():
    """Braces and brackets in a unit stand in the sentence as they were written."""
    (finding,) = (f for f in REPORT.of("sbti_v5") if f.rule == "sbti.s12.ambition"
                  and f.status is Status.NO_DATA)  # fmt: skip
    assert finding.sentence == "needs the sector's pathway for a target per <b>{tonne}</b>"
    assert said("{it}", {"it": "{0} {it.secret}"}) == "{0} {it.secret}"


def test_the_tolerance_is_named_where_something_lies_within_it():
    """A value short of the limit by less than the tolerance passes, and the sentence says so."""
    limit = AtLeast(0.95, SHARE)
    within, met, noise = (limit.judge(v, "{found}") for v in (0.95 - 5e-10, 0.95, 0.95 - 1e-16))
    assert [o.status for o in (within, met, noise)] == [Status.PASS] * 3
    assert within.sentence == ("94.9999999 %; missed by 0.00000005 points, within the tolerance")
    assert met.sentence == noise.sentence == "95 %"


def test_margins_are_spelled_for_people():
    """One point is no points, and the last bits of a float are nothing."""
    report = tj.check(
        company(without(plus=[cut(tj.S12, "47%", coverage=0.96)])), SBTI_V5, as_of=AS_OF
    )
    text = report.explain()
    assert "margin: +1 point\n" in text  # 47 for 46, 96 for 95
    assert "e-1" not in text
    life = tj.Lifecycle(submitted=date(2026, 6, 1))
    late = tj.check(company([cut(life=life, target_year=2032)]), SBTI_V5, as_of=AS_OF)
    assert "margin: +1 year\n" in late.explain()


def test_an_outcome_is_about_several_things():
    """A promise and a part of it, or scopes alone, are named in words."""
    about = (NET_ZERO, tj.S12)
    assert Outcome(Status.PASS, "x", about).subject == f"{NET_ZERO}: scopes 1+2"
    assert Outcome(Status.PASS, "x", tj.S3.land_only).subject == "scope 3 (land only)"
