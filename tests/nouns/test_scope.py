"""Scopes as sums of flags, their names and their words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import ALL, S1, S2, S3, S12, Boundary, Land, Scope, Scope2, ScopeError
from trajectory.nouns.scope import CATEGORY_NAMES, as_boundary, as_scope

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


@given(SUMS)
def test_every_sum_is_read_back_from_its_words(scopes):
    """As a sentence or a chart names it, too."""
    assert Scope.parse(scopes.words) == scopes
    assert Scope.parse(scopes.words.upper()) == scopes


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


@pytest.mark.parametrize(
    ("text", "why"), [("S1+S4", "no scope 4"), ("C16", "no category 16"), ("x", "'x' is no scope")]
)
def test_an_unknown_name_is_refused_with_the_known_ones(text, why):
    """There is no scope 4 and no sixteenth category."""
    with pytest.raises(ScopeError, match=rf"must be a sum of S1, S2, S3, .* got '.*'; .*{why}"):
        Scope.parse(text)


# -- boundaries -----------------------------------------------------------------------------------

BOUNDARIES = st.builds(Boundary, SUMS, st.sampled_from(Land), st.none() | st.sampled_from(Scope2))


def atoms(boundary):
    """Return a boundary as a plain set of (scope, is of land): the slow way to compute with it."""
    land = {Land.WITH: (True, False), Land.ONLY: (True,), Land.WITHOUT: (False,)}[boundary.land]
    return {(scope, of_land) for scope in boundary.scopes for of_land in land}


def test_short_spellings():
    """What the marks say, and that a plain boundary equals its scopes."""
    assert S2.market_based == Boundary(S2, scope2=Scope2.MARKET)
    assert S12.location_based.market_based == S12.market_based
    assert S3.land_only == Boundary(S3, Land.ONLY)
    assert S3.without_land.scopes == S3
    assert Boundary(S12) == S12
    assert Boundary(S12) == S12
    assert hash(Boundary(S12)) == hash(S12)
    assert {S12: 1.0}[Boundary(S12)] == 1.0  # type: ignore[index]
    assert S12.market_based != S12


def test_a_method_is_dropped_where_there_is_no_scope_2():
    """Two ways to count scope 2 are one way to count scope 3."""
    assert S3.market_based == S3.location_based == S3
    assert (S12.market_based & S1) == S1


@given(BOUNDARIES)
def test_every_boundary_is_read_back_from_its_name(boundary):
    """``parse`` undoes ``str``, and doors take it as it is."""
    assert Boundary.parse(str(boundary)) == boundary
    assert Boundary.parse(boundary.words) == boundary
    assert as_boundary("what", boundary) is boundary


@given(BOUNDARIES, BOUNDARIES)
def test_parts_are_subsets(one, other):
    """``in`` is the subset of what is meant, where methods do not differ."""
    differ = {one.scope2, other.scope2} == {*Scope2}
    assert (one in other) == (not differ and atoms(one) <= atoms(other))


@given(BOUNDARIES, BOUNDARIES)
def test_unions_and_intersections_are_those_of_sets(one, other):
    """``|`` and ``&`` are those of sets where a boundary can hold the answer, else an error."""
    differ = {one.scope2, other.scope2} == {*Scope2}
    shared = one & other
    wanted = atoms(one) & atoms(other)
    assert atoms(shared) == {a for a in wanted if not (differ and a[0] is S2)}
    assert shared in one
    assert bool(shared) == bool(atoms(shared))
    try:
        joined = one | other
    except ScopeError:
        lands = [{s for s, of_land in atoms(one) | atoms(other) if of_land == x} for x in (0, 1)]
        assert differ or (lands[0] and lands[1] and lands[0] != lands[1])
    else:
        assert atoms(joined) == atoms(one) | atoms(other)
        assert not differ
        assert joined == other | one


@given(BOUNDARIES)
def test_land_and_the_rest_are_the_two_parts(boundary):
    """Together they are the whole, and they share nothing."""
    land, rest = boundary.land_only, boundary.without_land
    assert atoms(land) | atoms(rest) == atoms(boundary)
    assert not land & rest
    if boundary.land is Land.WITH:
        assert land | rest == boundary


def test_scopes_and_boundaries_mix():
    """On either side of each operator."""
    assert S1 | S2.market_based == S2.market_based | S1 == S12.market_based
    assert S1 & S12.market_based == S1
    assert S2.market_based in S12
    assert S3.land_only in ALL
    assert S3 not in S3.land_only
    assert S2.market_based not in S12.location_based
    with pytest.raises(ScopeError, match=r"two answers .* S2\.market_based or S2\.location_based"):
        S2.market_based | S2.location_based
    with pytest.raises(ScopeError, match="land in all of its scopes or in none"):
        S1 | S3.land_only
    with pytest.raises(TypeError, match="unsupported operand"):
        S12.market_based | 1
    with pytest.raises(TypeError, match="unsupported operand"):
        S12.market_based & 1


def test_a_boundary_in_words():
    """As charts, errors and JSON name it."""
    both = Boundary(S12, Land.WITHOUT, Scope2.MARKET)
    assert str(both) == "S1+S2 (without land, market-based)"
    assert repr(both) == "S12.without_land.market_based"
    assert both.words == "scopes 1+2 (without land, market-based)"
    assert Boundary.parse(" S1 + S2 ( market-based , without land ) ") == both
    assert Boundary.parse("Scopes 1 & 2 market-based") == S12.market_based
    assert Boundary.parse("Scope 3 (category 11)") == Scope.C11
    assert str(S1) == str(Boundary(S1)) == "S1"
    with pytest.raises(ScopeError, match="marks of a boundary"):
        Boundary.parse("market-based S2 (market-based)")
    with pytest.raises(ScopeError, match="marks of a boundary"):
        Boundary.parse("S1 (land only, without land)")


@pytest.mark.parametrize("door", [as_scope, as_boundary])
def test_text_is_no_scope_and_says_what_reads_it(door):
    """Doors take scopes; a number says that they are missing, and no scope is spelled."""
    with pytest.raises(ScopeError, match=r"got '1\+2'; text is read by Scope\.parse\(\.\.\.\)"):
        door("what", "1+2")
    with pytest.raises(ScopeError, match="got 2050; the scopes are missing, which come first"):
        door("boundary", 2050)
    with pytest.raises(ScopeError, match=r"got 2050$"):
        door("what", 2050)
    with pytest.raises(ScopeError, match=r"got Scope\(0\)$"):
        door("what", Scope(0))
