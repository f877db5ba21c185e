"""Scopes as people write them, to the names that the library uses."""

import pytest

from trajectory import Scope, ScopeError
from trajectory.words.scopes import CATEGORIES, NAMES, parts_of_boundary, scopes_named


def test_the_names_are_those_of_the_scopes():
    """Nothing is named that is no scope, and no scope is missing."""
    assert {*NAMES} == {*Scope.__members__}
    assert len(CATEGORIES) == 15


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("1+2", "S1 S2"),
        ("s1+s2", "S1 S2"),
        ("S1+2", "S1 S2"),
        ("S1S2S3", "S1 S2 S3"),
        ("s12", "S12"),
        ("all", "ALL"),
        ("Scope 3", "S3"),
        ("scope-1", "S1"),
        ("Scope 1 and 2", "S1 S2"),
        ("Scope 1 & Scope 2", "S1 S2"),
        ("Scopes 1, 2 & 3", "S1 S2 S3"),
        ("scopes 1, 2, and 3", "S1 S2 S3"),
        ("Scope\u00a01/2", "S1 S2"),
        ("category 11", "C11"),
        ("Cat. 6", "C6"),
        ("cat 1, 4", "C1 C4"),
        ("Categories 1, 4 and 15", "C1 C4 C15"),
        ("3.11", "C11"),
        ("S3.1", "C1"),
        ("1 + 2 + 3.11", "S1 S2 C11"),
        ("3.1, 3.4", "C1 C4"),
        ("S3 C11", "C11"),
        ("S3C11", "C11"),
        ("S3 C1 + C4", "C1 C4"),
        ("scope 3 categories 1, 11", "C1 C11"),
        ("Scope 3 (categories 1 and 11)", "C1 C11"),
        ("scopes 1+2 and scope 3 category 4", "S1 S2 C4"),
        ("S3+C11", "S3 C11"),  # a sum of names is their union, as it always was
    ],
)
def test_what_is_read(text, names):
    """Numbers are scopes, and categories behind "category" or "3."."""
    assert scopes_named(text) == names.split()


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("scope 12", "no scope 12: did you mean 'category 12' or '1\\+2'"),
        ("12", "no scope 12"),
        ("scope 4", "no scope 4: did you mean 'category 4'"),
        ("S1+S4", "no scope 4"),
        ("scope 0", "no scope 0$"),
        ("scope 16", "no scope 16$"),
        ("category 16", "no category 16"),
        ("C16", "no category 16"),
        ("3.16", "no category 16"),
        ("1.1", "only scope 3 has categories, not '1.1'"),
        ("category 3.1", "only scope 3 has categories"),
        ("scope 3, category 11", "is all of scope 3 meant, or the categories alone"),
        ("scope 3 and C11", "is all of scope 3 meant"),
        ("C11, 2", "is 2 a scope or a category"),
        ("3.1, 2", "is 2 a scope or a category"),
        ("1 2", "'2' is no scope"),
        ("S123", "'S123' is no scope"),
        ("1++2", r"'\+2' is no scope"),
        ("1+", r"got '1\+'$"),
        ("", "got ''$"),
        ("2030", "'2030' is no scope"),
        ("scope 1 emissions", "'emissions' is no scope"),
        ("scope 2 market-based", "is read by Boundary.parse"),
        (None, "got None$"),
        (12, "got 12$"),
    ],
)
def test_what_names_no_scope_or_two_is_refused(text, why):
    """With what may have been meant."""
    with pytest.raises(ScopeError, match=f"scopes must be a sum of S1, S2, .*{why}"):
        scopes_named(text)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("S1+S2 (market-based)", ("S1+S2", ["market-based"])),
        ("scope 1+2 market-based", ("scope 1+2", ["market-based"])),
        ("Scopes 1 and 2 (Location Based, land-only)",
         ("Scopes 1 and 2", ["location-based", "land only"])),
        ("market-based scope 2", ("scope 2", ["market-based"])),
        ("Scope 3 (category 11)", ("Scope 3  category 11", [])),
        ("scope 3 (cat 1, 4) (without land)", ("scope 3  cat 1, 4", ["without land"])),
        ("S1 ()", ("S1", [])),
    ],
)  # fmt: skip
def test_marks_stand_in_brackets_or_say_where_they_belong(text, parts):
    """How scope 2 is counted can be about scope 2 only."""
    assert parts_of_boundary(text) == parts


@pytest.mark.parametrize("text", ["", "()", "S1 (land only) + S2", "S1 (red", None, 5])
def test_what_is_no_boundary_is_refused(text):
    """Land in the middle would be of one part only."""
    with pytest.raises(ScopeError, match="a boundary must read like"):
        parts_of_boundary(text)
