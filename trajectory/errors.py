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
    """Base class of every error that the library raises on purpose."""


class ArgumentError(TrajectoryError):
    """An argument has the wrong type, shape or size."""


class YearError(TrajectoryError):
    """A year is no year, or lies outside the years that are known."""


class UnitError(TrajectoryError):
    """Units differ, or cannot be combined."""


class ScopeError(TrajectoryError):
    """Scopes overlap, or do not add up to the scope that was asked for."""


class TargetError(TrajectoryError):
    """Targets contradict each other, or do not say what was asked."""


class MissingDataError(TrajectoryError):
    """A figure that the question needs was never reported."""


class MissingExtraError(TrajectoryError, ImportError):
    """A library that is not installed is needed; the error names the extra that brings it."""
