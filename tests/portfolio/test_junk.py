"""Tables of anything: no cell stops the reading, and no row is lost without a word."""

from datetime import UTC, date, datetime, timedelta
from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from heavy import FEWER
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.portfolio import columns_of, company_at, fraction, percent, read
from trajectory.portfolio.agreement import grouped, suspects
from trajectory.portfolio.frames import library
from trajectory.portfolio.ordering import order_of, packed
from trajectory.portfolio.problems import Problem

SENSE = st.sampled_from(
    [
        *("A", "S1", "S1+S2", "S3", "50%", "46.2", 50, 0.5, 2020, "FY2030", 2030, 2050, "tCO2e"),
        *("ktCO2e", "absolute", "intensity per TB", "net zero", "level", "near-term"),
        *("2024-05-06", "percent"),
    ]
)
JUNK = st.one_of(
    st.none(),
    st.booleans(),
    st.integers(),
    st.floats(),
    st.decimals(),
    st.text(max_size=12),
    st.binary(max_size=3),
    st.dates(),
    st.datetimes(),
    st.timedeltas(),
    st.lists(st.integers(), max_size=2),
    st.sampled_from([pd.NA, pd.NaT, np.float32(0.1), np.datetime64("2024-05"), np.int8(3)]),
    st.sampled_from([Decimal("sNaN"), timedelta(1), datetime(2024, 5, 6, tzinfo=UTC)]),
    st.sampled_from(
        [date.max, date.min, 10**400, -0.0, "1e999", "٣٠", "２０３０", "\u202e50%", "\x00"]
    ),
)
CELLS = st.one_of(SENSE, SENSE, JUNK)
TARGETS = ("company", "id", "scope", "reduction", "reduction_unit", "base_year", "target_year")
MORE = ("kind", "per", "term", "coverage", "coverage_s1", "base_emissions", "level", "approved")
DAYS = ("submitted", "withdrawn", "maintain_until", "net_zero_year", "status", "statement")
EMISSIONS = ("company", "id", "scope", "year", "value", "unit", "published", "period_end")
WIDE = ("company", "year", "S1", "S2 (market-based)", "S1+S2", "2020_ghg_s3")
COMPANIES = ("company", "id", "sector", "flag_share", "submitted", "fiscal_year_end", "weight")


def tables(columns):
    """Return columns whose cells may be anything."""
    return st.lists(st.tuples(*[CELLS] * len(columns)), max_size=6).map(
        lambda rows: {name: [row[at] for row in rows] for at, name in enumerate(columns)}
    )


def frame(columns):
    """Return columns as a dataframe of objects; what a frame shows may not be shown itself."""
    return None if columns is None else pd.DataFrame(columns, dtype=object)


@FEWER
@given(
    tables((*TARGETS, *MORE, *DAYS)),
    st.one_of(st.none(), tables(EMISSIONS), tables(WIDE)),
    st.one_of(st.none(), tables(COMPANIES)),
    st.sampled_from([None, {"reduction": percent}, {"reduction": fraction}]),
)
def test_nothing_that_a_cell_holds_stops_the_reading(targets, emissions, companies, told):
    """Every row ends as used, noted or refused, and every company is a noun that stands."""
    given_tables = {"targets": targets, "inventories": emissions, "companies": companies}
    frames = [frame(columns) for columns in given_tables.values()]
    book = read(*frames, columns=told)
    made = list(book.companies)
    assert list(read(*frames, columns=told).companies) == made
    for company in made:
        assert type(company).from_dict(company.to_dict()) == company
    again = columns_of(made)
    assert [company_at(again, at) for at in range(len(made))] == made
    keys = [(company.id, company.name if company.id is None else None) for company in made]
    assert len(set(keys)) == len(keys)
    for name, counts in book.outcomes.items():
        assert 0 <= sum(counts.values()) <= len(given_tables[name]["company"])
        refused = {p.row for p in book.found.rows if p.table == name and p.outcome == "refused"}
        assert len(refused) == counts["refused"]
    assert len(book.problems) == book.found.count
    assert all(isinstance(p, Problem) and p.reason and p.remedy for p in book.found.rows)


BIG = np.array([2**62, 0, 2**62, 2**62])


def test_keys_that_fit_no_single_number_are_looked_at_one_by_one():
    """Three columns of sixty bits each: rows 0 and 3 are equal, and their order stays."""
    other = np.array([5, 2**61, 5, 5])
    keys = [BIG, other, np.array([1, 0, 2**60, 1])]
    assert packed(keys) is None
    assert order_of(keys).tolist() == [1, 0, 3, 2]
    assert suspects(keys, np.ones(4, bool)).tolist() == [0, 3]
    assert suspects(keys, np.array([True, True, True, False])).size == 0
    assert grouped(keys)[0] == grouped(keys)[3]
    many = [np.arange(70_000), np.arange(70_000)[::-1]]
    assert np.unique(grouped(many)).size == 70_000
    assert order_of([np.array([], np.int64)]) is None


@given(st.lists(st.tuples(*[st.integers(-3, 3)] * 3), min_size=1, max_size=20))
def test_one_packed_number_sorts_as_its_columns_do(rows):
    """The first before the second, before the third."""
    keys = [np.array(column) for column in zip(*rows, strict=True)]
    order = order_of(keys)
    order = np.arange(len(rows)) if order is None else order
    assert [rows[at] for at in order] == sorted(rows)


def test_a_library_that_is_missing_is_named_with_its_extra():
    """As the error of an import says it."""
    with pytest.raises(tj.errors.MissingExtraError, match=r"emissions-trajectory\[tables\]"):
        library("no_such_library_of_tables")


def test_shares_are_written_as_they_are_told():
    """In an error, and in a notebook."""
    assert (repr(percent), repr(fraction("Cut"))) == ("percent", "fraction('Cut')")
