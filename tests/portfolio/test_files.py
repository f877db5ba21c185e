"""Paths of CSV, Parquet and Excel files, and files that are no table."""

import re
import zipfile
from datetime import datetime
from pathlib import Path

import pandas as pd
import polars as pl
import pytest
import xlsxwriter

import trajectory as tj
from trajectory import S1, S2, S3, S12, Inventory, Target
from trajectory.portfolio import read
from trajectory.portfolio.marks import marks_of

EXAMPLES = Path(__file__).parents[2] / "examples" / "data"
HEADER = ["Company", "Scope", "Reduction", "Base year", "Target year", "Approved"]


@pytest.mark.parametrize(
    ("text", "lines"),
    [
        (
            "company,scope,reduction,base_year,target_year\nA,S1,46.2%,2020,2030\nB,?,1,2,3\n",
            [3, 3],
        ),
        ("\ufeffcompany;scope;reduction;base_year;target_year\nA;S1;46,2;2020;FY2030\n", []),
        (
            "# of 2024\n\ncompany\tscope\tcut\tbase_year\ttarget_year\nA\tS1\t46.2\t2020\t2030",
            [],
        ),
    ],
)
def test_csv_is_read_as_it_was_written(tmp_path, text, lines):
    """Whatever its separator, mark or comment; problems name lines of the file."""
    path = tmp_path / "targets.csv"
    path.write_text(text, encoding="utf-8")
    book = read(path)
    assert book.company("A").targets == (Target(S1, "46.2%", 2030, base_year=2020),)
    assert {p.row for p in book.found.rows} == set(lines)
    assert isinstance(book.problems, pl.DataFrame)
    assert list(read(str(path)).companies) == list(book.companies)


def test_a_csv_that_is_no_utf8_is_read_with_a_note(tmp_path):
    """As spreadsheets of old wrote it."""
    path = tmp_path / "targets.csv"
    text = "company,scope,reduction,base_year,target_year\nCafé,S1,50%,2020,2030\n"
    path.write_bytes(text.encode("cp1252"))
    book = read(path)
    assert book.companies[0].name == "Café"
    assert "targets: the file is no UTF-8: read as cp1252" in book.notes


def test_parquet_is_read_by_its_columns(tmp_path):
    """Numbers stay numbers."""
    path = tmp_path / "targets.parquet"
    rows = {"company": ["A"], "scope": ["S1"], "reduction": [0.462], "base_year": [2020]}
    pl.DataFrame(rows | {"target_year": [2030]}).write_parquet(path)
    assert read(path).companies[0].targets == (Target(S1, 0.462, 2030, base_year=2020),)


def workbook(path, write):
    """Write a workbook; `write` gets it."""
    book = xlsxwriter.Workbook(path)
    write(book)
    book.close()
    return path


def rows_into(sheet, rows, top=0, left=0, formats=None):
    """Write rows, dates as dates, cells of some columns in a format."""
    for r, row in enumerate(rows):
        for c, value in enumerate(row):
            form = (formats or {}).get((r, c))
            if isinstance(value, datetime):
                sheet.write_datetime(top + r, left + c, value, form)
            elif value is not None:
                sheet.write(top + r, left + c, value, form)


