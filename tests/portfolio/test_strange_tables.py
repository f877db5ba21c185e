"""Tables that nobody here made: what a stranger brings, and what must not be read in silence."""

import codecs
from datetime import date

import pandas as pd
import polars as pl
import pyarrow as pa
import pytest
import xlsxwriter

import trajectory as tj
from trajectory import S1, S2, S3, S12, ArgumentError, Inventory, Target
from trajectory.portfolio import Weighting, assess, read, weights_of

HEADER = ["company", "scope", "reduction", "base_year", "target_year"]
ROW = ["A", "S1+S2", "42%", 2019, 2030]
PROMISED = (Target(S12, "42%", 2030, base_year=2019),)
TARGETS = pd.DataFrame([ROW], columns=HEADER)


def workbook(path, sheets, hidden=()):
    """Write rows into the sheets of a workbook, the last of which is the active one."""
    book = xlsxwriter.Workbook(path)
    for name, rows in sheets.items():
        sheet = book.add_worksheet(name)
        for line, row in enumerate(rows):
            sheet.write_row(line, 0, row)
        sheet.hide() if name in hidden else (sheet.activate(), sheet.set_first_sheet())
    book.close()
    return path


def reasons(book):
    """Return what was refused or noted, by table and row."""
    return [(p.table, p.row, p.outcome, p.reason) for p in book.found.rows]


def inventories(emissions, **columns):
    """Return what company A reports in a table, and the book."""
    book = read(TARGETS, emissions, columns=columns or None)
    return book.company("A").inventories, book


@pytest.mark.parametrize("name", ["Total", "TOTAL:", "Grand total", "Average", "Summe", "Totaal"])
def test_a_row_that_sums_up_is_no_company(name):
    """It was a company of its own, with twice the emissions of all others."""
    emissions = {"company": ["A", "B", name], "year": [2019] * 3, "Scope 1 (t)": [10, 5, 15]}
    book = read(TARGETS, pd.DataFrame(emissions))
    assert [company.name for company in book.companies] == ["A", "B"]
    assert [(p.row, p.value, p.outcome) for p in book.found.rows] == [(2, name, "refused")]
    assert "sums up" in book.found.rows[0].reason
    assert book.outcomes["inventories"] == {"used": 2, "noted": 0, "refused": 1}


def test_a_company_named_total_has_an_id():
    """Total was one until 2021; "Total SE" is told apart by its name."""
    rows = pd.DataFrame([["Total", *ROW[1:]], ["Total SE", *ROW[1:]]], columns=HEADER)
    assert [c.name for c in read(rows).companies] == ["Total SE"]
    named = read(rows.assign(isin=["FR0000120271", None]))
    assert [(c.name, c.id) for c in named.companies] == [
        ("Total", "FR0000120271"),
        ("Total SE", None),
    ]
    other = rows.assign(isin=[None, "FR0000120271"])
    assert [(c.name, c.id) for c in read(other).companies] == [("Total SE", "FR0000120271")]
    both = pd.concat([rows, rows[:1].assign(scope="S3")]).assign(isin=["FR0000120271", None, None])
    assert len(read(both).company("Total").targets) == 2


def test_footnotes_and_a_repeated_header_are_no_companies():
    """A name that looks like a footnote is one only where nothing else stands in its row."""
    lines = [
        ROW,
        HEADER,
        ["* Foods", *ROW[1:]],
        ["* restated, see note 3", *[None] * 4],
        ["Source: company reports", *[None] * 4],
        ["Holdings with gaps", *[None] * 4],
    ]
    book = read(pd.DataFrame(lines, columns=HEADER))
    assert [c.name for c in book.companies] == ["A", "* Foods", "Holdings with gaps"]
    told = {row: reason for _, row, _, reason in reasons(book) if row in (1, 3, 4)}
    assert told[1] == "the header stands here once more"
    assert told[3] == told[4] == "it looks like a footnote: nothing else stands in the row"


def test_a_row_of_units_below_the_header_counts(tmp_path):
    """It was skipped as empty, and kilotonnes were read as tonnes."""
    path = tmp_path / "emissions.csv"
    path.write_text("company,year,Scope 1,Scope 2\n,,ktCO2e,[kt]\nA,2019,100,50\n")
    held, book = inventories(path)
    assert held == (Inventory(2019, {S1: 100.0, S2: 50.0}, unit="ktCO2e"),)
    assert not book.found.rows
    assert "inventories: the row below the header holds units" in book.notes
    path.write_text("company,year,Scope 1,Scope 2\n,,ktCO2e,7\nA,2019,100,50\n")
    held, book = inventories(path)
    assert reasons(book) == [("inventories", 2, "refused", "the company is not named")]


