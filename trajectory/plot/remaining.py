"""The picture of budgets: what a path adds up to, and when it has used up what remains."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from trajectory.checks import as_instance, as_tuple
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Series
from trajectory.outlook.budget import Budget, Spending
from trajectory.plot.areas import short_amount
from trajectory.plot.frame import axes_for, dressed, float_text, frame, limits_of, shade, thickness
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import multiples
from trajectory.plot.names import ROLES, short_names, subject
from trajectory.plot.room import name_lines, room_of
from trajectory.plot.style import BENCHMARKS, FORECASTS, PROMISED, Theme
from trajectory.words import counted, number, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "budget"]

WORLD = "GtCO2"
"""The unit of a budget of the world."""

KEY = (
    "thick: CO2 of the path, added up (dashed: promised) · thin: remaining budgets, one pattern a "
    "vintage · dots: used up · shaded: beyond the first budget"
)
"""What the patterns mean in small multiples."""

PANEL = 2.7
"""Height of a row of panels, in which budgets are named, in inches."""


@overload
def budget(
    found: Spending | Sequence[Spending],
    *,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def budget(
    found: Sequence[Sequence[Spending]],
    *,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def budget(
    found: Any,
    *,
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw the CO2 of a path, added up, and when it has used up each of some budgets.

    A thin line is what remains, from the first day of the year that the budget counts from; one
    that begins after the others lies on top of what the path emits until then. Where the path
    reaches it a dot bears the year, which moves with the vintage. A negative budget lies below
    zero: it was spent before. The caption has limit, likelihood, what was moved or shared, and
    the share of CO2 and whether that was assumed.

    Parameters
    ----------
    found : Spending, sequence of Spending, or sequence of such sequences
        What :func:`trajectory.outlook.budget.spending` found; or, of one path and at most 8
        budgets, :func:`trajectory.outlook.budget.spending_by_vintage`. One sequence for each of
        many companies becomes small multiples.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, labels, colours, caption, theme : optional
        As in :func:`trajectory.plot.pathway`; names and colours of budgets by their vintage (and
        limit and likelihood where they differ in those), of the path by its label.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

    Raises
    ------
    ArgumentError
        If there is nothing to draw, a path is many in one, there are more budgets than can be
        told apart, or those drawn together are not of one path.

    Examples
    --------
    >>> from trajectory.outlook.budget import spending_by_vintage
    >>> flat = Series(range(2026, 2041), [42.2] * 15, "GtCO2e", "World, as in 2025")
    >>> vintages = ["IGCC 2025", "GCB 2025"]
    >>> found = spending_by_vintage(flat, vintages, limit=1.5, likelihood=0.5, co2_share=1.0)
    >>> budget(found).get_title(loc="left")
    'World, as in 2025: the 1.5 °C budget (50 %) is used up in 2029 (IGCC 2025) or 2030 (GCB 2025)'
    """
    look = look_of(title, labels, colours, caption, theme)
    given = (found,) if isinstance(found, Spending) else found
    if isinstance(given, str | Series) or not isinstance(given, Iterable):
        as_instance("found", given, Spending)
    items = tuple(given)
    if not items:
        raise ArgumentError("found must hold at least one Spending, got none")
    if all(isinstance(one, Spending | str) or not isinstance(one, Iterable) for one in items):
        return _draw(axes_for(ax), _checked(items), look)
    ready = [_checked((one,) if isinstance(one, Spending) else one) for one in items]
    words = (_answer_of_many(ready), "\n".join((KEY, *_notes(ready))))
    return multiples(lambda axes, i, small: _draw(axes, ready[i], small), len(ready), ax, look,
                     words, height=PANEL, columns=2)  # fmt: skip


@dataclass(frozen=True)
class Level:
    """A budget as it is drawn: its name, what was found, and where it lies."""

    name: str
    found: Spending
    line: Series

    @property
    def date(self) -> float | None:
        """When it is used up; None: never, or it was spent before."""
        when = float(self.found.exhausted)
        return None if self.found.budget.is_spent or np.isnan(when) else when


def _checked(found: Any) -> list[Level]:
    """Return the budgets of one path with the lines at which they lie."""
    all_of = as_tuple("found", found, Spending)
    if not all_of:
        raise ArgumentError("found must hold at least one Spending for each company, got none")
    if len(all_of) > len(BENCHMARKS):
        raise ArgumentError(
            f"found must hold at most {len(BENCHMARKS)} budgets, for no more can be told apart, "
            f"got {len(all_of)}"
        )
    for one in all_of:
        if one.left.values.ndim != 1:
            raise ArgumentError(
                f"found must be of a single path, got shape {one.left.values.shape}"
            )
    first = min(all_of, key=lambda one: one.budget.start_year)
    for one in all_of:
        _refuse_another(one, first)
    names = _names([one.budget for one in all_of])
    return [Level(name, one, _line(one, first)) for name, one in zip(names, all_of, strict=True)]


