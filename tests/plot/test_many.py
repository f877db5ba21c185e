"""Small multiples of every picture, names in other scripts, and axes that are no place for one."""

from datetime import date
from typing import Any

import exemplary
import matplotlib.pyplot as plt
import numpy as np
import pytest
from matplotlib.figure import Figure

import trajectory as tj
from trajectory import ArgumentError, Pathway, Series, plot
from trajectory.paths.net import NetPath

ARABIC, CHINESE = "\u0634\u0631\u0643\u0629", "\u4e2d\u5174\u901a\u8baf"
AS_OF = date(2026, 1, 1)


def company(name, cut="50%", size=1.0, *, year=2050):
    """Return a company that cuts everything by 90 % and reports two years."""
    reports = [
        tj.Inventory(y, {tj.S1: 40.0 * size, tj.S2: 60.0 * size, tj.S3: 300.0 * size})
        for y in (2021, 2022)
    ]
    targets = [
        tj.Target(tj.S12, cut, 2030, base_year=2021),
        tj.Target(tj.S3, "25%", 2030, base_year=2021, coverage=0.67),
        tj.Target(tj.ALL, "90%", year, base_year=2021),
    ]
    return tj.Company(name, reports, [*targets, tj.NetZero(tj.ALL, year)])


def path_of(one):
    """Return what is promised of scopes 1 and 2."""
    return tj.reduction_path(one, tj.S12)


def draws_of(one):
    """Return three draws of what was reported: 90, 100 and 110 % of it."""
    own = tj.reported(one, tj.S12)
    return Series(own.years, np.array([[0.9], [1.0], [1.1]]) * own.values, own.unit, own.label)


def wedges_of(one):
    """Return what two levers take off emissions that stay as they are."""
    path = path_of(one)
    flat = Pathway(path.years, [path.values[0]] * path.years.size, path.unit, path.label)
    levers = [tj.levers.Lever(name, 2021, 2030, part) for name, part in (("a", 0.3), ("b", 0.4))]
    return tj.levers.wedges(flat, levers, target=Series(path.years, path.values, path.unit))


def spent_by(one):
    """Return what the promise does to a share of one budget."""
    share = tj.budget.BudgetShare(1e-9, "made up")
    return tj.budget.spending_by_vintage(
        path_of(one), ["IGCC 2025"], limit=1.5, likelihood=0.5, share=share, co2_share=0.9
    )


PICTURES: dict[str, tuple[Any, Any]] = {
    "pathway": (plot.pathway, path_of),
    "net": (plot.net, lambda one: tj.net_path(one, tj.ALL)),
    "scopes": (plot.scopes, lambda one: one),
    "rules": (plot.rules, lambda one: tj.check(one, tj.rules.SBTI_V5, as_of=AS_OF)),
    "review": (plot.rules, lambda one: tj.check_at_approval(one, as_of=AS_OF)),
    "fan": (plot.fan, draws_of),
    "wedges": (plot.wedges, wedges_of),
    "budget": (plot.budget, spent_by),
}
EACH = pytest.mark.parametrize(("draw", "made"), PICTURES.values(), ids=PICTURES)
LABELS: dict[str, Any] = {"pathway": path_of, "net": lambda one: PICTURES["net"][1](one).gross,
          "fan": draws_of, "wedges": path_of, "budget": path_of}  # fmt: skip


def words(figure):
    """Return every text of a page."""
    figure.draw_without_rendering()
    found = [text.get_text() for text in figure.texts]
    for ax in figure.axes:
        found += [ax.get_title(loc="left"), ax.get_title(), ax.get_xlabel()]
        found += [text.get_text() for text in ax.texts]
    return found


@pytest.mark.parametrize(("n", "theme"), [(2, "light"), (5, "dark")])
@EACH
def test_many_companies_share_a_page_that_can_be_read(draw, made, n, theme):
    """One panel each, its head the company, one title and one key."""
    several = [company(f"Company {i}", f"{20 + 5 * i}%", 10.0**i) for i in range(n)]
    drawn = draw([made(one) for one in several], theme=theme)
    assert isinstance(drawn, tuple)
    heads = [ax.get_title(loc="left").partition(",")[0] for ax in drawn]
    assert heads == [one.name for one in several]
    assert len(drawn[0].figure.texts) == 2
    assert plot.audit(drawn[0].figure) == ()


@EACH
def test_a_page_of_ones_own_is_drawn_into(draw, made):
    """Pyplot is left alone, and no page is given a title."""
    several = [made(company(name)) for name in ("One", "Two")]
    places = Figure((9, 4)).subplots(1, 2)
    assert draw(several, ax=places) == tuple(places)
    assert not places[0].figure.texts
    assert plt.get_fignums() == []
    with pytest.raises(ArgumentError, match="ax must be as many axes as companies, 2, got 1"):
        draw(several, ax=places[:1])


