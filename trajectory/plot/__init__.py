"""Pictures: every function draws into an ``Axes`` and returns it; nothing is computed here."""

from trajectory.plot.alt_text import alt_text
from trajectory.plot.audit import audit
from trajectory.plot.bands import fan
from trajectory.plot.covering import scopes
from trajectory.plot.distribution import gaps
from trajectory.plot.netted import net
from trajectory.plot.pictures import pathway
from trajectory.plot.portfolio import portfolio
from trajectory.plot.remaining import budget
from trajectory.plot.stack import wedges
from trajectory.plot.tables import rules
from trajectory.plot.tracking import progress

__all__ = [
    "alt_text",
    "audit",
    "budget",
    "fan",
    "gaps",
    "net",
    "pathway",
    "portfolio",
    "progress",
    "rules",
    "scopes",
    "wedges",
]


def __dir__() -> list[str]:
    """Show the pictures and nothing else."""
    return list(__all__)
