"""Years and values: a `Series` of any unit, and a `Pathway` of emissions."""

from trajectory.nouns.series.pathway import Pathway
from trajectory.nouns.series.series import Series

__all__ = ["Pathway", "Series"]
