"""Print how long `check` takes here beside other checkouts: ``python check_ratio.py OTHER ...``.

All run in processes of their own, one after the other, several times, so that what else the
machine does weighs on all; the company is that of each checkout's ``tests/exemplary.py``. Times
are of the processor; the ratio is that of the least times, and of the medians. A checkout is what
``git worktree add OTHER COMMIT`` makes.
"""

import statistics
import subprocess
import sys
from pathlib import Path

HERE = Path(__file__).resolve().parents[2]
ROUNDS = 9
TIME = """
import sys, time
sys.path[:0] = [{root!r}, {root!r} + "/tests"]
import trajectory as tj
from exemplary import AS_OF, NET_ZERO, company, cut, inventory, long_cut
from trajectory.rules import CONSISTENCY, ESRS_E1, NET_ZERO_V2, SBTI_V5, SBTI_V5_3_1

assert tj.__file__.startswith({root!r}), tj.__file__
near, late = {{"base_year": 2020}}, {{"base_year": 2020}}
targets = [cut(**near), cut(tj.S3, "30%", **near), long_cut(**late), long_cut(tj.S3, **late)]
later = company([*targets, NET_ZERO], (inventory(2020), inventory(2022, 90.0, 90.0, 1400.0)))
sets = (CONSISTENCY, SBTI_V5, SBTI_V5_3_1, NET_ZERO_V2)
# ESRS knows no base year before 2020, so the company asked about it starts a year later
asked = {{"five rule sets": (later, (*sets, ESRS_E1)), "four rule sets": (company(), sets),
         "SBTi V5 alone": (company(), (SBTI_V5,))}}
for name, (subject, rules) in asked.items():
    best = float("inf")
    for _ in range(12):
        start = time.process_time()
        for _ in range(10):
            tj.check(subject, *rules, as_of=AS_OF)
        best = min(best, time.process_time() - start)
    print(name, best * 100.0, sep=":")
"""


def times_of(root):
    """Return how long a check takes in a checkout, in a new process, by question. [ms]"""
    run = subprocess.run(
        [sys.executable, "-c", TIME.format(root=str(root))],
        capture_output=True,
        text=True,
        check=True,
        cwd="/",
    )
    rows = (line.split(":") for line in run.stdout.splitlines())
    return {name: float(value) for name, value in rows}


def main(others):
    """Print the times of all, and the ratio of this checkout to each of the others."""
    rounds = [[times_of(root) for root in (*others, HERE)] for _ in range(ROUNDS)]
    for name in rounds[0][0]:
        *there, here = ([times[name] for times in column] for column in zip(*rounds, strict=True))
        for root, other in zip(others, there, strict=True):
            least = min(here) / min(other)
            middle = statistics.median(here) / statistics.median(other)
            print(
                f"{name}: {min(other):.2f} ms in {root.name}, {min(here):.2f} ms here; "
                f"ratio {least:.3f} of the least, {middle:.3f} of the medians"
            )


if __name__ == "__main__":
    main([Path(root).resolve() for root in sys.argv[1:]])
