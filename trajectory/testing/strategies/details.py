"""Strategies for what the nouns are made of: scopes, sources, dates, facts."""

import functools
import operator
from datetime import date

from hypothesis import strategies as st
from hypothesis.strategies import DrawFn, SearchStrategy

from trajectory.nouns.company import Facts
from trajectory.nouns.promises import Lifecycle
from trajectory.nouns.scope import ALL, S1, S2, S3, S12, Boundary, Land, Scope, Scope2, as_scope
from trajectory.nouns.source import Evidence, Source
from trajectory.testing.strategies.domain import FREE, Pin, check_sizes, drawn, refuse_impossible
from trajectory.testing.strategies.domain import value as pinned

__all__ = ["boundaries", "facts", "joined", "lifecycles", "scopes", "sources"]

USUAL = (S1, S2, S12, S3, ALL)
TITLES = ("SBTi target dashboard", "Sustainability Report 2023", "Netto-Null-Plan", "目标")
SECTORS = ("power generation", "cement", "information technology")
FRACTIONS = st.floats(0.0, 1.0, allow_subnormal=False)
AMOUNTS = st.integers(0, 10**12).map(float)
DATES = st.dates(date(2015, 1, 1), date(2035, 12, 31))


def scopes(
    *, within: Scope = ALL, min_size: int = 1, max_size: int | None = None
) -> SearchStrategy[Scope]:
    """Return a strategy for scopes: the usual ones, and any other combination.

    Parameters
    ----------
    within : Scope
        What they are taken from.
    min_size, max_size : int
        How many of scope 1, scope 2 and the fifteen categories they join.

    Returns
    -------
    SearchStrategy of Scope
        Never empty.

    Raises
    ------
    ArgumentError
        If the sizes do not fit what `within` holds, or it is no scope.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(scopes(within=S3, max_size=2))
    ... def test(some):
    ...     assert some in S3 and len(some) <= 2
    >>> test()
    """
    refuse_impossible("scopes", as_scope, argument="within", value=within)
    flags = tuple(within)
    most = len(flags) if max_size is None else max_size
    check_sizes(min_size, most, least=1, most=len(flags))
    if (min_size, most) == (1, len(flags)):
        any_of = st.integers(1, 2 ** len(flags) - 1).map(functools.partial(joined, within))
    else:
        some = st.sets(st.sampled_from(flags), min_size=min_size, max_size=most)
        any_of = some.map(lambda chosen: functools.reduce(operator.or_, chosen))
    usual = [scope for scope in USUAL if scope in within and min_size <= len(scope) <= most]
    return st.sampled_from(usual) | any_of if usual else any_of


def boundaries(
    *,
    scopes: Pin[Scope] = FREE,
    land: Pin[Land] = FREE,
    scope2: Pin[Scope2 | None] = FREE,
) -> SearchStrategy[Boundary]:
    """Return a strategy for boundaries: any scopes, with land or without, counted in any way.

    Parameters
    ----------
    scopes, land, scope2
        The fields of :class:`~trajectory.Boundary`, each a value or a strategy.

    Returns
    -------
    SearchStrategy of Boundary
        Never empty.

    Raises
    ------
    ArgumentError
        If a pinned value is impossible.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(boundaries(land=Land.ONLY))
    ... def test(some):
    ...     assert some == some.land_only
    >>> test()
    """
    refuse_impossible(
        "boundaries",
        Boundary,
        scopes=pinned(scopes, S12),
        land=pinned(land, Land.WITH),
        scope2=pinned(scope2, None),
    )
    return st.builds(
        Boundary,
        drawn(scopes, _all_scopes()),
        drawn(land, st.sampled_from(Land)),
        drawn(scope2, st.none() | st.sampled_from(Scope2)),
    )


def _all_scopes() -> SearchStrategy[Scope]:
    return scopes()


def joined(scopes: Scope, mask: int) -> Scope:
    """Return those of `scopes` whose bit is set in `mask`."""
    chosen = [scope for i, scope in enumerate(scopes) if mask >> i & 1]
    return functools.reduce(operator.or_, chosen)


def sources(
    *,
    title: Pin[str] = FREE,
    reference: Pin[str] = FREE,
    page: Pin[str] = FREE,
    evidence: Pin[Evidence] = FREE,
) -> SearchStrategy[Source]:
    """Return a strategy for sources.

    Parameters
    ----------
    title, reference, page, evidence
        The fields of :class:`~trajectory.Source`, each a value or a strategy.

    Returns
    -------
    SearchStrategy of Source
        Sources.

    Raises
    ------
    ArgumentError
        If a pinned value is impossible.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(sources(evidence=Evidence.OWNER))
    ... def test(source):
    ...     assert str(source).endswith("[owner]")
    >>> test()
    """
    refuse_impossible(
        "sources",
        Source,
        title=pinned(title, TITLES[0]),
        reference=pinned(reference, ""),
        page=pinned(page, ""),
        evidence=pinned(evidence, Evidence.PRIMARY),
    )
    return st.builds(
        Source,
        title=drawn(title, st.sampled_from(TITLES)),
        reference=drawn(reference, st.sampled_from(["", "doi:10.1000/182"])),
        page=drawn(page, st.sampled_from(["", "p. 12"])),
        evidence=drawn(evidence, st.sampled_from(Evidence)),
    )


