"""Labels of a path: classes by rate or by line, no temperatures."""

from collections.abc import Sequence

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import as_floats, as_instance, as_tuple, as_year
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.arithmetic import exceeds
from trajectory.nouns.series import Pathway, Series

__all__ = ["linear_rate_class", "strictest_line"]

RATES = ((0.042, "1.5 °C"), (0.025, "well below 2 °C"), (0.0123, "2 °C"))
"""Least linear rates of the base year, and the SBTi's class of each. [1 / year]"""


def linear_rate_class(rate: ArrayLike) -> list[str] | str:
    """Return the class that the SBTi gave to a linear rate of scopes 1 and 2.

    A class says which scenarios a rate is at least as steep as; it is no temperature.

    Parameters
    ----------
    rate : array_like, shape (n,) or ()
        Linear annual reduction, of the base year. [1 / year]

    Returns
    -------
    str or list of str
        ``"1.5 °C"``, ``"well below 2 °C"``, ``"2 °C"`` or ``"none"``.

    Raises
    ------
    ArgumentError
        If a rate is not finite or above 1.

    References
    ----------
    SBTi, Foundations of Science-based Target Setting V1.0, April 2019, p. 22: 4.2 % and 2.5 %
    (secondary); 1.23 % for 2 °C, no longer accepted since July 2022 (unverified).

    Examples
    --------
    >>> linear_rate_class([0.05, 0.03, 0.01])
    ['1.5 °C', 'well below 2 °C', 'none']
    """
    rates = as_floats("rate", rate)
    if rates.ndim > 1 or rates.max() > 1.0:
        raise ArgumentError(
            f"rate must hold fractions of the base year a year, such as 0.042, got {rate!r:.60}"
        )
    names = [
        next((name for least, name in RATES if one >= least - 1e-12), "none") for one in rates.flat
    ]
    return names[0] if rates.ndim == 0 else names


def strictest_line(path: Series, lines: Sequence[Series], *, year: int) -> str:
    """Return the label of the strictest line that a path does not exceed in a year.

    A label is as of that year: another year may have another one.

    Parameters
    ----------
    path : Series
        One path: emissions, or emissions per product.
    lines : sequence of Series
        Reference paths in the unit of the path, in any order; a lower one is stricter. Those of
        :func:`trajectory.outlook.reference.reference_paths` hold theirs as ``.path``.
    year : int
        The year that is looked at. [year]

    Returns
    -------
    str
        Its label; ``"none"`` where the path is above all.

    Raises
    ------
    ArgumentError, YearError
        If units differ, there is no line or one without a label, or a path or line is not single
        or lacks the year.

    References
    ----------
    TPI, Carbon Performance Methodology: alignment with the most ambitious benchmark that is not
    exceeded in a year (unverified).

    Examples
    --------
    >>> path = Series([2029, 2030], [60.0, 55.0], "tCO2e")
    >>> lines = [Series([2029, 2030], [80.0, level], "tCO2e", name)
    ...          for level, name in ((50.0, "line A"), (70.0, "line B"))]
    >>> strictest_line(path, lines, year=2030)
    'line B'
    """
    as_instance("path", path, Series)
    known = as_tuple("lines", lines, Series)
    when = as_year("year", year)
    if not known:
        raise ArgumentError("lines must hold at least one line, got none")
    for one in (path, *known):
        if one.values.ndim != 1:
            raise ArgumentError(f"path and lines must be single, got shape {one.values.shape}")
        if one.unit != path.unit:
            raise ArgumentError(f"lines must be in the path's unit {path.unit!r}, got {one.unit!r}")
        if when not in one.years:
            raise YearError(f"year must lie in every path and line, got {when} for {one.label!r}")
    if not all(one.label for one in known):
        raise ArgumentError(f"lines must have labels to be told apart, got {known!r:.80}")
    level = np.asarray(path.at(when))
    base = float(path.base_level) if isinstance(path, Pathway) else float(np.max(path.values))
    below = [one for one in known if not exceeds(level, np.asarray(one.at(when)), base)]
    return min(below, key=lambda one: float(one.at(when))).label if below else "none"
