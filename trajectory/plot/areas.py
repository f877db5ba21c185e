"""What fans and wedges share: areas with no bridge over missing years, and their colours."""

from collections.abc import Iterator
from typing import Any

import numpy as np

from trajectory.nouns.series import Series
from trajectory.plot.names import scaled
from trajectory.plot.style import THEMES, Theme
from trajectory.words import number

__all__ = ["fills_of", "line_of", "runs", "short_amount"]

LIGHT = ("#8fb8de", "#a8c686", "#f0c27b", "#c9a7d8", "#9ad1c9", "#d9a5a0", "#b9b9b9", "#e0d58a")
DARK = ("#2b5680", "#4a6a2c", "#7d5a1d", "#64417a", "#2c6b63", "#7b433e", "#555a60", "#6b6325")


def fills_of(theme: Theme) -> tuple[str, ...]:
    """Return the fills of wedges in turn: close to the paper, since lines lie on them."""
    return DARK if theme == THEMES["dark"] else LIGHT


def runs(series: Series, *values: Any) -> Iterator[list[Any]]:
    """Yield years and values of each run of years without a gap; one year alone gets a width."""
    years = series.years.astype(float)
    for places in np.split(np.arange(years.size), np.flatnonzero(np.diff(years) > 1.0) + 1):
        x, *rows = (np.asarray(row)[places] for row in (years, *values))
        if x.size == 1:  # one point has no area
            x, rows = x[0] + np.array([-0.15, 0.15]), [np.repeat(row, 2) for row in rows]
        yield [x, *rows]


def line_of(series: Series) -> tuple[Any, Any]:
    """Return years and values of a line that breaks where a year is missing."""
    parts = [np.array([[np.nan], [np.nan]])]
    for run in runs(series, series.values):
        parts += [np.array(run), parts[0]]
    return tuple(np.hstack(parts[1:-1]))


def short_amount(value: float, unit: str, top: float) -> str:
    """Return a value in the unit that the axis shows, such as "58 kt"."""
    factor, symbol = scaled(unit, top)
    return f"{number(value / factor, 3)} {symbol}".strip()
