"""What a workbook says of its cells beside their values: number formats and merged ranges."""

import re
import zipfile
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from xml.etree import ElementTree

import numpy as np
from numpy.typing import NDArray

__all__ = ["Marks", "marks_of"]

BUILT_IN_PERCENT = {9, 10}
"""Number formats of a percentage that need no definition: 0% and 0.00%."""

Place = tuple[int, int]
_CELL = re.compile(rb"<(?:\w+:)?c(\s[^>]*?)?(?:/>|>(.*?)</(?:\w+:)?c>)", re.S)
_PLACE = re.compile(rb'\br="([A-Z]{1,3})([0-9]{1,7})"')
_STYLE, _TYPE = re.compile(rb'\bs="([0-9]+)"'), re.compile(rb'\bt="(\w+)"')
_MERGED = re.compile(rb'<(?:\w+:)?mergeCell ref="([A-Z]+)([0-9]+):([A-Z]+)([0-9]+)"')


@dataclass(frozen=True)
class Marks:
    """What stands beside the values of a sheet; lines and columns are counted from 0.

    Parameters
    ----------
    numbers, percents : mapping of int to list of int
        Lines of cells that hold numbers, and of those shown as percentages, by column.
    merged : mapping of (line, column) to (line, column)
        Where the value of a merged cell stands.

    References
    ----------
    ECMA-376, Office Open XML, part 1: 18.3.1.4 (cells), 18.3.1.55 (merged), 18.8.30 (formats).
    """

    numbers: Mapping[int, list[int]]
    percents: Mapping[int, list[int]]
    merged: Mapping[Place, Place]

    def rows(
        self, marked: Mapping[int, list[int]], at: int, first: int, height: int
    ) -> NDArray[np.bool_]:
        """Return which cells of a column are marked, from a line on."""
        mask = np.zeros(height, bool)
        mask[marked.get(at, [])] = True
        return mask[first:]

    def cells(self, marked: Mapping[int, list[int]]) -> frozenset[Place]:
        """Return all marked cells."""
        return self._percents if marked is self.percents else self._numbers

    @cached_property
    def _percents(self) -> frozenset[Place]:
        return frozenset((line, at) for at, lines in self.percents.items() for line in lines)

    @cached_property
    def _numbers(self) -> frozenset[Place]:
        return frozenset((line, at) for at, lines in self.numbers.items() for line in lines)


def marks_of(path: Path, sheet: str) -> Marks | None:
    """Return the marks of a sheet, None where the file is no Office Open XML."""
    if not zipfile.is_zipfile(path):
        return None
    with zipfile.ZipFile(path) as archive:
        place = _place_of(archive, sheet)
        if place is None:
            return None
        percent = _percent_styles(archive)
        return _read(archive.read(place), percent)


def _read(xml: bytes, percent: set[int]) -> Marks:
    numbers: dict[int, list[int]] = {}
    percents: dict[int, list[int]] = {}
    first = None
    for attributes, inside in _CELL.findall(xml):
        place = _PLACE.search(attributes) if inside else None
        if place is None:
            continue
        at, row = _column_number(place[1]), int(place[2]) - 1
        first = at if first is None else min(first, at)
        kind = _TYPE.search(attributes)
        if kind is None or kind[1] == b"n":
            numbers.setdefault(at, []).append(row)
            style = _STYLE.search(attributes)
            if style is not None and int(style[1]) in percent:
                percents.setdefault(at, []).append(row)
    shift = first or 0  # readers count columns from the first that holds something
    merged: dict[Place, Place] = {}
    for left, top, right, bottom in _MERGED.findall(xml):
        source = (int(top) - 1, _column_number(left) - shift)
        for row in range(int(top) - 1, int(bottom)):
            for at in range(_column_number(left), _column_number(right) + 1):
                merged[row, at - shift] = source
    return Marks(
        {at - shift: lines for at, lines in numbers.items()},
        {at - shift: lines for at, lines in percents.items()},
        {place: source for place, source in merged.items() if place != source},
    )


def _column_number(letters: bytes) -> int:
    number = 0
    for letter in letters:
        number = number * 26 + letter - 64
    return number - 1


def _parsed(archive: zipfile.ZipFile, name: str) -> ElementTree.Element | None:
    try:
        return ElementTree.fromstring(archive.read(name))
    except (KeyError, ElementTree.ParseError):
        return None


def _named(root: ElementTree.Element, name: str) -> list[ElementTree.Element]:
    return [node for node in root.iter() if node.tag.rpartition("}")[2] == name]


def _place_of(archive: zipfile.ZipFile, sheet: str) -> str | None:
    """Return the file in the archive that holds a sheet."""
    book = _parsed(archive, "xl/workbook.xml")
    links = _parsed(archive, "xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return None
    ids = {
        node.get("name"): next((v for k, v in node.items() if k.endswith("}id")), None)
        for node in _named(book, "sheet")
    }
    targets = {node.get("Id"): node.get("Target") for node in _named(links, "Relationship")}
    target = targets.get(ids.get(sheet))
    if target is None:
        return None
    place = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
    return place if place in archive.namelist() else None


def _percent_styles(archive: zipfile.ZipFile) -> set[int]:
    """Return the numbers of the cell styles that show a percentage."""
    root = _parsed(archive, "xl/styles.xml")
    if root is None:
        return set()
    formats = set(BUILT_IN_PERCENT)
    for node in _named(root, "numFmt"):
        plain = re.sub(r'"[^"]*"|\\.', "", node.get("formatCode", ""))
        if "%" in plain:
            formats.add(int(node.get("numFmtId", "-1")))
    styles = next(iter(_named(root, "cellXfs")), None)
    if styles is None:
        return set()
    return {at for at, node in enumerate(styles) if int(node.get("numFmtId", "0")) in formats}
