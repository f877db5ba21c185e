"""What a notebook shows of a noun: small tables, and lines of what goes by year."""

import enum
from collections.abc import Iterable, Mapping
from typing import Any

from trajectory.words import (
    INDEX,
    MANY,
    Html,
    amount,
    card,
    counted,
    element,
    folded,
    number,
    percent,
    spans,
    sparkline,
    table,
)

__all__ = [
    "as_fields",
    "by_year",
    "items",
    "of_company",
    "of_inventory",
    "of_noun",
    "of_series",
    "spelled",
]


SHARES = ("share", "coverage", "residual", "excluded_s12", "excluded_s3", "base_year_change")
"""The fields that hold a fraction, beside those whose name ends with ``_share``."""


def spelled(value: Any) -> str:
    """Return the value of a field in words.

    Examples
    --------
    >>> spelled(True), spelled(1_234_567.0), spelled(("a", "b")), spelled(())
    ('yes', '1,234,567', 'a; b', 'none')
    """
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, float):
        return number(value, 6)
    if isinstance(value, enum.Enum) and not isinstance(value, enum.Flag):
        return str(value.value)
    if hasattr(value, "_shown") and not _speaks(type(value)):
        held = value._shown().items()
        return "; ".join(f"{name.replace('_', ' ')} {_field(name, one)}" for name, one in held)
    if hasattr(value, "words"):
        return str(value.words)
    if type(value) is tuple:
        return "; ".join(": ".join(map(spelled, one)) if type(one) is tuple else spelled(one)
                         for one in value) or "none"  # fmt: skip
    return str(value)


def _speaks(kind: type) -> bool:
    """Return whether a noun has a sentence of its own."""
    return any("__str__" in vars(one) for one in kind.__mro__[:-1])


def _field(name: str, value: Any) -> str:
    """Return a field in words: what is a share as a percentage."""
    share = name in SHARES or name.endswith("_share")
    return percent(value) if share and type(value) is float else spelled(value)


def items(texts: Iterable[object]) -> Html | None:
    """Return a list, or None without items."""
    inside = [element("li", text) for text in texts]
    return element("ul", *inside, style="margin:2px 0;padding-left:18px") if inside else None


def as_fields(fields: Mapping[str, Any]) -> Html | None:
    """Return a table of what is known, one row a field."""
    rows = [(name.replace("_", " "), _field(name, value)) for name, value in fields.items()]
    return folded(table((), rows), len(rows), counted(len(rows), "field")) if rows else None


def of_noun(noun: Any) -> Html:
    """Return what any noun shows: its sentence where it has one, and its fields."""
    kind = type(noun)
    said = str(noun) if _speaks(kind) else ""
    return card(f"{kind.__name__}: {said}" if said else kind.__name__, as_fields(noun._shown()))


def of_inventory(inventory: Any) -> Html:
    """Return the amounts of an inventory, removals apart, and where they were read."""
    unit = "index" if inventory.unit == INDEX else inventory.unit
    rows = [(key.words, number(value, 6)) for key, value in inventory.emissions]
    if inventory.removals:
        rows.append(("removals, not netted", number(inventory.removals, 6)))
    shown = table(("emissions", unit), rows, right=(1,))
    known = [
        f"{words} {value}"
        for words, value in (
            ("reporting year until", inventory.period_end),
            ("published", inventory.published),
            ("source:", inventory.source),
        )
        if value is not None
    ]
    return card(
        f"Inventory of {inventory.year}",
        folded(shown, len(rows), counted(len(rows), "amount")),
        items(known),
    )


def of_company(company: Any) -> Html:
    """Return what was promised and reported, and what is known of a company."""
    return card(
        company.name,
        items(company.targets) or element("div", "no promises"),
        _reports(company.inventories),
        as_fields(company.facts._shown()),
        items(company.reading_notes()),
    )


def _reports(inventories: Any) -> Html | None:
    """Return a table of the inventories: a row for what is reported, a column for each."""
    if not inventories:
        return None
    keys = dict.fromkeys(key for inventory in inventories for key, _ in inventory.emissions)
    held = [dict(inventory.emissions) for inventory in inventories]
    rows = [
        (key.words, *(number(one[key], 6) if key in one.keys() else "" for one in held))  # noqa: SIM118
        for key in keys
    ]
    if any(inventory.removals for inventory in inventories):
        rows.append(("removals, not netted", *(number(i.removals, 6) for i in inventories)))
    years = [f"{inventory.year} ({inventory.unit})" for inventory in inventories]
    shown = table(("reported", *years), rows, right=range(1, len(years) + 1))
    wide = element("div", shown, style="overflow-x:auto")
    many = max(len(rows), len(years))
    return folded(wide, many, counted(len(years), "inventory", "inventories"))


def of_series(series: Any) -> Html:
    """Return a line of the values with the first and the last, notes, and a table by year."""
    kind, label, unit = type(series).__name__, series.label, series.unit
    title = f"{kind}: {label}" if label else kind
    notes = items(getattr(series, "notes", ()))
    years = f"{spans(series.years.tolist())}, {unit}"
    if series.values.ndim > 1:
        return card(title, element("div", f"{years}, shape {series.values.shape}"),
                    _rows(series), notes)  # fmt: skip
    first, last = (amount(float(series.values[i]), unit) for i in (0, -1))
    told = f"{first} in {series.years[0]}, {last} in {series.years[-1]}"
    line = sparkline(series.values.tolist(), f"{title}: {told}") if series.years.size > 1 else None
    columns = {unit: dict(series.items())}
    return card(title, element("div", line, f" {told}"), by_year(columns), notes)


def by_year(columns: Mapping[str, Mapping[int, float]]) -> Html:
    """Return a table with a row a year; where a column has no number its cell stays empty."""
    years = sorted({year for column in columns.values() for year in column})
    rows = [
        (year, *(number(c[year], 6) if year in c else "" for c in columns.values()))
        for year in years
    ]
    shown = table(("year", *columns), rows, right=range(1, len(columns) + 1))
    return folded(shown, len(rows), f"{counted(len(rows), 'year')}")


def _rows(series: Any) -> Html:
    """Return a row for each of the first of many series: its name, ends and line."""
    flat = series.values.reshape(-1, series.years.size)
    one_axis = series.values.ndim == 2
    names = series.members if one_axis and series.members else range(len(flat))
    shown = [
        (
            name,
            number(float(row[0]), 6),
            number(float(row[-1]), 6),
            sparkline(row.tolist(), f"{name}") if row.size > 1 else "",
        )
        for name, row in zip(names, flat[:MANY], strict=False)
    ]
    head = ("row", series.years[0], series.years[-1], "")
    more = len(flat) - len(shown)
    rest = element("div", f"and {number(more)} more") if more else None
    return element("div", table(head, shown, right=(1, 2)), rest)
