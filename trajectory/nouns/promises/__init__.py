"""What was promised: cuts, levels, states to keep, and means."""

from trajectory.nouns.promises.below_baseline import BelowBaseline
from trajectory.nouns.promises.engagement import Engagement, EngagementBasis, Partner
from trajectory.nouns.promises.fixed_level import FixedLevel
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.promises.net_zero import NetZero
from trajectory.nouns.promises.renewables import RenewableElectricity
from trajectory.nouns.promises.target import Target, Term
from trajectory.nouns.promises.unread import Unread

__all__ = [
    "BelowBaseline",
    "Engagement",
    "EngagementBasis",
    "FixedLevel",
    "Lifecycle",
    "NetZero",
    "Partner",
    "RenewableElectricity",
    "Target",
    "Term",
    "Unread",
]
