"""Which column holds which field: by a format's headers, or as the caller says."""

import re
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, NamedTuple

from trajectory.errors import ArgumentError, TrajectoryError
from trajectory.nouns.scope import Boundary, Scope, as_boundary
from trajectory.portfolio.cells import boundary_of
from trajectory.portfolio.formats import plain_header
from trajectory.portfolio.formats.plain import IDS
from trajectory.portfolio.measures import without_unit
from trajectory.portfolio.shares import Share
from trajectory.words import listed

__all__ = [
    "Chosen",
    "Figure",
    "about_scopes",
    "chosen",
    "figure_header",
    "found_fields",
    "headers_listed",
    "ids_of",
]

Told = Mapping[str, Any]


class Chosen(NamedTuple):
    """What the caller says about columns.

    Parameters
    ----------
    headers : dict of str to str
        The header of a field.
    constants : dict of str to object
        What a field is in every row.
    shares : dict of str to Share
        What its bare numbers are.
    """

    headers: dict[str, str]
    constants: dict[str, Any]
    shares: dict[str, Share]


def chosen(columns: Told | None, known: Iterable[str], headers: Iterable[str]) -> Chosen:
    """Return what `columns` says, after a check of its fields and headers.

    Parameters
    ----------
    columns : mapping, optional
        From fields to headers, shares, scopes or years.
    known : iterable of str
        The fields that there are.
    headers : iterable of str
        All headers of all tables.

    Returns
    -------
    Chosen
        The same, apart.

    Raises
    ------
    ArgumentError
        If a field or a header is unknown, or a value is none of these; all of them at once.
    """
    if columns is not None and not isinstance(columns, Mapping):
        raise ArgumentError(f"columns must map fields to headers, got {columns!r:.80}")
    told = Chosen({}, {}, {})
    fields, there = set(known), set(headers)
    wrong = []
    for field, value in (columns or {}).items():
        header: Any = value.header if isinstance(value, Share) else value
        if field not in fields:
            wrong.append(f"{field!r} is no field")
        elif isinstance(header, str) and header not in there:
            wrong.append(f"{header!r} is no header of a table")
        elif isinstance(value, Scope | Boundary):
            told.constants[field] = as_boundary(field, value)
        elif isinstance(value, int) and not isinstance(value, bool) and field.endswith("year"):
            told.constants[field] = value
        elif not isinstance(value, str | Share):
            wrong.append(f"{field!r} must be a header, percent or fraction, not {value!r:.60}")
        if isinstance(value, Share):
            told.shares[field] = Share(value.name)
        if isinstance(header, str):
            told.headers[field] = header
    if wrong:
        raise ArgumentError(
            f"columns must map fields to headers, got: {'; '.join(wrong)}; portfolio.schema() "
            "lists the fields"
        )
    return told


def found_fields(
    headers: Sequence[str], fields: Mapping[str, Sequence[str]], told: Chosen
) -> dict[str, str]:
    """Return the header of each field that a table has: the best of those it may have.

    Examples
    --------
    >>> found_fields(["Company Name", "Scope"], {"company": ("company", "company_name")},
    ...              Chosen({}, {}, {}))
    {'company': 'Company Name'}
    """
    names: dict[str, str] = {}
    for plain in (lambda h: h.replace("(", " ").replace("[", " "), str, without_unit):
        for header in headers:  # as it stands, else without what is in brackets
            names.setdefault(plain_header(plain(header)), header)
    there = set(headers)
    mine = {field: header for field, header in told.headers.items() if header in there}
    taken = set(mine.values())
    for field, spellings in fields.items():
        for spelling in spellings:
            named = names.get(spelling)
            if named is None or field in mine or named in taken:
                continue
            pieces = _BRACKET.findall(named)
            other = field == "value" and any(about_scopes(piece) for piece in pieces)
            if not other and not any(_OTHERWISE.search(piece) for piece in pieces):
                mine[field] = named
    return mine


