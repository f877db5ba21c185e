"""One sentence on a picture, for those who do not see it."""

from collections.abc import Sequence
from typing import Any

from trajectory.errors import ArgumentError
from trajectory.nouns.company import Company
from trajectory.nouns.series import Pathway, Series
from trajectory.outlook.budget import Spending
from trajectory.outlook.levers import Wedges
from trajectory.paths.net import NetPath
from trajectory.plot.areas import short_amount
from trajectory.plot.bands import answer_of as fan_answer
from trajectory.plot.covering import answer_of as scopes_answer
from trajectory.plot.names import scaled, subject
from trajectory.plot.netted import answer_of as net_answer
from trajectory.plot.remaining import answer_of as budget_answer
from trajectory.plot.remaining import part_of
from trajectory.plot.stack import answer_of as wedges_answer
from trajectory.plot.tables import answer_of as report_answer
from trajectory.plot.tracking import answer_of as progress_answer
from trajectory.progress import Progress
from trajectory.rules.report import ApprovalReview, Report
from trajectory.words import counted, listed, number

__all__ = ["alt_text"]


Thing = (
    Pathway | Series | NetPath | Progress | Company | Report | ApprovalReview | Spending | Wedges
)

MOST = 6
"""Most panels that are told one by one."""


def alt_text(thing: Thing | Sequence[Thing] | Sequence[Sequence[Spending]]) -> str:
    """Return one sentence that says what the picture of a thing shows.

    Parameters
    ----------
    thing : Pathway, Series, NetPath, Progress, Company, Report, ApprovalReview, Spending or Wedges
        What is drawn; a series of shape (n, t) is one of draws, the picture a fan; of a company
        its scopes. A sequence of spendings is one picture, of other things or of sequences small
        multiples, of which at most six are told.

    Returns
    -------
    str
        The kind of picture, and its first and last numbers or its verdict.

    Raises
    ------
    ArgumentError
        If there is no picture of such a thing, or it is several in one.

    Examples
    --------
    >>> label = "Example, scope 1: promised"
    >>> path = Pathway([2021, 2022, 2023], [100.0, 90.0, 80.0], "index", label)
    >>> alt_text(path)
    'Line chart of promised emissions: Example, scope 1, from 100 in 2021 to 80 in 2023 (index).'
    >>> alt_text([path, path]).startswith("2 panels: line chart of promised emissions: Example")
    True
    """
    if not isinstance(thing, list | tuple) or all(isinstance(one, Spending) for one in thing):
        return _of_one(thing)
    if len(thing) == 1:
        return _of_one(thing[0])
    told = [_of_one(one).removesuffix(".") for one in thing]
    rest = len(told) - MOST
    more = [f"and {counted(rest, 'more panel')}"] if rest > 0 else []
    panels = "; ".join([*(f"{one[:1].lower()}{one[1:]}" for one in told[:MOST]), *more])
    return f"{counted(len(told), 'panel')}: {panels}."


def _of_one(thing: Any) -> str:
    """Return what one picture shows."""
    if isinstance(thing, Series) and thing.values.ndim == 1:
        return _of_series(thing)
    if isinstance(thing, Series) and thing.values.ndim == 2:
        draws = counted(len(thing.values), "draw")
        return f"Fan chart of {draws} of emissions: {fan_answer(thing, None, 0.9)}."
    if isinstance(thing, Wedges):
        return _of_wedges(thing)
    if isinstance(thing, NetPath) and thing.gross.values.ndim == 1:
        return f"Line chart of gross and net emissions: {net_answer(thing)}."
    if isinstance(thing, Progress):
        return f"Line chart of reported against promised emissions: {progress_answer(thing)}."
    if isinstance(thing, Company):
        return f"Bars of emissions and what promises cover of them: {scopes_answer(thing)}."
    if isinstance(thing, Report | ApprovalReview):
        return f"Table of standards by topic: {report_answer(thing)}."
    if thing and isinstance(thing, Spending | list | tuple):
        found = (thing,) if isinstance(thing, Spending) else thing
        answer = budget_answer(found)
        return f"Line chart of CO2 ({part_of(found)}) added up against what remains: {answer}."
    raise ArgumentError(
        f"thing must be a single Pathway, Series or NetPath, a Progress, Company, Report, "
        f"ApprovalReview, Spending or Wedges, or several of a kind, got {thing!r:.80}"
    )


def _of_series(thing: Series) -> str:
    """Return where a series starts, what it promises on the way and where it ends."""
    years = [int(thing.years[0])]
    what = "emissions"
    if isinstance(thing, Pathway):
        what = "promised emissions" if thing.label.endswith("promised") else "emissions by year"
        years += [int(y) for y in thing.knot_years if years[0] < y < thing.years[-1]]
    years += [int(thing.years[-1])] if thing.years.size > 1 else []
    factor, symbol = scaled(thing.unit, float(abs(thing.values).max()))
    told = [f"{number(thing.at(year) / factor, 3)} in {year}" for year in years]
    unit = symbol or thing.unit
    who = f" {subject(thing.label)}," if thing.label else ""
    if len(told) == 1:
        return f"Line chart of {what}:{who} {told[0]} ({unit})."
    between = f" by way of {listed(told[1:-1])}" if told[1:-1] else ""
    return f"Line chart of {what}:{who} from {told[0]}{between} to {told[-1]} ({unit})."


def _of_wedges(found: Wedges) -> str:
    """Return what each lever removes in the last year, and the answer."""
    last, unit = int(found.plan.years[-1]), found.plan.unit
    top = float(found.baseline.values.max())
    parts = [
        f"{lever.name} {short_amount(float(part.values[-1]), unit, top)}"
        for lever, part in found.parts
    ]
    return f"Wedges below a baseline, in {last}: {listed(parts)}; {wedges_answer(found)}."
