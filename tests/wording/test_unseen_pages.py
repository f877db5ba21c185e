# ruff: noqa: E501 (a sentence stands on one line)
"""Sentences as they are copied from reports and pages, with what a coder leaves beside them.

A target is followed by what was inferred, but for ABSOLUTE; "draft:" by why it is none; a single
word is the kind of a passage. Rows were checked by eye, one by one.
"""

import pytest
from prose import assert_accounted, assert_nothing_dropped, told

OTHERS_AND_PEAKS = {
    "Peak carbon emissions before 2030 and achieve carbon neutrality before 2060, in line with China's dual carbon goals.": (
        "net zero of scopes 1+2+3 by 2060 scopes neutral whole",
        "other",
    ),
    "The Group strives to reach peak carbon by 2028 and carbon neutrality by 2055.": (
        "net zero of scopes 1+2+3 by 2055 scopes neutral",
        "other",
    ),
    "We plan to peak our greenhouse gas emissions no later than 2025 and to reach net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "other",
    ),
    "Emissions will peak in 2025, and we will cut them 30% by 2035 from a 2020 baseline.": (
        "draft: boundary not said",
        "other",
    ),
    "Carbon peaking and carbon neutrality by 2030 and 2060 respectively.": (
        "net zero of scopes 1+2+3 by 2060 scopes neutral",
        "other",
    ),
    "Cut Scope 1 emissions per RMB10,000 of revenue by 20% by 2025 w.r.t. 2020.": (
        "-20 % of scope 1 per RMB10,000 of revenue by 2025 from 2020",
    ),
    "Cut Scope 1 emissions per US$1,000,000 of revenue by 20% by 2025 v. 2020.": (
        "-20 % of scope 1 per US$1,000,000 of revenue by 2025 from 2020",
    ),
    "We shall reduce emission intensity by 33% by 2030 wrt 2005 as per India's NDC.": (
        "draft: of an intensity, the activity is not said",
    ),
    "The UK Government has a legally binding target of net zero by 2050. Our council will be net zero by 2038.": (
        "net zero of scopes 1+2+3 by 2038 scopes",
    ),
    "The Scottish Government has set a target of net zero by 2045.": ("foreign",),
    "The Acme Credit Union has set a target of net zero by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
    "We support the goals of the Paris Agreement and the national 2050 net zero target, but have not yet set a target of our own.": (
        "foreign",
    ),
    "We contribute to the national net-zero target by 2050.": ("foreign",),
    "In line with the national 2050 net zero target, we aim to be net zero by 2045.": (
        "net zero of scopes 1+2+3 by 2045 scopes",
    ),
    "We will be net zero by 2040, ten years ahead of the national goal.": (
        "net zero of scopes 1+2+3 by 2040 scopes whole",
    ),
    "Acme will strive for carbon neutrality by 2050, 10 years earlier than the national target.": (
        "net zero of scopes 1+2+3 by 2050 scopes neutral whole",
    ),
    "The airline industry (IATA) has resolved to achieve net zero by 2050, and we as a member support this.": (
        "foreign",
    ),
    "The cement sector has committed to net zero by 2050. We aim for net zero by 2045.": (
        "net zero of scopes 1+2+3 by 2045 scopes",
    ),
    "The shipping industry aims to cut emissions by 50% by 2050 from 2008.": ("foreign",),
    "As a leader of the industry, Acme has pledged net zero by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
}
"""Who else promises, when emissions peak, and what per cent is of."""

