"""Net, scopes, rules, portfolio and small multiples: what is drawn, and that it can be read."""

from datetime import date
from pathlib import Path

import exemplary
import numpy as np
import pytest
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.image import imread, imsave

import trajectory as tj
from trajectory import ArgumentError, MissingDataError, Pathway, Series, plot
from trajectory.paths.net import NetPath

REFERENCES = Path(__file__).parent / "reference"
SIZES = {"90 mm": (3.54, 2.6), "180 mm": (7.09, 4.2), "16:9": (13.33, 7.5)}
COMPANY = exemplary.company()
REPORT = tj.check(COMPANY, tj.rules.CONSISTENCY, tj.rules.SBTI_V5, as_of=exemplary.AS_OF)
REVIEW = tj.check_at_approval(COMPANY, as_of=date(2026, 1, 1))
NET = tj.net_path(COMPANY, tj.S12)
GROSS = Pathway([2048, 2049, 2050], [30.0, 20.0, 10.0], "tCO2e", "Below, scope 1: promised")
BELOW = NetPath(GROSS, Series([2048, 2049, 2050], [0.0, 20.0, 40.0], "tCO2e"))


def made(name, cut, *, base=100.0):
    """Return the promised pathway of a company with one target."""
    target = tj.Target(tj.S12, cut, 2030, base_year=2021)
    return tj.reduction_path(
        tj.Company(name, [tj.Inventory(2021, {tj.S12: base})], [target]), tj.S12
    )


PATHS = [made("Slow", "10%"), made("Fast", "90%", base=5e6), made("Middle", "30%", base=70.0)]
DRAWINGS = {
    "net": lambda **k: plot.net(NET, **k),
    "below zero": lambda **k: plot.net(BELOW, **k),
    "scopes": lambda **k: plot.scopes(COMPANY, **k),
    "report": lambda **k: plot.rules(REPORT, **k),
    "review": lambda **k: plot.rules(REVIEW, **k),
}


def words(axes):
    """Return the texts in the axes."""
    return [" ".join(text.get_text().split()) for text in axes.texts]


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", SIZES.values(), ids=SIZES)
@pytest.mark.parametrize("draw", DRAWINGS.values(), ids=DRAWINGS)
def test_every_picture_passes_the_audit(draw, size, theme):
    """At three sizes, light and dark."""
    axes = Figure(size).subplots()
    assert draw(ax=axes, theme=theme) is axes
    assert plot.audit(axes.figure) == ()


def test_net_emissions_may_be_below_zero():
    """10 - 40 = -30 t in 2050; zero from 2049 on."""
    axes = plot.net(BELOW)
    assert axes.get_ylim()[0] < -30.0
    assert axes.get_title(loc="left") == (
        "Below, scope 1: net zero from 2049, with removals of 20 t a year"
    )


def test_scopes_tell_what_each_target_covers():
    """20 of 100 t by the first, 67 % of 80 t by the second: 20 and 53.6 %, 73.6 % together."""
    company = tj.Company(
        "Example",
        [tj.Inventory(2021, {tj.S1: 20.0, tj.S3: 80.0})],
        [
            tj.Target(tj.S1, "50%", 2030, base_year=2021),
            tj.Target(tj.S3, "25%", 2030, base_year=2021, coverage=0.67),
        ],
    )
    axes = plot.scopes(company)
    assert "73.6 % of the emissions reported for 2021" in axes.get_title(loc="left")
    assert {"20 %", "54 %", "S3 80 %"} <= set(words(axes))
    assert "\u221225 % by 2030, scope 3" in words(axes)


