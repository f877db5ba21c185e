# ruff: noqa: E501 (a sentence stands on one line)
"""Prose of companies: what each form promises, or what it is instead.

A target is followed by what was inferred, but for ABSOLUTE; "draft:" by why it is none; a single
word is the kind of a passage.
"""

import pytest
from prose import told

from trajectory import Term
from trajectory.wording import parse

SILENT = {
    "Acme commits to reduce scope 1 and 2 emissions 42% by 2030 from 2020 by switching to renewable electricity.": (
        "-42 % of scopes 1+2 by 2030 from 2020 whole",
    ),
    "Acme commits to cut scope 3 emissions 25% by 2030 from 2020 in line with science-based targets.": (
        "-25 % of scope 3 by 2030 from 2020 whole",
    ),
    "Acme will reduce scope 1 emissions 42% by 2030 from 2020 through the purchase of 100% renewable electricity.": (
        "-42 % of scope 1 by 2030 from 2020 whole",
        "means",
    ),
    "Acme commits to cut scope 3 emissions 25% by 2030 from 2020 by asking its suppliers to set science-based targets.": (
        "-25 % of scope 3 by 2030 from 2020 whole",
    ),
    "Acme no longer aims to cut scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "Acme has withdrawn its commitment to cut scope 1 emissions 42% by 2030 from 2020.": (
        "withdrawn",
    ),
    "Acme does not plan to cut scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "Acme will not reduce scope 1 emissions by 42% by 2030 from 2020.": ("negated",),
    "Acme has abandoned its goal to reach net zero by 2040.": ("withdrawn",),
    "Acme's target of a 42% cut of scope 1 emissions by 2030 from 2020 was withdrawn in 2024.": (
        "withdrawn",
    ),
    "Acme commits to reduce scope 1 and 2 emissions to 40% of 2019 levels by 2030.": (
        "-60 % of scopes 1+2 by 2030 from 2019",
    ),
    "Acme will cut its scope 1 emissions to 40 % of their 2019 level by 2030.": (
        "-60 % of scope 1 by 2030 from 2019",
    ),
    "Acme has cut scope 1 and 2 emissions by 31% since 2019 and aims to reduce them 50% by 2030.": (
        "draft: boundary and base_year not said",
        "past",
    ),
    "Having cut its emissions by 31% since 2019, Acme aims to reduce scope 1 emissions 50% by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
        "past",
    ),
    "Acme reduced its scope 1 emissions by 31% by 2020 from 2010.": ("past",),
    "We have already achieved a 31% reduction of scope 1 emissions by 2020 from a 2010 base year.": (
        "past",
    ),
    "Scope 1 emissions were reduced by 31% by 2020 from 2010.": ("past",),
    "Acme commits to reduce scope 1 emissions 5% annually from 2020 to 2030.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Acme commits to reduce scope 1 emissions by 5% a year from 2020 to 2030.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Acme commits to cut scope 1 emissions by an average of 5% per year until 2030 from 2020.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Acme aims for a 50% reduction of scope 1 emissions by 2030 from 2019 and net zero by 2050.": (
        "-50 % of scope 1 by 2030 from 2019",
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "50% reduction of scope 1 emissions by 2030 from 2019 and net zero by 2050.": (
        "-50 % of scope 1 by 2030 from 2019",
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "Our targets include reducing scope 1 emissions 42% by 2030 from a 2020 base year.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Our targets include a 42% reduction of scope 1 emissions by 2030 from a 2020 base year.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme commits to reduce scope 3 emissions 25% by 2030 from 2020, covering 67% of scope 3.": (
        "-25 % of scope 3 by 2030 from 2020, covering 67 %",
    ),
    "Acme commits to reduce scope 1, 2 and 3 emissions 25% by 2030 from 2020, covering 67% of scope 3.": (
        "-25 % of scopes 1+2+3 by 2030 from 2020, covering 67 % of scope 3",
    ),
    "Acme commits to reduce emissions 25% by 2030 from 2020, covering 67% of scope 3.": (
        "-25 % of scope 3 by 2030 from 2020, covering 67 %",
    ),
    "Acme commits to reduce scope 1 emissions by no more than 50% by 2030 from 2020.": (
        "draft: no more than a reduction is not surely that reduction",
    ),
    "Acme commits to reduce scope 1 emissions by up to 50% by 2030 from 2020.": (
        "draft: no more than a reduction is not surely that reduction",
    ),
    "Acme commits to reduce scope 1, 2 and 3 emissions by 42%, 50% and 25% respectively by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-50 % of scope 2 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "Acme commits to reduce scope 1 emissions 42% per kWh versus a 2019 base year by 2030.": (
        "-42 % of scope 1 per kWh by 2030 from 2019",
    ),
    "Acme commits to reduce value chain emissions 42% by 2030 from 2020.": (
        "-42 % of scopes 1+2+3 by 2030 from 2020 scopes",
    ),
    "Acme commits to reduce scope 3 emissions 42% per machine from use of sold products by 2030 from 2020.": (
        "-42 % of scope 3 category 11 per machine by 2030 from 2020",
    ),
    "FLAG Ltd commits to reduce scope 1 emissions 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "FLAG Solutions GmbH commits to reduce absolute scope 1 and 2 emissions 42% by 2030 from 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
}
WRONG = {
    "Acme commits to reduce scope 1 emissions by 7 to 10% by 2030 from 2020.": (
        "-7 % of scope 1 by 2030 from 2020 lower_bound",
    ),
    "Acme commits to reduce non-investment value chain emissions 42% by 2030 from 2020.": (
        "-42 % of scopes 1+2+3 by 2030 from 2020 scopes whole",
    ),
    "Acme commits to reduce scope 1 emissions by 42% and 90% by 2030 and 2040 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-90 % of scope 1 by 2040 from 2020",
    ),
    "Acme commits to cut scope 1 emissions by 2030 and 2040 by 42% and 90% from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-90 % of scope 1 by 2040 from 2020",
    ),
    "Acme commits to reduce by 50% scopes 1 and 2 by 2030 and scope 3 by 2040 from 2020.": (
        "-50 % of scopes 1+2 by 2030 from 2020",
        "-50 % of scope 3 by 2040 from 2020",
    ),
    "Acme commits to reduce emissions by 50% in scopes 1 and 2 by 2030 and scope 3 by 2040 from 2020.": (
        "-50 % of scopes 1+2 by 2030 from 2020",
        "-50 % of scope 3 by 2040 from 2020",
    ),
    "Acme commits to cut emissions across its operations by 75% and in its value chain by 40% by 2030 from 2020.": (
        "-75 % of scopes 1+2 by 2030 from 2020 scopes",
        "-40 % of scopes 1+2+3 by 2030 from 2020 scopes",
    ),
    "Acme commits to reduce absolute scope 3 forests, land and agriculture emissions 30% by 2030 from 2020.": (
        "-30 % of scope 3 (land only) by 2030 from 2020",
    ),
    "Acme commits to reduce scope 1 emissions 42% and water use 20% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020 whole",
        "other",
    ),
    "Acme commits to reduce scope 1 emissions 75% by 2030 from 2020, up from a previous target of 60%.": (
        "-75 % of scope 1 by 2030 from 2020 whole",
        "withdrawn",
    ),
    "Acme commits to reduce scope 1 emissions 42% by 2030 from 2020, translating to a 60% cut per tonne.": (
        "-42 % of scope 1 by 2030 from 2020",
        "equivalent",
    ),
    "This equates to a 60% reduction by 2030.": ("equivalent",),
    "Acme commits to reduce scope 3 category 1-14 emissions 25% by 2030 from 2020.": (
        "-25 % of scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14 by 2030 from 2020",
    ),
    "Acme commits to cut scope 1 emissions of its investment properties 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020 whole",
    ),
    "Acme commits to reduce scope 3 emissions from purchase goods and services 25% by 2030 from 2020.": (
        "-25 % of scope 3 category 1 by 2030 from 2020",
    ),
    "Acme commits to reduce scope 3 emissions from the use of the sold products 25% by 2030 from 2020.": (
        "-25 % of scope 3 category 11 by 2030 from 2020",
    ),
    "Acme commits to reduce scope 1 emissions 40% per t.nm by 2030 from 2020.": (
        "-40 % of scope 1 per t.nm by 2030 from 2020",
    ),
    "Acme commits to reduce scope 1 emissions 42% by2030 from2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme has a target of a 68% reduction of scope 1 emissions by 2040 relative to 2001.": (
        "-68 % of scope 1 by 2040 from 2001",
    ),
    "Our target is an 80% reduction in scope 1 emissions by 2040 from 2010.": (
        "-80 % of scope 1 by 2040 from 2010",
    ),
    "Acme will halve scope 1 emissions by 2030 from 2020.": ("-50 % of scope 1 by 2030 from 2020",),
    "-30% scope 1 by 2025, baseline 2020": ("-30 % of scope 1 by 2025 from 2020",),
    "-42% CO2 by 2030 vs. 2020 (scope 1+2)": ("-42 % of scopes 1+2 by 2030 from 2020",),
    "Scope 1 emissions will be reduced by 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "By 2030 Acme will have reduced its scope 1 emissions by 42% from 2020.": (
        "-42 % of scope 1 by 2030 from 2020 whole",
    ),
    "Acme is targeting a 42% cut in scope 1 emissions by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme will become carbon neutral by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes neutral",
    ),
    "Acme targets carbon neutrality by 2040.": ("net zero of scopes 1+2+3 by 2040 scopes neutral",),
    "Net zero by 2050.": ("net zero of scopes 1+2+3 by 2050 scopes",),
    "Acme commits to reduce scope 1 emissions to 1.2 Mt CO2e by 2030.": (
        "1.2 Mt of scope 1 by 2030",
    ),
    "Acme will cut scope 1 emissions 30% below business as usual by 2030.": (
        "-30 % of scope 1 against a baseline in 2030",
    ),
    "Acme will cut scope 1 emissions 30% over the five years to 2025.": (
        "-30 % of scope 1 by 2025 from 2020 year_in_words",
    ),
    "Acme will cut scope 1 emissions 30% by the end of the decade from 2020.": (
        "-30 % of scope 1 by 2030 from 2020 year_in_words",
    ),
    "Acme will reach net zero by mid-century.": (
        "net zero of scopes 1+2+3 by 2050 scopes year_in_words",
    ),
    "Acme commits to reduce absolute 1 and 2 emissions 42% by 2030 from 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
}
NEGATED = {
    "Hitachi's old target of cutting value-chain emissions 80% by 2050 was superseded by net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "withdrawn",
    ),
    "In 2021 Hitachi superseded its old target of −80% value chain emissions by 2050 with net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "withdrawn",
    ),
    "Net zero by 2050 replaces the earlier target of an 80% cut of value-chain emissions by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "withdrawn",
    ),
    "Hitachi aims for carbon neutrality of its own operations by FY2030.": (
        "net zero of scopes 1+2 by 2030 scopes neutral",
    ),
    "The government of Japan aims to cut emissions 46% by 2030 from 2013.": ("foreign",),
    "If funding allows, Acme will cut scope 1 emissions 42% by 2030 from 2020.": ("conditional",),
    "Acme may cut scope 1 emissions 42% by 2030 from 2020.": ("conditional",),
    "Acme failed to reduce its scope 1 emissions 42% by 2025 from 2015.": ("negated",),
    "Acme missed its target to cut scope 1 emissions 42% by 2025 from 2015.": ("withdrawn",),
    "Acme won't cut scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "Acme aims to cut scope 1 emissions 42% by 2030 from 2020. We have since withdrawn this target.": (
        "withdrawn",
    ),
    "Acme commits to cut scope 1 emissions 42% by 2030 from 2020. This target was dropped in 2024.": (
        "withdrawn",
    ),
    "Without new laws Acme cannot cut scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "Acme is on track to cut scope 1 emissions 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme will source 100% renewable electricity by 2025 and cut scope 1 emissions 42% by 2030 from 2020.": (
        "100 % renewable electricity by 2025",
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme commits to reduce scope 1 emissions by at least 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme commits to reduce scope 1 emissions by 42%, by 2030, from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme commits to reduce by 2030, by 42%, scope 1 emissions from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "By 2030 Acme commits to reduce scope 1 emissions by 42% from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme's customers aim to cut emissions 42% by 2030.": ("foreign",),
    "Acme plans to stop reducing scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "Acme refuses to reduce scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "It is false that Acme commits to reduce scope 1 emissions 42% by 2030 from 2020.": (
        "negated",
    ),
    "Acme was committed to reducing scope 1 emissions 42% by 2030 from 2020 but has dropped the target.": (
        "withdrawn",
    ),
    "Acme gives up its goal to reduce scope 1 emissions 42% by 2030 from 2020.": ("withdrawn",),
    "Acme has given up its goal to reduce scope 1 emissions 42% by 2030 from 2020.": ("withdrawn",),
    "Acme used to aim to reduce scope 1 emissions 42% by 2030 from 2020.": ("withdrawn",),
}
MORE = {
    "We will cut value chain emissions by 25% (scope 3) and 50% (scope 1 and 2) by 2030 from 2020.": (
        "-25 % of scope 3 by 2030 from 2020",
        "-50 % of scopes 1+2 by 2030 from 2020",
    ),
    "We will cut emissions across our value chain by 50% in scope 1 and 2 and by 25% in scope 3 by 2030 from 2020.": (
        "-50 % of scopes 1+2 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "We reduce emissions in the value chain 25% in scope 3 by 2030 from 2020.": (
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "Acme commits to reduce absolute scope 2 emissions 80% by 2030 from 2020 using green electricity certificates.": (
        "-80 % of scope 2 by 2030 from 2020 whole",
    ),
    "Acme commits to reduce scope 3 emissions 30% by 2030 from 2020 with the help of its suppliers.": (
        "-30 % of scope 3 by 2030 from 2020 whole",
    ),
    "Acme's science-based target is to reduce scope 1 emissions 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "We have dropped our target to reduce scope 1 emissions 42% by 2030 from 2020.": ("withdrawn",),
    "Acme will never reduce scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "Acme previously committed to reduce scope 1 emissions 42% by 2030 from 2020.": ("withdrawn",),
    "Acme's former target was a 42% reduction of scope 1 emissions by 2030 from 2020.": (
        "withdrawn",
    ),
    "Acme has no plans to reduce scope 1 emissions 42% by 2030 from 2020.": ("negated",),
    "Acme would reduce scope 1 emissions 42% by 2030 from 2020 if prices rose.": ("conditional",),
    "Between 2015 and 2020 scope 1 emissions fell by 20%.": ("past",),
    "Acme lowered scope 1 emissions 31% by 2021 compared with 2015, and will lower scope 2 emissions 50% by 2030 from 2015.": (
        "-50 % of scope 2 by 2030 from 2015",
        "past",
    ),
    "In 2020 Acme achieved its target of a 30% cut of scope 1 emissions from 2010.": ("past",),
    "A 20% reduction of scope 1 emissions by 2020 from 2010 was achieved.": ("past",),
    "Acme has been carbon neutral since 2012.": ("past",),
    "Acme became climate neutral in 2019.": ("past",),
    "Acme commits to cut scope 1 emissions 4.2% every year until 2030 from 2020.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Acme commits to cut scope 1 emissions by 4.2% per annum from 2020 to 2030.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Our targets include: a 50% cut of scope 1 emissions by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "Acme commits to reduce scope 1 emissions by a maximum of 50% by 2030 from 2020.": (
        "draft: no more than a reduction is not surely that reduction",
    ),
    "Acme commits to reduce scope 1 and scope 2 emissions by 42% and 50%, respectively, by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-50 % of scope 2 by 2030 from 2020",
    ),
    "Acme commits to cut scope 1 emissions 20 to 30% by 2030 from 2020.": (
        "-20 % of scope 1 by 2030 from 2020 lower_bound",
    ),
    "Acme commits to cut scope 1 emissions between 20% and 30% by 2030 from 2020.": (
        "-20 % of scope 1 by 2030 from 2020 lower_bound",
    ),
    "Acme commits to cut scope 1 emissions 75% by 2030 from 2020 (previously 60%).": (
        "-75 % of scope 1 by 2030 from 2020 whole",
        "withdrawn",
    ),
    "Acme commits to cut scope 1 emissions 75% by 2030 from 2020 instead of 60%.": (
        "-75 % of scope 1 by 2030 from 2020 whole",
        "withdrawn",
    ),
    "Acme commits to cut scope 1 emissions 42% by 2030 from 2020, which corresponds to a 55% reduction per unit.": (
        "-42 % of scope 1 by 2030 from 2020",
        "equivalent",
    ),
    "Acme commits to cut scope 3 emissions in categories 1 to 8 25% by 2030 from 2020.": (
        "-25 % of scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8 by 2030 from 2020",
    ),
    "Energy consumption will be reduced by 20% by 2030 from 2020.": ("other",),
    "100% of our sites will recycle by 2030.": ("other",),
    "Acme will use 75% recycled paper by 2030.": ("other",),
    "Acme sets a goal of cutting scope 1 emissions in half by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "Acme is aiming for a 42% reduction in scope 1 emissions by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Scope 1 emissions are to be reduced by 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "2030 target: -42% scope 1 emissions compared to 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Target 2030: 42% reduction of scope 1 emissions vs. 2020. Target 2040: 90% reduction of scope 1 emissions vs. 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
        "-90 % of scope 1 by 2040 from 2020",
    ),
    "Net Zero 2050.": ("net zero of scopes 1+2+3 by 2050 scopes",),
    "We will be climate neutral by 2035.": ("net zero of scopes 1+2+3 by 2035 scopes neutral",),
    "Carbon neutrality in our own operations by 2030.": (
        "net zero of scopes 1+2 by 2030 scopes neutral",
    ),
    "Acme helps its customers reach net zero by 2040.": ("foreign",),
    "By 2030 carbon neutral and by 2040 net zero.": (
        "net zero of scopes 1+2+3 by 2030 scopes neutral",
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
    "Net zero of scopes 1 and 2 by 2030 and of scope 3 by 2050.": (
        "net zero of scopes 1+2 by 2030",
        "net zero of scope 3 by 2050",
    ),
    "Acme will limit scope 1 emissions to 1.2 million tonnes of CO2e by 2030.": (
        "1.2 Mt of scope 1 by 2030",
    ),
    "Acme aims to cut scope 1 emissions to below 900 ktCO2e by 2030.": (
        "900,000 t of scope 1 by 2030",
    ),
    "Acme will cut scope 1 emissions 25% within ten years of 2021 from 2020.": (
        "-25 % of scope 1 by 2031 from 2020 year_in_words",
    ),
    "Acme will cut scope 1 emissions 25% in the 5 years to 2027.": (
        "-25 % of scope 1 by 2027 from 2022 year_in_words",
    ),
    "Acme will be net zero by the middle of the century.": (
        "net zero of scopes 1+2+3 by 2050 scopes year_in_words",
    ),
    "Acme will cut methane emissions 50% by 2030 from 2020.": ("gas",),
    "Acme commits to reduce its emissions intensity 30% by 2030 from 2020.": (
        "draft: of an intensity, the activity is not said",
    ),
    "Acme commits to reduce scope 1 emissions intensity (tCO2e/tonne of steel) 30% by 2030 from 2020.": (
        "-30 % of scope 1 per tonne of steel by 2030 from 2020",
    ),
    "Acme commits to reduce direct CO2 emissions 30% by 2030 from 2020.": (
        "-30 % of scope 1 by 2030 from 2020 scopes",
    ),
    "Acme commits to reduce supply chain emissions 30% by 2030 from 2020.": (
        "-30 % of scope 3 by 2030 from 2020 scopes",
    ),
    "Acme commits to reduce scope 1 emissions 42% by 2030 from 2020. eBay also commits to reduce scope 2 emissions 25% by 2030.": (
        "-42 % of scope 1 by 2030 from 2020",
        "draft: base_year not said",
    ),
}


