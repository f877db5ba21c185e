"""Which sector a company is in, by a table of whole words: never by a part of a word."""

from dataclasses import dataclass
from functools import lru_cache

from trajectory.rules.tokens import holds, words_of

__all__ = ["SECTORS", "Sector", "sectors_of"]


@dataclass(frozen=True, slots=True)
class Sector:
    """A row of the table.

    Parameters
    ----------
    name : str
        What rules call it.
    phrases : tuple of str
        Words that name it wherever they stand, in lower case.
    alone : tuple of str
        Words that name it only where nothing else is said: "power", but not "power tools".
    unless : tuple of str
        Words beside which it is another one.
    pathway : str
        The sector pathway that the SBTi has for it.
    by_mass : bool
        Whether that pathway is per mass of what the sector makes.
    """

    name: str
    phrases: tuple[str, ...]
    alone: tuple[str, ...] = ()
    unless: tuple[str, ...] = ()
    pathway: str = ""
    by_mass: bool = False


# fmt: off
SECTORS = (
    Sector("power", ("power generation", "power generator", "power generators",
                     "electricity generation", "power producer", "power producers"),
           ("power", "electricity", "electric power", "power sector"),
           unless=("electric utilities",), pathway="power"),
    Sector("utilities", ("electric utility", "electric utilities", "power utility",
                         "power utilities"), pathway="power"),
    Sector("maritime", ("maritime", "maritime transport", "shipping"),
           unless=("ports", "port"), pathway="transport"),
    Sector("water transportation", ("water transportation",), unless=("ports", "port"),
           pathway="transport"),
    Sector("forest and paper", ("forest and paper", "forestry", "pulp and paper", "timber"),
           ("forest", "forests", "paper", "pulp", "rubber"),
           pathway="pulp and paper", by_mass=True),
    Sector("agricultural production", ("agricultural production", "agriculture", "farming"),
           ("agricultural", "crops"), unless=("machinery", "equipment")),
    Sector("animal source food", ("animal source", "animal source food production", "livestock",
                                  "dairy farming", "aquaculture", "meat production"),
           ("animal", "dairy", "meat")),
    Sector("food and beverage processing", ("food and beverage processing", "food processing",
                                            "food and beverage", "food and beverages",
                                            "beverage processing", "food production"),
           ("food", "foods", "food products", "beverages")),
    Sector("food and staples retailing", ("food and staples retailing", "food and staples retail",
                                          "food retail", "food retailing", "food retailer")),
    Sector("tobacco", ("tobacco",)),
    Sector("cement", ("cement", "construction materials"), pathway="cement", by_mass=True),
    Sector("steel", ("iron and steel", "steel production", "steelmaking", "steel producer"),
           ("steel",), pathway="steel", by_mass=True),
    Sector("aluminium", ("aluminium production", "aluminum production", "aluminium smelting",
                         "aluminum smelting"),
           ("aluminium", "aluminum"), pathway="aluminium", by_mass=True),
    Sector("buildings", ("real estate",), ("buildings",), pathway="buildings"),
    Sector("transport", ("air transportation", "airline", "airlines", "ground transportation",
                         "air freight", "rail transport", "road transport", "trucking",
                         "railroads"),
           ("transport", "transportation", "aviation"), unless=("airport", "airports", "highways"),
           pathway="transport"),
)
# fmt: on
"""The land sectors are those of the FLAG Guidance; "Animal health" is none of them. What the SBTi
files as electric utilities holds grids, traders and builders besides those who generate power."""


@lru_cache(maxsize=1024)
def sectors_of(name: str | None) -> frozenset[str]:
    """Return what the table calls a company's sector.

    Parameters
    ----------
    name : str, optional
        The sector as a company or a standard names it.

    Returns
    -------
    frozenset of str
        Names of rows; empty where the table knows none.

    Examples
    --------
    >>> sorted(sectors_of("Power generation")), sorted(sectors_of("Power tools"))
    (['power'], [])
    >>> sorted(sectors_of("Food Production - Animal Source Food Production"))
    ['animal source food', 'food and beverage processing']
    """
    words = words_of(name or "")
    text = " ".join(words)
    return frozenset(
        row.name
        for row in SECTORS
        if (text in row.alone or holds(words, row.phrases)) and not holds(words, row.unless)
    )
