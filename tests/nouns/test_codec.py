"""Nouns as JSON and back, their equality, and that nothing changes them."""

import copy
import dataclasses
import json
import pickle
import typing
from datetime import date

import numpy as np
import pytest

import trajectory as tj
from trajectory import ALL, S1, S2, S3, S12, ArgumentError, Scope, ScopeError

SOURCE = tj.Source("A report", "https://example.org", "p. 3", tj.Evidence.DERIVED)
LIFE = tj.Lifecycle(
    announced=date(2021, 1, 2),
    submitted=date(2021, 3, 4),
    approved=date(2021, 5, 6),
    withdrawn=date(2024, 7, 8),
)
FACT = {str: "A", bool: False, float: 0.25, int: 3, date: date(2023, 9, 30)}
FACTS = tj.Facts(  # every field, those of later standards included
    **{
        name: "ends" if name == "fiscal_label" else FACT[typing.get_args(hint)[0]]
        for name, hint in typing.get_type_hints(tj.Facts).items()
        if name in tj.Facts.__dataclass_fields__
    }
)
INVENTORY = tj.Inventory(
    2021,
    {S2.market_based.without_land: 60.0, S1: 40.0, Scope.C11: 0.0},
    "ktCO2e",
    period_end=date(2022, 3, 31),
    published=date(2022, 7, 1),
    removals=1.5,
    source=SOURCE,
)
TARGET = tj.Target(
    (S12 | Scope.C1).land_only.location_based,
    "46.20%",
    2030,
    base_year=2019,
    base_emissions=(279.1, "ktCO2e"),
    per="TB",
    coverage={S1: 0.95, S2: 0.67},
    term=tj.Term.NEAR,
    maintain_until=2040,
    life=LIFE,
    source=SOURCE,
)
NET_ZERO = tj.NetZero(
    ALL.land_only,
    2050,
    base_year=2019,
    residual=0.1,
    life=LIFE,
    source=SOURCE,
)
GROWTH = tj.Target(S12, tj.Target.growth("10.0%"), 2030, base_year=2019)
LEVEL = tj.FixedLevel(
    S1.land_only,
    2.5,
    2022,
    unit="ktCO2e",
    base_year=2019,
    maintain_until=2030,
    life=LIFE,
    source=SOURCE,
)
USUAL = tj.Pathway([2029, 2030], [100.0, 102.0], "tCO2e")
BELOW = tj.BelowBaseline(S12.market_based, "30.0%", 2030, USUAL, life=LIFE, source=SOURCE)
ENGAGEMENT = tj.Engagement(
    Scope.C1 | Scope.C2, 0.7, 2027, tj.EngagementBasis.SPEND, tj.Partner.CUSTOMERS, LIFE, SOURCE
)
ELECTRICITY = tj.RenewableElectricity(1.0, 2030, 0.2, 2020, 2040, LIFE, SOURCE)
SERIES = tj.Series([2019, 2021], [[1.0, 2.5], [-3.0, 0.1]], "TB", "two rows with a gap", ["a", "b"])
PATHWAY = tj.Pathway(
    [2021, 2022, 2023],
    [[100.0, 90.0, 80.0], [10.0, 9.5, 0.1]],
    "ktCO2e",
    "two rows",
    ["a", "b"],
    base_year=2020,
    base_level=[110.0, 11.0],
    knot_years=[2021, 2023],
    knot_levels=[[100.0, 80.0], [10.0, 0.1]],
    notes=["two lines joined"],
)
UNREAD = tj.Unread("Example Ltd. also commits to halve it.", S1.land_only, tj.Term.NEAR)
COMPANY = tj.Company(
    "Example",
    [INVENTORY, tj.Inventory(2022, {S12: 90.0})],
    [TARGET, GROWTH, NET_ZERO, LEVEL, BELOW, ENGAGEMENT, ELECTRICITY],
    FACTS,
    unread=[UNREAD],
    notes=["inferred: the scopes"],
    id="40007",
)
NOUNS = [
    SOURCE, LIFE, FACTS, INVENTORY, TARGET, NET_ZERO, LEVEL, BELOW, ENGAGEMENT, ELECTRICITY,
    UNREAD, SERIES, PATHWAY, COMPANY,
]  # fmt: skip
every_noun = pytest.mark.parametrize("noun", NOUNS, ids=lambda noun: type(noun).__name__)


def test_the_nouns_above_are_all_nouns_that_verbs_start_from():
    """Every class with ``from_dict`` from these modules; results have tests of their own."""
    exported = {
        name
        for name in tj.__all__
        if hasattr(thing := getattr(tj, name), "from_dict")
        and thing.__module__.split(".")[1] == "nouns"
    }
    assert {type(noun).__name__ for noun in NOUNS} == exported


@every_noun
def test_every_field_of_the_nouns_above_is_filled(noun):
    """No field is at its default, so that a field forgotten by the codec is seen."""
    for field in dataclasses.fields(noun):
        value = getattr(noun, field.name)
        assert value is not None
        if field.default is not dataclasses.MISSING:
            assert value is not field.default


