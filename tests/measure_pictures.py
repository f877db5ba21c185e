"""Audit pictures of companies drawn by the strategies, at three sizes, light and dark.

Small multiples are drawn on pages of their own, of each company beside two before it, light and
dark in turn.

Run it with ``python tests/measure_pictures.py [COMPANIES [ELSEWHERE]]``. With one number every
picture of so many companies is drawn at three sizes, light and dark; with two so only for the
first ELSEWHERE companies, and for the others `pathway` and `progress` at one size. It prints how
many pictures were drawn, how long one took, and every fault found, most frequent first, and exits
with 1 if there is one. A picture that the library refuses to draw, with an error of its own, is
counted apart.
"""

import collections
import itertools
import sys
import time
import warnings
from datetime import date

import matplotlib as mpl
import matplotlib.pyplot as plt
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st
from matplotlib.figure import Figure

import trajectory as tj
from trajectory.testing import strategies

SIZES = {"90 mm": (3.54, 2.6), "180 mm": (7.09, 4.2), "16:9": (13.33, 7.5)}
THEMES = ("light", "dark")
ERROR = tj.uncertainty.Error(own=0.1, shared=0.1)
VINTAGES = ("AR6 WG1", "IGCC 2024", "IGCC 2025", "GCB 2025")
OFTEN = ("pathway", "progress")
TOGETHER = 3
"""Most companies on a page of small multiples."""


@st.composite
def cases(draw):
    """Draw a company and a boundary of one of its targets."""
    company = draw(strategies.companies())
    targets = [t for t in company.targets if isinstance(t, tj.Target)]
    boundary = draw(st.sampled_from([t.boundary for t in targets])) if targets else tj.S12
    return company, boundary


def pictures(company, boundary):
    """Yield name and drawing of each picture of a company that there is."""
    yield "scopes", lambda **k: tj.plot.scopes(company, **k)
    yield (
        "rules",
        lambda **k: tj.plot.rules(tj.check_at_approval(company, as_of=date(2026, 1, 1)), **k),
    )
    yield "net", lambda **k: tj.plot.net(tj.net_path(company, boundary), **k)
    try:
        path = tj.reduction_path(company, boundary)
        reported = tj.reported(company, boundary)
    except tj.TrajectoryError:
        return
    lines = lines_for(path)
    yield "pathway", lambda **k: tj.plot.pathway(path, against=lines, actuals=reported, **k)
    yield "fan", lambda **k: tj.plot.fan(
        tj.uncertainty.drawn(path, ERROR, name=company.name, draws=200, seed=1),
        promised=path, against=lines, actuals=reported, **k,
    )  # fmt: skip
    yield "wedges", lambda **k: tj.plot.wedges(levers_of(path), **k)
    yield "budget", lambda **k: tj.plot.budget(spent_by(path), **k)
    tracked = tracked_of(path, reported)
    if tracked is not None:
        yield "progress", lambda **k: tj.plot.progress(tracked, against=lines, **k)


def tracked_of(path, reported):
    """Return progress in the last year reported, None where there is none."""
    last = int(reported.years[-1])
    first = max(path.base_year, int(reported.years[0]))
    if not path.base_year < last <= path.years[-1]:
        return None
    tracked = tj.track(reported.between(first, last), path, through=last)
    return tracked if tracked.lead is not None and tracked.judged in reported.years else None


def things(company, boundary):
    """Yield name, drawing of many and the thing of a company that is drawn with those before."""
    yield "scopes", tj.plot.scopes, lambda: company
    yield "rules", tj.plot.rules, lambda: tj.check_at_approval(company, as_of=date(2026, 1, 1))
    yield "net", tj.plot.net, lambda: tj.net_path(company, boundary)
    yield (
        "progress",
        tj.plot.progress,
        lambda: tracked_of(tj.reduction_path(company, boundary), tj.reported(company, boundary)),
    )
    yield "pathway", tj.plot.pathway, lambda: tj.reduction_path(company, boundary)
    yield "wedges", tj.plot.wedges, lambda: levers_of(tj.reduction_path(company, boundary))
    yield "budget", tj.plot.budget, lambda: spent_by(tj.reduction_path(company, boundary))
    yield (
        "fan",
        tj.plot.fan,
        lambda: tj.uncertainty.drawn(
            tj.reported(company, boundary), ERROR, name=company.name, draws=200, seed=1
        ),
    )


def spent_by(path):
    """Return what a path, told of the years from 2021 on, does to its share of budgets."""
    unit = "ktCO2e" if path.unit == "index" else path.unit
    path = tj.Pathway(range(2021, 2021 + path.years.size), path.values, unit, path.label)
    share = tj.budget.grandfathering(float(path.values[0]), unit, year=2021)
    return tj.budget.spending_by_vintage(
        path, VINTAGES if path.years.size > 5 else VINTAGES[:1], limit=1.5, likelihood=0.5,
        share=share, co2_share=0.9,
    )  # fmt: skip


