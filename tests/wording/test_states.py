# ruff: noqa: E501 (a sentence stands on one line)
"""States without emissions by other names than net zero, and whose they are."""

import pytest
from prose import told

FORMS = {
    "Acme aims for zero carbon by 2040.": ("net zero of scopes 1+2+3 by 2040 scopes zero",),
    "We will achieve zero CO2 emissions by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes zero",
    ),
    "Acme has set a goal of zero GHG emissions across its operations by 2040.": (
        "net zero of scopes 1+2 by 2040 scopes zero",
    ),
    "Acme will be a zero-emission company by 2045.": (
        "net zero of scopes 1+2+3 by 2045 scopes zero",
    ),
    "We will be carbon-free by 2045.": ("net zero of scopes 1+2+3 by 2045 scopes zero",),
    "Acme aims to reduce CO2 emissions to virtually zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes zero",
    ),
    "Acme will achieve absolute zero by 2040 and net zero by 2030.": (
        "net zero of scopes 1+2+3 by 2040 scopes zero",
        "net zero of scopes 1+2+3 by 2030 scopes",
    ),
    "We aim for zero Scope 1 and 2 emissions by 2035.": ("net zero of scopes 1+2 by 2035 zero",),
    "Acme wants zero direct emissions by 2040.": ("net zero of scope 1 by 2040 scopes zero",),
    "Zero emissions of CO2 by 2050.": ("net zero of scopes 1+2+3 by 2050 scopes zero",),
    "Acme plans to eliminate all emissions from its operations by 2040.": (
        "0 t of scopes 1+2 by 2040 scopes",
    ),
    "Acme will eliminate its scope 1 and 2 emissions by 2035.": ("0 t of scopes 1+2 by 2035",),
    "Emissions from our operations will be below 10 ktCO2e by 2030.": (
        "10,000 t of scopes 1+2 by 2030 scopes",
    ),
    "Our goal of carbon neutrality is set for 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes neutral",
    ),
    "Net zero: 2050": ("net zero of scopes 1+2+3 by 2050 scopes",),
    "All new buildings will be zero carbon by 2030.": (
        "draft: it may speak of a part of the company: 'buildings'",
    ),
    "We sell vehicles and aim for 50% of sales to be zero emission by 2030.": (
        "draft: it may speak of a part of the company: 'sales'",
        "other",
    ),
    "By 2030, 60% of our product sales will be carbon neutral.": (
        "draft: it may speak of a part of the company: 'sales'",
        "other",
    ),
    "We will buy only zero-emission trucks from 2030.": (),
    "Zero emission mobility by 2035.": (),
    "Acme targets near-zero emissions by 2050.": (),
    "Acme targets close to zero emissions by 2050.": (),
    "Acme will eliminate 2 Mt of emissions by 2030.": (),
    "We have achieved zero emissions in 2021.": ("past",),
    "We do not aim for zero emissions by 2050.": ("negated",),
    "Our customers want zero emissions by 2050.": ("foreign",),
    "Our customers expect net zero by 2050.": ("foreign",),
    "In Europe, we will reduce scope 1 emissions to 1.2 MtCO2e by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'europe'",
    ),
    "In Brazil, Acme commits to reduce scope 1 GHG emissions 30% by 2030 below a business-as-usual baseline.": (
        "draft: it may speak of a part of the company: 'brazil'",
    ),
    "We will cut scope 1 and 2 emissions by 42% by 2030 from 2020 in Vietnam.": (
        "draft: it may speak of a part of the company: 'Vietnam'",
    ),
    "Our operations in Ghana will reduce scope 1 and 2 emissions 42% by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'Ghana'",
    ),
    "Acme, headquartered in Ghana, will reduce scope 1 and 2 emissions 42% by 2030 from 2019.": (
        "-42 % of scopes 1+2 by 2030 from 2019",
    ),
    "We commit to cut scope 1 and 2 emissions 42% by 2030 from 2019, as described in Annex B.": (
        "-42 % of scopes 1+2 by 2030 from 2019 whole",
    ),
    "As part of our 2025 goals, we established a goal to cut scope 1 emissions by 20%, using 2005 as the baseline.": (
        "-20 % of scope 1 by 2025 from 2005 whole",
    ),
    "Building on our 2025 goals, we launched a target of carbon neutrality by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes neutral",
    ),
    "80% of our suppliers will be net zero by 2030.": (
        "draft: it may speak of a part of the company: 'suppliers'",
        "other",
    ),
    "Two thirds of our suppliers will be net zero by 2035.": (
        "draft: it may speak of a part of the company: 'suppliers'",
    ),
    "In Perth we will reduce scope 1 emissions to 2 MtCO2e by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'perth'",
    ),
    "8% of suppliers by 2027 climate neutral.": (
        "draft: it may speak of a part of the company: 'suppliers'",
        "other",
    ),
    "100% of our operations will be carbon neutral by 2030.": (
        "net zero of scopes 1+2 by 2030 scopes neutral",
    ),
    "We will cut scope 1 emissions by 65% by 2030 from 2013 for our domestic business.": (
        "draft: it may speak of a part of the company: 'domestic'",
    ),
}


@pytest.mark.parametrize(("text", "expected"), FORMS.items())
def test_a_state_without_emissions_is_read_for_what_it_is_one_of(text, expected):
    """What is called zero is a net zero, marked; a bus without emissions is none of a company."""
    assert told(text) == expected
