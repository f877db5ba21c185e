"""Units and methods that headers say: no figure is off by a factor in silence."""

import pandas as pd
import pytest

import trajectory as tj
from trajectory import C11, S1, S2, S12, Inventory
from trajectory.portfolio import read
from trajectory.portfolio.headers import figure_header
from trajectory.portfolio.measures import unit_said, without_unit

TARGETS = pd.DataFrame(
    {"company": ["A"], "scope": "S1+S2", "reduction": "50%", "base_year": 2019, "target_year": 2030}
)


def inventories(columns):
    """Return the inventories of company A in 2019 and 2024, and the book."""
    book = read(TARGETS, pd.DataFrame({"company": "A", "year": [2019, 2024]} | columns))
    return book.company("A").inventories, book


def whys(book):
    """Return what is said about rows: outcome, column and reason."""
    return [(row.outcome, row.column, row.reason) for row in book.problems.itertuples()]


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Emissions (ktCO2e)", "ktCO2e"),
        ("Emissions (in kt)", "kt"),
        ("emissions_kt", "kt"),
        ("GHG emissions [thousand tonnes CO2e]", "thousand tonnes CO2e"),
        ("Scope 1 ktCO2e", "ktCO2e"),
        ("Scope 1 emissions in kt CO2e", "kt CO2e"),
        ("Scope 1 metric tons CO2 equivalent", "metric tons CO2 equivalent"),
        ("scope_1_tco2e_2019", "tco2e"),
        ("SCOPE_1_TCO2E", "tco2e"),
        ("Scope 2 (market-based, MtCO2e)", "MtCO2e"),
        ("Scope 1 (Unit: kt CO2e)", "kt CO2e"),
        ("Scope 1 (tCO2e per employee)", "tCO2e per employee"),
        ("Scope 1 ('000 tCO2e)", "'000 tCO2e"),
        ("Scope 1 (short tons)", "short tons"),
        ("Scope 2 (MWh)", "MWh"),
        ("Scope 2 (location-based)", None),
        ("Scope 1 CO2e", None),
        ("target_year", None),
    ],
)
def test_a_header_says_its_unit_as_it_is_written(header, unit):
    """Also one that no emissions are measured in."""
    assert unit_said(header) == unit
    assert unit_said(without_unit(header)) is None


@pytest.mark.parametrize(
    ("header", "boundary"),
    [
        ("Scope 2 (location-based)", S2.location_based),
        ("Scope 2 (market-based) (kt)", S2.market_based),
        ("Scope 2 LB [t]", S2.location_based),
        ("s2_market_tco2e", S2.market_based),
        ("Scope 1 and 2 (market-based)", S12.market_based),
        ("Energy indirect (Scope 2) emissions", S2),
        ("Direct (Scope 1) emissions", S1),
        ("Scope 3 (category 11)", C11),
        ("Scope 3 (use of sold products)", C11),
        ("Scope 1 (verified)", S1),
    ],
)
def test_brackets_of_a_header_count(header, boundary):
    """A method or a category in brackets is not dropped."""
    assert figure_header(header) == (boundary, None)


@pytest.mark.parametrize("header", ["Scope 3 (Asia)", "Scope 3 other", "Scope 3 (upstream)"])
def test_a_part_of_a_scope_that_is_not_understood_is_not_taken_for_the_whole(header):
    """Its column is not read, which the book's notes say."""
    assert figure_header(header) is None
    held, book = inventories({"Scope 1 (t)": [9.0, 8.0], header: [1.0, 1.0]})
    assert held == (Inventory(2019, {S1: 9.0}), Inventory(2024, {S1: 8.0}))
    assert f"inventories: the column {header!r} is not read" in book.notes


