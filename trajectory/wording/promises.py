"""From frames to promises, with what earlier sentences said at hand."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any

from trajectory.nouns.promises import (
    Engagement,
    Maintain,
    NetZero,
    Partner,
    RenewableElectricity,
)
from trajectory.nouns.scope import ALL, S3, Scope
from trajectory.wording.cuts import continued, cut, fraction_of, level_of
from trajectory.wording.frames import Frame
from trajectory.wording.lexicon import Action, Role
from trajectory.wording.making import Context, Making, finish
from trajectory.wording.statement import Inference, Span

__all__ = ["promise_of"]

UPSTREAM = Scope.C1 | Scope.C2 | Scope.C3 | Scope.C4 | Scope.C5 | Scope.C6 | Scope.C7 | Scope.C8
"""The scope-3 categories in which the partners are suppliers (Scope 3 Standard, table 5.4)."""


def promise_of(
    frame: Frame, context: Context, span: Span, unread: tuple[Span, ...], promised: bool = True
) -> bool:
    """Read a promise or a draft out of a frame into the context; False where there is none."""
    build = _builder_of(frame, context)
    if build is None or not (promised or _is_promise_of_prose(frame)):
        return False
    making = build(frame, context, span, unread)
    if making is not None:
        finish(making, context)
    return True


def _is_promise_of_prose(frame: Frame) -> bool:
    """Return whether a sentence without "commits to" is a promise: a verb and a deadline."""
    return frame.action is not None and (Role.BY in frame.said or Role.REFERENCE in frame.said)


_Builder = Callable[[Frame, Context, Span, tuple[Span, ...]], Making | None]


def _builder_of(frame: Frame, context: Context) -> _Builder | None:
    """Return what makes the promise that a frame speaks of."""
    said = frame.said
    if Role.RENEWABLE in said:
        return _renewable if frame.amount else None
    if Role.SCIENCE_BASED in said:
        return _engagement if frame.amount else None
    if Role.NET_ZERO in said:
        return _net_zero
    if frame.action is Action.MAINTAIN:
        if Role.ZERO in said or Role.LEVEL in said:
            return _maintain
        continues = context.in_sentence is not None and Role.THROUGH in said
        return continued if frame.amount or continues else None
    if frame.action in (Action.OTHER, Action.SOURCE):
        return None
    dated = Role.BY in said or Role.REFERENCE in said
    return cut if frame.amount or (frame.action is Action.REDUCE and dated) else None


def _net_zero(frame: Frame, context: Context, span: Span, unread: tuple[Span, ...]) -> Making:
    """Make a net zero; without scopes it is that of all of them."""
    said = frame.said
    fields = {
        "scopes": frame.scopes or None,
        "target_year": frame.year(Role.BY, Role.IN, Role.THROUGH),
        "base_year": frame.year(Role.BASE, Role.FROM),
        "boundary": said.get(Role.BOUNDARY, context.boundary),
    }
    if Role.RESIDUAL in said:
        fields["residual"] = fraction_of(said[Role.RESIDUAL])
    making = Making(NetZero, span, unread, fields, optional=("base_year",))
    making.infer("scopes", ALL, Inference.SCOPES)
    if Role.REFERENCE in said:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
    return making


def _maintain(frame: Frame, context: Context, span: Span, unread: tuple[Span, ...]) -> Making:
    """Make a state to keep: "maintain zero scope 1 GHG emissions from 2021 through 2030"."""
    said = frame.said
    level, unit = said.get(Role.LEVEL, (0.0, "tCO2e"))
    fields = {
        "scopes": frame.scopes or None,
        "level": level,
        "first_year": frame.year(Role.FROM, Role.IN),
        "last_year": frame.year(Role.THROUGH, Role.BY),
        "unit": unit,
        "boundary": said.get(Role.BOUNDARY, context.boundary),
    }
    making = Making(Maintain, span, unread, fields)
    making.infer("first_year", said.get(Role.BASE), Inference.FIRST_YEAR)
    if Role.REFERENCE in said:
        making.infer("first_year", context.base_year, Inference.FIRST_YEAR)
        making.infer("last_year", context.target_year, Inference.TARGET_YEAR)
    return making


def _engagement(frame: Frame, context: Context, span: Span, unread: tuple[Span, ...]) -> Making:
    """Make a promise on suppliers, or customers, with targets; both together become two."""
    said = frame.said
    scopes = frame.scopes & S3
    fields = {
        "scopes": scopes or None,
        "share": level_of(frame),
        "target_year": frame.year(Role.BY, Role.IN),
        "basis": said.get(Role.MEASURE),
        "partner": next(iter(said.get(Role.PARTNER, ())), None),
    }
    making = Making(Engagement, span, unread, fields, optional=("basis",))
    if Role.REFERENCE in said:
        making.infer("target_year", context.last_year, Inference.TARGET_YEAR)
    if len(said.get(Role.PARTNER, ())) > 1:
        making.inferred.append(Inference.PARTNERS)
        customers = replace(making, fields=dict(making.fields), inferred=[*making.inferred])
        making.fields |= {"partner": Partner.SUPPLIERS, "scopes": scopes & UPSTREAM or scopes}
        customers.fields |= {"partner": Partner.CUSTOMERS, "scopes": scopes & ~UPSTREAM or scopes}
        for one in (making, customers):
            one.fields["scopes"] = one.fields["scopes"] or None
        finish(making, context)
        return customers
    return making


def _renewable(
    frame: Frame, context: Context, span: Span, unread: tuple[Span, ...]
) -> Making | None:
    """Make a promise on renewable electricity; a share to be kept continues an earlier one."""
    said = frame.said
    share, until = level_of(frame), frame.year(Role.THROUGH)
    fields: dict[str, Any] = {"share": share, "target_year": frame.year(Role.BY)}
    making = Making(
        RenewableElectricity, span, unread, fields, optional=("base_year", "maintain_until")
    )
    if Role.FROM_SHARE in said:
        fields["base_share"] = fraction_of(said[Role.FROM_SHARE])
    if frame.action is Action.MAINTAIN:
        fields["target_year"] = fields["target_year"] or said.get(Role.FROM)
        if fields["target_year"] is None and _kept_longer(making, context, share, until):
            return None
        if fields["target_year"] is not None and until is not None:
            fields["maintain_until"] = until
        fields["base_year"] = said.get(Role.BASE)
        making.infer("target_year", until, Inference.CONTINUED)
    else:
        fields["base_year"] = frame.year(Role.IN, Role.BASE, Role.FROM)
        if fields["target_year"] is not None:
            fields["maintain_until"] = until
        fields["target_year"] = fields["target_year"] or until
    if Role.REFERENCE in said:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
    return making


def _kept_longer(making: Making, context: Context, share: float | None, until: int | None) -> bool:
    """Put `maintain_until` on an earlier promise of the same share; False without one."""
    place = context.latest.get(RenewableElectricity)
    if place is None or until is None:
        return False
    reading = context.readings[place]
    noun = reading.noun
    if not isinstance(noun, RenewableElectricity) or noun.share != share:
        return False
    if noun.maintain_until is not None or until <= noun.target_year:
        return False
    spans = reading.spans if making.span in reading.spans else (*reading.spans, making.span)
    context.readings[place] = replace(
        reading, noun=replace(noun, maintain_until=until), spans=spans
    )
    return True
