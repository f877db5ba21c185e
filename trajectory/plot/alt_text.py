"""One sentence on a picture, for those who do not see it."""

from trajectory.errors import ArgumentError
from trajectory.nouns.series import Pathway, Series
from trajectory.outlook.levers import Wedges
from trajectory.paths.net import NetPath
from trajectory.plot.areas import short_amount
from trajectory.plot.bands import answer_of as fan_answer
from trajectory.plot.names import scaled, subject
from trajectory.plot.netted import answer_of as net_answer
from trajectory.plot.stack import answer_of as wedges_answer
from trajectory.plot.tables import answer_of as report_answer
from trajectory.plot.tracking import answer_of as progress_answer
from trajectory.progress import Progress
from trajectory.rules.report import ApprovalReview, Report
from trajectory.words import counted, listed, number

__all__ = ["alt_text"]


def alt_text(
    thing: Pathway | Series | NetPath | Progress | Report | ApprovalReview | Wedges,
) -> str:
    """Return one sentence that says what the picture of a thing shows.

    Parameters
    ----------
    thing : Pathway, Series, NetPath, Progress, Report, ApprovalReview or Wedges
        What is drawn; a series of shape (n, t) is one of draws, the picture a fan.

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
    """
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
    if isinstance(thing, Report | ApprovalReview):
        return f"Table of standards by topic: {report_answer(thing)}."
    raise ArgumentError(
        f"thing must be a single Pathway, Series or NetPath, a Progress, Report or "
        f"ApprovalReview, got {thing!r:.80}"
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
