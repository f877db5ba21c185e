"""An ordinary company: near-term parts, a long-term whole, and scope 2 by both methods.

Made up. Its book has the commonest shape there is: a near-term target on scopes 1+2 and one on
scope 3, a long-term target on everything, and net zero. Run ``python examples/ordinary.py``; the
picture goes to ``ordinary.png``, or to the file named behind it.
"""

import sys
from datetime import date
from pathlib import Path

import trajectory as tj

COMPANY = tj.Company(
    "Ordinary (made up)",
    inventories=[
        tj.Inventory(
            2019,
            {
                tj.S1: 12_500,
                tj.S2.market_based: 20_300,
                tj.S2.location_based: 24_800,
                tj.C1: 180_000,
                tj.C4: 30_000,
                tj.C6: 6_300,
                tj.C11: 30_000,
            },
            others=0.0,  # the other scope-3 categories are not relevant
        ),
        tj.Inventory(
            2023,
            {
                tj.S1: 11_000,
                tj.S2.market_based: 14_900,
                tj.S2.location_based: 23_100,
                tj.C1: 172_000,
                tj.C4: 27_500,
                tj.C6: 4_100,
                tj.C11: 29_000,
            },
            others=0.0,
        ),
    ],
    targets=[
        tj.Target(tj.S12.market_based, "46.2%", 2030, base_year=2019, term=tj.Term.NEAR),
        tj.Target(tj.S3, "25%", 2030, base_year=2019, term=tj.Term.NEAR),
        tj.Target(tj.ALL, "90%", 2050, base_year=2019, term=tj.Term.LONG),
        tj.NetZero(tj.ALL, 2050),
    ],
)


def main(picture: Path) -> None:
    """Print what was promised, whether it is enough and whether it is kept, and draw it."""
    path = tj.reduction_path(COMPANY, tj.ALL)
    print("All scopes, what the promises leave:")
    for year in (2019, 2030, 2050):
        print(f"  {year}: {path.at(year):>9,.0f} t")
    print(f"\nScopes 1+2: {tj.reduction_path(COMPANY, tj.S12).at(2030):,.0f} t in 2030")
    for note in tj.reduction_path(COMPANY, tj.S12).notes:
        print(f"  note: {note}")
    both = tj.reduction_path(COMPANY, tj.S12, spread=tj.pro_rata)
    print(f"  read pro rata, the long-term target leaves {both.at(2050):,.0f} t in 2050")
    print(f"\n{tj.compare(both, tj.benchmarks.linear_1_5c(both))}")
    print(f"\n{tj.track(tj.reported(COMPANY, tj.S12), both, through=2023)}")
    print(f"\n{tj.check(COMPANY, tj.rules.CONSISTENCY, tj.rules.SBTI_V5, as_of=date(2025, 6, 1))}")
    axes = tj.plot.pathway(path, against=tj.benchmarks.linear_1_5c(path),
                           actuals=tj.reported(COMPANY, tj.ALL))  # fmt: skip
    axes.figure.savefig(picture, dpi=150)
    print(f"\nPicture: {picture}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "ordinary.png"))
