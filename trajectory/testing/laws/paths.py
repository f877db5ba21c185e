"""Laws of what a company's promises draw."""

import functools
import operator

import numpy as np

from trajectory.emitted.lookup import asked
from trajectory.errors import ArgumentError, TargetError
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company
from trajectory.nouns.promises import Maintain, NetZero, Target
from trajectory.nouns.scope import Boundary, Land, Scope, as_boundary
from trajectory.paths.drawing import net_path, reduction_path
from trajectory.testing.laws.failing import ROUNDING, fail, same

__all__ = [
    "cuts_on",
    "net_is_gross_less_removals",
    "order_of_targets_is_irrelevant",
    "parts_add_up",
    "path_meets_targets",
    "promised_scopes",
    "targets_do_not_weaken",
]


def promised_scopes(company: Company, land: Land = Land.WITH) -> Boundary:
    """Return all scopes that a company's absolute targets make up, as they are counted.

    Parameters
    ----------
    company : Company
        The company.

    Returns
    -------
    Boundary
        The union of theirs.

    Raises
    ------
    ArgumentError
        If there are none.

    Examples
    --------
    >>> from trajectory import S1, S2
    >>> cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    >>> print(promised_scopes(Company("ZTE", targets=cuts)))
    S1+S2
    """
    found = [cut.boundary for cut in _absolute(company, land)]
    if not found:
        raise ArgumentError(f"company must have an absolute target {land.value}, got {company!r}")
    return functools.reduce(operator.or_, found)


def _absolute(company: Company, land: Land) -> list[Target | Maintain]:
    return [
        promise
        for promise in company.targets
        if isinstance(promise, Target | Maintain)
        and promise.boundary.land is land
        and getattr(promise, "per", None) is None
    ]


def cuts_on(company: Company, what: Scope | Boundary) -> list[Target]:
    """Return the absolute targets on exactly these emissions, by year."""
    it = as_boundary("what", what)
    cuts = [c for c in _absolute(company, it.land) if c.boundary.scopes == it.scopes]
    return sorted((c for c in cuts if isinstance(c, Target)), key=lambda c: c.target_year)


def path_meets_targets(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
) -> None:
    """Assert that a path starts at the inventory and meets each target in its year.

    Parameters
    ----------
    company : Company
        With targets on exactly these scopes, and the inventory of their base year.
    what : Scope or Boundary
        What is drawn.
    curve : Curve
        How.

    Raises
    ------
    AssertionError
        If the base year, a target or a maintained level is missed, or a full cut is not 0.

    Examples
    --------
    >>> from trajectory import S12, Inventory
    >>> cut = Target(S12, "52%", 2030, base_year=2021)
    >>> path_meets_targets(Company("ZTE", [Inventory(2021, {S12: 100.0})], [cut]), S12)
    """
    law = f"path_meets_targets of {company!r} on {what} with {curve.name}"
    cuts = cuts_on(company, what)
    path = reduction_path(company, what, curve=curve)
    inventories = [i for i in company.inventories if i.year == path.base_year]
    base = path.at(path.base_year)
    wanted = asked(company, what)
    if not any(base == sum(v for k, v in i.emissions if k in wanted) for i in inventories):
        fail(law, f"base level {base!r} is in none of {inventories}")
    if int(path.years[-1]) < max((cut.last_year for cut in cuts), default=0):
        fail(law, f"it ends in {path.years[-1]}, before the last of {[str(c) for c in cuts]}")
    for cut in cuts:
        promised = base * (1.0 - cut.coverage * cut.reduction)
        for year in (cut.target_year, cut.last_year):
            level = path.at(year)
            if abs(level - promised) > ROUNDING * base or (promised == 0.0 != level):
                fail(law, f"{level!r} in {year}, wanted {promised!r} by '{cut}' of {base!r}")
        kept = path.between(cut.target_year, cut.last_year).values
        same(law, f"level maintained by '{cut}'", kept, np.full(kept.shape, promised),
             ROUNDING * base)  # fmt: skip


