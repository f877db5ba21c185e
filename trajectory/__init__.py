"""Promises to cut emissions: the path they draw, whether it is enough, whether it is kept."""

from typing import TYPE_CHECKING

from trajectory import benchmarks, curves
from trajectory.company import Company, Facts
from trajectory.compare import Comparison, compare
from trajectory.curves import Curve, geometric, linear, logistic, monotone, power, s_curve, step
from trajectory.errors import (
    ArgumentError,
    MissingDataError,
    ScopeError,
    TargetError,
    TrajectoryError,
    UnitError,
    YearError,
)
from trajectory.inventory import Boundary, Inventory, Scope2
from trajectory.paths import NetPath, net_path, pro_rata, reduction_path
from trajectory.reported import reported
from trajectory.scope import ALL, S1, S2, S3, S12, Scope
from trajectory.series import Pathway, Series
from trajectory.source import Evidence, Source
from trajectory.target import (
    Lifecycle,
    Maintain,
    Measure,
    NetZero,
    Partner,
    RenewableElectricity,
    SupplierEngagement,
    Target,
    Term,
)

if TYPE_CHECKING:
    from trajectory import (
        baseline,
        decomposition,
        intensity,
        plot,
        recalculation,
        restate,
        rules,
        wording,
    )
    from trajectory.intensity import intensity_path
    from trajectory.progress import Progress, Verdict, payback, reanchor, track
    from trajectory.recalculation import recalculate
    from trajectory.revision import Changes, changes
    from trajectory.rules import Report, check, check_at_approval
    from trajectory.wording import parse
else:

    def __getattr__(name: str) -> object:
        """Load what most sessions do not need on first use, so that importing stays light."""
        import importlib

        if name not in LATER:
            raise AttributeError(f"module 'trajectory' has no attribute {name!r}")
        module = importlib.import_module(f"trajectory.{LATER[name]}")
        return module if name == LATER[name] else getattr(module, name)


LATER = {
    "Changes": "revision",
    "Progress": "progress",
    "Report": "rules",
    "Verdict": "progress",
    "baseline": "baseline",
    "changes": "revision",
    "check": "rules",
    "check_at_approval": "rules",
    "decomposition": "decomposition",
    "intensity": "intensity",
    "intensity_path": "intensity",
    "parse": "wording",
    "payback": "progress",
    "plot": "plot",
    "reanchor": "progress",
    "recalculate": "recalculation",
    "recalculation": "recalculation",
    "restate": "restate",
    "rules": "rules",
    "track": "progress",
    "wording": "wording",
}
"""Names that are loaded on first use, and the module that holds each."""

__all__ = [
    "ALL",
    "S1",
    "S2",
    "S3",
    "S12",
    "ArgumentError",
    "Boundary",
    "Changes",
    "Company",
    "Comparison",
    "Curve",
    "Evidence",
    "Facts",
    "Inventory",
    "Lifecycle",
    "Maintain",
    "Measure",
    "MissingDataError",
    "NetPath",
    "NetZero",
    "Partner",
    "Pathway",
    "Progress",
    "RenewableElectricity",
    "Report",
    "Scope",
    "Scope2",
    "ScopeError",
    "Series",
    "Source",
    "SupplierEngagement",
    "Target",
    "TargetError",
    "Term",
    "TrajectoryError",
    "UnitError",
    "Verdict",
    "YearError",
    "baseline",
    "benchmarks",
    "changes",
    "check",
    "check_at_approval",
    "compare",
    "curves",
    "decomposition",
    "geometric",
    "intensity",
    "intensity_path",
    "linear",
    "logistic",
    "monotone",
    "net_path",
    "parse",
    "payback",
    "plot",
    "power",
    "pro_rata",
    "reanchor",
    "recalculate",
    "recalculation",
    "reduction_path",
    "reported",
    "restate",
    "rules",
    "s_curve",
    "step",
    "track",
    "wording",
]
