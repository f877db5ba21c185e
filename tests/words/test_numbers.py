"""Numbers, percentages and amounts in words."""

import math
from fractions import Fraction

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory.words import (
    TONNES,
    aligned,
    amount,
    counted,
    fraction_from_percent,
    number,
    percent,
    points,
    published,
    total,
)


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        (17_650.0, "17,650"),
        (1.765e4 + 0.4, "17,650"),
        (1_234_567.8, "1,234,568"),
        (0.0, "0"),
        (-0.0, "0"),
        (2.776e-15, "0"),
        (-2.776e-15, "0"),
        (1e-7, "0.0000001"),
        (100.0, "100"),
        (99.996, "100"),
        (9.9996, "10"),
        (-12.345678, "-12.35"),
        (1 / 3, "0.3333"),
        (7, "7"),
        (math.inf, "∞"),
        (-math.inf, "-∞"),
    ],
)
def test_a_number(value, expected):
    """Thousands separated, four significant digits, no exponent, no minus before zero."""
    assert number(value) == expected


@given(st.floats(-1e15, 1e15), st.integers(1, 8))
@example(999.5, 3)
@example(0.00095, 1)
def test_a_number_is_rounded_to_its_digits_and_never_more(value, digits):
    """Read back it is off by half a unit of its last digit at most, and has no exponent."""
    text = number(value, digits)
    assert "e" not in text
    read = Fraction(text.replace(",", ""))
    size = abs(Fraction(value))
    if size < Fraction(1e-9):
        assert read == 0
    else:
        unit = Fraction(10) ** (math.floor(math.log10(size)) - digits + 1)
        assert abs(read - Fraction(value)) <= min(unit, 1) / 2
        assert number(value, digits, sign=True) == (f"+{text}" if value > 0 else text)


@pytest.mark.parametrize(
    ("fraction", "expected"),
    [(0.462, "46.2 %"), (1.0, "100 %"), (1e-9, "0.0000001 %"), (0.0, "0 %"), (-0.03, "-3 %")],
)
def test_a_percentage(fraction, expected):
    """A number, a space and the sign, whatever the last bits of the fraction."""
    assert percent(fraction) == expected


def test_one_point_and_two_points():
    """The noun follows the number as it is spelled, with its sign or without."""
    assert [points(v) for v in (1.0, -1.0, 1.00001, 2.0, 0.0, 0.5)] == [
        "1 point", "-1 point", "1 point", "2 points", "0 points", "0.5 points"]  # fmt: skip
    assert points(1.0, sign=True) == "+1 point"
    assert counted(1, "degree") == "1 degree"
    assert counted(12_345, "company", "companies") == "12,345 companies"
    assert counted(1.0, "company", "companies") == "1 company"


@pytest.mark.parametrize(
    ("value", "unit", "expected"),
    [
        (17_650.0, "tCO2e", "17,650 t"),
        (17.646, "ktCO2e", "17,646 t"),
        (597.7, "ktCO2e", "597,700 t"),
        (999_999.4, "tCO2e", "999,999 t"),
        (999_999.6, "tCO2e", "1 Mt"),
        (1.2, "MtCO2e", "1.2 Mt"),
        (-1_200_000.0, "tCO2e", "-1.2 Mt"),
        (54.4, "GtCO2e", "54.4 Gt"),
        (0.25, "tCO2e", "0.25 t"),
        (0.0, "MtCO2e", "0 t"),
        (2.776e-15, "tCO2e", "0 t"),
        (1.0, "index", "1 index point"),
        (48.0, "index", "48 index points"),
        (2.5, "tCO2e/TB", "2.5 tCO2e/TB"),
    ],
)
def test_an_amount(value, unit, expected):
    """Tonnes with thousands separators, or the unit that fits; an index value says it is one."""
    assert amount(value, unit) == expected


@given(st.floats(1e-3, 1e12), st.sampled_from(sorted(TONNES)))
def test_one_mass_has_one_spelling(tonnes, unit):
    """Whatever the unit it is held in, but for a last digit that conversion may round away."""
    held = tonnes / TONNES[unit]
    words, name = amount(held, unit).rsplit(" ", 1)
    size = {"t": 1, "Mt": 10**6, "Gt": 10**9}[name]
    assert float(words.replace(",", "")) * size == pytest.approx(tonnes, rel=6e-4)
    assert (name == "t") == (round(held * TONNES[unit]) < 10**6)


def test_a_total_over_years():
    """Annual tonnes add up to tonnes; an index has no tonnes, so its years are named."""
    assert total(1_650.0, "ktCO2e") == "1.65 Mt"
    assert total(-25.0, "tCO2e", sign=True) == "-25 t"
    assert total(198.83, "index") == "198.8 index-years"
    assert total(1.0, "index", sign=True) == "+1 index-year"


@pytest.mark.parametrize(
    ("text", "signed"),
    [("46.20%", "+46.20%"), ("7%", "+7%"), ("0.000000000001%", "+0.000000000001%"), ("-5%", "-5%")],
)
def test_a_published_percentage_comes_back_with_its_decimals(text, signed):
    """Also 7 %, of which 100 times the float is 7.000000000000001, and with a sign."""
    fraction, decimals = fraction_from_percent(text)
    assert published(fraction, decimals) == text
    assert published(fraction, decimals, sign=True) == signed


@given(st.floats(0.0, 1.0))
def test_without_decimals_every_digit_is_written(fraction):
    """The percentage of any fraction gives that very fraction back."""
    assert fraction_from_percent(published(fraction))[0] == fraction


@given(st.lists(st.floats(-1e12, 1e12, allow_subnormal=False) | st.just(float("nan")), max_size=8))
@example([12117.5, 12849.0])
@example([1e6, 0.25])
@example([-0.4, 300_000.0])
def test_a_column_is_aligned_and_says_the_same_numbers(values):
    """As many decimals each, unless a small number would be nothing; six digits of the largest."""
    shown = aligned(values)
    assert len(shown) == len(values)
    assert all((text == "") == math.isnan(value) for text, value in zip(shown, values, strict=True))
    known = [(text, value) for text, value in zip(shown, values, strict=True) if text]
    top = max((abs(value) for _, value in known), default=0.0)
    for text, value in known:
        assert float(text.replace(",", "")) == pytest.approx(value, abs=max(1e-5 * top, 1e-9))
        assert (float(text.replace(",", "")) == 0.0) == (abs(value) < 1e-9)
        assert text not in ("-0", "-0.0")


def test_decimals_of_a_column():
    """By hand: one decimal for all where one of them needs it, none where none does."""
    assert aligned([12117.5, 12849.0, 11386.1]) == ["12,117.5", "12,849.0", "11,386.1"]
    assert aligned([33400.0, 3340.0]) == ["33,400", "3,340"]
    assert aligned([0.0, 5.0, 5.81, 11.6], 3) == ["0.0", "5.0", "5.8", "11.6"]
    assert aligned([]) == []
