"""An assessment as a workbook: an auditor's formulas give what the library found."""

from dataclasses import replace
from datetime import date
from functools import partial

import numpy as np
import pytest
from sheets import OFFICE, cells, recalculated

from trajectory import ALL, S1, S2, S12, Company, Inventory, NetZero, Pathway, Target, geometric
from trajectory.benchmarks import linear_1_5c
from trajectory.portfolio import Book, assess
from trajectory.portfolio.workbook import HEAD, _letters
from trajectory.rules import SBTI_V5

DAY = date(2026, 11, 1)
LINK = '=HYPERLINK("http://example.org","ZTE")'


def cut(reduction, year, what=S12, base_year=2021, **fields):
    """Return a target."""
    return Target(what, reduction, year, base_year=base_year, **fields)


ZTE = Company(
    LINK,
    [Inventory(2021, {S12: 597.7}, unit="ktCO2e")],
    [cut("52%", 2030), cut("90%", 2040, maintain_until=2050), NetZero(ALL, 2050)],
)
COVERED = Company(
    "Covered", [Inventory(2019, {S12: 81.3})], [cut("46.2%", 2030, base_year=2019, coverage=0.9)]
)
PARTS = Company(
    "Parts",
    [Inventory(2021, {S1: 40.0, S2: 70.0})],
    [cut("30%", 2030, S1), cut("60%", 2026, S2), cut("90%", 2040, S2)],
)
BOOK = Book.of([ZTE, COVERED, Company("Silent"), PARTS])


def found(book=BOOK, **options):
    """Return the book held against the linear line."""
    return assess(book, what=S12, against=linear_1_5c, as_of=DAY, **options)


@pytest.fixture
def written(tmp_path):
    """Return what was found, and its workbook."""
    assessment = found(rules=SBTI_V5)
    assessment.to_excel(tmp_path / "book.xlsx")
    return assessment, tmp_path / "book.xlsx"


def rows_of(sheet):
    """Return {company: row} of a sheet with formulas."""
    return {
        value: int(name[1:])
        for name, (_, value) in sheet.items()
        if name[0] == "A" and name[1:].isdigit() and int(name[1:]) > HEAD + 1
    }


def test_every_company_has_a_row_of_verdicts_and_says_why_where_none(written):
    """Names are text; what is unknown is empty."""
    held = cells(written[1])["Verdicts"]
    head = {value: name[:-1] for name, (_, value) in held.items() if name[-1:] == "1"
            and name[:-1].isalpha()}  # fmt: skip
    assert all(formula is None for formula, _ in held.values())
    assert [held[f"A{row}"][1] for row in range(2, 6)] == [LINK, "Covered", "Silent", "Parts"]
    assert held[f"{head['level_2030']}2"][1] == 597.7 - 597.7 * 0.52
    assert f"{head['level_2030']}4" not in held
    assert "must promise a cut of S1+S2, got none" in held[f"{head['reason']}4"][1]
    assert held[f"{head['every_year']}2"][1] is True


def test_the_notes_say_what_was_asked(written):
    """Day, emissions, line and rules, so that the sheet speaks for itself."""
    held = cells(written[1])["Notes"]
    said = {held[f"A{row}"][1]: held[f"B{row}"][1] for row in range(2, 7)}
    assert said["as of"] == "2026-11-01"
    assert said["emissions"] == "scopes 1+2"
    assert said["line"] == linear_1_5c.label
    assert said["rules 1"] == f"{SBTI_V5}"


def test_levels_of_a_target_are_formulas_of_its_percentage(written):
    """The covered part of the base level counts; levels that parts give are values."""
    held = cells(written[1])["Promises S1+S2"]
    formulas = {
        name: [
            (formula, value)
            for cell, (formula, value) in held.items()
            if cell.lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ") == str(row) and "*" in (formula or "")
        ]
        for name, row in rows_of(held).items()
    }
    assert [value for _, value in formulas[LINK]] == [
        597.7 - 597.7 * 0.52,
        597.7 - 597.7 * 0.9,
        597.7 - 597.7 * 0.9,
    ]
    assert [value for _, value in formulas["Covered"]] == pytest.approx([81.3 - 81.3 * 0.4158])
    assert formulas["Parts"] == []


