"""Masses of CO2e, their factors, and the algebra of units."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import UnitError
from trajectory.kernels.arithmetic import convert
from trajectory.words import INDEX, TONNES, as_emissions_unit, as_unit, product, quotient
from trajectory.words.units import SPELLINGS

MASSES = st.sampled_from(sorted(TONNES))
AMOUNTS = st.one_of(st.just(0.0), st.floats(1e-6, 1e12))


def test_masses_are_metric_prefixes():
    """Kilo, mega and giga are 10**3, 10**6 and 10**9 (BIPM, SI Brochure, table 7)."""
    assert TONNES == {"tCO2e": 1, "ktCO2e": 1_000, "MtCO2e": 1_000_000, "GtCO2e": 1_000_000_000}


@given(AMOUNTS, MASSES, MASSES)
def test_a_conversion_is_the_exact_value_rounded_once(amount, unit, to):
    """The float of the exact rational product, in every direction."""
    exact = Fraction(amount) * TONNES[unit] / TONNES[to]
    assert convert(np.array(amount), unit, to) == float(exact)


@given(st.integers(0, 10**9), MASSES, MASSES)
def test_whole_amounts_come_back_from_a_smaller_unit(amount, unit, to):
    """There and back is exact where the way out is to a smaller unit: these are integers."""
    big, small = sorted((unit, to), key=TONNES.__getitem__, reverse=True)
    there = convert(np.array(float(amount)), big, small)
    assert convert(there, small, big) == amount


def test_known_conversions():
    """ZTE's 504.4 kt of 2023 are 504 400 t and 0.5044 Mt."""
    assert convert(np.array([504.4]), "ktCO2e", "tCO2e").tolist() == [504400.0]
    assert convert(np.array([504.4]), "ktCO2e", "MtCO2e").tolist() == [0.5044]


@pytest.mark.parametrize("unit", ["tCO2e", "TB", INDEX])
def test_the_same_unit_needs_no_conversion(unit):
    """Any unit converts to itself, without a change."""
    values = np.array([0.1, 3.0])
    assert convert(values, unit, unit).tolist() == [0.1, 3.0]


@pytest.mark.parametrize(("unit", "to"), [("index", "tCO2e"), ("tCO2e", "index"), ("TB", "t")])
def test_only_masses_convert(unit, to):
    """An index has no tonnes, and bytes are no mass."""
    with pytest.raises(UnitError, match=f"'{unit}' to '{to}'"):
        convert(np.array([1.0]), unit, to)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        ("t CO2e", "tCO2e"),
        ("tCO2eq", "tCO2e"),
        ("t CO₂-eq.", "tCO2e"),
        ("t-CO2e", "tCO2e"),
        ("t CO2 - e", "tCO2e"),
        ("tCO2", "tCO2e"),
        ("tonnes CO2e", "tCO2e"),
        ("Tonnes of CO2 equivalent", "tCO2e"),
        ("metric tons CO2e", "tCO2e"),
        ("Mg CO2e", "tCO2e"),
        ("t\u00a0CO2e p.a.", "tCO2e"),
        ("kt CO2/yr", "ktCO2e"),
        ("KtCO2e", "ktCO2e"),
        ("Gg CO2 eq", "ktCO2e"),
        ("thousand tonnes of CO2e", "ktCO2e"),
        ("Mt CO2-equiv/yr", "MtCO2e"),
        ("MMTCO2e", "MtCO2e"),
        ("Tg CO2e per year", "MtCO2e"),
        ("Million metric tons CO2e", "MtCO2e"),
        ("Gt carbon dioxide equivalent", "GtCO2e"),
        ("index", "index"),
    ],
)
def test_a_mass_of_co2e_has_one_spelling(text, unit):
    """However people write it; a gigagram is a kilotonne, and a teragram a megatonne."""
    assert as_emissions_unit("unit", text) == as_unit("unit", text) == unit


