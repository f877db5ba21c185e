"""A made-up company that meets every rule, for tests that change one thing at a time."""

from dataclasses import replace
from datetime import date

import trajectory as tj

AS_OF = date(2024, 6, 1)
LIFE = tj.Lifecycle(
    announced=date(2024, 2, 1), submitted=date(2023, 6, 1), approved=date(2024, 1, 15)
)
FACTS = tj.Facts(
    sector="Professional Services",
    sells_fossil_fuels=False,
    flag_share=0.05,
    submitted=date(2023, 6, 1),
    excluded_s12=0.02,
    excluded_s3=0.03,
    base_year_change=0.01,
)
CATEGORIES = tuple(tj.S3)


def inventory(
    year, s1=100.0, s2=100.0, s3=1500.0, *, land=tj.Land.WITH, scope2=tj.Scope2.MARKET, **fields
):
    """Return an inventory with scope 3 spread evenly over its fifteen categories."""
    emissions = {tj.S1: s1, tj.S2: s2, **dict.fromkeys(CATEGORIES, s3 / 15)}
    keys = {tj.Boundary(scope, land, scope2): level for scope, level in emissions.items()}
    return tj.Inventory(year, keys, **fields)


def cut(what=tj.S12, reduction="50%", target_year=2030, *, base_year=2019, **fields):
    """Return a near-term target."""
    fields = {"life": LIFE, "term": tj.Term.NEAR, **fields}
    return tj.Target(what, reduction, target_year, base_year=base_year, **fields)


def long_cut(what=tj.S12, reduction="90%", target_year=2050, **fields):
    """Return a long-term target."""
    return cut(what, reduction, target_year, **{"term": tj.Term.LONG, **fields})


NEAR_S12, NEAR_S3 = cut(), cut(tj.S3, "30%")
LONG_S12, LONG_S3 = long_cut(), long_cut(tj.S3)
NET_ZERO = tj.NetZero(tj.ALL, 2050, life=LIFE)
TARGETS = (NEAR_S12, NEAR_S3, LONG_S12, LONG_S3, NET_ZERO)
INVENTORIES = (inventory(2019), inventory(2022, 90.0, 90.0, 1400.0))


def company(targets=TARGETS, inventories=INVENTORIES, **facts):
    """Return the company with some facts changed."""
    return tj.Company("Exemplary (made up)", inventories, targets, replace(FACTS, **facts))


def without(*dropped, plus=()):
    """Return the exemplary targets without some and with others."""
    return tuple(t for t in TARGETS if t not in dropped) + tuple(plus)
