"""A pathway against a line: end point, every year, total, and what happens on the edge."""

import copy
import dataclasses
import json
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory import ArgumentError, Comparison, Pathway, UnitError, YearError, compare
from trajectory.benchmarks import linear_1_5c
from trajectory.kernels.arithmetic import TOLERANCE

YEARS = [2020, 2021, 2022, 2023]
LINE = Pathway(YEARS, [100.0, 80.0, 60.0, 40.0], "tCO2e", "the line")


def path(*values, **fields):
    """Return a pathway on the years of the line."""
    return Pathway(YEARS, list(values), "tCO2e", "the path", **fields)


ALL_BELOW = path(100, 70, 50, 30)
LATE = path(100, 90, 75, 40)
UP_AND_DOWN = path(100, 85, 50, 40)
EARLY = path(100, 50, 40, 45)
MISSED = path(100, 90, 70, 50)
CASES = [
    # path, end point, every year, total, total's gap, first year above, worst year
    (ALL_BELOW, True, True, True, -30.0, None, 2020),
    (LINE, True, True, True, 0.0, None, 2020),
    (LATE, True, False, False, 25.0, 2021, 2022),
    (UP_AND_DOWN, True, False, True, -5.0, 2021, 2021),
    (EARLY, False, False, True, -45.0, 2023, 2023),
    (MISSED, False, False, False, 30.0, 2021, 2021),
]


@pytest.mark.parametrize(("case", "end", "every", "total", "gap", "first", "worst"), CASES)
def test_three_questions_by_hand(case, end, every, total, gap, first, worst):
    """Each answer, the total's gap, the first year above and the worst, worked by hand."""
    result = compare(case, LINE)
    assert (result.end_point, result.every_year, result.cumulative) == (end, every, total)
    assert result.cumulative_gap == gap
    assert np.isnan(result.first_year_above) if first is None else result.first_year_above == first
    assert result.worst_year == worst
    assert result.gap == case - LINE
    assert result.tolerance == pytest.approx(1e-7, rel=1e-15)


NOTES = {
    "way": "the end point is low enough, but the way there is not: above in",
    "early": "the end point is too high, but earlier cuts keep the total within the line's",
    "made up": "years below the line make up for those above it",
    "cost": "the years above the line cost more than the years below it save",
}


@pytest.mark.parametrize(
    ("case", "notes"),
    [
        (ALL_BELOW, []),
        (LATE, [NOTES["way"] + " 2021 to 2022", NOTES["cost"]]),
        (UP_AND_DOWN, [NOTES["way"] + " 2021", NOTES["made up"]]),
        (EARLY, [NOTES["early"]]),
        (MISSED, []),
    ],
)
def test_notes_say_why_the_answers_disagree(case, notes):
    """And say nothing where all three answers agree."""
    assert list(compare(case, LINE).notes) == notes


def test_notes_list_years_as_ranges():
    """Above in 2021, 2023 and 2024, below in between and at the end."""
    years = list(range(2020, 2027))
    line = Pathway(years, [10.0] * 7, "tCO2e")
    wave = Pathway(years, [10.0, 11.0, 9.0, 11.0, 11.0, 9.0, 10.0], "tCO2e")
    assert compare(wave, line).notes[0].endswith("above in 2021 and 2023 to 2024")


OTHER = Pathway(YEARS, [10.0, 8.0, 6.0, 4.0], "ktCO2e", "scopes 1+2").convert("tCO2e")


def test_a_benchmark_is_called_with_the_path():
    """A published line, sector convergence, or any function of a pathway."""
    late = Pathway(range(2020, 2031), np.linspace(100.0, 70.0, 11), "tCO2e", "late")
    assert compare(late, linear_1_5c) == compare(late, linear_1_5c(late))
    assert str(compare(late, linear_1_5c)) == str(compare(late, linear_1_5c(late)))
    assert compare(LATE, lambda _: LINE) == compare(LATE, LINE)
    steel = tj.benchmarks.Sector(
        "iron and steel",
        tj.Series([2020, 2050], [2.0, 0.2], "tCO2e/t"),
        tj.Series([2020, 2050], [1900.0, 1900.0], "Mt"),
        tj.Source("made up"),
        tj.benchmarks.Gases.CO2,
    )
    sda = tj.benchmarks.SectorConvergence(steel, tj.Series(YEARS, [50.0] * 4, "t"))
    assert compare(LATE, sda) == compare(LATE, sda(LATE))
    assert compare(LATE, sda).line_label.startswith("SDA iron and steel")


