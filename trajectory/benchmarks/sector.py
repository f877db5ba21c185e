"""Sectors, and the line that convergence on one of them (SDA) asks of a company."""

import numpy as np
from numpy.typing import ArrayLike

from trajectory.benchmarks.benchmark import Accounting, Gases
from trajectory.checks import Floats, Years, as_floats, as_instance, as_year, as_years, instance_of
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.kernels.arithmetic import TOLERANCE, convert
from trajectory.kernels.convergence import (
    as_positive,
    convergence_intensity,
    market_share_factor,
)
from trajectory.kernels.curves import linear
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.series import Pathway, Series
from trajectory.nouns.source import Source
from trajectory.words import INDEX, TONNES, listed, spans

__all__ = [
    "CONVERGENCE_YEAR",
    "SECTORS",
    "Convergence",
    "Sector",
    "SectorConvergence",
]

CONVERGENCE_YEAR = 2050
"""The year in which every company of a sector has the sector's intensity."""

SECTORS = {
    "aluminium": "t",
    "cement": "t",
    "freight transport": "tkm",
    "iron and steel": "t",
    "passenger transport": "pkm",
    "power": "MWh",
    "pulp and paper": "t",
    "residential buildings": "m2",
    "services buildings": "m2",
}
"""The sectors that the method knows, and the unit of their activity."""


def _as_sector(argument: str, name: object) -> str:
    """Return the name of a sector that the method knows."""
    if name not in SECTORS:
        raise ArgumentError(f"{argument} must be one of {', '.join(SECTORS)}, got {name!r}")
    return str(name)


def _as_single(argument: str, series: object) -> Series:
    """Return one series, not many."""
    one = as_instance(argument, series, Series)
    if one.values.ndim != 1:
        raise ArgumentError(f"{argument} must be one series, got shape {one.values.shape}")
    return one


@noun
class Sector(Noun):
    """A sector's way to the convergence year: intensity and activity.

    None ships with the library: the tables in use are the IEA's, TPI's, SBTi's and OECM's,
    and for none of them was an open licence read.

    Parameters
    ----------
    name : str
        One of ``SECTORS``.
    intensity : Series
        By published year; the years between are interpolated linearly. [mass / activity]
    activity : Series
        By published year, above 0; only its changes count. [any unit of activity]
    source : Source
        Where both were read.
    gases : Gases
        What the intensity counts.
    convergence_year : int
        When intensities meet. [year]

    Raises
    ------
    ArgumentError, UnitError, YearError
        If the sector is unknown, the unit is not its own, or the convergence year is missing.

    Examples
    --------
    >>> cement = Sector(
    ...     "cement",
    ...     Series([2020, 2030, 2050], [0.6, 0.4, 0.1], "tCO2e/t"),
    ...     Series([2020, 2050], [4000.0, 5000.0], "Mt"),
    ...     Source("made up for this example"),
    ...     Gases.CO2,
    ... )
    >>> cement.published_years
    (2020, 2030, 2050)
    """

    name: str = kept(_as_sector)
    intensity: Series = kept(_as_single)
    activity: Series = kept(_as_single)
    source: Source = kept(instance_of(Source))
    gases: Gases = kept(instance_of(Gases))
    convergence_year: int = kept(as_year, default=CONVERGENCE_YEAR)

    def __post_init__(self) -> None:
        super().__post_init__()
        known = [f"{mass}/{SECTORS[self.name]}" for mass in TONNES]
        if self.intensity.unit not in known:
            raise UnitError(
                f"intensity of {self.name} must be in one of {listed(known)}, "
                f"got {self.intensity.unit!r}"
            )
        as_floats("intensity", self.intensity.values, minimum=0.0)
        as_positive("activity", self.activity.values)
        self.at([self.convergence_year])

    @property
    def published_years(self) -> tuple[int, ...]:
        """The years in which the intensity was published, as the class shows. [year]"""
        return tuple(self.intensity.years.tolist())

    def at(self, years: ArrayLike) -> tuple[Floats, Floats]:
        """Return intensity and activity in `years`, linear between published years.

        Raises
        ------
        YearError
            If a year is before the first or after the last published one, or after the
            convergence year.

        Examples
        --------
        >>> cement = Sector(
        ...     "cement", Series([2020, 2050], [0.6, 0.1], "tCO2e/t"),
        ...     Series([2020, 2050], [4000.0, 5000.0], "Mt"), Source("made up"), Gases.CO2,
        ... )
        >>> cement.at([2020, 2035])
        (array([0.6 , 0.35]), array([4000., 4500.]))
        """
        t = as_years("years", years)
        for series in (self.intensity, self.activity):
            first, last = series.years[0], min(series.years[-1], self.convergence_year)
            if t[0] < first or t[-1] > last:
                got = t[0] if t[0] < first else t[-1]
                raise YearError(f"years must lie in {first}..{last} for {self.name}, got {got}")
        return (
            linear(t, self.intensity.years, self.intensity.values),
            linear(t, self.activity.years, self.activity.values),
        )


