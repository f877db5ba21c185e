# ruff: noqa: E501 (a sentence stands on one line)
"""Prose in which a promise and its years, scopes or end stand apart from each other.

A target is followed by what was inferred; "draft:" by why it is none; a single word is the kind of
a passage.
"""

import pytest
from prose import told

YEARS = {
    "Goals: 15% carbon reduction per employee 2018–2025": ("draft: boundary not said",),
    "Our plan is a 30% reduction of emissions 2019-2030 in scopes 1 and 2.": (
        "-30 % of scopes 1+2 by 2030 from 2019",
    ),
    "A cut of scope 1 emissions by 30% (2019-2030)": ("-30 % of scope 1 by 2030 from 2019",),
    "Our strategy 2021-2025 aims to cut scope 1 emissions by 30%.": (
        "draft: target_year and base_year not said",
    ),
    "As part of our 2025 Climate Goals, we have committed to reducing our scope 1 emissions by 15 percent from 2017.": (
        "-15 % of scope 1 by 2025 from 2017 year_in_words",
    ),
    "To meet our 2030 climate target, we need to reduce scope 1 and 2 emissions by 65% from 2019.": (
        "-65 % of scopes 1+2 by 2030 from 2019 year_in_words",
    ),
    "Our 2021 climate targets are to reduce scope 1 emissions by 53% by 2030 from 2019.": (
        "-53 % of scope 1 by 2030 from 2019",
    ),
    "Under its 2030 Sustainability Ambition, Acme aims to cut scope 1 emissions by 40% against 2018.": (
        "-40 % of scope 1 by 2030 from 2018 year_in_words",
    ),
    "Acme announced its Long-Term Vision to 2040 in May 2019, which aims to achieve carbon neutrality in its own operations.": (
        "net zero of scopes 1+2 by 2040 scopes neutral year_in_words",
    ),
    "Under our Climate Roadmap 2035, we aim to cut scope 1 emissions 50% from 2019.": (
        "-50 % of scope 1 by 2035 from 2019 year_in_words",
    ),
    "In its Green Agenda 2030, Acme commits to cut scope 1 and 2 emissions 50% from 2019.": (
        "-50 % of scopes 1+2 by 2030 from 2019 year_in_words",
    ),
    "Acme launched its Zero Carbon 2035 plan, committing to net zero emissions across its operations.": (
        "net zero of scopes 1+2 by 2035 scopes",
    ),
    "In our plan (2021-2025), we aim to cut scope 1 emissions by 30%.": (
        "draft: target_year and base_year not said",
    ),
    "In line with the 2030 climate target of the EU, we commit to cut scope 1 emissions 55% from 2019.": (
        "draft: target_year not said",
    ),
    "Following our 2030 goals, we will reduce scope 1 emissions 42% by 2035 from 2020.": (
        "-42 % of scope 1 by 2035 from 2020",
    ),
    "A 40% reduction compared with FY2019.3 in scope 1 and 2 emissions by FY2031.3.": (
        "-40 % of scopes 1+2 by 2031 from 2019",
    ),
    "Scope 1 and 2 emissions: 50% less by FY2030 than in FY2013.3.": (
        "-50 % of scopes 1+2 by 2030 from 2013",
    ),
    "2018 2030 30 per cent reduction in scope 1 emissions": ("-30 % of scope 1 by 2030 from 2018",),
    "2017 2025 15% cut of scope 1 and 2 emissions": ("-15 % of scopes 1+2 by 2025 from 2017",),
    "We aim to achieve a 40% reduction in scope 1 emissions by 2030 from 2019, along with a 10% reduction in scope 3 emissions.": (
        "-40 % of scope 1 by 2030 from 2019 whole",
        "-10 % of scope 3 by 2030 from 2019 whole",
    ),
    "We will achieve a 90% reduction in scope 1 emissions and a 35% reduction in scope 3 emissions by 2040 from 2020.": (
        "-90 % of scope 1 by 2040 from 2020",
        "-35 % of scope 3 by 2040 from 2020",
    ),
    "By 2040, our goals are to: • reach net zero across the value chain, • reduce scope 1 and 2 emissions by 90% against a 2020 baseline.": (
        "net zero of scopes 1+2+3 by 2040 target_year",
        "-90 % of scopes 1+2 by 2040 from 2020 target_year",
    ),
    "By 2035, we will reach net zero in scope 3 and cut scope 1 and 2 emissions by 80% against 2018.": (
        "net zero of scope 3 by 2035",
        "-80 % of scopes 1+2 by 2035 from 2018",
    ),
    "We use 2019 as a new baseline and have set a goal of a 15% reduction of scope 1 and 2 by 2025.": (
        "-15 % of scopes 1+2 by 2025 from 2019 whole",
    ),
    "Reduce scope 1 and 2 emissions by 50% by 2030 based on our 2016 emissions.": (
        "-50 % of scopes 1+2 by 2030 from 2016 whole",
    ),
    "Acme will halve scope 1 emissions by 2030 (based on peak emissions in 2020).": (
        "-50 % of scope 1 by 2030 from 2020 whole",
    ),
    "By the end of the fiscal year ending January 31, 2025, we plan to source 100% renewable electricity.": (
        "100 % renewable electricity by 2025",
    ),
}
"""What a year is, said in a title, in a table or in a label."""

