"""Paths that promises draw, and every ambiguity that is an error naming both targets."""

import itertools
import re
from dataclasses import replace
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory import (
    ALL,
    S1,
    S2,
    S3,
    S12,
    ArgumentError,
    Boundary,
    Company,
    FixedLevel,
    Inventory,
    MissingDataError,
    NetZero,
    Scope,
    ScopeError,
    Series,
    Target,
    TargetError,
    Term,
    UnitError,
    YearError,
    pro_rata,
    reduction_path,
)

C1 = Scope.C1
BASE = Inventory(2020, {S1: 40.0, S2: 60.0, C1: 100.0}, unit="ktCO2e")
NEAR = Target(S12, "50%", 2030, base_year=2020)
LONG = Target(S12, "90%", 2040, base_year=2020, maintain_until=2045)


def company(*targets, inventories=(BASE,)):
    """Return a company that made these promises."""
    return Company("Example", inventories, targets)


def levels(path, *years):
    """Return the levels of some years."""
    return [path.at(year) for year in years]


def test_targets_join_into_one_line_from_their_base_year():
    """100 to 50 in ten years, to 10 in ten more, kept to 2045: 75 in 2025, 30 in 2035."""
    path = reduction_path(company(NEAR, LONG), S12)
    assert levels(path, 2020, 2025, 2030, 2035, 2040, 2045) == [100, 75, 50, 30, 10, 10]
    assert (path.years[0], path.years[-1]) == (2020, 2045)
    assert (path.base_year, path.base_level, path.unit) == (2020, 100.0, "ktCO2e")
    assert path.knot_years.tolist() == [2020, 2030, 2040, 2045]
    assert path.knot_levels.tolist() == [100.0, 50.0, 10.0, 10.0]
    assert path.label == "Example, scopes 1+2: promised"


TARGETS = [NEAR, LONG, Target(S1, "9%", 2025, base_year=2020), tj.NetZero(ALL, 2050)]


@pytest.mark.parametrize("order", list(itertools.permutations(TARGETS)))
def test_the_order_of_targets_does_not_matter(order):
    """Any order of four promises draws the same path; the part and the net zero draw nothing."""
    assert reduction_path(company(*order), S12) == reduction_path(company(NEAR, LONG), S12)


@given(st.floats(1e-3, 1e6), st.floats(0.0, 1.0), st.floats(0.01, 1.0))
def test_scaled_emissions_draw_a_scaled_path(scale, reduction, coverage):
    """Emissions twice as large, a path twice as large."""
    cut = Target(S1, reduction, 2030, base_year=2020, coverage=coverage)
    one, many = (
        reduction_path(company(cut, inventories=[Inventory(2020, {S1: base})]), S1)
        for base in (1.0, scale)
    )
    np.testing.assert_allclose(many.values, one.values * scale, rtol=1e-12, atol=1e-12 * scale)


def test_a_net_zero_is_never_a_knot():
    """Net zero by 2035 between the two targets changes nothing."""
    with_it = company(NEAR, tj.NetZero(S12, 2035, residual=0.0), LONG)
    assert reduction_path(with_it, S12) == reduction_path(company(NEAR, LONG), S12)
    with pytest.raises(TargetError, match=r"must promise a cut of S1\+S2.*got none"):
        reduction_path(company(tj.NetZero(S12, 2050)), S12)


def test_the_curve_decides_the_years_between():
    """Half way to 25 % of 100 at one percentage a year: the geometric mean, 50."""
    cut = Target(S12, "75%", 2030, base_year=2020)
    path = reduction_path(company(cut), S12, curve=tj.geometric)
    assert path.at(2025) == pytest.approx(50.0, rel=1e-14)
    assert levels(path, 2020, 2030) == [100.0, 25.0]
    assert reduction_path(company(cut), S12, curve=tj.step).at(2029) == 100.0


def test_until_keeps_the_last_level_on():
    """50 from 2030 on; a year before the path's end is refused."""
    path = reduction_path(company(NEAR), S12, until=2035)
    assert levels(path, 2030, 2031, 2035) == [50.0, 50.0, 50.0]
    assert path.years[-1] == 2035
    with pytest.raises(YearError, match="until must not be before the path ends in 2030, got 2029"):
        reduction_path(company(NEAR), S12, until=2029)


