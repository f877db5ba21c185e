"""What may be held against a promised path, and which of its years are targets."""

from trajectory.checks import as_floats, as_instance, as_year
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.nouns.series import Pathway, Series

__all__ = ["aimed_at", "as_tracked", "reported_through", "target_years", "unreported"]


def as_tracked(actuals: Series, path: Pathway, through: int) -> None:
    """Check that reported emissions can be held against a path.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> as_tracked(Series([2020, 2022], [110.0, 95.0], "index"), path, 2022)
    Traceback (most recent call last):
    trajectory.errors.YearError: actuals must not start before the base year 2021 (cut them with
    .between(2021, 2022)), got 2020
    """
    as_instance("actuals", actuals, Series)
    as_instance("path", path, Pathway)
    for name, series in (("actuals", actuals), ("path", path)):
        if series.values.ndim != 1:
            raise ArgumentError(
                f"{name} must be of one company (progress.measures take many), "
                f"got shape {series.values.shape}"
            )
    if actuals.unit != path.unit:
        raise UnitError(
            f"actuals must be in {path.unit!r} like path (convert() one of them), "
            f"got {actuals.unit!r}"
        )
    as_floats("actuals", actuals.values, minimum=0.0)
    base = path.base_year
    if base not in path.years or base == path.years[-1]:
        raise YearError(f"path must hold its base year {base} and later years, got {path!r}")
    if path.base_level == 0.0:
        raise ArgumentError("path must have a base level above 0 to measure reductions, got 0.0")
    if actuals.years[0] < base:
        last = actuals.years[-1]
        hint = f" (cut them with .between({base}, {last}))" if last >= base else ""
        raise YearError(
            f"actuals must not start before the base year {base}{hint}, got {actuals.years[0]}"
        )
    if through > path.years[-1]:
        raise YearError(
            f"through must not be after {path.years[-1]}, where the path ends, got {through}"
        )


def reported_through(actuals: Series, through: int) -> Series | None:
    """Return what was reported up to a year; None if nothing was.

    Examples
    --------
    >>> reported_through(Series([2021, 2022, 2024], [100.0, 90.0, 70.0], "index"), 2023)
    Series(2021..2022, index)
    """
    if actuals.years[0] > through:
        return None
    return actuals.between(int(actuals.years[0]), min(through, int(actuals.years[-1])))


def unreported(actuals: Series, first: int, last: int) -> list[int]:
    """Return the years from `first` to `last` for which nothing was reported.

    Examples
    --------
    >>> unreported(Series([2021, 2022, 2024], [100.0, 90.0, 70.0], "index"), 2021, 2025)
    [2023, 2025]
    """
    return [year for year in range(first, last + 1) if year not in actuals.years]


def target_years(path: Pathway) -> list[int]:
    """Return the years in which something was promised; of a path without knots, the last.

    Examples
    --------
    >>> target_years(Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index"))
    [2023]
    """
    knots = [int(y) for y in path.knot_years if path.base_year < y <= path.years[-1]]
    return knots or [int(path.years[-1])]


def aimed_at(path: Pathway, through: int, target_year: int | None) -> int:
    """Return the target year asked for; if none is, the first after `through`, or the last.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> aimed_at(path, 2021, None), aimed_at(path, 2021, 2022)
    (2023, 2022)
    """
    years = target_years(path)
    if target_year is None:
        return next((y for y in years if y > through), years[-1])
    year = as_year("target_year", target_year)
    if not path.base_year < year <= path.years[-1]:
        raise YearError(
            f"target_year must be after {path.base_year} and not after {path.years[-1]}, "
            f"where the path ends, got {year}"
        )
    return year
