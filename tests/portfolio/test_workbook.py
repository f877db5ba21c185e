"""Workbooks: text stays text, formulas carry their values, and LibreOffice finds the same."""

from datetime import date, datetime

import numpy as np
import pytest
from sheets import OFFICE, cells, recalculated

from trajectory import ArgumentError
from trajectory.kernels.curves import linear
from trajectory.portfolio import workbook
from trajectory.portfolio.workbook import Traced, write_workbook

NAN = float("nan")
DAY = date(2026, 11, 1)
LINK = '=HYPERLINK("http://example.org","Example")'
needs_office = pytest.mark.skipif(
    OFFICE is None,
    reason="LibreOffice is not installed: apt-get install --no-install-recommends libreoffice-calc",
)


def traced():
    """Three companies: two cuts and a level, one cut of another base, and a path in steps."""
    years = np.arange(2019, 2041)
    knots = np.array([[2021, 2030, 2040], [2019, 2030, NAN], [2021, 2030, NAN]])
    levels = np.array([[597_700.0, 597_700.0 - 597_700.0 * 0.52, 61_000.0],
                       [83.1, 83.1 - 83.1 * 0.462, NAN], [100.0, 50.0, NAN]])  # fmt: skip
    path = np.full((3, years.size), NAN)
    for row, (x, y) in enumerate(zip(knots, levels, strict=True)):
        known = ~np.isnan(x)
        own = (years >= x[0]) & (years <= x[known][-1])
        path[row, own] = linear(years[own], x[known], y[known])
    path[2, 2:11] = 100.0
    elapsed = years - knots[:, :1]
    line = np.where(np.isnan(path), NAN, np.maximum(0.1, 1 - 0.042 * elapsed) * levels[:, :1])
    return Traced(
        title="S1+S2",
        what="scopes 1+2",
        line="made up for this test",
        names=[LINK, "+1 Ltd", "Müller & Söhne <AG>"],
        units=["tCO2e", "ktCO2e", "index"],
        knot_years=knots,
        knot_levels=levels,
        reductions=np.array([[NAN, 0.52, NAN], [NAN, 0.462, NAN], [NAN, 0.5, NAN]]),
        years=years,
        path=path,
        against=line,
        straight=np.array([True, True, False]),
    )


TABLES = {
    "Verdicts": {
        "company": [LINK, "+1 Ltd", "@SUM(A1)"],
        "gap": [0.5, NAN, np.float64(-1.0)],
        "met": [True, None, np.bool_(False)],
        "year": [2030, np.int64(2031), float("inf")],
        "approved": [date(2024, 5, 6), datetime(2024, 5, 6), date(1899, 1, 1)],
        "note": ["http://example.org", "12", "x" * 40_000],
    }
}


@pytest.fixture
def written(tmp_path):
    """Return a workbook with a table and the sheets with formulas."""
    path = tmp_path / "book.xlsx"
    write_workbook(path, TABLES, [traced()], DAY)
    return path


def test_text_is_text_whatever_it_begins_with(written):
    """No formula stands in a table, and none of the names became one."""
    held = cells(written)
    assert all(formula is None for formula, _ in held["Verdicts"].values())
    assert [held["Verdicts"][f"A{row}"][1] for row in (2, 3, 4)] == [LINK, "+1 Ltd", "@SUM(A1)"]
    for sheet in ("Promises S1+S2", "Path S1+S2", "Gap S1+S2"):
        assert [held[sheet][f"A{row}"] for row in (5, 6, 7)] == [
            (None, LINK),
            (None, "+1 Ltd"),
            (None, "Müller & Söhne <AG>"),
        ]


def test_values_are_what_they_are_and_unknown_ones_stay_empty(written):
    """A number, an answer, a day since 1900; NaN and infinity are no values; long text is cut."""
    held = cells(written)["Verdicts"]
    assert [held.get(f"B{row}", (None, None))[1] for row in (2, 3, 4)] == [0.5, None, -1.0]
    assert [held.get(f"C{row}", (None, None))[1] for row in (2, 3, 4)] == [True, None, False]
    assert [held.get(f"D{row}", (None, None))[1] for row in (2, 3, 4)] == [2030.0, 2031.0, None]
    assert held["E2"][1] == held["E3"][1] == 45418.0  # days since 30 December 1899
    assert held["E4"][1] == "1899-01-01"
    assert held["F2"][1] == "http://example.org"
    assert held["F3"][1] == "12"
    assert held["F4"][1].endswith("(cut: a cell of Excel holds no more)")
    assert len(held["F4"][1]) == 32_767