def test_what_is_not_covered_stays_at_its_base_level():
    """95 % of 100 is cut by half, 5 stay: 52.5; the promise says so."""
    covered = replace(NEAR, coverage=0.95)
    assert reduction_path(company(covered), S12).at(2030) == 52.5
    assert str(covered).endswith("covering 95 %")


def test_parts_start_at_the_latest_base_year_and_end_at_the_first_end():
    """Scope 1 from 2019 to 2030 and scope 2 from 2021 to 2035 overlap from 2021 to 2030."""
    one = Target(S1, "50%", 2030, base_year=2019)
    two = Target(S2, "100%", 2035, base_year=2021)
    reports = [Inventory(2019, {S1: 44.0}), Inventory(2021, {S2: 70.0})]
    path = reduction_path(company(one, two, inventories=reports), S12)
    assert (path.years[0], path.years[-1], path.base_year) == (2021, 2030, 2021)
    # scope 1 falls by 2 a year from 44 in 2019, scope 2 by 5 a year from 70 in 2021
    assert levels(path, 2021, 2025, 2030) == [40.0 + 70.0, 32.0 + 50.0, 22.0 + 25.0]
    assert path.knot_years.tolist() == [2021, 2030]
    longer = reduction_path(company(one, two, inventories=reports), S12, until=2036)
    assert levels(longer, 2031, 2035, 2036) == [22.0 + 20.0, 22.0, 22.0]


def test_parts_must_overlap():
    """A part that ends when the other begins draws no common path; both are named."""
    one = Target(S1, "50%", 2025, base_year=2019)
    two = Target(S2, "50%", 2035, base_year=2025)
    reports = [Inventory(2019, {S1: 44.0}), Inventory(2025, {S2: 70.0})]
    with pytest.raises(TargetError, match=f"overlap in time, got '{two}', .*2025, and '{one}'"):
        reduction_path(company(one, two, inventories=reports), S12)


def test_targets_on_exactly_these_scopes_come_before_parts():
    """A target on scope 1 changes nothing where scopes 1+2 have their own."""
    part = Target(S1, "100%", 2025, base_year=2020)
    assert reduction_path(company(part, NEAR), S12) == reduction_path(company(NEAR), S12)
    assert reduction_path(company(part, NEAR), S1).at(2025) == 0.0


def test_a_maintained_zero_is_a_part():
    """Scope 1 stays at zero, in any unit; scope 2 falls from 60 to 30."""
    zero = FixedLevel(S1, 0.0, 2019, unit="tCO2e", maintain_until=2030)
    two = Target(S2, "50%", 2030, base_year=2020)
    path = reduction_path(company(zero, two), S12)
    assert levels(path, 2020, 2025, 2030) == [60.0, 45.0, 30.0]
    assert reduction_path(company(zero), S1).values.tolist() == [0.0] * 12


def test_a_maintained_level_joins_a_target():
    """50 kt in 2030, then 40 000 t from 2032 to 2035."""
    path = reduction_path(
        company(NEAR, FixedLevel(S12, 40_000.0, 2032, unit="tCO2e", maintain_until=2035)), S12
    )
    assert levels(path, 2030, 2031, 2032, 2035) == [50.0, 45.0, 40.0, 40.0]


def test_a_wider_target_needs_spread():
    """-90 % of 1+2+C1 says nothing about 1+2, until it is read as the same cut of each part."""
    wide = Target(S12 | C1, "90%", 2040, base_year=2020)
    with pytest.raises(TargetError, match=rf"{re.escape(str(wide))}: .* needs spread=pro_rata"):
        reduction_path(company(wide), S12)
    assert reduction_path(company(wide), S12, spread=pro_rata).at(2040) == 10.0
    assert reduction_path(company(wide), S12 | C1).at(2040) == 20.0


