"""The line of least squares and its prediction interval, as array functions."""

import math
from fractions import Fraction

import numpy as np
import pytest

from trajectory.kernels.fit import line_at, line_through, prediction_half_width


def test_three_points_by_hand():
    """10, 13, 13: mean 12, slope 3/2; it leaves -0.5, 1, -0.5, so s² = 1.5 of one degree."""
    line = line_through([2021, 2022, 2023], [10.0, 13.0, 13.0])
    assert (line.level, line.slope) == (12.0, 1.5)  # type: ignore[comparison-overlap]
    assert line.residual_error == pytest.approx(math.sqrt(1.5), rel=1e-15)
    assert line.r_squared == pytest.approx(float(1 - Fraction(3, 2) / 6), rel=1e-15)
    assert line_at([2021, 2022, 2023], line.level, line.slope, [2022, 2030]).tolist() == [
        12.0,
        24.0,
    ]


def test_rows_are_fitted_as_one_by_one():
    """To the bit, in either memory layout, with gaps between the years."""
    years = [2015, 2016, 2019, 2024]
    rows = np.random.default_rng(1).uniform(1.0, 9.0, (2, 5, 4))
    for values in (rows, np.asfortranarray(rows)):
        many = line_through(years, values)
        for at in np.ndindex(2, 5):
            alone = line_through(years, rows[at])
            assert [float(field[at]) for field in many] == [float(field) for field in alone]


def test_values_that_do_not_vary_are_fitted_exactly():
    """0.1 has no exact float, and still nothing is left of it."""
    line = line_through([2019, 2020, 2021], [[0.1, 0.1, 0.1], [1.0, 2.0, 4.0]])
    assert (line.level[0], line.slope[0], line.residual_error[0]) == (0.1, 0.0, 0.0)
    assert line.r_squared[0] == 1.0 > line.r_squared[1]


def test_half_width_by_hand():
    """With one degree of freedom Student's t is Cauchy: its quartile is 1, so sqrt(1 + 1/3)."""
    half = prediction_half_width([2021, 2022, 2023], [1.0, 2.0], [2022, 2024], 0.5)
    one = [math.sqrt(4 / 3), math.sqrt(10 / 3)]
    # Older scipy has Student's t to eleven digits only.
    np.testing.assert_allclose(half, [one, [2 * w for w in one]], rtol=1e-10)


def test_half_width_with_two_degrees_of_freedom():
    """T of two degrees has the quantile q sqrt(2 / (1 - q²)) of q = 2 p - 1."""
    half = prediction_half_width([2020, 2021, 2022, 2023], 1.0, [2021], 0.9)
    spread = math.sqrt(1 + 1 / 4 + 0.25 / 5)
    assert half[0] == pytest.approx(0.9 * math.sqrt(2 / (1 - 0.81)) * spread, rel=1e-12)
