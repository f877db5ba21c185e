"""What tracking finds: the verdict, and the numbers and sentences behind it."""

import enum
from dataclasses import dataclass

from trajectory.nouns.codec import Noun
from trajectory.nouns.series import Pathway, Series

__all__ = ["Progress", "Verdict"]


class Verdict(enum.Enum):
    """Where reported emissions are on a promised path; equal within the tolerance is on it."""

    AHEAD = "ahead: below the path"
    ON_TRACK = "on track: on the path"
    BEHIND = "behind: above the path"
    MISSED = "missed: above the latest target that has fallen due, in its target year"
    NO_DATA = "no data: nothing was reported for the year judged"
    NOT_STARTED = "not started: the year judged is not after the base year"


@dataclass(frozen=True, repr=False)
class Progress(Noun):
    """Reported emissions against a promised path, as of one year.

    Whatever could not be computed is None, and `notes` say why.

    Parameters
    ----------
    path : Pathway
        What was promised; tracking never moves it.
    actuals : Series, optional
        What was reported, from the base year through `through`. [`path.unit`]
    through : int
        The year judged. [year]
    target_year : int
        The year whose level is aimed at. [year]
    tolerance : float
        A difference up to this share of the base level counts as on the path. [1]
    verdict : Verdict
        Where emissions are.
    achieved, expected : Series, optional
        Reduction reported and promised by year, as fractions of the base level. [1]
    lead : Series, optional
        Promised less reported emissions by year; positive is ahead. [`path.unit`]
    lead_points : Series, optional
        The same in percentage points of the base level. [percentage points]
    lead_years : tuple of float or None
        The same in years: when the path is at the level reported, less the year; None where
        the path never falls through that level. [year]
    surplus : float, optional
        Sum of the lead over all years after the base year through `through`; negative is a
        shortfall. [`path.unit` x year]
    run_rate : float, optional
        Average annual change from the base level to `through`. [`path.unit` / year]
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
    """

    path: Pathway
    actuals: Series | None
    through: int
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
    notes: tuple[str, ...] = ()

    @property
    def target_level(self) -> float:
        """The level that the path promises for the target year. [`path.unit`]"""
        return float(self.path.at(self.target_year))

    def __repr__(self) -> str:
        """Return one line: year, verdict and distance to the path."""
        where = f", {self._distance()}" if self._judged else ""
        return f"Progress({self.through}: {self.verdict.name}{where})"

    def __str__(self) -> str:
        """Return the verdict and what it rests on as sentences."""
        lines = [f"{self.path.label or 'promised path'}, through {self.through}"]
        lines += [self.verdict.value]
        if self._judged:
            lines += self._position()
            lines += self._outlook()
        lines += [*self.notes, self._tolerance()]
        return "\n  ".join(lines)

    def _repr_html_(self) -> str:
        """Return the sentences as preformatted text, for notebooks."""
        import html

        return f"<pre>{html.escape(str(self), quote=False)}</pre>"

    @property
    def _judged(self) -> bool:
        return self.verdict not in (Verdict.NO_DATA, Verdict.NOT_STARTED)

    def _distance(self) -> str:
        """Return how far from the path the year judged is, in its unit."""
        assert self.lead is not None
        lead = self.lead.at(self.through)
        if lead == 0.0:
            return "on the path"
        return f"{abs(lead):.4g} {self.path.unit} {'below' if lead > 0 else 'above'} the path"

    def _position(self) -> list[str]:
        """Return what was cut by the year judged, and the distance in three units."""
        assert self.achieved is not None
        assert self.expected is not None
        assert self.lead_points is not None
        years = self.lead_years[-1]
        points = self.lead_points.at(self.through)
        lines = [
            f"reduction since {self.path.base_year}: {_percent(self.achieved.at(self.through))} "
            f"achieved, {_percent(self.expected.at(self.through))} promised by now",
            f"{self._distance()}: {abs(points):.3g} points of the base level"
            + ("" if years is None else f", {abs(years):.3g} years {_side(years)}"),
        ]
        if self.surplus is not None:
            kind = "surplus" if self.surplus >= 0 else "shortfall"
            lines.append(
                f"total since {self.path.base_year}: {kind} of {abs(self.surplus):.4g} "
                f"{self.path.unit}-years"
            )
        return lines

    def _outlook(self) -> list[str]:
        """Return the shares of target and time, where the pace leads, and what is left."""
        unit, year = self.path.unit, self.target_year
        aim = f"{self.target_level:.4g} {unit} in {year}"
        lines = []
        if self.target_achieved is not None and self.time_elapsed is not None:
            lines.append(
                f"target of {aim}: {_percent(self.target_achieved)} achieved "
                f"with {_percent(self.time_elapsed)} of the time elapsed"
            )
        if self.run_rate is not None and self.run_rate_forecast is not None:
            lines.append(
                f"at the average change so far ({self.run_rate:+.4g} {unit} a year): "
                f"{self.run_rate_forecast:.4g} {unit} in {year}"
            )
        if self.trend_forecast is not None:
            lines.append(f"on the least-squares line: {self.trend_forecast:.4g} {unit} in {year}")
        if self.required_linear is not None:
            lines.append(self._required(self.required_linear))
        return lines

    def _required(self, linear: float) -> str:
        aim = f"{self.target_level:.4g} {self.path.unit} in {self.target_year}"
        if linear <= 0.0:
            return f"nothing is left to cut for {aim}"
        compound = self.required_compound
        rate = "" if compound is None else f" or {100 * compound:.3g} % of the previous year"
        return f"left to cut for {aim}: {100 * linear:.3g} points of the base level{rate}, a year"

    def _tolerance(self) -> str:
        return (
            f"a difference up to {self.tolerance:.3g} of the base level "
            f"({self.tolerance * self.path.base_level:.3g} {self.path.unit}) counts as on the path"
        )


def _percent(fraction: float) -> str:
    return f"{100 * fraction:.1f} %"


def _side(lead: float) -> str:
    return "ahead" if lead >= 0 else "behind"
