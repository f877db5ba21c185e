"""Arrays of xarray: a coordinate of years, one of members, and any axes between."""

from typing import Any

import numpy as np

from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.frames import loaded, sorted_years
from trajectory.nouns.series.tables import MEMBER, Read, attrs_of, names_of
from trajectory.nouns.series.values import Values

__all__ = ["as_array", "from_array"]


def as_array(series: Values) -> Any:
    """Return a DataArray, its last dimension "year", its first "member" if there are many."""
    between = [f"axis_{i}" for i in range(1, series.values.ndim - 1)]
    first = [MEMBER] if series.values.ndim > 1 else []
    coords: dict[str, Any] = {"year": series.years.copy()}
    if series.members:
        coords[MEMBER] = list(series.members)
    return loaded("xarray").DataArray(
        series.values.copy(),
        dims=[*first, *between, "year"],
        coords=coords,
        name=series.label or None,
        attrs=attrs_of(series, "units", "long_name"),
    )


def from_array(array: Any) -> Read:
    """Return what a DataArray with a dimension "year" says."""
    xarray = loaded("xarray")
    if not isinstance(array, xarray.DataArray):
        raise ArgumentError(f"array must be a DataArray of xarray, got {array!r:.80}")
    if "year" not in array.coords or array.coords["year"].dims != ("year",):
        raise YearError(f"array must have a coordinate 'year', got {list(array.coords)}")
    array = array.transpose(..., "year")
    years, order = sorted_years("array", array.coords["year"].values.tolist())
    unread = [name for name in array.dims[1:-1] if name in array.coords]
    if unread:
        raise ArgumentError(f"array must have labels on its first dimension only, got {unread}")
    labels: list[Any] = []
    if array.ndim > 1 and array.dims[0] in array.coords:
        labels = array.coords[array.dims[0]].values.tolist()
    values = array.values[..., order]
    if values.dtype.kind not in "iuf" or np.isnan(values).any():
        raise ArgumentError(
            f"array must hold a number everywhere (nothing is filled), got {values!r:.80}"
        )
    said = array.attrs
    return Read(
        years,
        np.ascontiguousarray(values, dtype=np.float64),
        names_of("array", labels),
        said.get("units", said.get("unit")),
        said.get("long_name", str(array.name or "")),
        said,
    )
