"""What was promised: cuts, states to keep, and means."""

from trajectory.nouns.promises.engagement import Engagement, EngagementBasis, Partner
from trajectory.nouns.promises.lifecycle import Lifecycle
from trajectory.nouns.promises.maintain import Maintain
from trajectory.nouns.promises.net_zero import NetZero
from trajectory.nouns.promises.renewables import RenewableElectricity
from trajectory.nouns.promises.target import Target, Term

__all__ = [
    "Engagement",
    "EngagementBasis",
    "Lifecycle",
    "Maintain",
    "NetZero",
    "Partner",
    "RenewableElectricity",
    "Target",
    "Term",
]
