"""Bad calls of the pictures; see ``test_bad_input.py``."""

import trajectory as tj
from trajectory import ArgumentError, MissingDataError

PATH = tj.Pathway([2021, 2022], [2.0, 1.0], "tCO2e")
BAD = [
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
