"""Names and factors of units, and their algebra."""

from trajectory.errors import UnitError

__all__ = ["INDEX", "ONE", "POINTS", "TONNES", "as_emissions_unit", "product", "quotient"]

INDEX = "index"
"""Base year = 100, for companies whose tonnes are unknown."""

TONNES = {"tCO2e": 1, "ktCO2e": 10**3, "MtCO2e": 10**6, "GtCO2e": 10**9}
"""Tonnes in one of each mass: metric prefixes, exact."""

ONE = "1"
"""The unit of a quotient of equal units."""

POINTS = "percentage points"


def as_emissions_unit(argument: str, unit: object) -> str:
    """Return `unit` if emissions can be given in it.

    Parameters
    ----------
    argument : str
        Name of the argument, for the error.
    unit : str
        A mass of CO2e, or ``index``.

    Returns
    -------
    str
        The unit.

    Raises
    ------
    UnitError
        If it is no such unit; the error lists them.

    Examples
    --------
    >>> as_emissions_unit("unit", "ktCO2e")
    'ktCO2e'
    """
    if not isinstance(unit, str) or (unit not in TONNES and unit != INDEX):
        known = ", ".join([*TONNES, INDEX])
        raise UnitError(f"{argument} must be one of {known}, got {unit!r}")
    return unit


def product(first: str, second: str) -> str:
    """Return the unit of a product: ``tCO2e/MWh`` times ``MWh`` is ``tCO2e``.

    Parameters
    ----------
    first, second : str
        The units of the factors.

    Returns
    -------
    str
        What is left once they cancel.

    Raises
    ------
    UnitError
        If they do not cancel.

    Examples
    --------
    >>> product("tCO2e/MWh", "MWh")
    'tCO2e'
    """
    for one, other in ((first, second), (second, first)):
        if one == ONE:
            return other
        if one.endswith(f"/{other}"):
            return one.removesuffix(f"/{other}")
    raise UnitError(f"units must cancel in a product, got {first!r} times {second!r}")


def quotient(upper: str, lower: str) -> str:
    """Return the unit of a quotient: ``tCO2e`` by ``MWh`` is ``tCO2e/MWh``.

    Parameters
    ----------
    upper, lower : str
        The units of what is divided and of what it is divided by.

    Returns
    -------
    str
        The unit; ``"1"`` where they are the same.

    Raises
    ------
    UnitError
        If one of them is a quotient already.

    Examples
    --------
    >>> quotient("tCO2e", "MWh")
    'tCO2e/MWh'
    """
    if upper == lower:
        return ONE
    if lower == ONE:
        return upper
    if "/" in lower or "/" in upper:
        raise UnitError(f"units must be simple in a quotient, got {upper!r} by {lower!r}")
    return f"{upper}/{lower}"
