"""Words in a picture: names broken into rows, numbers spelled, and boxes kept apart."""

import textwrap
from typing import TYPE_CHECKING, Any

import numpy as np

from trajectory.nouns.series import Series
from trajectory.plot.style import NAME_SHARE, NAME_WIDTH, REPORTED, TEXT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["amount", "broken", "has_room_inside", "name_inside", "slot_size", "spread"]

INSIDE = 12
"""Most characters in a row of a name inside the axes."""


def broken(text: str, width: int) -> str:
    """Return a name in rows of at most `width` characters; a number keeps its percent sign."""
    return textwrap.fill(text.replace(" %", "\u00a0%"), width)


def amount(level: float) -> str:
    """Return a level in words: four digits, or all before the point, in groups of three."""
    return f"{level:,.0f}" if abs(level) >= 1000 else f"{level:.4g}"


def spread(wanted: Any, sizes: Any, bottom: float, top: float) -> Any:
    """Return centres of boxes stacked upwards, each as near to its wish as the others allow."""
    lower = bottom
    centres = np.empty_like(wanted)
    for i, (wish, size) in enumerate(zip(wanted, sizes, strict=True)):
        centres[i] = max(wish, lower + size / 2)
        lower = centres[i] + size / 2
    upper = max(top, bottom + sizes.sum())
    for i in range(len(sizes) - 1, -1, -1):
        centres[i] = min(centres[i], upper - sizes[i] / 2)
        upper = centres[i] - sizes[i] / 2
    return centres


def slot_size(axes: "Axes") -> tuple[float, float]:
    """Return width and height, in points, of the place of the axes before they give up any."""
    place, page = axes.get_position(original=True), axes.figure.bbox
    dot = axes.figure.dpi / 72.0
    return place.width * page.width / dot, place.height * page.height / dot


def has_room_inside(axes: "Axes", name: str, actuals: Series) -> bool:
    """Whether the name of what was reported fits to the left of where it ends."""
    left, right = axes.get_xlim()
    width, letter = slot_size(axes)[0], 0.56 * TEXT
    width -= min(NAME_SHARE * width, NAME_WIDTH * letter)  # for the names beside the axes
    longest = max(map(len, broken(name, INSIDE).splitlines()), default=0)
    return bool(longest * letter + 8 <= width * (actuals.years[-1] - left) / (right - left))


def name_inside(axes: "Axes", name: str, actuals: Series, path: Series) -> None:
    """Name what was reported to the left of where it ends, away from the promised pathway."""
    year, value = float(actuals.years[-1]), float(actuals.values[-1])
    below = value < np.interp(year, path.years, path.values)  # only to choose the side
    axes.annotate(
        broken(name, INSIDE),
        (year, value),
        xytext=(-6, -8 if below else 8),
        textcoords="offset points",
        color=REPORTED,
        fontsize=TEXT,
        ha="right",
        va="top" if below else "bottom",
        zorder=7,
    )
