"""Paths that somebody published: scenarios of the IPCC, re-based by a named mode."""

import enum
import functools
from dataclasses import dataclass, field, replace

import numpy as np
from numpy.typing import ArrayLike

from trajectory.benchmarks.benchmark import Accounting, Benchmark, Gases
from trajectory.checks import Floats, as_floats, as_instance, as_text, as_year, as_years, frozen
from trajectory.errors import ArgumentError, YearError
from trajectory.kernels.curves import linear
from trajectory.nouns.source import Evidence, Source
from trajectory.shipped import rows_of

__all__ = [
    "Rebase",
    "ar6_c1_median",
    "ar6_c1_strongest",
    "ar6_c1_weakest",
    "published_path",
    "rebased",
    "sr15_lower_quartile",
    "sr15_median",
    "sr15_upper_quartile",
    "ssp1_19",
    "ssp1_19_co2",
]


class Rebase(enum.Enum):
    """How a published path is measured from the base year of a target.

    Examples
    --------
    >>> Rebase.RATIO.value
    "the path's value in a year over its value in the base year"
    """

    RATIO = "the path's value in a year over its value in the base year"
    FROM_REFERENCE = "the path's value in a year over that in its reference year"


@functools.lru_cache(maxsize=64)
def _every_year(years: tuple[int, ...], values: tuple[float, ...] | str) -> Floats:
    """Return the values from the first to the last year, linear between."""
    levels = _table()[values] if isinstance(values, str) else values
    return frozen(linear(np.arange(years[0], years[-1] + 1), years, levels))


@dataclass(frozen=True)
class PublishedPath:
    """The rule of a published path: from years and base years to fractions.

    Parameters
    ----------
    years : tuple of int
        The years that were published. [year]
    values : tuple of float or str
        The values of these years; or the name of a path in the file that ships, which is read
        when first needed. [any unit]
    mode : Rebase
        How the path is re-based.
    reference_year : int
        One of `years`; a FROM_REFERENCE path is measured from it. [year]

    References
    ----------
    Ratio: the definition of an index. FROM_REFERENCE: as the SBTi measures base years after
    2020 (Criteria Assessment Indicators, C16.1, secondary), carried over to any path by us.

    Examples
    --------
    >>> half = PublishedPath((2020, 2030), (40.0, 20.0), Rebase.RATIO, 2020)
    >>> half(np.array([2020.0, 2025.0, 2030.0]), np.array([2020.0]))
    array([1.  , 0.75, 0.5 ])
    """

    years: tuple[int, ...]
    values: tuple[float, ...] | str = field(repr=False)
    mode: Rebase
    reference_year: int

    def __call__(self, years: Floats, base_year: Floats) -> Floats:
        """Return the fraction of base-year emissions left in each year, shape (..., t)."""
        if self.mode is Rebase.RATIO:
            return np.asarray(self._at(years) / self._above_zero(base_year))
        start = self._above_zero(np.asarray(float(self.reference_year)))
        known = np.array(self.years, dtype=np.float64)
        following = known[np.searchsorted(known, base_year, side="right")]
        pin = self._at(following) / start
        before = 1.0 - (1.0 - pin) / (following - base_year) * (years - base_year)
        return np.where(years < following, before, self._at(years) / start)

    def _at(self, years: Floats) -> Floats:
        """Return the path in `years`, linear between the published ones."""
        index = _every_year(self.years, self.values)
        return np.asarray(index[(years - self.years[0]).astype(np.int64)])

    def _above_zero(self, years: Floats) -> Floats:
        level = self._at(years)
        if (level <= 0.0).any():
            raise YearError(
                "base_year must be a year in which the published path is above 0, "
                f"got {years[level <= 0.0].flat[0]:.0f}"
            )
        return level

    @property
    def wording(self) -> str:
        """What a label says about the years between and the base year."""
        between = "" if np.all(np.diff(self.years) == 1) else ", linear between published years"
        if self.mode is Rebase.RATIO:
            return f"{between}, re-based by ratio"
        return f"{between}, measured from {self.reference_year}"


def _benchmark(
    name: str,
    description: str,
    source: Source,
    rule: PublishedPath,
    accounting: Accounting,
    gases: Gases,
) -> Benchmark:
    first = rule.years[0] if rule.mode is Rebase.RATIO else rule.reference_year
    return Benchmark(
        name,
        description + rule.wording,
        source,
        rule,
        accounting,
        gases,
        base_years=(first, rule.years[-1] - 1),
        last_year=rule.years[-1],
        published_years=rule.years,
    )


