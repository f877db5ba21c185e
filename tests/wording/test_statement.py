"""What was read: its source, its JSON, and drafts that become promises."""

import json
import pickle
from typing import get_args

import pytest

from trajectory import (
    S1,
    S2,
    S3,
    ArgumentError,
    Evidence,
    NetZero,
    Source,
    Target,
    TrajectoryError,
)
from trajectory.wording import Inference, Statement, parse
from trajectory.wording.frame import Frame
from trajectory.wording.lexicon import Role

SOURCE = Source("Sustainability report 2024", page="p. 12", evidence=Evidence.PRIMARY)
TEXT = """\
Near-Term Targets: Acme commits to reduce absolute scope 1 and 2 GHG emissions 42% by 2030 from a \
2020 base year. Acme commits to reduce absolute FLAG emissions 30.3% by 2030 from a 2020 base \
year. Acme commits that 70% of its suppliers and customers by spend, covering purchased goods and \
services, will have science-based targets by 2028. Acme commits to keep scope 2 emissions at 12.5 \
ktCO2e from 2023 through 2030. Acme commits to increase annual sourcing of renewable electricity \
from 7% in 2022 to 100% by 2030. Acme commits to continue annual sourcing of 100% renewable \
electricity through 2040. Acme commits to reduce scope 1+2+3 emissions 90% by 2050 from a 2020 \
base year. Acme commits to reduce absolute scope 1 market-based emissions of cars 5% by 2030. We \
like cake.
"""


def test_every_role_of_a_phrase_is_a_field_of_a_frame():
    """Or of its boundary; an aside has a passage, and two years have two fields."""
    roles = {name for group in get_args(Role) for name in (get_args(group) or (group,))}
    boundary = {"scopes", "categories", "value_chain", "excluded", "land", "scope2"}
    held = {*Frame._fields} - {"span", "unread", "boundary"}
    assert roles - boundary - {"aside", "nothing", "years"} == held - {
        "aimed",
        "unnumbered",
        "part",
        "led",
    }


def test_every_promise_has_the_source_of_its_text():
    """Also one that was continued, one that was inferred, and one that is completed later."""
    read = parse(TEXT, source=SOURCE)
    assert [type(noun).__name__ for noun in read.targets] == [
        *("Target", "Engagement", "Engagement", "FixedLevel", "RenewableElectricity", "Target"),
        "NetZero",
    ]
    assert {noun.source for noun in read.targets} == {SOURCE}
    assert read.readings[4].noun.maintain_until == 2040
    assert read.readings[-1].inferred == (Inference.NET_ZERO,)
    assert [draft.missing for draft in read.drafts] == [("boundary",), ("base_year",)]
    assert read.drafts[1].complete(base_year=2020).source == SOURCE
    other = Source("Another report")
    assert read.drafts[1].complete(base_year=2020, source=other).source == other


def test_the_source_changes_nothing_that_is_read():
    """Promises are compared without it, and there is none unless it is given."""
    assert parse(TEXT, source=SOURCE).readings == parse(TEXT).readings
    assert {noun.source for noun in parse(TEXT).targets} == {None}


@pytest.mark.parametrize("bad", ["a report", 5])
def test_a_source_is_a_source(bad):
    """A title alone is none: it would not say how good the evidence is."""
    with pytest.raises(ArgumentError, match=f"source must be a Source, got {bad!r}"):
        parse(TEXT, source=bad)


@pytest.mark.parametrize("source", [None, SOURCE])
def test_a_statement_comes_back_from_json_and_pickle(source):
    """With every reading, draft, passage and span, each of its own type."""
    read = parse(TEXT, source=source)
    for again in (
        Statement.from_dict(json.loads(json.dumps(read.to_dict(), allow_nan=False))),
        pickle.loads(pickle.dumps(read)),
    ):
        assert again == read
        assert repr(again) == repr(read)  # the types of spans and of known fields, too
        assert hash(again) == hash(read)
        assert again.to_dict() == read.to_dict()
        assert again.drafts[1].complete(base_year=2020) == read.drafts[1].complete(base_year=2020)
    parts = (*read.readings, *read.drafts, *read.recognised)
    assert [type(part).from_dict(part.to_dict()) for part in parts] == list(parts)


