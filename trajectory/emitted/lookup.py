"""What a company reported, looked up in its inventories: nothing is filled, split or chosen."""

from trajectory.checks import as_instance, as_year
from trajectory.errors import ArgumentError, MissingDataError, ScopeError, UnitError
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Boundary, Inventory, Scope2
from trajectory.nouns.scope import Scope, as_scope
from trajectory.nouns.series import Series

__all__ = ["inventory_of", "reported"]


def inventory_of(
    company: Company,
    scopes: Scope,
    year: int,
    *,
    boundary: Boundary = Boundary.ALL,
    scope2: Scope2 | None = None,
) -> tuple[Inventory, float]:
    """Return the inventory of a year that reports some scopes, and its emissions of them.

    Parameters
    ----------
    company : Company
        Whose inventories are searched.
    scopes : Scope
        The scopes asked for.
    year : int
        The reporting year. [year]
    boundary : Boundary
        All emissions, only land (FLAG), or all but land.
    scope2 : Scope2, optional
        How scope 2 must have been counted; None: as reported.

    Returns
    -------
    tuple of Inventory and float
        The inventory and its emissions of `scopes`. [the inventory's unit]

    Raises
    ------
    MissingDataError
        If there is no inventory of that year and boundary.
    ScopeError
        If none of them reports the scopes.
    ArgumentError
        If scope 2 was counted the other way, or two inventories differ.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e")])
    >>> inventory_of(zte, tj.S12, 2021)[1]
    597.7
    """
    _check(company, boundary, scope2)
    as_scope("scopes", scopes)
    as_year("year", year)
    found = [i for i in company.inventories if i.year == year and i.boundary is boundary]
    if not found:
        known = sorted({i.year for i in company.inventories if i.boundary is boundary})
        raise MissingDataError(
            f"inventories of {company.name} ({boundary.name}) must hold {year}, got years {known}"
        )
    fitting = [
        i
        for i in found
        if Scope.S2 not in scopes or None in (scope2, i.scope2) or i.scope2 is scope2
    ]
    if not fitting:
        raise ArgumentError(
            f"scope2 of the {year} inventory of {company.name} must be {scope2}, "
            f"got {found[0].scope2}"
        )
    totals: list[tuple[Inventory, float]] = []
    refused: ScopeError | None = None
    for inventory in fitting:
        try:
            totals.append((inventory, inventory.total(scopes)))
        except ScopeError as error:
            refused = refused or error
    if not totals:
        raise refused or ScopeError(f"scopes must be reported in {year}, got {scopes}")
    first = totals[0]
    for other in totals[1:]:
        if (other[1], other[0].unit) != (first[1], first[0].unit):
            raise ArgumentError(
                f"inventories of {company.name} must agree on {scopes} in {year}, "
                f"got {first[0]!r} and {other[0]!r}"
            )
    return first


def reported(
    company: Company,
    scopes: Scope,
    *,
    boundary: Boundary = Boundary.ALL,
    scope2: Scope2 | None = None,
) -> Series:
    """Return the emissions that a company reported for some scopes, by year.

    Years whose inventories do not report exactly these scopes are left out, so the series
    may have gaps.

    Parameters
    ----------
    company : Company
        Whose inventories are read.
    scopes : Scope
        The scopes asked for.
    boundary : Boundary
        All emissions, only land (FLAG), or all but land.
    scope2 : Scope2, optional
        How scope 2 must have been counted; None: as reported.

    Returns
    -------
    Series
        Reported emissions. [the inventories' unit]

    Raises
    ------
    MissingDataError
        If no year reports these scopes.
    ArgumentError
        If two inventories of a year differ, or scope 2 is counted in two ways.
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
    _check(company, boundary, scope2)
    wanted = as_scope("scopes", scopes)
    values: dict[int, float] = {}
    units: set[str] = set()
    methods: set[str] = set()
    for year in sorted({i.year for i in company.inventories if i.boundary is boundary}):
        try:
            inventory, value = inventory_of(company, wanted, year, boundary=boundary, scope2=scope2)
        except ScopeError:
            continue
        values[year] = value
        units.add(inventory.unit)
        if Scope.S2 in wanted and inventory.scope2 is not None:
            methods.add(inventory.scope2.name)
    if not values:
        raise MissingDataError(f"inventories of {company.name} must report {wanted}, got none")
    if len(units) > 1:
        raise UnitError(f"inventories of {company.name} must share a unit, got {sorted(units)}")
    if len(methods) > 1:
        raise ArgumentError(
            f"scope2 must be given where inventories of {company.name} count it in two ways, "
            f"got {sorted(methods)}"
        )
    label = f"{company.name}, {wanted.words}: reported"
    return Series(list(values), list(values.values()), units.pop(), label)


def _check(company: Company, boundary: Boundary, scope2: Scope2 | None) -> None:
    as_instance("company", company, Company)
    as_instance("boundary", boundary, Boundary)
    if scope2 is not None:
        as_instance("scope2", scope2, Scope2)
