"""Laws of one line: what the promises of a company on the same emissions draw."""

import numpy as np

from trajectory.emitted.lookup import asked
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company
from trajectory.nouns.promises import FixedLevel
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.testing.laws.failing import ROUNDING, fail, only_of, same
from trajectory.testing.laws.promised import Promised, absolute, parts_of, promised_on

__all__ = [
    "keeping_on_promises_nothing",
    "order_of_targets_is_irrelevant",
    "path_meets_targets",
    "targets_do_not_weaken",
]


def path_meets_targets(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
) -> None:
    """Assert that a path is at or below each promised level, and on it where none is lower.

    Parameters
    ----------
    company : Company
        With promises of a level on exactly these scopes.
    what : Scope or Boundary
        What is drawn.
    curve : Curve
        How.

    Raises
    ------
    AssertionError
        If a level is exceeded in a year in which it was promised, or a full cut is not 0. Where
        nothing is promised on parts of these scopes, also if the path does not start at what
        was reported, if it ends before the last promise, or if a level is not met exactly.

    Examples
    --------
    >>> from trajectory import S12, Inventory, Target
    >>> cut = Target(S12, "52%", 2030, base_year=2021)
    >>> path_meets_targets(Company("ZTE", [Inventory(2021, {S12: 100.0})], [cut]), S12)
    """
    law = f"path_meets_targets of {company!r} on {what} with {curve.name}"
    path = reduction_path(company, what, curve=curve)
    it = asked(company, what)
    promised = list(promised_on(company, it, path.unit))
    only_of(law, promised, "companies with a promise on exactly these emissions")
    alone = not parts_of(company, it)
    if alone:
        _starts_where_reported(law, company, it, path, promised)
    slack = ROUNDING * max(float(path.values.max()), *(p.base or p.level for p in promised))
    for one in promised:
        for year in range(one.first, one.last + 1):
            if year not in path.years:
                if alone:
                    fail(law, f"it ends in {path.years[-1]}, before '{one.cut}'")
                continue
            level = path.at(year)
            apart = abs(level - one.level) if alone else level - one.level
            if apart > slack or (one.level == 0.0 != level):
                fail(law, f"{level!r} in {year}, wanted {one.level!r} by '{one.cut}'")


def _starts_where_reported(
    law: str, company: Company, what: Boundary, path: Pathway, promised: list[Promised]
) -> None:
    """Fail if a path starts neither at a base level nor at a level that a promise names."""
    known = [p.base for p in promised]
    known += [i.known(what) for i in company.inventories if i.year == path.base_year]
    known += [p.level for p in promised if isinstance(p.cut, FixedLevel)]
    baselines = [getattr(p.cut, "baseline", None) for p in promised]
    known += [float(b.base_level) for b in baselines if b is not None]
    bases = [base for base in known if base is not None]
    if not any(abs(path.values[0] - base) <= ROUNDING * base for base in bases):
        fail(law, f"base level {float(path.values[0])!r} is none of {bases}")


def keeping_on_promises_nothing(
    company: Company, what: Scope | Boundary, until: int, *, curve: Curve = linear
) -> None:
    """Assert that a path kept on keeps its last level, and no knot is added: nobody promised it.

    Parameters
    ----------
    company : Company
        The company.
    what : Scope or Boundary
        What is drawn.
    until : int
        After the end of the path. [year]
    curve : Curve
        How.

    Raises
    ------
    AssertionError
        If a promised year changes, the level moves afterwards, or a later year is a knot.

    Examples
    --------
    >>> from trajectory import S12, Inventory, Target
    >>> cut = Target(S12, "52%", 2030, base_year=2021)
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0})], [cut])
    >>> keeping_on_promises_nothing(zte, S12, 2040)
    """
    law = f"keeping_on_promises_nothing of {company!r} on {what} until {until}"
    path = reduction_path(company, what, curve=curve)
    only_of(law, until > path.years[-1], f"years after {path.years[-1]}, where the path ends")
    longer = reduction_path(company, what, curve=curve, until=until)
    end = int(path.years[-1])
    if int(longer.years[-1]) != until:
        fail(law, f"it ends in {longer.years[-1]}")
    one_line = not parts_of(company, asked(company, what))
    if one_line:  # of parts, each is kept on by itself: another may speak on beyond the first
        same(law, "the path", longer.between(int(path.years[0]), end).values, path.values)
        same(law, "what is kept", longer.between(end, until).values,
             np.full(until - end + 1, path.values[-1]))  # fmt: skip
    promised = {year for cut in absolute(company) for year in (cut.target_year, cut.last_year)}
    more = set(longer.knot_years.tolist()) - set(path.knot_years.tolist()) - promised
    if more:
        fail(law, f"nobody promised anything for {sorted(more)}, which are knots")


