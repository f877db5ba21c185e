"""The door: any table in, a book out; what cannot be used is named with its reason."""

from datetime import date, datetime

import duckdb
import numpy as np
import pandas as pd
import polars as pl
import pyarrow as pa
import pytest

import trajectory as tj
from trajectory import S1, S2, S3, S12, Company, Inventory, NetZero, Target
from trajectory.portfolio import Book, read, schema
from trajectory.portfolio.problems import MOST

ROWS = {
    "company": ["ZTE", "ZTE", "Hitachi"],
    "scope": ["S1+S2", "S3", "Scope 1+2"],
    "reduction": [52.0, 90.0, 83.0],
    "base_year": [2021, 2021, 2019],
    "target_year": [2030, 2050, 2030],
}
EXPECTED = [
    Company(
        "ZTE",
        targets=[Target(S12, 0.52, 2030, base_year=2021), Target(S3, 0.9, 2050, base_year=2021)],
    ),
    Company("Hitachi", targets=[Target(S12, 0.83, 2030, base_year=2019)]),
]
FRAME = pd.DataFrame(ROWS)
ARROW = pa.table(ROWS)
NULLABLE = {"reduction": "Float64", "base_year": "Int64", "target_year": "int16"}


def chunked():
    """Return an arrow table in three chunks, its texts a dictionary."""
    parts = [ARROW.slice(at, 1) for at in range(3)]
    table = pa.concat_tables(parts)
    return table.set_column(0, "company", table["company"].dictionary_encode())


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (FRAME, "pandas"),
        (FRAME.astype(object), "pandas"),
        (FRAME.astype(NULLABLE | {"company": "category", "scope": "string"}), "pandas"),
        (FRAME.convert_dtypes(dtype_backend="pyarrow"), "pandas"),
        (FRAME.astype({"reduction": np.float32}), "pandas"),
        (FRAME.set_index(pd.Index([7, 7, 7])), "pandas"),
        (pl.DataFrame(ROWS), "polars"),
        (pl.DataFrame(ROWS).lazy(), "polars"),
        (pl.DataFrame(ROWS).with_columns(pl.col("company").cast(pl.Categorical)), "polars"),
        (ARROW, "pyarrow"),
        (chunked(), "pyarrow"),
        (ARROW.to_reader(max_chunksize=2), "pyarrow"),
        (ARROW.to_batches()[0], "pyarrow"),
        (duckdb.from_arrow(ARROW), "pyarrow"),
    ],
)
def test_any_dataframe_is_read_and_answered_in_its_kind(table, kind):
    """Nullable, categorical, chunked and lazy ones too; problems come back as they came in."""
    book = read(table)
    assert list(book.companies) == EXPECTED
    assert book.kind == kind
    assert kind in type(book.problems).__module__
    assert len(book.problems) == 0
    assert book.outcomes == {"targets": {"used": 3, "noted": 0, "refused": 0}}


def test_a_book_is_made_of_companies_too():
    """With the same face; a company is found by its name."""
    book = Book.of(EXPECTED)
    assert list(book.companies) == EXPECTED == list(read(FRAME).companies)
    assert book.company("ZTE") == EXPECTED[0]
    assert (len(book), book.companies[-1], book.companies[:1]) == (2, EXPECTED[1], EXPECTED[:1])
    assert repr(read(FRAME)) == "<Book of 2 companies, 3 targets, 0 emission figures>"


def one(**cells):
    """Return what is read of one row, and its problems."""
    row = {"company": "A", "scope": "S1", "reduction": "50%", "base_year": 2020}
    book = read(pd.DataFrame([row | {"target_year": 2030} | cells]))
    return book.companies[0].targets, book.found.rows


PLAIN = Target(S1, "50%", 2030, base_year=2020)


