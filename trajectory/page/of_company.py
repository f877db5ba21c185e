"""The page of one company."""

from collections import Counter
from collections.abc import Iterator
from datetime import date

from trajectory.benchmarks.comparison import AS_ON_THE_LINE
from trajectory.nouns.company import Company, Promise
from trajectory.outlook.temperature import CompanyScores
from trajectory.page.climate import Budgets, as_budgets, as_scores, climate
from trajectory.page.document import NOT_STATED, Ids, Page, document, facts, listing, rows, section
from trajectory.page.paths import paths
from trajectory.page.picture import bar
from trajectory.page.promises import LEVELS, promises, words
from trajectory.page.seen import Against, Seen, seen
from trajectory.page.verdicts import clauses, footer, verdicts
from trajectory.progress.result import marked
from trajectory.wording import Statement
from trajectory.words import Html, amount, element, listed, mark, number

__all__ = ["company"]


def company(
    company: Company,
    *,
    as_of: date,
    through: int | None = None,
    statement: Statement | str | None = None,
    against: Against = (),
    budget: Budgets = None,
    scores: CompanyScores | None = None,
) -> Page:
    """Return a page about a company's promises: what they say, ask and lack, and if they are kept.

    Parameters
    ----------
    company : Company
        Its promises, inventories and facts.
    as_of : datetime.date
        The day that the page calls today: what was not known by then is left out.
    through : int, optional
        The last year looked at for progress. Without it the last year reported by that day,
        which the page says. [year]
    statement : Statement or str, optional
        The promises in the company's own words. Without it the page shows canonical sentences,
        and says so.
    against : Pathway, benchmark, or iterable of them
        The lines to hold each path against; one that does not fit a path is named.
    budget : Spending, or iterable of them, optional
        What a path does to a carbon budget, of several vintages as given: shown with vintage and
        notes. The path is the caller's; nothing here is computed anew.
    scores : CompanyScores, optional
        Temperature scores of the same company: shown with method, band and what they rest on.

    Returns
    -------
    Page
        One HTML document for any browser and for A4.

    Raises
    ------
    ArgumentError, YearError
        If an argument is not what it should be; what a company lacks is on the page instead.

    Examples
    --------
    >>> import trajectory as tj
    >>> zte = tj.Company("ZTE", [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    ...                  [tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    >>> made = tj.page.company(zte, as_of=date(2026, 11, 1), against=tj.benchmarks.linear_1_5c)
    >>> made.title, "-52 % of scopes 1+2 by 2030 from 2021" in made.html
    ('ZTE: promises to cut emissions, 2026-11-01', True)
    """
    known, ids = seen(company, as_of, through, statement, against), Ids()
    name, day = known.company.name, known.as_of
    budgets, scored = as_budgets(budget), as_scores(scores, name)
    asked = budgets or scored is not None
    return document(
        f"{name}: promises to cut emissions, {day}",
        element(
            "header",
            element("h1", name, dir="auto"),
            element("p", f"Promises to cut emissions, as known on {day}", class_="lead"),
        ),
        element(
            "main",
            section("At a glance", facts(_glance(known))),
            section("What was promised", *words(known), *promises(known)),
            section("Is it enough?", *verdicts(known.review)),
            section("The path", *paths(known, ids)),
            section("Is it kept?", *_progress(known, ids)),
            section("What it means for the climate", *climate(budgets, scored)) if asked else "",
            section("Clause by clause", *clauses(known.review)),
            section("What is missing", *_missing(known)),
            section("What was assumed", listing(_assumed(known))),
            section("Where the numbers come from", *_sources(known)),
        ),
        footer(known.review),
    )


def _glance(known: Seen) -> dict[str, object]:
    """Return what to know first: the next and the last target, the verdicts, and progress."""
    levels = [t for t in known.company.targets if isinstance(t, LEVELS)]
    ahead = sorted((t for t in levels if t.target_year >= known.as_of.year), key=_year)
    last = max(map(_year, levels), default=0)
    interim = [t for t in ahead if t.target_year != last]
    tracked = known.tracked.promises if known.tracked else ()
    found = Counter("not judged" if one.verdict is None else one.verdict.name.lower()
                    for one in tracked)  # fmt: skip
    at_approval = known.review.at_approval
    return {
        "Interim target": listed(t for t in interim if t.target_year == interim[0].target_year)
        if interim else None,
        "End target": listed(t for t in levels if t.target_year == last) if levels else None,
        "At approval, on all facts": "; ".join(
            f"{r.verdict().value}, {r.as_of}" if r.rule_sets else listed(r.headlines)
            for r in at_approval) or None,
        "Today, on all facts": f"{known.review.today.verdict().value}, {known.as_of}",
        f"Kept, through {known.through}" if known.through else "Kept": "; ".join(
            f"{count} {name.replace('_', ' ')}" for name, count in found.items()) or None,
    }  # fmt: skip