RAISED_AND_SHORT = {
    "The target for FY2030 was revised upward from a 30% reduction to a 50% reduction compared with FY2013 levels.": (
        "draft: boundary not said",
        "withdrawn",
    ),
    "Our 2030 target was raised from a 26% cut to a 46% cut in Scope 1 emissions compared with 2013.": (
        "-46 % of scope 1 by 2030 from 2013 whole",
        "withdrawn",
    ),
    "The goal for 2030 has been strengthened further from 30% to 40% of Scope 1 and 2 emissions (base year 2019).": (
        "-40 % of scopes 1+2 by 2030 from 2019 whole",
        "withdrawn",
    ),
    "Reduce the carbon intensity of electricity generation to 40 gCO2/kWh by 2030.": (
        "draft: '40 gCO2/kWh' is a level, of which the base year's is not said; it may speak of a part of the company: 'generation'",
    ),
    "CO2 down 30% by 2025 (base 2018)": ("draft: boundary not said",),
    "Scope 1 and 2 emissions down by 42% by 2030 vs. 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Scope1,2: ▲46% by FY2030 vs FY2013": ("-46 % of scopes 1+2 by 2030 from 2013",),
    "FY2030: ▲30% CO2 emissions (compared to FY2013)": ("draft: boundary not said",),
    "Reduce Scope1 and Scope2 emissions by 46% by FY2030 vs FY2013, and Scope3 emissions by 20%.": (
        "-46 % of scopes 1+2 by 2030 from 2013",
        "-20 % of scope 3 by 2030 from 2013",
    ),
    "Scope1・2 emissions -50% by 2030 vs 2019.": ("-50 % of scopes 1+2 by 2030 from 2019",),
    "Scope1-3 net zero by 2050": ("net zero of scopes 1+2+3 by 2050",),
}
"""Goals that were raised, and figures as they stand in tables and slides."""

COPIED = {
    "Our commitment is to deliver 100% carbon-free electricity by 2045, with an interim goal to reduce carbon emissions 80% from 2005 levels by 2030": (
        "draft: boundary not said",
        "other",
    ),
    "Acme will provide 100% clean energy to its customers by 2045 and cut its Scope 1 emissions by 80% by 2030 from 2005.": (
        "-80 % of scope 1 by 2030 from 2005",
        "other",
    ),
    "With 60% recycled packaging by 2025, we reduce our Scope 1 emissions 30% by 2030 vs 2018.": (
        "-30 % of scope 1 by 2030 from 2018",
        "other",
    ),
    "Our aim is not to be carbon neutral by offsetting, but to cut Scope 1 emissions by 80% by 2040 compared with 1990.": (
        "-80 % of scope 1 by 2040 from 1990",
    ),
    "We do not intend to be net zero by 2040, but by 2050.": ("negated",),
    "Net zero by 2050, with interim milestones of 20% in 2025, 50% in 2030 and 80% in 2040 (all vs 2019)": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
        "draft: boundary not said",
    ),
    "Our net zero pathway has milestones of 30% by 2030 and 60% by 2040 compared to 2020.": (
        "draft: boundary not said",
    ),
    "We plan to half our Scope 1 emissions by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "The Group will half its carbon footprint by 2030.": (
        "draft: boundary and base_year not said",
    ),
    "We are targetting a 45% reduction in emissions by 2030": (
        "draft: boundary and base_year not said",
    ),
    "CO2 emissions in FY2026 are to be 30% lower than in FY2014": (),
    "Emissions are 30% lower than in 2014.": ("past",),
    "30% below business as usual levels by 2030": ("draft: boundary not said",),
    "Target: -55% GHG emissions (scopes 1+2) in 2030 vs. 2019. -28% scope 3 by 2030 vs. 2019 (category 11, use of sold products).": (
        "-55 % of scopes 1+2 by 2030 from 2019",
        "-28 % of scope 3 category 11 by 2030 from 2019",
    ),
    "Reduction target for Scope 1, 2: 42% by FY2030 (base year: FY2020); Scope 3: 25% by FY2030 (base year: FY2020).": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "Scope 3: 25% (by 2030, base year 2020)": ("-25 % of scope 3 by 2030 from 2020",),
    "Scope 3: 70% of suppliers by 2025": ("other",),
    "Scope 3 data coverage: 95% by 2025": (),
    "We will be carbon neutral from 2025 onwards.": (
        "net zero of scopes 1+2+3 by 2025 scopes neutral",
    ),
    "All new buildings will be net zero from 2030 onwards.": (
        "draft: it may speak of a part of the company: 'buildings'",
    ),
    "We have been carbon neutral from 2017 onwards.": ("past",),
    "We will be net neutral by 2050.": ("net zero of scopes 1+2+3 by 2050 scopes neutral",),
    "Aim to reduce Scope 1 CO2 emissions per unit of sales by 30% in FYE 3/2026 (vs. FYE 3/2014)": (
        "-30 % of scope 1 per unit of sales by 2026 from 2014",
    ),
    "The target for the fiscal year ending March 31, 2031 is a 50% reduction in Scope 1 and Scope 2 emissions versus the fiscal year ended March 31, 2020.": (
        "-50 % of scopes 1+2 by 2031 from 2020",
    ),
}
"""What is noted beside a target, and how slides and accounts put one."""

