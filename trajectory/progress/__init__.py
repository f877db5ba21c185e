"""Reported emissions against the promised path: is the promise kept, and what is left to do?"""

from trajectory.progress.company import track_company
from trajectory.progress.judged import CompanyProgress, PromiseProgress
from trajectory.progress.onward import catch_up, reanchor
from trajectory.progress.result import Progress, Verdict
from trajectory.progress.tracking import track

__all__ = [
    "CompanyProgress",
    "Progress",
    "PromiseProgress",
    "Verdict",
    "catch_up",
    "reanchor",
    "track",
    "track_company",
]
__dir__ = __all__.copy  # what completion offers
