"""From a messy table to every company's verdict, and to the figures of a portfolio.

The tables beside this file hold 200 made-up companies, damaged as such tables are, and the six
real ones of the other examples (as an index: their tonnes are not used). What a row could not be
used for is said, every company comes out once, and nothing is filled in.

Run it with ``python examples/portfolio.py``; it needs the extra ``tables``.
"""

from collections import Counter
from datetime import date
from pathlib import Path

import cases
import numpy as np
from matplotlib.figure import Figure

import trajectory as tj
from trajectory import portfolio as pf

TODAY = date(2026, 11, 1)
DATA = Path(__file__).parent / "data"
RULES = tj.rules.SBTI_V5_3_1
LINE = tj.benchmarks.linear_1_5c
SPAN = {"first": 2024, "last": 2028}
LEFT_OUT = pf.MissingWeight.LEAVE_OUT


def read():
    """Return the book of the three tables."""
    return pf.read(
        DATA / "portfolio_targets.csv",
        DATA / "portfolio_emissions.csv",
        DATA / "portfolio_companies.csv",
    )


def problems(book):
    """Print how many rows were refused or noted, and the first of them."""
    print(book)
    for note in book.notes:
        print(f"  {note}")
    print("\nThe first problems; book.problems is a table of all:")
    for problem in book.found.rows[:8]:
        at = f"{problem.table} row {problem.row}, {problem.company}"
        print(f"  {at}: {problem.outcome}, {problem.reason}")
        print(f"    {problem.column or 'the row'} {problem.value!r}: {problem.remedy}")


def verdicts(found):
    """Print how companies stand against the line and the rules, and why some do not."""
    print(f"\n{found}\nLine: {LINE.label}")
    columns = found.columns
    for ground in ("on_targets", "on_inventories", "on_facts"):
        count = Counter(columns[f"{RULES.name}_{ground}"].tolist())
        told = ", ".join(f"{n} {verdict}" for verdict, n in count.most_common())
        print(f"  {RULES.publisher} {RULES.version}, {ground.replace('_', ' ')}: {told}")
    print("ZTE, in sentences:")
    print("  " + str(found.comparison("ZTE", tj.S12)).replace("\n", "\n  "))
    why = columns["S1+S2 reason"]
    first = np.flatnonzero(why != "")[:3]
    print(f"Without an answer on scopes 1+2: {(why != '').sum()}, such as")
    for at in first.tolist():
        print(f"  {columns['company'][at]}: {why[at]}")


def gap_in_2030(found, what):
    """Return each company's gap in 2030, in percent of its base level; NaN where none."""
    answers = found.of(what)
    place = found.asked.milestones.index(2030)
    return 100.0 * answers.gaps[place] / answers.base_level


def figures(book, found):
    """Print what the portfolio is as a whole, scopes 1+2 and scope 3 apart."""
    gaps = gap_in_2030(found, tj.S12)
    print("\nGap in 2030, scopes 1+2, by the seven weightings of CDP and WWF:")
    lines = []
    for weighting in pf.Weighting:
        held = pf.weights_of(book, weighting, what=tj.S12, missing=LEFT_OUT)
        mean = pf.mean_of(gaps, held, unit="% of the base level")
        lines.append([weighting.name, f"{mean.value:+.1f} %", f"{100 * mean.share:.0f} %",
                      len(held.missing)])  # fmt: skip
    cases.table(["", "mean", "of the weight", "weights not known"], lines)

    invested = pf.weights_of(book, pf.Weighting.WATS)
    covered = pf.target_coverage(book, invested, as_of=TODAY)
    least = 100 * covered.line([2030, 2040])
    print(f"\n{covered}; from there the line asks {least[0]:.1f} % in 2030, {least[1]:g} % in 2040")

    for what in (tj.S12, tj.S3):
        owned = pf.financed(book, what, missing=LEFT_OUT)
        together = pf.aggregate(found, what, **SPAN, weights=invested)
        print(f"\n{owned}\n{together}")
        print(
            f"  if every company above its line came down to it: {together.overshoot:,.0f} t less"
        )
        for note in together.notes:
            print(f"  {note}")
        most = np.argsort(-together.overshoots, kind="stable")[:3]
        for at in most.tolist():
            share = 100 * together.contributions[at]
            print(f"  {together.names[at]}: {share:.1f} % of what is above the lines")


def what_if(book):
    """Print what changes if every company without a target promised half the line's cut."""
    promise = tj.Target(tj.S12, "21%", 2032, base_year=2022)
    print(f"\nWhat if companies without targets promised {promise}:")
    for name, one in (("as it is", book), ("what if", book.with_(default=promise))):
        found = pf.assess(one, what=tj.S12, against=LINE, as_of=TODAY, verdicts=False)
        print(f"  {name}: {pf.aggregate(found, **SPAN)}")


def main():
    """Print problems, verdicts and figures, and write a workbook and a picture."""
    book = read()
    problems(book)
    found = pf.assess(book, what=(tj.S12, tj.S3), against=LINE, rules=RULES, as_of=TODAY)
    verdicts(found)
    figures(book, found)
    what_if(book)
    found.to_excel("portfolio.xlsx")
    page = Figure(figsize=(9.0, 5.0), layout="constrained")
    gaps = gap_in_2030(found, tj.S12) / 100.0
    tj.plot.gaps(gaps, label=f"Scopes 1+2, gap in 2030 to: {LINE.label}", ax=page.subplots())
    page.savefig("portfolio.png", dpi=150)
    print("\nWorkbook with live formulas: portfolio.xlsx\nPicture: portfolio.png")


if __name__ == "__main__":
    main()
