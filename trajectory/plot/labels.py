"""Words in a picture: names broken into rows, numbers spelled, and boxes kept apart."""

import textwrap
from typing import TYPE_CHECKING, Any

import numpy as np

from trajectory.nouns.series import Series
from trajectory.plot.style import NAME_SHARE, NAME_WIDTH, REPORTED, TEXT

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["broken", "has_room_inside", "name_inside", "slot_size", "spread"]

INSIDE = 12
"""Most characters in a row of a name inside the axes."""


def broken(text: str, width: int) -> str:
    """Return a name in rows of at most `width` characters; a number keeps its percent sign."""
    return textwrap.fill(text.replace(" %", "\u00a0%"), width)


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


def has_room_inside(axes: "Axes", name: str, actuals: Series, path: Series) -> bool:
    """Whether the name of what was reported fits below it, to the left of where it ends.

    Only where the promised pathway runs above: else the name would lie on lines.
    """
    (left, right), (bottom, top) = axes.get_xlim(), axes.get_ylim()
    year, value = float(actuals.years[-1]), float(actuals.values[-1])
    (width, height), letter = slot_size(axes), 0.56 * TEXT
    width -= min(NAME_SHARE * width, NAME_WIDTH * letter)  # for the names beside the axes
    rows = broken(name, INSIDE).splitlines()
    longest = max(map(len, rows), default=0)
    return bool(
        value < np.interp(year, path.years, path.values)  # only to choose the side
        and longest * letter + 8 <= width * (year - left) / (right - left)
        and len(rows) * 1.3 * TEXT + 8 <= height * (value - bottom) / (top - bottom)
    )


def name_inside(axes: "Axes", name: str, actuals: Series) -> None:
    """Name what was reported below it, to the left of where it ends."""
    year, value = float(actuals.years[-1]), float(actuals.values[-1])
    axes.annotate(
        broken(name, INSIDE),
        (year, value),
        xytext=(-6, -8),
        textcoords="offset points",
        color=REPORTED,
        fontsize=TEXT,
        ha="right",
        va="top",
        zorder=7,
    )