@EACH
def test_no_other_kind_of_axes_is_drawn_into(draw, made):
    """Solid axes are refused before the first panel is drawn, and so is a number."""
    figure = Figure()
    flat, solid = figure.add_subplot(1, 2, 1), figure.add_subplot(1, 2, 2, projection="3d")
    several = [made(company(name)) for name in ("One", "Two")]
    with pytest.raises(ArgumentError, match="ax must have straight axes in two directions, got 3d"):
        draw(several, ax=[flat, solid])
    assert not flat.has_data()
    with pytest.raises(ArgumentError, match="ax must be a sequence of Axes, got 5"):
        draw(several, ax=5)
    with pytest.raises(ArgumentError, match="ax must be an Axes, got 5"):
        draw(several[0], ax=5)
    gone = figure.add_subplot()
    gone.remove()
    with pytest.raises(ArgumentError, match="axes that were removed"):
        draw(several[0], ax=gone)


@EACH
def test_none_and_too_many_are_refused(draw, made):
    """No company, or 49."""
    with pytest.raises(ArgumentError, match=r"got (0|none)"):
        draw([])
    with pytest.raises(ArgumentError, match=r"small multiples must be 1 to 48.*got 49"):
        draw([made(company("One"))] * 49)


@pytest.mark.parametrize("name", [ARABIC, CHINESE], ids=["Arabic", "Chinese"])
@pytest.mark.parametrize("picture", PICTURES)
def test_a_name_that_cannot_be_drawn_is_refused_or_replaced(picture, name, monkeypatch):
    """The error says how; with labels= nothing of the name is drawn, alone or among many."""
    monkeypatch.setattr("trajectory.plot.glyphs.FALLBACKS", ("none",))
    draw, made = PICTURES[picture]
    thing = made(company(name))
    with pytest.raises(ArgumentError, match=r"pass title=, labels= or caption="):
        draw(thing)
    key = LABELS[picture](company(name)).label if picture in LABELS else name
    latin = {key: "Zhong"}
    for drawn in (draw(thing, labels=latin), draw(thing, title="Zhong"),
                  draw([thing, thing], labels=latin)[0]):  # fmt: skip
        said = words(drawn.figure)
        assert any("Zhong" in text for text in said)
        assert not any(name in text for text in said)


def test_a_long_name_stays_on_the_page():
    """200 characters, as title and as the name of each company."""
    long = "A name that goes on and on " * 8
    for draw, made in PICTURES.values():
        drawn = draw([made(company(f"{long} {i}")) for i in range(2)], title=long, caption=long)
        assert plot.audit(drawn[0].figure) == ()


def answers(axes):
    """Return the title of a page."""
    return axes[0].figure.texts[0].get_text()


def test_a_page_says_how_many_keep_what_they_promise():
    """Counted by hand."""
    gross = Pathway([2049, 2050], [20.0, 10.0], "tCO2e", "One, scope 1")
    removed = [NetPath(gross, Series([2049, 2050], [0.0, r], "tCO2e")) for r in (10.0, 9.0)]
    assert answers(plot.net(removed)) == "1 of 2 companies reach net zero"
    half = tj.Company("Half", company("x").inventories, company("x").targets[:1])
    assert answers(plot.scopes([half, company("All")])) == (
        "Targets cover all emissions reported by 1 of 2 companies"
    )
    draws = Series([2021], [[1.0], [2.0], [3.0]], "tCO2e", "One")
    plans = [Series([2021], [level], "tCO2e") for level in (1.9, 2.0)]
    assert answers(plot.fan([draws] * 2, promised=plans)) == (
        "1 of 2 companies: at least half of the draws at or below the promised path"
    )
    assert answers(plot.fan([draws] * 2)) == "Draws of 2 companies"
    flat = Pathway([2021, 2022], [10.0, 10.0], "tCO2e", "One")
    lever = [tj.levers.Lever("a", 2021, 2022, 0.5)]
    targets = [Series([2021, 2022], [10.0, level], "tCO2e") for level in (5.0, 4.9)]
    found = [tj.levers.wedges(flat, lever, target=target) for target in (*targets, None)]
    assert answers(plot.wedges(found)) == (
        "1 of 2 companies with a target: the plan is at or below the target in its last year"
    )
    assert answers(plot.wedges(found[2:])) == "What levers leave at 1 company"
    reports = [tj.check(one, tj.rules.SBTI_V5, as_of=AS_OF)
               for one in (exemplary.company(), company("Other"))]  # fmt: skip
    assert [one.verdict().value for one in reports] == ["pass", "no data"]
    assert answers(plot.rules(reports)) == "1 of 2 companies pass under SBTi V5.x"


