"""A pathway held against a line: is the end low enough, every year, the total?"""

import inspect
from collections.abc import Callable, Iterable
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import numpy as np
from numpy.typing import NDArray

from trajectory.checks import (
    Years,
    as_any_text,
    as_instance,
    as_tuple,
    frozen,
    instance_of,
    tuple_of,
)
from trajectory.errors import ArgumentError, UnitError, YearError
from trajectory.kernels.arithmetic import TOLERANCE, exceeds, plain, sum_over_years
from trajectory.nouns.arrays import ArrayNoun, as_numbers
from trajectory.nouns.fields import kept, noun
from trajectory.nouns.frames import table
from trajectory.nouns.notebook import by_year, items
from trajectory.nouns.series import Pathway, Series
from trajectory.words import amount, card, counted, mark, number, spans, total
from trajectory.words import table as html_table

if TYPE_CHECKING:
    import pandas

__all__ = ["Comparison", "compare"]

OTHER_BASE = "the line has another base level than the path: "
"""The note that is said first: a line of other scopes is the commonest slip."""

QUESTIONS = ("end point ", "every year: ", "total ")
"""How the sentences that answer them begin."""

AS_ON_THE_LINE = "counts as on the line"
"""How the note ends that says which gap is none."""

RESULTS = (
    *("end_point", "every_year", "cumulative", "cumulative_gap"),
    *("first_year_above", "worst_year", "tolerance"),
)
"""The fields that have the shape of the rows."""


def _kept_as(dtype: type[np.bool_ | np.int64], what: str) -> Callable[[str, object], Any]:
    """Return the check that a field holds answers or whole numbers; it is kept read-only."""

    def check(name: str, value: object) -> Any:
        array = np.array(value)
        if array.dtype != dtype:
            if not np.can_cast(array.dtype, dtype, "same_kind"):
                raise ArgumentError(f"{name} must hold {what}, got {value!r:.80}")
            array = array.astype(dtype)
        return plain(frozen(array))

    return check


def _as_years_or_never(name: str, value: Any) -> Any:
    """Return years as floats, NaN for never; JSON writes that as null."""
    try:
        return plain(frozen(np.array(value, dtype=np.float64)))
    except (TypeError, ValueError):
        raise ArgumentError(f"{name} must hold years, got {value!r:.80}") from None


