"""What may be held against a promised path, and which of its years are targets."""

from trajectory.checks import as_floats, as_instance, as_year
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.nouns.series import Pathway, Series

__all__ = ["aimed_at", "as_tracked", "reported_through", "target_years", "unreported"]


def as_tracked(actuals: Series, path: Pathway, through: int) -> None:
    """Check that reported emissions can be held against a path."""
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
        raise YearError(
            f"actuals must not start before the base year {base} "
            f"(cut them with .between({base}, {actuals.years[-1]})), got {actuals.years[0]}"
        )
    if through > path.years[-1]:
        raise YearError(
            f"through must not be after {path.years[-1]}, where the path ends, got {through}"
        )


def reported_through(actuals: Series, through: int) -> Series | None:
    """Return what was reported up to a year; None if nothing was."""
    if actuals.years[0] > through:
        return None
    return actuals.between(int(actuals.years[0]), min(through, int(actuals.years[-1])))


def unreported(actuals: Series, first: int, last: int) -> list[int]:
    """Return the years from `first` to `last` for which nothing was reported."""
    return [year for year in range(first, last + 1) if year not in actuals.years]


def target_years(path: Pathway) -> list[int]:
    """Return the years in which something was promised; of a path without knots, the last."""
    knots = [int(y) for y in path.knot_years if path.base_year < y <= path.years[-1]]
    return knots or [int(path.years[-1])]


def aimed_at(path: Pathway, through: int, target_year: int | None) -> int:
    """Return the target year asked for; if none is, the first after `through`, or the last."""
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
