"""One grammar for every picture: what a line, a colour and a size of type mean.

Solid is reported, dashed is promised, thin with a pattern of its own is a benchmark, dotted is a
forecast, a band is uncertainty or what is removed, hatched years have no figure.
"""

from dataclasses import dataclass

from trajectory.errors import ArgumentError

__all__ = [
    "BENCHMARKS",
    "FORECASTS",
    "OTHER_PROMISES",
    "PROMISED",
    "REQUIRED",
    "THEMES",
    "Theme",
    "luminance",
    "theme_of",
]

Pattern = tuple[float, tuple[float, ...]]

PROMISED: Pattern = (0, (4, 1.6))
"""Dashes of what was promised, in widths of the line."""

OTHER_PROMISES: tuple[Pattern, ...] = ((0, (2.4, 1.6)), (0, (7, 2)), (0, (1.6, 2.4)), (0, (5, 4)))
"""Dashes of other promises that a pathway is held against."""

BENCHMARKS: tuple[Pattern, ...] = (
    (0, (8, 2, 1.5, 2)),
    (0, (8, 2, 1.5, 2, 1.5, 2)),
    (0, (14, 3)),
    (0, (4, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5, 1.5)),
    (0, (14, 2, 4, 2)),
    (0, (4, 1.5, 4, 1.5, 1.5, 1.5)),
    (0, (20, 2, 1.5, 2)),
    (0, (20, 2, 4, 2, 4, 2)),
)
"""Patterns of benchmarks, each another; there are no more, for no more can be told apart."""

FORECASTS: tuple[Pattern, ...] = ((0, (1, 1.4)), (0, (1, 3.2)))
"""Dots of forecasts: the average change, the least-squares line."""

REQUIRED: Pattern = (0, (3, 1.4, 1, 1.4))
"""Dash-dots of the slope that is still required."""

FIGURE = (10.0, 5.6)
"""Width and height of a new figure, in inches."""

TITLE, SUBTITLE, TEXT, TICKS, NOTE = 12.0, 8.5, 8.0, 8.0, 7.0
"""Sizes of type in points on a page up to 10 inches wide; on a wider one they grow with it."""

NAME_SIZES = (8.0, 7.5, 7.0, 6.0, 5.0, 4.0)
"""Sizes of the names beside the axes: the first in which all have room; the audit asks for 7."""

NAME_WIDTH, NAME_SHARE, NAME_GAP = 26, 0.36, 9.0
"""Most characters in a row of a name, most of the width for names, points before them."""


@dataclass(frozen=True)
class Theme:
    """The colours of a page, each with one meaning."""

    paper: str
    ink: str
    quiet: str
    grid: str
    promised: str
    reported: str
    shade: str
    shade_alpha: float
    lines: tuple[str, ...]
    good: str
    bad: str
    unknown: str
    none: str


THEMES = {
    "light": Theme(
        *("#ffffff", "#1a1a1a", "#595959", "#dddddd", "#0b5394", "#111111", "#b03a2e", 0.07),
        ("#b03a2e", "#8a5a00", "#6a4c9c", "#2f6b3a", "#5c5c5c", "#9a2c6b", "#006670", "#6b4f2a"),
        *("#cfe3f5", "#f6c9c2", "#f3ead2", "#f2f2f2"),
    ),
    "dark": Theme(
        *("#14181d", "#f2f2f2", "#b4bac1", "#353c45", "#6fb1f2", "#ffffff", "#ff8a80", 0.13),
        ("#ff8a80", "#f5b556", "#c3a6f0", "#8fd694", "#c4c4c4", "#f09ac8", "#66d0d8", "#d8b98a"),
        *("#1f4468", "#74322b", "#544b2f", "#262c33"),
    ),
}


def theme_of(name: str | None, background: tuple[float, ...]) -> Theme:
    """Return the theme of a name; None: that which fits the background."""
    if name is None:
        opaque = len(background) < 4 or background[3] > 0.5
        return THEMES["dark" if opaque and luminance(background) < 0.2 else "light"]
    if not isinstance(name, str) or name not in THEMES:
        raise ArgumentError(f"theme must be 'light', 'dark' or None, got {name!r:.80}")
    return THEMES[name]


def luminance(colour: tuple[float, ...]) -> float:
    """Return the relative luminance of a colour, 0 for black and 1 for white.

    References
    ----------
    W3C, Web Content Accessibility Guidelines 2.2, "relative luminance".
    """
    parts = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in colour[:3]]
    return 0.2126 * parts[0] + 0.7152 * parts[1] + 0.0722 * parts[2]
