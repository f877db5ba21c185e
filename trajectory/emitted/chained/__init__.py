"""Series and shares from published percentages, with the interval that their rounding allows."""

from trajectory.emitted.chained.chain import Contradiction, contradictions
from trajectory.emitted.chained.change import Change
from trajectory.emitted.chained.index import ChainedIndex, index_series
from trajectory.emitted.chained.share import ImpliedShare, implied_share

__all__ = [
    "ChainedIndex",
    "Change",
    "Contradiction",
    "ImpliedShare",
    "contradictions",
    "implied_share",
    "index_series",
]
__dir__ = __all__.copy  # what completion offers
