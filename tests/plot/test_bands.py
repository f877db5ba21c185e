"""Fans and wedges: what is drawn is what was computed, and bad calls are refused."""

import io

import numpy as np
import pytest
from matplotlib.figure import Figure

import trajectory as tj
from trajectory import Pathway, Series, plot

REPORTED = Series([2022, 2023, 2024], [100.0, 90.0, 80.0], "ktCO2e", "reported")
SAMPLE = tj.uncertainty.drawn(REPORTED, tj.uncertainty.Error(own=0.2), name="A", draws=500, seed=1)
BASELINE = Pathway([2024, 2025, 2026], [100.0, 100.0, 100.0], "ktCO2e", "baseline")
TARGET = Series([2024, 2025, 2026], [100.0, 70.0, 30.0], "ktCO2e")
LEVERS = [
    tj.levers.Lever("heat pumps", 2024, 2026, 0.5),
    tj.levers.Lever("a new furnace", 2024, 2025, 20.0, "ktCO2e"),
]
WEDGES = tj.levers.wedges(BASELINE, LEVERS, target=TARGET)


def axes():
    """Return axes of a figure that pyplot does not know."""
    return Figure(figsize=(10.0, 5.6)).subplots()


def edges(collection):
    """Return the lowest and the highest value of what is filled, by year."""
    points = collection.get_paths()[0].vertices
    years = np.unique(points[:, 0])
    return [(points[points[:, 0] == y, 1].min(), points[points[:, 0] == y, 1].max()) for y in years]


def test_a_fan_shows_the_quantiles():
    """The widest band first; 90 % lie between the 5 % and the 95 % quantile."""
    ax = plot.fan(SAMPLE, bands=[0.5, 0.9], ax=axes())
    wide, narrow = (np.array(edges(band)) for band in ax.collections)
    assert wide == pytest.approx(np.quantile(SAMPLE.values, [0.05, 0.95], axis=0).T)
    assert narrow == pytest.approx(np.quantile(SAMPLE.values, [0.25, 0.75], axis=0).T)
    median = ax.lines[0].get_ydata()
    assert median == pytest.approx(np.median(SAMPLE.values, axis=0))
    words = [text.get_text() for text in ax.texts]
    assert words[:2] == ["90 % of draws", "50 % of draws"]


def test_a_fan_holds_lines_beside_it():
    """Promised dashed, reported in squares, within the limits of the axes."""
    path = Pathway([2022, 2023, 2024], [100.0, 95.0, 130.0], "ktCO2e", "promised")
    ax = plot.fan(SAMPLE, promised=path, against=path * 0.9, actuals=REPORTED, ax=axes())
    assert len(ax.lines) == 4
    assert ax.get_ylim()[1] > 130.0
    assert ax.get_ylim()[0] == 0.0
    index = tj.uncertainty.drawn(
        Pathway([2022, 2023], [100.0, 90.0], "index"),
        tj.uncertainty.Error(shared=0.2), name="A", draws=9, seed=1,
    ).indexed(2022)  # fmt: skip
    assert plot.fan(index, ax=axes()).get_ylabel() == "Emissions (index, 2022 = 100)"


def test_wedges_fill_the_room_between_baseline_and_plan():
    """Each begins where the one above ends; the gap is hatched where it is above 0."""
    ax = plot.wedges(WEDGES, ax=axes())
    first, second, gap = ax.collections
    assert np.array(edges(first))[:, 1] == pytest.approx(BASELINE.values)
    assert np.array(edges(first))[:, 0] == pytest.approx(np.array(edges(second))[:, 1])
    assert np.array(edges(second))[:, 0] == pytest.approx(WEDGES.plan.values)
    assert gap.get_hatch() == "////"
    missing = WEDGES.plan.at(2026) - 30.0
    assert ax.get_title(loc="left") == f"still missing in 2026: {missing * 1000:,.0f} t"
    done = tj.levers.wedges(BASELINE, LEVERS, target=TARGET + TARGET)
    assert "at or below the target" in plot.wedges(done, ax=axes()).get_title(loc="left")
    assert plot.wedges(tj.levers.wedges(BASELINE, LEVERS), ax=axes()).get_title(loc="left") == ""


@pytest.mark.parametrize(
    "draw",
    [
        pytest.param(lambda ax: plot.fan(SAMPLE, against=REPORTED, ax=ax), id="fan"),
        pytest.param(lambda ax: plot.wedges(WEDGES, ax=ax), id="wedges"),
    ],
)
def test_names_stand_on_the_page(draw):
    """Whole, and beside the axes."""
    ax = draw(axes())
    figure = ax.figure
    figure.savefig(io.BytesIO(), format="png")
    for text in ax.texts:
        box = text.get_window_extent()
        assert box.x1 <= figure.bbox.width + 1.0, text.get_text()
        assert box.y0 >= 0.0, text.get_text()
        assert box.y1 <= figure.bbox.height, text.get_text()
