"""Sentences made when they are read: templates whose fields are nouns and numbers."""

import functools
import operator
import re
import string
from collections.abc import Callable, Iterable
from operator import attrgetter, itemgetter
from typing import Any

from trajectory.nouns.scope import Boundary, Scope
from trajectory.words import POINTS, counted, listed, number, percent, points

__all__ = ["measured", "said"]


def _joined(items: Iterable[object]) -> str:
    return "; ".join(map(str, items))


def _parts(target: Any) -> str:
    """Return the parts of a target that it covers by shares of their own."""
    named = [part for part, _ in target.coverage]
    rest = target.boundary.scopes & ~functools.reduce(operator.or_, named)
    return listed([part.words for part in named] + ["the rest"] * bool(rest))


SPELLINGS: dict[str, Callable[[Any], str]] = {
    "percent": percent,
    "points": points,
    "number": number,
    "listed": listed,
    "joined": _joined,
    "parts": _parts,
    "words": attrgetter("words"),
}
"""How a field of a template is spelled: ``{share:percent}``, ``{scopes:words}``.

Scopes and boundaries are spelled in words anyway, since nobody says "S1 plus S2".
"""


Piece = tuple[str, str, tuple[Callable[[Any], Any], ...], str]
"""Text, the name that follows it, the way from what it names to the field, and a spelling."""


@functools.lru_cache(maxsize=1024)
def _parsed(template: str) -> tuple[Piece, ...]:
    """Return the pieces of a template."""
    pieces = []
    for text, field, spelling, _ in string.Formatter().parse(template):
        name, *steps = re.findall(r"[^.\[\]]+", field or "") or [""]
        way = (itemgetter(int(step)) if step.isdigit() else attrgetter(step) for step in steps)
        pieces.append((text, name, tuple(way), spelling or ""))
    return tuple(pieces)


def _spelled(value: Any, spelling: str) -> str:
    """Return a field in words; one that is a function is asked first."""
    spelled = value() if callable(value) else value
    if spelling in SPELLINGS:
        return SPELLINGS[spelling](spelled)
    if not spelling and isinstance(spelled, Scope | Boundary):
        return spelled.words
    return format(spelled, spelling)


def said(template: str, values: dict[str, Any]) -> str:
    """Return a template with its fields in words.

    Parameters
    ----------
    template : str
        Text with fields such as ``{it.boundary}`` and ``{it[1]}``, as :meth:`str.format` has
        them; after a colon the format, or a spelling: ``percent``, ``points``, ``number``,
        ``listed``, ``joined``, ``parts`` or ``words``.
    values : dict
        What the fields name; a function is asked without arguments.

    Returns
    -------
    str
        The text. What a value holds is never read as a template.

    Examples
    --------
    >>> from trajectory import S12, Target
    >>> said("{share:percent} of {what}", {"share": 0.05, "what": "{scope 3}"})
    '5 % of {scope 3}'
    >>> said("emissions of {it.boundary}", {"it": Target(S12, "52%", 2030, base_year=2021)})
    'emissions of scopes 1+2'
    """
    words = []
    for text, name, way, spelling in _parsed(template):
        words.append(text)
        if name:
            value = values[name]
            for step in way:
                value = step(value)
            words.append(_spelled(value, spelling))
    return "".join(words)


def measured(amount: float, unit: str, digits: int = 4, *, sign: bool = False) -> str:
    """Return an amount of a margin's unit in words, such as ``"+1 point"``.

    Parameters
    ----------
    amount : float
        The amount. [`unit`]
    unit : str
        Percentage points, or a plural such as years.
    digits, sign : int, bool
        As in :func:`trajectory.words.number`.

    Returns
    -------
    str
        The number and its noun.

    Examples
    --------
    >>> measured(-1.0, "years"), measured(2.5, "percentage points", sign=True)
    ('-1 year', '+2.5 points')
    """
    noun = "point" if unit == POINTS else unit.removesuffix("s")
    return counted(amount, noun, digits=digits, sign=sign)
