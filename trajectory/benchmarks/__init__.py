"""What 1.5 °C asks: lines to compare a pathway with. None of them is simply "1.5 °C"."""

from trajectory.benchmarks.benchmark import Accounting, Benchmark, Gases
from trajectory.benchmarks.contraction import (
    anchored_1_5c,
    compound_contraction,
    cross_sector_1_5c,
    eu_pab,
    linear_1_5c,
    linear_contraction,
    linear_wb2c,
)
from trajectory.benchmarks.published import (
    Rebase,
    ar6_c1_median,
    ar6_c1_strongest,
    ar6_c1_weakest,
    published_path,
    rebased,
    sr15_lower_quartile,
    sr15_median,
    sr15_upper_quartile,
    ssp1_19,
    ssp1_19_co2,
)
from trajectory.benchmarks.sector import (
    SECTORS,
    Convergence,
    Sector,
    SectorConvergence,
)
from trajectory.kernels.convergence import convergence_intensity, market_share_factor

__all__ = [
    "SECTORS",
    "Accounting",
    "Benchmark",
    "Convergence",
    "Gases",
    "Rebase",
    "Sector",
    "SectorConvergence",
    "anchored_1_5c",
    "ar6_c1_median",
    "ar6_c1_strongest",
    "ar6_c1_weakest",
    "compound_contraction",
    "convergence_intensity",
    "cross_sector_1_5c",
    "eu_pab",
    "linear_1_5c",
    "linear_contraction",
    "linear_wb2c",
    "market_share_factor",
    "published_path",
    "rebased",
    "sr15_lower_quartile",
    "sr15_median",
    "sr15_upper_quartile",
    "ssp1_19",
    "ssp1_19_co2",
]
__dir__ = __all__.copy  # what completion offers
