"""Many series in one: by member, as arrays for numpy, and what they have in the middle."""

import operator
from collections.abc import Callable, Iterator
from typing import Any, Self, SupportsIndex

import numpy as np
from numpy.typing import DTypeLike, NDArray

from trajectory.checks import Floats, as_number
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.series.values import Values
from trajectory.words import INDEX, percent

__all__ = ["Many"]


class Many(Values):
    """The leading axis of a series, if it has one: its members."""

    __array_ufunc__ = None  # so that numpy leaves `array * series` to the series

    def __array__(self, dtype: DTypeLike | None = None, copy: bool | None = None) -> NDArray[Any]:
        """Return the values: themselves, read-only, unless numpy asks for a copy."""
        return np.array(self.values, dtype=dtype, copy=copy)

    def __array_function__(
        self, function: Callable[..., Any], types: Any, args: Any, kwargs: Any
    ) -> Any:
        """Return what a function of numpy, such as ``np.mean``, makes of the values.

        Raises
        ------
        ArgumentError
            If it is given two series: nothing would compare their years and units.
        """
        found: list[Many] = []
        args, kwargs = _bare(args, found), _bare(kwargs, found)
        if len(found) > 1:
            raise ArgumentError(
                f"np.{function.__name__} must be given one series, since it ignores years and "
                f"units (pass .values of each), got {len(found)}"
            )
        return function(*args, **kwargs)

    def __bool__(self) -> bool:
        return True  # whatever its length

    def __len__(self) -> int:
        """Return how many members there are: the length of the leading axis."""
        return int(self._several("len()").values.shape[0])

    def __iter__(self) -> Iterator[Self]:
        """Yield each member."""
        return (self[i] for i in range(len(self._several("iteration"))))

    def __getitem__(self, member: SupportsIndex | str | slice) -> Self:
        """Return a member by its number or name, or a slice of them.

        Raises
        ------
        ArgumentError
            If there is no such member, or a single series is asked for one.
        """
        self._several("[ ]")
        if isinstance(member, slice):
            rows = range(*member.indices(len(self)))
            if not rows:
                raise ArgumentError(f"member must leave some of {len(self)}, got {member!r}")
            return self._mapped(lambda v: v[member], members=self.members[member])
        row = self._row(member)
        name = self.members[row] if self.members else self.label
        return self._mapped(lambda v: v[row], members=(), label=name)

    def _row(self, member: object) -> int:
        if isinstance(member, str):
            if member not in self.members:
                known = f"one of {list(self.members)!r:.200}" if self.members else "a number here"
                raise ArgumentError(f"member must be {known}, got {member!r}")
            return self.members.index(member)
        try:
            row = operator.index(member)  # type: ignore[arg-type]
        except TypeError:
            row = len(self)
        if isinstance(member, bool | np.bool_) or not -len(self) <= row < len(self):
            raise ArgumentError(
                f"member must be a name, or a number below {len(self)}, got {member!r:.80}"
            )
        return row % len(self)

    def _several(self, what: str) -> Self:
        if self.values.ndim == 1:
            raise ArgumentError(
                f"{what} is for a series of many members (by year use .at, .items or .values), "
                f"got {self!r}"
            )
        return self

    def mean(self) -> Self:
        """Return the mean of the members, year by year.

        Raises
        ------
        ArgumentError, UnitError
            If this is a single series, or its unit is the index.

        Examples
        --------
        >>> from trajectory import Series
        >>> Series([2021, 2022], [[1.0, 2.0], [3.0, 6.0]], "t").mean().values
        array([2., 4.])
        """
        self._several("mean")
        if self.unit == INDEX:
            raise UnitError(
                "index values are never averaged: each has a base of its own, got index"
            )

        def mean(values: Floats) -> Floats:
            with np.errstate(over="ignore"):  # the new series refuses what is too large
                # rows one after another, so the bits do not depend on the memory layout
                return np.asarray(np.ascontiguousarray(values).mean(axis=0))

        return self._mapped(mean, members=(), label=_joined(self.label, "mean"))

    def quantile(self, q: float) -> Self:
        """Return the level below which a fraction of the members lies, year by year.

        Parameters
        ----------
        q : float
            0 for the lowest, 0.5 for the median, 1 for the highest. [1]

        Raises
        ------
        ArgumentError
            If this is a single series, or `q` is no number from 0 to 1.

        References
        ----------
        Hyndman and Fan, Sample Quantiles in Statistical Packages, The American Statistician
        50(4), 1996, definition 7, which is numpy's default.

        Examples
        --------
        >>> from trajectory import Series
        >>> Series([2021, 2022], [[1.0, 2.0], [3.0, 6.0]], "t").quantile(0.5).values
        array([2., 4.])
        """
        self._several("quantile")
        share = as_number("q", q, minimum=0.0, maximum=1.0)
        label = _joined(self.label, f"{percent(share)} quantile")
        return self._mapped(
            lambda v: np.asarray(np.quantile(v, share, axis=0)), members=(), label=label
        )


def _joined(label: str, what: str) -> str:
    return f"{label}: {what}" if label else what


def _bare(given: Any, found: list[Many]) -> Any:
    """Return arguments with each series in them as its values; those found go into a list."""
    if isinstance(given, Many):
        found.append(given)
        return given.values
    if isinstance(given, dict):
        return {name: _bare(value, found) for name, value in given.items()}
    if type(given) in (list, tuple):
        return type(given)(_bare(value, found) for value in given)
    return given
