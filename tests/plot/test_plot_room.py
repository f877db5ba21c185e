"""Room on the page: names of lines are whole, on the page and apart, whatever the axes."""

import itertools

import matplotlib.pyplot as plt
import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from matplotlib.figure import Figure
from matplotlib.text import Text

import trajectory as tj
from trajectory import Pathway, Series, plot
from trajectory.plot.labels import spread

PATH = Pathway(
    np.arange(2021, 2051),
    np.interp(np.arange(2021, 2051), [2021, 2030, 2040], [100.0, 48.0, 10.0]),
    "index",
    "ZTE, scopes 1+2: promised",
)
LINES = [
    tj.benchmarks.linear_1_5c(PATH),
    tj.benchmarks.anchored_1_5c(PATH),
    tj.benchmarks.cross_sector_1_5c(PATH),
]
ACTUALS = Series([2021, 2022, 2023, 2024], [100.0, 87.0, 84.4, 73.1], "index", "reported by ZTE")
TRACKED = tj.track(ACTUALS, PATH.between(2021, 2032), through=2024)
TONNES = PATH * 120_000.0
MASS = Pathway(PATH.years, TONNES.values, "tCO2e", "ZTE, scopes 1+2: promised")


def full(ax):
    """Draw a path, three lines and what was reported."""
    plot.pathway(PATH, against=LINES, actuals=ACTUALS, ax=ax)


def tonnes(ax):
    """Draw 12 Mt, in tonnes."""
    plot.pathway(MASS, against=tj.benchmarks.linear_1_5c(MASS), ax=ax)


def tracked(ax):
    """Draw progress, which adds forecasts and a title."""
    plot.progress(TRACKED, against=LINES[0].between(2021, 2032), ax=ax)


def shown(axes):
    """Return the words of the axes, without leader lines, that the page shows, with their boxes."""
    words = [*axes.texts, axes.yaxis.label, axes.title, axes._left_title]
    for axis in (axes.xaxis, axes.yaxis):
        low, high = axis.get_view_interval()
        words += [tick.label1 for tick in axis.get_major_ticks() if low <= tick.get_loc() <= high]
    return [(text.get_text(), Text.get_window_extent(text)) for text in words if text.get_text()]


def overlap(one, other):
    """Whether two boxes share more than half a pixel."""
    width = min(one.x1, other.x1) - max(one.x0, other.x0)
    height = min(one.y1, other.y1) - max(one.y0, other.y0)
    return width > 0.5 and height > 0.5


def faults(figure):
    """Return the words off the page or in other axes' room, and names that overlap."""
    figure.draw_without_rendering()
    page, found = figure.bbox, []
    taken = {axes: axes.get_tightbbox() for axes in figure.axes}
    for axes in figure.axes:
        for text, box in shown(axes):
            if box.x0 < 0 or box.y0 < 0 or box.x1 > page.x1 or box.y1 > page.y1:
                found.append(f"off the page: {text!r}")
            if any(overlap(box, taken[other]) for other in figure.axes if other is not axes):
                found.append(f"in other axes: {text!r}")
        beside = [box for _, box in names(axes)]
        if any(overlap(one, other) for one, other in itertools.combinations(beside, 2)):
            found.append("names overlap")
        if axes.bbox.width < 0.3 * figure.bbox.width / len({a.bbox.x0 for a in figure.axes}):
            found.append("little left of the axes")
    return found


def names(axes):
    """Return the names beside the axes, with their boxes."""
    texts = (text for text in axes.texts if text.get_horizontalalignment() == "left")
    boxes = [(text, Text.get_window_extent(text)) for text in texts if text.get_rotation() == 0]
    return [(text, box) for text, box in boxes if box.x0 > axes.bbox.x1]


@pytest.mark.parametrize("layout", [None, "constrained", "tight", "compressed"])
@pytest.mark.parametrize("size", [(4, 3), (6.4, 4.8), (10, 5.6)])
@pytest.mark.parametrize("draw", [full, tonnes, tracked])
def test_words_in_own_axes_are_whole(draw, size, layout):
    """Every name, number and title lies on the page, with any layout or none."""
    figure = Figure(size, layout=layout)
    axes = figure.subplots()
    draw(axes)
    assert not faults(figure)
    assert names(axes)


