"""A `Pathway`: emissions by year, and the base that they are measured from."""

from collections.abc import Callable, Iterable
from typing import Any, ClassVar, Self, overload

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, Years, as_floats, as_year, as_years, frozen, tuple_of
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.fields import Field, hold, kept, noun
from trajectory.nouns.series.series import Series
from trajectory.nouns.series.values import as_members
from trajectory.words import as_emissions_unit, spans

__all__ = ["Pathway"]


def _is_empty(values: ArrayLike) -> bool:
    try:
        return np.size(values) == 0
    except ValueError:  # ragged, so not empty; the checks that follow say what is wrong
        return False


def _as_consecutive(argument: str, years: ArrayLike) -> Years:
    checked = as_years(argument, years)
    if np.any(np.diff(checked) != 1):
        raise YearError(f"{argument} of a pathway must be consecutive, got {checked.tolist()}")
    return checked


def _as_knot_years(argument: str, years: ArrayLike) -> Years:
    return frozen(np.empty(0, dtype=np.int64)) if _is_empty(years) else as_years(argument, years)


def _as_levels(argument: str, levels: ArrayLike) -> Floats:
    return as_floats(argument, levels, minimum=0.0)


def _as_knot_levels(argument: str, levels: ArrayLike) -> Floats:
    return frozen(np.empty(0)) if _is_empty(levels) else _as_levels(argument, levels)


@noun(eq=False)
class Pathway(Series):
    """Emissions by year, with the base they are measured from.

    Parameters
    ----------
    years : array_like, shape (t,)
        Consecutive years. [year]
    values : array_like, shape (..., t)
        Emissions, at least 0. [`unit`]
    unit : str
        A mass of CO2e, or ``index``.
    label : str
        What the pathway is; it does not count in comparisons.
    members : iterable of str
        Names of the rows of the leading axis, each another; none where they have no names.
    base_year : int, optional
        The year that reductions are measured from; the first year if not given. [year]
    base_level : array_like, shape (...), optional
        Emissions in the base year; needed if the base year is not among the years. [`unit`]
    knot_years : array_like, shape (k,)
        The years in which something was promised or reported. [year]
    knot_levels : array_like, shape (..., k)
        The levels in these years. [`unit`]
    notes : iterable of str
        What was joined, assumed or left out; they do not count in comparisons.

    Raises
    ------
    YearError, ArgumentError, UnitError
        If years are not consecutive, emissions are negative, or shapes do not fit.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [200.0, 150.0, 100.0], "tCO2e")
    >>> path.base_level, path.cumulative()
    (200.0, 450.0)
    >>> path.indexed(2021).values
    array([100.,  75.,  50.])
    >>> sum([path, path]).at(2023)
    200.0
    """

    years: Field[ArrayLike, Years] = kept(_as_consecutive)
    values: Field[ArrayLike, Floats] = kept()
    unit: str = kept(as_emissions_unit)
    members: Field[Iterable[str], tuple[str, ...]] = kept(as_members, default=())
    _least: ClassVar[float | None] = 0.0
    base_year: Field[int | None, int] = kept(as_year, default=None, kw_only=True)
    base_level: Any = kept(default=None, kw_only=True)
    knot_years: Field[ArrayLike, Years] = kept(_as_knot_years, default=(), kw_only=True)
    knot_levels: Field[ArrayLike, Floats] = kept(_as_knot_levels, default=(), kw_only=True)
    notes: Field[Iterable[str], tuple[str, ...]] = kept(tuple_of(str), default=(), kw_only=True)

    def __post_init__(self) -> None:
        super().__post_init__()
        base = int(self.years[0]) if self.base_year is None else self.base_year
        self._hold_base(base, self.base_level)
        self._hold_knots()

    def _hold_base(self, base_year: int, base_level: Any) -> None:
        if base_level is None:
            if base_year not in self.years:
                raise ArgumentError(
                    f"base_level must be given: base_year {base_year} is not in years"
                )
            base_level = self.at(base_year)
        level, lead = _as_levels("base_level", base_level), self.values.shape[:-1]
        if level.shape != lead:
            raise ArgumentError(f"base_level must have shape {lead}, got {level.shape}")
        hold(self, base_year=base_year, base_level=level if lead else float(level))

    def _hold_knots(self) -> None:
        wanted = (*self.values.shape[:-1], self.knot_years.size)
        if not self.knot_years.size and not self.knot_levels.size:
            hold(self, knot_levels=frozen(np.empty(wanted)))
        elif self.knot_levels.shape != wanted:
            raise ArgumentError(
                f"knot_levels must have shape {wanted}, got {self.knot_levels.shape}"
            )

    def _key(self) -> tuple[object, ...]:
        base = np.asarray(self.base_level).tobytes()
        knots = (self.knot_years.tobytes(), self.knot_levels.tobytes())
        return (*super()._key(), self.base_year, base, *knots)

    def _mapped(self, change: Callable[[Floats], Floats], **fields: Any) -> Self:
        base = change(np.asarray(self.base_level)[..., None])[..., 0]
        return super()._mapped(
            change, base_level=base, knot_levels=change(self.knot_levels), **fields
        )

    @overload
    def __add__(self, other: "Pathway") -> "Pathway": ...
    @overload
    def __add__(self, other: object) -> Series: ...
    def __add__(self, other: object) -> Series:
        """Return the sum of two pathways of one base year; with another series, a series.

        Promised in the sum is what was promised in one of the two: knots and notes are joined.
        """
        total = super().__add__(other)
        if not isinstance(other, Pathway):
            return total
        if self.base_year != other.base_year:
            raise YearError(
                "both pathways of '+' must be measured from one base year, "
                f"got {self.base_year} and {other.base_year}"
            )
        years, levels, left_out = self._joined_knots(other)
        return Pathway(
            total.years,
            total.values,
            total.unit,
            members=total.members,
            base_year=self.base_year,
            base_level=np.asarray(self.base_level) + np.asarray(other.base_level),
            knot_years=years,
            knot_levels=levels,
            notes=dict.fromkeys((*self._named_notes(), *other._named_notes(), *left_out)),
        )

    def __radd__(self, other: object) -> Series:
        """Return the sum with what stands left; 0 changes nothing, so that ``sum`` works."""
        if isinstance(other, Series):
            return Series.__add__(other, self)
        return self if type(other) is int and other == 0 else self._refused(other)

    def _joined_knots(self, other: "Pathway") -> tuple[list[int], Any, list[str]]:
        """Return the years promised in either, the sums there, and notes on those unknown."""
        years = np.union1d(self.knot_years, other.knot_years).tolist()
        found = {year: (self._level(year), other._level(year)) for year in years}
        known = {
            year: one + two
            for year, (one, two) in found.items()
            if not (one is None or two is None)
        }
        levels = np.stack(list(known.values()), axis=-1) if known else ()
        lost = [year for year in years if year not in known]
        notes = [f"no promise of {spans(lost)} is shown: not every part has a level there"]
        return list(known), levels, notes if lost else []

    def _level(self, year: int) -> Any:
        """Return the level promised for a year, else drawn, else of the base; or None."""
        for years, levels in ((self.knot_years, self.knot_levels), (self.years, self.values)):
            if year in years:
                return levels[..., int(np.searchsorted(years, year))]
        return np.asarray(self.base_level) if year == self.base_year else None

    def _named_notes(self) -> list[str]:
        """Return the notes, each with what it is about."""
        return [f"{self.label}: {note}" if self.label else note for note in self.notes]