@pytest.mark.parametrize("text", [*SILENT, *WRONG, *NEGATED, *MORE])
def test_prose_is_told_for_what_it_is(text):
    """Each form is a target, a draft, or a passage with a label; never something else."""
    assert told(text) == {**SILENT, **WRONG, **NEGATED, **MORE}[text]


def test_no_form_is_lost_and_none_twice():
    """The lists name each sentence once."""
    every = [*SILENT, *WRONG, *NEGATED, *MORE]
    assert len(set(every)) == len(every)


@pytest.mark.parametrize(
    "text",
    [
        "Acme supports the transition to a net-zero economy by 2050.",
        "Acme is a member of the Net Zero Asset Owner Alliance.",
        "Acme's revenue grew 20% by 2022 while scope 1 emissions fell 10% from 2019.",
    ],
)
def test_what_promises_nothing_to_be_held_makes_nothing(text):
    """A net-zero economy, an alliance, growth, and an intensity are no promise of a noun."""
    read = parse(text)
    assert (read.targets, read.drafts) == ((), ())


HEADED = (
    "Near-Term Targets: Acme commits to reduce absolute scope 1 emissions 42% by 2030 from 2020"
)


@pytest.mark.parametrize(
    "between", ["", ".* *The target boundary includes bioenergy feedstocks", "*"]
)
@pytest.mark.parametrize("name", ["Acme", "Acme Co., Ltd.", "Acme S.p.A.", "Acme Inc.", "acme"])
@pytest.mark.parametrize("heading", ["Long-Term Targets", "Long-term targets"])
def test_a_heading_after_a_missing_stop_sets_the_term(between, name, heading):
    """Without a colon, a name with dots or in lower case behind it, it is a heading all the same."""
    read = parse(
        f"{HEADED}{between} {heading} {name} commits to reduce absolute scope 1 emissions 90% by "
        "2050 from 2020."
    )
    assert [noun.term for noun in read.targets] == [Term.NEAR, Term.LONG]
