"""Numbers, percentages, units and lists as people write them: read and spelled here only."""

import math
import re
from collections.abc import Iterable
from decimal import Decimal

from trajectory.errors import ArgumentError, UnitError

__all__ = [
    "INDEX",
    "ONE",
    "POINTS",
    "TONNES",
    "amount",
    "as_emissions_unit",
    "counted",
    "escaped",
    "fraction_from_percent",
    "listed",
    "number",
    "percent",
    "percent_from_fraction",
    "points",
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

PERCENTAGE = re.compile(r"([+-]?\d{1,15}(?:\.\d{1,400})?|[+-]?\.\d{1,400})\s*%")
NOTHING = 1e-9
"""What is smaller is noise of the last bits, and spelled 0."""


# -- percentages ----------------------------------------------------------------------------------


def fraction_from_percent(text: str) -> tuple[float, int]:
    """Return a percentage in words as a fraction and the decimals it was published with.

    Parameters
    ----------
    text : str
        A number and a percent sign, such as ``"46.2%"``.

    Returns
    -------
    tuple of float and int
        The fraction [1], and how many decimals the percentage has.

    Raises
    ------
    ArgumentError
        If the text is no percentage.

    Examples
    --------
    >>> fraction_from_percent("46.2%")
    (0.462, 1)
    """
    found = PERCENTAGE.fullmatch(text.strip()) if isinstance(text, str) else None
    if found is None:
        raise ArgumentError(f"a percentage must read like '46.2%', got {text!r:.80}")
    percentage = Decimal(found[1])
    return float(percentage / 100), len(found[1].partition(".")[2])


def percent_from_fraction(fraction: float) -> Decimal:
    """Return a fraction as an exact decimal percentage, through its shortest spelling.

    Parameters
    ----------
    fraction : float
        Any finite fraction. [1]

    Returns
    -------
    decimal.Decimal
        Without the noise of binary floats. [%]

    Examples
    --------
    >>> percent_from_fraction(0.462)
    Decimal('46.2')
    """
    return (Decimal(repr(float(fraction))) * 100).normalize() + Decimal(0)


def percent(fraction: float, digits: int = 4, *, sign: bool = False) -> str:
    """Return a fraction as a percentage in words.

    Parameters
    ----------
    fraction : float
        The fraction. [1]
    digits : int
        Significant digits at most.
    sign : bool
        Whether a plus is written too.

    Returns
    -------
    str
        Such as ``"46.2 %"``.

    Examples
    --------
    >>> percent(0.462), percent(1 / 3), percent(0.05, sign=True)
    ('46.2 %', '33.33 %', '+5 %')
    """
    return f"{number(100.0 * fraction, digits, sign=sign)} %"


def points(value: float, digits: int = 4, *, sign: bool = False) -> str:
    """Return a difference of percentages in words: ``"1 point"``, ``"2.5 points"``.

    Parameters
    ----------
    value : float
        The difference. [percentage points]
    digits : int
        Significant digits at most.
    sign : bool
        Whether a plus is written too.

    Returns
    -------
    str
        The number and its noun.

    Examples
    --------
    >>> points(1.0), points(-2.5), points(10.0, sign=True)
    ('1 point', '-2.5 points', '+10 points')
    """
    spelled = number(value, digits, sign=sign)
    return f"{spelled} point{'' if spelled.lstrip('+-') == '1' else 's'}"


# -- numbers and amounts --------------------------------------------------------------------------


def number(value: float, digits: int = 4, *, sign: bool = False) -> str:
    """Return a number in words: thousands separated, never with an exponent.

    Parameters
    ----------
    value : float
        A finite number.
    digits : int
        Significant digits at most; whole thousands are spelled in full.
    sign : bool
        Whether a plus is written too.

    Returns
    -------
    str
        Such as ``"17,646"``; what is below 1e-9 is ``"0"``.

    Examples
    --------
    >>> number(17646.31), number(0.04), number(2.8e-15), number(12.345678)
    ('17,646', '0.04', '0', '12.35')
    """
    size = abs(value)
    if size < NOTHING:
        return "0"
    places = max(0, digits - 1 - math.floor(math.log10(size)))
    text = f"{value:{'+' if sign else ''},.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def amount(value: float, unit: str, digits: int = 4, *, sign: bool = False) -> str:
    """Return an amount with its unit; a mass of CO2e in the unit of mass that fits its size.

    Parameters
    ----------
    value : float
        The amount. [`unit`]
    unit : str
        A mass of CO2e, ``index`` or any other.
    digits : int
        Significant digits at most; whole thousands are spelled in full.
    sign : bool
        Whether a plus is written too.

    Returns
    -------
    str
        Tonnes below a million tonnes, else Mt or Gt; an index value says that it is one.

    Examples
    --------
    >>> amount(17.646, "ktCO2e"), amount(1_200_000, "tCO2e"), amount(48.0, "index")
    ('17,646 t', '1.2 Mt', '48 index points')
    """
    if unit == INDEX:
        spelled = number(value, digits, sign=sign)
        return f"{spelled} index point{'' if spelled.lstrip('+-') == '1' else 's'}"
    if unit not in TONNES:
        return f"{number(value, digits, sign=sign)} {unit}"
    tonnes = value * TONNES[unit]
    for name, size in (("Gt", 1e9), ("Mt", 1e6)):
        if abs(tonnes) >= size:
            return f"{number(tonnes / size, digits, sign=sign)} {name}"
    return f"{number(tonnes, digits, sign=sign)} t"


# -- words ----------------------------------------------------------------------------------------


def counted(count: int, noun: str, plural: str = "") -> str:
    """Return a count with its noun.

    Parameters
    ----------
    count : int
        How many.
    noun, plural : str
        One of them, and several; an s is added where no plural is given.

    Returns
    -------
    str
        Such as ``"1 promise"``.

    Examples
    --------
    >>> counted(2, "promise"), counted(1, "inventory", "inventories")
    ('2 promises', '1 inventory')
    """
    return f"{count} {noun if count == 1 else plural or noun + 's'}"


def listed(items: Iterable[object], last: str = "and") -> str:
    """Return things as a list in words.

    Parameters
    ----------
    items : iterable
        The things.
    last : str
        What stands before the last of them.

    Returns
    -------
    str
        Such as ``"a, b and c"``; ``"none"`` for none.

    Examples
    --------
    >>> listed([2030]), listed(["a", "b", "c"]), listed([], "or")
    ('2030', 'a, b and c', 'none')
    """
    texts = [str(item) for item in items]
    if len(texts) < 2:
        return "".join(texts) or "none"
    return f"{', '.join(texts[:-1])} {last} {texts[-1]}"


def escaped(text: object) -> str:
    """Return text that HTML shows as it is, in attributes too.

    Parameters
    ----------
    text : object
        What is shown; its `str` is taken.

    Returns
    -------
    str
        With ``<``, ``>``, ``&`` and both quotes written as entities.

    Examples
    --------
    >>> escaped("<Smith & Sons>")
    '&lt;Smith &amp; Sons&gt;'
    """
    import html  # only here, to keep `import trajectory` light

    return html.escape(str(text))


# -- units ----------------------------------------------------------------------------------------


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
