"""A promise to cut emissions by a fraction of a base year's."""

import enum
import functools
import itertools
import operator
from collections.abc import Mapping, Sequence
from typing import Any, Self

from trajectory.checks import (
    as_fraction,
    as_number,
    as_share,
    as_span,
    as_text,
    as_whole,
    as_year,
    instance_of,
)
from trajectory.errors import ArgumentError, ScopeError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, hold, kept, noun
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.scope import Boundary, Scope, as_boundary, as_scope
from trajectory.nouns.source import Source
from trajectory.words import (
    as_emissions_unit,
    fraction_from_percent,
    listed,
    percent,
    percent_from_fraction,
    published,
)

__all__ = ["Growth", "Target", "Term", "as_cut", "as_spelled"]


class Term(enum.Enum):
    """How the publisher files a target."""

    NEAR = "near-term"
    LONG = "long-term"


class Growth(float):
    """Growth in place of a reduction, as :meth:`Target.growth` makes it: a fraction below 0."""

    decimals: int | None

    def __new__(cls, growth: str | float, decimals: int | None = None) -> Self:
        """Check the growth, and keep the decimals of its percentage."""
        places = as_decimals(decimals)
        if isinstance(growth, str):
            fraction, places = _as_published("growth", growth, places)
        else:
            fraction, places = _as_exact(as_number("growth", growth), places)
        if fraction <= 0.0:
            raise ArgumentError(f"growth must be above 0, got {growth!r}: a cut is a reduction")
        grown = super().__new__(cls, -fraction)
        grown.decimals = places
        return grown

    def __reduce__(self) -> tuple[Any, ...]:
        """Return what makes it anew, for copy and pickle."""
        return Growth, (-float(self), self.decimals)

    def __repr__(self) -> str:
        """Return it as it is written."""
        known = self.decimals is not None
        return f"Target.growth({published(-self, self.decimals) if known else -float(self)!r})"


MOST_DECIMALS = 12
"""More are no percentage that anybody published, but a fraction written out."""

ByScope = tuple[tuple[Scope, float], ...]


def _as_amount(argument: str, value: Any) -> tuple[float, str]:
    """Return an amount and its unit, such as ``(279_100, "tCO2e")``."""
    if isinstance(value, str) or not isinstance(value, Sequence) or len(value) != 2:
        raise ArgumentError(
            f"{argument} must be an amount and its unit, such as (279_100, 'tCO2e'), "
            f"got {value!r:.80}"
        )
    amount, unit = value
    return as_number(argument, amount, minimum=0.0), as_emissions_unit(argument, unit)


def _as_coverage(argument: str, value: Any) -> float | ByScope:
    """Return a share, or shares by disjoint scopes in their order."""
    if isinstance(value, Mapping):
        value = value.items()
    elif not isinstance(value, list | tuple):
        return as_share(argument, value)
    shares = {_scope_of(argument, part): as_share(f"{argument}[{part}]", s) for part, s in value}
    if not shares or any(a & b for a, b in itertools.combinations(shares, 2)):
        got = listed(shares)
        raise ScopeError(f"{argument} must hold scopes that do not overlap, got {got}")
    return tuple(sorted(shares.items(), key=lambda pair: pair[0].value))


def _scope_of(argument: str, part: Any) -> Scope:
    return Scope.parse(part) if isinstance(part, str) else as_scope(argument, part)


