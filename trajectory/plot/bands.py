"""A fan: bands of a series that was drawn many times."""

from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from trajectory.checks import as_floats, as_instance, as_share, as_tuple
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.series import Pathway, Series
from trajectory.plot.areas import line_of, runs, short_amount
from trajectory.plot.frame import axes_for, dressed, frame, hatch_gaps, limits_of, thickness
from trajectory.plot.look import Look, look_of
from trajectory.plot.names import short_names, subject, unit_words
from trajectory.plot.pictures import draw_reported, name_inside
from trajectory.plot.room import name_lines, room_of
from trajectory.plot.style import BENCHMARKS, FORECASTS, OTHER_PROMISES, PROMISED, Theme
from trajectory.words import counted, listed, percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["answer_of", "fan"]


def fan(
    sample: Series,
    *,
    bands: Sequence[float] = (0.5, 0.9),
    promised: Series | None = None,
    against: Series | Iterable[Series] = (),
    actuals: Series | None = None,
    ax: "Axes | None" = None,
    title: str | None = None,
    labels: Mapping[str, str] | None = None,
    colours: Mapping[str, str] | None = None,
    caption: str | None = None,
    theme: str | None = None,
) -> "Axes":
    """Draw the median of a drawn series (dotted), and the bands in which its draws lie.

    Parameters
    ----------
    sample : Series
        Draws on the first axis, shape (n, t), such as :func:`trajectory.outlook.uncertainty.drawn`
        makes them.
    bands : sequence of float
        Shares of draws that a band holds, as many below as above it. [1]
    promised : Series, optional
        A single promised path, dashed, in the same unit.
    against : Series or iterable of Series
        Single lines to hold it against, at most 8, in the same unit.
    actuals : Series, optional
        What was reported, in the same unit.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.
    title, labels, colours, caption, theme : optional
        As in :func:`trajectory.plot.pathway`.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into.

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
    shares, lines = _checked(sample, bands, promised, against, actuals)
    plan, reported = (() if line is None else (line,) for line in (promised, actuals))
    everything = [*lines, *plan, sample, *reported]
    look.refuse_unknown([line.label for line in everything])
    names = short_names(
        [*(line.label or "line" for line in lines), *(line.label or "promised" for line in plan),
         "median", *(line.label or "reported" for line in reported)], look.labels
    )  # fmt: skip
    names[len(lines) + len(plan)] = look.labels.get(sample.label, "median")
    look.refuse_undrawable(names)
    axes = axes_for(ax)
    before = limits_of(axes)
    page, scale = dressed(axes, look.theme)
    thick = thickness(axes)
    hue = look.colours.get(sample.label, page.lines[6])
    edges = _draw_bands(axes, sample, shares, hue)
    named = _draw_lines(axes, (*lines, *plan), names, len(lines), look, page)
    median = sample.quantile(0.5)
    axes.plot(*line_of(median), color=hue, lw=2.2 * thick, ls=FORECASTS[0], zorder=6)
    symbol = frame(axes, [*lines, *plan, *reported, median, *(e for _, e in edges)], before, page)
    top = max(map(abs, axes.get_ylim()))
    for own in reported:
        colour = look.colours.get(own.label, page.reported)
        draw_reported(axes, own, colour)
        name_inside(axes, own, names[-1], colour, scale)
    gaps = [hatch_gaps(axes, line, page) for line in (*reported, median)]
    last = short_amount(float(median.values[-1]), sample.unit, top)
    said = names[len(lines) + len(plan)]
    name_lines(axes, [*((edge, f"{percent(share)} of draws", hue) for share, edge in edges),
                      *named, (median, f"{said}: {last}|{said}", hue)])  # fmt: skip
    unit = unit_words(promised if promised is not None else sample, symbol)
    under = _subtitle(unit, sorted(shares), [promised, lines, actuals, any(gaps)])
    notes = [note for line in (*plan, *lines) if isinstance(line, Pathway) for note in line.notes]
    draws = f"{counted(len(sample.values), 'draw')}; a band leaves out as many above as below it."
    texts = [line.label for line in (*lines, *plan, *reported)]  # the sample stands in the title
    told = [*names[: len(lines) + len(plan)], *names[len(lines) + len(plan) + 1 :]]
    foot = look.foot(texts, told, [*dict.fromkeys(notes), draws])
    look.write(room_of(axes), page, (answer_of(sample, promised, max(shares)), under, foot), scale)
    return axes


def _checked(
    sample: Series, bands: Sequence[float], promised: object, against: Any, actuals: object
) -> tuple[list[float], tuple[Series, ...]]:
    """Return the shares of the bands, the widest first, and the lines, once all fit the sample."""
    as_instance("sample", sample, Series)
    if sample.values.ndim != 2:
        raise ArgumentError(f"sample must hold draws, shape (n, t), got {sample.values.shape}")
    shares = [as_share("bands", share) for share in bands] if _is_sequence(bands) else []
    if not shares:
        raise ArgumentError(f"bands must hold at least one share, such as 0.9, got {bands!r:.40}")
    lines = (against,) if isinstance(against, Series) else as_tuple("against", against, Series)
    if len(lines) > len(BENCHMARKS):
        raise ArgumentError(
            f"against must be at most {len(BENCHMARKS)} lines, for no more can be told apart, "
            f"got {len(lines)}"
        )
    as_floats("sample", sample.values, minimum=0.0)
    for line in (*lines, *(line for line in (promised, actuals) if line is not None)):
        _check_line(line, sample)
    return sorted(set(shares), reverse=True), lines


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


def _subtitle(unit: str, shares: list[float], has: list[object]) -> str:
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
    drawn += [word for word, there in zip(words, has, strict=True) if there is not None and there]
    return f"Emissions, {unit}; {', '.join(drawn)}"


def answer_of(sample: Series, promised: Series | None, share: float) -> str:
    """Return how many draws keep the promise in the last year both know, or how far they lie."""
    who = subject(sample.label) or "Draws"
    both = [] if promised is None else [y for y in sample.years.tolist() if y in promised.years]
    if promised is not None and both:
        kept = float((sample.between(both[-1], both[-1]).values <= promised.at(both[-1])).mean())
        many = "more than 99 %" if 0.99 < kept < 1.0 else percent(kept, 2)
        return f"{who}: {many} of draws at or below the promised path in {both[-1]}"
    low, middle, high = (sample.quantile(0.5 + side * share / 2.0) for side in (-1.0, 0.0, 1.0))
    top = float(high.values[-1])
    said = [short_amount(float(one.values[-1]), sample.unit, top) for one in (middle, low, high)]
    first = said[1].partition(" ")[0]
    held = f"{percent(share)} of draws from {first} to {said[2]}"
    return f"{who}: {said[0]} in {sample.years[-1]}, with {held}"
