"""Years as people write them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import YearError
from trajectory.words import year_from_text


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("2030", 2030),
        (" 2030 ", 2030),
        ("2030.0", 2030),
        ("FY2030", 2030),
        ("fy 2030", 2030),
        ("CY2030", 2030),
        ("FY\u00a02030", 2030),
        ("2029/30", 2030),
        ("2029/2030", 2030),
        ("2029-30", 2030),
        ("2029–30", 2030),
        ("FY2029/30", 2030),
        ("FY 2029-2030", 2030),
        ("1999/00", 2000),
        ("2011/12", 2012),
        ("FY2011-12", 2012),
        ("2011-2012", 2012),
    ],
)
def test_a_label_is_its_last_year(text, year):
    """A fiscal year over two calendar years is called by the later."""
    assert year_from_text("year", text) == year


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("FY30", "four digits; did you mean 'FY2030'"),
        ("FY'30", "four digits; did you mean 'FY2030'"),
        ("FY19/20", "four digits; did you mean 'FY2019/20'"),
        ("19/20", "four digits; did you mean 'FY2019/20'"),
        ("19/21", "a year reads like"),
        ("30", "reads like '2030'"),
        ("2011-12", "a month, or the fiscal year 'FY2011/12'"),
        ("2029-31", "the two years of a fiscal year follow each other"),
        ("2030/29", "follow each other"),
        ("2030-2050", "follow each other"),
        ("2030.5", "reads like"),
        ("20_30", "reads like"),
        ("２０３０", "reads like"),
        ("2.03e3", "reads like"),
        ("CY2029/30", "reads like"),
        ("by 2030", "reads like"),
        ("nan", "reads like"),
        ("", "reads like"),
    ],
)
def test_what_labels_no_year_or_two_is_refused(text, why):
    """With what to do."""
    with pytest.raises(YearError, match=f"^base_year must be a whole year, got .*: .*{why}"):
        year_from_text("base_year", text)


@given(st.integers(1, 9998))
def test_every_year_is_read_in_each_spelling(year):
    """Four digits, a prefix, and the year before with a slash."""
    for text in (f"{year:04d}", f"FY{year:04d}", f"FY{year - 1:04d}/{year % 100:02d}"):
        assert year_from_text("year", text) == year
