"""A promise to emit no more than a level: by a year, or from a year on."""

from trajectory.checks import as_span, as_year, at_least, instance_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.source import Source
from trajectory.words import amount, as_emissions_unit

__all__ = ["FixedLevel"]


@noun
class FixedLevel(Noun):
    """A promise to emit no more than a level: "1.2 Mt in 2030", "maintain zero scope 1 emissions".

    Parameters
    ----------
    boundary : Scope or Boundary
        What is meant.
    level : float
        The level, at least 0. [`unit`]
    target_year : int
        When it is to be reached, or from when on it is kept. [year]
    unit : str
        A mass of CO2e, or ``index``; a zero is zero in any unit.
    base_year : int, optional
        What it is measured from, if that was said; before the target year. [year]
    maintain_until : int, optional
        The last year through which the level is promised to stay. [year]
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
    GHG Protocol, Mitigation Goal Standard, 2014, chapter 4: fixed-level goal.

    Examples
    --------
    >>> from trajectory import S1, S12
    >>> print(FixedLevel(S12, 1.2, 2030, unit="MtCO2e"))
    1.2 Mt of scopes 1+2 by 2030
    >>> print(FixedLevel(S1, 0, 2022, unit="tCO2e", maintain_until=2030))
    0 t of scope 1 by 2022, maintained until 2030
    """

    boundary: Field[Scope | Boundary, Boundary] = kept(as_boundary)
    level: float = kept(at_least(0.0))
    target_year: int = kept(as_year)
    unit: str = kept(as_emissions_unit, kw_only=True)
    base_year: int | None = kept(as_year, default=None, kw_only=True)
    maintain_until: int | None = kept(as_year, default=None, kw_only=True)
    life: Field[Lifecycle | None, Lifecycle] = kept(
        instance_of(Lifecycle), factory=Lifecycle, kw_only=True
    )
    source: Source | None = kept(instance_of(Source), default=None, kw_only=True, compare=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        as_span(self.base_year, self.target_year, self.maintain_until)

    @property
    def last_year(self) -> int:
        """The last year that it speaks about."""
        return self.maintain_until or self.target_year

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        base = f" from {self.base_year}" if self.base_year else ""
        until = f", maintained until {self.maintain_until}" if self.maintain_until else ""
        spelled = amount(self.level, self.unit, 15)
        return f"{spelled} of {self.boundary.words} by {self.target_year}{base}{until}"
