r"""Curves through knots: from levels in a few years to a level in every year.

One engine locates the segment, then each curve is a small formula in it. Written with
:math:`e` the years elapsed since the knot at or before the year, :math:`h` the years
between the knots around it, :math:`u = e / h`, and :math:`a, b` the levels at those knots.

======================  ================================================================
``linear``              :math:`a + e (b - a) / h`
``geometric``           :math:`a (b / a)^u`, the same percentage every year
``monotone``            cubic Hermite with the slopes of Fritsch and Butland (PCHIP)
``logistic``            :math:`a + (b - a) s(u)`, an S of steepness 10
``s_curve(k)``          the same S with steepness :math:`k`
``step``                :math:`a`: nothing happens until the target year
``power(p)``            :math:`a + (b - a) u^p`; p < 1 acts early, p > 1 acts late
======================  ================================================================

Every curve passes through its knots exactly and stays between neighbouring knots.
"""

from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_number, as_years
from trajectory.errors import ArgumentError
from trajectory.kernels.knots import (
    BLOCK,
    Knots,
    RaggedYears,
    RowError,
    SharedYears,
    Step,
    as_knots,
)

__all__ = ["Curve", "geometric", "linear", "logistic", "monotone", "power", "s_curve", "step"]
__dir__ = __all__.copy  # what completion offers

Coefficients = tuple[Floats, ...]


@dataclass(frozen=True, slots=True)
class Curve:
    """A rule that fills the years between knots; call it with years and knots.

    Parameters
    ----------
    name : str
        Name, as in ``tj.curves``.
    formula : str
        The formula in a segment, in the symbols of the module's table.
    prepare, evaluate : callable
        The formula's two halves: once a segment, and once a year.
    parameter : float
        The exponent of ``power``, the steepness of ``s_curve``; else 0.

    Examples
    --------
    >>> linear([2021, 2022, 2023], [2021, 2023], [100.0, 50.0])
    array([100.,  75.,  50.])
    """

    name: str
    formula: str
    prepare: Callable[[Knots], Coefficients] = field(repr=False)
    evaluate: Callable[[Step, float], None] = field(repr=False)
    parameter: float = 0.0

    def __post_init__(self) -> None:
        if not callable(self.prepare) or not callable(self.evaluate):
            raise ArgumentError(f"prepare and evaluate must be callable, got {self!r}")

    def __call__(
        self,
        years: ArrayLike,
        knot_years: ArrayLike,
        knot_levels: ArrayLike,
        *,
        out: Floats | None = None,
    ) -> Floats:
        """Return the level in each year.

        Parameters
        ----------
        years : array_like, shape (t,)
            Strictly increasing years, none before a first or after a last knot. [year]
        knot_years : array_like, shape (k,) or (..., k)
            Strictly increasing years of the knots, shared by all rows or a row each; rows
            with fewer knots are padded with NaN on the right. [year]
        knot_levels : array_like, shape (..., k)
            Levels at the knots; ignored where `knot_years` is NaN. [any unit]
        out : ndarray, shape (..., t), optional
            Where to write; fastest in year-major memory, ``np.empty((t, n)).T``. It may share
            memory with the knots, which are then copied first.

        Returns
        -------
        ndarray, shape (..., t)
            Levels in the unit of `knot_levels`, in year-major memory.

        Raises
        ------
        YearError
            If a year lies outside a row's knots: nothing is extrapolated.
        ArgumentError
            If shapes do not fit, or the curve cannot pass through the levels.
        """
        t = as_years("years", years)
        x, y = as_knots(knot_years, knot_levels)
        lead, k = y.shape[:-1], y.shape[-1]
        if out is None:
            out = np.moveaxis(np.empty((t.size, *lead)), 0, -1)
        else:
            _check_out(out, (*lead, t.size))
            x, y = (np.array(a) if np.may_share_memory(a, out) else a for a in (x, y))
        by_year = np.moveaxis(out, -1, 0)
        levels = by_year.reshape(t.size, -1)
        rows = y.reshape(-1, k)
        route = SharedYears(t, x, rows) if x.ndim == 1 else RaggedYears(t, x.reshape(-1, k), rows)
        for first in range(0, len(rows), BLOCK):
            block = slice(first, first + BLOCK)
            try:
                knots = route.knots(block)
                for step in route.walk(knots, self.prepare(knots), levels[:, block]):
                    self.evaluate(step, self.parameter)
            except RowError as error:
                raise error.public(first, lead) from None
        if not np.may_share_memory(levels, by_year):
            by_year[...] = levels.reshape(by_year.shape)
        return out


