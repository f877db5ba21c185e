"""The promises on a page: their words, and all that is known about each."""

from collections.abc import Iterator

from trajectory.emitted.lookup import asked, inventory_of
from trajectory.errors import TrajectoryError
from trajectory.nouns.company import Company, Promise
from trajectory.nouns.promises import FixedLevel, Lifecycle, NetZero, Target
from trajectory.page.document import NOT_STATED, facts, listing
from trajectory.page.seen import Seen
from trajectory.wording import statement as canonical
from trajectory.wording.html import in_words, marked
from trajectory.words import Html, amount, element, listed, percent

__all__ = ["LEVELS", "promises", "words"]

LEVELS = (Target, NetZero, FixedLevel)
"""The promises of how much is emitted; the others are means."""


def words(known: Seen) -> Iterator[Html]:
    """Yield the promise in its own words, or in canonical ones."""
    if known.statement is not None:
        yield element("blockquote", marked(known.statement))
        told = (
            "The company's words; what was read is marked with the number of its promise, what "
            "was not understood is dotted."
        )
        yield element("p", told, class_="quiet")
        yield listing(in_words(known.statement), "nothing in it was read as a promise")
    elif known.company.targets:
        text = canonical(known.company)
        yield element("blockquote", element("p", text, style="white-space:pre-wrap"))
        yield element("p", "Canonical wording made from the promises below; the company's own "
                           f"words: {NOT_STATED}.", class_="quiet")  # fmt: skip


def promises(known: Seen) -> Iterator[Html]:
    """Yield each promise with all that is known about it."""
    if not known.company.targets:
        yield element("p", f"Promises: {NOT_STATED}.")
    for promise, role in zip(known.company.targets, _roles(known.company), strict=True):
        said = facts(_of_promise(promise, role, known.company))
        yield element("div", element("h3", promise), said, class_="card")


def _roles(company: Company) -> list[str]:
    """Return for each promise whether it is the end of its emissions' or on the way there."""
    cuts = [t.target_year for t in company.targets if isinstance(t, LEVELS)]
    last = max(cuts, default=0)
    return [
        ("end target" if t.target_year == last else "interim target")
        if isinstance(t, LEVELS)
        else "means, or another measure"
        for t in company.targets
    ]


def _of_promise(promise: Promise, role: str, company: Company) -> dict[str, object]:
    term, boundary = getattr(promise, "term", None), getattr(promise, "boundary", None)
    return {
        "Role": f"{role}, {term.value}" if term else role,
        "Target year": promise.target_year,
        "Base year": getattr(promise, "base_year", None),
        "Base-year emissions": _base(promise, company),
        "Scopes": None if boundary is None else boundary.words,
        "Coverage": _coverage(promise),
        "Gases": None,
        "Dates": _dates(promise.life),
        "Source": promise.source,
    }


def _dates(life: Lifecycle) -> str | None:
    """Return the dates that are known, and which are not."""
    days = {name: getattr(life, name) for name in ("announced", "submitted", "approved")}
    known = [f"{name} {day}" for name, day in days.items() if day is not None]
    lacking = [name for name, day in days.items() if day is None]
    if lacking and known:
        known.append(f"{listed(lacking, 'or')}: {NOT_STATED}")
    return "; ".join(known) or None


def _base(promise: Promise, company: Company) -> str | None:
    """Return the emissions that a promise is measured from, as it says or as reported."""
    said = getattr(promise, "base_emissions", None)
    if said:
        value, unit = said
        return f"{amount(value, unit, 6)}, as the target says"
    year, boundary = getattr(promise, "base_year", None), getattr(promise, "boundary", None)
    if year is None or boundary is None:
        return None
    try:
        report, value = inventory_of(company, asked(company, boundary), year)
    except TrajectoryError:
        return None
    return f"{amount(value, report.unit, 6)}, as reported"


def _coverage(promise: Promise) -> str | None:
    coverage = getattr(promise, "coverage", None)
    if isinstance(coverage, tuple):
        return listed(f"{percent(share)} of {scopes.words}" for scopes, share in coverage)
    return None if coverage is None else percent(coverage)
