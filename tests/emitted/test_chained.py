"""Tests of series from percentages: worked numbers, exact intervals, laws, bad calls."""

import itertools
import json
import math
from decimal import ROUND_HALF_UP, Decimal
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory.emitted.chained import (
    ChainedIndex,
    Change,
    Contradiction,
    ImpliedShare,
    contradictions,
    implied_share,
    index_series,
)
from trajectory.errors import ArgumentError, MissingDataError, YearError
from trajectory.nouns.source import Source

# ZTE, public press figures (seeds.md; 2024 from the key figures of its report): scopes 1+2
YEARLY, BOTH, NEXT = (
    Change(2022, 2023, "-3.0%"),
    Change(2021, 2023, "-15.6%"),
    Change(2023, 2024, "-13.4%"),
)


# -- worked numbers ---------------------------------------------------------------------------


def test_zte_scopes_1_and_2_by_hand():
    """2023: 100 * 0.844; 2022: 84.4 / 0.97; 2024: 84.4 * 0.866 = 73.0904."""
    index = index_series([YEARLY, BOTH, NEXT], 2021)
    assert index.series.years.tolist() == [2021, 2022, 2023, 2024]
    assert index.series.unit == "index"
    assert index.series.at(2021) == index.lower.at(2021) == index.upper.at(2021) == 100.0
    assert index.series.at(2022) == float(Fraction(844, 10) / Fraction(97, 100))
    assert index.series.at(2023) == 84.4
    assert index.series.at(2024) == 73.0904
    # 0.8435 / 0.9705 and 0.8445 / 0.9695; 0.8435 * 0.8655 and 0.8445 * 0.8665
    assert index.lower.at(2022) == float(100 * Fraction(8435, 9705))
    assert index.upper.at(2022) == float(100 * Fraction(8445, 9695))
    assert (index.lower.at(2024), index.upper.at(2024)) == (73.004925, 73.175925)


def test_the_base_year_may_lie_inside():
    """From 2023 = 100 back to 2021: 100 / 0.844."""
    index = index_series([BOTH, YEARLY, NEXT], 2023)
    assert index.series.at(2021) == float(100 / Fraction(844, 1000))
    assert index.lower.at(2021) == float(100 / Fraction(8445, 10000))


def test_an_overlap_that_agrees_narrows_the_interval():
    """-5.0 % twice leaves 90.155025 to 90.345025; -9.8 % over both 90.15 to 90.25."""
    index = index_series(
        [Change(2021, 2022, "-5.0%"), Change(2022, 2023, "-5.0%"), Change(2021, 2023, "-9.8%")],
        2021,
    )
    assert index.series.at(2023) == 90.25  # 0.95 * 0.95, just allowed
    assert (index.lower.at(2023), index.upper.at(2023)) == (90.155025, 90.25)


def test_a_product_that_the_longer_statement_rules_out_moves_to_its_nearest_end():
    """-9.84 % leaves 90.155 to 90.165, below 0.95 * 0.95 = 0.9025."""
    index = index_series(
        [Change(2021, 2022, "-5.0%"), Change(2022, 2023, "-5.0%"), Change(2021, 2023, "-9.84%")],
        2021,
    )
    assert index.series.at(2023) == index.upper.at(2023) == 90.165
    # and so 2022 is at most 90.165 / 0.9495 = 94.96
    assert index.upper.at(2022) == float(100 * Fraction(90165, 94950))


def test_statements_that_contradict_each_other_are_found_and_shown():
    """0.9025 * 0.9695 = 0.87497 and 0.9035 * 0.9705 = 0.87685 are far from -15.6 %."""
    total = Change(2021, 2022, "-9.7%")
    (found,) = contradictions([BOTH, total, YEARLY])
    assert found.statement == BOTH
    assert found.others == (total, YEARLY)
    assert found.stated == (-0.1565, -0.1555)
    assert found.implied == (
        float(Fraction(9025, 10**4) * Fraction(9695, 10**4) - 1),
        float(Fraction(9035, 10**4) * Fraction(9705, 10**4) - 1),
    )
    assert str(found) == (
        "'-15.6 % from 2021 to 2023' says -15.65 to -15.55 %, but '-9.7 % from 2021 to 2022' "
        "and '-3.0 % from 2022 to 2023' leave -12.5 to -12.32 %"
    )
    with pytest.raises(ArgumentError, match=r"agree within their rounding, got '-15\.6 %"):
        index_series([BOTH, total, YEARLY], 2021)


