"""Percentages, numbers and amounts, spelled for people: here only."""

import math
from collections.abc import Callable, Sequence
from decimal import Decimal

from trajectory.words.units import INDEX, TONNES

__all__ = [
    "aligned",
    "amount",
    "counted",
    "number",
    "percent",
    "percent_from_fraction",
    "points",
    "published",
    "told_apart",
    "total",
]

NOTHING = 1e-9
"""What is smaller is noise of the last bits, and spelled 0."""

MOST_DIGITS = 12
"""Two numbers that differ only beyond so many digits are spelled alike."""


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


def published(fraction: float, decimals: int | None = None, *, sign: bool = False) -> str:
    """Return a fraction as the percentage that was published, with every digit of it.

    Parameters
    ----------
    fraction : float
        The fraction. [1]
    decimals : int, optional
        The decimals of the percentage; None: as many as it needs.
    sign : bool
        Whether a plus is written too.

    Returns
    -------
    str
        Such as ``"46.20%"``, which :func:`fraction_from_percent` reads back.

    Examples
    --------
    >>> published(0.462, 2), published(0.07), published(0.05, 0, sign=True)
    ('46.20%', '7%', '+5%')
    """
    places = "" if decimals is None else f".{decimals}"
    return f"{percent_from_fraction(fraction):{'+' if sign else ''}{places}f}%"


def percent(fraction: float, digits: int = 4, *, sign: bool = False) -> str:
    """Return a fraction as a percentage in words.

    Parameters
    ----------
    fraction : float
        The fraction. [1]
    digits, sign : int, bool
        As in :func:`number`.

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


def told_apart(
    one: float, other: float, spell: Callable[[float, int], str] = percent, digits: int = 4
) -> tuple[str, str]:
    """Return two numbers in words, with as many digits as tell them apart.

    Parameters
    ----------
    one, other : float
        The numbers.
    spell : callable
        From a number and its digits to words, as :func:`percent`.
    digits : int
        Significant digits at least; beyond twelve two numbers are as good as one.

    Returns
    -------
    tuple of str
        Their words.

    Examples
    --------
    >>> told_apart(0.39998, 0.40), told_apart(0.52, 0.42)
    (('39.998 %', '40 %'), ('52 %', '42 %'))
    """
    for enough in range(digits, MOST_DIGITS + 1):
        pair = spell(one, enough), spell(other, enough)
        if pair[0] != pair[1]:
            return pair
    return spell(one, digits), spell(other, digits)


def points(value: float, digits: int = 4, *, sign: bool = False) -> str:
    """Return a difference of percentages in words: ``"1 point"``, ``"2.5 points"``.

    Parameters
    ----------
    value : float
        The difference. [percentage points]
    digits, sign : int, bool
        As in :func:`number`.

    Returns
    -------
    str
        The number and its noun.

    Examples
    --------
    >>> points(1.0), points(-2.5)
    ('1 point', '-2.5 points')
    """
    return counted(value, "point", digits=digits, sign=sign)


def number(value: float, digits: int = 4, *, sign: bool = False) -> str:
    """Return a number in words: thousands separated, never with an exponent.

    Parameters
    ----------
    value : float
        A number; infinity is spelled too.
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
    if size == math.inf:
        return f"{'-' if value < 0 else '+' if sign else ''}∞"
    places = max(0, digits - 1 - math.floor(math.log10(size)))
    text = f"{value:{'+' if sign else ''},.{places}f}"
    return text.rstrip("0").rstrip(".") if "." in text else text


def aligned(values: Sequence[float], digits: int = 6) -> list[str]:
    """Return numbers of a column with as many decimals each, so that they read downwards.

    Parameters
    ----------
    values : sequence of float
        What stands in the column; NaN is an empty cell.
    digits : int
        Significant digits of the largest; where fewer decimals would make a small number nothing,
        each is spelled by itself.

    Returns
    -------
    list of str
        As in :func:`number`, in the order of the values.

    Examples
    --------
    >>> aligned([12117.5, 12849.0, float("nan"), 0.0]), aligned([5.0, 5.81, 11.6], 3)
    (['12,117.5', '12,849.0', '', '0.0'], ['5.0', '5.8', '11.6'])
    >>> aligned([1_000_000.0, 0.25]), aligned([300.0, 200.0])
    (['1,000,000', '0.25'], ['300', '200'])
    """
    known = [value for value in values if not math.isnan(value)]
    top = max(map(abs, known), default=0.0)
    if not NOTHING <= top < math.inf:
        return ["" if math.isnan(value) else number(value, digits) for value in values]
    places = max(0, digits - 1 - math.floor(math.log10(top)))
    if any(abs(value) >= NOTHING and not round(value, places) for value in known):
        return ["" if math.isnan(value) else number(value, digits) for value in values]
    spare = min(
        (len(text) - len(text.rstrip("0")) for text in (f"{v:.{places}f}" for v in known)),
        default=0,
    )
    places -= min(places, spare)
    return ["" if math.isnan(v) else f"{round(v, places) + 0.0:,.{places}f}" for v in values]


def counted(
    count: float, noun: str, plural: str = "", *, digits: int = 4, sign: bool = False
) -> str:
    """Return a number with its noun.

    Parameters
    ----------
    count : float
        How many.
    noun, plural : str
        One of them, and several; an s is added where no plural is given.
    digits, sign : int, bool
        As in :func:`number`.

    Returns
    -------
    str
        Such as ``"1 promise"``.

    Examples
    --------
    >>> counted(2, "promise"), counted(1, "inventory", "inventories"), counted(1.66, "year")
    ('2 promises', '1 inventory', '1.66 years')
    """
    spelled = number(count, digits, sign=sign)
    return f"{spelled} {noun if spelled.lstrip('+-') == '1' else plural or noun + 's'}"


def amount(value: float, unit: str, digits: int = 4, *, sign: bool = False) -> str:
    """Return an amount with its unit; a mass of CO2e in the unit of mass that fits its size.

    Parameters
    ----------
    value : float
        The amount. [`unit`]
    unit : str
        A mass of CO2e, ``index`` or any other.
    digits, sign : int, bool
        As in :func:`number`.

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
        return counted(value, "index point", digits=digits, sign=sign)
    if unit not in TONNES:
        return f"{number(value, digits, sign=sign)} {unit}"
    tonnes = value * TONNES[unit]
    for name, size in (("Gt", 1e9), ("Mt", 1e6)):
        if round(abs(tonnes)) >= size:
            return f"{number(tonnes / size, digits, sign=sign)} {name}"
    return f"{number(tonnes, digits, sign=sign)} t"


def total(value: float, unit: str, digits: int = 4, *, sign: bool = False) -> str:
    """Return a sum of annual emissions over years with its unit.

    Parameters
    ----------
    value : float
        The sum. [`unit` x year]
    unit : str
        The unit of the emissions of one year.
    digits, sign : int, bool
        As in :func:`number`.

    Returns
    -------
    str
        Annual tonnes add up to tonnes; a sum of index values says over what it was taken.

    Examples
    --------
    >>> total(124.7, "ktCO2e"), total(198.83, "index")
    ('124,700 t', '198.8 index-years')
    """
    if unit in TONNES:
        return amount(value, unit, digits, sign=sign)
    return counted(value, f"{unit}-year", digits=digits, sign=sign)
