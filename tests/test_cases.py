"""ZTE and Hitachi: the published promises, computed again in exact fractions.

ZTE: -52 % by 2030 and -90 % by 2040 of scopes 1+2 from 2021, maintained through 2050, net
zero by 2050 (SBTi target dashboard, 7 May 2026, examples/data/company_targets.csv).
Hitachi: value chain -50 % by FY2030 and -80 % by FY2050 from FY2010 (Net Zero Tracker,
December 2022; JCN, 13 September 2021), then the pledge of net zero by FY2050.
"""

import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.benchmarks import anchored_1_5c, cross_sector_1_5c, linear_1_5c

EXAMPLES = Path(__file__).parents[1] / "examples"
ZTE = tj.Company(
    "ZTE",
    [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    [
        tj.Target(tj.S12, "52%", 2030, base_year=2021),
        tj.Target(tj.S12, "90%", 2040, base_year=2021, maintain_until=2050),
        tj.NetZero(tj.ALL, 2050),
    ],
)


def exact_zte(year):
    """100 in 2021, 48 in 2030, 10 from 2040 on, straight between."""
    if year <= 2030:
        return 100 - Fraction(52, 9) * (year - 2021)
    return max(Fraction(10), 48 - Fraction(38, 10) * (year - 2030))


def exact_lines(year):
    """Return what the linear and the anchored line ask of base year 2021."""
    anchored = (
        100 - Fraction(42, 9) * (year - 2021)
        if year <= 2030
        else max(Fraction(10), 58 - Fraction(42, 10) * (year - 2030))
    )
    return max(Fraction(10), 100 - Fraction(42, 10) * (year - 2021)), anchored


@pytest.fixture
def path():
    """Return ZTE's promised path, 2021 to 2050."""
    return tj.reduction_path(ZTE, tj.S12)


def test_zte_is_promised_48_in_2030_and_10_from_2040_to_2050(path):
    """The knots are exact, and the net zero of 2050 adds none."""
    assert (path.at(2021), path.at(2030)) == (100.0, 48.0)
    assert path.between(2040, 2050).values.tolist() == [10.0] * 11
    assert path.years[-1] == 2050
    exact = [float(exact_zte(year)) for year in range(2021, 2051)]
    np.testing.assert_allclose(path.values, exact, rtol=0, atol=1e-13)


@pytest.mark.parametrize(
    ("last", "promised", "linear", "anchored"),
    [(2040, 1011, 1202, 1139), (2050, 1111, Fraction(13098, 10), Fraction(12408, 10))],
)
def test_zte_in_total(path, last, promised, linear, anchored):
    """Index-years from 2021; issue 2 names all but the last, 1139 + 11.8 + 9 x 10."""
    years = range(2021, last + 1)
    assert sum(map(exact_zte, years)) == promised
    assert [sum(column) for column in zip(*map(exact_lines, years), strict=True)] == [
        linear,
        anchored,
    ]
    part = path.between(2021, last)
    totals = [thing.cumulative() for thing in (part, linear_1_5c(part), anchored_1_5c(part))]
    assert totals == pytest.approx([promised, float(linear), float(anchored)], abs=1e-9)


@pytest.mark.parametrize(
    ("line", "in_2030", "in_2040"),
    [(linear_1_5c, 62.2, 20.2), (anchored_1_5c, 58.0, 16.0), (cross_sector_1_5c, 60.5, 35.5)],
)
def test_what_the_lines_ask_of_zte(path, line, in_2030, in_2040):
    """To the decimals of the design page."""
    drawn = line(path)
    assert [round(drawn.at(year), 1) for year in (2030, 2040)] == [in_2030, in_2040]


@pytest.mark.parametrize("line", [linear_1_5c, anchored_1_5c, cross_sector_1_5c])
def test_zte_promises_more_than_every_line_asks(path, line):
    """To 2040 and to 2050: end point, every year and total."""
    for part in (path, path.between(2021, 2040)):
        result = tj.compare(part, line(part))
        assert (result.end_point, result.every_year, result.cumulative) == (True, True, True)


def test_zte_in_kilotonnes_is_the_same_case(path):
    """597.7 kt in 2021 (derived, examples/data): indexed, the path of the index."""
    tonnes = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 597.7}, unit="ktCO2e")], ZTE.targets)
    drawn = tj.reduction_path(tonnes, tj.S12)
    assert drawn.at(2030) == pytest.approx(597.7 * 0.48, rel=1e-15)
    np.testing.assert_allclose(drawn.indexed(2021).values, path.values, rtol=1e-14)


def test_zte_is_net_zero_in_2050():
    """10 remain and are removed from 2050 on; gross is the promised path."""
    net = tj.net_path(ZTE, tj.S12)
    assert (net.gross.at(2050), net.removals.at(2049), net.removals.at(2050)) == (10.0, 0.0, 10.0)
    assert net.gross == tj.reduction_path(ZTE, tj.S12)


@pytest.fixture
def example(monkeypatch):
    """Return a loader of the example files, as a reader runs them."""
    monkeypatch.syspath_prepend(str(EXAMPLES))
    names = ("cases", "hitachi", "zte")
    yield __import__
    for name in names:
        sys.modules.pop(name, None)


def test_the_example_of_zte_draws_the_published_targets(example):
    """The company of the example, from the data files, promises what is promised here."""
    company = example("zte").zte()
    drawn = tj.reduction_path(company, tj.S12).indexed(2021)
    assert [round(drawn.at(year), 9) for year in (2021, 2030, 2040, 2050)] == [100, 48, 10, 10]
    assert tj.reported(company, tj.S12).values.tolist() == [597.7, 520.0, 504.4, 436.8]


def saved(before, after):
    """Return the index-years that the second path saves, and both paths."""
    old, new = tj.reduction_path(before, tj.ALL), tj.net_path(after, tj.ALL).gross
    return old.cumulative() - new.cumulative()


@given(st.integers(0, 20))
def test_what_hitachis_pledge_is_worth(residual):
    """From FY2030 the gap grows straight to 20 - r in FY2050: (20 - r)(1 + ... + 20)/20."""
    base = tj.Inventory(2010, {tj.ALL: 100.0}, unit="index")
    near = tj.Target(tj.ALL, "50%", 2030, base_year=2010)
    far = tj.Target(tj.ALL, "80%", 2050, base_year=2010)
    pledge = tj.NetZero(tj.ALL, 2050, residual=residual / 100)
    worth = saved(
        tj.Company("Hitachi", [base], [near, far]), tj.Company("Hitachi", [base], [near, pledge])
    )
    exact = Fraction((20 - residual) * sum(range(21)), 20)
    assert exact == 210 - Fraction(21, 2) * residual
    assert worth == pytest.approx(float(exact), abs=1e-9)


@pytest.mark.parametrize(("percent", "worth"), [(0, 210.0), (2, 189.0), (5, 157.5), (10, 105.0)])
def test_the_example_of_hitachi_says_so(example, percent, worth):
    """210 - 10.5 index-years for each per cent left."""
    hitachi = example("hitachi")
    assert saved(hitachi.before(), hitachi.after(percent / 100)) == pytest.approx(worth, abs=1e-9)
