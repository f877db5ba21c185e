"""Units of emissions: that of a row's own cell, else that of the header, else tCO2e."""

import re
import unicodedata

import numpy as np
from numpy.typing import NDArray

from trajectory.errors import UnitError
from trajectory.portfolio.cells import REMEDIES, text_of, unit_of_emissions
from trajectory.portfolio.columns import UNITS
from trajectory.portfolio.rows import Rows

__all__ = ["UNSAID", "cell_units", "column_units", "is_unit", "unit_said", "without_unit"]

Codes = NDArray[np.int8]
Mask = NDArray[np.bool_]

UNSAID = -1
"""The place in `UNITS` of a cell that names no unit."""

_COUNT = (
    r"(?:(?:['\u2019]?000s?|1[,.']?000s?|thousands?|millions?|billions?|mio\.?|tsd\.?|k(?= )|"
    r"metric|short|long)[ -]?)*"
)
_MASS = (
    r"(?:t|[kmg]t|mmt|[mgtp]g|kg|lbs|pounds?|k?tons?|(?:kilo|mega|giga)tons?|"
    r"(?:kilo|mega|giga)?tonnes?)"
)
_GAS = (
    r"(?:[ -]?(?:of )?(?:co2(?:[ -]{0,3}(?:e(?:q|quiv(?:alents?)?)?|\u00e4q\.?))?|"
    r"carbon dioxide(?: equivalents?)?))"
)
_ENERGY = r"(?:[kmgt]?wh|[kmgtp]j|mmbtu)"
_RATE = r"(?: ?(?:/ ?|per )(?:yr|year|annum|a))?"
_MEASURE = re.compile(
    rf"(?<![a-z0-9]){_COUNT}(?:{_MASS}{_GAS}?|{_ENERGY}){_RATE}(?![a-z0-9])", re.IGNORECASE
)
_BRACKET = re.compile(r"[(\[]([^()\[\]]*)[)\]]")
_OTHER = re.compile(
    r"%|\bper\b|[€$£¥]|\b(?:eur|usd|gbp|chf|jpy|sek|nok|dkk|k|m|mn|bn|mio|tsd|thousands?|millions?|"
    r"billions?)\b",
    re.IGNORECASE,
)
"""What a bracket says of a figure that is no mass, or no whole one."""
UNIT_MISSING = "write the unit into the header, or into a column 'unit'"
_LEFT = re.compile(r"[\s,]+in\s*$", re.IGNORECASE)
_LEAD = re.compile(r"^(?:in|unit:?)\s+", re.IGNORECASE)


def unit_said(header: str) -> str | None:
    """Return the unit that a header says, as it is written, None where it says none.

    It need not be one of emissions: what is measured in MWh is not to be taken for tonnes.

    Examples
    --------
    >>> unit_said("Emissions (in kt)"), unit_said("scope_1_ktco2e"), unit_said("Scope 2 [MWh]")
    ('kt', 'ktco2e', 'MWh')
    >>> unit_said("Scope 2 (location-based)")
    """
    return _apart(header)[0]


def without_unit(header: str) -> str:
    """Return a header without the unit that it says.

    Examples
    --------
    >>> without_unit("Scope 2 (market-based, kt)").split()
    ['Scope', '2', '(market-based,', ')']
    """
    return _apart(header)[1]


def is_unit(cell: str) -> bool:
    """Return whether a cell is a unit and nothing else, as in a row of units.

    Examples
    --------
    >>> is_unit("[kt CO2e]"), is_unit("%"), is_unit("Kt Steel")
    (True, True, False)
    """
    text = unicodedata.normalize("NFKC", cell).strip().strip("()[]").strip()
    return text in ("%", "1", "EUR", "USD") or bool(_MEASURE.fullmatch(_LEAD.sub("", text)))


def _other_said(header: str) -> str | None:
    """Return what a bracket says that is no mass: "Emissions (EUR m)"."""
    return next((piece for piece in _BRACKET.findall(header) if _OTHER.search(piece)), None)


