"""A fan: bands of a series that was drawn many times."""

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from trajectory.checks import as_floats, as_instance, as_share, as_tuple
from trajectory.errors import ArgumentError, UnitError
from trajectory.nouns.series import Series
from trajectory.plot.areas import DASHES, DRAWN, LINES, PLANNED, REPORTED, framed
from trajectory.plot.frame import axes_for, limits_of
from trajectory.plot.room import name_lines
from trajectory.words import percent

if TYPE_CHECKING:
    from matplotlib.axes import Axes

__all__ = ["fan"]


def fan(
    sample: Series,
    *,
    bands: Sequence[float] = (0.5, 0.9),
    promised: Series | None = None,
    against: Series | Iterable[Series] = (),
    actuals: Series | None = None,
    ax: "Axes | None" = None,
) -> "Axes":
    """Draw the median of a drawn series, and the bands in which its draws lie.

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
        Single lines to hold it against, in the same unit.
    actuals : Series, optional
        What was reported, in the same unit.
    ax : matplotlib.axes.Axes, optional
        Where to draw, as in :func:`trajectory.plot.pathway`.

    Returns
    -------
    matplotlib.axes.Axes
        The axes drawn into.

    Raises
    ------
    ArgumentError, UnitError
        If there are no draws, a value is negative, a band is no share, or units differ.

    Examples
    --------
    >>> sample = Series([2021, 2022, 2023], [[100.0, 90.0, 80.0], [110.0, 99.0, 96.0]], "ktCO2e")
    >>> fan(sample, bands=[0.9]).get_ylabel()
    'Emissions (ktCO2e a year)'
    """
    as_instance("sample", sample, Series)
    if sample.values.ndim != 2:
        raise ArgumentError(f"sample must hold draws, shape (n, t), got {sample.values.shape}")
    shares = [as_share("bands", share) for share in bands] if _is_sequence(bands) else []
    if not shares:
        raise ArgumentError(f"bands must hold at least one share, such as 0.9, got {bands!r:.40}")
    lines = (against,) if isinstance(against, Series) else as_tuple("against", against, Series)
    others = [line for line in (promised, actuals) if line is not None]
    as_floats("sample", sample.values, minimum=0.0)
    for line in (*lines, *others):
        _check_line(line, sample)
    axes = axes_for(ax)
    before = limits_of(axes)
    drawn, named = _draw_bands(axes, sample, sorted(set(shares), reverse=True))
    for place, line in enumerate(lines):
        colour = LINES[place % len(LINES)]
        axes.plot(line.years, line.values, color=colour, lw=1.4, zorder=4)
        named.append((line, line.label, colour))
    if promised is not None:
        axes.plot(promised.years, promised.values, color=PLANNED, lw=2.4, ls=DASHES, zorder=5)
        named.append((promised, promised.label or "promised", PLANNED))
    framed(axes, [*drawn, *lines, *others], before)
    if actuals is not None:
        _draw_actuals(axes, actuals)
    name_lines(axes, named)
    return axes


def _draw_actuals(axes: "Axes", actuals: Series) -> None:
    """Draw what was reported, and name it below where it ends."""
    axes.plot(actuals.years, actuals.values, "-s", color=REPORTED, lw=2.2, ms=4, zorder=6)
    axes.annotate(
        actuals.label or "reported", (float(actuals.years[-1]), float(actuals.values[-1])),
        xytext=(-6, -6), textcoords="offset points", color=REPORTED, ha="right", va="top",
        fontsize=8.0,
    )  # fmt: skip


def _is_sequence(bands: object) -> bool:
    return isinstance(bands, Iterable) and not isinstance(bands, str)


def _check_line(line: Series, sample: Series) -> None:
    as_instance("promised, against and actuals", line, Series)
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
    axes: "Axes", sample: Series, shares: list[float]
) -> tuple[list[Series], list[tuple[Series, str, str]]]:
    """Draw the bands, the widest first, and the median; return them and their names."""
    edges: list[Series] = []
    named = []
    for place, share in enumerate(shares):
        low, high = (sample.quantile(0.5 + side * share / 2.0) for side in (-1.0, 1.0))
        alpha = 0.18 + 0.22 * place / max(len(shares) - 1, 1)
        axes.fill_between(
            low.years,
            low.values,
            high.values,
            color=DRAWN,
            alpha=alpha,
            lw=0,
            zorder=2 + place / 10,
        )
        edges += [low, high]
        named.append((high, f"{percent(share)} of draws", DRAWN))
    median = sample.quantile(0.5)
    axes.plot(median.years, median.values, color=DRAWN, lw=2.2, zorder=6)
    name = f"{sample.label}: median" if sample.label else "median"
    return [median, *edges], [*named, (median, name, DRAWN)]
