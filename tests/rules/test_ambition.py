"""The least cut that a rule accepts: vectors, exact versions, published modal reductions."""

from dataclasses import replace
from datetime import date
from fractions import Fraction
from math import floor

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.kernels.ambition import (
    FLAG,
    SCOPE_1,
    SCOPE_2,
    SCOPE_3_WB2C,
    at_published_precision,
    compound_minimum,
    dynamic_minimum,
    forward_looking_minimum,
    initial_ambition,
    margin_points,
    straight_minimum,
)
from trajectory.rules import (
    SBTI_V5,
    SBTI_V5_3_1,
    AmbitionFacts,
    Anchored,
    Compound,
    Dynamic,
    Judge,
    Straight,
    minimum_reduction,
)

DAY, NOW = date(2024, 5, 6), date(2026, 6, 1)

# Most common published scope 1+2 reduction by (target year, base year); SBTi target dashboard,
# copy of 7 May 2026, counted over 5 730 statements. Single facts, quoted with their source.
MODAL = {
    (2029, 2019): 42.0, (2029, 2023): 37.8, (2030, 2015): 63.0, (2030, 2016): 65.0,
    (2030, 2017): 55.0, (2030, 2018): 50.0, (2030, 2019): 46.2, (2030, 2020): 42.0,
    (2030, 2021): 42.0, (2030, 2022): 42.0, (2030, 2023): 42.0, (2030, 2024): 42.0,
    (2030, 2025): 42.0, (2031, 2021): 46.2, (2031, 2022): 46.2, (2031, 2023): 46.2,
    (2031, 2024): 46.2, (2032, 2019): 54.6, (2032, 2021): 50.4, (2032, 2022): 50.4,
    (2032, 2023): 50.4, (2032, 2024): 50.4, (2033, 2021): 54.6, (2033, 2022): 54.6,
    (2033, 2023): 54.6, (2034, 2019): 63.0, (2034, 2021): 58.8, (2034, 2022): 58.8,
    (2034, 2023): 58.8, (2034, 2024): 58.8, (2035, 2019): 40.0, (2035, 2020): 63.0,
    (2035, 2021): 63.0, (2035, 2022): 63.0, (2035, 2023): 63.0, (2035, 2024): 63.0,
    (2035, 2025): 63.0,
}  # fmt: skip
OTHERS = {
    (2030, 2016): "round numbers above the minimum: 65 for 58.8",
    (2030, 2017): "round numbers at published precision: 55 for 54.6",
    (2030, 2018): "round numbers at published precision: 50 for 50.4",
    (2035, 2019): "a well-below-2 °C rate: 40 is 2.5 x 16, not 67.2",
}


def test_v5_minimum_reproduces_the_modal_reductions():
    """33 of the 37 most common reductions are the V5 minimum; the four others are explained."""
    target, base = np.array(list(MODAL)).T
    minimum = 100.0 * minimum_reduction(SBTI_V5, as_of=DAY, base_year=base, target_year=target)
    differ = {key for key, m in zip(MODAL, minimum, strict=True) if abs(MODAL[key] - m) > 1e-9}
    assert differ == set(OTHERS)
    assert at_published_precision(0.504, 0) == 50.0
    assert at_published_precision(0.546, 0) == 55.0
    assert 100 * minimum_reduction(SBTI_V5, as_of=DAY, base_year=2016, target_year=2030) < 65.0
    assert pytest.approx(0.40) == 0.025 * 16


@pytest.mark.parametrize(("share", "rate"), [(1.0, 4.20), (0.5, 5.13), (0.0, 6.67)])
def test_dynamic_rate_is_that_of_table_1(share, rate):
    """Table 1 of the Method Appendix: percent a year with base = most recent year = 2025."""
    minimum = minimum_reduction(
        SBTI_V5_3_1,
        as_of=NOW,
        base_year=2025,
        target_year=2030,
        most_recent_year=2025,
        facts=AmbitionFacts(scope1_share=share),
    )
    assert round(100 * minimum / 5, 2) == rate


