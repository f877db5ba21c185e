"""The lines of absolute contraction, against exact fractions and the published figures."""

from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import ArgumentError, Evidence, Pathway, Source, YearError, benchmarks
from trajectory.benchmarks import (
    Accounting,
    Gases,
    anchored_1_5c,
    cross_sector_1_5c,
    linear_1_5c,
    linear_contraction,
    linear_wb2c,
)

LINES = (linear_1_5c, linear_wb2c, anchored_1_5c, cross_sector_1_5c)
RATE, FLOOR = Fraction(42, 1000), Fraction(1, 10)


def exact_linear(year, base_year, rate=RATE):
    """4.2 points of the own base year a year, down to 10 %."""
    return max(FLOOR, 1 - rate * (year - base_year))


def exact_anchored(year, base_year):
    """Straight to what 4.2 points a year from 2020 leave in 2030, then on at 4.2 points."""
    pin = 1 - RATE * (2030 - min(base_year, 2020))
    if year <= 2030:
        return 1 - (1 - pin) * Fraction(year - base_year, 2030 - base_year)
    return max(FLOOR, pin - RATE * (year - 2030))


def exact_cross_sector(year, base_year):
    """2020 = 100, 2030 = 58, 2050 = 10, straight between, over the base year's index."""

    def index(y):
        if y <= 2030:
            return 100 - Fraction(42, 10) * (y - 2020)
        return 58 - Fraction(48, 20) * (y - 2030)

    return index(year) / index(base_year)


EXACT = {
    linear_1_5c: exact_linear,
    linear_wb2c: lambda year, base: exact_linear(year, base, Fraction(25, 1000)),
    anchored_1_5c: exact_anchored,
    cross_sector_1_5c: exact_cross_sector,
}


@pytest.mark.parametrize(
    ("line", "base_year"),
    [(line, base) for line in LINES for base in range(max(2015, line.base_years[0]), 2030)],
    ids=lambda value: getattr(value, "name", value),
)
def test_every_year_in_exact_fractions(line, base_year):
    """The formula again in rational numbers: equal to the last bits in every year to 2050."""
    exact = EXACT[line]
    years = range(base_year, 2051)
    expected = [float(exact(year, base_year)) for year in years]
    np.testing.assert_allclose(line.fractions(years, base_year), expected, rtol=0, atol=3e-16)


@pytest.mark.parametrize(
    ("line", "in_2030", "in_2040"),
    [(linear_1_5c, 62.2, 20.2), (anchored_1_5c, 58.0, 16.0), (cross_sector_1_5c, 60.5, 35.5)],
)
def test_what_the_three_lines_ask_of_base_year_2021(line, in_2030, in_2040):
    """The table of the design page: there is more than one "1.5 °C" line."""
    assert (100 * line.fractions([2030, 2040], 2021)).round(1).tolist() == [in_2030, in_2040]


def test_the_published_rates():
    """4.2 % and 2.5 % of the base year (SBTi, Foundations, 2019, p. 22), not compound."""
    assert linear_1_5c.fractions([2020, 2021, 2022], 2020).tolist() == [1.0, 0.958, 0.916]
    assert linear_wb2c.fractions([2020, 2022, 2030], 2020).tolist() == [1.0, 0.95, 0.75]


def test_pins_of_the_cross_sector_pathway():
    """-42 % by 2030 and -90 % by 2050 from 2020, exactly."""
    assert cross_sector_1_5c.fractions([2020, 2030, 2050], 2020).tolist() == [1.0, 0.58, 0.1]


@pytest.mark.parametrize("base_year", range(2020, 2030))
def test_no_later_base_year_earns_a_shorter_path(base_year):
    """Measured from 2020, all of them meet at 58 % in 2030."""
    assert anchored_1_5c.fractions([2030], base_year)[0] == pytest.approx(0.58, abs=1e-16)


@pytest.mark.parametrize("base_year", range(2009, 2021))
def test_base_years_to_2020_are_measured_from_themselves(base_year):
    """There the anchored line is the linear one."""
    years = range(base_year, 2051)
    np.testing.assert_allclose(
        anchored_1_5c.fractions(years, base_year),
        linear_1_5c.fractions(years, base_year),
        atol=1e-15,
    )


