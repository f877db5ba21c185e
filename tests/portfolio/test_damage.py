"""Messy tables: every company once, undamaged rows as they were, damaged ones with a reason."""

import pandas as pd
import polars as pl
import pytest
from damaging import clean_rows, damaged_tables, plain_target, undecided
from heavy import FEWER
from hypothesis import given
from hypothesis import strategies as st

from trajectory.portfolio import percent, read

KINDS = {
    "pandas": pd.DataFrame,
    "categories": lambda rows: pd.DataFrame(rows).astype({"company": "category"}),
    "polars": lambda rows: pl.DataFrame(
        [{key: None if v is None else str(v) for key, v in row.items()} for row in rows]
    ),
}


@pytest.mark.parametrize("kind", sorted(KINDS))
@given(damaged_tables())
def test_a_damaged_table_loses_no_company_and_no_sound_row(kind, damaged):
    """What is refused is named, what is sound is read, and nothing else is there."""
    book = read(KINDS[kind](damaged.rows))
    names = [company.name for company in book.companies]
    assert sorted(names) == sorted(damaged.promises)
    for company in book.companies:
        read_of_it = [undecided(target) for target in company.targets]
        assert len(read_of_it) == len(set(read_of_it))
        assert set(read_of_it) == damaged.promises[company.name]
    refused = {p.row for p in book.found.rows if p.outcome == "refused"}
    assert refused == damaged.refused
    assert all(p.reason and p.remedy for p in book.found.rows)
    counts = book.outcomes["targets"]
    assert sum(counts.values()) == len(damaged.rows)
    assert counts["refused"] == len(refused)


@FEWER
@given(damaged_tables(), st.randoms(use_true_random=False))
def test_order_of_rows_never_matters(damaged, random):
    """The same companies with their promises in the same order, and as much is refused."""
    shuffled = random.sample(damaged.rows, len(damaged.rows))
    one, other = (read(pd.DataFrame(rows)) for rows in (damaged.rows, shuffled))
    assert {c.name: repr(c.targets) for c in one.companies} == {
        c.name: repr(c.targets) for c in other.companies
    }
    assert one.outcomes == other.outcomes


@given(clean_rows(), st.integers(0, 12))
def test_a_part_of_the_table_gives_the_same_of_its_companies(rows, cut):
    """Blocks that split no company are read as the whole is."""
    rows = sorted(rows, key=lambda row: row["company"])
    names = [row["company"] for row in rows]
    at = names.index(names[cut]) if cut < len(names) else len(names)
    told = {"reduction": percent}
    whole = {c.name: c for c in read(pd.DataFrame(rows), columns=told).companies}
    parts = [pd.DataFrame(part) for part in (rows[:at], rows[at:]) if part]
    apart = [c for part in parts for c in read(part, columns=told).companies]
    assert {c.name: c for c in apart} == whole
    assert len(apart) == len(whole)
    expected: dict[str, set[object]] = {}
    for row in rows:
        expected.setdefault(row["company"], set()).add(undecided(plain_target(row)))
    assert {name: {*map(undecided, c.targets)} for name, c in whole.items()} == expected
