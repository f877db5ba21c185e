"""What a sentence takes from those before it, and what it does not."""

import pytest

from trajectory import (
    ALL,
    S1,
    S3,
    S12,
    Engagement,
    EngagementBasis,
    NetZero,
    Scope,
    Target,
    Term,
)
from trajectory.wording import Inference, parse


def test_a_long_term_state_is_no_part_of_a_near_term_target():
    """A reduction kept under another heading is a target of its own."""
    read = parse(
        "Near-Term Targets: Acme commits to reduce absolute scope 1 emissions 90% by 2030 from a "
        "2019 base year. Long-Term Targets: Acme commits to maintain at least 90% absolute scope 1 "
        "emissions reductions from 2030 through 2050."
    )
    assert read.targets == (
        Target(S1, "90%", 2030, base_year=2019, term=Term.NEAR),
        Target(S1, "90%", 2030, base_year=2019, term=Term.LONG, maintain_until=2050),
    )
    assert read.readings[1].inferred == (Inference.BASE_YEAR,)


def test_a_reference_back_belongs_to_its_own_promise():
    """Where one promise of a sentence refers back, its neighbour's base year is still missing."""
    read = parse(
        "Acme commits to reduce absolute scope 1 emissions 10% by 2025 from a 2019 base year. Acme "
        "commits to reduce absolute scope 2 emissions 20% by 2030 and absolute scope 3 emissions "
        "30% within the same timeframe."
    )
    assert read.targets == (
        Target(S1, "10%", 2025, base_year=2019),
        Target(S3, "30%", 2030, base_year=2019),
    )
    assert [draft.missing for draft in read.drafts] == [("base_year",)]


def test_excluded_parts_are_left_out():
    """What stands after "excluding" is taken from the scopes, not put in their place."""
    (target,) = parse(
        "Acme commits to reduce scope 1, 2 and 3 GHG emissions (excluding from use of sold "
        "products and category 15) 77% per kWh by 2030 from a 2018 base year."
    ).targets
    assert target.boundary == ALL & ~Scope.C11 & ~Scope.C15
    read = parse(
        "Acme commits to reduce absolute scope 3 emissions, except business travel, 42% by 2030 "
        "and 90% by 2040 from a 2020 base year."
    )
    assert [target.boundary for target in read.targets] == [S3 & ~Scope.C6] * 2


def test_all_other_scope_3_leaves_out_what_was_told():
    """The categories of whole cuts beside it are left out, and the inference is marked."""
    read = parse(
        "Acme commits to reduce absolute scope 3 GHG emissions from business travel 42% by 2030 "
        "from a 2020 base year. Acme also commits to reduce scope 3 emissions from use of sold "
        "products for sold fossil fuels 50% within the same timeframe. Acme finally commits to "
        "reduce all other absolute scope 3 GHG emissions 25% within the same timeframe."
    )
    travel, fuels, other = read.readings
    assert (travel.noun.boundary, fuels.noun.boundary) == (Scope.C6, Scope.C11)
    assert other.noun.boundary == S3 & ~Scope.C6  # of category 11 a part was told, a part is left
    assert {Inference.REMAINDER, Inference.WHOLE} <= {*other.inferred}
    assert [read.quote(span) for span in other.unread] == ["other"]


@pytest.mark.parametrize(
    "first",
    [
        "",  # nothing was told
        "Acme commits to reduce absolute scope 3 emissions 30% by 2028 from a 2020 base year. ",
        "Near-Term Targets: Acme commits to reduce absolute scope 3 emissions from business travel "
        "42% by 2030 from a 2020 base year. Long-Term Targets: ",
    ],
)
def test_all_other_scope_3_alone_is_all_of_it(first):
    """Without a cut of some categories under the same heading, the words are only shown."""
    read = parse(
        first + "Acme commits to reduce all remaining absolute scope 3 emissions 90% by 2040 from "
        "a 2020 base year."
    )
    assert read.targets[-1].boundary == S3
    assert read.readings[-1].inferred == (Inference.WHOLE,)


def test_a_heading_may_follow_a_year_without_a_stop():
    """Some statements leave out the full stop before the next heading."""
    read = parse(
        "Acme commits to reach net-zero emissions across the value chain by 2040 Near-Term Targets "
        "Acme commits to reduce absolute scope 1 emissions 42% by 2030 from a 2021 base year."
    )
    assert read.targets == (
        NetZero(ALL, 2040),
        Target(S1, "42%", 2030, base_year=2021, term=Term.NEAR),
    )


def test_two_shares_of_suppliers_with_targets():
    """What is said once at the end, "science-based targets", holds for every share."""
    read = parse(
        "Acme commits that 95% of its suppliers by spend covering purchased goods and services, "
        "and 50% of its suppliers by spend covering business travel, will have science-based "
        "targets by 2025."
    )
    assert read.targets == (
        Engagement(Scope.C1, 0.95, 2025, basis=EngagementBasis.SPEND),
        Engagement(Scope.C6, 0.5, 2025, basis=EngagementBasis.SPEND),
    )
    assert read.drafts == ()


def test_a_base_year_after_the_net_zero_is_that_of_the_cuts():
    """What a sentence says once at its end holds for all of it, unless a cut has its own."""
    read = parse(
        "Acme aims to reduce scope 1 emissions by 52 % by 2030, by 90 % by 2040 and reach net zero "
        "in the value chain by 2050, against a 2021 baseline."
    )
    assert read.targets == (
        Target(S1, "52%", 2030, base_year=2021),
        Target(S1, "90%", 2040, base_year=2021),
        NetZero(ALL, 2050, base_year=2021),
    )
    read = parse(
        "Acme commits to reduce scope 1 emissions 50% by 2030 from a 2018 base year and to reach "
        "net zero by 2050 from a 2021 base year."
    )
    assert [noun.base_year for noun in read.targets] == [2018, 2021]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Acme commits to cut absolute scope 1¹ and 2² GHG emissions³ 42%⁴ by 2030 from 2021.⁵",
            S12,
        ),
        (
            "Acme commits to cut absolute scope 1* and 2[2] GHG emissions 42%† by 2030 from 2021.",
            S12,
        ),
        ("Acme targets a 42% cut in absolute scope 1 emissions by 2030 from 2021 levels.", S1),
    ],
)
def test_marks_and_nouns_inside_a_sentence(text, expected):
    """Footnote marks cling to any word, and a cut may be a noun."""
    (reading,) = parse(text).readings
    assert reading.noun == Target(expected, "42%", 2030, base_year=2021)
    assert reading.unread == ()


@pytest.mark.parametrize("unit", ["m²", "Nm³", "sqm", "1,000 ft²"])
def test_powers_of_units_are_no_footnote_marks(unit):
    """The exponent of an area or a volume belongs to the activity."""
    (target,) = parse(
        f"Acme commits to reduce scope 1 emissions in half per {unit} by 2030 from 2021."
    ).targets
    assert (target.per, target.reduction) == (unit, 0.5)


def test_coverages_are_no_further_shares():
    """What a share of suppliers covers of each category is no further promise; it is shown."""
    read = parse(
        "Acme commits that 60% of its suppliers by emissions, covering 37% of upstream "
        "transportation and distribution emissions and 85% of business travel emissions, will have "
        "science-based targets by 2026."
    )
    (reading,) = read.readings
    assert reading.noun == Engagement(
        Scope.C4 | Scope.C6, 0.6, 2026, basis=EngagementBasis.EMISSIONS
    )
    assert reading.inferred == (Inference.WHOLE,)
    assert [read.quote(span) for span in reading.unread] == ["37%", "85%"]
