"""The picture of many companies: how far each is above or below its line."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import as_any_text, numeric
from trajectory.errors import ArgumentError
from trajectory.plot.frame import axes_for, dressed
from trajectory.plot.labels import slot_size
from trajectory.plot.look import look_of
from trajectory.plot.room import room_of
from trajectory.plot.style import TEXT
from trajectory.words import counted, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["gaps"]

WIDEST = 40
"""Most bars."""

LEAST = float(np.nextafter(0.0, 1.0))


def gaps(
    values: ArrayLike,
    *,
    label: str = "",
    ax: "Axes | None" = None,
    title: str | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes":
    """Draw how many companies are how far above or below their line.

    Parameters
    ----------
    values : array_like, shape (n,)
        Gap of each company to its line as a fraction of its base level, above 0 is above the
        line; NaN where there is none, which the subtitle counts. [1]
    label : str
        What the gap is, such as the line and the year: the title.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, caption, theme : optional
        As in :func:`trajectory.plot.pathway`.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into.

    Raises
    ------
    ArgumentError
        If a value is no number, or none is known.

    Examples
    --------
    >>> gaps([0.1, -0.2, -0.2], label="gap in 2030").get_title(loc="left")
    'gap in 2030'
    """
    from matplotlib.ticker import MaxNLocator

    as_any_text("label", label)
    given = numeric("values", values)
    known = given[~np.isnan(given)]
    if given.ndim != 1 or not known.size or np.isinf(known).any():
        raise ArgumentError(
            f"values must have shape (n,), finite or NaN, at least one known, got {values!r:.80}"
        )
    look = look_of(title, None, None, caption, theme)
    axes = axes_for(ax)
    page, scale = dressed(axes, look.theme)
    percent = np.where(known == 0.0, -LEAST, 100.0 * known)  # on the line is not above it
    edges = _edges(percent)
    above = percent > 0.0
    for part, colour, side in (
        (~above, page.promised, "at or below"),
        (above, page.shade, "above"),
    ):
        count = counted(int(part.sum()), "company", "companies")
        axes.hist(percent[part], edges.tolist(), color=colour, alpha=0.85, edgecolor=page.paper,
                  label=f"{count} {side} the line")  # fmt: skip
    axes.axvline(0.0, ymax=0.74, color=page.ink, lw=1.2)  # below the legend
    width, height = slot_size(axes)
    n = int(np.clip(width / 60.0, 3, 6))
    axes.xaxis.set_major_locator(MaxNLocator(n, steps=[1, 2, 5, 10], min_n_ticks=3))
    axes.set_ylim(0, 1.35 * max(3.0, axes.get_ylim()[1]))  # room for the legend
    n = int(np.clip(height / 40.0, 3, 5))
    axes.yaxis.set_major_locator(MaxNLocator(n, integer=True, min_n_ticks=3))
    axes.legend(prop={"family": "DejaVu Sans", "size": scale * TEXT}, frameon=False,
                labelcolor=page.ink, loc="upper right")  # fmt: skip
    under = "Companies by gap to the line, % of the base level"
    if known.size < given.size:
        under += f"; {number(given.size - known.size)} of {number(given.size)} have no gap"
    room = room_of(axes)
    look.write(room, page, (label, under, look.caption or ""), scale)
    return axes


def _edges(percent: np.ndarray) -> np.ndarray:
    """Return edges of bars of equal round width, one of them at zero."""
    low, high = min(0.0, float(percent.min())), max(0.0, float(percent.max()))
    width = 1.0
    for factor in (2.0, 2.5, 2.0) * 200:
        if (high - low) / width <= WIDEST:
            break
        width *= factor
    return width * np.arange(np.floor(low / width), np.floor(high / width) + 2.0)
