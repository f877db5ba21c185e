"""What is wrong with a picture: texts, lines and ticks that a reader could not read."""

import itertools
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from trajectory.checks import as_instance, as_number
from trajectory.plot.floats import crossed, segments_of
from trajectory.plot.style import luminance

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.figure import Figure

__all__ = ["Fault", "audit"]

LEAST_TEXT, LEAST_LINE = 4.5, 3.0
"""Least contrast of text (WCAG 2.2, 1.4.3) and of lines (1.4.11)."""

LEAST_POINTS = 7.0
TICKS = (3, 7)
GREY = 0.1
"""Two lines of one pattern must differ by this much of the lightness from black to white."""


@dataclass(frozen=True)
class Fault:
    """One thing that a reader could not read, and what is wrong with it.

    Parameters
    ----------
    rule : str
        ``overlap``, ``page``, ``line``, ``contrast``, ``grey``, ``size`` or ``ticks``.
    what : str
        The texts or lines, and the numbers found.

    Examples
    --------
    >>> print(Fault("size", "'a note' is 5 pt"))
    size: 'a note' is 5 pt
    """

    rule: str
    what: str

    def __str__(self) -> str:
        return f"{self.rule}: {self.what}"


@dataclass(frozen=True)
class Word:
    """A text that the page shows, its box in pixels and the axes that it stands in."""

    text: Any
    said: str
    box: Any
    axes: Any


def audit(figure: "Figure", *, width: float | None = None) -> tuple[Fault, ...]:
    """Return what a reader of a figure could not read; empty where all is well.

    No two texts overlap; none leaves the page or crosses a data line of another colour than its
    own; text has a contrast of 4.5 to 1 and lines of 3 to 1 with what is behind them; two lines
    differ in pattern or lightness; type is at least 7 pt as printed; a numeric axis over at
    least three years or steps has 3 to 7 ticks.

    Parameters
    ----------
    figure : matplotlib.figure.Figure
        Any figure, of this library or not; it is laid out, not changed.
    width : float, optional
        Width at which it is printed; None: its own. [mm]

    Returns
    -------
    tuple of Fault
        In the order of the rules above.

    Raises
    ------
    ArgumentError
        If it is no figure.

    References
    ----------
    W3C, Web Content Accessibility Guidelines 2.2, success criteria 1.4.3 and 1.4.11, and
    "contrast ratio". The other rules are conventions of this library.

    Examples
    --------
    >>> from matplotlib.figure import Figure
    >>> figure = Figure()
    >>> _ = figure.text(0.5, 0.5, "a note", fontsize=5, color="#cccccc")
    >>> [str(fault) for fault in audit(figure)]
    ["contrast: 'a note' has 1.6 to 1", "size: 'a note' is 5 pt"]
    """
    from matplotlib.figure import Figure

    as_instance("figure", figure, Figure)
    inches = figure.get_size_inches()[0]
    printed = inches if width is None else as_number("width", width, minimum=1.0) / 25.4
    figure.draw_without_rendering()
    words = [word for word in _words(figure) if word.said.strip()]
    return (
        *_overlaps(words),
        *_off_page(words, figure),
        *_on_lines(words, figure),
        *_pale_words(words, figure),
        *_pale_lines(figure),
        *_alike(figure),
        *_small(words, printed / inches),
        *_ticks(figure),
    )


def _words(figure: "Figure") -> list[Word]:
    """Return all texts shown, tick labels in view only."""
    from matplotlib.text import Text

    found: list[tuple[Any, Any]] = [(text, None) for text in figure.texts]
    found += [(text, None) for legend in figure.legends for text in legend.get_texts()]
    found += [
        (t, None) for t in (getattr(figure, "_suptitle", None),) if t not in (None, *figure.texts)
    ]
    for axes in filter(lambda one: one.get_visible(), figure.axes):
        found += [(child, axes) for child in axes.get_children() if isinstance(child, Text)]
        legend = axes.get_legend()
        found += [(text, axes) for text in legend.get_texts()] if legend else []
        if axes.axison:
            found += [(text, axes) for text in _axis_words(axes)]
    shown = [(text, axes) for text, axes in found if text.get_visible() and text.get_text().strip()]
    return [Word(text, " ".join(text.get_text().split()), Text.get_window_extent(text), axes)
            for text, axes in shown]  # fmt: skip


