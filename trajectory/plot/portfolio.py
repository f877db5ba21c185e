"""The picture of a portfolio: the companies furthest above a line, one panel each."""

from collections.abc import Callable, Iterable, Mapping
from typing import TYPE_CHECKING

from trajectory.checks import as_tuple, as_whole
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Pathway
from trajectory.plot.many import MOST
from trajectory.plot.names import brief, gap_of, short_names
from trajectory.plot.pictures import checked, pathway
from trajectory.words import counted, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["portfolio"]


def portfolio(
    paths: Iterable[Pathway],
    against: Pathway | Callable[[Pathway], Pathway],
    *,
    most: int = 12,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]":
    """Draw the promised pathways furthest above a line, ranked, as small multiples.

    The gap is that of the first year promised, in points of each company's base level; the
    title counts all companies, drawn or not.

    Parameters
    ----------
    paths : iterable of Pathway
        One a company; of a pathway with many members, ``list(path)``.
    against : Pathway or benchmark
        The line; a benchmark is called with each path.
    most : int
        How many are drawn, at most 48.
    ax, title, colours, caption, theme : optional
        As in :func:`trajectory.plot.pathway`.

    Returns
    -------
    tuple of matplotlib.axes.Axes
        Those drawn into, the largest gap first.

    Raises
    ------
    ArgumentError, UnitError
        If there are no paths, or a path and its line share no year after the base year, have
        other units, or a base level of zero, of which nothing is a share.

    Examples
    --------
    >>> one = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index", "One, scope 1: promised")
    >>> two = Pathway([2021, 2022, 2023], [100.0, 99.0, 98.0], "index", "Two, scope 1: promised")
    >>> line = Pathway([2021, 2022, 2023], [100.0, 95.0, 90.0], "index", "a line: made up")
    >>> [axes.get_title(loc="left") for axes in portfolio([one, two], line)]
    ['Two, scope 1', 'One, scope 1']
    """
    known = as_tuple("paths", paths, Pathway)
    most = as_whole("most", most, 1, MOST)
    if not known:
        raise ArgumentError("paths must hold at least one pathway, got none")
    ranked = []
    for i, path in enumerate(known):
        (line,), _ = checked(path, against, None)
        ranked.append((-gap_of(path, line), i, line))
    ranked.sort(key=lambda one: one[:2])
    above = sum(gap < -1e-7 for gap, _, _ in ranked)
    name = brief(short_names([ranked[0][2].label or "the line"], {})[0])
    n = counted(len(known), "company", "companies")
    shown = f"; the {most} largest gaps" if most < len(known) else ""
    answer = f"{number(above)} of {n} promise more than {name} allows{shown}"
    return pathway(
        [known[i] for _, i, _ in ranked[:most]],
        against=against,
        ax=ax,
        title=answer if title is None else title,
        colours=colours,
        caption=caption,
        theme=theme,
    )
