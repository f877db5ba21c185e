"""From frames to promises, with what earlier sentences said at hand."""

from collections.abc import Callable
from dataclasses import replace

from trajectory.nouns.promises import (
    Engagement,
    NetZero,
    Partner,
    RenewableElectricity,
)
from trajectory.nouns.scope import ALL, S3, Boundary, Scope
from trajectory.wording.cuts import below_baseline, continued, cut
from trajectory.wording.frame import Frame
from trajectory.wording.levels import keeps_level, kept, level, maintained
from trajectory.wording.lexicon import ZERO
from trajectory.wording.making import Context, Making, emissions_of, finish, of_a_part
from trajectory.wording.statement import Inference

__all__ = ["promise_of"]

UPSTREAM = Scope.C1 | Scope.C2 | Scope.C3 | Scope.C4 | Scope.C5 | Scope.C6 | Scope.C7 | Scope.C8
"""The scope-3 categories in which the partners are suppliers (Scope 3 Standard, table 5.4)."""


def promise_of(frame: Frame, context: Context, *, promised: bool = True) -> bool:
    """Read a promise or a draft out of a frame into the context; False where there is none.

    A sentence without "commits to" is a promise where it holds a verb, or a noun of one, and
    a deadline.

    Examples
    --------
    >>> from trajectory.wording.statement import Span
    >>> context = Context()
    >>> frame = Frame(Span(0, 40), Boundary(ALL), net_zero=True, target_year=2050)
    >>> promise_of(frame, context)
    True
    >>> print(context.readings[0].noun)
    net zero of scopes 1+2+3 by 2050
    >>> promise_of(Frame(Span(0, 9), Boundary(ALL), net_zero=True), context, promised=False)
    False
    """
    build = _builder_of(frame, context)
    said = bool(frame.action or frame.nominal or frame.fraction or frame.below_baseline)
    said |= frame.less is not None or bool(frame.aimed and (frame.per_level or frame.level))
    said |= bool(frame.net_zero and frame.target_year) or bool(
        frame.science_based and frame.partners
    )
    said |= frame.renewable and frame.amount is not None and frame.aimed
    due = frame.is_due or (
        frame.renewable
        and frame.aimed
        and frame.action == "source"
        and frame.first_year is not None
    )
    if build is None or not (promised or (said and due)):
        return False
    making = build(frame, context)
    if making is not None:
        finish(making, context)
    return True


_Builder = Callable[[Frame, Context], Making | None]


def _builder_of(frame: Frame, context: Context) -> _Builder | None:
    """Return what makes the promise that a frame speaks of."""
    has_amount = frame.amount is not None
    cuts = frame.action in ("reduce", "grow", "limit") or (
        frame.nominal and frame.action in (None, "reach") and not frame.partners
    )
    if frame.renewable and not cuts and (has_amount or not frame.net_zero):
        return _renewable if has_amount else None
    if frame.science_based and not cuts and (has_amount or not frame.net_zero):
        return _engagement if has_amount else None
    if frame.net_zero:
        return _net_zero
    if frame.per_level:
        return cut
    if frame.action == "maintain":
        if frame.zero or frame.level:
            return maintained
        if keeps_level(frame, context):
            return kept
        continues = context.in_sentence is not None and frame.last_year
        return continued if has_amount or continues else None
    if frame.action in ("other", "source"):
        return None
    if frame.level:
        return level
    if frame.below_baseline:
        return below_baseline if frame.is_cut else None
    if frame.action == "limit":
        return None
    named = frame.action == "reduce" and frame.is_due and (frame.boundary or frame.operations)
    return cut if has_amount or frame.in_units or named else None


def _net_zero(frame: Frame, context: Context) -> Making | None:
    """Make a net zero; without scopes it is that of all of them.

    One without a year is only a mention, where a dated one was read before.
    """
    boundary = emissions_of(frame, context)
    fields = {
        "boundary": boundary,
        "target_year": frame.target_year or frame.in_year or frame.last_year,
        "base_year": frame.base_year or frame.first_year,
        "residual": frame.residual,
    }
    due, since = frame.target_year or frame.in_year or frame.last_year, frame.first_year
    if due and since and since >= due and frame.base_year is None:
        fields["base_year"] = None  # "brought forward from 2045 to 2030"
    making = Making(NetZero, frame, fields, ("base_year", "residual"))
    if frame.part:
        making.reason = of_a_part(frame.part)
    else:
        scopes = frame.operations or ALL
        making.infer("boundary", Boundary(scopes, boundary.land), Inference.SCOPES)
    if frame.net_zero is not True:
        zero = frame.net_zero == ZERO
        making.inferred.append(Inference.ZERO if zero else Inference.NEUTRAL)
    if frame.same_years:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
    place = context.latest.get(NetZero)
    if fields["target_year"] is not None or place is None:
        return making
    reading = context.readings[place]
    spans = tuple(dict.fromkeys((*reading.spans, frame.span)))
    context.readings[place] = replace(reading, spans=spans)
    return None