@pytest.mark.parametrize("ending", ["xlsx", "csv"])
@pytest.mark.parametrize(
    ("title", "used"),
    [("GHG emissions (kt CO2e)", 0), ("All in Mt", 0), ("Emissions in t, energy in MWh", 2)],
)
def test_a_unit_above_the_header_is_not_passed_over(tmp_path, title, used, ending):
    """Figures without a unit of their own are tonnes only where nothing says otherwise."""
    rows = [[title], ["Company", "Year", "Scope 1", "Scope 2"], ["A", 2019, 100, 50]]
    path = tmp_path / f"emissions.{ending}"
    if ending == "xlsx":
        workbook(path, {"E": rows})
    else:
        path.write_text("\n".join(";".join(map(str, row)) for row in rows))
    held, book = inventories(path)
    assert sum(len(one.emissions) for one in held) == used
    assert [outcome for *_, outcome, _ in reasons(book)] == ["noted"] * (2 - used)
    assert all("above the header" in reason for *_, reason in reasons(book))


def test_hidden_sheets_are_not_looked_at(tmp_path):
    """Last year's targets are kept in one; by its name it is still read."""
    sheets = {
        "old": [[*HEADER, "kind"], ["OLD", "S1", "10%", 2010, 2020, "absolute"]],
        "now": [HEADER, ROW],
    }
    path = workbook(tmp_path / "t.xlsx", sheets, hidden=("old",))
    book = read(path)
    assert [c.name for c in book.companies] == ["A"]
    assert "targets: hidden sheets are not looked at: 'old'" in book.notes
    assert read((path, "old")).companies[0].name == "OLD"


def test_a_header_of_two_lines_need_not_be_merged(tmp_path):
    """Scope 1 stands above the first of its years only: the others were dropped in silence."""
    rows = [
        ["Company", "Scope 1 (kt)", "", "Scope 2 (kt)", ""],
        ["", 2019, 2020, 2019, 2020],
        ["A", 100, 90, 50, 40],
    ]
    held, _ = inventories(workbook(tmp_path / "t.xlsx", {"E": rows}))
    assert held == (
        Inventory(2019, {S1: 100.0, S2: 50.0}, unit="ktCO2e"),
        Inventory(2020, {S1: 90.0, S2: 40.0}, unit="ktCO2e"),
    )


def test_text_beside_a_title_is_no_upper_line_of_a_header(tmp_path):
    """A year that stands above the table says nothing of its columns."""
    rows = [["As of", 2024], ["Company", "Year", "Scope 1", "Scope 2"], ["A", 2019, 7, 5]]
    held, _ = inventories(workbook(tmp_path / "t.xlsx", {"E": rows}))
    assert held == (Inventory(2019, {S1: 7.0, S2: 5.0}),)


@pytest.mark.parametrize(
    "other",
    ["Reduction (achieved)", "Reduction (% p.a.)", "Reduction [annual]", "Reduction (previous)"],
)
def test_another_reduction_is_not_the_promised_one(other):
    """It stood first, and was taken for what is promised."""
    table = TARGETS.assign(reduction="42%")
    table.insert(0, other, "4.2%")
    book = read(table)
    assert book.company("A").targets == PROMISED
    assert f"targets: columns that are not read: {other!r}" in book.notes
    with pytest.raises(ArgumentError, match="no cut"):
        read(table.drop(columns="reduction"))


def test_a_reduction_in_tonnes_is_no_percentage():
    """42 below "Reduction (tCO2e)" was read as 42 %; a percent sign still says what it is."""
    table = pd.DataFrame([ROW, ["B", *ROW[1:]]], columns=HEADER).assign(reduction=["42", "42%"])
    book = read(table.rename(columns={"reduction": "Reduction (tCO2e)"}))
    assert book.company("A").targets == ()
    assert book.company("B").targets == PROMISED
    assert [p.row for p in book.found.rows] == [0]
    assert "no share" in book.found.rows[0].reason
    assert not any("percentages" in note for note in book.notes)


@pytest.mark.parametrize("said", ["EUR m", "% of total", "thousands", "t per EURm", "€"])
def test_a_figure_that_is_no_mass_is_not_taken_for_tonnes(said):
    """What stands in the brackets of the one column of figures is its unit."""
    rows = {"company": ["A"], "scope": ["S1"], "year": [2019], f"Emissions ({said})": [7.0]}
    held, book = inventories(pd.DataFrame(rows))
    assert held == ()
    assert [(row, outcome) for _, row, outcome, _ in reasons(book)] == [(0, "refused")]


