"""HTML by its elements: whatever text is put in comes out as text."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from parsed import Parsed

from trajectory.words import Html, card, element, escaped, folded, mark, sparkline, table
from trajectory.words.html import COLOURS, MANY

WRITTEN = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0\r"))


@given(WRITTEN, WRITTEN)
@example("<script>", '" onload="x')
@example("&lt;", "'")
def test_text_stays_text(inside, attribute):
    """Read back, the words between the tags and in the attribute are those put in."""
    page = Parsed(element("p", inside, title=attribute))
    assert page.elements == [("p", {"title": attribute})]
    assert "".join(text for _, text in page.texts) == inside


def test_html_is_taken_as_it_is_and_none_is_left_out():
    """An element inside another keeps its tags; what is not HTML is text."""
    inside = element("b", "<")
    assert element("p", inside, None, 5, hidden=None, open=True) == "<p open><b>&lt;</b>5</p>"
    assert isinstance(inside, Html)
    assert element("p", str(inside)) == f"<p>{escaped(inside)}</p>"


def test_a_table_has_headings_for_rows_and_columns():
    """Numbers go to the right; each row of the body begins with its heading."""
    page = Parsed(table(["year", "t"], [[2021, 5], [2022, "<"]], right=[1], caption="<c>"))
    assert [cell["scope"] for cell in page.of("th")] == ["col", "col", "row", "row"]
    assert all("text-align:right" in cell["style"] for cell in page.of("td"))
    assert page.words == "<c> year t 2021 5 2022 <"


def test_long_tables_are_folded():
    """Those of more than a dozen rows."""
    inside = Html("<table></table>")
    assert folded(inside, MANY, "12 rows") == inside
    assert Parsed(folded(inside, MANY + 1, "<13>")).tags == ["details", "summary", "table"]


@pytest.mark.parametrize("kind", COLOURS)
def test_marks_can_be_read(kind):
    """White on their own ground at 4.5 to 1 at least (WCAG 2.2, criterion 1.4.3)."""
    ground = [int(COLOURS[kind][i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in ground]
    luminance = sum(w * c for w, c in zip((0.2126, 0.7152, 0.0722), linear, strict=True))
    assert 1.05 / (luminance + 0.05) >= 4.5
    assert "color:#fff" in mark("x", kind)


@given(st.lists(st.floats(-1e12, 1e12), min_size=1, max_size=40))
@example([0.0, 0.0])
@example([1e-300, 2e-300])
@example([-5.0])
def test_a_sparkline_stays_inside_its_box(values):
    """Whatever the values: from left to right, the largest highest."""
    page = Parsed(sparkline(values, "<title>"))
    dots = [tuple(map(float, dot.split(","))) for dot in page.of("polyline")[0]["points"].split()]
    assert len(dots) == len(values)
    assert all(2.0 <= x <= 138.0 and 2.0 <= y <= 24.0 for x, y in dots)
    assert dots[values.index(max(values))][1] == min(y for _, y in dots)
    assert page.of("svg")[0]["aria-label"] == "<title>"
    assert page.of("svg")[0]["role"] == "img"


def test_a_card_has_its_title_first():
    """Then what follows."""
    assert Parsed(card("<a>", Html("<p>b</p>"))).words == "<a> b"
