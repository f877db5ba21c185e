"""Levels: promises to emit no more than an amount, by a year or from a year on."""

from dataclasses import replace

from trajectory.checks import as_instance
from trajectory.errors import TrajectoryError
from trajectory.nouns.promises import FixedLevel
from trajectory.wording.frame import Frame
from trajectory.wording.making import Context, Making, confine, emissions_of
from trajectory.wording.statement import Inference

__all__ = ["keeps_level", "kept", "level", "maintained"]


def level(frame: Frame, context: Context) -> Making:
    """Make a level to be reached: "limit scope 1 emissions to 1.2 MtCO2e by 2030 from 2019".

    References
    ----------
    GHG Protocol, Mitigation Goal Standard, 2014, chapter 4: fixed-level goal.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> print(*parse("Acme commits to reduce absolute scope 1 and 2 GHG emissions to 1.2 MtCO2e "
    ...              "by 2030 from a 2019 base year.").targets)
    1.2 Mt of scopes 1+2 by 2030 from 2019
    """
    if frame.first_year and frame.last_year and not frame.target_year:
        return maintained(frame, context)
    amount, unit = frame.level or (None, None)
    fields = {
        "boundary": emissions_of(frame, context),
        "level": amount,
        "target_year": frame.target_year or frame.last_year or frame.in_year,
        "unit": unit,
        "base_year": frame.base_year or frame.first_year,
        "maintain_until": frame.last_year if frame.target_year else None,
    }
    making = Making(FixedLevel, frame, fields, ("base_year", "maintain_until"))
    confine(making)
    if frame.same_years:
        making.infer("target_year", context.target_year, Inference.TARGET_YEAR)
        making.infer("base_year", context.base_year, Inference.BASE_YEAR)
    return making


def maintained(frame: Frame, context: Context) -> Making:
    """Make a state to keep: "maintain zero scope 1 GHG emissions from 2021 through 2030".

    A base year that is not before its first year is the first year.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> print(*parse("Acme commits to maintain zero scope 1 emissions from 2021 through 2030.")
    ...       .targets)
    0 t of scope 1 by 2021, maintained until 2030
    """
    amount, unit = frame.level or (0.0, "tCO2e")
    first, base = frame.first_year or frame.in_year, frame.base_year
    fields = {
        "boundary": emissions_of(frame, context),
        "level": amount,
        "target_year": first,
        "maintain_until": frame.last_year or frame.target_year,
        "unit": unit,
        "base_year": base if first and base and base < first else None,
    }
    making = Making(FixedLevel, frame, fields, ("base_year",))
    confine(making)
    making.infer("target_year", base, Inference.FIRST_YEAR)
    if frame.same_years:
        making.infer("target_year", context.base_year, Inference.FIRST_YEAR)
        making.infer("maintain_until", context.target_year, Inference.TARGET_YEAR)
    return making


def keeps_level(frame: Frame, context: Context) -> bool:
    """Return whether a frame keeps the level of its sentence: "and to maintain it through 2040".

    Examples
    --------
    >>> from trajectory.nouns.scope import Boundary, Scope
    >>> from trajectory.wording.statement import Span
    >>> keeps_level(Frame(Span(0, 9), Boundary(Scope(0)), last_year=2040), Context())
    False
    """
    place = context.in_sentence
    if place is None or frame.amount is not None or frame.boundary or frame.last_year is None:
        return False
    noun = context.readings[place].noun
    return isinstance(noun, FixedLevel) and noun.maintain_until is None


def kept(frame: Frame, context: Context) -> Making | None:
    """Put `maintain_until` on the level before it; a draft where the year does not allow it.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> print(*parse("Acme commits to limit scope 1 GHG emissions to 12 ktCO2e by 2030 and to "
    ...              "maintain this level through 2040.").targets)
    12,000 t of scope 1 by 2030, maintained until 2040
    """
    place = context.in_sentence or 0
    reading = context.readings[place]
    noun = as_instance("noun", reading.noun, FixedLevel)
    try:
        longer = replace(noun, maintain_until=frame.last_year)
    except TrajectoryError as error:
        names = ("boundary", "level", "target_year", "unit", "base_year")
        fields = {name: getattr(noun, name) for name in names}
        fields["maintain_until"] = frame.last_year
        return Making(FixedLevel, frame, fields, ("base_year",), reason=str(error))
    spans = reading.spans if frame.span in reading.spans else (*reading.spans, frame.span)
    unread = tuple(sorted({*reading.unread, *frame.unread}))
    marked = reading.inferred
    if frame.unread and Inference.WHOLE not in marked:
        marked = (*marked, Inference.WHOLE)
    context.readings[place] = replace(
        reading, noun=longer, spans=spans, inferred=marked, unread=unread
    )
    return None