def test_rows_that_measure_something_else_are_refused():
    """An intensity stood below the emissions, in a column of years, and was read as tonnes."""
    rows = {
        "company": ["A"] * 4,
        "scope": ["S1", "S2", "S3", "S1+S2"],
        "Indicator": ["GHG emissions (t/yr)", "Emissions intensity", "Energy use", "CO2 avoided"],
        "2019": [100.0, 0.5, 7.0, 9.0],
    }
    held, book = inventories(pd.DataFrame(rows))
    assert held == (Inventory(2019, {S1: 100.0}),)
    assert [(row, outcome) for _, row, outcome, _ in reasons(book)] == [
        (1, "refused"),
        (2, "refused"),
        (3, "refused"),
    ]


def test_columns_that_are_not_read_are_named():
    """Whatever they are called, forecasts among years too; years may be marked as actual."""
    rows = {"company": ["A"], "scope": ["S1"], "2019A": [9.0], "2025E": [8.0], "2030T": [7.0]}
    held, book = inventories(pd.DataFrame(rows))
    assert held == (Inventory(2019, {S1: 9.0}),)
    assert "inventories: columns that are not read: '2025E' and '2030T'" in book.notes


def test_points_among_decimal_commas_have_two_readings():
    """1.234 was 1.234 t in a column whose other points part thousands."""
    cells = ["1.234.567,8", "1.234", "12,5", "0.125", "7"]
    names = list("ABCDE")
    rows = pd.DataFrame({"company": names, "scope": "S1", "year": 2019, "value": cells})
    book = read(TARGETS, rows)
    found = {c.name: c.inventories for c in book.companies}
    values = {name: held[0].emissions[0][1] for name, held in found.items() if held}
    assert values == {"A": 1234567.8, "C": 12.5, "D": 0.125, "E": 7.0}
    assert [(p.row, p.outcome) for p in book.found.rows] == [(1, "refused")]
    assert "is it '1.234' or '1234'" in book.found.rows[0].reason
    rows["value"] = ["1234567.8", "1.234", "12.5", "0.125", "1\u2019234"]
    _, book = inventories(rows)
    assert not book.found.rows
    assert book.company("B").inventories[0].emissions[0][1] == 1.234
    assert book.company("E").inventories[0].emissions[0][1] == 1234.0


def test_spaces_and_case_say_nothing_in_an_isin():
    """Three spellings were three companies; other ids are kept as they are."""
    isins = ["US0378331005", "us0378331005", "US 0378 331005"]
    rows = [["A", scope, "42%", 2019, 2030] for scope in ("S1", "S2", "S3")]
    table = pd.DataFrame(rows, columns=HEADER)
    (company,) = read(table.assign(ISIN=isins)).companies
    assert (company.id, len(company.targets)) == ("US0378331005", 3)
    assert len(read(table.assign(company_id=isins)).companies) == 3


def test_headers_of_money_say_how_much_and_in_what():
    """10 million of 0.2 billion is a twentieth, not fifty times as much."""
    emissions = pd.DataFrame({"company": ["A"], "year": [2019], "Scope 1+2 (t)": [300.0]})
    money = pd.DataFrame({"company": ["A"], "Investment (EUR m)": [10], "EVIC (EUR bn)": ["0,2"]})
    book = read(TARGETS, emissions, money)
    assert (book.data["investment"][0], book.data["enterprise_value_and_cash"][0]) == (1e7, 2e8)
    assert list(book.data["currency"]) == ["EUR"]
    assert "companies: 'Investment (EUR m)' is multiplied by 1,000,000" in book.notes
    assert tj.portfolio.financed(book, S12).total == 15.0
    mixed = read(TARGETS, emissions, money.rename(columns={"EVIC (EUR bn)": "EVIC (USD bn)"}))
    assert pd.isna(mixed.data["investment"]).all()
    assert [p.column for p in mixed.found.rows] == ["Investment (EUR m)", "EVIC (USD bn)"]
    with pytest.raises(ArgumentError, match="currency"):
        weights_of(mixed, Weighting.ECOTS, what=S12)
    told = read(TARGETS, emissions, money.assign(currency="USD"))
    assert len(told.found.rows) == 2


def test_categories_of_polars_may_have_gaps():
    """Their codes are unsigned: an OverflowError of pyarrow came out."""
    texts = [str(cell) for cell in ROW]
    rows = [texts, ["B", *texts[1:]], [None] * 5]
    frame = pl.DataFrame(rows, HEADER, orient="row")
    book = read(frame.with_columns(pl.col("company", "scope").cast(pl.Categorical)))
    assert [c.targets for c in book.companies] == [PROMISED] * 2
    codes = pa.DictionaryArray.from_arrays(pa.array([0, None], pa.uint8()), ["S1+S2"])
    table = pa.table({**dict.fromkeys(HEADER, pa.array(["x", "y"])), "scope": codes})
    assert read(table).outcomes["targets"]["refused"] == 2