@pytest.mark.parametrize(
    ("cells", "fields"),
    [
        ({"scope": "scope 3 category 11"}, {"boundary": tj.C11}),
        ({"scope": "S3 use of sold products"}, {"boundary": tj.C11}),
        ({"scope": "S3 FLAG"}, {"boundary": S3.land_only}),
        ({"scope": "S3 non-FLAG (cat 1,3)"}, {"boundary": (tj.C1 | tj.C3).without_land}),
        ({"scope": "Scopes 1+2 market based"}, {"boundary": S12.market_based}),
        ({"scope": 3.0}, {"boundary": S3}),
        ({"target_year": "FY2035"}, {"target_year": 2035}),
        ({"target_year": "2034/35"}, {"target_year": 2035}),
        ({"base_year": "2019.0"}, {"base_year": 2019}),
        ({"kind": "intensity per TB"}, {"per": "TB"}),
        ({"kind": "intensity", "per": "MWh"}, {"per": "MWh"}),
        ({"term": "near-term"}, {"term": tj.Term.NEAR}),
        ({"term": "Long-term pre-CNZS"}, {"term": tj.Term.LONG}),
        ({"coverage": "67%"}, {"coverage": 0.67}),
        ({"coverage": 0.67}, {"coverage": 0.67}),
        ({"maintain_until": 2040}, {"maintain_until": 2040}),
        ({"base_emissions": "1,234,567"}, {"base_emissions": (1_234_567, "tCO2e")}),
        (
            {"base_emissions": 45.2, "base_emissions_unit": "kt CO2-eq"},
            {"base_emissions": (45.2, "ktCO2e")},
        ),
        ({"approved": "2024-05-06"}, {"life": tj.Lifecycle(approved=date(2024, 5, 6))}),
        ({"approved": datetime(2024, 5, 6)}, {"life": tj.Lifecycle(approved=date(2024, 5, 6))}),
        ({"Target Term": "long"}, {"term": tj.Term.LONG}),
    ],
)
def test_cells_are_read_as_people_write_them(cells, fields):
    """Each field from a cell to the noun."""
    import dataclasses

    targets, problems = one(**cells)
    assert targets == (dataclasses.replace(PLAIN, **fields),)
    assert problems == ()


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ({"scope": "operations"}, "scope", "'operations'"),
        ({"scope": None}, "scope", "scope is empty"),
        ({"scope": "S1+S2+S3(part)"}, "scope", "marks of a boundary"),
        ({"scope": date(2024, 2, 1)}, "scope", "must be text"),
        ({"base_year": 45418}, "base_year", "a year must lie in"),
        ({"base_year": "2035"}, "target_year", "after the base year"),
        ({"base_year": 2030}, "target_year", "after the base year"),
        ({"target_year": datetime(2030, 12, 31)}, "target_year", "a date labels no year"),
        ({"target_year": datetime(1905, 7, 22)}, "target_year", "a date labels no year"),
        ({"target_year": "2030-05"}, "target_year", "a year must be a whole year"),
        ({"kind": "carbon neutrality"}, "kind", "no cut of emissions"),
        ({"kind": "intensity"}, "kind", "divides by an activity"),
        ({"status": "superseded in 2025"}, "status", "not in force"),
        ({"coverage": "most"}, "coverage", "a percentage must read"),
        ({"coverage": 0}, "coverage", "covers nothing"),
        (
            {"submitted": "2024-01-02", "approved": "2024-01-01"},
            "approved",
            "approved comes before submitted",
        ),
        ({"action": "Commitment"}, "action", "a commitment to set a target"),
    ],
)
def test_a_row_that_cannot_be_used_is_refused_with_its_reason(cells, column, reason):
    """The company stays, without the target."""
    targets, problems = one(**cells)
    assert targets == ()
    (problem,) = problems
    assert (problem.row, problem.column, problem.outcome) == (0, column, "refused")
    assert reason in problem.reason
    assert problem.remedy


@pytest.mark.parametrize(
    ("cells", "column", "reason"),
    [
        ({"maintain_until": 2025}, "maintain_until", "left out: it must be after"),
        ({"maintain_until": 2030}, "maintain_until", "left out: it must be after"),
        ({"approved": "last May"}, "approved", "left out: a day must be"),
        ({"approved": 45418}, "approved", "left out: a day must be"),
        ({"base_emissions": "plenty"}, "base_emissions", "left out: an amount must read"),
        ({"base_emissions": "1,234"}, "base_emissions", "one reading"),
        ({"base_emissions": 0}, "base_emissions", "0 is no base"),
        (
            {"base_emissions": 5, "base_emissions_unit": "kg CO2e"},
            "base_emissions_unit",
            "left out: a unit must be",
        ),
    ],
)
def test_what_is_left_out_of_a_row_that_is_used_is_noted(cells, column, reason):
    """Never in silence."""
    targets, problems = one(**cells)
    assert targets == (PLAIN,)
    (problem,) = problems
    assert (problem.column, problem.outcome) == (column, "noted")
    assert reason in problem.reason


