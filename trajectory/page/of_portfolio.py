"""The page of many companies: ranked by their gaps, the largest with pictures."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, NamedTuple

import numpy as np

from trajectory.checks import as_instance
from trajectory.errors import TrajectoryError
from trajectory.nouns.scope import Boundary
from trajectory.nouns.series import Pathway
from trajectory.page.document import Ids, Page, document, facts, listing, rows, section
from trajectory.page.paths import sentence_case
from trajectory.page.picture import pictures
from trajectory.page.temperatures import temperatures
from trajectory.page.verdicts import footer_of
from trajectory.paths.drawing import reduction_path
from trajectory.portfolio.answers import UNKNOWN, Answers
from trajectory.portfolio.assessment import Assessment
from trajectory.portfolio.carrying import company_at
from trajectory.portfolio.columns import UNITS
from trajectory.portfolio.drawn import drawn
from trajectory.portfolio.promising import promising
from trajectory.portfolio.verdicts import STATUSES, Verdicts
from trajectory.rules.needs import Ground
from trajectory.rules.telling import marked
from trajectory.words import Html, amount, counted, element, listed, mark, number, sparkline

__all__ = ["portfolio"]

PICTURES = 20
"""So many companies have a picture, those with the largest gaps; the others have a small line."""

HEAD = ("company", "gap, points of the base level", "every year", "base year", "base level",
        "last target", "level then", "promised")  # fmt: skip
NAMED = 2
"""So many things that a company lacks are named, the others are counted."""

QUESTIONS = {
    "At or below the line in the last year": "end_point",
    "At or below the line in every year": "every_year",
    "At or below the line in total": "cumulative",
}


class _Ranked(NamedTuple):
    """One boundary: its answers, the gaps at the end, and the companies by them."""

    what: Boundary
    answers: Answers
    points: Any
    order: list[int]


def portfolio(assessment: Assessment) -> Page:
    """Return a page about many companies: who is above the line, and who cannot be judged.

    Companies are ranked by the gap in the last year of their path, in points of their base
    level, so that large and small ones stand side by side; the twenty with the largest gaps have a
    picture, all others a small line.

    Parameters
    ----------
    assessment : Assessment
        What :func:`trajectory.portfolio.assess` found.

    Returns
    -------
    Page
        One HTML document for any browser and for A4.

    Raises
    ------
    ArgumentError
        If it is no assessment.

    Examples
    --------
    >>> import trajectory as tj
    >>> from datetime import date
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> found = tj.portfolio.assess(tj.portfolio.Book.of([zte]), what=tj.S12,
    ...                             against=tj.benchmarks.linear_1_5c, as_of=date(2026, 1, 1))
    >>> portfolio(found).title
    '1 company: promises to cut emissions, 2026-01-01'
    """
    known, ids = as_instance("assessment", assessment, Assessment), Ids()
    asked, names = known.asked, _names(known)
    title = f"{counted(len(known), 'company', 'companies')}: promises to cut emissions"
    ranked = [_ranked(what, own) for what, own in zip(asked.what, known.groups, strict=True)]
    verdicts = _verdicts(known)
    return document(
        f"{title}, {asked.as_of}",
        element("header", element("h1", title),
                element("p", f"As known on {asked.as_of}", class_="lead")),
        element(
            "main",
            section("At a glance", facts(_glance(known))),
            *(section(sentence_case(one.what.words), *_companies(known, one)) for one in ranked),
            section("Verdicts", *verdicts) if verdicts else None,
            section("What it means for the climate", *temperatures(known.temperatures, names))
            if known.temperatures else None,
            *(section(f"The largest gaps, {one.what.words}", *_largest(known, one, ids))
              for one in ranked),
            section("What could not be judged",
                    _texts("Why not", ((one.what, names, one.answers.reason) for one in ranked))),
            section("What was assumed", listing(known.book.notes, "nothing where it was read"),
                    _texts("Notes", ((one.what, names, one.answers.notes) for one in ranked),
                           "nothing about single companies")),
        ),
        footer_of(asked.as_of, (f"{s.publisher} {s.version}, valid {s.validity}"
                                for s in asked.rules)),
    )  # fmt: skip


def _ranked(what: Boundary, answers: Answers) -> _Ranked:
    """Return companies by the gap in their last year, in points of the base level."""
    above = answers.judged & (answers.base_level > 0.0)
    points = np.full(answers.base_level.shape, np.nan)
    np.divide(100.0 * answers.end_gap, answers.base_level, out=points, where=above)
    order = np.lexsort((np.arange(points.size), -np.nan_to_num(points, nan=-np.inf)))
    drawn_ones = answers.unit != UNKNOWN
    return _Ranked(what, answers, points, [int(at) for at in order if drawn_ones[at]])


def _glance(known: Assessment) -> dict[str, object]:
    """Return how many companies there are, and how many meet each question."""
    line = known.asked.against
    shown: dict[str, object] = {
        "Companies": number(len(known)),
        "Line": getattr(line, "description", "") or getattr(line, "label", "") or None,
        "Rows of the tables not used": number(sum(_refused(known))),
    }
    for what, answers in zip(known.asked.what, known.groups, strict=True):
        judged = int(answers.judged.sum())
        shown[f"Judged, {what.words}"] = number(judged)
        for question, name in QUESTIONS.items():
            met = int((getattr(answers, name) == 1).sum())
            shown[f"{question}, {what.words}"] = f"{number(met)} of {number(judged)}"
    return shown


def _refused(known: Assessment) -> Iterator[int]:
    return (found.get("refused", 0) for found in known.book.outcomes.values())


def _names(known: Assessment) -> list[str]:
    """Return the names of the companies, each with its id where it has one."""
    held = known.book.columns
    return [
        str(name) if key is None else f"{name} ({key})"
        for name, key in zip(held.names, held.ids, strict=True)
    ]


def _level(value: float, unit: str) -> str:
    return amount(float(value), unit, 4).replace(" ", "\u00a0")  # on one line


def _companies(known: Assessment, one: _Ranked) -> Iterator[Html]:
    """Yield a table of all companies with a path, the largest gap first."""
    lines = _lines(known, one.what)
    answers, names = one.answers, _names(known)
    body = []
    for at in one.order:
        unit, met = UNITS[answers.unit[at]], int(answers.every_year[at])
        body.append((
            names[at],
            "" if np.isnan(one.points[at]) else number(float(one.points[at]), 3, sign=True),
            mark("not judged", "none") if met == UNKNOWN
            else mark("met", "good") if met else mark("missed", "bad"),
            answers.base_year[at],
            _level(answers.base_level[at], unit),
            answers.end_year[at],
            _level(answers.end_level[at], unit),
            lines.get(at, ""),
        ))  # fmt: skip
    if not body:
        yield element("p", "No path can be drawn: see what could not be judged.")
        return
    yield rows(f"Companies by their gap, {one.what.words}", HEAD, body, right=(1, 3, 4, 5, 6))


def _lines(known: Assessment, what: Boundary) -> dict[int, Html]:
    """Return a small line of each path, by the company's place."""
    names = _names(known)
    return {
        int(at): sparkline(row[~np.isnan(row)].tolist(), f"{names[at]}: promised")
        for block in drawn(known, what)
        for at, row in zip(block.at, block.path, strict=True)
    }