@noun
class Convergence(Noun):
    """What sector convergence asks of a company.

    Parameters
    ----------
    intensity : Series
        The company's intensity. [mass / activity]
    emissions : Pathway
        Intensity times activity. [mass]
    market_share_factor : Series
        What a growing market share takes off, at most 1. [1]
    notes : tuple of str
        What was interpolated, held, or rises.

    Examples
    --------
    >>> steel = Sector(
    ...     "iron and steel", Series([2020, 2050], [2.0, 0.2], "tCO2e/t"),
    ...     Series([2020, 2050], [1900.0, 1900.0], "Mt"), Source("made up"), Gases.CO2,
    ... )
    >>> asked = SectorConvergence(steel, Series([2020, 2021], [1.0, 1.0], "t")).converge(1.4, 2020)
    >>> asked.emissions.values, asked.market_share_factor.values
    (array([1.4 , 1.36]), array([1., 1.]))
    """

    intensity: Series
    emissions: Pathway
    market_share_factor: Series
    notes: tuple[str, ...]


@noun
class SectorConvergence(Noun):
    """The SDA line for a company's activity; call it with a pathway, like any benchmark.

    Parameters
    ----------
    sector : Sector
        The way of the sector.
    activity : Series
        The company's activity, reported and planned, above 0. [unit of the sector]
    clamp : bool
        Whether a company already below the sector's end value is held at its own intensity;
        else its line rises to that value, and a note says so.

    Raises
    ------
    ArgumentError, UnitError
        If the activity is not above 0 or not in the sector's unit.

    Examples
    --------
    >>> cement = Sector(
    ...     "cement",
    ...     Series([2020, 2030, 2050], [0.6, 0.4, 0.1], "tCO2e/t"),
    ...     Series([2020, 2050], [4000.0, 4000.0], "Mt"),
    ...     Source("made up for this example"),
    ...     Gases.CO2,
    ... )
    >>> line = SectorConvergence(cement, Series([2020, 2021, 2022], [10.0, 10.0, 10.0], "t"))
    >>> line.converge(0.7, 2020).intensity.values
    array([0.7  , 0.676, 0.652])
    """

    sector: Sector = kept(instance_of(Sector))
    activity: Series = kept(instance_of(Series))
    clamp: bool = kept(instance_of(bool), default=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        as_positive("activity", self.activity.values)
        if self.activity.unit != SECTORS[self.sector.name]:
            raise UnitError(
                f"activity must be in {SECTORS[self.sector.name]!r} for {self.sector.name}, "
                f"got {self.activity.unit!r}"
            )

    @property
    def label(self) -> str:
        """What it asks, whether gross or net, and of which gases."""
        return (
            f"SDA {self.sector.name}: intensity converges on the sector's in "
            f"{self.sector.convergence_year}, linear between published years, market-share "
            f"factor at most 1 ({self.accounting.value}, {self.sector.gases.value})"
        )

    @property
    def source(self) -> Source:
        """Where the sector's series were read."""
        return self.sector.source

    @property
    def accounting(self) -> Accounting:
        """Gross: intensities count no removals."""
        return Accounting.GROSS

    @property
    def gases(self) -> Gases:
        """What the sector's intensity counts."""
        return self.sector.gases

    def converge(self, intensity: ArrayLike, base_year: int) -> Convergence:
        """Return what is asked from the base year to the last year of the activity.

        Parameters
        ----------
        intensity : array_like, shape (...)
            The company's in the base year. [unit of the sector's intensity]
        base_year : int
            One of the activity's years. [year]

        Returns
        -------
        Convergence
            Intensity, emissions and notes.

        Raises
        ------
        YearError, ArgumentError
            If a year is outside what sector or activity know, or years of the activity are
            missing.

        References
        ----------
        As :func:`~trajectory.kernels.convergence.convergence_intensity`.

        Examples
        --------
        >>> cement = Sector(
        ...     "cement", Series([2020, 2050], [0.6, 0.1], "tCO2e/t"),
        ...     Series([2020, 2050], [4000.0, 5000.0], "Mt"), Source("made up"), Gases.CO2,
        ... )
        >>> line = SectorConvergence(cement, Series([2020, 2035], [10.0, 10.0], "t"))
        >>> line.converge(0.7, 2035).intensity.values
        array([0.7])
        """
        first = as_year("base_year", base_year)
        self.activity.at(first)
        years = self.activity.years[self.activity.years >= first]
        return self._converge(as_floats("intensity", intensity, minimum=0.0), first, years)

    def __call__(self, path: Pathway) -> Pathway:
        """Return the line for a pathway: same years, unit and base.

        Parameters
        ----------
        path : Pathway
            Its base level over the activity of its base year is the company's intensity.

        Returns
        -------
        Pathway
            The line, labelled. [unit of `path`]

        Raises
        ------
        YearError, UnitError, ArgumentError
            As :meth:`converge`; an index has no intensity.
        """
        as_instance("path", path, Pathway)
        names = path.members, self.activity.members
        if all(names) and names[0] != names[1]:
            raise ArgumentError(f"activity must name the members of path, got {names!r:.200}")
        if path.unit == INDEX:
            raise UnitError("path must be in tonnes to have an intensity, got index")
        mass = self.sector.intensity.unit.partition("/")[0]
        level = convert(np.asarray(path.base_level), path.unit, mass)
        intensity = level / np.asarray(self.activity.at(path.base_year))
        asked = self._converge(intensity, path.base_year, path.years)
        line = asked.emissions.convert(path.unit)
        return Pathway(
            line.years,
            line.values,
            line.unit,
            self.label,
            path.members or line.members,
            base_year=path.base_year,
            base_level=path.base_level,
            notes=asked.notes,
        )

    def _converge(self, base: Floats, base_year: int, years: Years) -> Convergence:
        t = np.union1d([base_year], years)
        sector_intensity, sector_activity = self.sector.at(t)
        end = self.sector.at([self.sector.convergence_year])[0][0]
        activity = np.stack([np.asarray(self.activity.at(int(y))) for y in t], axis=-1)
        values = convergence_intensity(
            base,
            sector_intensity,
            activity,
            sector_activity,
            sector_intensity_end=end,
            clamp=self.clamp,
        )
        below = (base < end)[..., None]
        share = np.where(below, 1.0, market_share_factor(activity, sector_activity))
        emissions = values * activity
        kept = t.size - years.size  # 1 where the base year is not asked for
        unit = self.sector.intensity.unit
        members = self.activity.members
        return Convergence(
            Series(years, values[..., kept:], unit, self.label, members),
            Pathway(
                years,
                emissions[..., kept:],
                unit.partition("/")[0],
                self.label,
                members,
                base_year=base_year,
                base_level=emissions[..., 0],
            ),
            Series(years, share[..., kept:], "1", "market-share factor", self.activity.members),
            self._notes(base, end, activity, sector_activity, t),
        )

    def _notes(
        self, base: Floats, end: float, activity: Floats, sector_activity: Floats, years: Years
    ) -> tuple[str, ...]:
        """Return what was interpolated, held, or rises."""
        share = activity / activity[..., :1] / (sector_activity / sector_activity[0])
        shrunk = (share < 1.0 - TOLERANCE).reshape(-1, years.size).any(axis=0)
        notes = []
        if shrunk.any():
            when = spans(years[shrunk].tolist())
            notes.append(f"market share is below that of the base year in {when}: factor held at 1")
        if (base < end).any():
            rises = "the line rises to it, whatever the market share"
            so = "held at its own intensity" if self.clamp else rises
            notes.append(
                f"already below the sector's value of {self.sector.convergence_year}: {so}"
            )
        known = set(self.sector.published_years) & set(self.sector.activity.years.tolist())
        if set(years.tolist()) - known:
            published = spans(self.sector.published_years)
            notes.append(f"sector values are linear between those published for {published}")
        return tuple(notes)
