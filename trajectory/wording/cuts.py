"""Cuts: targets to reduce, and promises to keep a reduction."""

from dataclasses import replace
from typing import Any

from trajectory.errors import TrajectoryError
from trajectory.nouns.promises import BelowBaseline, Target
from trajectory.nouns.scope import S3, Boundary
from trajectory.wording.frame import Frame
from trajectory.wording.lexicon import NOTHING
from trajectory.wording.making import Context, Making, confine, emissions_of, key
from trajectory.wording.readings import share_of
from trajectory.wording.statement import Inference, Reading
from trajectory.words import amount

__all__ = ["below_baseline", "continued", "cut"]

_OPTIONAL = ("base_emissions", "per", "term", "coverage", "maintain_until", "decimals")
_DATED = (Inference.BASE_YEAR, Inference.TARGET_YEAR)


def cut(frame: Frame, context: Context) -> Making:
    """Make a cut: "reduce absolute scope 1 and 2 GHG emissions 52% by 2030 from 2021".

    References
    ----------
    The form of SBTi's near-term targets (target dashboard, May 2026). "Within the same timeframe"
    takes the years of the cut before it.

    Examples
    --------
    >>> from trajectory.nouns.scope import S1
    >>> from trajectory.wording.statement import Span
    >>> frame = Frame(Span(0, 40), Boundary(S1), percentage="42%", target_year=2030)
    >>> fields = cut(frame, Context()).fields
    >>> fields["reduction"], fields["target_year"], fields["base_year"]
    ('42%', 2030, None)
    """
    boundary = emissions_of(frame, context)
    due, last = frame.target_year, frame.last_year
    fields = {
        "boundary": boundary,
        "reduction": frame.amount,
        "per": frame.per,
        "term": frame.term or context.term,
        "coverage": frame.coverage,
        "target_year": due or last or frame.in_year,
        "base_year": frame.base_year or frame.first_year,
        "base_emissions": frame.base_emissions,
        "maintain_until": last if due and due != last else None,
    }
    making = Making(Target, frame, fields, _OPTIONAL)
    _cut_in_units(making, frame)
    if frame.lower_end is not None:
        making.inferred.append(Inference.LOWER_BOUND)
    if frame.per is None and not frame.absolute:
        making.inferred.append(Inference.ABSOLUTE)
    if frame.same_years:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
        making.infer("base_year", context.base_year, Inference.BASE_YEAR)
    if context.announced is not None and frame.is_due:
        making.infer("base_year", context.announced, Inference.BASE_YEAR)
    if frame.remainder and S3 in frame.boundary.scopes:
        _leave_out_the_told(making, context)
    _name_emissions(making, frame, context)
    if frame.upper_end is not None and frame.action != "grow":
        making.reason = "no more than a reduction is not surely that reduction"
    if frame.intensity and frame.per is None and not frame.absolute:
        making.reason = _with(making.reason, "of an intensity, the activity is not said")
    if frame.yearly:
        making.reason = _with(making.reason, "a reduction every year is not one from the base year")
    if frame.action == "grow":
        _grown(making, frame)
    return making


def _name_emissions(making: Making, frame: Frame, context: Context) -> None:
    """Infer of which emissions a cut is, where no scopes are numbered, or say of which part."""
    confine(making)
    boundary: Boundary = making.fields["boundary"]
    if not (frame.part or boundary.scopes) and context.covered is not None:
        making.fields["boundary"] = context.covered
        making.inferred.append(Inference.SCOPES)
    if frame.unnumbered:
        making.inferred.append(Inference.SCOPES)


def _with(reason: str, further: str) -> str:
    """Return why a cut is a draft, beside it being of a part of the company only."""
    return f"{further}; {reason}" if "it may speak" in reason else further


def _cut_in_units(making: Making, frame: Frame) -> None:
    """Take the reduction from an amount and that of the base year; say what is missing for it."""
    fields = making.fields
    if frame.amount is not None:
        return
    if frame.less:
        if frame.base_emissions:
            try:
                fields["reduction"] = share_of(frame.less, frame.base_emissions)
            except TrajectoryError as error:
                making.reason = str(error)
            else:
                making.inferred.append(Inference.AMOUNT)
            return
        making.reason = (
            f"of a cut by {amount(*frame.less, 15)}, what the base year emitted is not said"
        )
        del fields["reduction"]
        fields["amount"] = frame.less
        making.optional = tuple(name for name in _OPTIONAL if name != "base_emissions")
    elif frame.per_level:
        level, per, spelled = frame.per_level
        base = frame.per_base
        if base is not None and base[1].lower() == per.lower() and level <= base[0] > 0.0:
            fields["reduction"] = (base[0] - level) / base[0]
            making.inferred.append(Inference.AMOUNT)
        else:
            making.reason = f"{spelled!r} is a level, of which the base year's is not said"
    elif frame.unsure:
        making.reason = f"{frame.unsure!r} is no sure amount to cut by, or to"


def _grown(making: Making, frame: Frame) -> None:
    """Put limited growth in the place of the reduction; none at all is a reduction by 0 %."""
    if frame.amount and frame.share:
        growth = Target.growth(frame.amount)
        making.fields |= {"reduction": growth, "decimals": growth.decimals}
    if frame.lower_end is not None:
        making.reason = "of growth in a range, the lower end is not surely promised"


