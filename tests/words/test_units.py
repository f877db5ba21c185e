"""Masses of CO2e, their factors, and the algebra of units."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import UnitError
from trajectory.kernels.arithmetic import convert
from trajectory.words import INDEX, TONNES, as_emissions_unit, product, quotient

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
