"""Base-year recalculation: numbers worked by hand."""

import importlib.util
import math
import pickle
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from trajectory import S1, S2, S12, Company, Evidence, Inventory, Scope, Source
from trajectory.emitted.recalculation import (
    BaseYear,
    Cumulation,
    Event,
    EventKind,
    Outcome,
    Policy,
    Recalculation,
    recalculate,
)

C1, C4 = Scope.C1, Scope.C4
ABSOLUTE, NET = Policy(0.05), Policy(0.05, Cumulation.NET)
EXAMPLE = Path(__file__).parents[2] / "examples" / "acquisition.py"


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


def levels(inventories, scope=S1):
    """Return the emissions of a scope, year after year."""
    return [inventory.total(scope) for inventory in inventories]


def judge(*events, policy=ABSOLUTE, inventories=None, **options):
    """Return the recalculation of the inventories of `plain` for some events."""
    return recalculate(inventories or plain(), events, policy, base_year=2019, **options)


# Worked by hand: 5 % of 1000 t is 50 t.
WORKED = [
    ("60 t of 1000 t is 6 %", [acquired(60.0)], ABSOLUTE, 0.06, True),
    ("49 t is 4.9 %", [acquired(49.0)], ABSOLUTE, 0.049, False),
    ("50 t is exactly 5 %: the boundary triggers", [acquired(50.0)], ABSOLUTE, 0.05, True),
    ("49.999 t is below", [acquired(49.999)], ABSOLUTE, 0.049999, False),
    ("a divestment of 60 t is 6 % too", [divested(60.0)], ABSOLUTE, 0.06, True),
    ("and net as well", [divested(60.0)], NET, 0.06, True),
    ("30 + 25 = 55", [acquired(30.0), acquired(25.0, "Gamma")], ABSOLUTE, 0.055, True),
    ("30 + 25 = 55 net", [acquired(30.0), acquired(25.0, "Gamma")], NET, 0.055, True),
    ("30 + |-25| = 55", [acquired(30.0), divested(25.0)], ABSOLUTE, 0.055, True),
    ("30 - 25 = 5", [acquired(30.0), divested(25.0)], NET, 0.005, False),
    ("10 % asked", [acquired(60.0)], Policy("10%"), 0.06, False),
]


@pytest.mark.parametrize(
    ("events", "policy", "share", "triggers"), [w[1:] for w in WORKED], ids=[w[0] for w in WORKED]
)
def test_the_share_of_the_base_year_decides(events, policy, share, triggers):
    """The share is that worked by hand, and all events are applied or none."""
    result = judge(*events, policy=policy)
    assert result.measured[0].share == pytest.approx(share, rel=1e-12)
    assert result.recalculated is triggers
    assert result.triggered == (tuple(events) if triggers else ())
    total = sum(event.in_year(2019)[S1] for event in events) if triggers else 0.0
    assert levels(result.restated) == pytest.approx([1000.0 + total, 900.0 + total], rel=1e-12)
    assert levels(result.reported) == [1000.0, 900.0]


@pytest.mark.parametrize("threshold", [0.05, 0.1, 0.07, 0.3, 1.0])
def test_the_boundary_triggers_whatever_the_rounding(threshold):
    """0.07 * 300 is 21.000000000000004 in floats; 21 t of 300 t still is 7 %."""
    effect = round(threshold * 300.0, 6)
    assert judge(acquired(effect), policy=Policy(threshold), inventories=plain(300.0)).recalculated


def test_shares_are_measured_against_the_original_base():
    """60 t and 52 t are 6 % and 5.2 % of 1000 t; the second is not 52 of 1060."""
    result = judge(acquired(60.0), acquired(52.0, "Gamma", date(2023, 1, 1)))
    assert [ruling.shares for ruling in result.rulings] == [((S1, 0.06),), ((S1, 0.052),)]
    assert result.measured[0].share == pytest.approx(0.112)


def test_ten_tenths_are_one():
    """Added one after another in floats they would be 0.9999999999999999."""
    result = judge(*(acquired(0.1, str(i)) for i in range(10)))
    assert result.measured[0].effect == 1.0


