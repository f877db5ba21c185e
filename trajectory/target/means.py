"""Promises of means rather than of emissions: suppliers with targets, renewable electricity."""

import enum
from dataclasses import dataclass, field

from trajectory.checks import as_fraction, as_instance, as_year
from trajectory.codec import Noun
from trajectory.errors import ArgumentError, ScopeError, YearError
from trajectory.scope import S3, Scope, as_scope
from trajectory.source import Source
from trajectory.target.lifecycle import Lifecycle

__all__ = ["Measure", "Partner", "RenewableElectricity", "SupplierEngagement"]


class Measure(enum.Enum):
    """What the share of engaged partners is a share of."""

    EMISSIONS = "emissions"
    SPEND = "spend"


class Partner(enum.Enum):
    """Who is to set targets."""

    SUPPLIERS = "suppliers"
    CUSTOMERS = "customers"


@dataclass(frozen=True)
class SupplierEngagement(Noun):
    """A promise that a share of suppliers, or of customers, will have science-based targets.

    Parameters
    ----------
    scopes : Scope
        The scope-3 categories that these partners stand for.
    share : float
        Share of the partners, by `measure`. [1]
    target_year : int
        When they will have set them. [year]
    measure : Measure, optional
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
    >>> print(SupplierEngagement(Scope.C1, 0.5, 2025, Measure.EMISSIONS))
    50 % of suppliers by emissions (scope 3 category 1) with science-based targets by 2025
    """

    scopes: Scope
    share: float
    target_year: int
    measure: Measure | None = None
    partner: Partner = Partner.SUPPLIERS
    life: Lifecycle = field(default_factory=Lifecycle)
    source: Source | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        if as_scope("scopes", self.scopes) not in S3:
            raise ScopeError(f"scopes must be scope-3 categories, got {self.scopes}")
        object.__setattr__(self, "share", _as_share(self.share))
        object.__setattr__(self, "target_year", as_year("target_year", self.target_year))
        if self.measure is not None:
            as_instance("measure", self.measure, Measure)
        as_instance("partner", self.partner, Partner)
        as_instance("life", self.life, Lifecycle)
        if self.source is not None:
            as_instance("source", self.source, Source)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        by = f" by {self.measure.value}" if self.measure else ""
        return (
            f"{100 * self.share:.4g} % of {self.partner.value}{by} ({self.scopes.words}) "
            f"with science-based targets by {self.target_year}"
        )


@dataclass(frozen=True)
class RenewableElectricity(Noun):
    """A promise to source a share of electricity from renewables.

    Parameters
    ----------
    share : float
        Share of the electricity sourced in a year. [1]
    target_year : int
        When the share is reached. [year]
    base_share : float, optional
        The share in the base year, if it was said. [1]
    base_year : int, optional
        The base year, if it was said. [year]
    maintain_until : int, optional
        The last year through which the share is promised to stay. [year]
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
    >>> print(RenewableElectricity(1.0, 2030))
    100 % renewable electricity by 2030
    """

    share: float
    target_year: int
    base_share: float | None = None
    base_year: int | None = None
    maintain_until: int | None = None
    life: Lifecycle = field(default_factory=Lifecycle)
    source: Source | None = field(default=None, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "share", _as_share(self.share))
        year = as_year("target_year", self.target_year)
        object.__setattr__(self, "target_year", year)
        if self.base_share is not None:
            object.__setattr__(self, "base_share", as_fraction("base_share", self.base_share))
        for name in ("base_year", "maintain_until"):
            if getattr(self, name) is not None:
                object.__setattr__(self, name, as_year(name, getattr(self, name)))
        base, until = self.base_year, self.maintain_until
        if base is not None and base >= year:
            raise YearError(f"base_year must be before target_year {year}, got {base}")
        if until is not None and until <= year:
            raise YearError(f"maintain_until must be after target_year {year}, got {until}")
        as_instance("life", self.life, Lifecycle)
        if self.source is not None:
            as_instance("source", self.source, Source)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        kept = f", maintained until {self.maintain_until}" if self.maintain_until else ""
        return f"{100 * self.share:.4g} % renewable electricity by {self.target_year}{kept}"


def _as_share(share: object) -> float:
    fraction = as_fraction("share", share)
    if fraction == 0.0:
        raise ArgumentError(f"share must be above 0, got {share!r}")
    return fraction
