"""What a table must be to be read in blocks: no column may need to be seen whole."""

from collections.abc import Mapping
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.portfolio.formats.plain import PLAIN
from trajectory.portfolio.frames import library
from trajectory.portfolio.headers import Chosen, found_fields, ids_of
from trajectory.portfolio.shares import Share

__all__ = ["Clean"]

SHARES = ("reduction", "coverage", "coverage_s1", "coverage_s2", "coverage_s3")
"""The fields whose bare numbers are read by the whole column."""


class Clean:
    """A check of every batch of a table.

    Parameters
    ----------
    name : str
        The table, for errors.
    key : str
        The column that tells companies apart.
    columns : mapping
        As for :func:`trajectory.portfolio.reading.read`.
    """

    def __init__(self, name: str, key: str, columns: Mapping[str, Any]) -> None:
        self._name, self._key = name, key
        self._said = {field for field, value in columns.items() if isinstance(value, Share)}
        self._headers = {
            field: value.header if isinstance(value, Share) else value
            for field, value in columns.items()
            if isinstance(value, str) or (isinstance(value, Share) and value.header is not None)
        }

    def __call__(self, table: Any) -> None:
        """Raise if a batch holds what only its whole column could explain."""
        ids = ids_of(table.column_names)
        if ids and self._key not in ids:
            raise ArgumentError(
                f"key must be the column of ids in {self._name} ({', '.join(ids)}), got "
                f"{self._key!r}: two companies may have one name"
            )
        if self._key in ids and table[self._key].null_count:
            raise ArgumentError(f"{self._key!r} of {self._name} must stand in every row to be read "
                                "in blocks")  # fmt: skip
        if self._name != "targets":
            return
        told = Chosen({f: h for f, h in self._headers.items() if h}, {}, {})
        for field, header in found_fields(table.column_names, PLAIN.fields, told).items():
            if field in SHARES:
                self._check_share(field, header, table[header])

    def _check_share(self, field: str, header: str, column: Any) -> None:
        arrow, compute = library("pyarrow"), library("pyarrow.compute")
        if arrow.types.is_dictionary(column.type):
            column = compute.cast(column, column.type.value_type)
        numeric = arrow.types.is_integer(column.type) or arrow.types.is_floating(column.type)
        if numeric:
            negative = compute.any(compute.less(column, 0)).as_py()
        else:
            column = compute.cast(column, arrow.string())
            negative = compute.any(compute.match_substring_regex(column, r"^\s*[-−–]")).as_py()
        if negative:
            raise ArgumentError(
                f"{header!r} of {self._name} must hold cuts without a sign to be read in blocks: "
                "the whole column decides what a sign means; read() sees it whole"
            )
        marked = (
            not numeric and compute.all(compute.match_substring(column, "%")).as_py() is not False
        )
        if field not in self._said and not marked and column.null_count < len(column):
            raise ArgumentError(
                f"{header!r} of {self._name} must be said to hold percent or fraction to be read "
                f"in blocks: columns={{{field!r}: portfolio.percent({header!r})}}"
            )
