"""The audit finds each kind of fault, and finds none in the library's own pictures."""

import dataclasses

import matplotlib as mpl
import measure_pictures
import numpy as np
import pytest
from hypothesis import given, settings
from matplotlib.figure import Figure

import trajectory as tj
from trajectory import ArgumentError, plot


def rules_of(figure, **options):
    """Return the rules that a figure breaks."""
    return {fault.rule for fault in plot.audit(figure, **options)}


def chart(**line):
    """Return axes with one line over ten years, all well."""
    axes = Figure((7, 4)).subplots()
    axes.set(xlim=(2020, 2030), ylim=(0, 100), xticks=range(2020, 2031, 5), yticks=(0, 50, 100))
    axes.plot([2020, 2030], [100, 50], **{"color": "#0b5394", **line})
    return axes


def test_a_picture_without_fault_has_no_finding():
    """A line, three ticks each way."""
    assert plot.audit(chart().figure) == ()


@pytest.mark.parametrize(
    ("rule", "spoil"),
    [
        ("overlap", lambda a: [a.text(2022, 20, "one text"), a.text(2022, 21, "another")]),
        ("page", lambda a: a.text(2029.9, 20, "a text that is far too long to end on the page")),
        ("line", lambda a: a.text(2024, 72, "across the line")),
        ("contrast", lambda a: a.text(2022, 20, "pale", color="#aaaaaa")),
        ("contrast", lambda a: a.plot([2020, 2030], [10, 10], color="#cccccc", ls=":")),
        ("contrast", lambda a: [a.axhspan(10, 30, color="#222222"), a.text(2022, 20, "dark")]),
        ("grey", lambda a: a.plot([2020, 2030], [10, 10], color="#84361a")),
        ("size", lambda a: a.text(2022, 20, "small", fontsize=6.5)),
        ("ticks", lambda a: a.xaxis.set_major_locator(mpl.ticker.MultipleLocator(8))),
        ("ticks", lambda a: a.yaxis.set_major_locator(mpl.ticker.MultipleLocator(5))),
    ],
    ids=["texts", "off", "on a line", "pale", "pale line", "on a band", "greys", "small", "few",
         "many"],
)  # fmt: skip
def test_each_fault_is_found(rule, spoil):
    """And no other with it."""
    axes = chart()
    spoil(axes)
    assert rules_of(axes.figure) == {rule}


def test_a_name_in_the_colour_of_its_line_may_touch_it():
    """It names the line; a name in another colour does not."""
    axes = chart()
    axes.text(2024, 72, "its name", color="#0b5394")
    assert plot.audit(axes.figure) == ()


def test_lines_of_one_lightness_are_told_apart_by_a_pattern():
    """Blue and brown are one grey, dashes are not."""
    axes = chart()
    axes.plot([2020, 2030], [10, 10], color="#84361a", ls="--")
    assert plot.audit(axes.figure) == ()


def test_the_printed_width_decides_the_size_of_type():
    """10 pt on 178 mm (7 inches) are 5 pt on 89 mm."""
    figure = chart().figure
    assert rules_of(figure, width=178.0) == set()
    assert rules_of(figure, width=89.0) == {"size"}


def test_what_is_no_figure_is_refused():
    """Such as the axes."""
    with pytest.raises(ArgumentError, match="figure must be a Figure"):
        plot.audit(chart())


@pytest.mark.once
@settings(max_examples=10)
@given(measure_pictures.cases())
def test_pictures_of_drawn_companies_pass_the_audit(case):
    """Whatever the company: at 180 mm; ``tests/measure_pictures.py`` draws 200 at three sizes."""
    company, boundary = case
    company = dataclasses.replace(company, name="Name")  # letters that every font has
    for name, draw in measure_pictures.pictures(company, boundary):
        if name in ("net", "scopes"):  # a company drawn may have no net zero, or report nothing
            continue
        faults, _ = measure_pictures.audited(draw, measure_pictures.SIZES["180 mm"], "light")
        assert faults == ()


