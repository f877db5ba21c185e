"""The picture of many companies: how far each is above or below its line."""

from typing import TYPE_CHECKING

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import as_any_text, numeric
from trajectory.errors import ArgumentError
from trajectory.plot.frame import axes_for
from trajectory.plot.labels import broken, slot_size
from trajectory.plot.style import NOTE, PROMISED, QUIET, SHADE, TEXT, TICKS, TITLE
from trajectory.words import counted, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["gaps"]

WIDEST = 40
"""Most bars."""

LEAST = float(np.nextafter(0.0, 1.0))


def gaps(values: ArrayLike, *, label: str = "", ax: "Axes | None" = None) -> "Axes":
    """Draw how many companies are how far above or below their line.

    Parameters
    ----------
    values : array_like, shape (n,)
        Gap of each company to its line as a fraction of its base level, above 0 is above the
        line; NaN where there is none, which a note above the axes counts. [1]
    label : str
        What the gap is, such as the line and the year: the title.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.

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
    axes = axes_for(ax)
    percent = np.where(known == 0.0, -LEAST, 100.0 * known)  # on the line is not above it
    edges = _edges(percent)
    above = percent > 0.0
    for part, colour, side in ((~above, PROMISED, "at or below"), (above, SHADE, "above")):
        count = counted(int(part.sum()), "company", "companies")
        name = f"{count} {side} the line"
        axes.hist(
            percent[part], edges.tolist(), color=colour, alpha=0.85, label=name, edgecolor="white"
        )
    axes.axvline(0.0, color="#111111", lw=1.2)
    axes.set_xlabel("gap to the line (% of the base level)", fontsize=TITLE)
    axes.set_ylabel("companies", fontsize=TITLE)
    axes.yaxis.set_major_locator(MaxNLocator("auto", integer=True))
    axes.tick_params(labelsize=TICKS)
    axes.spines[["top", "right"]].set_visible(False)
    axes.legend(fontsize=TEXT, frameon=False)
    title = broken(label, max(12, int(slot_size(axes)[0] / (0.6 * TITLE))))
    axes.set_title(title, loc="left", weight="bold", fontsize=TITLE)
    if known.size < given.size:
        text = f"{number(given.size - known.size)} of {number(given.size)} have no gap"
        axes.text(0.99, 0.99, text, transform=axes.transAxes, fontsize=NOTE, color=QUIET,
                  ha="right", va="bottom")  # fmt: skip
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
