"""Pages in a real Chromium, which ``.ci/run`` installs: quiet, alone, readable, on any width.

It wants the extra ``browser``, a Chromium on the machine, and in the environment variable
``AXE_CORE`` the file ``axe.min.js`` of the package axe-core of npm.
"""

import os
import shutil
from datetime import date
from pathlib import Path

import ordinary
import pytest

import trajectory as tj

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
CHROMIUM = next(filter(None, map(shutil.which, NAMES)), None)
AXE = Path(os.environ.get("AXE_CORE", ""))
try:
    from playwright.sync_api import sync_playwright
except ImportError:
    CHROMIUM = None
if CHROMIUM is None or not AXE.is_file():
    pytest.skip("no Chromium, playwright or axe-core here: pages were not tried in a browser",
                allow_module_level=True)  # fmt: skip

DAY = date(2026, 11, 1)
LINE = tj.benchmarks.linear_1_5c
EVIL = "<script>document.title = 'taken'</script><img src=http://example.invalid/a.png onerror=x>"
BOOK = [
    ordinary.COMPANY,
    tj.Company(
        EVIL, [tj.Inventory(2020, {tj.S12: 9.0})], [tj.Target(tj.S12, "9%", 2030, base_year=2020)]
    ),
    tj.Company("Silent"),
]
PAGES = {
    "portfolio": tj.page.portfolio(
        tj.portfolio.assess(
            tj.portfolio.Book.of(BOOK),
            what=[tj.S12, tj.S3],
            against=LINE,
            rules=tj.rules.SBTI_V5_3_1,
            as_of=DAY,
        )
    ),
    "ordinary": tj.page.company(ordinary.COMPANY, as_of=DAY, against=LINE),
    "for the climate": tj.page.company(
        ordinary.COMPANY,
        as_of=DAY,
        budget=tj.budget.spending_by_vintage(
            tj.Series(range(2026, 2031), [43.0] * 5, "GtCO2e"),
            ["AR6 WG1", "IGCC 2025"],
            limit=1.5,
            likelihood=0.5,
            co2_share=0.9,
        ),
        scores=tj.temperature.company_scores(
            ordinary.COMPANY, method=tj.temperature.CDP_WWF_V1_5, reference_year=2025
        ),
    ),
    "nothing known": tj.page.company(tj.Company("Nobody"), as_of=DAY),
    "a name that is HTML": tj.page.company(
        tj.Company(
            EVIL,
            [tj.Inventory(2020, {tj.S1: 9.0}, source=tj.Source(EVIL), removals=1.0)],
            [tj.Target(tj.S1, "50%", 2030, base_year=2020, source=tj.Source(EVIL))],
        ),
        as_of=DAY,
        statement=f"{EVIL} commits to reduce absolute scope 1 GHG emissions 50% by 2030 from 2020.",
    ),
}
WIDTHS = (360, 768, 1280)


@pytest.fixture(scope="module")
def chromium():
    """Return a headless Chromium, closed after the last test."""
    with sync_playwright() as player:
        browser = player.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        yield browser
        browser.close()


@pytest.fixture(params=PAGES)
def opened(chromium, tmp_path, request):
    """Return a page that is open in a window, with what it asked for and what was logged."""
    file = PAGES[request.param].save(tmp_path / "page.html")
    context = chromium.new_context(viewport={"width": 1280, "height": 900})
    window, asked, said = context.new_page(), [], []
    window.on("request", lambda one: asked.append(one.url))
    window.on("console", lambda one: said.append(one.text))
    window.on("pageerror", lambda one: said.append(str(one)))
    window.goto(file.as_uri())
    yield window, asked, said, file, request.param
    context.close()


def test_a_page_is_quiet_and_asks_for_nothing(opened):
    """No error, no word on the console, and no request but for the file itself."""
    window, asked, said, file, name = opened
    window.wait_for_load_state("networkidle")
    assert [url for url in asked if not url.startswith("data:")] == [file.as_uri()]
    assert said == []
    assert window.title() == PAGES[name].title
    assert window.evaluate("document.scripts.length + document.images.length") == 0
    assert window.evaluate("document.documentElement.lang + document.characterSet") == "enUTF-8"


@pytest.mark.parametrize("width", WIDTHS)
def test_a_page_fits_every_width_and_has_no_violations(opened, width):
    """Nothing but tables is scrolled sideways, and axe-core finds nothing to complain about."""
    window, *_ = opened
    window.set_viewport_size({"width": width, "height": 900})
    assert window.evaluate("document.documentElement.scrollWidth") <= width
    window.evaluate(AXE.read_text(encoding="utf-8"))
    found = window.evaluate("axe.run({resultTypes: ['violations']})")
    assert [(one["id"], one["nodes"][0]["html"]) for one in found["violations"]] == []
    assert len(found["passes"]) > 10


@pytest.mark.parametrize("opened", ["ordinary"], indirect=True)
def test_a_browser_shows_the_picture_that_fits(opened):
    """The wide one or the narrow one, never both; on paper the wide one."""
    window, *_ = opened
    shown = "[...document.querySelectorAll('figure > div')].map(d => d.offsetParent !== null)"
    assert window.evaluate(shown) == [True, False] * 3
    window.set_viewport_size({"width": 360, "height": 900})
    assert window.evaluate(shown) == [False, True] * 3
    window.set_viewport_size({"width": 680, "height": 900})
    window.emulate_media(media="print")
    assert window.evaluate(shown) == [True, False] * 3


@pytest.mark.parametrize("opened", ["ordinary"], indirect=True)
def test_a_page_prints_on_a4(opened):
    """No element is wider than the paper between its margins, 180 mm at 96 dots an inch."""
    window, *_ = opened
    window.emulate_media(media="print")
    window.set_viewport_size({"width": 680, "height": 960})
    assert window.evaluate("document.documentElement.scrollWidth") <= 680
    wide = "Math.max(...[...document.querySelectorAll('table, svg')].map(e => e.scrollWidth))"
    assert window.evaluate(wide) <= 680
    assert window.pdf(format="A4").startswith(b"%PDF")
