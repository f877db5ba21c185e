"""What tracking finds: the verdict, and the numbers and sentences behind it."""

import enum
from collections.abc import Iterable
from typing import TYPE_CHECKING

import numpy as np

from trajectory.checks import tuple_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.frames import table
from trajectory.nouns.notebook import by_year, items
from trajectory.nouns.series import Pathway, Series
from trajectory.progress.inputs import level_in
from trajectory.words import Html, amount, card, counted, mark, percent, points, total

if TYPE_CHECKING:
    import pandas

__all__ = ["Progress", "Verdict", "marked"]

DIGITS = 3
"""Significant digits of shares, points and years in sentences; the fields hold all of them."""


BY_YEAR = ("achieved", "expected", "lead", "lead_points")
"""The fields that are series."""


class Verdict(enum.Enum):
    """Where reported emissions are on a promised path; equal within the tolerance is on it.

    Examples
    --------
    >>> Verdict.BEHIND.value
    'behind: above the path'
    """

    AHEAD = "ahead: below the path"
    ON_TRACK = "on track: on the path"
    BEHIND = "behind: above the path"
    MISSED = "missed: above the latest target that has fallen due, in its target year"
    MET = "met: at or below the last target, in its target year"
    NO_DATA = "no data: nothing was reported for the year judged"
    NOT_STARTED = "not started: the year judged is not after the base year"


KINDS = {
    Verdict.AHEAD: "good",
    Verdict.ON_TRACK: "good",
    Verdict.MET: "good",
    Verdict.BEHIND: "bad",
    Verdict.MISSED: "bad",
}


def marked(verdict: Verdict) -> Html:
    """Return a verdict, marked as good, bad or neither."""
    return mark(verdict.name.lower().replace("_", " "), KINDS.get(verdict, "none"))


