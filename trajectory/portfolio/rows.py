"""A table while it is read: fields by their columns, and which rows are refused."""

from collections.abc import Callable, Mapping, Sequence
from datetime import date
from typing import Any

import numpy as np
from numpy.typing import NDArray

from trajectory.portfolio.cells import Unread, amount_of, amount_reader, day_of, reading, year_of
from trajectory.portfolio.distinct import Column, is_blank
from trajectory.portfolio.problems import Gathering, Reason
from trajectory.portfolio.shares import Share
from trajectory.portfolio.tables import Table

__all__ = ["Rows"]

Mask = NDArray[np.bool_]
Ints = NDArray[np.int32]
Floats = NDArray[np.float64]
Days = NDArray[np.datetime64]


class Rows:
    """A table while it is read.

    Parameters
    ----------
    name : str
        What the table is, as problems call it.
    table : Table
        The table.
    fields : mapping of str to str
        The header of each field that it has.
    constants : mapping of str to object
        What holds in every row.
    shares : mapping of str to Share
        What the bare numbers of a field are, where that is told.
    """

    def __init__(
        self,
        name: str,
        table: Table,
        fields: Mapping[str, str],
        constants: Mapping[str, Any] | None = None,
        shares: Mapping[str, Share] | None = None,
    ) -> None:
        self.name, self.table, self.fields = name, table, dict(fields)
        self.constants, self.shares = constants or {}, shares or {}
        self.size = table.size
        self.refused = np.zeros(table.size, bool)
        self.noted = np.zeros(table.size, bool)
        self.skipped = np.zeros(table.size, bool)
        self.units: Mapping[str, str] = {}
        self.found = Gathering(name, table.first)
        self.notes = [f"{name}: {note}" for note in table.notes]
        self._columns: dict[str, Column] = {}
        self._blank: dict[str, Mask] = {}

    def __contains__(self, field: str) -> bool:
        """Return whether the table has a field."""
        return field in self.fields or field in self.constants

    def column(self, field: str) -> Column | None:
        """Return the column of a field, None without one."""
        if field not in self.fields:
            return None
        if field not in self._columns:
            self._columns[field] = self.table.load(self.fields[field])
        return self._columns[field]

    def blank(self, field: str) -> Mask:
        """Return where a field is empty: everywhere without its column."""
        if field not in self._blank:
            column = self.column(field)
            self._blank[field] = (
                np.broadcast_to(field not in self.constants, self.size)
                if column is None
                else column.blank()
            )
        return self._blank[field]

    def only(self, row: int) -> Mask:
        """Return a mask of one row."""
        mask = np.zeros(self.size, bool)
        mask[row] = True
        return mask

    def refuse(self, rows: Mask, field: str, reason: Reason) -> None:
        """Refuse rows for one reason."""
        if not rows.any():
            return
        self.refused |= rows
        self.found.add(np.flatnonzero(rows), self.column(field), "refused", [reason])

    def note(self, rows: Mask, field: str, reason: Reason) -> None:
        """Note something about rows that are used."""
        if not rows.any():
            return
        self.noted |= rows
        self.found.add(np.flatnonzero(rows), self.column(field), "noted", [reason])

    def say(
        self,
        rows: NDArray[np.int64],
        field: str,
        reasons: Sequence[Reason],
        which: NDArray[np.int64],
        *,
        refused: bool = True,
    ) -> None:
        """Refuse or note rows, each for one of several reasons."""
        (self.refused if refused else self.noted)[rows] = True
        outcome = "refused" if refused else "noted"
        self.found.add(rows, self.column(field), outcome, reasons, which)

    def skip_blank(self, among: Mask) -> Mask:
        """Return which of some rows hold nothing at all; they are no rows, and no problem."""
        blank = self.bare(among)
        self.refused |= blank
        self.skipped |= blank
        return blank

    def bare(self, among: Mask, *, but: str = "") -> Mask:
        """Return which of some rows hold nothing, also in columns that are not read."""
        blank = among.copy()
        for header in self.table.headers:
            if blank.any() and header != but:
                blank &= self.table.load(header).blank()
        return blank

    def take_units(self, said: Mapping[str, str], row: Mask) -> None:
        """Keep the units that stand in a row below the header; it is no row, and no problem."""
        self.units = said
        self.refused |= row
        self.skipped |= row
        self.notes.append(f"{self.name}: the row below the header holds units")

    def need(self, where: Mask, field: str, remedy: str = "fill it in") -> None:
        """Refuse rows in which a field is empty."""
        self.refuse(where & self.blank(field), field, (f"{field} is empty", remedy))

    def read(
        self,
        field: str,
        read: Callable[[Any], Any],
        what: str,
        *,
        where: Mask | None = None,
        refuse: bool = True,
    ) -> tuple[list[Any], NDArray[np.int64]]:
        """Return what stands in a field: each thing once, and which of them in each row.

        Parameters
        ----------
        field : str
            The field.
        read : callable
            From a cell to what is read in it; raises where nothing is.
        what : str
            What is read, by which the remedy is found.
        where : ndarray of bool, shape (n,), optional
            Rows that need it; elsewhere what cannot be read is no problem.
        refuse : bool
            Whether a cell that cannot be read refuses its row, or is noted and left out.

        Returns
        -------
        list, ndarray of int64, shape (n,)
            Things, and their places, -1 where nothing stands or could be read.
        """
        if field in self.constants:
            return [self.constants[field]], np.zeros(self.size, np.int64)
        column = self.column(field)
        if column is None:
            return [], np.broadcast_to(np.int64(-1), self.size)
        column = column.plain
        read_cells = [None if is_blank(c) else reading(read, what, c) for c in column.cells]
        bad = np.fromiter((isinstance(r, Unread) for r in read_cells), bool, len(read_cells))
        places = np.where(bad, -1, np.arange(bad.size))
        places[[at for at, r in enumerate(read_cells) if r is None]] = -1
        if bad.any():
            row = np.append(bad, False)[column.codes]
            rows = np.flatnonzero(row if where is None else row & where)
            rank = np.cumsum(bad) - 1
            reasons = [(r.reason, r.remedy) for r in read_cells if isinstance(r, Unread)]
            if not refuse:
                reasons = [(f"left out: {reason}", remedy) for reason, remedy in reasons]
            self.say(rows, field, reasons, rank[column.codes[rows]], refused=refuse)
        return read_cells, np.append(places, -1)[column.codes]

    def years(self, field: str, *, where: Mask | None = None, refuse: bool = True) -> Ints:
        """Return the years of a field, 0 where none stands or can be read."""
        column = self.column(field)
        if column is not None and column.numbers is not None:
            numbers = column.numbers
            with np.errstate(invalid="ignore"):
                whole = (numbers == np.rint(numbers)) & (numbers >= 1) & (numbers <= 9999)
            if (whole | np.isnan(numbers)).all():
                return np.where(whole, numbers, 0.0).astype(np.int32)
        things, places = self.read(field, year_of, "year", where=where, refuse=refuse)
        years = np.array([t if isinstance(t, int) else 0 for t in things] + [0], np.int32)
        return years[places]

    def days(self, field: str, *, where: Mask | None = None) -> Days:
        """Return the days of a field, NaT where none stands or can be read."""
        if field not in self:
            return np.broadcast_to(np.datetime64("NaT", "D"), self.size)
        things, places = self.read(field, day_of, "day", where=where, refuse=False)
        days = [np.datetime64(t if isinstance(t, date) else "NaT", "D") for t in things]
        return np.array([*days, np.datetime64("NaT", "D")], "datetime64[D]")[places]

    def amounts(
        self,
        field: str,
        *,
        where: Mask | None = None,
        refuse: bool = True,
        read: Callable[[Any], float] = amount_of,
    ) -> Floats:
        """Return the amounts of a field, NaN where none stands or can be read."""
        column = self.column(field)
        if column is None:
            return np.broadcast_to(np.nan, self.size)
        if column.numbers is not None:
            numbers = column.numbers
            with np.errstate(invalid="ignore"):
                if not ((numbers < 0.0) | np.isinf(numbers)).any():
                    return numbers + 0.0
        if read is amount_of and column.numbers is None:
            read = amount_reader(column.cells, self.table.commas)
        things, places = self.read(field, read, "amount", where=where, refuse=refuse)
        return np.array([t if isinstance(t, float) else np.nan for t in things] + [np.nan])[places]
