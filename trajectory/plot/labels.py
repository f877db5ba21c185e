"""Words in a picture: names broken into rows, and boxes kept apart."""

import textwrap
from typing import TYPE_CHECKING, Any

import numpy as np

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["broken", "slot_size", "spread"]


def broken(text: str, width: int) -> str:
    """Return a name in rows of much the same length, at most `width` characters.

    A number keeps its percent sign.
    """
    kept = text.replace(" %", "\u00a0%").replace(" °C", "\u00a0°C")
    rows = _wrap(kept, width)
    parts = kept.split(", ")
    if len(rows) == len(parts) == 2 and max(map(len, parts)) < width:
        return f"{parts[0]},\n{parts[1]}"
    longest = max(map(len, kept.split()), default=0)  # a word that fits is not cut
    for narrower in range(width - 1, max(4, width // 2, min(longest, width) - 1), -1):
        others = _wrap(kept, narrower)
        if len(others) > len(rows) or max(map(len, others), default=0) > narrower:
            break
        rows = others
    return "\n".join(rows)


def _wrap(text: str, width: int) -> list[str]:
    return textwrap.wrap(text, width, break_on_hyphens=False)


def spread(wanted: Any, sizes: Any, bottom: float, top: float) -> Any:
    """Return centres of boxes stacked upwards, each as near to its wish as the others allow."""
    lower = bottom
    centres = np.empty_like(wanted)
    for i, (wish, size) in enumerate(zip(wanted, sizes, strict=True)):
        centres[i] = max(wish, lower + size / 2)
        lower = centres[i] + size / 2
    upper = max(top, bottom + sizes.sum())
    for i in range(len(sizes) - 1, -1, -1):
        centres[i] = min(centres[i], upper - sizes[i] / 2)
        upper = centres[i] - sizes[i] / 2
    return centres


def slot_size(axes: "Axes") -> tuple[float, float]:
    """Return width and height, in points, of the place of the axes before they give up any."""
    place, page = axes.get_position(original=True), axes.figure.bbox
    dot = axes.figure.dpi / 72.0
    return place.width * page.width / dot, place.height * page.height / dot
