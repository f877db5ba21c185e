"""The picture of scopes: what is emitted, stacked, and which target covers what of it."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

import numpy as np

from trajectory.checks import as_instance, as_year
from trajectory.errors import ArgumentError, MissingDataError
from trajectory.nouns.company import Company
from trajectory.nouns.inventory import Inventory
from trajectory.nouns.promises import FixedLevel, NetZero, Target
from trajectory.nouns.scope import S3, Boundary, Scope2
from trajectory.plot.frame import axes_for, dressed
from trajectory.plot.labels import slot_size
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import as_many, multiples
from trajectory.plot.names import clipped, scaled
from trajectory.plot.room import room_of
from trajectory.plot.style import NAME_SIZES, TEXT, Theme
from trajectory.words import INDEX, counted, number, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "scopes"]

MOST_ROWS = 14
"""Most promises in one picture."""

TALL, LEAST_ROW, ROW, FOR_WORDS = 0.46, 15.0, 24.0, 85.0
"""Most height of a bar, of that of its row; least and usual height of a row, and what words above
and below take, in points."""

Piece = tuple[Boundary, float, float]
"""A part of the emissions: what, where it starts on the axis, how wide it is."""


KEY = "top bar: emissions reported; bars below: promises, filled where they cover emissions"
"""What the bars mean in small multiples."""


@overload
def scopes(
    company: Company,
    *,
    year: int | None = None,
    scope2: Scope2 = Scope2.MARKET,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def scopes(
    company: Sequence[Company],
    *,
    year: int | None = None,
    scope2: Scope2 = Scope2.MARKET,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def scopes(
    company: Any,
    *,
    year: int | None = None,
    scope2: Scope2 = Scope2.MARKET,
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw the emissions of a year, stacked from scope 1 on, and below them what targets cover.

    Each row below is a promise: filled over the emissions that it covers, pale where its
    coverage is partial, with the share of all reported emissions that it covers.

    Parameters
    ----------
    company : Company, or iterable of Company
        Its inventories and promises; targets, net zeros and fixed levels are drawn. Many
        companies become small multiples.
    year : int, optional
        The inventory; None: the one that reports most scopes, the latest of several. [year]
    scope2 : Scope2
        How scope 2 is counted where both ways are reported.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, caption, theme : optional
        As in :func:`trajectory.plot.pathway`.
    labels : mapping of str to str, optional
        What stands for the name of a company.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

    Raises
    ------
    ArgumentError, MissingDataError
        If there is no inventory (of that year), nothing in it, or too many promises.

    Examples
    --------
    >>> from trajectory import S1, S3
    >>> company = Company("Example", [Inventory(2021, {S1: 20.0, S3: 80.0})],
    ...                   [Target(S1, "50%", 2030, base_year=2021)])
    >>> scopes(company).get_title(loc="left")
    'Example: targets cover 20 % of the emissions reported for 2021'
    """
    look = look_of(title, labels, None, caption, theme)
    as_instance("scope2", scope2, Scope2)
    if isinstance(company, Company):
        one = _covering(company, year, scope2)
        return _draw(axes_for(ax), one, look)
    ready = [_covering(one, year, scope2) for one in as_many("company", company, Company)]
    count = counted(len(ready), "company", "companies")
    full = sum(_covered(one.promises, one.pieces) >= (1.0 - 1e-9) * one.total for one in ready)
    words = (f"Targets cover all emissions reported by {number(full)} of {count}", KEY)
    rows = max((len(one.promises) for one in ready), default=0)
    height = (FOR_WORDS + ROW * (min(rows, MOST_ROWS) + 1.3)) / 72.0
    return multiples(lambda axes, i, small: _draw(axes, ready[i], small), len(ready), ax, look,
                     words, height=height, columns=3)  # fmt: skip


@dataclass(frozen=True)
class Covering:
    """What is drawn of a company: an inventory, its parts, their sum, and the promises."""

    company: Company
    inventory: Inventory
    scope2: Scope2
    pieces: list[Piece]
    promises: list[Any]
    total: float