def _engagement(frame: Frame, context: Context) -> Making:
    """Make a promise on suppliers, or customers, with targets; both together become two."""
    boundary = frame.boundary.within(S3)
    fields = {
        "boundary": boundary,
        "share": frame.share,
        "target_year": frame.target_year or frame.in_year,
        "basis": frame.basis,
        "partner": frame.partners[0] if frame.partners else None,
    }
    making = Making(Engagement, frame, fields, ("basis",))
    _mark_range(making)
    _infer_side(making, frame)
    if frame.same_years:
        making.infer("target_year", context.last_year, Inference.TARGET_YEAR)
    if len(frame.partners) > 1:
        making.inferred.append(Inference.PARTNERS)
        sides = ((Partner.SUPPLIERS, UPSTREAM), (Partner.CUSTOMERS, ~UPSTREAM))
        suppliers, customers = (
            {**making.fields, "partner": partner, "boundary": boundary.within(side) or boundary}
            for partner, side in sides
        )
        finish(replace(making, fields=suppliers), context)
        return replace(making, fields=customers)
    return making


def _infer_side(making: Making, frame: Frame) -> None:
    """Infer partners from their scopes, and scopes from partners: suppliers stand upstream."""
    boundary: Boundary = making.fields["boundary"]
    if not frame.partners and boundary and not boundary.within(~UPSTREAM):
        making.infer("partner", Partner.SUPPLIERS, Inference.PARTNERS)
    if not boundary and len(frame.partners) == 1 and not frame.boundary:
        side_of = {Partner.SUPPLIERS: UPSTREAM, Partner.CUSTOMERS: ~UPSTREAM}
        making.fields["boundary"] = Boundary(S3 & side_of[frame.partners[0]])
        making.inferred.append(Inference.SCOPES)


def _renewable(frame: Frame, context: Context) -> Making | None:
    """Make a promise on renewable electricity; a share to be kept continues an earlier one."""
    due, until = frame.target_year, frame.last_year
    fields = {"share": frame.share, "target_year": due or until, "base_share": frame.base_share}
    optional = ("base_share", "base_year", "maintain_until")
    making = Making(RenewableElectricity, frame, fields, optional)
    _mark_range(making)
    if frame.action == "maintain":
        due = due or frame.first_year
        if due is None and until is not None and _kept_longer(frame, context, until):
            return None
        fields["target_year"], fields["base_year"] = due, frame.base_year
        making.infer("target_year", until, Inference.CONTINUED)
        if due is None:  # "to continue 100 %" says that it is 100 % already
            fields["base_share"] = frame.share
    else:
        fields["base_year"] = frame.in_year or frame.base_year or frame.first_year
        if not fields["target_year"] and frame.aimed and frame.first_year:  # "from 2030 on"
            fields |= {"target_year": frame.first_year, "base_year": None}
    fields["maintain_until"] = until if due is not None else None
    if frame.same_years:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
    return making


def _mark_range(making: Making) -> None:
    """Make a draft of a share of which only the ends of a range, or its bound, are said."""
    if making.frame.lower_end is not None:
        making.inferred.append(Inference.LOWER_BOUND)
    if making.frame.percentage is None and making.frame.fraction is None:
        making.reason = "of a share in a range, which is promised is not sure"


def _kept_longer(frame: Frame, context: Context, until: int) -> bool:
    """Put `maintain_until` on an earlier promise of the same share; False without one."""
    place = context.latest.get(RenewableElectricity)
    if place is None:
        return False
    reading = context.readings[place]
    noun = reading.noun
    if not isinstance(noun, RenewableElectricity) or noun.share != frame.share:
        return False
    if noun.maintain_until is not None or until <= noun.target_year:
        return False
    spans = reading.spans if frame.span in reading.spans else (*reading.spans, frame.span)
    longer = replace(noun, maintain_until=until)
    context.readings[place] = replace(reading, noun=longer, spans=spans)
    return True
