"""The picture of progress: what was reported on the promised path, and where it leads."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from trajectory.checks import as_instance
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Pathway, Series
from trajectory.plot.frame import axes_for, dressed, thickness
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import as_many, multiples
from trajectory.plot.names import scaled, subject
from trajectory.plot.pictures import KEY, checked, draw
from trajectory.plot.room import name_lines
from trajectory.plot.style import FORECASTS, REQUIRED
from trajectory.progress import Progress, Verdict
from trajectory.words import counted, number, points

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "progress"]

Line = Pathway | Callable[[Pathway], Pathway]

SHORT = {
    "forecast at the pace so far": "at this pace",
    "forecast of the trend": "trend",
    "both forecasts": "forecasts",
    "required from now": "required",
}
"""Names of the lines ahead, and what is left of them where there is little room."""

TOGETHER = 0.02
"""Forecasts nearer to each other than this share of the picture's height are drawn as one."""


@overload
def progress(
    tracked: Progress,
    *,
    against: Line | Iterable[Line] = (),
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def progress(
    tracked: Sequence[Progress],
    *,
    against: Line | Iterable[Line] = (),
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def progress(
    tracked: Any,
    *,
    against: Any = (),
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw what was reported on the promised path, where it leads and what is still required.

    To the picture of :func:`pathway`, up to the target year, this adds the lead or lag in the
    year judged, the forecasts for the target year (dotted) and the slope required from now
    (dash-dotted). Forecasts that fall together are drawn once, under one name.

    Parameters
    ----------
    tracked : Progress, or iterable of Progress
        What :func:`trajectory.track` found; with an actual in the year judged. Those of many
        companies become small multiples.
    against : Pathway, benchmark, or iterable of them
        Lines to hold it against, as in :func:`pathway`.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`pathway`.
    title, labels, colours, caption, theme : optional
        As in :func:`pathway`.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

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
    'Example, scope 1: behind in 2022, 3 points above the path'
    """
    look = look_of(title, labels, colours, caption, theme)
    if isinstance(tracked, Progress):
        return _draw(axes_for(ax), *_parts(tracked, against), look)
    ready = [_parts(one, against) for one in as_many("tracked", tracked, Progress)]

    def panel(axes: "Axes", i: int, small: Look) -> "Axes":
        return _draw(axes, *ready[i], small)

    good = (Verdict.AHEAD, Verdict.ON_TRACK, Verdict.MET)
    kept = sum(one.verdict in good for one, *_ in ready)
    count = counted(len(ready), "company", "companies")
    words = (f"{number(kept)} of {count} are on or below the path", f"{KEY} · dotted: forecasts")
    return multiples(panel, len(ready), ax, look, words)


def _parts(tracked: Any, against: Any) -> tuple[Progress, Pathway, tuple[Pathway, ...], Series]:
    """Return what is drawn of the path and the lines: up to the target year."""
    as_instance("tracked", tracked, Progress)
    actuals, path, year = tracked.actuals, tracked.path, tracked.judged
    if actuals is None or tracked.lead is None or year not in actuals.years:
        raise ArgumentError(f"tracked must hold an actual for {year}, got {tracked!r}")
    lines, _ = checked(path, against, actuals)
    last = max(tracked.target_year, int(actuals.years[-1]))
    return tracked, _until(path, last), tuple(_until(line, last) for line in lines), actuals


def _until(line: Pathway, last: int) -> Pathway:
    first, end = int(line.years[0]), int(line.years[-1])
    return line.between(first, min(end, last)) if first < last else line


def _draw(
    axes: "Axes",
    tracked: Progress,
    path: Pathway,
    lines: tuple[Pathway, ...],
    actuals: Series,
    look: Look,
) -> "Axes":
    year, now = tracked.judged, actuals.at(tracked.judged)
    ahead = _ahead(tracked, now) if tracked.target_year > year else []
    draw(axes, path, lines, actuals, look, tuple(one for one, _, _ in ahead), answer_of(tracked))
    theme, _ = dressed(axes, look.theme)
    thick = thickness(axes)
    colour = look.colours.get(actuals.label, theme.reported)
    blue = look.colours.get(path.label, theme.promised)
    for series, name, pattern in _told_apart(ahead, axes):
        axes.plot(series.years, series.values, ls=pattern, color=colour, lw=1.5 * thick, zorder=5)
        end = series.years[1:], series.values[1:]
        axes.plot(*end, "o", color=colour, ms=4 * thick, mfc=axes.get_facecolor(), zorder=6)
        if not look.panel:
            factor, symbol = scaled(path.unit, max(map(abs, axes.get_ylim())))
            value = f"{number(float(series.values[-1]) / factor, 3)} {symbol}".strip()
            words = f"{name}: {value}|{SHORT[name]}: {value}"
            name_lines(axes, [(series, words, colour)])
    axes.plot(
        [year, year],
        [now, tracked.path.at(year)],
        color=blue,
        lw=5 * max(thick, 0.85),
        alpha=0.35,
        zorder=3,
    )
    return axes


def _ahead(tracked: Progress, now: float) -> list[tuple[Series, str, Any]]:
    """Return the lines from the year judged to the target year, with name and pattern."""
    years = [tracked.judged, tracked.target_year]
    return [
        (Series(years, [now, level], tracked.path.unit), name, pattern)
        for level, pattern, name in (
            (tracked.run_rate_forecast, FORECASTS[0], "forecast at the pace so far"),
            (tracked.trend_forecast, FORECASTS[1], "forecast of the trend"),
            (tracked.target_level, REQUIRED, "required from now"),
        )
        if level is not None
    ]


def _told_apart(
    ahead: list[tuple[Series, str, Any]], axes: "Axes"
) -> list[tuple[Series, str, Any]]:
    """Return the lines, those forecasts as one that would be printed on each other."""
    forecasts = [one for one in ahead if one[2] is not REQUIRED]
    if len(forecasts) == 2:
        one, other = (float(series.values[-1]) for series, _, _ in forecasts)
        low, high = axes.get_ylim()
        if abs(one - other) <= TOGETHER * (high - low):
            both = (forecasts[0][0], "both forecasts", FORECASTS[0])
            return [both, *(one for one in ahead if one[2] is REQUIRED)]
    return ahead


def answer_of(tracked: Progress) -> str:
    """Return the verdict, and how far from the path, for the title."""
    year, verdict = tracked.judged, tracked.verdict.value.partition(":")[0]
    far = tracked.distance  # of a base of zero nothing is a share
    if tracked.lead_points is not None and far:
        lead = tracked.lead_points.at(year)
        side = "below" if lead > 0 else "above"
        far = f"{points(abs(lead), 2)} {side} the path" if lead else "on the path"
    who = subject(tracked.path.label) or "Progress"
    return f"{who}: {verdict} in {year}{f', {far}' if far else ''}"
