"""The masses of CO2e, the factors between them, and the little algebra that series need."""

import math

import numpy as np

from trajectory.checks import Floats, as_text
from trajectory.errors import UnitError

__all__ = ["INDEX", "TONNES", "as_emissions_unit", "convert", "product", "quotient"]

INDEX = "index"
"""Base year = 100, for companies whose tonnes are unknown."""

TONNES = {"tCO2e": 1, "ktCO2e": 10**3, "MtCO2e": 10**6, "GtCO2e": 10**9}
"""Tonnes in one of each mass: metric prefixes, exact."""

ONE = "1"


def as_emissions_unit(argument: str, unit: object) -> str:
    """Return `unit` if emissions can be given in it."""
    if not isinstance(unit, str) or (unit not in TONNES and unit != INDEX):
        known = ", ".join([*TONNES, INDEX])
        raise UnitError(f"{argument} must be one of {known}, got {unit!r}")
    return unit


def convert(values: Floats, unit: str, to: str) -> Floats:
    """Return masses in `unit` as masses in `to`, by one exact factor and one rounding."""
    if as_text("unit", unit) == as_text("to", to):
        return values
    if unit not in TONNES or to not in TONNES:
        raise UnitError(
            f"to must be a mass ({', '.join(TONNES)}) like unit, got {unit!r} to {to!r}"
        )
    upper, lower = TONNES[unit], TONNES[to]
    shared = math.gcd(upper, lower)
    # One of the two factors is 1, so a value is rounded once, never twice.
    with np.errstate(over="ignore"):  # what is too large becomes an error where it is stored
        return values * float(upper // shared) / float(lower // shared)


def product(first: str, second: str) -> str:
    """Return the unit of a product: ``tCO2e/MWh`` times ``MWh`` is ``tCO2e``."""
    as_text("first", first)
    as_text("second", second)
    for one, other in ((first, second), (second, first)):
        if one == ONE:
            return other
        if one.endswith(f"/{other}"):
            return one.removesuffix(f"/{other}")
    raise UnitError(f"units must cancel in a product, got {first!r} times {second!r}")


def quotient(upper: str, lower: str) -> str:
    """Return the unit of a quotient: ``tCO2e`` by ``MWh`` is ``tCO2e/MWh``."""
    if as_text("upper", upper) == as_text("lower", lower):
        return ONE
    if lower == ONE:
        return upper
    if "/" in lower or "/" in upper:
        raise UnitError(f"units must be simple in a quotient, got {upper!r} by {lower!r}")
    return f"{upper}/{lower}"
