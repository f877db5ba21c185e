"""Small multiples: one panel a company, one title, one key."""

from collections.abc import Callable, Iterable
from typing import TYPE_CHECKING, Any

from trajectory.checks import as_instance, as_tuple
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Series
from trajectory.plot.frame import axes_for
from trajectory.plot.glyphs import families, refuse_undrawable
from trajectory.plot.header import fitted
from trajectory.plot.look import Look
from trajectory.plot.style import NOTE, TITLE, theme_of

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["GAP", "as_many", "each_of", "multiples"]

MOST = 48
"""Most panels of a page; more cannot be read."""

PANEL, GAP, HEAD, FOOT = 2.15, 0.735, 0.95, 0.55
"""Heights of a row of panels and of the gap in it, of the words above and below, in inches."""

WIDTH, LEFT, RIGHT = 10.0, 0.045, 0.985
"""Width of a page in inches, and the edges of what stands on it as shares of that."""

HINTED = 0.94
"""Width of type as it is designed, of that which it has once it is fitted to pixels."""


def as_many(argument: str, given: Any, *kinds: type) -> tuple[Any, ...]:
    """Return the things of many companies, each of one of some kinds.

    Raises
    ------
    ArgumentError
        If it is one thing of another kind, or holds one.
    """
    if isinstance(given, str | Series) or not isinstance(given, Iterable):
        as_instance(argument, given, kinds[0])
    return as_tuple(argument, given, *kinds)


def each_of(argument: str, given: Any, n: int, what: str) -> tuple[Any, ...]:
    """Return one thing for each company; None for each where nothing is given.

    Raises
    ------
    ArgumentError
        If they are not as many as the companies.
    """
    if given is None:
        return (None,) * n
    if isinstance(given, str | Series) or not isinstance(given, Iterable):
        raise ArgumentError(f"{argument} must be as many as {what}, {n}, got {given!r:.80}")
    each = tuple(given)
    if len(each) != n:
        raise ArgumentError(f"{argument} must be as many as {what}, {n}, got {len(each)}")
    return each


def multiples(
    panel: Callable[["Axes", int, Look], "Axes"],
    n: int,
    ax: Any,
    look: Look,
    words: tuple[str, str],
    *,
    height: float = PANEL,
    columns: int | None = None,
) -> "tuple[Axes, ...]":
    """Draw one panel a company, into the axes given or those of a new figure.

    `height` is that of a row of panels in inches; `columns` the most panels in it.

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
        places = [axes_for(axes) for axes in given]  # all are looked at before one is drawn into
        return tuple(panel(axes, i, small) for i, axes in enumerate(places))
    title = words[0] if look.title is None else look.title
    caption = words[1] if look.caption is None else look.caption
    refuse_undrawable("title and caption", (title, caption))
    head = _written(title, 2, fontsize=TITLE, va="top", weight="bold")
    foot = _written(caption, 7, fontsize=NOTE, va="bottom")
    margins = HEAD + 0.2 * head["s"].count("\n"), FOOT + 0.12 * foot["s"].count("\n")
    figure, places = _page(n, height, columns or (4 if n > 6 else 3), margins)
    theme = theme_of(look.theme, to_rgba(figure.get_facecolor()))
    drawn = tuple(panel(axes, i, small) for i, axes in enumerate(places))
    tall = figure.get_size_inches()[1]
    figure.text(LEFT, 1.0 - 0.12 / tall, **head, color=theme.ink)
    figure.text(LEFT, 0.1 / tall, **foot, color=theme.quiet)
    return drawn


def _written(text: str, rows: int, **look: Any) -> dict[str, Any]:
    """Return a text in rows as wide as the page, at most so many, and how it is written."""
    from matplotlib.text import Text
    from matplotlib.textpath import TextToPath

    look |= {"parse_math": False, "fontfamily": list(families(text))}
    width, measure = 72.0 * WIDTH * (RIGHT - LEFT) * HINTED, TextToPath()
    words = fitted(text, Text(0.0, 0.0, text, **look), (width, rows), measure)
    return {"s": words.replace("\u00a0", " "), **look}


def _page(n: int, tall: float, most: int, margins: tuple[float, float]) -> "tuple[Any, list[Axes]]":
    """Return a new page and its places for panels; margins above and below in inches."""
    import matplotlib.pyplot as plt

    columns, (head, foot) = min(n, most), margins
    rows = -(-n // columns)
    height = head + foot + tall * rows
    figure = plt.figure(figsize=(WIDTH, height), layout="none")
    figure.subplots_adjust(
        left=LEFT, right=RIGHT, bottom=foot / height, top=1.0 - head / height,
        wspace=0.24, hspace=GAP / (tall - GAP),
    )  # fmt: skip
    return figure, [figure.add_subplot(rows, columns, i + 1) for i in range(n)]


def _flat(ax: Any) -> Any:
    return ax.ravel().tolist() if hasattr(ax, "ravel") else ax
