# ruff: noqa: E501 (a sentence stands on one line)
"""Sentences written without looking at what is read, as they stand in reports and releases.

A target is followed by what was inferred, but for ABSOLUTE; "draft:" by why it is none; a single
word is the kind of a passage. Rows were checked by eye, one by one.
"""

from textwrap import fill

import pytest
from prose import told

from trajectory.wording import parse

ENGLISH = {
    "By fiscal 2031 we will have taken 46% out of our Scope 1 and 2 footprint, measured against fiscal 2019.": (
        "-46 % of scopes 1+2 by 2031 from 2019 whole",
    ),
    "The board signed off a goal to shrink operational emissions by more than two-fifths (42 per cent) before 2030, using 2020 as the starting point.": (
        "-42 % of scopes 1+2 by 2030 from 2020 scopes whole",
    ),
    "Forty-two percent less carbon by 2030 than in 2020 – that is what we have promised our customers.": (
        "draft: boundary not said",
    ),
    "Our near-term target: –42% Scope 1+2 CO₂e by FY30 (base year FY20).": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Acme's emissions in its own operations fell 38% between 2018 and 2023.": ("past",),
    "The company missed its goal of cutting Scope 1 emissions 25% by 2022 from 2015.": (
        "withdrawn",
    ),
    "We have dropped our pledge to halve Scope 3 emissions by 2030.": ("withdrawn",),
    "Management no longer expects to meet the 2030 target of a 45% reduction in absolute Scope 1 and 2 emissions versus 2019.": (
        "negated",
    ),
    "We did not set a target to reduce Scope 3 emissions by 30% by 2030.": ("negated",),
    "If the grid decarbonises as planned, Scope 2 emissions would fall by 60% by 2030 compared with 2020.": (
        "conditional",
    ),
    "The European Union intends to cut its net greenhouse gas emissions by at least 55% by 2030 compared to 1990 levels.": (
        "foreign",
    ),
    "To limit warming to 1.5°C, the world must cut emissions by 43% by 2030 relative to 2019, according to the IPCC.": (
        "conditional",
    ),
    "Greenhouse gas emissions from our factories are to come down to 60% of their 2018 level by 2028.": (
        "-40 % of scopes 1+2 by 2028 from 2018 scopes",
    ),
    "We aim to bring Scope 1 emissions down to 120,000 tCO2e by 2030, from 200,000 tCO2e in 2020.": (
        "120,000 t of scope 1 by 2030 from 2020 whole",
    ),
    "Scope 1 and 2 emissions will not exceed 1.5 MtCO2e in 2030.": (
        "1.5 Mt of scopes 1+2 by 2030",
    ),
    "The Group commits to reduce absolute Scope 1 and 2 GHG emissions by between 40% and 50% by 2030 from a 2019 base year.": (
        "-40 % of scopes 1+2 by 2030 from 2019 lower_bound",
    ),
    "We want to reduce our carbon footprint by up to 50% by 2035 compared to 2021.": (
        "draft: no more than a reduction is not surely that reduction",
    ),
    "From 2021 to 2030 the Company intends to lower absolute Scope 1 and 2 emissions by 4.2% every year.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "We ask two thirds of our suppliers by emissions to set SBTs by 2028.": (
        "66.67 % of suppliers by emissions (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2028 scopes",
    ),
    "By 2030, 100% of the electricity used at our sites will come from renewable sources.": (
        "100 % renewable electricity by 2030 whole",
    ),
    "The programme will save 1.2 million tonnes of CO2 by 2030, equivalent to taking 260,000 cars off the road.": (
        "avoided",
    ),
    "We plan to invest $500 million by 2030 to reduce emissions from our operations by 35% versus 2021.": (
        "-35 % of scopes 1+2 by 2030 from 2021 scopes whole",
    ),
    "Our target of cutting Scope 1 and 2 emissions by 50% by 2030 (baseline: 2019) covers 95% of group emissions.": (
        "-50 % of scopes 1+2 by 2030 from 2019, covering 95 %",
    ),
    "Compared to business as usual, emissions will be 30% lower in 2030.": (
        "draft: boundary not said",
    ),
    "The city will reduce community-wide greenhouse gas emissions 80 percent below 1990 levels by 2050.": (
        "draft: boundary not said",
    ),
    "Springfield's Climate Action Plan calls for a 40% cut in citywide emissions by 2030 from a 2005 baseline and carbon neutrality by mid-century.": (
        "net zero of scopes 1+2+3 by 2050 scopes neutral year_in_words whole",
        "draft: boundary not said",
    ),
    "We target net-zero across our full value chain by no later than 2045.": (
        "net zero of scopes 1+2+3 by 2045 whole",
    ),
    "Net zero in our own operations by 2035, and across the value chain by 2045.": (
        "net zero of scopes 1+2 by 2035 scopes",
        "net zero of scopes 1+2+3 by 2045",
    ),
    "Reduce Scope 1, 2 and 3 emissions by 55%, 60% and 30% respectively by 2032 against a 2022 base year.": (
        "-55 % of scope 1 by 2032 from 2022",
        "-60 % of scope 2 by 2032 from 2022",
        "-30 % of scope 3 by 2032 from 2022",
    ),
    "Between 2020 and 2030 we will lower emissions per tonne of cement by 22% (Scope 1) and 37% (Scope 2).": (
        "-22 % of scope 1 per tonne of cement by 2030 from 2020",
        "-37 % of scope 2 per tonne of cement by 2030 from 2020",
    ),
    "Target: 475 kg CO2 per tonne of cementitious product by 2030, down from 565 kg in 2021.": (
        "draft: '475 kg CO2 per tonne of cementitious product' is a level, of which the base year's is not said",
    ),
    "We are committed to a 50% reduction in the carbon intensity of our products by 2030 (vs. 2019).": (
        "draft: of an intensity, the activity is not said; it may speak of a part of the company: 'products'",
    ),
    "Bank X aims to reduce the financed emissions intensity of its power portfolio by 60% by 2030 from 2020.": (
        "draft: of an intensity, the activity is not said",
    ),
    "The previous target – a 30% cut by 2030 – has been replaced with a 50% cut in Scope 1 and 2 emissions by 2030 from 2020.": (
        "-50 % of scopes 1+2 by 2030 from 2020",
        "withdrawn",
    ),
    "We have raised our ambition from 30% to 46% for Scope 1 and 2 reductions by 2030 (from 2019).": (
        "-46 % of scopes 1+2 by 2030 from 2019 whole",
        "withdrawn",
    ),
    "By the end of the decade, we will halve Scope 1 and 2 emissions from 2020 levels.": (
        "-50 % of scopes 1+2 by 2030 from 2020 year_in_words",
    ),
    "We will cut in half our logistics emissions over the ten years to 2032.": (
        "draft: it may speak of a part of the company: 'logistics'",
    ),
    "Scope 1 & 2 (market-based) GHG emissions: -70% by 2030 vs 2018; Scope 3: -25% by 2030 vs 2020.": (
        "-70 % of scopes 1+2 (market-based) by 2030 from 2018",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "2030 targets • Scope 1 and 2: 50% absolute reduction • Scope 3 (purchased goods and services): 30% absolute reduction • Base year: 2021": (
        "-50 % of scopes 1+2 by 2030 from 2021 target_year base_year",
        "-30 % of scope 3 category 1 by 2030 from 2021 target_year base_year",
    ),
    "Climate<br/>We&nbsp;will reduce Scope&nbsp;1 and&nbsp;2 emissions by 42&nbsp;% by&nbsp;2030 (base year&nbsp;2020).": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Scope 1 and 2 emissions¹ will be reduced by 50% by 2030 from 2019.² ¹ Market-based. ² Excludes acquisitions after 2022.": (
        "-50 % of scopes 1+2 by 2030 from 2019",
    ),
    "We aim for a 63% reduction* in absolute Scope 1 and Scope 2 emissions by FY2033/34 from FY2021/22. *The target boundary includes land-related emissions and removals from bioenergy feedstocks.": (
        "-63 % of scopes 1+2 by 2034 from 2022",
    ),
    "In the 2030/31 financial year our Scope 1 and 2 emissions will be 50% lower than in 2018/19.": (
        "-50 % of scopes 1+2 by 2031 from 2019 whole",
    ),
    "Methane emissions from our upstream operations will be reduced by 80% by 2030 from 2017 levels.": (
        "gas",
    ),
    "We will reduce water withdrawal by 20%, waste to landfill by 50% and Scope 1 and 2 emissions by 42% by 2030 from 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020 whole",
        "other",
    ),
    "Women will hold 40% of leadership positions by 2030, and Scope 1 and 2 emissions will be down 42% from 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020 whole",
        "other",
    ),
    "Our competitor Globex pledged to cut its Scope 1 and 2 emissions by 60% by 2030 from 2019.": (
        "foreign",
    ),
    "Analysts at Hooli expect the company to reduce Scope 1 emissions by 20% by 2030.": (
        "conditional",
    ),
    "Subject to regulatory approval, we intend to cut Scope 1 emissions by 40% by 2030 from 2019.": (
        "conditional",
    ),
    "We aim to reduce Scope 1 and 2 emissions by 42% by 2030 from 2020 through electrification, 100% renewable power and a 15% improvement in energy efficiency.": (
        "-42 % of scopes 1+2 by 2030 from 2020 whole",
        "means",
        "other",
    ),
    "We commit to reducing absolute Scope 1 and 2 emissions 42% by 2030, and 90% by 2045, from a 2020 base year.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "-90 % of scopes 1+2 by 2045 from 2020",
    ),
    "Our Scope 3 emissions from purchased goods and services and from use of sold products will each fall by 25% by 2030, with 2021 as the base.": (
        "-25 % of scope 3 categories 1, 11 by 2030 from 2021",
    ),
    "By 2030, absolute Scope 3 Category 11 emissions are to be cut 30% relative to 2022.": (
        "-30 % of scope 3 category 11 by 2030 from 2022",
    ),
    "We've signed up to slashing our emissions by 50 percent by 2030.": (
        "draft: boundary and base_year not said",
    ),
    "Carbon emissions per passenger-kilometre are set to fall by a quarter between 2019 and 2030.": (
        "draft: boundary not said",
    ),
    "The University pledges to be carbon neutral (Scope 1 and 2) by 2030 and net zero by 2045.": (
        "net zero of scopes 1+2 by 2030 neutral",
        "net zero of scopes 1+2+3 by 2045 scopes",
    ),
    "Our ambition is to achieve net zero emissions by 2050 or sooner.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
    ),
    "The company cannot commit to reaching net zero by 2050 at this time.": ("negated",),
    "No decision has been taken on whether to reduce emissions by 50% by 2030.": ("conditional",),
    "Had we kept the old fleet, emissions would have risen 20% by 2030.": ("conditional",),
    "Scope 3 emissions may grow by no more than 10% by 2030 from 2020.": (
        "+10 % of scope 3 by 2030 from 2020 whole",
    ),
    "We aim to keep Scope 1 emissions flat at 2019 levels through 2030.": (
        "-0 % of scope 1 by 2030 from 2019",
    ),
    "Absolute Scope 1 and 2 emissions will return to 2015 levels by 2027.": (
        "-0 % of scopes 1+2 by 2027 from 2015",
    ),
    "We plan a reduction in Scope 1 and 2 emissions of one third by 2029 on a 2021 basis.": (
        "-33.33333333333333 % of scopes 1+2 by 2029 from 2021",
    ),
    "The target is equivalent to a 4.2% linear annual reduction and aligned with a 1.5°C pathway.": (
        "equivalent",
    ),
    "As part of our RE100 membership we will procure 60% renewable electricity by 2025, 90% by 2030 and 100% by 2035.": (
        "60 % renewable electricity by 2025",
        "90 % renewable electricity by 2030",
        "100 % renewable electricity by 2035",
    ),
    "Eighty percent of our suppliers (by spend) must set a science-based target before 2029.": (
        "80 % of suppliers by spend (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2029 scopes whole",
    ),
    "Reaching our target of minus 30 % by 2027 (scope 3, base year 2020) depends on suppliers.": (
        "-30 % of scope 3 by 2027 from 2020 whole",
    ),
    "Our Scope 1 and 2 emissions reduction target for 2030 was increased to 70% compared to 2018.": (
        "-70 % of scopes 1+2 by 2030 from 2018 whole",
    ),
    "Prior to the merger, Hooli had committed to a 25% reduction by 2025.": ("withdrawn",),
    "It is our intention that, by 2035, GHG emissions associated with our vehicle fleet be reduced 75% over 2020.": (
        "draft: boundary not said",
    ),
    "We remain on track to deliver a 50% reduction in operational carbon emissions by 2030 against our 2019 baseline.": (
        "-50 % of scopes 1+2 by 2030 from 2019 scopes",
    ),
    "In 2022, SBTi validated our targets: a 54.6% absolute reduction in Scopes 1 and 2 and a 32.5% absolute reduction in Scope 3 by 2033 (base year 2022).": (
        "-54.6 % of scopes 1+2 by 2033 from 2022",
        "-32.5 % of scope 3 by 2033 from 2022",
    ),
    "ABOUT US We make chairs. OUR TARGETS 50% lower Scope 1 and 2 emissions by 2030 than in 2019": (
        "-50 % of scopes 1+2 by 2030 from 2019",
    ),
    "Foodmart's supermarkets will source half their power from renewables by 2027.": (
        "50 % renewable electricity by 2027 whole",
    ),
    "Relative to a 2018 baseline, Hanover Foods seeks a 55% drop in Scope 1 and 2 emissions by the end of fiscal 2032.": (
        "-55 % of scopes 1+2 by 2032 from 2018",
    ),
    "Our long-term commitment: a 90% absolute cut across Scopes 1, 2 and 3 no later than 2050 (2021 baseline).": (
        "-90 % of scopes 1+2+3 by 2050 from 2021",
    ),
    "The refinery is expected to emit 20% less by 2030.": (
        "draft: boundary and base_year not said",
    ),
    "Our ambition for 2030 is a reduction of 30% in Scope 3 emissions from use of sold products against 2020.": (
        "-30 % of scope 3 category 11 by 2030 from 2020",
    ),
    "Shareholders rejected a resolution asking the company to cut Scope 3 emissions by 30% by 2030.": (
        "foreign",
    ),
    "Campaigners want the company to cut its emissions by 60% by 2030.": ("foreign",),
    "We intend to reach carbon neutrality for Scopes 1 and 2 in 2027, three years earlier than planned.": (
        "net zero of scopes 1+2 by 2027 neutral whole",
    ),
    "Carbon neutral since 2019, we are now aiming for net zero by 2035.": (
        "net zero of scopes 1+2+3 by 2035 scopes neutral whole",
    ),
    "Greenhouse gas emissions: reduce 46% by 2030 (vs 2019), 72% by 2040, net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
        "draft: boundary not said",
    ),
    "It pledged to trim absolute Scope 1 and 2 emissions to 2.1 million tonnes of CO2e by 2030, a 30% decrease on 2020.": (
        "-30 % of scopes 1+2 by 2030 from 2020 whole",
    ),
    "Between FY2022 and FY2032, Stark Industries plans a linear reduction of its Scope 1 and 2 emissions totalling 58.8%.": (
        "-58.8 % of scopes 1+2 by 2032 from 2022 whole",
    ),
    "If approved, the merger would let us lower emissions by 25% by 2028.": ("conditional",),
    "No new target has been announced; the existing goal of 30% less Scope 1 emissions by 2030 than in 2015 still stands.": (
        "-30 % of scope 1 by 2030 from 2015 whole",
    ),
    "The airline's goal of a 20% improvement in fuel efficiency by 2030 was confirmed.": ("other",),
    "As a signatory of the UN convention, Germany's industry must cut emissions by half by 2030.": (
        "conditional",
    ),
    "We're committed to achieving a 50% reduction in emissions intensity (kgCO2e/m2) of our buildings by 2030, from 2018.": (
        "draft: it may speak of a part of the company: 'buildings'",
    ),
    "By 2025, 75% of our suppliers, by spend, covering purchased goods and services, will have set targets in line with climate science.": (
        "75 % of suppliers by spend (scope 3 category 1) with science-based targets by 2025",
    ),
    "Through 2030 we will cap Scope 1 emissions at 500 kt CO2e.": ("500,000 t of scope 1 by 2030",),
    "We will reduce Scope 1 emissions by two thirds by 2030 from 2019.": (
        "-66.66666666666666 % of scope 1 by 2030 from 2019",
    ),
    "A cut of one third in Scope 1 emissions by 2030 from 2019.": (
        "-33.33333333333333 % of scope 1 by 2030 from 2019",
    ),
    "Half of our suppliers will have science-based targets by 2028.": (
        "50 % of suppliers (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2028 scopes",
    ),
    "Our Scope 2 emissions will fall by a third by 2030 from 2019.": (
        "-33.33333333333333 % of scope 2 by 2030 from 2019",
    ),
    "Targets were verified by a third party. We halved our emissions in 2020.": ("past",),
    "Scope 1 emissions will be halved by 2030 from 2019.": ("-50 % of scope 1 by 2030 from 2019",),
    "Forty-two percent less scope 1 emissions by 2030 than in 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Seventy-five per cent of our suppliers by spend will have science-based targets by 2028.": (
        "75 % of suppliers by spend (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2028 scopes",
    ),
    "We plan to cut scope 1 emissions to a third of 2019 levels by 2030.": (
        "-66.66666666666667 % of scope 1 by 2030 from 2019",
    ),
    "By 2020 we had halved scope 1 emissions compared to 2010.": ("past",),
    "We want to reduce scope 1 emissions by more than a quarter (27%) by 2030 from 2019.": (
        "-27 % of scope 1 by 2030 from 2019 whole",
    ),
    "Peers such as Foo and Bar Inc. have committed to cut scope 1 emissions 50% by 2030 from 2020.": (
        "foreign",
    ),
    "Globex, a competitor, aims to cut its Scope 1 emissions by 60% by 2030 from 2019.": (
        "foreign",
    ),
    "Our customer Initech aims to reduce scope 1 emissions 42% by 2030 from 2020.": ("foreign",),
    "Germany wants to cut emissions 65% by 2030 from 1990.": ("foreign",),
    "The Netherlands will reduce its scope 1 emissions by 55% by 2030 from 1990.": ("foreign",),
    "Acme Germany will reduce its scope 1 emissions by 55% by 2030 from 1990.": (
        "-55 % of scope 1 by 2030 from 1990",
    ),
    "While Germany aims to be climate neutral by 2045, we aim to be climate neutral by 2035.": (
        "net zero of scopes 1+2+3 by 2035 scopes neutral",
    ),
    "Provided that permits are granted, Acme will cut scope 1 emissions 40% by 2030 from 2019.": (
        "conditional",
    ),
    "We aim to cut scope 1 emissions 40% by 2030 from 2019, depending on the availability of hydrogen.": (
        "-40 % of scope 1 by 2030 from 2019 whole",
    ),
    "Analysts at Hooli expect the company to reduce Scope 1 emissions by 20% by 2030 from 2019.": (
        "conditional",
    ),
    "We will engage suppliers and Acme commits to reduce scope 1 emissions 40% by 2030 from 2019.": (
        "-40 % of scope 1 by 2030 from 2019",
    ),
    "Suppliers and Acme Corp will cut scope 3 emissions 40% by 2030 from 2019.": (
        "-40 % of scope 3 by 2030 from 2019",
    ),
    "The target of 42% by 2030 from 2020 is out of reach.": ("withdrawn",),
    "Scope 1 emissions will not exceed 1.5 MtCO2e in 2030.": ("1.5 Mt of scope 1 by 2030",),
    "The previous target of a 30% cut of scope 1 emissions by 2030 has been raised from 30% to 50%, from 2019.": (
        "-50 % of scope 1 by 2030 from 2019 whole",
        "withdrawn",
    ),
    "The target for scope 1 emissions by 2030 was lowered from 50% to 40% compared to 2018.": (
        "-40 % of scope 1 by 2030 from 2018 whole",
    ),
    "Scope 1 emissions were reduced to 40% of 2018 levels by 2022.": ("past",),
    "Renewable share was increased to 70% in 2022.": ("past",),
    "70% of our suppliers by spend must set science-based targets by 2029.": (
        "70 % of suppliers by spend (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2029 scopes whole",
    ),
    "We aim to take 46% out of scope 1 emissions by 2030 from 2019.": (
        "-46 % of scope 1 by 2030 from 2019 whole",
    ),
    "The board signed off a goal to shrink scope 1 emissions by more than two-fifths (42 per cent) before 2030, using 2020 as the starting point.": (
        "-42 % of scope 1 by 2030 from 2020 whole",
    ),
    "Scope 1 emissions are to come down to 60% of their 2018 level by 2028.": (
        "-40 % of scope 1 by 2028 from 2018",
    ),
    "We want to bring scope 1 emissions down by 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "We will emit no more than 1.2 Mt CO2 in 2030.": ("draft: boundary not said",),
    "Scope 1 emissions will remain below 1.5 MtCO2e in 2030.": ("1.5 Mt of scope 1 by 2030",),
    "Emissions should decline at an average annual rate of 5 percent through 2032 from a 2022 baseline across Scopes 1, 2 and 3.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "We will reduce annual scope 1 emissions by 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "We target annual emissions reductions of at least 4% until 2030.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "A 4.2% linear annual reduction of scope 1 emissions through 2030 from 2020.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Scope 1 emissions will be down 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Our emissions target is 42% by 2030 from 2020 for scope 1.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Contoso now aims for 60% by 2030 across Scope 1 and 2 compared with 2017.": (
        "-60 % of scopes 1+2 by 2030 from 2017",
    ),
    "Between 2020 and 2030 we will lower scope 1 emissions by 22% and scope 2 emissions by 37%.": (
        "-22 % of scope 1 by 2030 from 2020",
        "-37 % of scope 2 by 2030 from 2020",
    ),
    "Our electricity will be 100% renewable by 2030.": ("100 % renewable electricity by 2030",),
    "Emissions will be below 2 MtCO2e by 2030 for scope 1.": ("2 Mt of scope 1 by 2030",),
    "Scope 1 emissions will be kept below 2 MtCO2e by 2030.": ("2 Mt of scope 1 by 2030",),
    "Our stores will source 60% of their electricity from renewables by 2027.": (
        "60 % renewable electricity by 2027 whole",
    ),
    "We will expand our access to renewable power by more than 50% by 2025.": ("other",),
    "We aim to cut scope 1 emissions 42% by 2030 from 2020 through efficiency, and 100% renewable electricity by 2025.": (
        "-42 % of scope 1 by 2030 from 2020 whole",
        "100 % renewable electricity by 2025 whole",
    ),
    "With investments of $300 million we will cut scope 1 emissions by 35% by 2030 from 2021.": (
        "-35 % of scope 1 by 2030 from 2021",
    ),
    "We will cut scope 1 emissions by 35% by 2030 from 2021 through investments in renewables.": (
        "-35 % of scope 1 by 2030 from 2021 whole",
    ),
    "Emissions from our investments will be cut by 35% by 2030 from 2021.": (
        "-35 % of scope 3 category 15 by 2030 from 2021",
    ),
    "Scope 1 emissions will be 30% below 2018 levels by 2030.": (
        "-30 % of scope 1 by 2030 from 2018",
    ),
    "By 2030 scope 1 emissions are to be 30% below the 2018 level.": (
        "-30 % of scope 1 by 2030 from 2018",
    ),
    "We reach net zero in 2040.": ("net zero of scopes 1+2+3 by 2040 scopes",),
    "In 2023 scope 1 emissions were 35% below our 2019 baseline.": ("past",),
    "Our goal is to be 35% below our 2019 scope 1 baseline by 2030.": (
        "-35 % of scope 1 by 2030 from 2019",
    ),
    "A scope 1 target of 35% below 2019 levels by 2030.": ("-35 % of scope 1 by 2030 from 2019",),
    "<p>Our targets</p><ul><li>Reduce scope 1 emissions <b>42%</b> by 2030 from 2020</li><li>Reduce scope 3 emissions 25% by 2030 from 2020</li></ul>": (
        "-42 % of scope 1 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "Acme commits to reduce scope 1 &amp; 2 emissions 42% by 2030 from 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Our current target is a 42% reduction in scope 1 emissions by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Investors expect us to cut scope 1 emissions 42% by 2030 from 2020.": ("foreign",),
    "We are not on track for our 42% scope 1 goal by 2030 from 2020, but we will cut scope 2 by 30% by 2030 from 2020.": (
        "-30 % of scope 2 by 2030 from 2020",
    ),
    "Not only will we cut scope 1 by 42% by 2030 from 2020, but also scope 2 by 30%.": (
        "-42 % of scope 1 by 2030 from 2020 whole",
        "-30 % of scope 2 by 2030 from 2020 whole",
    ),
    "Climate scientists say the world must cut emissions 43% by 2030.": ("foreign",),
    "Our scientists will help us reduce scope 1 emissions 42% by 2030 from 2020.": (
        "draft: it may speak of a part of the company: 'scientists'",
    ),
    "We call on regulators to act and aim to cut scope 1 emissions 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Having achieved a 31% reduction since 2017, Contoso now aims for 60% by 2030 across Scope 1 and 2.": (
        "draft: base_year not said",
        "past",
    ),
    "Having achieved a 31% reduction since 2017, Contoso now aims for a 60% reduction by 2030 across Scope 1 and 2.": (
        "draft: base_year not said",
        "past",
    ),
    "Absolute Scope 3 emissions may grow by no more than 10% by 2030 from 2020.": (
        "+10 % of scope 3 by 2030 from 2020 whole",
    ),
    "It is our intention that, by 2035, scope 1 emissions be reduced 75% over 2020.": (
        "-75 % of scope 1 by 2035 from 2020",
    ),
    "From 2030 we will source 100% renewable electricity.": (
        "100 % renewable electricity by 2030",
    ),
    "From 2021 to 2030 the Company intends to lower absolute Scope 1 and 2 emissions by 42%.": (
        "-42 % of scopes 1+2 by 2030 from 2021",
    ),
    '"We\'ll have slashed our Scope 1 and 2 emissions by 65% come 2030, compared with where we stood in 2019," said the CEO.': (
        "draft: base_year not said",
    ),
    "We will have slashed our Scope 1 and 2 emissions by 65% by 2030, compared with 2019.": (
        "-65 % of scopes 1+2 by 2030 from 2019",
    ),
    "Vandelay Industries has vowed to slice 48% off its Scope 1 and Scope 2 emissions by 2030, using 2020 as a benchmark.": (
        "-48 % of scopes 1+2 by 2030 from 2020 whole",
    ),
    "Our Scope 3 intensity goal is 30 percent less CO2e per euro of value added by 2030 than in 2021.": (
        "-30 % of scope 3 per euro of value added by 2030 from 2021 whole",
    ),
    "We expect to overshoot our 2030 target of cutting Scope 1 emissions by 40% from 2018.": (
        "-40 % of scope 1 by 2030 from 2018",
    ),
    "The plan would see emissions fall 30% by 2030.": ("conditional",),
    "Nobody has promised a 50% cut in Scope 1 emissions by 2030.": ("negated",),
    "Our 2021 pledge – 35% fewer Scope 1 and 2 emissions in 2028 than in 2018 – no longer applies.": (
        "withdrawn",
    ),
    "We're aiming high: 100% clean electricity by 2026, 50% lower Scope 1 and 2 emissions by 2030 (vs. 2020) and net zero by 2040.": (
        "-50 % of scopes 1+2 by 2030 from 2020",
        "net zero of scopes 1+2+3 by 2040 scopes",
        "other",
    ),
    "Per square metre, the landlord's operational emissions are due to drop by 55% between 2018 and 2030.": (
        "-55 % of scopes 1+2 per square metre by 2030 from 2018 scopes whole",
    ),
    "Its parent, Massive Dynamic, has a target to cut Scope 1 and 2 emissions 42% by 2030 from 2020.": (
        "foreign",
    ),
    "The ministry wants steelmakers to cut emissions by 30% by 2030.": ("foreign",),
    "In the low-carbon scenario, our Scope 1 emissions decrease by 45% by 2035.": ("conditional",),
    "Scope 1 and 2 emissions are targeted to be 46% lower in 2030 than in 2019.": (
        "-46 % of scopes 1+2 by 2030 from 2019",
    ),
    "We have set ourselves the aim of reducing Scope 1, Scope 2 and business travel emissions 50% by 2027 from the 2019 level.": (
        "-50 % of scopes 1+2 and scope 3 category 6 by 2027 from 2019",
    ),
    "An absolute reduction of 28% in Scope 3 (categories 1, 3 and 4) by FY2031 against a FY2021 base was approved by the SBTi.": (
        "-28 % of scope 3 categories 1, 3, 4 by 2031 from 2021 whole",
    ),
    "Excluding acquisitions, we will reduce Scope 1 and 2 emissions by 42% by 2030 from 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020 whole",
    ),
    "We cut emissions by 20% two years ahead of our 2025 target.": ("past",),
    "Emissions reductions of 90% or more by 2050, relative to 2020, across the entire value chain.": (
        "-90 % of scopes 1+2+3 by 2050 from 2020 scopes",
    ),
    "New 2030 target: 1.5°C-aligned reduction of 50.4% (Scopes 1 & 2; base year 2022).": (
        "-50.4 % of scopes 1+2 by 2030 from 2022 whole",
    ),
    "Our ships will emit 40% less CO2 per transport work by 2030 compared with 2008.": (
        "draft: it may speak of a part of the company: 'ships'",
    ),
    "Our competitor Globex will cut its scope 1 emissions 60% by 2030 from 2019.": ("foreign",),
    "Under the 1.5 °C scenario, scope 1 emissions fall by 60% by 2030 from 2019.": ("conditional",),
    "In line with a 1.5 °C scenario, we will cut scope 1 emissions 60% by 2030 from 2019.": (
        "-60 % of scope 1 by 2030 from 2019",
    ),
    "Our parent company will cut scope 1 emissions 60% by 2030 from 2019.": ("foreign",),
    "We reduced scope 1 emissions 42% from 2019, two years ahead of schedule.": ("past",),
    "We aim to cut scope 1 emissions 42% by 2028 from 2019, two years ahead of our initial schedule.": (
        "-42 % of scope 1 by 2028 from 2019 whole",
    ),
    "European Commission aims to cut emissions 90% by 2040 from 1990.": ("foreign",),
    "Acme Commission will cut scope 1 emissions 42% by 2030 from 2019.": (
        "-42 % of scope 1 by 2030 from 2019",
    ),
    "We aim to shave 42% off our scope 1 emissions by 2030 from 2019.": (
        "-42 % of scope 1 by 2030 from 2019 whole",
    ),
    "Our Scope 3 target was rejected by SBTi: a 20% reduction by 2030 from 2020 was not ambitious enough.": (
        "withdrawn",
    ),
    "Roughly 60 per cent of the 2030 reduction will come from switching fuels.": ("other",),
    "By 2030 we will be a net-zero business for Scopes 1 and 2; Scope 3 follows in 2040.": (
        "net zero of scopes 1+2 by 2030 whole",
    ),
    "The council declared a climate emergency and resolved to make its own operations carbon neutral by 2030.": (
        "net zero of scopes 1+2 by 2030 scopes neutral",
    ),
    "We commit to no longer buying coal power after 2028.": ("pledge",),
    "If we succeed, emissions will have halved by 2030; if not, they will have fallen by 30%.": (
        "conditional",
    ),
    "Our cement's carbon content falls from 600 to 475 kg CO2 per tonne by 2030.": (
        "draft: '475 kg CO2 per tonne' is a level, of which the base year's is not said",
    ),
    "We are raising our target for scope 1 and 2 from 42% to 55% by 2030 compared to 2019.": (
        "-55 % of scopes 1+2 by 2030 from 2019 whole",
    ),
    "Acme raised its Scope 1 and 2 target from 42% to 55% by 2030 from 2019.": (
        "-55 % of scopes 1+2 by 2030 from 2019",
        "withdrawn",
    ),
    "Acme has lifted its 2030 target for scope 1 emissions from 42% to 55% compared to 2019.": (
        "-55 % of scope 1 by 2030 from 2019 whole",
    ),
    "Acme increased its scope 1 ambition to 55% by 2030 from 2019.": (
        "-55 % of scope 1 by 2030 from 2019 whole",
    ),
    "Suppliers that make up 80% of our spend will have science-based targets by 2026.": (
        "80 % of suppliers (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2026 scopes whole",
    ),
    "In 2024 we will publish our net zero roadmap.": ("pledge",),
    "In 2030 the company will be climate neutral.": (
        "net zero of scopes 1+2+3 by 2030 scopes neutral",
    ),
    "By 2030 we will be net zero in our operations.": ("net zero of scopes 1+2 by 2030 scopes",),
    "We have reached 80% of our 2030 reduction target of 50% (Scope 1 and 2, base year 2018).": (
        "-50 % of scopes 1+2 by 2030 from 2018",
        "other",
    ),
    "We have achieved 60% of our target of cutting scope 1 emissions by 50% by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
        "past",
    ),
    "Scope 1 emissions will be 40% of 2015 levels by 2035.": (
        "-60 % of scope 1 by 2035 from 2015",
    ),
    "By 2035 scope 1 emissions should be 40% of their 2015 level.": (
        "-60 % of scope 1 by 2035 from 2015 whole",
    ),
    "100% of our 2030 targets will be met.": ("other",),
}
DUTCH = {
    "Tegen 2030 willen we onze CO2-uitstoot (scope 1 en 2) met 42% terugdringen ten opzichte van 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Onze ambitie: 50 procent minder broeikasgasemissies in 2030 dan in 2019.": (
        "draft: boundary not said",
    ),
    "De gemeente Utrechtse Heuvels wil uiterlijk in 2035 klimaatneutraal zijn.": (
        "net zero of scopes 1+2+3 by 2035 scopes neutral",
    ),
    "Wij verlagen onze scope 1- en 2-emissies tot 2030 met minstens 46,2% vergeleken met basisjaar 2019.": (
        "-46.2 % of scopes 1+2 by 2030 from 2019",
    ),
    "De uitstoot per ton product daalt tegen 2030 met 30% in vergelijking met 2021.": (
        "draft: boundary not said",
    ),
    "Het bedrijf haalde zijn doel om de uitstoot met 25% te verlagen tegen 2022 niet.": (
        "negated",
    ),
    "We hebben onze uitstoot sinds 2015 met 31% verminderd.": ("past",),
    "We laten onze doelstelling om tegen 2030 de scope 3-emissies te halveren los.": ("withdrawn",),
    "Nederland moet zijn uitstoot tegen 2030 met 55% verminderen ten opzichte van 1990.": (
        "foreign",
    ),
    "Onze scope 1-emissies brengen we terug naar 60% van het niveau van 2018, en wel in 2028.": (
        "-40 % of scope 1 by 2028 from 2018 whole",
    ),
    "Als het stroomnet vergroent, zou onze scope 2-uitstoot tegen 2030 met 60% dalen.": (
        "conditional",
    ),
    "De groep engageert zich om haar absolute scope 1- en 2-emissies jaarlijks met 4,2% te doen dalen van 2021 tot 2030.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Zeventig procent van onze leveranciers (naar uitgaven) heeft tegen 2027 science-based targets.": (
        "70 % of suppliers by spend (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2027 scopes",
    ),
    "Wij streven ernaar om tussen 2020 en 2030 onze absolute uitstoot in scope 1, 2 en 3 met respectievelijk 50%, 40% en 25% te reduceren.": (
        "-50 % of scope 1 by 2030 from 2020",
        "-40 % of scope 2 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "Tegen het einde van dit decennium halveren we de CO₂-uitstoot van onze fabrieken.": (
        "draft: boundary and base_year not said",
    ),
    "ZTE committeert zich ertoe de absolute broeikasgasemissies van scope 1 en 2 tegen 2030 met 52% terug te brengen, met 2021 als basisjaar.": (
        "-52 % of scopes 1+2 by 2030 from 2021",
    ),
    "Scope 3: -30% in 2030 (basisjaar 2020).": ("-30 % of scope 3 by 2030 from 2020",),
    "We hebben niet toegezegd om de uitstoot met 50% te verminderen tegen 2030.": ("negated",),
    "De eerdere doelstelling van 30% reductie in 2030 is aangescherpt naar 50% (scope 1 en 2, t.o.v. 2019).": (
        "-50 % of scopes 1+2 by 2030 from 2019",
        "withdrawn",
    ),
    "Ons doel is de ketenuitstoot met een kwart te verlagen tegen 2032, gerekend vanaf 2022.": (
        "-25 % of scope 3 by 2032 from 2022 scopes",
    ),
    "Het waterverbruik zakt met 20% en de scope 1+2-uitstoot met 42% tegen 2030 ten opzichte van 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "other",
    ),
    "Tegen 2050 zijn al onze activiteiten en de hele waardeketen klimaatneutraal.": (
        "net zero of scopes 1+2+3 by 2050 neutral whole",
    ),
    "Ten opzichte van 2019 zal de CO2-voetafdruk van het concern in 2030 met de helft gedaald zijn.": (
        "draft: boundary not said",
    ),
    "Onze emissiereductiedoelstelling bedraagt 55% voor scope 1 en 2 in 2030 (referentiejaar 2017).": (
        "-55 % of scopes 1+2 by 2030 from 2017 whole",
    ),
    "Wij zullen in 2030 niet meer dan 1,2 megaton CO2 uitstoten.": ("draft: boundary not said",),
    "Met een investering van 300 miljoen euro willen we de uitstoot van onze centrales tegen 2030 met 35% beperken ten opzichte van 2021.": (
        "draft: boundary not said",
    ),
    "De CO2-intensiteit van onze staalproductie moet in 2030 30% lager liggen dan in 2018.": (
        "draft: of an intensity, the activity is not said",
    ),
    "Analisten verwachten dat het bedrijf zijn uitstoot tegen 2030 met 20% zal verlagen.": (
        "conditional",
    ),
    "We streven naar een CO2-reductie van ten minste 60% in 2030, en naar netto nul in 2045.": (
        "net zero of scopes 1+2+3 by 2045 scopes",
        "draft: boundary and base_year not said",
    ),
    "Onze doelstelling van 40% minder uitstoot tegen 2025 werd al in 2023 bereikt.": ("past",),
    "De absolute emissies van verkochte producten worden tegen 2030 met 30% teruggedrongen t.o.v. 2020.": (
        "draft: boundary not said",
    ),
    "Uiterlijk eind 2030 wil de bank de uitstoot van haar eigen bedrijfsvoering met 75% hebben teruggebracht ten opzichte van 2019.": (
        "-75 % of scopes 1+2 by 2030 from 2019 scopes whole",
    ),
    "Onze CO2-voetafdruk moet in 2032 de helft kleiner zijn dan in 2020.": (
        "draft: boundary not said",
    ),
    "We schroeven onze scope 1- en scope 2-uitstoot in 2028 terug met 38% (basisjaar 2021).": (
        "-38 % of scopes 1+2 by 2028 from 2021",
    ),
    "De doelstelling om tegen 2025 klimaatneutraal te zijn, is niet langer haalbaar.": ("negated",),
    "Het bestuur overweegt om de uitstoot tegen 2030 met 40% te verlagen.": ("conditional",),
    "In 2023 lag onze uitstoot 22% lager dan in 2019.": ("past",),
    "Van onze leveranciers zal 67% (op basis van uitgaven) in 2028 wetenschappelijk onderbouwde doelstellingen hebben.": (
        "67 % of suppliers by spend (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2028 scopes",
    ),
    "Doel 2030: -55% CO2 (scope 1+2) t.o.v. 2018.": ("-55 % of scopes 1+2 by 2030 from 2018",),
    "Concurrent Globex wil zijn scope 1-emissies tegen 2030 met 60% verminderen ten opzichte van 2019.": (
        "foreign",
    ),
    "Wij beloven dat onze scope 3-emissies tegen 2035 met 35% zullen zijn gedaald vergeleken met 2022.": (
        "-35 % of scope 3 by 2035 from 2022",
    ),
    "Netto nul in de hele keten tegen 2050 en 100% groene stroom tegen 2025.": (
        "net zero of scopes 1+2+3 by 2050",
        "100 % renewable electricity by 2025",
    ),
    "De provincie streeft naar 49% minder broeikasgassen in 2030 ten opzichte van 1990.": (
        "draft: boundary not said",
    ),
    "Tegen 2030 zal 80% van onze elektriciteit uit hernieuwbare bronnen komen.": (
        "80 % renewable electricity by 2030 whole",
    ),
    "We streven ernaar onze absolute scope 1- en 2-emissies met 42% en onze scope 3-emissies met 25% te verminderen tegen 2030, met 2020 als referentie.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "Wij nemen ons voor de scope 1- en 2-emissies tegen 2031 met 48% te verkleinen ten opzichte van 2020.": (
        "-48 % of scopes 1+2 by 2031 from 2020",
    ),
    "In vergelijking met 2018 moeten de directe emissies van de groep in 2030 gehalveerd zijn.": (
        "-50 % of scope 1 by 2030 from 2018 scopes",
    ),
    "Het bedrijf ziet af van zijn doel om in 2040 klimaatneutraal te zijn.": ("withdrawn",),
    "Tegen 2028 willen we dat 75% van onze leveranciers een wetenschappelijk onderbouwde doelstelling heeft.": (
        "75 % of suppliers (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2028 scopes",
    ),
    "De emissies van zakelijke reizen gaan we vóór 2027 met 40% verlagen ten opzichte van 2019.": (
        "-40 % of scope 3 category 6 by 2027 from 2019",
    ),
    "Met 62% minder CO2 in scope 1 en 2 in 2030 dan in 2015 willen we vooroplopen.": (
        "-62 % of scopes 1+2 by 2030 from 2015",
    ),
    "Aandeelhouders vragen Initech om de uitstoot tegen 2030 met 45% te verminderen.": ("foreign",),
    "Ons streven is een daling van de scope 3-emissies met minimaal 30% in 2032 (basisjaar: 2022).": (
        "-30 % of scope 3 by 2032 from 2022",
    ),
    "De uitstoot van de sector zal naar verwachting met 20% dalen tegen 2030.": ("conditional",),
    "Tussen 2019 en 2030 verlagen we de uitstoot per vervoerde ton met 35%.": (
        "draft: boundary not said",
    ),
    "Onze klimaatambitie is helder: 55% reductie van scope 1 en 2 in 2030, 90% in 2040 (beide t.o.v. 2019).": (
        "-55 % of scopes 1+2 by 2030 from 2019 whole",
        "-90 % of scopes 1+2 by 2040 from 2019 whole",
    ),
    "De raad heeft het voorstel om in 2030 klimaatneutraal te zijn verworpen.": ("withdrawn",),
    "Wij houden niet langer vast aan een reductie van 40% in 2030.": ("negated",),
    "De CO2-uitstoot van ons wagenpark moet voor 2030 met 60% omlaag ten opzichte van 2021.": (
        "draft: boundary not said",
    ),
    "In 2030 zijn onze eigen activiteiten CO2-neutraal.": (
        "net zero of scopes 1+2 by 2030 scopes neutral",
    ),
    "Sinds 2018 is onze uitstoot met 24% gedaald; voor 2030 mikken we op 50%.": (
        "draft: boundary and base_year not said",
        "past",
    ),
    "Wij verplichten ons tot een absolute vermindering van 46% van onze scope 1- en scope 2-emissies tegen 2030 (basisjaar 2019).": (
        "-46 % of scopes 1+2 by 2030 from 2019",
    ),
    "Onze klanten stoten dankzij onze producten tegen 2030 30% minder CO2 uit.": ("foreign",),
    "Het doel is gehaald: 30% minder CO2 in 2022 dan in 2015.": ("past",),
}
GERMAN = {
    "Bis 2030 wollen wir unsere CO₂-Emissionen (Scope 1 und 2) um 42 % gegenüber 2020 senken.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
    ),
    "Unser Ziel: 50 Prozent weniger Treibhausgase bis 2030 im Vergleich zu 2019.": (
        "draft: boundary not said",
    ),
    "Wir streben an, bis 2040 über die gesamte Wertschöpfungskette klimaneutral zu sein.": (
        "net zero of scopes 1+2+3 by 2040 neutral",
    ),
    "Die Stadt Neustadt soll bis spätestens 2035 klimaneutral werden.": (
        "net zero of scopes 1+2+3 by 2035 scopes neutral",
    ),
    "Der Konzern verpflichtet sich, die absoluten Scope-1- und Scope-2-Emissionen bis 2030 um 46,2 % gegenüber dem Basisjahr 2019 zu reduzieren.": (
        "-46.2 % of scopes 1+2 by 2030 from 2019",
    ),
    "Die Emissionen je Tonne Zement sinken bis 2030 um 22 % gegenüber 2020.": (
        "draft: boundary not said",
    ),
    "Das Unternehmen verfehlte sein Ziel, die Emissionen bis 2022 um 25 % zu senken.": (
        "withdrawn",
    ),
    "Wir geben das Ziel auf, die Scope-3-Emissionen bis 2030 zu halbieren.": ("withdrawn",),
    "Deutschland will seine Treibhausgasemissionen bis 2030 um mindestens 65 % gegenüber 1990 mindern.": (
        "foreign",
    ),
    "Wir fahren unsere Scope-1-Emissionen bis 2028 auf 60 % des Niveaus von 2018 zurück.": (
        "-40 % of scope 1 by 2028 from 2018",
    ),
    "Sollte das Stromnetz schneller grün werden, würden unsere Scope-2-Emissionen bis 2030 um 60 % sinken.": (
        "conditional",
    ),
    "Die absoluten Scope-1- und -2-Emissionen nehmen von 2021 bis 2030 jährlich um 4,2 % ab.": (
        "draft: a reduction every year is not one from the base year",
    ),
    "Lieferanten, die 70 % des Einkaufsvolumens ausmachen, werden sich bis 2027 wissenschaftsbasierte Ziele setzen.": (
        "70 % of suppliers by spend (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2027 scopes whole",
    ),
    "Wir haben uns vorgenommen, Scope 1, 2 und 3 bis 2032 um 55 %, 60 % bzw. 30 % zu verringern (Basisjahr 2022).": (
        "-55 % of scope 1 by 2032 from 2022",
        "-60 % of scope 2 by 2032 from 2022",
        "-30 % of scope 3 by 2032 from 2022",
    ),
    "Bis Ende des Jahrzehnts halbieren wir die Emissionen unserer Werke.": (
        "draft: boundary and base_year not said",
    ),
    "Treibhausgasneutralität in Scope 1 und 2 erreichen wir 2035, entlang der Lieferkette 2045.": (
        "net zero of scopes 1+2 by 2035 neutral whole",
    ),
    "Scope 3: minus 30 Prozent bis 2030 (Basis: 2020).": ("-30 % of scope 3 by 2030 from 2020",),
    "Wir haben uns nicht dazu verpflichtet, die Emissionen bis 2030 um 50 % zu reduzieren.": (
        "negated",
    ),
    "Das bisherige Reduktionsziel von 30 % bis 2030 wurde auf 50 % angehoben (Scope 1 und 2, ggü. 2019).": (
        "-50 % of scopes 1+2 by 2030 from 2019 whole",
        "withdrawn",
    ),
    "Den Wasserverbrauch senken wir um 20 %, die Scope-1- und Scope-2-Emissionen um 42 % bis 2030 gegenüber 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "other",
    ),
    "Im Geschäftsjahr 2029/30 werden unsere Emissionen (Scope 1 und 2) um die Hälfte niedriger liegen als 2018/19.": (
        "-50 % of scopes 1+2 by 2030 from 2019",
    ),
    "Unser CO2-Fußabdruck soll sich bis 2030 gegenüber 2019 halbieren.": (
        "draft: boundary not said",
    ),
    "Wir werden 2030 höchstens 1,2 Millionen Tonnen CO2 ausstoßen.": ("draft: boundary not said",),
    "Die CO2-Intensität unseres Stahls soll 2030 um 30 % unter dem Wert von 2018 liegen.": (
        "draft: of an intensity, the activity is not said",
    ),
    "Mit Investitionen von 300 Mio. Euro werden wir die Emissionen unserer Kraftwerke bis 2030 um 35 % gegenüber 2021 mindern.": (
        "draft: boundary not said",
    ),
    "Analysten rechnen damit, dass der Konzern seine Emissionen bis 2030 um 20 % senkt.": (
        "conditional",
    ),
    "Geplant ist eine Reduktion der Scope-1-und-2-Emissionen um ein Drittel bis 2029 gegenüber 2021.": (
        "-33.33333333333333 % of scopes 1+2 by 2029 from 2021",
    ),
    "Das Ziel, 40 % weniger Emissionen bis 2025 zu verursachen, wurde bereits 2023 erreicht.": (
        "past",
    ),
    "Die Emissionen aus der Nutzung verkaufter Produkte werden wir bis 2030 um 30 % zurückführen (Ausgangsjahr 2020).": (
        "-30 % of scope 3 category 11 by 2030 from 2020",
    ),
    "Um 42 % sollen die direkten Emissionen bis 2030 fallen, verglichen mit 2020.": (
        "-42 % of scope 1 by 2030 from 2020 scopes",
    ),
    "Ein Unternehmen, das sich auf Netto-Null bis 2045 festlegt, muss seine Emissionen jährlich um etwa 5 % mindern.": (
        "conditional",
    ),
    "Spätestens Ende 2030 sollen die Emissionen aus dem eigenen Betrieb 75 % niedriger sein als 2019.": (
        "-75 % of scopes 1+2 by 2030 from 2019 scopes",
    ),
    "Unser Ziel ist es, den CO2-Fußabdruck bis 2032 gegenüber 2020 zu halbieren.": (
        "draft: boundary not said",
    ),
    "Die Scope-1- und Scope-2-Emissionen schrauben wir bis 2028 um 38 % zurück (Basisjahr 2021).": (
        "-38 % of scopes 1+2 by 2028 from 2021",
    ),
    "Das Ziel, bis 2025 klimaneutral zu sein, ist nicht mehr zu halten.": ("negated",),
    "Der Vorstand erwägt, die Emissionen bis 2030 um 40 % zu senken.": ("conditional",),
    "2023 lagen unsere Emissionen 22 % unter dem Niveau von 2019.": ("past",),
    "67 % unserer Lieferanten (nach Ausgaben) sollen sich bis 2028 wissenschaftsbasierte Ziele gesetzt haben.": (
        "67 % of suppliers by spend (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2028 scopes whole",
    ),
    "Ziel 2030: -55 % CO2 (Scope 1+2) ggü. 2018.": ("-55 % of scopes 1+2 by 2030 from 2018",),
    "Der Wettbewerber Globex will seine Scope-1-Emissionen bis 2030 um 60 % gegenüber 2019 senken.": (
        "foreign",
    ),
    "Bis 2035 werden unsere Scope-3-Emissionen um 35 % gesunken sein, verglichen mit 2022.": (
        "-35 % of scope 3 by 2035 from 2022",
    ),
    "Netto-Null in der gesamten Lieferkette bis 2050 und 100 % Ökostrom bis 2025.": (
        "net zero of scope 3 by 2050 scopes",
        "100 % renewable electricity by 2025",
    ),
    "Das Land Hessen strebt bis 2030 eine Minderung der Treibhausgase um 65 % gegenüber 1990 an.": (
        "draft: boundary not said",
    ),
    "Bis 2030 sollen 80 % unseres Stroms aus erneuerbaren Quellen stammen.": (
        "80 % renewable electricity by 2030 whole",
    ),
    "Der Ausstoß pro Kilometer geht zwischen 2020 und 2030 um ein Drittel zurück.": (
        "draft: boundary not said",
    ),
    "Wir haben uns das Ziel gesetzt, unsere absoluten Scope-1- und -2-Emissionen um 42 % und unsere Scope-3-Emissionen um 25 % bis 2030 zu reduzieren, jeweils gegenüber 2020.": (
        "-42 % of scopes 1+2 by 2030 from 2020",
        "-25 % of scope 3 by 2030 from 2020",
    ),
    "Wir nehmen uns vor, die Scope-1- und Scope-2-Emissionen bis 2031 um 48 % gegenüber 2020 zu verringern.": (
        "-48 % of scopes 1+2 by 2031 from 2020 whole",
    ),
    "Das Unternehmen rückt von seinem Ziel ab, 2040 klimaneutral zu sein.": ("withdrawn",),
    "Bis 2028 sollen 75 % unserer Lieferanten über wissenschaftsbasierte Ziele verfügen.": (
        "75 % of suppliers (scope 3 categories 1, 2, 3, 4, 5, 6, 7, 8) with science-based targets by 2028 scopes whole",
    ),
    "Die Emissionen aus Geschäftsreisen werden wir bis 2027 um 40 % gegenüber 2019 verringern.": (
        "-40 % of scope 3 category 6 by 2027 from 2019",
    ),
    "Österreich möchte den Ausstoß bis 2030 um 48 % gegenüber 2005 verringern.": ("foreign",),
    "Mit 62 % weniger CO2 in Scope 1 und 2 bis 2030 gegenüber 2015 wollen wir vorangehen.": (
        "-62 % of scopes 1+2 by 2030 from 2015",
    ),
    "Aktionäre fordern von dem Konzern, die Emissionen bis 2030 um 45 % zu senken.": ("foreign",),
    "Angestrebt wird ein Rückgang der Scope-3-Emissionen um mindestens 30 % bis 2032 (Basisjahr: 2022).": (
        "-30 % of scope 3 by 2032 from 2022",
    ),
    "Die Emissionen der Branche dürften bis 2030 um 20 % sinken.": ("conditional",),
    "Zwischen 2019 und 2030 senken wir den Ausstoß je beförderter Tonne um 35 %.": (
        "draft: boundary not said",
    ),
    "Unser Klimaziel ist klar: 55 % Reduktion in Scope 1 und 2 bis 2030, 90 % bis 2040 (jeweils ggü. 2019).": (
        "-55 % of scopes 1+2 by 2030 from 2019",
        "-90 % of scopes 1+2 by 2040 from 2019",
    ),
    "Der Stadtrat lehnte den Antrag ab, bis 2030 klimaneutral zu werden.": ("withdrawn",),
    "Wir halten nicht länger an einer Minderung um 40 % bis 2030 fest.": ("negated",),
    "Die Emissionen unseres Fuhrparks müssen bis 2030 um 60 % gegenüber 2021 runter.": (
        "conditional",
    ),
    "Seit 2018 sind unsere Emissionen um 24 % gesunken; für 2030 peilen wir 50 % an.": (
        "draft: boundary and base_year not said",
        "past",
    ),
    "Wir verpflichten uns zu einer absoluten Minderung unserer Scope-1- und Scope-2-Emissionen um 46 % bis 2030 (Basisjahr 2019).": (
        "-46 % of scopes 1+2 by 2030 from 2019",
    ),
    "Dank unserer Produkte stoßen unsere Kunden bis 2030 30 % weniger CO2 aus.": ("foreign",),
    "Ziel erreicht: 30 % weniger CO2 im Jahr 2022 als 2015.": ("past",),
    "2030 sollen unsere Scope-1-Emissionen 42 % unter dem Niveau von 2020 liegen.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
}
EVERY = [
    (code, text, found)
    for code, table in (("en", ENGLISH), ("nl", DUTCH), ("de", GERMAN))
    for text, found in table.items()
]


@pytest.mark.parametrize(("code", "text", "found"), EVERY)
def test_a_sentence_that_nobody_imagined(code, text, found):
    """It gives what it promises, or says what else it is, in the language it is written in."""
    assert (parse(text).language, told(text)) == (code, found)


PLAIN = [text for _, text, _ in EVERY if "\n" not in text and "<" not in text]


@pytest.mark.parametrize("text", PLAIN)
def test_layout_changes_nothing(text):
    """Lines wrapped at any width, two spaces for one, and a bullet in front are no words."""
    wrapped = [fill(text, n, break_on_hyphens=False, break_long_words=False) for n in (50, 65, 80)]
    spread = "  ".join(text.split())
    assert {told(other) for other in (*wrapped, spread)} == {told(text)}
