"""What moved an answer: the data, the question, the library, or two of them at once."""

import pickle
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from heavy import FEWER
from hypothesis import given
from hypothesis import strategies as st

from trajectory import S12, ArgumentError, Company, Inventory, Target
from trajectory.benchmarks import linear_1_5c, linear_wb2c
from trajectory.portfolio import Book, assess
from trajectory.portfolio.carrying import columns_of
from trajectory.portfolio.changing import changes
from trajectory.portfolio.unequal import may_differ
from trajectory.rules import SBTI_V5, SBTI_V5_3_1
from trajectory.testing.strategies import companies

DAY = date(2026, 3, 1)


def company(name, cut="52%", base=100.0, **fields):
    """Return a company with one target."""
    target = Target(S12, cut, 2030, base_year=2021)
    return Company(name, [Inventory(2021, {S12: base})], [target], **fields)


def judged(companies, **options):
    """Return companies held against a line, by the rules of the day."""
    options = {"against": linear_1_5c, "as_of": DAY, "rules": (), "verdicts": False, **options}
    return assess(Book.of(companies), what=S12, **options)


A, B, C = company("A"), company("B", "30%"), company("C", "42%")


def rows(found, column):
    """Return what moved in a column, by company: before, the old data today, after, why."""
    table = found.to_frame()
    table = table[table["column"] == column].set_index("company")
    return {who: tuple(row) for who, row in table.iloc[:, 1:].iterrows()}


def test_the_same_assessment_has_not_changed():
    """Also after it was pickled, which is how one is kept."""
    before = judged([A, B], rules=SBTI_V5)
    found = changes(pickle.loads(pickle.dumps(before)), judged([A, B], rules=SBTI_V5))
    assert (
        repr(found) == "<Changes: 0 companies added or removed, 0 with other data, 0 answers moved>"
    )
    assert str(found).endswith("no answer moved")


def test_other_data_move_the_answers_of_that_company_only():
    """By hand: 30 % leaves 70 t, 60 % leaves 40 t; the order of companies says nothing."""
    found = changes(judged([A, B, C]), judged([company("D"), company("B", "60%"), A]))
    assert (found.added, found.removed) == (("D",), ("C",))
    assert found.inputs == {"B": ("targets",)}
    assert found.questions == ()
    assert rows(found, "level_2030") == {"B": ("70.0", "70.0", "40.0", "inputs")}
    assert set(found.moved["company"]) == {"B"}
    assert str(found).splitlines()[:3] == [
        "1 company added: D",
        "1 company removed: C",
        "data of 1 company changed: B",
    ]


def test_another_line_or_day_or_curve_moves_answers_by_the_question():
    """The old data under today's question are what comes out."""
    found = changes(judged([A]), judged([A], against=linear_wb2c))
    assert found.inputs == {}
    assert [text.partition(":")[0] for text in found.questions] == ["line"]
    assert set(found.moved["because"]) == {"question"}
    (before, today, after, _) = rows(found, "gap_2030")["A"]
    assert today == after != before
    dated = changes(judged([A]), judged([A], as_of=date(2026, 11, 1), until=2035))
    assert [text.partition(":")[0] for text in dated.questions] == ["as of", "until"]


def test_another_version_of_the_rules_moves_their_margin():
    """Columns of the rules that took the place of others are held beside those."""
    late = date(2026, 6, 1)
    found = changes(judged([A], rules=SBTI_V5), judged([A], rules=SBTI_V5_3_1, as_of=late))
    assert "rules" in found.questions[0]
    assert "SBTi V5" in found.questions[0]
    least = rows(found, f"{SBTI_V5_3_1.name}_least")["A"]
    expected = [
        float(judged([A], rules=rule, as_of=day).of(S12).limits[0].least[0])
        for rule, day in ((SBTI_V5, DAY), (SBTI_V5_3_1, late))
    ]
    assert str(least[0]) == f"{expected[0]}"
    assert np.isnan(expected[1])
    assert least[2] is None or np.isnan(least[2]), "no least cut, which pandas 3 writes as NaN"
    assert least[3] == "question"


def test_data_and_question_together_tell_each_part():
    """The middle value parts the two: old data on the new line."""
    found = changes(judged([A]), judged([company("A", "60%")], against=linear_wb2c))
    before, today, after, why = rows(found, "gap_2030")["A"]
    assert why == "question and inputs"
    middle = judged([A], against=linear_wb2c).of(S12).gaps[0, 0]
    assert float(today) == middle
    assert len({before, today, after}) == 3


def test_another_library_is_named_where_it_alone_can_be_the_cause():
    """Where the question changed as well, it is one of them or both."""
    before = judged([A])
    wrong = replace(before.groups[0], end_gap=before.groups[0].end_gap + 1.0)
    older = replace(before, groups=(wrong,), library="0.0.9")
    found = changes(older, judged([A]))
    assert found.library == ("0.0.9", before.library)
    assert rows(found, "end_gap")["A"][3] == "library"
    assert f"library 0.0.9 became {before.library}" in str(found)
    both = changes(older, judged([A], against=linear_wb2c))
    assert rows(both, "end_gap")["A"][3] == "question, library or both"


def test_money_and_default_are_inputs_too():
    """What stands beside the nouns, and what silent companies were given."""
    silent = Company("S", [Inventory(2021, {S12: 100.0})])
    book = Book(Book.of([silent, A]).columns, {"investment": np.array([1.0, np.nan])})
    more = replace(book, data={"investment": np.array([2.0, np.nan])})
    given = more.with_(default=Target(S12, "10%", 2030, base_year=2021))
    asked = {"what": S12, "against": linear_1_5c, "as_of": DAY}
    found = changes(assess(book, **asked), assess(given, **asked))
    assert found.inputs == {"S": ("investment", "default")}
    assert rows(found, "level_2030")["S"][3] == "inputs"


def test_companies_must_be_told_apart():
    """By an id, or by a name of their own."""
    twice = judged([A, A])
    with pytest.raises(ArgumentError, match="after must tell its companies apart by name, got 'A'"):
        changes(judged([A]), twice)
    named = judged([company("A", id="1"), company("A", id="2")])
    assert not changes(named, named).moved["company"]
    with pytest.raises(ArgumentError, match="before must be an Assessment, got"):
        changes([A], twice)


@FEWER
@given(st.lists(companies(), min_size=1, max_size=4), st.randoms(use_true_random=False))
def test_columns_tell_all_that_differs_and_nothing_of_what_is_the_same(members, random):
    """Whoever may differ is compared as a noun; of the others the nouns are equal."""
    others = [random.choice(members) for _ in members]
    before, after = columns_of(members), columns_of(others)
    places = np.arange(len(members))
    differ = may_differ(before, after, places, places)
    for one, other, told in zip(members, others, differ.tolist(), strict=True):
        assert told or one == other
    itself = may_differ(before, columns_of(members[::-1]), places, places[::-1])
    assert set(np.flatnonzero(itself).tolist()) <= set(before.others)
