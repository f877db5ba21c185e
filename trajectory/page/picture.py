"""Pictures inside a page: SVG with a name for those who do not see it and ids of its own."""

import io
import re
from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from trajectory.nouns.series import Pathway, Series
from trajectory.page.document import Ids
from trajectory.plot import pathway
from trajectory.progress import Progress
from trajectory.words import Html, amount, element, escaped, listed, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["bar", "in_words", "pictures"]

WIDE, NARROW = (7.1, 4.1), (3.5, 3.7)
"""Width and height in inches: 180 mm for screens and paper, 90 mm for telephones."""

STROKES = "stroke-linejoin:round;stroke-linecap:butt"
"""What matplotlib says in a style sheet, which would hold for the whole page."""


def pictures(
    path: Pathway, lines: tuple[Pathway, ...], actuals: Series | None, ids: Ids, caption: object
) -> Html:
    """Return a pathway drawn twice, of which a browser shows the one that fits its width."""
    words = in_words(path, lines, actuals)

    known = None if actuals is None else replace(actuals, label="reported")

    def draw(axes: "Axes") -> None:
        pathway(path, against=lines, actuals=known, ax=axes)

    drawn = (
        element("div", _svg(draw, size, ids, words), class_=name)
        for size, name in ((WIDE, "wide"), (NARROW, "narrow"))
    )
    return element("figure", *drawn, element("figcaption", caption))


def in_words(path: Pathway, lines: tuple[Pathway, ...], actuals: Series | None) -> str:
    """Return what a picture of a pathway shows, in one sentence.

    Examples
    --------
    >>> promised = Pathway([2021, 2022], [100.0, 90.0], "tCO2e", "Example, scope 1: promised")
    >>> in_words(promised, (), Series([2021, 2022], [100.0, 95.0], "tCO2e"))
    'Example, scope 1: promised: 100 t in 2021 and 90 t in 2022; reported: 100 t in 2021 and \
95 t in 2022.'
    """
    knots = [int(y) for y in path.knot_years if path.years[0] <= y <= path.years[-1]]
    years = sorted({int(path.years[0]), *knots, int(path.years[-1])})
    told = [f"{path.label or 'promised'}: {_at(path, years)}"]
    told += [
        f"{line.label or 'line'}: {_at(line, [y for y in years if y in line.years])}"
        for line in lines
    ]
    if actuals is not None:
        told.append(f"reported: {_at(actuals, sorted({*actuals.years[[0, -1]].tolist()}))}")
    return "; ".join(told) + "."


def _at(series: Series, years: list[int]) -> str:
    return listed(f"{amount(series.at(year), series.unit)} in {year}" for year in years)


def _svg(draw: Callable[["Axes"], None], size: tuple[float, float], ids: Ids, words: str) -> Html:
    """Return a picture as SVG inside HTML."""
    from matplotlib.figure import Figure

    figure = Figure(figsize=size)
    figure.subplots_adjust(left=0.55 / size[0], bottom=0.35 / size[1], right=0.985, top=0.9)
    draw(figure.add_subplot())
    file = io.StringIO()
    figure.savefig(file, format="svg")
    return _inline(file.getvalue(), ids, words)


def _inline(text: str, ids: Ids, words: str) -> Html:
    """Return a file of SVG as an element of a page: named, with ids that are unique there."""
    held = text[text.index("<svg") :].strip()
    # its date and maker go, so that the same company makes the same page
    held = re.sub(r"<metadata>.*?</metadata>|<style .*?</style>", "", held, flags=re.DOTALL)
    new = {old: ids() for old in dict.fromkeys(re.findall(r' id="([^"]+)"', held))}
    held = re.sub(r'( id="|href="#|url\(#)([^")]+)', lambda found: found[1] + new[found[2]], held)
    box, name = re.search(r'viewBox="[^"]*"', held), ids()
    inside = held[held.index(">") + 1 :]
    root = f'<svg role="img" aria-labelledby="{name}" {box[0] if box else ""} style="{STROKES}"'
    links = 'xmlns:xlink="http://www.w3.org/1999/xlink"'
    return Html(f'{root} {links}><title id="{name}">{escaped(words)}</title>{inside}')


def bar(progress: Progress, ids: Ids) -> Html | None:
    """Return how much of a target is achieved as a bar, with a mark where it should be by now.

    None where there is no cut to achieve or nothing was reported.
    """
    base, year = float(progress.path.base_level), progress.judged
    if progress.achieved is None or progress.expected is None or base <= 0.0:
        return None
    target = (base - progress.target_level) / base
    if target <= 0.0 or year not in progress.achieved.years:
        return None
    achieved, expected = progress.achieved.at(year), progress.expected.at(year)
    words = (
        f"{percent(achieved, 3)} cut by {year}, {percent(expected, 3)} expected by then "
        f"(red mark), of {percent(target, 3)} promised for {progress.target_year}"
    )
    done, due = (100.0 * min(1.0, max(0.0, part / target)) for part in (achieved, expected))
    name = ids()
    picture = element(
        "svg",
        element("title", words, id=name),
        element("rect", width="100", height="10", fill="#d0d7de"),
        element("rect", width=f"{done:.2f}", height="10", fill="#0b5394"),
        element("rect", x=f"{min(due, 99.2):.2f}", width="0.8", height="10", fill="#b02a37"),
        role="img",
        aria_labelledby=name,
        viewBox="0 0 100 10",
        preserveAspectRatio="none",
    )
    return element("div", picture, element("p", words, class_="quiet"), class_="bar")
