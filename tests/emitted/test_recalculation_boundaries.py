"""Base-year recalculation where boundaries say how scope 2 is counted, and which land is meant."""

from datetime import date

import pytest

from trajectory import S1, S2, S3, S12, Company, Inventory, ScopeError, Target
from trajectory.emitted.recalculation import Event, EventKind, Outcome, Policy, recalculate

MARKET, LOCATION = S2.market_based, S2.location_based
BOTH = [
    Inventory(2019, {S1: 700.0, MARKET: 200.0, LOCATION: 300.0}),
    Inventory(2020, {S1: 650.0, MARKET: 150.0, LOCATION: 290.0}),
]
ONE = [Inventory(2019, {S1: 700.0, MARKET: 200.0})]
PLAIN = [Inventory(2019, {S1: 700.0, S2: 200.0})]


def event(effects, kind=EventKind.ACQUISITION):
    """Return an event with effects in 2019."""
    return Event(kind, "Beta", date(2021, 1, 1), {2019: effects})


def judge(inventories, *events, what=None):
    """Return what a policy of 5 % says."""
    return recalculate(inventories, events, Policy("5%"), base_year=2019, what=what)


BETA = event({S1: 30.0, MARKET: 10.0, LOCATION: 25.0})


def test_each_method_is_measured_against_its_own_base():
    """40 of 900 t is 4.4 % by the market, 55 of 1000 t is 5.5 % by location."""
    by_market = judge(BOTH, BETA, what=S12.market_based)
    assert (by_market.measured[0].base, by_market.measured[0].effect) == (900.0, 40.0)
    assert by_market.rulings[0].outcome is Outcome.PENDING
    by_location = judge(BOTH, BETA, what=S12.location_based)
    assert (by_location.measured[0].base, by_location.measured[0].effect) == (1000.0, 55.0)
    assert by_location.recalculated
    restated = dict(by_location.restated[0].emissions)
    assert restated == {S1: 730.0, MARKET: 210.0, LOCATION: 325.0}
    assert "scopes 1+2 (location-based) of 2019 by +55 t" in by_location.rulings[0].reason


def test_a_question_without_a_method_takes_that_of_the_targets():
    """And is refused, naming both spellings, where no target names one."""
    cut = Target(S12.location_based, "42%", 2030, base_year=2019)
    company = Company("A", BOTH, [cut])
    for what in (None, S12):
        assert judge(company, BETA, what=what).measured[0].boundary == S12.location_based
        with pytest.raises(ScopeError, match=r"S12\.market_based or S12\.location_based"):
            judge(BOTH, BETA, what=what)
    assert judge(BOTH, BETA, what=S1).measured[0].share == pytest.approx(30 / 700)


@pytest.mark.parametrize("history", [ONE, PLAIN], ids=["market-based", "unsaid"])
@pytest.mark.parametrize("part", [S2, MARKET], ids=str)
def test_an_unsaid_method_fits_any(history, part):
    """60 t of scope 2 hit the one key of scope 2 there is."""
    result = judge(history, event({part: 60.0}))
    assert result.recalculated
    assert result.restated[0].total(S2) == 260.0
    assert [key for key, _ in result.restated[0].emissions] == [
        key for key, _ in history[0].emissions
    ]


def test_all_that_is_reported_says_how_scope_2_is_counted():
    """The measure is named as the inventories name it."""
    assert str(judge(ONE, event({S1: 60.0})).measured[0].boundary) == "S1+S2 (market-based)"


def test_a_change_of_method_may_touch_one_method_alone():
    """New contracts change what is counted by the market, and not by location."""
    change = event({MARKET: -60.0}, EventKind.METHOD)
    result = judge(BOTH, change, what=S12.market_based)
    assert dict(result.restated[0].emissions) == {S1: 700.0, MARKET: 140.0, LOCATION: 300.0}
    assert judge(BOTH, change, what=S12.location_based).rulings[0].outcome is not Outcome.APPLIED


def test_an_explicit_zero_says_that_one_method_does_not_change():
    """A plant on green power adds to the location-based figure only."""
    green = event({S1: 60.0, MARKET: 0.0, LOCATION: 20.0})
    result = judge(BOTH, green, what=S12.market_based)
    assert dict(result.restated[0].emissions) == {S1: 760.0, MARKET: 200.0, LOCATION: 320.0}


def test_land_and_the_rest_are_no_two_methods():
    """A unit without land adds to the one key only, and nobody asks for the other."""
    parts = [Inventory(2019, {S3.land_only: 500.0, S3.without_land: 300.0})]
    result = judge(parts, event({S3.without_land: 60.0}), what=S3)
    assert result.measured[0].share == 60.0 / 800.0
    restated = dict(result.restated[0].emissions)
    assert restated == {S3.land_only: 500.0, S3.without_land: 360.0}


def test_land_is_measured_as_land():
    """60 of 800 t of land are 7.5 %; an effect on all of scope 1 fits no key of land."""
    land = [Inventory(2019, {S1.land_only: 500.0, S3.land_only: 300.0})]
    result = judge(land, event({S1.land_only: 60.0}))
    assert (str(result.measured[0].boundary), result.measured[0].share) == (
        "S1+S3 (land only)", 0.075)  # fmt: skip
    with pytest.raises(ScopeError, match=r"\(S1 \(land only\) and S3 \(land only\)\), got S1:"):
        judge(land, event({S1: 60.0}))


@pytest.mark.parametrize(
    ("history", "effects", "message"),
    [
        (BOTH, {S2: 9.0}, r"must say how scope 2 is counted where 2019 reports both, S2 \(loc"),
        (BOTH, {MARKET: 9.0}, r"by both methods.*2019.*got S2 \(market-.*without S2 \(location-"),
        (BOTH, {LOCATION: 9.0}, r"got S2 \(location-based\) without S2 \(market-based\); 0\.0"),
        (ONE, {LOCATION: 9.0}, r"key \(S1 and S2 \(market-based\)\), got S2 \(location-based\)"),
        (PLAIN, {MARKET: 9.0, LOCATION: 9.0}, "each key of the 2019 inventory once, got S2 twice"),
    ],
)
def test_effects_that_miss_a_key_are_refused(history, effects, message):
    """Nothing is restated by half, or twice."""
    with pytest.raises(ScopeError, match=message):
        judge(history, event(effects), what=S1)
