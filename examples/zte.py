"""ZTE: what the targets of May 2024 promise, and how that compares with four lines.

Run it with ``python examples/zte.py [PICTURE]``; it prints tables and writes a picture.
"""

import sys
from datetime import date
from pathlib import Path

import cases

import trajectory as tj

APPROVED = tj.Lifecycle(approved=date(2024, 5, 6))
SBTI = tj.Source("SBTi target dashboard, copy of 7 May 2026", evidence=tj.Evidence.SECONDARY)
LINES = (
    tj.benchmarks.linear_1_5c,
    tj.benchmarks.anchored_1_5c,
    tj.benchmarks.cross_sector_1_5c,
    tj.benchmarks.linear_wb2c,
)


def zte():
    """Return ZTE as published."""
    s12 = {"base_year": 2021, "life": APPROVED, "source": SBTI}
    return tj.Company(
        "ZTE",
        cases.inventories("ZTE"),
        [
            tj.Target(tj.S12, "52%", 2030, term=tj.Term.NEAR, **s12),
            tj.Target(tj.S12, "90%", 2040, maintain_until=2050, term=tj.Term.LONG, **s12),
            tj.NetZero(tj.ALL, 2050, life=APPROVED, source=SBTI),
        ],
    )


def main(picture):
    """Print the tables and write the picture."""
    company = zte()
    print("Promised:")
    for target in company.targets:
        print(f"  {target}, approved {target.life.approved}; {target.source}")
    print("\nReported scopes 1+2:")
    for inventory in company.inventories:
        if inventory.scopes == tj.S12:
            print(
                f"  {inventory.year}: {inventory.total(tj.S12):.1f} {inventory.unit}; "
                f"{inventory.source}"
            )

    promised = tj.reduction_path(company, tj.S12)
    path = promised.indexed(2021)
    actuals = tj.reported(company, tj.S12).indexed(2021)
    lines = [benchmark(path) for benchmark in LINES]
    print("\nYear by year, index 2021 = 100:")
    reported = dict(actuals.items())
    cases.table(
        ["year", "reported", "promised", *(benchmark.name for benchmark in LINES)],
        [
            [
                year,
                f"{reported[year]:.1f}" if year in reported else "",
                f"{level:.1f}",
                *(f"{line.at(year):.1f}" for line in lines),
            ]
            for year, level in path.items()
        ],
    )
    print("\nCumulative, index-years:")
    cases.table(
        ["years", "promised", *(benchmark.name for benchmark in LINES)],
        [
            [
                f"{2021}-{last}",
                *(f"{line.between(2021, last).cumulative():.1f}" for line in (path, *lines)),
            ]
            for last in (2030, 2040, 2050)
        ],
    )
    print("\nAgainst each line:")
    for line in lines:
        print(f"\n{tj.compare(path, line)}")

    actuals = tj.Series(actuals.years, actuals.values, "index", "reported, scopes 1+2")
    axes = tj.plot.pathway(path, against=lines[:3], actuals=actuals)
    axes.figure.savefig(picture, dpi=150)
    print(f"\nPicture: {picture}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "zte.png"))
