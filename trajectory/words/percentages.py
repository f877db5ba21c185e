"""Percentages as people write them, read by one grammar that is bounded in length."""

import re
from decimal import Decimal

from trajectory.errors import ArgumentError

__all__ = ["fraction_from_percent", "percentage"]

MINUS = str.maketrans("−‐‑–﹣－", "------")
"""What is printed for a minus: the sign itself, hyphens, a dash, and the wide forms."""

_PERCENTAGE = re.compile(
    r"(?P<sign>[+-]?)\s?(?=[.,]?[0-9])(?P<whole>[0-9]{0,15})(?:(?P<mark>[.,])(?P<part>[0-9]{1,400}))?"
    r"\s{0,3}(?:%|％|per\s?cent)",
    re.IGNORECASE,
)


def percentage(text: str) -> Decimal:
    """Return a percentage in words as the exact decimal that was written.

    Parameters
    ----------
    text : str
        A number and a percent sign: ``"46.2%"``, ``"46,2 %"``, ``"−42.0 per cent"``.

    Returns
    -------
    decimal.Decimal
        With the decimals that were written. [%]

    Raises
    ------
    ArgumentError
        If the text is no percentage, or one of two.

    Examples
    --------
    >>> percentage("46,20 %"), percentage("−42.0 percent")
    (Decimal('46.20'), Decimal('-42.0'))
    """
    plain = text.strip().translate(MINUS) if isinstance(text, str) else ""
    found = _PERCENTAGE.fullmatch(plain)
    if found is None:
        raise ArgumentError(f"a percentage must read like '46.2%', got {text!r:.80}{_meant(plain)}")
    sign, whole, mark, part = found.groups("")
    if mark == "," and len(part) == 3 and len(whole) in (1, 2, 3) and whole[0] != "0":
        raise ArgumentError(
            f"a percentage must have one reading, got {text!r:.80}: is it "
            f"'{sign}{whole}.{part}%' or '{sign}{whole}{part}%'?"
        )
    exact = Decimal(f"{sign}{whole or 0}.{part}")
    return exact or abs(exact)  # there is one zero


def _meant(plain: str) -> str:
    """Return what a number without its sign may mean: below 1 it may be a fraction."""
    found = _PERCENTAGE.fullmatch(f"{plain}%")
    if found is None:
        return ""
    sign, whole, _, part = found.groups("")
    fraction = f"the number {sign}0.{part}, or " if part and not whole.strip("0") else ""
    return f"; did you mean {fraction}'{plain}%'?"


def fraction_from_percent(text: str) -> tuple[float, int]:
    """Return a percentage in words as a fraction and the decimals it was published with.

    Parameters
    ----------
    text : str
        As :func:`percentage` reads it.

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
    >>> fraction_from_percent("46.2%"), fraction_from_percent("46,20 %")
    ((0.462, 1), (0.462, 2))
    """
    exact = percentage(text)
    return float(f"{exact:f}e-2"), -int(exact.as_tuple().exponent)
