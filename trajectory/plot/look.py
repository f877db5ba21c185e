"""What a user may set of a picture: title, short names, colours, caption and theme."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from trajectory.checks import as_text
from trajectory.errors import ArgumentError
from trajectory.plot.glyphs import drawable, refuse_undrawable
from trajectory.plot.names import clipped, sources_of
from trajectory.plot.room import Room
from trajectory.plot.style import Theme

__all__ = ["Look", "look_of"]

NOTE_LENGTH = 400
"""Most characters of a line of the caption."""


@dataclass(frozen=True)
class Look:
    """What a user set; None is what the picture finds by itself."""

    title: str | None = None
    labels: Mapping[str, str] = field(default_factory=dict)
    colours: Mapping[str, str] = field(default_factory=dict)
    caption: str | None = None
    theme: str | None = None
    panel: bool = False
    scale: float = 1.0

    def refuse_unknown(self, known: Iterable[str]) -> None:
        """Refuse names and colours of lines that are not drawn."""
        if self.panel:
            return
        labels = list(dict.fromkeys(known))
        for name, given in (("labels", self.labels), ("colours", self.colours)):
            unknown = [label for label in given if label not in labels]
            if unknown:
                raise ArgumentError(
                    f"{name} must be keyed by labels of what is drawn ({labels!r:.300}), "
                    f"got {unknown[0]!r:.80}"
                )

    def refuse_undrawable(self, names: Iterable[str]) -> None:
        """Refuse names that no font at hand can draw; a panel shows none."""
        if not self.panel:
            refuse_undrawable("label", tuple(names))

    def foot(self, labels: list[str], names: list[str], notes: Iterable[str]) -> str:
        """Return the caption: full names of what has a shorter one, notes, and the sources.

        A name that cannot be drawn is left out where the user gave another.
        """
        if self.caption is not None:
            return self.caption
        full = [
            label
            for label, name in zip(labels, names, strict=True)
            if label and name not in label.split(": ") and name != label
            if label not in self.labels or drawable(label)
        ]
        sources = sources_of(labels)
        rows = [*full, *notes]
        rows += [f"Sources of the lines: {'; '.join(sources)}."] if sources else []
        return "\n".join(clipped(row, NOTE_LENGTH) for row in dict.fromkeys(rows))

    def write(
        self,
        room: Room,
        theme: Theme,
        words: tuple[str, str, str],
        scale: float,
        unit: str = "",
        label: str = "",
    ) -> None:
        """Write title, subtitle and caption; in a panel of many whose it is, answer and unit.

        `label` is that of whose it is: a name given for it stands at the head of a panel, and in
        a title whose own cannot be drawn.
        """
        title, subtitle, foot = words
        room.scale = scale
        who, colon, answer = title.rpartition(": ")
        if label in self.labels and (self.panel or (colon and not drawable(who))):
            who = self.labels[label]
        if self.panel:
            words = (clipped(who, 48), " ·\u00a0".join(filter(None, (answer, unit))), "")
        else:
            words = (f"{who}{colon}{answer}" if self.title is None else self.title, subtitle, foot)
        refuse_undrawable("title and caption", words)
        room.header.write(theme, words, scale)

    def in_panel(self) -> "Look":
        """Return the look of one of many panels."""
        return replace(self, panel=True, title=None, caption=None, scale=0.88)


def look_of(title: Any, labels: Any, colours: Any, caption: Any, theme: Any) -> Look:
    """Return what a user set, checked.

    Raises
    ------
    ArgumentError
        If something is no text, no mapping of texts, or no colour.
    """
    for name, text in (("title", title), ("caption", caption)):
        if text is not None:
            as_text(name, text, empty=True)
    for name, given in (("labels", labels), ("colours", colours)):
        if given is not None and not (
            isinstance(given, Mapping)
            and all(isinstance(x, str) for pair in given.items() for x in pair)
        ):
            raise ArgumentError(f"{name} must map the label of a line to a text, got {given!r:.80}")
    if colours:
        from matplotlib.colors import is_color_like

        wrong = [colour for colour in colours.values() if not is_color_like(colour)]
        if wrong:
            raise ArgumentError(f"colours must be colours of matplotlib, got {wrong[0]!r:.80}")
    if theme is not None and theme not in ("light", "dark"):
        raise ArgumentError(f"theme must be 'light', 'dark' or None, got {theme!r:.80}")
    return Look(title, dict(labels or {}), dict(colours or {}), caption, theme)
