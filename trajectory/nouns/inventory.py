"""What was emitted in one reporting year, by scope."""

import functools
from collections.abc import Callable, Iterable, Mapping
from typing import Any, Protocol

from trajectory.checks import as_year, at_least, instance_of
from trajectory.errors import ArgumentError, ScopeError, UnitError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.scope import Boundary, Scope, Scope2, _Spelt, as_boundary
from trajectory.nouns.source import Source
from trajectory.words import INDEX, as_emissions_unit, listed, number

__all__ = ["Given", "Inventory", "as_disjoint"]

Emissions = tuple[tuple[Boundary, float], ...]
Pairs = Iterable[tuple[_Spelt, float]]


class Given(Protocol):
    """A mapping whose keys are scopes, boundaries or both, as type checkers see it."""

    def items(self) -> Pairs:
        """Return the keys and their numbers."""


def _as_emissions(argument: str, emissions: object) -> Emissions:
    """Return emissions as sorted pairs whose boundaries do not overlap."""
    return as_disjoint(argument, emissions, at_least(0.0))


def as_disjoint(argument: str, amounts: object, check: Callable[[str, Any], float]) -> Emissions:
    """Return amounts by boundary as sorted pairs; boundaries overlap in scope-2 methods only."""
    try:
        items = amounts.items() if isinstance(amounts, Mapping) else amounts
        pairs = [(boundary, value) for boundary, value in items]  # type: ignore[attr-defined]
    except (TypeError, ValueError):
        raise ArgumentError(f"{argument} must map scopes to numbers, got {amounts!r:.80}") from None
    if not pairs:
        raise ArgumentError(f"{argument} must hold at least one scope, got {amounts!r}")
    checked: dict[Boundary, float] = {}
    for given, value in pairs:
        boundary = as_boundary(argument, given)
        for other in checked:
            _refuse_overlap(argument, boundary, other)
        checked[boundary] = check(f"{argument}[{boundary}]", value)
    return tuple(sorted(checked.items(), key=lambda pair: _place(pair[0])))


def _place(boundary: Boundary) -> tuple[int, str, str]:
    method = "" if boundary.scope2 is None else boundary.scope2.name
    return boundary.scopes.value, boundary.land.name, method


def _refuse_overlap(argument: str, one: Boundary, other: Boundary) -> None:
    """Refuse two keys that share emissions, unless they count scope 2 in two ways."""
    both = {one.scope2, other.scope2} == {*Scope2}
    shared = Boundary(one.scopes, one.land) & Boundary(other.scopes, other.land)
    if not shared or both:
        return
    hint = ""
    if shared.scopes & Scope.S2 and one.scope2 is not other.scope2:
        hint = "; say of both how scope 2 is counted: S2.market_based, S2.location_based"
    raise ScopeError(
        f"{argument} must have keys that do not overlap, got {shared.scopes} twice, in {other} "
        f"and in {one}{hint}"
    )