@pytest.mark.parametrize(
    ("header", "unit"),
    [
        ("Emissions (ktCO2e)", "ktCO2e"),
        ("emissions_kt", "ktCO2e"),
        ("Emissions (million tonnes)", "MtCO2e"),
        ("Emissions", "tCO2e"),
    ],
)
def test_one_row_a_figure_has_the_unit_of_the_header(header, unit):
    """As if it stood in a column of its own."""
    held, book = inventories({"scope": "S1+S2", header: [100.0, 80.0]})
    assert held == (Inventory(2019, {S12: 100.0}, unit), Inventory(2024, {S12: 80.0}, unit))
    plain, _ = inventories({"scope": "S1+S2", "value": [100.0, 80.0], "unit": unit})
    assert plain == held
    assumed = "inventories: emissions without a unit are read as tCO2e" in book.notes
    assert assumed == (header == "Emissions")


def test_both_methods_of_scope_2_stand_beside_each_other():
    """They contradict nothing."""
    held, book = inventories(
        {"Scope 2 (location-based)": [100.0, 80.0], "Scope 2 (market-based)": [90.0, 70.0]}
    )
    assert held[0] == Inventory(2019, {S2.location_based: 100.0, S2.market_based: 90.0})
    assert len(held) == 2
    assert not whys(book)


@pytest.mark.parametrize("unit", ["kg", "tons", "MT", "MWh", "million tons", "tCO2e per employee"])
def test_a_header_with_another_unit_is_not_taken_for_tonnes(unit):
    """A figure is left out, or its row refused where it is the only one."""
    held, book = inventories({f"Scope 1 ({unit})": [100.0, 80.0], "Scope 2 (t)": [3.0, 2.0]})
    assert held == (Inventory(2019, {S2: 3.0}), Inventory(2024, {S2: 2.0}))
    assert {(outcome, column) for outcome, column, _ in whys(book)} == {
        ("noted", f"Scope 1 ({unit})")
    }
    held, book = inventories({"scope": "S1", f"Emissions ({unit})": [100.0, 80.0]})
    assert held == ()
    assert [outcome for outcome, _, _ in whys(book)] == ["refused", "refused"]


def test_a_row_may_say_what_a_header_cannot():
    """A column of units goes before a header that has two meanings, not against a clear one."""
    columns = {"scope": "S1", "Emissions (tons)": [100.0, 80.0]}
    held, _ = inventories(columns | {"unit": "tCO2e"})
    assert held == (Inventory(2019, {S1: 100.0}), Inventory(2024, {S1: 80.0}))
    columns = {"scope": "S1", "Emissions (kt)": [100.0, 80.0]}
    held, book = inventories(columns | {"unit": ["ktCO2e", "tCO2e"]})
    assert held == (Inventory(2019, {S1: 100.0}, "ktCO2e"),)
    assert "the header says ktCO2e, the row another unit" in whys(book)[0][2]


def promise(columns):
    """Return the promise of a table of targets, and the book."""
    book = read(TARGETS.drop(columns="reduction").assign(**columns))
    return book.company("A").targets[0], book


def test_emissions_of_the_base_year_have_the_unit_of_their_header():
    """One number or by scope; in different units they do not add up."""
    target, _ = promise({"reduction": "50%", "Base-year emissions (ktCO2e)": 100.0})
    assert target.base_emissions == (100.0, "ktCO2e")
    by_scope = {"base year ghg s1 (kt)": 60.0, "base year ghg s2 (kt)": 40.0}
    target, _ = promise({"reduction": "50%"} | by_scope)
    assert target.base_emissions == (100.0, "ktCO2e")
    by_scope = {"base year ghg s1 (kt)": 60.0, "base year ghg s2 (t)": 40.0}
    target, book = promise({"reduction": "50%"} | by_scope)
    assert target.base_emissions is None
    assert "say different units" in whys(book)[0][2]
    target, book = promise({"reduction": "50%", "Base-year emissions (MWh)": 100.0})
    assert target.base_emissions is None
    assert "got 'MWh'" in whys(book)[0][2]


def test_a_level_has_the_unit_of_its_header():
    """What is still emitted in the target year."""
    target, _ = promise({"Target emissions (kt)": 50.0})
    assert isinstance(target, tj.FixedLevel)
    assert (target.level, target.unit) == (50.0, "ktCO2e")
    target, book = promise({"target_emissions": 50.0})
    assert (target.level, target.unit) == (50.0, "tCO2e")
    assert "targets: emissions without a unit are read as tCO2e" in book.notes
