"""A book of companies: columns inside, nouns where one is asked for."""

import dataclasses
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, overload

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Target
from trajectory.portfolio.carrying import columns_of, company_at
from trajectory.portfolio.columns import Columns
from trajectory.portfolio.frames import frame_of
from trajectory.portfolio.notebook import of_rows
from trajectory.portfolio.problems import Problems
from trajectory.words import counted

__all__ = ["Book", "Companies"]


class Companies(Sequence[Company]):
    """The companies of columns as nouns, each made when it is asked for."""

    __slots__ = ("_columns",)

    def __init__(self, columns: Columns) -> None:
        self._columns = columns

    def __len__(self) -> int:
        return len(self._columns)

    @overload
    def __getitem__(self, at: int) -> Company: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Company]: ...
    def __getitem__(self, at: int | slice) -> Company | Sequence[Company]:
        if isinstance(at, slice):
            return [company_at(self._columns, i) for i in range(len(self))[at]]
        return company_at(self._columns, range(len(self))[at])

    def __iter__(self) -> Iterator[Company]:
        return (company_at(self._columns, i) for i in range(len(self)))

    def __repr__(self) -> str:
        return f"<{counted(len(self), 'company', 'companies')}>"


@dataclass(frozen=True, eq=False, slots=True, repr=False)
class Book:
    """Many companies, and what was noticed where they were read.

    Parameters
    ----------
    columns : Columns
        The companies as columns.
    data : mapping of str to ndarray, shape (c,)
        What else was known about each company: weights, money, currency. NaN or None unknown.
    found : Problems
        What was wrong in the tables.
    notes : tuple of str
        What was decided where they were read.
    kind : str
        The library whose tables came in, and in which tables are given back.
    default : Target, optional
        What companies without targets are taken to promise, for a what-if.

    Examples
    --------
    >>> from trajectory import S12, Company, Target
    >>> book = Book.of([Company("ZTE", targets=[Target(S12, "52%", 2030, base_year=2021)])])
    >>> book
    <Book of 1 company, 1 target, 0 emission figures>
    >>> print(*book.company("ZTE").targets)
    -52 % of scopes 1+2 by 2030 from 2021
    """

    columns: Columns
    data: Mapping[str, NDArray[Any]] = field(default_factory=dict)
    found: Problems = field(default_factory=Problems)
    notes: tuple[str, ...] = ()
    kind: str = "pandas"
    default: Target | None = None

    def __post_init__(self) -> None:
        as_instance("columns", self.columns, Columns)

    @classmethod
    def of(cls, companies: Iterable[Company]) -> "Book":
        """Return a book of companies that are nouns.

        Parameters
        ----------
        companies : iterable of Company
            Any companies.

        Returns
        -------
        Book
            Of the same companies.
        """
        return cls(columns_of(companies))

    @property
    def companies(self) -> Companies:
        """The companies as nouns, each made when it is asked for."""
        return Companies(self.columns)

    def company(self, key: str) -> Company:
        """Return one company by its id, or by its name where only one has it.

        Parameters
        ----------
        key : str
            Id or name.

        Returns
        -------
        Company
            The company.

        Raises
        ------
        ArgumentError
            If none is called so, or several are.
        """
        as_instance("key", key, str)
        by_id = np.flatnonzero(self.columns.ids == key)
        found = by_id if by_id.size else np.flatnonzero(self.columns.names == key)
        if found.size == 1:
            return company_at(self.columns, int(found[0]))
        if found.size:
            ids = ", ".join(str(self.columns.ids[at]) for at in found[:10])
            raise ArgumentError(f"key must name one company, got {key!r}, the name of {ids}")
        raise ArgumentError(f"key must be an id or a name in the book, got {key!r:.80}")

    @property
    def problems(self) -> Any:
        """What was wrong in the tables, one a row, as a table of the kind that came in."""
        return frame_of(self.found.columns(), self.kind)

    @property
    def outcomes(self) -> Mapping[str, Mapping[str, int]]:
        """How many rows of each table were used, used with a note, and refused."""
        return self.found.outcomes

    def with_(self, *, default: Target) -> "Book":
        """Return the book in which companies without targets are taken to have one.

        Parameters
        ----------
        default : Target
            What they would promise.

        Returns
        -------
        Book
            The same companies, with `default` to be used by those that have no target.

        Raises
        ------
        ArgumentError
            If it is no target.
        """
        return dataclasses.replace(self, default=as_instance("default", default, Target))

    def __len__(self) -> int:
        return len(self.columns)

    def _repr_html_(self) -> str:
        """Return how many rows were used, for notebooks."""
        return of_rows(repr(self), self.outcomes, self.notes)

    def __repr__(self) -> str:
        """Return one line: how much is in it."""
        others = self.columns.others.values()
        targets = self.columns.targets.company.size
        targets += sum(isinstance(one, Target) for company in others for one in company.targets)
        figures = self.columns.inventories.company.size
        figures += sum(len(i.emissions) for company in others for i in company.inventories)
        inside = [
            counted(len(self), "company", "companies"),
            counted(int(targets), "target"),
            counted(int(figures), "emission figure"),
        ]
        if self.found.count:
            inside.append(counted(self.found.count, "problem"))
        return f"<Book of {', '.join(inside)}>"
