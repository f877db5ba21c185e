"""The errors of the library: one base class, a ``ValueError``, and a few children.

Every message names the argument, the rule and the value got.
"""

__all__ = [
    "ArgumentError",
    "MissingDataError",
    "MissingExtraError",
    "ScopeError",
    "TargetError",
    "TrajectoryError",
    "UnitError",
    "YearError",
]


class TrajectoryError(ValueError):
    """Base class of every error that the library raises on purpose.

    Examples
    --------
    >>> import trajectory as tj
    >>> try:
    ...     tj.parse(None)
    ... except tj.TrajectoryError as error:
    ...     print(error)
    text must be a str, got None
    """


class ArgumentError(TrajectoryError):
    """An argument has the wrong type, shape or size.

    Examples
    --------
    >>> import trajectory as tj
    >>> tj.Target(tj.S12, 52, 2030, base_year=2021)
    Traceback (most recent call last):
    trajectory.errors.ArgumentError: reduction must be a fraction in [0, 1], got 52; ...
    """


class YearError(TrajectoryError):
    """A year is no year, or lies outside the years that are known.

    Examples
    --------
    >>> import trajectory as tj
    >>> tj.Target(tj.S12, "52%", 2030, base_year=2031)
    Traceback (most recent call last):
    trajectory.errors.YearError: target_year must be after base_year 2031, got 2030
    """


class UnitError(TrajectoryError):
    """Units differ, or cannot be combined.

    Examples
    --------
    >>> import trajectory as tj
    >>> tj.Inventory(2021, {tj.S1: 1.0}, unit="kg")
    Traceback (most recent call last):
    trajectory.errors.UnitError: unit must be one of tCO2e, ktCO2e, MtCO2e, GtCO2e, index, got 'kg'
    """


class ScopeError(TrajectoryError):
    """Scopes overlap, or do not add up to the scope that was asked for.

    Examples
    --------
    >>> import trajectory as tj
    >>> tj.Inventory(2021, {tj.S12: 100.0, tj.S1: 40.0})
    Traceback (most recent call last):
    trajectory.errors.ScopeError: emissions must have keys that do not overlap, got S1 twice...
    """


class TargetError(TrajectoryError):
    """Targets contradict each other, or do not say what was asked.

    Examples
    --------
    >>> import trajectory as tj
    >>> tj.reduction_path(tj.Company("Example"), tj.S12)
    Traceback (most recent call last):
    trajectory.errors.TargetError: targets of Example must promise a cut of S1+S2, got none
    """


class MissingDataError(TrajectoryError):
    """A figure that the question needs was never reported.

    Examples
    --------
    >>> import trajectory as tj
    >>> cut = tj.Target(tj.S12, "52%", 2030, base_year=2021)
    >>> tj.reduction_path(tj.Company("Example", targets=[cut]), tj.S12)
    Traceback (most recent call last):
    trajectory.errors.MissingDataError: base year 2021 of ... got years none
    """


class MissingExtraError(TrajectoryError, ImportError):
    """A library that is not installed is needed; the error names the extra that brings it."""