def test_scopes_count_scope_2_one_way():
    """30 t by the market or 50 t by location, beside 20 t: 60 % or 71 % of the emissions."""
    both = {tj.S1: 20.0, tj.S2.market_based: 30.0, tj.S2.location_based: 50.0}
    company = tj.Company("Example", [tj.Inventory(2021, both)])
    assert "S2 60 %" in words(plot.scopes(company))
    assert "S2 71 %" in words(plot.scopes(company, scope2=tj.Scope2.LOCATION))


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: plot.scopes(tj.Company("None")), MissingDataError, "got years none"),
        (lambda: plot.scopes(COMPANY, year=1999), MissingDataError, "must report 1999, got years"),
        (lambda: plot.scopes(tj.Company("Zero", [tj.Inventory(2021, {tj.S1: 0.0})])),
         MissingDataError, "must be above 0"),
        (lambda: plot.rules(5), ArgumentError, "report must be a Report or ApprovalReview, got 5"),
        (lambda: plot.net(PATHS[0]), ArgumentError, "path must be a NetPath"),
        (lambda: plot.portfolio([], tj.benchmarks.linear_1_5c), ArgumentError, "got none"),
        (lambda: plot.alt_text(5), ArgumentError, "thing must be a single Pathway"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused(call, error, message):
    """Nothing to draw, or another thing."""
    with pytest.raises(error, match=message):
        call()


def test_a_report_says_each_answer_in_words():
    """As side_by_side() does; no answer hangs on its colour."""
    said = words(plot.rules(REPORT, ax=Figure((10, 12)).subplots()))
    cells = [cell for row in REPORT.side_by_side()[1:] for cell in row[1:]]
    assert said.count("pass") == cells.count("pass") > 5
    assert said.count("fail") == cells.count("fail")


def test_a_review_stands_at_approval_beside_today():
    """One column each."""
    said = words(plot.rules(REVIEW, ax=Figure((10, 12)).subplots()))
    assert any(text.endswith("at approval, 2024-01-15") for text in said)
    assert any(text.endswith("today, 2026-01-01") for text in said)


def test_a_portfolio_is_ranked_by_the_gap():
    """In 2030 the line allows 62.2: gaps of 27.8, 7.8 and -52.2 points, two of them above."""
    drawn = plot.portfolio(PATHS, tj.benchmarks.linear_1_5c, most=2)
    assert [axes.get_title(loc="left").partition(",")[0] for axes in drawn] == ["Slow", "Middle"]
    title = drawn[0].figure.texts[0].get_text()
    assert title == "2 of 3 companies promise more than SBTi 1.5 °C allows; the 2 largest gaps"
    assert plot.audit(drawn[0].figure) == ()


@pytest.mark.parametrize("n", [1, 2, 5, 9, 12])
def test_small_multiples_pass_the_audit(n):
    """Each panel has its company, its answer and its unit."""
    paths = (PATHS * 4)[:n]
    drawn = plot.pathway(paths, against=tj.benchmarks.linear_1_5c, theme="light")
    assert len(drawn) == n
    assert any(text.endswith("above the line in 2030 · t") for text in words(drawn[0]))
    assert plot.audit(drawn[0].figure) == ()


def test_progress_of_many_counts_who_is_on_the_path():
    """One of two is."""
    reported = [Series([2021, 2023], [100.0, level], "tCO2e") for level in (99.0, 60.0)]
    tracked = [tj.track(one, PATHS[0], through=2023) for one in reported]
    drawn = plot.progress(tracked, ax=Figure((8, 3)).subplots(1, 2))
    assert [axes.texts[-1].get_text().partition(" ")[0] for axes in drawn] == ["behind", "ahead"]
    axes = plot.progress(tracked)
    assert axes[0].figure.texts[0].get_text() == "1 of 2 companies are on or below the path"


def test_a_theme_follows_the_figure():
    """On a dark page the text is light, and no page of the user's is coloured unasked."""
    figure = Figure(facecolor="#101010")
    axes = figure.subplots()
    axes.set_facecolor("#101010")
    plot.pathway(PATHS[0], ax=axes)
    assert plot.audit(figure) == ()
    assert figure.get_facecolor()[:3] == pytest.approx((16 / 255,) * 3)


@pytest.mark.parametrize(
    ("thing", "sentence"),
    [
        (PATHS[0], "Line chart of promised emissions: Slow, scopes 1+2, from 100 in 2021 to 90 in "
         "2030 (t)."),
        (BELOW, "Line chart of gross and net emissions: Below, scope 1: net zero from 2049, with "
         "removals of 20 t a year."),
        (tj.track(Series([2021, 2023], [100.0, 60.0], "tCO2e"), PATHS[0], through=2023),
         "Line chart of reported against promised emissions: Slow, scopes 1+2: ahead in 2023, 38 "
         "points below the path."),
    ],
)  # fmt: skip
def test_a_sentence_tells_what_a_picture_shows(thing, sentence):
    """100 - 10 · 2/9 = 97.8 promised in 2023, 60 reported: 38 points below."""
    assert plot.alt_text(thing) == sentence


def test_a_report_has_a_sentence():
    """The verdict of each standard."""
    assert plot.alt_text(REPORT).startswith("Table of standards by topic: Exemplary (made up): ")


def pixels(draw):
    """Return a picture as grey values of 0 to 1, each the mean of 4 x 4 pixels."""
    figure = Figure((10, 5.6), dpi=80)
    canvas = FigureCanvasAgg(figure)
    draw(ax=figure.subplots(), theme="light")
    canvas.draw()
    grey = np.asarray(canvas.buffer_rgba())[..., :3].mean(axis=-1) / 255.0
    return grey.reshape(112, 4, 200, 4).mean(axis=(1, 3))


LINES = [tj.benchmarks.linear_1_5c, tj.benchmarks.eu_pab]
PINNED = {
    "pathway": lambda **k: plot.pathway(PATHS[0], against=LINES, **k),
    "scopes": DRAWINGS["scopes"],
}


@pytest.mark.parametrize("name", PINNED)
def test_pictures_look_as_they_were_pinned(name):
    """Within what other versions of the font engine change: edges of letters, not places.

    Where a change is wanted, delete the file and run this test twice.
    """
    file = REFERENCES / f"{name}.png"
    found = pixels(PINNED[name])
    if not file.exists():
        file.parent.mkdir(exist_ok=True)
        imsave(file, found, cmap="gray", vmin=0.0, vmax=1.0)
        pytest.fail(f"{file} was missing and is written; look at it, then run again")
    pinned = imread(file)[..., 0]
    assert np.abs(found - pinned).mean() < 0.01
    assert (np.abs(found - pinned) > 0.3).mean() < 0.005
