"""One sentence on a picture, for those who do not see it."""

from trajectory.errors import ArgumentError
from trajectory.nouns.series import Pathway, Series
from trajectory.paths.net import NetPath
from trajectory.plot.names import scaled, subject
from trajectory.plot.netted import answer_of as net_answer
from trajectory.plot.tables import answer_of as report_answer
from trajectory.plot.tracking import answer_of as progress_answer
from trajectory.progress import Progress
from trajectory.rules.report import ApprovalReview, Report
from trajectory.words import listed, number

__all__ = ["alt_text"]


def alt_text(thing: Pathway | Series | NetPath | Progress | Report | ApprovalReview) -> str:
    """Return one sentence that says what the picture of a thing shows.

    Parameters
    ----------
    thing : Pathway, Series, NetPath, Progress, Report or ApprovalReview
        What is drawn.

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
