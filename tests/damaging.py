"""A clean table of targets, and what people do to one: a strategy that says what must come out."""

import dataclasses
from typing import Any

from hypothesis import strategies as st

import trajectory as tj

SCOPES = {
    "S1+S2": ("Scope 1+2", "1+2", "scopes 1 and 2", "s1+s2", " S1 + S2 "),
    "S1": ("scope 1", "1", 1, 1.0),
    "S3": ("Scope 3", "3", "3.0"),
    "C11": ("scope 3 category 11", "S3 use of sold products", "S3 C11"),
    "S1+S2+S3": ("1+2+3", "ALL", "Scopes 1, 2 & 3"),
}
UNREADABLE: dict[str, tuple[Any, ...]] = {
    "company": (None, "", "  "),
    "scope": (None, "", "operations", "value chain", "scope 4", "12", True, 2019),
    "reduction": (None, "n/a", "half", 0.462, 1, "0.5", "140%", 250, True, "1,234%", float("inf")),
    "base_year": (None, "soon", 2019.5, "2051/52", 43831, "FY19", "1905-07-12"),
    "target_year": (None, "-", "2050s", 20300, "by 2030", True),
}
"""Cells that have no meaning, or two, in a column of percentages."""


@dataclasses.dataclass(frozen=True)
class Damaged:
    """A damaged table: rows as mappings, what must be read, and which rows must be refused."""

    rows: list[dict[str, Any]]
    promises: dict[str, set[tj.Target]]
    refused: set[int]


def plain_target(row):
    """Return the target that a clean row says, without the decimals that a number leaves open."""
    return tj.Target(
        tj.Scope.parse(row["scope"]),
        f"{row['reduction']}%",
        row["target_year"],
        base_year=row["base_year"],
    )


def undecided(target):
    """Return a target without the decimals of its percentage."""
    return dataclasses.replace(target, decimals=None)


REDUCTIONS = st.integers(11, 1000).map(lambda tenths: tenths / 10)


@st.composite
def clean_rows(draw):
    """Draw rows of several companies, no two of one company on the same scopes and year."""
    keys = draw(
        st.lists(
            st.tuples(
                st.sampled_from(["A", "B", "C", "Ørsted", "日立", "=1+1"]),
                st.sampled_from(sorted(SCOPES)),
                st.integers(2025, 2050),
            ),
            min_size=1,
            max_size=12,
            unique=True,
        )
    )
    return [
        {
            "company": company,
            "scope": scope,
            "reduction": draw(REDUCTIONS),
            "base_year": draw(st.integers(2000, 2024)),
            "target_year": year,
        }
        for company, scope, year in keys
    ]


def respelled(draw, row):
    """Return a row that says the same in other words."""
    cut = row["reduction"]
    comma = f"{cut}".replace(".", ",")
    cuts = [cut, f"{cut}%", f"{cut} %", f"-{cut}%", f"{comma} %", f"{cut} per cent", f"−{cut}%"]
    year = row["target_year"]
    return {
        "company": draw(st.sampled_from([row["company"], f" {row['company']} "])),
        "scope": draw(st.sampled_from([row["scope"], *SCOPES[row["scope"]]])),
        "reduction": draw(st.sampled_from(cuts)),
        "base_year": draw(st.sampled_from([row["base_year"], f"FY{row['base_year']}"])),
        "target_year": draw(
            st.sampled_from([year, float(year), f"FY {year}", f"{year - 1}/{year % 100:02d}"])
        ),
    }


@st.composite
def damaged_tables(draw):
    """Draw a clean table with cells respelled, rows repeated, contradicted, broken and shuffled."""
    clean = draw(clean_rows())
    clean.append(dict(clean[0], company="Whole", reduction=50.0))  # percentages, whatever happens
    made: list[tuple[dict[str, Any], bool]] = []
    promises: dict[str, set[tj.Target]] = {}
    for row in clean:
        name, target = row["company"], undecided(plain_target(row))
        promises.setdefault(name, set())
        fate = draw(st.sampled_from(["kept", "respelled", "twice", "broken", "contradicted"]))
        if name == "Whole":
            fate = "kept"
        told = row if fate == "kept" else respelled(draw, row)
        if fate == "broken":
            column = draw(st.sampled_from(sorted(UNREADABLE)))
            told = dict(told, **{column: draw(st.sampled_from(UNREADABLE[column]))})
            made.append((told, True))
        elif fate == "contradicted":
            other = draw(REDUCTIONS.filter(lambda cut, own=row["reduction"]: cut != own))
            made += [(told, True), (respelled(draw, dict(row, reduction=other)), True)]
        else:
            made += [(told, False)] * (2 if fate == "twice" else 1)
            promises[name].add(target)
    order = draw(st.permutations(range(len(made))))
    rows = [dict(made[at][0]) for at in order]
    refused = {place for place, at in enumerate(order) if made[at][1]}
    named = {str(row["company"] or "").strip() for row in rows} - {""}
    return Damaged(rows, {n: p for n, p in promises.items() if n in named}, refused)
