"""Names and factors of units, the spellings of masses of CO2e, and the algebra of units."""

import re
import unicodedata

from trajectory.errors import ArgumentError, UnitError

__all__ = [
    "INDEX",
    "ONE",
    "POINTS",
    "SPELLINGS",
    "TONNES",
    "as_emissions_unit",
    "as_unit",
    "product",
    "quotient",
]

INDEX = "index"
"""Base year = 100, for companies whose tonnes are unknown."""

TONNES = {"tCO2e": 1, "ktCO2e": 10**3, "MtCO2e": 10**6, "GtCO2e": 10**9}
"""Tonnes in one of each mass: metric prefixes, exact."""

ONE = "1"
"""The unit of a quotient of equal units."""

POINTS = "percentage points"


SPELLINGS = {
    "tCO2e": ("t", "Mg", "tonne", "tonnes", "metric ton", "metric tons", "metric tonnes"),
    "ktCO2e": ("kt", "Kt", "Gg", "kilotonne", "kilotonnes", "thousand tonnes",
               "thousand metric tons"),
    "MtCO2e": ("Mt", "MMT", "Tg", "megatonne", "megatonnes", "million tonnes",
               "million metric tons"),
    "GtCO2e": ("Gt", "Pg", "gigatonne", "gigatonnes", "billion tonnes", "billion metric tons"),
}  # fmt: skip
"""How each mass is written before the gas: symbols in their case, words in any."""

CANDIDATES = {
    "mt": "'tCO2e' (metric tons), or 'MtCO2e' (megatonnes)",
    "ton": "'tCO2e' (metric; a short ton is 0.907 t)",
    "kg": "'tCO2e', with the values divided by 1000",
    "g": "'tCO2e', with the values divided by 1,000,000",
    "": "'tCO2e'",
}
"""What may be meant by a mass that has two meanings, or that no emissions are held in."""

_MASSES = {mass: unit for unit, masses in SPELLINGS.items() for mass in masses}
_UNIT = re.compile(
    r"(?P<mass>[a-z]{0,12}(?: (?:metric )?[a-z]{1,12})??) ?(?:of |-|_)?"
    r"(?P<gas>CO2(?: ?-? ?e(?:q|quiv(?:\.|alents?)?)?\.?)?|carbon dioxide(?: equivalents?)?)"
    r"(?P<rate> ?(?:/ ?|per |p\.)(?:yr|year|y|annum|a)\.?| yr-1| a-1)?",
    re.IGNORECASE,
)


def as_unit(argument: str, unit: object) -> str:
    """Return a mass of CO2e in its one spelling, and any other unit as it is.

    Parameters
    ----------
    argument : str
        Name of the argument, for the error.
    unit : str
        Any unit.

    Returns
    -------
    str
        The unit.

    Raises
    ------
    ArgumentError
        If it is no text, or empty.

    Examples
    --------
    >>> as_unit("unit", "kt CO2-eq/yr"), as_unit("unit", "TB")
    ('ktCO2e', 'TB')
    """
    if not isinstance(unit, str) or not unit.strip():
        raise ArgumentError(f"{argument} must be a non-empty string, got {unit!r:.80}")
    return unit if unit in TONNES or unit == INDEX else _read(unit) or unit


def as_emissions_unit(argument: str, unit: object) -> str:
    """Return a unit that emissions can be given in, in its one spelling.

    A tonne of CO2 is a tonne of CO2e, whose measure it is; which gases were counted is not
    for the unit to say. Nor is "a year": emissions are those of one year.

    Parameters
    ----------
    argument : str
        Name of the argument, for the error.
    unit : str
        A mass of CO2e as people write it, such as ``"t CO2-eq"``, or ``index``.

    Returns
    -------
    str
        The unit.

    Raises
    ------
    UnitError
        If it is no such unit; the error lists them.

    References
    ----------
    Metric prefixes (SI Brochure, 9th edition, table 7): a gigagram is a kilotonne.

    Examples
    --------
    >>> as_emissions_unit("unit", "Mt CO2-equiv/yr")
    'MtCO2e'
    """
    if isinstance(unit, str):
        if unit in TONNES or unit == INDEX:
            return unit
        if found := _read(unit):
            return found
    known = ", ".join([*TONNES, INDEX])
    raise UnitError(f"{argument} must be one of {known}, got {unit!r:.80}{_meant(unit)}")


def _read(text: str) -> str | None:
    """Return the mass of CO2e that a text spells, if it spells one."""
    mass = _before_gas(text)
    return None if mass is None else _mass(mass)


def _before_gas(text: str) -> str | None:
    """Return the mass that stands before a gas, None where no gas is named."""
    found = _UNIT.fullmatch(" ".join(unicodedata.normalize("NFKC", text[:80]).split()))
    return found["mass"].strip() if found else None


def _mass(mass: str) -> str | None:
    """Return the unit of a mass: symbols have a case, words do not."""
    return _MASSES.get(mass if len(mass) < 4 else mass.lower())


def _meant(unit: object) -> str:
    """Return what may have been meant, as the end of an error."""
    if not isinstance(unit, str):
        return ""
    mass = _before_gas(unit)
    if mass is None:
        meant = [_mass(unit.strip())] if _mass(unit.strip()) else _similar(unit)
    elif mass.lower().endswith(("ton", "tons")):
        return f"; did you mean {CANDIDATES['ton']}?"
    elif mass.lower() in CANDIDATES:
        return f"; did you mean {CANDIDATES[mass.lower()]}?"
    else:
        meant = [name for name in TONNES if name.lower() == f"{mass}CO2e".lower()]
    return f"; did you mean {meant[0]!r}?" if meant else ""


def _similar(unit: str) -> list[str]:
    import difflib  # only here, to keep `import trajectory` light

    return [] if "/" in unit else difflib.get_close_matches(unit[:80], [*TONNES, INDEX], n=1)


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
