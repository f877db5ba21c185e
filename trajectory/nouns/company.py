"""Who promised, and what is known about them."""

import calendar
import functools
from collections.abc import Iterable
from dataclasses import replace
from datetime import MAXYEAR, date
from typing import Any

from trajectory.checks import (
    as_date,
    as_fraction,
    as_text,
    as_whole,
    as_year,
    at_least,
    instance_of,
    tuple_of,
)
from trajectory.errors import ArgumentError, YearError
from trajectory.nouns.codec import Noun
from trajectory.nouns.fields import Field, arguments, kept, noun, written
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.notebook import of_company
from trajectory.nouns.promises import (
    BelowBaseline,
    Engagement,
    FixedLevel,
    NetZero,
    RenewableElectricity,
    Target,
    Unread,
)
from trajectory.words import INDEX, counted, spans

__all__ = ["Company", "Facts", "Promise"]

Promise = Target | FixedLevel | BelowBaseline | NetZero | Engagement | RenewableElectricity
PROMISES = (Target, FixedLevel, BelowBaseline, NetZero, Engagement, RenewableElectricity)


def _as_month(argument: str, value: object) -> int:
    return as_whole(argument, value, 1, 12, noun="month")


def _as_label(argument: str, value: object) -> str:
    if value not in ("ends", "starts"):
        raise ArgumentError(f"{argument} must be 'ends' or 'starts', got {value!r:.80}")
    return str(value)


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
    fiscal_years : bool, optional
        Whether its years are fiscal years, such as FY2030; a statement that says so makes it one.
    fiscal_label : str, optional
        Whether a fiscal year is called by the calendar year in which it ``"ends"`` or
        ``"starts"``: a Japanese FY2024 starts in 2024 and ends in March 2025.
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
    financial_revenue_share : float, optional
        Share of revenue from lending, investing, insuring and capital markets. [1]
    first_esrs_year : int, optional
        First financial year reported under the European standards (ESRS), called by the
        calendar year in which it begins. [year]
    streamlined : bool, optional
        Whether its targets were set by the SBTi's streamlined route for small and medium
        companies; they are then judged by :data:`trajectory.rules.SBTI_SMALL`.

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
    fiscal_years: bool | None = kept(instance_of(bool), default=None, kw_only=True)
    fiscal_label: str | None = kept(_as_label, default=None, kw_only=True)
    submitted: date | None = kept(as_date, default=None, kw_only=True)
    reviewed: date | None = kept(as_date, default=None, kw_only=True)
    excluded_s12: float | None = kept(as_fraction, default=None, kw_only=True)
    excluded_s3: float | None = kept(as_fraction, default=None, kw_only=True)
    base_year_change: float | None = kept(at_least(-1.0), default=None, kw_only=True)
    net_turnover: float | None = kept(at_least(0.0), default=None, kw_only=True)
    balance_sheet: float | None = kept(at_least(0.0), default=None, kw_only=True)
    employees: float | None = kept(at_least(0.0), default=None, kw_only=True)
    high_income_country: bool | None = kept(instance_of(bool), default=None, kw_only=True)
    financial_revenue_share: float | None = kept(as_fraction, default=None, kw_only=True)
    first_esrs_year: int | None = kept(as_year, default=None, kw_only=True)
    streamlined: bool | None = kept(instance_of(bool), default=None, kw_only=True)