@given(st.floats(0.001, 1.0), st.floats(0.0, 1.0), st.integers(1, 60))
def test_a_contraction_falls_from_one_to_its_floor(rate, floor, n):
    """1 in the base year, never rising, never below the floor, linear until there."""
    values = linear_contraction(rate, floor).fractions(range(2020, 2021 + n), 2020)
    assert values[0] == 1.0
    assert (np.diff(values) <= 0.0).all()
    assert values[-1] == max(floor, 1.0 - rate * n)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_many_base_years_at_once_are_each_its_own(line):
    """The array form is the single one, row by row, in shape (..., t)."""
    years, bases = [2029, 2035, 2050], np.array([[2020, 2021], [2024, 2029]])
    many = line.fractions(years, bases)
    assert many.shape == (2, 2, 3)
    for i in np.ndindex(2, 2):
        np.testing.assert_array_equal(many[i], line.fractions(years, bases[i]))


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_called_with_a_pathway_it_gives_its_line(line):
    """Same years and unit, the base level times the fraction, row by row; labelled."""
    path = Pathway(range(2021, 2051), np.outer([100.0, 8.0], np.ones(30)), "ktCO2e", "promised")
    drawn = line(path)
    assert (drawn.unit, drawn.base_year, drawn.label) == ("ktCO2e", 2021, line.label)
    np.testing.assert_array_equal(drawn.years, path.years)
    np.testing.assert_array_equal(drawn.base_level, [100.0, 8.0])
    expected = line.fractions(path.years, 2021)
    np.testing.assert_array_equal(drawn.values, [100.0 * expected, 8.0 * expected])


def test_a_part_of_a_pathway_is_held_against_the_same_part_of_the_line():
    """The line is measured from the base year, also where the pathway begins later."""
    path = Pathway(range(2021, 2051), np.full(30, 100.0), "index")
    part = linear_1_5c(path.between(2030, 2040))
    assert part.at(2030) == pytest.approx(62.2, rel=1e-14)
    np.testing.assert_array_equal(part.values, linear_1_5c(path).between(2030, 2040).values)


@pytest.mark.parametrize("line", LINES, ids=lambda line: line.name)
def test_each_line_says_what_it_is(line):
    """Name, gross or net, gases and source; none is called just "1.5 °C"."""
    assert getattr(benchmarks, line.name) is line
    assert line.label.endswith("(gross, all greenhouse gases)")
    assert (line.accounting, line.gases) == (Accounting.GROSS, Gases.ALL)
    assert line.source.title
    assert line.label.split(" (")[0] not in ("1.5 °C", "1.5°C")
    assert len({other.label for other in LINES}) == len(LINES)


def test_a_rate_of_the_caller_is_unverified_until_it_has_a_source():
    """The label holds the numbers, the source says where they are from."""
    assert linear_contraction(0.07, 0.1).source.evidence is Evidence.UNVERIFIED
    source = Source("A paper")
    assert linear_contraction(0.07, 0.1, source=source).source is source
    assert (
        "7 points of the own base year a year, down to 10 %" in linear_contraction(0.07, 0.1).label
    )


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: linear_contraction(4.2, 0.1), ArgumentError, r"got 4\.2; did you mean 0\.042"),
        (lambda: linear_contraction(0.042, 10), ArgumentError, r"floor.*got 10; did you mean 0\.1"),
        (lambda: linear_contraction(0.0, 0.1), ArgumentError, r"rate must be above 0, got 0\.0"),
        (lambda: linear_1_5c.fractions([2020, 2030], 2021), YearError,
         "not be before base_year 2021, got 2020"),
        (lambda: linear_1_5c.fractions([2022], [2020, 2023]), YearError,
         "base_year 2023, got 2022"),
        (lambda: cross_sector_1_5c.fractions([2050, 2051], 2020), YearError,
         "end by 2050 for cross_sector_1_5c, got 2051"),
        (lambda: cross_sector_1_5c.fractions([2030], 2019), YearError, r"2020\.\.2049.*got 2019"),
        (lambda: anchored_1_5c.fractions([2030], 2030), YearError, r"2009\.\.2029.*got 2030"),
        (lambda: linear_1_5c.fractions([2030], 2020.5), YearError, r"whole years, got 2020\.5"),
    ],
)  # fmt: skip
def test_lines_do_not_reach_beyond_what_they_know(call, error, message):
    """Rates are fractions, years lie where the line is defined."""
    with pytest.raises(error, match=message):
        call()
