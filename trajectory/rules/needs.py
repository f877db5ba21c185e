"""What a rule needs: on which ground it answers, and what is missing where it cannot."""

import enum
from dataclasses import dataclass

from trajectory.nouns.codec import Noun

__all__ = ["Ground", "Need"]


class Ground(enum.IntEnum):
    """What an answer rests on; each holds those before it.

    Examples
    --------
    >>> Ground.TARGETS < Ground.FACTS, Ground.INVENTORIES.words
    (True, 'targets and inventories')
    """

    TARGETS = 1
    INVENTORIES = 2
    FACTS = 3

    @property
    def words(self) -> str:
        """The ground in words."""
        return {1: "targets alone", 2: "targets and inventories", 3: "all facts"}[self]


@dataclass(frozen=True, slots=True)
class Need(Noun):
    """What a rule lacks.

    Parameters
    ----------
    what : str
        In words, such as "the day on which the targets were submitted"; in a rule's own
        outcome a template of them.
    name : str
        Where the library holds it, such as ``Facts.submitted``; empty where no company could
        say it, since a standard's own data are missing.
    ground : Ground
        What it is part of.

    Examples
    --------
    >>> print(SUBMITTED)
    the day on which the targets were submitted (Facts.submitted)
    """

    what: str
    name: str = ""
    ground: Ground = Ground.FACTS

    def __post_init__(self) -> None:
        """Check nothing: a rule makes it."""

    def __str__(self) -> str:
        """Return the words, and where the library holds it."""
        return f"{self.what} ({self.name})" if self.name else self.what


def emissions(what: str) -> Need:
    """Return the need of reported emissions; `what` is a template of them in words."""
    return Need(what, "Inventory.emissions", Ground.INVENTORIES)


SUBMITTED = Need("the day on which the targets were submitted", "Facts.submitted")
FISCAL_LABEL = Need(
    "by which calendar year a fiscal year is called: the one it starts or ends in",
    "Facts.fiscal_label",
)
TERM = Need(
    "whether the target is near-term or long-term, as published: term=Term.NEAR or Term.LONG",
    "Target.term",
    Ground.TARGETS,
)
REVIEWED = Need("the day on which the targets were last reviewed or approved", "Facts.reviewed")
APPROVED = Need("the day on which the target was approved", "Lifecycle.approved")
ANNOUNCED = Need("the day on which the target was announced", "Lifecycle.announced")
FIRST_ESRS_YEAR = Need(
    "the first financial year reported under the European standards, since a target set before it "
    "keeps its base year",
    "Facts.first_esrs_year",
)
EMPLOYEES = Need("the number of employees", "Facts.employees")
NET_TURNOVER = Need("the net turnover", "Facts.net_turnover")
SELLS_FOSSIL_FUELS = Need("whether the company sells fossil fuels", "Facts.sells_fossil_fuels")
FLAG_SHARE = Need("the share of land emissions in all emissions", "Facts.flag_share")
EXCLUDED_S12 = Need("the share of scopes 1+2 left out of the inventory", "Facts.excluded_s12")
EXCLUDED_S3 = Need("the share of scope 3 left out of the inventory", "Facts.excluded_s3")
BASE_YEAR_CHANGE = Need(
    "the change of base-year emissions since the targets were set", "Facts.base_year_change"
)
SECTOR = Need("the sector", "Facts.sector")
WITHIN_SECTOR = Need("whether the company generates power, or operates ships", "Facts.sector")
CATEGORY = Need("the company category, or the size figures that decide it", "Facts.category")
RESIDUAL = Need(
    "what is left of {it[1]} at net zero, or a long-term target on {it[1]}", "NetZero.residual"
)
RESIDUAL_OF_ALL = Need(
    "what is left of {promise.boundary} at net zero, or long-term targets on all of it",
    "NetZero.residual",
    Ground.TARGETS,
)
ABSOLUTE_VALUE = Need(
    "the emissions that the target per {it.per} means in tonnes, since values are absolute",
    "Target.per",
)
COVERED_PARTS = emissions(
    "the emissions of {target.base_year} of {target:parts} apart, of which '{target}' covers "
    "different shares"
)
SPLIT = Need("how the cut is split between scopes 1+2 and scope 3", "Target.boundary")
REPORTED = emissions("reported emissions of {it.boundary}")
ANY_INVENTORY = emissions("an inventory")
METHOD = Need(
    "how scope 2 is counted, market-based or location-based", "Boundary.scope2", Ground.INVENTORIES
)
METHOD_OF_TARGETS = Need(
    "which scope 2 the targets count, since the inventories report both", "Boundary.scope2",
    Ground.INVENTORIES,
)  # fmt: skip
METHOD_DECIDES = Need(
    "how scope 2 is counted, market-based or location-based, since that decides",
    "Boundary.scope2",
    Ground.INVENTORIES,
)
BASIS = Need(
    "whether the share of the engagement is one of emissions or of spend",
    "Engagement.basis",
    Ground.TARGETS,
)
UNREAD = Need("what {promise} promises", "Company.unread", Ground.TARGETS)
PATHWAY = Need("the sector's pathway for a target per {target.per}")
"""No company has it: the standard's own pathway would have to be known here."""
PATHWAY_OF = Need("the SBTi's {sector} pathway, which is the test of a target per {target.per}")
"""No company has it, either."""
VALUE_ADDED = Need(
    "the cut per unit of value added (gross profit), which {target.per} is not", "Target.per"
)
COVERS_USE = Need("the share of the use of sold products that it covers", "Target.coverage")
BY_SPEND = Need(
    "the share of scope-3 emissions behind what is not measured by emissions: {engaged:listed}",
    "Engagement.basis",
)
