"""The page of many companies: ranked, counted, and none of them lost."""

from datetime import date

import pytest
from parsed import Parsed

import trajectory as tj
from trajectory import S1, Company, Inventory, Target
from trajectory.page.of_portfolio import PICTURES

DAY = date(2026, 11, 1)
EVIL = "<script>alert('x')</script> & Co"


def made(name, cut, base=1_000.0, unit="tCO2e", **fields):
    """Return a company that promises one cut of scope 1 from 2020 to 2030."""
    return Company(
        name, [Inventory(2020, {S1: base}, unit)], [Target(S1, cut, 2030, base_year=2020)], **fields
    )


COMPANIES = [
    made("Deep", "60%"),  # 400 where the line asks 580: 18 points below
    made("Large", "40%", 2.0, "MtCO2e", id="L1"),  # 2 points above
    made(EVIL, "20%"),  # 22 points above
    Company("Silent"),
    Company("Unreported", targets=[Target(S1, "50%", 2030, base_year=2020)]),
]


def assessed(companies, **options):
    """Return what is found about companies, on scope 1 against the line of 4.2 points."""
    return tj.portfolio.assess(
        tj.portfolio.Book.of(companies),
        what=S1, against=tj.benchmarks.linear_1_5c, as_of=DAY, **options,
    )  # fmt: skip


@pytest.fixture(scope="module")
def shown():
    """Return the page of five companies, read back."""
    found = assessed(COMPANIES, rules=[tj.rules.SBTI_V5_3_1])
    return Parsed(tj.page.portfolio(found).html)


def test_it_is_one_document_that_asks_for_nothing(shown):
    """As the page of one company is; no id stands twice, every picture has a name."""
    assert shown.asked_for() == []
    assert "script" not in shown.tags
    assert len(shown.ids()) == len(set(shown.ids()))
    assert all(svg["role"] == "img" for svg in shown.of("svg"))
    assert shown.words.startswith("5 companies: promises to cut emissions As known on 2026-11-01")


def test_companies_are_ranked_by_their_gap(shown):
    """In points of the base level, so that tonnes and megatonnes stand side by side."""
    table = shown.words[shown.words.index("Companies by their gap") :]
    assert f"{EVIL} +22 missed 2020 1,000 t 2030 800 t" in table
    assert "Large (L1) +2 missed 2020 2 Mt 2030 1.2 Mt" in table
    assert "Deep -18 met 2020 1,000 t 2030 400 t" in table
    assert table.index(EVIL) < table.index("Large") < table.index("Deep")


def test_every_company_is_counted_and_none_is_lost(shown):
    """Three are judged, one meets the line; of the others the page says why they are not."""
    assert "Companies 5" in shown.words
    assert "Judged, scope 1 3" in shown.words
    assert "At or below the line in every year, scope 1 1 of 3" in shown.words
    rest = shown.words[shown.words.index("What could not be judged") :]
    assert "Silent" in rest
    assert "Unreported" in rest


def test_verdicts_are_those_of_each_company(shown):
    """As `check` answers about each, on all facts."""
    found = [tj.check(one, tj.rules.SBTI_V5_3_1, as_of=DAY).verdict() for one in COMPANIES]
    body = shown.words[shown.words.index("Verdict of each company on all facts") :]
    for company, status in zip(COMPANIES, found, strict=True):
        name = f"{company.name} ({company.id})" if company.id else company.name
        assert f"{name} {status.value}" in body


def test_the_largest_gaps_have_pictures(shown):
    """Each for two widths; all others have a small line, and who is below the line no picture."""
    assert len(shown.of("svg")) == 3 + 2 * 2
    heads = [text for tag, text in shown.texts if tag == "h3"]
    assert heads == [EVIL, "Large (L1)"]
    many = [made(f"C{i}", "20%") for i in range(PICTURES + 5)]
    page = Parsed(tj.page.portfolio(assessed(many)).html)
    assert len(page.of("figure")) == PICTURES
    assert len(page.of("svg")) == len(many) + 2 * PICTURES


def test_a_book_of_nobody_has_a_page():
    """And so has one in which nothing can be judged; the same book makes the same page."""
    empty = Parsed(tj.page.portfolio(assessed([])).html)
    assert "Companies 0" in empty.words
    silent = assessed([Company("Silent")])
    assert "No path can be drawn" in Parsed(tj.page.portfolio(silent).html).words
    assert tj.page.portfolio(silent) == tj.page.portfolio(silent)


def test_books_and_assessments_show_themselves_in_a_notebook():
    """A few rows, escaped."""
    found = assessed([made(EVIL, "20%") for _ in range(30)])
    for thing in (found, found.book):
        page = Parsed(thing._repr_html_())
        assert "script" not in page.tags
        assert page.tags.count("tr") <= 13
    assert EVIL in Parsed(found._repr_html_()).words


def test_temperatures_stand_where_they_were_asked_for(shown):
    """Scores and rises with what they rest on; who has none has the reason in its row."""
    assert "What it means for the climate" not in shown.words
    found = assessed(COMPANIES, until=2050)
    scores = tj.portfolio.temperatures(found.book, method=tj.temperature.CDP_WWF_V1,
                                       reference_year=2025, as_of=DAY)  # fmt: skip
    rises = tj.portfolio.implied_rises(
        found, until=2050, budget="IGCC 2025", likelihood=0.5, co2_share=0.9,
        share=lambda _: tj.budget.BudgetShare(1e-9, "a billionth each"),
    )  # fmt: skip
    words = Parsed(tj.page.portfolio(found.with_temperatures(scores, rises)).html).words
    part = words[words.index("What it means for the climate") :]
    assert "none says how much the world warms" in part.lower()
    assert "Temperature scores by CDP-WWF V1.0" in part
    assert f"{EVIL} 3.20 °C, no target" in part
    assert "CDP-WWF V1.0, seen from 2025; 3.2 °C where no target counts" in part
    assert "Implied rise, S1, IGCC 2025" in part
    assert "Deep 0.0000001 %" in part
    assert "Silent none none targets of Silent must promise" in part
    assert all(words in part for words in rises.assumptions)


def test_rows_in_a_notebook_are_one_line_high():
    """A long reason is cut on its line and whole in the tooltip; empty columns are named below.

    Seen in the notebook of 206 companies: rows of 150 pixels, blank but for a note at the right.
    """
    found = assessed(COMPANIES)
    page = Parsed(found._repr_html_())
    reason = found.columns["reason"][4]
    assert len(reason) > 40
    cell = next(a for a in page.of("div") if a.get("title") == reason)
    assert "white-space:nowrap" in cell["style"]
    assert "text-overflow:ellipsis" in cell["style"]
    heads = [text for tag, text in page.texts if tag == "th"]
    assert "gap_2030" in heads
    assert "gap_2050" not in heads
    assert "empty here: id" not in page.words  # Large has one
    assert "gap_2050" in page.words[page.words.index("empty here: ") :]


def test_nothing_assumed_is_not_said_beside_what_was():
    """A bare "none" under a note of what was decided would deny it."""
    page = Parsed(tj.page.portfolio(assessed(COMPANIES)).html)
    said = page.words[page.words.index("What was assumed") :]
    assert " none " not in said
