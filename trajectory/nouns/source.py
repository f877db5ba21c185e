"""Where a number was read, and how good the evidence is."""

import enum
from dataclasses import dataclass

from trajectory.checks import as_instance, as_text
from trajectory.nouns.codec import Noun

__all__ = ["Evidence", "Source"]


class Evidence(enum.Enum):
    """How a number was learnt, best first."""

    PRIMARY = "read in the publication itself"
    OWNER = "read in code or data that the method's owner published"
    SECONDARY = "read in a source that cites the publication"
    DERIVED = "computed from other numbers"
    UNVERIFIED = "from memory, read nowhere"


@dataclass(frozen=True)
class Source(Noun):
    """Where a number or a rule was read.

    Parameters
    ----------
    title : str
        Name of the publication, with its version.
    reference : str
        DOI, address or file.
    page : str
        Page, table, clause or equation.
    evidence : Evidence
        How it was learnt.

    Raises
    ------
    ArgumentError
        If the title is empty or a field has the wrong type.

    Examples
    --------
    >>> print(Source("IPCC AR6 WG1", page="table SPM.2"))
    IPCC AR6 WG1, table SPM.2 [primary]
    """

    title: str
    reference: str = ""
    page: str = ""
    evidence: Evidence = Evidence.PRIMARY

    def __post_init__(self) -> None:
        as_text("title", self.title)
        as_text("reference", self.reference, empty=True)
        as_text("page", self.page, empty=True)
        as_instance("evidence", self.evidence, Evidence)

    def __str__(self) -> str:
        """Return one line: title, page, reference and evidence."""
        where = ", ".join(part for part in (self.title, self.page, self.reference) if part)
        return f"{where} [{self.evidence.name.lower()}]"
