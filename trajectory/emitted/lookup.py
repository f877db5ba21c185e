"""What a company reported, looked up in its inventories: nothing is filled, split or chosen."""

from collections.abc import Iterable
from datetime import date

import numpy as np

from trajectory.checks import as_instance, as_year
from trajectory.errors import ArgumentError, MissingDataError, ScopeError, UnitError
from trajectory.kernels.arithmetic import TOLERANCE, convert
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import S2, Boundary, Scope, Scope2, as_boundary
from trajectory.nouns.series import Series
from trajectory.words import INDEX, amount, listed

__all__ = ["asked", "inventory_of", "reported", "restated"]

Found = tuple[Inventory, float]


def asked(company: Company, what: Scope | Boundary) -> Boundary:
    """Return which emissions a question is about: scope 2 as the company's targets count it.

    Parameters
    ----------
    company : Company
        Whose targets are looked at where `what` does not say how scope 2 is counted.
    what : Scope or Boundary
        The emissions asked for.

    Returns
    -------
    Boundary
        With the method that the targets name, if they name exactly one.

    Raises
    ------
    ScopeError
        If `what` is no boundary.

    Examples
    --------
    >>> import trajectory as tj
    >>> cut = tj.Target(tj.S12.market_based, "46.2%", 2030, base_year=2019)
    >>> print(asked(tj.Company("Example", targets=[cut]), tj.ALL))
    S1+S2+S3 (market-based)
    """
    boundary = as_boundary("what", what)
    if boundary.scope2 is not None or not boundary.scopes & S2:
        return boundary
    named = _methods_of(as_instance("company", company, Company))
    return Boundary(boundary.scopes, boundary.land, named.pop()) if len(named) == 1 else boundary


def _methods_of(company: Company) -> set[Scope2]:
    boundaries = (getattr(promise, "boundary", None) for promise in company.targets)
    return {b.scope2 for b in boundaries if b is not None and b.scope2 is not None}


def inventory_of(company: Company, what: Scope | Boundary, year: int) -> tuple[Inventory, float]:
    """Return the inventory of a year that reports some emissions, and how much they are.

    Of inventories that differ the last published holds, and :func:`restated` tells so.

    Parameters
    ----------
    company : Company
        Whose inventories are searched.
    what : Scope or Boundary
        The emissions asked for; where it does not say how scope 2 is counted, as the company's
        targets count it.
    year : int
        The reporting year. [year]

    Returns
    -------
    tuple of Inventory and float
        The inventory and its emissions of `what`. [the inventory's unit]

    Raises
    ------
    MissingDataError
        If there is no inventory of that year.
    ScopeError
        If none of them reports these emissions, or both scope-2 methods are reported and
        neither question nor targets name one.
    ArgumentError
        If scope 2 was counted the other way, or two inventories differ and it is not known
        which was published last.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e")])
    >>> inventory_of(zte, tj.S12, 2021)[1]
    597.7
    """
    wanted = asked(as_instance("company", company, Company), what)
    year = as_year("year", year)
    of_year = [i for i in company.inventories if i.year == year]
    if not of_year:
        known = sorted({i.year for i in company.inventories})
        raise MissingDataError(
            f"inventories of {company.name} must hold {year}, got years {listed(known)}"
        )
    amounts = [(i, i.known(wanted)) for i in of_year]
    found = [(i, amount) for i, amount in amounts if amount is not None]
    if not found:
        _refuse_other_method(company, of_year, wanted)
        of_year[0].total(wanted)  # raises, and names what it reports instead
    if len(found) == 1:
        return found[0]
    _refuse_two_methods(company, found, wanted)
    return _last_published(company, found, wanted)


def _last_published(company: Company, found: list[Found], wanted: Boundary) -> Found:
    """Return the first of inventories that agree, or else the one published after the others."""
    holds = found[0]
    if any(_differ(holds, other) for other in found[1:]):
        holds = max(found, key=lambda one: one[0].published or date.min)
    for other in found:
        if _differ(holds, other) and not _restates(holds[0], other[0]):
            raise ArgumentError(
                f"inventories of {company.name} must agree on {wanted} in {holds[0].year}, or say "
                f"by published=date which holds, got {holds[0]!r} and {other[0]!r}"
            )
    return holds


def _restates(one: Inventory, other: Inventory) -> bool:
    """Return whether the one is known to be a later statement of the same amounts."""
    if one.published is None or other.published is None:
        return False
    return one.published > other.published and (one.unit == INDEX) == (other.unit == INDEX)


def _differ(one: Found, other: Found) -> bool:
    (first, level), (second, value) = one, other
    if first.unit == second.unit or INDEX in (first.unit, second.unit):
        return (level, first.unit) != (value, second.unit)
    told = float(convert(np.asarray(value), second.unit, first.unit))
    return abs(told - level) > TOLERANCE * max(told, level)


