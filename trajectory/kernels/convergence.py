r"""Sector convergence (SDA): a company's intensity meets its sector's in 2050.

.. math::

   d = CI_b - SI_{end}, \quad
   p_y = \frac{SI_y - SI_{end}}{SI_b - SI_{end}}, \quad
   m_y = \min\left(1, \frac{CA_b / SA_b}{CA_y / SA_y}\right)

.. math:: CI_y = d \, p_y \, m_y + SI_{end}, \quad CE_y = CI_y \, CA_y

with :math:`CI, SI` the intensities and :math:`CA, SA` the activities of company and sector. Of
a company that is already below :math:`SI_{end}` the distance :math:`d` is negative: the line
rises to the sector's end value, and a market share takes nothing off (:math:`m_y = 1`).
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

from trajectory.checks import Floats, as_floats
from trajectory.errors import ArgumentError
from trajectory.words import number

__all__ = ["as_positive", "convergence_intensity", "market_share_factor"]


def market_share_factor(company_activity: ArrayLike, sector_activity: ArrayLike) -> Floats:
    """Return what a growing market share takes off the convergence: at most 1.

    The inverse of the change of market share since the first year. It is held at 1 where
    the share shrinks, so that a company is not allowed more for producing less.

    Parameters
    ----------
    company_activity, sector_activity : array_like, shape (..., t)
        Above 0; the first year is the base year. [any unit, each its own]

    Returns
    -------
    ndarray, shape (..., t)
        In (0, 1], and 1 in the base year. [1]

    Raises
    ------
    ArgumentError
        If an activity is not above 0, or shapes do not broadcast.

    References
    ----------
    SBTi, Foundations of Science-based Target Setting, version 1.0, 2019, p. 31 (read in a
    source that cites it).

    Examples
    --------
    >>> market_share_factor([10.0, 20.0, 5.0], [100.0, 100.0, 100.0])
    array([1. , 0.5, 1. ])
    """
    company = as_positive("company_activity", company_activity)
    sector = as_positive("sector_activity", sector_activity)
    _broadcast(company_activity=company, sector_activity=sector)
    # grouped by owner, so that another unit of either changes nothing but the last bit
    growth = (company / company[..., :1]) / (sector / sector[..., :1])
    return np.minimum(1.0, 1.0 / growth)


def convergence_intensity(
    company_intensity_base: ArrayLike,
    sector_intensity: ArrayLike,
    company_activity: ArrayLike,
    sector_activity: ArrayLike,
    *,
    sector_intensity_end: ArrayLike,
    clamp: bool = False,
) -> Floats:
    """Return the intensity that sector convergence asks of a company in each year.

    Parameters
    ----------
    company_intensity_base : array_like, shape (...)
        Company, base year. [emissions / activity]
    sector_intensity : array_like, shape (..., t)
        Sector; the first year is the base year. [emissions / activity]
    company_activity, sector_activity : array_like, shape (..., t)
        Above 0, the same years. [any unit, each its own]
    sector_intensity_end : array_like, shape (...)
        Sector, in the year of convergence. [emissions / activity]
    clamp : bool
        A company that already emits less than the sector will at the end may rise to the end
        value, as the formula says; True holds it at its own intensity in every year instead.

    Returns
    -------
    ndarray, shape (..., t)
        The company's own in the base year; the sector's in the year of convergence, but where
        `clamp` holds a company below it. [emissions / activity]

    Raises
    ------
    ArgumentError
        If a sector does not fall, or shapes differ.

    References
    ----------
    RMI, r2dii.analysis, vignette "Sectoral Decarbonization Approach" and ``target_sda`` (read),
    which draw a rising line below the end value and know no market-share factor; Krabbe et al.,
    Aligning corporate greenhouse-gas emissions with climate goals, Nature Climate Change 5,
    2015, which it cites (unverified).

    Examples
    --------
    >>> convergence_intensity(1.2, [1.0, 0.6, 0.2], [10.0, 10.0, 10.0], [50.0, 50.0, 50.0],
    ...                       sector_intensity_end=0.2)
    array([1.2, 0.7, 0.2])
    >>> convergence_intensity(0.1, [1.0, 0.6, 0.2], [10.0, 10.0, 10.0], [50.0, 50.0, 50.0],
    ...                       sector_intensity_end=0.2)
    array([0.1 , 0.15, 0.2 ])
    """
    base = as_floats("company_intensity_base", company_intensity_base, minimum=0.0)
    sector = as_floats("sector_intensity", sector_intensity, minimum=0.0)
    end = as_floats("sector_intensity_end", sector_intensity_end, minimum=0.0)
    share = market_share_factor(company_activity, sector_activity)
    if sector.ndim == 0:
        raise ArgumentError("sector_intensity must have years on its last axis, got shape ()")
    _broadcast(
        company_intensity_base=base[..., None],
        sector_intensity=sector,
        activities=share,
        sector_intensity_end=end[..., None],
    )
    fall = sector[..., 0] - end
    if (fall <= 0.0).any():
        raise ArgumentError(
            "sector_intensity must fall from its base year to sector_intensity_end, "
            f"got {number(_first(sector[..., 0], fall <= 0.0))}"
        )
    below = (base < end)[..., None]
    weight = (sector - end[..., None]) / fall[..., None] * np.where(below, 1.0, share)
    # d p m + end, written so that base year (weight 1) and end (weight 0) are exact
    asked = base[..., None] * weight + end[..., None] * (1.0 - weight)
    return np.where(below, base[..., None], asked) if clamp else asked


def as_positive(argument: str, values: ArrayLike) -> Floats:
    """Return activities as a read-only float64 copy; all above 0, years on the last axis.

    Examples
    --------
    >>> as_positive("activity", [10, 20])
    array([10., 20.])
    """
    array = as_floats(argument, values)
    if array.ndim == 0 or array.min() <= 0.0:
        got = "shape ()" if array.ndim == 0 else repr(float(array.min()))
        raise ArgumentError(f"{argument} must be above 0, years on its last axis, got {got}")
    return array


def _broadcast(**arrays: Floats) -> None:
    """Check that arrays fit, and that those with years have the same number of them."""
    shapes = {name: array.shape for name, array in arrays.items()}
    try:
        np.broadcast_shapes(*shapes.values())
    except ValueError:
        raise ArgumentError(f"{', '.join(shapes)} must broadcast, got {shapes}") from None


def _first(values: Floats, where: NDArray[np.bool_]) -> float:
    return float(np.broadcast_to(values, where.shape)[where].flat[0])
