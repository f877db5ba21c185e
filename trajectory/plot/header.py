"""The words above and below axes: title, subtitle and caption, broken to the width they have."""

from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from trajectory.plot.glyphs import families
from trajectory.plot.style import NOTE, SUBTITLE, TITLE, Theme

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["Header", "fitted", "wrapped"]

ROW = 1.3
"""Height of a row, in sizes of its type."""


class Header:
    """Title, subtitle and caption of axes; what a user writes in their place is left alone."""

    def __init__(self, axes: "Axes") -> None:
        self.axes = axes
        self.full = self.wrote = ("", "", "")
        self.scale = 1.0
        self.texts: tuple[Any, ...] = ()
        self._fitted: tuple[Any, ...] = ()

    def write(self, theme: Theme, words: tuple[str, str, str], scale: float) -> None:
        """Write title, subtitle and caption; they are broken once their width is known."""
        axes, self.scale, self._fitted = self.axes, scale, ()
        title, subtitle, caption = self.full = self.wrote = words
        fixed: dict[str, Any] = {"parse_math": False, "color": theme.quiet}
        head = axes.set_title(title, loc="left", fontfamily=list(families(title)))
        head.set(weight="bold", fontsize=scale * TITLE, color=theme.ink, parse_math=False)
        if self.texts and self.texts[1].axes is not None:
            self.texts[1].remove()
        under = axes.annotate(
            subtitle,
            (0.0, 1.0),
            xycoords="axes fraction",
            xytext=(0.0, 5.0),
            textcoords="offset points",
            annotation_clip=False,
            fontfamily=list(families(subtitle)),
            fontsize=scale * SUBTITLE,
            **fixed,
        )
        foot = axes.set_xlabel(caption, loc="left", labelpad=6.0, fontsize=scale * NOTE,
                               fontfamily=list(families(caption)), **fixed)  # fmt: skip
        self.texts = (head, under, foot)

    def fit(self, width: float, renderer: Any) -> bool:
        """Break the words to a width in pixels; return whether anything was done."""
        if not self.texts or self.texts[1].axes is None:  # nothing written, or axes cleared
            return False
        said = tuple(text.get_text() for text in self.texts)
        height = self.axes.get_position(original=True).height * self.axes.figure.bbox.height
        state = (round(width), round(height), self.axes.figure.dpi, said, self.axes.get_title())
        if state == self._fitted:
            return False
        written = []
        most = self._most_rows(width, height)
        for text, full, wrote, n in zip(self.texts, self.full, self.wrote, most, strict=True):
            if text.get_text() == wrote:  # not a user's own
                text.set_text(fitted(full, text, (width, n), renderer))
            written.append(text.get_text())
        if self.axes.get_title():  # a user's own, in the middle
            self.texts[0].set_text("")
            written[0] = ""
        self.wrote = (written[0], written[1], written[2])
        self._raise_titles(written[1].count("\n") + 1 if written[1] else 0)
        self._fitted = (*state[:3], tuple(written), self.axes.get_title())
        return True

    def _most_rows(self, width: float, height: float) -> tuple[int, int, int]:
        """Return how many rows title, subtitle and caption may have; size the title to the page.

        On a small page the picture comes first; an ellipsis shows that a text was cut.
        """
        dot = self.axes.figure.dpi / 72.0
        points = height / dot
        self.texts[0].set_fontsize(self.scale * TITLE * min(1.0, max(0.75, width / dot / 420.0)))
        under = 0 if points < 60.0 else 1 if points < 90.0 else 2
        return 3, under, int(0.24 * points / (1.2 * self.scale * NOTE)) if points > 130.0 else 0

    def _raise_titles(self, rows: int) -> None:
        """Let the titles stand above the subtitle."""
        from matplotlib.transforms import ScaledTranslation

        pad = 7.0 + rows * ROW * self.scale * SUBTITLE
        up = ScaledTranslation(0.0, pad / 72.0, self.axes.figure.dpi_scale_trans)
        for title in (self.texts[0], self.axes.title):
            title.set_transform(self.axes.transAxes + up)


def shortened(texts: list[str], most: int) -> str:
    """Return broken texts of at most so many rows: whole ones, and the last, if they fit.

    Where a text is left out, or one is cut, an ellipsis stands.
    """
    if sum(text.count("\n") + 1 for text in texts) <= most:
        return "\n".join(texts)
    if most < 1 or not texts:
        return ""
    kept: list[str] = []
    left = most
    for text in (texts[-1], *texts[:-1]):  # the sources come last and are kept first
        rows = text.count("\n") + 1
        if rows > left - (1 if len(texts) > 1 and not kept else 0):
            break
        kept.append(text)
        left -= rows
    if not kept:
        first = texts[0].split("\n")[:most]
        return "\n".join([*first[:-1], f"{first[-1][:-1].rstrip()}…"])
    if len(kept) == 1:
        return kept[0] if len(texts) == 1 else f"{kept[0]} …"
    return "\n".join([*kept[1:-1], f"{kept[-1]} …", kept[0]])


def fitted(full: str, text: Any, room: tuple[float, int], renderer: Any) -> str:
    """Return words in rows at most so many pixels wide and so many, in the type of a text."""
    width, most = room
    rows = [wrapped(row, text, width, renderer) for row in full.splitlines()]
    if sum(row.count("\n") + 1 for row in rows) > most:  # an ellipsis needs its place
        font = text.get_fontproperties()
        width -= renderer.get_text_width_height_descent(" …", font, False)[0]
        rows = [wrapped(row, text, width, renderer) for row in full.splitlines()]
    return shortened(rows, most)


def wrapped(full: str, text: Any, width: float, renderer: Any) -> str:
    """Return words in rows at most `width` pixels wide, in the type of a text on the page."""
    font = text.get_fontproperties()
    known: dict[str, float] = {}

    def measure(words: str) -> float:
        if words not in known:
            known[words] = renderer.get_text_width_height_descent(words, font, False)[0]
        return known[words]

    return in_rows(full, width, measure)


def in_rows(text: str, width: float, measure: Callable[[str], float]) -> str:
    """Return a text in rows, broken between words, and within those that are too long."""
    rows, used, gap = [""], 0.0, measure("n n") - measure("nn")
    for word in text.replace(" %", "\u00a0%").replace(" °C", "\u00a0°C").split(" "):
        wide = measure(word)
        if rows[-1] and used + gap + wide <= width:
            rows[-1] += f" {word}"
            used += gap + wide
            continue
        if rows[-1]:
            rows.append("")
        if wide <= width:
            rows[-1], used = word, wide
            continue
        for letter in word:
            if rows[-1] and measure(rows[-1] + letter) > width:
                rows.append("")
            rows[-1] += letter
        used = measure(rows[-1])
    return "\n".join(rows)