@pytest.mark.parametrize(
    ("text", "meant"),
    [
        ("MTCO2e", r"; did you mean 'tCO2e' \(metric tons\), or 'MtCO2e' \(megatonnes\)\?"),
        ("mt CO2e", "'tCO2e' .metric tons., or 'MtCO2e'"),
        ("tons CO2e", "'tCO2e' .metric; a short ton"),
        ("short tons CO2e", "a short ton"),
        ("kgCO2e", "'tCO2e', with the values divided by 1000"),
        ("GTCO2e", "'GtCO2e'"),
        ("CO2e", "'tCO2e'"),
        ("tonnes", "'tCO2e'"),
        ("kt", "'ktCO2e'"),
        ("tCOe", "'tCO2e'"),
        ("Index", "'index'"),
        ("tCH4", "^((?!did you mean).)*$"),
        ("tCO2e/MWh", "^((?!did you mean).)*$"),
        ("tCO2e per employee", "^((?!did you mean).)*$"),
        ("t" * 10_000, "^((?!did you mean).)*$"),
        ("", "got ''$"),
        (5, "got 5$"),
    ],
)
def test_a_unit_of_two_meanings_or_none_is_refused(text, meant):
    """What may have been meant is named, and nothing that it cannot be."""
    with pytest.raises(UnitError, match=meant) as caught:
        as_emissions_unit("unit", text)
    assert "unit must be one of tCO2e, ktCO2e, MtCO2e, GtCO2e, index, got" in str(caught.value)


@pytest.mark.parametrize("unit", ["TB", "t", "kg CO2/m2", "tCO2e/MWh", "percentage points"])
def test_any_other_unit_stays_as_it_is(unit):
    """Only masses of CO2e have one spelling."""
    assert as_unit("unit", unit) == unit


def test_no_spelling_has_two_meanings():
    """Each mass stands once in the table, and no word differs by its case alone."""
    masses = [mass for masses in SPELLINGS.values() for mass in masses]
    assert len(masses) == len({*masses})
    assert all(mass.islower() for mass in masses if len(mass) > 3)


@pytest.mark.parametrize(
    ("first", "second", "expected"),
    [
        ("tCO2e/MWh", "MWh", "tCO2e"),
        ("MWh", "tCO2e/MWh", "tCO2e"),
        ("1", "ktCO2e", "ktCO2e"),
        ("ktCO2e", "1", "ktCO2e"),
        ("index", "1", "index"),
        ("1", "1", "1"),
    ],
)
def test_units_cancel_in_a_product(first, second, expected):
    """Intensity times activity is emissions; a ratio changes no unit."""
    assert product(first, second) == expected


@pytest.mark.parametrize(
    ("upper", "lower", "expected"),
    [
        ("tCO2e", "MWh", "tCO2e/MWh"),
        ("tCO2e", "tCO2e", "1"),
        ("index", "index", "1"),
        ("tCO2e", "1", "tCO2e"),
    ],
)
def test_units_of_a_quotient(upper, lower, expected):
    """Emissions by activity is an intensity; the same by the same is a ratio."""
    assert quotient(upper, lower) == expected


@pytest.mark.parametrize(("upper", "lower"), [("tCO2e", "MWh"), ("ktCO2e", "TB"), ("t", "1")])
def test_a_quotient_times_its_divisor_is_the_dividend(upper, lower):
    """(a / b) b = a, for units too."""
    assert product(quotient(upper, lower), lower) == upper


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: product("tCO2e", "MWh"), "'tCO2e' times 'MWh'"),
        (lambda: product("index", "index"), "'index' times 'index'"),
        (lambda: quotient("tCO2e/MWh", "TB"), "'tCO2e/MWh' by 'TB'"),
        (lambda: as_emissions_unit("unit", "kg"), "tCO2e, ktCO2e, MtCO2e, GtCO2e, index, got 'kg'"),
    ],
)
def test_units_that_do_not_fit_are_refused(call, message):
    """The error names both units."""
    with pytest.raises(UnitError, match=message):
        call()