@pytest.mark.parametrize("layout", [None, "constrained", "tight"])
@pytest.mark.parametrize("shape", [(1, 2), (2, 1), (2, 2)])
@pytest.mark.parametrize("draw", [full, tonnes, tracked])
def test_words_stay_out_of_other_axes(draw, shape, layout):
    """Subplots beside and below each other keep to themselves."""
    figure = Figure((6.4, 4.8), layout=layout)
    for axes in np.ravel(figure.subplots(*shape)):
        draw(axes)
    assert not faults(figure)


@pytest.mark.parametrize("size", [(4, 3), (6.4, 4.8), (10, 5.6)])
@pytest.mark.parametrize("last", [2022, 2024])
def test_what_was_reported_is_named_inside_if_it_has_a_place(size, last):
    """Never over the numbers of the y axis, to the left of the axes."""
    axes = Figure(size).subplots()
    plot.pathway(PATH, against=LINES, actuals=ACTUALS.between(2021, last), ax=axes)
    axes.figure.draw_without_rendering()
    (name,) = (text for text in axes.texts if text.get_text().startswith("reported by ZTE"))
    if not name.get_visible():  # the subtitle says what is solid
        return
    box = Text.get_window_extent(name)
    assert box.x0 > axes.bbox.x1 or axes.bbox.x0 < box.x0 < box.x1 < axes.bbox.x1


def test_room_that_a_layout_keeps_for_others_stays_free():
    """A legend of the user's at the edge of the page is not written over."""
    figure = Figure(layout="constrained")
    axes = figure.subplots()
    full(axes)
    legend = figure.legend(axes.get_lines()[:1], ["a legend"], loc="outside right upper")
    figure.draw_without_rendering()
    assert names(axes)
    assert all(box.x1 <= legend.get_window_extent().x0 for _, box in names(axes))


def test_forecasts_lie_inside_the_limits():
    """Also where emissions grow: 100, 110, 120 lead to 200 in 2031 on the average so far."""
    actuals = Series([2021, 2022, 2023], [100.0, 110.0, 120.0], "index")
    path = Pathway(np.arange(2021, 2032), np.linspace(100.0, 50.0, 11), "index")
    axes = Figure().subplots()
    plot.progress(tj.track(actuals, path, through=2023), ax=axes)
    axes.figure.draw_without_rendering()
    assert "both forecasts: 200" in [" ".join(text.get_text().split()) for text in axes.texts]
    assert axes.get_ylim()[1] > 200.0


def test_a_fault_is_seen():
    """A name off the page, or over the axes beside it, is found."""
    figure = Figure()
    first, second = figure.subplots(1, 2)
    for axes in (first, second):
        axes.annotate("a name of some length", (1.1, 0.5), xycoords="axes fraction")
    found = faults(figure)
    assert "in other axes: 'a name of some length'" in found
    assert "off the page: 'a name of some length'" in found


def test_names_keep_their_room_when_the_page_changes():
    """After tight_layout, another size, other margins and a narrower view they fit still."""
    figure, axes = plt.subplots()
    full(axes)
    figure.tight_layout()
    assert not faults(figure)
    figure.set_size_inches(4, 3)
    figure.tight_layout()
    assert not faults(figure)
    figure.subplots_adjust(left=0.2, right=0.8)
    axes.set_xlim(2021, 2030)
    assert not faults(figure)
    end = {text.get_text().replace("\n", " "): text.xy for text, _ in names(axes)}
    assert end["promised"] == (2030.0, 48.0)  # where it leaves the axes


def test_drawing_again_changes_nothing():
    """The place of axes and names is the same each time, so that no drawing asks for another."""
    figure = Figure()
    axes = figure.subplots()
    full(axes)
    figure.draw_without_rendering()
    before = [axes.get_position().bounds, *(text.xyann for text, _ in names(axes))]
    figure.draw_without_rendering()
    assert [axes.get_position().bounds, *(text.xyann for text, _ in names(axes))] == before
    assert not figure.stale


