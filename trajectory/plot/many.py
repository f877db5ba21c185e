"""Small multiples: one panel a company, one title, one key."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trajectory.checks import as_tuple
from trajectory.errors import ArgumentError
from trajectory.plot.glyphs import families, refuse_undrawable
from trajectory.plot.look import Look
from trajectory.plot.style import NOTE, TITLE, theme_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["multiples"]

MOST = 48
"""Most panels of a page; more cannot be read."""

PANEL, HEAD, FOOT = 2.15, 0.95, 0.55
"""Heights of a row of panels, of the words above them and of those below, in inches."""


def multiples(
    panel: Callable[["Axes", int, Look], "Axes"],
    n: int,
    ax: Any,
    look: Look,
    words: tuple[str, str],
) -> "tuple[Axes, ...]":
    """Draw one panel a company, into the axes given or those of a new figure.

    Raises
    ------
    ArgumentError
        If there are none, too many, or not as many axes.
    """
    from matplotlib.axes import Axes
    from matplotlib.colors import to_rgba

    if not 1 <= n <= MOST:
        raise ArgumentError(
            f"small multiples must be 1 to {MOST} (draw those with the largest gaps), got {n}"
        )
    small = look.in_panel()
    if ax is not None:
        given = as_tuple("ax", _flat(ax), Axes)
        if len(given) != n:
            raise ArgumentError(f"ax must be as many axes as companies, {n}, got {len(given)}")
        return tuple(panel(axes, i, small) for i, axes in enumerate(given))
    title = words[0] if look.title is None else look.title
    caption = words[1] if look.caption is None else look.caption
    refuse_undrawable("title and caption", (title, caption))
    figure, places = _page(n)
    theme = theme_of(look.theme, to_rgba(figure.get_facecolor()))
    drawn = tuple(panel(axes, i, small) for i, axes in enumerate(places))
    height = figure.get_size_inches()[1]
    for y, text, size, more in (
        (1.0 - 0.12 / height, title, TITLE, {"color": theme.ink, "va": "top", "weight": "bold"}),
        (0.1 / height, caption, NOTE, {"color": theme.quiet, "va": "bottom"}),
    ):
        fonts = list(families(text))
        figure.text(0.045, y, text, fontsize=size, parse_math=False, fontfamily=fonts, **more)
    return drawn


def _page(n: int) -> "tuple[Any, list[Axes]]":
    """Return a new page and its places for panels."""
    import matplotlib.pyplot as plt

    columns = min(n, 4 if n > 6 else 3)
    rows = -(-n // columns)
    height = HEAD + FOOT + PANEL * rows
    figure = plt.figure(figsize=(10.0, height), layout="none")
    figure.subplots_adjust(
        left=0.045, right=0.985, bottom=FOOT / height, top=1.0 - HEAD / height,
        wspace=0.24, hspace=0.52,
    )  # fmt: skip
    return figure, [figure.add_subplot(rows, columns, i + 1) for i in range(n)]


def _flat(ax: Any) -> Any:
    return ax.ravel().tolist() if hasattr(ax, "ravel") else ax
