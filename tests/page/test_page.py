"""The page of a company: what it shows, that it is whole in itself, and that text stays text."""

from dataclasses import replace
from datetime import date
from itertools import pairwise

import ordinary
import pytest
from hypothesis import Phase, given, settings
from parsed import Parsed

import trajectory as tj
from trajectory import ALL, S1, S3, S12, Company, Inventory, Lifecycle, NetZero, Source, Target
from trajectory.page import Page, company
from trajectory.page.document import Ids, document
from trajectory.page.picture import bar
from trajectory.testing import strategies as tst

DAY = date(2026, 11, 1)
LINE = tj.benchmarks.linear_1_5c
EVIL = "<script>alert(\"1\")</script> & 'Co'"
LIFE = Lifecycle(announced=date(2024, 1, 9), approved=date(2024, 5, 6))
ACME = Company(
    "Acme",
    [
        Inventory(2020, {S1: 1_000.0, S3: 9_000.0}, published=date(2021, 3, 1),
                  source=Source("Report 2020", page="p. 7")),
        Inventory(2024, {S1: 900.0, S3: 9_100.0}, removals=25.0),
    ],
    [
        Target(S1, "50%", 2030, base_year=2020, life=LIFE, coverage=0.95,
               source=Source("Acme's plan")),
        NetZero(ALL, 2050),
    ],
    tj.Facts(sells_fossil_fuels=False),
)  # fmt: skip


def page_of(thing=ACME, **options):
    """Return the page of a company, read back."""
    return Parsed(company(thing, as_of=DAY, **options).html)


@pytest.fixture(scope="module")
def acme():
    """Return the page of a company with a line, read back."""
    return page_of(against=LINE)


def test_it_is_one_document_that_asks_for_nothing(acme):
    """Language, charset and width are said; no address is loaded; a policy forbids it, too."""
    html = company(ACME, as_of=DAY, against=LINE).html
    assert html.startswith('<!doctype html>\n<html lang="en"><head><meta charset="utf-8">')
    assert acme.asked_for() == []
    assert "@import" not in html
    policy = next(m["content"] for m in acme.of("meta") if m.get("http-equiv"))
    assert policy.startswith("default-src 'none';")
    assert {"script", "img", "iframe", "object", "form"}.isdisjoint(acme.tags)


def test_pictures_have_a_role_a_title_and_ids_of_their_own(acme):
    """No id stands twice, and each name is there that an element points to."""
    ids = acme.ids()
    assert len(ids) == len(set(ids)) > 20
    pictures = acme.of("svg")
    assert len(pictures) == 2 + 1  # the path for two widths, and a bar
    for picture in pictures:
        assert picture["role"] == "img"
        assert picture["aria-labelledby"] in ids
    targets = [a[n] for _, a in acme.elements for n in a if n.endswith("href") and a[n][0] == "#"]
    assert targets
    assert {target[1:] for target in targets} <= set(ids)
    titles = [text for tag, text in acme.texts if tag == "title"]
    assert (
        "Scope 1: promised: 1,000 t in 2020 and 525 t in 2030; SBTi 1.5 °C linear: 4.2 "
        "points of the own base year a year, down to 10 % (gross, all greenhouse gases): 1,000 t "
        "in 2020 and 580 t in 2030; reported: 1,000 t in 2020 and 900 t in 2024."
    ) in titles


def test_the_headings_come_in_order(acme):
    """One first heading, and none that skips a level; tables have a caption and headings."""
    levels = [int(tag[1]) for tag in acme.tags if tag in ("h1", "h2", "h3", "h4")]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(new - old <= 1 for old, new in pairwise(levels))
    tables = acme.tags.count("table")
    assert acme.tags.count("caption") == tables > 2
    assert acme.tags.count("thead") == tables
    assert all(cell["scope"] in ("col", "row") for cell in acme.of("th"))


