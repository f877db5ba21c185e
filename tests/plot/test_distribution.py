"""The picture of the gaps of many companies."""

import numpy as np
import pytest
from matplotlib.figure import Figure

from trajectory import ArgumentError, plot

NAN = float("nan")


def drawn(values, label=""):
    """Return the axes, and the companies counted by bars at or below zero and above it."""
    axes = plot.gaps(values, label=label, ax=Figure().subplots())
    boxes = [bar.get_extents().transformed(axes.transData.inverted()) for bar in axes.patches]
    bars = [(round(box.x0, 9), round(box.height, 6)) for box in boxes]
    below = sum(height for x, height in bars if x < 0.0)
    return axes, (below, sum(height for x, height in bars if x >= 0.0))


def test_every_company_is_in_a_bar_on_its_side_of_the_line():
    """On the line counts as not above it."""
    axes, counts = drawn([-0.31, -1e-15, 0.0, 1e-15, 0.07, 0.07])
    assert counts == (3, 3)
    texts = [text.get_text() for text in axes.get_legend().get_texts()]
    assert texts == ["3 companies at or below the line", "3 companies above the line"]


@pytest.mark.parametrize("spread", [0.0, 1e-6, 0.3, 1e6])
def test_bars_are_round_and_few(spread):
    """At most forty and one at each side, of one width: 1, 2 or 5 with zeros."""
    values = np.linspace(-spread, spread, 25)
    axes, counts = drawn(values)
    assert sum(counts) == 25
    assert len(axes.patches) <= 2 * 42
    width = plot.distribution._edges(100.0 * values)[:2]
    assert f"{np.diff(width)[0]:e}"[0] in "125"


def test_who_has_no_gap_is_counted():
    """In the subtitle."""
    axes, counts = drawn([0.1, NAN, NAN], "gap in 2030")
    assert counts == (0, 1)
    assert axes.texts[0].get_text().endswith("; 2 of 3 have no gap")
    assert plot.audit(axes.figure) == ()
    assert axes.get_title(loc="left") == "gap in 2030"


@pytest.mark.parametrize("values", [[NAN], [], [[0.1]], [float("inf")], ["a"]])
def test_what_is_no_distribution_is_refused(values):
    """Nothing known, a table, infinity and text."""
    with pytest.raises(ArgumentError, match="values must"):
        plot.gaps(values)
