"""Strategies for companies: promises, and the inventories that they are measured from."""

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
    BelowBaseline,
    Engagement,
    EngagementBasis,
    FixedLevel,
    RenewableElectricity,
    Target,
    Term,
    Unread,
)
from trajectory.nouns.scope import ALL, S1, Boundary, Land, Scope, Scope2
from trajectory.testing.strategies.books import (
    COVERAGES,
    CUTS,
    last_promises,
    set_of_targets,
    target_sets,
)
from trajectory.testing.strategies.details import facts as any_facts
from trajectory.testing.strategies.details import scopes as any_scopes
from trajectory.testing.strategies.domain import (
    FREE,
    UNITS,
    YEARS,
    Pin,
    amounts,
    drawn,
    is_value,
    refuse_impossible,
)
from trajectory.testing.strategies.domain import value as pinned
from trajectory.testing.strategies.emitted import partitions
from trajectory.words import INDEX

__all__ = ["companies"]

GAP = 15
LATEST_START = 4
METHODS = st.sampled_from([None, *Scope2])
OTHER_YEARS = st.sampled_from([(), (1,), (2,), (1, 3)])
IDS = ("CNE1000004Y2", "549300T6IPOCDWLKC615", "40006632")
NAMES = ("ZTE", "Hitachi", "Ørsted", "日立")