def test_a_spread_target_joins_the_others():
    """-50 % by 2030 on these scopes, then -90 % by 2040 on wider ones, read pro rata."""
    wide = Target(S12 | C1, "90%", 2040, base_year=2020)
    path = reduction_path(company(NEAR, wide), S12, spread=pro_rata)
    assert levels(path, 2030, 2035, 2040) == [50.0, 30.0, 10.0]
    assert reduction_path(company(NEAR, wide), S12) == reduction_path(company(NEAR), S12)


def test_spread_may_be_any_reading():
    """Half the cut for the part: 50 % of 100 instead of 100 %."""
    wide = Target(ALL, "100%", 2030, base_year=2020)
    half = lambda target, what: replace(target, boundary=what, reduction=0.5, decimals=None)  # noqa: E731
    assert reduction_path(company(wide), S12, spread=half).at(2030) == 50.0


@given(st.floats(0.0, 1.0))
def test_pro_rata_parts_add_up_to_the_whole(reduction):
    """The same cut of each part is that cut of the sum, every year."""
    wide = Target(S12, reduction, 2030, base_year=2020)
    whole = reduction_path(company(wide), S12).values
    parts = [reduction_path(company(wide), s, spread=pro_rata).values for s in (S1, S2)]
    np.testing.assert_allclose(sum(parts), whole, rtol=1e-13, atol=1e-13)


def test_boundaries_are_drawn_apart():
    """A land target draws the land path from the land inventory, and no other."""
    land = Target(S1.land_only, "50%", 2030, base_year=2020)
    both = company(land, inventories=[Inventory(2020, {S1.land_only: 8.0}), BASE])
    assert reduction_path(both, S1.land_only).at(2030) == 4.0
    with pytest.raises(TargetError, match=r"cut of S1, got -50 % .*counted otherwise than S1"):
        reduction_path(both, S1)
    with pytest.raises(ScopeError, match=r"base year 2020 of -50 %.*got S1 \(land only\)"):
        reduction_path(company(land), S1.land_only)


SAME_YEAR = replace(NEAR, reduction=0.6, decimals=None)
TERMED = replace(NEAR, term=Term.NEAR)
OTHER_BASE = Target(S12, "60%", 2035, base_year=2021, term=Term.NEAR)
KEPT = replace(NEAR, maintain_until=2045)
MARKET = replace(NEAR, boundary=S12.market_based)
LOCATION = replace(LONG, boundary=S12.location_based)
TOO_HIGH = FixedLevel(S12, 70.0, 2030, unit="ktCO2e", maintain_until=2032)
AMBIGUOUS = [
    ("two levels in one year", (NEAR, SAME_YEAR), (NEAR, SAME_YEAR), "one level for 2030"),
    ("two base years", (TERMED, OTHER_BASE), (TERMED, OTHER_BASE), "share one base_year"),
    ("a level maintained past the next", (KEPT, LONG), (KEPT, LONG), "one level for 2040"),
    ("two ways to count scope 2", (MARKET, LOCATION), (MARKET, LOCATION), "scope 2 in one way"),
    ("a maintained level beside a cut", (NEAR, TOO_HIGH), (NEAR, TOO_HIGH), "one level for 2030"),
]


@pytest.mark.parametrize(
    ("targets", "named", "rule"), [row[1:] for row in AMBIGUOUS], ids=[row[0] for row in AMBIGUOUS]
)
def test_an_ambiguity_names_both_targets(targets, named, rule):
    """Contradictions are errors in any order, and each names the promises that contradict."""
    reports = [BASE, Inventory(2021, {S12: 95.0}, unit="ktCO2e")]
    for order in itertools.permutations(targets):
        with pytest.raises(TargetError, match=rule) as caught:
            reduction_path(company(*order, inventories=reports), S12)
        assert all(str(target) in str(caught.value) for target in named)


def test_two_ways_to_make_up_the_scopes_are_refused():
    """{1+2, C1} and {1, 2+C1} both make up 1+2+C1."""
    cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S12, C1, S1, S2 | C1)]
    with pytest.raises(TargetError, match=r"make up S1\+S2\+C1 in one way") as caught:
        reduction_path(company(*cuts), S12 | C1)
    assert all(str(cut) in str(caught.value) for cut in cuts)


