"""Numbers, percentages, years, units and lists as people write them: read and spelled here only."""

from trajectory.words.lists import escaped, listed, spans
from trajectory.words.numbers import (
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
    "ONE",
    "POINTS",
    "TONNES",
    "amount",
    "as_emissions_unit",
    "as_unit",
    "counted",
    "escaped",
    "fraction_from_percent",
    "listed",
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
    "told_apart",
    "total",
    "widened",
    "year_from_text",
]
