"""Temperature scores by regression, of arrays of targets and of a company."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

import numpy as np
from numpy.typing import ArrayLike

from trajectory.checks import as_floats, as_instance, as_text, as_year
from trajectory.emitted.lookup import reported
from trajectory.errors import TrajectoryError, YearError
from trajectory.kernels.arithmetic import plain
from trajectory.kernels.temperature import annual_reduction, regressed, scopes_combined
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import ALL, S3, S12, Land, Scope
from trajectory.outlook.temperature.methods import ABSOLUTE, Method

__all__ = ["CompanyScores", "Row", "Scores", "company_scores", "temperature_score"]


@dataclass(frozen=True, slots=True)
class Scores:
    """Temperature scores with their band and what they rest on.

    Parameters
    ----------
    temperature : float or ndarray, shape (...)
        [°C]
    low, high : float or ndarray, shape (...)
        One standard deviation of the scenarios around it, at the floor at least; NaN where the
        method publishes none, or the default stands. [°C]
    frame : str or ndarray of str, shape (...)
        short, mid or long; empty beyond the method's last.
    is_default : bool or ndarray, shape (...)
        Whether it is the temperature of no valid target.
    method : str
        Publisher and version.
    """

    temperature: Any
    low: Any = field(repr=False)
    high: Any = field(repr=False)
    frame: Any
    is_default: Any
    method: str


def temperature_score(
    reduction: ArrayLike,
    base_year: ArrayLike,
    target_year: ArrayLike,
    *,
    method: Method,
    reference_year: int,
    variable: str = ABSOLUTE,
    coverage: ArrayLike = 1.0,
    least_coverage: float = 0.0,
) -> Scores:
    """Return the temperature that a published method assigns to targets.

    Parameters
    ----------
    reduction : array_like, shape (...)
        Of the base year; NaN: no target, which gets the method's default. [1]
    base_year, target_year : array_like, shape (...)
        A target year before `reference_year` is over and gets the default. [year]
    method : Method
        Whose numbers: ``CDP_WWF_V1`` or ``CDP_WWF_V1_5``.
    reference_year : int
        The year from which the time frame is seen: there is no clock here. [year]
    variable : str
        The scenarios' variable: absolute targets have that of all gases.
    coverage : array_like, shape (...)
        Share of emissions covered. [1]
    least_coverage : float
        A cut that covers less is scaled by its coverage. [1]

    Returns
    -------
    Scores
        Temperature, band, time frame, and whether it is the default.

    Raises
    ------
    ArgumentError, YearError
        If an argument breaks its rule; the error lists the variables that a method has.

    References
    ----------
    The method's `source`; coverage and time frame as its owner's code has them.

    Examples
    --------
    >>> from trajectory.outlook.temperature import CDP_WWF_V1
    >>> score = temperature_score(0.42, 2020, 2030, method=CDP_WWF_V1, reference_year=2024)
    >>> round(score.temperature, 3), score.frame
    (1.385, 'mid')
    """
    as_instance("method", method, Method)
    now = as_year("reference_year", reference_year)
    cut = _or_nan("reduction", reduction)
    base, end = as_floats("base_year", base_year), as_floats("target_year", target_year)
    valid = ~np.isnan(cut)
    if (valid & (end <= base)).any():
        raise YearError(f"target_year must be after base_year, got {target_year!r:.60}")
    share = as_floats("coverage", coverage, minimum=0.0)
    scaled = np.where(share < least_coverage, cut * share, cut)
    span = np.where(end > base, end - base, 1.0)
    annual = annual_reduction(scaled, span, compound=method.compound)
    annual, place = np.broadcast_arrays(
        np.where(end < now, np.nan, annual), _places(method, end - now)
    )
    lines = [method.regression(frame.name, variable) for frame in method.frames]
    table = np.array([(line.slope, line.intercept, line.sd) for line in lines] + [(np.nan,) * 3])
    slope, intercept, sd = np.moveaxis(table[place], -1, 0)
    limits = {"floor": method.floor, "default": method.default}
    names = np.array([*(frame.name for frame in method.frames), ""])
    none = np.isnan(annual) | np.isnan(slope)
    band = np.where(none, np.nan, sd)
    score = regressed(annual, slope, intercept, **limits)
    return Scores(
        plain(score),
        plain(
            np.maximum(
                regressed(annual, slope, intercept - band, **limits) + 0.0 * band, method.floor
            )
        ),
        plain(regressed(annual, slope, intercept + band, **limits) + 0.0 * band),
        plain(names[place]),
        plain(none),
        method.name,
    )


def _or_nan(argument: str, values: ArrayLike) -> Any:
    """Return reductions, NaN where there is none; anything else that is not finite is refused."""
    raw = np.asarray(values, dtype=np.float64)
    as_floats(argument, np.where(np.isnan(raw), 0.0, raw))
    return raw


def _places(method: Method, ahead: Any) -> Any:
    """Return the place of each time frame; one past the last where a target year is too far."""
    return np.searchsorted([frame.most for frame in method.frames], ahead, side="left")


# -- a company ------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Row:
    """The score of one time frame and some scopes, and the target it rests on.

    Parameters
    ----------
    frame : str
        short, mid or long.
    scopes : Scope
        Scopes 1+2, 3, or all.
    temperature, low, high : float
        As in :class:`Scores`. [°C]
    target : str
        In words; what stands instead where there is none.
    """

    frame: str
    scopes: Scope
    temperature: float
    low: float
    high: float
    target: str


@dataclass(frozen=True, slots=True)
class CompanyScores:
    """The scores of a company by one method: three time frames by scopes.

    Parameters
    ----------
    company, method : str
        Of whom, and whose.
    reference_year : int
        From which the time frames are seen. [year]
    rows : tuple of Row
        In order of time frame, scopes 1+2, 3 and all.
    """

    company: str
    method: str
    reference_year: int
    rows: tuple[Row, ...] = field(repr=False)

    def of(self, frame: str, scopes: Scope) -> Row:
        """Return the row of a time frame and scopes."""
        return next(row for row in self.rows if (row.frame, row.scopes) == (frame, scopes))

    def __str__(self) -> str:
        """Return one line a row, under what it is."""
        head = (
            f"{self.company}: temperature scores by {self.method}, seen from {self.reference_year}"
        )
        return "\n".join([head, *(_line(row) for row in self.rows)])


def _line(row: Row) -> str:
    band = "" if np.isnan(row.low) else f" ({row.low:.2f} to {row.high:.2f})"
    return f"  {row.frame:5} {row.scopes.words:12} {row.temperature:.2f} °C{band}: {row.target}"


def company_scores(
    company: Company,
    *,
    method: Method,
    reference_year: int,
    variables: Mapping[str, str] | None = None,
) -> CompanyScores:
    """Return the temperature scores of a company by a published method.

    For each time frame, and scopes 1+2 and 3, the target with the highest coverage counts, then
    the latest target year, the latest base year, absolute before intensity. The score of all
    scopes is weighted by the last emissions reported for both.

    Parameters
    ----------
    company : Company
        Targets and inventories.
    method : Method
        ``CDP_WWF_V1`` or ``CDP_WWF_V1_5``.
    reference_year : int
        The year from which the time frames are seen. [year]
    variables : mapping of str to str, optional
        For intensity targets, the scenarios' variable of each `per`; one that is not named is
        not scored, and the row says so.

    Returns
    -------
    CompanyScores
        One row a time frame and scopes.

    Raises
    ------
    ArgumentError
        If an argument breaks its rule, or a variable is unknown.

    References
    ----------
    The method's `source`: target protocol and 40 % rule as its owner's code has them. Targets on
    scope 1 or scope 2 alone, growth, and land are left out, and the row says so.

    Examples
    --------
    >>> import trajectory as tj
    >>> from trajectory.outlook.temperature import CDP_WWF_V1_5
    >>> zte = tj.Company("ZTE", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> row = company_scores(zte, method=CDP_WWF_V1_5, reference_year=2024).of("mid", tj.S12)
    >>> round(row.temperature, 2), round(row.low, 2), round(row.high, 2)
    (1.5, 1.5, 1.5)
    """
    as_instance("company", company, Company)
    as_instance("method", method, Method)
    given = {as_text("variables", per): name for per, name in (variables or {}).items()}
    rows = []
    for frame in method.frames:
        pair = [
            _row(company, frame.name, scopes, method, reference_year, given) for scopes in (S12, S3)
        ]
        rows += [*pair, _whole(company, pair, method)]
    return CompanyScores(company.name, method.name, reference_year, tuple(rows))


def _row(
    company: Company, frame: str, scopes: Scope, method: Method, now: int, variables: dict[str, str]
) -> Row:
    found = [
        t
        for t in company.targets
        if isinstance(t, Target) and _speaks(t, scopes, frame, method, now)
    ]
    known = [t for t in found if t.per is None or t.per in variables]
    if not known:
        why = f"no variable was named for a target per {found[0].per}" if found else "no target"
        return Row(frame, scopes, method.default, np.nan, np.nan, f"{why}: the method's default")
    best = max(
        known, key=lambda t: (t.covers(scopes) or 0.0, t.target_year, t.base_year, t.per is None)
    )
    least = method.least_coverage_s12 if scopes == S12 else method.least_coverage_s3
    score = temperature_score(
        best.reduction, best.base_year, best.target_year, method=method, reference_year=now,
        variable=ABSOLUTE if best.per is None else variables[best.per],
        coverage=best.covers(scopes) or 0.0, least_coverage=least,
    )  # fmt: skip
    return Row(frame, scopes, score.temperature, score.low, score.high, str(best))


def _speaks(target: Target, scopes: Scope, frame: str, method: Method, now: int) -> bool:
    own = method.frame(target.target_year, reference_year=now)
    return (
        scopes in target.boundary.scopes
        and target.boundary.land is not Land.ONLY
        and target.reduction >= 0.0
        and target.target_year >= now
        and own is not None
        and own.name == frame
    )


def _whole(company: Company, pair: list[Row], method: Method) -> Row:
    emitted = _emissions(company)
    if emitted is None:
        why = "emissions of scopes 1+2 and 3 of one year are needed to weigh them"
        return Row(pair[0].frame, ALL, np.nan, np.nan, np.nan, why)
    year, s12, s3 = emitted
    one, other = ([row.low, row.temperature, row.high] for row in pair)
    low, mid, high = scopes_combined(one, other, s12, s3, method.least_scope3)
    return Row(
        pair[0].frame, ALL, float(mid), float(low), float(high), f"weighted by emissions of {year}"
    )


def _emissions(company: Company) -> tuple[int, float, float] | None:
    for inventory in sorted(company.inventories, key=lambda i: -i.year):
        try:
            s12, s3 = (
                float(reported(company, part).convert("tCO2e").at(inventory.year))
                for part in (S12, S3)
            )
        except TrajectoryError:
            continue
        if s12 + s3 > 0.0:
            return inventory.year, s12, s3
    return None
