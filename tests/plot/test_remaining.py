"""The picture of budgets: what is drawn is what was found, and what cannot be drawn is refused."""

import numpy as np
import pytest
from matplotlib.figure import Figure

import trajectory as tj
from trajectory import ArgumentError, Pathway, Series, plot
from trajectory.outlook import budget as b

ODDS = {"limit": 1.5, "likelihood": 0.5}
FLAT = Series(range(2025, 2041), [40.0] * 16, "GtCO2e", "World: promised")
NAMES = ["IGCC 2025", "IGCC 2024", "AR6 WG1"]
FOUND = b.spending_by_vintage(FLAT, NAMES, **ODDS, co2_share=1.0)
LATER = Series(range(2026, 2031), [40.0] * 5, "GtCO2e", "World")
SPENT = b.spending_by_vintage(LATER, ["IGCC 2024"], limit=1.5, likelihood=0.83, co2_share=0.9)
NOTHING = Series(LATER.years, LATER.values * 0.0, LATER.unit, LATER.label)
NEVER = b.spending_by_vintage(NOTHING, NAMES, **ODDS, co2_share=1.0)


def company(name, tonnes, years=range(2026, 2041)):
    """Return what a company does to its share of two budgets."""
    path = Pathway(years, [tonnes] * len(years), "tCO2e", f"{name}, scope 1: promised")
    share = b.BudgetShare(1e-6, "as agreed (made up)")
    return b.spending_by_vintage(
        path, NAMES[:2], **ODDS, share=share, co2_share=0.9, source="made up"
    )


MANY = [company("Small", 5e3), company("Large", 1e5), company("Middle", 3e4)]


def axes(size=(10.0, 5.6)):
    """Return axes of a figure that pyplot does not know."""
    return Figure(size).subplots()


def said(ax):
    """Return the texts in the axes in one row each."""
    return [" ".join(text.get_text().split()) for text in ax.texts]


def test_a_dot_lies_where_the_sum_reaches_the_budget():
    """40 Gt a year from 2025: IGCC 2025 has 134.2 from 2026 on, on top of the 40 of 2025."""
    ax = plot.budget(FOUND, ax=axes())
    total, *rest = ax.lines
    years, levels = total.get_xydata().T
    assert years[:3] == pytest.approx([2025.0, 2026.0, 2027.0])
    assert levels[:3] == pytest.approx([0.0, 40.0, 80.0])
    lines, dots = rest[0::2], rest[1::2]
    levels = [40.0 + 134.2, b.remaining_budget("IGCC 2024", **ODDS).amount, 498.5 - 209.5357]
    starts = [2026.0, 2025.0, 2025.0]
    for line, dot, level, start in zip(lines, dots, levels, starts, strict=True):
        assert line.get_xdata() == pytest.approx([start, 2041.0])
        assert line.get_ydata() == pytest.approx([level, level])
        assert dot.get_xdata() == pytest.approx([2025.0 + level / 40.0])
        assert dot.get_ydata() == pytest.approx([level])
    assert {"2029", "2028", "2032"} <= set(said(ax))


def test_every_vintage_is_named_with_its_date():
    """174.2 / 40 is 4.4 years from 2025; the title tells from when to when."""
    ax = plot.budget(FOUND, ax=axes())
    assert ax.get_title(loc="left") == (
        "World: the 1.5 °C budget (50 %) is used up between 2028 and 2032, by vintage"
    )
    words = said(ax)
    assert "IGCC 2025: 134 Gt from 2026, used up in 2029" in words
    assert "AR6 WG1: 289 Gt from 2025, used up in 2032" in words
    assert "more than IGCC 2025 leaves" in words


def test_what_was_assumed_stands_on_the_picture():
    """Limit and likelihood in title and caption, the CO2 share in subtitle and caption."""
    ax = plot.budget(FOUND, ax=axes())
    assert any("CO2 (share of 100 % assumed) from 2025 on, Gt" in text for text in said(ax))
    caption = ax.get_xlabel()
    assert "50 % of staying below 1.5 °C" in caption
    assert "The CO2 share of 100 % is assumed: no source was given" in caption
    assert "AR6 WG1: moved from 2020 to 2025" in caption
    assert "not re-estimated: IGCC 2024 says 127" in caption
    own = plot.budget(MANY[0], ax=axes())
    assert "CO2 share of 90 %: made up" in own.get_xlabel()
    assert "Shared: 0.0001 % of the world's, by as agreed (made up)" in own.get_xlabel()
    assert "its share of the 1.5 °C budget (50 %)" in own.get_title(loc="left")


def test_a_negative_budget_lies_below_zero_and_says_since_when():
    """At 83 % IGCC 2024 had less left than was emitted in 2025."""
    ax = plot.budget(SPENT, ax=axes())
    assert ax.get_ylim()[0] < SPENT[0].budget.amount < 0.0
    assert len(ax.lines) == 3  # the path, the budget, zero: no dot
    assert ax.get_title(loc="left") == "World: the 1.5 °C budget (83 %) is spent already"
    assert "IGCC 2024: \u221211.1 Gt, spent since 2025" in said(ax)