DRAFT = parse("Acme commits to reduce absolute scope 1 emissions 42% by 2030.").drafts[0].to_dict()


@pytest.mark.parametrize(
    ("change", "message"),
    [
        (
            {"kind": "Wish"},
            "kind must be one of .'Target', 'FixedLevel', 'BelowBaseline', 'NetZero'.*, got 'Wish'",
        ),
        ({"kind": ["Target"]}, r"kind must be one of .*got \['Target'\]"),
        ({"known": 5}, "known must hold pairs of a field and its value, got 5"),
        ({"known": [["colour", "red"]]}, "known must hold pairs .*colour"),
        ({"known": [["boundary"]]}, "known must hold pairs"),
        ({"known": [[["boundary"], "S1"]]}, "known must hold pairs"),
        ({"known": [["boundary", "S9"]]}, "scopes must be a sum of .*got 'S9'"),
        ({"span": [0]}, r"span must hold lists of 2, got \[0\]"),
        ({"inferred": ["A_GUESS"]}, "inferred must be one of .*got 'A_GUESS'"),
    ],
)
def test_json_that_is_no_draft_is_refused(change, message):
    """The error names the field and the value."""
    draft = type(parse("Acme commits to reach net zero.").drafts[0])
    assert draft.from_dict(DRAFT).missing == ("base_year",)
    with pytest.raises(TrajectoryError, match=message):
        draft.from_dict({**DRAFT, **change})


def test_a_draft_without_scopes_keeps_what_is_said_of_land():
    """Whoever names the scopes gets the land that the sentence, or its heading, speaks of."""
    sentence = "Acme commits to reduce absolute {}emissions 30.3% by 2030 from a 2020 base year."
    said, headed, plain = (
        parse(text).drafts[0]
        for text in (
            sentence.format("FLAG "),
            "FLAG: " + sentence.format(""),
            sentence.format(""),
        )
    )
    expected = Target(S3.land_only, "30.3%", 2030, base_year=2020)
    assert said.complete(boundary=S3) == headed.complete(boundary=S3) == expected
    assert plain.complete(boundary=S3) == Target(S3, "30.3%", 2030, base_year=2020)
    assert said.complete(boundary=S3.without_land).boundary == S3.without_land
    again = type(said).from_dict(said.to_dict())
    assert again == said
    assert again.complete(boundary=S3) == expected


def test_how_scope_2_is_counted_is_held_or_shown():
    """A net zero holds it as a cut does; where the scopes have no scope 2 it stays unread."""
    (target,) = parse(
        "Acme commits to reach net-zero market-based scope 2 emissions by 2040."
    ).targets
    assert target == NetZero(S2.market_based, 2040)
    read = parse(
        "Acme commits to reduce absolute scope 1 market-based emissions 5% by 2030 from 2020."
    )
    (reading,) = read.readings
    assert reading.noun == Target(S1, "5%", 2030, base_year=2020)
    assert reading.inferred == (Inference.WHOLE,)
    assert [read.quote(span) for span in reading.unread] == ["market", "based"]


@pytest.mark.parametrize(
    "text",
    [
        "Acme commits that 1234567890123456% of its suppliers will have science-based targets.",
        "Acme commits to reduce scope 1 5% by 2030 from 2020, covering 9999999999999999% of these.",
        "Acme commits to reach net zero by 2040, with residual emissions of 1234567890123456%.",
        "Acme commits to reduce scope 1 1234567890123456-50% by 2030 from 2020.",
        "Acme commits to keep scope 1 emissions at 2030-31 tCO2e from 2023 until 2030.",
        "Acme commits to keep scope 1 emissions at FY2030 tCO2e from 2023 until 2030.",
    ],
)
def test_numbers_that_are_none_break_nothing(text):
    """A percentage of sixteen digits, or a fiscal year of tonnes, is no amount."""
    read = parse(text)
    assert not any(getattr(noun, "level", 0.0) for noun in read.targets)
    assert "1234567890123456" not in repr((read.targets, read.drafts))
