"""What temperatures published methods give the companies of a portfolio, where they were asked."""

from collections.abc import Iterable, Iterator, Sequence

import numpy as np

from trajectory.page.climate import SAYS
from trajectory.page.document import listing, rows
from trajectory.portfolio.implied import ImpliedRises
from trajectory.portfolio.temperatures import NAMES, Temperatures
from trajectory.words import Html, element, number, percent

__all__ = ["temperatures"]


def temperatures(
    found: Iterable[Temperatures | ImpliedRises], names: Sequence[str]
) -> Iterator[Html]:
    """Yield a table of each method with a row a company, and what it rests on."""
    yield element("p", SAYS, class_="quiet")
    for one in found:
        scores = isinstance(one, Temperatures)
        caption = f"Temperature scores by {one.title}" if scores else f"Implied rise, {one.title}"
        yield element("h3", caption)
        head, body = _scores(one, names) if isinstance(one, Temperatures) else _rises(one, names)
        yield rows(caption, head, body, right=range(1, len(head) - (not scores)))
        yield listing(one.assumptions)


def _scores(found: Temperatures, names: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Return scores by time frame and scopes, with band; the default is marked."""
    head = ["company", *(f"{frame} {NAMES[scopes]}" for frame, scopes in found.cells)]
    body = [[name] for name in names]
    for cells in found.cells.values():
        for row, score, low, high, default in zip(
            body, cells.temperature, cells.low, cells.high, cells.is_default, strict=True
        ):
            band = "" if np.isnan(low) else f" ({low:.2f} to {high:.2f})"
            said = f"{_degrees(score)}{band}"
            row.append(f"{said}, no target" if default else said)
    return head, body


def _rises(found: ImpliedRises, names: Sequence[str]) -> tuple[list[str], list[list[str]]]:
    """Return part, overshoot and rises by method, and why there is none."""
    head = ["company", "part of the world's budget", "x its budget",
            *(f"by {method}" for method in found.rises), "why not"]  # fmt: skip
    columns = zip(names, found.part, found.overshoot, *found.rises.values(), found.reasons,
                  strict=True)  # fmt: skip
    return head, [
        [
            name,
            "" if np.isnan(part) else percent(float(f"{part:.4g}")),
            "" if np.isnan(over) else number(float(over), 4),
            *map(_degrees, rises),
            why,
        ]
        for name, part, over, *rises, why in columns
    ]


def _degrees(value: float) -> str:
    return "none" if np.isnan(value) else f"{value:.2f} °C"
