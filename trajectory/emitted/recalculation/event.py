"""What happened to a company or to its numbers, dated, with its effect by year and scope."""

import enum
from collections.abc import Mapping
from datetime import date
from typing import Any

from trajectory.checks import as_date, as_number, as_text, as_year, instance_of
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.inventory import Given, as_disjoint
from trajectory.nouns.scope import Boundary
from trajectory.nouns.source import Evidence, Source
from trajectory.words import as_emissions_unit

__all__ = ["Effects", "Event", "EventKind"]

Effects = tuple[tuple[int, tuple[tuple[Boundary, float], ...]], ...]


class EventKind(enum.Enum):
    """What happened (GHG Protocol Corporate Standard, 2004, chapter 5).

    A merger is the acquisition of the other part. Organic growth or decline is what the
    company's own sites emit more or less, including sites it opens or closes.

    Examples
    --------
    >>> EventKind.METHOD.value
    'change of method'
    """

    ACQUISITION = "acquisition"
    DIVESTMENT = "divestment"
    INSOURCING = "insourcing"
    OUTSOURCING = "outsourcing"
    METHOD = "change of method"
    ERROR = "error"
    ORGANIC = "organic growth or decline"


SIGNS = {
    EventKind.ACQUISITION: 1,
    EventKind.INSOURCING: 1,
    EventKind.DIVESTMENT: -1,
    EventKind.OUTSOURCING: -1,
}


def _as_effects(argument: str, effects: object) -> Effects:
    """Return effects as sorted pairs; years differ and the scopes of a year do not overlap."""
    by_year: dict[int, tuple[tuple[Boundary, float], ...]] = {}
    for key, by_scope in _pairs(argument, effects):
        year = as_year(argument, key)
        if year in by_year:
            raise YearError(f"{argument} must hold each year once, got {year} twice")
        by_year[year] = as_disjoint(f"{argument}[{year}]", by_scope, as_number)
    return tuple(sorted(by_year.items()))


def _pairs(argument: str, mapping: Any) -> list[tuple[Any, Any]]:
    """Return a mapping, or the pairs that one is stored as, as a list that is not empty."""
    try:
        items = mapping.items() if isinstance(mapping, Mapping) else mapping
        pairs = [(key, value) for key, value in items]
    except (TypeError, ValueError):
        raise ArgumentError(
            f"{argument} must map years to scopes to numbers, got {mapping!r:.80}"
        ) from None
    if not pairs:
        raise ArgumentError(f"{argument} must hold at least one effect, got {mapping!r}")
    return pairs


@noun
class Event(Noun):
    """One event and how many tonnes it adds to, or takes from, what was reported.

    Parameters
    ----------
    kind : EventKind
        What happened.
    name : str
        Which unit, method or error it is about.
    on : datetime.date
        When; the effects are those of whole years, whatever the day.
    effects : mapping of int to mapping of Scope or Boundary to float
        Signed effect by reporting year and scope, for each year that would be restated; an
        absent year or scope is none. For an acquisition: what the unit emitted in each past
        year in which it existed, less what was already reported. Outsourcing to a scope that
        is reported takes from one scope and adds to the other; to one that is not, it only
        takes. Where scope 2 is reported by both methods, a structural change gives both,
        ``S2.market_based`` and ``S2.location_based``. [`unit`]
    unit : str
        A mass of CO2e, or ``index``.
    source : Source, optional
        The evidence; without one the event counts as unverified. It does not count in
        comparisons.

    Raises
    ------
    TrajectoryError
        If a field breaks its rule, scopes of a year overlap, an acquisition or insourcing adds
        nothing anywhere, or a divestment or outsourcing takes nothing.

    Examples
    --------
    >>> from trajectory import S1, S2
    >>> beta = Event(EventKind.ACQUISITION, "Beta", date(2022, 7, 1),
    ...              {2019: {S1: 40.0, S2: 20.0}, 2020: {S1: 38.0, S2: 19.0}})
    >>> print(beta)
    Beta (acquisition, 2022-07-01)
    >>> beta.in_year(2019)[S1], beta.in_year(2021)
    (40.0, {})
    """

    kind: EventKind = kept(instance_of(EventKind))
    name: str = kept(as_text)
    on: date = kept(as_date)
    effects: Field[Mapping[int, Given] | Effects, Effects] = kept(_as_effects)
    unit: str = kept(as_emissions_unit, default="tCO2e")
    source: Source | None = kept(instance_of(Source), default=None, compare=False)

    def __post_init__(self) -> None:
        super().__post_init__()
        sign = SIGNS.get(self.kind, 0)
        numbers = [number for _, by_scope in self.effects for _, number in by_scope]
        if sign and not any(sign * number > 0 for number in numbers):
            word = "above" if sign > 0 else "below"
            raise ArgumentError(
                f"effects of {self} must hold a number {word} 0, got {numbers!r:.80}"
            )

    @property
    def verified(self) -> bool:
        """Whether it has a source that is not from memory.

        Examples
        --------
        >>> from trajectory import S1
        >>> Event(EventKind.ERROR, "meter", date(2020, 5, 1), {2019: {S1: -5.0}}).verified
        False
        """
        return self.source is not None and self.source.evidence is not Evidence.UNVERIFIED

    def in_year(self, year: int) -> dict[Boundary, float]:
        """Return the effect by boundary in a year, empty where there is none. [`unit`]

        Examples
        --------
        >>> from trajectory import S1, S3
        >>> found = Event(EventKind.ERROR, "meter", date(2020, 5, 1), {2019: {S1: -5.0, S3: 0.0}})
        >>> found.in_year(2019), found.in_year(2020)
        ({S1: -5.0}, {})
        """
        by_boundary = dict(self.effects).get(as_year("year", year), ())
        return {boundary: number for boundary, number in by_boundary if number != 0.0}

    def __str__(self) -> str:
        """Return name, kind and date, as sentences and errors name it."""
        return f"{self.name} ({self.kind.value}, {self.on})"

    def __repr__(self) -> str:
        """Return one line: kind, name, date and the years of its effects."""
        years = ", ".join(str(year) for year, _ in self.effects)
        return f"Event({self.kind.name}, {self.name!r}, {self.on}, effects in {years})"