def _said_above(text: str) -> str | None:
    """Return the first mass that is not the tonne in the text above a header."""
    for found in _MEASURE.finditer(unicodedata.normalize("NFKC", text)):
        try:
            if unit_of_emissions(found[0].strip()) != UNITS[0]:
                return found[0].strip()
        except UnitError:
            if not re.search(_ENERGY, found[0], re.IGNORECASE):
                return found[0].strip()
    return None


def _apart(header: str) -> tuple[str | None, str]:
    """Return the unit of a header and the rest of it."""
    text = unicodedata.normalize("NFKC", str(header)).replace("_", " ")
    bracketed = [piece for part in _BRACKET.findall(text) for piece in re.split(r"[,;]\s+", part)]
    found = next((piece for piece in bracketed if _MEASURE.search(piece)), None)
    if found is None:
        bare = _MEASURE.search(text)
        found = bare[0] if bare else None
    if found is None:
        return None, header
    unit = _LEAD.sub("", found.strip())
    if text.isupper():  # "SCOPE_1_TCO2E": the case says nothing
        unit = unit.lower()
    return unit, _LEFT.sub("", text.replace(found, " ", 1))


def cell_units(rows: Rows, field: str, where: Mask, *, refuse: bool) -> tuple[Codes, Mask]:
    """Return the units that a column of units names, and where one cannot be read.

    Parameters
    ----------
    rows : Rows
        The table.
    field : str
        The field of units.
    where : ndarray of bool, shape (n,)
        Rows that need one.
    refuse : bool
        Whether a unit that cannot be read refuses its row, or is noted.

    Returns
    -------
    ndarray of int8, ndarray of bool, shape (n,)
        Places in `UNITS`, `UNSAID` where the cell is empty; and where it cannot be read.
    """

    def read(cell: object) -> int:
        return UNITS.index(unit_of_emissions(text_of(cell)))

    things, places = rows.read(field, read, "unit", where=where, refuse=refuse)
    codes = [t if isinstance(t, int) else UNSAID for t in things]
    return np.array([*codes, UNSAID], np.int8)[places], (places < 0) & ~rows.blank(field)


def column_units(
    rows: Rows, field: str, own: Codes, where: Mask, *, refuse: bool
) -> tuple[Codes, Mask]:
    """Return the units of the figures in a column, and where they have none that can be used.

    Parameters
    ----------
    rows : Rows
        The table.
    field : str
        The field of the figures.
    own : ndarray of int8, shape (n,)
        The units of the rows' own cells, `UNSAID` where they name none.
    where : ndarray of bool, shape (n,)
        Rows that have a figure.
    refuse : bool
        Whether a row is refused where it has none, or the figure is left out.

    Returns
    -------
    ndarray of int8, ndarray of bool, shape (n,)
        Places in `UNITS`, and where the header's unit is none of emissions or another than the
        row's. Figures without a unit are in tCO2e, which the book's notes say.
    """
    header = rows.fields[field]
    text = unit_said(header) or _other_said(header) or rows.units.get(header)
    unsaid = where & (own == UNSAID)
    if text is None and unsaid.any() and (above := _said_above(rows.table.above)):
        lead = "" if refuse else "left out: "
        why = f"{lead}no unit stands with the figure, and above the header {above!r}"
        (rows.refuse if refuse else rows.note)(unsaid, field, (why, UNIT_MISSING))
        return own, unsaid
    if text is None:
        note = f"{rows.name}: emissions without a unit are read as tCO2e"
        if unsaid.any() and note not in rows.notes:
            rows.notes.append(note)
        return np.where(unsaid, np.int8(0), own), np.zeros(rows.size, bool)
    try:
        said = UNITS.index(unit_of_emissions(text))
    except UnitError as error:
        bad, why, whole = unsaid, str(error), own
    else:
        bad = where & (own != UNSAID) & (own != said)
        why = f"the header says {UNITS[said]}, the row another unit"
        whole = np.where(unsaid, np.int8(said), own)
    reason = f"header {rows.fields[field]!r:.60}: {why}".partition("; ")
    why = reason[0] if refuse else f"left out: {reason[0]}"
    (rows.refuse if refuse else rows.note)(bad, field, (why, reason[2] or REMEDIES["unit"]))
    return whole, bad