@noun
class Company(Noun):
    """A company with its inventories and promises; nothing is checked across them.

    Parameters
    ----------
    name : str
        Its name.
    inventories : iterable of Inventory
        What it reported.
    targets : iterable of promises: Target, FixedLevel, BelowBaseline, NetZero, Engagement, \
RenewableElectricity
        What it promised.
    facts : Facts
        What the rules ask about it.
    unread : iterable of Unread
        Passages of its statement that may promise something and were not read as promises. No
        path holds them; a rule that misses a promise on their emissions answers NO_DATA.
    notes : iterable of str
        What was inferred where its promises were read from a text, in sentences. A report leads
        with them, and an assessment holds them beside its answers.
    id : str, optional
        What tells it from others of its name: an ISIN, an LEI, a number of a register.

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
    unread: Field[Iterable[Unread], tuple[Unread, ...]] = kept(
        tuple_of(Unread), default=(), kw_only=True
    )
    notes: Field[Iterable[str], tuple[str, ...]] = kept(tuple_of(str), default=(), kw_only=True)
    id: str | None = kept(as_text, default=None, kw_only=True)

    def period_end(self, inventory: Inventory) -> date:
        """Return the last day of the reporting year of an inventory.

        As the inventory says; else by the month in which the company's fiscal year ends and
        the calendar year it is called by. Where the latter is not known, the later of the two
        readings, so that nothing counts as known too early; without a month, 31 December.

        Parameters
        ----------
        inventory : Inventory
            One of the company's.

        Returns
        -------
        datetime.date
            Its last day.

        Raises
        ------
        YearError
            If it would end after the year 9999.

        Examples
        --------
        >>> from trajectory import S12
        >>> japanese = Company("Example", facts=Facts(fiscal_year_end=3, fiscal_label="starts"))
        >>> japanese.period_end(Inventory(2024, {S12: 1.0}))
        datetime.date(2025, 3, 31)
        """
        if inventory.period_end is not None:
            return inventory.period_end
        month = self.facts.fiscal_year_end or 12
        later = month < 12 and self.facts.fiscal_label != "ends"
        return _last_day(inventory.year + later, month)

    def as_of(self, on: date) -> "Company":
        """Return the company as it was known on a day.

        Promises not yet announced or already withdrawn are left out. So are inventories that
        were not published by the day or, where that date is unknown, whose reporting year had
        not ended before it (:meth:`period_end`); and of two inventories of one year that
        report the same, all but the last published.

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
        ArgumentError, YearError
            If `on` is no date, or a fiscal year would end after the year 9999.

        Examples
        --------
        >>> from trajectory import S12
        >>> company = Company("Example", [Inventory(2023, {S12: 1.0}), Inventory(2024, {S12: 1.0})])
        >>> company.as_of(date(2024, 10, 1)).inventories
        (Inventory(2023, {S12: 1.0}),)
        """
        day = as_date("on", on)
        known = [inventory for inventory in self.inventories if self._knows(inventory, day)]
        superseded = set(map(id, _superseded(known)))
        kept = [inventory for inventory in known if id(inventory) not in superseded]
        alive = [target for target in self.targets if target.life.alive(day)]
        if len(kept) == len(self.inventories) and len(alive) == len(self.targets):
            return self
        return replace(self, inventories=kept, targets=alive)

    def reading_notes(self) -> tuple[str, ...]:
        """Return its notes, and what was not read as a promise, in sentences.

        Examples
        --------
        >>> Company("Example", unread=[Unread("We will do more.")]).reading_notes()
        ('not read as a promise: "We will do more."',)
        """
        passages = (f"not read as a promise: {passage}" for passage in self.unread)
        return (*self.notes, *passages)

    def years_known(self, on: date) -> frozenset[int]:
        """Return the years of the inventories that were known on a day.

        Examples
        --------
        >>> from trajectory import S12
        >>> company = Company("Example", [Inventory(2023, {S12: 1.0}), Inventory(2024, {S12: 1.0})])
        >>> sorted(company.years_known(date(2024, 10, 1)))
        [2023]
        """
        day = as_date("on", on)
        return frozenset(i.year for i in self.inventories if self._knows(i, day))

    def as_of_notes(self, on: date) -> tuple[str, ...]:
        """Return what :meth:`as_of` assumed about a day, or left out for a newer inventory.

        Parameters
        ----------
        on : datetime.date
            The day.

        Returns
        -------
        tuple of str
            Sentences; empty where nothing was assumed.

        Examples
        --------
        >>> from trajectory import S12
        >>> facts = Facts(fiscal_year_end=3)
        >>> company = Company("Example", [Inventory(2024, {S12: 1.0})], facts=facts)
        >>> print(*company.as_of_notes(date(2024, 10, 1)))
        the fiscal year 2024 is taken to end on 2025-03-31: Facts.fiscal_label says which
        """
        day = as_date("on", on)
        known = [inventory for inventory in self.inventories if self._knows(inventory, day)]
        replaced = sorted({(i.year, i.published) for i in _superseded(known)}, key=str)
        notes = [
            f"of two inventories of {year}, the one published later holds, not that of {day_}"
            for year, day_ in replaced
        ]
        for inventory in filter(self._is_read_late, self.inventories):
            late = self.period_end(inventory)
            if _last_day(inventory.year, late.month) < day <= late:  # the reading decides
                notes.append(
                    f"the fiscal year {inventory.year} is taken to end on {late}: "
                    "Facts.fiscal_label says which"
                )
        return tuple(dict.fromkeys(notes))

    def _is_read_late(self, inventory: Inventory) -> bool:
        """Return whether it is only assumed in which year a reporting year ends."""
        named = self.facts.fiscal_label or inventory.period_end or inventory.published
        return not named and (self.facts.fiscal_year_end or 12) < 12

    def _knows(self, inventory: Inventory, day: date) -> bool:
        if inventory.published is not None:
            return inventory.published <= day
        return self.period_end(inventory) < day

    def __repr__(self) -> str:
        """Return one line: name and how much is in it."""
        inventories = counted(len(self.inventories), "inventory", "inventories")
        return f"Company({self.name!r}, {inventories}, {counted(len(self.targets), 'promise')})"

    def __str__(self) -> str:
        """Return its name, the years that it reported and a line for each promise."""
        years = sorted({inventory.year for inventory in self.inventories})
        reported = f"reported {spans(years)}" if years else "reported nothing"
        return "\n  ".join([self.name, reported, *map(str, self.targets), *self.reading_notes()])

    def _repr_html_(self) -> str:
        return of_company(self)

    def _repr_pretty_(self, printer: Any, _cycle: bool) -> None:
        """Print all that it holds, one a line: in IPython, and where hypothesis fails."""
        printer.text("Company(")
        with printer.indent(4):
            for name, value in arguments(self):
                printer.break_()
                _print_field(printer, name, value)
        printer.break_()
        printer.text(")")


def _print_field(printer: Any, name: str, value: Any) -> None:
    """Print a field of a company: its items, where it has any, one a line."""
    if type(value) is not tuple:
        printer.text(f"{name}{written(value)},")
        return
    printer.text(f"{name}[")
    with printer.indent(4):
        for item in value:
            printer.break_()
            printer.text(f"{item!r},")
    printer.break_()
    printer.text("],")


@functools.lru_cache(maxsize=1024)
def _last_day(year: int, month: int) -> date:
    if year > MAXYEAR:
        raise YearError(f"a fiscal year must end by {MAXYEAR}, got {year}")
    return date(year, month, calendar.monthrange(year, month)[1])


def _superseded(inventories: list[Inventory]) -> list[Inventory]:
    """Return those of which another of the year, published later, reports every key."""
    dated = [inventory for inventory in inventories if inventory.published is not None]
    return [
        one
        for one in dated
        for other in dated
        if one.year == other.year
        and (one.unit == INDEX) == (other.unit == INDEX)
        and one.published < other.published  # type: ignore[operator]
        and {key for key, _ in one.emissions} <= {key for key, _ in other.emissions}
    ]
