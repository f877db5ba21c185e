"""Numbers, percentages, years, units and lists as people write them: read and spelled here only."""

from trajectory.words.html import MANY, Html, card, element, escaped, folded, mark, sparkline, table
from trajectory.words.lists import listed, spans
from trajectory.words.numbers import (
    aligned,
    amount,
    counted,
    number,
    percent,
    percent_from_fraction,
    points,
    published,
    told_apart,
    total,
)
from trajectory.words.percentages import fraction_from_percent, percentage
from trajectory.words.precision import widened
from trajectory.words.scopes import CATEGORIES, parts_of_boundary, scopes_named
from trajectory.words.units import (
    INDEX,
    ONE,
    POINTS,
    TONNES,
    as_emissions_unit,
    as_unit,
    product,
    quotient,
)
from trajectory.words.years import year_from_text

__all__ = [
    "CATEGORIES",
    "INDEX",
    "MANY",
    "ONE",
    "POINTS",
    "TONNES",
    "Html",
    "aligned",
    "amount",
    "as_emissions_unit",
    "as_unit",
    "card",
    "counted",
    "element",
    "escaped",
    "folded",
    "fraction_from_percent",
    "listed",
    "mark",
    "number",
    "parts_of_boundary",
    "percent",
    "percent_from_fraction",
    "percentage",
    "points",
    "product",
    "published",
    "quotient",
    "scopes_named",
    "spans",
    "sparkline",
    "table",
    "told_apart",
    "total",
    "widened",
    "year_from_text",
]
