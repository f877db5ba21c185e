"""ISO IWA 42:2022, Net zero guidelines: what they recommend in numbers.

Guidelines, no standard to certify against: what they say should be done is asked here. Read in
texts that sum them up.
"""

from dataclasses import dataclass
from datetime import date
from functools import partial
from typing import ClassVar

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_year
from trajectory.kernels.ambition import compound_minimum
from trajectory.nouns.fields import hold
from trajectory.nouns.source import Evidence
from trajectory.rules.finding import Level
from trajectory.rules.judges import interim
from trajectory.rules.ruleset import RuleSet, cited
from trajectory.rules.sources import iwa_42

__all__ = ["ISO_NET_ZERO", "Halving"]


@dataclass(frozen=True, slots=True)
class Halving:
    """Half of the emissions off in each decade; base years before the first one count as it.

    Parameters
    ----------
    first : int
        When the first decade begins. [year]

    Raises
    ------
    TrajectoryError
        If `first` is no year.

    References
    ----------
    ISO IWA 42:2022: global emissions halved by 2030 from a baseline of 2018, and again each
    decade; read in texts that sum it up. That each target of a company halves alike is derived.

    Examples
    --------
    >>> Halving(2020).least([2018, 2020, 2025], [2030, 2040, 2030]).round(4)
    array([0.5   , 0.75  , 0.2929])
    >>> Halving(2020).words(2018, 2030)
    'half in each decade from 2020 to 2030'
    """

    first: int
    needs: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        hold(self, first=as_year("first", self.first))

    def least(self, base_year: ArrayLike, target_year: ArrayLike) -> Floats:
        """Return the least reduction, of the base year, shape (...). [1]"""
        start = np.maximum(base_year, self.first)
        return compound_minimum(start, np.maximum(start, target_year), 1.0 - 0.5**0.1)

    def words(self, base_year: int, target_year: int) -> str:
        """Return how the least reduction of one target comes about."""
        return f"half in each decade from {max(base_year, self.first)} to {target_year}"

    def numbers(self, base_year: int, target_year: int) -> dict[str, float]:
        """Return the numbers used for one target."""
        return {"from": max(base_year, self.first), "to": target_year}


rule = partial(cited, iwa_42)

# fmt: off
RULES = (
    rule("iwa.net_zero", "net zero year", "net zero by 2050", interim.net_zero_by, last=2050),
    rule("iwa.scopes", "completeness", "all scopes", interim.all_scopes),
    rule("iwa.categories", "scope 3 categories", "fifteen categories", interim.all_categories),
    rule("iwa.steps", "interim targets", "every two to five years", interim.steps, most=5),
    rule("iwa.halving", "halving ambition", "half in each decade", interim.halved,
         absolute=Halving(2020), level=Level.RECOMMENDED,
         source=iwa_42("half by 2030 from 2018 is said of the world, here asked of each target",
                       Evidence.DERIVED)),
)
# fmt: on

ISO_NET_ZERO = RuleSet(
    "iso_net_zero",
    "ISO",
    "IWA 42:2022",
    date(2022, 11, 30),
    None,
    RULES,
    note="guidelines: what they recommend is asked; published in November 2022, the day within "
    "it is unverified; ISO 14060, which is to follow, is a draft",
)