BESIDE = {
    "Scope 3 (Cat. 1, 11): Reduction of 30% by FY2032, Base year: FY2021": (
        "-30 % of scope 3 categories 1, 11 by 2032 from 2021",
    ),
    "Scope 3 Cat.1: 30% reduction by 2030 (vs. 2020)": (
        "-30 % of scope 3 category 1 by 2030 from 2020",
    ),
    "Reduce Scope 3 emissions (Cat 11) by 30% by 2030 vs 2020": (
        "-30 % of scope 3 category 11 by 2030 from 2020",
    ),
    "[Coder: page no longer available] The company pledges to halve its operational emissions by 2030 versus 2018.": (
        "-50 % of scopes 1+2 by 2030 from 2018 scopes",
    ),
    "The company pledges to halve its operational emissions by 2030 versus 2018 [link no longer works].": (
        "-50 % of scopes 1+2 by 2030 from 2018 scopes",
    ),
    "Net zero by 2050 [AB 12/03/2022]": ("net zero of scopes 1+2+3 by 2050 scopes",),
    "Net zero by 2050 [not found on website].": ("net zero of scopes 1+2+3 by 2050 scopes",),
    "We will reduce [scope 1] emissions by 50% by 2030 [from 2019 base year].": (
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "The city has not published it in English. It will be net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "Reduce our Scope 1 emissions by 50% by 2030 from 2019 and to zero by 2040.": (
        "-50 % of scope 1 by 2030 from 2019",
        "0 t of scope 1 by 2040",
    ),
    "Cut emissions from our operations by 30% by 2025 against 2015, by 60% by 2030 and to zero by 2040.": (
        "-30 % of scopes 1+2 by 2025 from 2015 scopes",
        "-60 % of scopes 1+2 by 2030 from 2015 scopes",
        "0 t of scopes 1+2 by 2040 scopes",
    ),
    "Acme will cut Scope 1 and 2 emissions 42% by 2030 from 2020 and bring them to zero by 2050.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "draft: boundary not said",
    ),
}
"""Remarks in brackets, categories shortened, and a cut that goes on to zero."""

ROWS = {
    "GHG reduction targets:\n- 2025: 15%\n- 2030: 35%": (
        "draft: boundary and base_year not said",
        "heading",
    ),
    "Scope 1 and 2 reduction targets (base year 2018):\n• 2025: 15%\n• 2050: net zero": (
        "-15 % of scopes 1+2 by 2025 from 2018 base_year scopes",
        "net zero of scopes 1+2 by 2050 scopes",
    ),
    "GHG reduction targets: 2025: 15%; 2030: 35%; 2050: 100% (base year 2018, Scope 1 and 2).": (
        "-100 % of scopes 1+2 by 2050 from 2018",
        "draft: boundary and base_year not said",
    ),
    "Scope 1+2 emission reduction targets vs. 2019: 2025: 20%, 2030: 50%, 2050: net zero": (
        "-20 % of scopes 1+2 by 2025 from 2019 base_year scopes",
        "-50 % of scopes 1+2 by 2030 from 2019 base_year scopes",
        "net zero of scopes 1+2 by 2050 scopes",
    ),
    "Recycling targets: 2025: 15%; 2030: 35%.": ("heading",),
    "Reductions achieved: 2020: 15%; 2021: 18%.": (
        "heading",
        "past",
    ),
    "Our emissions: 2020: 15 kt; 2021: 12 kt. We aim for a 30% cut of Scope 1 by 2030 from 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
}
"""Years with their figures behind a colon."""

