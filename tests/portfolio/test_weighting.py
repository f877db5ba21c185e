"""Weights, means, financed emissions, coverage: asserted values of two peers, and laws."""

import math
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import ArgumentError, YearError
from trajectory.portfolio.sbti_coverage import coverage, coverage_line
from trajectory.portfolio.weighting import (
    MissingWeight,
    Weighting,
    attribution_factor,
    financed_emissions,
    shares,
    weighted_mean,
    weights,
)

NAN = float("nan")
ONE_TO_THREE = [1.0, 2.0, 3.0]
OWNED = (Weighting.MOTS, Weighting.EOTS, Weighting.ECOTS, Weighting.AOTS, Weighting.ROTS)
AMOUNTS = st.lists(st.floats(0.0, 1e12), min_size=1, max_size=20).filter(any)


@pytest.mark.parametrize(
    ("weighting", "expected"),
    [
        (Weighting.WATS, [0.1666667, 0.6666667, 1.5]),
        (Weighting.TETS, [0.1111111, 0.4444444, 2.0]),
        *((weighting, [0.1111111, 0.4444444, 2.0]) for weighting in OWNED),
    ],
)
def test_contributions_are_those_that_a_peer_asserts(weighting, expected):
    """OS-Climate ITR, test/test_portfolio_aggregation.py: scores 1, 2, 3, all amounts 1, 2, 3.

    The third company is judged on scopes 1+2+3, of 3 each, so its emissions are 6.
    """
    found = weights(
        weighting, investment=ONE_TO_THREE, emissions=[1.0, 2.0, 6.0], value=ONE_TO_THREE
    )
    assert (found * ONE_TO_THREE).round(7).tolist() == expected
    assert weighted_mean(ONE_TO_THREE, found) == pytest.approx(sum(expected), abs=2e-7)


def test_the_seven_weightings_name_the_columns_that_they_need():
    """Those of CDP and WWF; emissions alone are no money."""
    assert [weighting.name for weighting in Weighting] == [
        *("WATS", "TETS", "MOTS", "EOTS", "ECOTS", "AOTS", "ROTS")
    ]
    assert [w.name for w in Weighting if not w.uses_money] == ["TETS"]
    assert Weighting.ROTS.needs == ("investment", "emissions", "revenue")


def test_coverage_is_that_which_a_peer_asserts():
    """SBTi finance tool, test/test_portfolio_coverage_tvp.py: 32.0663 % by investment."""
    held = [42881.0, 56155.0, 34690.0]
    share = coverage([True, False, False], weights(Weighting.WATS, investment=held))
    assert round(100 * share, 4) == 32.0663


@pytest.mark.parametrize(
    ("share", "base_year", "year", "percent"),
    [(0.10, 2020, 2025, 32.5), (0.0, 2022, 2027, 27.8), (0.0, 2022, 2028, 33.3)],
)
def test_the_line_of_coverage_has_the_values_of_the_sbti_s_examples(
    share, base_year, year, percent
):
    """Examples in answers of the SBTi's forum, in percent with one decimal."""
    assert round(100 * float(coverage_line(share, base_year, [year])[0]), 1) == percent


def test_the_line_of_coverage_ends_at_everything_in_2040_and_stays():
    """Also for a portfolio that is covered already."""
    assert coverage_line(0.4, 2030, [2030, 2035, 2040, 2041, 2060]).tolist() == [
        *(0.4, 0.7, 1.0, 1.0, 1.0)
    ]
    assert coverage_line(1.0, 2030, [2031, 2050]).tolist() == [1.0, 1.0]


def test_financed_emissions_are_the_share_of_value_times_emissions():
    """By hand: 10 of 200 is a twentieth, of 5 000 t are 250 t; what is unknown stays so."""
    assert attribution_factor([10.0, 0.0], [200.0, 5.0]).tolist() == [0.05, 0.0]
    found = financed_emissions([10.0, 1.0, NAN], [200.0, NAN, 1.0], [5000.0, 1.0, 1.0])
    assert found[0] == 250.0
    assert np.isnan(found[1:]).all()


def test_a_weight_that_is_not_known_follows_the_rule_that_was_stated():
    """By hand: of 1, ? and 2 the mean is 1.5; left out, the others share all."""
    assert shares([1.0, NAN, 2.0], MissingWeight.MEAN).tolist() == [1 / 4.5, 1.5 / 4.5, 2 / 4.5]
    assert shares([1.0, NAN, 3.0], MissingWeight.LEAVE_OUT).tolist() == [0.25, 0.0, 0.75]
    with pytest.raises(ArgumentError, match="known for every company, got NaN at 1 and 1 more"):
        shares([1.0, NAN, NAN])


def test_an_equal_weight_for_all_gives_the_plain_mean():
    """In each year, too."""
    assert weighted_mean([1.0, 2.0, 6.0], [5.0] * 3) == 3.0
    assert weighted_mean([[1.0, 10.0], [3.0, 30.0]], [1.0, 1.0]).tolist() == [2.0, 20.0]


