"""The picture of a promised pathway; every picture draws into an ``Axes`` and returns it."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from trajectory.checks import as_instance, as_tuple
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.series import Pathway, Series
from trajectory.plot.frame import (
    axes_for,
    dressed,
    float_text,
    frame,
    hatch_gaps,
    limits_of,
    shade,
    thickness,
)
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import as_many, each_of, multiples
from trajectory.plot.names import brief, headline, scaled, short_names, unit_words
from trajectory.plot.room import name_lines, room_of
from trajectory.plot.style import BENCHMARKS, OTHER_PROMISES, PROMISED
from trajectory.words import INDEX, counted, number, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["pathway"]

KEY = "dashed: promised (dots: years promised) · solid: reported · thin: benchmark, shaded above it"
"""What the patterns mean in small multiples."""

Line = Pathway | Callable[[Pathway], Pathway]


@overload
def pathway(
    path: Pathway,
    *,
    against: Line | Iterable[Line] = (),
    actuals: Series | None = None,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def pathway(
    path: Sequence[Pathway],
    *,
    against: Line | Iterable[Line] = (),
    actuals: Iterable[Series | None] | None = None,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def pathway(
    path: Any,
    *,
    against: Any = (),
    actuals: Any = None,
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw a promised pathway, the lines it is held against and what was reported.

    Solid is reported, dashed is promised, thin with a pattern of its own is a benchmark; dots
    with their numbers are the years in which something was promised; the area above the first
    line is shaded and named; hatched years have no figure. The title is the answer, the
    subtitle says what is drawn and in which unit, the caption has the full names and the
    sources. Each line is named beside the axes, where it ends; the axes give up as much of their
    width as the names need. Numbers inside the axes that have no place are left out.

    Parameters
    ----------
    path : Pathway, or iterable of Pathway
        A single promised pathway, or those of many companies, which become small multiples.
    against : Pathway, benchmark, or iterable of them
        Lines to hold it against, at most 8, in the same unit; a benchmark is called with the
        path. A line with knots was promised, and is dashed.
    actuals : Series, optional
        What was reported, in the same unit; for many companies one each, None where there is
        none.
    ax : matplotlib.axes.Axes, optional
        Where to draw. Without it, pyplot's current axes if nothing is drawn in them yet, else
        those of a new pyplot figure: so it shows itself in a notebook, ``plt.title`` and
        ``plt.savefig`` speak to it, and no picture is drawn over another. With it, pyplot is
        not used, which is right for many pictures in a loop: ``ax=Figure().subplots()``. For
        many companies as many axes.
    title, caption : str, optional
        What to write instead of the words found; ``""`` for none.
    labels, colours : mapping of str to str, optional
        Short names and colours of lines, by the label that a line has. In small multiples the
        name of a pathway is the title of its panel.
    theme : {'light', 'dark'}, optional
        Colours of the page, which is coloured too; None: those that fit the figure.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

    Raises
    ------
    ArgumentError, UnitError
        If there is nothing to draw, more lines than can be told apart, a pathway of many
        members, or units differ; or if no font at hand has the letters of a name.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index", "Example, scope 1")
    >>> pathway(path).get_title(loc="left")
    'Example, scope 1: 20 % less in 2023 than in 2021'
    """
    look = look_of(title, labels, colours, caption, theme)
    if isinstance(path, Pathway):
        lines, reported = checked(path, against, actuals)
        return draw(axes_for(ax), path, lines, reported, look)
    paths = as_many("path", path, Pathway)
    each = each_of("actuals", actuals, len(paths), "paths")
    ready = [(one, *checked(one, against, own)) for one, own in zip(paths, each, strict=True)]

    def panel(axes: "Axes", i: int, small: Look) -> "Axes":
        return draw(axes, *ready[i], small)

    words = (f"Promised pathways of {counted(len(ready), 'company', 'companies')}", KEY)
    return multiples(panel, len(ready), ax, look, words)


def checked(path: Pathway, against: Any, actuals: Any) -> tuple[tuple[Pathway, ...], Series | None]:
    """Return the lines, benchmarks drawn, and what was reported, once they fit the path."""
    single("path", path)
    given = (against,) if isinstance(against, Pathway) or callable(against) else against
    try:
        given = tuple(given)
    except TypeError:
        given = as_tuple("against", against, Pathway)
    lines = as_tuple(
        "against", [one if isinstance(one, Pathway) or not callable(one) else one(path)
                    for one in given], Pathway)  # fmt: skip
    if len(lines) > len(BENCHMARKS):
        raise ArgumentError(
            f"against must be at most {len(BENCHMARKS)} lines, for no more can be told apart "
            f"(draw several pictures, or pass several paths), got {len(lines)}"
        )
    reported = () if actuals is None else (actuals,)
    for line in (*lines, *reported):
        single("against and actuals", line)
        if float(line.values.min()) < 0.0:
            raise ArgumentError(
                f"against and actuals must be at least 0, got {float(line.values.min())!r} in "
                f"{line!r} (plot.net draws net emissions)"
            )
        if line.unit != path.unit:
            raise UnitError(f"against and actuals must be in {path.unit!r}, got {line.unit!r}")
    return lines, actuals


def single(argument: str, thing: Any) -> None:
    """Refuse what is no series, or several."""
    as_instance(argument, thing, Series)
    if thing.values.ndim != 1:
        raise ArgumentError(
            f"{argument} must be one series, got shape {thing.values.shape} "
            "(list(path) draws each member)"
        )