FORMS = {
    "Abs 1, target year 2030, base year 2017, targeted reduction from base year (%) 46.2, Scope 1+2 (market-based)": (
        "-46.2 % of scopes 1+2 (market-based) by 2030 from 2017",
    ),
    "Scope 1+2; Base year: 2019; Target year: 2025; Targeted reduction from base year (%): 25": (
        "-25 % of scopes 1+2 by 2025 from 2019",
    ),
    "Target coverage: Company-wide. Scope(s): Scope 1, Scope 2. Base year 2019. Target year 2025. Targeted reduction from base year: 25%": (
        "-25 % of scopes 1+2 by 2025 from 2019",
    ),
    "Target year: 2025 | Base year: 2019 | Reduction: 25% | Scope 1+2": (
        "-25 % of scopes 1+2 by 2025 from 2019",
    ),
    "Absolute target: 30%, Scope 1+2, base year 2019, target year 2030": (
        "-30 % of scopes 1+2 by 2030 from 2019",
    ),
    "S1+2 -42% (TY 2030, BY 2020)": ("-42 % of scopes 1+2 by 2030 from 2020",),
    "WE CUT SCOPE 1 EMISSIONS 30% (BY 2030)": ("draft: base_year not said",),
    "The target year is 2030, the base year is 2019, and the reduction of Scope 1 emissions is 42%.": (
        "-42 % of scope 1 by 2030 from 2019",
    ),
    "Interim target year: 2030. Interim reduction of Scope 1: 50% (baseline 2020).": (
        "-50 % of scope 1 by 2030 from 2020 whole",
    ),
    "Reduction of waste (%): 25 by 2030": ("other",),
}
"""Fields of a form in one line, as answers to CDP are copied."""

SUBJECTS = {
    "Halve Scope 1 emissions by FY2030 from FY2020 levels and reach net zero by 2050, with 20% reduction already realised.": (
        "-50 % of scope 1 by 2030 from 2020",
        "net zero of scopes 1+2+3 by 2050 scopes whole",
        "past",
    ),
    "Cut Scope 1 emissions by 50% by 2030 from 2015 (31% already achieved).": (
        "-50 % of scope 1 by 2030 from 2015 whole",
        "past",
    ),
    "Our target is a 50% cut by 2030 vs 2015, of which 20% has already been achieved.": (
        "draft: boundary not said",
        "past",
    ),
    "Our Scope 1 target of 50% by 2030 vs 2015 (20% by 2025) was achieved in 2022.": ("past",),
    "Reduce Scope 1 by 50% by 2030 from 2015 - 31% achieved.": (
        "-50 % of scope 1 by 2030 from 2015 whole",
        "past",
    ),
    "Emissions from our operations (Scope 1 and 2) will reach net zero by 2030, supply chain emissions (Scope 3) will fall by 30 % by 2030 against 2020.": (
        "net zero of scopes 1+2 by 2030",
        "-30 % of scope 3 by 2030 from 2020",
    ),
    "Scope 1 and 2 emissions will be cut by 50% by 2030 from 2020, and Scope 3 emissions will be reduced by 30% by 2035 from 2020.": (
        "-50 % of scopes 1+2 by 2030 from 2020",
        "-30 % of scope 3 by 2035 from 2020",
    ),
    "Our operations will be net zero by 2030 and Scope 3 emissions will be cut by 25% by 2030 from 2019.": (
        "net zero of scopes 1+2 by 2030 scopes",
        "-25 % of scope 3 by 2030 from 2019",
    ),
    "We will cut Scope 1 emissions by 50% by 2030 from 2019 and Scope 3 emissions will be net zero by 2050.": (
        "-50 % of scope 1 by 2030 from 2019",
        "net zero of scope 3 by 2050",
    ),
    "Scope 1 and 2 emissions will reach net zero by 2040 and scope 3 emissions will be net zero by 2050.": (
        "net zero of scopes 1+2 by 2040",
        "net zero of scope 3 by 2050",
    ),
    "By 2030 Scope 1 emissions will fall by 42% and Scope 3 emissions will fall by 25% from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "By March 2030, reduce total Scope 1 emissions by 46% versus fiscal year ended March 2014.": (
        "-46 % of scope 1 by 2030 from 2014",
    ),
}
"""What a verb behind its subject speaks of, and what is reached already."""