@pytest.mark.parametrize(
    ("text", "encoding"),
    [
        ("company\tscope\treduction\tbase_year\ttarget_year\nA\t1+2\t42%\t2019\t2030\n", "utf-16"),
        ("sep=;\ncompany;scope;cut;base_year;target_year\nA;1+2;42%;2019;2030\n", "cp1252"),
        ("Targets\nAs of 2024, made up\n\ncompany,scope,cut,base_year,by\nA,1+2,42%,2019,2030\n",
         "utf-8-sig"),
        ("Unternehmen;Geltungsbereich;Reduktionsziel;Basisjahr;Zieljahr\n"
         "A;Scope 1 und 2;42 %;2019;2030\n", "cp1252"),
        ("Bedrijf;Scope;Reductie (%);Basisjaar;Doeljaar\nA;Scope 1 en 2;42;2019;2030\n", "utf-8"),
        ("Soci\u00e9t\u00e9;P\u00e9rim\u00e8tre;R\u00e9duction;"
         "Ann\u00e9e de r\u00e9f\u00e9rence;Ann\u00e9e cible\n"
         "A;Scope 1 et 2;42 %;2019;2030\n", "latin-1"),
    ],
)  # fmt: skip
def test_csv_of_other_programs_and_languages(tmp_path, text, encoding):
    """As Excel writes them; problems still name the lines of the file."""
    path = tmp_path / "targets.csv"
    path.write_bytes(text.encode(encoding))
    book = read(path)
    assert book.company("A").targets == PROMISED
    assert not book.found.rows
    path.write_bytes((text + text.splitlines()[-1].replace("42", "?")).encode(encoding))
    assert [p.row for p in read(path).found.rows] == [len(text.splitlines()) + 1]


def test_utf16_without_its_mark_is_no_table(tmp_path):
    """What cannot be told is refused."""
    path = tmp_path / "targets.csv"
    path.write_bytes("company,scope\nA,S1\n".encode("utf-16").removeprefix(codecs.BOM_UTF16_LE))
    with pytest.raises(ArgumentError, match="must be a table"):
        read(path)


def test_a_row_of_too_many_cells_is_named(tmp_path):
    """An unquoted decimal comma; the error was that of another library."""
    path = tmp_path / "targets.csv"
    path.write_text(
        'company,scope,cut,base_year,by\n"A, B",S1,42%,2019,2030\nC,S1,42,5%,2019,2030\n'
    )
    with pytest.raises(ArgumentError, match="line 3 has 6 cells below a header of 5"):
        read(path)


def test_a_cell_of_several_is_told_whole():
    """The reason was cut in the middle of the cell."""
    table = TARGETS.assign(scope="S1+S2; S3", reduction="42%; 25%")
    told = {p.column: (p.reason, p.remedy) for p in read(table).found.rows}
    assert told["reduction"][0].endswith("got '42%; 25%'")
    assert told["scope"][0].endswith("got 'S1+S2; S3'")
    assert {remedy for _, remedy in told.values()} == {
        "where it holds several, give each a row of its own"
    }


def test_companies_may_stand_in_the_index():
    """One called "id" numbers rows, and is no company."""
    book = read(TARGETS.set_index("company"))
    assert book.company("A").targets == PROMISED
    two = pd.concat([TARGETS, TARGETS.assign(scope="S3")]).set_index(pd.Index([1, 2], name="id"))
    assert [len(c.targets) for c in read(two).companies] == [2]


@pytest.mark.parametrize(
    ("unit", "held"),
    [
        ("'000 tCO2e", "ktCO2e"),
        ("Tsd. t CO2-\u00c4q.", "ktCO2e"),
        ("1000 tonnes", "ktCO2e"),
        ("Mio. t CO2e", "MtCO2e"),
        ("t CO2-\u00c4q.", "tCO2e"),
    ],
)
@pytest.mark.parametrize("place", ["cell", "header"])
def test_thousands_of_tonnes(unit, held, place):
    """The remedy was "did you mean 'tCO2e'?", which is a thousandth."""
    rows = {"company": ["A"], "scope": ["S3"], "year": [2019]}
    rows |= {"value": [7.0], "unit": [unit]} if place == "cell" else {f"Emissions ({unit})": [7.0]}
    assert inventories(pd.DataFrame(rows))[0] == (Inventory(2019, {S3: 7.0}, unit=held),)


