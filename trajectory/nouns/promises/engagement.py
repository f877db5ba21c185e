"""A promise that suppliers or customers will have science-based targets."""

import enum
from dataclasses import dataclass, field

from trajectory.checks import as_instance, as_share, as_year
from trajectory.errors import ScopeError
from trajectory.nouns.codec import Noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import S3, Scope, as_scope
from trajectory.nouns.source import Source

__all__ = ["Engagement", "EngagementBasis", "Partner"]


class EngagementBasis(enum.Enum):
    """What the share of engaged partners is a share of."""

    EMISSIONS = "emissions"
    SPEND = "spend"


class Partner(enum.Enum):
    """Who is to set targets."""

    SUPPLIERS = "suppliers"
    CUSTOMERS = "customers"


@dataclass(frozen=True)
class Engagement(Noun):
    """A promise that a share of suppliers, or of customers, will have science-based targets.

    Parameters
    ----------
    scopes : Scope
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
        Its dates.
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

    scopes: Scope
    share: float
    target_year: int
    basis: EngagementBasis | None = None
    partner: Partner = Partner.SUPPLIERS
    life: Lifecycle = field(default_factory=Lifecycle)
    source: Source | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if as_scope("scopes", self.scopes) not in S3:
            raise ScopeError(f"scopes must be scope-3 categories, got {self.scopes}")
        object.__setattr__(self, "share", as_share("share", self.share))
        object.__setattr__(self, "target_year", as_year("target_year", self.target_year))
        if self.basis is not None:
            as_instance("basis", self.basis, EngagementBasis)
        as_instance("partner", self.partner, Partner)
        as_instance("life", self.life, Lifecycle)
        if self.source is not None:
            as_instance("source", self.source, Source)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        by = f" by {self.basis.value}" if self.basis else ""
        return (
            f"{100 * self.share:.4g} % of {self.partner.value}{by} ({self.scopes.words}) "
            f"with science-based targets by {self.target_year}"
        )
