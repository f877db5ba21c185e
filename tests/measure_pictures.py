"""Audit pictures of companies drawn by the strategies, at three sizes, light and dark.

Run it with ``python tests/measure_pictures.py [COMPANIES]``; it prints how many pictures were
drawn, how long one took, and every fault found, most frequent first. A picture that the library
refuses to draw, with an error of its own, is counted apart.
"""

import collections
import sys
import time
import warnings

import matplotlib as mpl
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

import trajectory as tj
from trajectory.testing import strategies

SIZES = {"90 mm": (3.54, 2.6), "180 mm": (7.09, 4.2), "16:9": (13.33, 7.5)}
THEMES = ("light", "dark")


@st.composite
def cases(draw):
    """Draw a company and a boundary of one of its targets."""
    company = draw(strategies.companies())
    targets = [t for t in company.targets if isinstance(t, tj.Target)]
    boundary = draw(st.sampled_from([t.boundary for t in targets])) if targets else tj.S12
    return company, boundary


def pictures(company, boundary):
    """Yield name and drawing of each picture of a company that there is."""
    try:
        path = tj.reduction_path(company, boundary)
        reported = tj.reported(company, boundary)
    except tj.TrajectoryError:
        return
    lines = lines_for(path)
    yield "pathway", lambda **k: tj.plot.pathway(path, against=lines, actuals=reported, **k)
    last = int(reported.years[-1])
    first = max(path.base_year, int(reported.years[0]))
    if path.base_year < last <= path.years[-1]:
        tracked = tj.track(reported.between(first, last), path, through=last)
        if tracked.lead is not None and tracked.judged in reported.years:
            yield "progress", lambda **k: tj.plot.progress(tracked, against=lines, **k)


def lines_for(path):
    """Return the benchmarks that reach as far as a path."""
    found = []
    for line in (tj.benchmarks.linear_1_5c, tj.benchmarks.anchored_1_5c, tj.benchmarks.eu_pab):
        try:
            found.append(line(path))
        except tj.TrajectoryError:
            continue
    return found


def audited(draw, size, theme):
    """Return the faults of a picture in a figure of its own, and the seconds it took."""
    started = time.perf_counter()
    figure = Figure(size)
    axes = figure.subplots()
    draw(ax=axes, theme=theme)
    figure.draw_without_rendering()
    took = time.perf_counter() - started
    return tj.plot.audit(figure), took


def main(companies):
    """Draw, audit and print."""
    mpl.use("Agg")
    warnings.simplefilter("error")
    seen: collections.Counter[str] = collections.Counter()
    seconds: list[float] = []
    examples: dict[str, str] = {}

    @settings(max_examples=companies, derandomize=True, database=None, deadline=None,
              phases=[Phase.generate], suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(cases())
    def run(case):
        for name, draw in pictures(*case):
            for label, size in SIZES.items():
                for theme in THEMES:
                    try:
                        faults, took = audited(draw, size, theme)
                    except tj.TrajectoryError as error:
                        seen["refused: " + str(error)[:60]] += 1
                        continue
                    seconds.append(took)
                    for fault in faults:
                        key = f"{name} {label} {theme} {fault.rule}"
                        seen[key] += 1
                        examples.setdefault(key, f"{fault.what} {case[0].name!r:.40}")

    run()
    mean = sum(seconds) / max(1, len(seconds))
    print(f"{len(seconds)} pictures, {mean:.3f} s each, slowest {max(seconds):.3f} s")
    for key, n in seen.most_common():
        print(f"{n:5d} {key}: {examples.get(key, '')}")


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 200)
