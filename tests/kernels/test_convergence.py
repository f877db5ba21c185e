"""Sector convergence (SDA) on arrays: the rule, its exact ends, and what it refuses."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import ArgumentError
from trajectory.kernels.convergence import convergence_intensity, market_share_factor


def by_the_rule(ci_b, si, ca, sa, end):
    """Return d p m + SI_end in fractions, term by term as the method prints it."""
    ci_b, end = Fraction(ci_b), Fraction(end)
    si, ca, sa = ([Fraction(x) for x in xs] for xs in (si, ca, sa))
    d = ci_b - end
    out = []
    for s, c, a in zip(si, ca, sa, strict=True):
        p = (s - end) / (si[0] - end)
        m = min((ca[0] / sa[0]) / (c / a), Fraction(1))
        out.append(d * p * m + end)
    return out


def test_sda_by_hand():
    """With d = 1 and p = 1, 1/2, 0: a doubled share halves m, a lost one leaves it at 1."""
    si, sa = [1.0, 0.6, 0.2], [50.0, 50.0, 50.0]
    steady = convergence_intensity(1.2, si, [10.0, 10.0, 10.0], sa, sector_intensity_end=0.2)
    assert steady == pytest.approx([1.2, 0.7, 0.2])
    doubled = convergence_intensity(1.2, si, [10.0, 20.0, 20.0], sa, sector_intensity_end=0.2)
    assert doubled == pytest.approx([1.2, 0.45, 0.2])
    halved = convergence_intensity(1.2, si, [10.0, 5.0, 5.0], sa, sector_intensity_end=0.2)
    assert halved == pytest.approx([1.2, 0.7, 0.2])


# RMI, r2dii.analysis, tests/testthat/test-target_sda.R, "with known input outputs as expected"
# (read at commit 020e65a): cement company "shaanxi auto" emits 0.9 in 2020, the market 6.45, to
# which the scenarios b2ds (0.5 to 0.1) and sds (0.5 to 0.4) are re-based; no market-share factor.
MARKET, COMPANY = 6.45, 0.9
PACTA = {
    0.1: ([6.45, 5.42, 4.39, 3.35, 2.32, 1.29], [0.9, 0.98, 1.06, 1.13, 1.21, 1.29]),
    0.4: ([6.45, 6.19, 5.93, 5.68, 5.42, 5.16], [0.9, 1.75, 2.60, 3.46, 4.31, 5.16]),
}


@pytest.mark.parametrize("end", PACTA)
@pytest.mark.parametrize("activity", [np.ones(6), np.arange(1.0, 7.0)], ids=["steady", "growing"])
def test_sda_of_a_company_below_the_end_is_pactas(end, activity):
    """It rises to the sector's end value, as the public case prints it to two digits."""
    scenario, target = PACTA[end]
    sector = MARKET * np.linspace(0.5, end, 6) / 0.5
    assert sector.round(2).tolist() == scenario
    asked = convergence_intensity(
        COMPANY, sector, activity, np.ones(6), sector_intensity_end=sector[-1]
    )
    assert asked.round(2).tolist() == target
    assert asked[0] == COMPANY
    assert asked[-1] == sector[-1]


def test_sda_holds_a_company_below_the_end_if_asked():
    """A clamp holds its own value, in the base year too, and leaves companies above alone."""
    si, sa = [1.0, 0.6, 0.2], [50.0, 50.0, 50.0]
    many = convergence_intensity(
        [0.1, 1.2, 0.2], si, [10.0, 20.0, 20.0], sa, sector_intensity_end=0.2, clamp=True
    )
    assert many == pytest.approx(np.array([[0.1, 0.1, 0.1], [1.2, 0.45, 0.2], [0.2, 0.2, 0.2]]))
    assert many[0].tolist() == [0.1, 0.1, 0.1]


levels = st.floats(0.01, 100.0)


@st.composite
def sectors(draw, years=4):
    """Draw sector intensity falling to an end, activities, and a company above the end."""
    end = draw(st.one_of(st.just(0.0), levels))
    start = end + draw(levels)
    between = draw(st.lists(st.floats(0, 1), min_size=years - 2, max_size=years - 2))
    si = np.array([start, *(end + w * (start - end) for w in between), end])
    ca, sa = (np.array(draw(st.lists(levels, min_size=years, max_size=years))) for _ in "cs")
    return end + draw(levels), si, ca, sa, end


