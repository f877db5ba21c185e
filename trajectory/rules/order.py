"""An order of promises of their own, so that no answer depends on the caller's."""

import enum
from collections.abc import Iterable
from dataclasses import fields
from functools import cache
from typing import Any

import numpy as np

from trajectory.nouns.promises import Lifecycle
from trajectory.nouns.scope import Boundary
from trajectory.nouns.series import Series

__all__ = ["in_order"]

PLAIN = (int, float, str)
FIRST = 3
"""So many fields tell most promises apart; the others are looked at where they do not."""


def in_order(promises: list[Any]) -> Iterable[Any]:
    """Return promises of one kind sorted by their fields, in the order in which they are held."""
    if len(promises) < 2:
        return promises
    names = _compared(promises[0].__class__)
    for asked in (names[:FIRST], names):
        places = [tuple(_place(getattr(one, name)) for name in asked) for one in promises]
        if len(set(places)) == len(places):
            break
    return [promises[i] for i in sorted(range(len(promises)), key=places.__getitem__)]


@cache
def _compared(kind: Any) -> tuple[str, ...]:
    return tuple(f.name for f in fields(kind) if f.compare)


def _place(value: Any) -> tuple[Any, ...]:
    """Return what a field is sorted by; nothing comes before something, one before several."""
    if value is None:
        return ()
    if isinstance(value, PLAIN):
        return (0, value)
    if isinstance(value, enum.Enum):
        return (0, value.name)
    if isinstance(value, Boundary):
        return (0, value.scopes.value, value.land.name, _place(value.scope2))
    if isinstance(value, Lifecycle):
        return tuple(_place(getattr(value, f.name)) for f in fields(value))
    if isinstance(value, Series):
        return (1, str(value.unit), *value.years.tolist(), *np.ravel(value.values).tolist())
    if isinstance(value, tuple):
        return (1, *map(_place, value))
    return (0, value)
