"""Promises of a state to reach and keep: net zero, or a level."""

from dataclasses import dataclass, field

from trajectory.checks import as_fraction, as_instance, as_number, as_year
from trajectory.codec import Noun
from trajectory.errors import YearError
from trajectory.inventory import Boundary
from trajectory.scope import Scope, as_scope
from trajectory.source import Source
from trajectory.target.lifecycle import Lifecycle
from trajectory.units import as_emissions_unit

__all__ = ["Maintain", "NetZero"]


@dataclass(frozen=True, init=False)
class NetZero(Noun):
    """A promise that what is still emitted from a year on is removed.

    Parameters
    ----------
    scopes : Scope
        What is to be net zero.
    target_year : int
        From when on. [year]
    base_year : int, optional
        What the residual is measured from; None: that of the joined targets. [year]
    residual : float, optional
        Share of the base-year emissions that remains; None: what the targets leave. [1]
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
    >>> from trajectory import ALL
    >>> print(NetZero(ALL, 2050))
    net zero of scopes 1+2+3 by 2050
    """

    scopes: Scope
    target_year: int
    base_year: int | None
    residual: float | None
    boundary: Boundary
    life: Lifecycle
    source: Source | None = field(compare=False)

    def __init__(
        self,
        scopes: Scope,
        target_year: int,
        *,
        base_year: int | None = None,
        residual: float | None = None,
        boundary: Boundary = Boundary.ALL,
        life: Lifecycle | None = None,
        source: Source | None = None,
    ) -> None:
        year = as_year("target_year", target_year)
        if base_year is not None and as_year("base_year", base_year) >= year:
            raise YearError(f"target_year must be after base_year {base_year}, got {year}")
        values = {
            "scopes": as_scope("scopes", scopes),
            "target_year": year,
            "base_year": None if base_year is None else int(base_year),
            "residual": None if residual is None else as_fraction("residual", residual),
            "boundary": as_instance("boundary", boundary, Boundary),
            "life": Lifecycle() if life is None else as_instance("life", life, Lifecycle),
            "source": None if source is None else as_instance("source", source, Source),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        land = "" if self.boundary is Boundary.ALL else f" ({self.boundary.value})"
        return f"net zero of {self.scopes.words}{land} by {self.target_year}"


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
