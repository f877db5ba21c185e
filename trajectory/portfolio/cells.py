"""Cells as people fill them, read to what the library holds: each distinct one once."""

import re
from collections.abc import Callable, Iterable
from datetime import date, datetime
from typing import Any, NamedTuple

from trajectory.checks import as_date, as_number, as_year
from trajectory.errors import ArgumentError, ScopeError, TrajectoryError, UnitError, YearError
from trajectory.nouns.promises import Term
from trajectory.nouns.scope import Boundary, Land
from trajectory.words import CATEGORIES, as_emissions_unit, percentage

__all__ = [
    "REMEDIES",
    "Kind",
    "amount_of",
    "amount_reader",
    "boundary_of",
    "day_of",
    "is_gone",
    "kind_of",
    "measured",
    "reading",
    "term_of",
    "text_of",
    "told_apart",
    "unit_of_emissions",
    "year_of",
]

REMEDIES = {
    "scope": "write it like 'S1+S2', 'scope 3' or 'scope 3 category 11'",
    "year": "write a year such as 2030 or 'FY2030'",
    "day": "write it as a date, or in text as '2024-05-06'",
    "amount": "write a number at least 0",
    "unit": "write a mass such as 'tCO2e' or 'kt CO2e'",
    "kind": "write absolute, 'intensity per TB', net zero or level",
    "text": "write text",
    "metric": "leave it out, or write 'emissions'",
}
"""What to do where an error does not say it itself."""


def reading(read: Callable[[Any], Any], what: str, cell: Any) -> Any:
    """Return what is read in a cell, or the reason and the remedy as a pair of texts."""
    try:
        return read(cell)
    except TrajectoryError as error:
        return told_apart(str(error), cell, REMEDIES[what])


def told_apart(error: str, cell: Any, remedy: str) -> "Unread":
    """Return the reason and the remedy of an error; a "; " within the cell parts nothing."""
    said, got, rest = error.partition(f"{cell!r:.80}")
    tail, _, hint = (rest if got else said).partition("; ")
    reason = f"{said}{got}{tail}" if got else tail
    if isinstance(cell, str) and re.search(r"[;\n]", cell.strip()):
        return Unread(reason, "where it holds several, give each a row of its own")
    return Unread(reason, hint or remedy)


class Unread(NamedTuple):
    """Why a cell cannot be read, and what to do."""

    reason: str
    remedy: str


_EXCEL = date(1899, 12, 30).toordinal()
"""The day 0 of Excel's dates (ECMA-376, part 1, 18.17.4.1), as they count from March 1900 on."""


def year_of(cell: Any) -> int:
    """Return the year that a cell labels; a date labels none.

    Examples
    --------
    >>> year_of("FY2030"), year_of(2030.0)
    (2030, 2030)
    """
    if isinstance(cell, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}.{0,30}", cell.strip()):
        cell = as_date("the cell", cell.strip()[:10])
    if isinstance(cell, date):
        serial = cell.toordinal() - _EXCEL
        meant = f"the number {serial} shown as a date" if cell.year < 1906 else str(cell.year)
        raise YearError(
            f"a date labels no year, got {cell:%Y-%m-%d}; write the year that the company calls "
            f"it by: is it {meant}?"
        )
    try:
        return as_year("a year", cell)
    except YearError as error:
        day = _excel_day(cell)
        raise (YearError(f"{error}; is it the Excel date {day}?") if day else error) from None


def _excel_day(cell: Any) -> date | None:
    """Return the day that a number may be in Excel, if it is one of our time."""
    if isinstance(cell, int | float) and 18_000 < cell < 75_000 and cell == int(cell):
        return date.fromordinal(_EXCEL + int(cell))
    return None


def day_of(cell: Any) -> date:
    """Return the day of a cell; a time of day without a time zone is cut off.

    Examples
    --------
    >>> day_of("2024-05-06 01:00:00")
    datetime.date(2024, 5, 6)
    """
    if isinstance(cell, str) and re.fullmatch(r"\d{4}-\d{2}-\d{2}[T ][0-9:.]{2,20}", cell.strip()):
        cell = cell.strip()[:10]
    elif isinstance(cell, datetime) and cell.tzinfo is None and cell == cell:
        cell = date(cell.year, cell.month, cell.day)
    try:
        return as_date("a day", cell)
    except ArgumentError as error:
        day = _excel_day(cell)
        raise (ArgumentError(f"{error}; is it the Excel date {day}?") if day else error) from None


_THOUSANDS = re.compile(
    r"[0-9]{1,3}(?:(?P<mark>[, \u00a0\u2009\u202f'\u2019.])[0-9]{3})(?:(?P=mark)[0-9]{3})*"
    r"(?:(?P<point>[.,])[0-9]{1,12})?"
)