def restated(company: Company, what: Scope | Boundary, years: Iterable[int]) -> tuple[str, ...]:
    """Return where a later inventory of a year holds over an earlier one that differs.

    Parameters
    ----------
    company : Company
        Whose inventories are searched.
    what : Scope or Boundary
        The emissions asked for, as for :func:`inventory_of`.
    years : iterable of int
        The reporting years; those that nobody reported are passed over. [year]

    Returns
    -------
    tuple of str
        A sentence for each figure that no longer holds.

    Raises
    ------
    ScopeError, ArgumentError
        As :func:`inventory_of` does.

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> first = tj.Inventory(2021, {tj.S12: 600.0}, published=date(2022, 5, 1))
    >>> again = tj.Inventory(2021, {tj.S12: 620.0}, published=date(2023, 5, 1))
    >>> print(*restated(tj.Company("Example", [first, again]), tj.S12, [2021]))
    of 2021 the inventory published on 2023-05-01 holds: 620 t of scopes 1+2, not 600 t of that
    of 2022-05-01
    """
    wanted = asked(as_instance("company", company, Company), what)
    notes = []
    for year in years:
        found = [(i, i.known(wanted)) for i in company.inventories if i.year == year]
        if sum(value is not None for _, value in found) < 2:
            continue
        holds, held = inventory_of(company, wanted, year)
        notes += [
            f"of {year} the inventory published on {holds.published} holds: "
            f"{amount(held, holds.unit)} of {wanted.words}, not {amount(value, one.unit)} of that "
            f"of {one.published}"
            for one, value in found
            if value is not None and _differ((one, value), (holds, held))
        ]
    return tuple(notes)


def _refuse_two_methods(company: Company, found: list[Found], wanted: Boundary) -> None:
    """Refuse a question that names no scope-2 method where inventories answer in both."""
    methods = {key.scope2 for i, _ in found for key, _ in i.reports(wanted)} - {None}
    if len(methods) > 1:
        raise ScopeError(
            f"how scope 2 is counted must be said where {company.name} reports both: "
            f"{wanted.market_based!r} or {wanted.location_based!r}, got {wanted}"
        )


def _refuse_other_method(
    company: Company, inventories: Iterable[Inventory], wanted: Boundary
) -> None:
    """Refuse inventories that report these emissions, but count scope 2 the other way."""
    plain = Boundary(wanted.scopes, wanted.land)
    for inventory in inventories:
        if wanted.scope2 is not None and inventory.reports(plain):
            raise ArgumentError(
                f"scope 2 of the {inventory.year} inventory of {company.name} must be "
                f"{wanted.scope2.value}, got {inventory!r}"
            )


def reported(company: Company, what: Scope | Boundary) -> Series:
    """Return the emissions that a company reported for some scopes, by year.

    Years whose inventories do not report exactly these emissions are left out, so the series
    may have gaps. Of inventories that differ the last published holds (:func:`restated`).

    Parameters
    ----------
    company : Company
        Whose inventories are read.
    what : Scope or Boundary
        The emissions asked for; where it does not say how scope 2 is counted, as the company's
        targets count it.

    Returns
    -------
    Series
        Reported emissions. [the inventories' unit]

    Raises
    ------
    MissingDataError
        If no year reports these emissions.
    ScopeError
        If scope 2 is counted in two ways, and neither question nor targets name one.
    ArgumentError
        If two inventories of a year differ and it is not known which was published last, or
        scope 2 was counted the other way.
    UnitError
        If the inventories have different units.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e"),
    ...                          tj.Inventory(2023, {tj.S12: 504.4}, unit="ktCO2e")])
    >>> reported(zte, tj.S12)
    Series(2021..2023, 597.7 to 504.4 ktCO2e, 'ZTE, scopes 1+2: reported')
    """
    wanted = asked(as_instance("company", company, Company), what)
    answering = [i for i in company.inventories if i.reports(wanted)]
    years = sorted({i.year for i in answering})
    others = [i for i in company.inventories if i.year not in years]
    _refuse_other_method(company, others, wanted)
    if not years:
        raise MissingDataError(f"inventories of {company.name} must report {wanted}, got none")
    _refuse_two_methods(company, [(i, 0.0) for i in answering], wanted)
    found = [inventory_of(company, wanted, year) for year in years]
    units = sorted({inventory.unit for inventory, _ in found})
    if len(units) > 1:
        raise UnitError(f"inventories of {company.name} must share a unit, got {listed(units)}")
    label = f"{company.name}, {wanted.words}: reported"
    return Series(years, [value for _, value in found], units[0], label)
