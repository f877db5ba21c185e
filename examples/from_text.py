"""From the published sentences to targets, path, report and picture: ZTE and Hitachi.

Single sentences are quoted from the SBTi target dashboard of 7 May 2026.
Run it with ``python examples/from_text.py [FOLDER]``.
"""

import sys
from datetime import date
from pathlib import Path

import trajectory as tj

SENTENCES = {
    "ZTE": "ZTE Corporation commits to reduce absolute scope 1 and 2 GHG emissions 52% by 2030 "
    "from a 2021 base year.",
    "Hitachi": "Hitachi, Ltd. commits to reduce absolute scope 1 and 2 GHG emissions 83% by "
    "FY2030 from a FY2019 base year.",
}


def main(folder):
    """Go from each sentence to its report and picture."""
    for name, sentence in SENTENCES.items():
        promised = tj.parse(sentence)
        base = tj.Inventory(promised.targets[0].base_year, {tj.S12: 100.0}, unit="index")
        company = tj.Company(name, [base], promised.targets)
        path = tj.reduction_path(company, tj.S12)
        line = tj.benchmarks.linear_1_5c(path)
        report = tj.check(company, tj.rules.SBTI_V5, as_of=date(2026, 1, 1))
        print(f"{sentence}\n  {tj.compare(path, line)}\n{report}\n")
        axes = tj.plot.pathway(path, against=line)
        axes.figure.savefig(folder / f"{name.lower()}_text.png", dpi=150)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
