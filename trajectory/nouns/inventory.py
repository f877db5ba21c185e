"""What was emitted in one reporting year, by scope."""

import dataclasses
import functools
import itertools
import operator
from collections.abc import Callable, Iterable, Mapping
from datetime import date
from typing import Any, Protocol

from trajectory.checks import as_date, as_year, at_least, instance_of
from trajectory.errors import ArgumentError, ScopeError, UnitError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, hold, kept, noun
from trajectory.nouns.notebook import of_inventory
from trajectory.nouns.scope import Boundary, Land, Scope, Scope2, _Spelt, as_boundary
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
    """Return emissions as sorted pairs; a total may stand beside the parts that make it up."""
    pairs = _pairs(argument, emissions, at_least(0.0))
    _refuse_overlaps(argument, [key for key, _ in pairs], totals=True)
    return pairs


def as_disjoint(argument: str, amounts: object, check: Callable[[str, Any], float]) -> Emissions:
    """Return amounts by boundary as sorted pairs; boundaries overlap in scope-2 methods only."""
    pairs = _pairs(argument, amounts, check)
    _refuse_overlaps(argument, [key for key, _ in pairs], totals=False)
    return pairs


def _pairs(argument: str, amounts: object, check: Callable[[str, Any], float]) -> Emissions:
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
        if boundary in checked.keys():  # noqa: SIM118  (a boundary is no part of a dict)
            raise ScopeError(f"{argument} must have each key once, got {boundary} twice")
        checked[boundary] = check(f"{argument}[{boundary}]", value)
    return tuple(sorted(checked.items(), key=lambda pair: _place(pair[0])))


def _place(boundary: Boundary) -> tuple[int, str, str]:
    method = "" if boundary.scope2 is None else boundary.scope2.name
    return boundary.scopes.value, boundary.land.name, method


def _refuse_overlaps(argument: str, keys: list[Boundary], *, totals: bool) -> None:
    """Refuse keys that share emissions, but for two scope-2 methods and totals beside parts."""
    for one, other in itertools.combinations(keys, 2):
        shared = Boundary(one.scopes, one.land) & Boundary(other.scopes, other.land)
        if not shared or {one.scope2, other.scope2} == {*Scope2}:
            continue
        if totals and any(_is_total(key, keys) for key in (one, other)):
            continue
        hint = "; a total may stand beside all of its parts, so give the others too"
        if shared.scopes & Scope.S2 and one.scope2 is not other.scope2:
            hint = "; say of both how scope 2 is counted: S2.market_based, S2.location_based"
        raise ScopeError(
            f"{argument} must have keys that do not overlap, got {shared.scopes} twice, in {one} "
            f"and in {other}{hint if totals else ''}"
        )


def _is_total(whole: Boundary, keys: Iterable[Boundary]) -> bool:
    """Return whether other keys make up this one exactly."""
    parts = [key.bits for key in keys if key in whole and key.bits != whole.bits]
    return functools.reduce(operator.or_, parts, 0) == whole.bits


