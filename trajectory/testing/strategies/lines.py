"""Strategies for what curves are fed with: knots, and the curves themselves."""

import numpy as np
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.checks import Floats
from trajectory.errors import ArgumentError
from trajectory.kernels.curves import (
    Curve,
    geometric,
    linear,
    logistic,
    monotone,
    power,
    s_curve,
    step,
)
from trajectory.testing.strategies.domain import YEARS, Pin, amounts, check_sizes, drawn

__all__ = ["curves", "knots"]

Shape = tuple[int, ...]
REACH = 8
WIDEST = 60


def curves(*, reaching_zero: bool = True) -> SearchStrategy[Curve]:
    """Return a strategy for curves of every kind.

    Parameters
    ----------
    reaching_zero : bool
        Only curves that can reach zero, which is all but ``geometric``.

    Returns
    -------
    SearchStrategy of Curve
        Curves, ``power`` and ``s_curve`` with all sorts of parameters.

    Raises
    ------
    ArgumentError
        If `reaching_zero` is no bool.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(curves())
    ... def test(curve):
    ...     assert curve([2020, 2030], [2020, 2030], [100.0, 0.0])[-1] == 0.0
    >>> test()
    """
    if not isinstance(reaching_zero, bool):
        raise ArgumentError(f"reaching_zero must be True or False, got {reaching_zero!r}")
    plain = [linear, step, monotone, logistic]
    return st.one_of(
        st.sampled_from(plain if reaching_zero else [*plain, geometric]),
        st.floats(0.05, 20.0).map(power),
        st.floats(0.01, 500.0).map(s_curve),
    )


def knots(
    *,
    shape: Pin[Shape] = (),
    ragged: bool = False,
    min_value: float = 0.0,
    max_value: float | None = None,
    min_size: int = 2,
    max_size: int = 6,
    falling: bool = False,
) -> SearchStrategy[tuple[Floats, Floats]]:
    """Return a strategy for the knots of curves: years and levels.

    Parameters
    ----------
    shape : tuple of int or strategy
        Leading shape of the levels: ``()`` is one row, ``(3,)`` are three.
    ragged : bool
        Each row has years of its own, padded with NaN on the right; all rows share a span of
        at least one year.
    min_value, max_value : float
        Bounds of the levels, both included. [tCO2e]
    min_size, max_size : int
        How many knots a row has; at least 2 where they are ragged.
    falling : bool
        No level is above the one before.

    Returns
    -------
    SearchStrategy of tuple of ndarray
        Years, shape (k,) or (..., k) if ragged, and levels, shape (..., k).

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(knots(falling=True))
    ... def test(some):
    ...     years, levels = some
    ...     assert (linear(years, years, levels) == levels).all()
    >>> test()
    """
    check_sizes(min_size, max_size, least=2 if ragged else 1, most=30)
    if isinstance(shape, tuple) and not all(isinstance(n, int) and n > 0 for n in shape):
        raise ArgumentError(f"shape must be a tuple of sizes above 0, got {shape!r}")
    if not isinstance(shape, tuple | SearchStrategy):
        raise ArgumentError(f"shape must be a tuple of sizes or a strategy, got {shape!r}")
    if ragged and shape == ():
        raise ArgumentError("shape must have at least one axis where knots are ragged, got ()")
    levels = amounts("tCO2e", min_value, max_value)
    return _knots(drawn(shape, st.just(())), ragged, levels, (min_size, max_size), falling)


@st.composite
def _knots(
    draw: DrawFn,
    shapes: SearchStrategy[Shape],
    ragged: bool,
    levels: SearchStrategy[float],
    sizes: tuple[int, int],
    falling: bool,
) -> tuple[Floats, Floats]:
    lead = draw(shapes)
    n = int(np.prod(lead))
    first = draw(YEARS)
    if ragged:
        window = first + REACH, first + REACH + draw(st.integers(0, WIDEST))
        rows = [draw(_row_of_years(window, sizes)) for _ in range(n)]
    else:
        others = st.sets(
            st.integers(first + 1, first + WIDEST), min_size=sizes[0] - 1, max_size=sizes[1] - 1
        )
        rows = [[first, *sorted(draw(others))]] * n
    width = max(map(len, rows))
    x, y = np.full((2, n, width), np.nan)
    for i, years in enumerate(rows):
        drawn_levels = draw(st.lists(levels, min_size=len(years), max_size=len(years)))
        x[i, : len(years)] = years
        y[i, : len(years)] = sorted(drawn_levels, reverse=True) if falling else drawn_levels
    return (x.reshape(*lead, width) if ragged else x[0]), y.reshape(*lead, width)


@st.composite
def _row_of_years(draw: DrawFn, window: tuple[int, int], sizes: tuple[int, int]) -> list[int]:
    """Draw years from before a window to after it."""
    first = draw(st.integers(window[0] - REACH, window[0] - 1))
    last = draw(st.integers(window[1], window[1] + REACH))
    least, most = sizes[0] - 2, min(sizes[1] - 2, last - first - 1)
    last = max(last, first + least + 1)
    inside = st.sets(
        st.integers(first + 1, last - 1) if last - first > 1 else st.nothing(),
        min_size=least,
        max_size=max(least, most),
    )
    return [first, *sorted(draw(inside)), last]