@pytest.mark.parametrize(
    "said",
    [
        "Promises to cut emissions, as known on 2026-11-01",
        "Interim target -50 % of scope 1 by 2030 from 2020, covering 95 %",
        "End target net zero of scopes 1+2+3 by 2050",
        "Role interim target",
        "Base year 2020",
        "Base-year emissions 1,000 t, as reported",
        "Coverage 95 %",
        "Gases not stated",
        "announced 2024-01-09; approved 2024-05-06; submitted: not stated",
        "Source Acme's plan [primary]",
        # 95 % of the 1000 t are halved, on a straight line over ten years: 475 * 4 / 10 = 190
        "2024 810.0 900 90 19.0 % 832",
        "2030 525.0 47.5 % 580",
        "10 % cut by 2024, 19 % expected by then (red mark), of 47.5 % promised for 2030",
        "behind 90 t above the path in 2024",
        "2020 scope 1 1,000 tCO2e until 2020-12-31 2021-03-01 Report 2020, p. 7 [primary]",
        "2024 scope 3 9,100 tCO2e until 2024-12-31 not stated not stated",
        "Removals, never netted 2024: 25 t",
        "Carbon credits, never netted not stated",
        "Use of carbon credits not stated",
        "the company's own words: not stated",
        "progress is taken through 2024, the last year reported by 2026-11-01",
        f"by trajectory {tj.__version__}. Rules: SBTi V5.x, valid 2022-07-15",
    ],
)  # fmt: skip
def test_everything_known_is_said(acme, said):
    """In the words of the page, with numbers worked out by hand."""
    assert said in acme.words


def test_verdicts_then_and_now_on_three_grounds(acme):
    """As `check_at_approval` answers, each with its clauses, reasons and sources."""
    review = tj.check_at_approval(ACME, as_of=DAY)
    rows = acme.words[acme.words.index("Is it enough?") : acme.words.index("The path")]
    for when, report in (("at approval, 2024-05-06", review.at_approval[0]),
                         ("today, 2026-11-01", review.today)):  # fmt: skip
        own = rows[rows.index(when) :]
        for verdict in (report.on_targets, report.on_inventories, report.on_facts):
            status, told = verdict.status.value, verdict.sentence.partition(": ")[2]
            assert f"{status} {told}" in own
        for finding in report.findings:
            if finding.status is not tj.rules.Status.NOT_APPLICABLE:
                assert " ".join(finding.sentence.split()) in acme.words
                assert finding.clause in acme.words
                assert str(finding.source) in acme.words
    assert all(f"{one.what} ({one.name}): decides " in acme.words for one in review.today.missing)


def test_a_page_speaks_of_clauses_and_not_of_ids(acme):
    """Who reads a page knows C14, not "sbti.not_achieved"; and what stands behind a source is said.

    Seen on paper: ids of rules and of rule sets, in headings and in what is missing.
    """
    assert "sbti." not in acme.words
    assert "sbti_v5" not in acme.words
    missing = acme.words[acme.words.index("What is missing") : acme.words.index("What was assumed")]
    assert "decides C5 (exclusions)" in missing
    assert "secondary, read in a source that cites the publication" in acme.words


def test_an_approval_without_rules_is_not_called_unknown():
    """The day is known and no rules are: at a glance it says so, as the table below does."""
    early = replace(ACME, targets=(replace(ACME.targets[0], life=Lifecycle(
        approved=date(2021, 9, 1))),))  # fmt: skip
    assert (
        "At approval, on all facts no SBTi rule set of this library was in force on 2021-09-01"
        in page_of(early).words
    )


def test_what_was_assumed_names_its_path_and_years_stand_in_order():
    """A note of one path is no note of another; a restated year stands in its place."""
    again = replace(ACME.inventories[0], emissions={S1: 1_040.0, S3: 9_000.0},
                    published=date(2023, 3, 1))  # fmt: skip
    words = page_of(replace(ACME, inventories=(*ACME.inventories, again),
                            targets=(Target(S1 | S3, "50%", 2030, base_year=2020),
                                     Target(S3, "20%", 2028, base_year=2020))),
                    against=LINE).words  # fmt: skip
    assert "path of scope 3: not drawn: '-50 % of scopes 1+3 by 2030 from 2020'" in words
    sources = words[words.index("Reported gross emissions") :]
    assert sources.index("2020 scope 1 1,040") < sources.index("2024 scope 1 900")
    path = words[words.index("The path") : words.index("Is it kept?")]
    assert "counts as on the line" not in path


