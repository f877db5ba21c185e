"""Laws of a whole and its parts: nothing that was promised is lost between them."""

import itertools

import numpy as np

from trajectory.checks import Floats
from trajectory.emitted.lookup import asked
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.company import Company
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway
from trajectory.paths.drawing import reduction_path
from trajectory.testing.laws.failing import ROUNDING, fail, only_of, same
from trajectory.testing.laws.promised import Cut, Promised, parts_of, promised_on

__all__ = ["parts_add_up", "promises_are_used_or_named", "whole_is_at_most_its_parts"]

PARTS = "emissions that disjoint promised parts make up, got {}"


def parts_add_up(company: Company, what: Scope | Boundary, *, curve: Curve = linear) -> None:
    """Assert that the path of scopes promised in parts is the sum of the parts' paths.

    Parameters
    ----------
    company : Company
        With promises on disjoint parts of these scopes and none on the whole.
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
    >>> from trajectory import S1, S2, S12, Inventory, Target
    >>> cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    >>> parts_add_up(Company("ZTE", [Inventory(2020, {S1: 60.0, S2: 40.0})], cuts), S12)
    """
    law = f"parts_add_up of {company!r} on {what} with {curve.name}"
    it = asked(company, what)
    paths = _paths_of_parts(law, company, it, curve)
    whole = reduction_path(company, it, curve=curve)
    only_of(law, not list(promised_on(company, it, whole.unit)), f"parts, not of {it} itself")
    first, total = _sum(paths)
    span = first, first + total.size - 1
    if (int(whole.years[0]), int(whole.years[-1])) != span:
        fail(law, f"got {whole!r}, but the parts share {span}")
    same(law, "sum of the parts", whole.values, total, ROUNDING * np.abs(total))


def whole_is_at_most_its_parts(
    company: Company, what: Scope | Boundary, *, curve: Curve = linear
) -> None:
    """Assert that a whole is never above the sum of its parts' promises, if all parts promise.

    Parameters
    ----------
    company : Company
        With promises on disjoint parts that make up these scopes; on the whole, too, or not.
    what : Scope or Boundary
        The whole.
    curve : Curve
        How the paths are drawn.

    Raises
    ------
    AssertionError
        If it is in a year that the whole and all of its parts speak about, or if it leaves out
        years that all of its parts speak about.

    Examples
    --------
    >>> from trajectory import S1, S2, S12, Inventory, Target
    >>> cuts = [Target(s, "50%", 2030, base_year=2020) for s in (S1, S2)]
    >>> cuts += [Target(S12, "90%", 2050, base_year=2020)]
    >>> company = Company("Example", [Inventory(2020, {S1: 60.0, S2: 40.0})], cuts)
    >>> whole_is_at_most_its_parts(company, S12)
    """
    law = f"whole_is_at_most_its_parts of {company!r} on {what} with {curve.name}"
    it = asked(company, what)
    first, total = _sum(_paths_of_parts(law, company, it, curve))
    path = reduction_path(company, it, curve=curve)
    last = first + total.size - 1
    if path.years[0] > first or path.years[-1] < last:
        fail(law, f"it speaks about {path!r}, its parts about {first}..{last}")
    above = path.between(first, last).values - total > ROUNDING * np.abs(total)
    if above.any():
        i = int(np.argmax(above))
        got = f"{path.at(first + i)!r} above {float(total[i])!r}"
        fail(law, f"{got}, the sum of its parts, in {first + i}")


def promises_are_used_or_named(
    company: Company, what: Scope | Boundary, *, curve: Curve = linear
) -> None:
    """Assert that no promise about the emissions asked for is neither used nor named.

    A promise of a level, absolute or not, is used if the path is at or below its level in the
    years it speaks about; on a part, if the path leaves no more than that level and what the
    other parts draw. Otherwise the path's notes name it.

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
        If one is dropped in silence.

    Examples
    --------
    >>> from trajectory import ALL, S12, Inventory, Target
    >>> cuts = [Target(S12, "42%", 2030, base_year=2020), Target(ALL, "90%", 2050, base_year=2020)]
    >>> promises_are_used_or_named(Company("Example", [Inventory(2020, {S12: 9.0})], cuts), S12)
    """
    law = f"promises_are_used_or_named of {company!r} on {what} with {curve.name}"
    it = asked(company, what)
    path = reduction_path(company, it, curve=curve)
    for promise in company.targets:
        if not isinstance(promise, Cut) or not promise.boundary.scopes & it.scopes:
            continue
        named = any(str(promise) in note for note in path.notes)
        if not named and not _is_used(company, it, path, promise, curve):
            fail(law, f"'{promise}' is neither used nor named in {list(path.notes)}")


def _is_used(company: Company, what: Boundary, path: Pathway, cut: Cut, curve: Curve) -> bool:
    """Return whether a path leaves no more than a promise within it allows."""
    if cut.boundary.scopes == what.scopes:
        found = [p for p in promised_on(company, what, path.unit) if p.cut == cut]
        return any(_holds(path, one) for one in found)
    parts = parts_of(company, what)
    mine = [part for part in parts if cut.boundary.scopes in part.scopes]
    if len(mine) != 1 or not _make_up(parts, what):
        return False
    part = reduction_path(company, mine[0], curve=curve)
    if not _is_used(company, mine[0], part, cut, curve):
        return any(str(cut) in note for note in part.notes)
    others = [reduction_path(company, p, curve=curve) for p in parts if p is not mine[0]]
    first, total = _sum([part, *others])
    last = min(first + total.size - 1, int(path.years[-1]))
    shared = path.between(first, last).values
    return bool((shared <= total[: shared.size] * (1.0 + ROUNDING)).all())


def _holds(path: Pathway, one: Promised) -> bool:
    """Return whether a path is at or below a promised level in all of the years it is for."""
    if one.last > path.years[-1] or one.last < path.years[0]:
        return False
    slack = ROUNDING * max(path.base_level, one.base or one.level)
    spoken = path.between(max(one.first, int(path.years[0])), one.last)
    return bool((spoken.values <= one.level + slack).all())


def _make_up(parts: list[Boundary], what: Boundary) -> bool:
    """Return whether parts are disjoint and together all of a whole."""
    union = Scope(0)
    for part in parts:
        union |= part.scopes
    apart = not any(a.scopes & b.scopes for a, b in itertools.combinations(parts, 2))
    return apart and union == what.scopes


def _paths_of_parts(law: str, company: Company, what: Boundary, curve: Curve) -> list[Pathway]:
    parts = parts_of(company, what)
    only_of(law, _make_up(parts, what), PARTS.format([str(part) for part in parts]))
    return [reduction_path(company, part, curve=curve) for part in parts]


def _sum(paths: list[Pathway]) -> tuple[int, Floats]:
    """Return the first year that all paths share, and their sum from there to the last."""
    first = max(int(path.years[0]) for path in paths)
    last = min(int(path.years[-1]) for path in paths)
    only_of("their sum", first < last, f"parts that overlap in time, got {paths}")
    return first, np.sum([path.between(first, last).values for path in paths], axis=0)