def _covering(company: Company, year: int | None, scope2: Scope2) -> Covering:
    as_instance("company", company, Company)
    inventory = _inventory_of(company, year)
    pieces = _pieces(inventory, scope2)
    promises = [p for p in company.targets if isinstance(p, Target | NetZero | FixedLevel)]
    if len(promises) > MOST_ROWS:
        raise ArgumentError(f"company must have at most {MOST_ROWS} promises, got {len(promises)}")
    total = sum(size for _, _, size in pieces)
    if not total > 0.0:
        raise MissingDataError(f"emissions of {inventory.year} must be above 0, got {total!r}")
    return Covering(company, inventory, scope2, pieces, promises, total)


def _draw(axes: "Axes", one: Covering, look: Look) -> "Axes":
    inventory, pieces, promises, total = one.inventory, one.pieces, one.promises, one.total
    look.refuse_unknown([one.company.name])
    page, scale = dressed(axes, look.theme)
    scale *= look.scale
    room = slot_size(axes)[1] - (FOR_WORDS - 40.0 if look.panel else FOR_WORDS)
    shown = promises[: max(1, int(room / (scale * LEAST_ROW)) - 1)]
    most = room / (1.4 * ROW) if look.panel else 0.0  # rows of panels are much the same
    slots = max(len(shown) + 1.3, most)
    row = room / slots
    tall = float(np.clip(1.0 - 12.0 * scale / row, 0.2, TALL))
    small = _draw_pieces(axes, pieces, total, page, scale, (tall, row))
    text = f"emissions reported for {inventory.year}"
    _name_row(axes, 0, text, total, 1.0, page, scale, tall)
    for i, promise in enumerate(shown, start=1):
        _draw_cover(axes, i, promise, pieces, total, page, scale, tall)
    top = min(-0.85, -tall / 2.0 - 0.05 - 1.45 * scale * TEXT / row)
    symbol = _frame(axes, (slots - 0.9, top), inventory, total)
    how = f"; scope 2 {one.scope2.value}" if inventory._both else ""
    unit = "index" if inventory.unit == INDEX else f"{symbol} CO2e"
    rest = len(promises) - len(shown)
    left_out = f"; {rest} more not drawn" if rest else ""
    under = f"Emissions of {inventory.year}, {unit}{how}: filled where a promise covers them"
    foot = f"Too narrow to name: {', '.join(small)}." if small else ""
    foot = foot if look.caption is None else look.caption
    words = (_answer(one), under + left_out, foot)
    look.write(room_of(axes), page, words, scale, f"{unit}{how}{left_out}", one.company.name)
    return axes


def _answer(one: Covering) -> str:
    covered = _covered(one.promises, one.pieces) / one.total
    return (
        f"{clipped(one.company.name, 64)}: targets cover {percent(covered, 3)} of the emissions "
        f"reported for {one.inventory.year}"
    )


def answer_of(company: Company) -> str:
    """Return how much of its emissions the targets of a company cover."""
    return _answer(_covering(company, None, Scope2.MARKET))


def _inventory_of(company: Company, year: int | None) -> Inventory:
    known = company.inventories
    if year is not None:
        known = tuple(one for one in known if one.year == as_year("year", year))
    if not known:
        years = ", ".join(str(one.year) for one in company.inventories) or "none"
        raise MissingDataError(f"company must report {year or 'a year'}, got years {years}")
    return max(known, key=lambda one: (len(list(one.scopes)), one.year))


def _pieces(inventory: Inventory, scope2: Scope2) -> list[Piece]:
    """Return the parts of an inventory in the order of scopes: no totals, one way of scope 2."""
    totals = {whole for whole, _, _ in inventory.totals()}
    both = inventory._both
    found, start = [], 0.0
    for key, size in inventory.emissions:
        other = both and key.scope2 is not None and key.scope2 is not scope2
        if key not in totals and not other and size > 0.0:
            found.append((key, start, size))
            start += size
    return found


def _share(promise: Any, key: Boundary) -> float:
    """Return which share of a part a promise covers; 0 where it is about other emissions."""
    scopes_in = promise.boundary.scopes & key.scopes
    if scopes_in != key.scopes:
        return 0.0
    covers = promise.covers(key.scopes) if isinstance(promise, Target) else 1.0
    return 0.0 if covers is None else covers


def _covered(promises: list[Any], pieces: list[Piece]) -> float:
    targets = [one for one in promises if not isinstance(one, NetZero)]
    return sum(
        size * max((_share(one, key) for one in targets), default=0.0) for key, _, size in pieces
    )


