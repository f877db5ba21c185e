"""A promise to cut emissions by a fraction of a base year's."""

import enum
from dataclasses import dataclass, field

from trajectory.checks import as_fraction, as_instance, as_text, as_year
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.inventory import Boundary, Scope2
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Scope, as_scope
from trajectory.nouns.source import Source
from trajectory.words import fraction_from_percent, percent_from_fraction

__all__ = ["Target", "Term"]


class Term(enum.Enum):
    """How the publisher files a target."""

    NEAR = "near-term"
    LONG = "long-term"


@dataclass(frozen=True, init=False)
class Target(Noun):
    """A promise to cut emissions by a fraction of a base year's.

    Parameters
    ----------
    scopes : Scope
        What is to be cut.
    reduction : str or float
        ``"46.2%"``, or the fraction 0.462. Fraction of the base-year value in [0, 1]. [1]
    target_year : int
        When it is to be reached; after the base year. [year]
    base_year : int
        What it is measured from. [year]
    per : str, optional
        The activity that an intensity target divides by; None for an absolute one.
    coverage : float
        Share of the scopes' emissions that the target covers, above 0. [1]
    term : Term, optional
        Near-term or long-term, as published.
    boundary : Boundary
        All emissions, only land (FLAG), or all but land.
    scope2 : Scope2, optional
        How scope 2 is counted; None: not said.
    maintain_until : int, optional
        The last year through which the level is promised to stay. [year]
    decimals : int, optional
        Decimals of the published percentage; read from `reduction` where it is a string.
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
    >>> from trajectory import S12
    >>> promise = Target(S12, "52%", 2030, base_year=2021)
    >>> promise.reduction, promise.decimals
    (0.52, 0)
    >>> print(promise)
    -52 % of scopes 1+2 by 2030 from 2021
    """

    scopes: Scope
    reduction: float
    target_year: int
    base_year: int
    per: str | None
    coverage: float
    term: Term | None
    boundary: Boundary
    scope2: Scope2 | None
    maintain_until: int | None
    decimals: int | None
    life: Lifecycle
    source: Source | None = field(compare=False)

    def __init__(
        self,
        scopes: Scope,
        reduction: str | float,
        target_year: int,
        *,
        base_year: int,
        per: str | None = None,
        coverage: float = 1.0,
        term: Term | None = None,
        boundary: Boundary = Boundary.ALL,
        scope2: Scope2 | None = None,
        maintain_until: int | None = None,
        decimals: int | None = None,
        life: Lifecycle | None = None,
        source: Source | None = None,
    ) -> None:
        fraction, places = _as_reduction(reduction, decimals)
        base, year = as_year("base_year", base_year), as_year("target_year", target_year)
        if year <= base:
            raise YearError(f"target_year must be after base_year {base}, got {year}")
        if maintain_until is not None and as_year("maintain_until", maintain_until) <= year:
            raise YearError(
                f"maintain_until must be after target_year {year}, got {maintain_until}"
            )
        share = as_fraction("coverage", coverage)
        if share == 0.0:
            raise ArgumentError(f"coverage must be above 0, got {coverage!r}")
        values = {
            "scopes": as_scope("scopes", scopes),
            "reduction": fraction,
            "target_year": year,
            "base_year": base,
            "per": None if per is None else as_text("per", per),
            "coverage": share,
            "term": None if term is None else as_instance("term", term, Term),
            "boundary": as_instance("boundary", boundary, Boundary),
            "scope2": None if scope2 is None else as_instance("scope2", scope2, Scope2),
            "maintain_until": None if maintain_until is None else int(maintain_until),
            "decimals": places,
            "life": Lifecycle() if life is None else as_instance("life", life, Lifecycle),
            "source": None if source is None else as_instance("source", source, Source),
        }
        for name, value in values.items():
            object.__setattr__(self, name, value)

    @property
    def percent(self) -> str:
        """The reduction as it was published, "46.20" for two decimals."""
        percent = percent_from_fraction(self.reduction)
        return f"{percent:.{self.decimals}f}" if self.decimals is not None else f"{percent:f}"

    @property
    def last_year(self) -> int:
        """The last year that the target speaks about."""
        return self.maintain_until or self.target_year

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        land = "" if self.boundary is Boundary.ALL else f" ({self.boundary.value})"
        per = f" per {self.per}" if self.per else ""
        covered = "" if self.coverage == 1.0 else f", covering {self.coverage:.4g}"
        kept = f", maintained until {self.maintain_until}" if self.maintain_until else ""
        return (
            f"-{self.percent} % of {self.scopes.words}{land}{per} by {self.target_year} "
            f"from {self.base_year}{covered}{kept}"
        )


def _as_reduction(reduction: object, decimals: object) -> tuple[float, int | None]:
    """Return the fraction and the decimals of its percentage, None where they are unknown."""
    if decimals is not None and (
        isinstance(decimals, bool) or not isinstance(decimals, int) or not 0 <= decimals <= 12
    ):
        raise ArgumentError(f"decimals must be a whole number from 0 to 12, got {decimals!r}")
    if isinstance(reduction, str):
        return _as_published(reduction, decimals)
    fraction = as_fraction("reduction", reduction)
    if decimals is not None:
        percent = percent_from_fraction(fraction)
        if -int(percent.normalize().as_tuple().exponent) > decimals:
            raise ArgumentError(f"decimals must hold the percentage {percent:f}, got {decimals}")
    return fraction, decimals


def _as_published(reduction: str, decimals: int | None) -> tuple[float, int]:
    """Return the fraction and the decimals of a percentage in words."""
    try:
        fraction, published = fraction_from_percent(reduction)
    except ArgumentError as error:
        raise ArgumentError(f"reduction must be a fraction or a percentage; {error}") from None
    if not 0.0 <= fraction <= 1.0:
        raise ArgumentError(f"reduction must lie in 0% to 100%, got {reduction!r}")
    if decimals is not None and decimals != published:
        raise ArgumentError(f"decimals must agree with reduction {reduction!r}, got {decimals!r}")
    return fraction + 0.0, published
