"""Net zero: gross emissions and removals, kept apart."""

import json
import pickle
from dataclasses import replace

import numpy as np
import pytest

import trajectory as tj
from trajectory import (
    ALL,
    S1,
    S2,
    S12,
    Company,
    Inventory,
    NetZero,
    Target,
    TargetError,
    net_path,
    reduction_path,
)

BASE = Inventory(2020, {S1: 40.0, S2: 60.0}, unit="ktCO2e")
HALF = Target(S12, "50%", 2030, base_year=2020)
PLEDGE = NetZero(ALL, 2050)
TENTH = NetZero(S12, 2050, residual=0.1)


def company(*targets):
    """Return a company that made these promises."""
    return Company("Example", [BASE], targets)


def test_without_a_residual_the_last_level_stays():
    """50 from 2030 on; removals are nothing until 2049 and 50 in 2050."""
    net = net_path(company(HALF, PLEDGE), S12)
    assert [net.gross.at(year) for year in (2020, 2030, 2049, 2050)] == [100, 50, 50, 50]
    assert [net.removals.at(year) for year in (2020, 2030, 2049, 2050)] == [0, 0, 0, 50]
    assert [net.net.at(year) for year in (2049, 2050)] == [50, 0]


def test_only_a_residual_makes_the_net_zero_year_a_knot():
    """Gross emissions are promised for 2030 alone, whole or by parts; with a residual for 2050."""
    parts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    for promises in ([HALF], parts):
        assert net_path(company(*promises, PLEDGE), S12).gross.knot_years.tolist() == [2020, 2030]
        knots = net_path(company(*promises, TENTH), S12, until=2060).gross.knot_years
        assert knots.tolist() == [2020, 2030, 2050]
    beside = [*(replace(part, target_year=2040) for part in parts), Target(S12, "20%", 2030,
              base_year=2020), PLEDGE]  # fmt: skip
    net = net_path(company(*beside), S12)
    assert net.gross.knot_years.tolist() == [2020, 2030, 2040]
    # what the parts leave in 2040 stays: it does not go back up to the 80 of the whole
    assert [net.gross.at(year) for year in (2040, 2045, 2050)] == [50.0, 50.0, 50.0]


def test_gross_falls_to_the_residual_if_it_is_still_above():
    """From 50 in 2030 straight to 10 in 2050: 30 in 2040; 10 are removed in 2050."""
    net = net_path(company(HALF, TENTH), S12)
    assert [net.gross.at(year) for year in (2030, 2040, 2050)] == [50, 30, 10]
    assert net.gross.knot_years.tolist() == [2020, 2030, 2050]
    assert net.removals.at(2050) == 10.0


@pytest.mark.parametrize(("reduction", "level"), [("95%", 5.0), ("90%", 10.0)])
def test_gross_at_or_below_the_residual_stays_where_the_targets_leave_it(reduction, level):
    """A residual of 10 lifts no path that is there already."""
    deep = Target(S12, reduction, 2040, base_year=2020)
    net = net_path(company(deep, TENTH), S12)
    assert [net.gross.at(year) for year in (2040, 2050)] == pytest.approx([level, level])
    assert net.gross == reduction_path(company(deep), S12, until=2050)


def test_removals_grow_along_a_ramp_if_one_is_passed():
    """Straight from 0 in 2020 to 10 in 2050: 5 in 2035; gross does not change."""
    net = net_path(company(HALF, TENTH), S12, ramp=tj.linear, until=2052)
    assert [net.removals.at(year) for year in (2020, 2035, 2050, 2052)] == [0, 5, 10, 10]
    assert net.gross == net_path(company(HALF, TENTH), S12, until=2052).gross


@pytest.mark.parametrize("ramp", [None, tj.linear, tj.step, tj.power(3), tj.logistic])
@pytest.mark.parametrize("pledge", [PLEDGE, TENTH, replace(TENTH, target_year=2040)])
def test_net_is_zero_from_the_net_zero_year_on(ramp, pledge):
    """Whatever the ramp: zero then, and never below zero before."""
    net = net_path(company(HALF, pledge), S12, ramp=ramp, until=2055)
    after = net.net.years >= pledge.target_year
    assert (net.net.values[after] == 0.0).all()
    assert (net.net.values[~after] > 0.0).all()
    assert net.net.years[-1] == 2055


