"""Days and years as the standards count them."""

import calendar
from datetime import MAXYEAR, MINYEAR, date
from functools import lru_cache

from trajectory.nouns.company import Facts

__all__ = [
    "GRACE",
    "MONTHS_TO_APPROVAL",
    "MOST_MONTHS",
    "calendar_years",
    "half_years",
    "months_later",
    "turn_of",
]

GRACE = 6
"""Months in which a submission may still follow what a change replaced, if nothing else is known
(SBTi Target Validation Protocol, p. 14)."""

MONTHS_TO_APPROVAL = 12
"""An approval comes at most so many months after the submission; an assumption."""

MOST_MONTHS = 120
"""No standard leaves more time than ten years."""


@lru_cache(maxsize=256)
def months_later(day: date, months: int) -> date:
    """Return the day so many months later, or earlier; the last of the month where it is short.

    Examples
    --------
    >>> months_later(date(2023, 8, 31), 6)
    datetime.date(2024, 2, 29)
    """
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    if not MINYEAR <= year <= MAXYEAR:
        return date.min if months < 0 else date.max
    return date(year, month + 1, min(day.day, calendar.monthrange(year, month + 1)[1]))


def turn_of(day: date) -> int:
    """Return the year before the turn of the year that is nearest to a day of submission.

    In the first half of a year that year counts, in the second half only the next one does.

    References
    ----------
    SBTi, public questions and answers on submission windows: submitted in the first half of
    2024, target years 2028 to 2033 are valid; in the second half, 2029 to 2034.

    Examples
    --------
    >>> turn_of(date(2024, 6, 30)), turn_of(date(2024, 7, 1))
    (2023, 2024)
    """
    return day.year - (day.month <= 6)


def half_years(until: date, months: int) -> tuple[date, ...]:
    """Return the first day of each half-year that touches the months up to a day, in order.

    Examples
    --------
    >>> [day.isoformat() for day in half_years(date(2024, 5, 6), 12)]
    ['2023-01-01', '2023-07-01', '2024-01-01']
    """
    first = months_later(until, -months)
    start = date(first.year, 1 if first.month <= 6 else 7, 1)
    found = []
    while start <= until:
        found.append(start)
        start = months_later(start, 6)
    return tuple(found)


def calendar_years(label: int, facts: Facts) -> tuple[int, ...]:
    """Return the calendar year in which most of a fiscal year lies, by its label.

    Parameters
    ----------
    label : int
        What the fiscal year is called. [year]
    facts : Facts
        When fiscal years end, and by which year they are called.

    Returns
    -------
    tuple of int
        One year; two where only `Facts.fiscal_label` could tell which. [year]

    Notes
    -----
    Derived: fiscal targets that sit exactly on the least accepted reduction sit on that of the
    year before, where the year they are called by is the one in which it ends early.

    Examples
    --------
    >>> calendar_years(2030, Facts(fiscal_year_end=3, fiscal_label="ends"))
    (2029,)
    >>> calendar_years(2030, Facts(fiscal_year_end=3))
    (2029, 2030)
    """
    month = facts.fiscal_year_end or 12
    if month == 12:
        return (label,)
    ends = label if month > 6 else label - 1
    readings = {"ends": (ends,), "starts": (ends + 1,)}
    return readings.get(facts.fiscal_label or "", (ends, ends + 1))
