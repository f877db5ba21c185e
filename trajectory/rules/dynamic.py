"""How deep a cut has to be by the dynamic linear rate: an ambition as those of `ambition`."""

from dataclasses import dataclass
from typing import Any

from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_instance
from trajectory.kernels.ambition import (
    DynamicPathway,
    anchored_minimum,
    dynamic_minimum,
    initial_ambition,
)
from trajectory.words import percent, points

__all__ = ["Dynamic"]


@dataclass(frozen=True, slots=True)
class Dynamic:
    """The dynamic linear rate: from the most recent year straight to net zero.

    Parameters
    ----------
    pathway : DynamicPathway
        Net-zero ambition, year and floor.
    scope2 : DynamicPathway, optional
        That of scope 2, where it has its own: a target on scopes 1+2 is then judged by the mean
        of both, weighted by the most recent year.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    References
    ----------
    SBTi Corporate Net-Zero Standard V1.3.1, Method Appendix v1.0, April 2026, eq. 1-6, table 2
    (read in two implementations that quote it).

    Examples
    --------
    >>> from trajectory.kernels.ambition import SCOPE_1, SCOPE_2
    >>> facts = {"recent_year": 2025, "emissions_ratio": 1.0, "scope2_share": 0.5}
    >>> Dynamic(SCOPE_1, SCOPE_2).least(2025, [2030, 2035], **facts).round(4)
    array([0.2567, 0.5133])
    """

    pathway: DynamicPathway
    scope2: DynamicPathway | None = None

    def __post_init__(self) -> None:
        as_instance("pathway", self.pathway, DynamicPathway)
        if self.scope2 is not None:
            as_instance("scope2", self.scope2, DynamicPathway)

    @property
    def needs(self) -> tuple[str, ...]:
        """What `least` needs besides the years, each after what it rests on."""
        share = () if self.scope2 is None else ("scope2_share",)
        return ("recent_year", "emissions_ratio", *share, "net_zero_year")

    def _initial(
        self,
        target_year: Any,
        recent_year: Any,
        scope2_share: Any = 0.0,
        net_zero_year: Any = None,
    ) -> Any:
        ambition = initial_ambition(self.pathway, recent_year, target_year, net_zero_year)
        if self.scope2 is None:
            return ambition
        other = initial_ambition(self.scope2, recent_year, target_year, net_zero_year)
        return (1.0 - scope2_share) * ambition + scope2_share * other

    def least(
        self,
        base_year: ArrayLike,
        target_year: ArrayLike,
        *,
        recent_year: ArrayLike,
        emissions_ratio: ArrayLike,
        scope2_share: Any = 0.0,
        net_zero_year: ArrayLike | None = None,
    ) -> Floats:
        """Return the least reduction, of the base year. [1]

        Parameters
        ----------
        base_year, target_year, recent_year : array_like, shape (...)
            Years; the most recent year reported is neither before the base year nor after the
            target year. [year]
        emissions_ratio : array_like, shape (...)
            Emissions of the most recent year over those of the base year. [1]
        scope2_share : array_like, shape (...)
            Share of scope 2 in the most recent year, where scope 2 has a pathway of its own. [1]
        net_zero_year : array_like, shape (...), optional
            The company's own; NaN counts as none. [year]

        Returns
        -------
        ndarray, shape (...)
            Least reduction. [1]
        """
        ambition = self._initial(target_year, recent_year, scope2_share, net_zero_year)
        floor = self.pathway.floor
        return dynamic_minimum(ambition, emissions_ratio, base_year, target_year, floor)

    def floor(self, base_year: ArrayLike, target_year: ArrayLike) -> Floats:
        """Return what is asked whatever was emitted, of the base year, shape (...). [1]"""
        return anchored_minimum(base_year, target_year, self.pathway.floor, None)

    def words_of_floor(self, base_year: int, target_year: int) -> str:
        """Return how the floor of one target comes about."""
        rate = points(100.0 * self.pathway.floor)
        return f"at least {rate} a year from {base_year} to {target_year}, whatever was emitted"

    def words(
        self,
        base_year: int,
        target_year: int,
        *,
        recent_year: int,
        emissions_ratio: float,
        **others: Any,
    ) -> str:
        """Return how the least reduction of one target comes about."""
        ambition = float(self._initial(target_year, recent_year, **others))
        cut = 1.0 - emissions_ratio * (1.0 - ambition)
        floor = self.pathway.floor * (target_year - base_year)
        steps = (
            f"from {recent_year} to {target_year} the line to net zero falls by "
            f"{percent(ambition)}",
            f"{recent_year} is the base year itself"
            if recent_year == base_year
            else f"{recent_year} emitted {percent(emissions_ratio)} of {base_year}, which makes it "
            f"{_cut_words(cut)} from {base_year}",
            f"the floor of {points(100.0 * self.pathway.floor)} a year asks {percent(floor)}, "
            f"which {'decides' if floor > cut else 'is not more'}",
        )
        return "; ".join(steps)

    def numbers(
        self,
        base_year: int,  # noqa: ARG002
        target_year: int,
        *,
        recent_year: int,
        emissions_ratio: float,
        **others: Any,
    ) -> dict[str, float]:
        """Return the numbers used for one target."""
        return {
            "most recent year": recent_year,
            "emissions ratio": emissions_ratio,
            "scope-2 share": others.get("scope2_share", 0.0),
            "initial ambition": float(self._initial(target_year, recent_year, **others)),
            "floor": self.pathway.floor,
        }


def _cut_words(cut: float) -> str:
    return f"a cut of {percent(cut)}" if cut >= 0.0 else f"growth of {percent(-cut)}"
