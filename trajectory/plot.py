"""Pictures: every function draws into an ``Axes`` and returns it; nothing is computed here."""

import textwrap
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import numpy as np

from trajectory.checks import as_floats, as_instance, as_tuple
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.series import Pathway, Series
from trajectory.progress import Progress
from trajectory.words import INDEX

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["pathway", "progress"]

PROMISED, REPORTED, SHADE = "#0b5394", "#111111", "#c0392b"
LINES = ("#c0392b", "#d98324", "#7b5ea7", "#4b7f52", "#777777")
LABEL_WIDTH = 34
"""Characters after which the name of a line is broken."""


def pathway(
    path: Pathway,
    *,
    against: Pathway | Iterable[Pathway] = (),
    actuals: Series | None = None,
    ax: "Axes | None" = None,
) -> "Axes":
    """Draw a promised pathway, the lines it is held against and what was reported.

    Solid is reported, dashed is promised; dots are the years in which something was promised;
    the area above the first line is shaded. Each line is named where it ends.

    Parameters
    ----------
    path : Pathway
        A single promised pathway.
    against : Pathway or iterable of Pathway
        Lines to hold it against, in the same unit.
    actuals : Series, optional
        What was reported, in the same unit.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure's if not given.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into.

    Raises
    ------
    ArgumentError, UnitError
        If there is more than one pathway in `path`, or units differ.

    Examples
    --------
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index", "Example, scope 1")
    >>> pathway(path).get_ylabel()
    'Emissions (index, 2021 = 100)'
    """
    _single("path", as_instance("path", path, Pathway))
    lines = (against,) if isinstance(against, Pathway) else as_tuple("against", against, Pathway)
    for line in (*lines, *(() if actuals is None else (actuals,))):
        _single("against and actuals", line)
        as_floats("against and actuals", line.values, minimum=0.0)
        if line.unit != path.unit:
            raise UnitError(f"against and actuals must be in {path.unit!r}, got {line.unit!r}")
    axes = _axes(ax)
    names: list[tuple[float, float, str, str]] = []
    for line, colour in zip(lines, _colours(len(lines)), strict=True):
        axes.plot(line.years, line.values, color=colour, lw=1.4, zorder=2)
        names.append((*_end(line), line.label, colour))
    axes.plot(path.years, path.values, color=PROMISED, lw=2.4, ls=(0, (4, 1.6)), zorder=4)
    known = (path.knot_years >= path.years[0]) & (path.knot_years <= path.years[-1])
    axes.plot(path.knot_years[known], path.knot_levels[known], "o", color=PROMISED, ms=6, zorder=5)
    names.append((*_end(path), path.label or "promised", PROMISED))
    if actuals is not None:
        axes.plot(actuals.years, actuals.values, "-s", color=REPORTED, lw=2.2, ms=4, zorder=6)
    _frame(axes, path, [*lines, path, *(() if actuals is None else (actuals,))])
    if lines:
        _shade(axes, lines[0])
    _mark_base_year(axes, path)
    _name_lines(axes, names)
    if actuals is not None:
        _name_inside(axes, actuals, path)
    return axes