def amount_of(cell: Any) -> float:
    """Return the number of a cell, at least 0.

    Examples
    --------
    >>> amount_of("1,234,567.8"), amount_of("12,5"), amount_of(7)
    (1234567.8, 12.5, 7.0)
    """
    if not isinstance(cell, str):
        return as_number("an amount", cell, minimum=0.0)
    text = cell.strip()
    found = _THOUSANDS.fullmatch(text)
    if found and found["mark"] != found["point"]:
        mark, groups = found["mark"], text.count(found["mark"])
        if mark not in ",." or groups > 1 or found["point"]:
            return float(text.replace(mark, "").replace(",", "."))
    try:
        exact = percentage(f"{text}%")
    except ArgumentError as error:
        if "one reading" in str(error):
            raise ArgumentError(
                str(error).replace("a percentage", "an amount", 1).replace("%", "")
            ) from None
        try:
            return as_number("an amount", float(text.replace("_", "?")), minimum=0.0)  # "1.2e6"
        except ValueError:
            raise ArgumentError(f"an amount must read like '1234.5', got {cell!r:.80}") from None
    return as_number("an amount", exact, minimum=0.0)


_COMMA = re.compile(
    r"\d{1,3}(?:\.\d{3}){2,}(?:,\d+)?|\d{1,3}(?:\.\d{3})+,\d+|\d+,(?:\d{1,2}|\d{4,})"
)
"""A number whose decimals follow a comma."""
_POINT = re.compile(r"[1-9]\d{0,2}\.\d{3}")


def amount_reader(cells: Iterable[Any], commas: bool = False) -> Callable[[Any], float]:
    """Return how amounts of a column are read: among decimal commas, "1.234" has two readings.

    So it has where there may be commas, unless a point of the column cannot part thousands.

    Examples
    --------
    >>> amount_reader(["1.234", "2.5"])("1.234")
    1.234
    """
    texts = [cell.strip() for cell in cells if isinstance(cell, str)]
    if commas:
        commas = all(_POINT.fullmatch(text) for text in texts if "." in text)
    if not commas and not any(_COMMA.fullmatch(text) for text in texts):
        return amount_of

    def read(cell: Any) -> float:
        text = cell.strip() if isinstance(cell, str) else ""
        if _POINT.fullmatch(text):
            whole = text.replace(".", "")
            raise ArgumentError(
                f"an amount must have one reading, got {cell!r}: is it {text!r} or {whole!r}, "
                "where decimals may follow a comma?; write it without a mark for thousands"
            )
        return amount_of(cell)

    return read


def text_of(cell: Any) -> str:
    """Return a cell as text; a whole number without its point."""
    if isinstance(cell, float) and cell.is_integer():
        return str(int(cell))
    return " ".join(str(cell).split())


_LAND = (
    (re.compile(r"\b(?:non|without|excl(?:uding|\.)?|except)[\s-]*FLAG\b|\benergy\s*(?:&|and)\s*"
                r"industry\b|\bE\s?&\s?I\b", re.IGNORECASE), Land.WITHOUT),
    (re.compile(r"\bFLAG\b", re.IGNORECASE), Land.ONLY),
)  # fmt: skip
_NAMES = [
    (re.compile(re.escape(name).replace("and", "(?:and|&)"), re.IGNORECASE), code)
    for code, name in CATEGORIES.items()
]


_WORDS = (
    (re.compile(r"(?<=\d) (?:und|en|et) (?=s|\d)", re.IGNORECASE), " and "),
    (re.compile(r"(?<=3): ?(?=cat)", re.IGNORECASE), " "),
    (re.compile(r"\(mb\)", re.IGNORECASE), "(market-based)"),
    (re.compile(r"\(lb\)", re.IGNORECASE), "(location-based)"),
)


def boundary_of(cell: Any) -> Boundary:
    """Return the emissions that a cell names, as :meth:`Boundary.parse` reads them.

    "FLAG" is land, and a category of scope 3 may stand by its name.

    Examples
    --------
    >>> print(boundary_of("S3 use of sold products"), boundary_of("S1+S3 FLAG"), boundary_of(3.0))
    C11 S1+S3 (land only) S3
    """
    if isinstance(cell, Boundary):
        return cell
    if isinstance(cell, bool | date):
        raise ScopeError(f"scopes must be text, got {cell!r:.80}")
    text = re.sub(r"^([123])\.0$", r"\1", text_of(cell))
    for pattern, plain in _WORDS:
        text = pattern.sub(plain, text)
    try:
        return Boundary.parse(text)
    except ScopeError as error:
        plain, land = text, None
        for pattern, kind in _LAND:
            if land is None and pattern.search(plain):
                plain, land = pattern.sub(" ", plain), kind
        for pattern, code in _NAMES:
            plain = pattern.sub(f" {code} ", plain)
        plain = re.sub(r"\(\s*\)|\(\s*(?=cat|c\d)", "(", plain, flags=re.IGNORECASE)
        plain = " ".join(re.sub(r"\(\s*$", "", plain).split())
        if plain == text:
            raise
        try:
            found = Boundary.parse(plain)
        except ScopeError:
            raise error from None
        return found if land is None else Boundary(found.scopes, land, found.scope2)