def _axis_words(axes: "Axes") -> list[Any]:
    found = []
    for axis in (axes.xaxis, axes.yaxis):
        if axis.get_visible():
            found += [axis.label, axis.get_offset_text()]
            found += [tick.label1 for tick in _in_view(axis) if tick.label1.get_visible()]
    return found


def _in_view(axis: Any) -> list[Any]:
    low, high = sorted(axis.get_view_interval())
    near = 1e-9 * (high - low)
    return [tick for tick in axis.get_major_ticks() if low - near <= tick.get_loc() <= high + near]


def _overlaps(words: list[Word]) -> list[Fault]:
    found = []
    for one, other in itertools.combinations(words, 2):
        width = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
        height = min(one.box.y1, other.box.y1) - max(one.box.y0, other.box.y0)
        if width > 0.5 and height > 0.5:
            found.append(Fault("overlap", f"{one.said!r:.60} and {other.said!r:.60}"))
    return found


def _off_page(words: list[Word], figure: "Figure") -> list[Fault]:
    page = figure.bbox
    return [
        Fault("page", f"{word.said!r:.60} leaves the page")
        for word in words
        if word.box.x0 < -0.5
        or word.box.y0 < -0.5
        or word.box.x1 > page.x1 + 0.5
        or word.box.y1 > page.y1 + 0.5
    ]


def _on_lines(words: list[Word], figure: "Figure") -> list[Fault]:
    """Return the texts that cross a line of another colour: a name has the colour of its line."""
    from matplotlib.colors import same_color

    found = []
    for axes in figure.axes:
        box = (*axes.bbox.min, *axes.bbox.max)
        inside = [word for word in words if word.box.overlaps(axes.bbox)]
        if not inside or axes.name != "rectilinear":
            continue
        boxes = np.array([[*word.box.min, *word.box.max] for word in inside])
        for line in _data_lines(axes):
            pieces = segments_of(axes, box, (line,))
            for word, hit in zip(inside, crossed(boxes, pieces).any(axis=1), strict=True):
                if hit and not same_color(word.text.get_color(), line.get_color()):
                    found.append(Fault("line", f"{word.said!r:.60} crosses a line"))
    return found


def _data_lines(axes: "Axes") -> list[Any]:
    return [
        line
        for line in axes.get_lines()
        if line.get_visible()
        and line.get_transform() == axes.transData
        and line.get_linestyle() not in ("None", "")
        and np.size(line.get_xdata()) > 1
    ]


def _contrast(one: Any, other: Any) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _over(colour: Any, below: Any, alpha: float | None = None) -> Any:
    """Return a colour laid over an opaque one."""
    from matplotlib.colors import to_rgba

    rgba = to_rgba(colour)
    share = rgba[3] if alpha is None else alpha
    return tuple(share * c + (1 - share) * b for c, b in zip(rgba[:3], below[:3], strict=True))


def _behind(word: Word, figure: "Figure") -> Any:
    """Return the colour behind the middle of a text: page, axes and the areas filled there."""
    ground = _over(figure.get_facecolor(), (1.0, 1.0, 1.0))
    middle = ((word.box.x0 + word.box.x1) / 2, (word.box.y0 + word.box.y1) / 2)
    axes = word.axes
    if axes is None or not axes.bbox.contains(*middle):
        return ground
    ground = _over(axes.get_facecolor(), ground)
    for area in sorted((*axes.collections, *axes.patches), key=lambda one: one.get_zorder()):
        colours = np.atleast_2d(area.get_facecolor())
        if len(colours) and area.get_visible() and _holds(area, middle):
            ground = _over(colours[0], ground)
    return ground