def draw(
    axes: "Axes",
    path: Pathway,
    lines: tuple[Pathway, ...],
    actuals: Series | None,
    look: Look,
    also: tuple[Series, ...] = (),
    answer: str = "",
) -> "Axes":
    """Draw a pathway, its lines and what was reported; `also` are series the limits must hold.

    `answer` is the title; where there is none, how far the path is from the first line.
    """
    reported = () if actuals is None else (actuals,)
    everything: list[Series] = [*lines, path, *reported]
    look.refuse_unknown([line.label for line in everything])
    defaults = [*(line.label for line in lines), path.label or "promised",
                *(line.label or "reported" for line in reported)]  # fmt: skip
    names = short_names(defaults, look.labels)
    look.refuse_undrawable(names)
    before = limits_of(axes)
    theme, scale = dressed(axes, look.theme)
    thick = thickness(axes)
    scale *= look.scale
    named = list(zip(lines, names, strict=False))
    colours = [look.colours.get(one.label, theme.lines[i]) for i, one in enumerate(lines)]
    for i, (line, _) in enumerate(named):
        pattern, lw = (OTHER_PROMISES[i % 4], 1.6) if line.knot_years.size else (BENCHMARKS[i], 1.2)
        lw *= thick
        axes.plot(line.years, line.values, color=colours[i], lw=lw, ls=pattern, zorder=2)
    blue = look.colours.get(path.label, theme.promised)
    axes.plot(path.years, path.values, color=blue, lw=2.4 * thick, ls=PROMISED, zorder=4)
    knots = dots_of(path)
    axes.plot(*knots, "o", color=blue, ms=6 * thick, zorder=5)
    for own in reported:
        draw_reported(axes, own, look.colours.get(own.label, theme.reported))
    symbol = frame(axes, [*everything, *also], before, theme)
    gaps = any(hatch_gaps(axes, line, theme) for line in reported)
    number_dots(axes, path, knots, blue, scale)
    if not look.panel:
        colours = [*colours, blue]
        name_lines(axes, list(zip((*lines, path), names, colours, strict=False)))
        for own in reported:
            hue = look.colours.get(own.label, theme.reported)
            name_inside(axes, own, names[-1], hue, scale)
    if lines:
        kind = "above {}" if lines[0].knot_years.size else "more than {} allows"
        allowed = "" if look.panel else kind.format(brief(names[0]))
        shade(axes, lines[0], allowed, theme, scale)
    told = [(line, "the line" if look.panel else brief(name)) for line, name in named]
    under = _subtitle(path, named, bool(reported), gaps, unit_words(path, symbol))
    foot = look.foot([line.label for line in everything], names, path.notes)
    words = (answer or headline(path, told), under, foot)
    look.write(room_of(axes), theme, words, scale, symbol, path.label)
    return axes


def dots_of(path: Pathway) -> tuple[Any, Any]:
    """Return the years promised that a path shows, and their levels."""
    known = (path.knot_years >= path.years[0]) & (path.knot_years <= path.years[-1])
    if not known.any() and path.years.size == 1:  # one year is no line
        return path.years, path.values
    return path.knot_years[known], path.knot_levels[known]


def draw_reported(axes: "Axes", line: Series, colour: str) -> None:
    """Draw what was reported, with no line over years that have no figure."""
    thick = thickness(axes)
    years = np.arange(line.years[0], line.years[-1] + 1)
    values = np.full(years.size, np.nan)
    values[line.years - line.years[0]] = line.values
    axes.plot(years, values, "-s", color=colour, lw=2.2 * thick, ms=4 * thick, zorder=6)


def number_dots(axes: "Axes", path: Pathway, knots: Any, colour: str, scale: float) -> None:
    """Give each dot its number: the change, or the level where the base is no measure."""
    top = max(map(abs, axes.get_ylim()))
    for year, level in zip(*knots, strict=True):
        text = number_of(path, int(year), float(level), top)
        float_text(axes, text, [(float(year), float(level))], colour, scale, weight="bold")


def number_of(path: Pathway, year: int, level: float, top: float) -> str:
    """Return the number of a dot, such as "48" of 100 or "−52 %"."""
    base = float(path.base_level)
    if base > 0.0 and path.unit != INDEX and year != path.base_year:
        return percent(level / base - 1.0, 3, sign=True).replace("-", "\u2212")
    factor, symbol = scaled(path.unit, top)
    return f"{number(level / factor, 3)} {symbol}".strip()


def name_inside(axes: "Axes", line: Series, name: str, colour: str, scale: float) -> None:
    """Name what was reported near its end, with its last number."""
    factor, symbol = scaled(line.unit, max(map(abs, axes.get_ylim())))
    last = f"{number(float(line.values[-1]) / factor, 3)} {symbol}".strip()
    points = list(zip(line.years.tolist(), line.values.tolist(), strict=True))[::-1]
    float_text(axes, f"{name}\n{last} in {line.years[-1]}", points[:4], colour, scale)


def _subtitle(
    path: Pathway, named: list[tuple[Pathway, str]], reported: bool, gaps: bool, unit: str
) -> str:
    """Return what is drawn, and the unit."""
    promises = any(line.knot_years.size for line, _ in named)
    lines = any(not line.knot_years.size for line, _ in named)
    drawn = ["dashed: promised"]
    drawn += ["solid: reported"] if reported else []
    drawn += ["thin dashes: other promises"] if promises else []
    drawn += ["thin: benchmarks" if len(named) > 1 else "thin: benchmark"] if lines else []
    drawn += ["hatched: no figure"] if gaps else []
    base = "" if path.unit == INDEX else f", changes from {path.base_year}"
    return f"Emissions, {unit}{base}; {', '.join(drawn)}"
