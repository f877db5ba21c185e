"""Six companies: their published targets under the rules of their approval, beside today's.

Base years, percentages and years are those of the SBTi target dashboard of 7 May 2026; the day
of approval is the dashboard's date for the company where no other is known. ZTE shows why both
are asked: 52 % has 10 points to spare under the rule of its approval and 3 under the one in force
since April 2026, which looks at what was emitted before.

Run it with ``python examples/six_companies.py``.
"""

from datetime import date

import cases

import trajectory as tj

TODAY = date(2026, 11, 1)
SCOPE_1_SHARE = 0.09
"""Share of scope 1 in ZTE's scopes 1+2 in 2023 (45.2 of 504.4 kt); assumed for 2024."""

C = tj.Scope
OPERATIONS = {"S1+S2": tj.S12, "S1+S2+S3": tj.ALL, "S3": tj.S3}
SCOPES = {
    **OPERATIONS,
    "S3 use of sold products": C.C11,
    "S3 cat 1+11": C.C1 | C.C11,
    "S3 business travel": C.C6,
    "S3 purchased goods & services": C.C1,
    "S3 non-FLAG (cat 1,3,4,5,6,7,13)": C.C1 | C.C3 | C.C4 | C.C5 | C.C6 | C.C7 | C.C13,
    "S3 non-FLAG": C.C1 | C.C3 | C.C4 | C.C5 | C.C6 | C.C7 | C.C13,
    "S3 FLAG": tj.S3,
    "S3 (energy & industry)": tj.S3,
    "S1+S3 FLAG": tj.S1 | tj.S3,
}
APPROVED = {
    ("ZTE", "current"): date(2024, 5, 16),
    ("Hitachi", "superseded"): date(2020, 12, 18),
    ("Hitachi", "current"): date(2025, 5, 29),
    ("PwC", "current"): date(2025, 2, 20),
    ("Nomad Foods", "current"): date(2025, 9, 18),
    ("Diageo", "current"): date(2025, 8, 14),
    ("Silentnight", "current"): date(2022, 9, 29),
}
TERMS = {"near-term": tj.Term.NEAR, "long-term": tj.Term.LONG}


def year(label):
    """Return the year of a label such as FY2030."""
    return int(label.removeprefix("FY"))


def promise(row, life):
    """Return the promise of a row of the data file, or None if it is no such promise."""
    source = tj.Source(row["source"], evidence=tj.Evidence.SECONDARY)
    if row["metric"] == "net-zero":
        return tj.NetZero(tj.ALL, year(row["target_year"]), life=life, source=source)
    if row["metric"] == "engagement":
        return tj.Engagement(
            C.C1,
            float(row["reduction_pct"]) / 100,
            year(row["target_year"]),
            tj.EngagementBasis.EMISSIONS,
            life=life,
            source=source,
        )
    if row["term"] not in TERMS or row["scope"] not in SCOPES or not row["base_year"]:
        return None
    land = "FLAG" in row["scope"] and "non-FLAG" not in row["scope"]
    maintained = row["note"].removeprefix("maintain through ").removeprefix("maintain to FY")
    return tj.Target(
        SCOPES[row["scope"]].land_only if land else SCOPES[row["scope"]],
        f"{row['reduction_pct']}%",
        year(row["target_year"]),
        base_year=year(row["base_year"]),
        per=row["metric"].removeprefix("intensity per ") if "intensity" in row["metric"] else None,
        term=TERMS[row["term"]],
        maintain_until=int(maintained) if maintained.isdigit() else None,
        life=life,
        source=source,
    )


def company(name, status):
    """Return a company with the targets of one status."""
    life = tj.Lifecycle(approved=APPROVED[name, status])
    rows = [r for r in cases.rows("company_targets.csv", name) if r["status"] == status]
    targets = [p for p in (promise(row, life) for row in rows) if p is not None]
    inventories = cases.inventories(name)
    if name == "ZTE":
        inventories = [i for i in inventories if (i.year, i.scopes) != (2024, tj.S12)]
        inventories.append(zte_2024())
    return tj.Company(name, inventories, targets)


def zte_2024():
    """Return ZTE's inventory of 2024 with the assumed split of scopes 1 and 2."""
    total = next(
        float(row["value"])
        for row in cases.rows("company_emissions.csv", "ZTE")
        if (row["year"], row["scope"]) == ("2024", "S1+S2")
    )
    scope1 = SCOPE_1_SHARE * total
    return tj.Inventory(
        2024,
        {tj.S1: scope1, tj.S2: total - scope1},
        unit="ktCO2e",
        source=tj.Source("assumed: the split of 2023", evidence=tj.Evidence.UNVERIFIED),
    )


def main():
    """Print the tables."""
    print(f"Assumed: scope 1 is {100 * SCOPE_1_SHARE:g} % of ZTE's scopes 1+2 in 2024, as in 2023.")
    for rule, topic in (
        ("sbti.s12.ambition", "scopes 1+2"),
        ("sbti.s3.ambition", "scope 3"),
        ("sbti.flag.ambition", "land"),
    ):
        print(f"\nNear-term ambition of {topic}, at approval beside {TODAY}:")
        lines = []
        for name, status in APPROVED:
            review = tj.check_at_approval(company(name, status), as_of=TODAY)
            approval = str(APPROVED[name, status])
            lines += [[f"{name} ({approval[:4]})", *row] for row in review.headline(rule)]
        for line in lines:
            print(f"  {line[0]}: {line[1]}")
            print(f"    at approval: {line[2]}")
            print(f"    {TODAY}:  {line[3]}")

    zte = company("ZTE", "current")
    report = tj.check(zte, tj.rules.SBTI_V5_3_1, as_of=TODAY)
    print("\nWhat the rule of today asks of ZTE:")
    for finding in report.rule("sbti.s12.ambition"):
        print(f"  {finding.sentence}")
        for number, value in finding.numbers:
            print(f"    {number}: {value:.6g}")
        print(f"    source: {finding.source}")
    print("\nAll standards side by side, ZTE:")
    sets = (tj.rules.SBTI_V5_3_1, tj.rules.NET_ZERO_V2, tj.rules.ESRS_E1, tj.rules.CONSISTENCY)
    header, *rows = tj.check(zte, *sets, as_of=TODAY).side_by_side()
    cases.table(header, rows)


if __name__ == "__main__":
    main()
