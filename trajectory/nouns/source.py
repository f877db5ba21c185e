"""Where a number was read, and how good the evidence is."""

import enum

from trajectory.checks import as_any_text, as_text, instance_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import kept, noun

__all__ = ["Evidence", "Source"]


class Evidence(enum.Enum):
    """How a number was learnt, best first."""

    PRIMARY = "read in the publication itself"
    OWNER = "read in code or data that the method's owner published"
    SECONDARY = "read in a source that cites the publication"
    DERIVED = "computed from other numbers"
    UNVERIFIED = "from memory, read nowhere"


@noun
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

    title: str = kept(as_text)
    reference: str = kept(as_any_text, default="")
    page: str = kept(as_any_text, default="")
    evidence: Evidence = kept(instance_of(Evidence), default=Evidence.PRIMARY)

    def __str__(self) -> str:
        """Return one line: title, page, reference and evidence."""
        where = ", ".join(part for part in (self.title, self.page, self.reference) if part)
        return f"{where} [{self.evidence.name.lower()}]"