def _refuse_another(one: Spending, first: Spending) -> None:
    """Refuse what a budget has left of another path than that of the first."""
    years, unit = one.left.years, first.left.unit
    same = one.left.unit == unit and years[-1] == first.left.years[-1]
    if same:
        ours, theirs = (np.diff(each.left.between(int(years[0]), int(years[-1])).values)
                        for each in (one, first))  # fmt: skip
        same = bool(np.allclose(ours, theirs, rtol=1e-6, atol=1e-9 * np.abs(theirs).max(initial=0)))
    if not same:
        raise ArgumentError(
            "found must be of one path, with one share of CO2, one unit and one last year (of "
            f"several companies give a sequence for each), got {first.label!r:.60} "
            f"and {one.label!r:.60}"
        )


def _line(one: Spending, first: Spending) -> Series:
    """Return a budget as a level line over what was emitted before it begins."""
    start, end = one.budget.start_year, int(one.left.years[-1]) + 1
    before = float(first.emitted.at(start - 1)) if start > first.budget.start_year else 0.0
    years = [start, end]
    return Series(years, [before + one.budget.amount] * 2, _shown_in(one))


def _shown_in(one: Spending) -> str:
    unit = one.left.unit
    return "GtCO2e" if unit == WORLD else unit


def _names(budgets: list[Budget]) -> list[str]:
    """Return vintages, with limit and likelihood where they differ in those."""
    parts = [(f"{number(one.limit)} °C", percent(one.likelihood)) for one in budgets]
    told = [i for i in range(2) if len({part[i] for part in parts}) > 1]
    names = [", ".join([one.vintage, *(part[i] for i in told)])
             for one, part in zip(budgets, parts, strict=True)]  # fmt: skip
    return short_names(names, {})


def _draw(axes: "Axes", levels: list[Level], look: Look) -> "Axes":
    label, unit = levels[0].found.label, levels[0].line.unit
    look.refuse_unknown([label, *(level.name for level in levels)])
    names = [look.labels.get(level.name, level.name) for level in levels]
    total = _added_up(levels)
    said, pattern, kind = _path_words(label, look)
    look.refuse_undrawable([*names, said])
    before = limits_of(axes)
    page, scale = dressed(axes, look.theme)
    scale *= look.scale
    symbol = frame(axes, [total, *(level.line for level in levels)], before, page)
    top = max(map(abs, axes.get_ylim()))
    hue = look.colours.get(label, page.promised if pattern == PROMISED else page.reported)
    thick = thickness(axes)
    axes.plot(total.years, total.values, color=hue, ls=pattern, lw=2.4 * thick, zorder=4)
    named = _draw_levels(axes, levels, names, (look, page, scale, top))
    shade(axes, levels[0].line, "" if look.panel else f"more than {names[0]} leaves", page, scale)
    last = short_amount(float(total.values[-1]), unit, top).replace(" ", "\u00a0")
    name_lines(axes, [(total, f"{said}: {last}|{said}", hue), *named])
    part = part_of(level.found for level in levels)
    drawn = f"{kind}, thin: budgets, dots: used up"
    under = f"CO2 ({part}) from {total.years[0]} on, {symbol}; {drawn}"
    foot = "\n".join(_notes([levels])) if look.caption is None else look.caption
    words = (answer_of([level.found for level in levels]), under, foot)
    look.write(room_of(axes), page, words, scale, f"{symbol} CO2, {part}", label)
    return axes


def _draw_levels(
    axes: "Axes", levels: list[Level], names: list[str], given: tuple[Look, Theme, float, float]
) -> list[tuple[Series, str, str]]:
    """Draw the budgets and the dots where they are used up; return what stands beside them."""
    look, page, scale, top = given
    thick, named = thickness(axes), []
    differ = len({int(level.line.years[0]) for level in levels}) > 1
    for i, (level, name) in enumerate(zip(levels, names, strict=True)):
        line, when = level.line, level.date
        colour = look.colours.get(level.name, page.lines[i])
        axes.plot(line.years, line.values, color=colour, ls=BENCHMARKS[i], lw=1.4 * thick, zorder=3)
        amount = short_amount(level.found.budget.amount, line.unit, top).replace("-", "\u2212")
        amount = amount.replace(" ", "\u00a0") + (f" from {line.years[0]}" if differ else "")
        if when is not None:
            at = (when, float(line.values[0]))
            axes.plot(*([x] for x in at), "o", color=colour, ms=6 * thick, zorder=6)
            float_text(axes, str(int(when)), [at], colour, scale, weight="bold")
        end = _end_of(level)
        short = end.removeprefix("used up in ")
        named.append((line, f"{name}: {amount}, {end}|{name}: {short}", colour))
    return named


def _added_up(levels: list[Level]) -> Series:
    """Return what the path has emitted by the first day of each year."""
    first = min((level.found for level in levels), key=lambda one: one.budget.start_year)
    years = [*first.left.years.tolist(), int(first.left.years[-1]) + 1]
    return Series(years, [0.0, *first.emitted.values.tolist()], _shown_in(first))


