"""Every rule's sentences for each answer stand in one list that people have read."""

import re

import pytest
from sentences import LIST, listed, shape, spoken

from trajectory.rules import Status

PASS, FAIL, NO_DATA, NONE = Status
SAID = spoken()

ALWAYS = "it is asked of every company"
KNOWN = "the targets say all that it asks"
CANNOT: dict[object, dict[Status, str]] = {
    "own.counted_twice": {NO_DATA: KNOWN},
    "own.vintages": {NO_DATA: KNOWN},
    "own.base_years": {NO_DATA: KNOWN},
    "own.totals": {NO_DATA: "where no total is stated there is nothing to add up"},
    "sbti.exclusions": {NONE: ALWAYS},
    "sbti.scope2.method": {NONE: ALWAYS},
    "sbti.base_year": {NO_DATA: KNOWN},
    "sbti.base_year.same": {NO_DATA: KNOWN},
    "sbti.recent_inventory": {NONE: ALWAYS},
    "sbti.complete": {NONE: ALWAYS},
    "sbti.engagement.measure": {FAIL: "it has one of the two, or none is known"},
    "sbti.renewables": {NO_DATA: KNOWN},
    "sbti.recalculation": {NONE: ALWAYS},
    "sbti.review": {NO_DATA: "before an approval none is due"},
    "sbti.long.renewables": {NO_DATA: KNOWN},
    ("sbti_small", "sbti.s3.required"): dict.fromkeys(
        (PASS, FAIL, NO_DATA), "the route asks for no target on scope 3"
    ),
    "nz2.base_year.same": {NO_DATA: KNOWN},
    "nz2.inventory": {NONE: ALWAYS},
    "nz2.recalculation": {NONE: ALWAYS},
    "nz2.long.year": {NO_DATA: "no sector has a year of its own"},
    "nz2.scope2.method": {NONE: ALWAYS},
    "nz2.s1.coverage": {NO_DATA: "one scope has one share"},
    "nz2.s2.coverage": {NO_DATA: "one scope has one share"},
    "esrs.gross": {NO_DATA: KNOWN},
    "esrs.scope": {FAIL: "where it does not bind it does not apply"},
    "nz2.long.s12.coverage": {NO_DATA: "one scope has one share"},
    "nz2.long.s2.coverage": {NO_DATA: "one scope has one share"},
    "ifrs.metric": {NO_DATA: KNOWN},
    "ifrs.base_period": {NO_DATA: KNOWN},
    "ifrs.milestones": {NO_DATA: KNOWN},
    "ifrs.kind": {NO_DATA: KNOWN, FAIL: "a target is one or the other"},
    "ifrs.scopes": {NO_DATA: KNOWN, FAIL: "a target names its scopes"},
    "ifrs.gross": {NO_DATA: KNOWN},
    "iwa.net_zero": {NO_DATA: KNOWN, NONE: ALWAYS},
    "iwa.scopes": {NO_DATA: KNOWN},
    "iwa.categories": {NONE: ALWAYS},
    "iwa.steps": {NO_DATA: KNOWN},
}
"""The answers that a rule never gives, and why."""


def test_what_rules_say_is_what_was_read():
    """The list is up to date; ``python tests/sentences.py`` writes it, and you read it aloud."""
    assert listed(SAID) == LIST.read_text(encoding="utf-8")


@pytest.mark.parametrize(("rule_set", "rule"), SAID)
def test_every_answer_of_a_rule_is_in_the_list(rule_set, rule):
    """Each rule of each set gives each answer, but those that it cannot give: it never does."""
    said, cannot = SAID[rule_set, rule], CANNOT.get((rule_set, rule), CANNOT.get(rule, {}))
    assert {status for status in Status if said[status]} == set(Status) - set(cannot)


def test_no_exception_is_of_a_rule_that_is_gone():
    """The table of answers that cannot be names rules of the library."""
    assert CANNOT.keys() <= {*SAID, *(rule for _, rule in SAID)}


CODE = re.compile(r"\b(S1|S2|S3|S12|C\d+)\b|[a-z]_[a-z]|[{}]|None|  ")
NEGATIVE = re.compile(r"(?<![\w.])-\d")
ONE = re.compile(r"(?<![\d.])1 (points|years|clauses|targets|promises|days)\b")
DEMANDS = ("needs", "must", "is due", "are due", "is missing", "lacks", "has to", "need a")


def plain(sentence):
    """Return a sentence without the promises it quotes and the names of where things are held."""
    return re.sub(
        r"'[^']*'|-\d[\d.]* % of [^;]*|\([A-Z]\w+\.\w+( and [A-Z]\w+\.\w+)*\)", "...", sentence
    )


@pytest.mark.parametrize(("rule_set", "rule"), SAID)
def test_a_sentence_reads_aloud(rule_set, rule):
    """No code, no negative amount, no "1 points"; a pass demands nothing, a fail is no pass."""
    said = SAID[rule_set, rule]
    faults: list[tuple[object, str]] = []
    for status in Status:
        for finding in said[status]:
            text = plain(finding.sentence)
            if CODE.search(text) or NEGATIVE.search(text) or ONE.search(text):
                faults.append((status, text))
            if status is PASS and any(word in text for word in DEMANDS):
                faults.append((status, text))
            if (status is NO_DATA) != text.startswith("needs "):
                faults.append((status, text))
    shapes: list[set[str]] = [
        {shape(finding.sentence) for finding in said[status]} for status in (PASS, FAIL)
    ]
    faults += [("both", text) for text in shapes[0] & shapes[1]]
    assert faults == []
