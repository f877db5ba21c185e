"""Numbers, percentages, units and lists as people write them: read and spelled here only."""

from trajectory.words.lists import escaped, listed, spans
from trajectory.words.numbers import (
    amount,
    counted,
    fraction_from_percent,
    number,
    percent,
    percent_from_fraction,
    points,
    published,
    total,
)
from trajectory.words.units import (
    INDEX,
    ONE,
    POINTS,
    TONNES,
    as_emissions_unit,
    product,
    quotient,
)

__all__ = [
    "INDEX",
    "ONE",
    "POINTS",
    "TONNES",
    "amount",
    "as_emissions_unit",
    "counted",
    "escaped",
    "fraction_from_percent",
    "listed",
    "number",
    "percent",
    "percent_from_fraction",
    "points",
    "product",
    "published",
    "quotient",
    "spans",
    "total",
]