@noun
class Target(Noun):
    """A promise to cut emissions by a fraction of a base year's.

    Parameters
    ----------
    boundary : Scope or Boundary
        What is to be cut; scope 2 as it is counted there, if that was said.
    reduction : str, float or Growth
        ``"46.2%"``, also written ``"-46,2 %"``, or the fraction 0.462. Fraction of the
        base-year value in [0, 1]; growth is written ``Target.growth("10%")`` and held as a
        fraction below 0. [1]
    target_year : int
        When it is to be reached; after the base year. [year]
    base_year : int
        What it is measured from. [year]
    base_emissions : (float, str), optional
        What was emitted in the base year within `boundary`, covered or not, and its unit, where
        the target says so: ``(279_100, "tCO2e")``. A reported inventory counts before it.
    per : str, optional
        The activity that an intensity target divides by; None for an absolute one.
    coverage : float or mapping of Scope to float
        Share of the emissions that the target covers, above 0; by scope, ``{S3: 0.67}``, with
        all of the scopes that it does not name. [1]
    term : Term, optional
        Near-term or long-term, as published.
    maintain_until : int, optional
        The last year through which the level is promised to stay. [year]
    decimals : int, optional
        Decimals of the published percentage; read from `reduction` where it is a string.
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
    >>> from trajectory import S12
    >>> promise = Target(S12, "52%", 2030, base_year=2021)
    >>> promise.reduction, promise.decimals
    (0.52, 0)
    >>> print(promise)
    -52 % of scopes 1+2 by 2030 from 2021
    """

    boundary: Field[Scope | Boundary, Boundary] = kept(as_boundary)
    reduction: Field["str | float | Growth", float] = kept()
    target_year: int = kept(as_year)
    base_year: int = kept(as_year, kw_only=True)
    base_emissions: tuple[float, str] | None = kept(_as_amount, default=None, kw_only=True)
    per: str | None = kept(as_text, default=None, kw_only=True)
    coverage: Field[float | Mapping[Scope, float] | ByScope, float | ByScope] = kept(
        _as_coverage, default=1.0, kw_only=True
    )
    term: Term | None = kept(instance_of(Term), default=None, kw_only=True)
    maintain_until: int | None = kept(as_year, default=None, kw_only=True)
    decimals: int | None = kept(default=None, kw_only=True)
    life: Field[Lifecycle | None, Lifecycle] = kept(
        instance_of(Lifecycle), factory=Lifecycle, kw_only=True
    )
    source: Source | None = kept(instance_of(Source), default=None, kw_only=True, compare=False)

    def __post_init__(self) -> None:
        fraction, places = as_reduction("reduction", self.reduction, self.decimals)
        hold(self, reduction=fraction, decimals=places)
        super().__post_init__()
        as_span(self.base_year, self.target_year, self.maintain_until)
        if isinstance(self.coverage, tuple):
            hold(self, coverage=_fitting(self.coverage, self.boundary.scopes))

    @classmethod
    def restored(cls, **fields: Any) -> Self:
        """Return the target that JSON holds; a reduction below 0 was growth."""
        if isinstance(fields["reduction"], int | float) and fields["reduction"] < 0.0:
            fields["reduction"] = Growth(-fields["reduction"], fields["decimals"])
        return cls(**fields)

    @staticmethod
    def growth(growth: str | float, decimals: int | None = None) -> Growth:
        """Return growth in place of a reduction: the only way to promise a level above the base.

        Parameters
        ----------
        growth : str or float
            ``"10%"``, or the fraction 0.10, above 0. Fraction of the base-year value. [1]
        decimals : int, optional
            Decimals of the published percentage; read from `growth` where it is a string.

        Returns
        -------
        Growth
            What a target takes as its `reduction`. It never counts as a cut.

        Raises
        ------
        ArgumentError
            If it is no growth.

        Examples
        --------
        >>> from trajectory import S12
        >>> print(Target(S12, Target.growth("10%"), 2030, base_year=2021))
        +10 % of scopes 1+2 by 2030 from 2021
        """
        return Growth(growth, decimals)

    def covers(self, scopes: Scope) -> float | None:
        """Return the share of some scopes that it covers, None where it differs among them.

        Parameters
        ----------
        scopes : Scope
            What is asked for; only what the target is about counts.

        Returns
        -------
        float or None
            0 where it is about none of them. [1]

        Examples
        --------
        >>> from trajectory import ALL, S3, S12
        >>> target = Target(ALL, "50%", 2030, base_year=2020, coverage={S3: 0.67})
        >>> target.covers(S12), target.covers(S3), target.covers(ALL)
        (1.0, 0.67, None)
        """
        asked = scopes & self.boundary.scopes
        if not isinstance(self.coverage, tuple):
            return self.coverage if asked else 0.0
        shares = {share for part, share in self.coverage if part & asked}
        named = functools.reduce(operator.or_, (part for part, _ in self.coverage))
        if asked & ~named:
            shares.add(1.0)
        return (shares or {0.0}).pop() if len(shares) < 2 else None

    def _shown(self) -> dict[str, Any]:
        return as_spelled(super()._shown())

    @property
    def percent(self) -> str:
        """The cut, or growth, as it was published, "46.20" for two decimals."""
        return published(abs(self.reduction), self.decimals).removesuffix("%")

    @property
    def last_year(self) -> int:
        """The last year that the target speaks about."""
        return self.maintain_until or self.target_year

    def __str__(self) -> str:
        """Return the promise in one line, as errors and charts name it."""
        sign = "+" if self.reduction < 0.0 else "-"
        per = f" per {self.per}" if self.per else ""
        covered = "" if self.coverage == 1.0 else f", covering {_spelled(self.coverage)}"
        until = f", maintained until {self.maintain_until}" if self.maintain_until else ""
        return (
            f"{sign}{self.percent} % of {self.boundary.words}{per} by {self.target_year} "
            f"from {self.base_year}{covered}{until}"
        )


