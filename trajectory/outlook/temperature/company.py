"""Temperature scores of a company: which target counts for which scopes, and their weights."""

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import product

import numpy as np

from trajectory.checks import as_instance, as_text, as_year
from trajectory.emitted.lookup import reported
from trajectory.errors import ArgumentError, TrajectoryError
from trajectory.kernels.temperature import scopes_combined
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Target
from trajectory.nouns.scope import ALL, S1, S2, S3, S12, Land, Scope
from trajectory.outlook.temperature.methods import ABSOLUTE, Method
from trajectory.outlook.temperature.scores import temperature_score
from trajectory.words import listed

__all__ = ["CompanyScores", "Row", "company_scores"]

NO_TARGET = "no target: the method's default"
"""What a score rests on where no target speaks."""

NONE = "no year has emissions of each, in tonnes and with one scope-2 method"
"""Why there are no weights."""


@dataclass(frozen=True, slots=True)
class Row:
    """The score of one time frame and some scopes, and the target it rests on.

    Parameters
    ----------
    frame : str
        short, mid or long.
    scopes : Scope
        Scopes 1+2, 3, or all; 1 and 2 too where a method scores them apart.
    temperature, low, high : float
        As in :class:`Scores`. [°C]
    target : str
        In words; what stands instead where there is none.
    derivation : str
        The regression that was used, with its numbers; empty for a default or a mean.
    is_default : bool
        Whether no target stands behind it: the default, or a mean of nothing else.
    """

    frame: str
    scopes: Scope
    temperature: float
    low: float
    high: float
    target: str
    derivation: str = ""
    is_default: bool = False


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
        In order of time frame, then scopes: parts before wholes.
    """

    company: str
    method: str
    reference_year: int
    rows: tuple[Row, ...] = field(repr=False)

    def of(self, frame: str, scopes: Scope) -> Row:
        """Return the row of a time frame and scopes.

        Raises
        ------
        ArgumentError
            If there is none; the error lists what there is.
        """
        for row in self.rows:
            if row.frame == frame and row.scopes == scopes:
                return row
        frames, known = (
            {getattr(row, name): 0 for row in self.rows} for name in ("frame", "scopes")
        )
        raise ArgumentError(
            f"frame and scopes must be of {listed(frames)} and of {listed(known)}, got "
            f"{frame!r:.40} and {scopes!r:.40}"
        )

    def __str__(self) -> str:
        """Return one line a row, under what it is."""
        head = (
            f"{self.company}: temperature scores by {self.method}, seen from {self.reference_year}"
        )
        return "\n".join([head, *(_line(row) for row in self.rows)])


def _line(row: Row) -> str:
    band = "" if np.isnan(row.low) else f" ({row.low:.2f} to {row.high:.2f})"
    value = "no score" if np.isnan(row.temperature) else f"{row.temperature:.2f} °C"
    how = f" [{row.derivation}]" if row.derivation else ""
    return f"  {row.frame:5} {row.scopes.words:12} {value}{band}: {row.target}{how}"


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A target, or two that are read as one, as far as it covers some scopes."""

    reduction: float
    base_year: int
    target_year: int
    per: str | None
    coverage: float
    words: str
    confirmed: int | None

    def __lt__(self, other: "_Candidate") -> bool:
        return self._order() < other._order()

    def _order(self) -> tuple[float, int, int, bool]:
        return self.coverage, self.target_year, self.base_year, self.per is None


@dataclass(frozen=True, slots=True)
class _Asked:
    """What is asked: of whom, by which method, seen from when, and variables of intensities."""

    company: Company
    method: Method
    now: int
    variables: dict[str, str]

    def variable(self, scopes: Scope, per: str | None) -> str:
        """Return the scenarios' variable of a target on some scopes."""
        if scopes == S2 and self.method.apart:
            return self.method.scope2_variable if per is None else self.method.scope2_intensity
        return ABSOLUTE if per is None else self.variables[per]

    def weights(self, *parts: Scope) -> tuple[int, list[float]] | None:
        """Return the last year in which all parts were reported, and how much. [year, tCO2e]"""
        try:
            series = [reported(self.company, part).convert("tCO2e") for part in parts]
        except TrajectoryError:
            return None
        years = set.intersection(*(set(one.years.tolist()) for one in series))
        return None if not years else (max(years), [float(one.at(max(years))) for one in series])


