"""Arrays are checked once: copied where they can be written to, and normal in every bit."""

import numpy as np
import pytest

from trajectory.checks import as_floats
from trajectory.errors import ArgumentError


def test_what_can_be_written_to_is_copied():
    """The caller's array may change; what is held may not."""
    given = np.array([1.0, 2.0])
    held = as_floats("values", given)
    given[0] = 5.0
    assert held.tolist() == [1.0, 2.0]
    assert not held.flags.writeable


def test_what_was_checked_before_is_not_copied():
    """A second check answers the same array; a read-only view of a writeable one is copied."""
    held = as_floats("values", [1.0, 2.0])
    assert as_floats("values", held) is held
    given = np.array([1.0, 2.0])
    view = given[:]
    view.setflags(write=False)
    assert as_floats("values", view) is not view


@pytest.mark.parametrize("frozen", [True, False])
def test_minus_zero_becomes_zero(frozen):
    """Below zero or not, read-only or not."""
    for others in ([1.0], [-1.0], []):
        given = np.array([-0.0, *others])
        given.setflags(write=not frozen)
        assert not np.signbit(as_floats("values", given)[0])


@pytest.mark.parametrize("bad", [np.nan, np.inf, -np.inf])
@pytest.mark.parametrize("frozen", [True, False])
def test_values_that_are_not_finite_are_refused(bad, frozen):
    """One among many is enough."""
    given = np.array([1.0, bad, 2.0])
    given.setflags(write=not frozen)
    with pytest.raises(ArgumentError, match=f"values must be finite, got {bad}"):
        as_floats("values", given)


def test_memory_order_stays():
    """Year-major memory is kept, so that kernels stay fast."""
    given = np.asfortranarray(np.ones((3, 4)))
    assert as_floats("values", given).flags.f_contiguous
