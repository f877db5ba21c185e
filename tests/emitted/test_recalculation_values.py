"""Recalculations as values: plain JSON and back, pickle, equality."""

import copy
import json
import math
import pickle
from datetime import date

import pytest

from trajectory import S1, S2, S3, Inventory, Scope, Source
from trajectory.emitted.recalculation import (
    BaseYear,
    Cumulation,
    Event,
    EventKind,
    Outcome,
    Policy,
    Recalculation,
    Ruling,
    Significance,
    recalculate,
)

REPORTED = [
    Inventory(2019, {S1: 700.0, S2: 300.0, S3: 0.0}, source=Source("A report")),
    Inventory(2020, {S1: 680.0, S2: 290.0, S3: 50.0}),
]
EVENTS = [
    Event(
        EventKind.ACQUISITION, "Beta", date(2021, 7, 1), {2019: {S1: 42.0}, 2020: {S1: 41.0}},
        source=Source("Beta's inventories"),
    ),
    Event(EventKind.ERROR, "found", date(2021, 1, 1), {2019: {S3: 5.0}, 2020: {S3: 5.0}}),
    Event(EventKind.ACQUISITION, "Gamma", date(2022, 1, 1), {2020: {S2: 400.0}}),
    Event(EventKind.ORGANIC, "new line", date(2020, 2, 1), {2020: {S1: 9.0}}),
]  # fmt: skip
POLICIES = [
    Policy("5%"),
    Policy("10%", Cumulation.NET, BaseYear.ROLLING),
    Policy(0.05, per_scope=True),
]
AGAIN = {
    "json": lambda r: Recalculation.from_dict(json.loads(json.dumps(r.to_dict(), allow_nan=False))),
    "pickle": lambda r: pickle.loads(pickle.dumps(r)),
    "deepcopy": copy.deepcopy,
}


def made(policy):
    """Return the recalculation of the inventories above for all the events."""
    return recalculate(REPORTED, EVENTS, policy, base_year=2019)


@pytest.mark.parametrize("policy", POLICIES, ids=str)
@pytest.mark.parametrize("again", AGAIN)
def test_a_recalculation_travels(policy, again):
    """Equal, of one hash and with the same sentences."""
    result = made(policy)
    twin = AGAIN[again](result)
    assert twin == result == made(policy)
    assert hash(twin) == hash(result)
    assert str(twin) == str(result)
    assert [type(part) for part in (twin.measured[0], twin.rulings[0])] == [Significance, Ruling]


def test_different_recalculations_differ():
    """Each of the policies gives another value, and it is no text."""
    results = [made(policy) for policy in POLICIES]
    assert len(set(results)) == len(POLICIES)
    assert results[0] != str(results[0])


def test_what_meets_a_base_of_nothing_is_infinite_and_travels():
    """5 t found where 0 t were reported: JSON has no infinity, so it is a text there."""
    result = made(Policy(per_scope=True))
    endless = result.measured[2]
    assert (endless.boundary, endless.base, endless.share) == (Scope.S3, 0.0, math.inf)
    assert "cumulative effect 5 t of 0 t, ∞ %, reaches 5 %" in str(result)
    data = result.to_dict()
    assert data["measured"][2]["share"] == "inf"
    assert Recalculation.from_dict(data).measured[2].share == math.inf
    assert result.with_outcome(Outcome.EXCLUDED)[0].name == "new line"


def test_parts_have_json_of_their_own():
    """A ruling or a significance alone, too."""
    result = made(POLICIES[0])
    for part in (*result.rulings, *result.measured, result.policy, *EVENTS):
        assert type(part).from_dict(json.loads(json.dumps(part.to_dict()))) == part
