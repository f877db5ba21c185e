"""What was reported, looked up and never filled."""

import pytest

from trajectory import (
    S1,
    S2,
    S12,
    ArgumentError,
    Company,
    Inventory,
    MissingDataError,
    ScopeError,
    Series,
    Target,
    UnitError,
    reported,
)
from trajectory.emitted.lookup import inventory_of

ZTE = Company(  # examples/data/company_emissions.csv
    "ZTE",
    [
        Inventory(2021, {S12: 597.7}, unit="ktCO2e"),
        Inventory(2023, {S1: 45.218, S2: 459.218}, unit="ktCO2e"),
        Inventory(2024, {S12: 436.8}, unit="ktCO2e"),
        Inventory(2024, {S1.land_only: 7.0}, unit="ktCO2e"),
    ],
)
TWO_WAYS = Company(
    "Example (made up)",
    [
        Inventory(2021, {S1: 10.0, S2.market_based: 50.0}, unit="ktCO2e"),
        Inventory(2021, {S1: 10.0, S2.location_based: 70.0}, unit="ktCO2e"),
    ],
)


def test_years_without_a_report_stay_out():
    """2022 is a gap, and scopes 1+2 of 2023 are the sum of two keys."""
    series = reported(ZTE, S12)
    assert series == Series([2021, 2023, 2024], [597.7, 45.218 + 459.218, 436.8], "ktCO2e")
    assert series.label == "ZTE, scopes 1+2: reported"


def test_scopes_that_a_year_does_not_tell_apart_stay_out():
    """Only 2023 says what scope 1 was."""
    assert reported(ZTE, S1) == Series([2023], [45.218], "ktCO2e")


def test_another_boundary_is_another_report():
    """Land emissions are looked up on their own."""
    assert reported(ZTE, S1.land_only) == Series([2024], [7.0], "ktCO2e")


@pytest.mark.parametrize(("what", "total"), [(S12.market_based, 60.0), (S12.location_based, 80.0)])
def test_scope_two_is_counted_as_asked(what, total):
    """10 + 50 by the market, 10 + 70 by location."""
    assert reported(TWO_WAYS, what) == Series([2021], [total], "ktCO2e")


def test_scope_two_is_never_chosen():
    """Two counts are an error that names both spellings; scope 1 is the same."""
    with pytest.raises(ScopeError, match=r"S12\.market_based or S12\.location_based"):
        reported(TWO_WAYS, S12)
    assert reported(TWO_WAYS, S1).at(2021) == 10.0


def test_two_ways_of_counting_are_not_one_series():
    """2021 by the market and 2022 by location do not follow each other."""
    company = Company(
        "A", [Inventory(2021, {S12.market_based: 5.0}), Inventory(2022, {S12.location_based: 4.0})]
    )
    with pytest.raises(ScopeError, match=r"must be said where A reports both"):
        reported(company, S12)


def test_a_method_that_was_not_reported_is_refused():
    """Market-based is asked, location-based was reported."""
    company = Company("A", [Inventory(2021, {S12.location_based: 5.0})])
    with pytest.raises(ArgumentError, match=r"of A must be market-based.*location-based"):
        reported(company, S12.market_based)


def test_an_unnamed_method_fits_either():
    """An inventory that does not say how scope 2 was counted is taken as it is."""
    assert reported(ZTE, S12.market_based).at(2024) == 436.8


def test_units_are_not_mixed():
    """Tonnes after kilotonnes would look like a thousandfold rise."""
    company = Company("A", [Inventory(2021, {S1: 1.0}), Inventory(2022, {S1: 1.0}, unit="ktCO2e")])
    with pytest.raises(UnitError, match=r"must share a unit, got ktCO2e and tCO2e"):
        reported(company, S1)


def test_nothing_reported_is_an_error():
    """Not an empty series."""
    with pytest.raises(MissingDataError, match="must report S2, got none"):
        reported(Company("A", [Inventory(2021, {S1: 1.0})]), S2)


def test_one_inventory_with_its_total():
    """The noun and the number, so that unit and source can be read from it."""
    inventory, total = inventory_of(ZTE, S12, 2024)
    assert inventory is ZTE.inventories[2]
    assert total == 436.8


def test_equal_reports_of_one_year_agree():
    """The same figure from two places is no contradiction."""
    company = Company("A", [Inventory(2021, {S12: 9.0}), Inventory(2021, {S1: 4.0, S2: 5.0})])
    assert inventory_of(company, S12, 2021)[1] == 9.0


def test_a_missing_year_lists_the_known_ones():
    """2022 was asked; 2021, 2023 and 2024 are there."""
    with pytest.raises(MissingDataError, match=r"must hold 2022, got years 2021, 2023 and 2024"):
        inventory_of(ZTE, S12, 2022)
    with pytest.raises(ScopeError, match=r"2021 inventory reports \(S1\+S2\), got S1"):
        inventory_of(ZTE, S1, 2021)


# -- both scope-2 methods -------------------------------------------------------------------------

BOTH = Inventory(2021, {S1: 10.0, S2.market_based: 50.0, S2.location_based: 70.0})


def test_a_question_takes_the_method_that_the_targets_name():
    """The target is market-based, so unnamed questions are; a named one is as it says."""
    company = Company("A", [BOTH], [Target(S12.market_based, "50%", 2030, base_year=2021)])
    assert reported(company, S12).at(2021) == 60.0
    assert reported(company, S2).at(2021) == 50.0
    assert reported(company, S12.location_based).at(2021) == 80.0


def test_a_question_is_refused_where_targets_name_no_method_or_two():
    """Neither is chosen; the error names both spellings."""
    named = [
        Target(S12.market_based, "50%", 2030, base_year=2021),
        Target(S12.location_based, "50%", 2030, base_year=2021),
    ]
    for targets in ([], [Target(S12, "50%", 2030, base_year=2021)], named):
        with pytest.raises(ScopeError, match=r"\.market_based or S12\.location_based"):
            reported(Company("A", [BOTH], targets), S12)


def test_a_year_in_the_other_method_is_refused():
    """2022 is location-based alone, and the target market-based: no year is left out silently."""
    company = Company(
        "A",
        [BOTH, Inventory(2022, {S12.location_based: 75.0})],
        [Target(S12.market_based, "50%", 2030, base_year=2021)],
    )
    with pytest.raises(ArgumentError, match="of the 2022 inventory of A must be market-based"):
        reported(company, S12)
