"""Pictures: every function draws into an ``Axes`` and returns it; nothing is computed here."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from trajectory.checks import as_floats, as_instance, as_tuple
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.series import Pathway, Series
from trajectory.plot.frame import axes_for, frame, limits_of, mark_base_year, shade
from trajectory.plot.labels import broken, has_room_inside, name_inside, slot_size
from trajectory.plot.room import name_lines
from trajectory.plot.style import NOTE, PROMISED, QUIET, REPORTED, TITLE, colours
from trajectory.progress import Progress
from trajectory.words import number, points

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["pathway", "progress"]


def pathway(
    path: Pathway,
    *,
    against: Pathway | Iterable[Pathway] = (),
    actuals: Series | None = None,
    ax: "Axes | None" = None,
) -> "Axes":
    """Draw a promised pathway, the lines it is held against and what was reported.

    Solid is reported, dashed is promised; dots are the years in which something was promised;
    the area above the first line is shaded. Each line is named beside the axes, where it ends;
    the axes give up as much of their width as the names need.

    Parameters
    ----------
    path : Pathway
        A single promised pathway.
    against : Pathway or iterable of Pathway
        Lines to hold it against, in the same unit.
    actuals : Series, optional
        What was reported, in the same unit.
    ax : matplotlib.axes.Axes, optional
        Where to draw. Without it, pyplot's current axes if nothing is drawn in them yet, else
        those of a new pyplot figure: so it shows itself in a notebook, ``plt.title`` and
        ``plt.savefig`` speak to it, and no picture is drawn over another. With it, pyplot is
        not used, which is right for many pictures in a loop: ``ax=Figure().subplots()``.

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
    reported = () if actuals is None else (actuals,)
    for line in (*lines, *reported):
        _single("against and actuals", line)
        as_floats("against and actuals", line.values, minimum=0.0)
        if line.unit != path.unit:
            raise UnitError(f"against and actuals must be in {path.unit!r}, got {line.unit!r}")
    axes = axes_for(ax)
    before = limits_of(axes)
    named: list[tuple[Series, str, str]] = []
    for line, colour in zip(lines, colours(len(lines)), strict=True):
        axes.plot(line.years, line.values, color=colour, lw=1.4, zorder=2)
        named.append((line, line.label, colour))
    axes.plot(path.years, path.values, color=PROMISED, lw=2.4, ls=(0, (4, 1.6)), zorder=4)
    known = (path.knot_years >= path.years[0]) & (path.knot_years <= path.years[-1])
    axes.plot(path.knot_years[known], path.knot_levels[known], "o", color=PROMISED, ms=6, zorder=5)
    named.append((path, path.label or "promised", PROMISED))
    for line in reported:
        axes.plot(line.years, line.values, "-s", color=REPORTED, lw=2.2, ms=4, zorder=6)
    frame(axes, path, [*lines, path, *reported], before)
    if lines:
        shade(axes, lines[0])
    mark_base_year(axes, path)
    for line in reported:
        name = line.label or "reported"
        if has_room_inside(axes, name, line, path):
            name_inside(axes, name, line)
        else:
            named.append((line, name, REPORTED))
    name_lines(axes, named)
    _note(axes, path.notes)
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
        Where to draw, as in :func:`pathway`.

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
    actuals, path, year = tracked.actuals, tracked.path, tracked.judged
    if actuals is None or tracked.lead is None or year not in actuals.years:
        raise ArgumentError(f"tracked must hold an actual for {year}, got {tracked!r}")
    axes = pathway(path, against=against, actuals=actuals, ax=ax)
    now = actuals.at(year)
    if tracked.target_year > year:
        _draw_ahead(axes, tracked, now)
    axes.plot([year, year], [now, path.at(year)], color=PROMISED, lw=5, alpha=0.35, zorder=3)
    far = tracked.distance  # of a base of zero nothing is a share
    if tracked.lead_points is not None:
        lead = tracked.lead_points.at(year)
        side = "below" if lead > 0 else "above"
        far = f"{points(abs(lead), 3)} of the base level {side} the path"
    _title(axes, f"{year}: {tracked.verdict.name}, {far}")
    return axes


def _draw_ahead(axes: "Axes", tracked: Progress, now: float) -> None:
    """Draw and name the lines from the year judged to the target year."""
    years, low, high = [tracked.judged, tracked.target_year], *axes.get_ylim()
    for level, style, name in (
        (tracked.run_rate_forecast, ":", "average change so far"),
        (tracked.trend_forecast, (0, (1, 3)), "least-squares line"),
        (tracked.target_level, "-.", "required from now"),
    ):
        if level is not None:
            axes.plot(years, [now, level], ls=style, color=REPORTED, lw=1.3, zorder=5)
            axes.plot(years[1:], [level], "o", color=REPORTED, ms=4, mfc="white", zorder=6)
            ahead = Series(years, [now, level], tracked.path.unit)
            name_lines(axes, [(ahead, f"{name}: {number(level)}", REPORTED)])
            low, high = min(low, 1.08 * level), max(high, 1.08 * level)
    axes.set_ylim(low, high)


def _note(axes: "Axes", notes: tuple[str, ...]) -> None:
    """Write below the axes what was joined, assumed or left out."""
    if notes:
        width = max(24, int(slot_size(axes)[0] / (0.55 * NOTE)))
        text = "\n".join(broken(note, width) for note in notes)
        axes.set_xlabel(text, loc="left", fontsize=NOTE, color=QUIET)


def _title(axes: "Axes", text: str) -> None:
    """Write a title as wide as the axes and the names beside them."""
    title = broken(text, max(12, int(slot_size(axes)[0] / (0.6 * TITLE))))
    axes.set_title(title, loc="left", weight="bold", fontsize=TITLE)


def _single(argument: str, thing: Any) -> None:
    as_instance(argument, thing, Series)
    if thing.values.ndim != 1:
        raise ArgumentError(f"{argument} must be one series, got shape {thing.values.shape}")
