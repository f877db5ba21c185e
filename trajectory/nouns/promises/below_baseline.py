"""A promise to stay below what would be emitted without further action."""

from typing import Any

from trajectory.checks import as_year, instance_of
from trajectory.errors import YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, hold, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.promises.target import as_cut, as_spelled
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Pathway
from trajectory.nouns.source import Source
from trajectory.words import published

__all__ = ["BelowBaseline"]


@noun
class BelowBaseline(Noun):
    """A promise to emit a share less than a baseline: "−30 % against business as usual in 2030".

    Parameters
    ----------
    boundary : Scope or Boundary
        What is meant.
    reduction : str or float
        ``"30%"``, or the fraction 0.30, of the baseline in the target year. [1]
    target_year : int
        When. [year]
    baseline : Pathway, optional
        What would be emitted without further action, if it is known; it must reach the target
        year. Without it nothing can be drawn.
    decimals : int, optional
        Decimals of the published percentage; read from `reduction` where it is a string.
    life : Lifecycle
        Its dates, such as ``Lifecycle(approved=date(2024, 5, 6))``.
    source : Source, optional
        Where it was read; it does not count in comparisons.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    References
    ----------
    GHG Protocol, Mitigation Goal Standard, 2014, chapter 4: baseline scenario goal.

    Examples
    --------
    >>> from trajectory import S12
    >>> print(BelowBaseline(S12, "30%", 2030))
    -30 % of scopes 1+2 against a baseline in 2030
    >>> usual = Pathway(range(2020, 2031), [100.0 + 2 * n for n in range(11)], "tCO2e")
    >>> BelowBaseline(S12, "30%", 2030, usual).level
    84.0
    """

    boundary: Field[Scope | Boundary, Boundary] = kept(as_boundary)
    reduction: Field[str | float, float] = kept()
    target_year: int = kept(as_year)
    baseline: Pathway | None = kept(instance_of(Pathway), default=None)
    decimals: int | None = kept(default=None, kw_only=True)
    life: Field[Lifecycle | None, Lifecycle] = kept(
        instance_of(Lifecycle), factory=Lifecycle, kw_only=True
    )
    source: Source | None = kept(instance_of(Source), default=None, kw_only=True, compare=False)

    def __post_init__(self) -> None:
        fraction, places = as_cut("reduction", self.reduction, self.decimals)
        hold(self, reduction=fraction, decimals=places)
        super().__post_init__()
        if self.baseline is not None and not (
            max(self.baseline.base_year, self.baseline.years[0])
            < self.target_year
            <= self.baseline.years[-1]
        ):
            raise YearError(
                f"baseline must run to target_year {self.target_year} from before it, "
                f"got {self.baseline!r}"
            )

    def _shown(self) -> dict[str, Any]:
        return as_spelled(super()._shown())

    @property
    def level(self) -> Any:
        """What may be emitted in the target year, None without a baseline. [its unit]"""
        if self.baseline is None:
            return None
        usual = self.baseline.at(self.target_year)
        return usual - usual * self.reduction

    @property
    def last_year(self) -> int:
        """The last year that it speaks about."""
        return self.target_year

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        spelled = published(self.reduction, self.decimals).removesuffix("%")
        return f"-{spelled} % of {self.boundary.words} against a baseline in {self.target_year}"
