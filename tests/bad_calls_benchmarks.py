"""Bad calls of the published and sector lines, for the table of test_bad_input.py."""

from trajectory import ArgumentError, Series, Source, benchmarks
from trajectory.benchmarks import Accounting, Gases, Rebase

SERIES = Series([2020, 2021], [1.0, 2.0], "t")
NET = {"accounting": Accounting.NET, "gases": Gases.CO2}
RESULTS = {"benchmarks.Convergence"}


def published(values=(1.0, 0.5), mode=Rebase.RATIO, source=None):
    """Return a published path, one argument of which is bad."""
    return benchmarks.published_path(
        "a", "b", source or Source("c"), [2020, 2030], values, mode=mode, **NET
    )


def intensity(base=1.0, sector=(1.0, 1.0), activity=(1.0, 1.0)):
    """Return an intensity that converges, one argument of which is bad."""
    return benchmarks.convergence_intensity(
        base, sector, activity, [1.0, 1.0], sector_intensity_end=1.0
    )


BAD = [
    ("benchmarks.compound_contraction: percent", ArgumentError, r"rate.*got 7; did you mean 0\.07",
     lambda: benchmarks.compound_contraction(7)),
    ("benchmarks.compound_contraction: text", ArgumentError, "rate.*got 'a'",
     lambda: benchmarks.compound_contraction("a")),
    ("benchmarks.compound_contraction: title", ArgumentError, "title.*got 5",
     lambda: benchmarks.compound_contraction(0.07, title=5)),
    ("benchmarks.published_path: text", ArgumentError, "values must hold numbers",
     lambda: published(["x", "y"])),
    ("benchmarks.published_path: shape", ArgumentError, r"values.*\(1,\)",
     lambda: published([1.0])),
    ("benchmarks.published_path: mode", ArgumentError, "mode must be a Rebase .*'ratio'",
     lambda: published(mode="ratio")),
    ("benchmarks.published_path: source", ArgumentError, "source must be a Source, got 'web'",
     lambda: published(source="web")),
    ("benchmarks.rebased: number", ArgumentError, "benchmark must be a Benchmark, got 1",
     lambda: benchmarks.rebased(1, Rebase.RATIO)),
    ("benchmarks.rebased: mode", ArgumentError, "mode must be a Rebase .*'x'",
     lambda: benchmarks.rebased(benchmarks.linear_1_5c, "x")),
    ("benchmarks.Sector: name", ArgumentError, "name must be one of .*got 'steel'",
     lambda: benchmarks.Sector("steel", SERIES, SERIES, Source("a"), Gases.CO2)),
    ("benchmarks.SectorConvergence: sector", ArgumentError, "sector must be a Sector, got 'power'",
     lambda: benchmarks.SectorConvergence("power", SERIES)),
    ("benchmarks.convergence_intensity: text", ArgumentError, "company_intensity_base.*'a'",
     lambda: intensity(base="a")),
    ("benchmarks.convergence_intensity: NaN", ArgumentError, "sector_intensity.*nan",
     lambda: intensity(sector=[float("nan"), 1.0])),
    ("benchmarks.convergence_intensity: shapes", ArgumentError, r"company_activity.*\(3,\)",
     lambda: intensity(activity=[1.0, 1.0, 1.0])),
    ("benchmarks.market_share_factor: text", ArgumentError, "company_activity.*'a'",
     lambda: benchmarks.market_share_factor("a", [1.0])),
    ("benchmarks.market_share_factor: zero", ArgumentError, r"company_activity.*above 0.*0\.0",
     lambda: benchmarks.market_share_factor([0.0, 1.0], [1.0, 1.0])),
]  # fmt: skip
