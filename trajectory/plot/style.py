"""Colours, widths and sizes, each with one meaning in every picture."""

PROMISED, REPORTED, SHADE, QUIET = "#0b5394", "#111111", "#c0392b", "#666666"
LINES = ("#c0392b", "#d98324", "#7b5ea7", "#4b7f52", "#777777")
"""Colours of the lines that a pathway is held against, in turn."""

FIGURE = (10.0, 5.6)
"""Width and height of a new figure, in inches."""

TEXT, TICKS, TITLE, NOTE = 8.0, 9.0, 10.0, 7.0
"""Sizes of type, in points."""

NAME_SIZES = (TEXT, 7.0, 6.0, 5.0, 4.0, 3.0)
"""Sizes of the names of lines: the first in which all of them have room is taken."""

NAME_WIDTH, NAME_SHARE, NAME_GAP = 34, 0.42, 9.0
"""Most characters in a row of a name, most of the width for names, points before them."""


def colours(n: int) -> list[str]:
    """Return the colours of `n` lines."""
    return [LINES[i % len(LINES)] for i in range(n)]
