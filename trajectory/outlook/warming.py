"""The warming that a path of emissions causes: by impulse response, and by TCRE beside it."""

from collections.abc import Mapping
from dataclasses import dataclass

import numpy as np

from trajectory.checks import as_instance
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.kernels.arithmetic import convert
from trajectory.kernels.carbon_budget import TCRE
from trajectory.kernels.impulse import GASES, warming_of
from trajectory.nouns.series import Series
from trajectory.words import INDEX, listed, number

__all__ = ["Warming", "of_gases"]
__dir__ = __all__.copy  # what completion offers

KILOGRAMS = 1000.0
"""In a tonne. [kg / t]"""

LIMITS = "no aerosols, no land reflection, no emissions before the first year"


@dataclass(frozen=True, slots=True)
class Warming:
    """The warming of a path, by two methods that are not the same.

    Parameters
    ----------
    by_response : Series
        By impulse response of each gas, since before the first year. [°C]
    by_tcre : Series
        TCRE times the cumulative CO2; other gases do not count. [°C]
    notes : tuple of str
        What was assumed.

    Examples
    --------
    >>> flat = Series(range(2020, 2051), [40.0] * 31, "GtCO2e")
    >>> print(of_gases({"CO2": flat}))
    0.58 °C in 2050 by impulse response of CO2 (AR6), 0.56 °C by TCRE x cumulative CO2; no \
aerosols, no land reflection, no emissions before the first year
    """

    by_response: Series
    by_tcre: Series
    notes: tuple[str, ...]

    def __str__(self) -> str:
        """Return the last year's warming by both, in micro-degrees where it is small."""
        last = int(self.by_response.years[-1])
        if self.by_response.values.ndim > 1:
            shape = self.by_response.values.shape[:-1]
            return "; ".join((f"warming to {last} of paths of shape {shape}", *self.notes))
        told = [_told(float(series.at(last))) for series in (self.by_response, self.by_tcre)]
        first = f"{told[0]} in {last} by {self.notes[0]}, {told[1]} by TCRE x cumulative CO2"
        return "; ".join((first, *self.notes[1:]))


def _told(degrees: float) -> str:
    if abs(degrees) >= 0.01 or degrees == 0.0:
        return f"{degrees:.2f} °C"
    return f"{number(degrees * 1e6, digits=3)} µ°C"


def of_gases(emissions: Mapping[str, Series]) -> Warming:
    """Return the warming that annual emissions by gas cause.

    Parameters
    ----------
    emissions : mapping of str to Series
        Per gas, CO2 at least: paths of one shape (..., t) and of the same consecutive years. CO2 in
        a mass of CO2e; CH4 and N2O in tonnes of the gas itself, unit ``"t"``, ``"kt"`` or ``"Mt"``.

    Returns
    -------
    Warming
        By impulse response and by TCRE, with what was assumed.

    Raises
    ------
    ArgumentError, UnitError, YearError
        If there is no CO2, a gas is unknown, a unit is no mass of it, or years differ or have gaps.

    References
    ----------
    As :func:`trajectory.kernels.impulse.temperature_potential`; TCRE 1.65 °C per 1000 PgC, likely
    1.0 to 2.3 (IPCC AR6 WG1, 5.5.2.2.1; owner's code).

    Examples
    --------
    >>> small = Series([2020, 2021, 2022], [1e6, 1e6, 1e6], "tCO2e")
    >>> "µ°C" in str(of_gases({"CO2": small}))
    True
    """
    if not isinstance(emissions, Mapping):
        raise ArgumentError(f"emissions must map gases to Series, got {emissions!r:.60}")
    given = dict(emissions)
    unknown = [gas for gas in given if gas not in GASES]
    if unknown or "CO2" not in given:
        raise ArgumentError(
            f"emissions must hold CO2, and of others only {listed(GASES[1:])}, got {listed(given)}"
        )
    years = as_instance("emissions", given["CO2"], Series).years
    if np.any(np.diff(years) != 1):
        raise YearError(f"emissions must be of consecutive years, got {years.tolist()!r:.80}")
    shapes = {as_instance("emissions", one, Series).values.shape for one in given.values()}
    if len({shape[:-1] for shape in shapes}) > 1:
        raise ArgumentError(f"emissions of all gases must have one shape, got {listed(shapes)}")
    kilograms = {gas: _kilograms(gas, series, years) for gas, series in given.items()}
    response = sum(warming_of(mass, gas) for gas, mass in kilograms.items())
    cumulative = np.add.accumulate(kilograms["CO2"], axis=-1)
    return Warming(
        Series(years, np.asarray(response), "°C", "by impulse response", given["CO2"].members),
        Series(years, cumulative / 1e12 * TCRE, "°C", "by TCRE", given["CO2"].members),
        (f"impulse response of {listed(given)} (AR6)", LIMITS),
    )


GAS_UNITS = {"t": 1.0, "kt": 1e3, "Mt": 1e6}


def _kilograms(gas: str, series: Series, years: np.ndarray) -> np.ndarray:
    as_instance("emissions", series, Series)
    if not np.array_equal(series.years, years):
        raise YearError(f"emissions of {gas} must be of the same years as CO2's")
    if gas == "CO2":
        if series.unit == INDEX:
            raise UnitError("emissions of CO2 must be in tonnes, got an index")
        return convert(series.values, series.unit, "tCO2e") * KILOGRAMS
    if series.unit not in GAS_UNITS:
        raise UnitError(
            f"emissions of {gas} must be in {listed(GAS_UNITS)} of the gas itself, "
            f"got {series.unit!r}"
        )
    return series.values * GAS_UNITS[series.unit] * KILOGRAMS
