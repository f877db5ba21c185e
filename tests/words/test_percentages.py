"""Percentages as people write them: one grammar, exact, and bounded in length."""

from decimal import Decimal

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory import ArgumentError
from trajectory.words import fraction_from_percent, percentage


@pytest.mark.parametrize(
    ("text", "exact"),
    [
        ("46.2%", "46.2"),
        ("46,2 %", "46.2"),
        ("46,20 %", "46.20"),
        (" -46.2% ", "-46.2"),
        ("−46.2 %", "-46.2"),  # a minus sign
        ("–46.2 %", "-46.2"),  # a dash
        ("- 46.2 %", "-46.2"),
        ("+5%", "5"),
        ("42.0 percent", "42.0"),
        ("42 per cent", "42"),
        ("42PERCENT", "42"),
        ("42\u00a0%", "42"),
        ("42\u202f%", "42"),
        ("42％", "42"),
        (".5%", "0.5"),
        ("0,123 %", "0.123"),  # no thousands begin with a zero
        ("1234,567 %", "1234.567"),
        ("1.234 %", "1.234"),
        ("007%", "7"),
        ("-0.0%", "0.0"),
    ],
)
def test_what_is_read(text, exact):
    """The number and its decimals, whatever stands for the point, the minus and the sign."""
    assert str(percentage(text)) == exact
    decimals = len(exact.partition(".")[2])
    assert fraction_from_percent(text) == (float(Decimal(exact) / 100), decimals)


@pytest.mark.parametrize(
    "text",
    [
        "", "%", "46.2", "half", "nan%", "inf%", "5_2%", "5e1%", "1e-9999999%", "0x1%", "--5%",
        "+-5%", "46.%", "4 6%", "46.2%%", "46.2 percents", "4,6,2%", "1.234,5%", "٤٦%", "5%.",
        "1" * 16 + "%", "0." + "1" * 401 + "%", "%5", "5\n\n\n\n%",
        52, None, b"5%", True,
    ],
)  # fmt: skip
def test_what_is_no_percentage_is_refused(text):
    """Neither Python's own spellings of numbers nor any length."""
    with pytest.raises(ArgumentError, match=r"percentage must read like '46\.2%', got"):
        percentage(text)


@pytest.mark.parametrize("text", ["1,234 %", "-12,345%", "999,999 percent"])
def test_two_readings_are_refused_with_both(text):
    """A comma before three digits is a point or separates thousands."""
    plain = text.split("%")[0].split(" ")[0]
    point, thousands = plain.replace(",", "."), plain.replace(",", "")
    with pytest.raises(ArgumentError, match=f"is it '{point}%' or '{thousands}%'"):
        percentage(text)


def test_a_sign_that_was_forgotten_is_asked_for():
    """A number alone may be a fraction; a word is not one."""
    with pytest.raises(ArgumentError, match=r"got '46\.2'; did you mean '46\.2%'\?"):
        percentage("46.2")
    with pytest.raises(ArgumentError, match=r"got 'half'$"):
        percentage("half")


@given(st.decimals(-999, 999, places=4))
@example(Decimal("-0.0001"))
def test_every_decimal_is_read_as_it_is_written(exact):
    """With a point or a comma, to the last digit, and the float is the nearest to it."""
    for text in (f"{exact:f}%", f"{exact:f} %".replace(".", ",")):
        assert percentage(text) == exact
        assert fraction_from_percent(text) == (float(exact / 100), 4)


@given(st.text("0123456789.,-+ %eE_x", max_size=12))
@example("1e5%")
def test_no_text_is_read_as_another_number(text):
    """What is read, read by Python once the comma is a point, is the same number."""
    try:
        exact = percentage(text)
    except ArgumentError:
        return
    plain = text.strip().removesuffix("%").replace(",", ".").replace(" ", "")
    assert exact == Decimal(plain)


def test_a_fraction_is_rounded_once():
    """The float nearest to forty digits, which a division at 28 digits may miss."""
    digits = "0." + "123456789" * 5
    assert fraction_from_percent(f"{digits}%")[0] == float(digits + "e-2")


@pytest.mark.parametrize(
    ("text", "hint"),
    [
        ("0.462", "did you mean the number 0.462, or '0.462%'?"),
        ("-0,5", "did you mean the number -0.5, or '-0,5%'?"),
        ("46.2", "got '46.2'; did you mean '46.2%'?"),
    ],
)
def test_a_number_without_its_sign_is_asked_what_it_means(text, hint):
    """Below 1 it may be a fraction, which is no hundredth of a percentage."""
    with pytest.raises(ArgumentError) as error:
        percentage(text)
    assert str(error.value).endswith(hint)
