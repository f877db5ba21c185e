"""Temperature scores by regression, of arrays of targets."""

from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_floats, as_fraction, as_instance, as_year, numeric
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.temperature import annual_reduction, regressed
from trajectory.outlook.temperature.methods import ABSOLUTE, Method
from trajectory.words import listed

__all__ = ["Scores", "temperature_score"]


@dataclass(frozen=True, slots=True)
class Scores:
    """Temperature scores with their band and what they rest on.

    Parameters
    ----------
    temperature : float or ndarray, shape (...)
        [°C]
    low, high : float or ndarray, shape (...)
        One standard deviation of the scenarios around it, at the floor at least; NaN where the
        method publishes none, or the default stands. [°C]
    frame : str or ndarray of str, shape (...)
        short, mid or long; empty beyond the method's last.
    is_default : bool or ndarray, shape (...)
        Whether it is the temperature of no valid target.
    method : str
        Publisher and version.
    annual : float or ndarray, shape (...)
        The annual reduction that was scored, after the coverage rule; NaN: none. [1 / year]
    """

    temperature: Any
    low: Any = field(repr=False)
    high: Any = field(repr=False)
    frame: Any
    is_default: Any
    method: str
    annual: Any = field(repr=False)


def temperature_score(
    reduction: ArrayLike,
    base_year: ArrayLike,
    target_year: ArrayLike,
    *,
    method: Method,
    reference_year: int,
    variable: str = ABSOLUTE,
    coverage: ArrayLike = 1.0,
    least_coverage: float = 0.0,
) -> Scores:
    """Return the temperature that a published method assigns to targets.

    Parameters
    ----------
    reduction : array_like, shape (...)
        Of the base year; NaN: no target, which gets the method's default. [1]
    base_year, target_year : array_like, shape (...)
        A target year before `reference_year` is over and gets the default. [year]
    method : Method
        Whose numbers: ``CDP_WWF_V1`` or ``CDP_WWF_V1_5``.
    reference_year : int
        The year from which the time frame is seen: there is no clock here. [year]
    variable : str
        The scenarios' variable: absolute targets have that of all gases.
    coverage : array_like, shape (...)
        Share of emissions covered. [1]
    least_coverage : float
        A cut that covers less is scaled by its coverage. [1]

    Returns
    -------
    Scores
        Temperature, band, time frame, and whether it is the default.

    Raises
    ------
    ArgumentError, YearError
        If an argument breaks its rule; the error lists the variables that a method has.

    References
    ----------
    The method's `source`; coverage and time frame as its owner's code has them.

    Examples
    --------
    >>> from trajectory.outlook.temperature import CDP_WWF_V1
    >>> score = temperature_score(0.42, 2020, 2030, method=CDP_WWF_V1, reference_year=2024)
    >>> round(score.temperature, 3), score.frame
    (1.385, 'mid')
    """
    as_instance("method", method, Method)
    now = as_year("reference_year", reference_year)
    cut = _or_nan("reduction", reduction)
    base, end = _years("base_year", base_year), _years("target_year", target_year)
    share = as_floats("coverage", coverage, minimum=0.0)
    if share.max() > 1.0:
        raise ArgumentError(f"coverage must be at most 1, got {share.max():g}")
    least = as_fraction("least_coverage", least_coverage)
    _fit(reduction=cut, base_year=base, target_year=end, coverage=share)
    if (~np.isnan(cut) & (end <= base)).any():
        raise YearError(f"target_year must be after base_year, got {target_year!r:.60}")
    scaled = np.where(share < least, cut * share, cut)
    span = np.where(end > base, end - base, 1.0)
    annual = annual_reduction(scaled, span, compound=method.compound)
    annual, place = np.broadcast_arrays(
        np.where(end < now, np.nan, annual), _places(method, end - now)
    )
    lines = [method.regression(frame.name, variable) for frame in method.frames]
    table = np.array([(line.slope, line.intercept, line.sd) for line in lines] + [(np.nan,) * 3])
    slope, intercept, sd = np.moveaxis(table[place], -1, 0)
    limits = {"floor": method.floor, "default": method.default}
    names = np.array([*(frame.name for frame in method.frames), ""])
    none = np.isnan(annual) | np.isnan(slope)
    band = np.where(none, np.nan, sd)
    score = regressed(annual, slope, intercept, **limits)
    return Scores(
        plain(score),
        plain(
            np.maximum(
                regressed(annual, slope, intercept - band, **limits) + 0.0 * band, method.floor
            )
        ),
        plain(regressed(annual, slope, intercept + band, **limits) + 0.0 * band),
        plain(names[place]),
        plain(none),
        method.name,
        plain(annual),
    )


def _or_nan(argument: str, values: ArrayLike) -> Floats:
    """Return reductions, NaN where there is none; what is no cut of 0 to 100 % is refused."""
    raw = numeric(argument, values)
    known = as_floats(argument, np.where(np.isnan(raw), 0.0, raw))
    if known.min() < 0.0 or known.max() > 1.0:
        bad = float(known.min() if known.min() < 0.0 else known.max())
        raise ArgumentError(
            f"{argument} must be from 0 to 1 of the base year, got {bad:g}: growth has no score"
        )
    return raw


def _years(argument: str, values: ArrayLike) -> Floats:
    years = as_floats(argument, values, minimum=1.0)
    if (years != np.floor(years)).any() or years.max() > 9999.0:
        raise YearError(f"{argument} must hold whole years, got {values!r:.60}")
    return years


def _fit(**arrays: Floats) -> None:
    """Refuse arrays whose shapes do not broadcast."""
    try:
        np.broadcast_shapes(*(array.shape for array in arrays.values()))
    except ValueError:
        shapes = listed(f"{name} {array.shape}" for name, array in arrays.items())
        raise ArgumentError(f"shapes must broadcast, got {shapes}") from None


def _places(method: Method, ahead: Any) -> Any:
    """Return the place of each time frame; one past the last where a target year is too far."""
    return np.searchsorted([frame.most for frame in method.frames], ahead, side="left")
