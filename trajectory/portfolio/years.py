"""The years of an assessment: a row a year, the wide format of IAMC, and an xarray Dataset."""

from collections.abc import Iterator
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

from trajectory.errors import ArgumentError
from trajectory.nouns.frames import loaded
from trajectory.nouns.scope import Boundary
from trajectory.portfolio.columns import UNITS, Columns
from trajectory.portfolio.drawn import Assessed, drawn

__all__ = ["keys_of", "long_columns", "wide_iamc", "year_by_year"]

VARIABLE = "Emissions|Kyoto Gases"
"""As in :mod:`trajectory.nouns.series.iamc`."""


class _Grid(NamedTuple):
    """Paths and lines on one boundary, of the companies at `at`: (n, t)."""

    at: NDArray[np.int64]
    years: NDArray[np.int64]
    unit: NDArray[np.int8]
    path: NDArray[np.float64]
    line: NDArray[np.float64]


def keys_of(columns: Columns) -> NDArray[Any]:
    """Return what tells companies apart: the id, else the name."""
    pairs = zip(columns.ids, columns.names, strict=True)
    keys = [name if key is None else key for key, name in pairs]
    found = np.empty(len(keys), dtype=object)
    found[:] = keys
    return found


def long_columns(assessment: Assessed) -> dict[str, Any]:
    """Return one row a company, boundary and year: level, line and gap.

    Parameters
    ----------
    assessment : Assessment
        The answers.

    Returns
    -------
    dict of str to ndarray
        In the order of the boundaries, companies and years.
    """
    held = assessment.book.columns
    parts: list[tuple[Any, ...]] = []
    for what in assessment.asked.what:
        for block in drawn(assessment, what):
            row, year = np.nonzero(~np.isnan(block.path))
            at, level, line = block.at[row], block.path[row, year], block.line[row, year]
            boundary = np.full(row.size, str(what), dtype=object)
            parts.append((at, boundary, block.years[year], level, line, block.unit[row]))
    empty = (*(np.empty(0, dtype=k) for k in (int, object, int, float, float, np.int8)),)
    columns = zip(*(parts or [empty]), strict=True)
    at, boundary, year, level, line, unit = (np.concatenate(list(part)) for part in columns)
    ids = {"id": held.ids[at]} if any(one is not None for one in held.ids) else {}
    return {
        "company": held.names[at],
        **ids,
        "boundary": boundary,
        "year": year,
        "level": level,
        "line": line,
        "gap": level - line,
        "unit": np.array(UNITS, dtype=object)[unit],
    }


def _grids(assessment: Assessed) -> Iterator[tuple[Boundary, _Grid]]:
    """Yield all companies' years of each boundary that somebody promised something on."""
    for what in assessment.asked.what:
        blocks = list(drawn(assessment, what))
        if not blocks:
            continue
        first, last = min(b.years[0] for b in blocks), max(b.years[-1] for b in blocks)
        years = np.arange(first, last + 1)
        at, unit = (np.concatenate([getattr(b, n) for b in blocks]) for n in ("at", "unit"))
        path, line = np.full((2, at.size, years.size), np.nan)
        begin = 0
        for block in blocks:
            rows = slice(begin, begin + block.at.size)
            span = slice(int(block.years[0] - first), int(block.years[-1] - first) + 1)
            path[rows, span], line[rows, span] = block.path, block.line
            begin = rows.stop
        yield what, _Grid(at, years, unit, path, line)


def wide_iamc(assessment: Assessed, model: str) -> Any:
    """Return a dataframe of pandas in the wide format of IAMC: paths, then lines.

    Parameters
    ----------
    assessment : Assessment
        The answers.
    model : str
        What stands in the column of that name.

    Returns
    -------
    pandas.DataFrame
        A company is a region; the scenarios are ``promised`` and ``line``.
    """
    pandas = loaded("pandas")
    keys = keys_of(assessment.book.columns)
    frames = []
    for what, grid in _grids(assessment):
        for scenario, values in (("promised", grid.path), ("line", grid.line)):
            texts = {
                "model": model,
                "scenario": scenario,
                "region": keys[grid.at],
                "variable": f"{VARIABLE}|{what}",
                "unit": np.array(UNITS, dtype=object)[grid.unit],
            }
            years = dict(zip(grid.years.tolist(), values.T, strict=True))
            frames.append(pandas.DataFrame({**texts, **years}))
    if not frames:
        raise ArgumentError("the assessment must hold at least one path, got none")
    joined = pandas.concat(frames, ignore_index=True)
    texts_of = [name for name in joined.columns if isinstance(name, str)]
    return joined[[*texts_of, *sorted(n for n in joined.columns if not isinstance(n, str))]]


def year_by_year(assessment: Assessed) -> Any:
    """Return a Dataset of xarray: path and line by boundary, company and year.

    Parameters
    ----------
    assessment : Assessment
        The answers.

    Returns
    -------
    xarray.Dataset
        NaN where nothing is promised; the unit stands beside, by boundary and company.
    """
    xarray = loaded("xarray")
    keys, grids = keys_of(assessment.book.columns), list(_grids(assessment))
    years = sorted({year for _, grid in grids for year in grid.years.tolist()})
    names = [str(what) for what in assessment.asked.what]
    path, line = np.full((2, len(names), keys.size, len(years)), np.nan)
    units = np.full((len(names), keys.size), "", dtype=object)
    for what, grid in grids:
        place = names.index(str(what))
        span = slice(years.index(int(grid.years[0])), years.index(int(grid.years[-1])) + 1)
        path[place, grid.at, span], line[place, grid.at, span] = grid.path, grid.line
        units[place, grid.at] = np.array(UNITS, dtype=object)[grid.unit]
    dims = ("boundary", "company", "year")
    return xarray.Dataset(
        {"path": (dims, path), "line": (dims, line), "unit": (dims[:2], units.astype(str))},
        {"boundary": names, "company": keys.astype(str), "year": years},
    )
