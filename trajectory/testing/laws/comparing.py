"""Laws of benchmarks and comparisons."""

from collections.abc import Callable, Iterator
from fractions import Fraction
from typing import Any

import numpy as np

from trajectory.benchmarks.comparison import Comparison, compare
from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.nouns.series import Pathway
from trajectory.testing.laws.failing import ROUNDING, fail, same

__all__ = ["arrays_agree_with_rows", "benchmark_falls", "boundary_passes", "comparison_agrees"]

ANSWERS = ("end_point", "every_year", "cumulative")
NUMBERS = ("cumulative_gap", "first_year_above", "worst_year", "tolerance")


def _rows(path: Pathway) -> Iterator[tuple[tuple[int, ...], Pathway]]:
    """Yield each single pathway of many, with its place."""
    for at in np.ndindex(path.values.shape[:-1]):
        yield (
            at,
            Pathway(
                path.years,
                path.values[at],
                path.unit,
                path.label,
                base_year=path.base_year,
                base_level=np.asarray(path.base_level)[at],
            ),
        )


def _number(value: Any, at: tuple[int, ...]) -> Any:
    return np.asarray(value)[at].item()


def _is_above(gap: Fraction, limit: Fraction, doubt: Fraction) -> bool | None:
    """Return whether a gap is above its limit, None where roundings may decide."""
    return None if abs(gap - limit) <= doubt else gap > limit


def comparison_agrees(path: Pathway, line: Pathway) -> None:
    """Assert that ``compare`` gives the answers that exact fractions give, year by year.

    Parameters
    ----------
    path : Pathway
        One pathway, or many.
    line : Pathway
        What it is held against, of the same shape, years and unit.

    Raises
    ------
    AssertionError
        If an answer or a number differs; an answer that hangs on a rounding is left open.

    Examples
    --------
    >>> path = Pathway([2021, 2022], [100.0, 99.0], "index")
    >>> comparison_agrees(path, Pathway([2021, 2022], [100.0, 95.8], "index"))
    """
    result = compare(path, line)
    for at, row in _rows(path):
        law = f"comparison_agrees of {path!r}, row {at}" if at else f"comparison_agrees of {path!r}"
        _agrees(law, result, at, row, line.values[at].tolist())


def _agrees(
    law: str, result: Comparison, at: tuple[int, ...], row: Pathway, line: list[float]
) -> None:
    """Fail unless one row of a comparison holds what exact fractions say."""
    values = row.values.tolist()
    gaps = [Fraction(p) - Fraction(b) for p, b in zip(values, line, strict=True)]
    limit = Fraction(TOLERANCE) * Fraction(row.base_level)
    doubts = [
        Fraction(ROUNDING) * (limit + max(Fraction(p), Fraction(b)))
        for p, b in zip(values, line, strict=True)
    ]
    above = [_is_above(g, limit, d) for g, d in zip(gaps, doubts, strict=True)]
    total = _is_above(sum(gaps, Fraction(0)), limit * len(gaps), sum(doubts, Fraction(0)))
    years = row.years.tolist()
    wanted: dict[str, bool | None] = {
        "end_point": None if above[-1] is None else not above[-1],
        "every_year": None if None in above else not any(above),
        "cumulative": None if total is None else not total,
    }
    if True in above:
        wanted["every_year"] = False
    for name, answer in wanted.items():
        got = _number(getattr(result, name), at)
        if answer is not None and got is not answer:
            gap = [float(g) for g in gaps]
            fail(law, f"{name} is {got}, wanted {answer} for gaps {gap} and base {row.base_level}")
    if None not in above:
        first = next((float(y) for y, a in zip(years, above, strict=True) if a), np.nan)
        same(law, "first_year_above", _number(result.first_year_above, at), first)
    rounded = [p - b for p, b in zip(values, line, strict=True)]
    same(law, "gap", result.gap.values[at], rounded)
    worst = years[rounded.index(max(rounded))]
    same(law, "worst_year", _number(result.worst_year, at), worst)
    slack = float(sum(doubts, Fraction(0)))
    exact = float(sum(gaps, Fraction(0)))
    same(law, "cumulative_gap", _number(result.cumulative_gap, at), exact, slack)
    same(law, "tolerance", _number(result.tolerance, at), float(limit), ROUNDING * float(limit))


