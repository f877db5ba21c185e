"""Percentages: a percent sign counts anywhere, and bare numbers are decided by their column."""

from decimal import Decimal

import numpy as np
import pandas as pd
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.portfolio import fraction, percent, read
from trajectory.portfolio.deciding import decided
from trajectory.portfolio.distinct import distinct, numbered


def table(cuts, **more):
    """Return a table of one company a row, so that nothing repeats or contradicts."""
    columns = {"company": [f"C{i}" for i in range(len(cuts))], "scope": "S1", "reduction": cuts}
    return pd.DataFrame(columns | {"base_year": 2020, "target_year": 2030} | more)


def cuts_of(book):
    """Return the reduction that each company promises, None where its row was refused."""
    return [c.targets[0].reduction if c.targets else None for c in book.companies]


@pytest.mark.parametrize(
    ("cuts", "expected"),
    [
        ([0.462, 0.5, 1.0], [0.462, 0.5, 1.0]),  # all at most 1: fractions
        ([46.2, 90], [0.462, 0.9]),  # one exceeds 1: percent
        ([46.2, 0.462, 90, 1], [0.462, None, 0.9, None]),  # bare ones in (0, 1] have two readings
        ([46.2, 0], [0.462, 0.0]),  # 0 has one
        ([0, 1, 1], [None, None, None]),  # only 0 and 1
        ([0, 0.5, 1], [0.0, 0.5, 1.0]),
        ([-46.2, -90], [0.462, 0.9]),  # negatives only mean cuts
        ([-0.462, -0.9], [0.462, 0.9]),
        ([-46.2, 90], [None, None]),  # mixed signs
        (["46.2%", "46,2 %", "−46.2%", "46.2 per cent"], [0.462] * 4),
        (["46.2%", 0.462, 0.5], [0.462, 0.462, 0.5]),  # a percent sign does not make the rest so
        (["46.2%", 46.2, "46,2"], [0.462] * 3),
        (["0.5%", 90], [0.005, 0.9]),
        (["46.2", "90"], [0.462, 0.9]),
        (["0.462", "0.9"], [0.462, 0.9]),
        ([Decimal("46.2"), 90.0], [0.462, 0.9]),
        (["half", 46.2], [None, 0.462]),
        (["1,234%", 46.2], [None, 0.462]),  # one of two
        (["+10%", 46.2], [None, 0.462]),  # growth
        ([140, 46.2], [None, 0.462]),
        (["140%", 46.2], [None, 0.462]),
        ([True, 46.2], [None, 0.462]),
        ([np.nan, 46.2, None, "n/a"], [None, 0.462, None, None]),
        ([np.inf, 46.2], [None, 0.462]),
    ],
)
def test_a_column_decides_what_bare_numbers_are(cuts, expected):
    """As the issue lists it; each refused row is in the problems."""
    book = read(table(cuts))
    assert cuts_of(book) == expected
    refused = [problem.row for problem in book.found.rows]
    assert refused == [row for row, cut in enumerate(expected) if cut is None]


def test_what_was_decided_stands_in_the_notes():
    """With the column's name and the reason."""
    assert read(table([46.2, 90])).notes == (
        "targets 'reduction': numbers are percentages, since some exceed 1",
    )
    assert "fractions, since none exceeds 1; those below 0 are cuts" in read(table([-0.5])).notes[0]


def test_both_readings_are_named():
    """Of a fraction among percentages."""
    (problem,) = read(table([46.2, 0.462])).found.rows
    assert (
        problem.reason == "it may be 46.2 % or 0.462 %, in a column that also has numbers above 1"
    )
    assert problem.remedy == "write '46.2%' or '0.462%'"
    assert (problem.column, problem.value, problem.company) == ("reduction", "0.462", "C1")


@pytest.mark.parametrize(
    ("share", "cuts", "expected"),
    [
        (percent, [0.5, 1, 46.2], [0.005, 0.01, 0.462]),
        (percent, [1, 0], [0.01, 0.0]),
        (fraction, [1, 0], [1.0, 0.0]),
        (fraction, [0.5, 46.2], [0.5, None]),
        (fraction, ["46.2%", 0.5], [0.462, 0.5]),  # a percent sign counts anywhere
    ],
)
def test_columns_overrides_the_decision(share, cuts, expected):
    """The caller knows; also where the column has a name of its own."""
    assert cuts_of(read(table(cuts), columns={"reduction": share})) == expected
    named = table(cuts).rename(columns={"reduction": "Unser Ziel"})
    assert cuts_of(read(named, columns={"reduction": share("Unser Ziel")})) == expected


def test_a_unit_column_decides_by_row():
    """Percent, a fraction, or tonnes, which are a level."""
    units = ["percent", "fraction", "%", "tCO2e", "furlongs"]
    book = read(table([0.5, 0.5, 50, 1200, 3], reduction_unit=units))
    cuts = [c.targets[0] if c.targets else None for c in book.companies]
    assert [c.reduction for c in cuts[:3]] == [0.005, 0.5, 0.5]
    assert cuts[3] == tj.FixedLevel(tj.S1, 1200, 2030, unit="tCO2e", base_year=2020)
    assert cuts[4] is None
    assert "percent, fraction" in book.found.rows[0].reason


def test_decimals_are_known_where_the_cell_is_text():
    """A number does not tell how many were published; "46.20" does."""
    book = read(table([46.2, "46.20%", "46,2", "0.462%"]))
    assert [c.targets[0].decimals for c in book.companies] == [None, 2, 1, 3]


@given(st.lists(st.integers(1001, 100_000), min_size=1, max_size=20))
@example([5730])  # 57.3 / 100 is 0.5730000000000001
def test_numbers_become_the_fractions_of_their_spelling(thousandths):
    """As ``Target("57.3%")`` reads them, bit for bit, in both ways of reading a column."""
    numbers = [t / 1000 for t in thousandths]
    expected = [tj.Target(tj.S1, f"{n!r}%", 2030, base_year=2020).reduction for n in numbers]
    assert decided(numbered("cut", np.array(numbers))).values.tolist() == expected
    assert decided(distinct("cut", [*numbers, "50%"])).values.tolist() == [*expected, 0.5]


def test_odd_numbers_are_spelled_too():
    """A third of a hundred, 33.333333333333336, has more digits than a division keeps."""
    values = np.array([100 / 3, 66.123456789])
    assert decided(numbered("cut", values)).values.tolist() == [0.33333333333333336, 0.66123456789]


def test_coverage_of_only_ones_is_all():
    """Where 0 and 1 alone are refused as cuts, a share that is covered is a fraction."""
    book = read(table([50, 60], coverage=[1, 1]))
    assert [c.targets[0].coverage for c in book.companies] == [1.0, 1.0]
    book = read(table([50, 60, 70, 80], coverage=[67, "95%", 0, "most"]))
    assert [c.targets[0].coverage if c.targets else None for c in book.companies] == [
        *(0.67, 0.95),
        *(None, None),
    ]