def test_two_figures_for_the_same_years():
    """-10 % holds -9.7 % and -10.4 %, which do not hold each other."""
    rough, one, other = (Change(2021, 2022, text) for text in ("-10%", "-9.7%", "-10.4%"))
    assert contradictions([rough, one]) == ()
    assert index_series([rough, one], 2021).series.at(2022) == 90.3
    (found,) = contradictions([rough, one, other])
    assert {found.statement, *found.others} == {one, other}
    assert "leaves" in str(found)


def test_a_contradiction_across_a_loop_of_three():
    """A statement inside a longer one is ruled out by the two others as well."""
    changes = [Change(2020, 2021, "-5%"), Change(2021, 2022, "-5%"), Change(2020, 2023, "-20%")]
    assert contradictions(changes) == ()
    (found,) = contradictions([*changes, Change(2022, 2023, "+30%")])
    assert found.statement == Change(2020, 2023, "-20%")
    assert len(found.others) == 3


def test_years_without_a_statement_have_no_value():
    """Nothing is interpolated between 2019 and 2022."""
    index = index_series([Change(2019, 2022, "+4%")], 2019)
    assert index.series.years.tolist() == [2019, 2022]
    assert (index.lower.at(2022), index.upper.at(2022)) == (103.5, 104.5)


def test_zte_share_of_scopes_1_and_2_by_hand():
    """0.1 / 6.8 = 0.0147; the ends are (9.75 - 9.75) = 0 and (9.85 - 9.65) / 6.8 = 0.0294."""
    share = implied_share("-9.7%", part="-3.0%", rest="-9.8%")
    assert share.value == float(Fraction(1, 68))
    assert share.lower == 0.0
    assert share.upper == float(Fraction(2, 68))
    assert str(share) == "at most 2.94 %"


@pytest.mark.parametrize(
    ("texts", "words"),
    [
        (("-9.7%", "-3.0%", "-9.8%"), "at most 2.94 %"),
        (("-3.1%", "-3.0%", "-9.8%"), "at least 97.1 %"),
        (("-5%", "-3.0%", "-9.8%"), "62.5 to 78.7 %"),
        (("-5%", "-5%", "-6%"), "anything from 0 to 100 %"),
        (("-9.79%", "-3.00%", "-9.80%"), "at most 0.294 %"),
    ],
)
def test_a_share_in_words(texts, words):
    """Only what rounding leaves open is said to be open."""
    assert str(implied_share(*texts)) == words


def test_a_point_outside_the_interval_is_kept_inside():
    """-9.9 % lies below both parts; with rounding it is the rest alone."""
    share = implied_share("-9.9%", "-3.0%", "-9.8%")
    assert (share.value, share.lower, share.upper) == (0.0, 0.0, 0.0)


# -- the objects --------------------------------------------------------------------------------


def test_a_change_keeps_what_was_published():
    """Decimals set the interval; signs, minus signs and blanks have one spelling."""
    assert Change(2022, 2023, "-9.70%").interval == (Fraction(90295, 10**5), Fraction(90305, 10**5))
    assert Change(2022, 2023, " −9.7 %") == Change(2022, 2023, "-9.7%")
    assert Change(2022, 2023, "3%").change == "+3%"
    assert Change(2022, 2023, "-9.70%") != Change(2022, 2023, "-9.7%")
    read = Source("ZTE press release of 6 May 2024")
    assert Change(2022, 2023, "-9.7%", read) == Change(2022, 2023, "-9.7%")


def test_everything_as_json_and_back():
    """Plain JSON, equal again."""
    index = index_series([YEARLY, BOTH, NEXT], 2021, label="ZTE, scopes 1+2")
    (found,) = contradictions([BOTH, YEARLY, Change(2021, 2022, "-9.7%")])
    for noun, kind in (
        (BOTH, Change),
        (index, ChainedIndex),
        (found, Contradiction),
        (implied_share("-9.7%", "-3.0%", "-9.8%"), ImpliedShare),
    ):
        assert kind.from_dict(json.loads(json.dumps(noun.to_dict(), allow_nan=False))) == noun


def test_an_index_as_text():
    """One line for a list, a line a year for a reader."""
    index = index_series([YEARLY, BOTH, NEXT], 2021, label="ZTE, scopes 1+2")
    assert repr(index) == "ChainedIndex(2021..2024, 3 changes)"
    assert "2024: 73.09, rounding allows 73 to 73.18" in str(index)
    assert str(index).startswith("ZTE, scopes 1+2\n")
    assert "-15.6 % from 2021 to 2023" in str(index)


