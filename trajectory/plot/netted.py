"""The picture of gross emissions, removals and what is left of them."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any, overload

from trajectory.nouns.series import Series
from trajectory.paths.net import NetPath
from trajectory.plot.frame import axes_for, dressed, float_text, frame, limits_of, thickness
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import as_many, multiples
from trajectory.plot.names import scaled, subject, unit_words
from trajectory.plot.pictures import dots_of, number_dots, single
from trajectory.plot.room import name_lines, room_of
from trajectory.plot.style import OTHER_PROMISES, PROMISED
from trajectory.words import counted, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "net"]

KEY = "long dashes: gross, promised (dots: years promised) · short dashes: net · band: removals"
"""What the patterns mean in small multiples."""


@overload
def net(
    path: NetPath,
    *,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def net(
    path: Sequence[NetPath],
    *,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def net(
    path: Any,
    *,
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw gross emissions, the removals under them (a band) and the net that is left.

    Parameters
    ----------
    path : NetPath, or iterable of NetPath
        What :func:`trajectory.net_path` drew; net emissions may be below zero. Those of many
        companies become small multiples.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, labels, colours, caption, theme : optional
        As in :func:`trajectory.plot.pathway`; names and colours of ``gross`` and ``net``, and
        names of companies by the labels of their gross emissions.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

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
    look = look_of(title, labels, colours, caption, theme)
    if isinstance(path, NetPath):
        single("path", path.gross)
        return _draw(axes_for(ax), path, look)
    paths = as_many("path", path, NetPath)
    for one in paths:
        single("path", one.gross)
    zero = sum(zero_from(one) is not None for one in paths)
    count = counted(len(paths), "company", "companies")
    words = (f"{number(zero)} of {count} reach net zero", KEY)
    return multiples(lambda axes, i, small: _draw(axes, paths[i], small), len(paths), ax, look,
                     words)  # fmt: skip


def _draw(axes: "Axes", path: NetPath, look: Look) -> "Axes":
    gross, left = path.gross, path.net
    look.refuse_unknown(["gross", "net", gross.label])
    before = limits_of(axes)
    page, scale = dressed(axes, look.theme)
    scale *= look.scale
    blue = look.colours.get("gross", page.promised)
    other = look.colours.get("net", page.lines[3])
    axes.fill_between(gross.years, left.values, gross.values, color=other, alpha=0.14, lw=0,
                      zorder=1)  # fmt: skip
    thick = thickness(axes)
    axes.plot(*_xy(gross), color=blue, lw=2.4 * thick, ls=PROMISED, zorder=4)
    axes.plot(*_xy(left), color=other, lw=2.0 * thick, ls=OTHER_PROMISES[0], zorder=3)
    symbol = frame(axes, [gross, left], before, page)
    knots = dots_of(gross)
    if gross.years.size == 1:  # one year is no line
        axes.plot(*_xy(left), "D", color=other, ms=6 * thick, zorder=4)
    axes.plot(*knots, "o", color=blue, ms=6 * thick, zorder=5)
    number_dots(axes, gross, knots, blue, scale)
    if not look.panel:
        _name(axes, path, (blue, other), look, scale)
    under = f"Emissions, {unit_words(gross, symbol)}; dashed: promised, band: removals"
    notes = "\n".join(gross.notes) if look.caption is None else look.caption
    words = (answer_of(path), under, notes)
    look.write(room_of(axes), page, words, scale, symbol, gross.label)
    return axes


def _name(axes: "Axes", path: NetPath, colours: tuple[str, str], look: Look, scale: float) -> None:
    """Name the lines beside the axes, and the band where there is one."""
    gross, left = path.gross, path.net
    if path.removals.values.max() > 0.0:
        middle = (gross.values + left.values) / 2.0
        points = list(zip(gross.years.tolist(), middle.tolist(), strict=True))[::-1]
        float_text(axes, "removals", points, colours[1], scale, style="italic")
    named = [(name, look.labels.get(name, name)) for name in ("gross", "net")]
    look.refuse_undrawable(said for _, said in named)
    name_lines(axes, [(line, said, colour) for line, (_, said), colour in
                      zip((gross, left), named, colours, strict=True)])  # fmt: skip


def _xy(line: Series) -> tuple[Any, Any]:
    return line.years, line.values


def zero_from(path: NetPath) -> int | None:
    """Return the first year in which nothing is left, if there is one."""
    tiny = 1e-9 * float(path.gross.base_level)
    return next((int(year) for year, value in path.net.items() if value <= tiny), None)


def answer_of(path: NetPath) -> str:
    """Return from when on nothing is left, and what is removed then."""
    left, who = path.net, subject(path.gross.label) or "Promised"
    zero = zero_from(path)
    if zero is None:
        year = int(left.years[-1])
        factor, symbol = scaled(left.unit, abs(left.at(year)))
        return f"{who}: {number(left.at(year) / factor, 3)} {symbol} left in {year}, not net zero"
    removed = path.removals.at(zero)
    factor, symbol = scaled(left.unit, abs(removed))
    amount = f"{number(removed / factor, 3)} {symbol}".strip()
    return f"{who}: net zero from {zero}, with removals of {amount} a year"
