"""Years and values: a `Series` of any unit, and a `Pathway` of emissions."""

from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any, ClassVar, Self

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import (
    Floats,
    Years,
    as_any_text,
    as_floats,
    as_number,
    as_year,
    as_years,
    frozen,
    tuple_of,
)
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.kernels.arithmetic import convert, sum_over_years
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, hold, kept, noun
from trajectory.words import INDEX, as_emissions_unit, as_unit, product, quotient

__all__ = ["Pathway", "Series"]


@noun(eq=False)
class Series(Noun):
    """Values by year, for one thing or for many.

    Parameters
    ----------
    years : array_like, shape (t,)
        Strictly increasing years; gaps are allowed and never filled. [year]
    values : array_like, shape (..., t)
        Finite values, years on the last axis. [`unit`]
    unit : str
        Unit of the values: a mass of CO2e, ``index`` or any other.
    label : str
        What the series is; it does not count in comparisons.

    Raises
    ------
    YearError, ArgumentError
        If years do not increase, values are not finite, or shapes do not fit.

    Examples
    --------
    >>> sold = Series([2021, 2022], [10.0, 12.0], "TB")
    >>> sold.at(2022)
    12.0
    >>> (sold * 2.0).values
    array([20., 24.])
    """

    years: Field[ArrayLike, Years] = kept(as_years)
    values: Field[ArrayLike, Floats] = kept()
    unit: str = kept(as_unit)
    label: str = kept(as_any_text, default="")

    _least: ClassVar[float | None] = None
    __array_ufunc__ = None  # so that numpy leaves `array * series` to the series

    def __post_init__(self) -> None:
        super().__post_init__()
        values = as_floats("values", self.values, minimum=self._least, years=self.years)
        hold(self, values=values)
        if self.values.ndim == 0 or self.values.shape[-1] != self.years.size:
            raise ArgumentError(
                f"values must have shape (..., {self.years.size}) like years, "
                f"got {self.values.shape}"
            )

    def _key(self) -> tuple[object, ...]:
        return (self.years.tobytes(), self.values.shape, self.values.tobytes(), self.unit)

    def __eq__(self, other: object) -> bool:
        """Return whether type, years, values and unit are the same; the label does not count."""
        if type(other) is not type(self):
            return NotImplemented
        return self._key() == other._key()

    def __hash__(self) -> int:
        return hash(self._key())

    def __reduce__(self) -> tuple[Any, ...]:
        return (_rebuild, (type(self), {f.name: getattr(self, f.name) for f in fields(self)}))

    def __repr__(self) -> str:
        """Return one line: type, years, unit, shape if there are many, label."""
        shape = "" if self.values.ndim == 1 else f", shape {self.values.shape}"
        label = f", {self.label!r}" if self.label else ""
        return (
            f"{type(self).__name__}({self.years[0]}..{self.years[-1]}, {self.unit}{shape}{label})"
        )

    def items(self) -> Iterator[tuple[int, Any]]:
        """Yield each year with its value, a float or an array of shape (...)."""
        for i, year in enumerate(self.years):
            value = self.values[..., i]
            yield int(year), float(value) if value.ndim == 0 else value

    def at(self, year: int) -> Any:
        """Return the value of `year`: a float, or an array of shape (...).

        Raises
        ------
        YearError
            If the year is not among the years: nothing is interpolated.
        """
        wanted = as_year("year", year)
        i = int(np.searchsorted(self.years, wanted))
        if i == self.years.size or self.years[i] != wanted:
            raise YearError(f"year must be one of {self._span()}, got {wanted}")
        value = self.values[..., i]
        return float(value) if value.ndim == 0 else value

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
        return self._with(self.years[part], self.values[..., part], self.unit)

    def cumulative(self) -> Any:
        """Return the sum of the annual values, both end years included. [`unit` x year]

        Raises
        ------
        YearError
            If years are missing in between.
        """
        if np.any(np.diff(self.years) != 1):
            raise YearError(f"years must be consecutive for a cumulative sum, got {self._span()}")
        total = sum_over_years(self.values)
        return float(total) if total.ndim == 0 else total

    def convert(self, unit: str) -> Self:
        """Return the same masses in another unit of mass.

        Raises
        ------
        UnitError
            If either unit is no mass of CO2e.
        """
        to = as_unit("to", unit)
        return self._with(self.years, convert(self.values, self.unit, to), to)

    def indexed(self, year: int) -> Self:
        """Return the series with its value in `year` set to 100. [index]

        Raises
        ------
        YearError, ArgumentError
            If the year is not among the years, or the value there is zero.
        """
        base = self.at(year)
        if np.any(np.asarray(base) == 0.0):
            raise ArgumentError(f"year must have a value other than 0 to become 100, got {year}")
        return self._scaled(100.0, np.asarray(base), INDEX)

    def _scaled(self, factor: float, base: Floats, unit: str) -> Self:
        return self._with(self.years, self.values / base[..., None] * factor, unit)

    def _with(self, years: Years, values: Floats, unit: str) -> Self:
        return type(self)(years, values, unit, self.label)

    def _span(self) -> str:
        gaps = np.any(np.diff(self.years) != 1)
        return str(self.years.tolist()) if gaps else f"{self.years[0]}..{self.years[-1]}"

    def _aligned(self, other: "Series", sign: str) -> None:
        if not np.array_equal(self.years, other.years):
            raise YearError(
                f"both series of {sign!r} must have the same years, "
                f"got {self._span()} and {other._span()}"
            )
        try:
            np.broadcast_shapes(self.values.shape, other.values.shape)
        except ValueError:
            raise ArgumentError(
                f"both series of {sign!r} must have shapes that broadcast, "
                f"got {self.values.shape} and {other.values.shape}"
            ) from None

    def _same_unit(self, other: "Series", sign: str) -> None:
        if self.unit != other.unit:
            raise UnitError(
                f"both series of {sign!r} must have one unit (convert() one of them), "
                f"got {self.unit!r} and {other.unit!r}"
            )

    def _operand(self, other: object, sign: str) -> "Series":
        if not isinstance(other, Series):
            raise ArgumentError(f"both sides of {sign!r} must be a Series, got {other!r:.80}")
        self._aligned(other, sign)
        return other

    def __add__(self, other: object) -> "Series":
        """Return the sum of two series of the same years and unit."""
        series = self._operand(other, "+")
        self._same_unit(series, "+")
        if self.unit == INDEX:
            raise UnitError("index values are never summed: each has a base of its own, got index")
        return self._result(np.add, series.values, self.unit)

    def __sub__(self, other: object) -> "Series":
        """Return the difference of two series of the same years and unit."""
        series = self._operand(other, "-")
        self._same_unit(series, "-")
        return self._result(np.subtract, series.values, self.unit)

    def __mul__(self, other: object) -> "Series":
        """Return the product with a number, or with a series whose unit cancels."""
        if not isinstance(other, Series):
            return self._result(np.multiply, as_number("factor", other), self.unit)
        self._aligned(other, "*")
        return self._result(np.multiply, other.values, product(self.unit, other.unit))

    def __truediv__(self, other: object) -> "Series":
        """Return the quotient by a number, or by a series (``tCO2e`` by ``MWh``)."""
        if isinstance(other, Series):
            self._aligned(other, "/")
            divisor, unit = other.values, quotient(self.unit, other.unit)
        else:
            divisor, unit = np.asarray(as_number("divisor", other)), self.unit
        if np.any(divisor == 0.0):
            raise ArgumentError(f"the divisor must not be 0, got {other!r}")
        return self._result(np.divide, divisor, unit)

    def _result(self, operation: np.ufunc, other: Floats | float, unit: str) -> "Series":
        with np.errstate(over="ignore"):  # the new series refuses what is too large
            return Series(self.years, operation(self.values, other), unit)

    def _refused(self, other: object) -> "Series":
        raise ArgumentError(f"a Series must stand on both sides of + - /, got {other!r:.80}")

    __rmul__ = __mul__
    __radd__ = __rsub__ = __rtruediv__ = _refused