BIG = tj.Pathway(
    np.arange(2021, 2051), np.linspace(1e12, 1e11, 30), "tCO2e", "Big, scope 1: promised"
)
ZERO = tj.Pathway([2021, 2022, 2023], [0.0, 0.0, 0.0], "tCO2e", "Zero, scope 1: promised")
ONE = tj.Pathway([2021], [7.0], "tCO2e", "One, scope 1: promised")
LONG = tj.Pathway(
    [2021, 2022, 2023], [3.0, 2.0, 1.0], "ktCO2e", "A company of " + "long name " * 19
)
MATHS = tj.Pathway([2021, 2022, 2023], [3.0, 2.0, 1.0], "ktCO2e", r"A$AP & $\frac$ <b>: promised")


@pytest.mark.parametrize("size", measure_pictures.SIZES.values(), ids=measure_pictures.SIZES)
@pytest.mark.parametrize("theme", measure_pictures.THEMES)
@pytest.mark.parametrize(
    "path", [BIG, ZERO, ONE, LONG, MATHS], ids=["big", "zero", "one", "long", "maths"]
)
def test_unusual_pathways_make_good_pictures(path, size, theme):
    """10^12 t, nothing but zeros, one year, a name of 200 characters, signs of formulas."""
    axes = Figure(size).subplots()
    plot.pathway(path, ax=axes, theme=theme)
    assert plot.audit(axes.figure) == ()


def test_eight_lines_are_told_apart_and_sixty_are_refused():
    """In grey too; more lines than patterns are an error that says so."""
    lines = [
        tj.Pathway([2021, 2022, 2023], [9.0, 9.0 - i, 9.0 - i], "tCO2e", f"line {i}")
        for i in range(8)
    ]
    axes = Figure((10, 5.6)).subplots()
    plot.pathway(lines[0], against=lines, ax=axes)
    assert rules_of(axes.figure) == set()
    with pytest.raises(ArgumentError, match=r"at most 8 lines, .* got 60"):
        plot.pathway(lines[0], against=lines[:1] * 60)


@pytest.mark.parametrize(
    ("call", "message"),
    [
        (lambda: plot.pathway([]), "small multiples must be 1 to 48 .* got 0"),
        (lambda: plot.pathway(None), "path must be a Pathway, got None"),
        (lambda: plot.pathway(ONE, ax=Figure().add_subplot(projection="3d")), "got 3d"),
        (lambda: plot.pathway(ONE, ax=Figure().add_subplot(projection="polar")), "got polar"),
        (lambda: plot.pathway(ONE, title="شركة"), "must run from left to right"),
        (lambda: plot.pathway(ONE, labels={ONE.label: "\u3042"}), "that an installed font"),
        (lambda: plot.pathway(ONE, title=5), "title must be"),
        (lambda: plot.pathway(ONE, labels={"two": "2"}), "labels must be keyed by labels .* 'two'"),
        (lambda: plot.pathway(ONE, colours={ONE.label: "no colour"}), "colours must be colours"),
        (lambda: plot.pathway(ONE, colours=["red"]), "colours must map"),
        (lambda: plot.pathway(ONE, theme="pink"), "theme must be 'light', 'dark' or None"),
        (lambda: plot.pathway([ONE, ONE], actuals=[None]), "actuals must be as many as paths, 2"),
        (lambda: plot.pathway([ONE, ONE], ax=[Figure().subplots()]), "ax must be as many axes"),
    ],
)  # fmt: skip
def test_what_would_be_an_ugly_picture_is_refused(call, message):
    """The error says what to do instead."""
    with pytest.raises(ArgumentError, match=message):
        call()


def test_axes_that_were_removed_are_refused():
    """They lie on no page."""
    axes = Figure().subplots()
    axes.remove()
    with pytest.raises(ArgumentError, match="must lie in a figure"):
        plot.pathway(ONE, ax=axes)
