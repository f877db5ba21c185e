"""Reported emissions against the promised path: is the promise kept, and what is left to do?"""

from trajectory.progress.onward import payback, reanchor
from trajectory.progress.result import Progress, Verdict
from trajectory.progress.tracking import track

__all__ = ["Progress", "Verdict", "payback", "reanchor", "track"]
