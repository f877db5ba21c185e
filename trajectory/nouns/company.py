"""Who promised, and what is known about them."""

from collections.abc import Iterable
from datetime import date

from trajectory.checks import (
    as_date,
    as_fraction,
    as_text,
    at_least,
    instance_of,
    tuple_of,
)
from trajectory.errors import ArgumentError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, kept, noun
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import Engagement, Maintain, NetZero, RenewableElectricity, Target
from trajectory.words import counted

__all__ = ["Company", "Facts", "Promise"]

Promise = Target | NetZero | Maintain | Engagement | RenewableElectricity
PROMISES = (Target, NetZero, Maintain, Engagement, RenewableElectricity)


def _as_month(argument: str, value: object) -> int:
    if isinstance(value, bool) or not isinstance(value, int) or not 1 <= value <= 12:
        raise ArgumentError(f"{argument} must be a month from 1 to 12, got {value!r}")
    return value


@noun
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

    sector: str | None = kept(as_text, default=None, kw_only=True)
    category: str | None = kept(as_text, default=None, kw_only=True)
    sells_fossil_fuels: bool | None = kept(instance_of(bool), default=None, kw_only=True)
    flag_share: float | None = kept(as_fraction, default=None, kw_only=True)
    fiscal_year_end: int | None = kept(_as_month, default=None, kw_only=True)
    submitted: date | None = kept(as_date, default=None, kw_only=True)
    reviewed: date | None = kept(as_date, default=None, kw_only=True)
    excluded_s12: float | None = kept(as_fraction, default=None, kw_only=True)
    excluded_s3: float | None = kept(as_fraction, default=None, kw_only=True)
    base_year_change: float | None = kept(at_least(-1.0), default=None, kw_only=True)
    net_turnover: float | None = kept(at_least(0.0), default=None, kw_only=True)
    balance_sheet: float | None = kept(at_least(0.0), default=None, kw_only=True)
    employees: float | None = kept(at_least(0.0), default=None, kw_only=True)
    high_income_country: bool | None = kept(instance_of(bool), default=None, kw_only=True)


@noun
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

    name: str = kept(as_text)
    inventories: Field[Iterable[Inventory], tuple[Inventory, ...]] = kept(
        tuple_of(Inventory), default=()
    )
    targets: Field[Iterable[Promise], tuple[Promise, ...]] = kept(tuple_of(*PROMISES), default=())
    facts: Field[Facts | None, Facts] = kept(instance_of(Facts), factory=Facts)

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
        inventories = counted(len(self.inventories), "inventory", "inventories")
        return f"Company({self.name!r}, {inventories}, {counted(len(self.targets), 'promise')})"