STATES_BESIDE = {
    "Net zero for Scope 1 and 2 by 2040, Scope 3 net zero by 2050.": (
        "net zero of scopes 1+2 by 2040",
        "net zero of scope 3 by 2050",
    ),
    "Scope 1+2 net zero by 2040; scope 3 emissions net zero by 2050": (
        "net zero of scopes 1+2 by 2040",
        "net zero of scope 3 by 2050",
    ),
    "Reach net zero by 2040, with Scope 1 and 2 emissions cut by 60% by 2030 from 2018.": (
        "net zero of scopes 1+2+3 by 2040 scopes",
        "-60 % of scopes 1+2 by 2030 from 2018",
    ),
    "Reach net zero in Scope 1 and 2 by 2040, with Scope 3 emissions cut by 60% by 2040 from 2018.": (
        "net zero of scopes 1+2 by 2040",
        "-60 % of scope 3 by 2040 from 2018",
    ),
    "Scope 1 emissions cut by 42% by 2030 from 2020, Scope 2 emissions cut by 80% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-80 % of scope 2 by 2030 from 2020",
    ),
    "Reduce Scope 1 and 2 emissions by 46% by FY2030 and 25% for Scope 3, both against FY2019.": (
        "-46 % of scopes 1+2 by 2030 from 2019",
        "-25 % of scope 3 by 2030 from 2019",
    ),
}
"""Scopes between two promises belong to the one that they lead."""

ALONE = {
    "Operations net zero by 2030, value chain net zero by 2045": (
        "net zero of scopes 1+2 by 2030 scopes",
        "net zero of scopes 1+2+3 by 2045",
    ),
    "Operations: net zero by 2030. Value chain: net zero by 2045.": (
        "net zero of scopes 1+2 by 2030 scopes",
        "net zero of scopes 1+2+3 by 2045",
    ),
    "Net zero (operations) by 2030, net zero (portfolio) by 2050": (
        "net zero of scopes 1+2 by 2030 scopes whole",
        "draft: it may speak of a part of the company: 'portfolio'",
    ),
    "Carbon neutral operations 2025. Net zero value chain 2040.": (
        "net zero of scopes 1+2 by 2025 scopes neutral",
        "net zero of scopes 1+2+3 by 2040",
    ),
    "Operations in Europe will be net zero by 2030.": (
        "draft: it may speak of a part of the company: 'Europe'",
    ),
    "Net zero emissions 2050": ("net zero of scopes 1+2+3 by 2050 scopes",),
}
"""Operations that stand alone, and a year right behind them."""

