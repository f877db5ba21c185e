"""What a series holds, and how it is looked up by year."""

import dataclasses
from collections.abc import Callable, Iterable, Iterator
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import (
    Floats,
    Years,
    as_any_text,
    as_floats,
    as_text,
    as_tuple,
    as_year,
    as_years,
    frozen,
)
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, hold, kept, noun
from trajectory.nouns.notebook import of_series
from trajectory.words import as_unit, number

__all__ = ["Values", "as_members"]


def as_members(argument: str, members: Iterable[str]) -> tuple[str, ...]:
    """Return names of rows as a tuple of text, each another."""
    names = as_tuple(argument, members, str)
    seen = set()
    for name in names:
        as_text(argument, name)
        if name in seen:
            raise ArgumentError(f"{argument} must differ from one another, got {name!r} twice")
        seen.add(name)
    return names


@noun(eq=False)
class Values(Noun):
    """Values by year; the fields of :class:`trajectory.nouns.series.Series`, which see."""

    years: Field[ArrayLike, Years] = kept(as_years)
    values: Field[ArrayLike, Floats] = kept()
    unit: str = kept(as_unit)
    label: str = kept(as_any_text, default="")
    members: Field[Iterable[str], tuple[str, ...]] = kept(as_members, default=())

    _least: ClassVar[float | None] = None

    def __post_init__(self) -> None:
        super().__post_init__()
        values = as_floats("values", self.values, minimum=self._least, years=self.years)
        hold(self, values=values)
        if self.values.ndim == 0 or self.values.shape[-1] != self.years.size:
            raise ArgumentError(
                f"values must have shape (..., {self.years.size}) like years, "
                f"got {self.values.shape}"
            )
        rows = self.values.shape[0] if self.values.ndim > 1 else 0
        if self.members and len(self.members) != rows:
            raise ArgumentError(
                f"members must name each of the {rows} rows, or be left out, got "
                f"{len(self.members)}: {self.members!r:.80}"
            )

    def _key(self) -> tuple[object, ...]:
        values = self.values.shape, self.values.tobytes()
        return (self.years.tobytes(), *values, self.unit, self.members)

    def __eq__(self, other: object) -> bool:
        """Return whether type, years, values, unit and members are the same; not the label."""
        if type(other) is not type(self):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        fields = {f.name: getattr(self, f.name) for f in dataclasses.fields(self)}
        return (_rebuild, (type(self), fields))

    def __repr__(self) -> str:
        """Return one line: type, years, first and last value, unit, shape if many."""
        label = f", {self.label!r}" if self.label else ""
        what = f"{self.unit}, shape {self.values.shape}"
        if self.values.ndim == 1:
            first, last = (number(float(self.values[i])) for i in (0, -1))
            what = f"{first} to {last} {self.unit}"
        return f"{type(self).__name__}({self.years[0]}..{self.years[-1]}, {what}{label})"

    def __str__(self) -> str:
        """Return that line, then what to know about it."""
        return "\n  ".join([repr(self), *getattr(self, "notes", ())])

    def _repr_html_(self) -> str:
        return of_series(self)

    def items(self) -> Iterator[tuple[int, Any]]:
        """Yield each year with its value, a float or an array of shape (...)."""
        for i, year in enumerate(self.years):
            value = self.values[..., i]
            yield int(year), float(value) if value.ndim == 0 else value

    def at(self, year: int | Iterable[int]) -> Any:
        """Return the value of a year, or those of several.

        Parameters
        ----------
        year : int or iterable of int
            One year, or some in any order. [year]

        Returns
        -------
        float or ndarray
            Of one year a float, or an array of shape (...); of k years an array of shape
            (..., k). [`unit`]

        Raises
        ------
        YearError
            If a year is not among the years: nothing is interpolated.
        """
        if _is_one(year):
            value = self.values[..., self._place(year)]
            return float(value) if value.ndim == 0 else value
        places = [self._place(one) for one in year]  # type: ignore[union-attr]
        if not places:
            raise YearError(f"year must be one or some of {self._span()}, got none")
        return frozen(self.values[..., places])

    def _place(self, year: Any) -> int:
        wanted = as_year("year", year)
        i = int(np.searchsorted(self.years, wanted))
        if i == self.years.size or self.years[i] != wanted:
            raise YearError(f"year must be one of {self._span()}, got {wanted}")
        return i

    def between(self, first: int, last: int) -> Self:
        """Return the part from `first` to `last`, both included.

        Raises
        ------
        YearError
            If the two are in the wrong order or outside the years.
        """
        start, end = as_year("first", first), as_year("last", last)
        if not self.years[0] <= start <= end <= self.years[-1]:
            raise YearError(f"first <= last must lie in {self._span()}, got {start} and {end}")
        part = (self.years >= start) & (self.years <= end)
        if not part.any():
            raise YearError(f"no year of {self._span()} lies from {start} to {end}")
        return dataclasses.replace(self, years=self.years[part], values=self.values[..., part])

    def _span(self) -> str:
        gaps = np.any(np.diff(self.years) != 1)
        return str(self.years.tolist()) if gaps else f"{self.years[0]}..{self.years[-1]}"

    def _mapped(self, change: Callable[[Floats], Floats], **fields: Any) -> Self:
        """Return the series with `change` made to each array of (..., any number of years)."""
        return dataclasses.replace(self, values=change(self.values), **fields)


def _is_one(year: object) -> bool:
    several = isinstance(year, Iterable) and not isinstance(year, str | bytes)
    return not several or getattr(year, "ndim", 1) == 0


def _rebuild(cls: type[Values], fields_by_name: dict[str, Any]) -> Values:
    """Make a series anew, so that its arrays stay read-only through copy and pickle."""
    return cls(**fields_by_name)
