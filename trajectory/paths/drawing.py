"""What promises draw: gross emissions year by year, and the removals of a net zero."""

from dataclasses import replace

import numpy as np

from trajectory.checks import as_instance, as_year, instance_of
from trajectory.emitted.lookup import asked
from trajectory.errors import TargetError, UnitError, YearError
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.codec import Noun
from trajectory.nouns.company import Company
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.promises import NetZero
from trajectory.nouns.scope import Boundary, Scope
from trajectory.nouns.series import Pathway, Series
from trajectory.paths.joining import (
    Line,
    Spread,
    base_inventory,
    cuts_of,
    groups_of,
    join,
    pro_rata,
)
from trajectory.words import INDEX

__all__ = ["NetPath", "draw_lines", "net_path", "pro_rata", "reduction_path"]


def reduction_path(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    until: int | None = None,
    spread: Spread | None = None,
) -> Pathway:
    """Return the gross emissions that a company's promises draw for some scopes.

    Targets on exactly these scopes, with land or without as asked, are joined into one line
    from their base year. If there are none, targets on disjoint parts that make up the scopes
    are added; the path then starts at the latest base year of the parts and ends where the
    first part ends. A wider target promises nothing about a part unless `spread` says how to
    read it. Where a target covers only a share, the rest stays at its base level. A
    :class:`NetZero` promises no cut of its own and is never a knot here.

    Parameters
    ----------
    company : Company
        Promises, and the inventory of each base year.
    what : Scope or Boundary
        What to draw; where it does not say how scope 2 is counted, as the targets count it.
    curve : Curve
        How emissions move between the knots.
    until : int, optional
        Keep the last level on until this year. [year]
    spread : callable, optional
        How to read wider targets, such as :func:`pro_rata`.

    Returns
    -------
    Pathway
        From the base year to the last target year or `maintain_until`. [the inventory's unit]

    Raises
    ------
    TargetError
        If nothing was promised on these scopes, or two promises contradict each other.
    MissingDataError, ScopeError
        If the base year or the scopes were never reported.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> tj.reduction_path(zte, tj.S12).at(2030)
    48.0
    """
    wanted = asked(as_instance("company", company, Company), what)
    cuts = cuts_of(company, wanted, spread)
    groups = groups_of(company, cuts, wanted)
    lines = [join(company, group, wanted) for group in groups]
    label = f"{company.name}, {wanted.words}: promised"
    return draw_lines(company, wanted, lines, curve, until, label)


def draw_lines(
    company: Company,
    what: Boundary,
    lines: list[Line],
    curve: Curve,
    until: int | None,
    label: str,
) -> Pathway:
    """Return the sum of lines, from the latest start to the earliest end."""
    as_instance("curve", curve, Curve)
    start = max(lines, key=lambda line: line.base_year)
    end = min(lines, key=lambda line: line.end)
    if until is not None:
        last = as_year("until", until)
        if last < end.end:
            raise YearError(f"until must not be before the path ends in {end.end}, got {last}")
        lines = [line.kept_until(last) for line in lines]
    else:
        last = end.end
    if start.base_year >= last:
        raise TargetError(
            f"the parts of {what} must overlap in time, got '{start.last}', which starts in "
            f"{start.base_year}, and '{end.last}', which ends in {end.end}"
        )
    _same_unit(company, lines)
    years = np.arange(start.base_year, last + 1)
    values = sum((line.draw(years, curve) for line in lines), np.zeros(years.size))
    knots = sorted({year for line in lines for year, _ in line.knots if years[0] <= year <= last})
    return Pathway(
        years,
        values,
        lines[0].unit,
        label,
        knot_years=knots,
        knot_levels=values[..., np.array(knots) - years[0]],
    )


def _same_unit(company: Company, lines: list[Line]) -> None:
    kinds = {line.unit for line in lines}
    if len(kinds) > 1:
        raise UnitError(f"inventories of {company.name} must share one unit, got {sorted(kinds)}")
    if len(lines) > 1 and kinds == {INDEX}:
        raise UnitError(
            f"index values are never summed across scopes, got {len(lines)} parts of {company.name}"
        )


@noun
class NetPath(Noun):
    """Gross emissions and removals, kept apart.

    Parameters
    ----------
    gross : Pathway
        Gross emissions.
    removals : Series
        Removals of the same years and unit.

    Raises
    ------
    ArgumentError, YearError, UnitError
        If the two have the wrong type, or differ in years or unit.

    Examples
    --------
    >>> gross = Pathway([2049, 2050], [11.0, 10.0], "tCO2e")
    >>> NetPath(gross, Series([2049, 2050], [0.0, 10.0], "tCO2e")).net.at(2050)
    0.0
    """

    gross: Pathway = kept(instance_of(Pathway))
    removals: Series = kept(instance_of(Series))

    def __post_init__(self) -> None:
        super().__post_init__()
        _ = self.net  # which refuses other years or another unit

    @property
    def net(self) -> Series:
        """Gross emissions less removals."""
        return self.gross - self.removals

    def __repr__(self) -> str:
        """Return one line: years, unit and label."""
        g = self.gross
        return f"NetPath({g.years[0]}..{g.years[-1]}, {g.unit}, {g.label!r})"


