"""What a company reported, looked up in its inventories: nothing is filled, split or chosen."""

from collections.abc import Iterable

from trajectory.checks import as_instance, as_year
from trajectory.errors import ArgumentError, MissingDataError, ScopeError, UnitError
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.scope import S2, Boundary, Scope, Scope2, as_boundary
from trajectory.nouns.series import Series
from trajectory.words import listed

__all__ = ["asked", "inventory_of", "reported"]


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
        If scope 2 was counted the other way, or two inventories differ.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e")])
    >>> inventory_of(zte, tj.S12, 2021)[1]
    597.7
    """
    wanted = asked(as_instance("company", company, Company), what)
    as_year("year", year)
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
    first = found[0]
    if len(found) > 1:
        _refuse_two_methods(company, found, wanted)
    for other in found[1:]:
        if (other[1], other[0].unit) != (first[1], first[0].unit):
            raise ArgumentError(
                f"inventories of {company.name} must agree on {wanted} in {year}, "
                f"got {first[0]!r} and {other[0]!r}"
            )
    return first


def _refuse_two_methods(
    company: Company, found: list[tuple[Inventory, float]], wanted: Boundary
) -> None:
    """Refuse a question that names no scope-2 method where inventories answer in both."""
    methods = {key.scope2 for i, _ in found for key, _ in i.reports(wanted)} - {None}
    if len(methods) > 1:
        raise ScopeError(
            f"how scope 2 is counted must be said where {company.name} reports both: "
            f"{wanted.market_based} or {wanted.location_based}, got {wanted}"
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
    may have gaps.

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
        If two inventories of a year differ, or scope 2 was counted the other way.
    UnitError
        If the inventories have different units.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e"),
    ...                          tj.Inventory(2023, {tj.S12: 504.4}, unit="ktCO2e")])
    >>> reported(zte, tj.S12)
    Series(2021..2023, ktCO2e, 'ZTE, scopes 1+2: reported')
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