PENDING_AND_THEIRS = {
    "Net zero by 2050 excluding scope 3": ("net zero of scopes 1+2 by 2050",),
    "Net zero by 2050, excluding scope 3 emissions.": ("net zero of scopes 1+2 by 2050",),
    "In line with the EU goal of climate neutrality by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "In line with the Paris Agreement goal of net zero by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "Consistent with the UK's target of net zero by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "Aligned with IATA's goal of net zero by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "In line with our goal of net zero by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "In support of the global goal of net zero by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "To contribute to Japan's goal of carbon neutrality by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "We will set a net zero target by 2025.": ("pledge",),
    "We have committed to set a net zero target by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "Acme plans to publish its net zero roadmap in 2024.": ("pledge",),
    "We will develop a net zero plan by 2025 and cut Scope 1 emissions by 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "A net zero target for 2050 is under review.": ("conditional",),
    "A net zero target by 2040 is being developed and will be published next year.": (
        "conditional",
    ),
    "A net zero target by 2040 has been set and a roadmap is being developed.": (
        "net zero of scopes 1+2+3 by 2040 scopes whole",
    ),
    "Suppliers are asked to cut emissions by 30% by 2030.": ("foreign",),
    "Our suppliers are expected to reduce their emissions by 30% by 2030; we ourselves cut Scope 1 by 50% by 2030 from 2020.": (
        "-50 % of scope 1 by 2030 from 2020",
    ),
    "In line with the European Green Deal's aim to be climate neutral by 2050, we will cut our Scope 1 emissions by 30% by 2030 vs. 2020.": (
        "-30 % of scope 1 by 2030 from 2020",
    ),
    "Net zero by 2050 excludes scope 3.": ("net zero of scopes 1+2 by 2050",),
    "Carbon neutral by 2040 in our own operations, excluding scope 3.": (
        "net zero of scopes 1+2 by 2040 scopes neutral",
    ),
    "We are considering a science-based target. We aim for net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "Considering the climate crisis, we want to be net zero by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
    "We are considering a net zero target for 2050.": ("conditional",),
    "We help our clients cut their emissions by 50% by 2030.": ("foreign",),
    "No target for scope 3 yet. Net zero for scope 1+2 by 2040.": (
        "net zero of scopes 1+2 by 2040",
    ),
}
"""What is yet to be set, what others promise, and what a net zero leaves out."""

LEFT_OUT = {
    "Reduce emissions by 30% by 2030 from 2020 excluding scope 3.": (
        "-30 % of scopes 1+2 by 2030 from 2020",
    ),
    "Net zero by 2040 across all scopes excluding category 15.": (
        "net zero of scopes 1+2 and scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 by 2040",
    ),
    "Net zero by 2050 (scope 3 not included)": ("net zero of scopes 1+2 by 2050",),
    "Our net zero target (2050) does not cover scope 3.": ("net zero of scopes 1+2 by 2050 whole",),
    "Net zero by 2050; scope 3 emissions are excluded.": ("net zero of scopes 1+2 by 2050",),
    "Net zero by 2035 for Scope 1 & 2; Scope 3 is not covered.": (
        "net zero of scopes 1+2 by 2035",
    ),
    "Reduce Scope 1, 2 and 3 emissions (excluding category 11) by 30% by 2030 from 2020.": (
        "-30 % of scopes 1+2 and scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 12, 13, 14, 15 by 2030 from 2020",
    ),
    "Reduction of 30% by 2030 relative to 2010; a 12% reduction had been achieved by 2018.": (
        "draft: boundary not said",
        "past",
    ),
    "By 2025 we want to have reduced emissions 25% and by 2030 50% relative to 2015.": (
        "draft: boundary not said",
    ),
    "By 2025 we aim to cut Scope 1 emissions by 25%, and by 2030 50%, from 2015.": (
        "-25 % of scope 1 by 2025 from 2015",
        "-50 % of scope 1 by 2030 from 2015",
    ),
    "By 2030, we aim to cut Scope 1 emissions by 20% by 2025 and 50% from 2015.": (
        "-20 % of scope 1 by 2025 from 2015",
        "-50 % of scope 1 by 2025 from 2015",
    ),
    "By 2030, we aim to cut Scope 1 emissions by 20% and Scope 2 emissions by 50% from 2015.": (
        "-20 % of scope 1 by 2030 from 2015",
        "-50 % of scope 2 by 2030 from 2015",
    ),
}
"""What is left out, reached already, or due before the verb."""