@pytest.mark.parametrize(
    ("text", "held"),
    [
        ("a\ud800b", "a\\ud800b"),  # half of a pair: no file can hold it
        ("\x00", "_x0000_"),  # as Excel itself writes control characters
        ("<b>&\"'", "<b>&\"'"),
        (" 12 ", " 12 "),
        ("\U0001f600" * 20_000, "\U0001f600" * 16_364 + workbook.CUT),
    ],
)
def test_odd_text_breaks_no_workbook(text, held, tmp_path):
    """Each character stays or is spelled out; a long text says that it was cut."""
    write_workbook(tmp_path / "odd.xlsx", {"A": {"name": [text]}}, [], DAY)
    assert cells(tmp_path / "odd.xlsx")["A"]["A2"] == (None, held)


def test_path_and_gap_are_formulas_that_carry_the_library_s_values(written):
    """Each number of the path and the gap, where a straight line gives it; else values."""
    one, held = traced(), cells(written)
    path, gap = held["Path S1+S2"], held["Gap S1+S2"]
    for row in range(3):
        for place in range(one.years.size):
            name = f"{workbook._letters(4 + place)}{5 + row}"
            if np.isnan(one.path[row, place]):
                assert name not in path
                continue
            formula, value = path[name]
            assert value == one.path[row, place]
            assert (formula is not None) == one.straight[row]
            formula, value = gap[name]
            assert formula.startswith("'Path S1+S2'!")
            assert value == one.path[row, place] - one.against[row, place]
    level = held["Promises S1+S2"]
    assert level["N5"] == ("M5-M5*J5", 597_700.0 - 597_700.0 * 0.52)
    assert level["O5"] == (None, 61_000.0)


@needs_office
def test_libreoffice_computes_the_same(written, tmp_path):
    """From the formulas alone: the values that they carried are taken away first."""
    carried, computed = cells(written), recalculated(written, tmp_path)
    seen = 0
    for sheet, held in carried.items():
        for name, (formula, value) in held.items():
            if formula is not None:
                assert computed[sheet][name][1] == pytest.approx(value, rel=1e-12, abs=1e-9)
                seen += 1
            elif isinstance(value, str):
                assert computed[sheet][name] == (None, value)
    assert seen == 3 + 3 + 20 + 12 + 20 + 12 + 10 + 6  # levels, changes, paths, gaps, sums


@needs_office
def test_an_auditor_who_changes_a_promise_sees_another_path(tmp_path):
    """The formulas find the stretch in which a year lies: a target year can be changed, too."""
    one = traced()
    years, levels = one.knot_years.copy(), one.knot_levels.copy()
    years[0, 1], levels[0, 0] = 2025, 1000.0
    write_workbook(tmp_path / "a.xlsx", {}, [one], DAY)
    changed = {"knot_years": years, "knot_levels": levels}
    fields = {name: getattr(one, name) for name in Traced.__slots__}
    write_workbook(tmp_path / "b.xlsx", {}, [Traced(**fields | changed)], DAY)
    path = recalculated(tmp_path / "b.xlsx", tmp_path)["Path S1+S2"]
    # By hand: 1000 t in 2021, 480 t in 2025, then straight to 61 000 t in 2040.
    assert path["G5"][1] == 1000.0
    assert path["K5"][1] == 480.0
    assert path["I5"][1] == pytest.approx(740.0, rel=1e-12)
    assert path["P5"][1] == pytest.approx(480.0 + 5 * (61_000 - 480) / 15, rel=1e-12)


def test_the_same_workbook_has_the_same_bytes(tmp_path):
    """No clock is read."""
    for name in ("a.xlsx", "b.xlsx"):
        write_workbook(tmp_path / name, TABLES, [traced()], DAY)
    assert (tmp_path / "a.xlsx").read_bytes() == (tmp_path / "b.xlsx").read_bytes()


def test_more_rows_than_excel_has_are_refused(tmp_path):
    """Before anything is written."""
    rows = range(1_048_576)
    with pytest.raises(ArgumentError, match=r"at most 1048575 rows .* got 1048576 in 'Verdicts'"):
        write_workbook(tmp_path / "a.xlsx", {"Verdicts": {"n": rows}}, [], DAY)
    assert not list(tmp_path.iterdir())
