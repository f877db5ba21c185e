"""From sentences to targets, report and page: ZTE in English and in Dutch, and Hitachi.

The sentences are our own and state published facts: ZTE's targets of May 2024, Hitachi's of
September 2021. Run it with ``python examples/from_text.py [FOLDER]``.
"""

import sys
from datetime import date
from pathlib import Path

import trajectory as tj

ENGLISH = (
    "ZTE commits to reduce absolute scope 1 and scope 2 GHG emissions 52% by 2030 and 90% by 2040 "
    "from a 2021 base year. Across the value chain ZTE commits to reach net zero by 2050. In 2023 "
    "its operations emitted 3.0% less than in the year before."
)
DUTCH = (
    "ZTE verbindt zich ertoe de absolute scope 1- en scope 2-broeikasgasemissies met 52% te "
    "verminderen tegen 2030, met 90% tegen 2040, ten opzichte van 2021. In de hele waardeketen wil "
    "ZTE tegen 2050 netto nul bereiken."
)
HITACHI = (
    "Hitachi's old target of cutting value chain emissions 80% by 2050 was superseded by net zero "
    "across the value chain by 2050. Its own operations will be carbon neutral within ten years of "
    "2021."
)


def told(name, text):
    """Print what a text promises, what it holds beside, and what is not understood."""
    read = tj.parse(text)
    print(f"{name} ({read.language})")
    for reading in read.readings:
        marks = [mark.value.partition(":")[0] for mark in reading.inferred]
        print(f"  {reading.noun}{'; inferred: ' + ', '.join(marks) if marks else ''}")
        print(f"    {tj.wording.sentence(reading.noun)}")
    for passage in read.recognised:
        print(f"  [{passage.kind.value}] {read.quote(passage.span)}")
    for span in read.not_understood:
        print(f"  [not understood] {read.quote(span)}")
    return read


def main(folder):
    """Go from the sentences to a report and a page to hand on."""
    told("Hitachi", HITACHI)
    english, dutch = told("ZTE", ENGLISH), told("ZTE", DUTCH)
    print(f"The same promises in both languages: {english.targets == dutch.targets}\n")

    zte = english.company("ZTE", inventories=[tj.Inventory(2021, {tj.S12: 100.0}, unit="index")])
    path = tj.reduction_path(zte, tj.S12)
    line = tj.benchmarks.linear_1_5c(path)
    print(tj.compare(path, line))
    approved = date(2024, 5, 6)
    print(tj.check(zte, tj.rules.SBTI_V5, as_of=approved))
    page = tj.page.company(
        zte, as_of=approved, statement=english, against=tj.benchmarks.linear_1_5c
    )
    page.save(folder / "zte_text.html")
    print(f"Page: {folder / 'zte_text.html'}")


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "."))
