"""Print how long imports take as multiples of ``import numpy``.

Run ``python tests/benchmarks/imports.py [rounds]``. Each is a process of its own, the kinds take
turns, and the least processor time of all rounds counts. Compiled modules are kept between
rounds, as they are on users' machines, in a folder of their own.
"""

import os
import resource
import subprocess
import sys
import tempfile

FACE = "import trajectory as tj; tj.Company; tj.reduction_path; tj.compare; tj.benchmarks"
CODES = ("pass", "import numpy", "import trajectory", FACE)


def seconds(code, folder):
    """Return the processor time of a process that runs some code, compiled modules in a folder."""
    kept = {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"}
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(
        [sys.executable, "-c", code], check=True, env=kept | {"PYTHONPYCACHEPREFIX": folder}
    )
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


def best_of(rounds):
    """Return the least time of each kind, over rounds in which they take turns."""
    with tempfile.TemporaryDirectory() as folder:
        times = [[seconds(code, folder) for code in CODES] for _ in range(rounds)]
    return dict(zip(CODES, map(min, zip(*times, strict=True)), strict=True))


def main(rounds):
    """Print a line for each kind: whole processes, and what they take beyond Python's start."""
    best = best_of(rounds)
    start, plain = best["pass"], best["import numpy"]
    print(
        f"best of {rounds}; whole processes; in brackets beyond the {start * 1e3:.0f} ms of Python"
    )
    for code in CODES[1:]:
        whole, beyond = best[code] / plain, (best[code] - start) / (plain - start)
        print(f"{best[code] * 1e3:4.0f} ms, {whole:.2f} x numpy ({beyond:.2f}): {code}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 15)
