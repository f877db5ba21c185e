"""Print how long curves take beside a plain copy, and what memory they add.

Run ``python tests/benchmarks/ratios.py [rows]`` on a quiet machine. Times are of the processor,
the best of several; the copies that a ratio refers to are made in between. What import costs is
printed by ``imports.py`` beside this file.
"""

import sys
import time
import tracemalloc
from functools import partial

import numpy as np
from test_curves import (  # type: ignore[import-not-found]  # a script finds it beside itself
    SHARED,
    YEARS,
    ragged_knots,
    shared_levels,
    touched,
)

from trajectory.kernels.curves import geometric, linear, logistic, monotone, step

ROUNDS = 7


def seconds(function):
    """Return how long one call takes."""
    start = time.process_time()
    function()
    return time.process_time() - start


def extra_memory(function):
    """Return the most memory that a call holds beyond what was there before. [MB]"""
    tracemalloc.start()
    function()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1e6


def print_curves(n):
    """Print a line for each curve: its time as a multiple of a copy's, and its memory."""
    out, levels = touched(n), touched(n)
    copy = partial(np.copyto, out, levels)
    knots = {"ragged": ragged_knots(n), "shared": (SHARED, shared_levels(n))}
    print(f"{n} rows x {YEARS.size} years, 4 knots; best of {ROUNDS}")
    for curve in (linear, step, monotone, geometric, logistic):
        for name, (x, y) in knots.items():
            draw = partial(curve, YEARS, x, y, out=out)
            pairs = [(seconds(copy), seconds(draw)) for _ in range(ROUNDS)]
            plain, fill = (min(times) for times in zip(*pairs, strict=True))
            times = f"{fill * 1e3:6.1f} ms / {plain * 1e3:5.1f} ms"
            memory = f"{extra_memory(draw):5.1f} MB extra"
            print(f"{curve.name:10} {name:7} {fill / plain:6.1f} x copy ({times}), {memory}")


if __name__ == "__main__":
    print_curves(int(sys.argv[1]) if len(sys.argv) > 1 else 1_000_000)
