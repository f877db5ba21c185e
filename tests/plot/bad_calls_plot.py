"""Bad calls of the pictures; see ``test_bad_input.py``."""

import trajectory as tj
from trajectory import ArgumentError, MissingDataError

FLAT = tj.Series([2026, 2027], [40.0, 40.0], "GtCO2e", "World")
WORLD = tj.budget.remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5)
SPENT = tj.budget.spending(FLAT, WORLD, co2_share=1.0)
HALF = tj.budget.spending(FLAT, WORLD, co2_share=0.5)
PATH = tj.Pathway([2021, 2022], [2.0, 1.0], "tCO2e")
BAD = [
    ("plot.budget: a budget", ArgumentError, r"found must be a Spending, got Budget",
     lambda: tj.plot.budget(WORLD)),
    ("plot.budget: none", ArgumentError, "found must hold at least one Spending, got none",
     lambda: tj.plot.budget([])),
    ("plot.budget: two paths", ArgumentError, "found must be of one path, with one share of CO2",
     lambda: tj.plot.budget([SPENT, HALF])),
    ("plot.budget: nine", ArgumentError, "at most 8 budgets, for no more can be.*got 9",
     lambda: tj.plot.budget([SPENT] * 9)),
    ("plot.budget: colour", ArgumentError, "colours must be colours of matplotlib, got 'so'",
     lambda: tj.plot.budget(SPENT, colours={"IGCC 2025": "so"})),
    ("plot.net: one of many", ArgumentError, "path must hold NetPath, got Pathway",
     lambda: tj.plot.net([PATH])),
    ("plot.scopes: none", ArgumentError, "small multiples must be 1 to 48.*got 0",
     lambda: tj.plot.scopes([])),
    ("plot.rules: one of many", ArgumentError, "report must hold Report or ApprovalReview, got 5",
     lambda: tj.plot.rules([5])),
    ("plot.fan: promised of many", ArgumentError, "promised must be as many as samples, 1, got 2",
     lambda: tj.plot.fan([FLAT], promised=[PATH, PATH])),
    ("plot.fan: a benchmark of nothing", ArgumentError, "promised, from which a benchmark.*None",
     lambda: tj.plot.fan(tj.Series([2026], [[1.0], [2.0]], "tCO2e"),
                         against=tj.benchmarks.linear_1_5c)),
    ("plot.wedges: one of many", ArgumentError, "found must hold Wedges, got 5",
     lambda: tj.plot.wedges([5])),
    ("plot.net: pathway", ArgumentError, r"path must be a NetPath, got Pathway",
     lambda: tj.plot.net(PATH)),
    ("plot.rules: text", ArgumentError, "report must be a Report or ApprovalReview, got 'x'",
     lambda: tj.plot.rules("x")),
    ("plot.scopes: text", ArgumentError, "company must be a Company, got 'ZTE'",
     lambda: tj.plot.scopes("ZTE")),
    ("plot.scopes: no inventory", MissingDataError, "company must report a year, got years none",
     lambda: tj.plot.scopes(tj.Company("ZTE"))),
    ("plot.portfolio: none", ArgumentError, "paths must hold at least one pathway, got none",
     lambda: tj.plot.portfolio([], PATH)),
    ("plot.gaps: nothing known", ArgumentError, r"values must have shape \(n,\).*got \[nan\]",
     lambda: tj.plot.gaps([float("nan")])),
    ("plot.audit: axes", ArgumentError, "figure must be a Figure, got 5",
     lambda: tj.plot.audit(5)),
    ("plot.alt_text: number", ArgumentError, "thing must be a single Pathway.*got 5",
     lambda: tj.plot.alt_text(5)),
]  # fmt: skip
