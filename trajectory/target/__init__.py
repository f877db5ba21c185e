"""What was promised: cuts, states to keep, and means."""

from trajectory.target.cut import Target, Term
from trajectory.target.lifecycle import Lifecycle
from trajectory.target.means import Measure, Partner, RenewableElectricity, SupplierEngagement
from trajectory.target.state import Maintain, NetZero

__all__ = [
    "Lifecycle",
    "Maintain",
    "Measure",
    "NetZero",
    "Partner",
    "RenewableElectricity",
    "SupplierEngagement",
    "Target",
    "Term",
]
