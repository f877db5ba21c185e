"""How deep a cut has to be, as values that a rule holds.

Each has `least`, on arrays that broadcast, and the words and numbers of how it comes about for
one target. What `least` needs besides the years stands in `needs`; a report, the inverse
:func:`trajectory.rules.minimum_reduction` and a table of companies give it by these names.
"""

from dataclasses import dataclass
from datetime import date
from typing import Any, ClassVar

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import Floats, as_date, as_fraction, as_instance, as_whole, as_year
from trajectory.errors import ArgumentError
from trajectory.kernels.ambition import (
    anchored_minimum,
    at_published_precision,
    compound_minimum,
    straight_minimum,
)
from trajectory.nouns.fields import hold
from trajectory.rules.days import GRACE, MOST_MONTHS, months_later
from trajectory.rules.dynamic import Dynamic
from trajectory.words import percent, points

__all__ = ["Ambition", "Anchored", "Compound", "Menu", "Straight"]


def _anchor_on(as_of: Any, anchor: int, since: date) -> Any:
    """Return the anchor on days from `since` on, else infinity, which anchors nothing."""
    if isinstance(as_of, date):
        return anchor if as_of >= since else np.inf
    return np.where(np.asarray(as_of) >= np.datetime64(since), float(anchor), np.inf)


@dataclass(frozen=True, slots=True)
class Anchored:
    """A linear rate; from a day on, base years after an anchor are measured from the anchor.

    Parameters
    ----------
    rate : float
        Linear annual reduction. [1 / year]
    anchor : int
        The anchor. [year]
    since : datetime.date
        The first day of submission on which it is in use.
    grace : int
        Months from that day on in which a submission may still be measured from its base year.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    References
    ----------
    SBTi Criteria Assessment Indicators C16.1 and C18.1 (Corporate Net-Zero Standard V1.1 to
    V1.3); read in sources that cite them. Six months' grace for older methods: SBTi Target
    Validation Protocol, p. 14.

    Examples
    --------
    >>> rule = Anchored(0.042, 2020, date(2022, 10, 1))
    >>> days = np.array(["2023-03-31", "2023-04-01"], dtype="datetime64[D]")
    >>> rule.least(2021, 2030, as_of=days).round(3)
    array([0.378, 0.42 ])
    >>> rule.words(2021, 2030, as_of=date(2024, 5, 6))
    '4.2 points a year from 2020 to 2030'
    """

    rate: float
    anchor: int
    since: date
    grace: int = GRACE
    needs: ClassVar[tuple[str, ...]] = ("as_of",)

    def __post_init__(self) -> None:
        hold(self, rate=as_fraction("rate", self.rate), anchor=as_year("anchor", self.anchor))
        hold(self, since=as_date("since", self.since))
        hold(self, grace=as_whole("grace", self.grace, 0, MOST_MONTHS, noun="number of months"))

    @property
    def binds(self) -> date:
        """The first day of submission on which nothing else is accepted any more."""
        return months_later(self.since, self.grace)

    def least(self, base_year: ArrayLike, target_year: ArrayLike, *, as_of: Any) -> Floats:
        """Return the least reduction, of the base year. [1]

        Parameters
        ----------
        base_year, target_year : array_like, shape (...)
            Years. [year]
        as_of : datetime.date or array_like of datetime64[D], shape (...)
            Day of submission.

        Returns
        -------
        ndarray, shape (...)
            Least reduction. [1]
        """
        anchor = _anchor_on(as_of, self.anchor, self.binds)
        return anchored_minimum(base_year, target_year, self.rate, anchor)

    def _start(self, base_year: int, as_of: date) -> int:
        return int(min(base_year, _anchor_on(as_of, self.anchor, self.binds)))

    def words(self, base_year: int, target_year: int, *, as_of: date) -> str:
        """Return how the least reduction of one target comes about."""
        start = self._start(base_year, as_of)
        said = f"{points(100.0 * self.rate)} a year from {start} to {target_year}"
        if start > self.anchor and as_of >= self.since:
            said += f", accepted in place of {self.anchor} before {self.binds}"
        return said

    def numbers(self, base_year: int, target_year: int, *, as_of: date) -> dict[str, float]:
        """Return the numbers used for one target."""
        return {"rate": self.rate, "from": self._start(base_year, as_of), "to": target_year}


