"""Strategies for what belongs together: a set of targets, and the company that set them."""

import functools
import operator
from collections.abc import Sequence
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.checks import LAST_YEAR
from trajectory.errors import ArgumentError
from trajectory.nouns.company import Company, Facts, Promise
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import (
    Engagement,
    EngagementBasis,
    NetZero,
    RenewableElectricity,
    Target,
    Term,
)
from trajectory.nouns.scope import ALL, S1, Boundary, Land, Scope, Scope2, as_boundary
from trajectory.testing.strategies.details import boundaries
from trajectory.testing.strategies.details import facts as any_facts
from trajectory.testing.strategies.details import scopes as any_scopes
from trajectory.testing.strategies.domain import (
    FREE,
    SHARES,
    UNITS,
    YEARS,
    Pin,
    amounts,
    check_sizes,
    drawn,
    fractions,
    is_value,
    refuse_impossible,
)
from trajectory.testing.strategies.domain import value as pinned
from trajectory.testing.strategies.emitted import partitions
from trajectory.words import INDEX

__all__ = ["companies", "target_sets"]

Book = tuple[Target | NetZero, ...]
GAP = 15
LATEST_START = 4
CUTS = fractions(FREE, 0.0, 1.0)
COVERAGES = st.just(1.0) | SHARES
METHODS = st.sampled_from([None, *Scope2])
OTHER_YEARS = st.sampled_from([(), (1,), (2,), (1, 3)])
WITH_LAND = boundaries(land=Land.WITH)
TERMS = st.sampled_from([None, *Term])
NAMES = ("ZTE", "Hitachi", "Ørsted", "日立")


def target_sets(
    *,
    boundary: Pin[Scope | Boundary] = FREE,
    base_year: Pin[int] = FREE,
    coverage: Pin[float] = FREE,
    net_zero: Pin[bool] = FREE,
    min_value: float = 0.0,
    max_value: float = 1.0,
    min_size: int = 1,
    max_size: int = 4,
) -> SearchStrategy[Book]:
    """Return a strategy for targets that fit together, as one company would set them.

    They share boundary, base year and coverage; their years increase and their reductions
    never weaken. A level is maintained at most until the next target.

    Parameters
    ----------
    boundary, base_year, coverage
        What the targets share, each a value or a strategy; by default with land.
    net_zero : bool or strategy
        Whether a :class:`~trajectory.NetZero` comes after the last of them.
    min_value, max_value : float
        Bounds of the reductions, both included. [1]
    min_size, max_size : int
        How many targets, the net zero not counted.

    Returns
    -------
    SearchStrategy of tuple of Target and NetZero
        In the order of their years.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(target_sets(base_year=2021, net_zero=False, max_value=0.9))
    ... def test(book):
    ...     assert all(0.0 <= target.reduction <= 0.9 for target in book)
    >>> test()
    """
    check_sizes(min_size, max_size, least=1, most=20)
    base = pinned(base_year, 2021)
    refuse_impossible(
        "target_sets",
        Target,
        boundary=pinned(boundary, ALL),
        reduction=1.0,
        target_year=base + max_size + 1 if isinstance(base, int) else 2030,
        base_year=base,
        coverage=pinned(coverage, 1.0),
    )
    if is_value(net_zero) and not isinstance(net_zero, bool):
        raise ArgumentError(f"net_zero must be True or False, got {net_zero!r}")
    shared: dict[str, SearchStrategy[Any]] = {
        "boundary": drawn(boundary, WITH_LAND),
        "base_year": drawn(base_year, YEARS),
        "coverage": drawn(coverage, COVERAGES),
    }
    cuts = fractions(FREE, min_value, max_value)
    return _target_sets(shared, cuts, drawn(net_zero, st.booleans()), (min_size, max_size), 1)


