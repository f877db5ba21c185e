"""A promise to source a share of electricity from renewables."""

from trajectory.checks import as_fraction, as_share, as_span, as_year, instance_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.source import Source
from trajectory.words import percent

__all__ = ["RenewableElectricity"]


@noun
class RenewableElectricity(Noun):
    """A promise to source a share of electricity from renewables.

    Parameters
    ----------
    share : float
        Share of the electricity sourced in a year. [1]
    target_year : int
        When the share is reached. [year]
    base_share : float, optional
        The share in the base year, if it was said; of a share that is only to be kept on ("to
        continue sourcing 100 %"), that share. [1]
    base_year : int, optional
        The base year, if it was said. [year]
    maintain_until : int, optional
        The last year through which the share is promised to stay. [year]
    life : Lifecycle
        Its dates, such as ``Lifecycle(approved=date(2024, 5, 6))``.
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

    share: float = kept(as_share)
    target_year: int = kept(as_year)
    base_share: float | None = kept(as_fraction, default=None)
    base_year: int | None = kept(as_year, default=None)
    maintain_until: int | None = kept(as_year, default=None)
    life: Field[Lifecycle | None, Lifecycle] = kept(instance_of(Lifecycle), factory=Lifecycle)
    source: Source | None = kept(instance_of(Source), default=None, compare=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        as_span(self.base_year, self.target_year, self.maintain_until)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        until = f", maintained until {self.maintain_until}" if self.maintain_until else ""
        return f"{percent(self.share)} renewable electricity by {self.target_year}{until}"