def below_baseline(frame: Frame, context: Context) -> Making:
    """Make a reduction below a baseline: "reduce 30% by 2030 below business as usual".

    The text holds no baseline itself, so the promise has none.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> print(*parse("Acme commits to reduce scope 1 GHG emissions 30% by 2030 below a "
    ...              "business-as-usual baseline.").targets)
    -30 % of scope 1 against a baseline in 2030
    """
    fields = {
        "boundary": emissions_of(frame, context),
        "reduction": frame.amount,
        "target_year": frame.target_year or frame.last_year or frame.in_year,
    }
    making = Making(BelowBaseline, frame, fields)
    confine(making)
    if frame.lower_end is not None:
        making.inferred.append(Inference.LOWER_BOUND)
    if frame.same_years:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
    if frame.per is not None or frame.yearly:
        making.reason = "a reduction below a baseline is one of emissions in a year"
    return making


def _leave_out_the_told(making: Making, context: Context) -> None:
    """Take from "all other scope 3" the categories that earlier cuts beside it hold whole."""
    boundary: Boundary = making.fields["boundary"]
    section = making.fields["term"], boundary.land
    held_whole = (r.noun for r in context.readings if Inference.WHOLE not in r.inferred)
    told = NOTHING
    for noun in held_whole:
        if isinstance(noun, Target) and (noun.term, noun.boundary.land) == section:
            scope3 = noun.boundary.scopes & S3
            told |= scope3 if scope3 != S3 else NOTHING
    if told and told != S3:
        making.fields["boundary"] = boundary.within(~told)
        making.inferred.append(Inference.REMAINDER)


def continued(frame: Frame, context: Context) -> Making | None:
    """Keep a cut: "maintain at least 90% ... from 2040 through 2050"; joined if it stands.

    References
    ----------
    The form of SBTi's long-term targets that are reached before 2050 (target dashboard, May 2026).

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse(
    ...     "Acme commits to reduce absolute scope 1 emissions 90% by 2040 from a 2020 base year. "
    ...     "Acme commits to maintain at least 90% absolute scope 1 emissions reductions from 2040 "
    ...     "through 2050 from a 2020 base year."
    ... )
    >>> print(*read.targets)
    -90 % of scope 1 by 2040 from 2020, maintained until 2050
    """
    making = cut(frame, context)
    fields = making.fields
    making.inferred = [i for i in making.inferred if i not in _DATED]
    previous = _previous(context, fields)
    if previous is not None and not fields["boundary"]:
        fields["boundary"] = replace(fields["boundary"], scopes=previous.boundary.scopes)
    first, last = frame.first_year or frame.target_year or frame.in_year, frame.last_year
    if previous and last and _agrees(previous, frame, first, making):
        return _join(making, context, previous, last)
    fields["target_year"], fields["base_year"] = first or last, frame.base_year
    fields["maintain_until"] = last if first else None
    if last and not first:
        making.inferred.append(Inference.CONTINUED)
    if previous:
        making.infer("base_year", previous.base_year, Inference.BASE_YEAR)
    kept = context.readings[-1].noun if context.readings else None
    if frame.same_years and isinstance(kept, Target):
        making.infer("base_year", kept.base_year, Inference.BASE_YEAR)
        fields["target_year"] = fields["target_year"] or kept.target_year
        making.infer("maintain_until", kept.maintain_until, Inference.TARGET_YEAR)
    return making


def _previous(context: Context, fields: dict[str, Any]) -> Target | None:
    """Return the cut that a promise to keep one may speak of."""
    if fields["boundary"]:
        place = context.latest.get(key(fields["boundary"], fields["per"]))
    else:
        place = context.in_sentence
    noun = None if place is None else context.readings[place].noun
    return noun if isinstance(noun, Target) else None


def _agrees(previous: Target, frame: Frame, first: int | None, making: Making) -> bool:
    """Return whether a promise to keep a cut continues this one rather than adding another."""
    return (
        frame.share in (None, previous.reduction)
        and first in (None, previous.target_year)
        and frame.base_year in (None, previous.base_year)
        and making.fields["term"] is previous.term
        and previous.maintain_until is None
    )


def _join(making: Making, context: Context, previous: Target, last: int) -> Making | None:
    """Put `maintain_until` on the earlier cut; a draft where the year does not allow it."""
    place = context.latest[key(previous.boundary, previous.per)]
    reading = context.readings[place]
    try:
        noun = replace(previous, maintain_until=last)
    except TrajectoryError as error:
        making.reason = str(error)
        return making
    span, unread = making.frame.span, making.frame.unread
    spans = reading.spans if span in reading.spans else (*reading.spans, span)
    inferred = reading.inferred
    if unread and Inference.WHOLE not in inferred:
        inferred = (*inferred, Inference.WHOLE)
    unread = tuple(sorted({*reading.unread, *unread}))
    context.readings[place] = Reading(noun, spans, inferred, unread)
    context.in_sentence = place
    return None