def company_scores(
    company: Company,
    *,
    method: Method,
    reference_year: int,
    variables: Mapping[str, str] | None = None,
) -> CompanyScores:
    """Return the temperature scores of a company by a published method.

    For each time frame and scopes the target with the highest coverage counts, then the latest
    target year, the latest base year, absolute before intensity; in V1.5 first that confirmed in
    the last year, where this is known of all. For a day give ``company.as_of(day)``.

    Separate targets on scopes 1 and 2 with the same years are read as one in V1.0 by what they
    cover. V1.5 scores scopes 1, 2 and 3 each on its own, categories of scope 3 where no target is
    on all of it, and weighs them; V1.0 counts scope 3 from 40 % of emissions on. Weights are the
    last emissions reported for all parts.

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
    ArgumentError, YearError
        If an argument breaks its rule, or a variable is unknown.

    References
    ----------
    The method's `source`: target protocol, weights and 40 % rule as its owner's code has them.
    Whether a target is achieved already is not looked at. Growth and land are left out.

    Examples
    --------
    >>> import trajectory as tj
    >>> from trajectory.outlook.temperature import CDP_WWF_V1_5
    >>> zte = tj.Company("ZTE", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> row = company_scores(zte, method=CDP_WWF_V1_5, reference_year=2024).of("mid", tj.S1)
    >>> round(row.temperature, 2), round(row.low, 2), round(row.high, 2)
    (1.5, 1.5, 1.5)
    """
    as_instance("company", company, Company)
    as_instance("method", method, Method)
    if variables is not None and not isinstance(variables, Mapping):
        raise ArgumentError(f"variables must map each per to a variable, got {variables!r:.60}")
    given = {as_text("variables", per): name for per, name in (variables or {}).items()}
    asked = _Asked(company, method, as_year("reference_year", reference_year), given)
    rows: list[Row] = []
    for frame in method.frames:
        if method.apart:
            parts = [_row(asked, frame.name, scopes) for scopes in (S1, S2)]
            rows += [*parts, _weighed(asked, parts, S12)]
            parts.append(_third(asked, frame.name))
            rows += [parts[2], _weighed(asked, parts, ALL)]
        else:
            parts = [_row(asked, frame.name, scopes) for scopes in (S12, S3)]
            rows += [*parts, _weighed(asked, parts, ALL)]
    return CompanyScores(company.name, method.name, asked.now, tuple(rows))


def _row(asked: _Asked, frame: str, scopes: Scope) -> Row:
    """Return the score of the target that counts for some scopes."""
    found, without = _candidates(asked, frame, scopes)
    if not found:
        why = f"{'; '.join(without)}: the method's default" if without else NO_TARGET
        none = asked.method.default, np.nan, np.nan
        return Row(frame, scopes, *none, why, is_default=True)
    best = max(_newest(found) if asked.method.apart else found)
    method = asked.method
    least = method.least_coverage_s12 if scopes in S12 else method.least_coverage_s3
    variable = asked.variable(scopes, best.per)
    score = temperature_score(
        best.reduction, best.base_year, best.target_year, method=method,
        reference_year=asked.now, variable=variable, coverage=best.coverage, least_coverage=least,
    )  # fmt: skip
    line = method.regression(frame, variable)
    cut = f"{100.0 * score.annual:.2f} % a year"
    how = f"{line.intercept:.4f} - {-line.slope:.4f} x {cut}, {variable}"
    return Row(frame, scopes, score.temperature, score.low, score.high, best.words, how)


def _candidates(asked: _Asked, frame: str, scopes: Scope) -> tuple[list[_Candidate], list[str]]:
    """Return what speaks about some scopes in a time frame, and why the rest does not."""
    targets = [t for t in asked.company.targets if isinstance(t, Target)]
    known = [t for t in targets if _speaks(asked, t, frame) and t.boundary.scopes & scopes]
    without = [f"no variable was named for a target per {t.per}" for t in known
               if t.per is not None and t.per not in asked.variables]  # fmt: skip
    known = [t for t in known if t.per is None or t.per in asked.variables]
    found = []
    for target in known:
        share = _coverage(asked, target, _covered_as(asked, target, scopes))
        if share is None:
            without.append(f"how much of {scopes.words} '{target}' covers is unknown")
        else:
            found.append(_made(target, target.reduction, share, str(target)))
    return found + (_pairs(asked, known) if scopes == S12 else []), list(dict.fromkeys(without))


def _covered_as(asked: _Asked, target: Target, scopes: Scope) -> Scope:
    """Return the scopes whose coverage counts: V1.5 parts a target on 1+2 after covering both."""
    both = asked.method.apart and scopes in (S1, S2) and S12 in target.boundary.scopes
    return S12 if both else scopes


def _newest(found: list[_Candidate]) -> list[_Candidate]:
    """Return those confirmed in the last year, if that is known of all."""
    years = [one.confirmed for one in found if one.confirmed is not None]
    if len(years) < len(found):
        return found
    return [one for one in found if one.confirmed == max(years)]


def _made(target: Target, reduction: float, coverage: float, words: str) -> _Candidate:
    years = target.base_year, target.target_year
    day = target.life.approved or target.life.announced
    confirmed = None if day is None else day.year
    return _Candidate(reduction, *years, target.per, coverage, words, confirmed)


