"""What a path spends of a carbon budget and what its targets score, where a page is given it."""

from collections.abc import Iterable, Iterator

import numpy as np

from trajectory.checks import as_instance, as_tuple
from trajectory.errors import ArgumentError
from trajectory.outlook.budget import Spending
from trajectory.outlook.temperature import CompanyScores
from trajectory.page.document import facts, listing, rows
from trajectory.words import Html, element, number, percent

__all__ = ["Budgets", "as_budgets", "as_scores", "climate"]

Budgets = Spending | Iterable[Spending] | None

SAYS = (
    "Each number is of the method and the vintage that it names. None says how much the world "
    "warms, or that a company is aligned."
)


def as_budgets(budget: Budgets) -> tuple[Spending, ...]:
    """Return what was given as budgets, none as an empty tuple."""
    if budget is None or isinstance(budget, Spending):
        return () if budget is None else (budget,)
    return as_tuple("budget", budget, Spending)


def as_scores(scores: CompanyScores | None, name: str) -> CompanyScores | None:
    """Return scores that are of the company of this name."""
    if scores is None:
        return None
    if as_instance("scores", scores, CompanyScores).company != name:
        raise ArgumentError(f"scores must be of {name}, got those of {scores.company}")
    return scores


def climate(budgets: tuple[Spending, ...], scores: CompanyScores | None) -> Iterator[Html]:
    """Yield the budgets with vintage and date, and the scores with method and band."""
    yield element("p", SAYS, class_="quiet")
    if budgets:
        yield element("h3", "Remaining carbon budget, of CO2 only")
        head = ("vintage", "budget", "from", "limit", "likelihood", "what the path does to it")
        yield rows("Remaining carbon budget, by vintage", head, map(_budget, budgets), right=(1, 2))
        notes = (
            f"{one.budget.vintage}: {note}"
            for one in budgets
            for note in (*one.budget.notes, *one.notes)
        )
        yield listing(notes, "nothing was assumed")
        sources = (f"{one.budget.vintage}: {one.budget.source}" for one in budgets)
        yield element("p", "Read in:")
        yield listing(sources)
    if scores is not None:
        yield element("h3", f"Temperature scores by {scores.method}")
        yield facts({"Method": scores.method, "Seen from": scores.reference_year})
        heads = ("time frame", "scopes", "score", "band of one standard deviation", "rests on")
        body = [
            (
                row.frame,
                row.scopes.words,
                _degrees(row.temperature),
                "none" if np.isnan(row.low) else f"{row.low:.2f} to {row.high:.2f} °C",
                f"{row.target} [{row.derivation}]" if row.derivation else row.target,
            )
            for row in scores.rows
        ]
        yield rows(f"Temperature scores by {scores.method}", heads, body, right=(2, 3))


def _budget(one: Spending) -> tuple[object, ...]:
    budget = one.budget
    return (
        budget.vintage,
        f"{number(round(budget.amount, 4))} {budget.unit}",
        budget.start_year,
        f"{number(budget.limit)} °C",
        percent(budget.likelihood),
        one.headline,
    )


def _degrees(value: float) -> str:
    return "no score" if np.isnan(value) else f"{value:.2f} °C"