def net_path(
    company: Company,
    what: Scope | Boundary,
    *,
    curve: Curve = linear,
    ramp: Curve | None = None,
    until: int | None = None,
    spread: Spread | None = None,
) -> NetPath:
    """Return gross emissions and removals up to a promised net zero, kept apart.

    Gross emissions follow :func:`reduction_path`. Where the net zero names a residual and
    emissions are still above it in the net-zero year, they get a knot there; where it names
    none, the last level of the targets stays. Removals are zero before the net-zero year
    unless a `ramp` is passed, and equal gross emissions from then on. A net zero of wider
    scopes counts for a part: where all is removed, so is the part.

    Parameters
    ----------
    company : Company
        Promises, and the inventory of each base year.
    what : Scope or Boundary
        What to draw; where it does not say how scope 2 is counted, as the targets count it.
    curve : Curve
        How gross emissions move between the knots.
    ramp : Curve, optional
        How removals grow from zero in the first year to the net-zero year.
    until : int, optional
        Keep the last levels on until this year. [year]
    spread : callable, optional
        How to read wider targets, such as :func:`pro_rata`.

    Returns
    -------
    NetPath
        Gross emissions and removals. [the inventory's unit]

    Raises
    ------
    TargetError
        If no net zero was promised, or promises contradict each other.
    MissingDataError, ScopeError
        If the base year or the scopes were never reported.

    Examples
    --------
    >>> import trajectory as tj
    >>> base = tj.Inventory(2021, {tj.S12: 100.0}, unit="index")
    >>> cut = tj.Target(tj.S12, "90%", 2040, base_year=2021)
    >>> net = tj.net_path(tj.Company("ZTE", [base], [cut, tj.NetZero(tj.ALL, 2050)]), tj.S12)
    >>> net.gross.at(2050), net.removals.at(2050), net.net.at(2050)
    (10.0, 10.0, 0.0)
    """
    wanted = asked(as_instance("company", company, Company), what)
    cuts = cuts_of(company, wanted, spread)
    promise = _net_zero(company, wanted)
    year = promise.target_year
    if cuts or promise.base_year is None or promise.residual is None:
        groups = groups_of(company, cuts, wanted)
        lines = [_with_residual(join(company, g, wanted), promise, curve) for g in groups]
    else:
        inventory, base = base_inventory(company, wanted, promise.base_year, promise)
        start = ((promise.base_year, base),)
        bare = Line(promise.base_year, base, inventory.unit, start, str(promise))
        lines = [_with_residual(bare, promise, curve)]
    label = f"{company.name}, {wanted.words}: promised"
    gross = draw_lines(company, wanted, lines, curve, until, label)
    removed = np.where(gross.years >= year, gross.values, 0.0)
    if ramp is not None:
        before = gross.years < year
        ends = [gross.years[0], year]
        removed[before] = as_instance("ramp", ramp, Curve)(
            gross.years[before], ends, [0.0, gross.at(year)]
        )
    label = f"{company.name}, {wanted.words}: removals promised"
    return NetPath(gross, Series(gross.years, removed, gross.unit, label))


def _net_zero(company: Company, what: Boundary) -> NetZero:
    """Return the net zero that speaks of `what`: on exactly these, else on wider ones."""
    found = [
        t
        for t in company.targets
        if isinstance(t, NetZero) and t.boundary.counted_like(what) and what in t.boundary
    ]
    found = [t for t in found if t.boundary.scopes == what.scopes] or found
    if not found:
        raise TargetError(f"targets of {company.name} must hold a net zero of {what}, got none")
    if any(other != found[0] for other in found[1:]):
        names = "' and '".join(str(t) for t in found[:2])
        raise TargetError(f"targets of {company.name} must hold one net zero, got '{names}'")
    return found[0]


def _with_residual(line: Line, promise: NetZero, curve: Curve) -> Line:
    """Return the line with its knot in the net-zero year, if it is still above the residual."""
    year = promise.target_year
    if promise.base_year not in (None, line.base_year):
        raise TargetError(
            f"a net zero must share the base year of the targets, got {promise.base_year} for "
            f"'{promise}' and {line.base_year} for '{line.last}'"
        )
    if year <= line.base_year:
        raise TargetError(
            f"a net zero must come after the base year, got '{promise}' and '{line.last}'"
        )
    if promise.residual is None:
        return line.kept_until(year)
    residual = line.base_level * promise.residual
    now = float(line.kept_until(year).draw([year], curve)[0])
    if now <= residual:
        return line.kept_until(year)
    later = [knot for knot in line.knots if knot[0] > year and knot[1] > residual]
    if later:
        raise TargetError(
            f"emissions must stay at the residual of '{promise}' ({residual:g}), "
            f"got {later[0][1]:g} in {later[0][0]} by '{line.last}'"
        )
    kept = {**dict(line.knots), year: residual}
    return replace(line, knots=tuple(sorted(kept.items())))