def test_targets_that_agree_are_no_contradiction():
    """The same level twice, as a percentage and as a maintained level."""
    twice = company(NEAR, NEAR, FixedLevel(S12, 50.0, 2030, unit="ktCO2e", maintain_until=2032))
    assert levels(reduction_path(twice, S12), 2030, 2032) == [50.0, 50.0]


def test_intensity_targets_draw_no_emissions():
    """They need an activity; the error names the target."""
    per = replace(NEAR, per="TB")
    with pytest.raises(TargetError, match=rf"{re.escape(str(per))}: it needs activity="):
        reduction_path(company(per), S12)


def test_parts_in_index_units_cannot_be_added():
    """Scope 1 = 100 and scope 2 = 100 have no common size."""
    cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    index = Inventory(2020, {S1: 100.0, S2: 100.0}, unit="index")
    with pytest.raises(UnitError, match="never summed across scopes, got 2 parts of Example"):
        reduction_path(company(*cuts, inventories=[index]), S12)


def test_parts_in_two_units_cannot_be_added():
    """Tonnes and kilotonnes are converted by the caller, not by guess."""
    cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    reports = [Inventory(2020, {S1: 1.0}), Inventory(2020, {S2: 1.0}, unit="ktCO2e")]
    with pytest.raises(UnitError, match=r"share one unit, got \['ktCO2e', 'tCO2e'\]"):
        reduction_path(company(*cuts, inventories=reports), S12)


@pytest.mark.parametrize(
    ("inventories", "error", "message"),
    [
        ([], MissingDataError, r"base year 2020 of -50 %.*got years none"),
        ([Inventory(2021, {S12: 1.0})], MissingDataError, r"base year 2020.*got years 2021"),
        ([Inventory(2020, {S1: 1.0})], ScopeError, r"-50 % of scopes 1\+2.*reports \(S1\)"),
        ([Inventory(2020, {S12: 1.0}), Inventory(2020, {S12: 2.0})], ArgumentError,
         r"must agree on S1\+S2 in 2020"),
    ],
)  # fmt: skip
def test_the_base_year_must_have_been_reported(inventories, error, message):
    """With these scopes, and with one figure."""
    with pytest.raises(error, match=message):
        reduction_path(company(NEAR, inventories=inventories), S12)


def test_scope_two_is_counted_as_promised():
    """A market-based target starts from the market-based inventory, or from none."""
    location = Inventory(2020, {S12.location_based: 120.0})
    market = Inventory(2020, {S12.market_based: 100.0})
    path = reduction_path(company(MARKET, inventories=[location, market]), S12)
    assert path.base_level == 100.0
    with pytest.raises(ArgumentError, match=r"must be market-based.*location_based"):
        reduction_path(company(MARKET, inventories=[location]), S12)


@given(st.integers(1, 100), st.integers(1, 30), st.integers(1, 20), st.integers(0, 99))
def test_a_straight_path_in_exact_fractions(percent, first, second, more):
    """Two targets, drawn again in rational numbers: equal to 1e-12 of the base every year."""
    later = percent + Fraction(more, 100) * (100 - percent)
    cuts = [
        Target(S12, percent / 100, 2020 + first, base_year=2020),
        Target(S12, float(later / 100), 2020 + first + second, base_year=2020),
    ]
    path = reduction_path(company(*cuts), S12)
    middle, end = 100 - percent, 100 - later
    exact = [100 - Fraction(percent * i, first) for i in range(first)]
    exact += [middle + (end - middle) * Fraction(i, second) for i in range(second + 1)]
    np.testing.assert_allclose(path.values, [float(level) for level in exact], rtol=0, atol=1e-10)


# -- which emissions ------------------------------------------------------------------------------

MIXED = Inventory(2019, {S1: 12_500, S2.market_based: 20_300, S2.location_based: 24_800, S3: 1e5})


