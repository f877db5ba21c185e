"""A fan: bands of a series that was drawn many times."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, overload

from trajectory.checks import as_floats, as_instance, as_share, as_tuple
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.series import Pathway, Series
from trajectory.plot.areas import line_of, runs, short_amount
from trajectory.plot.frame import (
    axes_for,
    dressed,
    float_text,
    frame,
    hatch_gaps,
    limits_of,
    thickness,
)
from trajectory.plot.look import Look, look_of
from trajectory.plot.many import as_many, each_of, multiples
from trajectory.plot.names import short_names, subject, unit_words
from trajectory.plot.pictures import draw_reported, name_inside
from trajectory.plot.room import name_lines, room_of
from trajectory.plot.style import BENCHMARKS, FORECASTS, OTHER_PROMISES, PROMISED, Theme
from trajectory.words import counted, listed, number, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "fan"]

KEY = (
    "dotted: median · bands: {} of draws · dashed: promised · solid: reported · thin: held against"
)
"""What the patterns mean in small multiples."""

Line = Series | Callable[[Pathway], Pathway]


@overload
def fan(
    sample: Series,
    *,
    bands: Sequence[float] = (0.5, 0.9),
    promised: Series | None = None,
    against: Line | Iterable[Line] = (),
    actuals: Series | None = None,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes": ...
@overload
def fan(
    sample: Sequence[Series],
    *,
    bands: Sequence[float] = (0.5, 0.9),
    promised: Iterable[Series | None] | None = None,
    against: Line | Iterable[Line] = (),
    actuals: Iterable[Series | None] | None = None,
    ax: "Iterable[Axes] | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "tuple[Axes, ...]": ...
def fan(
    sample: Any,
    *,
    bands: Sequence[float] = (0.5, 0.9),
    promised: Any = None,
    against: Any = (),
    actuals: Any = None,
    ax: Any = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> Any:
    """Draw the median of a drawn series (dotted), and the bands in which its draws lie.

    Parameters
    ----------
    sample : Series, or iterable of Series
        Draws on the first axis, shape (n, t), such as :func:`trajectory.outlook.uncertainty.drawn`
        makes them. Those of many companies become small multiples.
    bands : sequence of float
        Shares of draws that a band holds, as many below as above it. [1]
    promised : Series, optional
        A single promised path, dashed, in the same unit; for many companies one each, None where
        there is none.
    against : Series, benchmark, or iterable of them
        Single lines to hold it against, at most 8, in the same unit; a benchmark is called with
        the promised path.
    actuals : Series, optional
        What was reported, in the same unit; for many companies as `promised`.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, labels, colours, caption, theme : optional
        As in :func:`trajectory.plot.pathway`.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into; for many companies a tuple of them.

    Raises
    ------
    ArgumentError, UnitError
        If there are no draws, a value is negative, a band is no share, there are more lines than
        can be told apart, or units differ.

    Examples
    --------
    >>> sample = Series([2021, 2022, 2023], [[100.0, 90.0, 80.0], [110.0, 99.0, 96.0]], "ktCO2e")
    >>> fan(sample, bands=[0.9]).get_title(loc="left")
    'Draws: 88 kt in 2023, with 90 % of draws from 80.8 to 95.2 kt'
    """
    look = look_of(title, labels, colours, caption, theme)
    if isinstance(sample, Series):
        one = _checked(sample, bands, promised, against, actuals)
        return _draw(axes_for(ax), one, look)
    samples = as_many("sample", sample, Series)
    each = [each_of(name, given, len(samples), "samples")
            for name, given in (("promised", promised), ("actuals", actuals))]  # fmt: skip
    ready = [
        _checked(one, bands, plan, against, own)
        for one, plan, own in zip(samples, *each, strict=True)
    ]
    held = listed([percent(share) for share in sorted(ready[0].shares)]) if ready else ""
    words = (_answer_of_many(ready), KEY.format(held))
    return multiples(lambda axes, i, small: _draw(axes, ready[i], small), len(ready), ax, look,
                     words)  # fmt: skip


@dataclass(frozen=True)
class Fan:
    """What is drawn: draws, shares of the bands (the widest first), and lines beside them."""

    sample: Series
    shares: list[float]
    lines: tuple[Series, ...]
    plan: tuple[Series, ...]
    reported: tuple[Series, ...]

    @property
    def answer(self) -> str:
        return answer_of(self.sample, self.plan[0] if self.plan else None, max(self.shares))


def _draw(axes: "Axes", one: Fan, look: Look) -> "Axes":
    sample, lines, plan, reported = one.sample, one.lines, one.plan, one.reported
    look.refuse_unknown([line.label for line in (*lines, *plan, sample, *reported)])
    names = short_names(
        [*(line.label or "line" for line in lines), *(line.label or "promised" for line in plan),
         *(line.label or "reported" for line in reported), "median"], look.labels
    )  # fmt: skip
    names[-1] = look.labels.get(sample.label, "median")
    look.refuse_undrawable(names)
    before = limits_of(axes)
    page, scale = dressed(axes, look.theme)
    scale *= look.scale
    thick = thickness(axes)
    hue = look.colours.get(sample.label, page.lines[6])
    edges = _draw_bands(axes, sample, one.shares, hue)
    named = _draw_lines(axes, (*lines, *plan), names, len(lines), look, page)
    median = sample.quantile(0.5)
    axes.plot(*line_of(median), color=hue, lw=2.2 * thick, ls=FORECASTS[0], zorder=6)
    symbol = frame(axes, [*lines, *plan, *reported, median, *(e for _, e in edges)], before, page)
    for own in reported:
        draw_reported(axes, own, look.colours.get(own.label, page.reported))
    gaps = [hatch_gaps(axes, line, page) for line in (*reported, median)]
    if not look.panel:
        for own in reported:
            colour = look.colours.get(own.label, page.reported)
            name_inside(axes, own, names[-2], colour, scale)
        _name(axes, [*edges, (names[-1], median)], named, hue, scale)
    unit = unit_words(plan[0] if plan else sample, symbol)
    under = _subtitle(unit, sorted(one.shares), (plan, lines, reported, any(gaps)))
    notes = [note for line in (*plan, *lines) if isinstance(line, Pathway) for note in line.notes]
    draws = f"{counted(len(sample.values), 'draw')}; a band leaves out as many above as below it."
    texts = [line.label for line in (*lines, *plan, *reported)]  # the sample stands in the title
    foot = look.foot(texts, names[:-1], [*dict.fromkeys(notes), draws])
    look.write(room_of(axes), page, (one.answer, under, foot), scale, symbol, sample.label)
    return axes


def _name(
    axes: "Axes",
    own: list[tuple[Any, Series]],
    named: list[tuple[Series, str, str]],
    hue: str,
    scale: float,
) -> None:
    """Name bands, median and lines beside the axes.

    Where other lines go on after the draws, those are named inside, at their own end: a leader to
    the edge would cross the others.
    """
    median, unit = own[-1][1], own[-1][1].unit
    last = short_amount(float(median.values[-1]), unit, max(map(abs, axes.get_ylim())))
    said = [f"{percent(word)} of draws" for word, _ in own[:-1]] + [f"{own[-1][0]}: {last}"]
    short = [*said[:-1], own[-1][0]]
    goes_on = max(int(line.years[-1]) for line, _, _ in (*named, (median, "", "")))
    if goes_on == median.years[-1]:
        lines = [(line, f"{word}|{few}", hue)
                 for (_, line), word, few in zip(own, said, short, strict=True)]  # fmt: skip
        name_lines(axes, [*lines[:-1], *named, lines[-1]])
        return
    name_lines(axes, named)
    inner = listed([percent(word) for word, _ in own[1:-1]])
    widest = f"{said[0]}, inner: {inner}" if inner else said[0]
    for line, word in ((median, f"{said[-1]} in {median.years[-1]}"), (own[0][1], widest)):
        points = list(zip(line.years.tolist(), line.values.tolist(), strict=True))[::-1]
        float_text(axes, word, points[:3], hue, scale)


def _checked(
    sample: Series, bands: Sequence[float], promised: Any, against: Any, actuals: Any
) -> Fan:
    """Return what is drawn, once all fits the sample."""
    as_instance("sample", sample, Series)
    if sample.values.ndim != 2:
        raise ArgumentError(f"sample must hold draws, shape (n, t), got {sample.values.shape}")
    shares = [as_share("bands", share) for share in bands] if _is_sequence(bands) else []
    if not shares:
        raise ArgumentError(f"bands must hold at least one share, such as 0.9, got {bands!r:.40}")
    lines = _held_against(against, promised)
    if len(lines) > len(BENCHMARKS):
        raise ArgumentError(
            f"against must be at most {len(BENCHMARKS)} lines, for no more can be told apart, "
            f"got {len(lines)}"
        )
    as_floats("sample", sample.values, minimum=0.0)
    plan, reported = (() if line is None else (line,) for line in (promised, actuals))
    for line in (*lines, *plan, *reported):
        _check_line(line, sample)
    return Fan(sample, sorted(set(shares), reverse=True), lines, plan, reported)


def _held_against(against: Any, promised: Any) -> tuple[Series, ...]:
    """Return the lines, benchmarks drawn from the promised path."""
    given = (against,) if isinstance(against, Series) or callable(against) else against
    if not _is_sequence(given):
        as_tuple("against", given, Series)
    whose = "promised, from which a benchmark is drawn,"
    return as_tuple(
        "against",
        [
            one(as_instance(whose, promised, Pathway))
            if callable(one) and not isinstance(one, Series)
            else one
            for one in given
        ],
        Series,
    )


def _is_sequence(bands: object) -> bool:
    return isinstance(bands, Iterable) and not isinstance(bands, str)


def _check_line(line: object, sample: Series) -> None:
    line = as_instance("promised, against and actuals", line, Series)
    if line.values.ndim != 1:
        raise ArgumentError(
            f"promised, against and actuals must be single lines, got shape {line.values.shape}"
        )
    as_floats("promised, against and actuals", line.values, minimum=0.0)
    if line.unit != sample.unit:
        raise UnitError(
            f"promised, against and actuals must be in {sample.unit!r}, got {line.unit!r}"
        )


def _draw_bands(
    axes: "Axes", sample: Series, shares: list[float], colour: str
) -> list[tuple[float, Series]]:
    """Draw the bands, the widest first; return the share and the upper edge of each."""
    edges = []
    for place, share in enumerate(shares):
        low, high = (sample.quantile(0.5 + side * share / 2.0) for side in (-1.0, 1.0))
        alpha = 0.18 + 0.22 * place / max(len(shares) - 1, 1)
        for x, below, above in runs(low, low.values, high.values):
            axes.fill_between(
                x, below, above, color=colour, alpha=alpha, lw=0, zorder=2 + place / 10
            )
        edges.append((share, high))
    return edges


def _draw_lines(
    axes: "Axes",
    lines: tuple[Series, ...],
    names: list[str],
    n_against: int,
    look: Look,
    page: Theme,
) -> list[tuple[Series, str, str]]:
    """Draw the lines held against, and after them what was promised; return names and colours."""
    named = []
    for i, line in enumerate(lines):
        colour, pattern, lw = page.lines[i % len(page.lines)], BENCHMARKS[i % len(BENCHMARKS)], 1.2
        if isinstance(line, Pathway) and line.knot_years.size:
            pattern, lw = OTHER_PROMISES[i % 4], 1.6
        if i >= n_against:
            colour, pattern, lw = page.promised, PROMISED, 2.4
        colour = look.colours.get(line.label, colour)
        axes.plot(
            line.years, line.values, color=colour, ls=pattern, lw=lw * thickness(axes), zorder=4
        )
        named.append((line, names[i], colour))
    return named


def _subtitle(unit: str, shares: list[float], has: tuple[object, ...]) -> str:
    """Return what is drawn, and the unit."""
    words = (
        "dashed: promised",
        "thin: lines held against",
        "solid: reported",
        "hatched: no figure",
    )
    held = listed([percent(share) for share in shares])
    drawn = ["dotted: median", f"bands: {held} of draws" if len(shares) > 1 else
             f"band: {held} of draws"]  # fmt: skip
    drawn += [word for word, there in zip(words, has, strict=True) if there]
    return f"Emissions, {unit}; {', '.join(drawn)}"


def _kept(sample: Series, promised: Series | None) -> tuple[int, float] | None:
    """Return the last year that both know, and the share of draws that keep the promise then."""
    both = [] if promised is None else [y for y in sample.years.tolist() if y in promised.years]
    if promised is None or not both:
        return None
    year = both[-1]
    return year, float((sample.between(year, year).values <= promised.at(year)).mean())


def _answer_of_many(ready: list[Fan]) -> str:
    """Return at how many companies the promise is as likely kept as not."""
    count = counted(len(ready), "company", "companies")
    found = [_kept(one.sample, one.plan[0] if one.plan else None) for one in ready]
    known = [one for one in found if one is not None]
    if not ready or len(known) < len(ready):
        return f"Draws of {count}"
    half = sum(kept >= 0.5 for _, kept in known)
    return f"{number(half)} of {count}: at least half of the draws at or below the promised path"


def answer_of(sample: Series, promised: Series | None, share: float) -> str:
    """Return how many draws keep the promise in the last year both know, or how far they lie."""
    who = subject(sample.label) or "Draws"
    found = _kept(sample, promised)
    if found is not None:
        year, kept = found
        many = "more than 99 %" if 0.99 < kept < 1.0 else percent(kept, 2)
        return f"{who}: {many} of draws at or below the promised path in {year}"
    low, middle, high = (sample.quantile(0.5 + side * share / 2.0) for side in (-1.0, 0.0, 1.0))
    top = float(high.values[-1])
    said = [short_amount(float(one.values[-1]), sample.unit, top) for one in (middle, low, high)]
    first = said[1].partition(" ")[0]
    held = f"{percent(share)} of draws from {first} to {said[2]}"
    return f"{who}: {said[0]} in {sample.years[-1]}, with {held}"
