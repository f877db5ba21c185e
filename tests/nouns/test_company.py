"""Companies: a name, inventories, promises and facts, as known on a day."""

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory import (
    ALL,
    S1,
    S3,
    S12,
    ArgumentError,
    Company,
    Facts,
    Inventory,
    Lifecycle,
    NetZero,
    Target,
    YearError,
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


# -- fiscal years, and what was published again ----------------------------------------------------

IN_2024 = Inventory(2024, {S12: 1.0})
AUTUMN = date(2024, 10, 1)


def fiscal(month, label=None, inventory=IN_2024):
    """Return a company whose fiscal year ends in a month."""
    return Company("Example", [inventory], facts=Facts(fiscal_year_end=month, fiscal_label=label))


@pytest.mark.parametrize(
    ("month", "label", "end"),
    [
        (3, "ends", date(2024, 3, 31)),
        (3, "starts", date(2025, 3, 31)),
        (3, None, date(2025, 3, 31)),
        (2, "ends", date(2024, 2, 29)),  # a leap year
        (2, "starts", date(2025, 2, 28)),
        (11, None, date(2025, 11, 30)),
        (12, "ends", date(2024, 12, 31)),
        (12, "starts", date(2024, 12, 31)),  # January to December both starts and ends in 2024
        (12, None, date(2024, 12, 31)),
        (None, None, date(2024, 12, 31)),
    ],
)
def test_a_period_ends_by_month_and_label(month, label, end):
    """The later reading where the label is not known; the day after its end it is known."""
    company = fiscal(month, label)
    assert company.period_end(IN_2024) == end
    assert company.as_of(end).inventories == ()
    assert company.as_of(end + timedelta(days=1)).inventories == (IN_2024,)


def test_a_year_that_ended_in_march_is_known_in_october():
    """Called by its end it is, called by its start it is not, and without label neither."""
    assert fiscal(3, "ends").as_of(AUTUMN).inventories == (IN_2024,)
    assert fiscal(3, "starts").as_of(AUTUMN).inventories == ()
    assert fiscal(3).as_of(AUTUMN).inventories == ()


@pytest.mark.parametrize(
    ("company", "day", "noted"),
    [
        (fiscal(3), AUTUMN, True),
        (fiscal(3), date(2024, 4, 1), True),
        (fiscal(3), date(2024, 3, 31), False),  # neither reading has it ended by then
        (fiscal(3), date(2025, 3, 31), True),
        (fiscal(3), date(2025, 4, 1), False),  # both have
        (fiscal(3, "ends"), AUTUMN, False),
        (fiscal(3, "starts"), AUTUMN, False),
        (fiscal(12), AUTUMN, False),
        (fiscal(None), AUTUMN, False),
        (fiscal(3, None, replace(IN_2024, period_end=date(2024, 3, 31))), AUTUMN, False),
        (fiscal(3, None, replace(IN_2024, published=date(2024, 9, 1))), AUTUMN, False),
    ],
)
def test_the_later_reading_is_noted_where_it_decides(company, day, noted):
    """Only from the end that one reading gives through the end that the other gives."""
    note = "the fiscal year 2024 is taken to end on 2025-03-31: Facts.fiscal_label says which"
    assert company.as_of_notes(day) == ((note,) if noted else ())


def test_dates_of_an_inventory_come_before_those_of_the_company():
    """Its own period end, and before that the day it was published."""
    told = replace(IN_2024, period_end=date(2024, 6, 30))
    assert fiscal(3, "starts", told).as_of(date(2024, 7, 1)).inventories == (told,)
    out = replace(IN_2024, published=date(2025, 2, 1))
    assert fiscal(3, "ends", out).as_of(date(2025, 1, 31)).inventories == ()
    assert fiscal(3, "starts", out).as_of(date(2025, 2, 1)).inventories == (out,)


FIRST = Inventory(2021, {S12: 600.0}, published=date(2022, 5, 1))
AGAIN = Inventory(2021, {S12: 620.0, S3: 9.0}, published=date(2023, 5, 1))
WIDER = Inventory(2021, {S12.location_based: 5.0}, published=date(2024, 5, 1))


def test_of_two_inventories_of_a_year_the_last_published_holds():
    """600 until 620 is published, and then the note names the one that no longer holds."""
    company = Company("Example", [AGAIN, FIRST])
    assert company.as_of(date(2023, 4, 30)).inventories == (FIRST,)
    assert company.as_of_notes(date(2023, 4, 30)) == ()
    assert company.as_of(date(2023, 5, 1)).inventories == (AGAIN,)
    assert company.as_of_notes(date(2023, 5, 1)) == (
        "of two inventories of 2021, the one published later holds, not that of 2022-05-01",
    )


@pytest.mark.parametrize(
    "other",
    [
        replace(AGAIN, year=2020),
        replace(AGAIN, published=None),  # nobody knows whether it came later
        replace(AGAIN, published=FIRST.published),
        WIDER,  # scope 2 by location restates no S12 of unknown method
        replace(AGAIN, unit="index"),  # an index restates no tonnes
    ],
)
def test_what_was_not_said_again_is_not_superseded(other):
    """Of another year, without a later date, or without what the first says: both stay."""
    assert len(Company("Example", [FIRST, other]).as_of(date(2030, 1, 1)).inventories) == 2


def test_a_fiscal_year_ends_within_the_calendar():
    """Its last day would be in the year 10000."""
    with pytest.raises(YearError, match="must end by 9999, got 10000"):
        fiscal(3, None, replace(IN_2024, year=9999)).as_of(AUTUMN)


@pytest.mark.parametrize("label", ["end", "ENDS", 3, True])
def test_a_fiscal_label_is_one_of_two(label):
    """And nothing else."""
    with pytest.raises(ArgumentError, match="fiscal_label must be 'ends' or 'starts', got"):
        Facts(fiscal_label=label)


DAYS = st.dates(date(2019, 1, 1), date(2026, 12, 31))
REPORTS = st.builds(
    lambda year, keys, end, lag: Inventory(
        year,
        dict.fromkeys(keys, 1.0),
        period_end=end,
        published=None if lag is None else max(end or date(year, 1, 1), date(year, 6, 1)) + lag,
    ),
    st.integers(2019, 2024),
    st.sampled_from([(S1,), (S12,), (S12, S3), (S1, S3)]),
    st.none() | DAYS,
    st.none() | st.integers(0, 900).map(lambda n: timedelta(days=n)),
)
UNDATED_AND_DATED = [
    Inventory(2019, {S12: 1.0}, published=day) for day in (None, date(2019, 6, 1), date(2019, 6, 2))
]
LIVES = st.builds(
    lambda a, b: Lifecycle(announced=min(a, b), withdrawn=max(a, b)), DAYS, DAYS
) | st.just(Lifecycle())
BOOKS = st.builds(
    lambda inventories, lives, month, label: Company(
        "Example",
        inventories,
        [NetZero(ALL, 2050, life=life) for life in lives],
        Facts(fiscal_year_end=month, fiscal_label=label),
    ),
    st.lists(REPORTS, max_size=6),
    st.lists(LIVES, max_size=3),
    st.none() | st.integers(1, 12),
    st.sampled_from([None, "ends", "starts"]),
)


@given(BOOKS, DAYS, DAYS)
@example(Company("Example", [FIRST, AGAIN]), date(2022, 12, 31), date(2023, 12, 31))
@example(Company("Example", UNDATED_AND_DATED), date(2019, 6, 1), date(2020, 1, 1))
def test_law_a_later_day_never_knows_less(company, one, other):
    """But for promises withdrawn since, and inventories published again since."""
    early, late = sorted([one, other])
    before, after = company.as_of(early), company.as_of(late)
    for promise in before.targets:
        gone = promise.life.withdrawn
        assert promise in after.targets or (gone is not None and gone <= late)
    for inventory in before.inventories:
        keys = {key for key, _ in inventory.emissions}
        assert inventory in after.inventories or any(
            (new.year, keys) == (inventory.year, keys & {key for key, _ in new.emissions})
            and None not in (new.published, inventory.published)
            and new.published > inventory.published
            for new in after.inventories
        )