@dataclass(frozen=True, slots=True)
class Compound:
    """The same part of the year before off every year, for intensity targets.

    Parameters
    ----------
    rate : float
        Compound annual reduction. [1 / year]
    anchor : int, optional
        Base years after it are measured from it; None: all from themselves. [year]
    since : datetime.date, optional
        The first day of submission on which the anchor counts; both are given or neither.
    grace : int
        Months from then on in which the older method was still accepted.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    References
    ----------
    SBTi Corporate Near-Term Criteria V5.3, C18: 7 % a year compound for scope-3 intensity; from
    2020 for later base years: SBTi Target Validation Protocol, p. 25-27.

    Examples
    --------
    >>> Compound(0.07).least([2021, 2022], 2030).round(3)
    array([0.48, 0.44])
    >>> rule = Compound(0.07, 2020, date(2023, 4, 1))
    >>> rule.least([2019, 2022], 2030, as_of=date(2024, 5, 6)).round(3)
    array([0.55 , 0.516])
    >>> rule.words(2022, 2030, as_of=date(2024, 5, 6))
    '7 % a year compound from 2020 to 2030'
    """

    rate: float
    anchor: int | None = None
    since: date | None = None
    grace: int = GRACE

    def __post_init__(self) -> None:
        hold(self, rate=as_fraction("rate", self.rate))
        if (self.anchor is None) != (self.since is None):
            raise ArgumentError(
                f"anchor and since must be given together, got {self.anchor} and {self.since}"
            )
        if self.anchor is not None:
            hold(self, anchor=as_year("anchor", self.anchor), since=as_date("since", self.since))

    @property
    def needs(self) -> tuple[str, ...]:
        """What `least` needs besides the years."""
        return () if self.anchor is None else ("as_of",)

    def _anchor(self, as_of: Any) -> Any:
        if self.anchor is None or self.since is None:
            return np.inf
        if as_of is None:
            raise ArgumentError("as_of must be given, since an anchor counts from a day, got None")
        return _anchor_on(as_of, self.anchor, months_later(self.since, self.grace))

    def least(self, base_year: ArrayLike, target_year: ArrayLike, *, as_of: Any = None) -> Floats:
        """Return the least reduction, of the base year, shape (...). [1]"""
        return compound_minimum(base_year, target_year, self.rate, self._anchor(as_of))

    def words(self, base_year: int, target_year: int, *, as_of: date | None = None) -> str:
        """Return how the least reduction of one target comes about."""
        start = int(min(base_year, self._anchor(as_of)))
        return f"{percent(self.rate)} a year compound from {start} to {target_year}"

    def numbers(
        self, base_year: int, target_year: int, *, as_of: date | None = None
    ) -> dict[str, float]:
        """Return the numbers used for one target."""
        years = target_year - min(base_year, self._anchor(as_of))
        return {"rate": self.rate, "years": years}


@dataclass(frozen=True, slots=True)
class Straight:
    """A straight line from the base year to a residual.

    Parameters
    ----------
    residual : float
        Share of the base year that remains. [1]
    end_year : int
        When it is reached. [year]

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    References
    ----------
    SBTi Corporate Net-Zero Standard V2.0, C10.2: linear trajectory to residual levels.

    Examples
    --------
    >>> Straight(0.10, 2050).least(2025, [2030, 2050])
    array([0.18, 0.9 ])
    >>> Straight(0.10, 2050).words(2025, 2030)
    'a straight line from 2025 to 10 % in 2050'
    """

    residual: float
    end_year: int
    needs: ClassVar[tuple[str, ...]] = ()

    def __post_init__(self) -> None:
        hold(self, residual=as_fraction("residual", self.residual))
        hold(self, end_year=as_year("end_year", self.end_year))

    def least(self, base_year: ArrayLike, target_year: ArrayLike) -> Floats:
        """Return the least reduction, of the base year, shape (...). [1]"""
        return straight_minimum(base_year, target_year, self.residual, self.end_year)

    def words(self, base_year: int, target_year: int) -> str:  # noqa: ARG002
        """Return how the least reduction of one target comes about."""
        left = f"to {percent(self.residual)} in" if self.residual else "to zero in"
        return f"a straight line from {base_year} {left} {self.end_year}"

    def numbers(self, base_year: int, target_year: int) -> dict[str, float]:  # noqa: ARG002
        """Return the numbers used for one target."""
        return {"residual": self.residual, "end year": self.end_year}


@dataclass(frozen=True, slots=True)
class Menu:
    """A minimum in whole percents, as on a printed menu, up to a day; after it the exact one.

    Parameters
    ----------
    then : Anchored
        The exact minimum.
    until : datetime.date
        The last day of the menu.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule.

    References
    ----------
    Targets of the SBTi's streamlined route for small and medium companies (its target
    dashboard, copy of 7 May 2026): to 2024 50 %, 46 % and 42 % by 2030 from 2018, 2019 and 2020;
    38 %, later 42 %, from 2021; 42 % from later years. From 2025 the anchored minimum.

    Examples
    --------
    >>> menu = Menu(Anchored(0.042, 2020, date(2023, 4, 1)), date(2024, 12, 31))
    >>> menu.least([2018, 2019, 2020, 2021], 2030, as_of=date(2022, 8, 1))
    array([0.5 , 0.46, 0.42, 0.38])
    >>> menu.least([2018, 2021], 2030, as_of=date(2025, 1, 1))
    array([0.504, 0.42 ])
    """

    then: Anchored
    until: date
    needs: ClassVar[tuple[str, ...]] = ("as_of",)

    def __post_init__(self) -> None:
        as_instance("then", self.then, Anchored)
        hold(self, until=as_date("until", self.until))

    def least(self, base_year: ArrayLike, target_year: ArrayLike, *, as_of: Any) -> Floats:
        """Return the least reduction, of the base year; as :meth:`Anchored.least`. [1]"""
        exact = self.then.least(base_year, target_year, as_of=as_of)
        return np.where(self._open(as_of), at_published_precision(exact, 0) / 100.0, exact)

    def _open(self, as_of: Any) -> Any:
        if isinstance(as_of, date):
            return as_of <= self.until
        return np.asarray(as_of) <= np.datetime64(self.until)

    def words(self, base_year: int, target_year: int, *, as_of: date) -> str:
        """Return how the least reduction of one target comes about."""
        exact = self.then.words(base_year, target_year, as_of=as_of)
        return f"the menu of small companies, {exact}" if self._open(as_of) else exact

    def numbers(self, base_year: int, target_year: int, *, as_of: date) -> dict[str, float]:
        """Return the numbers used for one target."""
        return self.then.numbers(base_year, target_year, as_of=as_of)


Ambition = Anchored | Compound | Straight | Dynamic | Menu
"""Any of them."""