def levers_of(path):
    """Return what two made-up levers do to emissions that stay as they are."""
    first, last = int(path.years[0]), int(path.years[-1])
    level = [float(path.values[0])] * path.years.size
    flat = tj.Pathway(path.years, level, path.unit, f"{path.label.partition(':')[0]}: promised")
    levers = [
        tj.levers.Lever("heat pumps", first, last, 0.3),
        tj.levers.Lever("electricity from the wind and the sun", first, last + 4, 0.4),
    ]
    return tj.levers.wedges(flat, levers, target=tj.Series(path.years, path.values, path.unit))


def lines_for(path):
    """Return the benchmarks that reach as far as a path."""
    found = []
    for line in (tj.benchmarks.linear_1_5c, tj.benchmarks.anchored_1_5c, tj.benchmarks.eu_pab):
        try:
            found.append(line(path))
        except tj.TrajectoryError:
            continue
    return found


def rooms(name, is_elsewhere):
    """Return the sizes and themes in which to draw a picture of a company."""
    if is_elsewhere:
        return tuple(itertools.product(SIZES, THEMES))
    return (("180 mm", "light"),) if name in OFTEN else ()


def audited(draw, size, theme):
    """Return the faults of a picture in a figure of its own, and the seconds it took."""
    started = time.perf_counter()
    figure = Figure(size)
    axes = figure.subplots()
    draw(ax=axes, theme=theme)
    figure.draw_without_rendering()
    took = time.perf_counter() - started
    return tj.plot.audit(figure), took


def audited_together(draw, company, many, theme):
    """Return the faults of a page of many, drawable each by itself, and the seconds it took."""
    started = time.perf_counter()
    plt.close("all")
    draw(company, ax=[Figure().subplots()])  # what one page refuses is refused here, alone
    many.append(company[0])
    axes = draw(many[-TOGETHER:], theme=theme)
    figure = axes[0].figure
    figure.draw_without_rendering()
    took = time.perf_counter() - started
    return tj.plot.audit(figure), took


def main(companies, elsewhere):
    """Draw, audit and print; return how many faults there are."""
    mpl.use("Agg")
    warnings.simplefilter("error")
    faulty: collections.Counter[str] = collections.Counter()
    refused: collections.Counter[str] = collections.Counter()
    drawn: collections.Counter[str] = collections.Counter()
    seconds: list[float] = []
    examples: dict[str, str] = {}
    before: collections.defaultdict[str, list[object]] = collections.defaultdict(list)
    count = itertools.count()

    def note(faults, what, case):
        for fault in faults:
            faulty[f"{what} {fault.rule}"] += 1
            examples.setdefault(f"{what} {fault.rule}", f"{fault.what} {case[0].name!r:.40}")

    @settings(max_examples=companies, derandomize=True, database=None, deadline=None,
              phases=[Phase.generate], suppress_health_check=list(HealthCheck))  # fmt: skip
    @given(cases())
    def run(case):
        is_elsewhere = next(count) < elsewhere
        for name, draw in pictures(*case):
            for size, theme in rooms(name, is_elsewhere):
                try:
                    faults, took = audited(draw, SIZES[size], theme)
                except tj.TrajectoryError as error:
                    refused[f"{name}: {str(error)[:60]}"] += 1
                    continue
                seconds.append(took)
                drawn[name] += 1
                note(faults, f"{name} {size} {theme}", case)
        for name, draw, thing in things(*case) if is_elsewhere else ():
            theme = THEMES[drawn[f"many {name}"] % 2]
            try:
                faults, took = audited_together(draw, [thing()], before[name], theme)
            except tj.TrajectoryError as error:
                refused[f"many {name}: {str(error)[:60]}"] += 1
                continue
            seconds.append(took)
            drawn[f"many {name}"] += 1
            note(faults, f"many {name} {theme}", case)

    run()
    tell(seconds, drawn, refused, faulty, examples)
    return faulty.total()


def tell(seconds, drawn, refused, faulty, examples):
    """Print how many pictures were drawn and what was found, most frequent first."""
    mean = sum(seconds) / max(1, len(seconds))
    print(f"{len(seconds)} pictures, {mean:.3f} s each, slowest {max(seconds):.3f} s")
    print(", ".join(f"{name} {n}" for name, n in sorted(drawn.items())))
    for key, n in refused.most_common():
        print(f"{n:5d} refused: {key}")
    for key, n in faulty.most_common():
        print(f"{n:5d} FAULTS {key}: {examples[key]}")


if __name__ == "__main__":
    numbers = [int(word) for word in sys.argv[1:]] or [200]
    sys.exit(1 if main(numbers[0], numbers[-1]) else 0)
