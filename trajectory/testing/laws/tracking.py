"""Laws of progress: a promise once made stays, and less emitted is never judged worse."""

import numpy as np

from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.nouns.series import Pathway, Series
from trajectory.progress import Verdict, catch_up, track
from trajectory.testing.laws.failing import fail, only_of

__all__ = [
    "catch_up_repays",
    "later_actuals_change_nothing",
    "lower_actuals_never_worsen_the_verdict",
    "past_path_never_moves",
    "years_nobody_promised_are_no_targets",
]

ORDER = (Verdict.MISSED, Verdict.BEHIND, Verdict.ON_TRACK, Verdict.AHEAD, Verdict.MET)


def _with_actual(actuals: Series, year: int, value: float) -> Series:
    """Return actuals with another figure for a year."""
    values = dict(sorted({**dict(actuals.items()), year: value}.items()))
    return Series(list(values), list(values.values()), actuals.unit, actuals.label)


def past_path_never_moves(actuals: Series, path: Pathway, year: int, value: float) -> None:
    """Assert that another actual leaves the promise of every year as it was.

    Parameters
    ----------
    actuals : Series
        Reported emissions. [`path.unit`]
    path : Pathway
        The promised path.
    year : int
        The year of the other actual. [year]
    value : float
        The other actual. [`path.unit`]

    Raises
    ------
    AssertionError
        If the path or a promised reduction moved.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> past_path_never_moves(Series([2021], [100.0], "index"), path, 2022, 150.0)
    """
    before = track(actuals, path, through=year)
    after = track(_with_actual(actuals, year, value), path, through=year)
    if not before.path == after.path == path:
        fail("past_path_never_moves", f"{path!r} became {after.path!r}")
    expected = {} if after.expected is None else dict(after.expected.items())
    for known, promised in () if before.expected is None else before.expected.items():
        if expected.get(known) != promised:
            fail("past_path_never_moves", f"{known} promised {promised}, then {expected}")


def later_actuals_change_nothing(actuals: Series, path: Pathway, through: int) -> None:
    """Assert that what was reported after the year judged is not looked at.

    Parameters
    ----------
    actuals : Series
        Reported emissions. [`path.unit`]
    path : Pathway
        The promised path.
    through : int
        The year judged. [year]

    Raises
    ------
    AssertionError
        If the later figures change anything.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> later_actuals_change_nothing(Series([2022, 2023], [99.0, 70.0], "index"), path, 2022)
    """
    if actuals.years[0] > through:
        return
    past = actuals.between(int(actuals.years[0]), min(through, int(actuals.years[-1])))
    one, other = (track(series, path, through=through) for series in (actuals, past))
    if one != other:
        fail("later_actuals_change_nothing", f"{other!r} became {one!r}")


def lower_actuals_never_worsen_the_verdict(
    actuals: Series, path: Pathway, through: int, factor: float
) -> None:
    """Assert that emissions times a factor from 0 to 1 are judged as well or better.

    Parameters
    ----------
    actuals : Series
        Reported emissions. [`path.unit`]
    path : Pathway
        The promised path.
    through : int
        The year judged. [year]
    factor : float
        What all actuals are multiplied by. [1]

    Raises
    ------
    AssertionError
        If the verdict is worse.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> reported = Series([2022], [95.0], "index")
    >>> lower_actuals_never_worsen_the_verdict(reported, path, 2022, 0.9)
    """
    before = track(actuals, path, through=through).verdict
    after = track(actuals * factor, path, through=through).verdict
    if before is not after and ORDER.index(before) >= ORDER.index(after):
        fail("lower_actuals_never_worsen_the_verdict", f"{before.name} became {after.name}")


def years_nobody_promised_are_no_targets(actuals: Series, path: Pathway, through: int) -> None:
    """Assert that after the last promised year that year is judged: it is met, or missed.

    Parameters
    ----------
    actuals : Series
        Reported emissions, those of the last promised year among them. [`path.unit`]
    path : Pathway
        The promised path, its knots being what was promised.
    through : int
        A year after the last of them. [year]

    Raises
    ------
    AssertionError
        If the verdict is other than met or missed, or is not what the last promised year says,
        or is another where the path is kept on.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index",
    ...                knot_years=[2021, 2023], knot_levels=[100.0, 80.0])
    >>> reported = Series([2023, 2024], [85.0, 70.0], "index")
    >>> years_nobody_promised_are_no_targets(reported, path, 2024)
    """
    law = f"years_nobody_promised_are_no_targets of {path!r} through {through}"
    after_base = path.knot_years[path.knot_years > path.base_year]
    only_of(law, after_base.size, "paths with a promise after their base year")
    due = int(after_base[-1])
    only_of(law, due in actuals.years, f"actuals that hold {due}, the last promised year")
    only_of(law, through > due, f"years after {due}, the last promised")
    missed = actuals.at(due) > path.at(due) + TOLERANCE * path.base_level
    wanted = "MISSED" if missed else "MET"
    for how, promised in {"as it ends": path, "kept on": _kept_on(path, through)}.items():
        got = track(actuals, promised, through=through).verdict.name
        if got != wanted:
            fail(law, f"{got} {how}, wanted {wanted}: the promise was for {due}")


def _kept_on(path: Pathway, until: int) -> Pathway:
    """Return a path with its last level kept on, which promises nothing more."""
    more = max(0, until - int(path.years[-1]))
    return Pathway(
        range(int(path.years[0]), int(path.years[-1]) + more + 1),
        np.concatenate([path.values, np.repeat(path.values[-1:], more)]),
        path.unit,
        path.label,
        base_year=path.base_year,
        base_level=path.base_level,
        knot_years=path.knot_years,
        knot_levels=path.knot_levels,
    )


def catch_up_repays(actuals: Series, path: Pathway, through: int, target_year: int) -> None:
    """Assert that the way back never rises, ends low enough and emits no more than promised.

    Where it ends below the promised level and below its start, the totals are equal.

    Parameters
    ----------
    actuals : Series
        Reported emissions of every year after the base year to `through`. [`path.unit`]
    path : Pathway
        The promised path.
    through : int
        The last year reported. [year]
    target_year : int
        By when to make up for it. [year]

    Raises
    ------
    AssertionError
        If the way back breaks one of these.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023, 2024, 2025], [100.0, 90.0, 80.0, 70.0, 60.0], "index")
    >>> catch_up_repays(Series([2022, 2023], [93.0, 84.0], "index"), path, 2023, 2025)
    """
    law, base = "catch_up_repays", path.base_level
    back = catch_up(path, actuals, through=through, target_year=target_year)
    allowed, end = TOLERANCE * base * path.years.size, back.at(target_year)
    if (np.diff(back.values) > 0.0).any() or back.values.min() < 0.0:
        fail(law, f"it rises or is negative: {back.values}")
    if end > path.at(target_year) + TOLERANCE * base:
        fail(law, f"it ends at {end}, promised {path.at(target_year)}")
    first = path.base_year + 1
    promised = path.between(first, target_year).cumulative()
    emitted = actuals.between(first, through).cumulative()
    emitted += back.between(through + 1, target_year).cumulative()
    if emitted > promised + allowed:
        fail(law, f"it emits {emitted}, promised {promised}")
    lower = end < min(path.at(target_year), back.at(through)) - TOLERANCE * base
    if lower and abs(emitted - promised) > allowed:
        fail(law, f"it cuts deeper than needed: {emitted}, promised {promised}")
