"""Bad calls of a portfolio's figures, for the table of test_bad_input.py."""

from datetime import date

import trajectory as tj
from trajectory import (
    S12,
    ArgumentError,
    Company,
    Inventory,
    MissingDataError,
    Target,
    YearError,
    plot,
)
from trajectory import portfolio as pf
from trajectory.benchmarks import linear_1_5c
from trajectory.outlook.temperature import CDP_WWF_V1

BOOK = pf.Book.of([Company("A"), Company("B")])
FOUND = pf.assess(BOOK, what=S12, against=linear_1_5c, as_of=date(2026, 11, 1))
NAN = float("nan")


def scores(book=BOOK, **options):
    """Return the temperatures of a book, one argument of which is bad."""
    given = {"method": CDP_WWF_V1, "reference_year": 2024, "as_of": date(2026, 11, 1)} | options
    return pf.temperatures(book, **given)


def rises(assessment=FOUND, **options):
    """Return the implied rises of an assessment, one argument of which is bad."""
    given = {"share": lambda _: tj.budget.BudgetShare(0.1, "a tenth"), "until": 2030,
             "budget": "IGCC 2025", "likelihood": 0.5, "co2_share": 0.9} | options  # fmt: skip
    return pf.implied_rises(assessment, **given)


WITH_PATH = pf.assess(
    pf.Book.of([Company("A", [Inventory(2020, {S12: 1.0})],
                        [Target(S12, "50%", 2030, base_year=2020)])]),
    what=S12, against=linear_1_5c, as_of=date(2026, 11, 1),
)  # fmt: skip


RESULTS = {
    f"portfolio.{name}"
    for name in (
        *(
            "Aggregate",
            "AssessmentChanges",
            "Coverage",
            "Emitters",
            "Financed",
            "ImpliedRises",
            "PortfolioMean",
            "Temperatures",
            "Weights",
        ),
    )
}

