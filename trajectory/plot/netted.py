"""The picture of gross emissions, removals and what is left of them."""

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any

from trajectory.checks import as_instance
from trajectory.nouns.series import Series
from trajectory.paths.net import NetPath
from trajectory.plot.frame import axes_for, dressed, float_text, frame, limits_of, thickness
from trajectory.plot.look import look_of
from trajectory.plot.names import scaled, subject, unit_words
from trajectory.plot.pictures import number_dots, single
from trajectory.plot.room import name_lines, room_of
from trajectory.plot.style import OTHER_PROMISES, PROMISED
from trajectory.words import number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "net"]


def net(
    path: NetPath,
    *,
    ax: "Axes | None" = None,
    title: str | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes":
    """Draw gross emissions, the removals under them (a band) and the net that is left.

    Parameters
    ----------
    path : NetPath
        What :func:`trajectory.net_path` drew; net emissions may be below zero.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, colours, caption, theme : optional
        As in :func:`trajectory.plot.pathway`; colours of ``gross`` and ``net``.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into.

    Raises
    ------
    ArgumentError
        If it is no net path, or several in one.

    Examples
    --------
    >>> from trajectory import Pathway, Series
    >>> gross = Pathway([2049, 2050], [11.0, 10.0], "tCO2e", "Example, scope 1")
    >>> net(NetPath(gross, Series([2049, 2050], [0.0, 10.0], "tCO2e"))).get_title(loc="left")
    'Example, scope 1: net zero from 2050, with removals of 10 t a year'
    """
    look = look_of(title, None, colours, caption, theme)
    gross, left = as_instance("path", path, NetPath).gross, path.net
    single("path", gross)
    look.refuse_unknown(["gross", "net"])
    axes = axes_for(ax)
    before = limits_of(axes)
    page, scale = dressed(axes, look.theme)
    blue = look.colours.get("gross", page.promised)
    other = look.colours.get("net", page.lines[3])
    axes.fill_between(gross.years, left.values, gross.values, color=other, alpha=0.14, lw=0,
                      zorder=1)  # fmt: skip
    thick = thickness(axes)
    axes.plot(*_xy(gross), color=blue, lw=2.4 * thick, ls=PROMISED, zorder=4)
    axes.plot(*_xy(left), color=other, lw=2.0 * thick, ls=OTHER_PROMISES[0], zorder=3)
    symbol = frame(axes, [gross, left], before, page)
    known = (gross.knot_years >= gross.years[0]) & (gross.knot_years <= gross.years[-1])
    knots = gross.knot_years[known], gross.knot_levels[known]
    axes.plot(*knots, "o", color=blue, ms=6 * thick, zorder=5)
    number_dots(axes, gross, knots, blue, scale)
    if path.removals.values.max() > 0.0:
        middle = (gross.values + left.values) / 2.0
        points = list(zip(gross.years.tolist(), middle.tolist(), strict=True))[::-1]
        float_text(axes, "removals", points, other, scale, style="italic")
    name_lines(axes, [(gross, "gross", blue), (left, "net", other)])
    under = f"Emissions, {unit_words(gross, symbol)}; dashed: promised, band: removals"
    notes = "\n".join(gross.notes) if look.caption is None else look.caption
    look.write(room_of(axes), page, (answer_of(path), under, notes), scale)
    return axes


def _xy(line: Series) -> tuple[Any, Any]:
    return line.years, line.values


def answer_of(path: NetPath) -> str:
    """Return from when on nothing is left, and what is removed then."""
    left, who = path.net, subject(path.gross.label) or "Promised"
    tiny = 1e-9 * float(path.gross.base_level)
    zero = [int(year) for year, value in left.items() if value <= tiny]
    if not zero:
        year = int(left.years[-1])
        factor, symbol = scaled(left.unit, abs(left.at(year)))
        return f"{who}: {number(left.at(year) / factor, 3)} {symbol} left in {year}, not net zero"
    removed = path.removals.at(zero[0])
    factor, symbol = scaled(left.unit, abs(removed))
    amount = f"{number(removed / factor, 3)} {symbol}".strip()
    return f"{who}: net zero from {zero[0]}, with removals of {amount} a year"