def test_a_line_of_another_base_is_compared_and_said_first():
    """Both levels, before the answers; the answers are as they would be."""
    result = compare(LATE, OTHER, notes=["a fact"])
    said = "the line has another base level than the path: 10,000 t in 2020, against 100 t in 2020"
    assert result.notes[0] == said
    assert result.notes[-1] == "a fact"
    lines = str(result).splitlines()
    assert lines[:2] == ["the path, against scopes 1+2", f"  {said}"]
    assert lines[2].startswith("  end point 2023: met")
    assert str(result).count(said) == 1
    assert Comparison.from_dict(result.to_dict()) == result
    assert str(Comparison.from_dict(result.to_dict())) == str(result)


def test_the_same_base_is_nothing_to_say():
    """To a billionth, whatever the year it is of; from two billionths on it is said."""
    for share, said in ((0.0, 0), (0.5, 0), (2.0, 1)):
        line = Pathway(
            YEARS, LINE.values, "tCO2e", base_year=2019,
            base_level=100.0 * (1.0 + share * TOLERANCE),
        )  # fmt: skip
        assert len(compare(ALL_BELOW, line).notes) == said
    earlier = Pathway(YEARS, LINE.values, "tCO2e", base_year=2015, base_level=120.0)
    assert "120 t in 2015, against 100 t in 2020" in compare(ALL_BELOW, earlier).notes[0]


def test_a_line_of_another_base_is_said_of_many():
    """How many, and the levels of the first; printed below the one line."""
    many = Pathway(YEARS, [LATE.values, 2.0 * LATE.values, 3.0 * LATE.values], "tCO2e")
    said = (
        "the line has another base level than the path: 100 t in 2020, against 200 t in 2020, "
        "for 2 of 3 pathways, the first"
    )
    assert compare(many, LINE).notes == (said,)
    assert str(compare(many, LINE)).splitlines()[1] == f"  {said}"


def test_one_pathway_is_held_against_many_lines():
    """Each field has their shape."""
    result = compare(LATE, Pathway(YEARS, [LINE.values, LATE.values], "tCO2e", members=["a", "b"]))
    assert result.every_year.tolist() == [False, True]
    assert result.tolerance.shape == (2,)
    assert result.gap.members == ("a", "b")


def test_notes_of_path_and_line_travel():
    """Each once, after the reasons and before the caller's; also with many."""
    drawn = path(100, 90, 75, 40, notes=["joined", "S3 is drawn alone"])
    line = Pathway(YEARS, LINE.values, "tCO2e", "the line", notes=["joined", "re-based"])
    own = ["joined", "S3 is drawn alone", "re-based", "a fact"]
    assert list(compare(drawn, line, notes=["a fact"]).notes)[2:] == own
    assert str(compare(drawn, line)).endswith("joined\n  S3 is drawn alone\n  re-based")
    many = Pathway(YEARS, [drawn.values] * 2, "tCO2e", notes=drawn.notes)
    assert compare(many, LINE).notes == drawn.notes
    company = tj.Company(
        "A",
        [tj.Inventory(2020, {tj.S1: 60.0, tj.S2: 40.0})],
        [
            tj.Target(tj.S12, "50%", 2030, base_year=2020),
            tj.Target(tj.ALL, "90%", 2050, base_year=2020),
        ],
    )
    short = tj.reduction_path(company, tj.S12)
    assert "spread=pro_rata" in short.notes[0]
    assert set(short.notes) <= set(compare(short.between(2025, 2030), linear_1_5c).notes)


def test_notes_of_the_caller_come_with_the_others():
    """What the caller knows stands before or after, but stands."""
    assert "a fact" in compare(ALL_BELOW, LINE, notes=["a fact"]).notes


