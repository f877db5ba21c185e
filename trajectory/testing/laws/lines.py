"""Laws of curves."""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import Floats
from trajectory.kernels.curves import Curve, geometric, linear
from trajectory.testing.laws.failing import ROUNDING, fail, same

__all__ = ["between_knots", "geometric_below_linear", "rows_are_independent"]


def _rows(knot_years: ArrayLike, levels: ArrayLike) -> list[tuple[Floats, Floats]]:
    """Return each row's own knots, padding left out."""
    y = np.asarray(levels, dtype=np.float64)
    x = np.broadcast_to(np.asarray(knot_years, dtype=np.float64), y.shape)
    k = y.shape[-1]
    pairs = zip(x.reshape(-1, k), y.reshape(-1, k), strict=True)
    return [(years[~np.isnan(years)], level[~np.isnan(years)]) for years, level in pairs]


def between_knots(curve: Curve, years: ArrayLike, knot_years: ArrayLike, levels: ArrayLike) -> None:
    """Assert that a curve is exact at knots, and moves one way between two neighbours.

    Parameters
    ----------
    curve : Curve
        The curve.
    years : array_like, shape (t,)
        Years within the knots. [year]
    knot_years : array_like, shape (k,) or (..., k)
        Years of the knots, NaN where a row has fewer. [year]
    levels : array_like, shape (..., k)
        Levels at the knots.

    Raises
    ------
    AssertionError
        If a level leaves the range of the knots around it, misses a knot by a bit, or turns.

    Examples
    --------
    >>> between_knots(linear, range(2021, 2031), [2021, 2030], [100.0, 0.0])
    """
    law = f"between_knots of {curve.name}"
    t = np.asarray(years)
    values = np.asarray(curve(years, knot_years, levels))
    if values.shape != (*np.shape(levels)[:-1], t.size):
        fail(law, f"got shape {values.shape} for levels {np.shape(levels)} in {t.size} years")
    for row, (x, y) in zip(values.reshape(-1, t.size), _rows(knot_years, levels), strict=True):
        before = np.searchsorted(x, t, side="right") - 1
        after = np.minimum(before + 1, x.size - 1)
        low, high = np.minimum(y[before], y[after]), np.maximum(y[before], y[after])
        outside = (row < low) | (row > high) | np.isnan(row)
        if outside.any():
            i = int(np.argmax(outside))
            bounds = f"{float(low[i])!r}..{float(high[i])!r}"
            fail(law, f"{t[i]:.0f} has {float(row[i])!r}, outside {bounds}")
        knots = np.isin(t, x)
        same(law, f"level at knots {t[knots].tolist()}", row[knots], y[before[knots]])
        _one_way(law, t, row, before, y)


def _one_way(
    law: str, years: Floats, row: Floats, before: NDArray[np.intp], levels: Floats
) -> None:
    """Fail if a row turns back within a segment by more than a rounding."""
    for j in range(levels.size - 1):
        inside = before == j
        sign = np.sign(levels[j + 1] - levels[j])
        steps = np.diff(row[inside]) * sign
        slack = ROUNDING * max(abs(levels[j]), abs(levels[j + 1]))
        if (steps < -slack).any():
            i = int(np.argmin(steps))
            one, other = row[inside][i : i + 2].tolist()
            fail(law, f"{one!r} turns to {other!r} in {years[inside][i + 1]:.0f}")


def rows_are_independent(
    curve: Curve, years: ArrayLike, knot_years: ArrayLike, levels: ArrayLike
) -> None:
    """Assert that each row of many is, bit for bit, what the curve gives for that row alone.

    Parameters
    ----------
    curve : Curve
        The curve.
    years : array_like, shape (t,)
        Years within the knots. [year]
    knot_years : array_like, shape (k,) or (..., k)
        Years of the knots, NaN where a row has fewer. [year]
    levels : array_like, shape (..., k)
        Levels at the knots.

    Raises
    ------
    AssertionError
        If a row depends on its neighbours or on its padding.

    Examples
    --------
    >>> rows_are_independent(linear, [2021, 2022], [2021, 2022], [[9.0, 8.0], [3.0, 0.0]])
    """
    law = f"rows_are_independent of {curve.name}"
    values = np.asarray(curve(years, knot_years, levels))
    rows = values.reshape(-1, values.shape[-1])
    for i, (x, y) in enumerate(_rows(knot_years, levels)):
        same(law, f"row {i}", rows[i], curve(years, x, y))


def geometric_below_linear(years: ArrayLike, knot_years: ArrayLike, levels: ArrayLike) -> None:
    """Assert that a constant percentage never exceeds the straight line between knots.

    Parameters
    ----------
    years : array_like, shape (t,)
        Years within the knots. [year]
    knot_years : array_like, shape (k,) or (..., k)
        Years of the knots, NaN where a row has fewer. [year]
    levels : array_like, shape (..., k)
        Levels at the knots, above 0.

    Raises
    ------
    AssertionError
        If ``geometric`` is above ``linear`` by more than a rounding.

    Examples
    --------
    >>> geometric_below_linear(range(2021, 2031), [2021, 2030], [100.0, 10.0])
    """
    curved, straight = geometric(years, knot_years, levels), linear(years, knot_years, levels)
    above = curved - straight > ROUNDING * straight
    if above.any():
        at = tuple(int(i) for i in np.argwhere(above)[0])
        got = f"{float(curved[at])!r} above {float(straight[at])!r}"
        fail("geometric_below_linear", f"year {np.asarray(years)[at[-1]]} has {got}")
