# ruff: noqa: E501 (a sentence stands on one line)
"""Prose whose promise is another's, past or only weighed, and its figures and years.

A target is followed by what was inferred; a single word is the kind of a passage.
"""

import pytest
from prose import told

OTHERS = {
    "The government has set a goal of a 42% cut by 2030 from 1990.": ("foreign",),
    "Acme welcomes an economy-wide net zero by 2050.": ("foreign",),
    "The Senate passed net zero by 2045 into law.": ("foreign",),
    "The EU aims for net zero by 2050.": ("foreign",),
    "Acme joined the push: the global drive to net zero by 2050.": ("foreign",),
    "Acme supports the association's target of a 50% cut by 2050 from 2005.": ("foreign",),
    "Acme contributes to the national goal of reducing emissions 20% by 2030 from 2005.": (
        "foreign",
    ),
    "Acme helps retailers become net zero by 2040.": ("foreign",),
    "Our customers should be able to reach net zero by 2045.": ("foreign",),
    "Acme joined companies that commit to net zero by 2050.": ("foreign",),
    "Acme is required to cut emissions 40% by 2030 from 1990.": ("conditional",),
    "Acme is assessing the feasibility of net zero by 2045.": ("conditional",),
    "Acme is exploring options for a 42% cut of scope 1 emissions by 2030 from 2020.": (
        "conditional",
    ),
    "We estimate that scope 1 emissions will be cut 42% by 2030 from 2020.": ("conditional",),
    "Acme hopes to be net zero by 2040.": ("conditional",),
    "It is unlikely that Acme will be net zero by 2040.": ("conditional",),
    "It is wrong that we will be net zero by 2030.": ("negated",),
    "Acme had planned to be net zero by 2030.": ("withdrawn",),
    "The 2030 net zero goal is off the table.": ("withdrawn",),
    "The target of net zero by 2040 was pushed back to 2050.": ("withdrawn",),
    "Net zero by 2040 remains out of reach for Acme.": ("withdrawn",),
    "Our target was to cut scope 1 emissions 25% by 2030 from 2014.": ("past",),
    "The objective for 2020 was a 6% cut of scope 1 emissions from 2014.": ("past",),
    "A cut of 45% in scope 1 by 2030 from 2020 was our goal until last year.": ("past",),
    "Acme met its target of a 25% cut in scope 1 emissions by 2020 from 2010.": ("past",),
    "A 40% cut of scope 1 emissions by 2019 from 2011 - achieved.": ("past",),
    "Acme set a goal of a 15% cut by 2025 and exceeded that goal.": ("past",),
    "Carbon neutrality achieved in operations by 2017.": ("past",),
    "Scope 3 emissions increased by 4% to 22,347 ktCO2e by 2021.": ("past",),
    "Scope 1 emissions were 19% lower than in 2017.": ("past",),
    "Performance against the 20% scope 1 goal by 2020 was poor.": ("past",),
}
"""No promise of the company that holds."""
FIGURES = {
    "Scope 1 emissions fell 12% in 2023, on track for a 42% reduction of scope 1 emissions by 2030 from 2021.": (
        "-42 % of scope 1 by 2030 from 2021",
        "past",
    ),
    "We reduced scope 1 emissions by 22% in 2022, on our way to a 50% reduction by 2030 from 2019.": (
        "draft: boundary not said",
        "past",
    ),
    "Scope 2 emissions were cut 18% last year, bringing us closer to our target of 50% by 2030 from 2020.": (
        "draft: boundary not said",
        "past",
    ),
    "Emissions were lowered 22% in 2022, as part of our goal of a 50% reduction by 2030.": (
        "draft: boundary and base_year not said",
        "past",
    ),
    "We achieved a 30% cut in 2020, well ahead of our 2025 target of 25%.": ("past",),
    "We reduced emissions by 25% by 2020; our goal was 20%.": ("past",),
    "Acme will cut scope 1 emissions 42% by 2030 from 2020, with 80% of the cut from heat pumps.": (
        "-42 % of scope 1 by 2030 from 2020",
        "other",
    ),
    "Acme will cut scope 3 emissions 27% by 2030 from 2020, which applies to 72% of its scope 3 emissions.": (
        "-27 % of scope 3 by 2030 from 2020, covering 72 % whole",
    ),
    "Acme will cut scope 3 emissions 27% by 2030 from 2020, which represent 72% of its emissions.": (
        "-27 % of scope 3 by 2030 from 2020 whole",
        "other",
    ),
    "Acme will cut scope 1 emissions 60% by 2030 from 2015 instead of the 40% announced earlier.": (
        "-60 % of scope 1 by 2030 from 2015 whole",
        "withdrawn",
    ),
    "Acme will cut scope 1 emissions 60% by 2030 from 2015 and lowers coal to less than 5% of generation.": (
        "-60 % of scope 1 by 2030 from 2015 whole",
        "other",
    ),
    "Acme aims to divest from firms that make more than 5% of their revenue from coal by 2025.": (
        "other",
    ),
    "Acme will meet 50% of this target by 2025.": ("other",),
    "Acme targets a 20% increase in efficiency by 2030.": ("other",),
    "Acme aims for a power mix of coal 30%, wind 40% and gas 30% by 2030.": ("other",),
    "Acme will deliver 100% carbon-free electricity by 2050.": ("other",),
    "Acme will cut scope 1 emissions 50% by 2030 from 2020 and switch 80% of its electricity use to renewable energy by 2030.": (
        "-50 % of scope 1 by 2030 from 2020 whole",
        "80 % renewable electricity by 2030 whole",
    ),
    "Acme will cut scope 1 emissions 45% by 2030 from 2020 and raise its share of renewable electricity to 90% by 2030.": (
        "-45 % of scope 1 by 2030 from 2020",
        "90 % renewable electricity by 2030 whole",
    ),
    "Acme will reach net zero by 2040 and 100% renewable electricity by 2030.": (
        "net zero of scopes 1+2+3 by 2040 scopes",
        "100 % renewable electricity by 2030",
    ),
    "Acme aims for 70% absolute reduction of scope 1 emissions by 2030 from 2020 through 100% renewable electricity and more renewable energy.": (
        "-70 % of scope 1 by 2030 from 2020 whole",
        "means",
    ),
    "Acme aims for renewables 20% to 30% by 2030.": ("other",),
    "Acme meets the state's 60 percent by 2030.": ("foreign",),
    "In line with the Paris Agreement, which requires net zero by 2050, we will cut scope 1 emissions 50% by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "Rather than net zero by 2040, the company will now pursue net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
        "withdrawn",
    ),
    "Acme will cut scope 1 emissions to zero by 2030.": ("0 t of scope 1 by 2030",),
    "Acme will cut its exposure to coal to zero by 2030.": (),
    "Acme will maintain zero deforestation through 2030.": ("other",),
}
"""Percentages, and what they are one of."""
YEARS = {
    "In FY2032 our scope 1 emissions will be 50% lower than in FY2020.": (
        "-50 % of scope 1 by 2032 from 2020",
    ),
    "In 2030, we aim to halve scope 1 emissions from our 2013 level.": (
        "-50 % of scope 1 by 2030 from 2013",
    ),
    "By the end of the 2025 fiscal year, Acme is aiming to cut scope 1 emissions 70% from 2019.": (
        "-70 % of scope 1 by 2025 from 2019",
    ),
    "Acme raised its reduction target for fiscal 2030 to a 50% cut of scope 1 emissions from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "Acme aims for net zero prior to 2045.": ("net zero of scopes 1+2+3 by 2045 scopes whole",),
    "Acme aims for net zero as early as 2035.": ("net zero of scopes 1+2+3 by 2035 scopes whole",),
    "Between now and 2030 we will cut scope 1 emissions by half compared to 2018.": (
        "-50 % of scope 1 by 2030 from 2018",
    ),
    "Interim targets for 2035 will help achieve carbon neutrality.": (),
    "2021: a new target: cut scope 1 emissions 50% by 2040 from 2020.": (
        "-50 % of scope 1 by 2040 from 2020",
    ),
    "Cut scope 1 emissions 11% by 2025 from 2015 and scope 2 32% 2030 targets: cut scope 3 emissions 20% from 2015.": (
        "-11 % of scope 1 by 2025 from 2015",
        "-32 % of scope 2 by 2025 from 2015",
        "-20 % of scope 3 by 2030 from 2015",
    ),
    "Acme will cut scope 1 emissions 26% in 2030 compared to 2013 levels.": (
        "-26 % of scope 1 by 2030 from 2013",
    ),
    "Acme will cut scope 1 emissions 7% by 2025 from the base year in 2018.": (
        "-7 % of scope 1 by 2025 from 2018",
    ),
    "We aim for 25% less scope 1 emissions by 2025 from 2019. 20% less scope 3 emissions by 2025 from 2019.": (
        "-25 % of scope 1 by 2025 from 2019",
        "-20 % of scope 3 by 2025 from 2019",
    ),
    "Acme will cut its scope 1 emissions 2% a year to achieve a 40% reduction by 2030 from 2015.": (
        "-40 % of scope 1 by 2030 from 2015",
        "draft: a reduction every year is not one from the base year",
    ),
    "Acme aims for a reduction of 15% by 2026 and 40% by 2031 in scope 1 and 2 emissions from 2020.": (
        "-15 % of scopes 1+2 by 2026 from 2020",
        "-40 % of scopes 1+2 by 2031 from 2020",
    ),
    "This begins with our own production sites, where we aim to cut emissions 65% by 2025 and 75% by 2030 from 2010.": (
        "-65 % of scopes 1+2 by 2025 from 2010 scopes",
        "-75 % of scopes 1+2 by 2030 from 2010 scopes",
    ),
    "Acme will cut scope 1 emissions per U.S. dollar of revenue 40% by 2030 from 2017.": (
        "-40 % of scope 1 per U.S. dollar of revenue by 2030 from 2017",
    ),
    "Acme will cut CO2e/£m revenue in scope 1 by 20% by 2030 from 2019.": (
        "-20 % of scope 1 per £m revenue by 2030 from 2019",
    ),
    "Scope 1 emissions will fall by 50% by 2030 from 2020.": (
        "-50 % of scope 1 by 2030 from 2020",
    ),
    "Acme aims for 50% less CO2 in scope 1 by 2030 than in 2018.": (
        "-50 % of scope 1 by 2030 from 2018",
    ),
    "Scope 1: minus 46% by 2030 (base year 2019).": ("-46 % of scope 1 by 2030 from 2019",),
}
"""Years, and what is said once for several amounts."""


@pytest.mark.parametrize("text", [*OTHERS, *FIGURES, *YEARS])
def test_words_around_a_figure_tell_what_it_is(text):
    """Each form is a target, a draft, or a passage with a label; never something else."""
    assert told(text) == {**OTHERS, **FIGURES, **YEARS}[text]


@pytest.mark.parametrize("text", OTHERS)
def test_what_is_no_promise_does_not_undo_the_next_sentence(text):
    """The company's own target behind it is read as if it stood alone."""
    own = "Acme commits to reduce scope 1 emissions 42% by 2030 from 2020."
    assert told(f"{text} {own}")[0] == told(own)[0]
