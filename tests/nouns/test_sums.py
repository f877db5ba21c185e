"""Pathways add up to a pathway: values, base, knots and notes."""

from fractions import Fraction

import numpy as np
from hypothesis import assume, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory import Pathway, Series
from trajectory.testing import strategies as tst

YEARS = [2021, 2022, 2023, 2024]
A = Pathway(
    YEARS, [100.0, 80.0, 60.0, 50.0], "tCO2e", "A",
    knot_years=[2021, 2023], knot_levels=[100.0, 60.0], notes=["joined", "drawn alone"],
)  # fmt: skip
B = Pathway(
    YEARS, [10.0, 9.0, 8.0, 2.0], "tCO2e", "B", knot_years=[2024], knot_levels=[2.0],
    notes=["joined"],
)  # fmt: skip


def test_two_pathways_are_one_by_hand():
    """Values and base year by year; a promise of one of the two is one of the sum."""
    total = A + B
    assert isinstance(total, Pathway)
    assert total.values.tolist() == [110.0, 89.0, 68.0, 52.0]
    assert (total.base_year, total.base_level, total.label) == (2021, 110.0, "")
    assert total.knot_years.tolist() == [2021, 2023, 2024]
    assert total.knot_levels.tolist() == [110.0, 68.0, 52.0]
    assert total.notes == ("A: joined", "A: drawn alone", "B: joined")
    assert (A - B).values.tolist() == [90.0, 71.0, 52.0, 48.0]
    assert type(A - B) is type(A * 2.0) is Series


def test_a_list_of_pathways_has_a_sum():
    """Which is compared and drawn like any other; one alone is its own sum."""
    book = sum([A, B, B])
    assert book.values.tolist() == [120.0, 98.0, 76.0, 54.0]
    assert sum([A]) is A
    assert tj.compare(book, tj.benchmarks.linear_1_5c).every_year
    # the last target year of the sum is 2023: 1 - 76 / 120
    title = tj.plot.pathway(book).get_title(loc="left")
    assert title == "Promised: 36.7 % less in 2023 than in 2021"


def test_members_have_a_sum():
    """The whole of a table of many."""
    many = Pathway(YEARS, [A.values, B.values], "tCO2e", members=["A", "B"])
    assert sum(many) == Pathway(YEARS, (A + B).values, "tCO2e")


def test_with_a_series_the_sum_is_a_series():
    """A series has no base; in either order."""
    other = Series(YEARS, [1.0] * 4, "tCO2e")
    assert type(A + other) is type(other + A) is Series
    assert (other + A).values.tolist() == (A + other).values.tolist() == [101.0, 81.0, 61.0, 51.0]


def test_the_base_may_lie_before_the_years():
    """Both bases add up; a promise of years that are not drawn, where both know a level."""
    earlier = {"base_year": 2019, "knot_years": [2019, 2022], "knot_levels": [120.0, 80.0]}
    one = Pathway([2021, 2022], [100.0, 80.0], "tCO2e", base_level=120.0, **earlier)
    other = Pathway(
        [2021, 2022], [5.0, 4.0], "tCO2e", base_year=2019, base_level=6.0,
        knot_years=[2020], knot_levels=[5.5],
    )  # fmt: skip
    total = one + other
    assert (total.base_year, total.base_level) == (2019, 126.0)
    assert total.knot_years.tolist() == [2019, 2022]
    assert total.knot_levels.tolist() == [126.0, 84.0]
    assert total.notes == ("no promise of 2020 is shown: not every part has a level there",)


def test_a_level_promised_counts_before_one_drawn():
    """In a year that both name, also before what is drawn, the levels named are added."""
    one = Pathway(
        [2021], [90.0], "tCO2e", base_year=2019, base_level=100.0,
        knot_years=[2020, 2021], knot_levels=[95.0, 89.0],
    )  # fmt: skip
    total = one + one
    assert total.knot_years.tolist() == [2020, 2021]
    assert total.knot_levels.tolist() == [190.0, 178.0]
    assert total.notes == ()


def test_one_is_added_to_each_of_many():
    """Rows, bases and knots broadcast together."""
    many = Pathway(
        YEARS, [A.values, A.values], "tCO2e", members=["x", "y"],
        knot_years=[2022], knot_levels=[[80.0], [80.0]],
    )  # fmt: skip
    for total in (many + B, B + many):
        assert total.base_level.tolist() == [110.0, 110.0]
        assert total.knot_levels.tolist() == [[89.0, 52.0], [89.0, 52.0]]
        assert total.members == ("x", "y")
    assert (many + many).knot_years.tolist() == [2022]
    assert (many["x"] + many["y"]).base_level == 200.0


@given(st.data(), tst.pathways(unit=st.sampled_from(["tCO2e", "MtCO2e"])))
def test_sums_are_those_of_exact_numbers(data, one):
    """In any order; each number is the exact sum, rounded once."""
    lead = one.values.shape[:-1]
    other = data.draw(
        tst.pathways(years=one.years.tolist(), shape=lead, unit=one.unit, base_year=one.base_year)
    )
    total = one + other
    assert total == other + one
    for name in ("values", "base_level"):
        pairs = zip(*(np.ravel(getattr(p, name)).tolist() for p in (one, other)), strict=True)
        exact = [float(Fraction(a) + Fraction(b)) for a, b in pairs]
        assert np.ravel(getattr(total, name)).tolist() == exact
    for year in set(one.knot_years.tolist()) | set(other.knot_years.tolist()):
        k = total.knot_years.tolist().index(year)
        assert np.array_equal(total.knot_levels[..., k], np.asarray(total.at(year)))


@given(tst.pathways(shape=(), unit="tCO2e"))
def test_a_sum_with_nothing_is_the_same(path):
    """Zero emissions change no number."""
    assume(path.base_year >= path.years[0])
    nothing = Pathway(path.years, 0.0 * path.values, "tCO2e", base_year=path.base_year)
    assert path + nothing == path
