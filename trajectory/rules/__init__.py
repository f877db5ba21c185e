"""Dated rules of the standards: check a company, and put each finding beside its clause."""

from trajectory.rules.agreement import Agreement, ambition_agreement, balanced_agreement
from trajectory.rules.checking import (
    ALL_SETS,
    AmbitionFacts,
    check,
    check_at_approval,
    in_force,
    minimum_reduction,
    named,
)
from trajectory.rules.consistency import CONSISTENCY
from trajectory.rules.esrs_e1 import ESRS_E1
from trajectory.rules.finding import Finding, Level, Status
from trajectory.rules.net_zero_v2 import NET_ZERO_V2
from trajectory.rules.report import ApprovalReview, Report
from trajectory.rules.ruleset import Rule, RuleSet
from trajectory.rules.sbti_v5 import SBTI_V5
from trajectory.rules.sbti_v5_3_1 import SBTI_V5_3_1

__all__ = [
    "ALL_SETS",
    "CONSISTENCY",
    "ESRS_E1",
    "NET_ZERO_V2",
    "SBTI_V5",
    "SBTI_V5_3_1",
    "Agreement",
    "AmbitionFacts",
    "ApprovalReview",
    "Finding",
    "Level",
    "Report",
    "Rule",
    "RuleSet",
    "Status",
    "ambition_agreement",
    "balanced_agreement",
    "check",
    "check_at_approval",
    "in_force",
    "minimum_reduction",
    "named",
]
