"""Scopes and categories as people write them, read to the names that the library uses."""

import re
import unicodedata
from collections.abc import Callable

from trajectory.errors import ScopeError

__all__ = ["CATEGORIES", "parts_of_boundary", "scopes_named"]

CATEGORIES = {
    "C1": "purchased goods and services",
    "C2": "capital goods",
    "C3": "fuel- and energy-related activities",
    "C4": "upstream transportation and distribution",
    "C5": "waste generated in operations",
    "C6": "business travel",
    "C7": "employee commuting",
    "C8": "upstream leased assets",
    "C9": "downstream transportation and distribution",
    "C10": "processing of sold products",
    "C11": "use of sold products",
    "C12": "end-of-life treatment of sold products",
    "C13": "downstream leased assets",
    "C14": "franchises",
    "C15": "investments",
}
"""The scope-3 categories and their names (GHG Protocol Scope 3 Standard, 2011, table 5.4)."""

NAMES = ("S1", "S2", "S3", "S12", "ALL", *CATEGORIES)

_ITEM = re.compile(
    r"(?:(?P<name>(?:S12|S[1-3]|C1[0-5]|C[1-9])(?![\d.]))"
    r"|(?P<kind>(?P<scope>scopes?|s)|(?P<category>categor(?:y|ies)|cats?\.?|c))?[\s-]?"
    r"(?P<number>\d{1,2})(?:\.(?P<part>\d{1,2}))?(?![\d.]))",
    re.IGNORECASE,
)
_JOIN = re.compile(r"\s*(?:,\s*(?:and\b|&)|[+,/&]|\band\b)?\s*", re.IGNORECASE)
_IN_BRACKETS = re.compile(r"\(\s*(c(?:at|\d)[^()]*)\)", re.IGNORECASE)
_BOUNDARY = re.compile(r"(?P<scopes>[^()]+?)\s*(?:\((?P<marks>[^()]*)\))?")
_COUNTED = re.compile(r",?\s*\b(market|location)[\s-]based\b", re.IGNORECASE)


def scopes_named(text: object) -> list[str]:
    """Return the names of the scopes that a text speaks of; they are to be joined.

    Numbers are scopes, and categories behind "category" or "3."; categories that stand right
    behind scope 3 say which of it are meant.

    Parameters
    ----------
    text : str
        ``"S1+S2"``, ``"1+2"``, ``"Scopes 1, 2 & 3"``, ``"S3 C11"``, ``"scope 3 categories 1, 4"``.

    Returns
    -------
    list of str
        Names such as ``"S1"``, ``"S3"`` and ``"C11"``.

    Raises
    ------
    ScopeError
        If it speaks of none, of one that does not exist, or may be read in two ways.

    References
    ----------
    GHG Protocol, Corporate Value Chain (Scope 3) Standard, 2011, table 5.4: the categories.

    Examples
    --------
    >>> scopes_named("Scope 1 and 2"), scopes_named("scope 3 category 11")
    (['S1', 'S2'], ['C11'])
    """
    if not isinstance(text, str):
        raise _refusal(text, "")
    names = [part.strip().upper() for part in text.split("+")]
    if all(name in NAMES for name in names):
        return names
    if _COUNTED.search(text):
        raise _refusal(text, "; how scope 2 is counted is read by Boundary.parse")
    return _listed_in(_unbracketed(text), lambda reason: _refusal(text, reason))


def parts_of_boundary(text: object) -> tuple[str, list[str]]:
    """Return the scopes that a text speaks of, and its marks in lower case.

    Marks stand in brackets; how scope 2 is counted also without, for it says where it belongs.

    Examples
    --------
    >>> parts_of_boundary("S1+S2 (without land)"), parts_of_boundary("Scopes 1+2 market based")
    (('S1+S2', ['without land']), ('Scopes 1+2', ['market-based']))
    """
    plain = _unbracketed(text) if isinstance(text, str) else ""
    found = _BOUNDARY.fullmatch(plain)
    if found is None:
        raise ScopeError(f"a boundary must read like 'S1+S2 (market-based)', got {text!r:.80}")
    scopes, counted = found["scopes"], _COUNTED.findall(found["scopes"])
    marks = [*(found["marks"] or "").split(","), *(f"{method} based" for method in counted)]
    spelt = (" ".join(mark.lower().replace("-", " ").split()) for mark in marks)
    return _COUNTED.sub("", scopes).strip(), [m.replace(" based", "-based") for m in spelt if m]


def _unbracketed(text: str) -> str:
    """Return a text in plain characters, categories in brackets without them."""
    return _IN_BRACKETS.sub(r" \1", unicodedata.normalize("NFKC", text)).strip()


def _listed_in(text: str, refusal: Callable[[str], ScopeError]) -> list[str]:
    names: list[str] = []
    category: bool | None = False  # what a bare number counts; None where that is not clear
    joined, at = True, 0
    while at < len(text):
        item = _ITEM.match(text, at)
        if item is None or not (joined or item["name"] or item["kind"]):
            raise refusal(f"; {text[at:]!r:.80} is no scope")
        if item["kind"]:
            category = bool(item["category"])
        name = item["name"].upper() if item["name"] else _numbered(item, category, refusal)
        if item["name"] or item["part"]:
            category = None if name in CATEGORIES else False
        if name in CATEGORIES and not joined and names[-1:] == ["S3"]:
            names.pop()  # they say which of scope 3 is meant
        names.append(name)
        join = _JOIN.match(text, item.end())
        joined, at = bool(join and join[0].strip()), join.end() if join else item.end()
    if not names or joined:
        raise refusal("")
    if "S3" in names and not {*CATEGORIES}.isdisjoint(names):
        raise refusal("; is all of scope 3 meant, or the categories alone, as in 'S3 C11'?")
    return names


def _numbered(
    item: re.Match[str], category: bool | None, refusal: Callable[[str], ScopeError]
) -> str:
    """Return the name of a scope or a category by its number."""
    number, part = int(item["number"]), item["part"]
    if part is not None:
        if category or number != 3:
            raise refusal(f"; only scope 3 has categories, not {item[0]!r}")
        number, category = int(part), True
    if category is None:
        raise refusal(f"; is {number} a scope or a category?")
    if category:
        if 1 <= number <= len(CATEGORIES):
            return f"C{number}"
        raise refusal(f"; there is no category {number}, they are 1 to {len(CATEGORIES)}")
    if 1 <= number <= 3:
        return f"S{number}"
    meant = [f"'category {number}'"] * (3 < number <= len(CATEGORIES)) + ["'1+2'"] * (number == 12)
    hint = f": did you mean {' or '.join(meant)}?" if meant else ""
    raise refusal(f"; there is no scope {number}{hint}")


def _refusal(text: object, reason: str) -> ScopeError:
    known = ", ".join(NAMES)
    return ScopeError(
        f"scopes must be a sum of {known}, or read like '1+2', 'scope 3' or 'category 11', "
        f"got {text!r:.80}{reason}"
    )
