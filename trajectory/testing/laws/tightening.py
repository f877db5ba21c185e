"""Laws of what follows from a change: more emissions, or a stronger promise."""

from dataclasses import replace

import numpy as np

from trajectory.benchmarks import Benchmark, linear_1_5c
from trajectory.benchmarks.comparison import compare
from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company, Promise
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import BelowBaseline, FixedLevel, Target
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.testing.laws.failing import ROUNDING, fail, only_of, same
from trajectory.testing.laws.promised import cuts_on

__all__ = ["scaling_emissions_scales", "tightening_never_worsens"]


def _scaled(company: Company, factor: float) -> Company:
    inventories = [
        Inventory(
            i.year,
            {key: value * factor for key, value in i.emissions},
            i.unit,
            period_end=i.period_end,
            published=i.published,
            removals=i.removals * factor,
            source=i.source,
        )
        for i in company.inventories
    ]
    promises = [_scaled_promise(promise, factor) for promise in company.targets]
    return Company(company.name, inventories, promises, company.facts)


def _scaled_promise(promise: Promise, factor: float) -> Promise:
    """Return a promise of a company `factor` times as large."""
    if isinstance(promise, FixedLevel):
        return replace(promise, level=promise.level * factor)
    if isinstance(promise, Target) and promise.base_emissions is not None:
        amount, unit = promise.base_emissions
        return replace(promise, base_emissions=(amount * factor, unit))
    if isinstance(promise, BelowBaseline) and promise.baseline is not None:
        usual = promise.baseline
        more = Pathway(
            usual.years,
            usual.values * factor,
            usual.unit,
            base_year=usual.base_year,
            base_level=np.asarray(usual.base_level) * factor,
        )
        return replace(promise, baseline=more)
    return promise


def scaling_emissions_scales(
    company: Company,
    what: Scope | Boundary,
    factor: float,
    *,
    curve: Curve = linear,
    benchmark: Benchmark = linear_1_5c,
) -> None:
    """Assert that with `factor` times the emissions all measures are `factor` times as large.

    Parameters
    ----------
    company : Company
        The company.
    what : Scope or Boundary
        What is drawn.
    factor : float
        Above 0. [1]
    curve : Curve
        How.
    benchmark : Benchmark
        What the path is compared with.

    Raises
    ------
    AssertionError
        If the path, its total or a gap does not scale, or one of the three verdicts turns;
        one within a rounding of the tolerance is left open.

    Examples
    --------
    >>> from trajectory import S12
    >>> cut = Target(S12, "52%", 2030, base_year=2021)
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], [cut])
    >>> scaling_emissions_scales(zte, S12, 7.0)
    """
    law = f"scaling_emissions_scales of {company!r} on {what} by {factor!r}"
    one = reduction_path(company, what, curve=curve)
    many = reduction_path(_scaled(company, factor), what, curve=curve)
    base = factor * one.base_level
    slack = ROUNDING * factor * float(one.values.max())
    same(law, "path", many.values, factor * one.values, slack)
    n = one.years.size
    same(law, "total", many.cumulative(), factor * one.cumulative(), n * slack)
    before, after = compare(one, benchmark(one)), compare(many, benchmark(many))
    same(law, "gap", after.gap.values, factor * before.gap.values, slack)
    same(law, "cumulative_gap", after.cumulative_gap, factor * before.cumulative_gap, n * slack)
    limit = TOLERANCE * base
    margins = {
        "end_point": after.gap.values[-1] - limit,
        "every_year": after.gap.values.max() - limit,
        "cumulative": after.cumulative_gap - n * limit,
    }
    for name, margin in margins.items():
        if getattr(before, name) != getattr(after, name) and abs(margin) > 2 * n * slack:
            fail(law, f"{name} turns from {getattr(before, name)} to {getattr(after, name)}")


def tightening_never_worsens(
    company: Company,
    what: Scope | Boundary,
    share: float,
    *,
    curve: Curve = linear,
) -> None:
    """Assert that a stronger target never makes a year, and so the total, any worse.

    Each target in turn, with all that are at least as strong, gives up `share` of what it
    still allowed. The law holds where a year depends on the knots around it only: for every
    curve but ``monotone``, whose slopes look one knot further.

    Parameters
    ----------
    company : Company
        With targets on exactly these scopes.
    what : Scope or Boundary
        What is drawn.
    share : float
        From 0, nothing changes, to 1, a full cut. [1]
    curve : Curve
        How, not ``monotone``.

    Raises
    ------
    AssertionError
        If a year or the total is higher than before by more than a rounding.

    Examples
    --------
    >>> from trajectory import S12
    >>> cut = Target(S12, "52%", 2030, base_year=2021)
    >>> zte = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], [cut])
    >>> tightening_never_worsens(zte, S12, 0.5)
    """
    law = f"tightening_never_worsens of {company!r} on {what} by {share!r} with {curve.name}"
    path = reduction_path(company, what, curve=curve)
    cuts = cuts_on(company, what)
    only_of(law, cuts, "companies with a target on exactly these emissions")
    slack = ROUNDING * float(path.values.max())
    for weakest in cuts:
        stronger = [
            _tightened(t, share) if t in cuts and t.reduction >= weakest.reduction else t
            for t in company.targets
            if isinstance(t, Target)
        ]
        others = [t for t in company.targets if not isinstance(t, Target)]
        other = Company(company.name, company.inventories, [*stronger, *others], company.facts)
        got = reduction_path(other, what, curve=curve)
        worse = got.values > path.values + slack
        if worse.any():
            i = int(np.argmax(worse))
            year = int(path.years[i])
            change = f"{path.at(year)!r} to {got.at(year)!r} in {year}"
            fail(law, f"from {change} after tightening '{weakest}'")
        if got.cumulative() > path.cumulative() + path.years.size * slack:
            fail(law, f"total from {path.cumulative()!r} to {got.cumulative()!r}")


def _tightened(target: Target, share: float) -> Target:
    reduction = min(1.0, target.reduction + (1.0 - target.reduction) * share)
    grown = Target.growth(-reduction) if reduction < 0.0 else reduction
    return replace(target, reduction=grown, decimals=None)
