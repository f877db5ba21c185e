"""Whether the fonts at hand can draw a text."""

import functools
import unicodedata

from trajectory.errors import ArgumentError

__all__ = ["drawable", "families", "refuse_undrawable"]

FALLBACKS = (
    *("Noto Sans CJK SC", "Noto Sans CJK JP", "Noto Sans SC", "Source Han Sans SC", "PingFang SC"),
    *("Hiragino Sans GB", "Microsoft YaHei", "SimHei", "WenQuanYi Micro Hei", "Noto Sans Arabic"),
    *("Droid Sans Fallback", "Arial Unicode MS", "Noto Sans", "Segoe UI", "Tahoma"),
)
"""Fonts that hold the letters which matplotlib's own font lacks, the first found first."""

OWN = "DejaVu Sans"
"""The font that comes with matplotlib: a picture looks the same on every machine."""


@functools.cache
def _letters(family: str) -> frozenset[int]:
    """Return the letters of a font by its name, none where it is not installed."""
    from matplotlib import font_manager
    from matplotlib.ft2font import FT2Font

    for entry in font_manager.fontManager.ttflist:
        if entry.name == family:
            return frozenset(FT2Font(entry.fname).get_charmap())
    return frozenset()


@functools.cache
def families(text: str) -> tuple[str, ...]:
    """Return the fonts that a text needs, matplotlib's own first."""
    missing = {ord(letter) for letter in text if letter.isprintable()} - _letters(OWN)
    found = [OWN]
    for family in FALLBACKS:
        if missing and missing & _letters(family):
            found.append(family)
            missing -= _letters(family)
    return tuple(found)


def _runs_left(text: str) -> bool:
    return any(unicodedata.bidirectional(letter) in ("R", "AL") for letter in text)


def _lacking(text: str) -> str:
    """Return the letters of a text that no font at hand has."""
    known = frozenset().union(*map(_letters, families(text)))
    return "".join(c for c in dict.fromkeys(text) if c.isprintable() and ord(c) not in known)


def drawable(text: str) -> bool:
    """Return whether the fonts at hand can draw a text, with its letters in the right order."""
    return not (_runs_left(text) or _lacking(text))


def refuse_undrawable(argument: str, texts: tuple[str, ...]) -> None:
    """Refuse texts that would come out as boxes, or with their letters in the wrong order.

    Raises
    ------
    ArgumentError
        If no font at hand has the letters, or they run from right to left.
    """
    names = "labels=" if argument == "label" else "title=, labels= or caption="
    way_out = f"pass {names} in letters that can"
    for text in texts:
        if _runs_left(text):
            raise ArgumentError(
                f"{argument} must run from left to right: not every matplotlib orders and joins "
                f"letters that run the other way ({way_out}), got {text!r:.80}"
            )
        if lacking := _lacking(text):
            raise ArgumentError(
                f"{argument} must have letters that an installed font can draw (install "
                f"{FALLBACKS[0]!r} or {way_out}), got {lacking[:20]!r} in {text!r:.80}"
            )
