"""How the unit of an intensity target is classed, by a table that can be read.

The first row that fits decides. A row fits a unit that holds one of its words, and where it asks
for them one of `with_one_of`, and none of `unless`; a row `only` for some words fits a unit that
holds no others but these.
"""

import re
from dataclasses import dataclass
from enum import Enum
from functools import lru_cache

from trajectory.rules.tokens import holds, words_of

__all__ = ["UNITS", "Kind", "Unit", "is_output", "unit_of"]


class Kind(Enum):
    """What an intensity target divides by."""

    VALUE_ADDED = "value added"
    MONEY = "money that is not value added"
    PATHWAY = "a unit for which the SBTi has a sector pathway"
    PHYSICAL = "a physical unit without a sector pathway"


@dataclass(frozen=True, slots=True)
class Unit:
    """A row of the table; what :func:`unit_of` returns.

    Parameters
    ----------
    kind : Kind
        What it is.
    pathway : str
        The sector whose pathway it has.
    words : tuple of str
        What names it, in lower case.
    with_one_of, only, unless : tuple of str
        What has to stand beside it, all that may, and what must not.
    """

    kind: Kind
    pathway: str = ""
    words: tuple[str, ...] = ()
    with_one_of: tuple[str, ...] = ()
    only: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()

    def fits(self, unit: tuple[str, ...]) -> bool:
        """Return whether a unit in words is of this row."""
        if not holds(unit, self.words) or holds(unit, self.unless):
            return False
        return not (
            (self.with_one_of and not holds(unit, self.with_one_of))
            or (self.only and not set(unit) <= {*self.only, *" ".join(self.words).split()})
        )


MASS = (
    *("t", "ton", "tons", "tonne", "tonnes", "kg", "kilo", "kilogram", "kilograms", "mt", "kt"),
    *("lb", "pound", "pounds", "short ton"),
)
WATT_HOURS = (
    *("wh", "kwh", "mwh", "gwh", "twh", "mwhe", "kwhe"),
    *("watt hour", "kilowatt hour", "megawatt hour", "gigawatt hour", "terawatt hour"),
    *("kilowatt hours", "megawatt hours", "gigawatt hours"),
)
DISTANCE = (
    *("km", "kms", "kilometer", "kilometers", "kilometre", "kilometres", "mile", "miles"),
    *("pkm", "tkm", "vkm", "rpk", "rtk", "ask", "atk", "rpm", "rtm", "tonkm", "skm"),
)
AREA = (
    *("m2", "sqm", "sq m", "ft2", "sqft", "sq ft", "square meter", "square meters"),
    *(
        "square metre",
        "square metres",
        "square foot",
        "square feet",
        "tsubo",
        "lettable area",
        "floor area",
    ),
)
BUILDING = (
    *("building", "buildings", "floor", "space", "property", "properties", "housing", "home"),
    *("homes", "dwelling", "lettable", "leasable", "leased", "rented", "occupied", "owned"),
    *("managed", "residential", "office", "offices", "retail", "gross internal", "built"),
    *("gross", "net", "usable", "store", "stores", "warehouse", "constructed", "developed"),
    *("completed", "campus"),
)
QUANTIFIERS = ("of", "per", "a", "the", "1", "unit", "area", "total", "000", "thousand", "million")
MONEY = (
    *("revenue", "revenues", "turnover", "sales revenue", "net sales", "profit", "ebitda"),
    *("income", "capital expenditure", "capex", "spend", "spent", "invested", "investment"),
    *("€", "$", "£", "¥", "euro", "euros", "dollar", "dollars", "yen", "yuan", "rupee", "rupees"),
    *("crore", "lakh", "currency"),
)
# fmt: off
UNITS = (
    Unit(Kind.VALUE_ADDED, words=("value added", "added value", "gross profit", "gross margin",
                                  "gva", "geva")),
    Unit(Kind.PATHWAY, "transport", DISTANCE,
         unless=("cable", "fiber", "fibre", "pipe", "pipeline", "network", "line", "lines",
                 "grid")),
    Unit(Kind.MONEY, words=MONEY),
    Unit(Kind.PATHWAY, "power", WATT_HOURS,
         unless=("battery", "batteries", "cell", "cells", "storage", "gas", "fuel", "fuels",
                 "capacity", "used", "consumed")),
    Unit(Kind.PATHWAY, "cement", ("cement", "cementitious", "clinker"), with_one_of=MASS),
    Unit(Kind.PATHWAY, "steel", ("steel", "iron", "hot metal"), with_one_of=MASS,
         unless=("ore",)),
    Unit(Kind.PATHWAY, "aluminium", ("aluminium", "aluminum"), with_one_of=MASS),
    Unit(Kind.PATHWAY, "pulp and paper", ("pulp", "paper", "paperboard", "cardboard", "cartonboard",
                                          "containerboard", "tissue"), with_one_of=MASS),
    Unit(Kind.PATHWAY, "buildings", AREA, with_one_of=BUILDING,
         unless=("product", "products", "glass", "wafer", "wafers", "panel", "panels", "carpet",
                 "flooring", "fabric", "machine", "board", "boards")),
    Unit(Kind.PATHWAY, "buildings", AREA, only=QUANTIFIERS),
)
# fmt: on
"""The SBTi has pathways for power, cement, steel, aluminium, pulp and paper, buildings and
transport: Target Validation Protocol, p. 25-26."""

