"""What was reported, looked up and never filled."""

from dataclasses import replace
from datetime import date

import pytest

from trajectory import (
    S1,
    S2,
    S12,
    ArgumentError,
    Company,
    FixedLevel,
    Inventory,
    MissingDataError,
    NetZero,
    ScopeError,
    Series,
    Target,
    UnitError,
    net_path,
    reduction_path,
    reported,
)
from trajectory.emitted.lookup import inventory_of, restated

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
    with pytest.raises(ArgumentError, match=r"of A must be market-based.*location_based"):
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


# -- a year reported twice ------------------------------------------------------------------------

FIRST = Inventory(2021, {S1: 100.0, S2: 500.0}, published=date(2022, 5, 1))
AGAIN = Inventory(2021, {S12: 620.0}, published=date(2023, 5, 1))
SAID = (
    "of 2021 the inventory published on 2023-05-01 holds: 620 t of scopes 1+2, "
    "not 600 t of that of 2022-05-01"
)


@pytest.mark.parametrize("inventories", [[FIRST, AGAIN], [AGAIN, FIRST]])
def test_of_two_that_differ_the_last_published_holds(inventories):
    """620 t in whatever order they stand; scope 1 was said once only, and stands."""
    company = Company("A", inventories)
    assert inventory_of(company, S12, 2021) == (AGAIN, 620.0)
    assert reported(company, S12) == Series([2021], [620.0], "tCO2e")
    assert restated(company, S12, [2020, 2021]) == (SAID,)
    assert inventory_of(company, S1, 2021) == (FIRST, 100.0)
    assert restated(company, S1, [2021]) == ()


def test_three_statements_of_a_year():
    """The last of three holds, and each that differs from it is named."""
    third = Inventory(2021, {S12: 600.0}, published=date(2024, 5, 1))
    company = Company("A", [AGAIN, third, FIRST])
    assert inventory_of(company, S12, 2021) == (third, 600.0)
    (note,) = restated(company, S12, [2021])
    assert "holds: 600 t of scopes 1+2, not 620 t of that of 2023-05-01" in note


def test_an_undated_statement_counts_if_it_says_what_holds():
    """Whenever it was published."""
    undated = Inventory(2021, {S12: 620.0})
    assert inventory_of(Company("A", [undated, AGAIN, FIRST]), S12, 2021) == (AGAIN, 620.0)


@pytest.mark.parametrize(
    "other",
    [
        replace(FIRST, published=None),
        replace(FIRST, published=AGAIN.published),
        replace(AGAIN, published=date(2024, 5, 1), unit="index"),
        replace(AGAIN, published=date(2022, 5, 1), unit="index"),
    ],
)
def test_which_of_two_holds_is_never_guessed(other):
    """A date is missing, both came on one day, or one is an index and restates no tonnes."""
    for inventories in ([AGAIN, other], [other, AGAIN]):
        with pytest.raises(ArgumentError, match=r"agree on S1\+S2 in 2021, or say by published"):
            inventory_of(Company("A", inventories), S12, 2021)


def test_one_amount_in_two_units_is_one_amount():
    """620 t are 0.62 kt; 0.63 kt are not."""
    kilo = Inventory(2021, {S12: 0.62}, unit="ktCO2e")
    assert inventory_of(Company("A", [AGAIN, kilo]), S12, 2021) == (AGAIN, 620.0)
    with pytest.raises(ArgumentError, match="must agree"):
        inventory_of(Company("A", [AGAIN, replace(kilo, emissions={S12: 0.63})]), S12, 2021)


def test_a_path_says_that_its_base_was_restated():
    """Half of 620 t: the path, a fixed level and a net zero measured from it tell so."""
    cut = Target(S12, "50%", 2030, base_year=2021)
    level = FixedLevel(S12, 310.0, 2030, unit="tCO2e")
    zero = NetZero(S12, 2050, base_year=2021, residual=0.5)
    for promise in (cut, replace(cut, base_emissions=(620.0, "tCO2e")), level):
        path = reduction_path(Company("A", [FIRST, AGAIN], [promise]), S12)
        assert path.at(2030) == 310.0
        assert path.notes.count(SAID) == 1
    gross = net_path(Company("A", [FIRST, AGAIN], [zero]), S12).gross
    assert gross.at(2050) == 310.0
    assert SAID in gross.notes
    once = reduction_path(Company("A", [AGAIN], [cut]), S12)
    assert once.notes == ()