_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_OTHERWISE = re.compile(
    r"\b(?:achieved|so far|to date|progress|annual(?:ly)?|yearly|per year|per annum|p\.?a\b|"
    r"previous|prior|old|superseded|intensity|avoided|removed|offsets?|last year)\b",
    re.IGNORECASE,
)
"""What makes a column another one: a reduction achieved is none that was promised."""


def ids_of(headers: Sequence[str]) -> list[str]:
    """Return the headers that may tell companies apart, best first."""
    names = {plain_header(header): header for header in reversed(headers)}
    return [names[name] for name in IDS if name in names]


class Figure(NamedTuple):
    """Which emissions a header says stand below it; None where it does not say it."""

    boundary: Boundary | None
    year: int | None


_YEAR = re.compile(r"(?:^|(?<=_))(?:[fc]y_?)?((?:19|20|21)[0-9]{2})a?(?:$|(?=_))")
_NOISE = frozenset(
    (
        *("ghg", "emissions", "emission", "total", "totals", "reported", "agg", "aggregate"),
        *("gross", "co2e", "co2", "absolute", "verified", "assured", "audited", "unaudited"),
        *("restated", "actual", "actuals"),
    )
)
_KINDS = re.compile(r"(?<![^_])(?:(?:other_|energy_)?indirect|direct)(?![^_])")
"""What the GHG Protocol calls the scopes besides their numbers."""
_METHODS = {"location": "location based", "market": "market based"} | {
    "lb": "location based", "mb": "market based",
}  # fmt: skip
_CATEGORY = re.compile(r"^s(?:cope)?_?3_(?:cat(?:egory)?_?)?([0-9]{1,2})$")
_ABOUT_SCOPES = re.compile(r"(?:^|_)s(?:cope)?s?_?[123](?:_|s|$)")


def figure_header(header: str) -> Figure | None:
    """Return the boundary and the year that a header says, None where it is of no emissions.

    Brackets count: "Scope 3 (category 11)" is not all of scope 3.

    Examples
    --------
    >>> figure_header("2019_ghg_s1s2"), figure_header("Scope 2 (market-based, kt)")
    (Figure(boundary=S12, year=2019), Figure(boundary=S2.market_based, year=None))
    >>> figure_header("name"), figure_header("Scope 3 (Asia)")
    (None, None)
    """
    name = _plain(header)
    year = _YEAR.search(name)
    rest = _YEAR.sub("", name).strip("_") if year else name
    words = [word for word in _KINDS.sub("", rest).split("_") if word and word not in _NOISE]
    bare = [word for word in words if word not in {"of", "in"}]
    boundary = (_boundary(words) or _boundary(bare)) if bare else None
    if (bare and boundary is None) or not (year or boundary):
        return None
    return Figure(boundary, int(year[1]) if year else None)


def about_scopes(header: str) -> bool:
    """Return whether a header names scopes, even where it is not understood.

    Examples
    --------
    >>> about_scopes("Scope 3 (Asia)"), about_scopes("sector")
    (True, False)
    """
    return bool(_ABOUT_SCOPES.search(_plain(header)))


def _plain(header: str) -> str:
    return plain_header(re.sub(r"[()\[\]]", " ", without_unit(header)))


def _boundary(words: list[str]) -> Boundary | None:
    name = "_".join(words)
    if "based" not in words:
        name = "_".join(_METHODS.get(word, word) for word in words)
    category = _CATEGORY.match(name)
    if category:
        name = f"category_{category[1]}"
    elif re.match(r"s(?:cope)?s?_?[123](?:_?s?[123])*(?:_|$)", name):
        head = re.match(r"(?:s(?:cope)?s?_?)?[123](?:_?(?:s(?:cope)?)?_?[123])*", name)
        assert head is not None
        digits = "+".join(re.findall("[123]", head[0]))
        name = f"{digits} {name[head.end() :]}"
    elif not re.match(r"(?:cat|category)_?[0-9]{1,2}$", name):
        return None
    try:
        return boundary_of(name.replace("_", " ").strip())
    except TrajectoryError:
        return None


def headers_listed(headers: Sequence[str]) -> str:
    """Return headers as an error lists them."""
    return listed(repr(header) for header in headers[:20]) + (" ..." if len(headers) > 20 else "")
