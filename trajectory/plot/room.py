"""Room on the page: axes shrink until their title, the names of their lines and a caption fit."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from trajectory.nouns.series import Series
from trajectory.plot.floats import Float, place, to_page
from trajectory.plot.glyphs import families
from trajectory.plot.header import Header
from trajectory.plot.labels import broken, spread
from trajectory.plot.names import brief
from trajectory.plot.style import NAME_GAP, NAME_SHARE, NAME_SIZES, NAME_WIDTH

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Annotation
    from matplotlib.transforms import Bbox

__all__ = ["Room", "name_lines", "room_of"]

EDGE = 0.012
"""What stays free at the edges of the page and between axes, as a fraction of its width."""


@dataclass(eq=False)
class Name:
    """The name of a line, and the line whose end it stands beside."""

    text: "Annotation"
    full: str
    brief: str
    years: Any
    values: Any
    size: float = NAME_SIZES[0]


class Room:
    """The place of axes on the page: theirs by right, less what their names and labels need.

    Matplotlib asks the locator of axes where they lie whenever it draws or lays out. So names
    fit whatever the size of the page, its layout engine (or none) and its other axes.
    """

    def __init__(self, axes: "Axes") -> None:
        self.axes, self.inner = axes, axes.get_axes_locator()
        self.names: list[Name] = []
        self.floats: list[Float] = []
        self.header = Header(axes)
        self.scale = 1.0
        self._fitted: tuple[Any, ...] = ()
        self._placed: tuple[Any, ...] = ()

    def get_subplotspec(self) -> Any:
        """Return that of the axes; ``tight_layout`` asks the locator for it."""
        return self.axes.get_subplotspec()

    def __call__(self, _: Any, renderer: Any) -> "Bbox":
        """Return the place of the axes as fractions of the page, and put the names beside it."""
        from matplotlib.transforms import Bbox

        axes = self.axes
        _take_along(axes, self)
        slot = self._slot(renderer)
        if self.header.fit(slot.width * axes.figure.bbox.width, renderer):
            slot = self._slot(renderer)
        names = [name for name in self.names if name.text.axes is not None]  # not those removed
        page = axes.figure.bbox
        width, height = slot.width * page.width, slot.height * page.height
        if not names:
            self._float(slot, renderer)
            return slot
        dot = axes.figure.dpi / 72.0
        state = (round(width), round(height), dot, len(names))
        if state != self._fitted:  # each change of a text asks for another drawing
            _fit(names, width, height, dot, renderer, self.scale)
            self._fitted = state
        widths, _ = _sizes(names, renderer)
        inside = width - max(widths) - NAME_GAP * dot
        _place(names, inside, height, dot, renderer)
        slot = Bbox.from_bounds(slot.x0, slot.y0, round(inside / page.width, 6), slot.height)
        self._float(slot, renderer)
        return slot

    def _slot(self, renderer: Any) -> "Bbox":
        axes = self.axes
        if self.inner is not None:
            return self.inner(axes, renderer)
        return _on_page(axes, renderer, is_named=any(name.text.axes for name in self.names))

    def _float(self, slot: "Bbox", renderer: Any) -> None:
        """Put the labels inside the axes where they cross nothing, once for each view."""
        axes, page = self.axes, self.axes.figure.bbox
        box = (slot.x0 * page.width, slot.y0 * page.height,
               slot.x1 * page.width, slot.y1 * page.height)  # fmt: skip
        shown = (*axes.get_xlim(), *axes.get_ylim(), len(axes.lines), len(self.floats))
        state = (*map(round, box), axes.figure.dpi, *shown)
        if self.floats and state != self._placed:
            place(axes, self.floats, box, renderer, self._leaders(box))
            self._placed = state

    def _leaders(self, box: tuple[float, float, float, float]) -> Any:
        """Return the lines from the ends of lines to their names, shape (n, 4), in pixels."""
        names = [name.text for name in self.names if name.text.axes is not None]
        if not names:
            return np.empty((0, 4))
        starts = to_page(self.axes, [text.xy for text in names], box)
        low, size = np.array(box[:2]), np.array(box[2:]) - np.array(box[:2])
        return np.hstack([starts, low + size * [text.xyann for text in names]])


def room_of(axes: "Axes") -> Room:
    """Return the room of axes, made where they have none yet."""
    before = axes.get_axes_locator()
    room = before if isinstance(before, Room) else Room(axes)
    axes.set_axes_locator(room)
    return room


def name_lines(axes: "Axes", named: list[tuple[Series, str, str]]) -> None:
    """Write the name of each (line, name, colour) beside the axes, where the line ends.

    Where there is little room, only the part of a name before a comma, or behind a bar.
    """
    room = room_of(axes)
    for line, words, colour in named:
        name, bar, short = words.partition("|")
        text = axes.annotate(
            name,
            (float(line.years[-1]), float(line.values[-1])),
            xytext=(1.02, 0.5),  # until the first layout
            textcoords="axes fraction",
            color=colour,
            fontsize=NAME_SIZES[0],
            fontfamily=list(families(name)),
            parse_math=False,
            va="center",
            ha="left",
            annotation_clip=False,
            arrowprops={
                "arrowstyle": "-",
                "color": colour,
                "lw": 0.7,
                "alpha": 0.6,
                "relpos": (0.0, 0.5),  # from the middle of the left edge, not through the text
                "shrinkA": 0,
            },
        )
        room.names.append(Name(text, name, short if bar else brief(name), line.years, line.values))


def _sizes(names: list[Name], renderer: Any) -> tuple[list[float], list[float]]:
    """Return widths and heights in pixels, of the texts without their arrows."""
    from matplotlib.text import Text

    boxes = [Text.get_window_extent(name.text, renderer) for name in names]
    return [box.width for box in boxes], [box.height for box in boxes]


def _fit(
    names: list[Name], width: float, height: float, dot: float, renderer: Any, scale: float
) -> None:
    """Break the names into rows, in the largest type in which they fit above each other."""
    readable = [(size, False) for size in (scale * NAME_SIZES[0], *NAME_SIZES[:3])]
    short = [(size, True) for size in NAME_SIZES]
    for size, is_short in (*readable, *short):
        characters = int(NAME_SHARE * width / (0.52 * size * dot))
        for name in names:
            said = name.brief if is_short else name.full
            name.text.set_text(broken(said, max(8, min(NAME_WIDTH, characters))))
            name.text.set_fontsize(size)
            name.size = size
        _, heights = _sizes(names, renderer)
        if sum(heights) + 0.3 * size * dot * len(names) <= height:
            return


def _place(names: list[Name], width: float, height: float, dot: float, renderer: Any) -> None:
    """Put each name as near to where its line leaves the axes as the others allow."""
    ends = [_end(name) for name in names]
    wanted = np.array([_height(name, end) for name, end in zip(names, ends, strict=True)])
    order = np.argsort(wanted, kind="stable")
    heights = np.array(_sizes(names, renderer)[1]) + 0.3 * names[0].size * dot
    centres = spread(wanted[order] * height, heights[order], 0.0, height) / height
    for i, centre in zip(order, centres, strict=True):  # rounded: another drawing changes nothing
        place = (round(1.0 + NAME_GAP * dot / width, 6), round(float(centre), 6))
        if names[i].text.xyann != place or names[i].text.xy != ends[i]:
            names[i].text.xyann, names[i].text.xy = place, ends[i]


def _end(name: Name) -> tuple[float, float]:
    """Return where the line ends or, in axes that show less of it, where it leaves them."""
    axes: Any = name.text.axes
    x = float(np.clip(name.years[-1], *sorted(axes.get_xlim())))
    y = np.interp(x, name.years, name.values)
    return x, float(np.clip(y, *sorted(axes.get_ylim())))


def _height(name: Name, end: tuple[float, float]) -> float:
    axes: Any = name.text.axes
    return float((axes.transScale + axes.transLimits).transform(end)[1])


def _take_along(axes: "Axes", room: Room) -> None:
    """Let twins of the axes (``twinx``) lie where the axes lie."""
    place = axes.get_position(original=True).bounds
    for shared in (axes.get_shared_x_axes(), axes.get_shared_y_axes()):
        for twin in shared.get_siblings(axes):
            if twin.get_axes_locator() is None and twin.get_position(original=True).bounds == place:
                twin.set_axes_locator(room)


def _on_page(axes: "Axes", renderer: Any, *, is_named: bool) -> "Bbox":
    """Return the place of the axes that keeps their labels on the page and off other axes.

    A layout engine sees to that by itself. Names beside the axes leave room on the right.
    """
    from matplotlib.transforms import Bbox

    slot = axes.get_position(original=True)
    figure = axes.figure
    if figure.get_layout_engine() is not None:
        return slot
    tight = axes.get_tightbbox(
        renderer, call_axes_locator=False, bbox_extra_artists=[], for_layout_only=True
    )
    if tight is None:  # not visible
        return slot
    box, page = axes.bbox, figure.bbox
    left, right, bottom, top = _bounds(axes, slot)
    if not is_named:  # half of the last tick label
        right = min(right, 1.0 - EDGE / 4.0 - max(0.0, tight.x1 - box.x1) / page.width)
    margin = 4.0 * figure.dpi / 72.0 / page.height
    return Bbox.from_extents(
        max(slot.x0, left + (box.x0 - tight.x0) / page.width),
        max(slot.y0, bottom + margin + (box.y0 - tight.y0) / page.height),
        right,
        min(slot.y1, top - margin - (tight.y1 - box.y1) / page.height),
    )


def _bounds(axes: "Axes", slot: "Bbox") -> tuple[float, float, float, float]:
    """Return how far labels may reach: to the page's edges, or to the axes beside, half-way up."""
    others = [other.get_position(original=True) for other in axes.figure.axes]
    beside = [other for other in others if other.y0 < slot.y1 and slot.y0 < other.y1]
    above = [other for other in others if other.x0 < slot.x1 and slot.x0 < other.x1]
    return (
        max((other.x1 for other in beside if other.x1 <= slot.x0), default=0.0) + EDGE,
        slot.x1 if any(o.x0 >= slot.x1 for o in others) else max(slot.x1, 1.0 - EDGE),
        max(((o.y1 + slot.y0) / 2 for o in above if o.y1 <= slot.y0), default=0.0),
        min(((o.y0 + slot.y1) / 2 for o in above if o.y0 >= slot.y1), default=1.0),
    )