def test_dynamic_rate_of_the_implementers_vector():
    """912.6 t and 3547.8 t from 2025 to 2030: 6.04 % a year, 30.20 %, 3113.5 t left."""
    facts = AmbitionFacts(scope1_share=912.6 / (912.6 + 3547.8))
    minimum = minimum_reduction(
        SBTI_V5_3_1, as_of=NOW, base_year=2025, target_year=2030, most_recent_year=2025, facts=facts
    )
    assert round(100 * minimum, 2) == 30.20
    assert round(100 * minimum / 5, 2) == 6.04
    assert round((912.6 + 3547.8) * (1 - minimum), 1) == 3113.5


def test_past_cuts_raise_the_published_minimum():
    """Base 2021, most recent year 2024, target 2030, 20:80: 37.8 to 60.5 % as emissions fell."""
    facts = AmbitionFacts(scope1_share=0.2, emissions_ratio=[1.0, 0.9, 0.8, 0.7, 0.6])
    minimum = minimum_reduction(
        SBTI_V5_3_1, as_of=NOW, base_year=2021, target_year=2030, most_recent_year=2024, facts=facts
    )
    assert (100 * minimum).round(1).tolist() == [37.8, 40.7, 47.3, 53.9, 60.5]


@pytest.mark.parametrize(
    ("base", "scope1", "scope2", "scope3", "flag"),
    [  # percent a year with base = most recent year, after the floor, worked by hand
        (2016, 4.20, 4.200, 2.500, 3.03),
        (2017, 4.20, 4.348, 2.500, 3.03),
        (2021, 4.20, 5.263, 2.586, 3.03),
        (2025, 4.20, 6.667, 3.000, 3.03),
        (2027, 4.20, 7.692, 3.261, 3.130),
    ],
)
def test_dynamic_rates_by_base_year(base, scope1, scope2, scope3, flag):
    """The floor binds in early years, the net-zero year in later ones."""
    target = base + 5
    for pathway, rate in (
        (SCOPE_1, scope1), (SCOPE_2, scope2), (SCOPE_3_WB2C, scope3), (FLAG, flag)
    ):  # fmt: skip
        ambition = initial_ambition(pathway, base, target)
        minimum = float(dynamic_minimum(ambition, 1.0, base, target, pathway.floor))
        assert round(100 * minimum / 5, 3) == rate


def test_initial_ambition_ends_at_net_zero():
    """No more than the net-zero ambition is asked, also where net zero comes first."""
    assert initial_ambition(SCOPE_2, 2025, 2045) == 1.0
    assert initial_ambition(SCOPE_1, 2025, 2030, 2030) == 0.9
    assert initial_ambition(SCOPE_1, 2025, 2030, 2025) == 0.9  # net zero already due
    assert initial_ambition(SCOPE_1, 2025, 2030, 2020) == 0.9
    assert initial_ambition(SCOPE_1, 2025, 2030, 2060) == initial_ambition(SCOPE_1, 2025, 2030)
    assert initial_ambition(SCOPE_1, 2025, 2030, np.nan) == initial_ambition(SCOPE_1, 2025, 2030)


@given(
    base=st.integers(2015, 2027),
    wait=st.integers(0, 5),
    ahead=st.integers(1, 10),
    ratio=st.fractions(Fraction(1, 10), Fraction(2), max_denominator=100),
    share=st.fractions(0, 1, max_denominator=100),
)
def test_dynamic_minimum_against_exact_fractions(base, wait, ahead, ratio, share):
    """Equations 1 to 6 in exact arithmetic give the same minimum."""
    recent, target = base + wait, base + wait + ahead
    exact = Fraction(0)
    for weight, ambition, year in ((share, Fraction(9, 10), 2050), (1 - share, Fraction(1), 2040)):
        exact += weight * min(ambition, ambition / (year - recent) * (target - recent))
    least = max(Fraction(42, 1000) * (target - base), 1 - ratio * (1 - exact))
    facts = AmbitionFacts(scope1_share=float(share), emissions_ratio=float(ratio))
    got = minimum_reduction(
        SBTI_V5_3_1,
        as_of=NOW,
        base_year=base,
        target_year=target,
        most_recent_year=recent,
        facts=facts,
    )
    assert got == pytest.approx(float(least), abs=1e-12)


