"""Absolute contraction: the same number of base-year points off every year."""

import functools

import numpy as np

from trajectory.benchmarks.benchmark import Benchmark
from trajectory.checks import Floats, as_fraction, as_text
from trajectory.errors import ArgumentError
from trajectory.kernels.curves import linear
from trajectory.nouns.source import Evidence, Source

__all__ = ["anchored_1_5c", "contraction", "cross_sector_1_5c", "linear_1_5c", "linear_wb2c"]

RATE_1_5C = 0.042
"""SBTi minimum linear annual reduction for 1.5 °C, of the base year."""

RATE_WB2C = 0.025
"""SBTi minimum linear annual reduction for well below 2 °C, of the base year."""

FLOOR = 0.10
"""What remains after the long-term cut of 90 %."""

RATES = Source(
    "SBTi, Foundations of Science-based Target Setting, version 1.0, April 2019",
    page="p. 22; the floor: Corporate Net-Zero Standard, long-term cut of 90 %",
    evidence=Evidence.SECONDARY,
)


def _contract(years: Floats, base_year: Floats, *, rate: float, floor: float) -> Floats:
    return np.maximum(floor, 1.0 - rate * (years - base_year))


def contraction(
    rate: float,
    floor: float,
    *,
    name: str = "contraction",
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
    SBTi, Target-Setting Methods Documentation, V2 draft 1, March 2025, p. 25, eq. 4.1
    (read in a source that quotes it).

    Examples
    --------
    >>> contraction(0.07, 0.1).fractions([2020, 2021, 2040], 2020)
    array([1.  , 0.93, 0.1 ])
    """
    speed, stop = as_fraction("rate", rate), as_fraction("floor", floor)
    if speed == 0.0:
        raise ArgumentError(f"rate must be above 0, got {rate!r}")
    return Benchmark(
        name,
        f"{as_text('title', title)}: {100 * speed:.4g} points of the own base year a year, "
        f"down to {100 * stop:.4g} %",
        Source("rate given by the caller", evidence=Evidence.UNVERIFIED)
        if source is None
        else source,
        functools.partial(_contract, rate=speed, floor=stop),
    )


linear_1_5c = contraction(
    RATE_1_5C, FLOOR, name="linear_1_5c", title="SBTi 1.5 °C linear", source=RATES
)
"""SBTi 1.5 °C absolute contraction: 4.2 points of the own base year a year, down to 10 %."""

linear_wb2c = contraction(
    RATE_WB2C, FLOOR, name="linear_wb2c", title="SBTi well below 2 °C linear", source=RATES
)
"""SBTi well-below-2 °C contraction: 2.5 points of the own base year a year, down to 10 %."""

ANCHOR = 2020
PIN = 2030


def _anchored(years: Floats, base_year: Floats) -> Floats:
    """Straight to the 2030 level that 4.2 points a year from 2020 leave, then on at 4.2."""
    pin = 1.0 - RATE_1_5C * (PIN - np.minimum(base_year, ANCHOR))
    before = 1.0 - (1.0 - pin) / (PIN - base_year) * (years - base_year)
    after = np.maximum(FLOOR, pin - RATE_1_5C * (years - PIN))
    return np.where(years <= PIN, before, after)


anchored_1_5c = Benchmark(
    "anchored_1_5c",
    "SBTi 1.5 °C from 2020: straight to 58 % in 2030, measured from 2020, "
    "then 4.2 points a year, down to 10 %",
    Source(
        "SBTi, Corporate Net-Zero Standard V1.1 to V1.3, Criteria Assessment Indicators",
        page="C16.1: base years after 2020 are measured from 2020",
        evidence=Evidence.SECONDARY,
    ),
    _anchored,
    base_years=(PIN - 21, PIN - 1),
)
"""The SBTi rule of 2023 to April 2026 drawn as a line.

A base year after 2020 earns no shorter path: all of them meet at 58 % in 2030. One before
2020 is measured from itself, so that its line is that of ``linear_1_5c``.
"""

PINS = ((2020, 1.0), (2030, 0.58), (2050, 0.10))


def _cross_sector(years: Floats, base_year: Floats) -> Floats:
    """Return the index of each year over the index of the base year."""
    knots, levels = zip(*PINS, strict=True)
    span = np.arange(knots[0], knots[-1] + 1)
    index = linear(span, knots, levels)
    at = (base_year - knots[0]).astype(np.int64)
    return np.asarray(index[(years - knots[0]).astype(np.int64)] / index[at])


cross_sector_1_5c = Benchmark(
    "cross_sector_1_5c",
    "1.5 °C cross-sector index: 2020 = 100, 2030 = 58, 2050 = 10, linear between, "
    "re-based by ratio",
    Source(
        "SBTi cross-sector 1.5 °C pathway, as pinned by SBTi and ESRS E1",
        page="42 % by 2030 and 90 % by 2050 from 2020; the years between are interpolated",
        evidence=Evidence.DERIVED,
    ),
    _cross_sector,
    base_years=(2020, 2049),
    last_year=2050,
)
"""The cross-sector 1.5 °C pathway as an index, linear between its published points."""