def test_a_budget_that_lasts_says_so():
    """Nothing emitted uses up nothing."""
    ax = plot.budget(NEVER[0], ax=axes())
    assert ax.get_title(loc="left") == "World: the 1.5 °C budget (50 %) is not used up by 2030"
    assert "IGCC 2025: 134 Gt, not used up by 2030" in said(ax)
    mixed = [
        b.spending(LATER, b.moved(b.remaining_budget(name, **odds), 2026), co2_share=1.0)
        for name, odds in (
            ("IGCC 2025", {"limit": 1.5, "likelihood": 0.83}),
            ("IGCC 2024", {"limit": 1.5, "likelihood": 0.83}),
            ("IGCC 2025", {"limit": 2.0, "likelihood": 0.5}),
        )
    ]
    title = plot.budget(mixed, ax=axes()).get_title(loc="left")
    assert title == (
        "World: the 1.5 or 2 °C budget (83 % or 50 %) is used up in 2026 (IGCC 2025, 1.5 °C, 83 %),"
        " not used up by 2030 (IGCC 2025, 2 °C, 50 %), spent already (IGCC 2024, 1.5 °C, 83 %)"
    )


def test_many_companies_are_small_multiples():
    """1e-6 of 134.2 Gt are 134 200 t, of which 90 000 t a year are used up in 1.5 years."""
    drawn = plot.budget(MANY, theme="light")
    assert [ax.get_title(loc="left") for ax in drawn] == [
        f"{name}, scope 1" for name in ("Small", "Large", "Middle")
    ]
    words = drawn[0].figure.texts
    assert words[0].get_text() == (
        "2 of 3 companies use up their share of the 1.5 °C budget (50 %) of every vintage"
    )
    assert "Shared by as agreed (made up)" in words[1].get_text()
    assert any("used up in 2027" in text for text in said(drawn[1]))
    assert plot.audit(drawn[0].figure) == ()
    alone = plot.budget([[one[0]] for one in MANY], ax=Figure((9, 3)).subplots(1, 3))
    assert len(alone) == 3


def test_a_user_sets_the_words_and_colours():
    """Of budgets by vintage, of the path by its label."""
    ax = plot.budget(
        FOUND, title="T", caption="C", labels={"IGCC 2025": "newest", "World: promised": "ours"},
        colours={"IGCC 2025": "#123456"}, ax=axes(),
    )  # fmt: skip
    assert (ax.get_title(loc="left"), ax.get_xlabel()) == ("T", "C")
    assert any(text.startswith("newest: 134 Gt") for text in said(ax))
    assert any(text.startswith("ours: 640 Gt") for text in said(ax))
    assert ax.lines[1].get_color() == "#123456"
    with pytest.raises(ArgumentError, match="labels must be keyed by labels of what is drawn"):
        plot.budget(FOUND, labels={"IGCC 2023": "x"})


LONG = "A company with a name that goes on " * 6
DRAWINGS = {
    "vintages": FOUND,
    "spent": SPENT,
    "never": NEVER,
    "one year": b.spending(LATER.between(2026, 2026), SPENT[0].budget, co2_share=0.9),
    "a company": MANY[1],
    "huge": company(LONG, 1e12),
    "a day": company("Tiny", 1e-3),
    "dates at one place": b.spending_by_vintage(
        LATER * 9.0, [*NAMES, "GCB 2025"], **ODDS, co2_share=1.0
    ),
}


@pytest.mark.parametrize("theme", ["light", "dark"])
@pytest.mark.parametrize("size", [(3.54, 2.6), (7.09, 4.2), (13.33, 7.5)], ids=str)
@pytest.mark.parametrize("found", DRAWINGS.values(), ids=DRAWINGS)
def test_budgets_pass_the_audit(found, size, theme):
    """At three sizes, light and dark."""
    ax = plot.budget(found, ax=axes(size), theme=theme)
    assert plot.audit(ax.figure) == ()


@pytest.mark.parametrize(
    ("found", "message"),
    [
        (5, "found must be a Spending, got 5"),
        ("IGCC 2025", "found must be a Spending, got 'IGCC 2025'"),
        (FLAT, "found must be a Spending, got Series"),
        ([], "at least one Spending, got none"),
        ([FOUND, []], "at least one Spending for each company, got none"),
        ([FOUND[0], 5], "found must hold Spending, got 5"),
        ([FOUND, 5], "found must be a sequence of Spending, got 5"),
        (FOUND[:1] * 9, "at most 8 budgets, for no more can be told apart, got 9"),
        ([FOUND[0], MANY[0][0]], "found must be of one path.*'World: promised' and 'Small"),
        ([FOUND[0], b.spending(FLAT, FOUND[1].budget, co2_share=0.5)], "with one share of CO2"),
        (b.spending(Series(range(2026, 2028), np.ones((2, 2)), "GtCO2e"), SPENT[0].budget,
                    co2_share=1.0), r"found must be of a single path, got shape \(2, 2\)"),
    ],
)  # fmt: skip
def test_what_cannot_be_drawn_is_refused(found, message):
    """Nothing, another thing, several paths, or more than can be told apart."""
    with pytest.raises(ArgumentError, match=message):
        plot.budget(found)


def test_a_sentence_tells_what_the_picture_shows():
    """With the share of CO2, and that it was assumed."""
    assert plot.alt_text(FOUND) == (
        "Line chart of CO2 (share of 100 % assumed) added up against what remains: World: the "
        "1.5 °C budget (50 %) is used up between 2028 and 2032, by vintage."
    )
    assert plot.alt_text(MANY).startswith("3 panels: line chart of CO2 (share of 90 %) added up")
    assert plot.alt_text(SPENT[0]).endswith("(83 %) is spent already.")


def test_a_spending_knows_whose_it_is_and_what_was_emitted():
    """40 Gt a year add up; both survive JSON."""
    one = FOUND[1]
    assert one.label == "World: promised"
    assert one.emitted.at([2025, 2027]) == pytest.approx([40.0, 120.0])
    again = b.Spending.from_dict(one.to_dict())
    assert again.label == one.label
    assert tj.budget.Spending is b.Spending