def test_an_excel_date_is_asked_about():
    """A number that may be a day, and a day that may be a number."""
    assert one(base_year=45418)[1][0].remedy == "is it the Excel date 2024-05-06?"
    assert "the number 2030 shown as a date" in one(target_year=datetime(1905, 7, 22))[1][0].remedy


def test_net_zero_levels_and_baselines_are_promises():
    """Each by its kind; a net zero beside a cut is a promise of its own."""
    table = pd.DataFrame(
        {
            "company": list("ABCDE"),
            "scope": "S1+S2",
            "kind": ["net zero", "absolute", "level", "absolute", "below baseline"],
            "term": [None, "net-zero", None, "near-term", None],
            "reduction": [None, None, None, "50%", "20%"],
            "level": [None, None, 0, None, None],
            "base_year": [None, None, None, 2020, None],
            "target_year": [2050, 2045, 2040, 2030, 2030],
            "net_zero_year": [None, None, None, 2050, None],
        }
    )
    book = read(table)
    cut = Target(S12, "50%", 2030, base_year=2020, term=tj.Term.NEAR)
    assert [list(c.targets) for c in book.companies] == [
        [NetZero(S12, 2050)],
        [NetZero(S12, 2045)],
        [tj.FixedLevel(S12, 0, 2040, unit="tCO2e")],
        [cut, NetZero(S12, 2050)],
        [tj.BelowBaseline(S12, "20%", 2030)],
    ]
    assert book.found.count == 0
    assert set(book.columns.others) == {2, 4}


SENTENCE = (
    "ZTE Corporation commits to reduce absolute scope 1 and 2 GHG emissions 52% by 2030 from a "
    "2021 base year."
)


def test_a_column_of_sentences_is_parsed():
    """What is inferred is noted, what promises nothing refused; days come from the row."""
    table = pd.DataFrame(
        {
            "company": ["ZTE", "Acme", "Cake"],
            "statement": [
                SENTENCE,
                "Acme commits to maintain zero scope 1 emissions through 2032 from 2022.",
                "We like cake.",
            ],
            "approved": ["2024-05-06", None, None],
        }
    )
    book = read(table)
    (cut,) = book.company("ZTE").targets
    assert cut == Target(
        S12, "52%", 2030, base_year=2021, life=tj.Lifecycle(approved=date(2024, 5, 6))
    )
    assert isinstance(book.company("Acme").targets[0], tj.FixedLevel)
    assert book.company("Cake").targets == ()
    (problem,) = (p for p in book.found.rows if p.outcome == "refused")
    assert (problem.row, problem.reason) == (2, "no promise is understood in it")


def test_words_are_read_where_columns_say_nothing():
    """A row whose kind is no cut, or that has holes, by its sentence."""
    table = pd.DataFrame(
        {
            "company": ["A", "ZTE"],
            "scope": ["S1", None],
            "reduction": ["50%", None],
            "base_year": [2020, None],
            "target_year": [2030, None],
            "statement": [SENTENCE, SENTENCE],
        }
    )
    book = read(table)
    assert [c.targets for c in book.companies] == [
        (PLAIN,),
        (Target(S12, "52%", 2030, base_year=2021),),
    ]


@pytest.mark.parametrize(
    ("table", "told"),
    [
        (5, "must be a dataframe or the path"),
        ([1, 2], "must be a dataframe"),
        (None, "must be a dataframe"),
        ("nowhere.csv", "must be the path of a file"),
        (
            pd.DataFrame({"a": [1]}),
            "no company (a name or an id), no scope, no target year, no cut",
        ),
        (pd.DataFrame({"company": ["A"], "scope": ["S1"]}), "no target year, no cut, no base year"),
    ],
)
def test_a_table_in_which_nothing_can_be_used_is_an_error(table, told):
    """One that lists all that is missing, and what to do."""
    with pytest.raises(tj.ArgumentError) as raised:
        read(table)
    assert told in str(raised.value)


def test_the_errors_of_all_tables_are_told_at_once():
    """Of targets, inventories and companies."""
    nothing = pd.DataFrame({"a": [1], "b": [2]})
    with pytest.raises(tj.ArgumentError) as raised:
        read(nothing, nothing, nothing)
    for name in ("targets has no company", "inventories has no company", "companies has no"):
        assert name in str(raised.value)
    assert "no emissions" in str(raised.value)


