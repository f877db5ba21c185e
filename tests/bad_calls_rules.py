"""Bad calls of the rules and of what changed, for the table of test_bad_input.py."""

from datetime import date

import trajectory as tj
from trajectory import S12, ArgumentError, Company, ScopeError

ZTE = Company("ZTE")
DAY = date(2024, 1, 1)
RESULTS = {"Changes", "Report", "rules.Agreement", "rules.ApprovalReview", "rules.Finding"}

BAD = [
    ("changes: numbers", ArgumentError, "company must be a Company, got 1",
     lambda: tj.changes(1, 2, S12)),
    ("changes: scopes", ScopeError, "what.*'x'", lambda: tj.changes(ZTE, ZTE, "x")),
    ("check: company", ArgumentError, "company must be a Company, got 1",
     lambda: tj.check(1, as_of=DAY)),
    ("check: rule set", ArgumentError, "rule_sets must be a RuleSet, got 5",
     lambda: tj.check(ZTE, 5, as_of=DAY)),
    ("check: year", ArgumentError, r"as_of must be a datetime\.date, got 2024",
     lambda: tj.check(ZTE, as_of=2024)),
    ("check_at_approval: company", ArgumentError, "company must be a Company, got 1",
     lambda: tj.check_at_approval(1, as_of=DAY)),
    ("check_at_approval: text", ArgumentError, r"as_of must be a datetime\.date, got 'x'",
     lambda: tj.check_at_approval(ZTE, as_of="x")),
    ("rules.in_force: year", ArgumentError, r"as_of must be a datetime\.date, got 2024",
     lambda: tj.rules.in_force(2024)),
    ("rules.named: unknown", ArgumentError, "name must be a rule set .*got 'x'",
     lambda: tj.rules.named("x")),
    ("rules.named: list", ArgumentError, r"name must be a rule set .*got \[\]",
     lambda: tj.rules.named([])),
    ("rules.minimum_reduction: number", ArgumentError, "rule_set must have.*got 5",
     lambda: tj.rules.minimum_reduction(5, base_year=2020, target_year=2030)),
    ("rules.ambition_agreement: text", ArgumentError, "reduction must hold numbers, got 'a'",
     lambda: tj.rules.ambition_agreement("a", 0, 2020, 2030, 1, 1)),
    ("rules.balanced_agreement: text", ArgumentError, "answers and truth must be bools",
     lambda: tj.rules.balanced_agreement("a", "b")),
    ("rules.AmbitionFacts: percent", ArgumentError, r"scope1_share must be in \[0, 1\], got 9",
     lambda: tj.rules.AmbitionFacts(scope1_share=9)),
    ("rules.Rule: source", ArgumentError, "source must be a Source, got 5",
     lambda: tj.rules.Rule("a", "b", "c", print, 5)),
    ("rules.RuleSet: days", ArgumentError, "valid_to must not come before valid_from",
     lambda: tj.rules.RuleSet("a", "b", "c", date(2024, 1, 2), DAY, ())),
]  # fmt: skip