def _path_words(label: str, look: Look) -> tuple[str, Any, str]:
    """Return name and pattern of the path, and what the pattern means."""
    role = label.rpartition(": ")[2]
    name = look.labels.get(label) or (role if role in ROLES else "path")
    if role == "promised":
        return name, PROMISED, "dashed: promised"
    if role == "reported":
        return name, "-", "solid: reported"
    return name, FORECASTS[0], "dotted: the path"


def _end_of(level: Level) -> str:
    if level.date is not None:
        return f"used up in {int(level.date)}"
    if level.found.budget.is_spent:
        spent = (note for note in level.found.budget.notes if note.startswith("spent"))
        return next(spent, "nothing left")
    return f"not used up by {level.found.left.years[-1]}"


def _notes(ready: list[list[Level]]) -> list[str]:
    """Return the rows of a caption: what the budgets are, what was assumed, and the sources."""
    found = [level.found for levels in ready for level in levels]
    odds = dict.fromkeys(f"{percent(one.budget.likelihood)} of staying below "
                         f"{number(one.budget.limit)} °C" for one in found)  # fmt: skip
    told = [(one.budget.vintage, *note.partition(": ")) for one in found
            for note in one.budget.notes]  # fmt: skip
    done = dict.fromkeys(_told(len(ready) > 1, *one) for one in told)
    assumed = "; ".join(dict.fromkeys(note for one in found for note in one.notes))
    sources = "; ".join(dict.fromkeys(one.budget.source.title for one in found))
    last = f"{assumed[:1].upper()}{assumed[1:]}. " if assumed else ""
    return [
        f"Remaining budgets of CO2, with {' or '.join(odds)}.",
        *(f"{row}." for row in done),
        f"{last}A year begins at its tick. Sources of the budgets: {sources}.",
    ]


def part_of(found: Iterable[Spending]) -> str:
    """Return the share of CO2 in few words, and whether it was assumed."""
    said = (note.partition(": ")[0] for one in found for note in one.notes)
    few = (one.removeprefix("the ").removeprefix("CO2 ").replace(" is ", " ") for one in said)
    return ", ".join(dict.fromkeys(few)) or "share not stated"


def _told(many: bool, name: str, note: str, colon: str, more: str) -> str:
    """Return what was done to a budget: the share of any, the rest of a vintage."""
    share, of, _ = note.partition(" % of ")
    if not of:
        return f"{name}: {note}{colon}{more}"
    return f"Shared by {more}" if many else f"Shared: {share} % of the world's, by {more}"


def answer_of(found: Sequence[Spending]) -> str:
    """Return when a path has used up each budget, in one sentence."""
    levels = _checked(found)
    first = levels[0].found
    who = subject(first.label) or "The path"
    whose = "the" if first.budget.unit == WORLD else "its share of the"
    return f"{who}: {whose} {_which(found)} is {', '.join(_ends(levels))}"


def _which(found: Iterable[Spending]) -> str:
    """Return limits and likelihoods, each once."""
    budgets = [one.budget for one in found]
    limits = dict.fromkeys(number(one.limit) for one in budgets)
    likely = dict.fromkeys(percent(one.likelihood) for one in budgets)
    return f"{' or '.join(limits)} °C budget ({' or '.join(likely)})"


def _ends(levels: list[Level]) -> list[str]:
    """Return when budgets are used up, and which are not, or were before."""
    dated = sorted((int(level.date), level.name) for level in levels if level.date is not None)
    spent = [level.name for level in levels if level.found.budget.is_spent]
    rest = [level.name for level in levels if level.date is None and level.name not in spent]
    mixed = sum(map(bool, (dated, spent, rest))) > 1
    ends, years = [], list(dict.fromkeys(year for year, _ in dated))
    if len(years) == len(dated) == 2:
        ends.append("used up in " + " or ".join(f"{year} ({name})" for year, name in dated))
    elif len(years) > 1:
        what = "vintage" if len({one.found.budget.vintage for one in levels}) > 1 else "budget"
        which = _which_ones([name for _, name in dated]) if mixed else f", by {what}"
        ends.append(f"used up between {years[0]} and {years[-1]}{which}")
    elif dated:
        which = _which_ones([name for _, name in dated]) if mixed else ""
        ends.append(f"used up in {years[0]}{which}")
    last = levels[0].found.left.years[-1]
    ends += [f"not used up by {last}{_which_ones(rest) if mixed else ''}"] if rest else []
    ends += [f"spent already{_which_ones(spent) if mixed else ''}"] if spent else []
    return ends


def _which_ones(names: list[str]) -> str:
    return f" ({', '.join(names)})" if len(names) < 4 else f" ({len(names)} budgets)"


def _answer_of_many(ready: list[list[Level]]) -> str:
    """Return how many companies use up all their budgets."""
    gone = [all(level.date is not None or level.found.budget.is_spent for level in levels)
            for levels in ready]  # fmt: skip
    count = counted(len(ready), "company", "companies")
    each = " of every vintage" if any(len(levels) > 1 for levels in ready) else ""
    which = _which(level.found for levels in ready for level in levels)
    return f"{number(sum(gone))} of {count} use up their share of the {which}{each}"