def test_what_is_not_known_is_not_stated():
    """A company of a name alone: no number, no picture, and no verdict that rests on nothing."""
    page = page_of(Company("Nobody"))
    assert "Promises: not stated." in page.words
    assert "day of approval: not stated not stated not stated not stated" in page.words
    assert "Reported emissions: not stated." in page.words
    assert "svg" not in page.tags
    assert "Facts not stated: sector, category" in page.words


def test_a_name_that_is_html_stays_text():
    """Names, sources, activities, statements and lines."""
    cut = Target(S1, "50%", 2030, base_year=2020, source=Source(EVIL), life=LIFE)
    per = Target(S3, "20%", 2030, base_year=2020, per=EVIL)
    reports = [Inventory(2020, {S1: 9.0}, source=Source(EVIL)), Inventory(2024, {S1: 8.0})]
    line = replace(LINE(tj.reduction_path(Company("A", reports, [cut]), S1)), label=EVIL)
    page = page_of(
        Company(EVIL, reports, [cut, per], unread=[tj.Unread(EVIL)]),
        statement=f"{EVIL} commits to reach net zero by 2050. <b onload='x'>We like cake.</b>",
        against=line,
    )
    assert "script" not in page.tags
    assert "b" not in page.tags
    assert page.words.count(EVIL) > 5
    assert any(EVIL in text for tag, text in page.texts if tag == "title")


def test_the_promise_in_its_own_words():
    """What was read is marked and numbered; a text is read, a statement is taken as it is."""
    text = "Acme commits to reduce absolute scope 1 GHG emissions 50% by 2030 from 2020. Cake!"
    page = page_of(statement=text)
    assert text.split(".")[0] in page.words
    assert [mark["class"] for mark in page.of("mark")] == ["read", "unread"]
    assert "1: -50 % of scope 1 by 2030 from 2020" in page.words
    assert company(ACME, as_of=DAY, statement=tj.parse(text)) == company(
        ACME, as_of=DAY, statement=text
    )


def test_the_same_company_makes_the_same_page():
    """No clock, no chance, no id that differs between two runs, and no date of the drawing."""
    assert "metadata" not in page_of(against=LINE).tags
    assert company(ACME, as_of=DAY, against=LINE) == company(ACME, as_of=DAY, against=LINE)


def test_what_was_not_known_on_the_day_is_left_out():
    """An inventory of a later year, and one published later."""
    page = Parsed(company(ACME, as_of=date(2023, 6, 1)).html)
    assert "900" not in page.words
    assert "not started" in page.words or "no data" in page.words
    assert "Promises: not stated." not in page.words  # net zero has no date, so it stood


def test_through_is_the_year_looked_at():
    """A year before the last reported one is judged as of then."""
    assert "behind 90 t above the path in 2024" in page_of(through=2024).words
    assert "no data" in page_of(through=2023).words


def test_what_cannot_be_drawn_or_compared_is_named():
    """A target per activity, a line in another unit, a scope that nobody reported."""
    odd = replace(
        ACME, targets=[*ACME.targets, Target(S3, "9%", 2030, base_year=2020, per="car"),
                       Target(S12, "9%", 2030, base_year=2020)]
    )  # fmt: skip
    other = tj.Pathway(range(2020, 2031), [1.0] * 11, "index")
    page = page_of(odd, against=[other])
    assert "no path of scope 3 is drawn: " in page.words
    assert "no path of scopes 1+2 is drawn: " in page.words
    assert "scope 1 is not held against a line: line must be in 'tCO2e' like path" in page.words


