"""Pictures: every function draws into an ``Axes`` and returns it; nothing is computed here."""

from trajectory.plot.bands import fan
from trajectory.plot.distribution import gaps
from trajectory.plot.pictures import pathway, progress
from trajectory.plot.stack import wedges

__all__ = ["fan", "gaps", "pathway", "progress", "wedges"]


def __dir__() -> list[str]:
    """Show the pictures and nothing else."""
    return list(__all__)