def test_a_lever_has_the_same_area_in_every_panel():
    """Also where one company does not pull it."""
    flat = Pathway([2021, 2022], [10.0, 10.0], "tCO2e", "One")
    a, b = (tj.levers.Lever(name, 2021, 2022, 0.3) for name in "ab")
    first, second = plot.wedges([tj.levers.wedges(flat, [a, b]), tj.levers.wedges(flat, [b])])
    assert np.array_equal(
        first.collections[1].get_facecolor(), second.collections[0].get_facecolor()
    )


def test_many_companies_have_one_sentence():
    """At most six are told."""
    one = path_of(company("One"))
    assert plot.alt_text([one, one]) == "2 panels: " + "; ".join(
        ["line chart of promised emissions: One, scopes 1+2, from 100 in 2021 to 50 in 2030 (t)"]
        * 2
    ) + "."  # fmt: skip
    assert plot.alt_text([one] * 9).endswith("(t); and 3 more panels.")
    assert plot.alt_text(company("One")) == (
        "Bars of emissions and what promises cover of them: One: targets cover 100 % of the "
        "emissions reported for 2022."
    )
    with pytest.raises(ArgumentError, match=r"thing must be a single Pathway.*got 5"):
        plot.alt_text([one, 5])


def test_a_fan_is_held_against_a_benchmark():
    """As a pathway is: it is called with the promised path."""
    one = company("One")
    path = path_of(one)
    line = tj.benchmarks.linear_1_5c
    ax = plot.fan(draws_of(one), promised=path, against=line, ax=Figure().subplots())
    assert ax.lines[0].get_ydata() == pytest.approx(line(path).values)
    (ax,) = plot.fan([draws_of(one)], promised=[path], against=[line])
    assert ax.lines[0].get_ydata() == pytest.approx(line(path).values)


def test_names_of_draws_that_end_early_stand_beside_them():
    """A leader from 2022 to the edge would cross the promise, which goes on to 2030."""
    one = company("One")
    ax = plot.fan(draws_of(one), promised=path_of(one), ax=Figure((10, 5.6)).subplots())
    named = {text.get_text(): hasattr(text, "xyann") for text in ax.texts}
    assert named["median: 100 t in 2022"] is named["90 % of draws, inner: 50 %"] is False
    assert named["promised"] is True


def test_one_year_of_net_emissions_is_seen():
    """As dots, since one point is no line."""
    gross = Pathway([2050], [10.0], "tCO2e", "One, scope 1")
    ax = plot.net(NetPath(gross, Series([2050], [4.0], "tCO2e")), ax=Figure().subplots())
    dots = [
        float(np.asarray(line.get_ydata())[0])
        for line in ax.lines
        if line.get_marker() in ("o", "D")
    ]
    assert sorted(dots) == [6.0, 10.0]
    assert plot.audit(ax.figure) == ()


def test_many_small_parts_of_scope_3_get_one_name():
    """15 times 6 of 100 t; scopes 1 and 2 with 5 t each are too narrow to name."""
    parts: dict[Any, float] = dict.fromkeys(tj.S3, 6.0)
    one = tj.Company("One", [tj.Inventory(2021, {tj.S1: 5.0, tj.S2: 5.0} | parts)])
    ax = plot.scopes(one, ax=Figure((5, 3)).subplots())
    assert "S3 90 %, 15 parts" in [text.get_text() for text in ax.texts]
    assert ax.get_xlabel() == "Too narrow to name: S1 5 %, S2 5 %."


def test_levers_without_room_are_named_in_the_caption():
    """Sixteen levers, the largest of which are named beside 90 mm; a page of many has room."""
    flat = Pathway([2021, 2022], [100.0, 100.0], "tCO2e", "One")
    levers = [tj.levers.Lever(f"lever {i}", 2020, 2022, float(i), "tCO2e") for i in range(1, 13)]
    found = tj.levers.wedges(flat, levers)
    ax = plot.wedges(found, ax=Figure((3.54, 2.6)).subplots())
    named = [text.get_text().partition(":")[0] for text in ax.texts]
    assert {"lever 12", "baseline", "plan"} <= set(named)
    assert "lever 1" not in named
    assert plot.audit(ax.figure) == ()
    wide = plot.wedges(found, ax=Figure((3.54, 6.0)).subplots())
    assert "lever 1" in [text.get_text().partition(":")[0] for text in wide.texts]
    drawn = plot.wedges([found] * 2)
    assert "lever 1" in [text.get_text().partition(":")[0] for text in drawn[0].texts]
    assert plot.audit(drawn[0].figure) == ()


def test_the_last_number_of_an_axis_stays_on_the_page():
    """100 t end exactly at the right edge."""
    one = tj.Company("One", [tj.Inventory(2021, {tj.S1: 100.0})])
    ax = plot.scopes(one, ax=Figure((3.54, 2.6)).subplots())
    assert plot.audit(ax.figure) == ()
