"""What is said more than once, and once with less."""

from typing import Any

from trajectory.nouns.promises import Target
from trajectory.nouns.scope import S1, Boundary, Scope
from trajectory.wording.remarks import MOST, lacks_only
from trajectory.wording.statement import Draft, Inference, Reading
from trajectory.words import fraction_from_percent

__all__ = ["said_as_intensity", "said_once"]


def said_once(readings: list[Reading], drafts: list[Draft]) -> tuple[list[Draft], list[Draft]]:
    """Return the drafts, and apart those that repeat a target, or a draft that says more.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse("A 42% cut by 2030. We will cut scope 1 by 42% by 2030 from 2020.")
    >>> len(read.targets), len(read.drafts)
    (1, 0)
    """
    if not drafts:
        return [], []
    told = [_said_of(dict(draft.known)) if _may_repeat(draft) else {} for draft in drafts]
    made = [
        _said_of({name: getattr(reading.noun, name) for name in _COMPARED})
        for reading in readings
        if isinstance(reading.noun, Target)
    ]
    alike: dict[Any, list[dict[str, Any]]] = {}
    for said in (*made, *told):
        held = alike.setdefault(_figures(said), [])
        if said and len(held) < MOST and said not in held:
            held.append(said)
    kept, repeated, before = [], [], set()
    for draft, said in zip(drafts, told, strict=True):
        same = (_figures(said), said.get("base_year"), said.get("boundary"))
        more = (other for other in alike[_figures(said)] if other != said)
        if said and (same in before or any(_holds(other, said) for other in more)):
            repeated.append(draft)
        else:
            kept.append(draft)
        before.add(same)
    return kept, repeated


def said_as_intensity(readings: list[Reading], drafts: list[Draft]) -> set[int]:
    """Return which targets, absolute as far as they say, are said elsewhere to be of an intensity.

    One that is said to be absolute as well is kept.

    Examples
    --------
    >>> from trajectory.wording import parse
    >>> read = parse("S1: -65% by 2030 from 2017. We cut scope 1 intensity 65% by 2030 from 2017.")
    >>> len(read.targets), len(read.drafts)
    (0, 1)
    """
    per = [isinstance(r.noun, Target) and r.noun.per is not None for r in readings]
    if not drafts and not any(per):
        return set()
    made = [_of_made(reading) for reading in readings]
    told = {of for of, of_one in zip(made, per, strict=True) if of and of_one}
    absolute = {
        of
        for reading, of, of_one in zip(readings, made, per, strict=True)
        if of and not of_one and Inference.ABSOLUTE not in reading.inferred
    }
    for draft in drafts:
        if draft.kind is Target:
            of = _of_what(_said_of(dict(draft.known)))
            if "of an intensity" in draft.reason or "per" in dict(draft.known):
                told.add(of)
            elif Inference.ABSOLUTE not in draft.inferred:
                absolute.add(of)
    told -= absolute
    return {n for n, of in enumerate(made) if of in told and not per[n]}


def _of_made(reading: Reading) -> tuple[Any, ...] | None:
    """Return of what a target is, by how much and by when; None of another promise."""
    if not isinstance(reading.noun, Target):
        return None
    return _of_what(_said_of({name: getattr(reading.noun, name) for name in _COMPARED}))


def _of_what(said: dict[str, Any]) -> tuple[Any, ...]:
    return said.get("reduction"), said.get("target_year"), said.get("boundary")


def _may_repeat(draft: Draft) -> bool:
    dated = "target_year" not in draft.missing and "reduction" not in draft.missing
    return draft.kind is Target and dated and lacks_only(draft)


def _figures(said: dict[str, Any]) -> tuple[Any, ...]:
    return said.get("reduction"), said.get("target_year"), said.get("per")


_COMPARED = ("reduction", "target_year", "base_year", "boundary", "per")


def _said_of(known: dict[str, Any]) -> dict[str, Any]:
    """Return what tells a cut from others: its reduction as a share, its years and emissions."""
    said = {name: known[name] for name in _COMPARED if known.get(name) is not None}
    if isinstance(said.get("reduction"), str):
        said["reduction"] = fraction_from_percent(said["reduction"])[0]
    if isinstance(said.get("boundary"), Scope):
        said["boundary"] = Boundary(said["boundary"])
    return said


def _holds(said: dict[str, Any], draft: dict[str, Any]) -> bool:
    """Return whether a cut is what a draft says less of; without scopes, scope 1 is in it."""
    scopes = said["boundary"].scopes if "boundary" in said else Scope.S1
    whole = "boundary" in draft or S1 in scopes
    return whole and all(said.get(name) == value for name, value in draft.items())
