"""Levers of a made-up company: what its measures take off, and what is still missing.

Run it with ``python examples/levers.py [PICTURE]``; it prints tables and writes a picture.
Every number is made up. The measures that ZTE names stand as names: their tonnes are not published.
"""

import sys
from pathlib import Path

import cases

import trajectory as tj
from trajectory.outlook.levers import Lever, apart, wedges

MADE_UP = "Made-up numbers of no company: an example of the method"
ZTE_NAMES = ("photovoltaics", "hydrogen fuel cells", "liquid cooling", "AI energy saving")
"""Named in its press release of 6 May 2024; how much each removes is not published."""


def levers():
    """Return four measures, all made up."""
    return [
        Lever("solar roofs", 2024, 2028, 40.0, "ktCO2e", implemented=0.8),
        Lever("green electricity", 2025, 2030, 0.35, curve=tj.logistic),
        Lever("efficient cooling", 2024, 2027, 0.10, cost=120.0),
        Lever("electric fleet", 2026, 2032, 30.0, "ktCO2e", cost=300.0),
    ]


def main(picture):
    """Print the tables and write the picture."""
    print(f"{MADE_UP}.\n")
    reported = tj.Series([2022, 2023, 2024], [480.0, 490.0, 500.0], "ktCO2e")
    baseline = tj.baseline.growth(reported, 2035, compound_rate=0.015).pathway
    company = tj.Company(
        "Made-up company",
        [tj.Inventory(2024, {tj.S12: 500.0}, unit="ktCO2e")],
        [tj.Target(tj.S12, "55%", 2035, base_year=2024)],
    )
    target = tj.reduction_path(company, tj.S12)
    elsewhere = tj.Series(range(2024, 2036), [10.0 * i for i in range(12)], "ktCO2e")

    found = wedges(baseline, levers(), target=target, avoided=elsewhere)
    print(found)
    print("\nkt a year; overlaps counted by two rules")
    plain = wedges(baseline, levers(), rule=apart, target=target)
    cases.table(
        ["year", *(lever.name for lever, _ in found.parts), "plan", "missing", "missing, summed"],
        [
            [
                year,
                *(f"{part.at(year):.1f}" for _, part in found.parts),
                f"{found.plan.at(year):.1f}",
                f"{found.gap.at(year):.1f}",
                f"{plain.gap.at(year):.1f}",
            ]
            for year in (2026, 2028, 2030, 2035)
        ],
    )
    print(f"\nCost in 2035, of the levers that have one: {found.cost.at(2035):,.0f} (made up)")
    print(f"Avoided elsewhere in 2035, counted nowhere: {found.avoided.at(2035):.0f} kt")
    print("Measures that ZTE names, without tonnes:", "; ".join(ZTE_NAMES))

    axes = tj.plot.wedges(found)
    axes.text(
        0.02, 0.05, MADE_UP, transform=axes.transAxes, fontsize=13, weight="bold",
        color="#c0392b", zorder=9,
    )  # fmt: skip
    axes.figure.savefig(picture, dpi=150)
    print(f"Picture: {picture}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "levers.png"))
