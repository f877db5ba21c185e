"""Wedges: what levers take off a baseline, and what is still missing."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from trajectory.checks import as_floats
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Series
from trajectory.outlook.levers import Wedges
from trajectory.plot.areas import fills_of, line_of, runs, short_amount
from trajectory.plot.frame import axes_for, dressed, frame, limits_of, thickness
from trajectory.plot.labels import slot_size
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import GAP, as_many, multiples
from trajectory.plot.names import short_names, subject, unit_words
from trajectory.plot.room import name_lines, room_of
from trajectory.plot.style import FORECASTS, PROMISED, Theme
from trajectory.words import counted, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "wedges"]

MOST = 16
"""Most levers of a picture: eight fills, plain and dotted."""

KEY = (
    "areas: levers, named beside them · dotted: baseline and plan · dashed: target · "
    "hatched: still missing"
)
"""What areas and patterns mean in small multiples."""

PANEL = 2.9
"""Least height of a row of panels, in which levers are named, in inches."""

NAME = 9.4
"""Height of a name beside the axes, in points."""


@overload
def wedges(
    found: Wedges,
    *,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def wedges(
    found: Sequence[Wedges],
    *,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def wedges(
    found: Any,
    *,
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw the wedges of levers between a baseline and a plan, and hatch the gap that is left.

    Parameters
    ----------
    found : Wedges, or iterable of Wedges
        What :func:`trajectory.outlook.levers.wedges` found, of at most 16 levers. Those of many
        companies become small multiples, in which a lever has the same area everywhere.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, labels, colours, caption, theme : optional
        As in :func:`trajectory.plot.pathway`; names and colours of levers by their names, and of
        ``baseline``, ``plan`` and ``target``.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

    Raises
    ------
    ArgumentError
        If these are no wedges, of more levers than can be told apart, or their target is negative.

    Examples
    --------
    >>> import trajectory as tj
    >>> baseline = tj.Pathway([2024, 2025, 2026], [100.0, 100.0, 100.0], "ktCO2e")
    >>> lever = tj.levers.Lever("heat pumps", 2024, 2026, 0.5)
    >>> wedges(tj.levers.wedges(baseline, [lever])).get_title(loc="left")
    'The plan leaves 50 kt in 2026, 50 kt below the baseline'
    """
    look = look_of(title, labels, colours, caption, theme)
    if isinstance(found, Wedges):
        names = _checked(found)
        return _draw(axes_for(ax), found, look, names)
    ready = as_many("found", found, Wedges)
    names = list(dict.fromkeys(name for one in ready for name in _checked(one)))
    most = max((len(one.parts) for one in ready), default=0)
    height = max(PANEL, GAP + (NAME * (most + 3) + 45.0) / 72.0)
    together = len(names) <= MOST  # else each panel has areas of its own, named in it
    words = (_answer_of_many(ready), KEY)
    return multiples(
        lambda axes, i, small: _draw(axes, ready[i], small,
                                     names if together else _checked(ready[i])),
        len(ready), ax, look, words, height=height, columns=2,
    )  # fmt: skip


def _checked(found: Wedges) -> list[str]:
    """Return the names of the levers, once all can be drawn."""
    target = () if found.target is None else (found.target,)
    for line in (found.baseline, found.plan, *target):
        as_floats("baseline, plan and target", line.values, minimum=0.0)
    if len(found.parts) > MOST:
        raise ArgumentError(
            f"found must hold at most {MOST} levers, for no more can be told apart (add small "
            f"ones up to one lever), got {len(found.parts)}"
        )
    return [lever.name for lever, _ in found.parts]


def _draw(axes: "Axes", found: Wedges, look: Look, order: list[str]) -> "Axes":
    """Draw one picture; `order` says which lever has which area."""
    target = () if found.target is None else (found.target,)
    full = [lever.name for lever, _ in found.parts]
    look.refuse_unknown([*full, "baseline", "plan", "target", found.baseline.label])
    names = short_names(full, look.labels)
    look.refuse_undrawable(names)
    before = limits_of(axes)
    page, scale = dressed(axes, look.theme)
    scale *= look.scale
    symbol = frame(axes, [found.baseline, found.plan, *target], before, page)
    places = [order.index(name) for name in full] if len(set(full)) == len(full) else None
    named = _draw_parts(axes, found, names, look, page, places or list(range(len(full))))
    thick = thickness(axes)
    rows = [
        ("baseline", found.baseline, page.quiet, 1.8, FORECASTS[1]),
        ("plan", found.plan, page.reported, 2.4, FORECASTS[0]),
    ]
    rows += [("target", line, page.promised, 2.4, PROMISED) for line in target]
    for name, line, usual, lw, pattern in rows:
        colour = look.colours.get(name, usual)
        axes.plot(*line_of(line), color=colour, lw=lw * thick, ls=pattern, zorder=6)
        named.append((line, look.labels.get(name, name), colour))
    missing = any((found.plan.values > line.values).any() for line in target)
    for line in target:
        _hatch(axes, found.plan, line, page)
    named, unnamed = _with_room(axes, found, named, 45.0 if look.panel else 90.0)
    name_lines(axes, named)
    drawn = ["dotted: baseline and plan", *("dashed: target" for _ in target), "areas: levers"]
    drawn += ["hatched: still missing"] if missing else []
    under = f"Emissions, {unit_words(found.baseline, symbol)}; {', '.join(drawn)}"
    known = found.baseline.label
    notes = [] if _is_subject(known) or known in ("", "baseline") else [f"{known}."]
    notes += [f"Not named beside the axes: {'; '.join(unnamed)}."] if unnamed else []
    foot = look.foot(full, names, [*notes, f"Overlaps: {found.rule}.", *found.notes])
    words = (answer_of(found), under, foot)
    look.write(room_of(axes), page, words, scale, symbol, known)
    return axes