@given(AMOUNTS, st.randoms(use_true_random=False))
def test_no_order_changes_a_bit(amounts, random):
    """Shares move with their companies; the mean stays, to the last bit."""
    values = [random.uniform(-5.0, 5.0) for _ in amounts]
    order = random.sample(range(len(amounts)), len(amounts))
    shuffled = shares([amounts[i] for i in order])
    assert shuffled.tolist() == shares(amounts)[order].tolist()
    assert weighted_mean([values[i] for i in order], [amounts[i] for i in order]) == (
        weighted_mean(values, amounts)
    )


@given(AMOUNTS)
def test_a_mean_is_the_exact_one_within_its_rounding(amounts):
    """Against fractions: each product and the two sums are rounded once."""
    values = [float(i) for i in range(len(amounts))]
    exact = sum(Fraction(a) * int(v) for a, v in zip(amounts, values, strict=True)) / sum(
        map(Fraction, amounts)
    )
    assert weighted_mean(values, amounts) == pytest.approx(float(exact), rel=1e-14)


@given(AMOUNTS, st.sampled_from([2.0**k for k in (-20, -1, 1, 20)]))
def test_another_unit_of_the_amounts_changes_no_share(amounts, factor):
    """Powers of two, so that the scaling itself is exact."""
    if min((a for a in amounts if a), default=1.0) < 1e-290:
        return  # scaling what has no full precision is not exact
    assert shares([a * factor for a in amounts]).tolist() == shares(amounts).tolist()
    assert math.isclose(shares(amounts).sum(), 1.0, rel_tol=1e-12)


BAD = [
    ("text", "amounts must hold numbers, got", lambda: shares(["a"])),
    ("negative", r"amounts must be at least 0, or NaN where unknown, got -1\.0 at 1",
     lambda: shares([1.0, -1.0])),
    ("infinite", "amounts must be at least 0.*inf at 0", lambda: shares([float("inf")])),
    ("a number", r"shape \(n,\) of companies, got \(\)", lambda: shares(1.0)),
    ("none", r"shape \(n,\) of companies, got \(0,\)", lambda: shares([])),
    ("zeros", "must not all be 0 or unknown", lambda: shares([0.0, 0.0])),
    ("unknown only", "must not all be 0 or unknown", lambda: shares([NAN], MissingWeight.MEAN)),
    ("rule", "missing must be a MissingWeight .*'mean'", lambda: shares([1.0, NAN], "mean")),
    ("too much", "a sum that a float holds, got up to 1e", lambda: shares([1e308] * 9)),
    ("no value", "value must be given for MOTS, got None",
     lambda: weights(Weighting.MOTS, investment=[1.0], emissions=[1.0])),
    ("no emissions", "emissions must be given for TETS", lambda: weights(Weighting.TETS)),
    ("no weighting", "weighting must be a Weighting .*'WATS'", lambda: weights("WATS")),
    ("value 0", r"value must be above 0, or NaN where unknown, got 0\.0 at 1",
     lambda: attribution_factor([1.0, 1.0], [1.0, 0.0])),
    ("shapes", r"value must have shape \(1,\), got \(2,\)",
     lambda: attribution_factor([1.0], [1.0, 2.0])),
    ("emissions", r"emissions must have shape \(1,\), got \(2,\)",
     lambda: financed_emissions([1.0], [1.0], [1.0, 2.0])),
    ("mean of NaN", "values must be finite, got nan", lambda: weighted_mean([NAN], [1.0])),
    ("mean by nothing", "weights must not all be 0", lambda: weighted_mean([1.0], [0.0])),
    ("mean of shapes", r"for values of shape \(n,\) or \(n, t\), got \(2,\) for \(1,\)",
     lambda: weighted_mean([1.0], [1.0, 2.0])),
    ("covered", "covered must hold answers, True or False, got float64",
     lambda: coverage([1.0], [1.0])),
    ("share", r"share must be a fraction.*got 40; did you mean 0\.4",
     lambda: coverage_line(40, 2020, [2025])),
]  # fmt: skip


@pytest.mark.parametrize(("message", "call"), [row[1:] for row in BAD], ids=[r[0] for r in BAD])
def test_bad_amounts_are_refused(message, call):
    """Each error names the argument, the rule and the value."""
    with pytest.raises(ArgumentError, match=message):
        call()


def test_a_line_of_coverage_has_its_years():
    """Neither from 2040 on, nor before its base year."""
    with pytest.raises(YearError, match="base_year must be before 2040, got 2040"):
        coverage_line(0.5, 2040, [2040])
    with pytest.raises(YearError, match="must not lie before base_year 2030, got 2029"):
        coverage_line(0.5, 2030, [2029])