def test_words_for_nothing():
    """Of Bloomberg and of people; "tbd" is no percentage that cannot be read."""
    cells = ["tbd", "#N/A N/A", "#N/A Field Not Applicable", "k.A.", "\u2013"]
    rows = pd.DataFrame([ROW] * 5, columns=HEADER).assign(reduction=cells, company=list("ABCDE"))
    assert {reason for *_, reason in reasons(read(rows))} == {"reduction is empty"}


def test_a_stranger_s_sheet_is_judged_to_its_end(tmp_path):
    """Title, units, total and footnote at once: two companies, worked out by hand."""
    rows = [
        ["Portfolio emissions 2024"],
        [],
        ["Counterparty", "Reporting year", "Scope 1", "Scope 2 (MB)"],
        ["", "", "ktCO2e", "ktCO2e"],
        ["A", 2019, "1.000,0", "250,5"],
        ["B", 2019, "40,0", "10,0"],
        ["Total", "", "1.040,0", "260,5"],
        ["Source: annual reports"],
    ]
    path = workbook(tmp_path / "t.xlsx", {"E": rows})
    targets = pd.concat([TARGETS, TARGETS.assign(company="B", reduction="50%")])
    line, day = tj.benchmarks.linear_1_5c, date(2026, 11, 1)
    found = assess(read(targets, path), what=S12, against=line, as_of=day)
    assert list(found.table["company"]) == ["A", "B"]
    assert found.table["level_2030"].round(9).tolist() == [725.29, 25.0]
    assert set(found.table["unit"]) == {"ktCO2e"}


def test_points_in_a_file_of_semicolons(tmp_path):
    """Every point may part thousands there, unless one of the column cannot."""
    path = tmp_path / "emissions.csv"
    path.write_text("company;year;S1;S2\nA;2019;1.234;1.5\nB;2019;45.678;1.234\n")
    book = read(TARGETS, path)
    assert [(p.row, p.column) for p in book.found.rows] == [(2, "S1"), (3, "S1")]
    assert book.company("B").inventories == ()
    path.write_text(path.read_text().replace(";", ","))
    assert read(TARGETS, path).company("B").inventories == (
        Inventory(2019, {S1: 45.678, S2: 1.234}),
    )


def test_parts_of_a_company_are_no_duplicates():
    """Two countries that emit the same counted once."""
    rows = {"company": ["A"] * 2, "year": [2019] * 2, "scope": ["S1"] * 2, "value": [100.0] * 2}
    held, book = inventories(pd.DataFrame(rows | {"Country": ["DE", "FR"]}))
    assert held == ()
    assert [(row, outcome) for _, row, outcome, _ in reasons(book)] == [
        (0, "refused"),
        (1, "refused"),
    ]
    assert "add up parts" in book.found.rows[0].remedy
    held, book = inventories(pd.DataFrame(rows | {"Country": ["DE", "DE"]}))
    assert held == (Inventory(2019, {S1: 100.0}),)


def test_an_id_that_says_nothing_joins_nobody():
    """Two companies without an ISIN were one."""
    table = pd.DataFrame([ROW, ["B", *ROW[1:]]], columns=HEADER).assign(isin=["n/a", "N/A"])
    assert [(c.name, c.id) for c in read(table).companies] == [("A", None), ("B", None)]


def test_scopes_in_the_brackets_of_emissions():
    """They are columns of scopes, and not one of figures."""
    rows = {"company": ["A"], "year": [2019], "Emissions (Scope 1)": [7.0]}
    held, _ = inventories(pd.DataFrame(rows | {"Emissions (Scope 2)": [3.0]}))
    assert held == (Inventory(2019, {S1: 7.0, S2: 3.0}),)


def test_periods_of_pandas_are_years():
    """An error of pyarrow came out."""
    years = pd.period_range("2019", periods=1, freq="Y")
    assert read(TARGETS.assign(base_year=years)).company("A").targets == PROMISED


def test_other_columns_stand_between_those_of_years(tmp_path):
    """The header that says most of what can be used is taken."""
    rows = [
        ["Company", "Scope 1", "", "", "Scope 2", "Employees", ""],
        ["", 2019, 2020, "Change", 2019, 2019, 2020],
        ["A", 100, 90, -10, 50, 7, 8],
    ]
    held, book = inventories(workbook(tmp_path / "t.xlsx", {"E": rows}))
    assert held == (Inventory(2019, {S1: 100.0, S2: 50.0}), Inventory(2020, {S1: 90.0}))
    assert any("'Employees 2019'" in note for note in book.notes)
