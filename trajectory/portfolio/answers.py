"""The answers on one boundary, a column each, one row a company."""

import dataclasses
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray

__all__ = ["UNKNOWN", "Answers", "Limits", "empty_answers", "joined"]

UNKNOWN = -1
"""In columns of answers and of units: there is none. Of the others 1 is yes, and 0 is no."""

Floats = NDArray[np.float64]
Codes = NDArray[np.int8]


class Limits(NamedTuple):
    """What a rule set asks of the near-term target of each company, and how much room is left.

    `least` is unrounded [1]; `margin` is at the published precision [percentage points]. NaN
    where the rule set asks nothing of this boundary, or lacks what it needs.
    """

    least: Floats
    margin: Floats


@dataclass(frozen=True, eq=False, slots=True)
class Answers:
    """What is promised on one boundary, and how it stands against the line; c companies.

    Parameters
    ----------
    base_year, end_year : ndarray of int32, shape (c,)
        First and last year of the path; 0 where there is none. [year]
    unit : ndarray of int8
        Place in :data:`trajectory.portfolio.columns.UNITS`; -1 where there is no path.
    base_level, end_level, end_gap : ndarray of float64
        Level in the base year, level and gap in the last year. [`unit`]
    levels, gaps : ndarray of float64, shape (m, c)
        Those of the milestones, NaN where the path does not reach them. [`unit`]
    end_point, every_year, cumulative : ndarray of int8
        Whether the path is at or below the line at its end, in every year, in total.
    cumulative_gap : ndarray of float64
        Total of the path less that of the line, from base year to end year. [`unit` x year]
    first_year_above : ndarray of float64
        NaN: never. [year]
    notes, reason : ndarray of object
        What the path assumed or left out; and why there is none, or no answer.
    limits : tuple of Limits
        One for each rule set asked.
    """

    base_year: NDArray[np.int32]
    end_year: NDArray[np.int32]
    unit: Codes
    base_level: Floats
    end_level: Floats
    end_gap: Floats
    levels: Floats
    gaps: Floats
    end_point: Codes
    every_year: Codes
    cumulative: Codes
    cumulative_gap: Floats
    first_year_above: Floats
    notes: NDArray[Any]
    reason: NDArray[Any]
    limits: tuple[Limits, ...]

    @property
    def judged(self) -> NDArray[np.bool_]:
        """Which companies have a path that was held against the line."""
        return np.asarray(self.every_year != UNKNOWN)


def empty_answers(companies: int, milestones: int, rule_sets: int) -> Answers:
    """Return answers that say nothing yet."""
    years, codes = np.zeros((2, companies), np.int32), np.full((4, companies), UNKNOWN, np.int8)
    floats, marks = np.full((5, companies), np.nan), np.full((2, milestones, companies), np.nan)
    limits = np.full((rule_sets, 2, companies), np.nan)
    texts = np.full((2, companies), "", dtype=object)
    return Answers(
        base_year=years[0],
        end_year=years[1],
        unit=codes[0],
        base_level=floats[0],
        end_level=floats[1],
        end_gap=floats[2],
        levels=marks[0],
        gaps=marks[1],
        end_point=codes[1],
        every_year=codes[2],
        cumulative=codes[3],
        cumulative_gap=floats[3],
        first_year_above=floats[4],
        notes=texts[0],
        reason=texts[1],
        limits=tuple(Limits(*pair) for pair in limits),
    )


def joined(parts: Sequence[Answers]) -> Answers:
    """Return the answers of several blocks as those of all their companies."""
    arrays = {
        field.name: np.concatenate([getattr(part, field.name) for part in parts], axis=-1)
        for field in dataclasses.fields(Answers)
        if field.name != "limits"
    }
    sets: Iterable[tuple[Limits, ...]] = zip(*(part.limits for part in parts), strict=True)
    limits = tuple(Limits(*map(np.concatenate, zip(*those, strict=True))) for those in sets)
    return Answers(**arrays, limits=limits)
