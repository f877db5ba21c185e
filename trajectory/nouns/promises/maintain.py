"""A promise to keep emissions at a level."""

from trajectory.checks import as_year, at_least, instance_of
from trajectory.errors import YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.source import Source
from trajectory.words import as_emissions_unit, number

__all__ = ["Maintain"]


@noun
class Maintain(Noun):
    """A promise to keep emissions at a level: "maintain zero scope 1 emissions".

    Parameters
    ----------
    boundary : Scope or Boundary
        What is to stay.
    level : float
        The level, at least 0. [`unit`]
    first_year, last_year : int
        From when and through when, both included. [year]
    unit : str
        A mass of CO2e; a zero is zero in any unit.
    life : Lifecycle
        Its dates.
    source : Source, optional
        Where it was read; it does not count in comparisons.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    Examples
    --------
    >>> from trajectory import S1
    >>> print(Maintain(S1, 0.0, 2022, 2030))
    0 tCO2e of scope 1 from 2022 to 2030
    """

    boundary: Field[Scope | Boundary, Boundary] = kept(as_boundary)
    level: float = kept(at_least(0.0))
    first_year: int = kept(as_year)
    last_year: int = kept(as_year)
    unit: str = kept(as_emissions_unit, default="tCO2e")
    life: Field[Lifecycle | None, Lifecycle] = kept(instance_of(Lifecycle), factory=Lifecycle)
    source: Source | None = kept(instance_of(Source), default=None, compare=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        if self.last_year <= self.first_year:
            raise YearError(
                f"last_year must be after first_year {self.first_year}, got {self.last_year}"
            )

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        return (
            f"{number(self.level)} {self.unit} of {self.boundary.words} "
            f"from {self.first_year} to {self.last_year}"
        )
