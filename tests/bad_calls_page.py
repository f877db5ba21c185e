"""Bad calls of pages."""

from datetime import date

import trajectory as tj
from trajectory import ArgumentError, YearError

ACME = tj.Company("Acme")
DAY = date(2026, 11, 1)


def page(company=ACME, as_of=DAY, **options):
    """Return the page of a company, one argument of which is bad."""
    return tj.page.company(company, as_of=as_of, **options)


BAD = [
    ("page.company: name", ArgumentError, "company must be a Company, got 'Acme'",
     lambda: page("Acme")),
    ("page.company: year for a day", ArgumentError, "as_of must be a date.*got 2026",
     lambda: page(as_of=2026)),
    ("page.company: boolean", YearError, "through must be a whole year, got True",
     lambda: page(through=True)),
    ("page.company: statement", ArgumentError, "statement must be a Statement or its text, got 5",
     lambda: page(statement=5)),
    ("page.company: line by name", ArgumentError, "against must hold benchmarks.*got 'l'",
     lambda: page(against="linear_1_5c")),
    ("page.company: number", ArgumentError, "against must hold benchmarks or pathways, got 4.2",
     lambda: page(against=4.2)),
    ("page.company: a budget", ArgumentError, "budget must be a.* Spending, got Budget",
     lambda: page(budget=tj.budget.remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5))),
    ("page.company: scores of another", ArgumentError, "scores must be of Acme, got those of B",
     lambda: page(scores=tj.temperature.company_scores(
         tj.Company("B"), method=tj.temperature.CDP_WWF_V1, reference_year=2026))),
    ("page.portfolio: a company", ArgumentError, "assessment must be a.* Assessment, got Company",
     lambda: tj.page.portfolio(ACME)),
    ("page.Page: title", ArgumentError, "title must be a non-empty string, got 5",
     lambda: tj.page.Page(5, "<p>")),
    ("page.Page: nothing in it", ArgumentError, "html must be", lambda: tj.page.Page("a", "")),
    ("page.Page.save: number", ArgumentError, "path must be a file's name or a Path, got 5",
     lambda: tj.page.Page("a", "<p>").save(5)),
]  # fmt: skip
