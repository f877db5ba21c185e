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


def said(ax):
    """Return the texts in the axes, as they are before they are broken into rows."""
    return [text.get_text() for text in ax.texts]


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
    assert said(ax)[:2] == ["90 % of draws", "50 % of draws"]


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
    ax = plot.fan(index, ax=axes())
    assert ax.get_ylabel() == ""
    assert "Emissions, index, 2022 = 100" in " ".join(said(ax))


def test_wedges_fill_the_room_between_baseline_and_plan():
    """Each begins where the one above ends; the gap is hatched where it is above 0."""
    ax = plot.wedges(WEDGES, ax=axes())
    first, second, gap = ax.collections
    assert np.array(edges(first))[:, 1] == pytest.approx(BASELINE.values)
    assert np.array(edges(first))[:, 0] == pytest.approx(np.array(edges(second))[:, 1])
    assert np.array(edges(second))[:, 0] == pytest.approx(WEDGES.plan.values)
    assert gap.get_hatch() == "////"
    missing = WEDGES.plan.at(2026) - 30.0
    assert missing == pytest.approx(10.0)  # half of 100 less 20 % of it is 40
    assert ax.get_title(loc="left") == "10 kt still missing in 2026"
    done = tj.levers.wedges(BASELINE, LEVERS, target=TARGET + TARGET)
    assert "at or below the target" in plot.wedges(done, ax=axes()).get_title(loc="left")
    without = plot.wedges(tj.levers.wedges(BASELINE, LEVERS), ax=axes()).get_title(loc="left")
    assert without == "The plan leaves 40 kt in 2026, 60 kt below the baseline"


GAPS = Series([2021, 2022, 2025, 2028], [[3e6, 2e6, 2e6, 1e6], [4e6, 3e6, 1e6, 2e6]], "tCO2e")
LINE = tj.benchmarks.linear_1_5c
PATH = Pathway(range(2022, 2031), np.linspace(100.0, 48.0, 9), "ktCO2e", "A, scope 1: promised")
MANY = [tj.levers.Lever(f"measure {i}", 2024, 2026, 0.02) for i in range(16)]
DRAWINGS = {
    "fan": lambda **k: plot.fan(
        SAMPLE, promised=PATH, against=[LINE(PATH)], actuals=REPORTED, **k
    ),
    "years missing": lambda **k: plot.fan(GAPS, **k),
    "all zero": lambda **k: plot.fan(GAPS * 0.0, **k),
    "wedges": lambda **k: plot.wedges(WEDGES, **k),
    "no target": lambda **k: plot.wedges(tj.levers.wedges(BASELINE, LEVERS), **k),
    "one year": lambda **k: plot.wedges(tj.levers.wedges(
        Pathway([2024], [1e12], "tCO2e"), [tj.levers.Lever("A", 2023, 2025, 0.3)]), **k),
}  # fmt: skip


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(3.54, 2.6), (7.09, 4.2), (13.33, 7.5)], ids=str)
@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_fans_and_wedges_pass_the_audit(draw, size, theme):
    """At three sizes, light and dark."""
    ax = draw(ax=Figure(size).subplots(), theme=theme)
    assert ax.get_ylabel() == ""
    assert plot.audit(ax.figure) == ()


def test_a_baseline_says_whose_it_is_or_how_it_was_made():
    """A company stands in the title, a method in the caption."""
    for label, title, caption in (
        ("A, scope 1", "A, scope 1: the plan leaves 40 kt", "Overlaps"),
        ("baseline: no change", "The plan leaves 40 kt", "baseline: no change.\nOverlaps"),
    ):
        line = Pathway(BASELINE.years, BASELINE.values, "ktCO2e", label)
        ax = plot.wedges(tj.levers.wedges(line, LEVERS), ax=axes())
        assert ax.get_title(loc="left").startswith(title)
        assert ax.get_xlabel().startswith(caption)


