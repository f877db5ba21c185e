"""The years of an assessment, in the formats that other tools read."""

from datetime import date

import numpy as np
import pytest

import trajectory as tj
from trajectory.portfolio import Book, assess

BOOK = Book.of([
    tj.Company("A", [tj.Inventory(2020, {tj.S12: 100.0})],
               [tj.Target(tj.S12, "50%", 2022, base_year=2020)], id="a-1"),
    tj.Company("B"),
    tj.Company("C", [tj.Inventory(2021, {tj.S12: 200.0, tj.S3: 50.0}, unit="ktCO2e")],
               [tj.Target(tj.S12, "10%", 2023, base_year=2021),
                tj.Target(tj.S3, "20%", 2022, base_year=2021)]),
])  # fmt: skip


def found(what=(tj.S12, tj.S3), **asked):
    """Return the assessment of three companies."""
    return assess(BOOK, what=what, against=tj.benchmarks.linear_1_5c, as_of=date(2026, 1, 1),
                  **asked)  # fmt: skip


def test_long_has_a_row_a_year():
    """Worked by hand: 100, 75, 50 against 100, 95.8, 91.6."""
    table = found().long
    assert table["company"].tolist() == ["A"] * 3 + ["C"] * 3 + ["C"] * 2
    assert table["boundary"].tolist() == ["S1+S2"] * 6 + ["S3"] * 2
    assert table["year"].tolist() == [2020, 2021, 2022, 2021, 2022, 2023, 2021, 2022]
    assert table["level"].tolist() == [100.0, 75.0, 50.0, 200.0, 190.0, 180.0, 50.0, 40.0]
    assert table["line"].head(3).round(6).tolist() == [100.0, 95.8, 91.6]
    assert table["unit"].tolist() == ["tCO2e"] * 3 + ["ktCO2e"] * 5


def test_iamc_is_read_back_by_pathway():
    """The wide table holds the same path, and names what is missing as NaN."""
    table = found(tj.S12).to_iamc()
    assert table["region"].tolist() == ["a-1", "C"] * 2
    path = tj.Pathway.from_iamc(table, scenario="promised", region="C")
    assert path.values.tolist() == [200.0, 190.0, 180.0]
    assert table[2023].isna().tolist() == [True, False] * 2


def test_xarray_has_all_companies():
    """A company without a path is NaN in every year."""
    data = found().to_xarray()
    assert dict(data.sizes) == {"boundary": 2, "company": 3, "year": 4}
    path = data["path"].sel(boundary="S3", company="C").values
    assert np.array_equal(path, [np.nan, 50.0, 40.0, np.nan], equal_nan=True)
    assert data["unit"].sel(boundary="S1+S2").values.tolist() == ["tCO2e", "", "ktCO2e"]
    assert data["path"].sel(company="B").isnull().all()


def test_nothing_promised_is_an_empty_table():
    """No path is no error but in IAMC, which has no way to say so."""
    empty = assess(Book.of([]), what=tj.S12, against=tj.benchmarks.linear_1_5c,
                   as_of=date(2026, 1, 1))  # fmt: skip
    assert [len(empty), len(empty.table), len(empty.long)] == [0, 0, 0]
    with pytest.raises(tj.ArgumentError, match="at least one path"):
        empty.to_iamc()


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
def test_tables_are_of_the_kind_that_came_in(kind):
    """The same answers in each library, unknown as it marks it."""
    import dataclasses

    kept = assess(dataclasses.replace(BOOK, kind=kind), what=tj.S12, as_of=date(2026, 1, 1),
                  against=tj.benchmarks.linear_1_5c)  # fmt: skip
    table = kept.table
    assert type(table).__module__.split(".")[0] in (kind, "pyarrow")
    rows = table.to_dict("list") if kind == "pandas" else table.to_pydict() if kind == "pyarrow" \
        else table.to_dict(as_series=False)  # fmt: skip
    assert rows["company"] == ["A", "B", "C"]
    assert rows["every_year"][0] is True
    assert rows["every_year"][1] is not True
    assert rows["reason"][1] == "targets of B must promise a cut of S1+S2, got none"
    unknown = rows["base_year"][1], rows["base_level"][1]
    assert all(value is None or value != value or str(value) == "<NA>" for value in unknown)
