"""Pictures: what is drawn, how it is named, and that nothing global is touched."""

import itertools
import subprocess
import sys

import numpy as np
import pytest
from matplotlib.axes import Axes
from matplotlib.colors import same_color, to_rgb
from matplotlib.figure import Figure
from matplotlib.image import imread
from matplotlib.text import Text

import trajectory as tj
from trajectory import ArgumentError, Pathway, Series, UnitError, plot
from trajectory.plot.style import OTHER_PROMISES, THEMES

ZTE = tj.Company(
    "ZTE",
    [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    [
        tj.Target(tj.S12, "52%", 2030, base_year=2021),
        tj.Target(tj.S12, "90%", 2040, base_year=2021, maintain_until=2050),
    ],
)
PATH = tj.reduction_path(ZTE, tj.S12)
LINES = [tj.benchmarks.linear_1_5c(PATH), tj.benchmarks.cross_sector_1_5c(PATH)]
ACTUALS = Series([2021, 2022, 2024], [100.0, 87.0, 73.1], "index", "reported by ZTE")
NAMES = (
    *("SBTi 1.5 °C, 4.2 points a year", "1.5 °C cross-sector path", "promised"),
    "reported by ZTE 73.1 in 2024",
)
MANY = Pathway([2021, 2022], [[1.0, 2.0], [3.0, 4.0]], "index")


@pytest.fixture(scope="module")
def axes():
    """Return the full picture: a path, two lines and what was reported."""
    return plot.pathway(PATH, against=LINES, actuals=ACTUALS, ax=Figure((10, 5.6)).subplots())


def drawn(axes, series):
    """Return the drawn line whose data are those of a series."""
    for line in axes.get_lines():
        known = np.isfinite(line.get_ydata())
        if np.array_equal(line.get_xdata()[known], series.years) and np.array_equal(
            line.get_ydata()[known], series.values
        ):
            return line
    raise AssertionError(f"{series!r} is not drawn")


def texts(axes):
    """Return all texts in the axes, line breaks and unbreakable spaces undone."""
    return [" ".join(text.get_text().split()) for text in axes.texts]


def test_promised_is_dashed_and_reported_is_solid(axes):
    """By line style; the lines it is held against are thin, with patterns of their own."""
    assert drawn(axes, PATH).is_dashed()
    patterns = {drawn(axes, line)._unscaled_dash_pattern for line in (*LINES, PATH, ACTUALS)}
    assert len(patterns) == 4
    assert not drawn(axes, ACTUALS).is_dashed()
    assert drawn(axes, ACTUALS).get_linestyle() == "-"
    assert drawn(axes, LINES[0]).get_linewidth() < drawn(axes, PATH).get_linewidth()


def test_every_line_has_a_short_name_and_its_full_one_in_the_caption(axes):
    """The method text is not printed beside the line."""
    for name in NAMES:
        assert texts(axes).count(name) == 1
    axes.figure.draw_without_rendering()
    caption = " ".join(axes.get_xlabel().split())
    assert all(" ".join(line.label.split()) in caption for line in LINES)
    assert "Sources of the lines: SBTi, Foundations of Science-based Target Setting" in caption


def test_a_benchmark_may_be_passed_as_it_is():
    """It is called with the path, as compare() does."""
    one, other = (
        plot.pathway(PATH, against=line, ax=Figure().subplots())
        for line in (LINES[0], tj.benchmarks.linear_1_5c)
    )
    assert texts(one) == texts(other)


def test_title_subtitle_and_caption_answer_say_and_cite(axes):
    """62.2 - 48 = 14.2 points below the line in 2030; what is set is taken instead."""
    axes.figure.draw_without_rendering()
    title = " ".join(axes.get_title(loc="left").split())
    assert title == "ZTE, scopes 1+2: 14 points below SBTi 1.5 °C in 2030"
    told = "Emissions, index, 2021 = 100; dashed: promised, solid: reported, thin: benchmarks"
    assert f"{told}, hatched: no figure" in texts(axes)
    own = plot.pathway(PATH, title="Ours", caption="", labels={PATH.label: "our promise"},
                       colours={PATH.label: "#123456"})  # fmt: skip
    assert own.get_title(loc="left") == "Ours"
    assert own.get_xlabel() == ""
    assert "our promise" in texts(own)
    assert same_color(drawn(own, PATH).get_color(), "#123456")


def test_dots_carry_their_number():
    """The level of an index; the change of tonnes, measured from the base year."""
    assert {"100", "48", "10"} <= set(texts(plot.pathway(PATH)))
    tonnes = tj.Company("T", [tj.Inventory(2021, {tj.S12: 2_000_000.0})],
                        [tj.Target(tj.S12, "52%", 2030, base_year=2021)])  # fmt: skip
    axes = plot.pathway(tj.reduction_path(tonnes, tj.S12))
    assert {"2 Mt", "\u221252 %"} <= set(texts(axes))


def test_a_promised_line_it_is_held_against_is_dashed():
    """Solid means reported, thin patterns mean benchmarks."""
    other = tj.Target(tj.S12, "30%", 2030, base_year=2021)
    held = tj.reduction_path(tj.Company("Other", ZTE.inventories, [other]), tj.S12)
    axes = plot.pathway(PATH, against=held)
    assert drawn(axes, held)._unscaled_dash_pattern in OTHER_PROMISES
    assert any(text.startswith("Other, scopes 1+2") for text in texts(axes))


def test_years_without_a_figure_are_hatched_and_not_drawn_over(axes):
    """2023 has none between 2022 and 2024."""
    line = drawn(axes, ACTUALS)
    assert np.isnan(line.get_ydata()[line.get_xdata() == 2023]).all()
    (hatched,) = (patch for patch in axes.patches if patch.get_hatch())
    assert (hatched.get_x(), hatched.get_width()) == (2022.5, 1.0)
    assert not plot.pathway(PATH, actuals=ACTUALS.between(2021, 2022)).patches


def test_a_name_has_the_colour_of_its_line(axes):
    """So that they belong together without a legend."""
    assert axes.get_legend() is None
    for name, series in zip(NAMES, (*LINES, PATH, ACTUALS), strict=True):
        (text,) = (t for t in axes.texts if " ".join(t.get_text().split()) == name)
        assert same_color(text.get_color(), drawn(axes, series).get_color())


def test_names_do_not_overlap(axes):
    """Three lines end at 10 in 2050; their names stand below each other."""
    axes.figure.draw_without_rendering()
    names = set(NAMES[:3])
    boxes = [
        Text.get_window_extent(text)  # without the arrow to the line
        for text in axes.texts
        if " ".join(text.get_text().split()) in names
    ]
    boxes.sort(key=lambda box: box.y0)
    assert len(boxes) == 3
    assert all(low.y1 <= high.y0 for low, high in itertools.pairwise(boxes))


def test_knots_are_dots(axes):
    """2021, 2030, 2040 and 2050, at 100, 48, 10 and 10."""
    dots = [line for line in axes.get_lines() if line.get_marker() == "o"]
    assert len(dots) == 1
    assert dots[0].get_xdata().tolist() == [2021, 2030, 2040, 2050]
    assert dots[0].get_ydata().tolist() == [100.0, 48.0, 10.0, 10.0]
    assert dots[0].get_linestyle() == "None"


def test_knots_outside_the_path_are_not_drawn():
    """A part from 2031 shows the knots of 2040 and 2050 only."""
    axes = plot.pathway(PATH.between(2031, 2050))
    (dots,) = (line for line in axes.get_lines() if line.get_marker() == "o")
    assert dots.get_xdata().tolist() == [2040, 2050]


def test_emissions_start_at_zero_and_all_is_inside(axes):
    """The y axis is never cut; years and values of all lines fit."""
    assert axes.get_ylim()[0] == 0.0
    assert axes.get_ylim()[1] > 100.0
    assert axes.get_xlim()[0] < 2021 < 2050 < axes.get_xlim()[1]


@pytest.mark.parametrize(
    ("path", "label"),
    [
        (PATH, "Emissions, index, 2021 = 100; dashed: promised"),
        (PATH.indexed(2030), "Emissions, index; dashed: promised"),
        (Pathway([2021, 2022], [5.0, 4.0], "ktCO2e"),
         "Emissions, kt CO2e a year, changes from 2021; dashed: promised"),
        (Pathway([2021, 2022], [5e6, 4e6], "tCO2e"),
         "Emissions, Mt CO2e a year, changes from 2021; dashed: promised"),
    ],
)  # fmt: skip
def test_the_unit_is_in_the_subtitle(path, label):
    """A mass a year that keeps numbers short, or an index with its base year if that is 100."""
    assert label in texts(plot.pathway(path))


def test_the_area_above_the_first_line_is_shaded(axes):
    """From the line to the top of the picture, for the first line only."""
    shade = axes.collections[0]
    corners = shade.get_paths()[0].vertices
    assert corners[:, 1].max() == axes.get_ylim()[1]
    assert corners[:, 1].min() == LINES[0].values.min()
    assert "more than SBTi 1.5 °C allows" in texts(axes)
    assert not plot.pathway(PATH).collections


def test_one_line_needs_no_list():
    """``against=line`` and ``against=[line]`` draw the same."""
    one, listed = plot.pathway(PATH, against=LINES[0]), plot.pathway(PATH, against=LINES[:1])
    assert texts(one) == texts(listed)
    assert len(one.get_lines()) == len(listed.get_lines())


def test_the_axes_given_are_the_axes_returned():
    """Nothing else in the figure is touched."""
    ax, other = Figure().subplots(1, 2)
    assert plot.pathway(PATH, ax=ax) is ax
    assert not other.get_lines()
    assert isinstance(plot.pathway(PATH), Axes)


def test_drawing_changes_no_argument_and_no_setting():
    """Global settings stay as they were."""
    import matplotlib as mpl

    before = dict(mpl.rcParams)
    plot.pathway(PATH, against=LINES, actuals=ACTUALS)
    assert dict(mpl.rcParams) == before


def test_drawing_into_axes_needs_no_pyplot():
    """It is imported only where no axes are given; matplotlib only where something is drawn."""
    code = (
        "import sys, trajectory as tj\n"
        "path = tj.Pathway([2021, 2022], [2.0, 1.0], 'tCO2e')\n"
        "tj.plot.pathway\n"
        "assert 'matplotlib' not in sys.modules\n"
        "from matplotlib.figure import Figure\n"
        "figure = Figure()\n"
        "tj.plot.pathway(path, against=path, ax=figure.subplots())\n"
        "figure.draw_without_rendering()\n"
        "assert 'matplotlib.pyplot' not in sys.modules\n"
        "tj.plot.pathway(path, against=path)\n"
        "assert 'matplotlib.pyplot' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_the_saved_picture_shows_something(axes, tmp_path):
    """A PNG of a board paper's size with the colours of path, report and shade in it."""
    file = tmp_path / "zte.png"
    axes.figure.savefig(file, dpi=150)
    pixels = imread(file)[..., :3]
    assert pixels.shape[:2] == (840, 1500)
    for colour in (THEMES["light"].promised, THEMES["light"].reported):
        near = np.abs(pixels - np.array(to_rgb(colour))).max(axis=-1) < 0.02
        assert near.sum() > 500
    assert (pixels == 1.0).all(axis=-1).mean() > 0.3


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: plot.pathway(MANY), ArgumentError, r"path must be one series, got shape \(2, 2\)"),
        (lambda: plot.pathway(PATH, against=MANY), ArgumentError, r"one series, got .*\(2, 2\)"),
        (lambda: plot.pathway(PATH, against=[Pathway([2021], [1.0], "tCO2e")]), UnitError,
         "must be in 'index', got 'tCO2e'"),
        (lambda: plot.pathway(PATH, actuals=Series([2021], [1.0], "ktCO2e")), UnitError,
         "must be in 'index', got 'ktCO2e'"),
        (lambda: plot.pathway(PATH, actuals=Series([2021], [-1.0], "index")), ArgumentError,
         r"at least 0, got .*-1\.0"),
        (lambda: plot.pathway(ACTUALS), ArgumentError, "path must be a Pathway, got Series"),
        (lambda: plot.pathway(PATH, ax="here"), ArgumentError, "ax must be an Axes, got 'here'"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused(call, error, message):
    """One path, one unit, emissions from zero up, axes to draw into."""
    with pytest.raises(error, match=message):
        call()


def test_progress_after_the_last_target_is_drawn_in_the_year_judged():
    """The target of 2030 is judged, not 2040, where the path that was kept on ends."""
    promise = tj.Target(tj.S12, "50%", 2030, base_year=2021)
    base = tj.Inventory(2021, {tj.S12: 100.0}, unit="index")
    path = tj.reduction_path(tj.Company("ZTE", [base], [promise]), tj.S12, until=2040)
    reported = Series([2021, 2030, 2035], [100.0, 53.0, 40.0], "index")
    axes = plot.progress(tj.track(reported, path, through=2035))
    title = " ".join(axes.get_title(loc="left").split())
    assert title == "ZTE, scopes 1+2: missed in 2030, 3 points above the path"