FIGURES = {
    "Thirty percent reduction in absolute scope 1 and 2 emissions by 2030 compared to 2020.": (
        "-30 % of scopes 1+2 by 2030 from 2020",
    ),
    "We will cut scope 1 emissions by twenty-five per cent by 2030 from 2019.": (
        "-25 % of scope 1 by 2030 from 2019",
    ),
    "We will cut scope 1 emissions one hundred percent by 2040 from 2019.": (
        "-100 % of scope 1 by 2040 from 2019",
    ),
    "We will cut scope 1 emissions by one-third by 2030 from 2019.": (
        "-33.33333333333333 % of scope 1 by 2030 from 2019",
    ),
    "We will reduce scope 1 emissions by two thirds by 2035 from 2019.": (
        "-66.66666666666666 % of scope 1 by 2035 from 2019",
    ),
    "Reduce per-unit CO2 emissions of scope 1 by 10% by 2025 from 2018.": (
        "-10 % of scope 1 per unit by 2025 from 2018",
    ),
    "Cut per-tonne GHG emissions of scope 1 by 10% by 2025 from 2018.": (
        "-10 % of scope 1 per tonne by 2025 from 2018",
    ),
    "Cut per-employee carbon emissions of scope 1 30% by 2030 against 2019.": (
        "-30 % of scope 1 per employee by 2030 from 2019 whole",
    ),
    "We will cut scope 1 emissions by 30% by 2030 from 2019, equivalent to a carbon intensity of about 35 g CO2/kWh.": (
        "-30 % of scope 1 by 2030 from 2019",
        "equivalent",
    ),
    "We will cut scope 1 and 2 emissions by 25% per square foot across our stores by 2031 from 2019.": (
        "-25 % of scopes 1+2 per square foot by 2031 from 2019 whole",
    ),
    "Acme aims for a 50% absolute reduction of scope 1 emissions and a 30% intensity reduction of scope 3 emissions by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
        "draft: of an intensity, the activity is not said",
    ),
    "Cut scope 1 emissions intensity by 20% and absolute scope 3 emissions by 30% by 2030 from 2019.": (
        "-30 % of scope 3 by 2030 from 2019",
        "draft: of an intensity, the activity is not said",
    ),
    "S1: -65% by 2030 from 2017. We will cut our scope 1 emission intensity 65% by 2030 from 2017.": (
        "draft: of an intensity, the activity is not said",
        "equivalent",
    ),
    "Cut absolute scope 1 emissions 30% by 2030 from 2017. Cut scope 1 emissions intensity 30% by 2030 from 2017.": (
        "-30 % of scope 1 by 2030 from 2017",
        "draft: of an intensity, the activity is not said",
    ),
    "In 2021 our scope 1 emissions were 16 kt, a decrease of eight per cent on 2020.": ("past",),
}
"""Figures in words, and what they are one of."""

