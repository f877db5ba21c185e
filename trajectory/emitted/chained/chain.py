"""Published changes as a network of ratios between years: what they leave, which do not fit.

Every change bounds the ratio of two years from above and from below. The product of bounds
along a chain of changes bounds the ratio of its ends, and the least such product is the best
bound: all shortest paths, kept up to date change by change, in exact fractions.
"""

from collections.abc import Iterable
from fractions import Fraction

from trajectory.checks import as_tuple
from trajectory.emitted.chained.change import Change
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import noun
from trajectory.words import number, percent

__all__ = ["Contradiction", "as_changes", "contradictions", "linked"]

Bounds = dict[tuple[int, int], tuple[Fraction, tuple[Change, ...]]]
"""The greatest ratio of the second year to the first, and the changes it follows from."""


@noun
class Contradiction(Noun):
    """A published change that no rounding can reconcile with others.

    Parameters
    ----------
    statement : Change
        The change that does not fit.
    others : tuple of Change
        The chain of changes, each fitting the others, that rules it out.
    stated, implied : tuple of float
        Least and greatest change over the years of `statement`, as that says and as the
        others leave. [1]

    Examples
    --------
    >>> half, quarter = Change(2021, 2022, "-50%"), Change(2021, 2022, "-25%")
    >>> print(*contradictions([half, quarter]))
    '-25 % from 2021 to 2022' says -25.5 to -24.5 %, but '-50 % from 2021 to 2022' leaves -50.5 to
    -49.5 %
    """

    statement: Change
    others: tuple[Change, ...]
    stated: tuple[float, float]
    implied: tuple[float, float]

    def __str__(self) -> str:
        """Return both sides with their intervals in one sentence."""
        others = " and ".join(f"'{other}'" for other in self.others)
        return (
            f"'{self.statement}' says {_span(self.stated)}, but {others} "
            f"leave{'s' if len(self.others) == 1 else ''} {_span(self.implied)}"
        )


def contradictions(changes: Iterable[Change]) -> tuple[Contradiction, ...]:
    """Return the published changes that cannot all be true, however they were rounded.

    Changes are taken in a fixed order: short spans first, more decimals first, then by year.
    One that overlaps with what the earlier ones leave narrows it; one that does not is a
    contradiction and is set aside. So the order in which they are passed does not matter.

    Parameters
    ----------
    changes : iterable of Change
        Published changes of one quantity.

    Returns
    -------
    tuple of Contradiction
        Each with both sides and their intervals; empty if all agree within rounding.

    Raises
    ------
    ArgumentError
        If there are no changes.

    References
    ----------
    Derived: bounds of ratios multiply along a chain of years, so the best bound is a shortest
    path. The order in which changes are weighed is ours.

    Examples
    --------
    >>> one, two = Change(2021, 2022, "-9.7%"), Change(2022, 2023, "-3.0%")
    >>> print(*contradictions([one, two, Change(2021, 2023, "-15.6%")]))
    '-15.6 % from 2021 to 2023' says -15.65 to -15.55 %, but '-9.7 % from 2021 to 2022' and
    '-3.0 % from 2022 to 2023' leave -12.5 to -12.32 %
    """
    return linked(as_changes(changes))[2]


def as_changes(changes: Iterable[Change]) -> tuple[Change, ...]:
    """Return changes without repetitions in the order in which they are weighed.

    Examples
    --------
    >>> one, two = Change(2021, 2023, "-9%"), Change(2022, 2023, "-3.0%")
    >>> [str(change) for change in as_changes([one, two, one])]
    ['-3.0 % from 2022 to 2023', '-9 % from 2021 to 2023']
    """

    def order(change: Change) -> tuple[int, Fraction, int, Fraction]:
        lower, upper = change.interval
        return change.last_year - change.first_year, upper - lower, change.first_year, lower

    statements = sorted(set(as_tuple("changes", changes, Change)), key=order)
    if not statements:
        raise ArgumentError("changes must hold at least one change, got none")
    return tuple(statements)


def linked(
    statements: tuple[Change, ...],
) -> tuple[Bounds, list[Change], tuple[Contradiction, ...]]:
    """Return what the statements allow, those that link new years, and those that do not fit.

    Examples
    --------
    >>> bounds, links, found = linked((Change(2021, 2022, "-50%"), Change(2022, 2023, "-50%")))
    >>> float(bounds[2021, 2023][0]), len(links), found
    (0.255025, 2, ())
    """
    bounds: Bounds = {}
    links: list[Change] = []
    found: list[Contradiction] = []
    for change in statements:
        there, back = (change.first_year, change.last_year), (change.last_year, change.first_year)
        lower, upper = change.interval
        if there not in bounds:
            links.append(change)
        else:
            least, greatest = 1 / bounds[back][0], bounds[there][0]
            if lower > greatest or upper < least:
                others = sorted(
                    bounds[there if lower > greatest else back][1], key=lambda c: c.first_year
                )
                implied = (float(least - 1), float(greatest - 1))
                stated = (float(lower - 1), float(upper - 1))
                found.append(Contradiction(change, tuple(others), stated, implied))
                continue
        _narrow(bounds, there, upper, change)
        _narrow(bounds, back, 1 / lower, change)
    return bounds, links, tuple(found)


def _narrow(bounds: Bounds, edge: tuple[int, int], ratio: Fraction, change: Change) -> None:
    """Carry a new greatest ratio between two years on to all pairs of years around them."""
    first, last = edge
    before = [(i, *bound) for (i, j), bound in bounds.items() if j == first]
    after = [(j, *bound) for (i, j), bound in bounds.items() if i == last]
    before.append((first, Fraction(1), ()))
    after.append((last, Fraction(1), ()))
    for i, to_first, start in before:
        for j, from_last, rest in after:
            greatest = to_first * ratio * from_last
            if i != j and ((i, j) not in bounds or greatest < bounds[i, j][0]):
                bounds[i, j] = (greatest, (*start, change, *rest))


def _span(changes: tuple[float, float]) -> str:
    return f"{number(100.0 * changes[0])} to {percent(changes[1])}"
