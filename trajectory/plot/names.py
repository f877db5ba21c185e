"""What a picture says: short names, titles, units and captions, all from what it is given."""

import functools
from collections.abc import Iterable, Mapping

import numpy as np

from trajectory import benchmarks
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Pathway, Series
from trajectory.words import INDEX, TONNES, number, percent, points

__all__ = [
    "brief",
    "change",
    "clipped",
    "gap_of",
    "headline",
    "scaled",
    "short_names",
    "sources_of",
    "subject",
    "unit_words",
]

LONGEST = 44
"""Most characters of a name on the picture; the caption has all of them."""

ROLES = ("promised", "reported", "removals promised")
"""Ends of labels that say what a line is; whose it is stands in the title."""

SHORT = {
    "linear_1_5c": "SBTi 1.5 °C, 4.2 points a year",
    "linear_wb2c": "SBTi well below 2 °C, 2.5 points a year",
    "anchored_1_5c": "SBTi 1.5 °C from 2020, 58 % in 2030",
    "cross_sector_1_5c": "1.5 °C cross-sector path",
    "eu_pab": "EU PAB, 7 % off each year",
    "ar6_c1_median": "IPCC AR6 C1 median",
    "ar6_c1_strongest": "IPCC AR6 C1 strongest cuts",
    "ar6_c1_weakest": "IPCC AR6 C1 weakest cuts",
    "sr15_median": "IPCC SR1.5 median, CO2",
    "sr15_lower_quartile": "IPCC SR1.5 lower quartile, CO2",
    "sr15_upper_quartile": "IPCC SR1.5 upper quartile, CO2",
    "ssp1_19": "SSP1-1.9",
    "ssp1_19_co2": "SSP1-1.9, CO2",
}
"""Short names of the benchmarks; the part before the comma where there is little room."""


@functools.cache
def _known() -> dict[str, tuple[str, str]]:
    """Return short name and source of each benchmark, by its label."""
    lines = [(getattr(benchmarks, name), short) for name, short in SHORT.items()]
    return {line.label: (short, line.source.title) for line, short in lines}


def clipped(text: str, longest: int = LONGEST) -> str:
    """Return a text with an ellipsis where it is longer; the caption has all of it."""
    return text if len(text) <= longest else f"{text[: longest - 1].rstrip()}…"


def short_names(labels: Iterable[str], given: Mapping[str, str]) -> list[str]:
    """Return short names of lines, those given first; two lines never get the same."""
    full = list(labels)
    short = [given.get(label) or _short(label) for label in full]
    names = [
        clipped(label) if short.count(name) > 1 and label not in given else name
        for label, name in zip(full, short, strict=True)
    ]
    return [
        f"{name} ({names[: i + 1].count(name)})" if names.count(name) > 1 else name
        for i, name in enumerate(names)
    ]


def _short(label: str) -> str:
    if label in _known():
        return _known()[label][0]
    head, colon, tail = label.partition(": ")
    if colon:
        return tail if tail in ROLES else clipped(head)
    return clipped(label)


def brief(name: str) -> str:
    """Return the part of a short name that stands in titles."""
    return name.partition(", ")[0]


def subject(label: str) -> str:
    """Return whose emissions, and which, for a title: "ZTE, scopes 1+2"."""
    head, _, tail = label.rpartition(": ")
    return clipped(head if tail in ROLES else label, 64)


def sources_of(labels: Iterable[str]) -> list[str]:
    """Return the sources of the benchmarks among some labels."""
    return list(dict.fromkeys(_known()[label][1] for label in labels if label in _known()))


def scaled(unit: str, top: float) -> tuple[float, str]:
    """Return what a value is divided by, and the unit in which its number is short.

    Examples
    --------
    >>> scaled("tCO2e", 12_000_000.0), scaled("index", 100.0)
    ((1000000.0, 'Mt'), (1.0, ''))
    """
    if unit not in TONNES:
        return 1.0, "" if unit == INDEX else unit
    tonnes = top * TONNES[unit]
    for name, size in reversed(TONNES.items()):
        if tonnes >= size or size == 1:
            return size / TONNES[unit], name.removesuffix("CO2e")
    raise AssertionError(unit)


def unit_words(path: Series, symbol: str) -> str:
    """Return the unit of a picture in words."""
    if path.unit in TONNES:
        return f"{symbol} CO2e a year"
    if path.unit == INDEX and isinstance(path, Pathway) and np.all(path.base_level == 100.0):
        return f"index, {path.base_year} = 100"
    return path.unit


def headline(path: Pathway, lines: Iterable[tuple[Pathway, str]]) -> str:
    """Return the answer: how far from the first line, or how much less than in the base year."""
    who = subject(path.label) or "Promised"
    for line, name in lines:
        year = _year_to_tell(path, line)
        if year is not None:
            return f"{who}: {_distance(path, line.at(year) - path.at(year), name, year)}"
    year = _year_to_tell(path, path)
    if year is None:
        year = int(path.years[-1])
    return f"{who}: {change(path, year)}"


def change(path: Pathway, year: int) -> str:
    """Return by how much less the level of a year is than that of the base year, in words."""
    base, level = float(path.base_level), float(path.at(year))
    if base <= 0.0 or year == path.base_year:
        factor, symbol = scaled(path.unit, level)
        return f"{number(level / factor, 3)} {symbol}".strip() + f" in {year}"
    if abs(level - base) <= 1e-9 * base:
        return f"as much in {year} as in {path.base_year}"
    side = "less" if level < base else "more"
    return f"{percent(abs(1.0 - level / base), 3)} {side} in {year} than in {path.base_year}"


def _distance(path: Pathway, below: float, name: str, year: int) -> str:
    base = float(path.base_level)
    if abs(below) <= 1e-9 * base:
        return f"on the line of {name} in {year}"
    side = "below" if below > 0 else "above"
    if base <= 0.0:
        factor, symbol = scaled(path.unit, abs(below))
        return f"{number(abs(below) / factor, 2)} {symbol} {side} {name} in {year}"
    return f"{points(100.0 * abs(below) / base, 2)} {side} {name} in {year}"


def _year_to_tell(path: Pathway, line: Series) -> int | None:
    """Return the first year promised that both know, else the last that both know."""
    both = np.intersect1d(path.years, line.years)
    both = both[both > path.base_year]
    promised = np.intersect1d(path.knot_years, both)
    years = promised if promised.size else both[-1:]
    return int(years[0]) if years.size else None


def gap_of(path: Pathway, line: Pathway) -> float:
    """Return how far a path is above a line in the year to tell, in points of its base level.

    Raises
    ------
    ArgumentError
        If they share no year after the base year, or the base level is zero.
    """
    year = _year_to_tell(path, line)
    if year is None or not path.base_level > 0.0:
        raise ArgumentError(
            f"path must share a year after its base year with its line, and have a base level "
            f"above 0, got {path!r}"
        )
    return 100.0 * float(path.at(year) - line.at(year)) / float(path.base_level)