def test_a_market_based_target_starts_from_the_market_based_inventory():
    """12 500 + 20 300 = 32 800, and −46.2 % of it: 17 646.4; asked in words or not."""
    cut = Target(S12.market_based, "46.2%", 2030, base_year=2019)
    ordinary = company(cut, inventories=[MIXED])
    path = reduction_path(ordinary, S12)
    assert path == reduction_path(ordinary, S12.market_based)
    assert path.base_level == 32_800
    assert path.at(2030) == pytest.approx(17_646.4, abs=1e-9)
    with pytest.raises(TargetError, match=r"must promise a cut of S1\+S2 \(location-based\)"):
        reduction_path(ordinary, S12.location_based)


def test_a_target_that_says_nothing_is_drawn_as_asked():
    """Where both are reported and none is named, the question must name one."""
    silent = company(Target(S12, "50%", 2030, base_year=2019), inventories=[MIXED])
    assert reduction_path(silent, S12.location_based).base_level == 37_300
    assert reduction_path(silent, S12.market_based).base_level == 32_800
    with pytest.raises(ScopeError, match=r"S12\.market_based or S12\.location_based"):
        reduction_path(silent, S12)


def test_a_method_named_once_holds_for_the_targets_beside_it():
    """The near-term target says market-based, the long-term one on the same scopes nothing."""
    near = Target(S12.market_based, "46.2%", 2030, base_year=2019)
    long = Target(S12, "90%", 2050, base_year=2019)
    path = reduction_path(company(near, long, inventories=[MIXED]), S12)
    assert (path.base_level, path.at(2050)) == (32_800, 3_280)


def test_scope_3_has_no_way_to_count_scope_2():
    """Two targets that differ in it are one line of scope 3."""
    near = Target(S3.market_based, "25%", 2030, base_year=2019)
    long = Target(S3.location_based, "90%", 2050, base_year=2019)
    assert reduction_path(company(near, long, inventories=[MIXED]), S3).at(2030) == 75_000


# -- a whole and its parts ------------------------------------------------------------------------

CATEGORIES: dict[Scope | Boundary, float] = {
    Scope.C1: 180_000,
    Scope.C4: 30_000,
    Scope.C6: 6_300,
    Scope.C11: 30_000,
}
ORDINARY = Company(  # made up: the commonest shape of a company's book
    "Ordinary",
    [
        Inventory(
            2019,
            {S1: 12_500, S2.market_based: 20_300, S2.location_based: 24_800, **CATEGORIES},
            others=0.0,
        )
    ],
    [
        Target(S12.market_based, "46.2%", 2030, base_year=2019),
        Target(S3, "25%", 2030, base_year=2019),
        Target(ALL, "90%", 2050, base_year=2019),
        NetZero(ALL, 2050),
    ],
)


def test_the_ordinary_company():
    """32 800 x 0.538 + 246 300 x 0.75 = 202 371.4 in 2030; 27 910 in 2050; nothing is left out."""
    path = reduction_path(ORDINARY, ALL)
    assert (path.base_year, path.base_level, path.unit) == (2019, 279_100.0, "tCO2e")
    assert path.at(2030) == pytest.approx(202_371.4, abs=1e-6)
    assert path.at(2040) == pytest.approx((202_371.4 + 27_910.0) / 2, abs=1e-6)
    assert path.at(2050) == pytest.approx(27_910.0, abs=1e-6)
    assert path.knot_years.tolist() == [2019, 2030, 2050]
    assert path.notes == ()


def test_a_path_that_ends_early_names_the_wider_promise_and_how_to_read_it():
    """Scopes 1+2 end in 2030, though everything is to be cut by 90 % by 2050."""
    path = reduction_path(ORDINARY, S12)
    assert path.years[-1] == 2030
    (note,) = path.notes
    assert note.startswith("not drawn: '-90 % of scopes 1+2+3 by 2050 from 2019'")
    assert "spread=pro_rata" in note
    assert path.between(2020, 2025).notes == path.convert("ktCO2e").notes == path.notes
    spread = reduction_path(ORDINARY, S12, spread=pro_rata)
    assert spread.at(2050) == pytest.approx(3_280.0)
    assert spread.notes == ()


def whole_and_parts(*targets, **options):
    """Draw scopes 1+2 of 100 kt, 40 and 60, by these targets."""
    return reduction_path(company(*targets), S12, **options)