@noun(eq=False)
class Comparison(ArrayNoun):
    """Three answers on a pathway and a line; for many pathways each field has their shape.

    Parameters
    ----------
    gap : Series
        Pathway less line by year; positive is above the line. [`gap.unit`]
    end_point : bool or ndarray, shape (...)
        Whether the last year is at or below the line.
    every_year : bool or ndarray, shape (...)
        Whether every year is.
    cumulative : bool or ndarray, shape (...)
        Whether the total over the years is.
    cumulative_gap : float or ndarray, shape (...)
        Total of the pathway less that of the line. [`gap.unit` x year]
    first_year_above : float or ndarray, shape (...)
        First year above the line; NaN: never. [year]
    worst_year : int or ndarray, shape (...)
        Year of the largest gap, the first of several. [year]
    tolerance : float or ndarray, shape (...)
        A gap up to this counts as on the line. [`gap.unit`]
    path_label, line_label : str
        What was compared.
    notes : tuple of str
        What else to know, that the line has another base level first; for a single pathway also
        why the answers disagree; then what path and line were drawn from.

    Raises
    ------
    ArgumentError
        If a field has another shape than the rows of `gap`.

    Examples
    --------
    >>> path = Pathway([2021, 2022], [[100.0, 99.0], [100.0, 90.0]], "tCO2e")
    >>> line = Pathway([2021, 2022], [100.0, 95.0], "tCO2e", "a line")
    >>> found = compare(path, line)
    >>> found.every_year, found.first_year_above, found.cumulative_gap
    (array([False,  True]), array([2022.,   nan]), array([ 4., -5.]))
    """

    gap: Series = kept(instance_of(Series))
    end_point: Any = kept(_kept_as(np.bool_, "answers"))
    every_year: Any = kept(_kept_as(np.bool_, "answers"))
    cumulative: Any = kept(_kept_as(np.bool_, "answers"))
    cumulative_gap: Any = kept(as_numbers)
    first_year_above: Any = kept(_as_years_or_never)
    worst_year: Any = kept(_kept_as(np.int64, "whole years"))
    tolerance: Any = kept(as_numbers)
    path_label: str = kept(as_any_text, compare=False)
    line_label: str = kept(as_any_text, compare=False)
    notes: tuple[str, ...] = kept(tuple_of(str), default=())

    def __post_init__(self) -> None:
        super().__post_init__()
        rows = self.gap.values.shape[:-1]
        for name in RESULTS:
            got = getattr(getattr(self, name), "shape", ())
            if got != rows:
                raise ArgumentError(f"{name} must have shape {rows} like gap, got {got}")

    def __repr__(self) -> str:
        """Return one line: the three answers."""
        if self.gap.values.ndim > 1:
            n = counted(int(np.prod(self.gap.values.shape[:-1])), "pathway")
            met = number(int(np.sum(self.every_year)))
            return f"Comparison({n}, {met} at or below the line in every year)"
        answers = ", ".join(
            f"{name} {'met' if getattr(self, name) else 'missed'}"
            for name in ("end_point", "every_year", "cumulative")
        )
        return f"Comparison({answers})"

    def __str__(self) -> str:
        """Return the answers as sentences, for one pathway."""
        if self.gap.values.ndim > 1:
            return "\n  ".join([repr(self), *self.notes])
        bases = [note for note in self.notes[:1] if note.startswith(OTHER_BASE)]
        first, last, n = self.gap.years[0], self.gap.years[-1], self.gap.years.size
        unit, worst = self.gap.unit, self.worst_year
        end, high, gap = self.gap.at(int(last)), self.gap.at(worst), self.cumulative_gap
        lines = [
            f"{self.path_label or 'pathway'}, against {self.line_label or 'line'}",
            *bases,
            f"end point {last}: {self._answer(self.end_point, end, amount(abs(end), unit))}",
            f"every year: {self._answer(self.every_year, high, amount(abs(high), unit))} "
            f"in {worst}, {'the closest' if self.every_year else 'the highest'}",
            f"total {first} to {last}: "
            f"{self._answer(self.cumulative, gap, total(abs(gap), unit), n)}",
            *self.notes[len(bases) :],
        ]
        gaps, limits = np.abs([*self.gap.values, gap]), self.tolerance * np.array([*[1] * n, n])
        if ((gaps > 0.0) & (gaps <= limits)).any():
            lines.append(f"a gap up to {amount(self.tolerance, unit)} a year {AS_ON_THE_LINE}")
        return "\n  ".join(lines)

    def _answer(self, met: bool, gap: float, size: str, years: int = 1) -> str:
        on_line = abs(gap) <= self.tolerance * years
        where = "on the line" if on_line else f"{size} {'above' if gap > 0 else 'below'} the line"
        return f"{'met' if met else 'missed'}, {where}"

    def to_frame(self) -> "pandas.DataFrame":
        """Return a dataframe of pandas, one row a pathway: the answers, and by how much.

        Raises
        ------
        ArgumentError
            If there is more than one leading axis.
        MissingExtraError
            If pandas is not installed.

        Examples
        --------
        >>> path = Pathway([2021, 2022], [[9.0, 9.0], [9.0, 7.0]], "tCO2e", members=["A", "B"])
        >>> line = Pathway([2021, 2022], [9.0, 8.0], "tCO2e", "a line")
        >>> compare(path, line).to_frame()[["every_year", "cumulative_gap"]]
                every_year  cumulative_gap
        member
        A            False             1.0
        B             True            -1.0
        """
        shape = self.gap.values.shape[:-1]
        if len(shape) > 1:
            raise ArgumentError(
                f"to_frame must be asked of at most one leading axis, got shape {shape}"
            )
        columns = {name: np.atleast_1d(getattr(self, name)) for name in RESULTS}
        names = self.gap.members or range(len(self.gap)) if shape else [self.path_label]
        return table(
            {"line": self.line_label, **columns, "unit": self.gap.unit},
            names,
            "member" if shape else "path",
            {"notes": list(self.notes)},
        )

    def _repr_html_(self) -> str:
        """Return the answers as a table, with the notes and the gap by year, for notebooks."""
        head, *lines = str(self).split("\n  ")
        if self.gap.values.ndim > 1:
            return card(head, items(lines))
        answers = [line for line in lines if line.startswith(QUESTIONS)]
        rows = []
        for question, answer in (line.split(": ", 1) for line in answers):
            met, _, where = answer.partition(", ")
            rows.append((question, mark(met, "good" if met == "met" else "bad"), where))
        gaps = by_year({f"gap, {self.gap.unit}": dict(self.gap.items())})
        rest = items(line for line in lines if line not in answers)
        return card(head, html_table((), rows), rest, gaps)


