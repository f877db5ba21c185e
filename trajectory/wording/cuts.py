"""Cuts: targets to reduce, and promises to keep a reduction."""

from dataclasses import replace
from typing import Any

from trajectory.errors import TrajectoryError
from trajectory.nouns.promises import Target, Term
from trajectory.nouns.scope import S3
from trajectory.wording.frames import Frame
from trajectory.wording.lexicon import NOTHING, Role
from trajectory.wording.making import Context, Making, key
from trajectory.wording.phrases import activity_text
from trajectory.wording.statement import Inference, Reading, Span
from trajectory.words import fraction_from_percent

__all__ = ["continued", "cut", "fraction_of", "level_of"]

_DATED = (Inference.BASE_YEAR, Inference.TARGET_YEAR)


def cut(frame: Frame, context: Context, span: Span, unread: tuple[Span, ...]) -> Making:
    """Make a cut: "reduce absolute scope 1 and 2 GHG emissions 52% by 2030 from 2021"."""
    said = frame.said
    making = Making(Target, span, unread, _cut_fields(frame, context))
    making.fields["target_year"] = frame.year(Role.BY, Role.THROUGH, Role.IN)
    making.fields["base_year"] = frame.year(Role.BASE, Role.FROM)
    if Role.BY in said:
        making.fields["maintain_until"] = said.get(Role.THROUGH)
    making.optional = ("per", "term", "scope2", "coverage", "decimals", "maintain_until")
    if Role.RANGE in said:
        making.inferred.append(Inference.LOWER_BOUND)
    if Role.PER not in said and Role.ABSOLUTE not in said:
        making.inferred.append(Inference.ABSOLUTE)
    if Role.REFERENCE in said:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
        making.infer("base_year", context.base_year, Inference.BASE_YEAR)
    if Role.REMAINDER in said and frame.scopes & S3 == S3:
        _leave_out_the_told(making, context)
    if Role.YEARLY in said:
        making.reason = "a reduction every year is not one from the base year"
    return making


def _leave_out_the_told(making: Making, context: Context) -> None:
    """Take from "all other scope 3" the categories that earlier cuts beside it hold whole."""
    section = making.fields["term"], making.fields["boundary"]
    held_whole = (r.noun for r in context.readings if Inference.WHOLE not in r.inferred)
    told = NOTHING
    for noun in held_whole:
        if isinstance(noun, Target) and (noun.term, noun.boundary.land) == section:
            told |= noun.boundary.scopes & S3 if noun.boundary.scopes & S3 != S3 else NOTHING
    if told and told != S3:
        making.fields["scopes"] &= ~told
        making.inferred.append(Inference.REMAINDER)


def _cut_fields(frame: Frame, context: Context) -> dict[str, Any]:
    """Return the fields of a cut that no year is part of."""
    said = frame.said
    fields = {
        "scopes": frame.scopes or None,
        "reduction": _reduction(frame),
        "per": _activity(frame, context),
        "term": said.get(Role.TERM, context.term),
        "boundary": said.get(Role.BOUNDARY, context.boundary),
        "scope2": said.get(Role.METHOD),
    }
    if Role.COVERAGE in said:
        fields["coverage"] = fraction_of(said[Role.COVERAGE])
    return fields


def _reduction(frame: Frame) -> str | float | None:
    role = frame.amount
    if role is None:
        return None
    value = frame.said[role]
    return value if role is Role.FRACTION else f"{value}%"


def _activity(frame: Frame, context: Context) -> str | None:
    place = frame.said.get(Role.PER)
    return None if place is None else activity_text(context.text, context.tokens, *place)


def fraction_of(percent: str) -> float:
    """Return "46.2" percent as a fraction."""
    return fraction_from_percent(f"{percent}%")[0]


def continued(
    frame: Frame, context: Context, span: Span, unread: tuple[Span, ...]
) -> Making | None:
    """Keep a cut: "maintain at least 90% ... from 2040 through 2050"; joined if it stands."""
    making = cut(frame, context, span, unread)
    fields = making.fields
    making.inferred = [i for i in making.inferred if i not in _DATED]
    previous = _previous(context, fields)
    if previous is not None and fields["scopes"] is None and context.in_sentence is not None:
        fields["scopes"] = previous.boundary.scopes
    first, last = frame.year(Role.FROM, Role.BY, Role.IN), frame.year(Role.THROUGH)
    base = frame.said.get(Role.BASE)
    if previous and last and _agrees(previous, level_of(frame), first, base, fields["term"]):
        return _join(making, context, previous, last)
    if frame.amount is None:
        fields["reduction"], fields["base_year"] = None, base
    fields["target_year"], fields["base_year"] = first or last, base
    fields["maintain_until"] = last if first else None
    if last and not first:
        making.inferred.append(Inference.CONTINUED)
    if previous:
        making.infer("base_year", previous.base_year, Inference.BASE_YEAR)
    kept = context.readings[-1].noun if context.readings else None
    if Role.REFERENCE in frame.said and isinstance(kept, Target):
        making.infer("base_year", kept.base_year, Inference.BASE_YEAR)
        fields["target_year"] = fields["target_year"] or kept.target_year
        making.infer("maintain_until", kept.maintain_until, Inference.TARGET_YEAR)
    return making


def level_of(frame: Frame) -> float | None:
    """Return the fraction that a frame says; None where it says none."""
    value = _reduction(frame)
    return fraction_of(value[:-1]) if isinstance(value, str) else value


def _previous(context: Context, fields: dict[str, Any]) -> Target | None:
    """Return the cut that a promise to keep one may speak of."""
    if fields["scopes"] is None:
        place = context.in_sentence
    else:
        place = context.latest.get((fields["scopes"], fields["per"], fields["boundary"]))
    noun = None if place is None else context.readings[place].noun
    return noun if isinstance(noun, Target) else None


def _agrees(
    previous: Target, level: float | None, first: int | None, base: int | None, term: Term | None
) -> bool:
    """Return whether a promise to keep a cut continues this one rather than adding another."""
    return (
        level in (None, previous.reduction)
        and first in (None, previous.target_year)
        and base in (None, previous.base_year)
        and term is previous.term
        and previous.maintain_until is None
    )


def _join(making: Making, context: Context, previous: Target, last: int) -> Making | None:
    """Put `maintain_until` on the earlier cut; a draft where the year does not allow it."""
    place = context.latest[key(previous)]
    reading = context.readings[place]
    try:
        noun = replace(previous, maintain_until=last)
    except TrajectoryError as error:
        making.reason = str(error)
        return making
    spans = reading.spans if making.span in reading.spans else (*reading.spans, making.span)
    inferred = reading.inferred
    if making.unread and Inference.WHOLE not in inferred:
        inferred = (*inferred, Inference.WHOLE)
    unread = tuple(sorted({*reading.unread, *making.unread}))
    context.readings[place] = Reading(noun, spans, inferred, unread)
    context.in_sentence = place
    return None
