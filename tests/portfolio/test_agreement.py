"""Rows that repeat, replace or contradict each other."""

import pandas as pd
import pytest

from trajectory.portfolio import read

ROW = {"company": "A", "scope": "S1", "reduction": 50.0, "base_year": 2020, "target_year": 2030}


def told(*changes, **all_rows):
    """Return the cuts of company A that rows with some changes make, and outcomes by row."""
    book = read(pd.DataFrame([ROW | all_rows | change for change in changes]))
    outcomes = {p.row: (p.outcome, p.reason) for p in book.found.rows}
    return sorted(100 * t.reduction for t in book.company("A").targets), outcomes


def test_equal_rows_count_once_with_a_note():
    """Also where they are spelled otherwise."""
    cuts, outcomes = told({}, {"scope": "scope 1"}, {"base_year": "FY2020"})
    assert cuts == [50]
    assert outcomes == dict.fromkeys((1, 2), ("noted", "equal to another row: the two count once"))


def test_contradicting_rows_are_refused_together():
    """All of them, in any order, and nothing else of the company."""
    cuts, outcomes = told({}, {"reduction": 40}, {"target_year": 2040})
    assert cuts == [50]
    assert set(outcomes) == {0, 1}
    assert {outcome for outcome, _ in outcomes.values()} == {"refused"}
    assert told({}, {"coverage": 0.5}, coverage=1.0)[0] == []


@pytest.mark.parametrize(
    "other",
    [
        {"target_year": 2031},
        {"scope": "S2"},
        {"scope": "S1 (land only)"},
        {"company": "B"},
        {"base_year": 2019},  # levels decide, and paths say so
        {"kind": "intensity per TB"},
        {"withdrawn": "2024-01-01"},
    ],
)
def test_rows_about_other_things_do_not_contradict(other):
    """Another year, boundary, company, base, activity, or a row that is given up."""
    _, outcomes = told({"kind": "absolute", "withdrawn": None}, {"reduction": 40} | other)
    assert outcomes == {}


def test_of_rows_that_differ_in_approval_the_newest_counts():
    """Whatever its base year; of an equal day they contradict."""
    old = {"approved": "2021-03-01", "reduction": 40, "base_year": 2018}
    new = {"approved": "2024-03-01"}
    for rows in ([old, new], [new, old]):
        cuts, outcomes = told(*rows)
        assert cuts == [50]
        refused = [reason for outcome, reason in outcomes.values() if outcome == "refused"]
        assert refused == ["a row of the same promise was approved later"]
    assert told(new, new | {"reduction": 40})[0] == []
    assert told(old, new | {"withdrawn": "2024-06-01"})[0] == [40, 50]  # newest in force


def test_net_zeros_agree_as_cuts_do():
    """Equal ones count once, and the newest approved."""
    rows = [
        {"company": "A", "scope": "ALL", "term": "net-zero", "target_year": 2050},
        {"company": "A", "scope": "1+2+3", "term": "net-zero", "target_year": 2050},
        {"company": "B", "scope": "ALL", "term": "net-zero", "target_year": 2050},
        {"company": "B", "scope": "ALL", "term": "net-zero", "target_year": 2040},
    ]
    days = [None, None, "2021-01-01", "2023-01-01"]
    book = read(pd.DataFrame(rows).assign(approved=days))
    assert [[t.target_year for t in c.targets] for c in book.companies] == [[2050], [2040]]
    assert [(p.row, p.outcome) for p in book.found.rows] == [(1, "noted"), (2, "refused")]