def test_names_of_two_pictures_in_the_same_axes_share_the_room():
    """Drawn on purpose, by ``ax=``, both are named and both are inside the limits."""
    figure = Figure()
    axes = figure.subplots()
    plot.pathway(PATH, ax=axes)
    plot.pathway(Pathway([2030, 2031], [20.0, 10.0], "index", "another"), ax=axes)
    assert not faults(figure)
    assert len(names(axes)) == 2
    assert axes.get_ylim()[1] > 100.0
    assert axes.get_xlim()[0] < 2021
    assert axes.get_xlim()[1] > 2050


def test_shared_limits_hold_both_pictures():
    """The second picture does not cut the first."""
    first, second = Figure().subplots(1, 2, sharex=True, sharey=True)
    plot.pathway(PATH, ax=first)
    plot.pathway(Pathway([2020, 2021], [20.0, 10.0], "index"), ax=second)
    assert first.get_ylim()[1] > 100.0
    assert first.get_xlim()[0] < 2020 < 2050 < first.get_xlim()[1]


def test_twins_lie_where_the_axes_lie():
    """A second scale of the user's stays on the axes that gave up room."""
    figure = Figure()
    axes = figure.subplots()
    full(axes)
    twin = axes.twinx()
    figure.draw_without_rendering()
    assert twin.get_window_extent().bounds == axes.get_window_extent().bounds
    assert axes.bbox.width < 0.85 * 0.775 * figure.bbox.width


def test_axes_inside_axes_keep_their_place():
    """An inset gives up room of its own, not of the page's."""
    figure = Figure((10, 6))
    outer = figure.subplots()
    inset = outer.inset_axes((0.4, 0.4, 0.5, 0.5))
    plot.pathway(PATH, ax=inset)
    figure.draw_without_rendering()
    right = outer.bbox.x0 + 0.9 * outer.bbox.width
    assert all(box.x1 <= right + 0.5 for _, box in names(inset))


def test_axes_cleared_get_their_width_back():
    """No room is kept for names that are gone."""
    figure = Figure()
    axes = figure.subplots()
    full(axes)
    figure.draw_without_rendering()
    narrow = axes.bbox.width
    axes.clear()
    figure.draw_without_rendering()
    assert axes.bbox.width > 1.3 * narrow


def test_large_tonnes_are_spelled_in_megatonnes():
    """12,000,000 t are 12 Mt; no 1e7 stands above the axis, and the data stay in tonnes."""
    figure = Figure()
    axes = figure.subplots()
    tonnes(axes)
    figure.draw_without_rendering()
    assert [label.get_text() for label in axes.get_yticklabels()][:3] == ["0", "5", "10"]
    assert any("Mt CO2e a year" in text.get_text() for text in axes.texts)
    assert axes.yaxis.get_offset_text().get_text() == ""


boxes = st.lists(
    st.tuples(st.floats(0, 100), st.floats(0.5, 10)), min_size=1, max_size=8
).map(sorted)  # fmt: skip


@given(boxes)
@example([(0.0, 1.0), (0.0, 1.0)])
@example([(100.0, 10.0), (100.0, 10.0)])
def test_boxes_are_spread_apart_and_inside(wished):
    """No two overlap, none leaves the room, and where all have room none moves."""
    wanted, sizes = np.array(wished).T
    centres = spread(wanted, sizes, 0.0, 100.0)
    lows, highs = centres - sizes / 2, centres + sizes / 2
    assert (highs[:-1] <= lows[1:] + 1e-9).all()
    assert lows[0] >= -1e-9
    assert highs[-1] <= 100 + 1e-9
    if (wanted - sizes / 2 >= 0).all() and (wanted + sizes / 2 <= 100).all():
        free = (wanted + sizes / 2)[:-1] <= (wanted - sizes / 2)[1:]
        if free.all():
            assert np.allclose(centres, wanted)
