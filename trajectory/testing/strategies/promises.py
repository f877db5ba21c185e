"""Strategies for single promises of a cut, and of net zero."""

from collections.abc import Mapping
from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.errors import ArgumentError
from trajectory.nouns.promises import Lifecycle, NetZero, Target, Term
from trajectory.nouns.scope import S12, Boundary, Scope, as_boundary
from trajectory.nouns.source import Source
from trajectory.testing.strategies.details import boundaries, lifecycles, sources
from trajectory.testing.strategies.domain import (
    FREE,
    SHARES,
    UNITS,
    Pin,
    drawn,
    fractions,
    is_value,
    later,
    refuse_impossible,
    spans,
    spans_before,
    trial_years,
)
from trajectory.testing.strategies.domain import value as pinned
from trajectory.testing.strategies.emitted import partitions

__all__ = ["net_zeros", "targets"]

BASES = st.floats(1.0, 1e9)


def targets(
    *,
    boundary: Pin[Scope | Boundary] = FREE,
    reduction: Pin[str | float] = FREE,
    target_year: Pin[int] = FREE,
    base_year: Pin[int] = FREE,
    base_emissions: Pin[tuple[float, str] | None] = FREE,
    per: Pin[str | None] = FREE,
    coverage: Pin[float | Mapping[Scope, float]] = FREE,
    term: Pin[Term | None] = FREE,
    maintain_until: Pin[int | None] = FREE,
    decimals: Pin[int | None] = FREE,
    life: Pin[Lifecycle] = FREE,
    source: Pin[Source | None] = FREE,
    growth: Pin[bool] = False,
    min_value: float = 0.0,
    max_value: float = 1.0,
) -> SearchStrategy[Target]:
    """Return a strategy for targets: percentages as published, and free fractions.

    Parameters
    ----------
    boundary, reduction, target_year, base_year, base_emissions, per, coverage, term, \
maintain_until, decimals, life, source
        The fields of :class:`~trajectory.Target`, each a value or a strategy; a coverage that is
        not pinned is one number, or differs by scope.
    growth : bool or strategy
        Whether growth is promised in place of a reduction, which is then not to be pinned.
    min_value, max_value : float
        Bounds of a reduction, or of growth, that is not pinned, both included. [1]

    Returns
    -------
    SearchStrategy of Target
        Targets, with the decimals of their percentage where it was drawn as one.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(targets(boundary=S12, base_year=2021, decimals=1))
    ... def test(target):
    ...     assert target.base_year == 2021 < target.target_year
    >>> test()
    """
    if is_value(growth) and not isinstance(growth, bool):
        raise ArgumentError(f"growth must be True or False, got {growth!r}")
    if growth is not False and reduction is not FREE:
        raise ArgumentError(f"growth must not be given with a reduction, got {reduction!r}")
    base, year = trial_years(base_year, target_year, maintain_until)
    refuse_impossible(
        "targets",
        Target,
        boundary=pinned(boundary, S12),
        reduction=pinned(reduction, 1.0),
        target_year=year,
        base_year=base,
        base_emissions=pinned(base_emissions, None),
        per=pinned(per, None),
        coverage=pinned(coverage, 1.0),
        term=pinned(term, None),
        maintain_until=pinned(maintain_until, None),
        decimals=pinned(decimals, None) if reduction is FREE or is_value(reduction) else None,
        life=pinned(life, None),
        source=pinned(source, None),
    )
    fields: dict[str, SearchStrategy[Any]] = {
        "boundary": drawn(boundary, boundaries()),
        "base_emissions": drawn(base_emissions, st.none() | st.tuples(BASES, UNITS)),
        "per": drawn(per, st.none() | st.sampled_from(["MWh", "tonne of steel"])),
        "coverage": drawn(coverage, st.none() | st.just(1.0) | SHARES),
        "term": drawn(term, st.none() | st.sampled_from(Term)),
        "life": drawn(life, lifecycles()),
        "source": drawn(source, st.none() | sources()),
    }
    if reduction is FREE:
        cut: SearchStrategy[tuple[Any, int | None]] = fractions(decimals, min_value, max_value)
    else:
        cut = st.tuples(drawn(reduction, st.nothing()), drawn(decimals, st.none()))
    grows = drawn(growth, st.booleans())
    return _targets(fields, (cut, grows), base_year, target_year, maintain_until)


