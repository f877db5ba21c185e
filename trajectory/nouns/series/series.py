"""A `Series`: values by year, for one thing or for many, with a unit."""

from dataclasses import replace
from typing import Any, Self

import numpy as np

from trajectory.checks import Floats, as_instance, as_number, as_year
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.kernels.arithmetic import convert, sum_over_years
from trajectory.kernels.curves import Curve
from trajectory.nouns.series.exchange import Exchanged
from trajectory.words import INDEX, as_unit, product, quotient

__all__ = ["Series"]


class Series(Exchanged):
    """Values by year, for one thing or for many.

    One of many is ``series[0]`` or ``series["ZTE"]``; ``len``, iteration, ``mean`` and
    ``quantile`` go over the members. A function of numpy, such as ``np.max(series)``, sees the
    bare values.

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
    members : iterable of str
        Names of the rows of the leading axis, each another; none where they have no names.

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
    >>> two = Series([2021, 2022], [[10.0, 12.0], [5.0, 6.0]], "TB", members=["A", "B"])
    >>> two["B"].at([2022, 2021])
    array([6., 5.])
    """

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

    def filled(self, curve: Curve) -> Self:
        """Return the series with the years between its own, by a curve through its values.

        Parameters
        ----------
        curve : Curve
            How, such as :data:`trajectory.kernels.curves.linear`.

        Raises
        ------
        ArgumentError
            If the curve cannot pass through the values.

        Examples
        --------
        >>> from trajectory import linear
        >>> Series([2020, 2025, 2030], [100.0, 50.0, 40.0], "tCO2e").filled(linear).at(2022)
        80.0
        """
        as_instance("curve", curve, Curve)
        years = np.arange(self.years[0], self.years[-1] + 1)
        return replace(self, years=years, values=curve(years, self.years, self.values))

    def convert(self, unit: str) -> Self:
        """Return the same masses in another unit of mass.

        Raises
        ------
        UnitError
            If either unit is no mass of CO2e.
        """
        to = as_unit("to", unit)
        return self._mapped(lambda v: convert(v, self.unit, to), unit=to)

    def indexed(self, year: int) -> Self:
        """Return the series with its value in `year` set to 100. [index]

        Raises
        ------
        YearError, ArgumentError
            If the year is not among the years, or the value there is zero.
        """
        base = np.asarray(self.at(as_year("year", year)))
        if np.any(base == 0.0):
            raise ArgumentError(f"year must have a value other than 0 to become 100, got {year}")
        return self._mapped(lambda v: v / base[..., None] * 100.0, unit=INDEX)

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
        return self._result(np.add, series, self.unit)

    def __sub__(self, other: object) -> "Series":
        """Return the difference of two series of the same years and unit."""
        series = self._operand(other, "-")
        self._same_unit(series, "-")
        return self._result(np.subtract, series, self.unit)

    def __mul__(self, other: object) -> "Series":
        """Return the product with a number, or with a series whose unit cancels."""
        if not isinstance(other, Series):
            return self._result(np.multiply, as_number("factor", other), self.unit)
        self._aligned(other, "*")
        return self._result(np.multiply, other, product(self.unit, other.unit))

    def __truediv__(self, other: object) -> "Series":
        """Return the quotient by a number, or by a series (``tCO2e`` by ``MWh``)."""
        if not isinstance(other, Series):
            divisor = as_number("divisor", other)
            _refuse_zero(divisor, other)
            return self._result(np.divide, divisor, self.unit)
        self._aligned(other, "/")
        unit = quotient(self.unit, other.unit)
        _refuse_zero(other.values, other)
        return self._result(np.divide, other, unit)

    def _result(self, operation: np.ufunc, other: "Series | float", unit: str) -> "Series":
        values: Any = other
        members = self.members
        if isinstance(other, Series):
            values, members = other.values, self._members_with(other)
        with np.errstate(over="ignore"):  # the new series refuses what is too large
            return Series(self.years, operation(self.values, values), unit, members=members)

    def _members_with(self, other: "Series") -> tuple[str, ...]:
        """Return the names of the rows of a result with another series."""
        named = [series for series in (self, other) if series.members]
        if not named:
            return ()
        shape = np.broadcast_shapes(self.values.shape, other.values.shape)
        names = [series.members for series in named]
        if any(s.values.ndim < len(shape) or len(s) != shape[0] for s in named) or (
            names[0] != names[-1]
        ):
            raise ArgumentError(
                "members of both series must name the same rows in the same order "
                f"(dataclasses.replace(series, members=()) takes names off), got {names!r:.200}"
            )
        return names[0]

    def _refused(self, other: object) -> "Series":
        raise ArgumentError(f"a Series must stand on both sides of + - /, got {other!r:.80}")

    __rmul__ = __mul__
    __radd__ = __rsub__ = __rtruediv__ = _refused


def _refuse_zero(divisor: Floats | float, given: object) -> None:
    if np.any(divisor == 0.0):
        raise ArgumentError(f"the divisor must not be 0, got {given!r}")
