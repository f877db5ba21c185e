"""Base-year recalculation: laws that hold for any inventories and events."""

from datetime import date

from hypothesis import example, given
from hypothesis import strategies as st

from trajectory import S1, S2, S3, Inventory
from trajectory.emitted.recalculation import (
    BaseYear,
    Cumulation,
    Event,
    EventKind,
    Policy,
    recalculate,
)
from trajectory.testing.laws import (
    acquire_then_divest_is_identity,
    order_of_events_is_irrelevant,
    organic_change_never_triggers,
    restated_less_reported_is_what_was_applied,
    scaling_changes_no_trigger,
)

ABSOLUTE, NET = Policy(0.05), Policy(0.05, Cumulation.NET)


def acquired(tonnes, name="Beta", on=date(2022, 7, 1), **fields):
    """Return an acquisition of so many tonnes of scope 1 in 2019 and in 2020."""
    return Event(
        EventKind.ACQUISITION, name, on, {2019: {S1: tonnes}, 2020: {S1: tonnes}}, **fields
    )


def plain(base=1000.0):
    """Return the inventories of two years, 1000 t and 900 t of scope 1: made up."""
    return [Inventory(2019, {S1: base}), Inventory(2020, {S1: 900.0})]


YEARS = range(2019, 2023)
KEYS = (S1, S2, S3)
POLICIES = st.builds(
    Policy,
    st.sampled_from([0.01, 0.05, 0.1, 0.5, 1.0]),
    st.sampled_from(Cumulation),
    st.sampled_from(BaseYear),
    per_scope=st.booleans(),
)
# Whole tonnes up to 10 Mt; four events of up to a tenth of the least inventory always fit.
TONNES = st.integers(10_000, 10_000_000)
HISTORIES = st.builds(
    lambda values: [
        Inventory(year, dict(zip(KEYS, row, strict=True)))
        for year, row in zip(YEARS, values, strict=True)
    ],
    st.lists(st.tuples(TONNES, TONNES, TONNES), min_size=4, max_size=4),
)
UNITS = st.builds(
    lambda rows: {y: dict(zip(KEYS, row, strict=True)) for y, row in zip(YEARS, rows, strict=True)},
    st.lists(st.tuples(*[st.floats(0.1, 1e7)] * 3), min_size=4, max_size=4),
)


@st.composite
def event_sets(draw, max_size=4):
    """Return up to four events that always fit the inventories."""
    kinds = draw(st.lists(st.sampled_from(EventKind), min_size=1, max_size=max_size))
    number = st.integers(1, 2500)
    events = []
    for i, kind in enumerate(kinds):
        sign = -1 if kind in (EventKind.DIVESTMENT, EventKind.OUTSOURCING) else 1
        since = draw(st.sampled_from(YEARS))
        effects = {year: {S1: sign * draw(number)} for year in YEARS if year >= since}
        if kind in (EventKind.METHOD, EventKind.ERROR, EventKind.OUTSOURCING):
            effects[since][S3] = draw(st.integers(-2500, 2500))
        events.append(Event(kind, f"event {i}", date(2022, 1, 1 + i), effects))
    return events


BASES = st.sampled_from([2019, 2020])


@given(HISTORIES, UNITS, POLICIES, BASES)
def test_law_acquire_then_divest(history, unit, policy, base_year):
    """A unit present in all years, bought and sold."""
    acquire_then_divest_is_identity(history, unit, policy, base_year=base_year)


@given(HISTORIES, event_sets(), POLICIES, BASES)
def test_law_order(history, events, policy, base_year):
    """Up to four events, turned and reversed."""
    order_of_events_is_irrelevant(history, events, policy, base_year=base_year)


@given(st.permutations([acquired(t, str(t)) for t in (0.1, 0.2, 0.3, 1e-9, 1e6)]))
def test_law_order_of_floats(events):
    """Sums that depend on the order in floats do not here."""
    order_of_events_is_irrelevant(plain(), events, ABSOLUTE, base_year=2019)


@given(HISTORIES, UNITS, POLICIES, BASES)
def test_law_organic(history, effects, policy, base_year):
    """Organic change of any size."""
    organic_change_never_triggers(history, effects, policy, base_year=base_year)


@given(HISTORIES, event_sets(), POLICIES, BASES)
def test_law_difference(history, events, policy, base_year):
    """The difference is what was applied, and nothing else."""
    restated_less_reported_is_what_was_applied(history, events, policy, base_year=base_year)


@given(HISTORIES, event_sets(), POLICIES, st.floats(1e-6, 1e6), BASES)
@example(plain(), [acquired(50.0)], ABSOLUTE, 1 / 3, 2019)
@example(plain(), [acquired(50.0)], ABSOLUTE, 0.07, 2019)
def test_law_scale(history, events, policy, factor, base_year):
    """In tonnes or in kilotonnes, the answer is the same."""
    scaling_changes_no_trigger(history, events, policy, factor, base_year=base_year)


@given(HISTORIES, event_sets(), BASES)
def test_absolute_is_never_below_net(history, events, base_year):
    """What triggers net of each other triggers by size too."""
    net = recalculate(history, events, NET, base_year=base_year)
    size = recalculate(history, events, ABSOLUTE, base_year=base_year)
    assert size.measured[0].effect >= net.measured[0].effect
    assert size.recalculated or not net.recalculated
