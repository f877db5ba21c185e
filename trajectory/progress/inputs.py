"""What may be held against a promised path, and which of its years are targets."""

from trajectory.checks import as_floats, as_instance, as_year
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.nouns.series import Pathway, Series

__all__ = [
    "aimed_at",
    "as_trackable",
    "as_tracked",
    "judged_in",
    "level_in",
    "of_one",
    "reported_through",
    "target_years",
    "unreported",
]


def as_trackable(path: Pathway) -> None:
    """Check that something can be held against a path: one company, its base year, later years."""
    of_one("path", as_instance("path", path, Pathway))
    base = path.base_year
    if base not in path.years or base == path.years[-1]:
        raise YearError(f"path must hold its base year {base} and later years, got {path!r}")


def as_tracked(actuals: Series, path: Pathway) -> None:
    """Check that reported emissions can be held against a path.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> as_tracked(Series([2020, 2022], [110.0, 95.0], "index"), path)
    Traceback (most recent call last):
    trajectory.errors.YearError: actuals must not start before the base year 2021 (cut them with
    .between(2021, 2022)), got 2020
    """
    of_one("actuals", as_instance("actuals", actuals, Series))
    as_trackable(path)
    if actuals.unit != path.unit:
        raise UnitError(
            f"actuals must be in {path.unit!r} like path (convert() one of them), "
            f"got {actuals.unit!r}"
        )
    as_floats("actuals", actuals.values, minimum=0.0)
    base, first, last = path.base_year, actuals.years[0], actuals.years[-1]
    if last < base:
        raise YearError(
            f"actuals must hold a year since the base year {base}: nothing since then is "
            f"reported, got {last} as the last year"
        )
    if first < base:
        raise YearError(
            f"actuals must not start before the base year {base} (cut them with "
            f".between({base}, {last})), got {first}"
        )


def of_one(name: str, series: Series) -> None:
    """Refuse a series of many companies."""
    if series.values.ndim != 1:
        raise ArgumentError(
            f"{name} must be of one company (progress.measures take many), "
            f"got shape {series.values.shape}"
        )


def reported_through(actuals: Series, through: int) -> Series | None:
    """Return what was reported up to a year; None if nothing was.

    Examples
    --------
    >>> reported_through(Series([2021, 2022, 2024], [100.0, 90.0, 70.0], "index"), 2023)
    Series(2021..2022, 100 to 90 index)
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
    """Return the years after the base year in which something was promised.

    They are the knots, also those beyond the end of a path that was cut; of a path without
    knots, the last year.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> target_years(path)
    [2023]
    """
    if not path.knot_years.size:
        return [int(path.years[-1])]
    return [year for year in path.knot_years.tolist() if year > path.base_year]


def level_in(path: Pathway, year: int) -> float:
    """Return the level promised for a year of the path, or for a knot beyond its end.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index",
    ...                knot_years=[2021, 2023], knot_levels=[100.0, 80.0])
    >>> level_in(path.between(2021, 2022), 2023)
    80.0
    """
    beyond = path.knot_years == year
    return float(path.at(year) if year in path.years or not beyond.any()
                 else path.knot_levels[..., beyond][..., 0])  # fmt: skip


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
        if not years:
            raise YearError(
                f"path must promise something for a year after its base year {path.base_year} "
                f"(or name a target_year), got knots in {path.knot_years.tolist()}"
            )
        return next((y for y in years if y > through), years[-1])
    year, last = as_year("target_year", target_year), max([*years, 0]) or int(path.years[-1])
    if not path.base_year < year <= last:
        raise YearError(
            f"target_year must be after {path.base_year} and not after {last}, the last year in "
            f"which something was promised, got {year}"
        )
    if year > path.years[-1] and year not in years:
        raise YearError(f"target_year must be a year of the path or a target's, got {year}")
    return year


def judged_in(path: Pathway, through: int, last: int) -> int:
    """Return the year judged: `through`, or the last in which something was promised.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index")
    >>> judged_in(path, 2022, 2023), judged_in(path, 2030, 2023)
    (2022, 2023)
    """
    year = min(through, last)
    if year > path.years[-1]:
        raise YearError(
            f"through must not be after {path.years[-1]}, where the path ends before its target "
            f"in {last}, got {through}"
        )
    return year