def order_of_targets_is_irrelevant(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
) -> None:
    """Assert that inventories and promises in any other order draw the same path, to the bit.

    Parameters
    ----------
    company : Company
        The company.
    what : Scope or Boundary
        What is drawn.
    curve : Curve
        How.

    Raises
    ------
    AssertionError
        If it matters: backwards, and backwards from any of the promises on, is tried.

    Examples
    --------
    >>> from trajectory import S12, Inventory, Target
    >>> cuts = [Target(S12, r, y, base_year=2021) for r, y in (("90%", 2040), ("52%", 2030))]
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], cuts)
    >>> order_of_targets_is_irrelevant(zte, S12)
    """
    law = f"order_of_targets_is_irrelevant of {company!r} on {what}"
    path = reduction_path(company, what, curve=curve)
    backwards = company.targets[::-1]
    for i in range(len(backwards)):
        promises = backwards[i:] + backwards[:i]
        other = Company(company.name, company.inventories[::-1], promises, company.facts)
        got = reduction_path(other, what, curve=curve)
        if got != path:
            order = [str(promise) for promise in promises]
            fail(law, f"got {got.values.tolist()}, not {path.values.tolist()}, for {order}")


def targets_do_not_weaken(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
) -> None:
    """Assert that nested targets draw a path that never rises and never passes below the last.

    Parameters
    ----------
    company : Company
        With promises whose levels do not rise as years go by, on exactly these scopes or on
        parts of them; not on both, since a whole may go down for the years it names only.
    what : Scope or Boundary
        What is drawn.
    curve : Curve
        How.

    Raises
    ------
    AssertionError
        If the path rises or undershoots by more than a rounding.

    Examples
    --------
    >>> from trajectory import S12, Inventory, Target
    >>> cuts = [Target(S12, r, y, base_year=2021) for r, y in (("52%", 2030), ("90%", 2040))]
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], cuts)
    >>> targets_do_not_weaken(zte, S12)
    """
    law = f"targets_do_not_weaken of {company!r} on {what} with {curve.name}"
    path = reduction_path(company, what, curve=curve)
    for line in _lines(law, company, asked(company, what)):
        _levels_fall(law, company, line, curve)
    slack = ROUNDING * path.base_level
    rises = np.diff(path.values) > slack
    if rises.any():
        year = int(path.years[1:][rises][0])
        fail(law, f"it rises from {path.at(year - 1)!r} to {path.at(year)!r} in {year}")
    if path.values.min() < path.values[-1] - slack or path.values.min() < 0.0:
        fail(law, f"it falls to {path.values.min()}, below its end {path.values[-1]}")


def _lines(law: str, company: Company, what: Boundary) -> list[Boundary]:
    """Return these emissions, or their parts where nothing is promised on the whole of them."""
    parts = parts_of(company, what)
    unit = reduction_path(company, what).unit
    whole = list(promised_on(company, what, unit))
    only_of(law, not (whole and parts), "a whole alone or its parts alone, got both")
    return parts or [what]


def _levels_fall(law: str, company: Company, line: Boundary, curve: Curve) -> None:
    """Refuse to judge levels that rise, as a fixed level or growth may."""
    path = reduction_path(company, line, curve=curve)
    promised = sorted(promised_on(company, line, path.unit), key=lambda p: p.first)
    levels = np.array([path.values[0], *(p.level for p in promised)])
    falls = (np.diff(levels) <= ROUNDING * path.base_level).all() and not parts_of(company, line)
    only_of(law, promised and falls, f"levels that do not rise, got {levels.tolist()}")
