"""Nouns that hold arrays: equal by value, and read-only through pickle."""

from dataclasses import fields
from typing import Any

import numpy as np

from trajectory.checks import as_floats, as_number
from trajectory.kernels.arithmetic import plain
from trajectory.nouns.codec import Noun

__all__ = ["ArrayNoun", "as_numbers"]


class ArrayNoun(Noun):
    """A noun whose arrays are compared by value, where a NaN is the same as another.

    Examples
    --------
    >>> from trajectory.outlook.baseline import Fit, Scale
    >>> Fit(Scale.LINEAR, [2021, 2022], [1.0, 2.0], 0.5, 1.0, 0.0) == Fit(
    ...     Scale.LINEAR, [2021, 2022], np.array([1, 2]), 0.5, 1.0, 0.0)
    True
    """

    def _key(self) -> tuple[object, ...]:
        return tuple(_by_value(getattr(self, f.name)) for f in fields(self) if f.compare)  # type: ignore[arg-type]

    def __eq__(self, other: object) -> bool:
        """Return whether type and values are the same."""
        return self._key() == other._key() if type(other) is type(self) else NotImplemented

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        values = {f.name: getattr(self, f.name) for f in fields(self)}  # type: ignore[arg-type]
        return (_made_of, (type(self), values))


def as_numbers(argument: str, values: Any) -> Any:
    """Return `values` as a read-only array of finite floats, or as a float where it is one.

    Examples
    --------
    >>> as_numbers("level", 2), as_numbers("level", [2])
    (2.0, array([2.]))
    """
    if type(values) is float or type(values) is int:
        return as_number(argument, values)
    return plain(as_floats(argument, values))


def _by_value(value: Any) -> object:
    """Return what makes two values the same."""
    if isinstance(value, np.ndarray | float):
        return np.shape(value), np.asarray(value).tobytes()
    return value


def _made_of(cls: type[ArrayNoun], values: dict[str, Any]) -> ArrayNoun:
    """Make a noun anew, so that its arrays stay read-only through copy and pickle."""
    return cls(**values)
