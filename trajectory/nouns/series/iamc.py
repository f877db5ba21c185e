"""The wide format of the Integrated Assessment Modeling Consortium: one row a member.

Its columns are those of pyam, the library that reads it: https://pyam-iamc.readthedocs.io,
"Data model" (model, scenario, region, variable, unit, then one column a year).
"""

from collections.abc import Mapping
from typing import Any

import numpy as np

from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.frames import loaded, numbers_of, sorted_years, table
from trajectory.nouns.series.tables import Read, attrs_of, one_axis
from trajectory.nouns.series.values import Values
from trajectory.words import TONNES, listed

__all__ = ["as_iamc", "from_iamc"]

PLACES = ("model", "scenario", "region")
"""The columns in which members may stand."""

COLUMNS = (*PLACES, "variable", "unit")
VARIABLE = "Emissions|Kyoto Gases"
"""The name in IAMC's template of the greenhouse gases of the Kyoto Protocol, as CO2e."""


def as_iamc(series: Values, said: Mapping[str, str | None], members: str) -> Any:
    """Return a dataframe in the wide format; `said` are the texts of its first columns."""
    values = np.atleast_2d(one_axis(series, "to_iamc").values)
    texts: dict[str, Any] = {**said, "unit": series.unit}
    if texts["scenario"] is None:
        texts["scenario"] = series.label or None
    if texts["variable"] is None and series.unit in TONNES:
        texts["variable"] = VARIABLE
    if series.values.ndim > 1:
        texts[_place(members)] = _named(series)
    for name, text in texts.items():
        if text is None or text == "":
            raise ArgumentError(f"{name} must be given for {series!r}, got none")
    columns = {name: texts[name] for name in COLUMNS}
    years = dict(zip(series.years.tolist(), values.T.copy(), strict=True))
    attrs = attrs_of(series)
    del attrs["unit"]  # it has a column
    if series.values.ndim > 1:
        attrs["members"] = members
    return table({**columns, **years}, range(len(values)), attrs=attrs)


def _place(members: str) -> str:
    if members not in PLACES:
        raise ArgumentError(f"members must be one of {', '.join(PLACES)}, got {members!r}")
    return members


def _named(series: Values) -> list[str]:
    if not series.members:
        raise ArgumentError(
            "members must name the rows of an IAMC table; give them, such as "
            f"dataclasses.replace(series, members=[...]), got none for {series!r}"
        )
    return list(series.members)


def from_iamc(frame: Any, wanted: Mapping[str, str | None], members: str | None) -> Read:
    """Return what the rows wanted say; they differ in one of model, scenario and region only."""
    pandas = loaded("pandas")
    if not isinstance(frame, pandas.DataFrame):
        raise ArgumentError(f"frame must be a DataFrame of pandas, got {frame!r:.80}")
    attrs = frame.attrs
    rows = _chosen(_wide(frame), wanted)
    variable, unit = (_one(rows, name) for name in ("variable", "unit"))
    place = members or attrs.get("members")
    place = _differing(rows) if place is None else _place(place)
    for name in PLACES:
        if name != place:
            _one(rows, name)
    # a year in which no row has a number is no year of theirs
    numbers = rows.drop(columns=list(COLUMNS)).dropna(axis="columns", how="all")
    years, order = sorted_years("frame", numbers.columns)
    names = rows[place].tolist() if place else rows["scenario"].tolist()
    values = numbers_of("frame", numbers.iloc[:, order].set_axis(names, axis="index").T).T
    label = attrs.get("label", variable if place else names[0])
    values = np.ascontiguousarray(values if place else values[0])
    return Read(years, values, tuple(names) if place else (), unit, label, attrs)


def _wide(frame: Any) -> Any:
    """Return a table with its columns in lower case and a column a year, if it was long."""
    found = frame.rename(columns=lambda name: name.lower() if isinstance(name, str) else name)
    missing = [name for name in COLUMNS if name not in found.columns]
    if missing:
        raise ArgumentError(f"frame must have the columns {listed(COLUMNS)}, got no {missing}")
    if "year" in found.columns and "value" in found.columns:
        if found.duplicated([*COLUMNS, "year"]).any():
            raise ArgumentError("frame must hold each year of a row once, got some twice")
        found = found.pivot(index=list(COLUMNS), columns="year", values="value").reset_index()
    return found


def _chosen(rows: Any, wanted: Mapping[str, str | None]) -> Any:
    for name, value in wanted.items():
        if value is not None:
            known = rows[name].unique().tolist()
            rows = rows[rows[name] == value]
            if not len(rows):
                raise ArgumentError(f"{name} must be one of {known!r:.200}, got {value!r}")
    if not len(rows):
        raise ArgumentError("frame must hold at least one row, got none")
    return rows


def _one(rows: Any, name: str) -> str:
    found = rows[name].unique().tolist()
    if len(found) == 1 and isinstance(found[0], str):
        return str(found[0])
    error = UnitError if name == "unit" else ArgumentError
    raise error(f"frame must hold rows of one {name} (choose by {name}=...), got {found!r:.200}")


def _differing(rows: Any) -> str | None:
    """Return the column that names the rows, if there is more than one."""
    differ = [name for name in PLACES if rows[name].nunique(dropna=False) > 1]
    if len(differ) > 1:
        raise ArgumentError(
            f"frame must hold rows that differ in one of {listed(PLACES)} "
            f"(choose by {differ[0]}=...), got {listed(differ)}"
        )
    if not differ and len(rows) > 1:
        raise ArgumentError(f"frame must hold rows that differ, got {len(rows)} of one name")
    return differ[0] if differ else None
