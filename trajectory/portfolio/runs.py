"""Tables too large for memory, sorted by company, as blocks that never split a company."""

import bisect
import itertools
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.portfolio.frames import library

__all__ = ["Run", "blocks_of", "is_sorted", "keys_in"]

BATCH = 65_536
"""Rows read at a time."""


@dataclass(eq=False, slots=True)
class Run:
    """The rows of one table, sorted by company, read ahead as far as a block needs.

    Parameters
    ----------
    name : str
        ``"targets"`` or ``"inventories"``, for errors.
    key : str
        The column that tells companies apart.
    batches : iterator of pyarrow.RecordBatch
        The rows.
    schema : pyarrow.Schema
        Their columns.
    checks : sequence of callables
        Each is called with every batch, and raises where a stream cannot take it.
    """

    name: str
    key: str
    batches: Iterator[Any]
    schema: Any
    checks: Sequence[Any] = ()
    held: list[Any] = field(default_factory=list)
    ended: bool = False
    read: int = 0
    last: str = ""

    def fill(self, companies: int) -> None:
        """Read on until so many companies are held, and one more, or nothing is left."""
        while not self.ended and self._distinct() <= companies:
            batch = next(self.batches, None)
            if batch is None:
                self.ended = True
            elif batch.num_rows:
                self._take(library("pyarrow").Table.from_batches([batch]))

    def _take(self, table: Any) -> None:
        for check in self.checks:
            check(table)
        keys = keys_in(self.name, table, self.key)
        compute = library("pyarrow.compute")
        first, last = keys[0].as_py(), keys[-1].as_py()
        rises = compute.all(compute.less_equal(keys[:-1], keys[1:])).as_py() is not False
        if first < self.last or not rises:
            raise ArgumentError(
                f"{self.name} must be sorted by {self.key!r}, got rows out of order; give a path, "
                "which DuckDB sorts, or sort them first"
            )
        self.last = last
        self.held.append(table.append_column(_KEY, keys))

    def _distinct(self) -> int:
        """Return how many companies are held; one may go on in the next table."""
        goes_on = (a[_KEY][-1] == b[_KEY][0] for a, b in itertools.pairwise(self.held))
        return int(sum(len(_starts(table)) for table in self.held) - sum(goes_on))

    def keys(self) -> list[str]:
        """Return the companies held whole, in order; the last may go on, unless all is read."""
        seen = dict.fromkeys(
            key for table in self.held for key in table[_KEY].take(_starts(table)).to_pylist()
        )
        return list(seen) if self.ended else list(seen)[:-1]

    def until(self, last: str) -> Any:
        """Return the rows up to a company, which are held no more."""
        arrow, compute = library("pyarrow"), library("pyarrow.compute")
        if not self.held:
            return self.schema.empty_table()
        table = arrow.concat_tables(self.held)
        size = compute.sum(compute.less_equal(table[_KEY], last)).as_py() or 0
        rest = table.slice(size)
        self.held = [rest.combine_chunks()] if rest.num_rows else []
        self.read += size
        return table.slice(0, size).drop_columns([_KEY]).combine_chunks()


_KEY = "__company"


def _starts(table: Any) -> Any:
    """Return the rows at which another company begins, the first among them."""
    arrow, compute = library("pyarrow"), library("pyarrow.compute")
    keys = table[_KEY].combine_chunks()
    if isinstance(keys, arrow.ChunkedArray):
        keys = arrow.concat_arrays(keys.chunks)
    turns = compute.not_equal(keys[1:], keys[:-1])
    first = arrow.array([True] if len(keys) else [], arrow.bool_())
    return compute.indices_nonzero(arrow.concat_arrays([first, turns]))


def keys_in(name: str, table: Any, key: str) -> Any:
    """Return what tells companies apart, as text without needless blanks, as `read` does.

    Parameters
    ----------
    name : str
        The table, for the error.
    table : pyarrow.Table or RecordBatch
        Rows.
    key : str
        The column.

    Returns
    -------
    pyarrow.Array
        Texts; empty where nothing stands.
    """
    arrow, compute = library("pyarrow"), library("pyarrow.compute")
    if key not in table.column_names:
        raise ArgumentError(f"{name} must have the column {key!r}, got {table.column_names}")
    column = table[key]
    if arrow.types.is_dictionary(column.type):
        column = compute.cast(column, column.type.value_type)
    if not (arrow.types.is_integer(column.type) or _is_text(column.type)):
        raise ArgumentError(f"{key!r} of {name} must hold texts or whole numbers")
    texts = compute.fill_null(compute.cast(column, arrow.string()), "")
    texts = compute.utf8_trim_whitespace(texts)
    odd = compute.match_substring_regex(texts, r"\s\s|[^\S ]")
    if compute.any(odd).as_py():
        texts = compute.replace_substring_regex(texts, r"\s+", " ")
    return arrow.concat_arrays(texts.chunks) if isinstance(texts, arrow.ChunkedArray) else texts


def _is_text(kind: Any) -> bool:
    types = library("pyarrow").types
    return bool(types.is_string(kind) or types.is_large_string(kind) or types.is_string_view(kind))


def is_sorted(name: str, batches: Iterator[Any], key: str) -> bool:
    """Return whether rows are sorted by company."""
    compute, last = library("pyarrow.compute"), ""
    for batch in batches:
        keys = keys_in(name, batch, key)
        if not len(keys):
            continue
        if keys[0].as_py() < last:
            return False
        if compute.all(compute.less_equal(keys[:-1], keys[1:])).as_py() is False:
            return False
        last = keys[-1].as_py()
    return True


def blocks_of(
    runs: Sequence[Run], rows: int
) -> Iterator[tuple[Mapping[str, Any], Mapping[str, int]]]:
    """Yield tables of so many companies each, and how many rows of each table came before.

    Which companies share a block depends on nothing but their order.

    Parameters
    ----------
    runs : sequence of Run
        Tables sorted by company.
    rows : int
        Companies in a block.

    Yields
    ------
    tuple of mappings
        From the name of a table to its rows, and to the place of its first row.
    """
    while True:
        for run in runs:
            run.fill(rows)
        known = [run.keys() for run in runs]
        if not any(known):
            return
        # texts are in the order of their code points, which is that of their bytes in UTF-8
        companies = known[0] if len(runs) == 1 else sorted({k for keys in known for k in keys})
        sure = [keys[-1] for run, keys in zip(runs, known, strict=True) if not run.ended]
        if sure:
            companies = companies[: bisect.bisect_right(companies, min(sure))]
        last = companies[:rows][-1]
        before = {run.name: run.read for run in runs}
        yield {run.name: run.until(last) for run in runs}, before
