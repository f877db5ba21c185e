"""A promise to keep emissions at a level."""

from dataclasses import dataclass, field

from trajectory.checks import as_instance, as_number, as_year
from trajectory.errors import YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.inventory import Boundary
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Scope, as_scope
from trajectory.nouns.source import Source
from trajectory.words import as_emissions_unit

__all__ = ["Maintain"]


@dataclass(frozen=True)
class Maintain(Noun):
    """A promise to keep emissions at a level: "maintain zero scope 1 emissions".

    Parameters
    ----------
    scopes : Scope
        What is to stay.
    level : float
        The level, at least 0. [`unit`]
    first_year, last_year : int
        From when and through when, both included. [year]
    unit : str
        A mass of CO2e; a zero is zero in any unit.
    boundary : Boundary
        Which emissions it speaks of.
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

    scopes: Scope
    level: float
    first_year: int
    last_year: int
    unit: str = "tCO2e"
    boundary: Boundary = Boundary.ALL
    life: Lifecycle = field(default_factory=Lifecycle)
    source: Source | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        as_scope("scopes", self.scopes)
        object.__setattr__(self, "level", as_number("level", self.level, minimum=0.0))
        object.__setattr__(self, "first_year", as_year("first_year", self.first_year))
        object.__setattr__(self, "last_year", as_year("last_year", self.last_year))
        if self.last_year <= self.first_year:
            raise YearError(
                f"last_year must be after first_year {self.first_year}, got {self.last_year}"
            )
        as_emissions_unit("unit", self.unit)
        as_instance("boundary", self.boundary, Boundary)
        as_instance("life", self.life, Lifecycle)
        if self.source is not None:
            as_instance("source", self.source, Source)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        land = "" if self.boundary is Boundary.ALL else f" ({self.boundary.value})"
        return (
            f"{self.level:g} {self.unit} of {self.scopes.words}{land} "
            f"from {self.first_year} to {self.last_year}"
        )