def compare(
    path: Pathway,
    line: Pathway | Callable[[Pathway], Pathway],
    *,
    notes: Iterable[str] = (),
) -> Comparison:
    """Return whether a pathway is low enough: at its end, in every year, and in total.

    Parameters
    ----------
    path : Pathway
        One pathway, or many of shape (..., t).
    line : Pathway or callable
        What it is held against: same years and unit; or a benchmark, which is called with the
        pathway.
    notes : iterable of str
        What else to know, such as :func:`trajectory.paths.intensity.break_even_note`.

    Returns
    -------
    Comparison
        The three answers, and by how much. The boundary passes: a gap up to 1e-9 of the
        pathway's base level (times the number of years, for the total) counts as none. A line
        with another base level is compared, and the notes say so first.

    Raises
    ------
    YearError, UnitError, ArgumentError
        If years, units or shapes differ.

    References
    ----------
    The three questions and the tolerance are conventions of this library; the sums are
    identities.

    Examples
    --------
    >>> from trajectory.benchmarks import linear_1_5c
    >>> path = Pathway([2021, 2022, 2023], [100.0, 99.0, 90.0], "index")
    >>> compare(path, linear_1_5c)
    Comparison(end_point met, every_year missed, cumulative missed)
    """
    as_instance("path", path, Pathway)
    line = _line_for(path, line)
    if not np.array_equal(path.years, line.years):
        raise YearError(f"line must have the years of path, got {line!r} for {path!r}")
    if path.unit != line.unit:
        raise UnitError(f"line must be in {path.unit!r} like path, got {line.unit!r}")
    try:
        np.broadcast_shapes(path.values.shape, line.values.shape)
    except ValueError:
        raise ArgumentError(
            f"line must have a shape that fits {path.values.shape}, got {line.values.shape}"
        ) from None
    difference = replace(path - line, label="gap")
    gap = difference.values
    base = np.asarray(path.base_level)
    above = gap > TOLERANCE * base[..., None]
    total_gap = sum_over_years(path.values) - sum_over_years(line.values)
    too_much = exceeds(total_gap, np.zeros(()), base * path.years.size)
    ever = above.any(axis=-1)
    first = path.years[above.argmax(axis=-1)].astype(np.float64)
    known = (*path.notes, *line.notes, *as_tuple("notes", notes, str))
    reasons = [] if gap.ndim > 1 else _reasons(path.years[above], above, too_much)
    return Comparison(
        gap=difference,
        end_point=~above[..., -1],
        every_year=~ever,
        cumulative=~too_much,
        cumulative_gap=plain(total_gap),
        first_year_above=np.where(ever, first, np.nan),
        worst_year=path.years[gap.argmax(axis=-1)],
        tolerance=plain(np.broadcast_to(TOLERANCE * base, gap.shape[:-1])),
        path_label=path.label,
        line_label=line.label,
        notes=tuple(dict.fromkeys((*_other_base(path, line), *reasons, *known))),
    )


def _line_for(path: Pathway, line: Pathway | Callable[[Pathway], Pathway]) -> Pathway:
    """Return a line, or what a benchmark draws for a pathway."""
    if isinstance(line, Pathway):
        return line
    if not callable(line) or isinstance(line, type) or not _takes(line, path):
        raise ArgumentError(f"line must be a Pathway or a benchmark, got {line!r:.80}")
    drawn: object = line(path)
    if not isinstance(drawn, Pathway):
        raise ArgumentError(
            f"line must be a benchmark that returns a Pathway, got {drawn!r:.80} from {line!r:.80}"
        )
    return drawn


def _takes(line: Callable[[Pathway], Pathway], path: Pathway) -> bool:
    """Return whether a callable can be called with one pathway."""
    try:
        inspect.signature(line).bind(path)
    except TypeError:
        return False
    except ValueError:  # it does not say what it takes
        return True
    return True


def _other_base(path: Pathway, line: Pathway) -> list[str]:
    """Return the note that a line is measured from another level, such as that of other scopes."""
    ours, theirs = np.broadcast_arrays(path.base_level, line.base_level)
    differ = np.abs(ours - theirs) > TOLERANCE * np.maximum(ours, theirs)
    if not differ.any():
        return []
    levels = [
        f"{amount(float(level[differ][0]), path.unit, 6)} in {one.base_year}"
        for level, one in ((theirs, line), (ours, path))
    ]
    share = f", for {number(int(differ.sum()))} of {number(differ.size)} pathways, the first"
    where = share if differ.size > 1 else ""
    return [f"{OTHER_BASE}{levels[0]}, against {levels[1]}{where}"]


def _reasons(years: Years, above: NDArray[np.bool_], too_much: NDArray[np.bool_]) -> list[str]:
    """Return why the answers on one pathway disagree."""
    end_point, cumulative, notes = not above[-1], not too_much, []
    if end_point and years.size:
        when = spans(years.tolist())
        notes.append(f"the end point is low enough, but the way there is not: above in {when}")
    if not end_point and cumulative:
        notes.append("the end point is too high, but earlier cuts keep the total within the line's")
    if cumulative and years.size and end_point:
        notes.append("years below the line make up for those above it")
    if not cumulative and end_point:
        notes.append("the years above the line cost more than the years below it save")
    return notes