def boundary_passes(path: Pathway) -> None:
    """Assert that a pathway on the line passes, half a tolerance above too, and two do not.

    Parameters
    ----------
    path : Pathway
        One pathway, or many.

    Raises
    ------
    AssertionError
        If it is otherwise; where two tolerances are no more than a rounding of the emissions,
        only the first is asserted.

    Examples
    --------
    >>> boundary_passes(Pathway([2021, 2022], [100.0, 95.8], "index"))
    """
    law = f"boundary_passes of {path!r}"
    base = np.asarray(path.base_level)[..., None]
    for tolerances in (0.0, 0.5, 2.0):
        values = path.values - tolerances * TOLERANCE * base
        if (values < 0.0).any():
            continue
        line = Pathway(
            path.years, values, path.unit, base_year=path.base_year, base_level=path.base_level
        )
        result = compare(path, line)
        comparison_agrees(path, line)
        for name in ANSWERS:
            met = np.asarray(getattr(result, name))
            if tolerances == 0.0 and not met.all():
                fail(law, f"{name} is missed against the pathway itself")
            steep = (path.values - values > 1.5 * TOLERANCE * base).all() and (base > 0.0).all()
            if tolerances == 2.0 and steep and met.any():
                fail(law, f"{name} is met two tolerances above the line")


def arrays_agree_with_rows(path: Pathway, benchmark: Callable[[Pathway], Pathway]) -> None:
    """Assert that many pathways at once compare, to the bit, like each of them alone.

    Parameters
    ----------
    path : Pathway
        Many pathways, shape (..., t).
    benchmark : callable
        From a pathway to its line, such as a benchmark.

    Raises
    ------
    AssertionError
        If an answer, a number or a total differs.

    Examples
    --------
    >>> from trajectory.benchmarks import linear_1_5c
    >>> two = Pathway([2021, 2022], [[100.0, 99.0], [80.0, 70.0]], "tCO2e")
    >>> arrays_agree_with_rows(two, linear_1_5c)
    """
    together, totals = compare(path, benchmark(path)), np.asarray(path.cumulative())
    for at, row in _rows(path):
        law = f"arrays_agree_with_rows of {path!r}, row {at}"
        alone = compare(row, benchmark(row))
        for name in ANSWERS + NUMBERS:
            same(law, name, _number(getattr(together, name), at), getattr(alone, name))
        same(law, "gap", together.gap.values[at], alone.gap.values)
        same(law, "total", totals[at], row.cumulative())


def benchmark_falls(benchmark: Callable[[Pathway], Pathway], path: Pathway) -> None:
    """Assert that a benchmark starts at the base level, never rises and stays at or above 0.

    Parameters
    ----------
    benchmark : callable
        From a pathway to its line.
    path : Pathway
        With its base year among its years, and that one first.

    Raises
    ------
    AssertionError
        If the line does not, or has other years, unit or shape than the pathway.

    Examples
    --------
    >>> from trajectory.benchmarks import linear_1_5c
    >>> benchmark_falls(linear_1_5c, Pathway([2021, 2022], [100.0, 95.8], "index"))
    """
    law = f"benchmark_falls of {getattr(benchmark, 'name', benchmark)!r} for {path!r}"
    line = benchmark(path)
    same(law, "years", line.years, path.years)
    if (line.unit, line.values.shape) != (path.unit, path.values.shape):
        fail(law, f"got {line!r}")
    base = np.asarray(path.base_level)
    same(law, "level in the base year", line.at(path.base_year), base, ROUNDING * base)
    if (line.values < 0.0).any() or (np.diff(line.values) > ROUNDING * base[..., None]).any():
        fail(law, f"got {line.values.tolist()}")
