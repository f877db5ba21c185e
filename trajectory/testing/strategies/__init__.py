"""Strategies for hypothesis: the nouns of the library, built rather than filtered.

Any part is pinned by passing a value, or narrowed by passing a strategy. A pinned value
that cannot be is refused at once; strategies that contradict each other raise what the
noun itself raises, when they are drawn. The domain is physical: emissions are 0, or at
least a gram.
"""

from trajectory.testing.strategies.books import target_sets
from trajectory.testing.strategies.companies import companies
from trajectory.testing.strategies.details import boundaries, facts, lifecycles, scopes, sources
from trajectory.testing.strategies.emitted import inventories, pathways
from trajectory.testing.strategies.levels import below_baselines, fixed_levels
from trajectory.testing.strategies.lines import curves, knots
from trajectory.testing.strategies.means import engagements, renewable_electricities
from trajectory.testing.strategies.promises import net_zeros, targets

__all__ = [
    "below_baselines",
    "boundaries",
    "companies",
    "curves",
    "engagements",
    "facts",
    "fixed_levels",
    "inventories",
    "knots",
    "lifecycles",
    "net_zeros",
    "pathways",
    "renewable_electricities",
    "scopes",
    "sources",
    "target_sets",
    "targets",
]