@given(
    st.lists(st.lists(st.integers(0, 120), min_size=4, max_size=4), min_size=1, max_size=6),
    st.lists(st.integers(0, 120), min_size=4, max_size=4),
)
def test_many_pathways_are_compared_as_one_by_one(rows, line):
    """Every field of the stack holds, row by row, what a single comparison says."""
    limit = Pathway(YEARS, [float(v) for v in line], "tCO2e")
    many = compare(Pathway(YEARS, np.array(rows, dtype=float), "tCO2e"), limit)
    for i, row in enumerate(rows):
        one = compare(path(*row), limit)
        for name in ("end_point", "every_year", "cumulative", "cumulative_gap", "worst_year",
                     "tolerance"):  # fmt: skip
            assert getattr(many, name)[i] == getattr(one, name), name
        np.testing.assert_equal(many.first_year_above[i], one.first_year_above)
        np.testing.assert_array_equal(many.gap.values[i], one.gap.values)
    differ = sum(row[0] != line[0] for row in rows)
    assert len(many.notes) == (differ > 0)
    if differ and len(rows) > 1:
        assert f", for {differ} of {len(rows)} pathways, the first" in many.notes[0]


def test_fields_of_many_have_the_leading_shape():
    """Shape (2, 3) in, shape (2, 3) out; the line may be one or many."""
    values = np.broadcast_to(np.array([100.0, 80.0, 60.0, 40.0]), (2, 3, 4))
    for line in (LINE, Pathway(YEARS, values, "tCO2e")):
        result = compare(Pathway(YEARS, values, "tCO2e"), line)
        assert result.end_point.shape == result.first_year_above.shape == (2, 3)
        assert result.every_year.all()
        assert np.isnan(result.first_year_above).all()
        assert repr(result) == "Comparison(6 pathways, 6 at or below the line in every year)"
        assert str(result) == repr(result)


@pytest.mark.parametrize("base", [1e-6, 0.1, 1.0, 100.0, 597.7, 1e10])
@pytest.mark.parametrize(("share", "met"), [(0.5, True), (0.999, True), (1.001, False), (2, False)])
def test_the_tolerance_is_one_billionth_of_the_base_level(base, share, met):
    """Just within passes, just beyond does not: in a year, at the end and in the total."""
    line = np.array([base, base / 2, base / 4])
    above = line + share * TOLERANCE * base
    result = compare(
        Pathway([2020, 2021, 2022], above, "tCO2e", base_level=base, base_year=2019),
        Pathway([2020, 2021, 2022], line, "tCO2e"),
    )
    assert (result.end_point, result.every_year, result.cumulative) == (met, met, met)
    assert ("on the line" in str(result).splitlines()[3]) is met


def test_the_tolerance_belongs_to_each_row():
    """A thousandth above is nothing to ten million, and something to a hundred."""
    line = np.array([[1e7, 1e6], [100.0, 10.0]])
    result = compare(
        Pathway([2020, 2021], line + np.array([0.0, 1e-3]), "tCO2e"),
        Pathway([2020, 2021], line, "tCO2e"),
    )
    assert result.every_year.tolist() == [True, False]
    assert result.first_year_above.tolist()[1] == 2021.0


AWKWARD = (100.0, 1.0, 0.1, 597.7, 1e-6, 1e10)
RATE = 0.042
FORMS = {
    "base - base * rate * n": lambda base, n: base - base * RATE * n,
    "base * (1 - rate * n)": lambda base, n: base * (1 - RATE * n),
}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("base_year", range(2015, 2026))
@pytest.mark.parametrize("n", range(5, 11))
def test_a_level_exactly_on_the_line_passes(form, base_year, n):
    """In both algebraic forms, for awkward bases: end point, every year and total."""
    years = [base_year, base_year + n]
    for base in AWKWARD:
        levels = tj.linear(range(base_year, years[1] + 1), years, [base, FORMS[form](base, n)])
        on_line = Pathway(range(base_year, years[1] + 1), levels, "tCO2e")
        result = compare(on_line, linear_1_5c(on_line))
        assert (result.end_point, result.every_year, result.cumulative) == (True, True, True)
        assert np.isnan(result.first_year_above)