@given(
    percent=st.decimals(0, 100, places=3).map(Fraction),
    decimals=st.integers(0, 3),
)
def test_published_precision_rounds_half_up(percent, decimals):
    """Half-up rounding agrees with exact arithmetic, halves included."""
    scale = 10**decimals
    exact = Fraction(floor(percent * scale + Fraction(1, 2)), scale)
    assert float(at_published_precision(float(percent / 100), decimals)) == pytest.approx(
        float(exact), abs=1e-12
    )


def test_precision_decides_at_the_boundary():
    """50 meets 50.4 published without decimals, and misses it with one; unknown is strict."""
    assert margin_points(0.50, 0.504, [0, 1, -1]).tolist() == [0.0, -0.4, -0.4]
    assert margin_points(0.424, 3.03 * 14 / 100, 1) == 0.0  # Nomad Foods: 42.4 for 42.42
    assert margin_points(0.13, 0.125, 0) == 0.0


def test_other_minima_by_hand():
    """Compound, forward-looking and straight minima, worked by hand."""
    assert float(compound_minimum(2020, 2025, 0.07)) == pytest.approx(1 - 0.93**5)
    assert round(100 * float(compound_minimum(2021, 2030, 0.07)), 1) == 48.0
    assert float(forward_looking_minimum(2021, 2030, 2050)) == pytest.approx(9 / 29)
    assert float(straight_minimum(2025, 2030, 0.1, 2050)) == pytest.approx(0.9 * 5 / 25)
    assert float(straight_minimum(2025, 2060, 0.1, 2050)) == pytest.approx(0.9)


@pytest.mark.parametrize(
    ("as_of", "minimum"),
    [(date(2022, 12, 1), 0.378), (date(2023, 3, 31), 0.378), (date(2023, 4, 1), 0.42)],
)
def test_the_inverse_asks_what_was_asked_on_the_day(as_of, minimum):
    """Base years after 2020 are measured from 2020 since April 2023: 9 x 4.2, then 10 x 4.2."""
    asked = minimum_reduction(SBTI_V5, as_of=as_of, base_year=2021, target_year=2030)
    assert asked == pytest.approx(minimum, abs=1e-15)
    target = tj.Target(tj.S12, "38%", 2030, base_year=2021)
    report = tj.check(tj.Company("Example", targets=[target]), SBTI_V5, as_of=as_of)
    (finding,) = report.rule("sbti.s12.ambition")
    assert dict(finding.numbers)["minimum"] == asked
    rounded = " (37.8 % rounded as published)" if minimum == 0.378 else ""
    assert finding.required == f"at least {100 * minimum:.0f} %{rounded}"


def test_days_of_submission_broadcast_with_years():
    """Days along one axis, base years along another; dates and numpy days mean the same."""
    days = [[date(2022, 12, 1)], [date(2024, 5, 6)]]
    asked = minimum_reduction(SBTI_V5, as_of=days, base_year=[2019, 2021, 2022], target_year=2030)
    assert asked.round(3).tolist() == [[0.462, 0.378, 0.336], [0.462, 0.42, 0.42]]
    numpy_days = np.array(days, dtype="datetime64[D]")
    again = minimum_reduction(
        SBTI_V5, as_of=numpy_days, base_year=[2019, 2021, 2022], target_year=2030
    )
    assert (again == asked).all()