def test_net_is_gross_less_removals():
    """Year by year, in the unit and label of emissions."""
    net = net_path(company(HALF, TENTH), S12, ramp=tj.linear)
    np.testing.assert_array_equal(net.net.values, net.gross.values - net.removals.values)
    assert net.net.unit == net.removals.unit == net.gross.unit == "ktCO2e"
    assert repr(net) == "NetPath(2020..2050, ktCO2e, 'Example, scopes 1+2: promised')"


def test_a_net_zero_before_the_last_target_needs_no_knot_if_it_is_met():
    """95 % by 2040 maintained to 2060: from 2050 on the 5 left are removed."""
    kept = Target(S12, "95%", 2040, base_year=2020, maintain_until=2060)
    net = net_path(company(kept, TENTH), S12)
    assert [net.removals.at(year) for year in (2049, 2050, 2060)] == pytest.approx([0, 5, 5])


def test_a_net_zero_of_exactly_these_scopes_comes_before_a_wider_one():
    """2040 for scopes 1+2, 2050 for the value chain."""
    net = net_path(company(HALF, PLEDGE, NetZero(S12, 2040)), S12)
    assert [net.removals.at(year) for year in (2039, 2040)] == [0.0, 50.0]


def test_a_net_zero_with_its_own_base_and_residual_needs_no_target():
    """100 in 2020 straight to 10 in 2050: 55 half way."""
    net = net_path(company(NetZero(S12, 2050, base_year=2020, residual=0.1)), S12)
    assert [net.gross.at(year) for year in (2020, 2035, 2050)] == [100.0, 55.0, 10.0]


def test_parts_keep_a_residual_each():
    """Scope 1 to 4 of 40, scope 2 to 6 of 60: together the residual of the sum."""
    parts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    net = net_path(company(*parts, TENTH), S12)
    assert [net.gross.at(year) for year in (2030, 2040, 2050)] == [50.0, 30.0, 10.0]


def test_spread_and_boundary_are_those_of_the_gross_path():
    """A wider target is read pro rata; a land pledge is none for all emissions."""
    wide = Target(ALL, "50%", 2030, base_year=2020)
    assert net_path(company(wide, TENTH), S12, spread=tj.pro_rata).gross.at(2040) == 30.0
    with pytest.raises(TargetError, match=r"needs spread=pro_rata"):
        net_path(company(wide, TENTH), S12)
    with pytest.raises(TargetError, match=r"hold a net zero of S1\+S2, got none"):
        net_path(company(HALF, replace(TENTH, boundary=S12.land_only)), S12)


LATER = replace(TENTH, target_year=2045)
BAD = [
    ("no pledge", (HALF,), ("a net zero of S1+S2, got none",)),
    ("a pledge of a part", (HALF, NetZero(S1, 2050)),
     ("a net zero of S1+S2, got net zero of scope 1",)),
    ("two pledges", (HALF, TENTH, LATER), ("one net zero", str(TENTH), str(LATER))),
    ("another base year", (HALF, NetZero(S12, 2050, base_year=2019)),
     ("share the base year", "got 2019", str(HALF))),
    ("before the base year", (HALF, NetZero(S12, 2020)),
     ("after the base year", str(HALF), "net zero of scopes 1+2 by 2020")),
    ("no line to draw", (PLEDGE,), ("must promise a cut of S1+S2",)),
    ("above the residual again",
     (Target(S12, "80%", 2060, base_year=2020), TENTH),
     ("stay at the residual", "got 20 in 2060", str(TENTH), "-80 %")),
]  # fmt: skip