@st.composite
def _targets(
    draw: DrawFn,
    fields: dict[str, SearchStrategy[Any]],
    cut: tuple[SearchStrategy[tuple[Any, int | None]], SearchStrategy[bool]],
    base_year: Pin[int],
    target_year: Pin[int],
    maintain_until: Pin[int | None],
) -> Target:
    base, year = draw(spans_before(base_year, target_year, maintain_until))
    reduction, decimals = draw(cut[0])
    if draw(cut[1]) and reduction > 0.0:
        reduction = Target.growth(reduction, decimals)
    known = {name: draw(strategy) for name, strategy in fields.items()}
    if known["coverage"] is None:
        known["coverage"] = draw(_by_scope(as_boundary("boundary", known["boundary"]).scopes))
    return Target(
        reduction=reduction,
        decimals=decimals,
        base_year=base,
        target_year=year,
        maintain_until=draw(drawn(maintain_until, later(year))),
        **known,
    )


@st.composite
def _by_scope(draw: DrawFn, scopes: Scope) -> dict[Scope, float]:
    """Draw the shares of some parts of these scopes; the others are covered in full."""
    parts = draw(partitions(scopes, 1, None))
    named = draw(st.integers(1, len(parts)))
    return {part: draw(SHARES) for part in parts[:named]}


def net_zeros(
    *,
    boundary: Pin[Scope | Boundary] = FREE,
    target_year: Pin[int] = FREE,
    base_year: Pin[int | None] = FREE,
    residual: Pin[float | None] = FREE,
    life: Pin[Lifecycle] = FREE,
    source: Pin[Source | None] = FREE,
) -> SearchStrategy[NetZero]:
    """Return a strategy for promises of net zero.

    Parameters
    ----------
    boundary, target_year, base_year, residual, life, source
        The fields of :class:`~trajectory.NetZero`, each a value or a strategy.

    Returns
    -------
    SearchStrategy of NetZero
        Net zeros, with and without a base year and a residual.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(net_zeros(boundary=S12, target_year=2050))
    ... def test(promise):
    ...     assert str(promise).startswith("net zero of scopes 1+2")
    >>> test()
    """
    _, year = trial_years(FREE if base_year is None else base_year, target_year, FREE)
    refuse_impossible(
        "net_zeros",
        NetZero,
        boundary=pinned(boundary, S12),
        target_year=year,
        base_year=pinned(base_year, None),
        residual=pinned(residual, None),
        life=pinned(life, None),
        source=pinned(source, None),
    )
    fields: dict[str, SearchStrategy[Any]] = {
        "boundary": drawn(boundary, boundaries()),
        "residual": drawn(residual, st.none() | fractions(FREE, 0.0, 1.0).map(lambda f: f[0])),
        "life": drawn(life, lifecycles()),
        "source": drawn(source, st.none() | sources()),
    }
    return _net_zeros(fields, base_year, target_year)


@st.composite
def _net_zeros(
    draw: DrawFn,
    fields: dict[str, SearchStrategy[Any]],
    base_year: Pin[int | None],
    target_year: Pin[int],
) -> NetZero:
    base: int | None
    if base_year is None or isinstance(base_year, SearchStrategy):
        base = draw(drawn(base_year, st.none()))
        _, year = draw(spans(FREE if base is None else base, target_year))
    else:
        base, year = draw(spans(base_year, target_year))
        if base_year is FREE and draw(st.booleans()):
            base = None
    kept = {name: draw(strategy) for name, strategy in fields.items()}
    return NetZero(target_year=year, base_year=base, **kept)
