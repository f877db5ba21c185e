"""Measure the wording against coded prose: ``python tests/measure_prose.py PATH [--rows KIND]``.

PATH is a table with the columns of the Net Zero Tracker: ``id_code``, and for ``end_target`` and
``interim_target`` the kind, ``_percentage_reduction``, ``_target_year`` and ``_text``. Nothing of
it is kept. The coding stems from more than the text, so a row that differs is to be read by eye:
``--rows differ`` prints these, ``--rows missed``, ``draft``, ``whole`` and ``zero`` the others.
"""

import argparse
import csv
import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from trajectory import BelowBaseline, NetZero, Target
from trajectory.wording import Statement, parse

NEUTRAL = {
    "Net zero",
    "Carbon neutral(ity)",
    "Climate neutral",
    "Zero carbon",
    "Zero emissions",
    "GHG neutral(ity)",
}
PERCENTAGE = r"(?<![\d.]){}(?:\.0+)?\s*(?:%|percent|per cent|％)"
CUTS = (Target, BelowBaseline)


@dataclass(frozen=True)
class Row:
    """A text, what people coded of it, and how it was read."""

    id: str
    kind: str
    text: str
    percentage: float | None
    year: int | None
    read: Statement

    @property
    def holds_both(self) -> bool:
        """Whether the coded percentage and year stand in the text."""
        if self.percentage is None or self.year is None:
            return False
        number = re.escape(f"{self.percentage:g}")
        return str(self.year) in self.text and bool(re.search(PERCENTAGE.format(number), self.text))

    @property
    def is_zero(self) -> bool:
        """Whether a net zero or neutrality is coded whose year stands in the text."""
        return self.kind in NEUTRAL and self.year is not None and str(self.year) in self.text

    @property
    def pairs(self) -> set[tuple[float, int]]:
        """The percentages and years of the targets that were made."""
        return {
            (round(100 * noun.reduction, 6), noun.target_year)
            for noun in self.read.targets
            if isinstance(noun, CUTS)
        }

    @property
    def drafted(self) -> set[tuple[float, int | None]]:
        """The percentages and years of the drafts."""
        return set(drafted_in(self.read))

    @property
    def zeros(self) -> set[int]:
        """The years of net zero."""
        return {n.target_year for n in self.read.targets if isinstance(n, NetZero)}

    @property
    def answer(self) -> str:
        """What was made: "whole", "draft", "differ" (something else), or "missed"."""
        coded = self.percentage, self.year
        if coded in self.pairs:
            return "whole"
        if coded in self.drafted:
            return "draft"
        return "differ" if self.pairs or self.drafted else "missed"


def drafted_in(read: Statement) -> Iterator[tuple[float, int | None]]:
    """Yield the percentage and the year of each draft of a cut that lacks neither."""
    for draft in read.drafts:
        known = dict(draft.known)
        reduction = known.get("reduction")
        if isinstance(reduction, str):
            reduction = float(reduction.removesuffix("%")) / 100
        if reduction is not None and draft.kind in CUTS:
            yield round(100 * float(reduction), 6), known.get("target_year")


def rows_of(path: str) -> Iterator[Row]:
    """Yield the texts of a table, each as it is read."""
    with open(path, newline="", encoding="utf-8") as file:
        for columns in csv.DictReader(line for line in file if not line.startswith("# ")):
            for part in ("end", "interim"):
                text = columns[f"{part}_target_text"]
                percentage = columns[f"{part}_target_percentage_reduction"]
                year = columns[f"{part}_target_year"]
                yield Row(
                    f"{columns['id_code']}/{part}",
                    columns[f"{part}_target"],
                    text,
                    float(percentage) if percentage else None,
                    int(float(year)) if year else None,
                    parse(text),
                )


def is_accounted(read: Statement, place: int) -> bool:
    """Return whether a place of a text is one of a target, draft, passage or not understood."""
    spans = [span for reading in read.readings for span in reading.spans]
    spans += [draft.span for draft in read.drafts] + [p.span for p in read.recognised]
    spans += read.not_understood
    return any(start <= place < end for start, end in spans)


def share(hits: list[bool]) -> str:
    """Return "98.1 % (981 of 1000)"."""
    return f"{100 * sum(hits) / max(1, len(hits)):.1f} % ({sum(hits)} of {len(hits)})"


def print_figures(rows: list[Row]) -> None:
    """Print what of the coding was found, what differs, and whether every figure is accounted."""
    coded = [row for row in rows if row.holds_both]
    answers = Counter(row.answer for row in coded)
    drafts = answers["whole"] + answers["draft"]
    print(f"(a) texts that hold the coded percentage and year: {len(coded)}")
    print(f"  whole                    {share([row.answer == 'whole' for row in coded])}")
    print(f"  whole, or a draft        {100 * drafts / len(coded):.1f} % ({drafts})")
    print(f"  something else was read  {answers['differ']}")
    print(f"  nothing was read         {answers['missed']}")
    zero = [row for row in rows if row.is_zero]
    print("(b) texts that hold the coded year of net zero or neutrality")
    print(f"  that year                {share([row.year in row.zeros for row in zero])}")
    other = [row for row in zero if row.zeros and row.year not in row.zeros]
    print(f"  only another year        {len(other)}")
    print("(c) rows to read by eye: --rows differ, --rows zero")
    places = [(row.read, m.start()) for row in rows for m in re.finditer("%", row.text)]
    print(f"  percentages accounted    {share([is_accounted(*place) for place in places])}")
    kinds = Counter(type(noun).__name__ for row in rows for noun in row.read.targets)
    print("  promises: " + "; ".join(f"{name} {n}" for name, n in kinds.most_common()))
    marks = Counter(m.name for row in rows for x in row.read.readings for m in x.inferred)
    print("  inferred: " + "; ".join(f"{name} {n}" for name, n in marks.most_common()))
    passages = Counter(p.kind.name for row in rows for p in row.read.recognised)
    print("  passages: " + "; ".join(f"{name} {n}" for name, n in passages.most_common()))


def print_row(row: Row) -> None:
    """Print a text, its coding, and all that was read."""
    print(f"{row.id} | {row.kind} {row.percentage} {row.year} | {row.answer}\n  {row.text!r}")
    for reading in row.read.readings:
        marks = [mark.name for mark in reading.inferred]
        print("   =", reading.noun, marks, [row.read.quote(s) for s in reading.unread])
    for draft in row.read.drafts:
        known = {k: str(v) for k, v in draft.known if v != "tCO2e"}
        print("   ~", draft.kind.__name__, known, draft.reason)
    for passage in row.read.recognised:
        print("   .", passage.kind.name, repr(row.read.quote(passage.span)))
    for span in row.read.not_understood:
        print("   ?", repr(row.read.quote(span)))


def print_rows(rows: list[Row], wanted: str) -> None:
    """Print the rows of one answer; "zero": those whose coded net zero was not found."""
    for row in rows:
        if wanted == "zero":
            chosen = row.is_zero and row.year not in row.zeros
        elif wanted == "all":
            chosen = True
        else:
            chosen = row.holds_both and row.answer == wanted
        if chosen:
            print_row(row)


def main() -> None:
    """Read the table, print the figures or the rows."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("path")
    arguments.add_argument("--rows", default="")
    given = arguments.parse_args()
    rows = list(rows_of(given.path))
    if given.rows:
        print_rows(rows, given.rows)
    else:
        print_figures(rows)


if __name__ == "__main__":
    main()
