# ruff: noqa: E501 (a text stands on one line)
"""Lists: what a line says of the items below it, and where it ends."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from prose import assert_accounted, assert_used_once, told

from trajectory import NetZero
from trajectory.wording import parse

LISTS = {
    "2030 targets:\n- Reduce scope 1 and 2 emissions by 42% (base year 2020)\n"
    "- Reduce scope 3 emissions by 25% (base year 2020)": (
        "-42 % of scopes 1+2 by 2030 from 2020 target_year",
        "-25 % of scope 3 by 2030 from 2020 target_year",
    ),
    "By 2030:\n• Reduce scope 1 emissions by 42% from 2020\nBy 2050:\n• Net zero": (
        "-42 % of scope 1 by 2030 from 2020 target_year",
        "net zero of scopes 1+2+3 by 2050 scopes target_year",
    ),
    "By 2030 we will:\n1. Reduce scope 1 emissions by 42% from 2020\n"
    "2. Reduce scope 3 emissions by 25% from 2020": (
        "-42 % of scope 1 by 2030 from 2020 target_year",
        "-25 % of scope 3 by 2030 from 2020 target_year",
    ),
    "2030 reduction targets (base year 2019)\nScope 1 and 2: 42%\nScope 3: 25%": (
        "-42 % of scopes 1+2 by 2030 from 2019 target_year base_year",
        "-25 % of scope 3 by 2030 from 2019 target_year base_year",
    ),
    "Scope 1 and 2:\n- 42% by 2030 from 2020\n- Net zero by 2040": (
        "-42 % of scopes 1+2 by 2030 from 2020 scopes",
        "net zero of scopes 1+2 by 2040 scopes",
    ),
    "Scope 1+2: -42% by 2030 (base year 2020)\nScope 3: -25% by 2035 (base year 2021)\n"
    "Net zero: 2050": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "-25 % of scope 3 by 2035 from 2021",
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "By 2030:\n• Cut scope 1 emissions by 42% from 2020\nWe also cut scope 3 by 25% from 2020.": (
        "-42 % of scope 1 by 2030 from 2020 target_year",
    ),
    "By 2030:\n• 100% renewable electricity\n• Cut water use by 20%\n• Plant trees": (
        "100 % renewable electricity by 2030 target_year",
        "other",
    ),
    "Withdrawn targets:\n- 42% reduction of scope 1 emissions by 2030 from 2020\n\n"
    "Acme commits to net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "withdrawn",
    ),
    "Targets achieved\n- Cut scope 1 emissions by 20% by 2020 from 2010": ("heading", "past"),
    "By 2030 we must:\n- cut scope 1 emissions by 42% from 2020": ("heading", "conditional"),
    "Klimaziele bis 2030:\n- Scope 1 und 2: Reduktion um 42 % gegenüber 2020": (
        "-42 % of scopes 1+2 by 2030 from 2020 target_year",
    ),
    "Doelstellingen voor 2030:\n- 42% minder scope 1-emissies ten opzichte van 2020": (
        "-42 % of scope 1 by 2030 from 2020 target_year",
    ),
    "Acme commits to reduce scope 1 and 2\nGHG emissions 42% by 2030 from\n2020. It will cut "
    "scope 3 emissions 25% by 2030\nfrom a 2020 base year.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
}

PAGES = {
    "Missed targets:\n- Scope 1: -20% by 2020 from 2010\n\nNew targets:\n- Scope 1: -42% by 2030 from 2020": (
        "-42 % of scope 1 by 2030 from 2020",
        "withdrawn",
    ),
    "Unsere früheren Ziele:\n• Scope 1: minus 20 % bis 2025 gegenüber 2015": (
        "heading",
        "withdrawn",
    ),
    "Acme will: (a) cut scope 1 emissions 42% by 2030 from 2020; (b) cut scope 3 emissions 25% by 2030 from 2020; and (c) reach net zero by 2050.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "• 50% absolute reduction in scope 1 and 2 emissions by 2030 (vs. FY2019)\n• 100% renewable electricity by 2025\n\nProgress to date\n\n• Scope 1 and 2 emissions down 23% since FY2019": (
        "-50 % of scopes 1+2 by 2030 from 2019",
        "100 % renewable electricity by 2025",
    ),
    "2025: 25% lower scope 1 and 2 emissions\n2030: 50% lower scope 1 and 2 emissions\n2050: Net zero\nBaseline: 2018": (
        "-25 % of scopes 1+2 by 2025 from 2018 base_year",
        "-50 % of scopes 1+2 by 2030 from 2018 base_year",
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "Our roadmap:\n2025 – 25% reduction in scope 1 and 2 from 2018\n2040 – net zero": (
        "-25 % of scopes 1+2 by 2025 from 2018",
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
    "Zurich, 14 October 2025 - Acme set several goals, including achieving net zero emissions by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "Scope 1: 42% reduction by 2030. Scope 2: 100% renewable electricity by 2025. Base year is 2020 for all targets.": (
        "-42 % of scope 1 by 2030 from 2020 base_year",
        "100 % renewable electricity by 2025",
    ),
    "Goal: Cut scope 1 emissions by 50% by 2030 from 2019 and become carbon neutral in 2040.": (
        "-50 % of scope 1 by 2030 from 2019",
        "net zero of scopes 1+2+3 by 2040 scopes neutral",
    ),
    "Scope 3 emissions: 28% reduction by 2030 (achieved: 5%); base year 2019.": (
        "-28 % of scope 3 by 2030 from 2019 whole",
        "past",
    ),
    "Target: -46% (2030 vs 2019). Performance: -22% (2023 vs 2019).": (
        "draft: boundary not said",
        "past",
    ),
    "Acme has set the following science-based targets:\n(i) reduce scope 1 emissions 42% by 2030 from 2021;\n(ii) reduce scope 3 emissions 25% by 2030 from 2021.": (
        "-42 % of scope 1 by 2030 from 2021",
        "-25 % of scope 3 by 2030 from 2021",
    ),
    "Acme has set targets: a) reduce scope 1 emissions 42% by 2030 from 2021; b) reduce scope 3 emissions 25% by 2030 from 2021.": (
        "-42 % of scope 1 by 2030 from 2021",
        "-25 % of scope 3 by 2030 from 2021",
    ),
    "<p>By 2030:</p><ul><li>Cut scope 1 emissions by 42% from 2020</li><li>Cut scope 3 emissions by 25% from 2020</li></ul>": (
        "-42 % of scope 1 by 2030 from 2020 target_year",
        "-25 % of scope 3 by 2030 from 2020 target_year",
    ),
    "Targeted reduction (%): 46.2\n% of target achieved: 34": (),
}


@pytest.mark.parametrize(("text", "expected"), [*LISTS.items(), *PAGES.items()])
def test_a_line_above_a_list_speaks_of_its_items(text, expected):
    """What an item takes from above is marked; a blank line, or a plain one, ends the list."""
    assert told(text) == expected


ITEMS = st.sampled_from(
    [
        "Reduce scope 1 and 2 emissions by 42% from 2020",
        "a 25% cut in scope 3 emissions from 2019",
        "Net zero across the value chain",
        "lower scope 1 emissions by 30% compared to 2018",
        "Halve scope 2 emissions from 2021",
    ]
)
BULLETS = st.sampled_from(["- ", "-", "• ", "– ", "* ", "1. ", "2) ", "■ ", "・"])
LEADS = st.sampled_from(["By 2035:", "2035 targets:", "Our 2035 targets", "Targets for 2035:"])


@example(
    ["Reduce scope 1 emissions by 42% from 2020", "Cut scope 3 by 25% from 2018"], "* ", "By 2035:"
)
@given(st.lists(ITEMS, min_size=1, max_size=4, unique=True), BULLETS, LEADS)
def test_a_list_promises_what_its_items_do_with_the_year(items, bullet, lead):
    """What is said above items, "By 2035:", is said behind each of them."""
    text = "\n".join([lead, *(bullet + item for item in items)])
    alone = [parse(f"{item} by 2035.").targets[0] for item in items]
    assert list(parse(text).targets) == alone
    assert all(
        "TARGET_YEAR" in {mark.name for mark in reading.inferred}
        for reading in parse(text).readings
    )


@given(ITEMS, BULLETS)
def test_an_item_keeps_the_year_it_says(item, bullet):
    """The line above gives what is missing, and changes nothing."""
    (noun,) = parse(f"By 2030:\n{bullet}{item} by 2040").targets
    assert noun.target_year == 2040
    assert isinstance(noun, NetZero) or noun == parse(f"{item} by 2040").targets[0]


@pytest.mark.parametrize(
    "text",
    [
        "35% reduction in scope 1 emissions by 2030 from 2019 and carbon neutral for what is left",
        "Net-zero operational emissions and a cut of scope 3 emissions by 35% by 2030 from 2017",
    ],
)
def test_a_state_beside_a_cut_is_not_dropped(text):
    """A net zero without a year of its own is read, or said not to be understood."""
    read = parse(text)
    assert read.not_understood or any(isinstance(noun, NetZero) for noun in read.targets)


@pytest.mark.parametrize(
    "text",
    [
        "Net zero by 2050 <a 42% 2050>",
        '<p style="width:50%">We cut scope 1 by 42% by 2030 from 2019.</p>',
        "<ul><li>Net zero 2050</li>%</ul>",
        "Reduction (%): 46.2\n% of target: 34 %",
        "Unser Ziel: Scope 1 um 30\n % bis 2030 gegenüber 2018 senken.",
    ],
)
def test_markup_and_lines_lose_no_percentage(text):
    """A remark between "<" and ">" is no tag; a tag's own percentage is none of the text."""
    assert_accounted(text)
    assert_used_once(text)
