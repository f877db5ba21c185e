"""What a rule asks of a reduction, at the precision in which the target was published."""

from dataclasses import dataclass
from typing import Any

from trajectory.kernels.ambition import UNKNOWN_DECIMALS, at_published_precision, margin_points
from trajectory.kernels.arithmetic import plain
from trajectory.rules.limits import Limit
from trajectory.words import POINTS, percent, told_apart
from trajectory.words.numbers import MOST_DIGITS

__all__ = ["Published"]


@dataclass(frozen=True, slots=True)
class Published(Limit):
    """At least a reduction, compared at the precision in which the target was published.

    Parameters
    ----------
    value : float or array_like
        Least reduction. [1]
    decimals : int or array_like of int
        Decimals of the published percentage; -1: unknown, so nothing is rounded.

    References
    ----------
    As :func:`trajectory.kernels.ambition.at_published_precision`.

    Examples
    --------
    >>> limit = Published(0.504, 0)
    >>> limit.required, limit.met(0.50), Published(0.504, 1).margin(0.50)
    ('at least 50 % (50.4 % rounded as published)', True, -0.4)
    """

    value: Any
    decimals: Any

    def margin(self, got: Any) -> Any:
        """Return the room left. [percentage points]"""
        return plain(margin_points(got, self.value, self.decimals))

    def met(self, got: Any) -> Any:
        """Return whether the minimum is reached."""
        return self.margin(got) >= 0.0

    @property
    def compared(self) -> float:
        """The minimum as it is compared, of one target. [1]"""
        return float(at_published_precision(self.value, self.decimals)) / 100.0

    def asked_of(self, got: float) -> str:
        """Return the minimum as it is compared; where that was rounded, also as it was."""
        if self.decimals == UNKNOWN_DECIMALS:
            return told_apart(got, self.compared)[1]
        compared, exact = percent(self.compared, MOST_DIGITS), percent(float(self.value))
        rounded = "" if percent(self.compared) == exact else f" ({exact} rounded as published)"
        return f"{compared}{rounded}"

    @property
    def required(self) -> str:
        """What is asked for, in words."""
        return self.required_of(float(self.value))

    def required_of(self, got: float) -> str:
        """Return what is asked for, with the digits that tell a reduction from it."""
        return f"at least {self.asked_of(got)}"

    def found(self, got: Any) -> str:
        """Return the reduction in words."""
        return told_apart(got, self.compared)[0]

    @property
    def unit(self) -> str:
        """Unit of the margin."""
        return POINTS
