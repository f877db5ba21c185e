"""Dated rules of the standards: check a company, and put each finding beside its clause."""

from trajectory.rules.ambition import Anchored, Compound, Menu, Straight
from trajectory.rules.approval import check_at_approval
from trajectory.rules.checking import (
    ALL_SETS,
    check,
    check_many,
    in_force,
    named,
)
from trajectory.rules.consistency import CONSISTENCY
from trajectory.rules.dynamic import Dynamic
from trajectory.rules.esrs_e1 import ESRS_E1
from trajectory.rules.esrs_e1_revised import ESRS_E1_REVISED
from trajectory.rules.finding import Finding, Level
from trajectory.rules.ifrs_s2 import IFRS_S2
from trajectory.rules.inverse import AmbitionFacts, minimum_reduction
from trajectory.rules.iso_net_zero import ISO_NET_ZERO, Halving
from trajectory.rules.judge import Judge
from trajectory.rules.needs import Ground, Need
from trajectory.rules.net_zero_v2 import NET_ZERO_V2
from trajectory.rules.outcome import Status
from trajectory.rules.report import ApprovalReview, Report
from trajectory.rules.ruleset import Rule, RuleSet
from trajectory.rules.sbti_small import SBTI_SMALL
from trajectory.rules.sbti_v5 import SBTI_V5
from trajectory.rules.sbti_v5_3_1 import SBTI_V5_3_1
from trajectory.rules.verdict import Missing, Verdict

__all__ = [
    "ALL_SETS",
    "CONSISTENCY",
    "ESRS_E1",
    "ESRS_E1_REVISED",
    "IFRS_S2",
    "ISO_NET_ZERO",
    "NET_ZERO_V2",
    "SBTI_SMALL",
    "SBTI_V5",
    "SBTI_V5_3_1",
    "AmbitionFacts",
    "Anchored",
    "ApprovalReview",
    "Compound",
    "Dynamic",
    "Finding",
    "Ground",
    "Halving",
    "Judge",
    "Level",
    "Menu",
    "Missing",
    "Need",
    "Report",
    "Rule",
    "RuleSet",
    "Status",
    "Straight",
    "Verdict",
    "check",
    "check_at_approval",
    "check_many",
    "in_force",
    "minimum_reduction",
    "named",
]
__dir__ = __all__.copy  # what completion offers