SENTENCES = {
    "2025 targets: 70% reduction of scope 1 emissions from 2019 To meet our 2035 target, we need to reduce scope 2 emissions by 65% from 2019": (
        "-70 % of scope 1 by 2025 from 2019",
        "-65 % of scope 2 by 2035 from 2019 whole",
    ),
    "Cut scope 1 emissions by 20% by 2025 from 2019 We aim for net zero by 2040": (
        "-20 % of scope 1 by 2025 from 2019",
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
    "Fuel use per seat will fall 1.5% per year from 2009 to 2020 A reduction of scope 1 emissions of 50% by 2050, relative to 2005": (
        "-50 % of scope 1 by 2050 from 2005",
        "other",
    ),
    'Reduce scope 1 emissions by 30 percent "By 2030, we aim to reduce scope 1 emissions by 30 percent from 2018 and scope 3 emissions by 25 percent from 2019."': (
        "-30 % of scope 1 by 2030 from 2018",
        "-25 % of scope 3 by 2030 from 2019",
    ),
    "Financed emissions Net zero by 2050 Operational emissions Net zero by 2025": (
        "net zero of scope 3 category 15 by 2050 scopes",
        "net zero of scopes 1+2 by 2025 scopes",
    ),
    "Scope 3 emissions Net zero by 2050 Own emissions Net zero by 2030": (
        "net zero of scope 3 by 2050",
        "net zero of scopes 1+2 by 2030 scopes",
    ),
    "- Cut scope 1 emissions by 90% by 2030 from 2019. - 8% reduction of scope 2 emissions by 2035 from 2020 - Switch fleet to 100% electric vehicles by 2025": (
        "-90 % of scope 1 by 2030 from 2019",
        "-8 % of scope 2 by 2035 from 2020",
        "other",
    ),
    "Acme has set these targets using 2019 as a baseline: - 35% reduction in scope 1 emissions by 2030 - 30% reduction in scope 2 emissions by 2030": (
        "-35 % of scope 1 by 2030 from 2019",
        "-30 % of scope 2 by 2030 from 2019 base_year",
    ),
    "Upstream CO2 intensity <8 kg. 2030: 50% emission reduction of operations from 2019.": (
        "-50 % of scopes 1+2 by 2030 from 2019 scopes",
    ),
}
"""Sentences without a stop before them, and rows of a table."""

PARTS = {
    "We will reduce our UK carbon emissions by 40% by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'UK'",
    ),
    "Acme plans to cut its European emissions 30% by 2030 from 2018.": (
        "draft: it may speak of a part of the company: 'European'",
    ),
    "By 2030 we will reduce our US scope 1 and 2 emissions by 40% from 2019.": (
        "draft: it may speak of a part of the company: 'US'",
    ),
    "We aim to reduce our U.S. operational emissions by 40% by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'U.S.'",
    ),
    "The Parts Segment aims for a 30 percent reduction in scope 3 emissions by 2025 from 2018.": (
        "draft: it may speak of a part of the company: 'Segment'",
    ),
    "Every division of Acme will cut its scope 1 emissions 30% by 2030 from 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "Acme UK, a division of Bolt, commits to reduce scope 1 emissions 30% by 2030 from 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "We reduce scope 1 and 2 emissions of legacy Acme by 30% by 2030 from 2020.": (
        "draft: it may speak of a part of the company: 'legacy'",
    ),
    "Our legacy is important: we will cut scope 1 emissions 30% by 2030 from 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "The non-consolidated CO2 emission target is a 50% reduction of scope 1 and 2 by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'non-consolidated'",
    ),
    "We will cut the scope 1 and 2 carbon footprint of our equity portfolio by 25% by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'portfolio'",
    ),
    "In the cement business, which makes up most of our emissions, we aim to cut CO2 emissions by 20% by 2030 from 2013.": (
        "draft: it may speak of a part of the company: 'cement'",
    ),
    "35% reduction in steel mill scope 1 and 2 emissions by 2030 from 2015.": (
        "draft: it may speak of a part of the company: 'mill'",
    ),
    "A 20% scope 1 and 2 reduction across its copper mines by 2030 from 2018.": (
        "draft: it may speak of a part of the company: 'mines'",
    ),
    "Reduction of 32% in E&P carbon intensity by 2025.": (
        "draft: of an intensity, the activity is not said; it may speak of a part of the company: 'E&P'",
    ),
    "Reduce CO2 emissions from our suppliers’ sites by 50% by 2025.": (
        "draft: it may speak of a part of the company: 'sites'",
    ),
    "Reduce emissions from customer homes in use by 75% by 2030.": (
        "draft: it may speak of a part of the company: 'homes'",
    ),
    "Net zero in its stores by 2040, with a 50% reduction by 2030.": (
        "draft: it may speak of a part of the company: 'stores'",
    ),
    "Net zero emissions from electricity sales by 2040 (scope 1 and 2 emissions).": (
        "draft: it may speak of a part of the company: 'electricity'",
    ),
    "We commit to net zero by 2050, with a 50% reduction by 2030, in our investment portfolios.": (
        "net zero of scope 3 category 15 by 2050 scopes whole",
        "draft: base_year not said",
    ),
    "Acme commits to net zero by 2050, with a 50% reduction of scope 1 emissions by 2030 from 2019.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "Under the European emissions trading system, we will cut scope 1 emissions by 42% by 2030 from 2019.": (
        "-42 % of scope 1 by 2030 from 2019",
    ),
    "Reduce scope 1 emissions by 40% by 2030 from 2019, as stated in the Bolt Report.": (
        "-40 % of scope 1 by 2030 from 2019 whole",
    ),
    "Acme, a US company, will cut its scope 1 emissions by 30% by 2030 from 2019.": (
        "-30 % of scope 1 by 2030 from 2019",
    ),
    "Let us cut scope 1 emissions by 30% by 2030 from 2019.": (
        "-30 % of scope 1 by 2030 from 2019",
    ),
    "Travel emissions net zero by 2030.": (
        "draft: it may speak of a part of the company: 'travel'",
    ),
    "Product emissions are to reach net zero by 2045.": (
        "draft: it may speak of a part of the company: 'product'",
    ),
    "Greenhouse gas emissions will be net zero by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
    "Reducing emissions to net zero by 2050.": ("net zero of scopes 1+2+3 by 2050 scopes",),
    "Own banking operations to be at net zero by 2040.": ("net zero of scopes 1+2 by 2040 scopes",),
    "Cut operations-driven emissions by 30% by 2030 from 2019.": (
        "-30 % of scopes 1+2 by 2030 from 2019 scopes",
    ),
}
"""A country or a division, whatever scopes are numbered."""

