"""Base-year recalculation: what is refused, each with its own error."""

import math
from datetime import date

import pytest

import trajectory as tj
from trajectory import S1, S2, S12, Inventory, Scope
from trajectory.emitted.recalculation import Event, EventKind, Policy, recalculate

C4 = Scope.C4
ABSOLUTE = Policy(0.05)


def acquired(tonnes, name="Beta", on=date(2022, 7, 1), **fields):
    """Return an acquisition of so many tonnes of scope 1 in 2019 and in 2020."""
    return Event(
        EventKind.ACQUISITION, name, on, {2019: {S1: tonnes}, 2020: {S1: tonnes}}, **fields
    )


def divested(tonnes, name="Delta", on=date(2022, 9, 1)):
    """Return a divestment of so many tonnes of scope 1 in 2019 and in 2020."""
    return Event(EventKind.DIVESTMENT, name, on, {2019: {S1: -tonnes}, 2020: {S1: -tonnes}})


def plain(base=1000.0):
    """Return the inventories of two years, 1000 t and 900 t of scope 1: made up."""
    return [Inventory(2019, {S1: base}), Inventory(2020, {S1: 900.0})]


def make(effects, kind=EventKind.METHOD, **fields):
    """Return an event with these effects."""
    return Event(kind, "Beta", date(2022, 7, 1), effects, **fields)


BAD_EVENTS = [
    (lambda: make({}), r"effects must hold at least one (effect|scope), got \{\}"),
    (lambda: make({2019: {}}), r"effects\[2019\] must hold at least one (effect|scope)"),
    (lambda: make(60.0), "effects must map (years to )?scopes to numbers, got 60.0"),
    (lambda: make({2019: 60.0}), r"effects\[2019\] must map (years to )?scopes to numbers"),
    (lambda: make({2019.5: {S1: 1.0}}), "effects must be a whole year, got 2019.5"),
    (lambda: make([(2019, {S1: 1.0}), (2019, {S1: 2.0})]), "each year once, got 2019 twice"),
    (lambda: make({2019: {S12: 1.0, S1: 1.0}}), "keys that do not overlap, got S1 twice"),
    (lambda: make({2019: {"S1": 1.0}}), r"effects\[2019\] must be a Scope"),
    (
        lambda: make({2019: {S1: math.nan}}),
        r"effects\[2019\]\[S1\] must be a finite number, got nan",
    ),
    (
        lambda: make({2019: {S1: math.inf}}),
        r"effects\[2019\]\[S1\] must be a finite number, got inf",
    ),
    (lambda: make({2019: {S1: True}}), "must be a finite number, got True"),
    (lambda: make({2019: {S1: -60.0}}, EventKind.ACQUISITION), "number above 0, got"),
    (lambda: make({2019: {S1: -60.0}}, EventKind.INSOURCING), "number above 0, got"),
    (lambda: make({2019: {S1: 60.0}}, EventKind.DIVESTMENT), "number below 0, got"),
    (lambda: make({2019: {S1: 60.0}}, EventKind.OUTSOURCING), "number below 0, got"),
    (lambda: make({2019: {S1: 60.0}}, "acquisition"), "kind must be an? EventKind .ACQUISITION"),
    (lambda: make({2019: {S1: 60.0}}, unit="kg"), "unit must be one of tCO2e, .*, got 'kg'"),
    (lambda: make({2019: {S1: 60.0}}, source="memo"), "source must be a Source"),
    (lambda: Event(EventKind.ERROR, "", date(2022, 1, 1), {2019: {S1: 1.0}}), "name must be"),
    (lambda: Event(EventKind.ERROR, "e", 2022, {2019: {S1: 1.0}}), "on must be a datetime.date"),
    (lambda: Policy(0.0), "threshold must be above 0, got 0.0"),
    (
        lambda: Policy(5),
        r"threshold must be a fraction in \[0, 1\], got 5; did you mean 0.05, or '5%'",
    ),
    (lambda: Policy(1.01), r"threshold must be a fraction in \[0, 1\], got 1.01"),
    (lambda: Policy("101%"), r"threshold must be a fraction in \[0, 1\]"),
    (lambda: Policy("five"), "threshold must be a fraction or a percentage; .* got 'five'"),
    (lambda: Policy(-0.05), "threshold must be a fraction"),
    (lambda: Policy(math.nan), "threshold must be a finite number, got nan"),
    (lambda: Policy(0.05, "net"), "cumulation must be a Cumulation .ABSOLUTE, NET., got 'net'"),
    (lambda: Policy(base="fixed"), "base must be a BaseYear .FIXED, ROLLING., got 'fixed'"),
    (lambda: Policy(per_scope=1), "per_scope must be a bool, got 1"),
]


@pytest.mark.parametrize(("call", "message"), BAD_EVENTS, ids=range(len(BAD_EVENTS)))
def test_bad_nouns_are_refused(call, message):
    """Each bad field has its own error."""
    with pytest.raises(tj.TrajectoryError, match=message):
        call()


