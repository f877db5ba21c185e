"""Reference paths of sectors that a user has a licence for: read from a table, with their source.

None of them ships here: the sector paths of the IEA, TPI and NGFS are not free to pass on.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import pairwise
from typing import Any

import numpy as np

from trajectory.checks import as_instance, as_number, as_text, as_year
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.series import Series
from trajectory.nouns.source import Source
from trajectory.words import listed

__all__ = ["ReferencePath", "reference_paths"]
__dir__ = __all__.copy  # what completion offers

COLUMNS = ("name", "sector", "unit", "year", "value")


@dataclass(frozen=True, eq=False)
class ReferencePath:
    """A published path of a sector, who published it, and who may use it.

    Parameters
    ----------
    name : str
        The scenario, such as ``"1.5 Degrees"``.
    sector : str
        Of which sector.
    path : Series
        Emissions, or emissions per product, in the years that were published.
    source : Source
        Where it was read.
    licence : str
        Under which licence the user has it.
    """

    name: str
    sector: str
    path: Series
    source: Source
    licence: str

    def __str__(self) -> str:
        """Return one line: name, sector, years, unit, source and licence."""
        years = self.path.years
        what = f"{self.name}, {self.sector}, {years[0]} to {years[-1]} [{self.path.unit}]"
        return f"{what}; {self.source}; licence: {self.licence}"


def reference_paths(
    table: Iterable[Mapping[str, Any]] | Any, *, source: Source, licence: str
) -> tuple[ReferencePath, ...]:
    """Return the paths of a long table: one row a path and year.

    Parameters
    ----------
    table : iterable of mapping, or dataframe
        Rows with ``name``, ``sector``, ``unit``, ``year`` and ``value``, such as those of
        :class:`csv.DictReader` (with numbers as numbers) or a dataframe.
    source : Source
        Where the table was published, with its version.
    licence : str
        Under which licence the user has it; it is said with every result.

    Returns
    -------
    tuple of ReferencePath
        In order of their first rows; years that are not there are not filled.

    Raises
    ------
    ArgumentError, YearError
        If a column is missing, a unit changes within a path, or a year stands twice.

    References
    ----------
    The layout is this library's; the numbers are those of `source`.

    Examples
    --------
    >>> rows = [{"name": "made up", "sector": "cement", "unit": "tCO2e/t", "year": year,
    ...          "value": value} for year, value in ((2025, 0.6), (2030, 0.5))]
    >>> print(*reference_paths(rows, source=Source("made-up numbers"), licence="none needed"))
    made up, cement, 2025 to 2030 [tCO2e/t]; made-up numbers [primary]; licence: none needed
    """
    as_instance("source", source, Source)
    as_text("licence", licence)
    paths: dict[tuple[str, str], list[tuple[int, float, str]]] = {}
    for row in _rows(table):
        name, sector, unit = (as_text(column, row[column]) for column in COLUMNS[:3])
        point = as_year("year", row["year"]), as_number("value", row["value"]), unit
        paths.setdefault((name, sector), []).append(point)
    if not paths:
        raise ArgumentError("table must hold at least one row, got none")
    return tuple(
        ReferencePath(name, sector, _series(name, sector, points), source, licence)
        for (name, sector), points in paths.items()
    )


def _rows(table: Any) -> list[Mapping[str, Any]]:
    records = table.to_dict("records") if hasattr(table, "iloc") else table
    if isinstance(records, str | Mapping) or not isinstance(records, Iterable):
        raise ArgumentError(
            f"table must be a dataframe or hold one mapping a row, got {table!r:.60}"
        )
    rows = list(records)
    for row in rows:
        missing = [c for c in COLUMNS if not isinstance(row, Mapping) or c not in row]
        if missing:
            raise ArgumentError(
                f"table must have the columns {listed(COLUMNS)}, got none for {listed(missing)}"
            )
    return rows


def _series(name: str, sector: str, points: list[tuple[int, float, str]]) -> Series:
    units = sorted({unit for *_, unit in points})
    if len(units) > 1:
        raise ArgumentError(f"unit must be one within {name!r} of {sector!r}, got {listed(units)}")
    order = sorted(points)
    years = [year for year, *_ in order]
    twice = [year for year, after in pairwise(years) if year == after]
    if twice:
        raise YearError(f"year must stand once in {name!r} of {sector!r}, got {twice[0]} twice")
    values = np.array([value for _, value, _ in order])
    return Series(years, values, units[0], f"{name}, {sector}")
