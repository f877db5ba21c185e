"""Print how fast and how lean the portfolio room is, beside polars and its own smaller self.

``python tests/benchmarks/portfolio.py [kernel] [table] [pandas] [verdicts] [stream] [sorting]``,
on a quiet machine; without a word all but the last two. Both sides of a ratio are run in turn, in
one process; ``wall`` is the least time that passed, ``cpu`` the least that all cores worked.
"""

import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from functools import partial
from pathlib import Path

import numpy as np
import polars as pl
from made_up import targets_of, write_targets  # type: ignore[import-not-found]
from polars_queries import (  # type: ignore[import-not-found]  # a script finds it beside itself
    kernel_query,
    linear_fractions,
    table_query,
)
from test_curves import SHARED, YEARS, ragged_knots  # type: ignore[import-not-found]

import trajectory as tj
from trajectory.kernels.curves import linear
from trajectory.kernels.holding import hold_against
from trajectory.portfolio import assess, percent, read, stream

ROUNDS = 9
CORES = 2
ASKED = {"what": tj.S12, "against": tj.benchmarks.linear_1_5c, "rules": tj.rules.SBTI_V5,
         "as_of": date(2026, 1, 1)}  # fmt: skip
COLUMNS = {"reduction": percent}


def seconds(function):
    """Return how long a call takes: what passed, and what all cores worked."""
    wall, cpu = time.perf_counter(), time.process_time()
    function()
    return time.perf_counter() - wall, time.process_time() - cpu


def compared(name, ours, theirs, rounds=ROUNDS):
    """Print the least times of two calls, made in turn, and their ratios."""
    pairs = [(seconds(ours), seconds(theirs)) for _ in range(rounds)]
    least = [[min(pair[side][kind] for pair in pairs) for side in (0, 1)] for kind in (0, 1)]
    (mine, other), (cpu, their_cpu) = least
    print(
        f"{name}: wall {mine:.3f} s, polars {other:.3f} s, ratio {mine / other:.2f}; "
        f"cpu {cpu:.3f} s, polars {their_cpu:.3f} s, ratio {cpu / their_cpu:.2f}"
    )


def on_cores(knots, levels, fractions):
    """Hold paths against a line, as many rows on each core."""
    parts = np.array_split(np.arange(len(levels)), CORES)
    spans = [slice(part[0], part[-1] + 1) for part in parts]
    with ThreadPoolExecutor(CORES) as cores:
        held = [
            cores.submit(
                hold_against, linear, YEARS, knots if np.ndim(knots) == 1 else knots[span],
                levels[span], fractions,
            )
            for span in spans
        ]  # fmt: skip
        return [part.result() for part in held]


def kernel(rows=1_000_000):
    """Hold paths of three targets against a line, from arrays."""
    fractions = linear_fractions(YEARS - YEARS[0])
    years, levels = ragged_knots(rows)
    kept = np.flatnonzero(levels[:, 3] > 0.0)  # those of four knots
    kept = np.resize(kept, rows)
    years, levels = years.T[:, kept].T, levels.T[:, kept].T
    frame = pl.DataFrame({f"l{i}": levels[:, i] for i in range(4)})
    ragged = frame.with_columns(pl.Series(f"y{i}", years[:, i]) for i in range(4))
    for name, knots, table in (("ragged", years, ragged), ("shared", SHARED, frame)):
        query = kernel_query(table, YEARS, fractions, None if name == "ragged" else SHARED)
        theirs = partial(query.collect, engine="streaming")
        one = partial(hold_against, linear, YEARS, knots, levels, fractions)
        compared(f"{rows} paths, {name} knots, one thread", one, theirs)
        compared(f"{rows} paths, {name} knots, {CORES} threads",
                 partial(on_cores, knots, levels, fractions), theirs)  # fmt: skip


def from_file(path, executor=None):
    """Return the table of answers of a Parquet file."""
    book = read(path, columns=COLUMNS)
    return assess(book, **ASKED, verdicts=False, executor=executor).table


def table(companies=400_000):
    """From a Parquet file of a million targets to a row a company."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "targets.parquet"
        write_targets(path, companies)
        theirs = partial(table_query(path).collect, engine="streaming")
        compared(f"{companies} companies from Parquet", partial(from_file, path), theirs, 5)
        with ThreadPoolExecutor(CORES) as cores:
            compared(f"{companies} companies from Parquet, {CORES} threads",
                     partial(from_file, path, cores), theirs, 5)  # fmt: skip


def pandas(companies=100_000):
    """Assess companies with two targets each from a pandas frame."""
    import pandas as pd

    frame = pd.DataFrame(targets_of(0, companies))
    frame = frame.groupby("company").head(2).reset_index(drop=True)
    took = min(
        seconds(lambda: assess(read(frame, columns=COLUMNS), **ASKED, verdicts=False).table)
        for _ in range(ROUNDS)
    )
    rates = ", ".join(
        f"{companies / s:,.0f} companies a {kind} second"
        for s, kind in zip(took, ("", "cpu"), strict=True)
    )
    print(f"{companies} companies, {len(frame)} targets from pandas: {rates}")


def verdicts(companies=10_000):
    """Judge a rule set, and say each finding in a sentence."""
    import pandas as pd

    book = read(pd.DataFrame(targets_of(0, companies)), columns=COLUMNS)
    _, judged = seconds(lambda: assess(book, **ASKED))
    known = list(book.companies)

    def said():
        for company in known:
            report = tj.check(company, tj.rules.SBTI_V5, as_of=ASKED["as_of"])
            report.verdict()
            for finding in report.findings:
                _ = finding.sentence

    _, spoken = seconds(said)
    print(f"{companies} companies, SBTi V5: verdicts in a table {judged:.1f} cpu seconds; "
          f"checked, with every sentence {spoken:.1f} cpu seconds")  # fmt: skip


def one_stream(path, folder):
    """Stream one file, and print the time and the most memory that this process held."""
    wall, cpu = seconds(lambda: stream(path, into=folder, **ASKED, verdicts=False, columns=COLUMNS))
    print(wall, cpu, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1e3)


def streamed(shuffled, sizes=(1_000_000, 10_000_000)):
    """Stream ten times the companies, each in a process of its own."""
    times = []
    for size in sizes:
        with tempfile.TemporaryDirectory() as folder:
            path = Path(folder) / "targets.parquet"
            write_targets(path, size, shuffled=shuffled)
            call = [sys.executable, __file__, "--stream", str(path), str(Path(folder) / "out")]
            run = subprocess.run(call, capture_output=True, text=True, check=True)
        wall, cpu, memory = map(float, run.stdout.split())
        times.append((wall, cpu))
        order = "in no order" if shuffled else "sorted"
        print(f"{size} companies streamed, {order}: {wall:.0f} s, {cpu:.0f} cpu seconds, "
              f"at most {memory:.0f} MB", flush=True)  # fmt: skip
    (small, small_cpu), (large, large_cpu) = times
    print(f"ten times the companies: {large / small:.1f} x the time, "
          f"{large_cpu / small_cpu:.1f} x the cpu")  # fmt: skip


TASKS: dict[str, Callable[[], None]] = {
    "kernel": kernel,
    "table": table,
    "pandas": pandas,
    "verdicts": verdicts,
    "stream": partial(streamed, False),
    "sorting": partial(streamed, True),
}

if __name__ == "__main__":
    if sys.argv[1:2] == ["--stream"]:
        one_stream(Path(sys.argv[2]), Path(sys.argv[3]))
    else:
        for name in sys.argv[1:] or list(TASKS)[:4]:
            TASKS[name]()