AMBITIONS = {
    Anchored(0.042, 2020, date(2023, 4, 1)): ("as_of",),
    Compound(0.07): (),
    Straight(0.10, 2050): (),
    Dynamic(SCOPE_3_WB2C): ("recent_year", "emissions_ratio", "net_zero_year"),
    Dynamic(SCOPE_1, SCOPE_2): ("recent_year", "emissions_ratio", "scope2_share", "net_zero_year"),
}
COLUMNS = {
    "as_of": np.array(["2022-12-01", "2024-05-06", "2023-04-01"], dtype="datetime64[D]"),
    "recent_year": np.array([2021, 2023, 2025]),
    "emissions_ratio": np.array([1.0, 0.8, 0.5]),
    "scope2_share": np.array([0.0, 0.5, 1.0]),
    "net_zero_year": np.array([np.nan, 2040.0, 2035.0]),
}


@pytest.mark.parametrize(("ambition", "needs"), AMBITIONS.items())
def test_an_ambition_asks_a_column_what_it_asks_each(ambition, needs):
    """What is needed is named, and a table is asked the same as its rows, one by one."""
    assert ambition.needs == needs
    base, target = np.array([2021, 2022, 2020]), np.array([2030, 2030, 2035])
    column = ambition.least(base, target, **{name: COLUMNS[name] for name in needs})
    for i in range(3):
        facts = {name: COLUMNS[name][i].item() for name in needs}
        years = int(base[i]), int(target[i])
        assert float(ambition.least(*years, **facts)) == column[i]
        assert f"{years[1]}" in ambition.words(*years, **facts) or isinstance(ambition, Straight)
        assert all(np.isfinite(v) for v in ambition.numbers(*years, **facts).values())
    assert 0.0 < column.min() <= column.max() <= 1.0


def test_the_inverse_asks_the_ambition_that_the_judge_holds():
    """Whatever rule set holds an ambition under the id can be asked, whoever made it."""
    rule = SBTI_V5.rule("sbti.s12.ambition")
    assert isinstance(rule.judge, Judge)
    judge = Judge(rule.judge.function, **{**dict(rule.judge.parameters),
                                          "absolute": Compound(0.05)})  # fmt: skip
    rules = SBTI_V5.with_rules(replace(rule, judge=judge))
    stricter = replace(SBTI_V5, name="stricter", rules=rules)
    asked = minimum_reduction(stricter, as_of=DAY, base_year=2020, target_year=2030)
    assert asked == pytest.approx(1 - 0.95**10)


BAD = [
    ({"rule_set": SBTI_V5, "base_year": 2030, "target_year": 2030}, tj.YearError, "target_year"),
    ({"rule_set": SBTI_V5, "base_year": 2020.5, "target_year": 2030}, tj.YearError, "whole years"),
    ({"rule_set": SBTI_V5, "base_year": "2020", "target_year": 2030}, tj.ArgumentError, "base_y"),
    ({"rule_set": tj.rules.ESRS_E1, "base_year": 2020, "target_year": 2030},
     tj.ArgumentError, "have one: sbti_v5.*sbti_v5_3_1"),
    ({"rule_set": SBTI_V5, "base_year": 2020, "target_year": 2030, "scopes": tj.ALL},
     tj.ArgumentError, r"scopes 1\+2\+3 \(none has one\)"),
    ({"rule_set": SBTI_V5_3_1, "base_year": 2020, "target_year": 2030},
     tj.MissingDataError, "most_recent_year"),
    ({"rule_set": SBTI_V5_3_1, "base_year": 2020, "target_year": 2030, "most_recent_year": 2020},
     tj.MissingDataError, "scope1_share"),
    ({"rule_set": SBTI_V5_3_1, "base_year": 2020, "target_year": 2030, "most_recent_year": 2023,
      "scopes": tj.S1}, tj.MissingDataError, "emissions_ratio"),
    ({"rule_set": SBTI_V5_3_1, "base_year": 2020, "target_year": 2030, "most_recent_year": 2019},
     tj.YearError, "most_recent_year"),
]  # fmt: skip


@pytest.mark.parametrize(("arguments", "kind", "match"), BAD)
def test_bad_input(arguments, kind, match):
    """Each bad call has its own clear error."""
    with pytest.raises(kind, match=match):
        minimum_reduction(**{"as_of": DAY, **arguments})
