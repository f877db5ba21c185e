"""Strategies for promises of a level, and of a cut against a baseline."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.nouns.promises import BelowBaseline, FixedLevel, Lifecycle
from trajectory.nouns.scope import S1, Boundary, Scope
from trajectory.nouns.series import Pathway
from trajectory.nouns.source import Source
from trajectory.testing.strategies.details import boundaries, lifecycles, sources
from trajectory.testing.strategies.domain import (
    FREE,
    UNITS,
    Pin,
    amounts,
    drawn,
    fractions,
    is_value,
    later,
    refuse_impossible,
    spans_before,
    trial_years,
)
from trajectory.testing.strategies.domain import value as pinned
from trajectory.testing.strategies.emitted import pathways

__all__ = ["below_baselines", "fixed_levels"]


def fixed_levels(
    *,
    boundary: Pin[Scope | Boundary] = FREE,
    level: Pin[float] = FREE,
    target_year: Pin[int] = FREE,
    unit: Pin[str] = FREE,
    base_year: Pin[int | None] = FREE,
    maintain_until: Pin[int | None] = FREE,
    life: Pin[Lifecycle] = FREE,
    source: Pin[Source | None] = FREE,
    min_value: float = 0.0,
    max_value: float | None = None,
) -> SearchStrategy[FixedLevel]:
    """Return a strategy for promises of a level, reached or kept, often zero.

    Parameters
    ----------
    boundary, level, target_year, unit, base_year, maintain_until, life, source
        The fields of :class:`~trajectory.FixedLevel`, each a value or a strategy.
    min_value, max_value : float
        Bounds of a level that is not pinned, both included. [`unit`]

    Returns
    -------
    SearchStrategy of FixedLevel
        Promises, with and without a base year and an end.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(fixed_levels(boundary=S1, level=0.0, maintain_until=2030))
    ... def test(promise):
    ...     assert promise.target_year < 2030
    >>> test()
    """
    base, year = trial_years(FREE if base_year is None else base_year, target_year, maintain_until)
    refuse_impossible(
        "fixed_levels",
        FixedLevel,
        boundary=pinned(boundary, S1),
        level=pinned(level, 0.0),
        target_year=year,
        unit=pinned(unit, "tCO2e"),
        base_year=base if is_value(base_year) and base_year is not None else None,
        maintain_until=pinned(maintain_until, None),
        life=pinned(life, Lifecycle()),
        source=pinned(source, None),
    )
    amounts(pinned(unit, "tCO2e"), min_value, max_value)
    fields: dict[str, SearchStrategy[Any]] = {
        "boundary": drawn(boundary, boundaries()),
        "life": drawn(life, lifecycles()),
        "source": drawn(source, st.none() | sources()),
    }
    return drawn(unit, UNITS).flatmap(
        lambda unit: _fixed_levels(
            {**fields, "level": drawn(level, amounts(unit, min_value, max_value))},
            unit,
            base_year,
            target_year,
            maintain_until,
        )
    )


@st.composite
def _fixed_levels(
    draw: DrawFn,
    fields: dict[str, SearchStrategy[Any]],
    unit: str,
    base_year: Pin[int | None],
    target_year: Pin[int],
    maintain_until: Pin[int | None],
) -> FixedLevel:
    pin = draw(base_year) if isinstance(base_year, SearchStrategy) else base_year
    base, year = draw(spans_before(FREE if pin is None else pin, target_year, maintain_until))
    unsaid = pin is None or (pin is FREE and draw(st.booleans()))
    return FixedLevel(
        target_year=year,
        unit=unit,
        base_year=None if unsaid else base,
        maintain_until=draw(drawn(maintain_until, later(year))),
        **{name: draw(strategy) for name, strategy in fields.items()},
    )


def below_baselines(
    *,
    boundary: Pin[Scope | Boundary] = FREE,
    reduction: Pin[str | float] = FREE,
    target_year: Pin[int] = FREE,
    baseline: Pin[Pathway | None] = FREE,
    decimals: Pin[int | None] = FREE,
    life: Pin[Lifecycle] = FREE,
    source: Pin[Source | None] = FREE,
    min_value: float = 0.0,
    max_value: float = 1.0,
) -> SearchStrategy[BelowBaseline]:
    """Return a strategy for promises against what would be emitted without action.

    Parameters
    ----------
    boundary, reduction, target_year, baseline, decimals, life, source
        The fields of :class:`~trajectory.BelowBaseline`, each a value or a strategy.
    min_value, max_value : float
        Bounds of a reduction that is not pinned, both included. [1]

    Returns
    -------
    SearchStrategy of BelowBaseline
        Promises, with and without a known baseline.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(below_baselines(target_year=2030))
    ... def test(promise):
    ...     assert promise.level is None or promise.level >= 0.0
    >>> test()
    """
    refuse_impossible(
        "below_baselines",
        BelowBaseline,
        boundary=pinned(boundary, S1),
        reduction=pinned(reduction, 1.0),
        target_year=pinned(target_year, 2030),
        baseline=pinned(baseline, None) if is_value(target_year) else None,
        decimals=pinned(decimals, None) if reduction is FREE or is_value(reduction) else None,
        life=pinned(life, Lifecycle()),
        source=pinned(source, None),
    )
    if reduction is FREE:
        cut: SearchStrategy[tuple[Any, int | None]] = fractions(decimals, min_value, max_value)
    else:
        cut = st.tuples(drawn(reduction, st.nothing()), drawn(decimals, st.none()))
    fields: dict[str, SearchStrategy[Any]] = {
        "boundary": drawn(boundary, boundaries()),
        "life": drawn(life, lifecycles()),
        "source": drawn(source, st.none() | sources()),
    }
    return _below_baselines(fields, cut, drawn(target_year, st.integers(2000, 2050)), baseline)


@st.composite
def _below_baselines(
    draw: DrawFn,
    fields: dict[str, SearchStrategy[Any]],
    cut: SearchStrategy[tuple[Any, int | None]],
    years: SearchStrategy[int],
    baseline: Pin[Pathway | None],
) -> BelowBaseline:
    year = draw(years)
    reduction, decimals = draw(cut)
    base = st.integers(year - 10, year - 1)
    usual = pathways(years=range(year - 5, year + 1), shape=(), base_year=base)
    return BelowBaseline(
        reduction=reduction,
        decimals=decimals,
        target_year=year,
        baseline=draw(drawn(baseline, st.none() | usual)),
        **{name: draw(strategy) for name, strategy in fields.items()},
    )