def test_every_ruling_says_why_with_the_numbers():
    """Each event has one sentence: what it changes, what all come to, the threshold."""
    result = judge(acquired(30.0, source=Source("SPA", evidence=Evidence.PRIMARY)), divested(25.0))
    assert [ruling.reason for ruling in result.rulings] == [
        "it changes scope 1 of 2019 by +30 t (+3 %); all events together, 55 t of 1,000 t "
        "of scope 1 (5.5 %, absolute), reach 5 %",
        "it changes scope 1 of 2019 by -25 t (-2.5 %); all events together, 55 t of 1,000 t "
        "of scope 1 (5.5 %, absolute), reach 5 % (unverified)",
    ]
    waiting = judge(acquired(30.0), divested(25.0), policy=NET)
    assert "5 t of 1,000 t of scope 1 (0.5 %, net), stay below 5 %" in waiting.rulings[0].reason
    assert waiting.with_outcome(Outcome.PENDING) == (acquired(30.0), divested(25.0))


def test_a_result_reads_in_one_line_and_in_sentences():
    """One line by repr; str has the policy, the measure and each event; HTML is escaped."""
    result = judge(acquired(60.0, "B<b>"))
    assert repr(result) == "Recalculation(base year 2019 recalculated, 1 of 1 event triggered)"
    assert str(result).splitlines()[:2] == [
        "base year 2019 recalculated; policy: 5 % of base-year emissions in total, absolute, "
        "fixed base year",
        "  scope 1: cumulative effect 60 t of 1,000 t, 6 %, reaches 5 %",
    ]
    assert "B&lt;b&gt;" in result._repr_html_()
    assert "stays as reported" in str(judge(acquired(1.0)))


def test_a_unit_founded_after_the_base_year_restates_only_the_years_since():
    """However large, it cannot trigger, and 2019 stays; 2020 gains its 400 t."""
    young = Event(EventKind.ACQUISITION, "Gamma", date(2022, 1, 1), {2020: {S1: 400.0}})
    result = judge(young)
    assert not result.recalculated
    assert levels(result.restated) == [1000.0, 1300.0]
    assert result.with_outcome(Outcome.HISTORY) == (young,)
    assert result.rulings[0].reason.startswith(
        "it has no effect in 2019 and cannot trigger; restated: 2020 (S1 +400 t)"
    )
    explicit = replace(young, effects={2019: {S1: 0.0}, 2020: {S1: 400.0}})
    assert judge(explicit).restated == result.restated


def test_a_unit_founded_later_does_not_help_others_over_the_threshold():
    """49 t wait beside 400 t of a unit that the base year never had."""
    young = Event(EventKind.ACQUISITION, "Gamma", date(2022, 1, 1), {2020: {S1: 400.0}})
    result = judge(young, acquired(49.0))
    assert levels(result.restated) == [1000.0, 1300.0]
    assert result.measured[0].effect == 49.0
    assert result.with_outcome(Outcome.PENDING) == (acquired(49.0),)


def test_a_correction_of_a_later_year_leaves_the_base_year():
    """An error of 2020 alone is corrected in 2020 alone."""
    error = Event(EventKind.ERROR, "meter", date(2021, 3, 1), {2020: {S1: -100.0}})
    assert levels(judge(error).restated) == [1000.0, 800.0]


def test_organic_growth_is_never_restated():
    """A line that adds 500 t is the company's own doing: the inventories stay."""
    growth = Event(
        EventKind.ORGANIC, "new line", date(2020, 2, 1), {2019: {S1: 500.0}, 2020: {S1: 500.0}}
    )
    result = judge(growth, acquired(49.0))
    assert result.restated == result.reported
    assert result.measured[0].effect == 49.0
    assert result.with_outcome(Outcome.EXCLUDED) == (growth,)
    past = "never restates the past: 2019 (S1 +500 t) and 2020 (S1 +500 t)"
    assert past in result.rulings[0].reason


