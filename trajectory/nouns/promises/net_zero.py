"""A promise that what is still emitted from a year on is removed."""

from dataclasses import dataclass, field

from trajectory.checks import as_fraction, as_instance, as_year
from trajectory.errors import YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.inventory import Boundary
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Scope, as_scope
from trajectory.nouns.source import Source

__all__ = ["NetZero"]


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
