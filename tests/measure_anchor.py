"""Measure from when on base years after 2020 are measured from 2020.

``python tests/measure_anchor.py PATH``, PATH a table as for ``measure_wording.py``. By quarter of
approval it prints, of the targets at 1.5 °C with a base year after 2020, how many sit exactly on
the minimum measured from 2020 and how many on the one measured from their base year. The day
from which the anchor holds is the first of the quarter from which on most sit on the former.
Rows on which the two rules differ would be no measure: they are late labels and old approvals by
construction. Nothing of the table is kept.
"""

import argparse
import csv
from collections.abc import Iterable, Mapping
from datetime import date
from typing import NamedTuple

import numpy as np
from measure_wording import Ambition, Row, ambitions_of

from trajectory.kernels.ambition import anchored_minimum
from trajectory.rules.published import Published
from trajectory.rules.sbti_v5 import ANCHOR, LINEAR_1_5C
from trajectory.wording import parse


class Quarter(NamedTuple):
    """What the targets approved in a quarter show: how many, and how many sit on each minimum."""

    targets: int
    anchored: int
    own: int


def first_day(approved: date) -> date:
    """Return the first day of the quarter of a day."""
    return date(approved.year, 3 * ((approved.month - 1) // 3) + 1, 1)


def sits_on(ambition: Ambition, anchor: float) -> bool:
    """Return whether a cut is exactly the minimum measured from a year, as published."""
    years = ambition.base_year, ambition.target_year
    least = anchored_minimum(*years, LINEAR_1_5C.rate, anchor)
    return abs(float(Published(float(least), ambition.decimals).margin(ambition.reduction))) < 1e-6


def by_quarter(ambitions: Iterable[Ambition]) -> dict[date, Quarter]:
    """Return what each quarter of approval shows, the first first."""
    found: dict[date, list[Quarter]] = {}
    for one in ambitions:
        if one.is_1_5c and ANCHOR < one.base_year < one.target_year:
            own = Quarter(1, sits_on(one, ANCHOR), sits_on(one, np.inf))
            found.setdefault(first_day(one.approved), []).append(own)
    return {day: Quarter(*map(sum, zip(*found[day], strict=True))) for day in sorted(found)}


def first_in_use(quarters: Mapping[date, Quarter]) -> date | None:
    """Return the first day of the quarter from which on most sit on the anchored minimum."""
    first = None
    for day, quarter in sorted(quarters.items(), reverse=True):
        if 2 * quarter.anchored <= quarter.targets:
            break
        first = day
    return first


def main(path: str) -> None:
    """Read the table, print the figures."""
    with open(path, newline="", encoding="utf-8") as file:
        table = list(csv.DictReader(line for line in file if not line.startswith("# ")))
    rows = (Row(columns, parse(columns["full_target_language"])) for columns in table)
    quarters = by_quarter(ambitions_of(rows))
    print("  quarter    targets   from 2020   from the base year")
    for day, found in quarters.items():
        name = f"{day.year} Q{day.month // 3 + 1}"
        print(f"  {name:9}{found.targets:9}{found.anchored:12}{found.own:12}")
    print(f"first in use on {first_in_use(quarters)}; the rules say {LINEAR_1_5C.since}")


if __name__ == "__main__":
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("path")
    main(parser.parse_args().path)