BAD = [
    ("plot.gaps: label", ArgumentError, "label.*got 5", lambda: plot.gaps([0.1], label=5)),
    ("portfolio.aggregate: a book", ArgumentError, "assessment must be an Assessment, got <Book",
     lambda: pf.aggregate(BOOK, first=2024, last=2030)),
    ("portfolio.aggregate: nobody", ArgumentError, "path and line in tonnes, got 2024 and 2030",
     lambda: pf.aggregate(FOUND, first=2024, last=2030)),
    ("portfolio.aggregate: years", YearError, "last must not be before first 2030, got 2024",
     lambda: pf.aggregate(FOUND, first=2030, last=2024)),
    ("portfolio.attribution_factor: value", ArgumentError, r"value must be above 0.*got 0\.0 at 0",
     lambda: pf.attribution_factor([1.0], [0.0])),
    ("portfolio.changes: a book", ArgumentError, "before must be an Assessment, got <Book",
     lambda: pf.changes(BOOK, FOUND)),
    ("portfolio.coverage_line: percent", ArgumentError, r"share.*got 40; did you mean 0\.4",
     lambda: pf.coverage_line(40, 2020, [2025])),
    ("portfolio.financed: value", ArgumentError, "value must be one of market_cap.*got 'evic'",
     lambda: pf.financed(BOOK, S12, value="evic")),
    ("portfolio.financed: no column", ArgumentError, "must have a column 'investment'.*none",
     lambda: pf.financed(BOOK, S12)),
    ("portfolio.financed_emissions: negative", ArgumentError, r"emissions.*got -1\.0 at 0",
     lambda: pf.financed_emissions([1.0], [1.0], [-1.0])),
    ("portfolio.implied_rises: a book", ArgumentError, "must be an Assessment, got <Book",
     lambda: rises(BOOK)),
    ("portfolio.implied_rises: no CO2 share", MissingDataError, "of CO2 only.*got None",
     lambda: rises(co2_share=None)),
    ("portfolio.implied_rises: nobody", ArgumentError, "name companies of the book, got 'C'",
     lambda: rises(co2_share={"C": 0.9})),
    ("portfolio.implied_rises: no names", ArgumentError, "at least one company, got none",
     lambda: rises(co2_share={})),
    ("portfolio.implied_rises: percent", ArgumentError, r"co2_share.*got 90; did you mean 0\.9",
     lambda: rises(co2_share={"A": 90})),
    ("portfolio.implied_rises: a share", ArgumentError, "share must be a function.*got BudgetSh",
     lambda: rises(share=tj.budget.BudgetShare(0.1, "x"))),
    ("portfolio.implied_rises: a number", ArgumentError, "share must be a BudgetShare, got 0.1",
     lambda: rises(WITH_PATH, share=lambda _: 0.1)),
    ("portfolio.implied_rises: too many", ArgumentError, r"part of each of 1 compan.*got \(2,\)",
     lambda: rises(WITH_PATH, share=lambda _: tj.budget.BudgetShare([0.1, 0.2], "x"))),
    ("portfolio.implied_rises: limit", ArgumentError, "limit must be one of 1.5, 1.65, 2, got 1.7",
     lambda: rises(limit=1.7)),
    ("portfolio.implied_rises: likelihood", ArgumentError, "lie in 0.1 to 0.9.*got 0.95",
     lambda: rises(likelihood=0.95)),
    ("portfolio.implied_rises: vintage", ArgumentError, "one of .*'IGCC 2022'.*got 'IGCC 2021'",
     lambda: rises(budget="IGCC 2021")),
    ("portfolio.implied_rises: year", YearError, "until must be a whole year, got 'x'",
     lambda: rises(until="x")),
    ("portfolio.ImpliedRises.of: method", ArgumentError, "of IGCC 2025 and OS-Climate, got 'MSCI'",
     lambda: rises().of("MSCI")),
    ("portfolio.ImpliedRises.mean: nobody", ArgumentError, "must not all be 0 or unknown",
     lambda: rises(FOUND).mean("OS-Climate", pf.Weighting.TETS,
                               missing=pf.MissingWeight.LEAVE_OUT)),
    ("portfolio.Assessment.with_temperatures: number", ArgumentError, "or ImpliedRises, got 5",
     lambda: FOUND.with_temperatures(5)),
    ("portfolio.mean_of: weights", ArgumentError, r"weights must be a Weights, got \[1\.0\]",
     lambda: pf.mean_of([1.0], [1.0])),
    ("portfolio.target_coverage: weights", ArgumentError, r"weights must be a Weights, got \[1",
     lambda: pf.target_coverage(BOOK, [1.0, 1.0], as_of=date(2026, 11, 1))),
    ("portfolio.temperatures: a company", ArgumentError, "book must be a Book, got Company",
     lambda: scores(Company("A"))),
    ("portfolio.temperatures: by name", ArgumentError, "method must be a Method, got 'CDP'",
     lambda: scores(method="CDP")),
    ("portfolio.temperatures: day", ArgumentError, "as_of must be a date.*got 2026",
     lambda: scores(as_of=2026)),
    ("portfolio.temperatures: variable", ArgumentError, "variables must map.*got 5",
     lambda: scores(variables=5)),
    ("portfolio.Temperatures.of: frame", ArgumentError, "must be of short, mid and long.*'near'",
     lambda: scores().of("near", S12)),
    ("portfolio.Temperatures.mean: no money", ArgumentError, "must have a column 'investment'",
     lambda: scores().mean("mid", S12, pf.Weighting.WATS)),
    ("portfolio.weighted_mean: NaN", ArgumentError, "values must be finite, got nan",
     lambda: pf.weighted_mean([NAN], [1.0])),
    ("portfolio.weights_of: text", ArgumentError, "weighting must be a Weighting .*got 'WATS'",
     lambda: pf.weights_of(BOOK, "WATS")),
]  # fmt: skip
