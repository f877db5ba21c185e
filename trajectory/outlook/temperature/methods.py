"""The two published methods that read a temperature off the steepness of a target."""

import functools
from dataclasses import dataclass, field

from trajectory.checks import as_year
from trajectory.errors import ArgumentError
from trajectory.nouns.source import Evidence, Source
from trajectory.shipped import rows_of
from trajectory.words import listed

__all__ = ["ABSOLUTE", "CDP_WWF_V1", "CDP_WWF_V1_5", "Frame", "Method", "Regression"]

FILE = "temperature_regressions.csv"
ABSOLUTE = "Emissions|Kyoto Gases"
"""The variable of absolute targets: all gases of the Kyoto Protocol."""


@dataclass(frozen=True, slots=True)
class Regression:
    """One line of scenarios: warming in 2100 against an annual reduction.

    Parameters
    ----------
    slope, intercept : float
        [°C per percent a year, °C]
    sd : float
        Standard deviation of the residuals; NaN where none was published. [°C]
    r2 : float
        Share of the variance explained. [1]
    """

    slope: float
    intercept: float
    sd: float
    r2: float


@dataclass(frozen=True, slots=True)
class Frame:
    """A time frame of a method: how far ahead the target year lies, and which slope counts.

    Parameters
    ----------
    name : str
        short, mid or long.
    most : int
        It holds target years up to so many years after the reference year. [years]
    slope_years : int
        Over how many years the scenarios' slope was taken. [years]
    """

    name: str
    most: int
    slope_years: int


@functools.cache
def _regressions(method: str) -> dict[tuple[str, int], Regression]:
    return {
        (row["variable"], int(row["years"])): Regression(
            float(row["slope"]),
            float(row["intercept"]),
            float(row["sd"] or "nan"),
            float(row["r2"]),
        )
        for row in rows_of(FILE)
        if row["method"] == method
    }


@dataclass(frozen=True)
class Method:
    """A published method: its numbers, all named by publisher and version.

    Parameters
    ----------
    name : str
        Publisher and version.
    compound : bool
        Whether the annual reduction is of the year before, else of the base year.
    default : float
        Temperature of no valid target. [°C]
    floor : float
        The lowest temperature it gives. [°C]
    frames : tuple of Frame
        In order of time.
    least_coverage_s12, least_coverage_s3 : float
        Below it the cut is scaled by the coverage. [1]
    least_scope3 : float
        Share of scope 3 from which it counts in the whole. [1]
    apart : bool
        Whether scopes 1 and 2, and categories of scope 3, are scored each on its own.
    scope2_variable, scope2_intensity : str
        The scenarios' variable of absolute and of intensity targets on scope 2 alone; empty: as
        for other scopes.
    source : Source
        Where it was read.

    Examples
    --------
    >>> CDP_WWF_V1.frame(2030, reference_year=2024).name
    'mid'
    >>> CDP_WWF_V1.regression("mid").slope
    -0.3123287651
    """

    name: str
    compound: bool
    default: float
    floor: float
    frames: tuple[Frame, ...]
    least_coverage_s12: float
    least_coverage_s3: float
    least_scope3: float
    source: Source = field(repr=False)
    apart: bool = False
    scope2_variable: str = ""
    scope2_intensity: str = ""

    def frame(self, target_year: int, *, reference_year: int) -> Frame | None:
        """Return the time frame of a target year, seen from a year; None: beyond the last."""
        end, now = as_year("target_year", target_year), as_year("reference_year", reference_year)
        ahead = end - now
        return next((frame for frame in self.frames if ahead <= frame.most), None)

    def regression(self, frame: str, variable: str = ABSOLUTE) -> Regression:
        """Return the regression of a time frame and a variable of the scenarios.

        Raises
        ------
        ArgumentError
            If there is none; the error lists what there is.
        """
        years = {known.name: known.slope_years for known in self.frames}
        if not isinstance(frame, str) or frame not in years:
            raise ArgumentError(f"frame must be one of {listed(years)}, got {frame!r}")
        table = _regressions(self.name)
        if not isinstance(variable, str) or (variable, years[frame]) not in table:
            names = sorted({name for name, span in table if span == years[frame]})
            raise ArgumentError(f"variable must be one of {listed(names)}, got {variable!r:.60}")
        return table[variable, years[frame]]


CDP_WWF_V1 = Method(
    "CDP-WWF V1.0",
    compound=False,
    default=3.2,
    floor=0.0,
    frames=(Frame("short", 4, 5), Frame("mid", 15, 15), Frame("long", 30, 30)),
    least_coverage_s12=0.95,
    least_coverage_s3=0.67,
    least_scope3=0.40,
    source=Source(
        "CDP-WWF Temperature Rating Methodology V1.0, October 2020",
        "github ScienceBasedTargets/SBTi-finance-tool at dcae9db (MIT)",
        evidence=Evidence.OWNER,
    ),
)
"""Of scenarios of SR1.5, linear; the floor of 0 °C is the code's, which plans 1.3."""

CDP_WWF_V1_5 = Method(
    "CDP-WWF V1.5",
    compound=True,
    default=3.4,
    floor=1.5,
    frames=(Frame("short", 4, 5), Frame("mid", 10, 10), Frame("long", 1000, 30)),
    least_coverage_s12=1.0,
    least_coverage_s3=1.0,
    least_scope3=0.0,
    source=Source(
        "CDP-WWF Temperature Scoring Methodology V1.5, September 2024",
        "github WWF-Sweden/ITR-tool at 11ab0cf (MIT)",
        evidence=Evidence.OWNER,
    ),
    apart=True,
    scope2_variable="Emissions|CO2|Energy|Supply",
    scope2_intensity="INT.emCO2energysupply_SE",
)
"""Of about 1 100 scenarios of AR6, compound, with a standard deviation; every cut is scaled by its
coverage (target_validation.py)."""
