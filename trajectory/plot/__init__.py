"""Pictures: every function draws into an ``Axes`` and returns it; nothing is computed here."""

from trajectory.plot.distribution import gaps
from trajectory.plot.pictures import pathway, progress

__all__ = ["gaps", "pathway", "progress"]


def __dir__() -> list[str]:
    """Show the pictures and nothing else."""
    return list(__all__)
