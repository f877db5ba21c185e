"""Years and values: a `Series` of any unit, and a `Pathway` of emissions."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields
from typing import Any, Self

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import (
    Floats,
    Years,
    as_floats,
    as_number,
    as_text,
    as_year,
    as_years,
    frozen,
)
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.kernels.arithmetic import convert, sum_over_years
from trajectory.nouns.codec import Noun
from trajectory.words import INDEX, as_emissions_unit, product, quotient

__all__ = ["Pathway", "Series"]


@dataclass(frozen=True, init=False, eq=False, repr=False)
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

    years: Years
    values: Floats
    unit: str
    label: str = ""

    __array_ufunc__ = None  # so that numpy leaves `array * series` to the series

    def __init__(self, years: ArrayLike, values: ArrayLike, unit: str, label: str = "") -> None:
        checked_years, checked_values = as_years("years", years), as_floats("values", values)
        if checked_values.ndim == 0 or checked_values.shape[-1] != checked_years.size:
            raise ArgumentError(
                f"values must have shape (..., {checked_years.size}) like years, "
                f"got {checked_values.shape}"
            )
        self._set(
            years=checked_years,
            values=checked_values,
            unit=as_text("unit", unit),
            label=as_text("label", label, empty=True),
        )

    def _set(self, **fields: object) -> None:
        for name, value in fields.items():
            object.__setattr__(self, name, value)

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
        return self._with(self.years, convert(self.values, self.unit, unit), unit)

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


@dataclass(frozen=True, init=False, eq=False, repr=False)
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

    base_year: int = 0
    base_level: Any = None
    knot_years: Years = field(default_factory=lambda: np.empty(0, dtype=np.int64))
    knot_levels: Floats = field(default_factory=lambda: np.empty(0))

    def __init__(
        self,
        years: ArrayLike,
        values: ArrayLike,
        unit: str,
        label: str = "",
        *,
        base_year: int | None = None,
        base_level: ArrayLike | None = None,
        knot_years: ArrayLike = (),
        knot_levels: ArrayLike = (),
    ) -> None:
        super().__init__(years, values, as_emissions_unit("unit", unit), label)
        if np.any(np.diff(self.years) != 1):
            raise YearError(f"years of a pathway must be consecutive, got {self.years.tolist()}")
        as_floats("values", self.values, minimum=0.0)
        base = int(self.years[0]) if base_year is None else as_year("base_year", base_year)
        if base_level is None:
            if base not in self.years:
                raise ArgumentError(f"base_level must be given: base_year {base} is not in years")
            base_level = self.at(base)
        level = as_floats("base_level", base_level, minimum=0.0)
        lead = self.values.shape[:-1]
        if level.shape != lead:
            raise ArgumentError(f"base_level must have shape {lead}, got {level.shape}")
        self._set(base_year=base, base_level=level if lead else float(level))
        self._set_knots(knot_years, knot_levels)

    def _set_knots(self, knot_years: ArrayLike, knot_levels: ArrayLike) -> None:
        lead = self.values.shape[:-1]
        if _is_empty(knot_years) and _is_empty(knot_levels):
            years, levels = frozen(np.empty(0, dtype=np.int64)), frozen(np.empty((*lead, 0)))
        else:
            years = as_years("knot_years", knot_years)
            levels = as_floats("knot_levels", knot_levels, minimum=0.0)
        if levels.shape != (*lead, years.size):
            raise ArgumentError(
                f"knot_levels must have shape {(*lead, years.size)}, got {levels.shape}"
            )
        self._set(knot_years=years, knot_levels=levels)

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
        )