def progress(
    tracked: Progress,
    *,
    against: Pathway | Iterable[Pathway] = (),
    ax: "Axes | None" = None,
) -> "Axes":
    """Draw what was reported on the promised path, where it leads and what is still required.

    To the picture of :func:`pathway` this adds the lead or lag in the year judged, the
    forecasts for the target year (dotted) and the slope required from now (dash-dotted).

    Parameters
    ----------
    tracked : Progress
        What :func:`trajectory.track` found; with an actual in the year judged.
    against : Pathway or iterable of Pathway
        Lines to hold it against, in the same unit.
    ax : matplotlib.axes.Axes, optional
        Where to draw; a new figure's if not given.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into.

    Raises
    ------
    ArgumentError, UnitError
        If nothing was reported for the year judged, or units differ.

    Examples
    --------
    >>> import trajectory as tj
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index", "Example, scope 1")
    >>> reported = Series([2021, 2022], [100.0, 93.0], "index")
    >>> progress(tj.track(reported, path, through=2022), against=[]).get_title(loc="left")
    '2022: BEHIND, 3 points of the base level above the path'
    """
    as_instance("tracked", tracked, Progress)
    actuals, path, year = tracked.actuals, tracked.path, tracked.through
    if actuals is None or tracked.lead_points is None or year not in actuals.years:
        raise ArgumentError(f"tracked must hold an actual for {year}, got {tracked!r}")
    axes = pathway(path, against=against, actuals=actuals, ax=ax)
    now, target = actuals.at(year), tracked.target_year
    if target > year:
        for level, style, name in (
            (tracked.run_rate_forecast, ":", "average change so far"),
            (tracked.trend_forecast, (0, (1, 3)), "least-squares line"),
            (tracked.target_level, "-.", "required from now"),
        ):
            if level is not None:
                axes.plot([year, target], [now, level], ls=style, color=REPORTED, lw=1.3, zorder=5)
                _name_ahead(axes, target, level, f"{name}: {level:.4g}")
        axes.set_ylim(bottom=min(0.0, axes.get_ylim()[0]))
    axes.plot([year, year], [now, path.at(year)], color=PROMISED, lw=5, alpha=0.35, zorder=3)
    points = tracked.lead_points.at(year)
    side = "below" if points > 0 else "above"
    axes.set_title(
        f"{year}: {tracked.verdict.name}, "
        f"{abs(points):.3g} points of the base level {side} the path",
        loc="left",
        weight="bold",
    )
    return axes


def _name_ahead(axes: "Axes", year: int, level: float, name: str) -> None:
    """Name a forecast where it ends, to the right of its point."""
    axes.plot([year], [level], "o", color=REPORTED, ms=4, mfc="white", zorder=6)
    axes.annotate(
        name,
        (year, level),
        xytext=(6, -4),
        textcoords="offset points",
        fontsize=7.5,
        color=REPORTED,
        bbox={"facecolor": "white", "alpha": 0.75, "lw": 0, "pad": 0.5},
        zorder=7,
    )


def _axes(ax: "Axes | None") -> "Axes":
    """Return the axes given, or those of a new figure with room for names on the right."""
    from matplotlib.axes import Axes

    if ax is not None:
        return as_instance("ax", ax, Axes)
    from matplotlib.figure import Figure

    figure = Figure(figsize=(10.0, 5.6), dpi=150)
    from matplotlib.backends.backend_agg import FigureCanvasAgg

    FigureCanvasAgg(figure)
    return figure.add_axes((0.075, 0.1, 0.6, 0.82))


def _single(argument: str, thing: Any) -> None:
    as_instance(argument, thing, Series)
    if thing.values.ndim != 1:
        raise ArgumentError(f"{argument} must be one series, got shape {thing.values.shape}")


def _colours(n: int) -> list[str]:
    return [LINES[i % len(LINES)] for i in range(n)]


def _end(line: Series) -> tuple[float, float]:
    return float(line.years[-1]), float(line.values[-1])


def _frame(axes: "Axes", path: Pathway, drawn: list[Series]) -> None:
    """Set limits from zero, the unit and a quiet frame."""
    from matplotlib.ticker import MaxNLocator

    first = min(int(line.years[0]) for line in drawn)
    last = max(int(line.years[-1]) for line in drawn)
    axes.set_xlim(first - 0.3, last + 0.3)
    axes.set_ylim(0.0, 1.08 * max(float(line.values.max()) for line in drawn) or 1.0)
    axes.xaxis.set_major_locator(MaxNLocator(integer=True, steps=[1, 2, 5, 10]))
    unit = path.unit if path.unit == INDEX else f"{path.unit} a year"
    if path.unit == INDEX and path.base_level == 100.0:  # not where another year became 100
        unit = f"index, {path.base_year} = 100"
    axes.set_ylabel(f"Emissions ({unit})")
    axes.grid(axis="y", color="#dddddd", lw=0.8)
    axes.set_axisbelow(True)
    axes.spines[["top", "right"]].set_visible(False)


