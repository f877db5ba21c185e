"""ZTE: is the promise kept? From the published changes alone, and then from the tonnes.

Run it with ``python examples/zte_progress.py [PICTURE]``.
"""

import sys
from pathlib import Path

import cases
import zte

import trajectory as tj
from trajectory.emitted.chained import Change, implied_share, index_series

THROUGH = 2024
REPORT_2024 = "ZTE 2024 report, key figures"
CHANGES = [
    Change(
        2022,
        2023,
        "-3.0%",
        tj.Source("ZTE, press release of 6 May 2024", evidence=tj.Evidence.SECONDARY),
    ),
    Change(
        2021,
        2023,
        "-15.6%",
        tj.Source("ZTE, press release of 6 May 2024", evidence=tj.Evidence.SECONDARY),
    ),
    Change(2023, 2024, "-13.4%", tj.Source(REPORT_2024, evidence=tj.Evidence.SECONDARY)),
]


def by_year(actuals, path, lines):
    """Print where reported emissions were each year, on the path and against the lines."""
    rows = []
    for year, level in actuals.items():
        judged = tj.track(actuals, path, through=year)
        lead = "" if judged.lead_points is None else f"{judged.lead_points.at(year):+.1f}"
        gaps = [f"{line.at(year) - level:+.1f}" for line in lines]
        rows.append(
            [year, f"{level:.1f}", f"{path.at(year):.1f}", lead, *gaps, judged.verdict.name]
        )
    cases.table(
        ["year", "reported", "promised", "lead", "4.2 points a year", "from 2020", "verdict"], rows
    )


def main(picture):
    """Print the tables and write the picture."""
    company = zte.zte()
    path = tj.reduction_path(company, tj.S12).indexed(2021)
    lines = [tj.benchmarks.linear_1_5c(path), tj.benchmarks.anchored_1_5c(path)]

    print("From the published changes alone:")
    for change in CHANGES:
        print(f"  {change}; {change.source}")
    chained = index_series(CHANGES, 2021, label="ZTE, scopes 1+2: chained from changes")
    print(chained)
    print("\nIndex 2021 = 100; lead: points below the promised path or the line")
    by_year(chained.series, path, lines)
    print()
    print(tj.track(chained.series, path, through=THROUGH))
    share = implied_share("-9.7%", part="-3.0%", rest="-9.8%")
    print(
        f"\nShare of scopes 1+2 in all emissions of 2022, implied by total -9.7 %, scopes 1+2 "
        f"-3.0 %,\nscope 3 -9.8 %: {100 * share.value:.2f} %, so {share}"
    )

    tonnes = tj.reported(company, tj.S12)
    print(f"\nFrom the tonnes ({tonnes.unit}):")
    by_year(tonnes.indexed(2021), path, lines)
    print()
    tracked = tj.track(tonnes.indexed(2021), path, through=THROUGH)
    print(tracked)

    axes = tj.plot.progress(
        tj.track(tonnes.indexed(2021), path.between(2021, 2032), through=THROUGH),
        against=lines[0].between(2021, 2032),
    )
    axes.figure.savefig(picture, dpi=150)
    print(f"\nPicture: {picture}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "zte_progress.png"))
