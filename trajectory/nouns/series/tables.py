"""Series as tables and read from them: the forms of pandas, of IAMC and of xarray.

What a form has no place for (the label; the base, knots and notes of a pathway) is kept in its
``attrs``, beside a print of the values: if they were changed since, only what still holds is read.
"""

import dataclasses
import hashlib
import json
from collections.abc import Mapping
from typing import Any, NamedTuple

import numpy as np

from trajectory.checks import Floats, Years
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.codec import encode
from trajectory.nouns.frames import loaded, numbers_of, sorted_years
from trajectory.nouns.series.values import Values
from trajectory.words import as_unit

__all__ = ["Read", "as_frame", "attrs_of", "fields_of", "from_frame", "names_of", "one_axis"]

MEMBER = "member"
KEPT = "trajectory"
"""The key in ``attrs`` of what else a pathway holds, as JSON: one text, which any file can hold."""

CHANGED = "the table was changed since it was written: knots are left out"


class Read(NamedTuple):
    """What a table says: years (t,), values (..., t), names of rows, unit, label, attrs."""

    years: Years
    values: Floats
    members: tuple[str, ...]
    unit: str | None
    label: str
    attrs: Mapping[Any, Any]


def attrs_of(series: Values, unit: str = "unit", label: str = "label") -> dict[str, Any]:
    """Return what a table of the series has no place for."""
    said = {unit: series.unit, label: series.label}
    more = {
        f.name: encode(getattr(series, f.name))
        for f in dataclasses.fields(series)
        if f.name not in {g.name for g in dataclasses.fields(Values)}
    }
    if more:
        more["print"] = _print(series.years, series.values)
        said[KEPT] = json.dumps(more)
    return said


def _print(years: Years, values: Floats) -> str:
    return hashlib.sha256(years.tobytes() + values.tobytes()).hexdigest()


def fields_of(
    cls: type[Values], read: Read, unit: str | None, label: str | None, given: Mapping[str, Any]
) -> dict[str, Any]:
    """Return the fields of the series that a table holds, with what the caller gives.

    Raises
    ------
    UnitError, ArgumentError
        If nobody says the unit, or the caller another than the table.
    """
    if unit is None and read.unit is None:
        raise ArgumentError("unit must be given, such as unit='tCO2e': the table says none")
    if unit and read.unit and as_unit("unit", unit) != as_unit("unit", read.unit):
        raise UnitError(f"unit must be that of the table, {read.unit!r}, got {unit!r}")
    known = {f.name for f in dataclasses.fields(cls)} - {f.name for f in dataclasses.fields(Values)}
    more = json.loads(read.attrs.get(KEPT, "{}")) if known else {}
    same = more.pop("print", None) == _print(read.years, read.values)
    if more and not same:
        more = {"base_year": more["base_year"], "notes": [*more["notes"], CHANGED]}
    if "base_year" in given:
        more.pop("base_level", None)
    return {
        "years": read.years,
        "values": read.values,
        "unit": unit or read.unit,
        "label": read.label if label is None else label,
        "members": read.members,
        **more,
        **given,
    }


def one_axis(series: Values, form: str) -> Values:
    """Return a series that fits a table: one, or many along one axis.

    Raises
    ------
    ArgumentError
        If there are more leading axes.
    """
    if series.values.ndim > 2:
        raise ArgumentError(
            f"{form} must be asked of at most one leading axis (take [0], or to_xarray), "
            f"got shape {series.values.shape}"
        )
    return series


def as_frame(series: Values) -> Any:
    """Return a dataframe: one row a year, one column a member."""
    values = one_axis(series, "to_frame").values
    if values.ndim == 1:
        columns: Any = [series.label or "value"]
    else:
        names = series.members or range(len(values))
        columns = loaded("pandas").Index(names, name=MEMBER)
    frame = loaded("pandas").DataFrame(
        np.array(np.atleast_2d(values).T, order="C"),
        index=loaded("pandas").Index(series.years, name="year"),
        columns=columns,
    )
    frame.attrs.update(attrs_of(series))
    return frame


def from_frame(frame: Any) -> Read:
    """Return what a dataframe with years as its index, or a pandas series, says."""
    pandas = loaded("pandas")
    if isinstance(frame, pandas.Series):
        attrs, frame = frame.attrs, frame.to_frame()
    elif isinstance(frame, pandas.DataFrame):
        attrs = frame.attrs
    else:
        raise ArgumentError(f"frame must be a DataFrame or Series of pandas, got {frame!r:.80}")
    if "year" in frame.columns:
        frame = frame.set_index("year")
    years, order = sorted_years("frame", frame.index)
    values = numbers_of("frame", frame.iloc[order]).T
    single = len(values) == 1 and frame.columns.name != MEMBER
    return Read(
        years,
        np.ascontiguousarray(values[0] if single else values),
        () if single else names_of("frame", list(frame.columns)),
        attrs.get("unit"),
        attrs.get("label", str(frame.columns[0]) if single else ""),
        attrs,
    )


def names_of(argument: str, labels: list[Any]) -> tuple[str, ...]:
    """Return the names of rows: text, or none where they are only counted from 0.

    Raises
    ------
    ArgumentError
        If they are neither.
    """
    if labels == list(range(len(labels))):
        return ()
    for label in labels:
        if not isinstance(label, str):
            raise ArgumentError(f"{argument} must name its members by text, got {label!r:.80}")
    return tuple(labels)
