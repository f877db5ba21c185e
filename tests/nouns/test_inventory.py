"""Inventories: emissions by disjoint scopes, summed only where keys make up the question."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory import ALL, S1, S2, S3, S12, Inventory, Scope, ScopeError, UnitError

CATEGORIES = tuple(S3)
ZTE_2023 = Inventory(2023, {S1: 45.218, S2: 459.218}, unit="ktCO2e")  # ditchcarbon.com, READ


def test_scopes_one_and_two_of_zte_add_up():
    """45.218 + 459.218 = 504.436 kt."""
    assert ZTE_2023.total(S12) == pytest.approx(504.436, rel=1e-15)
    assert ZTE_2023.total(S1) == 45.218
    assert ZTE_2023.scopes == S12


@given(st.lists(st.floats(0, 1e6), min_size=15, max_size=15), st.sets(st.sampled_from(CATEGORIES)))
def test_a_total_is_the_sum_of_its_keys_and_of_no_others(values, chosen):
    """Any subset of fifteen categories sums to its own values."""
    emissions = dict(zip(CATEGORIES, values, strict=True))
    inventory = Inventory(2021, emissions)
    wanted = Scope(sum(scope.value for scope in chosen)) or S3
    expected = sum(value for scope, value in emissions.items() if scope in wanted)
    assert inventory.total(wanted) == pytest.approx(expected, rel=1e-12)


def test_all_scopes_need_all_categories():
    """Scope 3 as one key is enough; one category short is not."""
    assert Inventory(2021, {S12: 3.0, S3: 4.0}).total(ALL) == 7.0
    fourteen = dict.fromkeys(CATEGORIES[:-1], 1.0)
    with pytest.raises(ScopeError, match=r"sum of what the 2021 inventory reports"):
        Inventory(2021, {S12: 3.0, **fourteen}).total(ALL)
    assert Inventory(2021, {S12: 3.0, **fourteen, Scope.C15: 0.0}).total(ALL) == 17.0


@pytest.mark.parametrize("asked", [S1, S2, S3, ALL, Scope.C1])
def test_nothing_is_split_or_subtracted(asked):
    """Scopes 1+2 in one key say nothing about scope 1, and nothing about scope 3."""
    with pytest.raises(ScopeError, match=re.escape(f"reports (S1+S2), got {asked}")):
        Inventory(2021, {S12: 10.0}).total(asked)


@pytest.mark.parametrize(
    "emissions", [{S12: 1.0, S1: 1.0}, [(S1, 1.0), (S1, 2.0)], {S3: 1.0, Scope.C11: 1.0}]
)
def test_keys_do_not_overlap(emissions):
    """Counting the same emissions twice is an error."""
    with pytest.raises(ScopeError, match=r"key(s)? .*(overlap|once), got .* twice"):
        Inventory(2021, emissions)


def test_index_values_are_never_summed():
    """Two indices have two bases; one alone is fine."""
    index = Inventory(2021, {S1: 100.0, S2: 100.0}, unit="index")
    assert index.total(S2) == 100.0
    with pytest.raises(UnitError, match=r"never summed across scopes, got S1 and S2 of 2021"):
        index.total(S12)


def test_removals_stay_apart():
    """They change no total."""
    assert Inventory(2021, {S1: 5.0}, removals=5.0).total(S1) == 5.0


def test_an_inventory_prints_in_one_line():
    """As it is written: without what stands at its default."""
    assert repr(ZTE_2023) == "Inventory(2023, {S1: 45.218, S2: 459.218}, unit='ktCO2e')"


def test_nothing_is_nothing():
    """A negative zero is stored as zero, so that no text ever says "-0"."""
    assert repr(Inventory(2021, {S1: -0.0})) == "Inventory(2021, {S1: 0.0})"


# -- scope 2 by both methods, and land ------------------------------------------------------------

BOTH = Inventory(
    2019, {S1: 12_500, S2.market_based: 20_300, S2.location_based: 24_800, tj.C1: 90_000}
)


def test_both_methods_stand_side_by_side():
    """12 500 + 20 300 and 12 500 + 24 800; scope 1 and category 1 are the same in both."""
    assert BOTH.total(S12.market_based) == 32_800
    assert BOTH.total(S12.location_based) == 37_300
    assert BOTH.total(S1) == 12_500
    assert BOTH.total(S1 | tj.C1) == 102_500
    assert BOTH.total(S12.market_based | tj.C1) == 122_800


def test_a_question_without_method_names_the_two_spellings():
    """Nothing is chosen."""
    with pytest.raises(ScopeError, match=r"S12\.market_based or S12\.location_based"):
        BOTH.total(S12)


def test_totals_of_scopes_1_and_2_by_both_methods():
    """The two keys share scope 1, as published totals do."""
    totals = Inventory(2019, {S12.market_based: 32_800, S12.location_based: 37_300})
    assert totals.total(S12.location_based) == 37_300
    with pytest.raises(tj.ScopeError, match="must be a sum of what the 2019 inventory reports"):
        totals.total(S1)


def test_land_and_the_rest_add_up():
    """8 t of land and 30 t of the rest are 38 t of scope 3."""
    inventory = Inventory(2020, {tj.S3.land_only: 8.0, tj.S3.without_land: 30.0, S1: 5.0})
    assert inventory.total(tj.S3) == 38.0
    assert inventory.total(tj.S3.land_only) == 8.0
    assert inventory.total(tj.S3 | S1) == 43.0


@pytest.mark.parametrize(
    "keys",
    [
        {S1: 1.0, S12.market_based: 2.0},
        {tj.S3.land_only: 1.0, tj.C11: 2.0},
        {S2.market_based: 1.0, S12.market_based: 2.0},
        {S2: 1.0, S2.location_based: 2.0},
    ],
)
def test_keys_that_share_emissions_are_refused(keys):
    """But for scope 2 counted in two ways."""
    with pytest.raises(tj.ScopeError, match="must have keys that do not overlap"):
        Inventory(2020, keys)