@noun
class Progress(Noun):
    """Reported emissions against a promised path, as of one year.

    Whatever could not be computed is None, and `notes` say why.

    Parameters
    ----------
    path : Pathway
        What was promised; tracking never moves it.
    actuals : Series, optional
        What was reported, from the base year through the year judged. [`path.unit`]
    through : int
        The last year looked at. [year]
    judged : int
        The year judged: `through`, or the last in which something was promised. [year]
    target_year : int
        The year whose level is aimed at. [year]
    tolerance : float
        A difference up to this share of the base level counts as on the path. [1]
    verdict : Verdict
        Where emissions are.
    achieved, expected : Series, optional
        Reduction reported and promised by year, as fractions of the base level; of a base
        level of zero there are none. [1]
    lead : Series, optional
        Promised less reported emissions by year; positive is ahead. [`path.unit`]
    lead_points : Series, optional
        The same in percentage points of the base level. [percentage points]
    lead_years : tuple of float or None
        The same in years: when the path is at the level reported, less the year; None where
        the path never falls through that level. [year]
    surplus : float, optional
        Sum of the lead over all years after the base year through `judged`; negative is a
        shortfall. [`path.unit` x year]
    run_rate : float, optional
        Average annual change from the base level to `judged`. [`path.unit` / year]
    run_rate_forecast : float, optional
        Emissions in the target year if that change goes on. [`path.unit`]
    trend_forecast : float, optional
        The least-squares line through at least three `actuals` in the target year.
        [`path.unit`]
    required_linear : float, optional
        What is left to cut every year up to the target year, as a fraction of the base
        level; at or below zero nothing is. [1 / year]
    required_compound : float, optional
        The same as a fraction of the previous year. [1 / year]
    target_achieved, time_elapsed : float, optional
        CDP's share of the target achieved, and the share of its time that has passed. [1]
    notes : tuple of str
        What else to know.

    Examples
    --------
    >>> from trajectory.progress import track
    >>> path = Pathway([2021, 2022, 2023], [1000.0, 900.0, 800.0], "tCO2e", "a promise")
    >>> print(track(Series([2022], [950.0], "tCO2e"), path, through=2022))
    a promise, through 2022
      behind: above the path
      reduction since 2021: 5 % achieved, 10 % promised by now
      50 t above the path: 5 points of the base level, 0.5 years behind
      total since 2021: shortfall of 50 t
      target of 800 t in 2023: 25 % achieved with 50 % of the time elapsed
      at the average change so far (-50 t a year): 900 t in 2023
      left to cut for 800 t in 2023: 15 points of the base level or 15.8 % of the previous
      year, a year
      no trend: 3 years are needed, got 1
    """

    path: Pathway
    actuals: Series | None
    through: int
    judged: int
    target_year: int
    tolerance: float
    verdict: Verdict
    achieved: Series | None = None
    expected: Series | None = None
    lead: Series | None = None
    lead_points: Series | None = None
    lead_years: tuple[float | None, ...] = ()
    surplus: float | None = None
    run_rate: float | None = None
    run_rate_forecast: float | None = None
    trend_forecast: float | None = None
    required_linear: float | None = None
    required_compound: float | None = None
    target_achieved: float | None = None
    time_elapsed: float | None = None
    notes: Field[Iterable[str], tuple[str, ...]] = kept(tuple_of(str), default=())

    @property
    def target_level(self) -> float:
        """The level that the path promises for the target year. [`path.unit`]

        Examples
        --------
        >>> from trajectory.progress import track
        >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
        >>> track(Series([2022], [95.0], "index"), path, through=2022).target_level
        80.0
        """
        return level_in(self.path, self.target_year)

    @property
    def distance(self) -> str:
        """How far from the path the year judged is, in words; "" where nothing was judged.

        Examples
        --------
        >>> from trajectory.progress import track
        >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
        >>> track(Series([2022], [95.0], "index"), path, through=2022).distance
        '5 index points above the path'
        """
        if self.lead is None or self.verdict in (Verdict.NO_DATA, Verdict.NOT_STARTED):
            return ""
        lead = self.lead.at(self.judged)
        if lead == 0.0:
            return "on the path"
        return f"{self._amount(abs(lead))} {'below' if lead > 0 else 'above'} the path"

    def __repr__(self) -> str:
        """Return one line: year, verdict and distance to the path."""
        when = "" if self.judged == self.through else f" in {self.judged}"
        where = f", {self.distance}" if self.distance else ""
        return f"Progress({self.through}: {self.verdict.name}{when}{where})"

    def __str__(self) -> str:
        """Return the verdict and what it rests on as sentences."""
        when = "" if self.judged == self.through else f", judged in {self.judged}"
        lines = [f"{self.path.label or 'promised path'}, through {self.through}{when}"]
        lines += [self.verdict.value]
        if self.distance:
            lines += self._position()
            lines += self._outlook()
        lines += [*self.notes, *self._tolerance()]
        return "\n  ".join(lines)

    def to_frame(self) -> "pandas.DataFrame":
        """Return a dataframe of pandas, one row a year through the one judged; NaN is none.

        Raises
        ------
        MissingExtraError
            If pandas is not installed.

        Examples
        --------
        >>> from trajectory.progress import track
        >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
        >>> track(Series([2022], [95.0], "index"), path, through=2022).to_frame().T
        year           2021   2022
        promised      100.0  90.00
        reported        NaN  95.00
        achieved        NaN   0.05
        expected        NaN   0.10
        lead            NaN  -5.00
        lead_points     NaN  -5.00
        lead_years      NaN  -0.50
        """
        columns = {"promised": dict(self.path.items())}
        for name, series in (
            ("reported", self.actuals),
            *((name, getattr(self, name)) for name in BY_YEAR),
        ):
            columns[name] = {} if series is None else dict(series.items())
        ahead = zip(columns["lead"], self.lead_years, strict=True)
        columns["lead_years"] = {year: np.nan if n is None else n for year, n in ahead}
        years = sorted({y for column in columns.values() for y in column if y <= self.through})
        return table(
            {n: [column.get(y, np.nan) for y in years] for n, column in columns.items()},
            years,
            "year",
            {"unit": self.path.unit, "label": self.path.label, "verdict": self.verdict.name},
        )

    def _repr_html_(self) -> str:
        """Return the verdict, its sentences and a table by year, for notebooks."""
        head, _, *lines = str(self).split("\n  ")
        columns = {f"promised, {self.path.unit}": dict(self.path.items())}
        if self.actuals is not None:
            columns["reported"] = dict(self.actuals.items())
        if self.lead is not None:
            columns["lead"] = dict(self.lead.items())
        known = {n: {y: c[y] for y in c if y <= self.through} for n, c in columns.items()}
        shown = by_year(known) if any(known.values()) else None
        return card(head, marked(self.verdict), items(lines), shown)

    def _amount(self, value: float, *, sign: bool = False) -> str:
        return amount(value, self.path.unit, sign=sign)

    def _position(self) -> list[str]:
        """Return what was cut by the year judged, and the distance in three units."""
        first, year, where = self.path.base_year, self.judged, [self.distance]
        lines = []
        if self.achieved is not None and self.expected is not None and self.lead_points is not None:
            achieved, expected = self.achieved.at(year), self.expected.at(year)
            lines.append(
                f"reduction since {first}: {percent(achieved, DIGITS)} achieved, "
                f"{percent(expected, DIGITS)} promised by now"
            )
            where.append(f"{points(abs(self.lead_points.at(year)), DIGITS)} of the base level")
        years = self.lead_years[-1]
        if years is not None:
            where.append(_side(years))
        lines.append(f"{where[0]}: {', '.join(where[1:])}" if where[1:] else where[0])
        if self.surplus is not None:
            kind = "surplus" if self.surplus >= 0 else "shortfall"
            size = total(abs(self.surplus), self.path.unit)
            lines.append(f"total since {first}: {kind} of {size}")
        return lines

    def _outlook(self) -> list[str]:
        """Return the shares of target and time, where the pace leads, and what is left."""
        year = self.target_year
        lines = []
        if self.target_achieved is not None and self.time_elapsed is not None:
            lines.append(
                f"target of {self._aim()}: {percent(self.target_achieved, DIGITS)} achieved "
                f"with {percent(self.time_elapsed, DIGITS)} of the time elapsed"
            )
        if self.run_rate is not None and self.run_rate_forecast is not None:
            lines.append(
                f"at the average change so far ({self._amount(self.run_rate, sign=True)} a year): "
                f"{self._amount(self.run_rate_forecast)} in {year}"
            )
        if self.trend_forecast is not None:
            lines.append(
                f"on the least-squares line: {self._amount(self.trend_forecast)} in {year}"
            )
        if self.required_linear is not None:
            lines.append(self._required(self.required_linear))
        return lines

    def _aim(self) -> str:
        return f"{self._amount(self.target_level)} in {self.target_year}"

    def _required(self, linear: float) -> str:
        if linear <= 0.0:
            return f"nothing is left to cut for {self._aim()}"
        compound = self.required_compound
        rate = "" if compound is None else f" or {percent(compound, DIGITS)} of the previous year"
        cut = f"{points(100.0 * linear, DIGITS)} of the base level{rate}"
        return f"left to cut for {self._aim()}: {cut}, a year"

    def _tolerance(self) -> list[str]:
        """Return what counts as on the path, if a year lies within it but not on the path."""
        allowed = self.tolerance * self.path.base_level
        leads = np.zeros(0) if self.lead is None else np.abs(self.lead.values)
        if not ((leads > 0.0) & (leads <= allowed)).any():
            return []
        share = f"{percent(self.tolerance)} of the base level ({self._amount(allowed)})"
        return [f"a difference up to {share} counts as on the path"]


def _side(years: float) -> str:
    side = "ahead" if years >= 0 else "behind"
    return f"{counted(abs(years), 'year', digits=DIGITS)} {side}"
