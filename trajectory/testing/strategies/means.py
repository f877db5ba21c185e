"""Strategies for promises of means: engaged suppliers, renewable electricity."""

from typing import Any

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.nouns.promises import (
    Engagement,
    EngagementBasis,
    Lifecycle,
    Partner,
    RenewableElectricity,
)
from trajectory.nouns.scope import S3, Boundary, Scope
from trajectory.nouns.source import Source
from trajectory.testing.strategies.details import lifecycles, sources
from trajectory.testing.strategies.details import scopes as any_scopes
from trajectory.testing.strategies.domain import (
    FREE,
    SHARES,
    Pin,
    drawn,
    later,
    refuse_impossible,
    spans_before,
    trial_years,
)
from trajectory.testing.strategies.domain import value as pinned

__all__ = ["engagements", "renewable_electricities"]


def engagements(
    *,
    boundary: Pin[Scope | Boundary] = FREE,
    share: Pin[float] = FREE,
    target_year: Pin[int] = FREE,
    basis: Pin[EngagementBasis | None] = FREE,
    partner: Pin[Partner] = FREE,
    life: Pin[Lifecycle] = FREE,
    source: Pin[Source | None] = FREE,
) -> SearchStrategy[Engagement]:
    """Return a strategy for promises that suppliers or customers will set targets.

    Parameters
    ----------
    boundary, share, target_year, basis, partner, life, source
        The fields of :class:`~trajectory.Engagement`, each a value or a strategy.

    Returns
    -------
    SearchStrategy of Engagement
        Promises on scope-3 categories.

    Raises
    ------
    ArgumentError
        If a pinned value is impossible.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(engagements(basis=EngagementBasis.SPEND))
    ... def test(promise):
    ...     assert promise.boundary in S3
    >>> test()
    """
    pins: dict[str, tuple[Any, Any, SearchStrategy[Any]]] = {
        "boundary": (boundary, Scope.C1, any_scopes(within=S3)),
        "share": (share, 0.5, SHARES),
        "target_year": (target_year, 2025, st.integers(2020, 2040)),
        "basis": (basis, None, st.none() | st.sampled_from(EngagementBasis)),
        "partner": (partner, Partner.SUPPLIERS, st.sampled_from(Partner)),
        "life": (life, Lifecycle(), lifecycles()),
        "source": (source, None, st.none() | sources()),
    }
    trial = {name: pinned(pin, some) for name, (pin, some, _) in pins.items()}
    refuse_impossible("engagements", Engagement, **trial)
    fields = {name: drawn(pin, default) for name, (pin, _, default) in pins.items()}
    return st.builds(Engagement, **fields)


def renewable_electricities(
    *,
    share: Pin[float] = FREE,
    target_year: Pin[int] = FREE,
    base_share: Pin[float | None] = FREE,
    base_year: Pin[int | None] = FREE,
    maintain_until: Pin[int | None] = FREE,
    life: Pin[Lifecycle] = FREE,
    source: Pin[Source | None] = FREE,
) -> SearchStrategy[RenewableElectricity]:
    """Return a strategy for promises to source renewable electricity.

    Parameters
    ----------
    share, target_year, base_share, base_year, maintain_until, life, source
        The fields of :class:`~trajectory.RenewableElectricity`, each a value or a strategy.

    Returns
    -------
    SearchStrategy of RenewableElectricity
        Promises.

    Raises
    ------
    ArgumentError
        If pinned values are impossible, alone or together.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(renewable_electricities(target_year=2030))
    ... def test(promise):
    ...     assert 0.0 < promise.share <= 1.0
    >>> test()
    """
    base, year = trial_years(FREE if base_year is None else base_year, target_year, maintain_until)
    refuse_impossible(
        "renewable_electricities",
        RenewableElectricity,
        share=pinned(share, 1.0),
        target_year=year,
        base_share=pinned(base_share, None),
        base_year=None if base_year is None else base,
        maintain_until=pinned(maintain_until, None),
        life=pinned(life, Lifecycle()),
        source=pinned(source, None),
    )
    fields: dict[str, SearchStrategy[Any]] = {
        "share": drawn(share, SHARES),
        "base_share": drawn(base_share, st.none() | st.floats(0.0, 1.0, allow_subnormal=False)),
        "life": drawn(life, lifecycles()),
        "source": drawn(source, st.none() | sources()),
    }
    return _electricities(fields, base_year, target_year, maintain_until)


@st.composite
def _electricities(
    draw: DrawFn,
    fields: dict[str, SearchStrategy[Any]],
    base_year: Pin[int | None],
    target_year: Pin[int],
    maintain_until: Pin[int | None],
) -> RenewableElectricity:
    base = None if base_year is FREE and draw(st.booleans()) else base_year
    if isinstance(base, SearchStrategy):
        base = draw(base)
    start, year = draw(spans_before(FREE if base is None else base, target_year, maintain_until))
    return RenewableElectricity(
        target_year=year,
        base_year=None if base is None else start,
        maintain_until=draw(drawn(maintain_until, later(year))),
        **{name: draw(strategy) for name, strategy in fields.items()},
    )