def _is_empty(values: ArrayLike) -> bool:
    try:
        return np.size(values) == 0
    except ValueError:  # ragged, so not empty; the checks that follow say what is wrong
        return False


def _rebuild(cls: type[Series], fields_by_name: dict[str, Any]) -> Series:
    """Make a series anew, so that its arrays stay read-only through copy and pickle."""
    return cls(**fields_by_name)


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
    """

    years: Field[ArrayLike, Years] = kept(_as_consecutive)
    values: Field[ArrayLike, Floats] = kept()
    unit: str = kept(as_emissions_unit)
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

    def _with(self, years: Years, values: Floats, unit: str) -> Self:
        if unit == self.unit:
            levels, knots = self.base_level, self.knot_levels
        else:
            levels = convert(np.asarray(self.base_level), self.unit, unit)
            knots = convert(self.knot_levels, self.unit, unit)
        return self._replaced(years, values, unit, levels, knots)

    def _scaled(self, factor: float, base: Floats, unit: str) -> Self:
        return self._replaced(
            self.years,
            self.values / base[..., None] * factor,
            unit,
            np.asarray(self.base_level) / base * factor,
            self.knot_levels / base[..., None] * factor,
        )

    def _replaced(
        self, years: Years, values: Floats, unit: str, base_level: Any, knot_levels: Floats
    ) -> Self:
        return type(self)(
            years,
            values,
            unit,
            self.label,
            base_year=self.base_year,
            base_level=base_level,
            knot_years=self.knot_years,
            knot_levels=knot_levels,
            notes=self.notes,
        )
