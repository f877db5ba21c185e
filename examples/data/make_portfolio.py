"""Make the messy tables of examples/portfolio.py: 200 made-up companies, and six real ones.

Run it with ``python examples/data/make_portfolio.py``; it writes three CSV files beside itself,
always the same. Nothing about the made-up companies is true of anybody.
"""

import csv
import io
import random
from pathlib import Path

DATA = Path(__file__).parent
SEED = 13
COUNT = 200
SIX = ("ZTE", "Hitachi", "PwC", "Nomad Foods", "Diageo", "Silentnight")
TRADES = ("Steel", "Cement", "Foods", "Textiles", "Software", "Chemicals", "Logistics", "Retail")

MADE_UP = """\
# Made up: the companies whose id begins with X- are invented by make_portfolio.py beside this
# file (seed 13), their {what} are true of nobody. Part of this project (BSD-3-Clause).
"""
REAL = """\
# Real: the six other companies, as quoted with their sources in company_targets.csv beside this
# file (SBTi dashboard of 7 May 2026 where no other is named); facts, compiled by this project.
"""
INDEXED = """\
# The six other companies are real; their tonnes are not used here: the base year is an index
# of 100, which is no reported figure.
"""

SCOPES = {
    "S1+S2": ("S1+S2", "Scope 1+2", "Scope 1 and 2", "scopes 1+2", "1+2"),
    "S3": ("S3", "Scope 3", "scope 3"),
    "S1+S2+S3": ("S1+S2+S3", "Scope 1+2+3", "Scopes 1, 2 and 3"),
}
UNITS = (("tCO2e", 1.0), ("t CO2-eq", 1.0), ("kt CO2e", 1e-3), ("MtCO2e", 1e-6))


class Draws:
    """Random draws from one stream; only `random()`, whose numbers are the same everywhere."""

    def __init__(self, seed):
        self.stream = random.Random(seed)

    def below(self, n):
        """Return a whole number from 0 to `n` - 1."""
        return int(self.stream.random() * n)

    def one(self, things):
        """Return one of some things."""
        return things[self.below(len(things))]

    def often(self, share):
        """Return True in that share of all draws."""
        return self.stream.random() < share

    def between(self, low, high):
        """Return a number between two others, evenly."""
        return low + (high - low) * self.stream.random()


def percentage(draws, cut):
    """Return a percentage as people write it; one in forty as a fraction, which is in doubt."""
    if draws.often(0.025):
        return f"{cut / 100:.4g}"
    style = draws.below(5)
    if style == 0:
        return f"{cut:g}"
    if style == 1:
        return f"{cut:g} %"
    if style == 2:
        return f"{cut:g}%".replace(".", ",")
    return f"{cut:g}%" if style == 3 else f"{cut:.1f}"


def year(draws, label):
    """Return a year as people write it."""
    style = draws.below(8)
    if style == 0:
        return f"FY{label}"
    return f"{label - 1}/{label % 100:02d}" if style == 1 else str(label)


def target(draws, who, scopes, cut, base, end, approved, metric=""):
    """Return a row of the table of targets."""
    return [
        *who,
        draws.one(SCOPES[scopes]),
        metric or draws.one(("", "", "absolute")),
        percentage(draws, cut),
        year(draws, base),
        year(draws, end),
        approved,
    ]


def day(draws, first=2021):
    """Return an ISO date, or nothing in a third of all draws."""
    if draws.often(0.3):
        return ""
    return f"{first + draws.below(5)}-{1 + draws.below(12):02d}-{1 + draws.below(28):02d}"