def test_number_formats_of_excel_count(tmp_path):
    """0.52 shown as 52.0% is a percentage, beside 42 and "46,2 %"; a date is a date."""

    def write(book):
        percent = book.add_format({"num_format": "0.0%"})
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        odd = book.add_format({"num_format": '0.0"%"'})  # a sign that is only text
        rows = [
            HEADER,
            ["A", "S1", 0.52, 2020, 2030, datetime(2024, 5, 6)],
            ["B", "S1", 42, 2020, 2030],
            ["C", "S1", "46,2 %", "FY2020", "2029/30"],
            ["D", "S1", 0.3, 2020, 2030],
            ["E", "S1", 0.3, 2020, 2030],
            ["F", "S1", 1, 2020, 2030],
        ]
        formats = {(1, 2): percent, (1, 5): date, (5, 2): odd, (6, 2): percent}
        rows_into(book.add_worksheet(), rows, formats=formats)

    book = read(workbook(tmp_path / "t.xlsx", write))
    cuts = [c.targets[0].reduction if c.targets else None for c in book.companies]
    assert cuts == [0.52, 0.42, 0.462, None, None, 1.0]
    assert book.company("A").targets[0].life.approved == datetime(2024, 5, 6).date()
    assert [p.row for p in book.found.rows] == [5, 6]  # lines of the sheet


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (rb'r="(C\d+)" s="(\d+)"', rb's="\2" r="\1"'),  # attributes have no order
        (rb"<(/?)(c|v|row|sheetData|worksheet)\b", rb"<\1x:\2"),  # and names may have a prefix
    ],
)
def test_formats_are_found_however_a_sheet_is_written(tmp_path, old, new):
    """Another program's spelling of the same cells."""

    def write(book):
        percent = book.add_format({"num_format": "0%"})
        rows = [HEADER, ["A", "S1", 0.52, 2020, 2030], ["B", "S1", 42, 2020, 2030]]
        rows_into(book.add_worksheet(), rows, formats={(1, 2): percent})

    path = workbook(tmp_path / "t.xlsx", write)
    other = tmp_path / "other.xlsx"
    with zipfile.ZipFile(path) as given, zipfile.ZipFile(other, "w") as made:
        for name in given.namelist():
            text = given.read(name)
            if name.startswith("xl/worksheets/"):
                text = re.sub(old, new, text).replace(
                    b"xmlns=", b"xmlns:x=" if b"x:" in new else b"xmlns="
                )
            made.writestr(name, text)
    marks = marks_of(other, "Sheet1")
    assert marks.percents == {2: [1]}
    assert marks.numbers == marks_of(path, "Sheet1").numbers


def test_marks_of_what_is_no_workbook_are_none(tmp_path):
    """Of a file of old, of another archive, and of a sheet that is not there."""
    old = tmp_path / "t.xls"
    old.write_bytes(b"\xd0\xcf\x11\xe0")
    archive = tmp_path / "t.zip"
    with zipfile.ZipFile(archive, "w") as made:
        made.writestr("xl/workbook.xml", "<broken")
    path = workbook(tmp_path / "t.xlsx", lambda book: book.add_worksheet("one"))
    assert [marks_of(p, "two") for p in (old, archive, path)] == [None, None, None]


def test_a_number_shown_as_a_date_is_refused(tmp_path):
    """2030 with a date format is 22 July 1905, and 45418 in a column of years a day."""

    def write(book):
        date = book.add_format({"num_format": "yyyy-mm-dd"})
        rows = [HEADER, ["A", "S1", "50%", 2020, 2030], ["B", "S1", "50%", 45418, 2030]]
        rows_into(book.add_worksheet(), rows, formats={(1, 4): date})

    book = read(workbook(tmp_path / "t.xlsx", write))
    first, second = book.found.rows
    assert "is it the number 2030 shown as a date?" in first.remedy
    assert second.remedy == "is it the Excel date 2024-05-06?"


def test_merged_cells_have_one_value(tmp_path):
    """A title above, a company over two rows, a header over two columns and in two lines."""

    def write(book):
        book.add_worksheet("Read me").write(0, 0, "Our targets")
        sheet = book.add_worksheet("data")
        sheet.merge_range("B2:G2", "Targets of 2024")
        rows_into(sheet, [HEADER], top=2, left=1)
        rows = [[None, "1+2", "52%", 2021, 2030], [None, "3", "90%", 2021, 2050]]
        rows_into(sheet, rows, top=3, left=1)
        sheet.merge_range("B4:B5", "ZTE")
        other = book.add_worksheet("emissions")
        other.merge_range("A1:A2", "Company")
        other.merge_range("B1:C1", "Scope 1")
        other.merge_range("D1:E1", "Scope 2 (ktCO2e)")
        rows_into(other, [[2021, 2022, 2021, 2022]], top=1, left=1)
        rows_into(other, [["ZTE", 10, 20, 3, 4.5]], top=2)

    path = workbook(tmp_path / "t.xlsx", write)
    book = read(path, (path, "emissions"))
    zte = book.company("ZTE")
    assert zte.targets == (
        Target(S12, "52%", 2030, base_year=2021),
        Target(S3, "90%", 2050, base_year=2021),
    )
    assert zte.inventories == (
        Inventory(2021, {S1: 10.0, S2: 3000.0}),
        Inventory(2022, {S1: 20.0, S2: 4500.0}),
    )
    assert {"targets: the sheet 'data' is read", "targets: the header is line 3 of the sheet"} <= {
        *book.notes
    }


