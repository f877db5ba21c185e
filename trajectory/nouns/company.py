"""Who promised, and what is known about them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from trajectory.checks import as_date, as_fraction, as_instance, as_number, as_text, as_tuple
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import (
    Engagement,
    Maintain,
    NetZero,
    RenewableElectricity,
    Target,
)

__all__ = ["Company", "Facts", "Promise"]

Promise = Target | NetZero | Maintain | Engagement | RenewableElectricity
PROMISES = (Target, NetZero, Maintain, Engagement, RenewableElectricity)


@dataclass(frozen=True, kw_only=True)
class Facts(Noun):
    """What the rules of the standards ask about a company, each None until known.

    Parameters
    ----------
    sector : str, optional
        Sector as the standard names it.
    category : str, optional
        Company category of a standard that has them, such as ``"A"`` or ``"B"``.
    sells_fossil_fuels : bool, optional
        Whether it sells, transmits or distributes fossil fuels.
    flag_share : float, optional
        Share of land emissions (FLAG) in all gross emissions. [1]
    fiscal_year_end : int, optional
        Month in which the fiscal year ends, 1 to 12.
    submitted : datetime.date, optional
        When the targets were sent to the standard's body.
    reviewed : datetime.date, optional
        When they were last reviewed.
    excluded_s12, excluded_s3 : float, optional
        Share of scopes 1+2, and of scope 3, left out of the inventory. [1]
    base_year_change : float, optional
        Change of base-year emissions since the targets were set, cumulative. [1]
    net_turnover, balance_sheet : float, optional
        Of the group. [EUR]
    employees : float, optional
        Of the group. [full-time equivalents]
    high_income_country : bool, optional
        Whether the ultimate parent's country is one, by the World Bank's class.

    Raises
    ------
    ArgumentError
        If a field breaks its rule.

    Examples
    --------
    >>> Facts(sells_fossil_fuels=False).sector is None
    True
    """

    sector: str | None = None
    category: str | None = None
    sells_fossil_fuels: bool | None = None
    flag_share: float | None = None
    fiscal_year_end: int | None = None
    submitted: date | None = None
    reviewed: date | None = None
    excluded_s12: float | None = None
    excluded_s3: float | None = None
    base_year_change: float | None = None
    net_turnover: float | None = None
    balance_sheet: float | None = None
    employees: float | None = None
    high_income_country: bool | None = None

    def __post_init__(self) -> None:
        for names, check in _FACT_CHECKS:
            for name in names:
                value = getattr(self, name)
                if value is not None:
                    object.__setattr__(self, name, check(name, value))


def _as_month(argument: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 12:
        raise ArgumentError(f"{argument} must be a month from 1 to 12, got {value!r}")
    return value


_FACT_CHECKS: tuple[tuple[tuple[str, ...], Callable[[str, Any], object]], ...] = (
    (("sector", "category"), as_text),
    (("sells_fossil_fuels", "high_income_country"), lambda n, v: as_instance(n, v, bool)),
    (("flag_share", "excluded_s12", "excluded_s3"), as_fraction),
    (("fiscal_year_end",), _as_month),
    (("submitted", "reviewed"), as_date),
    (("base_year_change",), lambda n, v: as_number(n, v, minimum=-1.0)),
    (
        ("net_turnover", "balance_sheet", "employees"),
        lambda n, v: as_number(n, v, minimum=0.0),
    ),
)


@dataclass(frozen=True, init=False, repr=False)
class Company(Noun):
    """A company with its inventories and promises; nothing is checked across them.

    Parameters
    ----------
    name : str
        Its name.
    inventories : iterable of Inventory
        What it reported.
    targets : iterable of Target, NetZero, Maintain, Engagement, RenewableElectricity
        What it promised.
    facts : Facts
        What the rules ask about it.

    Raises
    ------
    ArgumentError
        If an item is of the wrong type.

    Examples
    --------
    >>> from trajectory import S12, Inventory, Target
    >>> Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")],
    ...         [Target(S12, "52%", 2030, base_year=2021)])
    Company('ZTE', 1 inventory, 1 promise)
    """

    name: str
    inventories: tuple[Inventory, ...] = ()
    targets: tuple[Promise, ...] = ()
    facts: Facts = field(default_factory=Facts)

    def __init__(
        self,
        name: str,
        inventories: Iterable[Inventory] = (),
        targets: Iterable[Promise] = (),
        facts: Facts | None = None,
    ) -> None:
        values = {
            "name": as_text("name", name),
            "inventories": as_tuple("inventories", inventories, Inventory),
            "targets": as_tuple("targets", targets, *PROMISES),
            "facts": Facts() if facts is None else as_instance("facts", facts, Facts),
        }
        for field_name, value in values.items():
            object.__setattr__(self, field_name, value)

    def as_of(self, on: date) -> "Company":
        """Return the company as it was known on a day.

        Promises not yet announced or already withdrawn are left out, and so are inventories
        of years that had not ended: those labelled with the day's own year or a later one.

        Parameters
        ----------
        on : datetime.date
            The day.

        Returns
        -------
        Company
            The same company with less in it.

        Raises
        ------
        ArgumentError
            If `on` is no date.
        """
        day = as_date("on", on)
        return Company(
            self.name,
            [inventory for inventory in self.inventories if inventory.year < day.year],
            [target for target in self.targets if target.life.alive(day)],
            self.facts,
        )

    def __repr__(self) -> str:
        """Return one line: name and how much is in it."""
        n, p = len(self.inventories), len(self.targets)
        inventories = f"{n} inventor{'y' if n == 1 else 'ies'}"
        return f"Company({self.name!r}, {inventories}, {p} promise{'' if p == 1 else 's'})"
