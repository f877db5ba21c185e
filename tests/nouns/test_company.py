"""Companies: a name, inventories, promises and facts, as known on a day."""

from datetime import date, datetime

import pytest

from trajectory import (
    ALL,
    S12,
    ArgumentError,
    Company,
    Facts,
    Inventory,
    Lifecycle,
    NetZero,
    Target,
)

OLD = Target(S12, "30%", 2030, base_year=2020, life=Lifecycle(
    announced=date(2021, 3, 1), withdrawn=date(2024, 5, 6)))  # fmt: skip
NEW = Target(S12, "52%", 2030, base_year=2021, life=Lifecycle(approved=date(2024, 5, 6)))
ALWAYS = NetZero(ALL, 2050)
COMPANY = Company(
    "Example (made up)",
    [Inventory(year, {S12: 1.0}) for year in (2020, 2021, 2022, 2023)],
    [OLD, NEW, ALWAYS],
    Facts(sector="Power"),
)


@pytest.mark.parametrize(
    ("day", "targets", "last_year"),
    [
        (date(2021, 2, 28), (ALWAYS,), 2020),
        (date(2021, 3, 1), (OLD, ALWAYS), 2020),
        (date(2024, 5, 5), (OLD, ALWAYS), 2023),
        (date(2024, 5, 6), (NEW, ALWAYS), 2023),
        (date(2023, 12, 31), (OLD, ALWAYS), 2022),
        (date(2024, 1, 1), (OLD, ALWAYS), 2023),
    ],
)
def test_as_of_keeps_what_was_known(day, targets, last_year):
    """Promises alive on the day, and the inventories of years that had ended by then."""
    known = COMPANY.as_of(day)
    assert known.targets == targets
    assert [i.year for i in known.inventories] == list(range(2020, last_year + 1))
    assert (known.name, known.facts) == (COMPANY.name, COMPANY.facts)


def test_as_of_again_changes_nothing():
    """What is known on a day is known on the day."""
    day = date(2022, 7, 1)
    assert COMPANY.as_of(day).as_of(day) == COMPANY.as_of(day)


@pytest.mark.parametrize("day", [2024, "2024-05", datetime(2024, 5, 6, 12), None])
def test_a_day_is_a_date(day):
    """No year, no month, and no time of day, which would need a time zone."""
    with pytest.raises(ArgumentError, match=r"on must be a datetime\.date, got"):
        COMPANY.as_of(day)


def test_nothing_is_checked_across_nouns():
    """A company may hold contradicting targets: the verbs say what contradicts what."""
    assert len(Company("Example", [], [OLD, OLD, NEW]).targets) == 3


def test_a_company_prints_what_it_holds():
    """Name and numbers, one of them in the singular."""
    assert repr(COMPANY) == "Company('Example (made up)', 4 inventories, 3 promises)"
    assert repr(Company("A", COMPANY.inventories[:1], [NEW])) == (
        "Company('A', 1 inventory, 1 promise)"
    )


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        ({"fiscal_year_end": 13}, "fiscal_year_end must be a month from 1 to 12, got 13"),
        ({"fiscal_year_end": True}, "got True"),
        ({"flag_share": 20}, r"flag_share must be a fraction.*0\.2"),
        ({"sells_fossil_fuels": "no"}, "sells_fossil_fuels must be a bool, got 'no'"),
        ({"sector": " "}, "sector must be a non-empty string"),
        ({"submitted": "2023"}, r"submitted must be a datetime\.date, got '2023'"),
    ],
)
def test_facts_are_checked(fields, message):
    """Each fact by its own rule."""
    with pytest.raises(ArgumentError, match=message):
        Facts(**fields)


def test_facts_are_unknown_until_told():
    """No fact has a default that decides."""
    assert all(value is None for key, value in Facts().to_dict().items()
               if key not in ("schema", "type"))  # fmt: skip