def test_the_whole_year_is_restated_whatever_the_day():
    """GHG Protocol chapter 5: a change in mid-year counts for the entire year."""
    results = {judge(acquired(60.0, on=date(2022, month, 1))).restated for month in (1, 7, 12)}
    assert len(results) == 1


def trucks(to=None):
    """Return 60 t of scope 1 outsourced, to a scope that is reported or to none."""
    gained = {} if to is None else {to: 60.0}
    return Event(EventKind.OUTSOURCING, "trucks", date(2022, 1, 1), {2019: {S1: -60.0, **gained}})


WIDE = [Inventory(2019, {S1: 700.0, S2: 100.0, C1: 200.0}), Inventory(2020, {S1: 700.0})]


def test_outsourcing_to_a_reported_scope_does_not_trigger():
    """60 t from scope 1 to category 1 leave the total of 1000 t as it was."""
    result = judge(trucks(to=C1), inventories=WIDE)
    assert not result.recalculated
    assert result.measured[0].effect == 0.0
    assert result.restated == result.reported


def test_outsourcing_to_an_unreported_scope_triggers():
    """Category 4 is not reported: 60 t leave the inventory, 6 % of 1000 t."""
    result = judge(trucks(), inventories=WIDE)
    assert result.measured[0].share == pytest.approx(0.06)
    assert result.restated[0] == Inventory(2019, {S1: 640.0, S2: 100.0, C1: 200.0})


def test_outsourcing_triggers_where_scopes_are_measured_apart():
    """SBTi V2 C8.3: 60 of 700 t of scope 1 is 8.6 %, 60 of 200 t of scope 3 is 30 %."""
    result = judge(trucks(to=C1), policy=Policy(per_scope=True), inventories=WIDE)
    shares = {m.boundary: m.share for m in result.measured}
    assert shares == {S1: pytest.approx(60 / 700), S2: 0.0, C1: pytest.approx(0.3)}
    assert [m.reached for m in result.measured] == [True, False, True]
    assert result.restated[0] == Inventory(2019, {S1: 640.0, S2: 100.0, C1: 260.0})
    reason = result.rulings[0].reason
    assert "scope 1 of 2019 by -60 t (-8.571 %)" in reason
    assert "together, 60 t of 200 t of scope 3 category 1 (30 %, absolute), reach" in reason


def test_categories_of_scope_3_are_measured_together():
    """C8.3 speaks of scopes: a move between two categories is none of scope 3."""
    wide = [Inventory(2019, {S1: 700.0, C1: 200.0, C4: 100.0})]
    moved = Event(EventKind.METHOD, "freight", date(2022, 1, 1), {2019: {C1: -60.0, C4: 60.0}})
    result = judge(moved, policy=Policy(per_scope=True), inventories=wide)
    assert [(m.boundary, m.effect) for m in result.measured] == [(S1, 0.0), (C1 | C4, 0.0)]


def test_a_move_is_applied_along_with_what_triggers():
    """It does not trigger itself, but a recalculated base year holds it."""
    beta = Event(EventKind.ACQUISITION, "Beta", date(2022, 7, 1), {2019: {S1: 60.0}})
    result = judge(trucks(to=C1), beta, inventories=WIDE)
    assert result.triggered == (beta,)
    assert set(result.with_outcome(Outcome.APPLIED)) == {beta, trucks(to=C1)}
    assert result.restated[0] == Inventory(2019, {S1: 700.0, S2: 100.0, C1: 260.0})


def test_scopes_say_what_is_measured():
    """60 t of category 1 are 6 % of all 1000 t, and nothing of the 800 t of scopes 1+2."""
    supplier = Event(EventKind.METHOD, "factors", date(2022, 1, 1), {2019: {C1: 60.0}})
    assert judge(supplier, inventories=WIDE).recalculated
    narrow = judge(supplier, inventories=WIDE, what=S12)
    assert (narrow.measured[0].base, narrow.measured[0].effect) == (800.0, 0.0)
    assert narrow.with_outcome(Outcome.PENDING) == (supplier,)
    beta = Event(EventKind.ACQUISITION, "Beta", date(2022, 7, 1), {2019: {S1: 40.0}})
    assert judge(beta, supplier, inventories=WIDE, what=S12).restated[0].total(C1) == 260.0


