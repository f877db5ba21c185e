"""The impulse response of global temperature to a kilogram of a gas, and the warming of a path."""

import functools

import numpy as np

from trajectory.checks import Floats, frozen
from trajectory.errors import ArgumentError
from trajectory.words import listed

__all__ = ["GASES", "radiative_potential", "temperature_potential", "warming_of"]

TIMES = np.array([3.424102092311, 285.003477841911])
"""Fast and slow response of temperature to forcing. [years]"""

RESPONSES = np.array([0.443767728883447, 0.313998206372015])
"""Their sizes: an equilibrium sensitivity of 2.98 and a transient one of 1.80 °C. [K m2 / W]"""

LASTING = 0.2173
"""Part of CO2 that stays in the air. [1]"""

PARTS = np.array([0.2240, 0.2824, 0.2763])
DECAYS = np.array([394.4, 36.54, 4.304])
"""Parts of CO2 that leave the air, and how fast (Joos et al. 2013). [1, years]"""

AIR = 5.1352e18 / 28.97e-3
"""The atmosphere. [mol]"""

FORCING = {
    "CO2": 1.33307e-05 / (1e-9 * 0.04401 * AIR),
    "CH4": 5.6864e-04 / (1e-9 * 0.016043 * AIR),
    "N2O": 3.56285141e-13,
}
"""Radiative forcing of a kilogram, CH4 with ozone and water vapour. [W / m2 / kg]"""

LIFETIMES = {"CH4": 11.8, "N2O": 109.0}
"""[years]"""

FEEDBACK_PARTS = np.array([0.6368, 0.3322, 0.0310])
FEEDBACK_DECAYS = np.array([2.376, 30.14, 490.1])
FEEDBACK = 3.015e12 * 44.01 / 12.01
"""CO2 that the land sets free when it warms (Gasser et al. 2017). [1, years, kg / year / K]"""

STEP = 0.1
"""The feedback is summed in steps of so many years, as the table of AR6 was. [years]"""

GASES = tuple(FORCING)
"""The gases that have a response here."""


def _co2(horizon: Floats) -> Floats:
    """Return the temperature response to CO2, shape (n,). [K / kg]"""
    at = horizon[:, np.newaxis]
    rise = LASTING * (1.0 - np.exp(-at / TIMES))
    for part, decay in zip(PARTS, DECAYS, strict=True):
        rise = rise + part * decay * (np.exp(-at / decay) - np.exp(-at / TIMES)) / (decay - TIMES)
    return np.asarray(FORCING["CO2"] * (rise * RESPONSES).sum(axis=-1))


def _other(gas: str, horizon: Floats) -> Floats:
    """Return the temperature response to another gas, its carbon-cycle feedback left out."""
    at, life = horizon[:, np.newaxis], LIFETIMES[gas]
    rise = life * (np.exp(-at / life) - np.exp(-at / TIMES)) / (life - TIMES)
    return np.asarray(FORCING[gas] * (rise * RESPONSES).sum(axis=-1))


def _with_feedback(gas: str, years: int) -> Floats:
    """Return the response of each year with the CO2 that the gas's own warming sets free."""
    horizon = np.linspace(0.0, years, round(years / STEP) + 1)
    direct = _other(gas, horizon)
    decay = np.exp(-horizon[:, np.newaxis] / FEEDBACK_DECAYS) * FEEDBACK_PARTS / FEEDBACK_DECAYS
    release = -decay.sum(axis=-1)
    release[0] += FEEDBACK_PARTS.sum() / STEP
    freed = np.convolve(direct, release)[: horizon.size] * FEEDBACK * STEP
    whole = direct + np.convolve(freed, _co2(horizon))[: horizon.size] * STEP
    return np.asarray(whole[:: round(1.0 / STEP)])


def _known(gas: str) -> None:
    if gas not in FORCING:
        raise ArgumentError(f"gas must be one of {listed(GASES)}, got {gas!r:.40}")


@functools.lru_cache(maxsize=16)
def temperature_potential(gas: str, years: int) -> Floats:
    """Return by how much a kilogram of a gas warms the world so many years later.

    Parameters
    ----------
    gas : str
        CO2, CH4 or N2O.
    years : int
        The last year after the emission. [years]

    Returns
    -------
    ndarray, shape (years + 1,)
        Absolute global temperature change potential (AGTP) from year 0 on, read-only. [K / kg]

    Raises
    ------
    ArgumentError
        If the gas has no response here; the error lists those that have.

    References
    ----------
    IPCC AR6 WG1, section 7.SM.5 and table 7.SM.7; parameters and step as in
    github chrisroadmap/ar6, src/ar6/metrics (MIT, owner).

    Examples
    --------
    >>> temperature_potential("CO2", 100)[[50, 100]]
    array([4.27703945e-16, 3.94597693e-16])
    """
    _known(gas)
    at = np.arange(years + 1, dtype=np.float64)
    return frozen(_co2(at) if gas == "CO2" else _with_feedback(gas, years))


def radiative_potential(years: int) -> float:
    """Return the forcing of a kilogram of CO2 added up over so many years.

    Parameters
    ----------
    years : int
        [years]

    Returns
    -------
    float
        Absolute global warming potential (AGWP). [W year / m2 / kg]

    References
    ----------
    IPCC AR6 WG1, table 7.SM.7: 8.95e-14 after 100 years.

    Examples
    --------
    >>> f"{radiative_potential(100):.3e}"
    '8.947e-14'
    """
    left = (PARTS * DECAYS * (1.0 - np.exp(-years / DECAYS))).sum()
    return float(FORCING["CO2"] * (LASTING * years + left))


def warming_of(emissions: Floats, gas: str) -> Floats:
    """Return the warming that annual emissions of a gas cause, year by year.

    Parameters
    ----------
    emissions : ndarray, shape (..., t)
        Of consecutive years; each counts as a pulse in its year. [kg]
    gas : str
        CO2, CH4 or N2O.

    Returns
    -------
    ndarray, shape (..., t)
        Warming since before the first year. [K]

    Raises
    ------
    ArgumentError
        If the gas has no response here.

    References
    ----------
    The convolution of emissions with the AGTP (Joos et al. 2013, doi:10.5194/acp-13-2793-2013).

    Examples
    --------
    >>> pulse = warming_of(np.array([1e12, 0.0, 0.0]), "CO2")
    >>> bool((pulse == 1e12 * temperature_potential("CO2", 2)).all())
    True
    """
    years = emissions.shape[-1]
    response = temperature_potential(gas, max(years - 1, 1))[:years]
    place = np.arange(years)
    back = place[:, np.newaxis] - place
    weights = np.where(back >= 0, response[np.maximum(back, 0)], 0.0)
    return np.asarray(np.einsum("ts,...s->...t", weights, emissions))