# -- bad calls ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        ((2023, 2022, "-1%"), YearError, "last_year must be after first_year 2023, got 2022"),
        ((2022, 2022, "-1%"), YearError, "last_year must be after"),
        ((2022, 2023, "-100%"), ArgumentError, "change must stay above -100%, got '-100%'"),
        ((2022, 2023, "-99.5%"), None, ""),
        ((2022, 2023, "-9.7"), ArgumentError, "change must be a published percentage.*'-9.7'"),
        ((2022, 2023, -0.097), ArgumentError, "change must be a published percentage.*-0.097"),
        ((2022, 2023, "-9.7%", "press"), ArgumentError, "source must be a Source"),
    ],
)
def test_bad_changes(arguments, error, match):
    """A number has no published decimals, so only text will do."""
    if error is None:
        assert Change(*arguments).interval[0] > 0
        return
    with pytest.raises(error, match=match):
        Change(*arguments)


@pytest.mark.parametrize(
    ("changes", "base_year", "error", "match"),
    [
        ([], 2021, ArgumentError, "changes must hold at least one change, got none"),
        ([YEARLY, "-3%"], 2022, ArgumentError, "changes must hold Change, got '-3%'"),
        ([YEARLY], 2021, YearError, r"base_year must be .*\[2022, 2023\], got 2021"),
        (
            [YEARLY, Change(2019, 2020, "-1%")],
            2022,
            MissingDataError,
            r"base year 2022, got no link to \[2019, 2020\]",
        ),
    ],
)
def test_bad_calls_of_index_series(changes, base_year, error, match):
    """Gaps that no statement bridges are errors, never filled."""
    with pytest.raises(error, match=match):
        index_series(changes, base_year)


@pytest.mark.parametrize(
    ("texts", "match"),
    [
        (("-2.8%", "-3.0%", "-9.8%"), r"between part and rest .*total -2\.8%, part -3\.0%"),
        (("-10.0%", "-3.0%", "-9.8%"), "between part and rest"),
        (("-10%", "-3%", "-3%"), "between part and rest"),
        (("-3%", "-3.0%", "-3.0%"), "part and rest must differ"),
        (("-3", "-3.0%", "-3.0%"), "total must be a published percentage"),
    ],
)
def test_bad_calls_of_implied_share(texts, match):
    """Impossible beyond rounding, or nothing to tell."""
    with pytest.raises(ArgumentError, match=match):
        implied_share(*texts)


# -- laws, offered for trajectory.testing.laws ----------------------------------------------------


def published(ratio: Fraction, decimals: int) -> str:
    """Return the percentage that a publisher prints for a ratio, rounded half up."""
    percent = 100 * (ratio - 1)
    exact = Decimal(percent.numerator) / Decimal(percent.denominator)
    return f"{exact.quantize(Decimal(1).scaleb(-decimals), ROUND_HALF_UP)}%"


def true_emissions_lie_within(emissions: dict[int, int], changes: list[Change]) -> None:
    """Check that percentages rounded from one series agree, and that their index holds it."""
    assert contradictions(changes) == ()
    base = changes[0].first_year
    index = index_series(changes, base)
    for year in index.series.years.tolist():
        level = 100.0 * emissions[year] / emissions[base]
        assert index.lower.at(year) <= level * (1 + 1e-12)
        assert index.upper.at(year) >= level * (1 - 1e-12)
        assert index.lower.at(year) <= index.series.at(year) <= index.upper.at(year)


def order_of_changes_is_irrelevant(changes: list[Change], other: list[Change]) -> None:
    """Check that the same statements in another order say the same."""
    assert contradictions(changes) == contradictions(other)
    if not contradictions(changes):
        base = changes[0].first_year
        assert index_series(changes, base) == index_series(other, base)


def true_share_lies_within(first: tuple[int, int], last: tuple[int, int], decimals: int) -> None:
    """Check that percentages rounded from two parts allow the share that they had."""
    ratios = [Fraction(sum(last), sum(first)), *map(Fraction, last, first)]
    total, part, rest = (
        published(r, decimals)
        for r in (ratios[0], Fraction(last[0], first[0]), Fraction(last[1], first[1]))
    )
    if float(part[:-1]) != float(rest[:-1]):  # "-0%" and "0%" are alike
        share = implied_share(total, part, rest)
        assert share.lower <= share.value <= share.upper
        true = first[0] / sum(first)
        assert share.lower <= true * (1 + 1e-12)
        assert share.upper >= true * (1 - 1e-12)