def test_any_effect_on_a_scope_without_emissions_counts():
    """Nothing plus something is an infinite share; nothing plus nothing is none."""
    zero = [Inventory(2019, {S1: 0.0, S2: 1000.0}), Inventory(2020, {S1: 0.0, S2: 900.0})]
    result = judge(acquired(0.5), policy=Policy(per_scope=True), inventories=zero)
    assert [m.share for m in result.measured] == [math.inf, 0.0]
    assert [m.reached for m in result.measured] == [True, False]
    other = Event(EventKind.METHOD, "m", date(2020, 1, 1), {2019: {S2: 1.0}})
    assert not judge(other, policy=Policy(per_scope=True), inventories=zero).recalculated
    quiet = Event(EventKind.METHOD, "m", date(2020, 1, 1), {2019: {S1: 0.3, S2: -0.3}})
    assert not judge(quiet, inventories=zero).recalculated


def test_what_only_rounding_leaves_is_no_effect():
    """0.1 + 0.2 - 0.3 is 5.6e-17 in floats: no effect, not even on a base of 0."""
    zero = [Inventory(2019, {S1: 0.3, C1: 0.0, C4: 0.0})]
    moved = Event(
        EventKind.METHOD, "m", date(2020, 1, 1), {2019: {C1: 0.1, C4: 0.2, S1: -(0.1 + 0.2)}}
    )
    result = judge(moved, inventories=zero, policy=Policy(1e-12))
    assert result.measured[0].effect == 0.0
    taken = Event(EventKind.DIVESTMENT, "all", date(2020, 1, 1), {2019: {S1: -(0.1 + 0.2)}})
    assert judge(taken, inventories=zero).restated[0].total(S1) == 0.0


def test_a_rolling_base_year_leaves_the_years_before_it():
    """Measured against 2020 (900 t: 45 t are 5 %); 2019 is compared with nothing any more."""
    events = [
        Event(EventKind.ACQUISITION, "Beta", date(2021, 7, 1), {2019: {S1: 60.0}, 2020: {S1: 45.0}})
    ]
    rolling = recalculate(plain(), events, Policy(base=BaseYear.ROLLING), base_year=2020)
    assert rolling.measured[0].share == pytest.approx(0.05)
    assert levels(rolling.restated) == [1000.0, 945.0]
    fixed = recalculate(plain(), events, Policy(), base_year=2020)
    assert levels(fixed.restated) == [1060.0, 945.0]


def test_a_rolling_base_year_forgets_events_before_it():
    """An event without effect from the base year on is excluded, and says so."""
    old = Event(EventKind.ACQUISITION, "Beta", date(2019, 7, 1), {2019: {S1: 60.0}})
    result = recalculate(plain(), [old], Policy(base=BaseYear.ROLLING), base_year=2020)
    assert result.restated == result.reported
    assert result.rulings[0].outcome is Outcome.EXCLUDED
    assert result.rulings[0].reason == "it has no effect in 2020 or later (unverified)"


def test_events_after_the_day_are_left_out():
    """On 2022-08-01 the purchase of July was known, that of September was not."""
    later = acquired(30.0, "Gamma", date(2022, 9, 1))
    result = judge(acquired(25.0), later, as_of=date(2022, 8, 1))
    assert not result.recalculated
    assert result.with_outcome(Outcome.EXCLUDED) == (later,)
    assert result.rulings[1].reason == "it is dated after 2022-08-01 (unverified)"
    assert judge(acquired(25.0), later, as_of=date(2022, 9, 1)).recalculated


def test_a_company_gives_its_inventories():
    """A company and its inventories give the same result."""
    company = Company("Alpha (made up)", plain()[::-1])
    assert recalculate(company, [acquired(60.0)], ABSOLUTE, base_year=2019) == judge(acquired(60.0))


