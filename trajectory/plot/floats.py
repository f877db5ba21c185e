"""Labels inside the axes: each is put where it crosses no line and no other label."""

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

import numpy as np

from trajectory.checks import Floats

if TYPE_CHECKING:
    from matplotlib.axes import Axes
    from matplotlib.text import Text

__all__ = ["Float", "crossed", "place", "segments_of", "to_page"]

SIDES = ((0, 1), (1, 0), (0, -1), (-1, 0), (1, 1), (-1, 1), (1, -1), (-1, -1))
"""Where a label may stand beside its point, the best first."""

FAR = (4.5, 8.0, 14.0)
"""How far it may stand from it, in points."""


@dataclass(eq=False)
class Float:
    """A label, and the points that it may stand beside; without points, the area it may fill.

    Where no place is free it is not shown: what it says is in the subtitle, caption or title.
    """

    text: "Text"
    points: Any
    above: Any = None


def place(
    axes: "Axes",
    floats: list[Float],
    box: tuple[float, float, float, float],
    renderer: Any,
    leaders: Floats,
) -> None:
    """Put labels where they cross nothing, the first ones first; hide those without a place.

    `leaders` are more segments to keep off: from the ends of lines to their names.
    """
    dot = axes.figure.dpi / 72.0
    lines = np.vstack([segments_of(axes, box), leaders])
    taken = _dots(axes, box, dot)
    for label in floats:
        if label.text.axes is None:
            continue
        label.text.set_visible(True)
        extent = label.text.get_window_extent(renderer)
        size = np.array([extent.width, extent.height])
        free = (
            _in_area(axes, label, size, box)
            if label.above is not None
            else _beside(to_page(axes, label.points, box), size, dot)
        )
        found = _first_free(free, lines, taken, box, dot)
        if found is None:
            label.text.set_visible(False)
            continue
        taken = np.vstack([taken, found])
        middle = (found[:2] + found[2:]) / 2.0
        x = (middle[0] - box[0]) / (box[2] - box[0])
        y = (middle[1] - box[1]) / (box[3] - box[1])
        label.text.set_position((round(float(x), 6), round(float(y), 6)))


def to_page(axes: "Axes", points: Any, box: tuple[float, float, float, float]) -> Floats:
    """Return points of the axes' scales as pixels of the page, were the axes in this box."""
    unit = (axes.transScale + axes.transLimits).transform(np.asarray(points, dtype=np.float64))
    low, high = np.array(box[:2]), np.array(box[2:])
    return np.asarray(low + unit * (high - low))


def segments_of(axes: "Axes", box: tuple[float, float, float, float], lines: Any = None) -> Floats:
    """Return the segments of data lines, all of them if none are named, (n, 4), in pixels."""
    found = [np.empty((0, 4))]
    for line in axes.get_lines() if lines is None else lines:
        data: Any = line.get_xydata() if line.get_transform() == axes.transData else ()
        if not line.get_visible() or len(data) < 2 or line.get_linestyle() in ("None", ""):
            continue
        points = to_page(axes, data, box)
        pieces = np.hstack([points[:-1], points[1:]])
        found.append(pieces[np.isfinite(pieces).all(axis=1)])
    return np.vstack(found)


def crossed(boxes: Floats, segments: Floats) -> Any:
    """Return whether each box (n, 4) is crossed by each segment (m, 4), shape (n, m).

    References
    ----------
    Liang and Barsky, A New Concept and Method for Line Clipping, 1984 (unverified): a segment
    meets a box where the spans in which it is inside the box's width and height overlap.
    """
    start, way = segments[None, :, :2], segments[None, :, 2:] - segments[None, :, :2]
    way = np.where(np.abs(way) < 1e-9, 1e-9, way)
    one, other = (boxes[:, None, :2] - start) / way, (boxes[:, None, 2:] - start) / way
    first = np.minimum(one, other).max(axis=-1)
    last = np.maximum(one, other).min(axis=-1)
    return (first <= last) & (first <= 1.0) & (last >= 0.0)


def overlapped(boxes: Floats, others: Floats) -> Any:
    """Return whether each box (n, 4) shares ground with each other (m, 4), shape (n, m)."""
    low = np.maximum(boxes[:, None, :2], others[None, :, :2])
    high = np.minimum(boxes[:, None, 2:], others[None, :, 2:])
    return (low < high).all(axis=-1)


def _dots(axes: "Axes", box: tuple[float, float, float, float], dot: float) -> Floats:
    """Return the boxes of all markers."""
    marked = [line for line in axes.get_lines() if line.get_marker() not in ("None", "", None)]
    found = [np.empty((0, 4))]
    for line in marked:
        if line.get_visible():
            points = to_page(axes, line.get_xydata(), box)
            half = (line.get_markersize() / 2.0 + 1.0) * dot
            found += [np.hstack([points - half, points + half])]
    boxes = np.vstack(found)
    return np.asarray(boxes[np.isfinite(boxes).all(axis=1)])


def _beside(points: Floats, size: Floats, dot: float) -> Floats:
    """Return the boxes beside some points, the nearest first."""
    boxes = []
    for far in FAR:
        for point in points:
            for x, y in SIDES:
                apart = far * dot * (0.75 if x and y else 1.0)
                middle = point + np.array([x, y]) * (size / 2.0 + apart)
                boxes.append([*(middle - size / 2.0), *(middle + size / 2.0)])
    return np.array(boxes)


def _in_area(
    axes: "Axes", label: Float, size: Floats, box: tuple[float, float, float, float]
) -> Floats:
    """Return the boxes above a line, those to the upper right first."""
    line = to_page(axes, label.above, box)
    inside = np.array([box[2] - box[0], box[3] - box[1]])
    boxes = []
    for across in (0.98, 0.85, 0.7, 0.55, 0.4, 0.25):
        for up in (0.97, 0.88, 0.78, 0.68, 0.58, 0.48, 0.38, 0.28, 0.18):
            high = np.array(box[:2]) + inside * [across, up]
            low = high - size
            under = np.interp([low[0], high[0]], line[:, 0], line[:, 1]).max()
            if low[0] >= line[0, 0] and high[0] <= line[-1, 0] and low[1] > under:
                boxes.append([*low, *high])
    return np.array(boxes).reshape(-1, 4)


def _first_free(
    boxes: Floats,
    lines: Floats,
    taken: Floats,
    box: tuple[float, float, float, float],
    dot: float,
) -> Any:
    """Return the first box that is inside the axes and meets nothing, if one is."""
    if not len(boxes):
        return None
    edge = np.array(box)
    wide = boxes + 1.5 * dot * np.array([-1, -1, 1, 1])
    free = (boxes[:, :2] >= edge[:2] + 1).all(axis=1) & (boxes[:, 2:] <= edge[2:] - 1).all(axis=1)
    if len(lines):
        free &= ~crossed(wide, lines).any(axis=1)
    if len(taken):
        free &= ~overlapped(boxes, taken).any(axis=1)
    return boxes[free.argmax()] if free.any() else None
