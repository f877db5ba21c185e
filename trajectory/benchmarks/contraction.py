"""Contraction: so many points of the base year, or so many per cent of the year before, off."""

from dataclasses import dataclass

import numpy as np

from trajectory.benchmarks.benchmark import Accounting, Benchmark, Gases
from trajectory.benchmarks.published import Rebase, published_path
from trajectory.checks import Floats, as_fraction, as_instance, as_text
from trajectory.errors import ArgumentError
from trajectory.nouns.source import Evidence, Source
from trajectory.words import percent, points

__all__ = [
    "AnchoredContraction",
    "CompoundContraction",
    "LinearContraction",
    "anchored_1_5c",
    "compound_contraction",
    "cross_sector_1_5c",
    "eu_pab",
    "linear_1_5c",
    "linear_contraction",
    "linear_wb2c",
]

RATE_1_5C = 0.042
"""SBTi minimum linear annual reduction for 1.5 °C, of the base year."""

RATE_WB2C = 0.025
"""SBTi minimum linear annual reduction for well below 2 °C, of the base year."""

RATE_PAB = 0.07
"""Least annual reduction of EU Climate Transition and Paris-aligned Benchmarks."""

FLOOR = 0.10
"""What remains after the long-term cut of 90 %."""

RATES = Source(
    "SBTi, Foundations of Science-based Target Setting, version 1.0, April 2019",
    page="p. 22; the floor: Corporate Net-Zero Standard, long-term cut of 90 %",
    evidence=Evidence.SECONDARY,
)


@dataclass(frozen=True)
class LinearContraction:
    r"""The same points of the base year off every year, :math:`\max(f, 1 - r (y - b))`.

    Parameters
    ----------
    rate : float
        Fraction of the base year that is cut every year, :math:`r`. [1 / year]
    floor : float
        Fraction of the base year at which it stops, :math:`f`. [1]

    References
    ----------
    SBTi, Target-Setting Methods Documentation, V2 draft 1, March 2025, p. 25, eq. 4.1
    (secondary: read in a source that quotes it). The floor is ours.

    Examples
    --------
    >>> LinearContraction(0.042, 0.1)(np.array([2021.0, 2030.0]), np.array([2021.0]))
    array([1.   , 0.622])
    """

    rate: float
    floor: float

    def __call__(self, years: Floats, base_year: Floats) -> Floats:
        """Return the fraction of base-year emissions left in each year, shape (..., t)."""
        return np.maximum(self.floor, 1.0 - self.rate * (years - base_year))


@dataclass(frozen=True)
class CompoundContraction:
    r"""The same percentage of the year before off every year, :math:`(1 - r)^{y - b}`.

    Parameters
    ----------
    rate : float
        Fraction of the previous year that is cut every year, :math:`r`. [1 / year]

    References
    ----------
    Commission Delegated Regulation (EU) 2020/1818, Article 7(2).

    Examples
    --------
    >>> CompoundContraction(0.07)(np.array([2021.0, 2026.0]), np.array([2021.0])).round(3)
    array([1.   , 0.696])
    """

    rate: float

    def __call__(self, years: Floats, base_year: Floats) -> Floats:
        """Return the fraction of base-year emissions left in each year, shape (..., t)."""
        return np.asarray((1.0 - self.rate) ** (years - base_year))


@dataclass(frozen=True)
class AnchoredContraction:
    """Straight to what a rate measured from an anchor year leaves in a pin year, then on.

    A base year after the anchor earns no shorter path: all of them meet in the pin year. One
    before it is measured from itself.

    Parameters
    ----------
    rate : float
        Fraction of the base year that is cut every year. [1 / year]
    anchor, pin : int
        The year that later base years are measured from, and where they meet. [year]
    floor : float
        Fraction of the base year at which it stops. [1]

    References
    ----------
    SBTi, Corporate Net-Zero Standard V1.1 to V1.3, Criteria Assessment Indicators, C16.1
    (secondary). What holds between base year and pin, and after it, is drawn by us.

    Examples
    --------
    >>> AnchoredContraction(0.042, 2020, 2030, 0.1)(np.array([2030.0]), np.array([2024.0]))
    array([0.58])
    """

    rate: float
    anchor: int
    pin: int
    floor: float

    def __call__(self, years: Floats, base_year: Floats) -> Floats:
        """Return the fraction of base-year emissions left in each year, shape (..., t)."""
        pin = 1.0 - self.rate * (self.pin - np.minimum(base_year, self.anchor))
        before = 1.0 - (1.0 - pin) / (self.pin - base_year) * (years - base_year)
        after = np.maximum(self.floor, pin - self.rate * (years - self.pin))
        return np.where(years <= self.pin, before, after)


