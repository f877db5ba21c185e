"""Print how long likelihoods take beside drawing their normals, and scores a second.

Run ``python tests/benchmarks/draws.py [companies]`` on a quiet machine. Times are of the
processor, the best of several; what a ratio refers to is timed in between.
"""

import sys
import time
import tracemalloc

import numpy as np
import pandas

import trajectory as tj
from trajectory.kernels.draws import OWN, normals

ROUNDS, DRAWS, YEARS = 5, 1000, range(2020, 2051)
PEER = 370
"""Companies a second of SBTi-finance-tool 1.3.1, about: nine scores each."""


def seconds(function):
    """Return how long one call takes."""
    start = time.process_time()
    function()
    return time.process_time() - start


def print_likelihoods(n):
    """Print P(on track) of n companies, each year and cumulative, beside their normals alone."""
    names = [f"company {i}" for i in range(n)]
    values = np.outer(np.linspace(0.5, 1.5, n), np.linspace(100.0, 50.0, len(YEARS)))
    series = tj.Series(YEARS, values, "tCO2e", members=names)
    limits = tj.Series(YEARS, 1.1 * values, "tCO2e", members=names)
    sums = tj.Series(YEARS, 1.05 * values.cumsum(axis=-1), "tCO2e", members=names)
    error = tj.uncertainty.Error(own=0.1)
    block = np.empty((DRAWS, len(YEARS)))

    def drawing():
        for name in names:
            normals(1, name, OWN, block.shape, out=block)

    def asking(limit, *, cumulative):
        return tj.uncertainty.likelihood_at_most(
            series, limit, error, draws=DRAWS, seed=1, cumulative=cumulative
        )

    print(f"{DRAWS} draws x {len(YEARS)} years x {n} companies; best of {ROUNDS}")
    for what, limit, cumulative, most in (
        ("P(on track)", limits, False, 1.5), ("P(within sums)", sums, True, 2.0)
    ):  # fmt: skip
        pairs = [
            (seconds(drawing), seconds(lambda c=cumulative, to=limit: asking(to, cumulative=c)))
            for _ in range(ROUNDS)
        ]
        plain, whole = (min(times) for times in zip(*pairs, strict=True))
        print(f"{what:15} {whole / plain:5.2f} x its normals ({whole:.2f} s / {plain:.2f} s), "
              f"at most {most}")  # fmt: skip
    tracemalloc.start()
    asking(limits, cumulative=False)
    print(f"memory beyond what was there: {tracemalloc.get_traced_memory()[1] / 1e6:.1f} MB, "
          f"one block is {block.nbytes / 1e6:.1f} MB")  # fmt: skip
    tracemalloc.stop()


def print_scores(n):
    """Print how many companies a second have nine scores from a frame of targets."""
    rng = np.random.default_rng(1)
    rows = 3 * n  # a target in each time frame
    frame = pandas.DataFrame(
        {
            "reduction": rng.uniform(0.1, 1.0, rows),
            "base_year": rng.integers(2015, 2023, rows),
            "target_year": np.tile([2027, 2035, 2050], n),
        }
    )
    for method in (tj.temperature.CDP_WWF_V1, tj.temperature.CDP_WWF_V1_5):

        def nine(method=method):
            for scopes in range(3):
                tj.temperature.temperature_score(
                    *(frame[name] for name in frame), method=method, reference_year=2024,
                    coverage=0.9, least_coverage=(0.95, 0.67, 0.67)[scopes],
                )  # fmt: skip

        rate = n / min(seconds(nine) for _ in range(ROUNDS))
        print(f"{method.name}: {rate:,.0f} companies a second, {rate / PEER:,.0f} x {PEER}")


if __name__ == "__main__":
    print_likelihoods(int(sys.argv[1]) if len(sys.argv) > 1 else 1000)
    print_scores(100_000)