OTHERS = {
    "We want to contribute to a carbon-neutral, resource-saving world by 2050.": ("foreign",),
    "Our efforts aim to achieve a carbon-neutral, circular economy by 2045.": ("foreign",),
    "Acme aims to realize a carbon neutral and recycling-oriented society by 2050.": ("foreign",),
    "Become carbon neutral and support society by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes neutral whole",
    ),
    "These commitments will lead to a 42% reduction of scope 1 emissions by 2030 from 2019.": (
        "-42 % of scope 1 by 2030 from 2019",
    ),
    "This investment will lead to an 80% reduction in CO2 emissions by 2026.": ("conditional",),
    "Switching to gas will result in a 30% cut of scope 1 emissions by 2030 from 2020.": (
        "conditional",
    ),
    "Our targets will result in a 30% cut of scope 1 emissions by 2030 from 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
}
"""What is the world's, or only follows from something."""

BESIDE = {
    "Using 2018 as the baseline year, we have two goals: 30% reduction in absolute scope 1 and 2 emissions by 2030. 20% reduction in absolute scope 3 emissions by 2030.": (
        "-30 % of scopes 1+2 by 2030 from 2018 whole",
        "-20 % of scope 3 by 2030 from 2018 base_year",
    ),
    "Cut scope 1 emissions by 40% by 2030. Cut scope 3 emissions by 20% by 2030. All targets are measured against a 2019 baseline.": (
        "-40 % of scope 1 by 2030 from 2019 base_year",
        "-20 % of scope 3 by 2030 from 2019 base_year",
    ),
    "All our goals use a 2019 baseline. Cut scope 1 emissions by 40% by 2030. Cut scope 2 emissions by 50% by 2030.": (
        "-40 % of scope 1 by 2030 from 2019",
        "-50 % of scope 2 by 2030 from 2019 base_year",
    ),
    "Cut scope 1 emissions by 40% by 2030. Cut scope 2 emissions by 50% by 2030. Baseline: 2019.": (
        "-40 % of scope 1 by 2030 from 2019 base_year",
        "-50 % of scope 2 by 2030 from 2019 base_year",
    ),
    "We will cut scope 1 and 2 emissions 50% by 2030. The baseline year for this target is 2019.": (
        "-50 % of scopes 1+2 by 2030 from 2019 base_year",
    ),
    "By 2030 we will cut scope 1 and 2 emissions by 34%. Using 2012 as our baseline, we plan to pursue these reductions.": (
        "-34 % of scopes 1+2 by 2030 from 2012 base_year",
    ),
    "The baseline is end of year 2019 and the target runs until 2024. Acme commits to cut scope 1 emissions by 27% by 2024.": (
        "-27 % of scope 1 by 2024 from 2019 base_year",
    ),
    "Cut scope 1 emissions by 40% by 2030. Cut scope 3 emissions by 20% by 2030. The scope 3 target has a 2018 base year.": (
        "-20 % of scope 3 by 2030 from 2018 base_year",
        "draft: base_year not said",
    ),
    "Cut scope 1 emissions by 40% by 2030. Cut scope 3 emissions by 20% by 2030. Our base year is 2018 for scope 3.": (
        "-20 % of scope 3 by 2030 from 2018 base_year",
        "draft: base_year not said",
    ),
    "Cut emissions by 30% by 2030 from 2019. This includes scope 3 emissions.": (
        "draft: boundary not said",
    ),
    "Cut scope 1 emissions by 30% by 2030. Our 2030 target is set against a 2019 baseline.": (
        "-30 % of scope 1 by 2030 from 2019 base_year",
    ),
    "Cut scope 1 by 40% by 2030. Cut scope 3 by 20% by 2030. The base year for the scope 3 target is 2021.": (
        "-20 % of scope 3 by 2030 from 2021 base_year",
        "draft: base_year not said",
    ),
    "We aim to halve emissions by 2030. This also applies to scope 3.": (
        "draft: boundary and base_year not said",
    ),
    "In the US, we operate 30 sites. We will cut scope 1 emissions by 30% by 2030 from 2019.": (
        "-30 % of scope 1 by 2030 from 2019",
    ),
    "Cut scope 1 emissions by 40% by 2030. We will review our 2019 baseline.": (
        "draft: base_year not said",
    ),
    "The target covers scope 1, 2 and 3. We will cut emissions by 30% by 2030 from 2019 levels.": (
        "-30 % of scopes 1+2+3 by 2030 from 2019 scopes",
    ),
    "We will cut emissions by 30% by 2030 from 2019 levels. This target covers scope 1 and 2 emissions.": (
        "-30 % of scopes 1+2 by 2030 from 2019 scopes",
    ),
    "Our target is a 30% cut by 2030 from 2019. It applies to scopes 1 and 2.": (
        "-30 % of scopes 1+2 by 2030 from 2019 scopes",
    ),
    "We will cut emissions by 30% by 2030 from 2019. The target does not cover scope 3.": (
        "draft: boundary not said",
    ),
    "We will cut emissions by 30% by 2030 from 2019. The target covers 67% of scope 3.": (
        "draft: boundary not said",
    ),
    "Acme aims to cut scope 1 emissions 80% and scope 3 emissions 25% by 2030 from 2015. The scope 3 target covers two thirds of all products sold.": (
        "-80 % of scope 1 by 2030 from 2015",
        "-25 % of scope 3 by 2030 from 2015 whole",
    ),
    "Cut scope 3 emissions by 30% by 2030 from 2019. This target covers 67% of scope 3 emissions.": (
        "-30 % of scope 3 by 2030 from 2019 whole",
    ),
    "Reduce emissions by 30% from 2019 to 2030. These goals apply to our sites (Scope 1 and 2) and business travel (Scope 3).": (
        "-30 % of scopes 1+2 and scope 3 category 6 by 2030 from 2019 scopes",
    ),
    "Acme is on the way to a 45% scope 1 and 2 reduction by 2030. 45% reduction in scope 1 and 2 emissions by 2030 from 2017.": (
        "-45 % of scopes 1+2 by 2030 from 2017",
        "equivalent",
    ),
    "A 42% cut by 2030. We will cut scope 3 by 42% by 2030 from 2020.": (
        "-42 % of scope 3 by 2030 from 2020",
        "draft: boundary and base_year not said",
    ),
    "In 2019 we set a goal of reducing scope 1 emissions by 40% by 2030 from 2017. In 2021 we announced a more ambitious goal to reduce scope 1 emissions 50% by 2028 from 2017.": (
        "-50 % of scope 1 by 2028 from 2017",
        "withdrawn",
    ),
    "We aim to cut scope 1 emissions 30% by 2035 from 2019. Last year, Acme adopted a more stringent target: a 45% cut of scope 1 emissions by 2030 from 2019.": (
        "-45 % of scope 1 by 2030 from 2019",
        "withdrawn",
    ),
    "We aim to cut scope 1 emissions 30% by 2030 from 2019. We also have a more ambitious goal of cutting scope 1 emissions 90% by 2050 from 2019.": (
        "-30 % of scope 1 by 2030 from 2019",
        "-90 % of scope 1 by 2050 from 2019",
    ),
    "Cut scope 1 emissions 30% by 2030 from 2019. Acme exceeded its water target in 2020.": (
        "-30 % of scope 1 by 2030 from 2019",
    ),
    "Acme commits to cut scope 1 emissions 42% by 2030 from 2020. The EU has achieved its target.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme commits to cut scope 1 emissions 42% by 2025 from 2020. The company has met its goal in 2023.": (
        "past",
    ),
    "Cut scope 1 emissions 30% by 2025 from 2017. We reached this target in 2023.": ("past",),
    "We set out to cut scope 1 emissions by 10.5% from 2017 by 2022. Not only have we met our goals early, but we go on.": (
        "past",
    ),
    "Cut scope 1 emissions 30% by 2030 from 2017. We have not met our targets yet.": (
        "-30 % of scope 1 by 2030 from 2017",
    ),
    "Cut scope 1 emissions 30% by 2030 from 2017. Once we have met this target, we will set another.": (
        "-30 % of scope 1 by 2030 from 2017",
    ),
}
"""A sentence beside a target that tells its base year, its scopes, or that it is no more."""


@pytest.mark.parametrize("text", [*YEARS, *FIGURES, *SENTENCES, *PARTS, *OTHERS, *BESIDE])
def test_what_stands_apart_is_read_together(text):
    """Each form is what a reader would say of it, with marks for what is not said in one place."""
    forms = {**YEARS, **FIGURES, **SENTENCES, **PARTS, **OTHERS, **BESIDE}
    assert told(text) == forms[text]
