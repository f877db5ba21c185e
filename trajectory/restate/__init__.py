"""Series and shares from published percentages, with the interval that their rounding allows."""

from trajectory.restate.chain import Contradiction, contradictions
from trajectory.restate.change import Change
from trajectory.restate.index import ChainedIndex, index_series
from trajectory.restate.share import ImpliedShare, implied_share

__all__ = [
    "ChainedIndex",
    "Change",
    "Contradiction",
    "ImpliedShare",
    "contradictions",
    "implied_share",
    "index_series",
]
