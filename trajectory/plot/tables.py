"""The picture of a report: what each standard says on each topic, at approval and today."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from trajectory.checks import as_tuple
from trajectory.errors import ArgumentError
from trajectory.nouns.series import Series
from trajectory.plot.frame import axes_for, dressed
from trajectory.plot.labels import broken, slot_size
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import multiples
from trajectory.plot.names import clipped
from trajectory.plot.room import room_of
from trajectory.plot.style import NAME_SIZES, Theme
from trajectory.rules.outcome import Status
from trajectory.rules.report import ApprovalReview, Report
from trajectory.words import counted, listed, number

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "rules"]

SIGNS = {"pass": "pass", "fail": "fail", "no data": "no data", "not applicable": "n/a", "": "–"}
"""Words of a cell, so that no answer hangs on its colour."""

GRAVE = ("fail", "no data", "pass", "not applicable", "")
"""Answers, the gravest first."""

TOPICS = 0.36
"""Share of the width for the names of topics."""

ROW, MOST_ROWS, FOR_WORDS = 10.2, 20, 75.0
"""Least height of a row and what words above and below take, in points; rows of a panel."""

Column = tuple[str, dict[str, str]]


KEY = "cells: the worst answer on a topic · n/a: not applicable · –: not asked"
"""What the cells mean in small multiples."""


@overload
def rules(
    report: Report | ApprovalReview,
    *,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def rules(
    report: Sequence[Report | ApprovalReview],
    *,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def rules(
    report: Any,
    *,
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw what each standard says on each topic: one row a topic, one column a standard.

    Of a review there are columns for each day of approval beside those of today. A cell says
    the worst answer on its topic: fail, no data, pass or n/a (not applicable). Where not all
    topics fit, those with the gravest answers have a row, and the subtitle counts the others.

    Parameters
    ----------
    report : Report or ApprovalReview, or iterable of them
        What :func:`trajectory.check` or :func:`trajectory.check_at_approval` found. Those of
        many companies become small multiples.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, caption, theme : optional
        As in :func:`trajectory.plot.pathway`.
    labels : mapping of str to str, optional
        Names of the columns by rule set, and of companies by their names.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

    Raises
    ------
    ArgumentError
        If nothing was found on any topic.

    Examples
    --------
    >>> from datetime import date
    >>> import trajectory as tj
    >>> found = tj.check(tj.Company("Example"), tj.rules.SBTI_V5, as_of=date(2026, 1, 1))
    >>> rules(found).get_title(loc="left")
    'Example: fail under SBTi V5.x on 2026-01-01'
    """
    look = look_of(title, labels, None, caption, theme)
    if isinstance(report, Report | ApprovalReview):
        return _draw(axes_for(ax), _table(report, look), look)
    if isinstance(report, str | Series) or not isinstance(report, Iterable):
        raise ArgumentError(f"report must be a Report or ApprovalReview, got {report!r:.80}")
    reports = as_tuple("report", report, Report, ApprovalReview)
    ready = [_table(one, look) for one in reports]
    kept = sum(
        all(one.last.verdict(name) is Status.PASS for name in one.last.rule_sets) for one in ready
    )
    count = counted(len(ready), "company", "companies")
    names = list(dict.fromkeys(name for one in ready for name in one.named.values()))
    answer = f"{number(kept)} of {count} pass under {listed(names)}"
    rows = max((len(_judged(one)) for one in ready), default=0)
    height = (FOR_WORDS + 1.4 * ROW * (min(rows, MOST_ROWS) + 4)) / 72.0
    return multiples(lambda axes, i, small: _draw(axes, ready[i], small), len(ready), ax, look,
                     (clipped(answer, 160), KEY), height=height, columns=2)  # fmt: skip


@dataclass(frozen=True)
class Table:
    """What is drawn of a report: the last one of a review, names of standards, columns, topics."""

    last: Report
    named: Mapping[str, str]
    columns: list[Column]
    topics: list[str]


def _table(report: Report | ApprovalReview, look: Look) -> Table:
    """Return the columns and rows of a report, once they can be drawn."""
    reports = [report] if isinstance(report, Report) else [*report.at_approval, report.today]
    when = [""] * len(reports)
    if isinstance(report, ApprovalReview):
        when = [*(f"at approval, {one.as_of}" for one in report.at_approval),
                f"today, {report.today.as_of}"]  # fmt: skip
    named = _named(reports, look.labels)
    columns = [
        column
        for one, day in zip(reports, when, strict=True)
        for column in _columns(one, day, named)
    ]
    topics = list(dict.fromkeys(topic for _, cells in columns for topic in cells))
    if not topics:
        raise ArgumentError(f"report must hold findings on some topic, got {report!r}")
    look.refuse_undrawable([*topics, *(name for name, _ in columns)])
    return Table(reports[-1], named, columns, topics)