def _check_out(out: Floats, shape: tuple[int, ...]) -> None:
    if not isinstance(out, np.ndarray) or out.dtype != np.float64 or out.shape != shape:
        raise ArgumentError(f"out must be a float64 array of shape {shape}, got {out!r:.80}")
    if not out.flags.writeable:
        raise ArgumentError(f"out must be writable, got a read-only array of shape {shape}")
    reach = out.itemsize
    for stride, length in sorted(zip(np.abs(out.strides), out.shape, strict=True)):
        if length > 1 and stride < reach:
            raise ArgumentError(f"out must not overlap with itself, got strides {out.strides}")
        reach += (length - 1) * stride


def _bounds(knots: Knots) -> Coefficients:
    """Return the lower and the upper level of the knots around each segment."""
    ends = knots.ends
    return np.minimum(knots.levels, ends), np.maximum(knots.levels, ends)


def _keep_between(out: Floats, low: Floats, high: Floats) -> None:
    """Take back the last-bit overshoot of a formula that is exact only in real numbers."""
    np.maximum(out, low, out=out)  # np.clip does the same, several times slower
    np.minimum(out, high, out=out)


def _prepare_linear(knots: Knots) -> Coefficients:
    slopes = knots.changes
    slopes[:-1] /= knots.spans[:-1]
    return (slopes,)


def _linear(step: Step, parameter: float) -> None:
    (slope,) = step.carried
    np.multiply(slope, step.elapsed, out=step.out)
    np.add(step.out, step.start, out=step.out)


def _prepare_geometric(knots: Knots) -> Coefficients:
    flat = knots.changes == 0.0
    refused = (((knots.levels <= 0.0) | (knots.ends <= 0.0)) & ~flat).any(axis=0)
    if refused.any():
        row = int(np.argmax(refused))
        raise RowError(
            ArgumentError,
            row,
            "knot_levels must be above 0 for geometric: a constant percentage never reaches zero "
            "(linear, monotone, logistic, step and power do), "
            f"got levels {knots.levels[:, row].tolist()}",
        )
    ratio = np.where(flat, 1.0, knots.ends / np.where(flat, 1.0, knots.levels))
    return (np.log(ratio) / knots.spans, *_bounds(knots))


def _geometric(step: Step, parameter: float) -> None:
    rate, low, high = step.carried
    np.multiply(rate, step.elapsed, out=step.out)
    np.exp(step.out, out=step.out)
    np.multiply(step.out, step.start, out=step.out)
    _keep_between(step.out, low, high)


def _prepare_nothing(knots: Knots) -> Coefficients:
    return ()


def _step(step: Step, parameter: float) -> None:
    np.copyto(step.out, step.start)


def _prepare_progress(knots: Knots) -> Coefficients:
    return (knots.spans, knots.changes, *_bounds(knots))


def _power(step: Step, parameter: float) -> None:
    span = step.carried[0]
    _draw_progress(step, np.power(step.elapsed / span, parameter))


def _logistic(step: Step, parameter: float) -> None:
    span = step.carried[0]
    u = step.elapsed / span
    # the formula of s_curve over a common denominator: 0 at u = 0 to the last bit
    rise = -np.expm1(-parameter * u)
    scale = -np.expm1(-parameter / 2) * (1.0 + np.exp(parameter * (0.5 - u)))
    _draw_progress(step, rise / scale)


def _draw_progress(step: Step, progress: Floats) -> None:
    """Write the levels at a progress from 0 to 1, which rows of shared knots have in common."""
    _, change, low, high = step.carried
    np.multiply(progress, change, out=step.out)
    np.add(step.out, step.start, out=step.out)
    _keep_between(step.out, low, high)


def _prepare_monotone(knots: Knots) -> Coefficients:
    """Return Hermite coefficients; the slopes at the knots are those of scipy's PCHIP."""
    h, k, count = knots.spans, len(knots.levels), knots.count
    m = knots.changes / h  # slope of each segment
    d = np.zeros_like(m)  # slope at each knot
    for j in range(1, k - 1):
        w1, w2 = 2 * h[j] + h[j - 1], h[j] + 2 * h[j - 1]
        turns = m[j - 1] * m[j] <= 0.0
        before, after = np.where(turns, 1.0, m[j - 1]), np.where(turns, 1.0, m[j])
        d[j] = np.where(turns, 0.0, (w1 + w2) / (w1 / before + w2 / after))
    for n in np.flatnonzero(np.bincount(count.ravel())):  # rows of n knots; m is 0 beyond
        end = m[0] if n <= 2 else _end_slope(h[n - 2], h[n - 3], m[n - 2], m[n - 3])
        d[n - 1] = np.where(count == n, end, d[n - 1])
    if k > 1:
        d[0] = np.where(count > 2, _end_slope(h[0], h[1], m[0], m[1]), m[0])
    following = np.concatenate([d[1:], d[-1:]])
    return (d, (3 * m - 2 * d - following) / h, (d + following - 2 * m) / h**2)