ONE = Target(S1, "50%", 2030, base_year=2020)  # 40 to 20
TWO = Target(S2, "50%", 2040, base_year=2020)  # 60 to 30


def test_the_lower_level_holds_where_both_speak_and_is_told():
    """In 2030 the parts leave 20 + 45 = 65; a whole of 70 changes nothing, one of 50 does."""
    parts = whole_and_parts(ONE, TWO)
    for reduction, level in (("30%", 65.0), ("50%", 50.0)):
        path = whole_and_parts(ONE, TWO, Target(S12, reduction, 2030, base_year=2020))
        assert path.at(2030) == pytest.approx(level)
        assert np.array_equal(path.between(2020, 2029).values, parts.between(2020, 2029).values)
        assert any(note.startswith("in 2030 the lower level holds") for note in path.notes)


def test_the_whole_never_speaks_by_interpolation():
    """-90 % by 2050 asks 70 of 2030 on its straight line; the parts promise 65 and that stands."""
    path = whole_and_parts(ONE, TWO, Target(S12, "90%", 2050, base_year=2020))
    assert path.at(2030) == pytest.approx(65.0)
    assert path.at(2040) == pytest.approx((65.0 + 10.0) / 2)
    assert path.at(2050) == pytest.approx(10.0)


def test_a_whole_speaks_while_it_is_maintained():
    """55 from 2025 to 2035: below the parts' 82.5 in 2025, and kept after they end in 2030."""
    kept = Target(S12, "45%", 2025, base_year=2020, maintain_until=2035)
    path = whole_and_parts(ONE, TWO, kept)
    assert levels(path, 2024, 2025, 2029, 2030, 2031, 2035) == pytest.approx(
        [100 - 4 * 3.5, 55, 55, 55, 55, 55]
    )


def test_a_part_whose_sister_is_missing_is_named():
    """The whole is drawn alone, as if scope 1 had promised nothing."""
    whole = Target(S12, "50%", 2030, base_year=2020)
    path = whole_and_parts(ONE, whole)
    assert path == whole_and_parts(whole)
    assert path.notes == (f"not drawn: '{ONE}': it is only a part: nothing is promised on scope 2",)


def test_parts_without_levels_are_named_and_the_whole_is_drawn():
    """An inventory that does not tell the scopes apart says nothing about the parts."""
    whole = Target(S12, "50%", 2030, base_year=2020)
    total = Inventory(2020, {S12: 100.0}, unit="ktCO2e")
    path = reduction_path(company(ONE, TWO, whole, inventories=[total]), S12)
    assert path.at(2030) == 50.0
    assert sum("its level is not known" in note for note in path.notes) == 2
    index = [Inventory(2020, {s: 100.0}, unit="index") for s in (S1, S2, S12)]
    path = reduction_path(company(ONE, TWO, whole, inventories=index), S12)
    assert path.at(2030) == 50.0
    assert sum("never summed" in note for note in path.notes) == 2


def test_targets_from_two_base_years_join_by_their_levels():
    """-46.2 % of 100 by 2030, -90 % of 90 by 2050: the path is measured from 2020."""
    near = Target(S12, "46.2%", 2030, base_year=2020, term=Term.NEAR)
    long = Target(S12, "90%", 2050, base_year=2021, term=Term.LONG)
    inventories = [BASE, Inventory(2021, {S12: 90.0}, unit="ktCO2e")]
    path = reduction_path(company(near, long, inventories=inventories), S12)
    assert path.base_year == 2020
    assert levels(path, 2030, 2050) == pytest.approx([53.8, 9.0])
    assert path.knot_years.tolist() == [2020, 2030, 2050]
    assert path.notes == (f"'{long}' is measured from 2021, the path from 2020",)
    with pytest.raises(MissingDataError, match="base year 2021 of -90 %"):
        reduction_path(company(near, long), S12)


