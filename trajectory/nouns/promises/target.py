"""A promise to cut emissions by a fraction of a base year's."""

import enum

from trajectory.checks import as_fraction, as_share, as_span, as_text, as_year, instance_of
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, hold, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.source import Source
from trajectory.words import fraction_from_percent, percent, percent_from_fraction, published

__all__ = ["Target", "Term"]


class Term(enum.Enum):
    """How the publisher files a target."""

    NEAR = "near-term"
    LONG = "long-term"


@noun
class Target(Noun):
    """A promise to cut emissions by a fraction of a base year's.

    Parameters
    ----------
    boundary : Scope or Boundary
        What is to be cut; scope 2 as it is counted there, if that was said.
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

    boundary: Field[Scope | Boundary, Boundary] = kept(as_boundary)
    reduction: Field[str | float, float] = kept()
    target_year: int = kept(as_year)
    base_year: int = kept(as_year, kw_only=True)
    per: str | None = kept(as_text, default=None, kw_only=True)
    coverage: float = kept(as_share, default=1.0, kw_only=True)
    term: Term | None = kept(instance_of(Term), default=None, kw_only=True)
    maintain_until: int | None = kept(as_year, default=None, kw_only=True)
    decimals: int | None = kept(default=None, kw_only=True)
    life: Field[Lifecycle | None, Lifecycle] = kept(
        instance_of(Lifecycle), factory=Lifecycle, kw_only=True
    )
    source: Source | None = kept(instance_of(Source), default=None, kw_only=True, compare=False)

    def __post_init__(self) -> None:
        fraction, places = _as_reduction(self.reduction, self.decimals)
        hold(self, reduction=fraction, decimals=places)
        super().__post_init__()
        as_span(self.base_year, self.target_year, self.maintain_until)

    @property
    def percent(self) -> str:
        """The reduction as it was published, "46.20" for two decimals."""
        return published(self.reduction, self.decimals).removesuffix("%")

    @property
    def last_year(self) -> int:
        """The last year that the target speaks about."""
        return self.maintain_until or self.target_year

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        per = f" per {self.per}" if self.per else ""
        covered = "" if self.coverage == 1.0 else f", covering {percent(self.coverage)}"
        until = f", maintained until {self.maintain_until}" if self.maintain_until else ""
        return (
            f"-{self.percent} % of {self.boundary.words}{per} by {self.target_year} "
            f"from {self.base_year}{covered}{until}"
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
        exact = percent_from_fraction(fraction)
        if -int(exact.normalize().as_tuple().exponent) > decimals:
            raise ArgumentError(f"decimals must hold the percentage {exact:f}, got {decimals}")
    return fraction, decimals


def _as_published(reduction: str, decimals: int | None) -> tuple[float, int]:
    """Return the fraction and the decimals of a percentage in words."""
    try:
        fraction, places = fraction_from_percent(reduction)
    except ArgumentError as error:
        raise ArgumentError(f"reduction must be a fraction or a percentage; {error}") from None
    if not 0.0 <= fraction <= 1.0:
        raise ArgumentError(f"reduction must lie in 0% to 100%, got {reduction!r}")
    if decimals is not None and decimals != places:
        raise ArgumentError(f"decimals must agree with reduction {reduction!r}, got {decimals!r}")
    return fraction + 0.0, places
