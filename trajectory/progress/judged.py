"""What tracking a company finds: each of its promises, where it is, or why nobody can tell."""

from collections import Counter
from collections.abc import Iterable

from trajectory.checks import tuple_of
from trajectory.nouns.codec import Noun
from trajectory.nouns.company import Promise
from trajectory.nouns.fields import Field, kept, noun
from trajectory.progress.result import Progress, Verdict, marked
from trajectory.words import card, mark, table

__all__ = ["CompanyProgress", "PromiseProgress"]

COLUMNS = ("promise", "verdict", "year", "found")


@noun
class PromiseProgress(Noun):
    """One promise, and where reported emissions are on the path that it alone draws.

    Parameters
    ----------
    promise : Target, FixedLevel, BelowBaseline, NetZero, Engagement or RenewableElectricity
        What was promised.
    progress : Progress, optional
        Where emissions are; None where nobody can tell.
    reason : str
        Why not, in that case.

    Examples
    --------
    >>> from trajectory import S12, BelowBaseline
    >>> print(PromiseProgress(BelowBaseline(S12, "30%", 2030), None, "its baseline is not known"))
    -30 % of scopes 1+2 against a baseline in 2030: not judged: its baseline is not known
    """

    promise: Promise
    progress: Progress | None = None
    reason: str = ""

    @property
    def verdict(self) -> Verdict | None:
        """Where emissions are, None where nobody can tell."""
        return None if self.progress is None else self.progress.verdict

    @property
    def found(self) -> str:
        """What was found, in words."""
        progress = self.progress
        if progress is None:
            return f"not judged: {self.reason}"
        if progress.verdict in (Verdict.MISSED, Verdict.MET):  # a target fell due, and a note says
            return next(note for note in progress.notes if note.startswith("target of"))
        name = progress.verdict.name.lower().replace("_", " ")
        if progress.verdict is Verdict.NOT_STARTED:
            return f"{name}: measured from {progress.path.base_year}"
        where = f", {progress.distance}" if progress.distance else ""
        return f"{name}{where} in {progress.judged}"

    def __str__(self) -> str:
        """Return promise and finding in one line."""
        return f"{self.promise}: {self.found}"


@noun
class CompanyProgress(Noun):
    """Each promise of a company against what it reported, as of one year.

    Parameters
    ----------
    company : str
        Its name.
    through : int
        The last year looked at. [year]
    promises : tuple of PromiseProgress
        All of its promises, in their order.

    Examples
    --------
    >>> from trajectory import S12, Company, Inventory, NetZero, Target, track_company
    >>> inventories = [Inventory(2021, {S12: 100.0}), Inventory(2024, {S12: 73.0})]
    >>> promises = [Target(S12, "52%", 2030, base_year=2021), NetZero(S12, 2050)]
    >>> print(track_company(Company("Example", inventories, promises), through=2024))
    Example, through 2024
      -52 % of scopes 1+2 by 2030 from 2021: ahead, 9.667 t below the path in 2024
      net zero of scopes 1+2 by 2050: not judged: it names no residual of a base year, so it
      promises no level of gross emissions
    """

    company: str
    through: int
    promises: Field[Iterable[PromiseProgress], tuple[PromiseProgress, ...]] = kept(
        tuple_of(PromiseProgress), default=()
    )

    @property
    def unjudged(self) -> tuple[PromiseProgress, ...]:
        """The promises that nobody can judge, each with its reason."""
        return tuple(one for one in self.promises if one.progress is None)

    def __repr__(self) -> str:
        """Return one line: company, year and how many promises are where."""
        verdicts = Counter("not judged" if one.verdict is None else one.verdict.name
                           for one in self.promises)  # fmt: skip
        found = ", ".join(f"{count} {name}" for name, count in verdicts.items()) or "no promises"
        return f"CompanyProgress({self.company!r}, {self.through}: {found})"

    def __str__(self) -> str:
        """Return company and year, then a line for each promise."""
        return "\n  ".join([f"{self.company}, through {self.through}", *map(str, self.promises)])

    def _repr_html_(self) -> str:
        """Return a table, a row for each promise, for notebooks."""
        rows = [(one.promise, *_verdict_of(one), one.found) for one in self.promises]
        return card(f"{self.company}, through {self.through}", table(COLUMNS, rows))


def _verdict_of(one: PromiseProgress) -> tuple[object, object]:
    """Return the verdict on a promise, marked, and the year judged."""
    if one.progress is None:
        return mark("not judged", "none"), ""
    return marked(one.progress.verdict), one.progress.judged
