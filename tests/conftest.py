"""Profiles of hypothesis, and a plotting backend that needs no screen.

``HYPOTHESIS_PROFILE=deep pytest`` draws 5000 examples of everything; both profiles draw the
same ones in every run.
"""

import os
import sys

import numpy as np
import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("MPLBACKEND", "Agg")

COMMON = {
    "deadline": None,  # the first draw imports what it needs
    "derandomize": True,
    "print_blob": True,
    "suppress_health_check": [HealthCheck.too_slow],  # a busy machine is no fault of a strategy
}
settings.register_profile("ci", max_examples=200, **COMMON)
settings.register_profile("quick", max_examples=20, **COMMON)
settings.register_profile("deep", max_examples=5000, **COMMON)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


@pytest.fixture(autouse=True)
def _close_pictures():
    """Close the figures that pyplot holds after each test, if it was used."""
    yield
    if "matplotlib.pyplot" in sys.modules:
        sys.modules["matplotlib.pyplot"].close("all")


@pytest.fixture
def table():
    """Return ragged knots of 30 rows, 2020 to 2050, from one segment to four."""
    rng = np.random.default_rng(7)
    years = np.sort(rng.permuted(np.tile(np.arange(2021, 2050), (30, 1)), axis=1)[:, :3])
    years = np.hstack([np.full((30, 1), 2020.0), years, np.full((30, 1), 2050.0)])
    for row, count in enumerate(np.resize([2, 3, 4, 5], 30)):
        years[row, count - 1], years[row, count:] = 2050.0, np.nan
    return years, rng.uniform(1.0, 100.0, years.shape)