def _spelled(coverage: float | ByScope) -> str:
    if isinstance(coverage, tuple):
        return listed(f"{percent(share)} of {part.words}" for part, share in coverage)
    return percent(coverage)


def _fitting(coverage: ByScope, scopes: Scope) -> float | ByScope:
    """Return coverage by scope, as one number where it is the same for all of the scopes."""
    for part, _ in coverage:
        if part not in scopes:
            raise ScopeError(f"coverage must be of parts of {scopes}, got {part}")
    named = functools.reduce(operator.or_, (part for part, _ in coverage))
    shares = {share for _, share in coverage} | ({1.0} if scopes & ~named else set())
    return shares.pop() if len(shares) == 1 else coverage


def as_reduction(argument: str, reduction: object, decimals: object) -> tuple[float, int | None]:
    """Return a cut, or growth, and the decimals of its percentage, None where unknown."""
    if isinstance(reduction, Growth):
        said = as_decimals(decimals)
        grown = reduction if said in (None, reduction.decimals) else Growth(-float(reduction), said)
        return grown, grown.decimals
    return as_cut(argument, reduction, decimals)


def as_decimals(decimals: object) -> int | None:
    """Return decimals of a percentage, None where they are unknown."""
    return None if decimals is None else as_whole("decimals", decimals, 0, MOST_DECIMALS)


def as_cut(argument: str, reduction: object, decimals: object) -> tuple[float, int | None]:
    """Return a fraction from 0 to 1 and the decimals of its percentage, None where unknown.

    In words a minus says that it is a cut, which it is without: "-46 %" is a cut of 46 %.
    """
    places = as_decimals(decimals)
    if isinstance(reduction, str):
        fraction, said = _as_published(argument, reduction, places)
        if reduction.strip().startswith("+"):
            grown = reduction.strip().removeprefix("+").strip()
            raise ArgumentError(
                f"{argument} must be a cut, got {reduction!r}: growth is Target.growth({grown!r})"
            )
        if not -1.0 <= fraction <= 1.0:
            raise ArgumentError(f"{argument} must lie in 0% to 100%, got {reduction!r}")
        return abs(fraction), said
    fraction = as_number(argument, reduction)
    if -1.0 <= fraction < 0.0:
        raise ArgumentError(
            f"{argument} must be a fraction in [0, 1], got {reduction!r}: a cut is "
            f"{-fraction!r}, growth is Target.growth({-fraction!r})"
        )
    return _as_exact(as_fraction(argument, reduction), places)


def _as_exact(fraction: float, decimals: int | None) -> tuple[float, int | None]:
    """Return a fraction and its decimals, which must hold its percentage."""
    if decimals is not None:
        exact = percent_from_fraction(fraction)
        if -int(exact.normalize().as_tuple().exponent) > decimals:
            raise ArgumentError(f"decimals must hold the percentage {exact:f}, got {decimals}")
    return fraction, decimals


def _as_published(argument: str, text: str, decimals: int | None) -> tuple[float, int]:
    """Return the fraction and the decimals of a percentage in words."""
    try:
        fraction, places = fraction_from_percent(text)
    except ArgumentError as error:
        raise ArgumentError(f"{argument} must be a fraction or a percentage; {error}") from None
    if places > MOST_DECIMALS:
        raise ArgumentError(
            f"{argument} must have at most {MOST_DECIMALS} decimals as published, "
            f"got {text!r:.80}; give the fraction"
        )
    if decimals is not None and decimals != places:
        raise ArgumentError(f"decimals must agree with {argument} {text!r}, got {decimals!r}")
    return fraction, places


def as_spelled(fields: dict[str, Any]) -> dict[str, Any]:
    """Return what a repr shows, with a percentage for a fraction and its decimals."""
    cut, decimals = fields["reduction"], fields.pop("decimals", None)
    if decimals is not None and not isinstance(cut, Growth):
        fields["reduction"] = published(cut, decimals)
    return fields