def linear_contraction(
    rate: float,
    floor: float,
    *,
    name: str = "linear_contraction",
    title: str = "linear contraction",
    source: Source | None = None,
) -> Benchmark:
    """Return the line that falls by `rate` of its own base year every year, down to `floor`.

    Parameters
    ----------
    rate : float
        Linear annual reduction, above 0. [1 / year]
    floor : float
        Fraction of the base year at which it stops. [1]
    name : str
        Name of the line.
    title : str
        What the line is, in front of its numbers.
    source : Source, optional
        Where the rate was read; without one the line says that it is unverified.

    Returns
    -------
    Benchmark
        Gross, all greenhouse gases.

    Raises
    ------
    ArgumentError
        If `rate` or `floor` is no fraction, or `rate` is 0.

    References
    ----------
    As :class:`LinearContraction`.

    Examples
    --------
    >>> linear_contraction(0.07, 0.1).fractions([2020, 2021, 2040], 2020)
    array([1.  , 0.93, 0.1 ])
    """
    speed, stop = as_fraction("rate", rate), as_fraction("floor", floor)
    if speed == 0.0:
        raise ArgumentError(f"rate must be above 0, got {rate!r}")
    return Benchmark(
        name,
        f"{as_text('title', title)}: {points(100.0 * speed)} of the own base year a year, "
        f"down to {percent(stop)}",
        _read_in(source),
        LinearContraction(speed, stop),
    )


def compound_contraction(
    rate: float,
    *,
    name: str = "compound_contraction",
    title: str = "compound contraction",
    source: Source | None = None,
) -> Benchmark:
    """Return the line that falls by `rate` of the year before every year.

    Parameters
    ----------
    rate : float
        Compound annual reduction, above 0 and below 1. [1 / year]
    name : str
        Name of the line.
    title : str
        What the line is, in front of its numbers.
    source : Source, optional
        Where the rate was read; without one the line says that it is unverified.

    Returns
    -------
    Benchmark
        Gross, all greenhouse gases; it has no floor and never reaches 0.

    Raises
    ------
    ArgumentError
        If `rate` is no fraction, 0 or 1, a text is empty, or `source` is no Source.

    References
    ----------
    As :class:`CompoundContraction`.

    Examples
    --------
    >>> compound_contraction(0.07).fractions([2020, 2021, 2022], 2020)
    array([1.    , 0.93  , 0.8649])
    """
    speed = as_fraction("rate", rate)
    if speed in (0.0, 1.0):
        raise ArgumentError(f"rate must be above 0 and below 1, got {rate!r}")
    return Benchmark(
        name,
        f"{as_text('title', title)}: {percent(speed)} off the year before, every year",
        _read_in(source),
        CompoundContraction(speed),
    )


def _read_in(source: Source | None) -> Source:
    if source is None:
        return Source("rate given by the caller", evidence=Evidence.UNVERIFIED)
    return as_instance("source", source, Source)


linear_1_5c = linear_contraction(
    RATE_1_5C, FLOOR, name="linear_1_5c", title="SBTi 1.5 °C linear", source=RATES
)
"""SBTi 1.5 °C absolute contraction: 4.2 points of the own base year a year, down to 10 %."""

linear_wb2c = linear_contraction(
    RATE_WB2C, FLOOR, name="linear_wb2c", title="SBTi well below 2 °C linear", source=RATES
)
"""SBTi well-below-2 °C contraction: 2.5 points of the own base year a year, down to 10 %."""

ANCHOR = 2020
PIN = 2030

anchored_1_5c = Benchmark(
    "anchored_1_5c",
    "SBTi 1.5 °C from 2020: straight to 58 % in 2030, measured from 2020, "
    "then 4.2 points a year, down to 10 %",
    Source(
        "SBTi, Corporate Net-Zero Standard V1.1 to V1.3, Criteria Assessment Indicators",
        page="C16.1: base years after 2020 are measured from 2020",
        evidence=Evidence.SECONDARY,
    ),
    AnchoredContraction(RATE_1_5C, ANCHOR, PIN, FLOOR),
    base_years=(PIN - 21, PIN - 1),
)
"""The SBTi rule of 2023 to April 2026 drawn as a line.

A base year after 2020 earns no shorter path: all of them meet at 58 % in 2030. One before
2020 is measured from itself, so that its line is that of ``linear_1_5c``.
"""

cross_sector_1_5c = published_path(
    "cross_sector_1_5c",
    "1.5 °C cross-sector index: 2020 = 100, 2030 = 58, 2050 = 10",
    Source(
        "SBTi cross-sector 1.5 °C pathway, as pinned by SBTi and ESRS E1",
        page="42 % by 2030 and 90 % by 2050 from 2020; the years between are interpolated",
        evidence=Evidence.DERIVED,
    ),
    [2020, 2030, 2050],
    [1.0, 0.58, 0.10],
    accounting=Accounting.GROSS,
    gases=Gases.ALL,
    mode=Rebase.RATIO,
)
"""The cross-sector 1.5 °C pathway as an index, linear between its published points."""

eu_pab = compound_contraction(
    RATE_PAB,
    name="eu_pab",
    title="EU PAB, an index rule (a path, not a verdict)",
    source=Source(
        "Commission Delegated Regulation (EU) 2020/1818",
        "http://data.europa.eu/eli/reg_del/2020/1818/oj",
        "Article 7(1) and (2), read in German: at least 7 % a year, in geometric progression",
        Evidence.PRIMARY,
    ),
)
"""The path of EU Paris-aligned Benchmark indices: 7 % off the year before, every year.

The regulation asks it of an index, of the emission intensity of its shares, after a first cut
against the investable universe that is not part of this path. It is a line to look at, not a
rule that a company can meet or miss.
"""