@st.composite
def _target_sets(
    draw: DrawFn,
    shared: dict[str, Any],
    cuts: SearchStrategy[tuple[float, int | None]],
    net_zero: SearchStrategy[bool],
    sizes: tuple[int, int],
    first_gap: int,
) -> Book:
    fields = {n: draw(s) if isinstance(s, SearchStrategy) else s for n, s in shared.items()}
    base = fields["base_year"]
    count = draw(st.integers(*sizes))
    widest = max(1, min(GAP, (LAST_YEAR - base) // (count + 1)))
    gaps = draw(st.lists(st.integers(1, widest), min_size=count, max_size=count))
    gaps[0] = max(gaps[0], first_gap)
    years = [base + sum(gaps[: i + 1]) for i in range(count)]
    reductions = sorted(
        draw(st.lists(cuts, min_size=count, max_size=count)), key=lambda cut: cut[0]
    )
    book: list[Target | NetZero] = []
    end = min(LAST_YEAR, years[-1] + widest)
    for year, following, (reduction, decimals) in zip(
        years, [*years[1:], end], reductions, strict=True
    ):
        room = following - year - 1
        kept = draw(st.none() | st.integers(year + 1, year + room)) if room > 0 else None
        term = draw(TERMS)
        book.append(
            Target(reduction=reduction, target_year=year, decimals=decimals,
                   maintain_until=kept, term=term, **fields)
        )  # fmt: skip
    if draw(net_zero):
        boundary = as_boundary("boundary", fields["boundary"])
        book.append(draw(_last_promises(boundary, base, end, cuts)))
    return tuple(book)


@st.composite
def _last_promises(
    draw: DrawFn,
    boundary: Boundary,
    base: int | None,
    end: int,
    cuts: SearchStrategy[tuple[float, int | None]],
) -> NetZero:
    """Draw a net zero of these or of all scopes, after every level that was promised."""
    return NetZero(
        draw(st.sampled_from([boundary, Boundary(ALL, boundary.land)])),
        draw(st.integers(end, min(LAST_YEAR, end + GAP))),
        base_year=draw(st.sampled_from([None, base])),
        residual=draw(st.none() | cuts.map(lambda cut: 1.0 - cut[0])),
    )


def companies(
    *,
    name: Pin[str] = FREE,
    boundary: Pin[Scope | Boundary] = FREE,
    base_year: Pin[int] = FREE,
    unit: Pin[str] = FREE,
    targets: Pin[Sequence[Promise]] = FREE,
    facts: Pin[Facts] = FREE,
    net_zero: Pin[bool] = FREE,
    parts: Pin[bool] = FREE,
    min_value: float = 0.0,
    max_value: float | None = None,
    min_size: int = 1,
    max_size: int = 4,
) -> SearchStrategy[Company]:
    """Return a strategy for companies whose inventories fit their targets.

    ``reduction_path(company, promised_scopes(company))`` works for each of them, with
    ``promised_scopes`` from ``trajectory.testing.laws``; so does ``net_path`` where they
    promise a net zero. Promises that draw no path, of suppliers, electricity or intensity,
    stand among the others.

    Parameters
    ----------
    name, facts
        Fields of :class:`~trajectory.Company`, each a value or a strategy.
    boundary : Scope, Boundary or strategy
        What the targets make up; plain scopes leave open how scope 2 is counted.
    base_year : int or strategy
        Base year of all targets. [year]
    unit : str or strategy
        Unit of all inventories.
    targets : sequence of Target and NetZero, or strategy
        The targets, such as those of :func:`target_sets`, instead of `boundary` and `base_year`.
    net_zero : bool or strategy
        Whether a net zero comes last.
    parts : bool or strategy
        Whether disjoint parts of the scopes have targets of their own, with base years of
        their own unless `base_year` is given. Never for an index, which cannot be summed, or
        for a single scope.
    min_value, max_value : float
        Bounds of the emissions of each inventory key, both included. [`unit`]
    min_size, max_size : int
        How many targets, or how many for each part.

    Returns
    -------
    SearchStrategy of Company
        Companies.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> from trajectory import S12, reduction_path
    >>> @given(companies(boundary=S12, base_year=2021))
    ... def test(company):
    ...     assert reduction_path(company, S12).base_year == 2021
    >>> test()
    """
    if targets is not FREE and not all(
        pin is FREE for pin in (boundary, base_year, net_zero, parts)
    ):
        raise ArgumentError(
            "targets must not be given with boundary, base_year, net_zero or parts, which they say"
        )
    if is_value(parts) and not isinstance(parts, bool):
        raise ArgumentError(f"parts must be True or False, got {parts!r}")
    single = isinstance(boundary, Scope | Boundary) and len(_scopes_of(boundary)) == 1
    if parts is True and (unit == INDEX or single):
        raise ArgumentError(f"parts must be False for {boundary} in {unit}, got True")
    if targets is not FREE and is_value(targets):
        refuse_impossible("companies", Company, name="a company", targets=targets)
    refuse_impossible("companies", Company, name=pinned(name, NAMES[0]), facts=pinned(facts, None))
    unit_pin = pinned(unit, "tCO2e")
    refuse_impossible("companies", Inventory, year=2021, emissions={ALL: 0.0}, unit=unit_pin)
    amounts(unit_pin, min_value, max_value)
    target_sets(
        boundary=boundary,
        base_year=base_year,
        net_zero=net_zero,
        min_size=min_size,
        max_size=max_size,
    )
    pins = {"boundary": boundary, "base_year": base_year, "net_zero": net_zero, "parts": parts}
    units = drawn(unit, UNITS)
    fields = drawn(name, st.sampled_from(NAMES)), drawn(facts, st.just(Facts()) | any_facts())
    return _companies(pins, targets, units, fields, (min_value, max_value), (min_size, max_size))


def _scopes_of(boundary: Scope | Boundary) -> Scope:
    return boundary.scopes if isinstance(boundary, Boundary) else boundary


@st.composite
def _companies(
    draw: DrawFn,
    pins: dict[str, Any],
    targets: Pin[Sequence[Promise]],
    units: SearchStrategy[str],
    fields: tuple[SearchStrategy[str], SearchStrategy[Facts]],
    bounds: tuple[float, float | None],
    sizes: tuple[int, int],
) -> Company:
    unit = draw(units)
    if targets is FREE:
        promises = draw(_books(pins, unit, sizes))
    else:
        promises = list(draw(drawn(targets, st.nothing())))
    inventories = draw(_base_inventories(promises, unit, bounds))
    land = next((p.boundary.land for p in promises if isinstance(p, Target)), Land.WITH)
    promises += draw(st.lists(_bystanders(land), max_size=2))
    backwards = draw(st.booleans())
    return Company(
        draw(fields[0]),
        inventories[::-1] if backwards else inventories,
        promises[::-1] if backwards else promises,
        draw(fields[1]),
    )


@st.composite
def _books(
    draw: DrawFn,
    pins: dict[str, Any],
    unit: str,
    sizes: tuple[int, int],
) -> list[Promise]:
    """Draw the target sets of a whole, or of each of its parts, and the net zero of all."""
    split = unit != INDEX and draw(drawn(pins["parts"], st.booleans()))
    said = draw(drawn(pins["boundary"], any_scopes(min_size=2 if split else 1)))
    whole = Boundary(said, scope2=draw(METHODS)) if isinstance(said, Scope) else said
    first = draw(drawn(pins["base_year"], YEARS))
    split = split and len(whole.scopes) > 1
    shifts = st.integers(0, LATEST_START) if split and pins["base_year"] is FREE else st.just(0)
    promises: list[Promise] = []
    for part in draw(partitions(whole.scopes, 2, 3)) if split else [whole.scopes]:
        base = first + draw(shifts)
        common = {
            "boundary": whole.within(part),
            "base_year": base,
            "coverage": COVERAGES,
        }
        gap = LATEST_START + 1 if split else 1
        promises += draw(_target_sets(common, CUTS, st.just(False), sizes, gap))
    if draw(drawn(pins["net_zero"], st.booleans())):
        end = max(t.last_year for t in promises if isinstance(t, Target)) + 1
        base_of_all = None if split else first
        promises.append(draw(_last_promises(whole, base_of_all, end, CUTS)))
    return promises


@st.composite
def _base_inventories(
    draw: DrawFn, promises: list[Promise], unit: str, bounds: tuple[float, float | None]
) -> list[Inventory]:
    """Draw the inventories of all base years, and of up to two years after each."""
    cuts = [t for t in promises if isinstance(t, Target) and t.per is None]
    wanted: dict[tuple[int, Land], list[Scope]] = {}
    for cut in cuts:
        wanted.setdefault((cut.base_year, cut.boundary.land), []).append(cut.boundary.scopes)
    keys: dict[tuple[int, Land], list[list[Scope]]] = {}
    for (year, land), scopes in wanted.items():
        if unit == INDEX:  # never summed, so an inventory for each
            keys[year, land] = [[one] for one in dict.fromkeys(scopes)]
        else:
            split = [draw(partitions(atom, 1, 2)) for atom in _atoms(scopes)]
            keys[year, land] = [[key for parts in split for key in parts]]
    for (year, land), tables in list(keys.items()):
        for other in draw(OTHER_YEARS):
            if year + other <= LAST_YEAR:
                keys.setdefault((year + other, land), tables)
    told = {t.boundary.scope2 for t in cuts} - {None}
    methods = draw(_methods(min(told, key=str) if told else None))
    emissions = amounts(unit, *bounds)
    return [
        Inventory(
            year,
            {Boundary(scope, land, m): draw(emissions) for scope in table for m in methods},
            unit,
        )
        for (year, land), tables in keys.items()
        for table in tables
    ]


def _methods(told: Scope2 | None) -> SearchStrategy[list[Scope2 | None]]:
    """Return a strategy for how inventories count scope 2: as targets do, or in both ways."""
    if told is None:
        return METHODS.map(lambda method: [method])
    return st.sampled_from([[told], list(Scope2)])


def _atoms(scopes: list[Scope]) -> list[Scope]:
    """Return the fewest disjoint scopes of which each of `scopes` is a sum."""
    atoms: dict[tuple[bool, ...], Scope] = {}
    for flag in functools.reduce(operator.or_, scopes):
        member = tuple(flag in scope for scope in scopes)
        atoms[member] = atoms.get(member, Scope(0)) | flag
    return list(atoms.values())


@functools.cache
def _bystanders(land: Land) -> SearchStrategy[Any]:
    """Return a strategy for promises that draw no path; a few are enough to be in the way."""
    return st.sampled_from(
        [
            Engagement(Scope.C1, 0.5, 2025, EngagementBasis.SPEND),
            RenewableElectricity(1.0, 2030, maintain_until=2040),
            Target(Boundary(ALL, land), "60%", 2030, base_year=2018, per="MWh"),
            Target(Boundary(S1, land), "60%", 2030, base_year=2018, per="tonne of steel"),
        ]
    )