def test_parts_of_parts():
    """Scopes 1 and 2 make up 1+2, and with scope 3 they make up all: 20 + 45 + 450."""
    inventory = Inventory(2020, {S1: 40.0, S2: 60.0, S3: 900.0})
    near = [ONE, TWO, Target(S3, "50%", 2030, base_year=2020)]
    book = company(*near, Target(S12, "40%", 2030, base_year=2020), inventories=[inventory])
    assert reduction_path(book, ALL).at(2030) == pytest.approx(60.0 + 450.0)
    assert reduction_path(company(*near, inventories=[inventory]), ALL).at(2030) == 515.0


def test_many_overlapping_parts_are_told_apart_in_bounded_time():
    """91 targets on pairs of categories make up 14 of them in many ways: an error, not a wait."""
    pairs = itertools.combinations(list(S3)[:14], 2)
    book = company(
        *(Target(a | b, "50%", 2030, base_year=2020) for a, b in pairs),
        inventories=[Inventory(2020, dict.fromkeys(S3, 1.0))],
    )
    with pytest.raises(TargetError, match="in one way") as caught:
        reduction_path(book, S3 & ~Scope.C15)
    assert len(str(caught.value)) < 1_500
    with pytest.raises(TargetError, match=r"promised on scope 3 category 15.*87 more"):
        reduction_path(book, S3)


# -- other kinds of promises ----------------------------------------------------------------------


def test_coverage_by_scope():
    """60 + 40 + 900 with -50 % of all, covering 67 % of scope 3: 648.5, and 50 for scopes 1+2."""
    inventory = Inventory(2020, {S1: 60.0, S2: 40.0, S3: 900.0})
    target = Target(ALL, "50%", 2030, base_year=2020, coverage={S3: 0.67})
    book = company(target, inventories=[inventory])
    assert reduction_path(book, ALL).at(2030) == pytest.approx(648.5)
    assert reduction_path(book, S12, spread=pro_rata).at(2030) == pytest.approx(50.0)
    assert reduction_path(book, S3, spread=pro_rata).at(2030) == pytest.approx(598.5)
    total = company(target, inventories=[Inventory(2020, {ALL: 1000.0})])
    with pytest.raises(ScopeError, match=r"reports \(S1\+S2\+S3\), got S3"):
        reduction_path(total, ALL)


def test_a_fixed_level_starts_at_the_last_inventory_before_it():
    """30 kt in 2030: from 90 kt in 2021, and a note says so; with a base year from there."""
    inventories = [BASE, Inventory(2021, {S12: 90.0}, unit="ktCO2e")]
    fixed = FixedLevel(S12, 0.03, 2030, unit="MtCO2e")
    path = reduction_path(company(fixed, inventories=inventories), S12)
    assert (path.base_year, path.at(2030), path.unit) == (2021, pytest.approx(30.0), "ktCO2e")
    assert "names no base year: it is measured from 2021" in path.notes[0]
    based = reduction_path(company(replace(fixed, base_year=2020), inventories=inventories), S12)
    assert (based.base_year, based.notes) == (2020, ())
    with pytest.raises(MissingDataError, match="before 2030 must be reported, got none"):
        reduction_path(company(fixed, inventories=[]), S12)


def test_a_fixed_level_joins_a_target():
    """50 kt in 2030 by the target, 20 kt in 2040 by the level."""
    path = whole_and_parts(NEAR, FixedLevel(S12, 20.0, 2040, unit="ktCO2e"))
    assert levels(path, 2030, 2035, 2040) == pytest.approx([50, 35, 20])


def test_a_cut_below_a_baseline():
    """100 + 2 a year is 120 in 2030; 30 % less is 84."""
    usual = tj.Pathway(range(2020, 2031), [100.0 + 2 * n for n in range(11)], "ktCO2e")
    known = tj.BelowBaseline(S12, "30%", 2030, usual)
    path = whole_and_parts(known)
    assert (path.base_level, path.at(2030)) == (100.0, 84.0)
    unknown = tj.BelowBaseline(S12, "30%", 2030)
    with pytest.raises(TargetError, match="its baseline is not known"):
        whole_and_parts(unknown)
    assert whole_and_parts(NEAR, unknown).notes == (
        f"not drawn: '{unknown}': its baseline is not known",
    )


