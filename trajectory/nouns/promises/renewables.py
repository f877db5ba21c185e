"""A promise to source a share of electricity from renewables."""

from dataclasses import dataclass, field

from trajectory.checks import as_fraction, as_instance, as_share, as_year
from trajectory.errors import YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.source import Source

__all__ = ["RenewableElectricity"]


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
        object.__setattr__(self, "share", as_share("share", self.share))
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