def lifecycles(
    *,
    announced: Pin[date | None] = FREE,
    submitted: Pin[date | None] = FREE,
    approved: Pin[date | None] = FREE,
    withdrawn: Pin[date | None] = FREE,
) -> SearchStrategy[Lifecycle]:
    """Return a strategy for the dates in a promise's life, in their order.

    Parameters
    ----------
    announced, submitted, approved, withdrawn
        The fields of :class:`~trajectory.Lifecycle`, each a value, None or a strategy. Dates
        that are not pinned are drawn only if none is.

    Returns
    -------
    SearchStrategy of Lifecycle
        Lifecycles, many of them without any date.

    Raises
    ------
    ArgumentError
        If pinned values are impossible.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(lifecycles(approved=date(2024, 5, 6)))
    ... def test(life):
    ...     assert not life.alive(date(2024, 5, 5))
    >>> test()
    """
    pins = {
        "announced": announced,
        "submitted": submitted,
        "approved": approved,
        "withdrawn": withdrawn,
    }
    if all(pin is FREE for pin in pins.values()):
        return st.just(Lifecycle()) | _lives()
    refuse_impossible("lifecycles", Lifecycle, **{k: pinned(v, None) for k, v in pins.items()})
    return st.builds(Lifecycle, **{name: drawn(pin, st.none()) for name, pin in pins.items()})


@st.composite
def _lives(draw: DrawFn) -> Lifecycle:
    dates = sorted(draw(st.lists(DATES, min_size=4, max_size=4)))
    names = ("announced", "submitted", "approved", "withdrawn")
    known = draw(st.sets(st.sampled_from(names)))
    return Lifecycle(**{n: d for n, d in zip(names, dates, strict=True) if n in known})


def facts(
    *,
    sector: Pin[str | None] = FREE,
    category: Pin[str | None] = FREE,
    sells_fossil_fuels: Pin[bool | None] = FREE,
    flag_share: Pin[float | None] = FREE,
    fiscal_year_end: Pin[int | None] = FREE,
    fiscal_years: Pin[bool | None] = FREE,
    fiscal_label: Pin[str | None] = FREE,
    submitted: Pin[date | None] = FREE,
    reviewed: Pin[date | None] = FREE,
    excluded_s12: Pin[float | None] = FREE,
    excluded_s3: Pin[float | None] = FREE,
    base_year_change: Pin[float | None] = FREE,
    net_turnover: Pin[float | None] = FREE,
    balance_sheet: Pin[float | None] = FREE,
    employees: Pin[float | None] = FREE,
    high_income_country: Pin[bool | None] = FREE,
    financial_revenue_share: Pin[float | None] = FREE,
    first_esrs_year: Pin[int | None] = FREE,
    streamlined: Pin[bool | None] = FREE,
) -> SearchStrategy[Facts]:
    """Return a strategy for what rules ask about a company, each fact often unknown.

    Parameters
    ----------
    sector, category, sells_fossil_fuels, flag_share, fiscal_year_end, fiscal_years, fiscal_label, \
submitted, reviewed, excluded_s12, excluded_s3, base_year_change, net_turnover, balance_sheet, \
employees, high_income_country, financial_revenue_share, first_esrs_year, streamlined
        The fields of :class:`~trajectory.Facts`, each a value, None or a strategy.

    Returns
    -------
    SearchStrategy of Facts
        Facts.

    Raises
    ------
    ArgumentError
        If a pinned value is impossible.

    Examples
    --------
    >>> from hypothesis import given
    >>> @given(facts(flag_share=0.25))
    ... def test(known):
    ...     assert known.flag_share == 0.25
    >>> test()
    """
    pins = {
        "sector": (sector, st.sampled_from(SECTORS)),
        "category": (category, st.sampled_from("AB")),
        "sells_fossil_fuels": (sells_fossil_fuels, st.booleans()),
        "flag_share": (flag_share, FRACTIONS),
        "fiscal_year_end": (fiscal_year_end, st.integers(1, 12)),
        "fiscal_years": (fiscal_years, st.booleans()),
        "fiscal_label": (fiscal_label, st.sampled_from(["ends", "starts"])),
        "submitted": (submitted, DATES),
        "reviewed": (reviewed, DATES),
        "excluded_s12": (excluded_s12, FRACTIONS),
        "excluded_s3": (excluded_s3, FRACTIONS),
        "base_year_change": (base_year_change, st.floats(-1.0, 10.0, allow_subnormal=False)),
        "net_turnover": (net_turnover, AMOUNTS),
        "balance_sheet": (balance_sheet, AMOUNTS),
        "employees": (employees, AMOUNTS),
        "high_income_country": (high_income_country, st.booleans()),
        "financial_revenue_share": (financial_revenue_share, FRACTIONS),
        "first_esrs_year": (first_esrs_year, st.integers(2024, 2030)),
        "streamlined": (streamlined, st.booleans()),
    }
    refuse_impossible("facts", Facts, **{n: pinned(pin, None) for n, (pin, _) in pins.items()})
    fields = {name: drawn(pin, st.none() | default) for name, (pin, default) in pins.items()}
    return st.builds(Facts, **fields)
