"""Percentages and fractions: a column decides what its bare numbers are, unless told."""

from dataclasses import dataclass, replace

from trajectory.checks import as_text

__all__ = ["FRACTION", "PERCENT", "Share", "fraction", "percent"]


@dataclass(frozen=True)
class Share:
    """What the bare numbers of a column are, as `columns` of :func:`read` may say.

    Parameters
    ----------
    name : str
        ``"percent"`` or ``"fraction"``.
    header : str, optional
        The column, where it has a name of its own.

    Examples
    --------
    >>> PERCENT("Cut by 2030").header
    'Cut by 2030'
    """

    name: str
    header: str | None = None

    def __call__(self, header: str) -> "Share":
        """Return the same, of a column with this header."""
        return replace(self, header=as_text("header", header))

    def __repr__(self) -> str:
        return self.name if self.header is None else f"{self.name}({self.header!r})"


PERCENT, FRACTION = Share("percent"), Share("fraction")
"""Bare numbers are percentages (46.2), or fractions (0.462)."""

percent, fraction = PERCENT, FRACTION  # what users write
