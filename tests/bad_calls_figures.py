"""Bad calls of a portfolio's figures, for the table of test_bad_input.py."""

from datetime import date

from trajectory import S12, ArgumentError, Company, YearError, plot
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


RESULTS = {
    f"portfolio.{name}"
    for name in (
        *(
            "Aggregate",
            "AssessmentChanges",
            "Coverage",
            "Financed",
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