def parts_add_up(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
) -> None:
    """Assert that the path of scopes promised in parts is the sum of the parts' paths.

    Parameters
    ----------
    company : Company
        With targets on disjoint parts of these scopes and none on the whole.
    what : Scope or Boundary
        The whole.
    curve : Curve
        How the paths are drawn.

    Raises
    ------
    AssertionError
        If a year differs, or the whole does not cover the years the parts share.

    Examples
    --------
    >>> from trajectory import S1, S2, S12, Inventory
    >>> cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    >>> parts_add_up(Company("ZTE", [Inventory(2020, {S1: 60.0, S2: 40.0})], cuts), S12)
    """
    law = f"parts_add_up of {company!r} on {what} with {curve.name}"
    it = as_boundary("what", what)
    parts = sorted({c.boundary for c in _absolute(company, it.land)}, key=str)
    whole = reduction_path(company, what, curve=curve)
    paths = [reduction_path(company, part, curve=curve) for part in parts]
    span = max(int(p.years[0]) for p in paths), min(int(p.years[-1]) for p in paths)
    if (int(whole.years[0]), int(whole.years[-1])) != span:
        fail(law, f"got {whole!r}, but the parts share {span}")
    total = np.sum([p.between(*span).values for p in paths], axis=0)
    same(law, "sum of the parts", whole.values, total, ROUNDING * np.abs(total))


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
    >>> from trajectory import S12, Inventory
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
        With targets whose reductions do not weaken as years go by.
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
    >>> from trajectory import S12, Inventory
    >>> cuts = [Target(S12, r, y, base_year=2021) for r, y in (("52%", 2030), ("90%", 2040))]
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], cuts)
    >>> targets_do_not_weaken(zte, S12)
    """
    law = f"targets_do_not_weaken of {company!r} on {what} with {curve.name}"
    path = reduction_path(company, what, curve=curve)
    slack = ROUNDING * path.base_level
    rises = np.diff(path.values) > slack
    if rises.any():
        year = int(path.years[1:][rises][0])
        fail(law, f"it rises from {path.at(year - 1)!r} to {path.at(year)!r} in {year}")
    if path.values.min() < path.values[-1] - slack or path.values.min() < 0.0:
        fail(law, f"it falls to {path.values.min()}, below its end {path.values[-1]}")


def _base_of_parts(company: Company, what: Scope | Boundary) -> float:
    """Return what the parts of these emissions were, each in its own base year."""
    it = as_boundary("what", what)
    found = {c.boundary for c in _absolute(company, it.land)}
    parts = {part for part in found if part.scopes in it.scopes}
    whole = it.scopes in {part.scopes for part in parts}
    paths = [] if whole else [reduction_path(company, part) for part in parts]
    return sum(float(path.at(path.base_year)) for path in paths)


def net_is_gross_less_removals(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    ramp: Curve | None = None,
) -> None:
    """Assert that net is gross less removals, and exactly 0 from the net-zero year on.

    Parameters
    ----------
    company : Company
        With one net zero on these scopes or on wider ones.
    what : Scope or Boundary
        What is drawn.
    curve : Curve
        How gross emissions move.
    ramp : Curve, optional
        How removals grow; without one they are 0 before the net-zero year.

    Raises
    ------
    AssertionError
        If they are not, or gross emissions are above the residual or above the targets.

    Examples
    --------
    >>> from trajectory import S12, Inventory
    >>> pledge = NetZero(S12, 2050, base_year=2021, residual=0.1)
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], [pledge])
    >>> net_is_gross_less_removals(zte, S12)
    """
    law = f"net_is_gross_less_removals of {company!r} on {what} with {curve.name}"
    found = net_path(company, what, curve=curve, ramp=ramp)
    it = as_boundary("what", what)
    gross, removed, net = found.gross.values, found.removals.values, found.net.values
    pledges = [
        t
        for t in company.targets
        if isinstance(t, NetZero) and what in t.boundary and t.boundary.land is it.land
    ]
    pledge = next((p for p in pledges if p.boundary.scopes == it.scopes), pledges[0])
    after = found.gross.years >= pledge.target_year
    same(law, "net", net, gross - removed)
    same(law, f"net from {pledge.target_year} on", net[after], np.zeros(int(after.sum())))
    if not after.any():
        fail(law, f"it ends in {found.gross.years[-1]}, before {pledge.target_year}")
    if ramp is None:
        same(law, "removals before", removed[~after], np.zeros(int((~after).sum())))
    elif removed[0] != 0.0 or (np.diff(removed[~after]) < -ROUNDING * gross.max()).any():
        fail(law, f"removals do not grow from 0: {removed.tolist()}")
    base = max(found.gross.at(found.gross.base_year), _base_of_parts(company, what))
    if pledge.residual is not None and gross[after].max() > base * pledge.residual * (1 + ROUNDING):
        fail(law, f"gross {gross[after].max()} is above {pledge.residual!r} of {base!r}")
    try:
        promised = reduction_path(company, what, curve=curve)
    except TargetError:
        return
    for cut in cuts_on(company, what):
        if found.gross.at(cut.target_year) > promised.at(cut.target_year) + ROUNDING * base:
            fail(law, f"gross {found.gross.at(cut.target_year)!r} breaks '{cut}'")