@pytest.mark.parametrize("base_year", range(2015, 2026))
@pytest.mark.parametrize("n", range(5, 11))
def test_a_target_exactly_on_the_line_passes(base_year, n):
    """Published as 4.2 n per cent; and a tenth of a point less ambition fails every question."""
    for base in AWKWARD:
        answers = []
        for tenths in (42 * n, 42 * n - 1):
            cut = tj.Target(
                tj.S12, f"{tenths // 10}.{tenths % 10}%", base_year + n, base_year=base_year
            )
            company = tj.Company("A", [tj.Inventory(base_year, {tj.S12: base})], [cut])
            drawn = tj.reduction_path(company, tj.S12)
            result = compare(drawn, linear_1_5c(drawn))
            answers += [result.end_point, result.every_year, result.cumulative]
        assert answers == [True] * 3 + [False] * 3


@given(st.lists(st.floats(0, 1e6), min_size=4, max_size=4), st.integers(-20, 20))
def test_the_unit_does_not_change_an_answer(values, exponent):
    """Scaled by a power of two, exactly: same answers, gap scaled."""
    scale = 2.0**exponent
    one = compare(path(*values), LINE)
    two = compare(
        Pathway(YEARS, np.array(values) * scale, "tCO2e"),
        Pathway(YEARS, LINE.values * scale, "tCO2e"),
    )
    assert (one.end_point, one.every_year, one.cumulative) == (
        two.end_point, two.every_year, two.cumulative)  # fmt: skip
    assert one.cumulative_gap * scale == two.cumulative_gap
    assert one.worst_year == two.worst_year


def test_comparisons_are_values():
    """Equal by number, "never" included; the labels do not count; one hash."""
    again = compare(path(100, 70, 50, 30), Pathway(YEARS, LINE.values, "tCO2e", "another"))
    assert again == compare(ALL_BELOW, LINE)
    assert hash(again) == hash(compare(ALL_BELOW, LINE))
    assert again != compare(EARLY, LINE)
    assert again != "met"
    stack = Pathway(YEARS, np.array([LATE.values, EARLY.values]), "tCO2e")
    assert compare(stack, LINE) == compare(stack, LINE) != compare(LATE, LINE)


TABLE = Pathway(YEARS, np.array([[c.values for c in (ALL_BELOW, LATE)]] * 3), "tCO2e", "six")
AGAIN = {
    "json": lambda c: Comparison.from_dict(json.loads(json.dumps(c.to_dict(), allow_nan=False))),
    "pickle": lambda c: pickle.loads(pickle.dumps(c)),
    "deepcopy": copy.deepcopy,
}


@pytest.mark.parametrize("case", [*(row[0] for row in CASES), TABLE])
@pytest.mark.parametrize("again", AGAIN)
def test_a_comparison_travels(case, again):
    """One or six, through plain JSON, pickle and copy: equal, of one hash, read-only."""
    result = compare(case, LINE, notes=["a fact"])
    twin = AGAIN[again](result)
    assert twin == result
    assert hash(twin) == hash(result)
    assert str(twin) == str(result)
    for field in dataclasses.fields(result):
        old, new = getattr(result, field.name), getattr(twin, field.name)
        assert type(new) is type(old)
        if isinstance(old, np.ndarray):
            assert (new.dtype, new.shape, new.flags.writeable) == (old.dtype, old.shape, False)


def test_never_is_null_in_json():
    """JSON has no NaN."""
    data = compare(TABLE, LINE).to_dict()
    assert data["first_year_above"] == [[None, 2021.0]] * 3
    assert compare(ALL_BELOW, LINE).to_dict()["first_year_above"] is None


@pytest.mark.parametrize(
    ("field", "value", "rule"),
    [
        ("gap", None, "data must describe a Series"),
        ("end_point", None, "end_point must hold answers"),
        ("every_year", 1.0, "every_year must hold answers"),
        ("cumulative", [True, False], r"cumulative must have shape \(\) like gap"),
        ("cumulative_gap", "much", "cumulative_gap must hold numbers"),
        ("cumulative_gap", None, "cumulative_gap must hold numbers"),
        ("worst_year", 2021.5, "worst_year must hold whole years"),
        ("tolerance", [0.0], r"tolerance must have shape \(\) like gap"),
        ("first_year_above", "never", "first_year_above must hold years"),
    ],
)
def test_wrong_fields_of_a_comparison_are_refused(field, value, rule):
    """Whoever makes one, or edits its JSON, hears which field is wrong."""
    data = {**compare(LATE, LINE).to_dict(), field: value}
    with pytest.raises(ArgumentError, match=f"{rule}.*got"):
        Comparison.from_dict(data)