def _year(promise: Promise) -> int:
    return promise.target_year


def _progress(known: Seen, ids: Ids) -> Iterator[Html]:
    """Yield where emissions are on each promise, with a bar where there is a cut to achieve."""
    if known.tracked is None or not known.tracked.promises:
        yield element("p", f"Reported emissions: {NOT_STATED}." if known.company.targets else
                           f"Promises: {NOT_STATED}.")  # fmt: skip
        return
    yield element("p", f"Through {known.through}; each promise on the straight line that it draws "
                       "by itself.", class_="quiet")  # fmt: skip
    for one in known.tracked.promises:
        verdict = one.verdict
        said = mark("not judged", "none") if verdict is None else marked(verdict)
        name = "not judged" if verdict is None else verdict.name.lower().replace("_", " ")
        yield element("h3", one.promise)
        yield element("p", said, f" {one.found.removeprefix(name).lstrip(',: ')}")
        if one.progress is not None:
            yield bar(one.progress, ids) or Html("")


def _missing(known: Seen) -> Iterator[Html]:
    """Yield what to ask for, and what no field of the library says."""
    today = known.review.today
    clause = {f.rule: f"{f.clause} ({f.topic})" for f in today.findings}
    lacking = (
        f"{one.what} ({one.name}): decides {listed(dict.fromkeys(map(clause.get, one.rules)))}"
        for one in today.missing
    )
    yield listing(lacking, "nothing that a rule asks for")
    unknown = [
        name.replace("_", " ")
        for name in known.company.facts.__dataclass_fields__
        if getattr(known.company.facts, name) is None
    ]
    yield facts(
        {
            "Gases covered by the promises": None,
            "Use of carbon credits": None,
        }
    )
    told = f"{NOT_STATED}: {listed(unknown)}" if unknown else "all stated"
    yield element("p", f"Facts {told}.", class_="quiet")


def _assumed(known: Seen) -> Iterator[str]:
    """Yield everything that was assumed, joined or left out."""
    yield from known.notes
    for one in known.paths:
        told = (line for found in one.compared for line in str(found).split("\n  "))
        notes = (*one.path.notes, *(line for line in told if line.endswith(AS_ON_THE_LINE)))
        yield from (f"path of {one.what.words}: {note}" for note in notes)
    for promise in known.tracked.promises if known.tracked else ():
        if promise.progress is not None:
            yield from (f"{promise.promise}: {note}" for note in promise.progress.notes)
    for report in (*known.review.at_approval, known.review.today):
        yield from (f"rules of {report.as_of}: {line}" for line in report.headlines)
    yield from known.company.reading_notes()


def _sources(known: Seen) -> Iterator[Html]:
    """Yield every reported number with its vintage; removals and credits stand apart."""
    reports = sorted(known.company.inventories, key=lambda report: report.year)
    body = [
        (
            report.year,
            key.words,
            number(value, 6),
            report.unit,
            f"until {known.company.period_end(report)}",
            report.published or NOT_STATED,
            report.source or NOT_STATED,
        )
        for report in reports
        for key, value in report.emissions
    ]
    head = ("year", "emissions", "amount", "unit", "reporting year", "published", "source")
    if body:
        yield rows("Reported gross emissions", head, body, right=(2,))
    else:
        yield element("p", f"Reported emissions: {NOT_STATED}.")
    removed = [f"{r.year}: {amount(r.removals, r.unit, 6)}" for r in reports if r.removals]
    yield facts({
        "Removals, never netted": "; ".join(removed) or None,
        "Carbon credits, never netted": None,
        "All other numbers": "computed for this page from the promises and the numbers above",
    })  # fmt: skip
