"""Bad calls of the rules and of what changed, for the table of test_bad_input.py."""

from datetime import date

import numpy as np

import trajectory as tj
from trajectory import S12, ArgumentError, Company, ScopeError

ZTE = Company("ZTE")
DAY = date(2024, 1, 1)
RESULTS = {
    "Changes", "Report", "rules.ApprovalReview", "rules.Finding", "rules.Missing", "rules.Need",
    "rules.Verdict",
}  # fmt: skip
REPORT = tj.check(ZTE, tj.rules.CONSISTENCY, as_of=DAY)

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
    ("check_at_approval: rule set", ArgumentError, "rule_sets must be a RuleSet, got 5",
     lambda: tj.check_at_approval(ZTE, 5, as_of=DAY)),
    ("check_many: one company", ArgumentError, "companies must be an iterable of Company, got Comp",
     lambda: tj.check_many(ZTE, tj.rules.SBTI_V5, as_of=DAY)),
    ("check_many: no company", ArgumentError, "companies must be a Company, got 1",
     lambda: list(tj.check_many([1], tj.rules.SBTI_V5, as_of=DAY))),
    ("check_many: none", ArgumentError, "rule_sets must hold at least one rule set, got none",
     lambda: tj.check_many([ZTE], as_of=DAY)),
    ("check_many: executor", ArgumentError, "executor must be an Executor, got 2",
     lambda: tj.check_many([ZTE], tj.rules.SBTI_V5, as_of=DAY, executor=2)),
    ("rules.in_force: year", ArgumentError, r"as_of must be a datetime\.date, got 2024",
     lambda: tj.rules.in_force(2024)),
    ("rules.named: unknown", ArgumentError, "name must be a rule set .*got 'x'",
     lambda: tj.rules.named("x")),
    ("rules.named: list", ArgumentError, r"name must be a rule set .*got \[\]",
     lambda: tj.rules.named([])),
    ("rules.minimum_reduction: number", ArgumentError, "rule_set must be a RuleSet, got 5",
     lambda: tj.rules.minimum_reduction(5, as_of=DAY, base_year=2020, target_year=2030)),
    ("rules.minimum_reduction: year", ArgumentError, r"as_of must be a datetime\.date, got 2024",
     lambda: tj.rules.minimum_reduction(
         tj.rules.SBTI_V5, as_of=2024, base_year=2020, target_year=2030)),
    ("rules.minimum_reduction: years", ArgumentError, r"as_of must hold dates.*got \[2024\]",
     lambda: tj.rules.minimum_reduction(
         tj.rules.SBTI_V5, as_of=[2024], base_year=2020, target_year=2030)),
    ("rules.minimum_reduction: no day", ArgumentError, "as_of must be known, got NaT",
     lambda: tj.rules.minimum_reduction(
         tj.rules.SBTI_V5, as_of=np.array(["NaT"], "M8[D]"), base_year=2020, target_year=2030)),
    ("rules.AmbitionFacts: percent", ArgumentError, r"scope1_share must be in \[0, 1\], got 9",
     lambda: tj.rules.AmbitionFacts(scope1_share=9)),
    ("rules.Anchored: percent", ArgumentError, r"rate must be a fraction.*got 4\.2",
     lambda: tj.rules.Anchored(4.2, 2020, DAY)),
    ("rules.Menu: number", ArgumentError, r"then must be an Anchored, got 0\.042",
     lambda: tj.rules.Menu(0.042, DAY)),
    ("rules.Compound: percent", ArgumentError, "rate must be a fraction.*got 7",
     lambda: tj.rules.Compound(7)),
    ("rules.Dynamic: number", ArgumentError, r"pathway must be a DynamicPathway, got 0\.9",
     lambda: tj.rules.Dynamic(0.9)),
    ("rules.Straight: percent", ArgumentError, "residual must be a fraction.*got 10",
     lambda: tj.rules.Straight(10, 2050)),
    ("rules.Halving: text", tj.YearError, "first must be a whole year, got 'soon'",
     lambda: tj.rules.Halving("soon")),
    ("rules.Judge: name", ArgumentError, "function must be callable, got 'horizon'",
     lambda: tj.rules.Judge("horizon")),
    ("rules.Rule: source", ArgumentError, "source must be a Source, got 5",
     lambda: tj.rules.Rule("a", "b", "c", print, 5)),
    ("rules.RuleSet: days", ArgumentError, "valid_to must not come before valid_from",
     lambda: tj.rules.RuleSet("a", "b", "c", date(2024, 1, 2), DAY, ())),
    ("rules.RuleSet: change", ArgumentError, r"rule must be one of consistency.*got 'own\.x'",
     lambda: tj.rules.CONSISTENCY.with_rules(drop=("own.x",))),
    ("rules.Judge: parameter", ArgumentError, "name must be one of least and most, got 'last'",
     lambda: tj.rules.Judge(print, least=1, most=2)["last"]),
    ("Report.of: unknown", ArgumentError, r"one of the report's \(consistency\), got 'sbtiv5'",
     lambda: REPORT.of("sbtiv5")),
    ("Report.verdict: unknown", ArgumentError, r"one of the report's \(consistency\), got 'x'",
     lambda: REPORT.verdict("x")),
    ("Report.rule: unknown", ArgumentError, r"rule must be one of the report's.*got 'own\.total'",
     lambda: REPORT.rule("own.total")),
    ("Report.on: ground", ArgumentError, "ground must be a Ground .*got 1",
     lambda: REPORT.on(1)),
    ("Report.on: unknown", ArgumentError, "rule_set must be one of.*got 5",
     lambda: REPORT.on(tj.rules.Ground.TARGETS, 5)),
    ("rules.ApprovalReview.headline: unknown", ArgumentError, "rule must be one of.*got 'x'",
     lambda: tj.check_at_approval(ZTE, as_of=DAY).headline("x")),
]  # fmt: skip
