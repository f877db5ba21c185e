"""A company buys another: what its base year then reads. MADE UP, all of it.

Neither the companies nor any of the numbers exist; they only show the arithmetic.
Run it with ``python examples/acquisition.py``; it prints tables.
"""

from dataclasses import replace
from datetime import date

import trajectory as tj
from trajectory.emitted.recalculation import (
    BaseYear,
    Cumulation,
    Event,
    EventKind,
    Policy,
    recalculate,
)

MADE_UP = tj.Source("made up for this example", evidence=tj.Evidence.UNVERIFIED)

ALPHA = tj.Company(
    "Alpha (made up)",
    [
        tj.Inventory(2019, {tj.S1: 700.0, tj.S2: 300.0}, source=MADE_UP),
        tj.Inventory(2020, {tj.S1: 680.0, tj.S2: 290.0}, source=MADE_UP),
        tj.Inventory(2021, {tj.S1: 660.0, tj.S2: 280.0}, source=MADE_UP),
        tj.Inventory(2022, {tj.S1: 672.0, tj.S2: 275.0}, source=MADE_UP),
        tj.Inventory(2023, {tj.S1: 720.0, tj.S2: 300.0}, source=MADE_UP),
    ],
    [tj.Target(tj.S12, "42%", 2030, base_year=2019, source=MADE_UP)],
)

EVENTS = [
    # Bought in mid-2022: that year's inventory holds only the second half.
    Event(
        EventKind.ACQUISITION,
        "Beta",
        date(2022, 7, 1),
        {
            2019: {tj.S1: 42.0, tj.S2: 18.0},
            2020: {tj.S1: 41.0, tj.S2: 17.0},
            2021: {tj.S1: 40.0, tj.S2: 16.0},
            2022: {tj.S1: 20.0, tj.S2: 8.0},
        },
        source=MADE_UP,
    ),
    # Founded in 2021, so it has no base-year emissions.
    Event(
        EventKind.ACQUISITION,
        "Gamma",
        date(2023, 1, 1),
        {2021: {tj.S1: 20.0}, 2022: {tj.S1: 25.0}},
        source=MADE_UP,
    ),
    Event(
        EventKind.ERROR,
        "meter read twice",
        date(2023, 3, 1),
        {2019: {tj.S2: -5.0}, 2020: {tj.S2: -5.0}, 2021: {tj.S2: -5.0}},
        source=MADE_UP,
    ),
    # What a new line emits is in the inventory of 2023 and stays there, and only there.
    Event(EventKind.ORGANIC, "new line", date(2023, 2, 1), {2023: {tj.S1: 15.0}}, source=MADE_UP),
]

POLICIES = {
    "absolute": Policy("5%"),
    "net": Policy("5%", Cumulation.NET),
    "each scope": Policy("5%", per_scope=True),
    "rolling, 2021": Policy("5%", base=BaseYear.ROLLING),
}


def table(head, rows):
    """Print rows under a head, each column as wide as its widest cell."""
    widths = [max(len(row[i]) for row in [head, *rows]) for i in range(len(head))]
    for row in [head, *rows]:
        print("  " + "  ".join(cell.rjust(w) for cell, w in zip(row, widths, strict=True)))


def main():
    """Print the recalculation of a made-up company."""
    result = recalculate(ALPHA, EVENTS, POLICIES["absolute"], base_year=2019)
    print("MADE UP: neither these companies nor these numbers exist.\n")
    print(result)

    print("\nScopes 1+2, tCO2e (made up):")
    table(
        ["year", "reported", "restated", "difference"],
        [
            [
                str(old.year),
                f"{old.total(tj.S12):,.0f}",
                f"{new.total(tj.S12):,.0f}",
                f"{new.total(tj.S12) - old.total(tj.S12):+,.0f}",
            ]
            for old, new in zip(result.reported, result.restated, strict=True)
        ],
    )

    print("\nWhat that changes (made up):")
    rows = []
    for label, inventories in (("reported", result.reported), ("restated", result.restated)):
        path = tj.reduction_path(replace(ALPHA, inventories=inventories), tj.S12)
        base, latest = inventories[0].total(tj.S12), inventories[-1].total(tj.S12)
        change = f"{100 * (latest / base - 1):+.1f} %"
        rows.append([label, change, f"{path.at(2023):,.1f}", f"{path.at(2030):,.1f}"])
    table(["", "2019 to 2023", "promised for 2023", "promised for 2030"], rows)

    print("\nThe same events under other policies (made up):")
    rows = []
    for label, policy in POLICIES.items():
        base_year = 2021 if policy.base is BaseYear.ROLLING else 2019
        other = recalculate(ALPHA, EVENTS, policy, base_year=base_year)
        shares = ", ".join(f"{m.boundary}: {100 * m.share:.2f} %" for m in other.measured)
        rows.append([label, shares, "yes" if other.recalculated else "no"])
    table(["policy", "cumulative effect", "recalculated"], rows)


if __name__ == "__main__":
    main()