def _draw(axes: "Axes", one: Table, look: Look) -> "Axes":
    look.refuse_unknown([*one.named, one.last.company])
    page, scale = dressed(axes, look.theme)
    scale *= look.scale
    room = slot_size(axes)[1] - (FOR_WORDS - 40.0 if look.panel else FOR_WORDS)
    shown, left = _shown(one.topics, one.columns, int(room / (scale * ROW)) - 2)
    _draw_cells(axes, one.columns, shown, page, scale, room)
    under = f"Worst answer on each topic{left}"
    notes = "\n".join(
        version if version.startswith(one.named[name]) else f"{one.named[name]}: {version}"
        for name, version in zip(one.last.rule_sets, one.last.versions, strict=True)
    )
    foot = notes if look.caption is None else look.caption
    words = (_answer(one.last, one.named), under, foot)
    look.write(room_of(axes), page, words, scale, left.removeprefix("; "), one.last.company)
    return axes


def _judged(one: Table) -> list[str]:
    """Return the topics on which some standard has an answer."""
    return _shown(one.topics, one.columns, len(one.topics))[0]


def _named(reports: list[Report], labels: Mapping[str, str]) -> dict[str, str]:
    """Return the names of standards as people write them: publisher and version."""
    found = {}
    for report in reports:
        for name, version in zip(report.rule_sets, report.versions, strict=True):
            people = name if version.startswith("trajectory") else version.partition(",")[0]
            found[name] = labels.get(name, people)
    return found


def _shown(topics: list[str], columns: list[Column], most: int) -> tuple[list[str], str]:
    """Return the topics that have a row, the gravest if not all fit, and what is left out."""
    worst = {
        topic: min((GRAVE.index(cells.get(topic, "")) for _, cells in columns), default=len(GRAVE))
        for topic in topics
    }
    judged = [topic for topic in topics if worst[topic] < GRAVE.index("not applicable")]
    kept = judged or topics
    gravest = sorted(kept, key=lambda topic: worst[topic])[: max(1, most)]
    shown = [topic for topic in topics if topic in gravest]
    rest = [topic for topic in topics if topic not in shown]
    counts = [
        f"{sum(GRAVE[worst[topic]] == answer for topic in rest)} with {SIGNS[answer]}"
        for answer in dict.fromkeys(GRAVE[worst[topic]] for topic in rest)
    ]
    return shown, f"; topics left out: {', '.join(sorted(counts))}" if counts else ""


def _columns(report: Report, when: str, named: Mapping[str, str]) -> list[Column]:
    header, *rows = report.side_by_side()
    return [
        (
            "\n".join(filter(None, (named[name], when))),
            {row[0]: row[i + 1] for row in rows},
        )
        for i, name in enumerate(header[1:])
    ]


def _draw_cells(
    axes: "Axes",
    columns: list[Column],
    topics: list[str],
    page: Theme,
    scale: float,
    room: float,
) -> None:
    from matplotlib.patches import Rectangle

    fills = {"pass": page.good, "fail": page.bad, "no data": page.unknown}
    width, row = slot_size(axes)[0], room / (len(topics) + 2)
    size = float(np.clip(0.68 * row, NAME_SIZES[2], max(1.0, scale) * NAME_SIZES[0]))
    for i, (_, cells) in enumerate(columns):
        for j, topic in enumerate(topics):
            answer = cells.get(topic, "")
            axes.add_patch(Rectangle((i - 0.48, j - 0.46), 0.96, 0.92, lw=0,
                                     facecolor=fills.get(answer, page.none)))  # fmt: skip
            weight = "bold" if answer == "fail" else "normal"
            axes.text(i, j, SIGNS.get(answer, answer), ha="center", va="center_baseline",
                      color=page.ink, fontsize=size, weight=weight,
                      fontfamily="DejaVu Sans")  # fmt: skip
    room = max(8, int(0.6 * width / (len(columns) * 0.62 * size)))
    names = ["\n".join(broken(row, room) for row in name.split("\n")) for name, _ in columns]
    rows = max(name.count("\n") for name in names) + 1
    left = TOPICS / (1.0 - TOPICS) * len(columns)
    axes.set(xlim=(-0.5 - left, len(columns) - 0.5),
             ylim=(len(topics) - 0.5, -0.7 - 1.25 * rows))  # fmt: skip
    for i, name in enumerate(names):
        axes.text(i, -0.6, name, ha="center", va="bottom", color=page.ink, fontsize=size,
                  weight="bold", fontfamily="DejaVu Sans", linespacing=1.05)  # fmt: skip
    wide = max(14, int(TOPICS * width / (0.57 * size)))
    for j, topic in enumerate(topics):
        axes.text(-0.5 - left, j, clipped(topic, wide), ha="left", va="center_baseline",
                  color=page.ink, fontsize=size, fontfamily="DejaVu Sans")  # fmt: skip
    axes.set(xticks=[], yticks=[])
    axes.tick_params(length=0)
    axes.spines[:].set_visible(False)


def _answer(report: Report, named: Mapping[str, str]) -> str:
    """Return the verdict of each standard, in one sentence."""
    said: dict[str, list[str]] = {}
    for name in report.rule_sets:
        said.setdefault(report.verdict(name).value, []).append(named[name])
    verdicts = "; ".join(f"{verdict} under {listed(names)}" for verdict, names in said.items())
    return f"{clipped(report.company, 64)}: {verdicts or 'no rule set'} on {report.as_of}"


def answer_of(report: Report | ApprovalReview) -> str:
    """Return the verdicts of a report, or of the later day of a review, in one sentence."""
    last = report if isinstance(report, Report) else report.today
    return _answer(last, _named([last], {}))
