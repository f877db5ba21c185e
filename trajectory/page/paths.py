"""The paths on a page: each as a picture, its answers to the lines, and a table by year."""

import math
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace

from trajectory.benchmarks.comparison import AS_ON_THE_LINE
from trajectory.nouns.series import Pathway
from trajectory.page.document import Ids, listing, rows
from trajectory.page.picture import pictures
from trajectory.page.seen import Path, Seen
from trajectory.words import Html, aligned, element

__all__ = ["paths", "sentence_case"]


def paths(known: Seen, ids: Ids) -> Iterator[Html]:
    """Yield each path as a picture, its answers to the lines and a table by year."""
    if not known.paths:
        yield element("p", "No path can be drawn: see what is missing and what was assumed.")
    for one in known.paths:
        words = sentence_case(one.what.words)
        yield element("h3", words)
        lines = "; ".join(line.label or "line" for line in one.lines)
        against = f", against {lines}" if lines else ""
        # without the company's name, which stands above and may have letters that a font lacks
        path = replace(one.path, label=f"{words}: promised", notes=())
        yield pictures(path, one.lines, one.actuals, ids, f"{words}: promised{against}")
        for line, found in zip(one.lines, one.compared, strict=True):
            _, *told = str(found).split("\n  ")
            yield element("p", f"Against {line.label or 'the line'}:")
            yield listing(
                answer
                for answer in told
                if answer not in one.path.notes and not answer.endswith(AS_ON_THE_LINE)
            )  # what counts as on the line is among what was assumed
        yield _by_year(one, known)


def _by_year(one: Path, known: Seen) -> Html:
    """Return promised, reported and the lines by year; what is not there stays empty."""
    path, actuals = one.path, one.actuals
    reported = dict(actuals.items()) if actuals is not None else {}
    promised, base = dict(path.items()), float(path.base_level)
    years = sorted({*promised, *reported})
    columns = [
        [column.get(year, math.nan) for year in years]
        for column in (promised, reported, *(dict(line.items()) for line in one.lines))
    ]
    gaps = [was - said for said, was in zip(*columns[:2], strict=True)]
    cuts = [100.0 - 100.0 * said / base if base else math.nan for said in columns[0]]
    shown = [
        *(aligned(column) for column in (*columns[:2], gaps)),
        [f"{cut} %" if cut else "" for cut in aligned(cuts, 3)],
        *map(aligned, columns[2:]),
    ]
    head = ("year", f"promised, {path.unit}", "reported", "reported less promised",
            "cut promised", *_names(one.lines))  # fmt: skip
    words = sentence_case(one.what.words)
    label = f"{words} by year, as known on {known.as_of}; cuts since {path.base_year}"
    return rows(label, head, zip(years, *shown, strict=True), right=range(1, len(head)))


def _names(lines: tuple[Pathway, ...]) -> list[str]:
    """Return short names of the lines: up to a colon, where that tells them apart."""
    short = [line.label.partition(":")[0] for line in lines]
    counts = Counter(short)
    return [
        name if name and counts[name] == 1 else line.label or "line"
        for name, line in zip(short, lines, strict=True)
    ]


def sentence_case(words: str) -> str:
    """Return words as a heading begins."""
    return words[:1].upper() + words[1:]
