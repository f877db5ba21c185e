"""Hitachi: what the step from -80 % to net zero by FY2050 is worth on the value chain.

The pledge of September 2021 names no residual, so the answer is shown for residuals from
0 to 10 % of the base year. The targets of 2025 stand beside it without a difference: they
are measured from FY2019 and FY2022, and the data hold no bridge between these and FY2010.

Run it with ``python examples/hitachi.py [PICTURE]``.
"""

import sys
from datetime import date
from pathlib import Path

import cases

import trajectory as tj

BASE, END = 2010, 2050
PRESS = tj.Source("Hitachi, press release of 14 September 2021", evidence=tj.Evidence.SECONDARY)
TRACKER = tj.Source("Net Zero Tracker, December 2022, and press", evidence=tj.Evidence.SECONDARY)
INDEX = tj.Inventory(BASE, {tj.ALL: 100.0}, unit="index")
PLEDGED = tj.Lifecycle(announced=date(2021, 9, 14))
BY_2030 = tj.Target(tj.ALL, "50%", 2030, base_year=BASE, source=TRACKER)
BY_2050 = tj.Target(tj.ALL, "80%", END, base_year=BASE, source=TRACKER)


def before():
    """Return the value chain as promised until September 2021."""
    return tj.Company("Hitachi", [INDEX], [BY_2030, BY_2050])


def after(residual):
    """Return the value chain as promised since, with a residual that the pledge left open."""
    pledge = tj.NetZero(tj.ALL, END, base_year=BASE, residual=residual, life=PLEDGED, source=PRESS)
    return tj.Company("Hitachi", [INDEX], [BY_2030, pledge])


def main(picture):
    """Print the tables and write the picture."""
    old = tj.reduction_path(before(), tj.ALL)
    print(f"Promised before: {BY_2030}; {BY_2050}")
    print(f"Pledged on {PLEDGED.announced}: net zero by FY{END}, no residual named\n")
    print("Gross emissions, index FY2010 = 100, and what the tightening is worth:")
    lines = []
    for percent in (0, 2, 4, 5, 6, 8, 10):
        gross = tj.net_path(after(percent / 100), tj.ALL).gross
        saved = old.cumulative() - gross.cumulative()
        lines.append(
            [
                f"{percent} %",
                f"{gross.at(2040):.1f}",
                f"{gross.at(END):.1f}",
                f"{gross.cumulative():.1f}",
                f"{saved:.1f}",
            ]
        )
    header = ["residual", "2040", "2050", "index-years 2010-2050", "saved, index-years"]
    cases.table(
        header,
        [
            ["before", f"{old.at(2040):.1f}", f"{old.at(END):.1f}", f"{old.cumulative():.1f}", ""],
            *lines,
        ],
    )

    print("\nBeside it, without a difference (other base years, no bridge in the data):")
    for row in cases.rows("company_targets.csv", "Hitachi"):
        if row["status"] == "current" and row["reduction_pct"]:
            print(
                f"  {row['term']}: {row['scope']}, {row['metric']}, -{row['reduction_pct']} % "
                f"by {row['target_year']} from {row['base_year']}; {row['source']}"
            )

    strictest = tj.net_path(after(0.0), tj.ALL).gross
    loosest = tj.net_path(after(0.10), tj.ALL).gross
    axes = tj.plot.pathway(
        relabelled(old, "promised until September 2021: -80 % by FY2050"),
        against=[
            relabelled(loosest, "pledged since: net zero by FY2050, were 10 % left"),
            relabelled(strictest, "pledged since: net zero by FY2050, were nothing left"),
        ],
        title="Hitachi, value chain: promised and pledged",
        labels={
            "pledged since: net zero by FY2050, were 10 % left": "pledged since, 10 % left",
            "pledged since: net zero by FY2050, were nothing left": "pledged since, nothing left",
        },
    )
    axes.figure.savefig(picture, dpi=150)
    print(f"\nPicture: {picture}")


def relabelled(path, label):
    """Return the same pathway under another name."""
    return tj.Pathway(
        path.years,
        path.values,
        path.unit,
        label,
        knot_years=path.knot_years,
        knot_levels=path.knot_levels,
    )


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "hitachi.png"))