def companies(
    *,
    name: Pin[str] = FREE,
    boundary: Pin[Scope | Boundary] = FREE,
    base_year: Pin[int] = FREE,
    unit: Pin[str] = FREE,
    targets: Pin[Sequence[Promise]] = FREE,
    facts: Pin[Facts] = FREE,
    unread: Pin[Sequence[Unread]] = FREE,
    notes: Pin[Sequence[str]] = FREE,
    id: Pin[str | None] = FREE,  # noqa: A002  (a field is pinned by its name)
    net_zero: Pin[bool] = FREE,
    parts: Pin[bool] = FREE,
    whole: Pin[bool] = FREE,
    mixed: Pin[bool] = FREE,
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
    name, facts, unread, notes, id
        Fields of :class:`~trajectory.Company`, each a value or a strategy; nothing is left
        unread, or inferred, unless it is pinned.
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
    whole : bool or strategy
        Whether the whole has a target beside those of its parts, as the ordinary company does:
        near-term targets of scopes 1+2 and of scope 3, and a long-term one of everything. If
        this is given, so must `parts` be.
    mixed : bool or strategy
        Whether the targets of a boundary are followed by promises of another kind: a fixed
        level, which may be above them, or a target of another term with a later base year.
    min_value, max_value : float
        Bounds of the emissions of each inventory key, both included. [`unit`]
    min_size, max_size : int
        How many targets, or how many for each part, those of `whole` and `mixed` not counted.

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
    pins = {"boundary": boundary, "base_year": base_year, "net_zero": net_zero, "parts": parts,
            "whole": whole, "mixed": mixed}  # fmt: skip
    if targets is not FREE and not all(pin is FREE for pin in pins.values()):
        raise ArgumentError(f"targets must not be given with {', '.join(pins)}, which they say")
    for flag, pin in {"parts": parts, "whole": whole, "mixed": mixed}.items():
        if is_value(pin) and not isinstance(pin, bool):
            raise ArgumentError(f"{flag} must be True or False, got {pin!r}")
    if whole is True and parts is not True:
        raise ArgumentError(f"whole must not be True unless parts is, got parts={parts!r}")
    single = isinstance(boundary, Scope | Boundary) and len(_scopes_of(boundary)) == 1
    if parts is True and (unit == INDEX or single):
        raise ArgumentError(f"parts must be False for {boundary} in {unit}, got True")
    if targets is not FREE and is_value(targets):
        refuse_impossible("companies", Company, name="a company", targets=targets)
    own = {"name": pinned(name, NAMES[0]), "facts": pinned(facts, None), "id": pinned(id, None)}
    refuse_impossible("companies", Company, **own)
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
    units = drawn(unit, UNITS)
    fields = (
        drawn(name, st.sampled_from(NAMES)),
        drawn(facts, st.just(Facts()) | any_facts()),
        drawn(unread, st.just(())),
        drawn(notes, st.just(())),
        drawn(id, st.none() | st.sampled_from(IDS)),
    )
    return _companies(pins, targets, units, fields, (min_value, max_value), (min_size, max_size))


def _scopes_of(boundary: Scope | Boundary) -> Scope:
    return boundary.scopes if isinstance(boundary, Boundary) else boundary


@st.composite
def _companies(
    draw: DrawFn,
    pins: dict[str, Any],
    targets: Pin[Sequence[Promise]],
    units: SearchStrategy[str],
    fields: tuple[
        SearchStrategy[str],
        SearchStrategy[Facts],
        SearchStrategy[Sequence[Unread]],
        SearchStrategy[Sequence[str]],
        SearchStrategy[str | None],
    ],
    bounds: tuple[float, float | None],
    sizes: tuple[int, int],
) -> Company:
    unit = draw(units)
    if targets is FREE:
        promises = draw(_books(pins, unit, sizes))
    else:
        promises = list(draw(drawn(targets, st.nothing())))
    inventories = draw(_base_inventories(promises, unit, bounds))
    cuts = [p for p in promises if isinstance(p, Target | FixedLevel)]
    land = cuts[0].boundary.land if cuts else Land.WITH
    promises += draw(st.lists(_bystanders(land), max_size=2))
    backwards = draw(st.booleans())
    return Company(
        draw(fields[0]),
        inventories[::-1] if backwards else inventories,
        promises[::-1] if backwards else promises,
        draw(fields[1]),
        unread=draw(fields[2]),
        notes=draw(fields[3]),
        id=draw(fields[4]),
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
    all_of = Boundary(said, scope2=draw(METHODS)) if isinstance(said, Scope) else said
    first = draw(drawn(pins["base_year"], YEARS))
    split = split and len(all_of.scopes) > 1
    free = pins["base_year"] is FREE
    shifts = st.integers(0, LATEST_START) if split and free else st.just(0)
    mixes = drawn(pins["mixed"], st.booleans())
    promises: list[Promise] = []
    for part in draw(partitions(all_of.scopes, 2, 3)) if split else [all_of.scopes]:
        common = {
            "boundary": all_of.within(part),
            "base_year": first + draw(shifts),
            "coverage": COVERAGES,
        }
        gap = LATEST_START + 1 if split else 1
        found = draw(set_of_targets(common, CUTS, st.just(False), sizes, gap))
        promises += found
        if draw(mixes):
            line = [target for target in found if isinstance(target, Target)]
            promises += draw(_more(line, unit, free))
    if split and draw(drawn(pins["whole"], st.booleans())):
        fields = {"boundary": all_of, "base_year": first, "coverage": COVERAGES}
        promises += draw(set_of_targets(fields, CUTS, st.just(False), (1, 1), LATEST_START + 1))
    if draw(drawn(pins["net_zero"], st.booleans())):
        end = max(p.last_year for p in promises if isinstance(p, Target | FixedLevel)) + 1
        bases = {getattr(p, "base_year", None) for p in promises} - {None}
        promises.append(draw(last_promises(all_of, first if bases == {first} else None, end, CUTS)))
    return promises


@st.composite
def _more(draw: DrawFn, line: list[Target], unit: str, free: bool) -> list[Promise]:
    """Draw what follows targets on the same emissions: a level, or a target from a later year."""
    last = line[-1]
    year = last.last_year + draw(st.integers(1, GAP))
    kept = draw(st.none() | st.integers(year + 1, year + GAP))
    if free and draw(st.booleans()):
        told = {target.term for target in line}
        terms = [term for term in (None, *Term) if term is None or term not in told]
        reduction, decimals = draw(CUTS)
        base = draw(st.integers(last.base_year + 1, line[0].target_year))
        again = Target(last.boundary, reduction, year, base_year=base, decimals=decimals,
                       maintain_until=kept, term=draw(st.sampled_from(terms)))  # fmt: skip
        return [again]
    level = draw(amounts(unit, 0.0, None))
    base_year = draw(st.sampled_from([None, last.base_year]))
    return [FixedLevel(last.boundary, level, year, unit=unit, base_year=base_year,
                       maintain_until=kept)]  # fmt: skip


@st.composite
def _base_inventories(
    draw: DrawFn, promises: list[Promise], unit: str, bounds: tuple[float, float | None]
) -> list[Inventory]:
    """Draw the inventories of all base years, and of up to two years after each."""
    cuts = [
        t
        for t in promises
        if isinstance(t, FixedLevel) or (isinstance(t, Target) and t.per is None)
    ]
    wanted: dict[tuple[int, Land], list[Scope]] = {}
    for cut in cuts:
        year = cut.target_year - 1 if cut.base_year is None else cut.base_year
        if cut.base_year is not None or len(cuts) == 1:  # others join what is measured already
            wanted.setdefault((year, cut.boundary.land), []).append(cut.boundary.scopes)
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
    removed = draw(st.just(0.0) | amounts(unit, 0.0, None))
    return [
        Inventory(
            year,
            {Boundary(scope, land, m): draw(emissions) for scope in table for m in methods},
            unit,
            removals=removed,
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
            BelowBaseline(Boundary(S1, land), "30%", 2030),
            Target(Boundary(ALL, land), "60%", 2030, base_year=2018, per="MWh"),
            Target(Boundary(S1, land), "60%", 2030, base_year=2018, per="tonne of steel"),
        ]
    )