def test_the_sentences():
    """Both names, three answers with their margins, and the reasons."""
    assert str(compare(LATE, LINE)).splitlines() == [
        "the path, against the line",
        "  end point 2023: met, on the line",
        "  every year: missed, 15 t above the line in 2022, the highest",
        "  total 2020 to 2023: missed, 25 t above the line",
        f"  {NOTES['way']} 2021 to 2022",
        f"  {NOTES['cost']}",
    ]
    assert repr(compare(EARLY, LINE)) == (
        "Comparison(end_point missed, every_year missed, cumulative met)"
    )


def test_the_tolerance_is_named_where_something_lies_within_it():
    """In a year, or in the total only; not where every gap is none or beyond it."""
    named = "\n  a gap up to 0.0000001 t a year counts as on the line"
    assert str(compare(path(100, 80 + 5e-8, 60, 30), LINE)).endswith(named)
    assert str(compare(path(100, 81, 59 + 2e-7, 40), LINE)).endswith(named)
    for case in (LINE, LATE, ALL_BELOW, path(100, 80 + 5e-7, 60, 40)):
        assert "a gap up to" not in str(compare(case, LINE))


def test_large_amounts_are_spelled_for_people():
    """17,650 t, 1.2 Mt and index-years; never 1.765e+04."""
    years = [2020, 2021]
    line = Pathway(years, [100.0, 80.0], "ktCO2e")
    one = str(compare(Pathway(years, [100.0, 97.65], "ktCO2e"), line))
    assert one.count("missed, 17,650 t above the line") == 3
    two = str(compare(Pathway(years, [100.0, 1280.0], "ktCO2e"), line))
    assert "total 2020 to 2021: missed, 1.2 Mt above the line" in two
    three = str(compare(Pathway(years, [100.0, 90.0], "index"), line.indexed(2020)))
    assert "end point 2021: missed, 10 index points above the line" in three
    assert "total 2020 to 2021: missed, 10 index-years above the line" in three


def test_notebooks_show_the_sentences():
    """Escaped, with an answer a row, what else to know, and the gap by year."""
    named = Pathway(YEARS, LINE.values, "tCO2e", "a < b & c")
    html = compare(ALL_BELOW, named)._repr_html_()
    assert "the path, against a &lt; b &amp; c</strong>" in html
    assert html.count(">met</span>") == 3
    assert ">end point 2023</th>" in html
    assert html.count("<tr>") == 3 + 1 + len(YEARS)


@pytest.mark.parametrize(
    ("line", "error", "message"),
    [
        (LINE.between(2020, 2022), YearError, r"years of path, got .*2020\.\.2022.*2020\.\.2023"),
        (LINE.convert("ktCO2e"), UnitError, "must be in 'tCO2e' like path, got 'ktCO2e'"),
        (LINE.indexed(2020), UnitError, "got 'index'"),
        (LINE - LINE, ArgumentError, "line must be a Pathway or a benchmark, got Series"),
    ],
)
def test_only_what_fits_is_compared(line, error, message):
    """Same years, same unit, emissions on both sides."""
    with pytest.raises(error, match=message):
        compare(LATE, line)


def test_shapes_must_fit():
    """Two rows against three."""
    two, three = (Pathway(YEARS, np.ones((n, 4)), "tCO2e") for n in (2, 3))
    with pytest.raises(ArgumentError, match=r"fits \(2, 4\), got \(3, 4\)"):
        compare(two, three)


def test_a_line_says_what_it_asks_and_where_that_was_read():
    """In print and in a notebook; the source is there without knowing that a field holds it."""
    line = tj.benchmarks.eu_pab
    assert str(line) == f"{line.label}\n  source: {line.source}"
    shown = line._repr_html_()
    assert line.label in shown
    assert str(line.source) in shown
