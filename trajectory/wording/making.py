"""What a promise is made with: the earlier sentences, and the fields read so far."""

from dataclasses import dataclass, field, replace
from typing import Any

from trajectory.errors import TrajectoryError
from trajectory.nouns.company import Promise
from trajectory.nouns.promises import FixedLevel, NetZero, RenewableElectricity, Target, Term
from trajectory.nouns.scope import Boundary, Land
from trajectory.nouns.source import Source
from trajectory.wording.frame import Frame
from trajectory.wording.statement import Draft, Inference, Reading

__all__ = ["Context", "Making", "confine", "emissions_of", "finish", "key", "of_a_part"]


@dataclass(slots=True)
class Context:
    """What earlier headings and sentences said, and what was read so far.

    Examples
    --------
    >>> Context().land, Context().readings
    (<Land.WITH: 'with land'>, [])
    """

    source: Source | None = None
    term: Term | None = None
    land: Land = Land.WITH
    base_year: int | None = None
    target_year: int | None = None
    announced: int | None = None
    """The base year that was announced for several goals."""
    covered: Boundary | None = None
    """What the target that follows was said to cover."""
    last_year: int | None = None
    """The target year said last, of whatever promise."""
    readings: list[Reading] = field(default_factory=list)
    drafts: list[Draft] = field(default_factory=list)
    latest: dict[Any, int] = field(default_factory=dict)
    in_sentence: int | None = None
    """Index of the reading that this sentence made last."""


@dataclass(slots=True)
class Making:
    """A promise being made from a frame."""

    kind: type[Promise]
    frame: Frame
    fields: dict[str, Any]
    optional: tuple[str, ...] = ()
    inferred: list[Inference] = field(default_factory=list)
    reason: str = ""

    def infer(self, name: str, value: Any, inference: Inference) -> None:
        """Fill a field that was not said, and mark it; nothing happens without a value."""
        if not self.fields.get(name) and value is not None:
            self.fields[name] = value
            self.inferred.append(inference)


def emissions_of(frame: Frame, context: Context) -> Boundary:
    """Return which emissions a promise speaks of: land as said, or as the heading above says.

    Examples
    --------
    >>> from trajectory.nouns.scope import S3
    >>> from trajectory.wording.statement import Span
    >>> emissions_of(Frame(Span(0, 9), Boundary(S3)), Context(land=Land.ONLY))
    S3.land_only
    """
    boundary = frame.boundary
    if boundary.land is Land.WITH and context.land is not Land.WITH:
        return Boundary(boundary.scopes, context.land, boundary.scope2)
    return boundary


def of_a_part(word: str) -> str:
    """Return why a promise that a word narrows is none of the whole company.

    Examples
    --------
    >>> of_a_part("stores")
    "it may speak of a part of the company: 'stores'"
    """
    return f"it may speak of a part of the company: {word!r}"


def confine(making: Making) -> None:
    """Refuse what speaks of a part of the company; infer the scopes of "our operations".

    Examples
    --------
    >>> from trajectory.nouns.promises import Target
    >>> from trajectory.nouns.scope import S1
    >>> from trajectory.wording.statement import Span
    >>> frame = Frame(Span(0, 9), Boundary(S1), part="stores")
    >>> making = Making(Target, frame, {"boundary": frame.boundary})
    >>> confine(making)
    >>> making.reason
    "it may speak of a part of the company: 'stores'"
    """
    frame, boundary = making.frame, making.fields["boundary"]
    if frame.part:
        apart = of_a_part(frame.part)
        making.reason = f"{making.reason}; {apart}" if making.reason else apart
    elif frame.operations:
        said = replace(boundary, scopes=frame.operations)
        making.infer("boundary", said, Inference.SCOPES)


def finish(making: Making, context: Context) -> None:
    """Make the promise, or a draft of it, and remember it.

    Examples
    --------
    >>> from trajectory.nouns.scope import ALL
    >>> from trajectory.wording.statement import Span
    >>> frame, context = Frame(Span(0, 40), Boundary(ALL)), Context()
    >>> finish(Making(NetZero, frame, {"boundary": frame.boundary, "target_year": 2050}), context)
    >>> finish(Making(NetZero, frame, {"boundary": None, "target_year": 2050}), context)
    >>> print(context.readings[0].noun, "|", context.drafts[0].reason)
    net zero of scopes 1+2+3 by 2050 | boundary not said
    """
    fields = {name: value for name, value in making.fields.items() if value is not None}
    boundary: Boundary | None = fields.get("boundary")
    if boundary is not None and not boundary.scopes:
        del fields["boundary"]
    missing = tuple(n for n in making.fields if n not in fields and n not in making.optional)
    if context.source is not None:
        fields["source"] = context.source
    span, unread = making.frame.span, making.frame.unread
    if making.frame.in_words:
        making.inferred.append(Inference.YEAR_IN_WORDS)
    making.inferred += [mark for mark in making.frame.led if mark not in making.inferred]
    inferred = (*making.inferred, Inference.WHOLE) if unread else tuple(making.inferred)
    reason = making.reason or (f"{' and '.join(missing)} not said" if missing else "")
    if not reason:
        try:
            noun = making.kind(**fields)
        except TrajectoryError as error:
            reason = str(error)
        else:
            _remember(Reading(noun, (span,), inferred, unread), context)
            return
    if boundary is not None and not boundary.scopes and boundary.land is not Land.WITH:
        fields["land"] = boundary.land
    draft = Draft(making.kind, tuple(fields.items()), missing, span, inferred, unread, reason)
    if draft not in context.drafts[-1:]:
        context.drafts.append(draft)
    if making.kind is Target:
        context.base_year = fields.get("base_year", context.base_year)
        context.target_year = fields.get("target_year", context.target_year)


def _remember(reading: Reading, context: Context) -> None:
    noun = reading.noun
    context.in_sentence = len(context.readings)
    context.readings.append(reading)
    if isinstance(noun, Target):
        context.base_year, context.target_year = noun.base_year, noun.last_year
        context.latest[key(noun.boundary, noun.per)] = context.in_sentence
    elif isinstance(noun, FixedLevel):
        _remember_years(noun, context)
    elif isinstance(noun, RenewableElectricity | NetZero):
        context.latest[type(noun)] = context.in_sentence
    if not isinstance(noun, NetZero):
        context.last_year = noun.last_year if isinstance(noun, FixedLevel) else noun.target_year


def _remember_years(noun: FixedLevel, context: Context) -> None:
    """Keep the years that "within the same timeframe" speaks of: of a state, its first and last."""
    if noun.base_year is not None:
        context.base_year, context.target_year = noun.base_year, noun.target_year
    elif noun.maintain_until is not None:
        context.base_year, context.target_year = noun.target_year, noun.maintain_until
    else:
        context.target_year = noun.target_year


def key(boundary: Boundary, per: str | None) -> tuple[Any, ...]:
    """Return what makes two cuts speak of the same emissions.

    Examples
    --------
    >>> from trajectory.nouns.scope import S2
    >>> key(S2.market_based, None) == key(S2.location_based, None)
    True
    """
    return boundary.scopes, boundary.land, per