PHYSICAL = Unit(Kind.PHYSICAL)
CURRENCIES = (
    *("aed", "aud", "bgn", "brl", "cad", "chf", "clp", "cny", "czk", "dkk", "eur", "gbp", "hkd"),
    *("huf", "idr", "ils", "inr", "isk", "jpy", "krw", "mxn", "myr", "nok", "ntd", "nzd", "php"),
    *("pln", "rmb", "ron", "sar", "sek", "sgd", "thb", "try", "twd", "uah", "usd", "vnd", "zar"),
)
COUNTED_MONEY = re.compile(rf"(?:[kmtb]|bn|mn|mio)?(?:{'|'.join(CURRENCIES)})")
"""Such as EUR, MSEK, kUSD."""


OUTPUT = (
    *("of", "product", "products", "production", "output", "goods", "material", "materials"),
    *("sold", "produced", "manufactured", "purchased", "saleable", "finished", "metric"),
)


@lru_cache(maxsize=1024)
def is_output(per: str) -> bool:
    """Return whether a unit is a mass of whatever the company makes or buys.

    Parameters
    ----------
    per : str
        What an intensity target divides by, as it was published.

    Returns
    -------
    bool
        True where it does not say a mass of what.

    Examples
    --------
    >>> is_output("ton purchased"), is_output("tonne of milk")
    (True, False)
    """
    words = words_of(per)
    return holds(words, MASS) and set(words) <= {*MASS, *OUTPUT}


@lru_cache(maxsize=1024)
def unit_of(per: str) -> Unit:
    """Return the row of the table that a unit belongs to.

    Parameters
    ----------
    per : str
        What an intensity target divides by, as it was published.

    Returns
    -------
    Unit
        A physical unit without a pathway where no row fits.

    Examples
    --------
    >>> unit_of("tonne of clinker").pathway, unit_of("passenger-km").pathway
    ('cement', 'transport')
    >>> unit_of("million USD gross profit").kind, unit_of("EUR of revenue").kind
    (<Kind.VALUE_ADDED: 'value added'>, <Kind.MONEY: 'money that is not value added'>)
    >>> unit_of("tonne of product sold").kind
    <Kind.PHYSICAL: 'a physical unit without a sector pathway'>
    """
    words = words_of(per)
    row = next((row for row in UNITS if row.fits(words)), PHYSICAL)
    if row is PHYSICAL and any(COUNTED_MONEY.fullmatch(word) for word in words):
        return next(row for row in UNITS if row.kind is Kind.MONEY)
    return row
