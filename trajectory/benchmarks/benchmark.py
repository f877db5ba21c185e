"""The form of a benchmark: a callable from a pathway to the line it is held against."""

import enum
from collections.abc import Callable
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_floats, as_instance, as_text, as_tuple, as_year, as_years
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.fields import hold
from trajectory.nouns.series import Pathway
from trajectory.nouns.source import Source
from trajectory.words import card, element

__all__ = ["Accounting", "Benchmark", "Gases"]


class Accounting(enum.Enum):
    """Whether removals are netted in the numbers a benchmark rests on.

    Examples
    --------
    >>> Accounting.NET.value
    'net of removals'
    """

    GROSS = "gross"
    NET = "net of removals"


class Gases(enum.Enum):
    """Which gases a benchmark rests on.

    Examples
    --------
    >>> Gases.CO2.value
    'CO2 only'
    """

    ALL = "all greenhouse gases"
    CO2 = "CO2 only"


@dataclass(frozen=True)
class Benchmark:
    """A line that is a fraction of a base year's emissions; call it with a pathway.

    Parameters
    ----------
    name : str
        Its name in ``tj.benchmarks``.
    description : str
        What it asks.
    source : Source
        Where that was read.
    rule : callable
        From years (t,) and base years (..., 1) to fractions (..., t); a value with
        ``__call__``, so that the line pickles and two made alike are equal.
    accounting : Accounting
        Gross, or net of removals.
    gases : Gases
        All greenhouse gases, or CO2.
    base_years : tuple of int
        First and last base year that it can be measured from. [year]
    last_year : int
        Last year that it knows. [year]
    published_years : tuple of int
        The years that were published, those between being interpolated linearly; empty for
        a formula. [year]

    Examples
    --------
    >>> from trajectory.benchmarks import linear_1_5c
    >>> linear_1_5c.fractions([2021, 2030], 2021)
    array([1.   , 0.622])
    """

    name: str
    description: str
    source: Source
    rule: Callable[[Floats, Floats], Floats] = field(repr=False)
    accounting: Accounting = Accounting.GROSS
    gases: Gases = Gases.ALL
    base_years: tuple[int, int] = (1, 9999)
    last_year: int = 9999
    published_years: tuple[int, ...] = ()

    def __post_init__(self) -> None:
        as_text("name", self.name)
        as_text("description", self.description)
        as_instance("source", self.source, Source)
        if not callable(self.rule):
            raise ArgumentError(f"rule must be callable, got {self.rule!r}")
        as_instance("accounting", self.accounting, Accounting)
        as_instance("gases", self.gases, Gases)
        if len(as_tuple("base_years", self.base_years, int)) != 2:
            raise ArgumentError(f"base_years must be a first and a last, got {self.base_years!r}")
        for name in ("base_years", "published_years"):
            years = as_tuple(name, getattr(self, name), int)
            hold(self, **{name: tuple(as_year(name, year) for year in years)})
        hold(self, last_year=as_year("last_year", self.last_year))

    @property
    def label(self) -> str:
        """What it asks, whether gross or net, and of which gases.

        Examples
        --------
        >>> from trajectory.benchmarks import eu_pab
        >>> eu_pab.label.partition(":")[2]
        ' 7 % off the year before, every year (gross, all greenhouse gases)'
        """
        return f"{self.description} ({self.accounting.value}, {self.gases.value})"

    def __str__(self) -> str:
        """Return what it asks, and below it where that was read."""
        return f"{self.label}\n  source: {self.source}"

    def _repr_html_(self) -> str:
        """Return the same, for notebooks."""
        return card(self.label, element("div", f"source: {self.source}"))

    def fractions(self, years: ArrayLike, base_year: ArrayLike) -> Floats:
        """Return the fraction of base-year emissions that is left in each year.

        Parameters
        ----------
        years : array_like, shape (t,)
            Years, none before a base year. [year]
        base_year : array_like, shape (...)
            One base year, or many. [year]

        Returns
        -------
        ndarray, shape (..., t)
            1 in the base year; below 0 where removals exceed emissions. [1]

        Raises
        ------
        YearError
            If a year lies before a base year or outside what the benchmark knows.

        Examples
        --------
        >>> from trajectory.benchmarks import linear_1_5c
        >>> linear_1_5c.fractions([2025, 2030], [2020, 2025])
        array([[0.79, 0.58],
               [1.  , 0.79]])
        """
        t = as_years("years", years)
        base = as_floats("base_year", base_year)
        if (base != np.rint(base)).any():
            raise YearError(f"base_year must be whole years, got {base_year!r}")
        first, last = self.base_years
        if base.min() < first or base.max() > last:
            got = base.min() if base.min() < first else base.max()
            raise YearError(f"base_year must lie in {first}..{last} for {self.name}, got {got:.0f}")
        if t[0] < base.max():
            raise YearError(f"years must not be before base_year {base.max():.0f}, got {t[0]}")
        if t[-1] > self.last_year:
            raise YearError(f"years must end by {self.last_year} for {self.name}, got {t[-1]}")
        return np.asarray(self.rule(t.astype(np.float64), base[..., None]))

    def __call__(self, path: Pathway) -> Pathway:
        """Return the line for a pathway: same years, unit and base.

        Parameters
        ----------
        path : Pathway
            One pathway, or many in one.

        Returns
        -------
        Pathway
            The line, labelled. [unit of `path`]

        Raises
        ------
        YearError
            If the pathway's years or base year are outside what the benchmark knows, or the
            line falls below 0 in one of them: emissions of a pathway cannot.
        """
        as_instance("path", path, Pathway)
        fractions = self.fractions(path.years, path.base_year)
        if fractions.min() < 0.0:
            year = path.years[(fractions < 0.0).argmax()]
            raise YearError(
                f"path must end before {self.name} falls below 0 (removals exceed emissions), "
                f"got {year}; cut it with path.between(), or use fractions()"
            )
        base = np.asarray(path.base_level)
        return Pathway(
            path.years,
            base[..., None] * fractions,
            path.unit,
            self.label,
            path.members,
            base_year=path.base_year,
            base_level=path.base_level,
        )