def test_columns_of_another_name_are_told():
    """Headers, shares, constants; what is wrong among them is told at once."""
    table = pd.DataFrame({"Firma": ["A"], "Ziel": [50.0], "Basis": [2020], "Jahr": [2030]})
    told = {"company": "Firma", "reduction": "Ziel", "base_year": "Basis", "target_year": "Jahr"}
    book = read(table, columns=told | {"scope": S1})
    assert book.company("A").targets == (Target(S1, 0.5, 2030, base_year=2020),)
    with pytest.raises(tj.ArgumentError) as raised:
        read(table, columns={"firm": "Firma", "company": "Name", "scope": 1.5})
    for part in ("'firm' is no field", "'Name' is no header", "'scope' must be a header"):
        assert part in str(raised.value)
    with pytest.raises(tj.ArgumentError, match="columns must map"):
        read(table, columns=["company"])


def test_headers_are_found_whatever_their_case_and_marks():
    """Multi-level and repeated headers, too."""
    names = ["Company Name", "Scope(s)", "Reduction (%)", "Base-Year", "TARGET YEAR"]
    frame = FRAME.set_axis(names, axis=1)
    assert list(read(frame).companies) == EXPECTED
    frame.columns = pd.MultiIndex.from_tuples([(name, "") for name in ROWS])
    assert list(read(frame).companies) == EXPECTED
    twice = pd.concat([FRAME, FRAME[["reduction"]] / 100], axis=1)
    assert list(read(twice).companies) == EXPECTED


def test_an_empty_table_and_one_row_are_tables():
    """No company, and one."""
    empty = read(FRAME.iloc[:0])
    assert (len(empty), len(empty.problems)) == (0, 0)
    assert list(read(FRAME.iloc[2:]).companies) == EXPECTED[1:]
    assert len(read(pa.table(ROWS).slice(0, 0))) == 0


def test_a_long_list_of_problems_is_cut_with_a_count():
    """Each of two hundred thousand rows, of which the first are listed."""
    size = 200_000
    table = pd.DataFrame(
        {
            "company": np.arange(size).astype(str),
            "scope": "S1",
            "reduction": 150.0,
            "base_year": 2020,
            "target_year": 2030,
        }
    )
    book = read(table)
    assert (len(book), book.found.count, len(book.problems)) == (size, size, MOST)
    assert book.outcomes["targets"]["refused"] == size
    assert [p.row for p in book.found.rows[:2]] == [0, 1]


def test_a_column_of_things_is_refused_cell_by_cell():
    """Lists, sets and nothing at all do no harm."""
    table = pd.DataFrame(
        {
            "company": ["A", "B", "C"],
            "scope": [["S1"], {"S1"}, "S1"],
            "reduction": ["50%", {}, "50%"],
            "base_year": [2020, 2020, 2020],
            "target_year": [2030, 2030, 2030],
        }
    )
    book = read(table)
    assert [len(c.targets) for c in book.companies] == [0, 0, 1]
    assert {p.row for p in book.found.rows} == {0, 1}


def test_the_schema_documents_every_field():
    """Those without which a row says nothing, and all others."""
    assert {"company", "scope", "reduction", "base_year", "target_year"} <= set(schema())
    assert all(schema().values())


def test_the_default_is_a_target():
    """Of companies that have none."""
    cut = Target(S12, "42%", 2030, base_year=2020)
    assert read(FRAME).with_(default=cut).default == cut
    with pytest.raises(tj.ArgumentError, match="default must be a Target"):
        read(FRAME).with_(default=0.42)


def test_inventories_come_along():
    """And an inventory alone makes a company, too."""
    emissions = pd.DataFrame(
        {
            "company": ["ZTE", "ZTE", "Diageo"],
            "year": [2021, 2021, "FY2022"],
            "scope": ["S1", "S2", "S1+S2"],
            "value": [45.2, 459.2, 358.0],
            "unit": "kt CO2e",
        }
    )
    book = read(FRAME, emissions)
    assert book.company("ZTE").inventories == (Inventory(2021, {S1: 45.2, S2: 459.2}, "ktCO2e"),)
    assert book.company("Diageo") == Company("Diageo", [Inventory(2022, {S12: 358.0}, "ktCO2e")])


def test_rows_of_nothing_are_no_rows():
    """As a sheet has them below and between its rows."""
    table = pd.concat([FRAME[:2], pd.DataFrame([{"company": " "}, {}]), FRAME[2:]])
    book = read(table)
    assert list(book.companies) == EXPECTED
    assert book.outcomes == {"targets": {"used": 3, "noted": 0, "refused": 0}}
