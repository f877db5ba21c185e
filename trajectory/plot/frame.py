"""The frame of a picture: its axes, their limits and units, and the marks behind the lines."""

from typing import TYPE_CHECKING

from trajectory.checks import as_instance
from trajectory.nouns.series import Pathway, Series
from trajectory.plot.labels import slot_size
from trajectory.plot.style import FIGURE, SHADE, TEXT, TICKS, TITLE
from trajectory.words import INDEX

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["axes_for", "frame", "limits_of", "mark_base_year", "shade"]

Limits = tuple[tuple[float, float] | None, tuple[float, float] | None]


def axes_for(ax: "Axes | None") -> "Axes":
    """Return the axes given, else pyplot's current ones if they are empty, else new ones."""
    from matplotlib.axes import Axes

    if ax is not None:
        return as_instance("ax", ax, Axes)
    import matplotlib.pyplot as plt

    if plt.get_fignums() and (not plt.gcf().axes or _is_empty(plt.gca())):
        return plt.gca()
    figure = plt.figure(figsize=FIGURE)
    if figure.get_layout_engine() is None:
        figure.subplots_adjust(left=0.075, bottom=0.08, right=0.985, top=0.92)
    return figure.add_subplot()


def _is_empty(axes: "Axes") -> bool:
    return axes.name == "rectilinear" and axes.axison and not axes.has_data()


def limits_of(axes: "Axes") -> Limits:
    """Return the limits of x and y where something is drawn already, here or in shared axes."""
    x = axes.get_shared_x_axes().get_siblings(axes)
    y = axes.get_shared_y_axes().get_siblings(axes)
    return (
        axes.get_xlim() if any(other.has_data() for other in x) else None,
        axes.get_ylim() if any(other.has_data() for other in y) else None,
    )


def frame(axes: "Axes", path: Pathway, drawn: list[Series], before: Limits) -> None:
    """Set limits from zero that hold all that is drawn, the unit and a quiet frame."""
    from matplotlib.ticker import MaxNLocator, StrMethodFormatter

    years = [float(year) for line in drawn for year in (line.years[0], line.years[-1])]
    top = 1.08 * max(float(line.values.max()) for line in drawn) or 1.0
    x, y = before
    axes.set_xlim(_hull((min(years) - 0.3, max(years) + 0.3), x))
    axes.set_ylim(_hull((0.0, top), y))
    axes.xaxis.set_major_locator(MaxNLocator("auto", integer=True, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(StrMethodFormatter("{x:,.12g}"))
    axes.tick_params(labelsize=TICKS)
    label = f"Emissions ({_unit(path)})"
    axes.set_ylabel(label, fontsize=min(TITLE, slot_size(axes)[1] / (0.58 * len(label))))
    axes.grid(axis="y", color="#dddddd", lw=0.8)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)


def _hull(limits: tuple[float, float], before: tuple[float, float] | None) -> tuple[float, float]:
    both = (*limits, *(before or ()))
    return min(both), max(both)


def _unit(path: Pathway) -> str:
    if path.unit != INDEX:
        return f"{path.unit} a year"
    if path.base_level == 100.0:  # not where another year became 100
        return f"index, {path.base_year} = 100"
    return path.unit


def shade(axes: "Axes", line: Pathway) -> None:
    """Shade the area above a line, and say what it is."""
    top = axes.get_ylim()[1]
    axes.fill_between(line.years, line.values, top, color=SHADE, alpha=0.07, lw=0, zorder=1)
    axes.annotate(
        "above the first line",
        (float(line.years[-1]), top),
        xytext=(-3, -3),
        textcoords="offset points",
        color=SHADE,
        alpha=0.8,
        ha="right",
        va="top",
        fontsize=TEXT,
        style="italic",
    )


def mark_base_year(axes: "Axes", path: Pathway) -> None:
    """Mark the base year, where the pathway shows it."""
    if path.base_year < path.years[0]:
        return
    axes.axvline(path.base_year, color="#999999", lw=0.9, ls=":", zorder=1)
    axes.annotate(
        f"base year {path.base_year}",
        (path.base_year, 0.0),
        xytext=(4, 5),
        textcoords="offset points",
        fontsize=TEXT,
        color="#666666",
        rotation=90,
        va="bottom",
    )