@pytest.mark.parametrize(
    ("name", "content", "told"),
    [
        ("t.csv", b"", "whose first line has one column"),
        ("t.csv", b"no table at all\n", "whose first line has one column"),
        ("t.csv", b"company,scope\nA,S1,more\n", "must be a table"),
        ("t.csv", bytes(range(256)) * 20, "targets"),
        ("t.parquet", b"PAR1", "must be a table"),
        ("t.xlsx", b"hello", "must be a workbook"),
        ("t.docx", b"PK", "by its ending"),
        ("t.xls", b"", "must be a workbook"),
    ],
)
def test_a_file_that_is_no_table_is_an_error(tmp_path, name, content, told):
    """That names the file, and no error of another library."""
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(tj.ArgumentError, match="targets") as raised:
        read(path)
    assert told in str(raised.value)


def test_a_workbook_without_such_a_sheet_or_any_cell_is_an_error(tmp_path):
    """And so is a folder, and a pair that is no path and sheet."""
    path = workbook(tmp_path / "t.xlsx", lambda book: book.add_worksheet())
    for given in ((path, "None"), path, tmp_path, (1, 2, 3), ("t.xlsx",)):
        with pytest.raises(tj.ArgumentError, match="targets must"):
            read(given)


def test_the_six_companies_load_as_far_as_they_can():
    """Rows as researchers wrote them: 28 promises are read, and each other row says why not."""
    book = read(EXAMPLES / "company_targets.csv", EXAMPLES / "company_emissions.csv")
    assert [(c.name, len(c.targets)) for c in book.companies] == [
        ("ZTE", 5),
        ("Hitachi", 5),
        ("PwC", 4),
        ("Nomad Foods", 7),
        ("Diageo", 8),
        ("Silentnight", 3),
    ]
    counts = book.outcomes["targets"]
    assert (counts["used"] + counts["noted"], counts["refused"]) == (32, 12)
    nomad = book.company("Nomad Foods").targets
    parts = tj.C1 | tj.C3 | tj.C4 | tj.C5 | tj.C6 | tj.C7 | tj.C13
    assert Target(parts.without_land, "35.0%", 2033, base_year=2019, term=tj.Term.NEAR) in nomad
    assert Target(S3.land_only, "42.4%", 2033, base_year=2019, term=tj.Term.NEAR) in nomad
    zte = book.company("ZTE")
    assert tj.reported(zte, S12).at([2021, 2023]).tolist() == [597.7, 504.4]
    reasons = {p.value: p.reason for p in book.found.rows if p.outcome == "refused"}
    assert reasons["carbon neutrality"] == "no cut of emissions that numbers alone can say"
    assert "'value chain' is no scope" in str(
        [p.remedy for p in book.found.rows if p.value == "value chain"]
    )


def test_a_table_of_pandas_and_its_csv_say_the_same(tmp_path):
    """But for the decimals, which text keeps."""
    frame = pd.DataFrame(
        {"company": ["A", "B"], "scope": ["S1", "S3"], "reduction": ["46.20%", "50%"]}
    ).assign(base_year=2020, target_year=2030)
    frame.to_csv(tmp_path / "t.csv", index=False)
    assert list(read(tmp_path / "t.csv").companies) == list(read(frame).companies)