@pytest.mark.parametrize(
    ("targets", "parts"), [row[1:] for row in BAD], ids=[row[0] for row in BAD]
)
def test_an_unclear_net_zero_names_the_promises(targets, parts):
    """Missing, double, or in contradiction to a target."""
    with pytest.raises(TargetError) as caught:
        net_path(company(*targets), S12)
    assert all(part in str(caught.value) for part in parts)


def test_a_net_path_goes_to_json_and_back_and_survives_pickle():
    """Gross emissions with their knots, and removals."""
    path = net_path(company(HALF, TENTH), S12)
    assert tj.NetPath.from_dict(json.loads(json.dumps(path.to_dict()))) == path
    assert pickle.loads(pickle.dumps(path)) == path


def test_removals_of_other_years_are_refused():
    """What is removed in one year is not netted in another."""
    gross = tj.Pathway([2030, 2031], [2.0, 1.0], "tCO2e")
    with pytest.raises(tj.YearError, match="same years"):
        tj.NetPath(gross, tj.Series([2031, 2032], [0.0, 1.0], "tCO2e"))


# -- parts, and removals that are reported --------------------------------------------------------


def test_net_zeros_of_all_parts_are_one_of_the_whole():
    """Scope 1 by 2030 and scope 2 by 2040: scopes 1+2 in 2040, and the note says why."""
    path = net_path(company(HALF, NetZero(S1, 2030), NetZero(tj.S2, 2040)), S12)
    assert path.net.at(2040) == 0.0
    assert path.net.at(2039) > 0.0
    assert "when the last of their parts is" in path.gross.notes[0]


def test_reported_removals_stay_to_the_net_zero_year_and_are_then_at_least_gross():
    """8 kt a year of removals; 50 kt are left in 2040, 5 kt would be fewer than 8."""
    base = tj.Inventory(2020, {S12: 100.0}, unit="ktCO2e", removals=8.0)
    for reduction, last in (("50%", 50.0), ("95%", 8.0)):
        cut = Target(S12, reduction, 2040, base_year=2020)
        path = net_path(tj.Company("Example", [base], [cut, NetZero(S12, 2040)]), S12)
        assert path.removals.at(2030) == 8.0
        assert path.removals.at(2040) == pytest.approx(last)
        assert path.net.at(2040) <= 0.0


def test_removals_of_the_whole_are_not_those_of_a_part():
    """They are named, not split."""
    base = tj.Inventory(2020, {S1: 40.0, tj.S2: 60.0}, unit="ktCO2e", removals=8.0)
    cut = Target(S1, "50%", 2040, base_year=2020)
    path = net_path(tj.Company("Example", [base], [cut, NetZero(S1, 2040)]), S1)
    assert path.removals.at(2030) == 0.0
    assert "are of scopes 1+2 and are not counted for scope 1" in path.gross.notes[0]


def test_parts_that_rise_above_the_residual_are_held_at_it():
    """Found by the law: of a base of 0 t all of it is 0 t, and a part was promised to be 1 t."""
    rest = tj.S3 & ~tj.C1 & ~tj.C2
    company = tj.Company(
        "ZTE",
        [tj.Inventory(1990, {tj.C1: 0.0, tj.C2: 0.0, rest: 0.0}), tj.Inventory(1991, {tj.C2: 0.0})],
        [
            tj.Target(tj.C1, 0.0, 1995, base_year=1990),
            tj.FixedLevel(tj.C1, 0.0, 1996, unit="tCO2e"),
            tj.Target(tj.C2, 0.0, 1996, base_year=1991),
            tj.Target(rest, 0.0, 1995, base_year=1990),
            tj.FixedLevel(rest, 1.0, 1996, unit="tCO2e"),
            tj.Target(tj.S3, 0.0, 1995, base_year=1990),
            tj.NetZero(tj.S3, 1997, residual=1.0),
        ],
    )
    found = tj.net_path(company, tj.S3)
    # 1991 to 1997, the part's 1 t in 1996, and nothing from the net-zero year on
    assert found.gross.values.tolist() == [0.0, 0.0, 0.0, 0.0, 0.0, 1.0, 0.0]
    assert found.gross.years[-1] == 1997
    assert found.net.at(1997) == 0.0
