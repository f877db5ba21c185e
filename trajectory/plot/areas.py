"""What fans and wedges share: their colours, their frame and the notes below them."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from trajectory.nouns.series import Pathway, Series
from trajectory.plot.frame import Limits
from trajectory.plot.labels import broken, slot_size
from trajectory.words import INDEX

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = [
    "DASHES",
    "DRAWN",
    "FILLS",
    "LINES",
    "PLANNED",
    "QUIET",
    "REPORTED",
    "TARGET",
    "framed",
    "noted",
]

PLANNED, REPORTED, TARGET, QUIET, DRAWN = "#0b5394", "#111111", "#b03a2e", "#595959", "#1f7a6d"
"""Promised or planned; reported or without action; a target or gap; words; drawn at random."""

LINES = ("#b03a2e", "#8a5a00", "#6a4c9c", "#2f6b3a", "#5c5c5c")
"""Lines that something is held against, in turn."""

FILLS = ("#8fb8de", "#a8c686", "#f0c27b", "#c9a7d8", "#9ad1c9", "#d9a5a0", "#b9b9b9", "#e0d58a")
"""Wedges, in turn: light, since lines lie on them."""

DASHES = (0.0, (4.0, 1.6))
"""What was promised is dashed."""

TICKS, LABEL, NOTE = 9.0, 10.0, 7.0


def framed(axes: "Axes", drawn: Iterable[Series], before: Limits) -> None:
    """Set limits from zero that hold all that is drawn, the unit and a quiet frame."""
    from matplotlib.ticker import MaxNLocator, StrMethodFormatter

    series = list(drawn)
    years = [float(year) for one in series for year in (one.years[0], one.years[-1])]
    top = 1.08 * max(float(one.values.max()) for one in series) or 1.0
    x, y = ((*limits,) if limits else () for limits in before)
    axes.set_xlim(min(*years, *x) - (0.0 if x else 0.3), max(*years, *x) + (0.0 if x else 0.3))
    axes.set_ylim(min(0.0, *y) if y else 0.0, max(top, *y) if y else top)
    axes.xaxis.set_major_locator(MaxNLocator("auto", integer=True, steps=[1, 2, 5, 10]))
    axes.yaxis.set_major_formatter(StrMethodFormatter("{x:,.12g}"))
    axes.tick_params(labelsize=TICKS)
    axes.set_ylabel(f"Emissions ({_unit(series[0])})", fontsize=LABEL)
    axes.grid(axis="y", color="#dddddd", lw=0.8)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)


def _unit(series: Series) -> str:
    if series.unit != INDEX:
        return f"{series.unit} a year"
    known = isinstance(series, Pathway) and series.base_level == 100.0
    return f"index, {series.base_year} = 100" if isinstance(series, Pathway) and known else INDEX


def noted(axes: "Axes", text: str) -> None:
    """Write below the axes what was assumed."""
    width = max(24, int(slot_size(axes)[0] / (0.55 * NOTE)))
    axes.set_xlabel(broken(text, width), loc="left", fontsize=NOTE, color=QUIET)
