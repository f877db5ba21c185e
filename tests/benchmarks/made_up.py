"""Tables of made-up companies for the benchmarks, plainly so: seeded, and of any size."""

import numpy as np
import pyarrow as pa
from pyarrow import parquet

PART = 500_000


def targets_of(first, last, seed=0):
    """Return the targets of companies as columns: two or three each, on scopes 1+2."""
    count = last - first
    rng = np.random.default_rng([seed, first])
    base_year, size = rng.integers(2018, 2023, count), rng.choice([2, 3], count)
    company = np.repeat(np.arange(count), size)
    order = np.arange(company.size) - (np.cumsum(size) - size)[company]
    cut = np.array([40.0, 65.0, 90.0])[order] + rng.uniform(0.0, 10.0, company.size)
    year = np.array([2030, 2040, 2050])[order] + rng.integers(0, 5, company.size) * (order == 0)
    emitted = rng.uniform(1e3, 1e6, count).round(1)
    names = np.array([f"Company {at:08}" for at in range(first, last)], dtype=object)
    return {
        "company": names[company],
        "scope": np.full(company.size, "S1+S2", dtype=object),
        "reduction": cut.round(1),
        "base_year": base_year[company],
        "target_year": year,
        "base_emissions": emitted[company],
    }


def write_targets(path, companies, *, shuffled=False):
    """Write targets of so many companies, sorted by company or in no order at all."""
    with parquet.ParquetWriter(path, pa.table(targets_of(0, 1)).schema) as writer:
        starts = np.arange(0, companies, PART)
        if shuffled:
            starts = np.random.default_rng(1).permutation(starts)
        for first in starts.tolist():
            table = pa.table(targets_of(first, min(first + PART, companies)))
            if shuffled:
                order = np.random.default_rng([2, first]).permutation(table.num_rows)
                table = table.take(order)
            writer.write_table(table, row_group_size=131_072)
