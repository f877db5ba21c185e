"""Random companies of a small world, so that every odd case comes up often: seeded, never fixed.

Not hypothesis: thousands of companies are assessed at once, which is the point.
"""

import random
from datetime import date

import trajectory as tj
from trajectory.errors import TrajectoryError

SCOPES = (tj.S12, tj.S12, tj.S12, tj.S12, tj.S1, tj.S2, tj.S3, tj.S3, tj.ALL, tj.C1 | tj.C11)
DAYS = (None, None, None, date(2020, 1, 1), date(2023, 5, 6), date(2026, 1, 1), date(2027, 1, 1))
YEARS = (2025, 2028, 2030, 2030, 2030, 2035, 2040, 2050)
BASES = (2019, 2019, 2020, 2021)
CUTS = ("0%", "20%", "42%", "46.2%", "50%", "90%", "100%", 0.333, 0.9)


def often(rng, usual, *rest, share=0.85):
    """Return the usual thing, most of the time."""
    return usual if rng.random() < share else rng.choice(rest)


def boundary(rng, scopes):
    """Return scopes, sometimes with land apart or a scope-2 method."""
    it = often(rng, scopes, scopes.land_only, scopes.without_land, share=0.95)
    return often(rng, it, it.market_based, it.location_based, share=0.9)


def life(rng):
    """Return the dates of a promise, mostly unknown."""
    if rng.random() < 0.7:
        return tj.Lifecycle()
    try:
        return tj.Lifecycle(announced=rng.choice(DAYS), approved=rng.choice(DAYS),
                            withdrawn=often(rng, None, *DAYS[3:]))  # fmt: skip
    except TrajectoryError:
        return tj.Lifecycle()


def target(rng, scopes, base_year):
    """Return a cut of some scopes from a base year, sometimes growth, an intensity, a share."""
    year = rng.choice(YEARS)
    return tj.Target(
        boundary(rng, scopes),
        often(rng, rng.choice(CUTS), tj.Target.growth("10%"), share=0.95),
        year,
        base_year=often(rng, base_year, *BASES, share=0.95),
        base_emissions=often(rng, None, (100.0, "tCO2e"), (0.1, "ktCO2e"), (100.3, "tCO2e"),
                             (7.0, "tCO2e"), (100.0, "index"), share=0.8),
        per=often(rng, None, "t steel", share=0.95),
        coverage=often(rng, 1.0, 0.67, 0.95),
        term=rng.choice((None, tj.Term.NEAR, tj.Term.LONG)),
        maintain_until=often(rng, None, year + 1, year + 5, year + 10, share=0.75),
        life=life(rng),
    )  # fmt: skip


def other_promise(rng, scopes, base_year):
    """Return a promise that is no cut by a percentage."""
    return rng.choice((
        tj.NetZero(boundary(rng, tj.ALL), 2050, base_year=rng.choice((None, base_year)),
                   residual=rng.choice((None, 0.1)), life=life(rng)),
        tj.NetZero(tj.S12, 2040),
        tj.FixedLevel(scopes, 0.0, 2045, unit="tCO2e", base_year=rng.choice((None, base_year))),
        tj.Target(tj.ALL, "40%", 2030, base_year=base_year, coverage={tj.S3: 0.67}),
    ))  # fmt: skip


def inventory(rng, year):
    """Return what was emitted in a year, by scopes of several cuts."""
    unit = often(rng, "tCO2e", "ktCO2e", "index", share=0.9)
    values = [rng.choice((0.0, 33.3, 100.0, 100.2, 123.456, 1e6 / 3)) for _ in range(20)]
    keys = often(rng, [tj.S12], [tj.S1, tj.S2], [tj.S1, tj.S2, tj.S3], [tj.S12, tj.S3], [tj.ALL],
                 [tj.S1, tj.S2, tj.S12], [tj.S1, tj.S2.market_based, tj.S2.location_based],
                 [tj.S1, tj.S2.market_based, tj.S2.location_based, tj.S12.market_based],
                 [tj.S12.market_based], [tj.S1, *tj.S3], [tj.S12.land_only, tj.S12.without_land],
                 [tj.S2], share=0.5)  # fmt: skip
    return tj.Inventory(
        year,
        dict(zip(keys, values, strict=False)),
        unit,
        period_end=often(rng, None, date(year, 3, 31), share=0.95),
        published=often(rng, None, *DAYS[3:], share=0.8),
        removals=often(rng, 0.0, 5.0),
    )


def company(rng, name):
    """Return a company, ordinary or odd."""
    base_year = rng.choice(BASES)
    years = often(rng, [base_year, 2023], [base_year], [], [2023], [base_year, base_year, 2024])
    scopes = often(rng, [tj.S12], [tj.S12, tj.S3], [tj.ALL], [], share=0.6)
    promises = [
        target(rng, s, base_year) for s in scopes for _ in range(often(rng, 1, 2, 3, share=0.6))
    ]
    if rng.random() < 0.2:
        promises.append(target(rng, rng.choice(SCOPES), base_year))
    if rng.random() < 0.3:
        promises.append(other_promise(rng, rng.choice(SCOPES), base_year))
    rng.shuffle(promises)
    facts = often(rng, tj.Facts(), tj.Facts(fiscal_year_end=3), tj.Facts(sells_fossil_fuels=False),
                  tj.Facts(fiscal_year_end=6, fiscal_label="starts"))  # fmt: skip
    made = []
    for year in years:
        try:
            made.append(inventory(rng, year))
        except TrajectoryError:
            continue
    return tj.Company(name, made, promises, facts, id=often(rng, None, f"id-{name}"))


def companies(count, seed):
    """Return so many companies."""
    rng = random.Random(seed)
    return [company(rng, f"Company {at}") for at in range(count)]
