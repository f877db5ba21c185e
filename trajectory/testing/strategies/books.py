"""Strategies for targets that belong together, as one company would set them."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.checks import LAST_YEAR
from trajectory.errors import ArgumentError
from trajectory.nouns.promises import NetZero, Target, Term
from trajectory.nouns.scope import ALL, Boundary, Land, Scope, as_boundary
from trajectory.testing.strategies.details import boundaries
from trajectory.testing.strategies.domain import (
    FREE,
    SHARES,
    YEARS,
    Pin,
    check_sizes,
    drawn,
    fractions,
    is_value,
    refuse_impossible,
)
from trajectory.testing.strategies.domain import value as pinned

__all__ = ["COVERAGES", "CUTS", "TERMS", "last_promises", "set_of_targets", "target_sets"]

Book = tuple[Target | NetZero, ...]
GAP = 15
CUTS = fractions(FREE, 0.0, 1.0)
COVERAGES = st.just(1.0) | SHARES
WITH_LAND = boundaries(land=Land.WITH)
TERMS = st.sampled_from([None, *Term])


def target_sets(
    *,
    boundary: Pin[Scope | Boundary] = FREE,
    base_year: Pin[int] = FREE,
    coverage: Pin[float] = FREE,
    net_zero: Pin[bool] = FREE,
    min_value: float = 0.0,
    max_value: float = 1.0,
    min_size: int = 1,
    max_size: int = 4,
) -> SearchStrategy[Book]:
    """Return a strategy for targets that fit together, as one company would set them.

    They share boundary, base year and coverage; their years increase and their reductions
    never weaken. A level is maintained at most until the next target.

    Parameters
    ----------
    boundary, base_year, coverage
        What the targets share, each a value or a strategy; by default with land.
    net_zero : bool or strategy
        Whether a :class:`~trajectory.NetZero` comes after the last of them.
    min_value, max_value : float
        Bounds of the reductions, both included. [1]
    min_size, max_size : int
        How many targets, the net zero not counted.

    Returns
    -------
    SearchStrategy of tuple of Target and NetZero
        In the order of their years.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(target_sets(base_year=2021, net_zero=False, max_value=0.9))
    ... def test(book):
    ...     assert all(0.0 <= target.reduction <= 0.9 for target in book)
    >>> test()
    """
    check_sizes(min_size, max_size, least=1, most=20)
    base = pinned(base_year, 2021)
    refuse_impossible(
        "target_sets",
        Target,
        boundary=pinned(boundary, ALL),
        reduction=1.0,
        target_year=base + max_size + 1 if isinstance(base, int) else 2030,
        base_year=base,
        coverage=pinned(coverage, 1.0),
    )
    if is_value(net_zero) and not isinstance(net_zero, bool):
        raise ArgumentError(f"net_zero must be True or False, got {net_zero!r}")
    shared: dict[str, SearchStrategy[Any]] = {
        "boundary": drawn(boundary, WITH_LAND),
        "base_year": drawn(base_year, YEARS),
        "coverage": drawn(coverage, COVERAGES),
    }
    cuts = fractions(FREE, min_value, max_value)
    return set_of_targets(shared, cuts, drawn(net_zero, st.booleans()), (min_size, max_size), 1)


@st.composite
def set_of_targets(
    draw: DrawFn,
    shared: dict[str, Any],
    cuts: SearchStrategy[tuple[float, int | None]],
    net_zero: SearchStrategy[bool],
    sizes: tuple[int, int],
    first_gap: int,
) -> Book:
    """Draw targets on one boundary, the first of them some years after the base year."""
    fields = {n: draw(s) if isinstance(s, SearchStrategy) else s for n, s in shared.items()}
    base = fields["base_year"]
    count = draw(st.integers(*sizes))
    widest = max(1, min(GAP, (LAST_YEAR - base) // (count + 1)))
    gaps = draw(st.lists(st.integers(1, widest), min_size=count, max_size=count))
    gaps[0] = max(gaps[0], first_gap)
    years = [base + sum(gaps[: i + 1]) for i in range(count)]
    reductions = sorted(
        draw(st.lists(cuts, min_size=count, max_size=count)), key=lambda cut: cut[0]
    )
    book: list[Target | NetZero] = []
    end = min(LAST_YEAR, years[-1] + widest)
    for year, following, (reduction, decimals) in zip(
        years, [*years[1:], end], reductions, strict=True
    ):
        room = following - year - 1
        kept = draw(st.none() | st.integers(year + 1, year + room)) if room > 0 else None
        term = draw(TERMS)
        book.append(
            Target(reduction=reduction, target_year=year, decimals=decimals,
                   maintain_until=kept, term=term, **fields)
        )  # fmt: skip
    if draw(net_zero):
        boundary = as_boundary("boundary", fields["boundary"])
        book.append(draw(last_promises(boundary, base, end, cuts)))
    return tuple(book)


@st.composite
def last_promises(
    draw: DrawFn,
    boundary: Boundary,
    base: int | None,
    end: int,
    cuts: SearchStrategy[tuple[float, int | None]],
) -> NetZero:
    """Draw a net zero of these or of all scopes, after every level that was promised."""
    return NetZero(
        draw(st.sampled_from([boundary, Boundary(ALL, boundary.land)])),
        draw(st.integers(end, min(LAST_YEAR, end + GAP))),
        base_year=draw(st.sampled_from([None, base])),
        residual=draw(st.none() | cuts.map(lambda cut: 1.0 - cut[0])),
    )
