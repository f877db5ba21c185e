# ruff: noqa: E501 (a sentence stands on one line)
"""Prose that speaks of a part of a company, and prose that speaks of it whole.

A promise without numbered scopes is one of the whole company only where nothing narrows it.
A target is followed by what was inferred; "draft:" by why it is none.
"""

import pytest
from prose import told

PARTS = {
    "The Tallinn plant will be carbon neutral by 2029.": (
        "draft: it may speak of a part of the company: 'plant'",
    ),
    "Our ferries and terminals will run on a net-zero basis by 2040.": (
        "draft: it may speak of a part of the company: 'terminals'",
    ),
    "Every one of our branches will be carbon neutral by 2026.": (
        "draft: it may speak of a part of the company: 'branches'",
    ),
    "By 2027 all products sold by Acme will be carbon neutral.": (
        "draft: it may speak of a part of the company: 'products'",
    ),
    "Acme wants its hot-rolled coil to be climate neutral by 2045.": (
        "draft: it may speak of a part of the company: 'coil'",
    ),
    "Our Belgian breweries will reach net zero by 2030.": (
        "draft: it may speak of a part of the company: 'breweries'",
    ),
    "All our hotels in Spain are to be climate neutral by 2028.": (
        "draft: it may speak of a part of the company: 'spain'",
    ),
    "Acme aims to be carbon neutral in its concrete products by 2040.": (
        "draft: it may speak of a part of the company: 'concrete'",
    ),
    "Acme aims for net zero in railway operations by 2045.": (
        "draft: it may speak of a part of the company: 'operations'",
    ),
    "Acme will reach carbon neutrality in Europe by 2040.": (
        "draft: it may speak of a part of the company: 'Europe'",
    ),
    "Acme targets net zero for Gormley Foods by 2040.": (
        "draft: it may speak of a part of the company: 'gormley'",
    ),
    "Acme aims for net zero by 2040, with its Solvents business achieving carbon neutrality by 2030.": (
        "net zero of scopes 1+2+3 by 2040 scopes whole",
        "draft: it may speak of a part of the company: 'business'",
    ),
    "Acme will make half of its deliveries net zero by 2030.": (
        "draft: it may speak of a part of the company: 'deliveries'",
    ),
    "For Gormley and Brandt, we aim to reach net zero scope 1 and 2 emissions by 2040.": (
        "draft: it may speak of a part of the company: 'gormley'",
    ),
    "Gas Networks (2045): net zero scope 1 emissions, net zero scope 2 emissions.": (
        "draft: it may speak of a part of the company: 'networks'",
    ),
    "In Norway, Acme will cut scope 1 and 2 emissions 50% by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'norway'",
    ),
    "In Vietnam, Acme will cut scope 1 and 2 emissions 50% by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'vietnam'",
    ),
    "In May 2024, Acme committed to cut scope 1 emissions 50% by 2030 from 2019.": (
        "-50 % of scope 1 by 2030 from 2019",
    ),
    "Acme commits to reduce scope 1 and 2 emissions in the U.S. 50% by 2030 from 2019.": (
        "draft: it may speak of a part of the company: 'U'",
    ),
    "Our dairies will lower their scope 1 and 2 emissions 45% by 2030 from 2020.": (
        "draft: it may speak of a part of the company: 'dairies'",
    ),
    "Our project development value chain will emit 50% less CO2 by 2030 from 2020.": (
        "draft: it may speak of a part of the company: 'development'",
    ),
    "Acme commits to reduce emissions from its development value chain 50% by 2030 from 2020.": (
        "draft: it may speak of a part of the company: 'development'",
    ),
}
"""A plant, a product, a place or a name: no scopes of the whole company are inferred."""
WHOLE = {
    "Acme will be a net zero bank by 2040.": ("net zero of scopes 1+2+3 by 2040 scopes whole",),
    "Acme aims for net zero across its business by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes whole",
    ),
    "Acme aims for net zero in line with the Paris Agreement by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
    ),
    "Net zero from production to customer by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes whole",
    ),
    "Our ambition is to become net zero by 2045.": ("net zero of scopes 1+2+3 by 2045 scopes",),
    "Our goals are to achieve net zero by 2045.": ("net zero of scopes 1+2+3 by 2045 scopes",),
    "BDO in Thailand commits to reach net zero by 2045.": (
        "net zero of scopes 1+2+3 by 2045 scopes",
    ),
    "Acme Products commits to reduce scope 1 emissions 42% by 2030 from 2020.": (
        "-42 % of scope 1 by 2030 from 2020",
    ),
    "Acme aims for carbon neutral operations by 2035.": (
        "net zero of scopes 1+2 by 2035 scopes neutral",
    ),
    "Acme aims for net zero across its global business operations by 2035.": (
        "net zero of scopes 1+2 by 2035 scopes whole",
    ),
    "Acme will be carbon neutral in its facilities and operations by 2035.": (
        "net zero of scopes 1+2 by 2035 scopes neutral",
    ),
    "Acme aims for carbon neutrality at our plants by 2035.": (
        "net zero of scopes 1+2 by 2035 scopes neutral",
    ),
    "Acme's own emissions are to be net zero by 2030.": ("net zero of scopes 1+2 by 2030 scopes",),
    "Acme aims for net zero in its operations and supply chain by 2040.": (
        "net zero of scopes 1+2+3 by 2040 scopes",
    ),
    "Acme aims for net zero across its operations and value chain by 2040.": (
        "net zero of scopes 1+2+3 by 2040 whole",
    ),
    "Acme aims for net zero financed emissions by 2050.": (
        "net zero of scope 3 category 15 by 2050 scopes",
    ),
    "Acme commits to align its lending portfolio with net zero by 2050.": (
        "net zero of scope 3 category 15 by 2050 scopes whole",
    ),
    "Acme will be a net zero asset owner by 2050.": (
        "net zero of scope 3 category 15 by 2050 scopes",
    ),
    "Acme aims for net zero in its operating and financing activities by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes",
    ),
    "Acme aims for net zero, including financed emissions, by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
    ),
    "Acme will be net zero by 2050, including not just its own operations, but also scope 3 emissions.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
    ),
    "Acme aims for net zero by 2050, align our lending with the goal, and report.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
    ),
    "Net zero by 2050 implies that there is still a lot to change in how we work in our operations.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
    ),
    "All our power will be renewable and our operations will be carbon neutral by 2030.": (
        "net zero of scopes 1+2 by 2030 scopes neutral",
    ),
    "Acme will achieve carbon neutrality (net zero scope 1 and 2 emissions) by 2035.": (
        "net zero of scopes 1+2 by 2035 neutral",
    ),
    "Acme will maintain carbon neutrality in scope 1 and 2 and go on to net zero by 2050.": (
        "net zero of scopes 1+2+3 by 2050 scopes whole",
    ),
    "Net zero by 2040 for scope 1 and 2; scope 3 to follow.": (
        "net zero of scopes 1+2 by 2040 whole",
    ),
    "Acme will be climate neutral across scope 1 (direct), 2 (power) and 3 (indirect) emissions by 2045.": (
        "net zero of scopes 1+2+3 by 2045 neutral whole",
    ),
    "S1&2: -30% by 2030, from 2019.": ("-30 % of scopes 1+2 by 2030 from 2019",),
}
"""What is not narrowed, or named by words for scopes."""


@pytest.mark.parametrize("text", [*PARTS, *WHOLE])
def test_a_part_of_a_company_is_not_read_as_the_whole(text):
    """Each form is a target of the scopes it speaks of, or a draft that says what narrows it."""
    assert told(text) == {**PARTS, **WHOLE}[text]


@pytest.mark.parametrize("scopes", ["scope 1", "scope 1 and 2", "scope 3"])
@pytest.mark.parametrize("part", ["our dairies", "the packaging division"])
def test_a_part_stays_a_draft_whatever_its_scopes(part, scopes):
    """Numbered scopes do not make the promise of a division one of the company."""
    text = f"{part.capitalize()} will lower {scopes} emissions 45% by 2030 from 2020."
    (found,) = told(text)
    assert found.startswith("draft: it may speak of a part of the company")