def _holds(area: Any, point: tuple[float, float]) -> bool:
    paths = area.get_paths() if hasattr(area, "get_paths") else [area.get_path()]
    return any(
        path.contains_point(point, area.get_transform()) for path in paths if len(path.vertices) > 2
    )


def _pale_words(words: list[Word], figure: "Figure") -> list[Fault]:
    found = []
    for word in words:
        ground = _behind(word, figure)
        ratio = _contrast(_over(word.text.get_color(), ground, word.text.get_alpha()), ground)
        if ratio < LEAST_TEXT:
            found.append(Fault("contrast", f"{word.said!r:.60} has {ratio:.1f} to 1"))
    return found


def _pale_lines(figure: "Figure") -> list[Fault]:
    found = []
    for axes in figure.axes:
        ground = _over(axes.get_facecolor(), _over(figure.get_facecolor(), (1.0, 1.0, 1.0)))
        for line in _data_lines(axes):
            if line.get_linewidth() >= 4.0:  # a band, not a line
                continue
            ratio = _contrast(_over(line.get_color(), ground, line.get_alpha()), ground)
            if ratio < LEAST_LINE:
                found.append(
                    Fault("contrast", f"a line in {line.get_color()} has {ratio:.1f} to 1")
                )
    return found


def _alike(figure: "Figure") -> list[Fault]:
    """Return the pairs of lines that neither pattern nor width nor lightness tells apart."""
    found = []
    for axes in figure.axes:
        lines = [line for line in _data_lines(axes) if line.get_linewidth() < 4.0]
        for one, other in itertools.combinations(lines, 2):
            same = _pattern(one) == _pattern(other)
            if same and abs(_lightness(one) - _lightness(other)) < GREY:
                colours = f"{one.get_color()} and {other.get_color()}"
                found.append(Fault("grey", f"lines in {colours} look alike"))
    return found


def _pattern(line: Any) -> tuple[Any, ...]:
    offset, dashes = getattr(line, "_unscaled_dash_pattern", (0, None))
    marker = line.get_marker()
    return (offset, tuple(dashes or ()), None if marker in ("None", "", None) else marker)


def _lightness(line: Any) -> float:
    """Return the lightness of CIELAB from 0 to 1."""
    from matplotlib.colors import to_rgb

    y = luminance(to_rgb(line.get_color()))
    return 1.16 * y ** (1 / 3) - 0.16 if y > 0.008856 else 9.033 * y


def _small(words: list[Word], scale: float) -> list[Fault]:
    return [
        Fault("size", f"{word.said!r:.60} is {word.text.get_fontsize() * scale:.3g} pt")
        for word in words
        if word.text.get_fontsize() * scale < LEAST_POINTS - 1e-6
    ]


def _ticks(figure: "Figure") -> list[Fault]:
    """Return the numeric axes with too few or too many ticks; those of names have as many."""
    from matplotlib.ticker import FixedLocator, NullFormatter

    found = []
    for axes in figure.axes:
        if not (axes.axison and axes.get_visible()):
            continue
        for name, axis in (("x", axes.xaxis), ("y", axes.yaxis)):
            low, high = sorted(axis.get_view_interval())
            named = isinstance(axis.get_major_locator(), FixedLocator)
            hidden = isinstance(axis.get_major_formatter(), NullFormatter) or not axis.get_visible()
            short = (
                name == "x"
                and high - low < 3.0
                and all(float(tick.get_loc()).is_integer() for tick in _in_view(axis))
            )
            n = len(_in_view(axis))
            if not (named or hidden or short) and not TICKS[0] <= n <= TICKS[1]:
                found.append(Fault("ticks", f"the {name} axis has {n}"))
    return found
