"""Emissions: long, wide by scope, wide by year, both; what cannot stand is refused."""

from datetime import date

import numpy as np
import pandas as pd
import pytest
from heavy import FEWER
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory import ALL, C1, S1, S2, S3, S12, Inventory
from trajectory.portfolio import read
from trajectory.portfolio.headers import figure_header
from trajectory.portfolio.measures import unit_said
from trajectory.testing import strategies

TARGETS = pd.DataFrame(
    {"company": ["A"], "scope": "S1", "reduction": "50%", "base_year": 2020, "target_year": 2030}
)
EXPECTED = (Inventory(2020, {S1: 1.0, S2: 2.0}), Inventory(2021, {S1: 3.0, S2: 4.0}))


def inventories(columns, told=None):
    """Return the inventories of company A, and the book."""
    book = read(TARGETS, pd.DataFrame({"company": "A"} | columns), columns=told)
    return book.company("A").inventories, book


@pytest.mark.parametrize(
    "columns",
    [
        {
            "year": [2020, 2020, 2021, 2021],
            "scope": ["S1", "Scope 2", 1, "2"],
            "value": [1, "2", 3.0, "4.0"],
        },
        {"year": ["FY2020", "2020/21"], "S1": [1, 3], "Scope 2": [2, 4]},
        {"fiscal_year": [2020, 2021], "scope_1_tonnes": [1, 3], "ghg_s2": [2, 4]},
        {"scope": ["S1", "S2"], "2020": [1, 2], "FY2021": [3, 4]},
        {"scope": ["S1", "S2"], 2020: [1, 2], 2021: [3, 4]},
        {"2020_ghg_s1": [1], "2020_ghg_s2": [2], "2021_ghg_s1": [3], "ghg_s2_2021": [4]},
        {"year": [2020, 2021], "S1 (tCO2e)": [1, 3], "S2 (kt CO2e)": [0.002, 0.004]},
    ],
)
def test_every_layout_says_the_same(columns):
    """One row a figure, a column a scope, a column a year, or a column for each."""
    assert inventories(columns)[0] == EXPECTED


@pytest.mark.parametrize(
    ("header", "boundary", "year", "unit"),
    [
        ("ghg_s1s2", S12, None, None),
        ("s1s2_emissions", S12, None, None),
        ("Scope 1+2", S12, None, None),
        ("scope_1_2_3", ALL, None, None),
        ("total_scope_3", S3, None, None),
        ("scope_2_market_based", S2.market_based, None, None),
        ("Scope 2 location-based (MtCO2e)", S2.location_based, None, "MtCO2e"),
        ("cat_11", tj.C11, None, None),
        ("ghg_s3_1", C1, None, None),
        ("Scope 3 category 1", C1, None, None),
        ("2019_ghg_s1s2s3", ALL, 2019, None),
        ("Scope 1 2019", S1, 2019, None),
        ("FY2021", None, 2021, None),
        ("emissions 2021", None, 2021, None),
    ],
)
def test_headers_say_scope_year_and_unit(header, boundary, year, unit):
    """As the tables of several publishers write them."""
    figure = figure_header(header)
    assert figure is not None
    assert (*figure, unit_said(header)) == (boundary, year, unit)


@pytest.mark.parametrize(
    "header",
    [
        "company",
        "2019_production",
        "sector",
        "scope",
        "scope_4",
        "isic",
        "total_emissions",
        "s3cret",
    ],
)
def test_other_headers_say_nothing(header):
    """A column that is no emissions is left alone."""
    assert figure_header(header) is None


def test_units_of_one_company_become_the_smallest():
    """By the decimals: 45.218 kt are 45218 t."""
    held, book = inventories(
        {"year": 2020, "scope": ["S1", "S2"], "value": [45.218, 7], "unit": ["ton", "tCO2e"]}
    )
    assert held == (Inventory(2020, {S2: 7.0}),)  # a ton has several masses
    assert [p.value for p in book.found.rows] == ["ton"]
    held, book = inventories(
        {"year": 2020, "scope": ["S1", "S2"], "value": [45.218, 7], "unit": ["kt CO2", "tCO2e"]}
    )
    assert held == (Inventory(2020, {S1: 45_218.0, S2: 7.0}),)
    assert "inventories: figures of a company are in the smallest unit that it uses" in book.notes


def test_an_index_is_never_mixed_with_tonnes():
    """They stand in inventories of their own."""
    held, _ = inventories(
        {"year": 2020, "scope": ["S1", "S2"], "value": [100, 7], "unit": ["index", "tCO2e"]}
    )
    assert held == (Inventory(2020, {S2: 7.0}), Inventory(2020, {S1: 100.0}, "index"))


def test_figures_that_overlap_stand_in_inventories_of_their_own():
    """A total without all of its parts; beside all of them it stands with them."""
    held, book = inventories(
        {"year": 2020, "scope": ["S1", "S2", "S1+S2", "S1+S2+S3"], "value": [1, 2, 3, 9]}
    )
    assert held == (Inventory(2020, {S1: 1, S2: 2, S12: 3}), Inventory(2020, {ALL: 9}))
    assert {p.outcome for p in book.found.rows} == {"noted"}
    company = book.company("A")
    assert tj.reported(company, ALL).at(2020) == 9
    assert tj.reported(company, S12).at(2020) == 3