AMOUNTS = st.integers(100, 1000)


@st.composite
def reports(draw):
    """Return emissions of a few years and connected statements on them, rounded."""
    years = list(range(2019, 2019 + draw(st.integers(2, 6))))
    emissions = {year: draw(AMOUNTS) for year in years}
    spans = [(a, b) for a, b in itertools.combinations(years, 2) if b - a > 1]
    more = draw(st.lists(st.sampled_from(spans), max_size=4)) if spans else []
    return emissions, [
        Change(a, b, published(Fraction(emissions[b], emissions[a]), draw(st.integers(0, 2))))
        for a, b in [*itertools.pairwise(years), *more]
    ]


@given(reports())
def test_law_true_emissions_lie_within(case):
    """Whatever was emitted, rounding alone contradicts nothing."""
    true_emissions_lie_within(*case)


PERCENTS = st.integers(-40, 40).map(lambda n: f"{n / 2}%")


@st.composite
def statements(draw):
    """Return statements that may well contradict each other."""
    spans = list(itertools.combinations(range(2019, 2023), 2))
    chosen = [(2019, 2020), (2020, 2021), (2021, 2022), *draw(st.lists(st.sampled_from(spans)))]
    return [Change(a, b, draw(PERCENTS)) for a, b in chosen]


@given(statements(), st.randoms(use_true_random=False))
def test_law_order_of_changes_is_irrelevant(changes, random):
    """Nor does it matter to say something twice."""
    other = [*changes, changes[-1]]
    random.shuffle(other)
    order_of_changes_is_irrelevant(changes, [changes[0], *other])


@given(reports())
@example(
    (
        {2019: 100, 2020: 95, 2021: 90},
        [Change(2019, 2020, "-5.0%"), Change(2020, 2021, "-5.3%"), Change(2019, 2021, "-10%")],
    )
)
def test_intervals_are_the_best_product_over_all_ways(case):
    """Try every way from the base year to a year, through any years in any order."""
    _, changes = case
    base = changes[0].first_year
    index = index_series(changes, base)
    greatest: dict[tuple[int, int], Fraction] = {}
    for change in changes:
        lower, upper = change.interval
        for pair, ratio in (
            ((change.first_year, change.last_year), upper),
            ((change.last_year, change.first_year), 1 / lower),
        ):
            greatest[pair] = min(greatest.get(pair, ratio), ratio)
    years = index.series.years.tolist()
    for year in years[1:]:
        inner = [y for y in years if y not in (base, year)]
        ways = [
            [base, *way, year]
            for n in range(len(inner) + 1)
            for way in itertools.permutations(inner, n)
        ]

        def best(ways):
            return min(
                math.prod((greatest[pair] for pair in itertools.pairwise(way)), start=Fraction(1))
                for way in ways
                if all(pair in greatest for pair in itertools.pairwise(way))
            )

        assert index.upper.at(year) == float(100 * best(ways))
        assert index.lower.at(year) == float(100 / best([way[::-1] for way in ways]))


@given(st.tuples(AMOUNTS, AMOUNTS), st.tuples(AMOUNTS, AMOUNTS), st.integers(0, 2))
@example((100, 201), (100, 200), 0)
def test_law_true_share_lies_within(first, last, decimals):
    """Two parts of 100 to 1000 in two years."""
    true_share_lies_within(first, last, decimals)


@given(st.tuples(*[st.integers(-60, 60)] * 3))
@example((-97, -30, -98))
def test_the_interval_of_a_share_is_that_of_the_corners(tenths):
    """Where part and rest differ beyond rounding, the ends are among the eight corners."""
    total, part, rest = tenths
    if abs(part - rest) <= 1:
        return
    half = Fraction(1, 2)
    corners = [
        (total + i - rest - k) / (part + j - rest - k)
        for i, j, k in itertools.product((-half, half), repeat=3)
    ]
    lower, upper = max(min(corners), Fraction(0)), min(max(corners), Fraction(1))
    texts = [f"{n / 10}%" for n in tenths]
    if lower > upper:
        with pytest.raises(ArgumentError, match="between part and rest"):
            implied_share(*texts)
    else:
        share = implied_share(*texts)
        assert (share.lower, share.upper) == (float(lower), float(upper))
