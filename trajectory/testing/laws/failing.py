"""How a law fails: with its name, what broke, and the values."""

from typing import Any, NoReturn

import numpy as np
from numpy.typing import ArrayLike

from trajectory.errors import ArgumentError

__all__ = ["ROUNDING", "fail", "only_of", "same"]

ROUNDING = 1e-12
"""What a few roundings may amount to, as a share of the largest number that takes part."""


def fail(law: str, what: str) -> NoReturn:
    """Raise the error of a broken law."""
    raise AssertionError(f"{law}: {what}")


def only_of(law: str, speaks: object, what: str) -> None:
    """Refuse to judge what a law does not speak about: it holds of `what`, and of nothing else."""
    if not speaks:
        raise ArgumentError(f"{law} speaks only of {what}")


def same(law: str, what: str, got: ArrayLike, wanted: ArrayLike, slack: Any = 0.0) -> None:
    """Fail unless two numbers or arrays are equal up to `slack`; NaN equals NaN."""
    one, other = np.asarray(got, dtype=np.float64), np.asarray(wanted, dtype=np.float64)
    if one.shape != other.shape:
        fail(law, f"{what} has shape {one.shape}, wanted {other.shape}")
    differs = ~((np.abs(one - other) <= slack) | (one == other) | (np.isnan(one) & np.isnan(other)))
    if differs.any():
        at = tuple(int(i) for i in np.argwhere(differs)[0])
        where = f" at {at}" if at else ""
        fail(law, f"{what} is {float(one[at])!r}{where}, wanted {float(other[at])!r}")