def test_equal_figures_count_once_and_others_are_refused_together():
    """Unless days of publication tell them apart: then all are kept."""
    rows = {"year": 2020, "scope": ["S1", "1", "S2", "S2"], "value": [1, 1.0, 2, 3]}
    held, book = inventories(rows)
    assert held == (Inventory(2020, {S1: 1}),)
    assert {(p.row, p.outcome) for p in book.found.rows} == {
        *((1, "noted"), (2, "refused")),
        (3, "refused"),
    }
    days = ["2021-05-01", "2021-05-01", "2021-05-01", "2022-05-01"]
    held, _ = inventories(rows | {"published": days})
    assert held == (
        Inventory(2020, {S1: 1, S2: 2}, published=date(2021, 5, 1)),
        Inventory(2020, {S2: 3}, published=date(2022, 5, 1)),
    )


@pytest.mark.parametrize(
    ("row", "column"),
    [
        ({"value": "-5"}, "value"),
        ({"value": -5.0}, "value"),
        ({"value": "1,234"}, "value"),
        ({"value": None}, "value"),
        ({"year": "soon"}, "year"),
        ({"year": None}, "year"),
        ({"scope": "everything"}, "scope"),
        ({"unit": "%"}, "unit"),
        ({"unit": "ton"}, "unit"),
    ],
)
def test_a_figure_that_cannot_be_read_is_refused(row, column):
    """With the column; the others of its year stay."""
    plain = {"company": "A", "year": 2020, "scope": "S2", "value": 2.0, "unit": "tCO2e"}
    rows = [plain, plain | {"scope": "S1"} | row]
    book = read(TARGETS, pd.DataFrame(rows))
    assert book.company("A").inventories == (Inventory(2020, {S2: 2.0}),)
    (problem,) = book.found.rows
    assert (problem.table, problem.row, problem.column) == ("inventories", 1, column)
    assert problem.outcome == "refused"


@pytest.mark.parametrize(
    ("columns", "told"),
    [
        ({"S1": [1]}, "no year"),
        ({"2020": [1]}, "no scope"),
        ({"year": [2020], "value": [1]}, "no scope"),
        ({"note": ["none"]}, "no emissions: scope, year and value"),
    ],
)
def test_a_table_without_emissions_is_an_error(columns, told):
    """That says what is missing."""
    with pytest.raises(tj.ArgumentError, match=told):
        inventories(columns)


def test_a_year_for_all_rows_may_be_told():
    """As of a table of fundamental data that names none."""
    held, _ = inventories({"ghg_s1s2": [5.0], "ghg_s3": [7.0]}, {"year": 2019})
    assert held == (Inventory(2019, {S12: 5.0, S3: 7.0}),)


@FEWER
@given(st.lists(strategies.companies(), min_size=1, max_size=4))
def test_inventories_written_long_are_read_back(companies):
    """Figures of the library's own nouns, through a table and back."""
    rows = [
        {"company": f"{at}", "year": i.year, "scope": str(b), "value": v, "unit": i.unit}
        | {"published": i.published, "period_end": i.period_end, "row": place}
        for at, company in enumerate(companies)
        for place, i in enumerate(company.inventories)
        for b, v in i.emissions
    ]
    if not rows:
        return
    book = read(TARGETS, pd.DataFrame(rows))
    for at, company in enumerate(companies):
        if not company.inventories:
            continue
        own = book.company(f"{at}")
        for inventory in company.inventories:
            same = [i for i in company.inventories if _head(i) == _head(inventory)]
            if len(same) > 1 or len({i.unit for i in company.inventories}) > 1:
                continue
            plain = {
                b: v
                for i in own.inventories
                if _head(i) == _head(inventory)
                for b, v in i.emissions
            }
            assert plain == dict(inventory.emissions)


def _head(inventory):
    return inventory.year, inventory.published, inventory.period_end


def test_two_hundred_thousand_figures_keep_their_sum():
    """By company, whatever the order of the rows."""
    rng = np.random.default_rng(3)
    size = 50_000
    frame = pd.DataFrame({"company": np.arange(size).astype(str), "year": 2020})
    frame["S1"], frame["S2"] = rng.uniform(0, 1e6, (2, size)).round(3)
    one = read(TARGETS, frame).columns.inventories
    other = read(TARGETS, frame.sample(frac=1.0, random_state=1)).columns.inventories
    assert one.value.size == other.value.size == 2 * size
    assert np.sort(one.value).tolist() == np.sort(other.value).tolist()


@pytest.mark.parametrize("unit", ["kt", "kt CO2", "ktCO2e", "thousand tonnes"])
def test_a_bare_mass_in_a_column_of_emissions_is_one_of_co2e(unit):
    """In a table of emissions "kt" has one meaning, in a column as in a header."""
    targets = pd.DataFrame(
        {"company": ["A"], "scopes": ["1+2"], "reduction": ["42%"], "base_year": [2020],
         "target_year": [2030]}
    )  # fmt: skip
    column = pd.DataFrame({"company": ["A"], "year": [2020], "scope 1": [10], "scope 2": [20],
                           "unit": [unit]})  # fmt: skip
    header = pd.DataFrame({"company": ["A"], "year": [2020], f"scope 1 ({unit})": [10],
                           f"scope 2 ({unit})": [20]})  # fmt: skip
    for inventories in (column, header):
        (company,) = read(targets, inventories).companies
        assert float(tj.reported(company, tj.S12).convert("tCO2e").at(2020)) == 30_000.0
