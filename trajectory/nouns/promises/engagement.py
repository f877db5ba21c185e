"""A promise that suppliers or customers will have science-based targets."""

import enum

from trajectory.checks import as_share, as_year, instance_of
from trajectory.errors import ScopeError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import S3, Boundary, Scope, as_boundary
from trajectory.nouns.source import Source
from trajectory.words import percent

__all__ = ["Engagement", "EngagementBasis", "Partner"]


class EngagementBasis(enum.Enum):
    """What the share of engaged partners is a share of."""

    EMISSIONS = "emissions"
    SPEND = "spend"


class Partner(enum.Enum):
    """Who is to set targets."""

    SUPPLIERS = "suppliers"
    CUSTOMERS = "customers"


def _as_scope3(argument: str, value: object) -> Boundary:
    boundary = as_boundary(argument, value)
    if boundary.scopes not in S3:
        raise ScopeError(f"{argument} must be scope-3 categories, got {boundary}")
    return boundary


@noun
class Engagement(Noun):
    """A promise that a share of suppliers, or of customers, will have science-based targets.

    Parameters
    ----------
    boundary : Scope or Boundary
        The scope-3 categories that these partners stand for.
    share : float
        Share of the partners, by `basis`. [1]
    target_year : int
        When they will have set them. [year]
    basis : EngagementBasis, optional
        Share of emissions or of spend; None: not said.
    partner : Partner
        Suppliers or customers.
    life : Lifecycle
        Its dates, such as ``Lifecycle(approved=date(2024, 5, 6))``.
    source : Source, optional
        Where it was read; it does not count in comparisons.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule, or a scope is not of scope 3.

    Examples
    --------
    >>> from trajectory import Scope
    >>> print(Engagement(Scope.C1, 0.5, 2025, EngagementBasis.EMISSIONS))
    50 % of suppliers by emissions (scope 3 category 1) with science-based targets by 2025
    """

    boundary: Field[Scope | Boundary, Boundary] = kept(_as_scope3)
    share: float = kept(as_share)
    target_year: int = kept(as_year)
    basis: EngagementBasis | None = kept(instance_of(EngagementBasis), default=None)
    partner: Partner = kept(instance_of(Partner), default=Partner.SUPPLIERS)
    life: Field[Lifecycle | None, Lifecycle] = kept(instance_of(Lifecycle), factory=Lifecycle)
    source: Source | None = kept(instance_of(Source), default=None, compare=False)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        by = f" by {self.basis.value}" if self.basis else ""
        return (
            f"{percent(self.share)} of {self.partner.value}{by} ({self.boundary.words}) "
            f"with science-based targets by {self.target_year}"
        )