def _said(promise: Any) -> str:
    """Return a promise in few words."""
    scopes_said = promise.boundary.scopes.words
    if isinstance(promise, Target):
        sign = "+" if promise.reduction < 0 else "\u2212"
        return f"{sign}{promise.percent} % by {promise.target_year}, {scopes_said}"
    if isinstance(promise, NetZero):
        return f"net zero by {promise.target_year}, {scopes_said}"
    return f"{number(promise.level, 3)} {promise.unit} in {promise.target_year}, {scopes_said}"


def _draw_pieces(
    axes: "Axes",
    pieces: list[Piece],
    total: float,
    page: Theme,
    scale: float,
    heights: tuple[float, float],
) -> list[str]:
    """Draw the stack and name its parts; return those too narrow to name.

    `heights` are that of a bar as a share of its row, and that of a row in points.
    """
    tall, row = heights
    wide, size = 0.9 * slot_size(axes)[0], max(1.0, scale) * NAME_SIZES[2]

    def is_wide(name: str, amount: float) -> bool:
        return wide * amount / total > 0.68 * size * len(name) and tall * row > 1.3 * size

    parts = []
    for i, (key, start, amount) in enumerate(pieces):
        axes.barh(0, amount, left=start, height=tall, color=page.reported, lw=0,
                  alpha=0.13 + 0.13 * (i % 2))  # fmt: skip
        parts.append((f"{key.scopes} {percent(amount / total, 2)}", start, amount))
    third = [part for part, (key, *_) in zip(parts, pieces, strict=True) if key.scopes in S3]
    if len(third) > 1 and not any(is_wide(name, amount) for name, _, amount in third):
        amount = sum(amount for _, _, amount in third)  # of scopes in order, they lie together
        whole = f"S3 {percent(amount / total, 2)}, {len(third)} parts"
        if is_wide(whole, amount):
            parts = [part for part in parts if part not in third]
            parts.append((whole, third[0][1], amount))
    for name, start, amount in parts:
        if is_wide(name, amount):
            axes.text(start + amount / 2, 0, name, ha="center", va="center_baseline",
                      fontsize=size, color=page.ink, fontfamily="DejaVu Sans")  # fmt: skip
    return [name for name, _, amount in parts if not is_wide(name, amount)]


def _draw_cover(
    axes: "Axes",
    row: int,
    promise: Any,
    pieces: list[Piece],
    total: float,
    page: Theme,
    scale: float,
    tall: float,
) -> None:
    """Draw what a promise covers of each part, and the share of all in numbers."""
    axes.barh(row, total, height=tall, color=page.none, lw=0)
    covered = 0.0
    for key, start, size in pieces:
        share = _share(promise, key)
        covered += share * size
        if share > 0.0:
            axes.barh(row, size, left=start, height=tall, color=page.promised, lw=0,
                      alpha=1.0 if share == 1.0 else 0.25 + 0.5 * share)  # fmt: skip
    _name_row(axes, row, _said(promise), total, covered / total, page, scale, tall)


def _name_row(
    axes: "Axes",
    row: int,
    text: str,
    total: float,
    share: float,
    page: Theme,
    scale: float,
    tall: float,
) -> None:
    """Write above a bar what it is, and which share of all it covers."""
    most = int(0.8 * slot_size(axes)[0] / (0.56 * scale * TEXT))
    for x, side, said in ((0.0, "left", clipped(text, most)), (total, "right", percent(share, 2))):
        axes.text(x, row - tall / 2 - 0.04, said, va="bottom", ha=side, fontsize=scale * TEXT,
                  color=page.ink, fontfamily="DejaVu Sans")  # fmt: skip


def _frame(axes: "Axes", ends: tuple[float, float], inventory: Inventory, total: float) -> str:
    """Set limits, ticks and unit; rows have their names above them, not at the axis."""
    from matplotlib.ticker import FuncFormatter, MaxNLocator

    factor, symbol = scaled(inventory.unit, total)
    axes.set_yticks([])
    axes.set(xlim=(0.0, total), ylim=ends)
    n = 4 if slot_size(axes)[0] < 400 else 6
    axes.xaxis.set_major_locator(MaxNLocator(n, steps=[1, 2, 2.5, 5, 10], min_n_ticks=3))
    axes.xaxis.set_major_formatter(FuncFormatter(lambda value, _: f"{value / factor:,.12g}"))
    axes.spines["left"].set_visible(False)
    return symbol
