"""What a notebook and ``print`` show of a noun: small, escaped, and what is there."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from parsed import Parsed

import trajectory as tj
from trajectory import ALL, C1, S1, S2, S12, Company, Inventory, NetZero, Pathway, Series, Target
from trajectory.testing import strategies as tst
from trajectory.words.html import MANY

DAY = date(2024, 5, 6)
EVIL = "<script>alert('1')</script> & \"Co\""
CUT = Target(S12, "52%", 2030, base_year=2021)
REPORT = Inventory(2021, {S1: 12_500, S2.market_based: 20_300.5}, removals=7.0, published=DAY)
ACME = Company(EVIL, [REPORT, Inventory(2023, {S1: 9.0}, "ktCO2e")], [CUT], tj.Facts(sector=EVIL))
PATH = Pathway(range(2021, 2041), range(100, 0, -5), "index", EVIL, notes=[EVIL])
COLOUR_OF_TEXT = {"#fff"}
SHOWN = {
    "company": ACME,
    "target": Target(C1, "52%", 2030, base_year=2021, per=EVIL),
    "fixed level": tj.FixedLevel(S1, 1.2, 2030, unit="MtCO2e"),
    "below baseline": tj.BelowBaseline(S1, "30%", 2030),
    "net zero": NetZero(ALL, 2050),
    "engagement": tj.Engagement(C1, 0.5, 2025),
    "renewables": tj.RenewableElectricity(1.0, 2030),
    "inventory": Inventory(2021, {S1: 1.0}, source=tj.Source(EVIL)),
    "pathway": PATH,
    "many": Series([2020, 2021], [[1.0, 2.0]] * 20, "t",
                   members=[f"{EVIL}{i}" for i in range(20)]),
    "facts": tj.Facts(sector=EVIL),
    "comparison": tj.compare(PATH, tj.benchmarks.linear_1_5c),
    "comparison of many": tj.compare(
        Pathway([2021, 2022], [[9.0, 8.0]] * 3, "tCO2e", members=["a", "b", "c"]),
        tj.benchmarks.linear_1_5c,
    ),
    "progress": tj.track(Series([2022], [99.0], "index"), PATH, through=2022),
    "no progress": tj.track(Series([2022], [99.0], "index"), PATH, through=2030),
    "company progress": tj.track_company(ACME, through=2023),
    "report": tj.check(ACME, tj.rules.SBTI_V5, as_of=DAY),
    "review": tj.check_at_approval(ACME, as_of=DAY),
    "statement": tj.parse(f"{EVIL} commits to reach net zero by 2050. {EVIL}"),
}  # fmt: skip


@pytest.mark.parametrize("name", SHOWN)
def test_a_notebook_shows_it_safely(name):
    """Well-formed, escaped, without a colour that the dark would swallow, long tables folded."""
    html = SHOWN[name]._repr_html_()
    page = Parsed(html)
    assert {"script", "style", "link", "img"}.isdisjoint(page.tags)
    assert page.asked_for() == []
    for _, attributes in page.elements:
        rules = dict(r.split(":", 1) for r in attributes.get("style", "").split(";") if ":" in r)
        assert rules.get("color", "inherit") in ("inherit", "#fff")
        if rules.get("color") == "#fff":
            assert rules["background"].startswith("#")  # white only on a ground of its own
    depth = 0
    rows = 0
    for tag in page.tags:
        depth += tag == "details"
        rows += tag == "tr" and not depth
    assert rows <= 2 * MANY


@pytest.mark.parametrize("name", SHOWN)
def test_a_plain_repr_is_one_line(name):
    """And no longer than two lines of a screen, but for what others wrote."""
    text = repr(SHOWN[name])
    assert "\n" not in text
    assert len(text) <= 200


@pytest.mark.parametrize("name", SHOWN)
def test_what_others_wrote_is_there(name):
    """Escaped, not dropped."""
    page = Parsed(SHOWN[name]._repr_html_())
    if EVIL in repr(SHOWN[name]):
        assert EVIL in page.words


def test_a_company_shows_promises_reports_and_facts():
    """A row for what is reported, a column for each inventory; removals apart."""
    page = Parsed(ACME._repr_html_())
    assert "-52 % of scopes 1+2 by 2030 from 2021" in page.words
    assert "reported 2021 (tCO2e) 2023 (ktCO2e)" in page.words
    assert "scope 1 12,500 9" in page.words
    assert "scope 2 (market-based) 20,300.5" in page.words
    assert "removals, not netted 7 0" in page.words
    assert f"sector {EVIL}" in page.words
    assert str(ACME) == (
        f"{EVIL}\n  reported 2021 and 2023\n  -52 % of scopes 1+2 by 2030 from 2021"
    )
    assert "no promises" in Parsed(Company("A")._repr_html_()).words
    assert str(Company("A")) == "A\n  reported nothing"


def test_an_inventory_shows_amounts_and_where_they_were_read():
    """Right-aligned numbers; nothing is netted."""
    page = Parsed(REPORT._repr_html_())
    assert page.words == (
        "Inventory of 2021 emissions tCO2e scope 1 12,500 scope 2 (market-based) 20,300.5 "
        "removals, not netted 7 published 2024-05-06"
    )
    assert str(REPORT) == (
        "inventory of 2021\n  scope 1: 12,500 tCO2e\n  scope 2 (market-based): 20,300.5 tCO2e\n"
        "  removals: 7 tCO2e"
    )


def test_a_pathway_shows_a_line_and_both_ends():
    """And its years behind a fold, its notes below."""
    page = Parsed(PATH._repr_html_())
    (line,) = page.of("svg")
    assert line["aria-label"].endswith("100 index points in 2021, 5 index points in 2040")
    assert page.tags.count("details") == 1
    assert "20 years" in page.words
    assert repr(Pathway([2021, 2022], [2e6, 1.0], "tCO2e")) == (
        "Pathway(2021..2022, 2,000,000 to 1 tCO2e)"
    )
    assert str(PATH) == f"{PATH!r}\n  {EVIL}"
    assert "svg" not in Parsed(Series([2021], [1.0], "t")._repr_html_()).tags


def test_many_series_show_a_dozen_lines():
    """And how many more there are."""
    page = Parsed(SHOWN["many"]._repr_html_())
    assert page.tags.count("svg") == MANY
    assert "and 8 more" in page.words


@given(st.one_of(tst.companies(), tst.inventories(), tst.targets(), tst.pathways(), tst.facts()))
def test_whatever_can_be_drawn_is_well_formed(noun):
    """No noun makes HTML that cannot be read back."""
    Parsed(noun._repr_html_())
    assert str(noun)


def test_shares_and_dates_are_in_words():
    """A share of 1 reads as 100 %, and the dates of a promise not as the code that makes them."""
    life = tj.Lifecycle(approved=date(2021, 9, 1))
    shown = Parsed(tj.RenewableElectricity(1.0, 2030, life=life)._repr_html_()).words
    assert "share 100 %" in shown
    assert "life approved 2021-09-01" in shown
    assert "excluded s12 2.5 %" in Parsed(tj.Facts(excluded_s12=0.025)._repr_html_()).words


def test_a_review_without_rules_has_no_empty_table():
    """Where no rule set was in force there are no findings, so no row of headings either."""
    life = tj.Lifecycle(approved=date(2010, 9, 1))
    cut = Target(S1, "50%", 2030, base_year=2020, life=life)
    review = tj.check_at_approval(Company("Acme", targets=[cut]), as_of=DAY)
    assert not review.at_approval[0].findings
    page = Parsed(review.at_approval[0]._repr_html_())
    assert "table" not in page.tags
    assert "no SBTi rule set of this library was in force" in page.words