def _largest(known: Assessment, one: _Ranked, ids: Ids) -> Iterator[Html]:
    """Yield a picture of each of the companies that are furthest above the line."""
    names = _names(known)
    above = [at for at in one.order if one.points[at] > 0.0][:PICTURES]
    if not above:
        yield element("p", "No company ends above the line.")
    for at in above:
        company = promising(company_at(known.book.columns, at), known.book.default)
        yield element("h3", names[at])
        asked = known.asked
        try:
            path = reduction_path(company.as_of(asked.as_of), one.what, curve=asked.curve,
                                  until=asked.until)  # fmt: skip
            line = asked.against if isinstance(asked.against, Pathway) else asked.against(path)
            words = sentence_case(one.what.words)  # the heading names the company
            alone = replace(path, label=f"{words}: promised", notes=())
            caption = f"{words}: promised, against {line.label or 'the line'}"
            yield pictures(alone, (line,), None, ids, caption)
        except TrajectoryError as error:
            yield element("p", f"no picture: {error}")


def _verdicts(known: Assessment) -> list[Html]:
    """Return how many companies each rule set passes on each ground, and each company's verdict."""
    if not known.verdicts or not known.asked.verdicts:
        return []
    head = ("rules", *(f"on {ground.words}" for ground in Ground))
    sets = [one.name for one in known.asked.rules]
    counts = [(name, *map(_counts, one.on)) for name, one in zip(sets, known.verdicts, strict=True)]
    last = rows("Companies by their verdict", head, counts, right=())
    names = _names(known)
    body = ((names[at], *(_verdict(one, at) for one in known.verdicts))
            for at in range(len(known)))  # fmt: skip
    return [last, rows("Verdict of each company on all facts", ("company", *sets), body, right=())]


def _counts(codes: Any) -> str:
    found = ((status, int((codes == place).sum())) for place, status in enumerate(STATUSES))
    return (
        ", ".join(f"{number(count)} {status.value}" for status, count in found if count) or "none"
    )


def _verdict(verdicts: Verdicts, at: int) -> Html:
    """Return the verdict on all facts, with the clauses that fail or what is missing."""
    code = int(verdicts.on[-1, at])
    if code == UNKNOWN:
        return mark("not asked", "none")
    told = str(verdicts.failed[at])
    if not told and verdicts.missing[at]:
        lacks = str(verdicts.missing[at]).split("; ")
        more = f" and {len(lacks) - NAMED} more" if len(lacks) > NAMED else ""
        told = f"lacks {', '.join(lacks[:NAMED])}{more}"
    return element("div", marked(STATUSES[code]), element("div", told, class_="quiet"))


def _texts(
    caption: str, groups: Iterable[tuple[Boundary, Any, Any]], otherwise: str = "none"
) -> Html:
    """Return a table of what is said about companies, those said alike together."""
    alike: dict[tuple[str, str], list[str]] = {}
    for what, names, texts in groups:
        for name, text in zip(names, texts, strict=True):
            if text:
                alike.setdefault((what.words, str(text)), []).append(str(name))
    body = [(what, text, listed(names)) for (what, text), names in alike.items()]
    if not body:
        return element("p", otherwise)
    return rows(caption, ("emissions", "what", "companies"), body, right=())
