"""Lists and spans of years in words, and text for HTML."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory.words import escaped, listed, spans


def test_a_list():
    """Commas, then a word before the last; nothing is "none"."""
    assert [listed("abcd"[:n]) for n in range(5)] == ["none", "a", "a and b", "a, b and c",
                                                      "a, b, c and d"]  # fmt: skip
    assert listed([2020, 2030], "or") == "2020 or 2030"


@pytest.mark.parametrize(
    ("years", "expected"),
    [
        ([], "none"),
        ([2021], "2021"),
        ([2021, 2022], "2021 to 2022"),
        ([2021, 2023], "2021 and 2023"),
        ([2021, 2023, 2024, 2025, 2030], "2021, 2023 to 2025 and 2030"),
    ],
)
def test_spans(years, expected):
    """Years that follow each other are one span."""
    assert spans(years) == expected


@given(st.sets(st.integers(2000, 2030)).map(sorted))
def test_spans_name_every_year_and_no_other(years):
    """Read back, they are the years."""
    text = spans(years).replace(" and ", ", ")
    named: list[int] = []
    for part in text.split(", ") if years else []:
        first, _, last = part.partition(" to ")
        named += range(int(first), int(last or first) + 1)
    assert named == years


@given(st.text())
def test_escaped_text_is_shown_as_it_is(text):
    """Without a character that HTML would read, also within quotes."""
    shown = escaped(text)
    assert html.unescape(shown) == text
    assert not set("<>\"'") & set(shown)
    assert escaped("<a href='x'>&</a>") == "&lt;a href=&#x27;x&#x27;&gt;&amp;&lt;/a&gt;"