def promises(draws, who, base, number):
    """Return the rows of one made-up company; those of every ninth are damaged as tables are."""
    if draws.often(0.12):  # no promise at all
        return []
    cut = round(draws.between(15, 75), draws.below(2))
    end, approved = 2028 + draws.below(6), day(draws)
    rows = [target(draws, who, "S1+S2", cut, base, end, approved)]
    if draws.often(0.45):
        rows.append(target(draws, who, "S1+S2", 90.0, base, 2040 + 5 * draws.below(3), approved))
    if draws.often(0.5):
        part = round(draws.between(12.3, 45), 1)
        rows.append(target(draws, who, "S3", part, base, end, approved))
    if draws.often(0.08):
        metric = draws.one(("intensity per t steel", "per m2", "intensity per mUSD revenue"))
        rows.append(target(draws, who, "S1+S2", cut, base, end, approved, metric))
    return rows if number % 9 else damaged(draws, rows, number // 9 % 8)


def damaged(draws, rows, kind):
    """Return rows with one of eight things that are wrong in tables."""
    first = rows[0]
    if kind == 0:
        rows.append(list(first))  # the same row twice
    elif kind == 1:  # a second approval, with a deeper cut
        rows.append([*first[:4], "80%", *first[5:7], "2026-03-01"])
        first[7] = first[7] or "2022-02-02"
    elif kind == 2:  # two rows that contradict each other
        rows.append([*first[:4], "33.3%", *first[5:]])
    elif kind == 3:
        first[4] = draws.one(("", "tbd", "n/a"))
    elif kind == 4:
        first[5] = ""
    elif kind == 5:
        first[2] = draws.one(("operations", "all sites", "Scope 4"))
    elif kind == 6:
        first[4] = "152%"
    elif kind == 7:
        first[5], first[6] = first[6], first[5]
    return rows


def figures(draws, who, base):
    """Return the emissions of one made-up company, base year and three later ones."""
    if draws.often(0.04):  # nothing reported
        return []
    level = 10.0 ** draws.between(3.0, 7.0)
    rest = level * draws.between(0.5, 20.0)
    (unit, factor), falls = draws.one(UNITS), draws.between(-0.01, 0.06)
    rows = []
    for label in sorted({base, 2022, 2023, 2024}):
        if label == base or not draws.often(0.1):
            now = (1.0 - falls) ** (label - base)
            for scopes, amount in (("S1+S2", level * now), ("S3", rest * now)):
                if scopes == "S1+S2" or draws.often(0.8):
                    spelled = draws.one(SCOPES[scopes])
                    rows.append([*who, year(draws, label), spelled, f"{amount * factor:.9g}", unit])
    return rows


def money(draws):
    """Return what is held of a company and what it is worth, in millions; some is not known."""
    cap = 10.0 ** draws.between(2.0, 5.0)
    debt, cash = cap * draws.between(0.1, 0.9), cap * draws.between(0.01, 0.2)
    held = cap * draws.between(0.0005, 0.02)
    worth = [cap, cap + debt - cash, cap + debt, 1.6 * (cap + debt), cap * draws.between(0.3, 2)]
    return [f"{held:.4g}", *("" if draws.often(0.03) else f"{amount:.5g}" for amount in worth)]


def real():
    """Return the rows of the six companies that are current, and the ids of the table."""
    with open(DATA / "company_targets.csv", encoding="utf-8") as file:
        rows = list(csv.DictReader(line for line in file if not line.startswith("#")))
    return [
        [
            *(r["company"], r["company"], r["scope"]),
            r["metric"],
            r["reduction_pct"] and f"{r['reduction_pct']}%",
            *(r["base_year"], r["target_year"], ""),
        ]
        for r in rows
        if r["status"] == "current"
    ]


def bases():
    """Return an index of 100 in each base year that the six companies name."""
    found = {}
    for row in real():
        if row[5] and row[2] in SCOPES:
            found.setdefault((row[0], row[5].removeprefix("FY"), row[2]), None)
    return [[name, name, label, scopes, "100", "index"] for name, label, scopes in found]


def text(header, columns, rows):
    """Return a table as CSV."""
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows([columns, *rows])
    return header + out.getvalue()


def tables():
    """Return the three files by their names."""
    draws = Draws(SEED)
    targets, emissions, companies = real(), bases(), []
    for number in range(1, COUNT + 1):
        who = [f"X-{number:03d}", f"{draws.one(TRADES)} {number:03d} (made up)"]
        base = 2015 + draws.below(8)
        targets += promises(draws, who, base, number)
        emissions += figures(draws, who, base)
        companies.append([*who, *money(draws), "EUR"])
    companies += [[name, name, "100", *[""] * 5, "EUR"] for name in SIX]
    return {
        "portfolio_targets.csv": text(
            MADE_UP.format(what="targets") + REAL,
            ["company_id", "company", "scope", "metric", "reduction", "base_year", "target_year",
             "approved"],
            targets,
        ),
        "portfolio_emissions.csv": text(
            MADE_UP.format(what="emissions") + INDEXED,
            ["company_id", "company", "year", "scope", "value", "unit"],
            emissions,
        ),
        "portfolio_companies.csv": text(
            MADE_UP.format(what="amounts, in millions,") + "# What is held of the six is made up, "
            "too.\n",
            ["company_id", "company", "investment", "market_cap", "enterprise_value",
             "enterprise_value_and_cash", "total_assets", "revenue", "currency"],
            companies,
        ),
    }  # fmt: skip


if __name__ == "__main__":
    for name, content in tables().items():
        (DATA / name).write_text(content, encoding="utf-8", newline="\n")