_EMITTED = re.compile(
    r"emission|emissies|uitstoot|ghg|thg|co2|carbon|greenhouse|scope", re.IGNORECASE
)
_NOT_EMITTED = re.compile(
    r"intens|\bper\b(?! (?:year|annum))|/ ?(?!yr|year|a\b)|avoid|offset|remov|target|reduc|change|"
    r"coverage|share|%",
    re.IGNORECASE,
)


def measured(cell: Any) -> bool:
    """Return that a cell names emissions as what its row measures.

    Raises
    ------
    ArgumentError
        If it names anything else.

    Examples
    --------
    >>> measured("GHG emissions, scope 1 (tCO2e)")
    True
    """
    text = text_of(cell)
    if _EMITTED.search(text) and not _NOT_EMITTED.search(text):
        return True
    raise ArgumentError(f"the row must be one of emissions, got {text!r:.80}")


class Kind(NamedTuple):
    """What sort of promise a row is, and what it is divided by."""

    name: str
    per: str | None = None


_KINDS = (
    ("net zero", r"net[\s-]*zero"),
    ("intensity", r"intens|^int\b"),
    ("absolute", r"^abs"),
    ("level", r"fixed[\s-]*level|^level"),
    ("below baseline", r"baseline scenario|business as usual|\bbau\b|below baseline|^relative"),
    ("absolute", r"reduc"),
    ("commitment", r"^commit"),
)
_PER = re.compile(r"\bper\s+([^()]+)|\([^()/]*/\s*([^()/]+)\)", re.IGNORECASE)


def kind_of(cell: Any) -> Kind:
    """Return what sort of promise a cell names; one that is no cut needs its words.

    Examples
    --------
    >>> kind_of("intensity per TB"), kind_of("Absolute emission reduction").name
    (Kind(name='intensity', per='TB'), 'absolute')
    """
    text = text_of(cell)
    for name, pattern in _KINDS:
        if re.search(pattern, text, re.IGNORECASE):
            per = _PER.search(text) if name == "intensity" else None
            return Kind(name, next(filter(None, per.groups())).strip() if per else None)
    return Kind("words")


def term_of(cell: Any) -> Term | Kind | None:
    """Return the term that a cell names, or that it is a net zero; None for other words."""
    text = text_of(cell).lower()
    if text.startswith(("near", "long")):
        return Term.NEAR if text.startswith("near") else Term.LONG
    return Kind("net zero") if re.search(_KINDS[0][1], text) else None


_GONE = re.compile(
    r"(?:superseded|replaced|removed|withdrawn|expired|cancell?ed|abandoned|inactive|retired|"
    r"dropped|not in force)\b",
    re.IGNORECASE,
)


def is_gone(cell: Any) -> bool:
    """Return whether a status says that a row is not in force.

    Examples
    --------
    >>> is_gone("superseded by net zero 2050"), is_gone("Underway")
    (True, False)
    """
    return bool(_GONE.match(text_of(cell)))


_COUNTED = re.compile(
    r"(?:(?P<thousand>['\u2019]?000s?|1[,.']?000|thousands?(?: of)?|tsd\.?|k(?= ))|"
    r"mio\.?|millions?(?: of)?)"
    r" ?(?P<rest>[a-z].*)",
    re.IGNORECASE,
)
_GERMAN = re.compile(r"\u00e4q(?:uivalente?)?\.?", re.IGNORECASE)


def unit_of_emissions(text: str) -> str:
    """Return the unit of a figure that is known to be one of emissions: "kt" is kt of CO2e.

    Raises
    ------
    UnitError
        If it is no mass.

    Examples
    --------
    >>> unit_of_emissions("kt"), unit_of_emissions("Mt CO2"), unit_of_emissions("'000 t")
    ('ktCO2e', 'MtCO2e', 'ktCO2e')
    """
    counted = _COUNTED.fullmatch(text)
    if counted and unit_of_emissions(counted["rest"]) == "tCO2e":
        return "ktCO2e" if counted["thousand"] else "MtCO2e"
    text = _GERMAN.sub("eq", text)
    try:
        return as_emissions_unit("a unit", text)
    except UnitError:
        try:
            return as_emissions_unit("a unit", f"{text} CO2e")
        except UnitError:
            pass
        raise
