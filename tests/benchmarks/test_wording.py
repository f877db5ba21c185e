"""How long reading takes, from one sentence to a megabyte; 1 kB and 10 kB unless asked.

``WORDING_BENCHMARK_BYTES=1000000 pytest tests/benchmarks/test_wording.py`` goes up to 1 MB.
"""

import os

import pytest

from trajectory.wording import parse

STATEMENT = (
    "Near-Term Targets: Acme & Co. KG commits to reduce absolute scope 1 and 2 GHG emissions 42% "
    "by 2030 from a 2020 base year.* Acme & Co. KG also commits to reduce scope 3 GHG emissions "
    "from purchased goods and services 51.6% per tonne sold within the same timeframe. *The "
    "target boundary includes land-related emissions and removals from bioenergy feedstocks. "
)
MOST = int(os.environ.get("WORDING_BENCHMARK_BYTES", "10000"))
SIZES = [size for size in (1_000, 10_000, 100_000, 1_000_000) if size <= MOST]


@pytest.mark.parametrize("size", SIZES)
def test_reading(benchmark, size):
    """Statements of a given size together are read whole."""
    times = size // len(STATEMENT)
    read = benchmark(parse, STATEMENT * times)
    assert len(read.targets) == 2 * times
    assert read.not_understood == ()
