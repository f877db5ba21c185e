"""A promise that what is still emitted from a year on is removed."""

from trajectory.checks import as_fraction, as_span, as_year, instance_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.source import Source

__all__ = ["NetZero"]


@noun
class NetZero(Noun):
    """A promise that what is still emitted from a year on is removed.

    Parameters
    ----------
    boundary : Scope or Boundary
        What is to be net zero.
    target_year : int
        From when on. [year]
    base_year : int, optional
        What the residual is measured from; None: that of the joined targets. [year]
    residual : float, optional
        Share of the base-year emissions that remains; None: what the targets leave. [1]
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
    >>> from trajectory import ALL
    >>> print(NetZero(ALL, 2050))
    net zero of scopes 1+2+3 by 2050
    """

    boundary: Field[Scope | Boundary, Boundary] = kept(as_boundary)
    target_year: int = kept(as_year)
    base_year: int | None = kept(as_year, default=None, kw_only=True)
    residual: float | None = kept(as_fraction, default=None, kw_only=True)
    life: Field[Lifecycle | None, Lifecycle] = kept(
        instance_of(Lifecycle), factory=Lifecycle, kw_only=True
    )
    source: Source | None = kept(instance_of(Source), default=None, kw_only=True, compare=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        as_span(self.base_year, self.target_year)

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        return f"net zero of {self.boundary.words} by {self.target_year}"
