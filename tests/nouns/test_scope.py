"""Scopes as sums of flags, their names and their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import ALL, S1, S2, S3, S12, Scope, ScopeError
from trajectory.nouns.scope import CATEGORY_NAMES, as_scope

SUMS = st.integers(1, 2**17 - 1).map(Scope)


def test_there_are_two_scopes_and_fifteen_categories():
    """GHG Protocol Scope 3 Standard (2011), table 5.4, has fifteen categories."""
    assert len(list(ALL)) == 2 + 15
    assert list(S3) == list(CATEGORY_NAMES) == [Scope[f"C{i}"] for i in range(1, 16)]


def test_sums_are_unions():
    """S12 is scopes 1 and 2, ALL adds the whole of scope 3, and nothing is shared."""
    assert S1 | S2 == S12
    assert S12 | S3 == ALL
    assert Scope(0) == S12 & S3
    assert Scope(0) == S1 & S2


@given(SUMS)
def test_every_sum_is_read_back_from_its_name(scopes):
    """``parse`` undoes ``str`` for all sums."""
    assert Scope.parse(str(scopes)) == scopes


@given(SUMS, SUMS)
def test_parse_of_joined_names_is_the_union(one, other):
    """Names may overlap and stand in any order."""
    assert Scope.parse(f"{other} + {one}") == one | other


@pytest.mark.parametrize(
    ("scopes", "name", "words"),
    [
        (S1, "S1", "scope 1"),
        (S12, "S1+S2", "scopes 1+2"),
        (S3, "S3", "scope 3"),
        (ALL, "S1+S2+S3", "scopes 1+2+3"),
        (Scope.C11, "C11", "scope 3 category 11"),
        (Scope.C1 | Scope.C11, "C1+C11", "scope 3 categories 1, 11"),
        (S12 | Scope.C4, "S1+S2+C4", "scopes 1+2 and scope 3 category 4"),
        (Scope(0), "no scope", "no scope"),
    ],
)
def test_names_and_words(scopes, name, words):
    """The short name is for data, the words are for sentences."""
    assert (str(scopes), scopes.words) == (name, words)


def test_categories_keep_their_published_names():
    """Categories 1, 6, 11 and 15, as table 5.4 of the Scope 3 Standard calls them."""
    assert CATEGORY_NAMES[Scope.C1] == "purchased goods and services"
    assert CATEGORY_NAMES[Scope.C6] == "business travel"
    assert CATEGORY_NAMES[Scope.C11] == "use of sold products"
    assert CATEGORY_NAMES[Scope.C15] == "investments"


@pytest.mark.parametrize("value", [Scope(0), 3, "S1", None, {S1}])
def test_only_scopes_that_are_not_empty_are_scopes(value):
    """No number, no name, no set; and nothing is no scope."""
    with pytest.raises(ScopeError, match=r"scopes must be a Scope such as S1 \| S2"):
        as_scope("scopes", value)


@pytest.mark.parametrize(("text", "named"), [("S1+S4", "'S4'"), ("s1", "'s1'"), ("C16", "'C16'")])
def test_an_unknown_name_is_refused_with_the_known_ones(text, named):
    """There is no scope 4, no sixteenth category, and names are written in capitals."""
    with pytest.raises(ScopeError, match=rf"must be a sum of S1, S2, C1, .* got {named}"):
        Scope.parse(text)