def test_growth_is_drawn_above_the_base():
    """+10 % of 100 by 2030."""
    path = whole_and_parts(Target(S12, Target.growth("10%"), 2030, base_year=2020))
    assert levels(path, 2020, 2025, 2030) == pytest.approx([100, 105, 110])


def test_base_emissions_on_the_target():
    """They count where no inventory reports the base year; else a difference is told."""
    stated = Target(S12, "50%", 2030, base_year=2018, base_emissions=(200_000, "tCO2e"))
    path = whole_and_parts(stated)
    assert (path.base_level, path.at(2030), path.unit) == (200_000.0, 100_000.0, "tCO2e")
    for told, notes in ((100_400, 0), (101_000, 1)):
        near = replace(NEAR, base_emissions=(told, "tCO2e"))
        path = whole_and_parts(near)
        assert path.at(2030) == 50.0
        assert len(path.notes) == notes
    assert "reports 100,000 t" in path.notes[0]
    assert "states 101,000 t" in path.notes[0]


def test_absolute_and_intensity_parts_join_with_an_activity():
    """50 of scopes 1+2, and 900 x 0.48 x 20 / 10 of scope 3: ZTE's own kind of book."""
    inventory = Inventory(2020, {S12: 100.0, S3: 900.0})
    per = Target(S3, "52%", 2030, base_year=2020, per="TB")
    book = company(NEAR, per, inventories=[inventory])
    activity = {"TB": Series(range(2020, 2031), [10.0 + n for n in range(11)], "TB")}
    assert reduction_path(book, ALL, activity=activity).at(2030) == pytest.approx(50 + 864)
    with pytest.raises(TargetError, match=r"it needs activity=\{'TB': a Series in TB\}"):
        reduction_path(book, ALL)
    with pytest.raises(UnitError, match="activity of 'TB' must be in that unit, got 'GB'"):
        reduction_path(book, ALL, activity={"TB": Series([2020], [1.0], "GB")})


def test_a_total_beside_its_parts_answers_for_the_whole():
    """504.4 is stated where 45 + 459 = 504."""
    total = Inventory(2020, {S1: 45.0, S2: 459.0, S12: 504.4})
    book = company(NEAR, ONE, inventories=[total])
    assert reduction_path(book, S12).base_level == 504.4
    assert reduction_path(book, S1).base_level == 45.0


# -- what is kept on is no promise ----------------------------------------------------------------


@pytest.mark.parametrize(
    ("promises", "knots"),
    [
        ([NEAR], [2020, 2030]),
        ([NEAR, LONG], [2020, 2030, 2040, 2045]),
        ([Target(S1, "50%", 2025, base_year=2020), Target(S2, "50%", 2030, base_year=2020)],
         [2020, 2025]),  # scope 1 promises nothing for 2030, so the whole does not either
        ([Target(S1, "50%", 2025, base_year=2020, maintain_until=2032),
          Target(S2, "50%", 2030, base_year=2020)], [2020, 2025, 2030]),
        ([FixedLevel(S12, 20.0, 2028, unit="ktCO2e")], [2020, 2028]),
    ],
)  # fmt: skip
def test_the_end_of_a_path_kept_on_is_no_knot(promises, knots):
    """Knots are the years promised, however long the last level is kept on."""
    short = reduction_path(company(*promises), S12)
    kept = reduction_path(company(*promises), S12, until=2060)
    assert kept.knot_years.tolist() == knots
    assert short.knot_years.tolist() == [year for year in knots if year <= short.years[-1]]
    assert kept.at(2060) == kept.at(2045)


def test_a_base_year_beside_the_parts_is_no_knot():
    """Parts end in 2025; the whole is measured from 2026 and promises 2035 alone."""
    later = Inventory(2026, {S12: 60.0}, unit="ktCO2e")
    parts = [Target(s, "25%", 2025, base_year=2020) for s in (S1, S2)]
    whole = Target(S12, "50%", 2035, base_year=2026)
    path = reduction_path(company(*parts, whole, inventories=[BASE, later]), S12)
    assert levels(path, 2020, 2025, 2026, 2035) == [100.0, 75.0, 60.0, 30.0]
    assert path.knot_years.tolist() == [2020, 2025, 2035]