def run(events=None, inventories=None, policy=ABSOLUTE, base_year=2019, **options):
    """Recalculate with one argument changed from a good call."""
    return recalculate(
        plain() if inventories is None else inventories,
        [acquired(60.0)] if events is None else events,
        policy,
        base_year=base_year,
        **options,
    )


ONE = [Inventory(2019, {S1: 1000.0})]
INDEX = [Inventory(2019, {S1: 100.0, S2: 100.0}, unit="index")]
BAD_CALLS = [
    (lambda: run([]), tj.ArgumentError, "events must hold at least one event, got none"),
    (
        lambda: run([acquired(60.0), acquired(60.0)]),
        tj.ArgumentError,
        r"events must differ in name, kind or date, got Beta \(acquisition, 2022-07-01\) twice",
    ),
    (lambda: run([acquired(60.0), acquired(61.0)]), tj.ArgumentError, "must differ in name"),
    (lambda: run([{"Beta": 60.0}]), tj.ArgumentError, "events must hold Event, got"),
    (lambda: run(acquired(60.0)), tj.ArgumentError, "events must be a sequence of Event"),
    (lambda: run(policy=0.05), tj.ArgumentError, "policy must be a Policy, got 0.05"),
    (lambda: run(inventories=[]), tj.MissingDataError, "at least one year, got none"),
    (lambda: run(inventories=ONE[0]), tj.ArgumentError, "must be a sequence of Inventory"),
    (lambda: run(inventories=ONE * 2), tj.ArgumentError, "each year once, got 2019 twice"),
    (
        lambda: run(base_year=2018),
        tj.MissingDataError,
        r"base_year must have an inventory \(years 2019 and 2020\), got 2018",
    ),
    (lambda: run(base_year="'19"), tj.YearError, 'base_year must be a whole year, got "\'19"'),
    (lambda: run(as_of=2022), tj.ArgumentError, "as_of must be a datetime.date, got 2022"),
    (
        lambda: run(inventories=ONE),
        tj.YearError,
        r"effects of Beta .* must be in years with an inventory \(2019\), got 2020",
    ),
    (
        lambda: run([acquired(60.0, on=date(2018, 5, 1))]),
        tj.YearError,
        "must not be before the first inventory, 2019, got 2018-05-01",
    ),
    (
        lambda: run([make({2019: {C4: 60.0}})]),
        tj.ScopeError,
        r"scopes that the 2019 inventory has as a key \(S1\), got C4: nothing is split",
    ),
    (
        lambda: run([make({2019: {S1: 6.0}})], [Inventory(2019, {S12: 100.0})]),
        tj.ScopeError,
        r"has as a key \(S1\+S2\), got S1",
    ),
    (lambda: run(what=S12), tj.ScopeError, r"scopes must be a sum of what .*, got S1\+S2"),
    (lambda: run(what="S1"), tj.ScopeError, "what must be a Scope"),
    (
        lambda: run(
            [make({2019: {S12: 6.0}})], [Inventory(2019, {S12: 100.0})], Policy(per_scope=True)
        ),
        tj.ScopeError,
        r"\(S1\+S2\), got S1",
    ),
    (
        lambda: run([divested(901.0)]),
        tj.ArgumentError,
        r"effects of Delta \(div.*\) must leave at least 0 of S1 in 2020, got -1 t of 900 t",
    ),
    (
        lambda: run([acquired(10.0), divested(911.0)]),
        tj.ArgumentError,
        r"effects of Delta .* got -1 t of 900 t",
    ),
    (lambda: run([make({2020: {S1: -901.0}})]), tj.ArgumentError, "in 2020, got -1 t of 900 t"),
    (
        lambda: run([make({2019: {S1: -1.0}, 2020: {S1: -901.0}})]),
        tj.ArgumentError,
        "of S1 in 2020, got -1 t of 900 t",
    ),
    (
        lambda: run([acquired(60.0, unit="ktCO2e")]),
        tj.UnitError,
        "must be 'tCO2e' like inventories, got 'ktCO2e'",
    ),
    (
        lambda: run(inventories=[*ONE, Inventory(2020, {S1: 0.9}, unit="ktCO2e")]),
        tj.UnitError,
        "share one unit, got 'tCO2e' in 2019 and 'ktCO2e' in 2020",
    ),
    (
        lambda: run(inventories=[*ONE, Inventory(2020, {S1.land_only: 0.9})]),
        tj.ArgumentError,
        "count land and scope 2 alike",
    ),
    (
        lambda: run(inventories=[*ONE, Inventory(2020, {S1: 0.9, S2.market_based: 0.1})]),
        tj.ArgumentError,
        "count land and scope 2 alike",
    ),
    (
        lambda: run([make({2019: {S1: 6.0}}, unit="index")], INDEX),
        tj.UnitError,
        "index values are never summed across scopes, got S1 and S2 of 2019",
    ),
]


@pytest.mark.parametrize(("call", "error", "message"), BAD_CALLS, ids=range(len(BAD_CALLS)))
def test_bad_calls_are_refused(call, error, message):
    """Each bad argument has its own error, which names it and the value."""
    with pytest.raises(error, match=message):
        call()
