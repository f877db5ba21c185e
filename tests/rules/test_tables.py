"""The tables that can be read: units of intensity targets, and sectors, by whole words."""

import pytest

from trajectory.rules.sectors import SECTORS, sectors_of
from trajectory.rules.tokens import holds, words_of
from trajectory.rules.units import UNITS, Kind, is_output, unit_of

UNITS_READ = {
    Kind.VALUE_ADDED: [
        "EUR value added", "million USD gross profit", "unit of value added", "MSEK value added",
        "ten thousand CNY gross profit", "$AUD value added", "GVA", "million euros of value added",
    ],
    Kind.MONEY: [
        "EUR of revenue", "M€ turnover", "million DKK", "unit of revenue", "kUSD", "USD of profit",
        "million euro of capital expenditure", "dollar of sales revenue", "PLN of revenue",
    ],
    "cement": ["tonne of clinker", "ton of cementitious materials", "t cement"],
    "power": ["kWh", "MWh generated", "GWh sold", "kilowatt hour", "kWh of electricity generated"],
    "steel": ["tonne of hot-rolled steel", "ton of crude steel", "t pig iron"],
    "aluminium": ["tonne aluminum alloy produced", "t aluminium"],
    "pulp and paper": ["ton of paper and pulp", "tonne of paperboard"],
    "buildings": [
        "m2", "m²", "square foot", "sq ft", "square meter of net lettable area", "m2 of floor area",
        "square metre of owned or leased office space", "m² of sold buildings",
    ],
    "transport": [
        "passenger-km", "pkm", "tkm", "tonne-kilometre", "revenue passenger kilometer (RPK)",
        "gross ton-miles", "vehicle kilometre travelled", "tonne nautical mile", "km",
    ],
    Kind.PHYSICAL: [
        "tonne of product sold", "unit sold", "FTE", "TB", "meal", "pair of shoes", "MW produced",
        "kWh of battery capacity sold", "m² of printed circuit board sold", "tonne of iron ore",
        "square meter of sold epitaxial wafer", "kilometer of cable sold", "million pounds of food",
        "paper cup", "steel bottle", "Gbps", "petabyte of data traffic", "tonne of wallpaper",
        "cement mixer", "tonne of glass",
    ],
}  # fmt: skip


@pytest.mark.parametrize(
    ("kind", "per"), [(kind, per) for kind, units in UNITS_READ.items() for per in units]
)
def test_units_are_classed_as_they_are_written(kind, per):
    """Wordings of units, each with what it is."""
    unit = unit_of(per)
    assert (unit.pathway or unit.kind) == kind
    assert unit_of(per.upper() if "²" not in per else per) == unit


def test_every_pathway_has_units_and_they_are_those_of_the_protocol():
    """Cement, power, steel, aluminium, pulp and paper, buildings, transport; TVP p. 25-26."""
    pathways = {unit.pathway for unit in UNITS if unit.kind is Kind.PATHWAY}
    assert pathways == {kind for kind in UNITS_READ if isinstance(kind, str)}
    assert {row.pathway for row in SECTORS if row.pathway} <= pathways


def test_a_mass_of_whatever_is_made():
    """Only where it does not say a mass of what."""
    assert all(map(is_output, ("ton purchased", "tonne of product sold", "t", "metric ton")))
    assert not any(map(is_output, ("tonne of milk", "product sold", "FTE", "ton of packed glass")))


SECTORS_READ = {
    "Power generation": {"power"}, "Power": {"power"}, "Power tools": set(),
    "Horsepower Sports": set(), "Empowerment services": set(),
    "Electric Utilities and Independent Power Producers and Energy Traders (including Fossil, "
    "Alternative and Nuclear Energy)": {"utilities"},
    "Electrical Equipment and Machinery": set(), "Water Utilities": set(),
    "Animal health": set(), "Animal feed equipment": set(),
    "Food Production - Animal Source Food Production":
        {"animal source food", "food and beverage processing"},
    "Food Production - Agricultural Production":
        {"agricultural production", "food and beverage processing"},
    "Agricultural machinery": set(),
    "Food and Beverage Processing": {"food and beverage processing"},
    "Food and Staples Retailing": {"food and staples retailing"},
    "Seafood restaurants": set(), "Wallpaper": set(), "Paper": {"forest and paper"},
    "Forest and Paper Products - Forestry, Timber, Pulp and Paper, Rubber": {"forest and paper"},
    "Tobacco": {"tobacco"}, "Maritime transport": {"maritime"},
    "Water Transportation - Water Transportation": {"water transportation"},
    "Water Transportation - Ports and Services": set(),
    "Construction Materials": {"cement"}, "Real Estate": {"buildings"},
    "Air Transportation - Airlines": {"transport"}, "Air Transportation - Airport Services": set(),
    "Professional Services": set(), "": set(),
}  # fmt: skip


@pytest.mark.parametrize(("name", "rows"), SECTORS_READ.items())
def test_sectors_are_matched_by_whole_words(name, rows):
    """The dashboard's names, and names that hold parts of their words."""
    assert sectors_of(name) == rows
    assert sectors_of(name.upper()) == rows
    assert sectors_of(None) == set()


def test_words_and_phrases():
    """A phrase stands in words as it is, at either end too."""
    assert words_of("Pulp & Paper (PPI)") == ("pulp", "paper", "ppi")
    assert holds(("a", "b", "c"), ("b c",))
    assert not holds(("a", "b", "c"), ("a c", "ab"))
    assert not holds((), ("a",))