@pytest.mark.skipif(
    OFFICE is None,
    reason="LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc",
)
def test_libreoffice_finds_the_library_s_paths_gaps_and_sums(written, tmp_path):
    """From the formulas alone, for each company and year."""
    assessment, file = written
    computed = recalculated(file, tmp_path)
    path, gap = computed["Path S1+S2"], computed["Gap S1+S2"]
    answers, rows = assessment.of(S12), rows_of(path)
    assert list(rows) == [LINK, "Covered", "Parts"]
    first = int(path[f"E{HEAD + 1}"][1])
    for at, company in enumerate(BOOK.companies):
        if company.name not in rows:
            continue
        own = assessment.path(company.name)
        held = assessment.comparison(company.name)
        row = rows[company.name]
        for year in own.years.tolist():
            name = f"{_letters(4 + year - first)}{row}"
            assert path[name][0] is not None
            assert path[name][1] == pytest.approx(own.at(year), rel=1e-12)
            assert gap[name][1] == pytest.approx(held.gap.at(year), rel=1e-9, abs=1e-10)
        assert gap[f"C{row}"][1] == pytest.approx(answers.cumulative_gap[at], rel=1e-9, abs=1e-9)
        above = (held.gap.values > held.tolerance).sum()
        assert gap[f"D{row}"][1] == above
        assert (above == 0) == (answers.every_year[at] == 1)


def test_a_path_that_is_not_straight_stands_as_values(tmp_path):
    """The gap is a formula all the same."""
    found(curve=geometric).to_excel(tmp_path / "book.xlsx")
    held = cells(tmp_path / "book.xlsx")
    row = rows_of(held["Path S1+S2"])[LINK]
    assert held["Path S1+S2"][f"C{row}"][1] == "no"
    own = found(curve=geometric).path(LINK)
    first = int(held["Path S1+S2"][f"E{HEAD + 1}"][1])
    name = f"{_letters(4 + 2025 - first)}{row}"
    assert held["Path S1+S2"][name] == (None, pytest.approx(own.at(2025), rel=1e-15))
    assert held["Gap S1+S2"][name][0] is not None


def test_what_if_and_levels_kept_on_are_in_the_notes_and_the_paths(tmp_path):
    """The silent company has a path, which ends where it was asked to."""
    silent = Company("Silent", [Inventory(2021, {S12: 10.0})])
    book = Book.of([silent]).with_(default=cut("42%", 2030))
    found(book, until=2035).to_excel(tmp_path / "book.xlsx")
    held = cells(tmp_path / "book.xlsx")
    said = [value for _, value in held["Notes"].values()]
    assert "-42 % of scopes 1+2 by 2030 from 2021" in said
    assert "2035" in said
    assert held["Path S1+S2"]["S5"][1] == 10.0 - 10.0 * 0.42  # 2035


def test_above_a_thousand_companies_all_are_values(tmp_path):
    """And the notes say so."""
    book = Book.of([Company(f"{i}") for i in range(1001)])
    found(book, verdicts=False).to_excel(tmp_path / "book.xlsx")
    held = cells(tmp_path / "book.xlsx")
    assert list(held) == ["Verdicts", "Problems", "Notes"]
    assert any("more than 1000" in str(value) for _, value in held["Notes"].values())


def test_boundaries_with_long_names_have_sheets_of_their_own(tmp_path):
    """Excel allows 31 characters and no two sheets of one name."""
    wide = tuple(ALL)[2] | tuple(ALL)[3] | tuple(ALL)[7]
    longer = wide | tuple(ALL)[9] | tuple(ALL)[11] | tuple(ALL)[13]
    companies = [
        Company(
            f"{it}",
            [Inventory(2021, {it: 10.0})],
            [Target(it, "50%", 2030, base_year=2021)],
        )
        for it in (wide, longer)
    ]
    asked = assess(Book.of(companies), what=(wide, longer), against=linear_1_5c, as_of=DAY)
    asked.to_excel(tmp_path / "book.xlsx")
    names = list(cells(tmp_path / "book.xlsx"))
    assert len(set(names)) == len(names) == 9
    assert max(map(len, names)) <= 31
    assert np.isfinite(asked.of(wide).end_level).sum() == 1


def test_any_line_is_named_and_where_it_does_not_fit_there_is_no_gap(tmp_path):
    """One line for all companies, with a label or none, and a function of the user's own."""
    values = np.linspace(90.0, 10.0, 20)
    line = Pathway(range(2021, 2041), values, "ktCO2e", "our own line")

    def ours(path):
        return linear_1_5c(path)

    for against, name in (
        (line, "our own line"),
        (replace(line, label=""), "a pathway without a label"),
        (ours, "ours"),
        (partial(ours), "a line of the user's own"),
    ):
        asked = assess(BOOK, what=S12, against=against, as_of=DAY)
        asked.to_excel(tmp_path / "book.xlsx")
        held = cells(tmp_path / "book.xlsx")
        assert name in [value for _, value in held["Notes"].values()]
        row = rows_of(held["Gap S1+S2"])["Covered"]
        assert (f"C{row}" in held["Gap S1+S2"]) == callable(against)
        assert held["Path S1+S2"][f"E{row}"][1] == 81.3
