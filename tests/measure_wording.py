"""Measure the wording against published statements: ``python tests/measure_wording.py PATH``.

PATH is a table with the columns of SBTi's dashboard: ``sbti_id``, ``date_updated``,
``near_term_target_classification``, ``near_term_target_year``, ``long_term_target_year``,
``net_zero_status``, ``net_zero_year``, ``full_target_language``. Nothing of it is kept.
"""

import csv
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np
from agreement import Agreement, ambition_agreement, meets_1_5c

from trajectory import FixedLevel, Land, NetZero, Scope, Target, Term
from trajectory.wording import Inference, Statement, parse

S12 = Scope.S1 | Scope.S2
SMALL_COMPANY = ("streamlined", "small and medium")


@dataclass(frozen=True)
class Row:
    """A published statement as it was read."""

    columns: dict[str, str]
    read: Statement

    def year(self, column: str) -> int | None:
        """Return the year in a column, "FY2030" as 2030."""
        label = self.columns[column].strip()
        return int(label[-4:]) if label else None


def is_small(columns: dict[str, str]) -> bool:
    """Return whether a statement follows the small-company template."""
    return any(word in columns["full_target_language"] for word in SMALL_COMPANY)


@dataclass(frozen=True)
class Ambition:
    """A near-term cut of scopes 1 and 2 beside SBTi's class: what a rule is judged on."""

    sbti_id: str
    reduction: float
    decimals: int
    base_year: int
    target_year: int
    approved: date
    is_1_5c: bool
    promise: str = ""


def years_read(row: Row) -> set[int]:
    """Return every year by which something is promised: none of a draft, none that is kept to."""
    return {noun.target_year for noun in row.read.targets}


def net_zero_years(row: Row, *, inferred: bool) -> set[int]:
    """Return the years of net zero, with or without the inferred ones."""
    return {
        reading.noun.target_year
        for reading in row.read.readings
        if isinstance(reading.noun, NetZero)
        and (inferred or Inference.NET_ZERO not in reading.inferred)
    }


def share(hits: Iterable[bool]) -> str:
    """Return "98.10 % (981 of 1000)"."""
    found = list(hits)
    if not found:
        return "no statements"
    return f"{100 * sum(found) / len(found):.2f} % ({sum(found)} of {len(found)})"


def print_found(rows: list[Row]) -> None:
    """Print how often the years of the columns were found, and what was not understood."""
    near = [r for r in rows if r.year("near_term_target_year")]
    said = [r for r in near if str(r.year("near_term_target_year")) in r.read.text]
    long = [r for r in rows if r.year("long_term_target_year")]
    zero = [r for r in rows if r.columns["net_zero_status"] == "Targets set"]
    other = [r for r in rows if r.columns["net_zero_status"] != "Targets set"]

    def found(group: list[Row], column: str) -> str:
        return share(r.year(column) in years_read(r) for r in group)

    def zeros(*, inferred: bool) -> str:
        return share(r.year("net_zero_year") in net_zero_years(r, inferred=inferred) for r in zero)

    whole = share(not any("%" in r.read.quote(s) for s in r.read.not_understood) for r in rows)
    print(f"  near-term year, where the text holds it   {found(said, 'near_term_target_year')}")
    print(f"  near-term year, of all that have one      {found(near, 'near_term_target_year')}")
    print(f"  long-term year                            {found(long, 'long_term_target_year')}")
    print(f"  net-zero year, explicit                   {zeros(inferred=False)}")
    print(f"  net-zero year, with marked inference      {zeros(inferred=True)}")
    print(
        f"  no net zero read where none is set        "
        f"{share(not net_zero_years(r, inferred=True) for r in other)}"
    )
    print(f"  no percentage left not understood         {whole}")
    print(
        f"  nothing at all left not understood        "
        f"{share(not r.read.not_understood for r in rows)}"
    )
    print(f"  no draft                                  {share(not r.read.drafts for r in rows)}")


def print_kinds(rows: list[Row]) -> None:
    """Print how many promises of each kind were read, and what was inferred."""
    kinds = Counter(type(noun).__name__ for row in rows for noun in row.read.targets)
    marks = Counter(m.name for row in rows for x in row.read.readings for m in x.inferred)
    missing = Counter(
        f"{d.kind.__name__}: {', '.join(d.missing) or 'refused'}"
        for r in rows
        for d in r.read.drafts
    )
    for title, counted in (("promises", kinds), ("inferred", marks), ("drafts", missing)):
        print(f"  {title}: " + "; ".join(f"{name} {n}" for name, n in counted.most_common()))


def near_promise(row: Row) -> Target | FixedLevel | None:
    """Return the first absolute promise on scopes 1 and 2 that is not long-term, by its year.

    Zero that is kept until a year is one. SBTi's own column of years has no say in it.
    """
    cuts = [
        noun
        for noun in row.read.targets
        if isinstance(noun, Target)
        and S12 in noun.boundary.scopes
        and noun.per is None
        and noun.boundary.land is not Land.ONLY
        and noun.term is not Term.LONG
    ]
    kept = [
        noun
        for noun in row.read.targets
        if isinstance(noun, FixedLevel)
        and noun.level == 0.0
        and noun.maintain_until is not None
        and S12 in noun.boundary.scopes
    ]
    found: list[Target | FixedLevel] = [*kept, *cuts]
    return min(found, key=lambda promise: promise.last_year, default=None)