def test_no_band_bridges_missing_years():
    """A band for 2021 to 2022 and one each for 2025 and 2028, and two hatched gaps."""
    ax = plot.fan(GAPS, bands=[0.9], ax=axes())
    spans = [np.asarray(band.get_paths()[0].vertices)[:, 0] for band in ax.collections]
    assert [(span.min(), span.max()) for span in spans] == [
        (2021.0, 2022.0), (2024.85, 2025.15), (2027.85, 2028.15)
    ]  # fmt: skip
    assert [patch.get_hatch() for patch in ax.patches] == ["///", "///"]


def test_the_title_counts_the_draws_that_keep_the_promise():
    """One draw of four is at or below 60 kt in 2024, the last year that both know."""
    sample = Series([2023, 2024, 2025], [[90.0, x, 50.0] for x in (60.0, 61.0, 70.0, 80.0)],
                    "ktCO2e", "A, scope 1")  # fmt: skip
    path = Series([2023, 2024], [80.0, 60.0], "ktCO2e")
    ax = plot.fan(sample, promised=path, ax=axes())
    assert ax.get_title(loc="left") == (
        "A, scope 1: 25 % of draws at or below the promised path in 2024"
    )
    most = Series([2023, 2024], [[90.0, 50.0]] * 399 + [[90.0, 70.0]], "ktCO2e")
    title = plot.fan(most, promised=path, ax=axes()).get_title(loc="left")
    assert title.startswith("Draws: more than 99 % of draws at or below")


def test_a_user_sets_the_words_and_colours():
    """Of fans by the label of a line, of wedges by the name of a lever."""
    ax = plot.wedges(WEDGES, title="T", caption="C", labels={"heat pumps": "pumps"},
                     colours={"heat pumps": "#123456"}, ax=axes())  # fmt: skip
    assert (ax.get_title(loc="left"), ax.get_xlabel()) == ("T", "C")
    assert said(ax)[0] == "pumps: 42.9 kt"  # 60 kt by 50 to 20
    assert ax.collections[0].get_facecolor()[0] == pytest.approx([0x12 / 255, 0x34 / 255,
                                                                 0x56 / 255, 1.0])  # fmt: skip
    ax = plot.fan(SAMPLE, actuals=REPORTED, title="", caption="", labels={"reported": "own"},
                  ax=axes())  # fmt: skip
    assert (ax.get_title(loc="left"), ax.get_xlabel()) == ("", "")
    assert "own\n80 kt in 2024" in said(ax)


def test_what_cannot_be_told_apart_is_refused():
    """Nine lines, seventeen levers, a name that is not drawn."""
    assert plot.wedges(tj.levers.wedges(BASELINE, MANY), ax=axes()).collections
    more = tj.levers.wedges(BASELINE, [*MANY, LEVERS[0]])
    with pytest.raises(tj.ArgumentError, match=r"at most 16 levers.*got 17"):
        plot.wedges(more)
    with pytest.raises(tj.ArgumentError, match=r"at most 8 lines.*got 9"):
        plot.fan(SAMPLE, against=[PATH] * 9)
    with pytest.raises(tj.ArgumentError, match="labels must be keyed by labels"):
        plot.wedges(WEDGES, labels={"pumps": "x"})


def test_a_sentence_tells_what_fans_and_wedges_show():
    """The draws and their band; what each lever removes, and what is missing."""
    assert plot.alt_text(WEDGES) == (
        "Wedges below a baseline, in 2026: heat pumps 42.9 kt and a new furnace 17.1 kt; "
        "10 kt still missing in 2026."
    )
    sample = Series([2023, 2024], [[90.0, 70.0]] * 3, "ktCO2e", "A, scope 1")
    assert plot.alt_text(sample) == (
        "Fan chart of 3 draws of emissions: A, scope 1: 70 kt in 2024, with 90 % of draws "
        "from 70 to 70 kt."
    )


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
