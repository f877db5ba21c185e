"""The remaining carbon budgets that were published: by vintage, warming limit and likelihood."""

import functools
from dataclasses import dataclass, field

import numpy as np

from trajectory.checks import Floats, as_year, frozen
from trajectory.errors import ArgumentError
from trajectory.nouns.source import Evidence, Source
from trajectory.shipped import rows_of
from trajectory.words import listed

__all__ = ["Vintage", "vintage", "vintage_of", "vintages"]

FILE = "carbon_budgets.csv"
LIKELIHOODS = {
    "l10": 0.10, "l17": 0.17, "l33": 0.33, "l50": 0.50, "l67": 0.67, "l83": 0.83, "l90": 0.90
}  # fmt: skip
ZENODO = "doi:10.5281/zenodo.7883757 and 10.5281/zenodo.20499280, CC BY 4.0"
SOURCES = {
    "AR6 WG1": Source("IPCC AR6 WG1, table SPM.2, unrounded", ZENODO, evidence=Evidence.OWNER),
    "GCB 2025": Source(
        "Global Carbon Budget 2025, Friedlingstein et al. 2026, ESSD 18, 3211",
        evidence=Evidence.SECONDARY,
    ),
}
FITTED = {
    "AR6 WG1": (0.1055, 0.2185),
    "IGCC 2022": (0.1497, 0.1423),
    "IGCC 2023": (0.1256, 0.1631),
    "IGCC 2024": (0.1077, 0.1578),
    "IGCC 2025": (0.1004, 0.1630),
}
"""Warming by other gases at 1.5 °C and its slope in the limit: fitted to the medians of each
vintage, published nowhere. [°C, 1]"""


@dataclass(frozen=True, eq=False)
class Vintage:
    """One published set of remaining carbon budgets.

    Parameters
    ----------
    name : str
        Such as ``"IGCC 2025"``.
    start_year : int
        The budgets count from 1 January of this year.
    limits : ndarray, shape (n,)
        Warming limits above 1850-1900. [°C]
    likelihoods : ndarray, shape (m,)
        Probabilities of staying below the limit. [1]
    values : ndarray, shape (n, m)
        CO2 that may still be emitted. [GtCO2]
    warming, recent : float
        Warming that the vintage starts from [°C], and CO2 emitted since the middle of the
        decade that it is of [GtCO2]; NaN where it was made by another method.
    non_co2 : tuple of float
        Warming by other gases at 1.5 °C, and its slope in the limit, as fitted; NaN: none.
    source : Source
        Where the numbers were read.

    Examples
    --------
    >>> vintage("IGCC 2025")
    Vintage(IGCC 2025, from 2026, 1.1 to 2.5 °C, 10 to 90 %)
    """

    name: str
    start_year: int
    limits: Floats = field(repr=False)
    likelihoods: Floats = field(repr=False)
    values: Floats = field(repr=False)
    warming: float = field(repr=False)
    recent: float = field(repr=False)
    non_co2: tuple[float, float] = field(repr=False)
    source: Source = field(repr=False)

    def __repr__(self) -> str:
        """Return one line: name, start and what is published."""
        shares = 100.0 * self.likelihoods
        likely = (
            f"{shares[0]:.0f} %" if len(shares) == 1 else f"{shares[0]:.0f} to {shares[-1]:.0f} %"
        )
        limits = f"{self.limits[0]:g} to {self.limits[-1]:g} °C"
        return f"Vintage({self.name}, from {self.start_year}, {limits}, {likely})"


def _number(text: str) -> float:
    return float(text) if text else float("nan")


@functools.cache
def _all() -> dict[str, Vintage]:
    tables: dict[str, list[dict[str, str]]] = {}
    for row in rows_of(FILE):
        tables.setdefault(row["vintage"], []).append(row)
    return {name: _made(name, rows) for name, rows in tables.items()}


def _made(name: str, rows: list[dict[str, str]]) -> Vintage:
    columns = [column for column in LIKELIHOODS if rows[0][column]]
    return Vintage(
        name=name,
        start_year=int(rows[0]["start_year"]),
        limits=frozen(np.array([float(row["limit"]) for row in rows])),
        likelihoods=frozen(np.array([LIKELIHOODS[column] for column in columns])),
        values=frozen(np.array([[float(row[column]) for column in columns] for row in rows])),
        warming=_number(rows[0]["warming"]),
        recent=_number(rows[0]["recent"]),
        non_co2=FITTED.get(name, (float("nan"), float("nan"))),
        source=SOURCES.get(name)
        or Source(f"Indicators of Global Climate Change, {name}", ZENODO, evidence=Evidence.OWNER),
    )


def vintages() -> tuple[str, ...]:
    """Return the names of the vintages, those in common use first named by publisher and year.

    Returns
    -------
    tuple of str
        As :func:`vintage` and :func:`remaining_budget` take them.

    Examples
    --------
    >>> vintages()[:3]
    ('AR6 WG1', 'IGCC 2022', 'IGCC 2023')
    """
    return tuple(_all())


def vintage(name: str) -> Vintage:
    """Return a published set of remaining carbon budgets.

    Parameters
    ----------
    name : str
        One of :func:`vintages`.

    Returns
    -------
    Vintage
        The set.

    Raises
    ------
    ArgumentError
        If there is none of this name; the error lists the known ones.

    References
    ----------
    IPCC AR6 WG1, table SPM.2; Forster et al. 2023 to 2026 (ESSD 15, 2295; 16, 2625; 17, 2641;
    18, 3889); Friedlingstein et al. 2026 (ESSD 18, 3211, secondary).

    Examples
    --------
    >>> vintage("AR6 WG1").start_year
    2020
    """
    known = _all()
    if not isinstance(name, str) or name not in known:
        raise ArgumentError(f"vintage must be one of {listed(map(repr, known))}, got {name!r:.60}")
    return known[name]


def vintage_of(year: int) -> str:
    """Return the newest headline vintage of AR6 and IGCC that begins by a year.

    Parameters
    ----------
    year : int
        Such as a company's base year. [year]

    Returns
    -------
    str
        Its name; for years before 2020 that of the oldest, from which one counts back.

    Raises
    ------
    YearError
        If it is no year.

    References
    ----------
    A convention of this library: what was known when the base year began.

    Examples
    --------
    >>> vintage_of(2021), vintage_of(2024), vintage_of(2015)
    ('AR6 WG1', 'IGCC 2023', 'AR6 WG1')
    """
    when = as_year("year", year)
    begun = [table for name, table in _all().items() if name in FITTED]
    return max(begun, key=lambda one: (one.start_year <= when, _order(one, when))).name


def _order(table: Vintage, year: int) -> int:
    return table.start_year if table.start_year <= year else -table.start_year
