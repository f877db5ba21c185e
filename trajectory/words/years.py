"""Years as people write them."""

import re

from trajectory.errors import YearError

__all__ = ["year_from_text"]

_YEAR = re.compile(r"(?:[FC]Y\s?)?([0-9]{4})(?:\.0)?", re.IGNORECASE)
_FISCAL = re.compile(r"(FY\s?)?([0-9]{4})([/–-])([0-9]{2}|[0-9]{4})", re.IGNORECASE)
_SHORT = re.compile(r"[FC]Y\s?['’]?([0-9]{2})", re.IGNORECASE)
_SHORT_PAIR = re.compile(r"(?:FY\s?)?['’]?([0-9]{2})[/–-]([0-9]{2})", re.IGNORECASE)
MONTHS = 12


def year_from_text(argument: str, text: str) -> int:
    """Return the year that a text labels; a fiscal year is called by its last calendar year.

    Parameters
    ----------
    argument : str
        Name of the argument, for the error.
    text : str
        ``"2030"``, ``"FY2030"``, ``"FY 2030"``, ``"2029/30"`` or ``"FY2029-30"``.

    Returns
    -------
    int
        The year. [year]

    Raises
    ------
    YearError
        If it labels none, or one of two.

    Examples
    --------
    >>> year_from_text("year", "FY2030"), year_from_text("year", "2029/30")
    (2030, 2030)
    """
    label = text.strip()
    if found := _YEAR.fullmatch(label):
        return int(found[1])
    if found := _FISCAL.fullmatch(label):
        fiscal, first, mark, last = found.groups()
        year = int(first) + 1
        if last not in (f"{year:04d}", f"{year % 100:02d}"):
            hint = "the two years of a fiscal year follow each other"
        elif not fiscal and mark != "/" and len(last) == 2 and 1 <= int(last) <= MONTHS:
            hint = f"it may be a month, or the fiscal year 'FY{first}/{last}'"
        else:
            return year
    elif found := _SHORT.fullmatch(label):
        hint = f"it must have four digits; did you mean 'FY20{found[1]}'?"
    elif (found := _SHORT_PAIR.fullmatch(label)) and int(found[2]) == (int(found[1]) + 1) % 100:
        hint = f"its first year must have four digits; did you mean 'FY20{found[1]}/{found[2]}'?"
    else:
        hint = "a year reads like '2030', 'FY2030' or '2029/30'"
    raise YearError(f"{argument} must be a whole year, got {text!r:.80}: {hint}")
