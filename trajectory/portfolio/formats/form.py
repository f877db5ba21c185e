"""What a format of tables is: where each field stands, and how it is to be read."""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

__all__ = ["Format", "plain_header"]

_REST = re.compile(r"[^a-z0-9%]+")
_BRACKETS = re.compile(r"[(\[][^()\[\]]*[)\]]")


def plain_header(header: object) -> str:
    """Return a header in small letters and underscores, without what stands in brackets.

    Examples
    --------
    >>> plain_header("Base-year emissions (tCO2e)")
    'base_year_emissions'
    """
    marked = unicodedata.normalize("NFKD", str(header)).lower()
    text = "".join(mark for mark in marked if not unicodedata.combining(mark))
    bare = _REST.sub("_", _BRACKETS.sub(" ", text)).strip("_")
    return bare or _REST.sub("_", text).strip("_")


@dataclass(frozen=True)
class Format:
    """A format of tables.

    Parameters
    ----------
    name : str
        What it is called in a book's notes.
    header : tuple of str
        The header as it is published.
    fields : mapping of str to tuple of str
        For each field of the plain format, the headers it may have here, best first.
    marks : frozenset of str
        Headers by which it is known.
    readings : mapping of str to object
        Fields that are read in one way: a share as a fraction or a percentage, or a constant.
    notes : tuple of str
        What reading it assumes.
    """

    name: str
    header: tuple[str, ...]
    fields: Mapping[str, tuple[str, ...]]
    marks: frozenset[str] = frozenset()
    readings: Mapping[str, Any] = field(default_factory=dict)
    notes: tuple[str, ...] = ()
