"""An index chained from published changes, with the interval that their rounding allows."""

from collections.abc import Iterable
from fractions import Fraction

from trajectory.checks import as_text, as_year
from trajectory.emitted.chained.chain import as_changes, linked
from trajectory.emitted.chained.change import Change
from trajectory.errors import ArgumentError, MissingDataError, YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import noun
from trajectory.nouns.series import Series
from trajectory.words import INDEX, number

__all__ = ["ChainedIndex", "index_series"]


@noun
class ChainedIndex(Noun):
    """Emissions as an index chained from published changes, with the interval of rounding.

    Parameters
    ----------
    series : Series
        The index; base year = 100. [index]
    lower, upper : Series
        Least and greatest value of each year that all changes together allow. [index]
    changes : tuple of Change
        What it rests on.

    Examples
    --------
    >>> print(index_series([Change(2022, 2023, "-3%")], 2022, label="ZTE"))
    ZTE
      2022: 100, rounding allows 100 to 100
      2023: 97, rounding allows 96.5 to 97.5
      chained from -3 % from 2022 to 2023
    """

    series: Series
    lower: Series
    upper: Series
    changes: tuple[Change, ...]

    def __repr__(self) -> str:
        """Return one line: years and number of statements."""
        years = self.series.years
        return f"ChainedIndex({years[0]}..{years[-1]}, {len(self.changes)} changes)"

    def __str__(self) -> str:
        """Return one line a year, then what it rests on."""
        rows = zip(self.series.items(), self.lower.values, self.upper.values, strict=True)
        lines = [self.series.label or "chained index"]
        lines += [
            f"{year}: {number(value)}, rounding allows {number(least)} to {number(most)}"
            for (year, value), least, most in rows
        ]
        lines.append("chained from " + ", ".join(str(change) for change in self.changes))
        return "\n  ".join(lines)


def index_series(changes: Iterable[Change], base_year: int, *, label: str = "") -> ChainedIndex:
    """Return the index that published changes draw, with the interval that rounding allows.

    The published ratios are multiplied along the shortest spans that link a year with the
    base year, in the order of :func:`contradictions`. Changes over other spans only narrow
    the interval; where they rule that product out, the nearest value that they allow is taken.

    Parameters
    ----------
    changes : iterable of Change
        Published changes of one quantity, which link all their years.
    base_year : int
        The year that becomes 100. [year]
    label : str
        What the index is of.

    Returns
    -------
    ChainedIndex
        A value and its interval for every year that a change names; none for other years.

    Raises
    ------
    YearError
        If no change names the base year.
    MissingDataError
        If no chain of changes links a year with the base year.
    ArgumentError
        If changes contradict each other, or there are none.

    References
    ----------
    Identity: ratios of successive years multiply. The interval is that of
    :func:`contradictions`.

    Examples
    --------
    >>> yearly = [Change(2022, 2023, "-3.0%"), Change(2023, 2024, "-13.4%")]
    >>> index = index_series([*yearly, Change(2021, 2023, "-15.6%")], 2021)
    >>> index.series.at(2024), index.lower.at(2024), index.upper.at(2024)
    (73.0904, 73.004925, 73.175925)
    """
    statements, base = as_changes(changes), as_year("base_year", base_year)
    years = sorted({year for c in statements for year in (c.first_year, c.last_year)})
    if base not in years:
        raise YearError(f"base_year must be one that the changes name, {years}, got {base}")
    bounds, links, found = linked(statements)
    if found:
        raise ArgumentError(
            "changes must agree within their rounding, got " + "; ".join(str(c) for c in found)
        )
    unlinked = [year for year in years if year != base and (base, year) not in bounds]
    if unlinked:
        raise MissingDataError(
            f"changes must link every year with the base year {base}, got no link to {unlinked}"
        )
    levels = _levels(links, base)
    lower = {y: Fraction(1) if y == base else 1 / bounds[y, base][0] for y in years}
    upper = {y: Fraction(1) if y == base else bounds[base, y][0] for y in years}
    name = as_text("label", label, empty=True)

    def series(values: dict[int, Fraction], what: str) -> Series:
        return Series(years, [float(100 * values[y]) for y in years], INDEX, name + what)

    point = {y: min(max(levels[y], lower[y]), upper[y]) for y in years}
    return ChainedIndex(
        series(point, ""), series(lower, " (least)"), series(upper, " (greatest)"), statements
    )


def _levels(links: list[Change], base: int) -> dict[int, Fraction]:
    """Return the level of every year over that of the base year, link by link."""
    levels = {base: Fraction(1)}
    waiting = links
    while waiting:
        for link in waiting:
            if link.first_year in levels:
                levels[link.last_year] = levels[link.first_year] * link.ratio
            elif link.last_year in levels:
                levels[link.first_year] = levels[link.last_year] / link.ratio
        waiting = [k for k in waiting if not {k.first_year, k.last_year} <= set(levels)]
    return levels