def published_path(
    name: str,
    description: str,
    source: Source,
    years: ArrayLike,
    values: ArrayLike,
    *,
    accounting: Accounting,
    gases: Gases,
    mode: Rebase,
    reference_year: int | None = None,
) -> Benchmark:
    """Return the benchmark that a published table of emissions draws.

    Parameters
    ----------
    name : str
        Name of the line.
    description : str
        What it is, for the label; how it is interpolated and re-based is added.
    source : Source
        Where the table was read.
    years : array_like, shape (k,)
        Published years, at least two; the years between are interpolated linearly, those
        before and after are unknown. [year]
    values : array_like, shape (k,)
        Published values; below 0 where removals exceed emissions. [any unit]
    accounting : Accounting
        Gross, or net of removals.
    gases : Gases
        All greenhouse gases, or CO2.
    mode : Rebase
        How it is re-based.
    reference_year : int, optional
        One of `years`, from which FROM_REFERENCE measures; the first if not given. [year]

    Returns
    -------
    Benchmark
        It knows its ``published_years``.

    Raises
    ------
    ArgumentError, YearError
        If years and values do not fit, or `reference_year` was not published.

    References
    ----------
    Linear between published years (convention: no annual values were published); re-based as
    :class:`PublishedPath`.

    Examples
    --------
    >>> line = published_path(
    ...     "mine", "a table", Source("a report"), [2020, 2030, 2050], [40.0, 20.0, 5.0],
    ...     accounting=Accounting.NET, gases=Gases.CO2, mode=Rebase.RATIO,
    ... )
    >>> line.fractions([2020, 2025, 2030], 2020)
    array([1.  , 0.75, 0.5 ])
    >>> line.label
    'a table, linear between published years, re-based by ratio (net of removals, CO2 only)'
    """
    t, levels = as_years("years", years), as_floats("values", values)
    if t.size < 2 or levels.shape != t.shape:
        raise ArgumentError(
            f"values must have the shape of years, two or more, got {levels.shape} and {t.shape}"
        )
    rule = PublishedPath(
        tuple(t.tolist()),
        tuple(levels.tolist()),
        as_instance("mode", mode, Rebase),
        _reference(t.tolist(), reference_year),
    )
    return _benchmark(
        as_text("name", name),
        as_text("description", description),
        as_instance("source", source, Source),
        rule,
        as_instance("accounting", accounting, Accounting),
        as_instance("gases", gases, Gases),
    )


def _reference(years: list[int], reference_year: int | None) -> int:
    if reference_year is None:
        return years[0]
    if as_year("reference_year", reference_year) not in years[:-1]:
        known = f"{years[0]}..{years[-2]}" if len(years) > 9 else str(years[:-1])
        raise YearError(f"reference_year must be a published year, {known}, got {reference_year}")
    return int(reference_year)


def rebased(benchmark: Benchmark, mode: Rebase, *, reference_year: int | None = None) -> Benchmark:
    r"""Return a published path re-based by another mode; its label says which.

    Parameters
    ----------
    benchmark : Benchmark
        A published path.
    mode : Rebase
        ``RATIO``: :math:`f(y) = P_y / P_b`. A base year later than the reference starts
        afresh. ``FROM_REFERENCE``: :math:`f(y) = P_y / P_r` from the first published year
        after the base year on, and straight from 1 to there: a base year after the reference
        year earns no shorter path.
    reference_year : int, optional
        :math:`r`, a published year; that of the benchmark if not given. [year]

    Returns
    -------
    Benchmark
        The same path; both modes agree when the base year is the reference year.

    Raises
    ------
    ArgumentError, YearError
        If it is no published path, or `reference_year` was not published.

    References
    ----------
    As :class:`PublishedPath`.

    Examples
    --------
    >>> from trajectory.benchmarks import ar6_c1_median
    >>> ar6_c1_median.fractions([2021, 2030], 2021).round(3)
    array([1.   , 0.615])
    >>> rebased(ar6_c1_median, Rebase.FROM_REFERENCE).fractions([2021, 2030], 2021)
    array([1.   , 0.567])
    """
    as_instance("benchmark", benchmark, Benchmark)
    as_instance("mode", mode, Rebase)
    rule = benchmark.rule
    if not isinstance(rule, PublishedPath):
        raise ArgumentError(f"benchmark must be a published path, got {benchmark.name}")
    year = rule.reference_year if reference_year is None else reference_year
    other = replace(rule, mode=mode, reference_year=_reference(list(rule.years), year))
    return _benchmark(
        benchmark.name,
        benchmark.description.removesuffix(rule.wording),
        benchmark.source,
        other,
        benchmark.accounting,
        benchmark.gases,
    )


