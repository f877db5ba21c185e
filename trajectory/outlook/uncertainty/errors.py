"""How far reported emissions may be off, and draws of what may really have been emitted."""

from dataclasses import dataclass

import numpy as np

from trajectory.checks import Floats, as_fraction, as_instance, as_number, as_text, as_whole, frozen
from trajectory.errors import ArgumentError
from trajectory.kernels.draws import OWN, SHARED, normals, scattered, spread_of
from trajectory.nouns.series import Pathway, Series
from trajectory.words import listed

__all__ = ["GRADES", "MOST_DRAWS", "Error", "drawn"]

GRADES = {"high": 0.05, "good": 0.15, "fair": 0.30}
"""Relative error at 95 % by grade of data quality; "poor" has no upper end (GHG Protocol guidance
on uncertainty assessment, unverified)."""

MOST_DRAWS = 10_000_000

ASKED = 5.0
"""From here on a number is more likely a percentage than an error of several times the value."""


@dataclass(frozen=True, slots=True)
class Error:
    """A relative error of reported emissions, at 95 %.

    Parameters
    ----------
    own : float
        Of each year on its own: 0.1 or "10%" is 10 % up, or the same factor down. [1]
    shared : float
        Of all years alike, such as an emission factor's: it cancels in percentages. [1]

    Raises
    ------
    ArgumentError
        If one is below 0, or so large that it may be a percentage.

    Examples
    --------
    >>> Error.of_grade("good")
    Error(own=0.15, shared=0.0)
    """

    own: float = 0.0
    shared: float = 0.0

    def __post_init__(self) -> None:
        for name in ("own", "shared"):
            object.__setattr__(self, name, _error(name, getattr(self, name)))

    @classmethod
    def of_grade(cls, grade: str) -> "Error":
        """Return the own error of a grade of data quality: high, good or fair (unverified)."""
        if not isinstance(grade, str) or grade not in GRADES:
            raise ArgumentError(
                f"grade must be one of {listed(GRADES)}, since a poor one has no upper end, "
                f"got {grade!r:.40}"
            )
        return cls(own=GRADES[grade])


def _error(argument: str, value: object) -> float:
    """Return a relative error; text is a percentage, and what may be one is asked about."""
    if isinstance(value, str):
        return as_fraction(argument, value)
    error = as_number(argument, value, minimum=0.0)
    if error >= ASKED:
        raise ArgumentError(
            f"{argument} must be a relative error below {ASKED:g}, got {error:g}; did you mean "
            f"{error / 100:g}, or '{error:g}%'?"
        )
    return error


def drawn(
    series: Series, error: Error, *, draws: int, seed: int, name: str | None = None
) -> Series:
    """Return draws of a reported series: what may really have been emitted.

    The draw axis comes first and flows through whatever takes many series or pathways.

    Parameters
    ----------
    series : Series
        Reported values, shape (t,), or (c, t) with a name for each row; the median of the draws.
    error : Error
        How far it may be off.
    draws : int
        How many; more keep those that were there.
    seed : int
        At least 0.
    name : str, optional
        Of whom a single series is, such as the company: each name has a stream of random numbers
        of its own. Rows of many have the streams of their own names.

    Returns
    -------
    Series
        Shape (draws, t) or (draws, c, t). A pathway stays one, with the base level drawn too; its
        knots, which are promises, stay behind.

    Raises
    ------
    ArgumentError
        If an argument breaks its rule, or rows have no names.

    References
    ----------
    As :func:`trajectory.kernels.draws.normals` and :func:`trajectory.kernels.draws.scattered`.

    Examples
    --------
    >>> reported = Series([2022, 2023], [520.0, 504.4], "ktCO2e")
    >>> sample = drawn(reported, Error(own=0.1), name="ZTE", draws=1000, seed=1)
    >>> sample.values.shape, round(sample.quantile(0.5).at(2023), 1)
    ((1000, 2), 502.8)
    """
    as_instance("series", series, Series)
    as_instance("error", error, Error)
    count, start = as_whole("draws", draws, 1, MOST_DRAWS), as_whole("seed", seed, 0, 2**63)
    single = series.values.ndim == 1
    names = _names(series, name)
    rows = [
        _scattered(values, error, who, count, start)
        for who, values in zip(names, np.atleast_2d(series.values), strict=True)
    ]
    values = rows[0] if single else np.stack(rows, axis=1)
    if not isinstance(series, Pathway):
        return Series(series.years, frozen(values), series.unit, series.label)
    if series.base_year not in series.years:
        raise ArgumentError(
            f"series must hold its base year {series.base_year} to be drawn with it, got "
            f"{series.years[0]} to {series.years[-1]}: pass a Series"
        )
    return Pathway(
        series.years, frozen(values), series.unit, series.label, base_year=series.base_year
    )


def _names(series: Series, name: str | None) -> tuple[str, ...]:
    """Return whose streams the rows of a series have."""
    if series.values.ndim == 1:
        return (as_text("name", name),)
    if series.values.ndim > 2 or not series.members:
        raise ArgumentError(
            "series must be single, or have a name for each row (members), got shape "
            f"{series.values.shape}"
        )
    if name is not None:
        raise ArgumentError(f"name must not be given where rows have their own, got {name!r:.40}")
    return series.members


def _scattered(values: Floats, error: Error, name: str, draws: int, seed: int) -> Floats:
    """Return draws of one row, shape (draws, t)."""
    shape = (draws, values.size)
    sample: Floats = np.broadcast_to(values, shape)
    with np.errstate(over="ignore"):  # the new series refuses what is too large
        if error.own:
            own = normals(seed, name, OWN, shape)
            sample = scattered(values, spread_of(error.own), own, out=own)
        if error.shared:
            shared = normals(seed, name, SHARED, (draws, 1))
            sample = sample * scattered(np.ones(1), spread_of(error.shared), shared)
    return sample