@every_noun
def test_json_and_back_is_the_same_noun(noun):
    """``from_dict`` undoes ``to_dict`` through JSON text, label and source included."""
    text = json.dumps(noun.to_dict(), allow_nan=False)
    back = type(noun).from_dict(json.loads(text))
    assert back == noun
    assert type(back) is type(noun)
    assert back.to_dict() == noun.to_dict()
    assert json.loads(text)["schema"] == 1


@every_noun
@pytest.mark.parametrize(
    "again",
    [copy.copy, copy.deepcopy, lambda noun: pickle.loads(pickle.dumps(noun))],
    ids=["copy", "deepcopy", "pickle"],
)
def test_copies_are_equal_and_have_one_hash(noun, again):
    """A copy is the same value under the same hash, and all its arrays are read-only."""
    twin = again(noun)
    assert twin == noun
    assert hash(twin) == hash(noun)
    assert twin.to_dict() == noun.to_dict()
    arrays = [
        value
        for field in dataclasses.fields(twin)
        if isinstance(value := getattr(twin, field.name), np.ndarray)
    ]
    assert not any(array.flags.writeable for array in arrays)
    assert len(arrays) == {tj.Series: 2, tj.Pathway: 5}.get(type(noun), 0)


@every_noun
def test_no_field_can_be_set(noun):
    """A noun is frozen from its birth."""
    for field in dataclasses.fields(noun):
        with pytest.raises(dataclasses.FrozenInstanceError):
            setattr(noun, field.name, None)


@pytest.mark.parametrize(
    "noun", [n for n in NOUNS if any(f.name == "source" for f in dataclasses.fields(n))]
)
def test_the_source_does_not_count(noun):
    """Two nouns that differ in where they were read are equal, under one hash."""
    other = (
        dataclasses.replace(noun, source=None)
        if type(noun) is not tj.Inventory
        else (tj.Inventory.from_dict({**noun.to_dict(), "source": None}))
    )
    assert other.source is None
    assert other == noun
    assert hash(other) == hash(noun)


@pytest.mark.parametrize("noun", [SERIES, PATHWAY], ids=["Series", "Pathway"])
def test_the_label_does_not_count(noun):
    """Two series that differ in their name are equal, under one hash."""
    other = type(noun).from_dict({**noun.to_dict(), "label": "another"})
    assert other.label == "another"
    assert other == noun
    assert hash(other) == hash(noun)


CHANGES = [
    (SOURCE, {"page": "p. 4"}),
    (SOURCE, {"evidence": "PRIMARY"}),
    (LIFE, {"withdrawn": "2024-07-09"}),
    (FACTS, {"fiscal_year_end": 12}),
    (FACTS, {"sells_fossil_fuels": None}),
    (INVENTORY, {"emissions": [["S1", 40.0], ["S2 (without land, market-based)", 60.5]]}),
    (INVENTORY, {"removals": 0.0}),
    (INVENTORY, {"emissions": [["S1", 40.0], ["S2 (without land)", 60.0], ["C11", 0.0]]}),
    (TARGET, {"boundary": "S1+S2+C1 (land only)"}),
    (TARGET, {"reduction": 0.461}),
    (TARGET, {"decimals": 1}),
    (TARGET, {"per": None}),
    (TARGET, {"coverage": 1.0}),
    (TARGET, {"maintain_until": None}),
    (NET_ZERO, {"residual": None}),
    (LEVEL, {"level": 0.0}),
    (LEVEL, {"unit": "tCO2e"}),
    (LEVEL, {"base_year": None}),
    (BELOW, {"baseline": None}),
    (BELOW, {"reduction": 0.31}),
    (GROWTH, {"reduction": 0.1}),
    (INVENTORY, {"period_end": None}),
    (INVENTORY, {"published": None}),
    (TARGET, {"coverage": 0.95}),
    (TARGET, {"coverage": [["S1", 0.95]]}),
    (TARGET, {"base_emissions": None}),
    (TARGET, {"base_emissions": [279.1, "tCO2e"]}),
    (FACTS, {"fiscal_label": "starts"}),
    (ENGAGEMENT, {"partner": "SUPPLIERS"}),
    (ELECTRICITY, {"base_share": 0.3}),
    (SERIES, {"unit": "PB"}),
    (SERIES, {"years": [2019, 2022]}),
    (SERIES, {"values": [[1.0, 2.5], [-3.0, 0.2]]}),
    (PATHWAY, {"base_year": 2019}),
    (PATHWAY, {"base_level": [110.0, 12.0]}),
    (PATHWAY, {"knot_levels": [[100.0, 80.0], [10.0, 0.2]]}),
    (PATHWAY, {"knot_years": [2021, 2022]}),
    (COMPANY, {"name": "Another"}),
    (COMPANY, {"targets": []}),
]


