"""A statement with what was understood marked in it."""

from hypothesis import given
from hypothesis import strategies as st
from parsed import Parsed

from trajectory import parse
from trajectory.wording.html import marked

TEXT = (
    "Acme commits to reduce absolute scope 1 GHG emissions of its cars 50% by 2030 from 2020. "
    "Acme commits to reach net zero. We like cake."
)


def test_each_place_has_its_mark():
    """Read, lacking a part, and not understood; words inside a promise that it does not hold."""
    page = Parsed(parse(TEXT)._repr_html_())
    kinds = [one["class"] for one in page.of("mark") if "class" in one]
    assert kinds == ["read", "unread", "read", "draft", "unread"]
    assert [text for tag, text in page.texts if tag == "sup"] == ["1"]
    assert "1: -50 % of scope 1 by 2030 from 2020 (whole: words" in page.words
    assert "no promise yet: target_year not said" in page.words
    assert str(parse(TEXT)).startswith(f"{TEXT}\n  1: -50 %")
    assert repr(parse(TEXT)) == (
        "Statement(134 characters: 1 promise, 1 draft, 1 passage not understood)"
    )


@given(st.text(st.sampled_from("Acme commits to reduce scope 1 emissions 50% by 2030. <&>\n")))
def test_no_character_is_lost(text):
    """The marked text without its numbers is the text."""
    page = Parsed(marked(parse(text)))
    assert "".join(words for tag, words in page.texts if tag != "sup") == text
