"""What the portfolio room answers, written by hand as one polars query each, as fast as we can.

They know less than the library: each company's targets are one chain on one boundary, no more
than three, and nothing is ever missing.
"""

import numpy as np
import polars as pl

TOLERANCE = 1e-9
MILESTONES = (2030, 2040, 2050)


def linear_fractions(years, rate=0.042, floor=0.10):
    """Return what a linear line leaves so many years after its base year."""
    return np.maximum(floor, 1.0 - rate * np.asarray(years, dtype=float))


def kernel_query(frame, years, fractions, shared=None):
    """Return the query of end, every year, total and first year above, of four knots a row.

    The frame has levels ``l0`` to ``l3``, and years ``y0`` to ``y3`` unless they are shared.
    """
    level = [pl.col(f"l{i}") for i in range(4)]
    year = [pl.col(f"y{i}") if shared is None else float(shared[i]) for i in range(4)]
    slopes = [
        ((level[i + 1] - level[i]) / (year[i + 1] - year[i])).alias(f"s{i}") for i in range(3)
    ]
    slope = [pl.col(f"s{i}") for i in range(3)]

    def drawn(t):
        part = [level[i] + (t - year[i]) * slope[i] for i in range(3)]
        if shared is not None:
            return part[max(i for i in range(3) if shared[i] <= t)]
        return pl.when(t < year[1]).then(part[0]).when(t < year[2]).then(part[1]).otherwise(part[2])

    gaps = [
        (drawn(float(t)) - level[0] * float(f)).alias(f"g{t}")
        for t, f in zip(years, fractions, strict=True)
    ]
    tolerance = TOLERANCE * level[0]
    gap = [pl.col(f"g{t}") for t in years]
    first = pl.lit(None, dtype=pl.Float64)
    for t, g in reversed(list(zip(years, gap, strict=True))):
        first = pl.when(g > tolerance).then(float(t)).otherwise(first)
    total = gap[0]
    for g in gap[1:]:
        total = total + g
    return (
        frame.lazy()
        .with_columns(slopes)
        .with_columns(gaps)
        .select(
            (gap[-1] <= tolerance).alias("end_point"),
            (pl.max_horizontal(gap) <= tolerance).alias("every_year"),
            total.alias("cumulative_gap"),
            first.alias("first_year_above"),
        )
    )


def table_query(path, rate=0.042):
    """Return the query from a Parquet file of targets to a row a company, ambition and gaps."""
    targets = (
        pl.scan_parquet(path)
        .sort("company", "target_year")
        .group_by("company", maintain_order=True)
        .agg(
            pl.col("base_year").first(),
            pl.col("base_emissions").first().alias("base"),
            *(pl.col("target_year").slice(i, 1).first().alias(f"y{i + 1}") for i in range(3)),
            *(pl.col("reduction").slice(i, 1).first().alias(f"r{i + 1}") for i in range(3)),
        )
    )
    base, start = pl.col("base"), pl.col("base_year")
    reduced = [(base - base * (pl.col(f"r{i}") / 100.0)).alias(f"l{i}") for i in (1, 2, 3)]
    ends = [(pl.col(f"y{i}") - start).cast(pl.Float64).alias(f"e{i}") for i in (1, 2, 3)]
    e, level = [pl.col(f"e{i}") for i in (1, 2, 3)], [pl.col(f"l{i}") for i in (1, 2, 3)]
    slopes = [
        ((level[0] - base) / e[0]).alias("s0"),
        ((level[1] - level[0]) / (e[1] - e[0])).alias("s1"),
        ((level[2] - level[1]) / (e[2] - e[1])).alias("s2"),
        pl.coalesce(e[2], e[1], e[0]).alias("span"),
    ]
    s = [pl.col(f"s{i}") for i in range(3)]

    def drawn(t):
        return (
            pl.when(t < e[0]).then(base + t * s[0])
            .when(e[1].is_null()).then(level[0])
            .when(t < e[1]).then(level[0] + (t - e[0]) * s[1])
            .when(e[2].is_null()).then(level[1])
            .when(t < e[2]).then(level[1] + (t - e[1]) * s[2])
            .otherwise(level[2])
        )  # fmt: skip

    since, span = range(33), pl.col("span")
    line = [float(f) for f in linear_fractions(since, rate)]
    gaps = [pl.when(t <= span).then(drawn(float(t)) - base * line[t]).alias(f"g{t}") for t in since]
    gap, tolerance = [pl.col(f"g{t}") for t in since], TOLERANCE * base
    first = pl.lit(None, dtype=pl.Int64)
    for t, g in reversed(list(zip(since, gap, strict=True))):
        first = pl.when(g > tolerance).then(start + t).otherwise(first)
    marks = []
    for year in MILESTONES:
        since_base = (year - start).cast(pl.Float64)
        inside = (since_base >= 0) & (since_base <= span)
        value = drawn(since_base)
        held = base * pl.max_horizontal(pl.lit(0.10), 1.0 - rate * since_base)
        marks += [
            pl.when(inside).then(value).alias(f"level_{year}"),
            pl.when(inside).then(value - held).alias(f"gap_{year}"),
        ]
    end = drawn(span)
    end_gap = end - base * pl.max_horizontal(pl.lit(0.10), 1.0 - rate * span)
    total = pl.sum_horizontal(gap)
    years, reduction = [pl.col(f"y{i}") for i in (1, 2, 3)], [pl.col(f"r{i}") for i in (1, 2, 3)]
    least = [
        pl.min_horizontal(pl.lit(1.0), rate * (y - pl.min_horizontal(start, pl.lit(2020))))
        for y in years
    ]
    margins = [
        pl.when(y <= 2036).then(
            ((r - ((m * 100.0 * 10.0 + 0.5 + 1e-7).floor() / 10.0)) * 1e7).round() / 1e7
        )
        for y, r, m in zip(years, reduction, least, strict=True)
    ]
    return (
        targets.with_columns(reduced + ends)
        .with_columns(slopes)
        .with_columns(gaps)
        .select(
            "company", "base_year", base.alias("base_level"), *marks,
            (start + span.cast(pl.Int64)).alias("end_year"), end.alias("end_level"),
            end_gap.alias("end_gap"), (end_gap <= tolerance).alias("end_point"),
            (pl.max_horizontal(gap) <= tolerance).alias("every_year"),
            (total <= tolerance * (span + 1)).alias("cumulative"), total.alias("cumulative_gap"),
            first.cast(pl.Float64).alias("first_year_above"),
            pl.min_horizontal(margins).alias("margin"),
        )
    )  # fmt: skip