@pytest.mark.parametrize(("noun", "change"), CHANGES)
def test_any_other_field_counts(noun, change):
    """One changed field makes another value."""
    assert type(noun).from_dict({**noun.to_dict(), **change}) != noun


@every_noun
def test_a_noun_equals_no_other_kind_of_thing(noun):
    """Neither its own JSON nor a noun of another kind."""
    assert noun != noun.to_dict()
    assert sum(noun == other for other in NOUNS) == 1


def test_a_pathway_is_no_series():
    """A pathway knows its base, so a series of the same numbers is another thing."""
    bare = tj.Pathway([2021, 2022], [1.0, 2.0], "tCO2e")
    assert bare != tj.Series([2021, 2022], [1.0, 2.0], "tCO2e")


def test_the_order_of_keys_does_not_count():
    """Emissions are a mapping, kept in the order of the scopes."""
    again = tj.Inventory(2021, {S1: 1.0, S2: 2.0})
    assert again == tj.Inventory(2021, {S2: 2.0, S1: 1.0})
    assert again.emissions == ((S1, 1.0), (S2, 2.0))  # type: ignore[comparison-overlap]


BAD = [
    ("no schema", {"schema": None}, ArgumentError, "data must carry schema 1, got None"),
    ("other schema", {"schema": 2}, ArgumentError, "data must carry schema 1, got 2"),
    ("other type", {"type": "NetZero"}, ArgumentError, "describe a Target, got 'NetZero'"),
    ("unknown field", {"colour": "red", 7: 8}, ArgumentError, r"unknown \['7', 'colour'\]"),
    ("enum", {"term": "SOON"}, ArgumentError, "term must be one of NEAR, LONG, got 'SOON'"),
    ("list", {"boundary": ["S1"]}, ScopeError, r"a boundary must read like.*\['S1'\]"),
    ("scope", {"boundary": "S9"}, ScopeError, "scopes must be a sum of S1.*got 'S9'"),
    ("no scope", {"boundary": None}, ScopeError, "a boundary must read like.*got None"),
    ("noun", {"life": "2020"}, ArgumentError, "describe a Lifecycle, got '2020'"),
    ("value", {"reduction": 52}, ArgumentError, "reduction must be a fraction.*0.52"),
]


@pytest.mark.parametrize(
    ("change", "error", "message"), [row[1:] for row in BAD], ids=[row[0] for row in BAD]
)
def test_json_that_does_not_fit_is_refused(change, error, message):
    """The error names the field and the value."""
    with pytest.raises(error, match=message):
        tj.Target.from_dict({**TARGET.to_dict(), **change})


def test_a_missing_field_is_refused():
    """JSON must hold exactly the fields: none is filled in."""
    data = TARGET.to_dict()
    del data["coverage"]
    with pytest.raises(ArgumentError, match=r"exactly the fields.*missing \['coverage'\]"):
        tj.Target.from_dict(data)


@pytest.mark.parametrize("data", [None, 5, "{}", [1], {}])
def test_what_is_no_mapping_with_a_schema_is_refused(data):
    """Anything else than the dictionary of ``to_dict``."""
    with pytest.raises(ArgumentError, match="data must carry schema 1"):
        tj.Company.from_dict(data)


@pytest.mark.parametrize(
    ("noun", "change", "message"),
    [
        (INVENTORY, {"emissions": [["S1", 1.0, 2.0]]}, r"emissions must hold lists of 2.*2\.0\]"),
        (INVENTORY, {"emissions": {"S1": 1.0}}, r"emissions must be a list, got \{'S1': 1.0\}"),
        (COMPANY, {"targets": [{"type": "Wish"}]}, "targets must be one of.*got 'Wish'"),
        (COMPANY, {"targets": [5]}, "targets must be one of.*got None"),
        (LIFE, {"approved": 2021}, "approved must be an ISO date, got 2021"),
        (LIFE, {"approved": "May 2021"}, "approved must be an ISO date, got 'May 2021'"),
        (PATHWAY, {"values": [["a", "b", "c"]] * 2}, "values must hold numbers"),
    ],
)
def test_wrong_insides_are_refused(noun, change, message):
    """Wherever they sit in the JSON."""
    with pytest.raises(ArgumentError, match=message):
        type(noun).from_dict({**noun.to_dict(), **change})


def test_a_knotless_stack_of_pathways_survives_json():
    """Empty knots of shape (2, 0) come back with their shape."""
    path = tj.Pathway([2021, 2022], [[1.0, 2.0], [3.0, 4.0]], "tCO2e")
    back = tj.Pathway.from_dict(json.loads(json.dumps(path.to_dict())))
    assert back.knot_levels.shape == (2, 0)
    assert back == path


def test_scope_three_is_written_short():
    """Fifteen categories are one name in JSON."""
    assert tj.NetZero(S3, 2050).to_dict()["boundary"] == "S3"
