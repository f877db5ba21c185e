"""When a company recalculates its base year."""

import enum

from trajectory.checks import as_share, instance_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.words import percent

__all__ = ["BaseYear", "Cumulation", "Policy"]


class Cumulation(enum.Enum):
    """How the effects of several events add up to one cumulative effect.

    Examples
    --------
    >>> Cumulation.NET.value
    'signed effects added, then the size'
    """

    ABSOLUTE = "sizes added, whatever their sign"
    NET = "signed effects added, then the size"


class BaseYear(enum.Enum):
    """Whether the base year stays, or moves on with the reporting year.

    Examples
    --------
    >>> BaseYear.FIXED.value
    'stays'
    """

    FIXED = "stays"
    ROLLING = "moves on; years before it are compared with nothing any more"


@noun
class Policy(Noun):
    """A company's rule for recalculating its base year.

    Parameters
    ----------
    threshold : str or float
        Share of base-year emissions that counts as significant, ``"5%"`` or 0.05. [1]
    cumulation : Cumulation
        How effects add up: by size (the stricter), or net of each other.
    base : BaseYear
        Fixed: every year is restated. Rolling: only the base year given and those after it.
    per_scope : bool
        Whether scopes 1, 2 and 3 are each measured against their own base-year emissions,
        instead of their total against the total.

    Raises
    ------
    ArgumentError
        If the threshold is not above 0 and at most 1, or a field has the wrong type.

    References
    ----------
    GHG Protocol, Corporate Standard, revised edition, 2004, chapter 5: the company sets and
    discloses its own threshold (secondary: quoted in sources that read it); chapter 11 and
    Appendix E, 2005: fixed and rolling base years (secondary).
    SBTi criteria V5 C26 and C27: cumulative, 5 % or less of total base-year emissions;
    Corporate Net-Zero Standard V2.0 C8.3: 5 % of any individual scope (secondary). Neither
    text read says whether effects of opposite sign cancel: that choice is the company's.

    Examples
    --------
    >>> print(Policy("5%"))
    5 % of base-year emissions in total, absolute, fixed base year
    """

    threshold: Field[str | float, float] = kept(as_share, default=0.05)
    cumulation: Cumulation = kept(instance_of(Cumulation), default=Cumulation.ABSOLUTE)
    base: BaseYear = kept(instance_of(BaseYear), default=BaseYear.FIXED)
    per_scope: bool = kept(instance_of(bool), default=False, kw_only=True)

    def __str__(self) -> str:
        """Return the rule in one line."""
        measured = "of any one scope" if self.per_scope else "in total"
        return (
            f"{percent(self.threshold)} of base-year emissions {measured}, "
            f"{self.cumulation.name.lower()}, {self.base.name.lower()} base year"
        )
