"""Laws of net zero."""

import numpy as np

from trajectory.emitted.lookup import asked
from trajectory.errors import TargetError
from trajectory.kernels.arithmetic import convert
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company
from trajectory.nouns.promises import NetZero
from trajectory.nouns.scope import Boundary, Scope
from trajectory.paths.drawing import reduction_path
from trajectory.paths.net import NetPath, net_path
from trajectory.testing.laws.failing import ROUNDING, fail, only_of, same
from trajectory.testing.laws.promised import parts_of, promised_on

__all__ = ["net_is_gross_less_removals"]


def net_is_gross_less_removals(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    ramp: Curve | None = None,
) -> None:
    """Assert that net is gross less removals, and at most 0 from the net-zero year on.

    Parameters
    ----------
    company : Company
        With one net zero on these scopes or on wider ones.
    what : Scope or Boundary
        What is drawn.
    curve : Curve
        How gross emissions move.
    ramp : Curve, optional
        How removals grow; without one they stay as reported before the net-zero year.

    Raises
    ------
    AssertionError
        If they are not; if removals are other than reported before, or more than both gross
        and reported removals afterwards; or if gross emissions are above the residual or above
        what was promised.

    Examples
    --------
    >>> from trajectory import S12, Inventory
    >>> pledge = NetZero(S12, 2050, base_year=2021, residual=0.1)
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], [pledge])
    >>> net_is_gross_less_removals(zte, S12)
    """
    law = f"net_is_gross_less_removals of {company!r} on {what} with {curve.name}"
    it = asked(company, what)
    pledge = _pledge(company, it)
    only_of(law, pledge is not None, "companies with a net zero of these emissions or wider ones")
    found = net_path(company, what, curve=curve, ramp=ramp)
    gross, removed, net = found.gross.values, found.removals.values, found.net.values
    assert pledge is not None
    after = found.gross.years >= pledge.target_year
    same(law, "net", net, gross - removed)
    if not after.any():
        fail(law, f"it ends in {found.gross.years[-1]}, before {pledge.target_year}")
    if (net[after] > 0.0).any():
        fail(law, f"net is {net[after].max()!r} from {pledge.target_year} on")
    _removes_as_reported(law, company, found, after, ramp)
    base = max(float(gross[0]), *_bases(company, it, found.gross.unit))
    if pledge.residual is not None and gross[after].max() > base * pledge.residual * (1 + ROUNDING):
        fail(law, f"gross {gross[after].max()} is above {pledge.residual!r} of {base!r}")
    try:
        promised = reduction_path(company, what, curve=curve)
    except TargetError:
        return
    for one in promised_on(company, it, promised.unit):
        if found.gross.at(one.first) > promised.at(one.first) + ROUNDING * base:
            fail(law, f"gross {found.gross.at(one.first)!r} breaks '{one.cut}'")


def _pledge(company: Company, what: Boundary) -> NetZero | None:
    """Return the net zero of these emissions, or of wider ones."""
    pledges = [
        t
        for t in company.targets
        if isinstance(t, NetZero) and t.boundary.counted_like(what) and what in t.boundary
    ]
    exact = [p for p in pledges if p.boundary.scopes == what.scopes]
    return next(iter(exact or pledges), None)


def _removes_as_reported(
    law: str, company: Company, found: NetPath, after: np.ndarray, ramp: Curve | None
) -> None:
    """Fail unless removals start as reported, or at 0, and then are at least gross emissions."""
    gross, removed = found.gross.values, found.removals.values
    reported = {0.0} | {
        float(convert(np.asarray(i.removals), i.unit, found.gross.unit))
        for i in company.inventories
        if i.removals
    }
    first = float(removed[0])
    if first not in reported and not after[0]:
        fail(law, f"removals start at {first!r}, reported were {sorted(reported)}")
    if ramp is None:
        same(law, "removals before", removed[~after], np.full(int((~after).sum()), first))
    elif (np.diff(removed[~after]) < -ROUNDING * max(gross.max(), first)).any():
        fail(law, f"removals do not grow: {removed.tolist()}")
    same(law, "removals after", removed[after], np.maximum(gross[after], first))


def _bases(company: Company, what: Boundary, unit: str) -> list[float]:
    """Return what these emissions were in the base years of promises, or their parts together."""
    whole = [p.base for p in promised_on(company, what, unit) if p.base is not None]
    parts = [reduction_path(company, part) for part in parts_of(company, what)]
    return [*whole, sum(float(path.at(path.base_year)) for path in parts)]