def test_an_index_is_restated_in_points():
    """6 points of 100 are 6 %; one scope only, or each by itself."""
    points = [Inventory(2019, {S1: 100.0, S2: 100.0}, unit="index")]
    beta = Event(EventKind.ACQUISITION, "Beta", date(2020, 1, 1), {2019: {S1: 6.0}}, unit="index")
    assert judge(beta, inventories=points, what=S1).restated[0].total(S1) == 106.0
    assert judge(beta, inventories=points, policy=Policy(per_scope=True)).recalculated


def test_restated_inventories_keep_all_but_the_numbers_and_say_where_they_come_from():
    """Removals, boundary and scope 2 stay; the source names the event and its evidence."""
    inventory = Inventory(
        2019,
        {S1: 1000.0, S2.market_based: 100.0},
        removals=5.0,
        source=Source("Report 2019", page="p. 7"),
    )
    known = Event(
        EventKind.ACQUISITION,
        "Beta",
        date(2020, 1, 1),
        {2019: {S1: 60.0}},
        source=Source("contract"),
    )
    restated = judge(known, inventories=[inventory]).restated[0]
    assert restated == replace(inventory, emissions={S1: 1060.0, S2.market_based: 100.0})
    assert str(restated.source) == "Report 2019, restated for Beta, p. 7 [derived]"
    guess = replace(known, source=None)
    assert judge(guess, inventories=[inventory]).restated[0].source.evidence is Evidence.UNVERIFIED
    untouched = judge(acquired(1.0)).restated[0]
    assert untouched.source is None


def test_events_and_policies_come_back_from_json():
    """to_dict and from_dict are inverse; copies are equal and hash alike."""
    event = acquired(60.0, source=Source("contract"))
    for noun in (event, Policy("10%", Cumulation.NET, BaseYear.ROLLING, per_scope=True)):
        assert type(noun).from_dict(noun.to_dict()) == noun
        assert pickle.loads(pickle.dumps(noun)) == noun
    assert Event.from_dict(event.to_dict()).source == event.source
    assert acquired(60.0) == event
    assert hash(acquired(60.0)) == hash(event)
    assert repr(event) == "Event(ACQUISITION, 'Beta', 2022-07-01, effects in 2019, 2020)"


def test_nouns_do_not_keep_what_the_caller_may_change():
    """An effect added to the caller's mapping later is not in the event."""
    effects = {2019: {S1: 60.0}}
    event = Event(EventKind.ACQUISITION, "Beta", date(2022, 7, 1), effects)
    effects[2019][S1] = 0.0
    event.in_year(2019)[S1] = 0.0  # type: ignore[index]
    assert event.in_year(2019) == {S1: 60.0}


def test_the_example_prints_what_was_worked_by_hand(capsys):
    """Base 1000 t: +60 and -5 t are 6.5 % by size, 5.5 % net; 1000 + 60 - 5 = 1055."""
    spec = importlib.util.spec_from_file_location("acquisition_example", EXAMPLE)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    result = recalculate(module.ALPHA, module.EVENTS, module.POLICIES["absolute"], base_year=2019)
    assert isinstance(result, Recalculation)
    # 2020: 970 + 58 - 5; 2021: 940 + 56 + 20 - 5; 2022: 947 + 28 + 25
    assert levels(result.restated, S12) == [1055.0, 1023.0, 1011.0, 1000.0, 1020.0]
    module.main()
    printed = capsys.readouterr().out
    assert printed.startswith("MADE UP: neither these companies nor these numbers exist.")
    assert "MADE UP" in str(module.__doc__)
    # 1020 / 1055 = 0.9668; 1055 * 0.58 = 611.9; 1055 * (1 - 0.42 * 4 / 11) = 893.9
    for row in (
        "2021       940     1,011         +71",
        "reported        +2.0 %              847.3              580.0",
        "restated        -3.3 %              893.9              611.9",
        "absolute           S1+S2: 6.50 %",
        "net           S1+S2: 5.50 %",
        "each scope  S1: 6.00 %, S2: 7.67 %",  # 42 of 700; 18 + 5 of 300
        "rolling, 2021           S1+S2: 8.62 %",  # 56 + 20 + 5 of 940
    ):
        assert row in printed
