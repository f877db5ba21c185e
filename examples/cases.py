"""The companies of the examples, read from the data files beside them."""

import csv
from pathlib import Path

import trajectory as tj

DATA = Path(__file__).parent / "data"
EVIDENCE = {
    "READ": tj.Evidence.SECONDARY,  # aggregators and press, not the companies' own reports
    "DERIVED": tj.Evidence.DERIVED,
    "sum": tj.Evidence.DERIVED,
}


def rows(name, company):
    """Return the rows of a data file about a company, comments left out."""
    with open(DATA / name, encoding="utf-8") as file:
        lines = [line for line in file if not line.startswith("#")]
    return [row for row in csv.DictReader(lines) if row["company"] == company]


def inventories(company):
    """Return one inventory for each reported figure, with its source."""
    return [
        tj.Inventory(
            int(row["year"].removeprefix("FY")),
            {tj.Scope.parse(row["scope"]): float(row["value"])},
            unit=row["unit"],
            source=tj.Source(
                row["source"] or "sum of the rows above",
                evidence=EVIDENCE[row["provenance"].split(",")[0]],
            ),
        )
        for row in rows("company_emissions.csv", company)
        if row["unit"] == "ktCO2e" and set(row["scope"].split("+")) <= {"S1", "S2", "S3"}
    ]


def table(header, lines):
    """Print lines of columns, the first column to the left and the others to the right."""
    cells = [[str(cell) for cell in line] for line in (header, *lines)]
    widths = [max(len(line[i]) for line in cells) for i in range(len(header))]
    for line in cells:
        others = [cell.rjust(width) for cell, width in zip(line[1:], widths[1:], strict=True)]
        print("  " + "  ".join([line[0].ljust(widths[0]), *others]))