@given(sectors())
def test_sda_is_the_rule_in_fractions(case):
    """The array function agrees with the printed formula in exact arithmetic."""
    company, si, ca, sa, end = case
    got = convergence_intensity(company, si, ca, sa, sector_intensity_end=end)
    assert got == pytest.approx([float(x) for x in by_the_rule(company, si, ca, sa, end)], rel=1e-9)


@given(sectors())
def test_sda_meets_the_sector_exactly(case):
    """It starts at the company's intensity and ends at the sector's, to the last bit."""
    company, si, ca, sa, end = case
    got = convergence_intensity(company, si, ca, sa, sector_intensity_end=end)
    assert got[0] == company
    assert got[-1] == end
    steady = convergence_intensity(company, si, sa, sa, sector_intensity_end=end)
    assert steady[-1] == end
    assert (got <= steady + 1e-9 * company).all()


@given(sectors(), st.floats(0.0, 1.0), st.booleans())
def test_sda_starts_at_the_companys_own_wherever_that_is(case, part, clamp):
    """Below the end value too, clamped or not; the line then lies between the two."""
    _, si, ca, sa, end = case
    own = part * end
    got = convergence_intensity(own, si, ca, sa, sector_intensity_end=end, clamp=clamp)
    assert got[0] == own
    assert got[-1] == (own if clamp and own < end else end)
    assert (got >= own - 1e-9 * end).all()
    assert (got <= end + 1e-9 * end).all()


@given(sectors(), levels, levels)
def test_sda_does_not_know_the_units_of_activity(case, one, other):
    """Tonnes or kilograms of product, of company or sector: the intensity stays."""
    company, si, ca, sa, end = case
    got = convergence_intensity(company, si, ca, sa, sector_intensity_end=end)
    scaled = convergence_intensity(company, si, one * ca, other * sa, sector_intensity_end=end)
    assert scaled == pytest.approx(got, rel=1e-9, abs=1e-12)


def test_sda_of_many_companies_is_as_one_by_one():
    """Companies go down the first axis; sector series are shared."""
    si, sa = np.array([1.0, 0.6, 0.2]), np.array([50.0, 60.0, 70.0])
    company, ca = np.array([1.2, 0.9]), np.array([[10.0, 12.0, 20.0], [5.0, 5.0, 5.0]])
    many = convergence_intensity(company, si, ca, sa, sector_intensity_end=0.2)
    for i in range(2):
        alone = convergence_intensity(company[i], si, ca[i], sa, sector_intensity_end=0.2)
        assert np.array_equal(many[i], alone)


def test_market_share_factor_is_at_most_one():
    """The inverse change of market share, held at 1 where the share shrinks."""
    assert market_share_factor([10.0, 20.0, 5.0], [100.0, 100.0, 100.0]).tolist() == [1.0, 0.5, 1.0]
    assert market_share_factor([1.0, 1.5], [2.0, 2.0])[1] == pytest.approx(2 / 3)


# --- bad input

FLAT = [1.0, 1.0]


def sda(company=1.0, si=(1.0, 0.5), ca=FLAT, sa=FLAT, end=0.1, **options):
    """Return the intensity of a company for which all is well but the argument given."""
    return convergence_intensity(company, si, ca, sa, sector_intensity_end=end, **options)


BAD = [
    (lambda: sda(company=-1.0), ArgumentError, "company_intensity_base must be at least 0"),
    (lambda: sda(si=(0.1, 0.1)), ArgumentError, "sector_intensity must fall .* got 0.1"),
    (lambda: sda(si=1.0), ArgumentError, "years on its last axis"),
    (lambda: sda(ca=[1.0, 0.0]), ArgumentError, r"company_activity must be above 0.*got 0\.0"),
    (lambda: sda(sa=[-1.0, 1.0]), ArgumentError, r"sector_activity must be above 0.*got -1\.0"),
    (lambda: sda(sa=1.0), ArgumentError, "sector_activity .* last axis"),
    (lambda: sda(ca=[1.0, 1.0, 1.0]), ArgumentError, "must broadcast"),
    (lambda: sda(company=[1.0, float("nan")]), ArgumentError, "finite"),
]


@pytest.mark.parametrize(("call", "error", "message"), BAD, ids=range(len(BAD)))
def test_bad_input(call, error, message):
    """A bad argument is named, with the rule and the value got."""
    with pytest.raises(error, match=message):
        call()