def test_two_scope_2_methods_and_several_paths():
    """The example of the README: three paths in the order of the promises."""
    page = page_of(ordinary.COMPANY, against=LINE)
    order = ["Scopes 1+2 (market-based)", "Scope 3", "Scopes 1+2+3 (market-based)"]
    heads = [text for tag, text in page.texts if tag == "h3"]
    assert [head for head in heads if head in order] == order
    assert len(page.of("svg")) == 3 * 2 + 3
    assert "2030 17,646.4 46.2 % 17,646.4" in page.words  # 32,800 * (1 - 0.462)


@settings(max_examples=12, phases=[Phase.explicit, Phase.generate])  # a page takes its time
@given(tst.companies())
def test_any_company_has_a_page(company_drawn):
    """That is well formed, asks for nothing and has no id twice."""
    page = page_of(company_drawn)
    assert len(page.ids()) == len(set(page.ids()))
    assert page.asked_for() == []


def test_a_bar_shows_no_more_than_there_is():
    """Between nothing and the whole, and none where there is no cut to achieve."""
    path = tj.Pathway([2020, 2021, 2022], [100.0, 90.0, 80.0], "tCO2e")

    def widths(level):
        tracked = tj.track(tj.Series([2021], [level], "tCO2e"), path, through=2021)
        return [rect.get("width") for rect in Parsed(bar(tracked, Ids())).of("rect")]

    assert widths(90.0) == ["100", "50.00", "0.8"]
    assert widths(120.0) == ["100", "0.00", "0.8"]
    assert widths(10.0) == ["100", "100.00", "0.8"]
    flat = tj.Pathway([2020, 2021, 2022], [100.0, 100.0, 100.0], "tCO2e")
    tracked = tj.track(tj.Series([2021], [90.0], "tCO2e"), flat, through=2021)
    assert bar(tracked, Ids()) is None


def test_a_page_is_saved_as_it_is(tmp_path):
    """As UTF-8, with the same bytes on every system; ``str`` is the document."""
    page = document("Ä", "ö < 5")
    place = page.save(tmp_path / "page.html")
    assert place.read_bytes() == page.html.encode()
    assert page.save(str(place)) == place
    assert str(page) == page.html
    assert repr(page) == f"Page('Ä', {len(page.html):,} characters)"
    assert Page.from_dict(page.to_dict()) == page


def test_a_page_in_a_notebook_is_a_frame_of_its_own():
    """Its style does not reach the notebook, and its text no attribute."""
    frame = Parsed(document(EVIL, EVIL)._repr_html_())
    assert frame.tags == ["iframe"]
    assert frame.of("iframe")[0]["srcdoc"] == document(EVIL, EVIL).html


def test_budget_and_scores_stand_on_the_page_only_where_they_were_asked_for():
    """Vintages, dates and notes; method and band; by hand, 43 x 0.9 a year of 134.2 x 0.001."""
    assert "What it means for the climate" not in company(ACME, as_of=DAY).html
    path = tj.Series(range(2026, 2031), [43.0] * 5, "GtCO2e")
    found = tj.budget.spending_by_vintage(
        path, ["AR6 WG1", "IGCC 2025"], limit=1.5, likelihood=0.5, co2_share=0.9, source=EVIL
    )
    method = tj.temperature.CDP_WWF_V1_5
    named = replace(ACME, name=EVIL)
    scores = tj.temperature.company_scores(named, method=method, reference_year=2025)
    html = company(named, as_of=DAY, budget=found, scores=scores).html
    shown = html.partition("What it means for the climate")[2].partition("</section>")[0]
    assert "used up at 2029.5" in shown  # 2026 + 134.2 / 38.7
    assert shown.count("IGCC 2025") >= 3
    assert "moved from 2020 to 2026" in shown
    assert "Temperature scores by CDP-WWF V1.5" in shown
    row = scores.of("mid", S1)
    assert f"{row.low:.2f} to {row.high:.2f} °C" in shown
    assert "Emissions|Kyoto Gases" in shown
    assert "<script" not in html
    alone = company(named, as_of=DAY, budget=found[1]).html
    assert "134.2 GtCO2" in alone
    assert "Temperature scores" not in alone