@noun
class Inventory(Noun):
    """Gross greenhouse-gas emissions of one reporting year.

    Parameters
    ----------
    year : int
        Reporting year; a fiscal year keeps the company's label. [year]
    emissions : mapping of Scope or Boundary to float
        Emissions at least 0 by pairwise disjoint boundaries; scope 2 may stand twice, as
        ``S2.market_based`` and as ``S2.location_based``, and a stated total may stand beside
        all of its parts: it answers for the whole. A category that is not relevant is an
        explicit 0.0. [`unit`]
    unit : str
        A mass of CO2e, or ``index``.
    period_end : datetime.date, optional
        Last day of the reporting year, where it is known.
    published : datetime.date, optional
        When the inventory was published; of two of one year the last published counts.
    removals : float
        Removals, a quantity of its own, never netted. [`unit`]
    others : float, optional
        Emissions of all scope-3 categories that `emissions` does not name; 0.0 says that none
        of them is relevant. [`unit`]
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
    period_end: date | None = kept(as_date, default=None, kw_only=True)
    published: date | None = kept(as_date, default=None, kw_only=True)
    removals: float = kept(at_least(0.0), default=0.0, kw_only=True)
    others: dataclasses.InitVar[float | None] = dataclasses.field(default=None, kw_only=True)
    source: Source | None = kept(instance_of(Source), default=None, kw_only=True, compare=False)

    def __post_init__(self, others: float | None = None) -> None:
        super().__post_init__()
        if others is not None:
            hold(self, emissions=_with_others(self.emissions, at_least(0.0)("others", others)))
        if None not in (self.period_end, self.published) and self.published < self.period_end:  # type: ignore[operator]
            raise ArgumentError(
                f"published must not come before period_end {self.period_end}, got {self.published}"
            )

    def __str__(self) -> str:
        """Return the year, then a line for each amount."""
        lines = [f"{key.words}: {number(value, 6)} {self.unit}" for key, value in self.emissions]
        removed = [f"removals: {number(self.removals, 6)} {self.unit}"] if self.removals else []
        return "\n  ".join([f"inventory of {self.year}", *lines, *removed])

    def _repr_html_(self) -> str:
        return of_inventory(self)

    @property
    def scopes(self) -> Scope:
        """All scopes that the inventory reports, with land or without."""
        reported = Scope(0)
        for boundary, _ in self.emissions:
            reported |= boundary.scopes
        return reported

    def held(self, land: Land) -> Scope:
        """Return the scopes of which the inventory reports all, the land's part or the rest.

        Examples
        --------
        >>> from trajectory import S1, S3, Land
        >>> inventory = Inventory(2023, {S1: 45.2, S3.land_only: 8.0})
        >>> inventory.held(Land.WITH), inventory.held(Land.ONLY)
        (S1, S3)
        """
        return self._held[land]

    @functools.cached_property
    def ways(self) -> frozenset[tuple[Land, Scope2]]:
        """The ways in which the inventory counts scope 2, with land, of land or without."""
        keys = (key for key, _ in self.emissions)
        return frozenset((key.land, key.scope2) for key in keys if key.scope2 is not None)

    @functools.cached_property
    def _held(self) -> dict[Land, Scope]:
        held = dict.fromkeys(Land, Scope(0))
        for boundary, _ in self.emissions:
            held[boundary.land] |= boundary.scopes
        return {**held, Land.WITH: held[Land.WITH] | held[Land.ONLY] & held[Land.WITHOUT]}

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
                f"{boundary.market_based!r} or {boundary.location_based!r}, got {boundary}"
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
                if bits == whole:  # also a total beside its parts: it answers for the whole
                    return (pair,)
                if pair[0] not in self._sums:
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

    @functools.cached_property
    def _sums(self) -> frozenset[Boundary]:
        """The totals that stand beside their parts."""
        keys = [key for key, _ in self.emissions]
        return frozenset(key for key in keys if _is_total(key, keys))

    def totals(self) -> tuple[tuple[Boundary, float, float], ...]:
        """Return each total that stands beside its parts, as stated and as their sum.

        Returns
        -------
        tuple of (Boundary, float, float)
            Boundary, stated total and sum of its parts. [`unit`]

        Examples
        --------
        >>> from trajectory import S1, S2, S12
        >>> Inventory(2023, {S1: 45.0, S2: 459.0, S12: 504.4}).totals()
        ((S12, 504.4, 504.0),)
        """
        return tuple(
            (whole, stated, self._sum_of_parts(whole, stated))
            for whole, stated in self.emissions
            if whole in self._sums
        )

    def _sum_of_parts(self, whole: Boundary, stated: float) -> float:
        """Return what a total's parts add up to, by the scope-2 method that is nearer to it."""
        parts = [(k, v) for k, v in self.emissions if k not in self._sums and k in whole]
        methods = {key.scope2 for key, _ in parts} - {None} or {None}
        sums = (sum(v for k, v in parts if k.scope2 in (None, method)) for method in methods)
        return min(sums, key=lambda total: (abs(total - stated), total))

    def net(self, scope2: Scope2 | None = None) -> float:
        """Return all emissions of the inventory less its removals; it may be negative.

        Parameters
        ----------
        scope2 : Scope2, optional
            How scope 2 is counted, where both methods are reported.

        Returns
        -------
        float
            Net emissions. [`unit`]

        Raises
        ------
        ScopeError
            If both scope-2 methods are reported and none is named.

        Examples
        --------
        >>> from trajectory import S1
        >>> Inventory(2023, {S1: 5.0}, removals=8.0).net()
        -3.0
        """
        keys = (Boundary(key.scopes, key.land) for key, _ in self.emissions)
        return self.total(functools.reduce(operator.or_, keys).counted(scope2)) - self.removals

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
                f"got {wanted}{self._missing_of(wanted)}"
            )
        return amount

    def known(self, boundary: Boundary) -> float | None:
        """Return the emissions of a boundary as :meth:`total` does, or None if not reported."""
        if boundary not in self._answers:
            self._answers[boundary] = self._summed(boundary)
        return self._answers[boundary]

    @functools.cached_property
    def _answers(self) -> dict[Boundary, float | None]:
        """What was asked before: rules ask one inventory the same again and again."""
        return {}

    def _summed(self, boundary: Boundary) -> float | None:
        parts = self.reports(boundary)
        if self.unit == INDEX and len(parts) > 1:
            names = listed(key for key, _ in parts)
            raise UnitError(
                f"index values are never summed across scopes, got {names} of {self.year}"
            )
        return sum(value for _, value in parts) if parts else None

    def _missing_of(self, wanted: Boundary) -> str:
        """Return which categories are missing, where some of them are reported."""
        lacking = wanted.scopes & Scope.S3 & ~self.scopes
        if not lacking or not self.scopes & Scope.S3 & wanted.scopes:
            return ""
        names = listed(str(category.name) for category in lacking)
        verb = "is" if len(lacking) == 1 else "are"
        return (
            f": {names} {verb} missing; add 0.0 where a category is not relevant, or "
            "others=0.0 for all of them"
        )


def _with_others(emissions: Emissions, amount: float) -> Emissions:
    """Return emissions with those of all scope-3 categories that they do not name."""
    named = functools.reduce(operator.or_, (key.scopes for key, _ in emissions))
    rest = Scope.S3 & ~named
    keys = list(rest) if amount == 0.0 else [rest]
    others = [(key, amount) for key in keys if key]
    return _as_emissions("emissions", [*emissions, *others])
