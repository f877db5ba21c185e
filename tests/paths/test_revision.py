"""What a revised set of targets tightened or loosened, against numbers worked by hand."""

import json
import pickle

import pytest

import trajectory as tj

BASE = tj.Inventory(2020, {tj.S12: 200.0})
LATER = tj.Inventory(2022, {tj.S12: 160.0})


def promising(*cuts, inventories=(BASE,), base_year=2020):
    """Return a company with cuts of scopes 1+2, each a percentage and a year."""
    targets = [tj.Target(tj.S12, cut, year, base_year=base_year) for cut, year in cuts]
    return tj.Company("Example", inventories, targets)


def test_points_and_tonnes_by_hand():
    """30 to 50 % of 200 t: two points and 4 t more every year, 20 points and 40 t in the end."""
    found = tj.changes(promising(("30%", 2030)), promising(("50%", 2030)), tj.S12)
    years = range(11)
    assert found.points.years.tolist() == list(range(2020, 2031))
    assert found.points.values == pytest.approx([2.0 * n for n in years])
    assert found.points.unit == "percentage points"
    assert found.emissions.values == pytest.approx([4.0 * n for n in years])
    assert found.emissions.unit == "tCO2e"
    assert found.cumulative == pytest.approx(4.0 * 55)
    assert found.notes == ()
    assert str(found).splitlines() == [
        "in 2030: tighter by 20 points",
        "in 2030: tighter by 40 t",
        "2020 to 2030: tighter by 220 t in all",
    ]


def test_the_other_way_round_is_looser():
    """What is tighter one way is as much looser the other way."""
    one, other = promising(("30%", 2030)), promising(("50%", 2030))
    there, back = tj.changes(one, other, tj.S12), tj.changes(other, one, tj.S12)
    assert back.points.values == pytest.approx(-there.points.values)
    assert there.cumulative is not None
    assert back.cumulative == pytest.approx(-there.cumulative)
    assert str(back).startswith("in 2030: looser by 20 points\nin 2030: looser by 40 t")


def test_nothing_changed():
    """The same promise is unchanged, without a zero amount."""
    same = promising(("30%", 2030))
    assert str(tj.changes(same, same, tj.S12)).splitlines() == [
        "in 2030: unchanged",
        "in 2030: unchanged",
        "2020 to 2030: unchanged",
    ]


def test_an_interim_target_tightens_only_in_between():
    """40 % by 2025 on the way to 50 % by 2030 bends the line and leaves its end."""
    bent = promising(("40%", 2025), ("50%", 2030))
    found = tj.changes(promising(("50%", 2030)), bent, tj.S12)
    assert found.points.at(2025) == pytest.approx(15.0)
    assert found.points.at(2030) == pytest.approx(0.0)
    # 15 points in the middle of ten years, a triangle: 15 x 5 points of 200 t
    assert found.cumulative == pytest.approx(150.0)


def test_base_years_that_differ():
    """Points are each of their own base year; tonnes are compared over the common years."""
    new = promising(("50%", 2030), inventories=(BASE, LATER), base_year=2022)
    found = tj.changes(promising(("50%", 2030)), new, tj.S12)
    assert found.points.years.tolist() == list(range(2022, 2031))
    assert found.points.at(2022) == pytest.approx(-10.0)  # 10 % promised before, none now
    assert found.points.at(2030) == pytest.approx(0.0)
    assert found.emissions.at(2022) == pytest.approx(180.0 - 160.0)
    assert found.emissions.at(2030) == pytest.approx(100.0 - 80.0)
    assert found.cumulative == pytest.approx(9 * 20.0)
    assert found.notes == ("the base year moved from 2020 to 2022",)
    assert str(found).endswith("the base year moved from 2020 to 2022")


def test_longer_promises_are_compared_over_the_common_years():
    """A target year that moved leaves the years that both cover."""
    found = tj.changes(promising(("30%", 2030)), promising(("60%", 2035)), tj.S12)
    assert found.points.years[-1] == 2030
    assert found.points.at(2030) == pytest.approx(40.0 - 30.0)


def index(year):
    """Return an index inventory of a base year."""
    return (tj.Inventory(year, {tj.S12: 100.0}, unit="index"),)


def test_indices_of_one_base_year_are_compared():
    """Two indices of one base year have a common unit."""
    found = tj.changes(
        promising(("30%", 2030), inventories=index(2020)),
        promising(("50%", 2030), inventories=index(2020)),
        tj.S12,
    )
    assert found.emissions.at(2030) == pytest.approx(20.0)
    assert found.cumulative == pytest.approx(110.0)


def test_indices_of_two_base_years_are_not():
    """An index says nothing about another base year's; points still say something."""
    found = tj.changes(
        promising(("50%", 2030), inventories=index(2020)),
        promising(("50%", 2030), inventories=index(2022), base_year=2022),
        tj.S12,
    )
    assert (found.emissions, found.cumulative) == (None, None)
    assert found.points.at(2030) == pytest.approx(0.0)
    assert found.notes == (
        "the base year moved from 2020 to 2022",
        "emissions are not compared: the two indices have different base years",
    )
    assert str(found).splitlines()[1:] == list(found.notes)


def test_an_index_and_tonnes_are_not():
    """An index and a mass have no common unit, and the note says so."""
    found = tj.changes(
        promising(("30%", 2030)), promising(("50%", 2030), inventories=index(2020)), tj.S12
    )
    assert (found.emissions, found.cumulative) == (None, None)
    assert found.notes == ("emissions are not compared: tCO2e before, index now",)


def test_no_year_in_common():
    """Two promises without a common year cannot be compared."""
    early = promising(("30%", 2021))
    late = promising(("30%", 2030), inventories=(LATER,), base_year=2022)
    with pytest.raises(tj.YearError, match=r"years in common, got 2020\.\.2021 and 2022\.\.2030"):
        tj.changes(early, late, tj.S12)


def test_what_cannot_be_drawn_is_an_error():
    """A company without the inventory of its base year is refused, not guessed."""
    with pytest.raises(tj.TrajectoryError):
        tj.changes(promising(("30%", 2030), inventories=()), promising(("50%", 2030)), tj.S12)


def test_two_units_of_mass_are_one():
    """Tonnes before and kilotonnes now are compared in tonnes."""
    new = promising(("50%", 2030), inventories=(tj.Inventory(2020, {tj.S12: 0.2}, unit="ktCO2e"),))
    found = tj.changes(promising(("30%", 2030)), new, tj.S12)
    assert found.emissions.unit == "tCO2e"
    assert found.cumulative == pytest.approx(220.0)
    assert found.notes == ()


def test_changes_go_to_json_and_back_and_survive_pickle():
    """With amounts, and where emissions have no common base."""
    one, other = promising(("30%", 2030)), promising(("50%", 2030))
    for found in (tj.changes(one, other, tj.S12), tj.Changes(tj.Series([2030], [1.0], "points"))):
        assert tj.Changes.from_dict(json.loads(json.dumps(found.to_dict()))) == found
        assert pickle.loads(pickle.dumps(found)) == found


def test_what_is_not_drawn_is_told_of_both():
    """A wider target before and now."""
    wide = tj.Target(tj.ALL, "90%", 2050, base_year=2020)
    books = [tj.Company("Example", [BASE], [tj.Target(tj.S12, cut, 2030, base_year=2020), wide])
             for cut in ("30%", "50%")]  # fmt: skip
    found = tj.changes(books[0], books[1], tj.S12)
    assert [note.split(":")[0] for note in found.notes] == ["before", "now"]
    assert all("spread=pro_rata" in note for note in found.notes)