def ambitions_of(rows: Iterable[Row]) -> Iterator[Ambition]:
    """Yield the near-term absolute cut of scopes 1+2 of each statement, beside its class.

    Zero that is kept is a cut of all.
    """
    for row in rows:
        # the first half of "1.5°C/Well-below 2°C" is the class of scopes 1+2
        kind = row.columns["near_term_target_classification"].split("/")[0]
        noun = near_promise(row)
        if kind and noun is not None:
            zero = isinstance(noun, FixedLevel)
            yield Ambition(
                row.columns["sbti_id"],
                1.0 if zero else noun.reduction,
                0 if zero else noun.decimals or 0,
                noun.target_year if zero else noun.base_year,
                noun.last_year if zero else noun.target_year,
                date.fromisoformat(row.columns["date_updated"][:10]),
                kind == "1.5°C",
                str(noun),
            )


def agreement_of(ambitions: list[Ambition]) -> Agreement:
    """Return the library's scores for these cuts."""
    columns = zip(
        *(
            (a.reduction, a.decimals, a.base_year, a.target_year, a.approved, a.is_1_5c)
            for a in ambitions
        ),
        strict=True,
    )
    reduction, decimals, base_year, target_year, approved, is_1_5c = map(np.array, columns)
    days = approved.astype("datetime64[D]")
    return ambition_agreement(reduction, decimals, base_year, target_year, days, is_1_5c)


def meets(ambition: Ambition, *, base_year: int | None = None, approved: date) -> bool:
    """Return whether a cut would meet the minimum from another base year or of another day."""
    base = ambition.base_year if base_year is None else base_year
    row = (ambition.reduction, ambition.decimals, base, ambition.target_year)
    return bool(meets_1_5c(*row, approved))


def cause_of(ambition: Ambition) -> str:
    """Return why a cut may disagree with its class, by its numbers alone."""
    menu = {(0.38, 2030, 2021), (0.42, 2030, 2020), (0.46, 2030, 2019), (0.50, 2030, 2018)}
    own_rule = date(2020, 1, 1)  # before the anchor came into use
    if ambition.is_1_5c:
        if (ambition.reduction, ambition.target_year, ambition.base_year) in menu:
            return "class 1.5 °C, below: the small-company menu of its time"
        if meets(ambition, approved=own_rule):
            return "class 1.5 °C, below: met from the base year, approved in the transition"
        later = max(ambition.base_year, 2021)
        if meets(ambition, base_year=later, approved=own_rule):
            return "class 1.5 °C, below: met if the label is a year late (fiscal years)"
        return "class 1.5 °C, below: none of these, cause not looked into"
    return "class below 1.5 °C, met: cause not looked into"


def print_ambition(rows: list[Row]) -> None:
    """Print the agreement of the rules with SBTi's class of scopes 1+2."""
    ambitions = list(ambitions_of(rows))
    scores = agreement_of(ambitions)
    classes = Counter(a.is_1_5c for a in ambitions)
    print(f"Class of scopes 1+2: {classes[True]} at 1.5 °C, {classes[False]} not; balanced")
    print(f"  rule of the date       {100 * scores.rule:6.2f} %")
    print(f"  naive 4.2 x (TY - BY)  {100 * scores.naive:6.2f} %")
    print(f"  constant '1.5 °C'      {100 * scores.constant:6.2f} %")
    print(
        "  1.5 °C, base year after 2020, approved since April 2023: "
        f"{100 * scores.anchored_rows:.2f} % meet the anchored minimum"
    )
    causes = Counter(cause_of(ambitions[i]) for i in scores.disagrees)
    print(f"  disagreements by cause ({sum(causes.values())}):")
    for cause, n in causes.most_common():
        print(f"    {n:4d}  {cause}")


def main(path: str) -> None:
    """Read the table, print the figures."""
    with open(path, newline="", encoding="utf-8") as file:
        table = list(csv.DictReader(line for line in file if not line.startswith("# ")))
    rows: list[Row] = []
    for title, small in (("Small-company template", True), ("Others", False)):
        wanted = [columns for columns in table if is_small(columns) is small]
        start = time.process_time()
        group = [Row(columns, parse(columns["full_target_language"])) for columns in wanted]
        seconds = time.process_time() - start
        size = sum(len(row.read.text) for row in group)
        print(
            f"{title}: {len(group)} statements of {size / len(group):.0f} characters, "
            f"{len(group) / seconds:.0f} a second on one core, {seconds / size * 1e6:.2f} s a MB"
        )
        print_found(group)
        print_kinds(group)
        rows += group
    print(f"All: {len(rows)} statements")
    print_found(rows)
    print_ambition(rows)


if __name__ == "__main__":
    main(sys.argv[1])
