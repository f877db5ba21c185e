"""What is asked of every company of a book, checked once."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date

from trajectory.benchmarks.benchmark import Benchmark
from trajectory.checks import as_date, as_instance, as_tuple, as_year
from trajectory.errors import ArgumentError
from trajectory.kernels.curves import Curve, linear
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.nouns.series import Pathway
from trajectory.rules.ruleset import RuleSet

__all__ = ["MILESTONES", "Line", "Question", "question"]

MILESTONES = (2030, 2040, 2050)
"""The years whose levels and gaps have columns of their own, unless others are asked for."""

Line = Pathway | Callable[[Pathway], Pathway]


@dataclass(frozen=True, slots=True)
class Question:
    """What is asked of every company; the same for all blocks of a book.

    Parameters
    ----------
    what : tuple of Boundary
        The emissions, each with a group of columns.
    against : Pathway or callable
        The line that paths are held against: a benchmark, usually.
    rules : tuple of RuleSet
        The rule sets that are asked.
    as_of : datetime.date
        The day on which companies are looked at.
    curve : Curve
        How emissions move between knots.
    until : int or None
        Until when the last level is kept on. [year]
    milestones : tuple of int
        Years with columns of their own. [year]
    verdicts : bool
        Whether whole rule sets are judged, or only their least reductions.
    """

    what: tuple[Boundary, ...]
    against: Line
    rules: tuple[RuleSet, ...]
    as_of: date
    curve: Curve = linear
    until: int | None = None
    milestones: tuple[int, ...] = MILESTONES
    verdicts: bool = True

    @property
    def benchmark(self) -> Benchmark | None:
        """The line as a benchmark that takes arrays, None where it is any other."""
        return self.against if type(self.against) is Benchmark else None

    @property
    def names(self) -> tuple[str, ...]:
        """What the columns of each group start with: nothing, where there is one group."""
        return ("",) if len(self.what) == 1 else tuple(f"{it!s} " for it in self.what)


def question(
    what: Scope | Boundary | Iterable[Scope | Boundary],
    against: Line,
    rules: RuleSet | Iterable[RuleSet],
    as_of: date,
    curve: Curve,
    until: int | None,
    milestones: Iterable[int],
    verdicts: bool,
) -> Question:
    """Return what is asked of every company, after checking each argument."""
    asked = (
        (what,) if isinstance(what, Scope | Boundary) else as_tuple("what", what, Scope, Boundary)
    )
    boundaries = tuple(as_boundary("what", it) for it in asked)
    if not boundaries or len(set(boundaries)) < len(boundaries):
        raise ArgumentError(f"what must be one boundary or several different ones, got {what!r}")
    if not isinstance(against, Pathway) and not callable(against):
        raise ArgumentError(f"against must be a benchmark or a Pathway, got {against!r:.80}")
    sets = (rules,) if isinstance(rules, RuleSet) else as_tuple("rules", rules, RuleSet)
    if len({s.name for s in sets}) < len(sets):
        raise ArgumentError(f"rules must be different rule sets, got {[s.name for s in sets]}")
    return Question(
        boundaries,
        against,
        sets,
        as_date("as_of", as_of),
        as_instance("curve", curve, Curve),
        None if until is None else as_year("until", until),
        tuple(sorted({as_year("milestones", year) for year in milestones})),
        as_instance("verdicts", verdicts, bool),
    )
