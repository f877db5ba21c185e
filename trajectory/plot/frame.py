"""The frame of a picture: its axes, their limits and units, and the marks behind the lines."""

import itertools
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from trajectory.checks import as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Series
from trajectory.plot.floats import Float
from trajectory.plot.glyphs import families
from trajectory.plot.labels import slot_size
from trajectory.plot.names import scaled
from trajectory.plot.room import room_of
from trajectory.plot.style import FIGURE, TEXT, TICKS, Theme, theme_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = [
    "axes_for",
    "dressed",
    "float_text",
    "frame",
    "hatch_gaps",
    "limits_of",
    "shade",
    "thickness",
]

Limits = tuple[tuple[float, float] | None, tuple[float, float] | None]


def axes_for(ax: "Axes | None") -> "Axes":
    """Return the axes given, else pyplot's current ones if they are empty, else new ones."""
    from matplotlib.axes import Axes

    if ax is not None:
        axes = as_instance("ax", ax, Axes)
        if axes.name != "rectilinear":
            raise ArgumentError(f"ax must have straight axes in two directions, got {axes.name}")
        if axes.figure is None:
            raise ArgumentError("ax must lie in a figure, got axes that were removed from theirs")
        return axes
    import matplotlib.pyplot as plt

    if plt.get_fignums() and (not plt.gcf().axes or _is_empty(plt.gca())):
        return plt.gca()
    figure = plt.figure(figsize=FIGURE)
    if figure.get_layout_engine() is None:
        figure.subplots_adjust(left=0.06, bottom=0.07, right=0.985, top=0.95)
    return figure.add_subplot()


def _is_empty(axes: "Axes") -> bool:
    return axes.name == "rectilinear" and axes.axison and not axes.has_data()


def dressed(axes: "Axes", name: str | None) -> tuple[Theme, float]:
    """Return theme and scale of type for axes; a theme that is named colours the page too."""
    from matplotlib.colors import to_rgba

    theme = theme_of(name, to_rgba(axes.figure.get_facecolor()))
    if name is not None:
        axes.figure.set_facecolor(theme.paper)
        axes.set_facecolor(theme.paper)
    scale = float(np.clip(slot_size(axes)[0] / 700.0, 1.0, 1.5))
    axes.tick_params(
        labelsize=scale * TICKS,
        colors=theme.quiet,
        labelcolor=theme.ink,
        labelfontfamily="DejaVu Sans",
    )
    axes.spines[["top", "right"]].set_visible(False)
    axes.spines[["left", "bottom"]].set_color(theme.quiet)
    axes.set_axisbelow(True)
    return theme, scale


def thickness(axes: "Axes") -> float:
    """Return how much thicker or thinner lines are than on a page of ordinary width."""
    return float(np.clip(slot_size(axes)[0] / 450.0, 0.65, 1.3))


def limits_of(axes: "Axes") -> Limits:
    """Return the limits of x and y where something is drawn already, here or in shared axes."""
    x = axes.get_shared_x_axes().get_siblings(axes)
    y = axes.get_shared_y_axes().get_siblings(axes)
    return (
        axes.get_xlim() if any(other.has_data() for other in x) else None,
        axes.get_ylim() if any(other.has_data() for other in y) else None,
    )


def frame(axes: "Axes", drawn: Iterable[Series], before: Limits, theme: Theme) -> str:
    """Set limits that hold zero and all that is drawn; return the unit of the numbers shown."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    drawn = list(drawn)
    years = [float(year) for line in drawn for year in (line.years[0], line.years[-1])]
    high = max(float(line.values.max()) for line in drawn)
    low = min(0.0, *(float(line.values.min()) for line in drawn))
    room = 0.1 * (max(high, 0.0) - low) or 1.0
    x, y = before
    side = max(0.3, 0.012 * (max(years) - min(years))) if max(years) > min(years) else 1.2
    axes.set_xlim(_hull((min(years) - side, max(years) + side), x))
    axes.set_ylim(_hull((low - room if low < 0.0 else 0.0, max(high, 0.0) + room), y))
    width, height = slot_size(axes)
    n = int(np.clip(0.6 * width / 38.0, 3, 6))
    axes.xaxis.set_major_locator(MaxNLocator(n, integer=True, steps=[1, 2, 5, 10], min_n_ticks=3))
    n = int(np.clip(0.7 * height / 26.0, 3, 5))
    axes.yaxis.set_major_locator(MaxNLocator(n, steps=[1, 2, 2.5, 5, 10], min_n_ticks=3))
    factor, symbol = scaled(drawn[0].unit, max(map(abs, axes.get_ylim())))
    axes.yaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value / factor:,.12g}"))
    axes.grid(axis="y", color=theme.grid, lw=0.8, ls="-")
    if low < 0.0:
        axes.axhline(0.0, color=theme.quiet, lw=0.8, zorder=1.5)
    return symbol


def _hull(limits: tuple[float, float], before: tuple[float, float] | None) -> tuple[float, float]:
    both = (*limits, *(before or ()))
    return min(both), max(both)


def float_text(
    axes: "Axes",
    text: str,
    points: Iterable[tuple[float, float]],
    colour: str,
    scale: float,
    *,
    above: Series | None = None,
    style: str = "normal",
    weight: str = "normal",
) -> None:
    """Write a label that finds its place beside one of some points, or in the area above a line."""
    written = axes.text(0.5, 0.5, text, transform=axes.transAxes, ha="center", va="center",
                        color=colour, fontsize=scale * TEXT, style=style, weight=weight,
                        linespacing=1.15, parse_math=False, zorder=8,
                        fontfamily=list(families(text)))  # fmt: skip
    area = None if above is None else np.column_stack([above.years, above.values])
    room_of(axes).floats.append(Float(written, np.array(list(points)), area))


def shade(axes: "Axes", line: Series, text: str, theme: Theme, scale: float) -> None:
    """Shade the area above a line, and say what it is."""
    top = axes.get_ylim()[1]
    axes.fill_between(
        line.years, line.values, top, color=theme.shade, alpha=theme.shade_alpha, lw=0, zorder=1
    )
    if text:
        float_text(axes, text, (), theme.shade, scale, above=line, style="italic")


def hatch_gaps(axes: "Axes", line: Series, theme: Theme) -> bool:
    """Hatch the years between those reported for which there is no figure; return if any."""
    years = line.years
    gaps = [(a, b) for a, b in itertools.pairwise(years.tolist()) if b - a > 1]
    for first, last in gaps:
        axes.axvspan(
            first + 0.5,
            last - 0.5,
            facecolor="none",
            edgecolor=theme.grid,
            hatch="///",
            lw=0,
            zorder=0.5,
        )
    return bool(gaps)