STATES_BY_YEAR = {
    "Net zero by 2040 (own operations by 2030).": (
        "net zero of scopes 1+2+3 by 2040 scopes",
        "net zero of scopes 1+2 by 2030 scopes",
    ),
    "Net zero by 2050, Scope 1 and 2 by 2040": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "net zero of scopes 1+2 by 2040",
    ),
    "Net zero by 2050 and in our own operations by 2030": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "net zero of scopes 1+2 by 2030 scopes",
    ),
    "Carbon neutral by 2030 for scopes 1 and 2 and by 2050 for scope 3": (
        "net zero of scopes 1+2 by 2030 neutral",
        "net zero of scope 3 by 2050 neutral",
    ),
    "Net zero by 2050 in Scope 1 and 2, and by 2060 in Scope 3": (
        "net zero of scopes 1+2 by 2050",
        "net zero of scope 3 by 2060",
    ),
    "Decarbonise our electricity by 2030 and our heating by 2040; net zero overall by 2045.": (
        "net zero of scopes 1+2+3 by 2045 scopes",
    ),
    "Zero-carbon bus fleet by 2034 and net zero operations by 2030.": (
        "net zero of scopes 1+2 by 2030 scopes whole",
    ),
    "Electric buses by 2034 and net zero by 2040.": ("net zero of scopes 1+2+3 by 2040 scopes",),
    "By 2030 net zero in our operations, and by 2050 in our value chain.": (
        "net zero of scopes 1+2 by 2030 scopes",
        "net zero of scopes 1+2+3 by 2050",
    ),
    "Plastic-free by 2025 and carbon neutral in our operations by 2030.": (
        "net zero of scopes 1+2 by 2030 scopes neutral",
    ),
    "The Group's Scope 1 target for 2030 is minus 30% compared with 2018, and that for 2025 is minus 15%.": (
        "-30 % of scope 1 by 2030 from 2018",
        "-15 % of scope 1 by 2025 from 2018",
    ),
    "Reduce CO2 emissions from our top 1,000 suppliers’ operations by 50% by 2025.": (
        "draft: it may speak of a part of the company: 'operations'",
    ),
    "We aim for net zero by 2030 in our own operations and by 2050 in our value chain.": (
        "net zero of scopes 1+2 by 2030 scopes",
        "net zero of scopes 1+2+3 by 2050",
    ),
    "Net zero in Scope 1 and 2 by 2040 and by 2050 in Scope 3.": (
        "net zero of scopes 1+2 by 2040",
        "net zero of scope 3 by 2050",
    ),
}
"""Net zeros of several scopes, and years of something else before one."""

FIGURES_BESIDE = {
    "Reduce the GHG emissions of our own operations by 30% (Scope 1) and 100% (Scope 2) until 2025 from 2018.": (
        "-30 % of scope 1 by 2025 from 2018 whole",
        "-100 % of scope 2 by 2025 from 2018 whole",
    ),
    "Reduce emissions of our operations by 30% and of scope 3 by 20% until 2030 from 2019.": (
        "-30 % of scopes 1+2 by 2030 from 2019 scopes",
        "-20 % of scope 3 by 2030 from 2019",
    ),
    "With a 27% reduction since 2015 we are more than halfway to our target of 42% by 2030.": (
        "past",
    ),
    "Our scope 1 and 2 reduction target for 2030 (base year: 2019) is 46.2%, well above the 42% needed for 1.5°C.": (
        "-46.2 % of scopes 1+2 by 2030 from 2019 whole",
        "other",
    ),
    "Cut Scope 1 emissions by 4.2% p.a. until 2030.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "After a 20% decrease since 2010, we aim to cut Scope 1 emissions by 50% by 2030 from 2010.": (
        "-50 % of scope 1 by 2030 from 2010",
        "past",
    ),
}
"""Figures beside a target that are none, and scopes in brackets behind each."""

EVERY = {
    **OTHERS_AND_PEAKS,
    **RAISED_AND_SHORT,
    **COPIED,
    **BESIDE,
    **ROWS,
    **FORMS,
    **SUBJECTS,
    **STATES_BESIDE,
    **ALONE,
    **PENDING_AND_THEIRS,
    **LEFT_OUT,
    **STATES_BY_YEAR,
    **FIGURES_BESIDE,
}


@pytest.mark.parametrize("text", EVERY)
def test_what_pages_say(text):
    """Each row is what a reader would say of it, and all of it is accounted for."""
    assert told(text) == EVERY[text]
    assert_nothing_dropped(text)
    assert_accounted(text)