def _draw_parts(
    axes: "Axes", found: Wedges, names: list[str], look: Look, page: Theme, places: list[int]
) -> list[tuple[Series, str, str]]:
    """Fill the wedges from the baseline down, in the order given; return where they end."""
    above, fills = found.baseline.values, fills_of(page)
    top = max(map(abs, axes.get_ylim()))
    named = []
    for place, (lever, part), name in zip(places, found.parts, names, strict=True):
        below = above - part.values
        for x, low, high in runs(part, below, above):
            axes.fill_between(
                x, low, high, facecolor=look.colours.get(lever.name, fills[place % len(fills)]),
                edgecolor=page.paper, lw=0.8, hatch=None if place < len(fills) else "..", zorder=2,
            )  # fmt: skip
        removed = short_amount(float(part.values[-1]), part.unit, top)
        middle = Series(part.years, (above + below) / 2.0, part.unit)
        named.append((middle, f"{name}: {removed}", page.quiet))
        above = below
    return named


def _with_room(
    axes: "Axes", found: Wedges, named: list[tuple[Series, str, str]], words: float
) -> tuple[list[tuple[Series, str, str]], list[str]]:
    """Return the names that have room, those of the largest levers first, and the others.

    `words` is what title, subtitle and caption take of the height, in points.
    """
    sizes = [float(part.values[-1]) for _, part in found.parts]
    lines = len(named) - len(sizes)
    room = max(1, int((slot_size(axes)[1] - words) / NAME) - lines)
    if len(sizes) <= room:
        return named, []
    kept = sorted(range(len(sizes)), key=lambda i: -sizes[i])[:room]
    beside = [one for i, one in enumerate(named) if i in kept or i >= len(sizes)]
    return beside, [named[i][1] for i in range(len(sizes)) if i not in kept]


def _hatch(axes: "Axes", plan: Series, target: Series, page: Theme) -> None:
    """Hatch where the plan lies above the target."""
    for x, low, high in runs(plan, target.values, plan.values):
        axes.fill_between(
            x, low, high, where=(high > low).tolist(), interpolate=True, facecolor="none",
            edgecolor=page.shade, hatch="////", lw=0.0, alpha=0.7, zorder=4,
        )  # fmt: skip


def _is_subject(label: str) -> bool:
    """Return whether the label of a baseline says whose it is, not how it was made."""
    return bool(label) and not label.startswith("baseline")


def missing_of(found: Wedges) -> float:
    """Return how far the plan is above its target in the last year; 0 where it is not."""
    target = found.plan if found.target is None else found.target
    return max(0.0, float(found.plan.values[-1] - target.values[-1]))


def _answer_of_many(ready: Sequence[Wedges]) -> str:
    """Return how many plans reach their targets."""
    held = [one for one in ready if one.target is not None]
    if not held:
        return f"What levers leave at {counted(len(ready), 'company', 'companies')}"
    count = counted(len(held), "company", "companies")
    aimed = "" if len(held) == len(ready) else " with a target"
    done = sum(not missing_of(one) for one in held)
    return f"{number(done)} of {count}{aimed}: the plan is at or below the target in its last year"


def answer_of(found: Wedges) -> str:
    """Return what is missing in the last year or, without a target, what is left."""
    baseline, plan, last = found.baseline, found.plan, int(found.plan.years[-1])
    who = f"{subject(baseline.label)}: " if _is_subject(baseline.label) else ""
    top = float(max(baseline.values.max(), plan.values.max()))
    left = float(plan.values[-1])
    if found.target is not None:
        missing = missing_of(found)
        if missing > 0.0:
            words = f"{short_amount(missing, plan.unit, top)} still missing in {last}"
        else:
            words = f"the plan is at or below the target in {last}"
    else:
        less = float(baseline.values[-1]) - left
        words = (
            f"the plan leaves {short_amount(left, plan.unit, top)} in {last}, "
            f"{short_amount(less, plan.unit, top)} below the baseline"
        )
    return who + words if who else words[:1].upper() + words[1:]