@noun
class Inventory(Noun):
    """Gross greenhouse-gas emissions of one reporting year.

    Parameters
    ----------
    year : int
        Reporting year; a fiscal year keeps the company's label. [year]
    emissions : mapping of Scope or Boundary to float
        Emissions at least 0 by pairwise disjoint boundaries; scope 2 may stand twice, as
        ``S2.market_based`` and as ``S2.location_based``. A category that is not relevant is an
        explicit 0.0. [`unit`]
    unit : str
        A mass of CO2e, or ``index``.
    removals : float
        Removals, a quantity of its own, never netted. [`unit`]
    source : Source, optional
        Where it was read; it does not count in comparisons.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule or two keys overlap.

    References
    ----------
    GHG Protocol, Corporate Standard, revised edition, 2004, chapter 4; Scope 2 Guidance, 2015,
    chapter 7, which asks for both methods.

    Examples
    --------
    >>> from trajectory import S1, S2, S12
    >>> Inventory(2023, {S1: 45.2, S2: 459.2}, unit="ktCO2e").total(S12)
    504.4
    >>> both = Inventory(2019, {S1: 12_500, S2.market_based: 20_300, S2.location_based: 24_800})
    >>> both.total(S12.market_based)
    32800.0
    """

    year: int = kept(as_year)
    emissions: Field[Given | Pairs, Emissions] = kept(_as_emissions)
    unit: str = kept(as_emissions_unit, default="tCO2e")
    removals: float = kept(at_least(0.0), default=0.0, kw_only=True)
    source: Source | None = kept(instance_of(Source), default=None, kw_only=True, compare=False)

    @property
    def scopes(self) -> Scope:
        """All scopes that the inventory reports, with land or without."""
        reported = Scope(0)
        for boundary, _ in self.emissions:
            reported |= boundary.scopes
        return reported

    def reports(self, boundary: Boundary) -> tuple[tuple[Boundary, float], ...]:
        """Return the keys, with their emissions, that make up a boundary exactly, if any do.

        Parameters
        ----------
        boundary : Boundary
            The emissions asked for; scope 2 as it is counted there, or in any way.

        Returns
        -------
        tuple of (Boundary, float)
            Empty where no keys add up to it. [`unit`]

        Raises
        ------
        ScopeError
            If it names no scope-2 method and both are reported.
        """
        found = [self._made_up(boundary, method) for method in self._methods(boundary)]
        answers = [parts for parts in found if parts]
        if len(answers) > 1 and answers[0] != answers[1]:
            raise ScopeError(
                f"how scope 2 is counted must be said where {self.year} reports both: "
                f"{boundary.market_based} or {boundary.location_based}, got {boundary}"
            )
        return answers[0] if answers else ()

    def _methods(self, boundary: Boundary) -> tuple[Scope2 | None, ...]:
        if boundary.scope2 is not None or not boundary.scopes & Scope.S2:
            return (boundary.scope2,)
        return tuple(Scope2) if self._both else (None,)

    def _made_up(self, boundary: Boundary, method: Scope2 | None) -> Emissions:
        whole, covered, parts = boundary.bits, 0, []
        for (bits, way), pair in zip(self._bits, self.emissions, strict=True):
            if bits & whole == bits and (way is method or way is None or method is None):
                covered |= bits
                parts.append(pair)
        return tuple(parts) if covered == whole else ()

    @functools.cached_property
    def _bits(self) -> tuple[tuple[int, Scope2 | None], ...]:
        """The bits of each key, and how it counts scope 2: rules ask for them very often."""
        return tuple((key.bits, key.scope2) for key, _ in self.emissions)

    @functools.cached_property
    def _both(self) -> bool:
        """Whether scope 2 is reported by both methods."""
        return {way for _, way in self._bits} >= {*Scope2}

    def total(self, what: Scope | Boundary) -> float:
        """Return the emissions of a boundary: the sum of the keys that make it up exactly.

        Parameters
        ----------
        what : Scope or Boundary
            The emissions asked for.

        Returns
        -------
        float
            Their amount. [`unit`]

        Raises
        ------
        ScopeError
            If no keys add up to exactly these emissions: nothing is subtracted or split. Or if
            scope 2 is reported by both methods and `what` names none.
        UnitError
            If several index values would have to be summed.

        Examples
        --------
        >>> from trajectory import S1, S3
        >>> Inventory(2023, {S1: 45.2, S3.land_only: 8.0}).total(S3.land_only)
        8.0
        """
        wanted = as_boundary("what", what)
        amount = self.known(wanted)
        if amount is None:
            reported = ", ".join(str(key) for key, _ in self.emissions)
            raise ScopeError(
                f"scopes must be a sum of what the {self.year} inventory reports ({reported}), "
                f"got {wanted}"
            )
        return amount

    def known(self, boundary: Boundary) -> float | None:
        """Return the emissions of a boundary as :meth:`total` does, or None if not reported."""
        parts = self.reports(boundary)
        if self.unit == INDEX and len(parts) > 1:
            names = listed(key for key, _ in parts)
            raise UnitError(
                f"index values are never summed across scopes, got {names} of {self.year}"
            )
        return sum(value for _, value in parts) if parts else None

    def __repr__(self) -> str:
        """Return one line: year, scopes with their emissions, unit."""
        inside = ", ".join(
            f"{key}: {number(value, 6).replace(',', '_')}" for key, value in self.emissions
        )
        return f"Inventory({self.year}, {{{inside}}}, {self.unit!r})"
