# Written by `python .ci/stub.py` from the table in __init__.py.
from trajectory import benchmarks as benchmarks
from trajectory.benchmarks.comparison import Comparison as Comparison
from trajectory.benchmarks.comparison import compare as compare
from trajectory.emitted import chained as chained
from trajectory.emitted import decomposition as decomposition
from trajectory.emitted.lookup import reported as reported
from trajectory.emitted.recalculation import recalculate as recalculate
from trajectory.emitted import recalculation as recalculation
from trajectory.errors import ArgumentError as ArgumentError
from trajectory.errors import MissingDataError as MissingDataError
from trajectory.errors import ScopeError as ScopeError
from trajectory.errors import TargetError as TargetError
from trajectory.errors import TrajectoryError as TrajectoryError
from trajectory.errors import UnitError as UnitError
from trajectory.errors import YearError as YearError
from trajectory.kernels.curves import Curve as Curve
from trajectory.kernels import curves as curves
from trajectory.kernels.curves import geometric as geometric
from trajectory.kernels.curves import linear as linear
from trajectory.kernels.curves import logistic as logistic
from trajectory.kernels.curves import monotone as monotone
from trajectory.kernels.curves import power as power
from trajectory.kernels.curves import s_curve as s_curve
from trajectory.kernels.curves import step as step
from trajectory.nouns.company import Company as Company
from trajectory.nouns.company import Facts as Facts
from trajectory.nouns.inventory import Inventory as Inventory
from trajectory.nouns.promises import BelowBaseline as BelowBaseline
from trajectory.nouns.promises import Engagement as Engagement
from trajectory.nouns.promises import EngagementBasis as EngagementBasis
from trajectory.nouns.promises import FixedLevel as FixedLevel
from trajectory.nouns.promises import Lifecycle as Lifecycle
from trajectory.nouns.promises import NetZero as NetZero
from trajectory.nouns.promises import Partner as Partner
from trajectory.nouns.promises import RenewableElectricity as RenewableElectricity
from trajectory.nouns.promises import Target as Target
from trajectory.nouns.promises import Term as Term
from trajectory.nouns.promises import Unread as Unread
from trajectory.nouns.scope import ALL as ALL
from trajectory.nouns.scope import Boundary as Boundary
from trajectory.nouns.scope import C1 as C1
from trajectory.nouns.scope import C10 as C10
from trajectory.nouns.scope import C11 as C11
from trajectory.nouns.scope import C12 as C12
from trajectory.nouns.scope import C13 as C13
from trajectory.nouns.scope import C14 as C14
from trajectory.nouns.scope import C15 as C15
from trajectory.nouns.scope import C2 as C2
from trajectory.nouns.scope import C3 as C3
from trajectory.nouns.scope import C4 as C4
from trajectory.nouns.scope import C5 as C5
from trajectory.nouns.scope import C6 as C6
from trajectory.nouns.scope import C7 as C7
from trajectory.nouns.scope import C8 as C8
from trajectory.nouns.scope import C9 as C9
from trajectory.nouns.scope import Land as Land
from trajectory.nouns.scope import S1 as S1
from trajectory.nouns.scope import S12 as S12
from trajectory.nouns.scope import S2 as S2
from trajectory.nouns.scope import S3 as S3
from trajectory.nouns.scope import Scope as Scope
from trajectory.nouns.scope import Scope2 as Scope2
from trajectory.nouns.series import Pathway as Pathway
from trajectory.nouns.series import Series as Series
from trajectory.nouns.source import Evidence as Evidence
from trajectory.nouns.source import Source as Source
from trajectory.outlook import baseline as baseline
from trajectory.outlook import budget as budget
from trajectory.outlook import levers as levers
from trajectory.outlook import reference as reference
from trajectory.outlook import temperature as temperature
from trajectory.outlook import uncertainty as uncertainty
from trajectory.outlook import warming as warming
from trajectory.paths.drawing import pro_rata as pro_rata
from trajectory.paths.drawing import reduction_path as reduction_path
from trajectory.paths import intensity as intensity
from trajectory.paths.intensity import intensity_path as intensity_path
from trajectory.paths.net import NetPath as NetPath
from trajectory.paths.net import net_path as net_path
from trajectory.paths.revision import Changes as Changes
from trajectory.paths.revision import changes as changes
from trajectory import plot as plot
from trajectory import portfolio as portfolio
from trajectory.progress import CompanyProgress as CompanyProgress
from trajectory.progress import Progress as Progress
from trajectory.progress import PromiseProgress as PromiseProgress
from trajectory.progress import Verdict as Verdict
from trajectory.progress import catch_up as catch_up
from trajectory import progress as progress
from trajectory.progress import reanchor as reanchor
from trajectory.progress import track as track
from trajectory.progress import track_company as track_company
from trajectory.rules import Report as Report
from trajectory.rules import check as check
from trajectory.rules import check_at_approval as check_at_approval
from trajectory.rules import check_many as check_many
from trajectory import rules as rules
from trajectory.wording import parse as parse
from trajectory import wording as wording

__version__: str
__all__ = [
    "ALL",
    "ArgumentError",
    "BelowBaseline",
    "Boundary",
    "C1",
    "C10",
    "C11",
    "C12",
    "C13",
    "C14",
    "C15",
    "C2",
    "C3",
    "C4",
    "C5",
    "C6",
    "C7",
    "C8",
    "C9",
    "Changes",
    "Company",
    "CompanyProgress",
    "Comparison",
    "Curve",
    "Engagement",
    "EngagementBasis",
    "Evidence",
    "Facts",
    "FixedLevel",
    "Inventory",
    "Land",
    "Lifecycle",
    "MissingDataError",
    "NetPath",
    "NetZero",
    "Partner",
    "Pathway",
    "Progress",
    "PromiseProgress",
    "RenewableElectricity",
    "Report",
    "S1",
    "S12",
    "S2",
    "S3",
    "Scope",
    "Scope2",
    "ScopeError",
    "Series",
    "Source",
    "Target",
    "TargetError",
    "Term",
    "TrajectoryError",
    "UnitError",
    "Unread",
    "Verdict",
    "YearError",
    "baseline",
    "benchmarks",
    "budget",
    "catch_up",
    "chained",
    "changes",
    "check",
    "check_at_approval",
    "check_many",
    "compare",
    "curves",
    "decomposition",
    "geometric",
    "intensity",
    "intensity_path",
    "levers",
    "linear",
    "logistic",
    "monotone",
    "net_path",
    "parse",
    "plot",
    "portfolio",
    "power",
    "pro_rata",
    "progress",
    "reanchor",
    "recalculate",
    "recalculation",
    "reduction_path",
    "reference",
    "reported",
    "rules",
    "s_curve",
    "step",
    "temperature",
    "track",
    "track_company",
    "uncertainty",
    "warming",
    "wording",
]