def _shade(axes: "Axes", line: Pathway) -> None:
    top = axes.get_ylim()[1]
    axes.fill_between(line.years, line.values, top, color=SHADE, alpha=0.07, lw=0, zorder=1)
    i = int(0.72 * (line.years.size - 1))
    axes.text(
        float(line.years[i]),
        0.93 * top,
        "above the first line",
        color=SHADE,
        alpha=0.8,
        ha="center",
        fontsize=8,
        style="italic",
    )


def _mark_base_year(axes: "Axes", path: Pathway) -> None:
    if path.base_year < path.years[0]:
        return
    axes.axvline(path.base_year, color="#999999", lw=0.9, ls=":", zorder=1)
    axes.annotate(
        f"base year {path.base_year}",
        (path.base_year, 0.0),
        xytext=(4, 5),
        textcoords="offset points",
        fontsize=8,
        color="#666666",
        rotation=90,
        va="bottom",
    )


def _name_lines(axes: "Axes", names: list[tuple[float, float, str, str]]) -> None:
    """Write each line's full name to the right of where it ends, without overlaps."""
    bottom, top = axes.get_ylim()
    height = axes.get_window_extent().height * 72.0 / axes.figure.dpi  # in points
    row = 9.6 * (top - bottom) / height  # one line of 8-point text, in the axis' unit
    blocks = [
        (y, _broken(name, LABEL_WIDTH), colour, x)
        for x, y, name, colour in sorted(names, key=lambda item: item[1])
    ]
    sizes = np.array([row * (text.count("\n") + 1.7) for _, text, _, _ in blocks])
    wanted = np.array([y for y, *_ in blocks])
    centres = _spread(wanted, sizes, bottom, top)
    right = axes.get_xlim()[1]
    for (y, text, colour, x), centre in zip(blocks, centres, strict=True):
        axes.annotate(
            text,
            (x, y),
            xytext=(right + 0.025 * (right - axes.get_xlim()[0]), centre),
            textcoords="data",
            color=colour,
            fontsize=8,
            va="center",
            ha="left",
            annotation_clip=False,
            arrowprops={
                "arrowstyle": "-",
                "color": colour,
                "lw": 0.7,
                "alpha": 0.6,
                "relpos": (0.0, 0.5),  # from the middle of the left edge, not through the text
                "shrinkA": 0,
            },
        )


def _name_inside(axes: "Axes", actuals: Series, path: Pathway) -> None:
    """Name what was reported where it ends, on the side away from the promised pathway."""
    year, value = _end(actuals)
    promised = np.interp(year, path.years, path.values)  # only to choose the side
    below = value < promised
    left, right = axes.get_xlim()
    early = year - left < 0.15 * (right - left)  # no room to the left of it
    axes.annotate(
        _broken(actuals.label or "reported", 12),
        (year, value),
        xytext=(0 if early else -6, -8 if below else 8),
        textcoords="offset points",
        color=REPORTED,
        fontsize=8,
        ha="center" if early else "right",
        va="top" if below else "bottom",
        zorder=7,
    )


def _broken(text: str, width: int) -> str:
    """Return a name in lines of at most `width` characters; a number keeps its percent sign."""
    return textwrap.fill(text.replace(" %", "\u00a0%"), width)


def _spread(wanted: Any, sizes: Any, bottom: float, top: float) -> Any:
    """Return centres of boxes stacked upwards, each as near to its wish as the others allow."""
    lower = bottom
    centres = np.empty_like(wanted)
    for i, (wish, size) in enumerate(zip(wanted, sizes, strict=True)):
        centres[i] = max(wish, lower + size / 2)
        lower = centres[i] + size / 2
    upper = max(top, bottom + sizes.sum())
    for i in range(len(sizes) - 1, -1, -1):
        centres[i] = min(centres[i], upper - sizes[i] / 2)
        upper = centres[i] - sizes[i] / 2
    return centres