FILE = "published_pathways.csv"


@functools.cache
def _table() -> dict[str, tuple[float, ...]]:
    """Return the values of each shipped path, read once, on first use."""
    table: dict[str, tuple[float, ...]] = {}
    for row in rows_of(FILE):
        table[row["pathway"]] = (*table.get(row["pathway"], ()), float(row["value"]))
    return table


def _shipped(
    name: str, description: str, source: Source, years: tuple[int, ...], gases: Gases
) -> Benchmark:
    rule = PublishedPath(years, name, Rebase.RATIO, years[0])
    return _benchmark(name, description, source, rule, Accounting.NET, gases)


AR6_YEARS = (2019, 2030, 2040, 2050)
SR15_YEARS = tuple(range(2010, 2061))
SSP_YEARS = (2015, *range(2020, 2101, 10))

AR6 = Source(
    "IPCC AR6 WGIII, category C1 of the AR6 Scenarios Database v1.1",
    "doi:10.5281/zenodo.5886911",
    "percentiles computed from the scenarios' indicators; they equal table SPM.2 as printed",
    Evidence.DERIVED,
)
SR15 = Source(
    "IPCC SR1.5, no or low overshoot, IAMC 1.5 °C Scenario Explorer r2.0",
    "github.com/Rlamboll/AR6CarbonBudgetCalc",
    "quartiles computed year by year from 47 of 53 scenarios",
    Evidence.DERIVED,
)
SSP = Source(
    "SSP1-1.9 (IMAGE), emissions of RCMIP",
    "doi:10.5194/gmd-13-5175-2020",
    "read in a copy, github.com/openscm/openscm-runner",
    Evidence.SECONDARY,
)

ar6_c1_median = _shipped(
    "ar6_c1_median", "IPCC AR6 C1 median: 57 in 2030 for 100 in 2019", AR6, AR6_YEARS, Gases.ALL
)
"""Median of the cuts in 97 scenarios that limit warming to 1.5 °C with no or limited overshoot.

A percentile is taken in each year by itself: no single scenario runs along it.
"""

ar6_c1_weakest = _shipped(
    "ar6_c1_weakest",
    "IPCC AR6 C1 weakest cuts: the 5th percentile, 66 in 2030 for 100 in 2019",
    AR6,
    AR6_YEARS,
    Gases.ALL,
)
"""Cuts that all but 5 % of the C1 scenarios exceed: the upper edge of the band of emissions."""

ar6_c1_strongest = _shipped(
    "ar6_c1_strongest",
    "IPCC AR6 C1 strongest cuts: the 95th percentile, 40 in 2030 for 100 in 2019",
    AR6,
    AR6_YEARS,
    Gases.ALL,
)
"""Cuts that only 5 % of the C1 scenarios exceed: the lower edge of the band of emissions."""

sr15_median = _shipped(
    "sr15_median", "IPCC SR1.5 median: no or low overshoot", SR15, SR15_YEARS, Gases.CO2
)
"""Median CO2 of the SR1.5 scenarios with no or low overshoot; below 0 from 2051."""

sr15_lower_quartile = _shipped(
    "sr15_lower_quartile",
    "IPCC SR1.5 lower quartile of emissions: no or low overshoot",
    SR15,
    SR15_YEARS,
    Gases.CO2,
)
"""A quarter of the SR1.5 scenarios emit less than this: stronger cuts; below 0 from 2048."""

sr15_upper_quartile = _shipped(
    "sr15_upper_quartile",
    "IPCC SR1.5 upper quartile of emissions: no or low overshoot",
    SR15,
    SR15_YEARS,
    Gases.CO2,
)
"""A quarter of the SR1.5 scenarios emit more than this: weaker cuts; below 0 from 2058."""

ssp1_19 = _shipped("ssp1_19", "SSP1-1.9: one scenario of one model", SSP, SSP_YEARS, Gases.ALL)
"""The SSP1-1.9 scenario, all Kyoto gases with the GWP-100 of AR6; below 0 from 2077."""

ssp1_19_co2 = _shipped(
    "ssp1_19_co2", "SSP1-1.9 CO2: one scenario of one model", SSP, SSP_YEARS, Gases.CO2
)
"""The CO2 of the SSP1-1.9 scenario; below 0 from 2056."""
