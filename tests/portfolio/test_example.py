"""The messy tables of the example: always the same, and every company comes out once."""

import importlib.util
import sys
from datetime import date
from pathlib import Path

import pytest

import trajectory as tj
from trajectory import portfolio as pf

DATA = Path(__file__).parents[2] / "examples" / "data"
TODAY = date(2026, 11, 1)


@pytest.fixture(scope="module")
def made():
    """Return the script that makes the tables."""
    spec = importlib.util.spec_from_file_location("make_portfolio", DATA / "make_portfolio.py")
    module = importlib.util.module_from_spec(spec)
    sys.modules["make_portfolio"] = module
    spec.loader.exec_module(module)
    return module


@pytest.fixture(scope="module")
def book():
    """Return the book of the three tables."""
    return pf.read(*(DATA / f"portfolio_{it}.csv" for it in ("targets", "emissions", "companies")))


def test_the_script_makes_the_tables_that_are_shipped(made):
    """Byte for byte, on any version of Python."""
    for name, text in made.tables().items():
        assert (DATA / name).read_bytes() == text.encode(), name


def test_who_is_made_up_says_so(made):
    """In the name, in the id, and in the header of the file."""
    for name, text in made.tables().items():
        header, rows = text.split("\ncompany_id", 1)
        assert header.startswith("# Made up: "), name
        assert "BSD-3-Clause" in header
        for row in rows.splitlines()[1:]:
            assert ("(made up)" in row) == row.startswith("X-"), row
            assert row.startswith(("X-", *made.SIX))


def test_every_company_comes_out_once(book):
    """200 and six, each with an answer or a reason on every boundary."""
    assert len(book) == 206
    assert len({company.id for company in book.companies}) == 206
    found = pf.assess(
        book, what=(tj.S12, tj.S3), against=tj.benchmarks.linear_1_5c, as_of=TODAY, verdicts=False
    )
    for what in (tj.S12, tj.S3):
        answers = found.of(what)
        assert (answers.judged | (answers.reason != "")).all()
    assert found.of(tj.S12).judged.sum() == 171


def test_each_damage_is_found_with_its_row(book):
    """Every ninth made-up company that promises anything: refused or noted, none in silence."""
    told = {(it.company, it.outcome) for it in book.found.rows}
    damaged = {
        "Software 018 (made up)": "refused",  # two rows contradict each other
        "Cement 027 (made up)": "refused",  # no reduction
        "Software 036 (made up)": "refused",  # no base year
    }
    assert set(damaged.items()) <= told
    numbers = {name.split()[1] for name, _ in told if "made up" in name}
    assert {f"{n:03d}" for n in (18, 27, 36, 72, 81, 90)} <= numbers


def test_the_six_are_an_index_and_never_summed(book):
    """They have verdicts, but no tonnes in any sum."""
    found = pf.assess(
        book, what=tj.S12, against=tj.benchmarks.linear_1_5c, as_of=TODAY, verdicts=False
    )
    together = pf.aggregate(found, first=2024, last=2028)
    assert {"ZTE", "Hitachi", "Diageo"} <= set(together.left_out)
    assert together.left_out["ZTE"] == "its path is an index, which is no mass"
    place = [company.name for company in book.companies].index("ZTE")
    assert found.of(tj.S12).levels[0, place] == 48.0
