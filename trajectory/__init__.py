"""Promises to cut emissions: the path they draw, whether it is enough, whether it is kept."""

import importlib

__version__ = "0.1.0"

_NAMES = {
    "benchmarks": "benchmarks",
    "benchmarks.comparison": "Comparison compare",
    "emitted.chained": "chained",
    "emitted.decomposition": "decomposition",
    "emitted.lookup": "reported",
    "emitted.recalculation": "recalculate recalculation",
    "errors": (
        "ArgumentError MissingDataError ScopeError TargetError TrajectoryError UnitError YearError"
    ),
    "kernels.curves": "Curve curves geometric linear logistic monotone power s_curve step",
    "nouns.company": "Company Facts",
    "nouns.inventory": "Inventory",
    "nouns.promises": (
        "BelowBaseline Engagement EngagementBasis FixedLevel Lifecycle NetZero Partner "
        "RenewableElectricity Target Term Unread"
    ),
    "nouns.scope": (
        "ALL S1 S2 S3 S12 C1 C2 C3 C4 C5 C6 C7 C8 C9 C10 C11 C12 C13 C14 C15 "
        "Boundary Land Scope Scope2"
    ),
    "nouns.series": "Pathway Series",
    "nouns.source": "Evidence Source",
    "outlook.baseline": "baseline",
    "outlook.budget": "budget",
    "outlook.levers": "levers",
    "outlook.reference": "reference",
    "outlook.temperature": "temperature",
    "outlook.uncertainty": "uncertainty",
    "outlook.warming": "warming",
    "paths.drawing": "pro_rata reduction_path",
    "paths.intensity": "intensity intensity_path",
    "paths.net": "NetPath net_path",
    "paths.revision": "Changes changes",
    "plot": "plot",
    "portfolio": "portfolio",
    "progress": (
        "CompanyProgress Progress PromiseProgress Verdict catch_up progress reanchor track "
        "track_company"
    ),
    "rules": "Report check check_at_approval check_many rules",
    "wording": "parse wording",
}
"""The one table of public names, by the module that holds them; a module under its own name.

Each is loaded on first use, so that importing stays light. `__all__`, `__dir__` and the stub
beside this file (written by ``python .ci/stub.py``) follow from it.
"""

_HOMES = {name: home for home, names in _NAMES.items() for name in names.split()}

__all__ = sorted(_HOMES)


def __getattr__(name: str) -> object:
    """Load a public name on first use."""
    if name not in _HOMES:
        raise AttributeError(f"module 'trajectory' has no attribute {name!r}")
    home = importlib.import_module(f"trajectory.{_HOMES[name]}")
    is_home = _HOMES[name].rpartition(".")[2] == name
    globals()[name] = thing = home if is_home else getattr(home, name)
    return thing


def __dir__() -> list[str]:
    """Return the public names and nothing else."""
    return __all__
