"""Compound contraction: the same percentage off the year before, as EU benchmark indices do."""

import functools

import numpy as np

from trajectory.benchmarks.benchmark import Benchmark
from trajectory.checks import Floats, as_fraction, as_instance, as_text
from trajectory.errors import ArgumentError
from trajectory.nouns.source import Evidence, Source

__all__ = ["compound_contraction", "eu_pab"]

RATE_PAB = 0.07
"""Least annual reduction of EU Climate Transition and Paris-aligned Benchmarks."""


def _compound(years: Floats, base_year: Floats, *, rate: float) -> Floats:
    return np.asarray((1.0 - rate) ** (years - base_year))


def compound_contraction(
    rate: float,
    *,
    name: str = "compound_contraction",
    title: str = "compound contraction",
    source: Source | None = None,
) -> Benchmark:
    r"""Return the line that falls by `rate` of the year before every year, :math:`(1 - r)^n`.

    Parameters
    ----------
    rate : float
        Compound annual reduction, above 0 and below 1. [1 / year]
    name : str
        Name of the line.
    title : str
        What the line is, in front of its numbers.
    source : Source, optional
        Where the rate was read; without one the line says that it is unverified.

    Returns
    -------
    Benchmark
        Gross, all greenhouse gases; it has no floor and never reaches 0.

    Raises
    ------
    ArgumentError
        If `rate` is no fraction, 0 or 1, a text is empty, or `source` is no Source.

    References
    ----------
    Commission Delegated Regulation (EU) 2020/1818, Article 7(2).

    Examples
    --------
    >>> compound_contraction(0.07).fractions([2020, 2021, 2022], 2020)
    array([1.    , 0.93  , 0.8649])
    """
    speed = as_fraction("rate", rate)
    if speed in (0.0, 1.0):
        raise ArgumentError(f"rate must be above 0 and below 1, got {rate!r}")
    if source is None:
        source = Source("rate given by the caller", evidence=Evidence.UNVERIFIED)
    return Benchmark(
        as_text("name", name),
        f"{as_text('title', title)}: {100 * speed:.4g} % off the year before, every year",
        as_instance("source", source, Source),
        functools.partial(_compound, rate=speed),
    )


eu_pab = compound_contraction(
    RATE_PAB,
    name="eu_pab",
    title="EU PAB, an index rule (a path, not a verdict)",
    source=Source(
        "Commission Delegated Regulation (EU) 2020/1818",
        "http://data.europa.eu/eli/reg_del/2020/1818/oj",
        "Article 7(1) and (2), read in German: at least 7 % a year, in geometric progression",
        Evidence.PRIMARY,
    ),
)
"""The path of EU Paris-aligned Benchmark indices: 7 % off the year before, every year.

The regulation asks it of an index, of the emission intensity of its shares, after a first cut
against the investable universe that is not part of this path. It is a line to look at, not a
rule that a company can meet or miss.
"""
