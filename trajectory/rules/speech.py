"""Sentences made when they are read: templates whose fields are nouns and numbers."""

import string
from collections.abc import Callable, Iterable
from operator import attrgetter
from typing import Any

from trajectory.words import listed, number, percent, points

__all__ = ["said"]


def _joined(items: Iterable[object]) -> str:
    return "; ".join(map(str, items))


SPELLINGS: dict[str, Callable[[Any], str]] = {
    "percent": percent,
    "points": points,
    "number": number,
    "listed": listed,
    "joined": _joined,
    "words": attrgetter("words"),
}
"""How a field of a template is spelled: ``{share:percent}``, ``{scopes:words}``."""


class _Speaker(string.Formatter):
    def format_field(self, value: Any, format_spec: str) -> str:
        """Return a field in words; one that is a function is asked first."""
        spelled = value() if callable(value) else value
        if format_spec in SPELLINGS:
            return SPELLINGS[format_spec](spelled)
        return format(spelled, format_spec)


_SPEAKER = _Speaker()


def said(template: str, values: dict[str, Any]) -> str:
    """Return a template with its fields in words.

    Parameters
    ----------
    template : str
        Text with fields as :meth:`str.format` has them, or with a spelling after the colon:
        ``percent``, ``points``, ``number``, ``listed``, ``joined`` or ``words``.
    values : dict
        What the fields name; a function is asked without arguments.

    Returns
    -------
    str
        The text. What a value holds is never read as a template.

    Examples
    --------
    >>> said("{share:percent} of {what}", {"share": 0.05, "what": "{scope 3}"})
    '5 % of {scope 3}'
    """
    return _SPEAKER.vformat(template, (), values)