def _end_slope(h0: Floats, h1: Floats, m0: Floats, m1: Floats) -> Floats:
    """Return the one-sided three-point slope, limited so that the curve keeps its shape."""
    d = ((2 * h0 + h1) * m0 - h0 * m1) / (h0 + h1)
    d = np.where(np.sign(d) != np.sign(m0), 0.0, d)
    steep = (np.sign(m0) != np.sign(m1)) & (np.abs(d) > 3 * np.abs(m0))
    return np.where(steep, 3 * m0, d)


def _monotone(step: Step, parameter: float) -> None:
    # it needs no bounds: in h years it stays 1 / h**3 of the change away from the next knot
    first, second, third = step.carried
    np.multiply(third, step.elapsed, out=step.out)
    np.add(step.out, second, out=step.out)
    np.multiply(step.out, step.elapsed, out=step.out)
    np.add(step.out, first, out=step.out)
    np.multiply(step.out, step.elapsed, out=step.out)
    np.add(step.out, step.start, out=step.out)


linear = Curve("linear", "a + e (b - a) / h", _prepare_linear, _linear)
"""A straight line between knots: what the standards mean by a linear pathway."""

geometric = Curve("geometric", "a (b / a)^(e / h)", _prepare_geometric, _geometric)
"""The same percentage of the previous year, every year; cannot reach zero."""

monotone = Curve("monotone", "cubic Hermite, PCHIP slopes", _prepare_monotone, _monotone)
"""A smooth curve that rises and falls only where the knots do.

References
----------
Fritsch, F. N. and Butland, J., SIAM J. Sci. Stat. Comput. 5(2), 1984, 300-304.
"""

step = Curve("step", "a", _prepare_nothing, _step)
"""Nothing until the target year."""


def power(p: float) -> Curve:
    """Return the curve whose progress between knots is ``t**p``.

    Parameters
    ----------
    p : float
        Above 0: below 1 most is done early, above 1 late, 1 is linear. [1]

    Returns
    -------
    Curve
        The curve.

    Raises
    ------
    ArgumentError
        If `p` is not a finite number above 0.

    References
    ----------
    A shape of this library's own, for "what if it is done early or late": no standard asks it.

    Examples
    --------
    >>> power(2)([2020, 2025, 2030], [2020, 2030], [100.0, 0.0])
    array([100.,  75.,   0.])
    """
    exponent = as_number("p", p)
    if exponent <= 0.0:
        raise ArgumentError(f"p must be above 0, got {p!r}")
    return Curve("power", "a + (b - a) (e / h)^p", _prepare_progress, _power, exponent)


def s_curve(steepness: float) -> Curve:
    r"""Return the S-shaped curve of a given steepness.

    With :math:`\sigma(z) = 1 / (1 + e^{-z})` and steepness :math:`k`, progress is

    .. math:: s(u) = \frac{\sigma(k (u - 1/2)) - \sigma(-k/2)}{\sigma(k/2) - \sigma(-k/2)},

    the logistic function shifted and scaled so that it passes through the knots.

    Parameters
    ----------
    steepness : float
        From 0.01 (nearly straight) to 500 (nearly a step at half time). [1]

    Returns
    -------
    Curve
        The curve.

    Raises
    ------
    ArgumentError
        If `steepness` is out of its range.

    References
    ----------
    Verhulst's logistic function, 1838 (unverified: from memory), shifted and scaled; a shape
    for "what if it is done slowly at first", which no standard asks.

    Examples
    --------
    >>> s_curve(6).name
    'logistic'
    """
    k = as_number("steepness", steepness, minimum=0.01, maximum=500.0)
    return Curve("logistic", "a + (b - a) s(e / h)", _prepare_progress, _logistic, k)


logistic = s_curve(10.0)
"""An S: slow, fast, slow; steepness 10."""
