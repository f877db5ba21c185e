"""Levers: what they remove together, and the laws of their wedges."""

import itertools

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.outlook import levers as lv

YEARS = list(range(2024, 2036))
BASELINE = tj.Pathway(YEARS, [100.0 + year - 2024 for year in YEARS], "ktCO2e")

SIZES = st.one_of(
    st.builds(
        lambda start, span, size, done: lv.Lever("x", start, start + span, size, implemented=done),
        st.integers(2020, 2034), st.integers(1, 10), st.floats(0.0, 1.0), st.floats(0.0, 1.0),
    ),
    st.builds(
        lambda start, size: lv.Lever("y", start, start + 3, size, "ktCO2e", curve=tj.logistic),
        st.integers(2020, 2034), st.floats(0.0, 90.0),
    ),
)  # fmt: skip


@given(st.lists(SIZES, min_size=1, max_size=5), st.randoms(use_true_random=False))
def test_wedges_and_plan_are_the_baseline_in_any_order(levers, random):
    """Wedges and plan are the baseline in any order."""
    found = lv.wedges(BASELINE, levers)
    total = found.plan.values + sum(part.values for _, part in found.parts)
    assert total == pytest.approx(BASELINE.values, rel=1e-14)
    assert (found.plan.values >= 0.0).all()
    assert (found.plan.values <= BASELINE.values).all()
    mixed = list(levers)
    random.shuffle(mixed)
    again = lv.wedges(BASELINE, mixed)
    assert (again.plan.values == found.plan.values).all()
    assert sorted(p.values.tolist() for _, p in again.parts) == sorted(
        p.values.tolist() for _, p in found.parts
    )


def test_two_measures_by_hand():
    """Two measures by hand."""
    flat = tj.Pathway([2024, 2025, 2026], [100.0] * 3, "tCO2e")
    levers = [lv.Lever("A", 2024, 2026, 0.5), lv.Lever("B", 2024, 2026, 0.2)]
    # half way: 25 % and 10 % leave 0.75 * 0.9; in the end 0.5 * 0.8
    assert lv.wedges(flat, levers).plan.values == pytest.approx([100.0, 67.5, 40.0])
    assert lv.wedges(flat, levers, rule=lv.apart).plan.values == pytest.approx([100.0, 65.0, 30.0])


def test_potential_times_implementation_and_the_gap():
    """Potential times implementation and the gap."""
    flat = tj.Pathway([2024, 2025], [100.0, 100.0], "tCO2e")
    half = lv.Lever("A", 2024, 2025, 0.6, implemented=0.5)
    line = tj.Series([2024, 2025], [100.0, 60.0], "tCO2e")
    elsewhere = tj.Series([2024, 2025], [0.0, 500.0], "tCO2e")
    found = lv.wedges(flat, [half], target=line, avoided=elsewhere)
    assert found.plan.at(2025) == pytest.approx(70.0)
    assert found.gap.at(2025) == pytest.approx(10.0)
    assert found.avoided is elsewhere
    assert found.cost is None


def test_cost_is_only_what_was_given():
    """Cost is only what was given."""
    flat = tj.Pathway([2024, 2025], [100.0, 100.0], "tCO2e")
    priced = lv.Lever("A", 2024, 2025, 20.0, "tCO2e", cost=50.0)
    found = lv.wedges(flat, [priced, lv.Lever("B", 2024, 2025, 0.1)], rule=lv.apart)
    assert found.cost.at(2025) == pytest.approx(1000.0)
    assert found.notes == ("1 lever without a cost: not in the sum",)


def test_more_than_there_is_says_by_how_much():
    """More than there is says by how much."""
    flat = tj.Pathway([2024, 2025], [100.0, 100.0], "tCO2e")
    levers = [lv.Lever(name, 2024, 2025, 0.6) for name in "AB"]
    with pytest.raises(tj.ArgumentError, match="20 t too much in 2025"):
        lv.wedges(flat, levers, rule=lv.apart)
    with pytest.raises(tj.ArgumentError, match="'C' removes 150 t of 100 t in 2025"):
        lv.wedges(flat, [lv.Lever("C", 2024, 2025, 150.0, "tCO2e")])
    assert lv.wedges(flat, levers).plan.at(2025) == pytest.approx(16.0)


def test_bad_calls():
    """Bad calls."""
    flat = tj.Pathway([2024, 2025], [100.0, 100.0], "tCO2e")
    lever = lv.Lever("A", 2024, 2025, 0.1)
    two = tj.Pathway([2024, 2025], [[1.0, 1.0], [1.0, 1.0]], "tCO2e")
    for call, error, words in (
        (lambda: lv.wedges(flat, []), tj.ArgumentError, "at least one lever"),
        (lambda: lv.wedges(two, [lever]), tj.ArgumentError, "one path"),
        (lambda: lv.Lever("A", 2025, 2025, 0.1), tj.YearError, "full must be after start"),
        (lambda: lv.Lever("A", 2024, 2025, 1.2), tj.TrajectoryError, "size"),
        (lambda: lv.Lever("A", 2024, 2025, 5.0, "kg"), tj.UnitError, "unit"),
        (
            lambda: lv.wedges(flat, [lv.Lever("A", 2024, 2025, 5.0, "index")]),
            tj.UnitError, "baseline's unit",
        ),
        (
            lambda: lv.wedges(flat, [lever], target=tj.Series([2024], [1.0], "tCO2e")),
            tj.YearError, "2025",
        ),
        (
            lambda: lv.wedges(flat, [lever], target=tj.Series([2024, 2025], [1.0, 1.0], "index")),
            tj.UnitError, "target must be in the baseline's unit",
        ),
    ):  # fmt: skip
        with pytest.raises(error, match=words):
            call()


def test_every_permutation_of_three_gives_the_same_bits():
    """Every permutation of three gives the same bits."""
    levers = [lv.Lever(n, 2024, 2030, s) for n, s in (("A", 0.3), ("B", 0.17), ("C", 0.71))]
    plans = {
        lv.wedges(BASELINE, order).plan.values.tobytes() for order in itertools.permutations(levers)
    }
    assert len(plans) == 1
    assert np.isfinite(BASELINE.values).all()