def _speaks(asked: _Asked, target: Target, frame: str) -> bool:
    own = asked.method.frame(target.target_year, reference_year=asked.now)
    return (
        target.boundary.land is not Land.ONLY
        and target.reduction >= 0.0
        and target.target_year >= asked.now
        and own is not None
        and own.name == frame
    )


def _coverage(asked: _Asked, target: Target, scopes: Scope) -> float | None:
    """Return the share of some scopes' emissions that a target covers; None: not known."""
    inside = target.boundary.scopes & scopes
    whole = target.covers(inside)
    if inside == scopes and whole is not None:
        return whole
    parts = [inside] if whole is not None else list(inside)
    emitted = asked.weights(*parts, scopes)
    if emitted is None or not emitted[1][-1] > 0.0:
        return None
    covered = sum((target.covers(part) or 0.0) * amount
                  for part, amount in zip(parts, emitted[1], strict=False))  # fmt: skip
    share = covered / emitted[1][-1]
    return min(share, 1.0) if share <= 1.0 + 1e-9 else None  # more than the whole: they disagree


def _pairs(asked: _Asked, targets: list[Target]) -> list[_Candidate]:
    """Return targets on scope 1 and on scope 2 with the same years, each two read as one."""
    first, second = ([t for t in targets if t.boundary.scopes & S12 == part] for part in (S1, S2))
    emitted = asked.weights(S1, S2) if first and second else None
    if emitted is None or not sum(emitted[1]) > 0.0:
        return []
    found = []
    for one, other in product(first, second):
        if _years_of(one) != _years_of(other):
            continue
        shares = (one.covers(S1) or 0.0), (other.covers(S2) or 0.0)
        covered = [share * amount for share, amount in zip(shares, emitted[1], strict=True)]
        if sum(covered) == 0.0:
            continue
        cut = (one.reduction * covered[0] + other.reduction * covered[1]) / sum(covered)
        share = sum(covered) / sum(emitted[1])
        found.append(_made(one, cut, share, f"{one} and {other}, read as one"))
    return found


def _years_of(target: Target) -> tuple[int, int, str | None]:
    return target.base_year, target.target_year, target.per


def _third(asked: _Asked, frame: str) -> Row:
    """Return the score of scope 3, by categories where no target is on all of it."""
    targets = [t for t in asked.company.targets if isinstance(t, Target)]
    if any(S3 in t.boundary.scopes and _speaks(asked, t, frame) for t in targets):
        return _row(asked, frame, S3)
    rows = [row for row in (_row(asked, frame, category) for category in S3) if _is_scored(row)]
    emitted = asked.weights(*(row.scopes for row in rows), S3) if rows else None
    if emitted is None or not emitted[1][-1] > 0.0:
        return _row(asked, frame, S3)
    year, amounts = emitted
    shares = np.array(amounts[:-1]) / amounts[-1]
    rest = 1.0 - shares.sum()
    default = asked.method.default
    low, mid, high = (
        float(shares @ [getattr(row, name) for row in rows] + rest * default)
        for name in ("low", "temperature", "high")
    )
    words = f"{listed(row.scopes for row in rows)} weighted by emissions of {year}"
    rested = f", {100.0 * rest:.0f} % of scope 3 at the default" if rest > 1e-9 else ""
    return Row(frame, S3, mid, low, high, words + rested)


def _is_scored(row: Row) -> bool:
    return not np.isnan(row.low)


def _weighed(asked: _Asked, parts: list[Row], scopes: Scope) -> Row:
    """Return the score of a whole from those of its parts."""
    frame, names = parts[0].frame, listed(row.scopes.words for row in parts)
    scored = [[row.low, row.temperature, row.high] for row in parts]
    emitted = asked.weights(*(row.scopes for row in parts))
    if emitted is None or not sum(emitted[1]) > 0.0:
        if scopes == S12:  # as the owner's code: the higher of the two
            best = max(parts, key=lambda row: row.temperature)
            return dataclasses.replace(
                best, scopes=scopes, target=f"the higher, unweighed: {NONE}", derivation=""
            )
        why = f"{names} are not weighed: {NONE}"
        return Row(frame, scopes, np.nan, np.nan, np.nan, why)
    year, amounts = emitted
    counted = parts
    if len(parts) == 2 and scopes == ALL:
        (s12, s3), (amount12, amount3) = scored, amounts
        least = asked.method.least_scope3
        combined = scopes_combined(s12, s3, amount12, amount3, least)
        counted = parts[:1] if amount3 / (amount12 + amount3) < least else parts
    else:
        combined = np.average(scored, axis=0, weights=amounts)
    low, mid, high = (float(value) for value in combined)
    words = f"weighted by emissions of {year}"
    return Row(frame, scopes, mid, low, high, words, is_default=all(r.is_default for r in counted))
