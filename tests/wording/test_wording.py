"""Sentences of every form, written by hand, and what each of them promises."""

import pytest

from trajectory import (
    ALL,
    S1,
    S2,
    S3,
    S12,
    Company,
    Engagement,
    EngagementBasis,
    FixedLevel,
    NetZero,
    Partner,
    RenewableElectricity,
    Scope,
    Target,
    TargetError,
    Term,
)
from trajectory.wording import Inference, PassageKind, parse

NEAR, LONG = Term.NEAR, Term.LONG
C1, C2, C4, C6, C9, C11, C12 = (Scope[f"C{n}"] for n in (1, 2, 4, 6, 9, 11, 12))


def cut(scopes, reduction, base_year, target_year, **more):
    """Return a target; the base year comes first, as time does."""
    return Target(scopes, reduction, target_year, base_year=base_year, **more)


FORMS = {
    # the plain form, and scopes in their spellings
    "Acme commits to reduce absolute scope 1 and 2 GHG emissions 46.2% by 2030 from a 2019 base "
    "year.": cut(S12, "46.2%", 2019, 2030),
    "Acme commits to reduce absolute Scopes 1 & 2 emissions by 50 per cent by 2030 against a 2019 "
    "baseline": cut(S12, "50%", 2019, 2030),
    "We commit to reduce absolute scope 1+2+3 emissions 30 % by 2030 from a 2020 base-year.": cut(
        ALL, "30%", 2020, 2030
    ),
    "We commit to reduce absolute scope 1, 2, and scope 3 emissions 35,5% by 2025 from "
    "2015 base year*.": cut(ALL, "35.5%", 2015, 2025),
    "Acme aims to cut its absolute S1+2 emissions 50.00% by 2030 compared to 2019.": cut(
        S12, "50.00%", 2019, 2030
    ),
    "By 2030, Acme Inc. pledges to lower absolute scope 1-3 emissions by 42% relative to 2021 "
    "levels.": cut(ALL, "42%", 2021, 2030),
    "Acme commits to halve absolute scope 2 market-based emissions until 2030 from 2020.": cut(
        S2.market_based, 0.5, 2020, 2030
    ),
    "Acme commits to reduce absolute location-based scope 2 emissions 50% by 2030 from 2020.": cut(
        S2.location_based, "50%", 2020, 2030
    ),
    # fiscal years: the label of two years is the later one
    "Acme commits to reduce absolute scope 1 and 2 emissions 42% by FY2030 from a FY 2020 base "
    "year.": cut(S12, "42%", 2020, 2030),
    "We commit to reduce absolute scope 1 and 2 emissions 42% by FY2030/31 from a FY2019/20 base "
    "year.": cut(S12, "42%", 2020, 2031),
    "Acme commits to reduce absolute scope 1 and 2 emissions 42% by the end of fiscal year 2030 "
    "from a base year of FY20.": cut(S12, "42%", 2020, 2030),
    # scope-3 categories by name and number
    "We commit to reduce absolute scope 3 GHG emissions from purchased goods & services, upstream "
    "and downstream transportation and distribution and end-of-life treatment of sold products 25% "
    "by 2030 from a 2022 base year.": cut(C1 | C4 | C9 | C12, "25%", 2022, 2030),
    "We commit to reduce absolute scope 3 categories 1, 6 and 11 25% by 2030 from 2022.": cut(
        C1 | C6 | C11, "25%", 2022, 2030
    ),
    "Acme commits to reduce absolute scope 1 and 3 emissions from business travel 25% by 2030 from "
    "2022.": cut(S1 | C6, "25%", 2022, 2030),
    # intensity
    "We commit to reduce scope 1 GHG emissions 23% per tonne of cementitious product by 2030 from "
    "a 2020 base year.": cut(S1, "23%", 2020, 2030, per="tonne of cementitious product"),
    "We aim to reduce scope 3 emissions per m2 of sold and let floor 55% by 2030 since 2020.": cut(
        S3, "55%", 2020, 2030, per="m2 of sold and let floor"
    ),
    "We commit to reduce scope 3 51.6% per million USD value\nadded by 2030 from 2020.": cut(
        S3, "51.6%", 2020, 2030, per="million USD value added"
    ),
    "We commit to reduce scope 1 emissions 50% per passenger kilometer (pkm), equivalent to a 20% "
    "absolute reduction, by 2030 from 2020.": cut(
        S1, "50%", 2020, 2030, per="passenger kilometer (pkm)"
    ),
    "We commit to reduce absolute scope 1 emissions 42%, equivalent to a 60% per tonne reduction, "
    "by 2030 from 2020.": cut(S1, "42%", 2020, 2030),
    # boundary, coverage, years kept
    "Acme commits to reduce absolute scope 3 FLAG GHG emissions 30.3% by 2030 from a 2022 base "
    "year.**": cut(S3.land_only, "30.3%", 2022, 2030),
    "Acme commits to reduce absolute scope 3 GHG emissions 25% by 2030 from 2020, covering 67% of "
    "these emissions.": cut(S3, "25%", 2020, 2030, coverage=0.67),
    "Acme commits to reduce absolute scope 3 emissions 90% by 2041 from a 2023 base year and to "
    "maintain at least 90% reductions through 2050.": cut(
        S3, "90%", 2023, 2041, maintain_until=2050
    ),
    "We commit to maintain at least 90% absolute scope 1 and 2 GHG emissions reductions from 2040 "
    "through 2050 from a 2020 base year.": cut(S12, "90%", 2020, 2040, maintain_until=2050),
    # net zero and states
    "Acme commits to reach net-zero greenhouse gas emissions across the value chain by 2050 from a "
    "2019 base year.": NetZero(ALL, 2050, base_year=2019),
    "Acme commits to achieve net_x0002_zero scope 1 and 2 emissions by 2040, with residual "
    "emissions of 10%.": NetZero(S12, 2040, residual=0.1),
    "We commit to maintain zero absolute scope 2 GHG emissions from 2023 through 2050.": FixedLevel(
        S2, 0.0, 2023, unit="tCO2e", maintain_until=2050
    ),
    "Acme commits to keep scope 1 emissions at 12.5 ktCO2e from 2023 until 2030.": FixedLevel(
        S1, 12.5, 2023, unit="ktCO2e", maintain_until=2030
    ),
    # means
    "We commit that 70% of its suppliers by emissions, covering purchased goods and services and "
    "capital goods, will have science-based targets by 2028.": Engagement(
        C1 | C2, 0.7, 2028, EngagementBasis.EMISSIONS
    ),
    "Acme commits 75.5% of its customers by spend covering use of sold products will have science "
    "based targets by FY2028.": Engagement(
        C11, 0.755, 2028, EngagementBasis.SPEND, Partner.CUSTOMERS
    ),
    "Acme commits to increase active annual sourcing of renewable electricity from 7% in 2022 to "
    "100% in 2030.": RenewableElectricity(1.0, 2030, 0.07, 2022),
    "Acme commits to increase annual sourcing of renewable electricity from 7% in 2022 to 100% by "
    "2025 and through 2030.": RenewableElectricity(1.0, 2025, 0.07, 2022, 2030),
    "We commit to continue active annual sourcing of 100% renewable electricity from 2025 through "
    "2030.": RenewableElectricity(1.0, 2025, maintain_until=2030),
}


@pytest.mark.parametrize(("text", "noun"), FORMS.items(), ids=range(len(FORMS)))
def test_a_form_is_read_whole_with_nothing_inferred(text, noun):
    """The promise is the one stated, from the first character to the last."""
    read = parse(text)
    (reading,) = read.readings
    assert reading.noun == noun
    assert getattr(reading.noun, "decimals", None) == getattr(noun, "decimals", None)
    assert (reading.inferred, reading.unread) == ((), ())
    assert reading.spans[0].start == 0
    assert reading.spans[-1].end == len(text)
    assert (read.drafts, read.not_understood) == ((), ())


MARKED = {
    "Acme commits to reduce scope 1 and scope 2 GHG emissions 42% by 2030 from a 2020 base year.": (
        cut(S12, "42%", 2020, 2030),
        Inference.ABSOLUTE,
    ),
    "Acme commits to reach net zero by 2045.": (NetZero(ALL, 2045), Inference.SCOPES),
    "Acme commits to maintain zero scope 1 emissions through 2030 from a 2021 base year.": (
        FixedLevel(S1, 0.0, 2021, unit="tCO2e", maintain_until=2030),
        Inference.FIRST_YEAR,
    ),
    "Acme commits to continue annually sourcing 100% renewable electricity through 2030.": (
        RenewableElectricity(1.0, 2030, base_share=1.0),
        Inference.CONTINUED,
    ),
    "Acme commits to reduce absolute scope 1 emissions between 40% and 50% by 2030 from 2020.": (
        cut(S1, "40%", 2020, 2030),
        Inference.LOWER_BOUND,
    ),
    "Acme commits to reduce absolute scope 1 emissions 40-50% by 2030 from 2020.": (
        cut(S1, "40%", 2020, 2030),
        Inference.LOWER_BOUND,
    ),
}


@pytest.mark.parametrize(("text", "expected"), MARKED.items(), ids=range(len(MARKED)))
def test_what_is_inferred_is_marked(text, expected):
    """A promise that needed an inference carries its mark."""
    (reading,) = parse(text).readings
    assert (reading.noun, *reading.inferred) == expected


def test_words_that_narrow_a_promise_are_shown():
    """Words that a target cannot hold are kept as unread, and the promise is marked."""
    read = parse(
        "Acme commits to reduce absolute scope 3 emissions from vehicle leasing 25% by 2030 "
        "from 2020."
    )
    (reading,) = read.readings
    assert reading.noun == cut(S3, "25%", 2020, 2030)
    assert reading.inferred == (Inference.WHOLE,)
    assert [read.quote(span) for span in reading.unread] == ["vehicle", "leasing"]


def test_several_promises_of_one_sentence():
    """Percentages pair with their years and scopes; what is said once counts for all."""
    read = parse(
        "Acme commits to reduce absolute scope 1 and 2 emissions 47% by 2030 and 100% by "
        "2050, and absolute scope 3 emissions 25% by 2030, from a 2019 base year."
    )
    assert read.targets == (
        cut(S12, "47%", 2019, 2030),
        cut(S12, "100%", 2019, 2050),
        cut(S3, "25%", 2019, 2030),
    )


def test_prose_of_a_press_release():
    """A sentence without "commits to" needs a verb and a deadline; a missing base year drafts."""
    text = (
        "reduce scope 1 and scope 2 emissions by 52 % by 2030, by 90 % by 2040 and reach net "
        "zero in the value chain by 2050"
    )
    read = parse(text)
    assert read.targets == (NetZero(ALL, 2050),)
    assert read.quote(read.readings[0].span) == "and reach net zero in the value chain by 2050"
    assert [d.missing for d in read.drafts] == [("base_year",)] * 2
    assert [d.complete(base_year=2021) for d in read.drafts] == [
        cut(S12, "52%", 2021, 2030),
        cut(S12, "90%", 2021, 2040),
    ]


STATEMENT = """\
Overall Net-Zero Target: Acme & Co. KG commits to reach net-zero GHG emissions across the value \
chain by FY2050. Near-Term Targets: Energy and Industry: Acme & Co. KG commits to reduce absolute \
scope 1 and 2 GHG emissions 42% by FY2030
from a FY2020 base year.* Acme & Co. KG also commits to reduce scope 3 GHG emissions 51.6% per \
tonne sold within the same timeframe. FLAG: Acme & Co. KG commits to reduce absolute scope 3 GHG \
emissions 30.3% by FY2030 from a FY2022 base year.** Acme & Co. KG commits to no deforestation, \
with a target date of December 31, 2025. *The target boundary includes land-related emissions and \
removals from bioenergy feedstocks. **Target includes FLAG emissions and removals. Long-Term \
Targets: Acme & Co. KG commits to reduce absolute scope 1 and 2 GHG emissions 90% by FY2040 from a \
FY2020 base year. Acme & Co. KG also commits to maintain a minimum of 90% absolute scope 1 and 2 \
GHG emissions reductions from FY2040 through FY2050 from a FY2020 base year. Our people like cake.
"""


def test_a_whole_statement():
    """Headings set term and boundary, references find their years, the rest is told apart."""
    read = parse(STATEMENT)
    assert read.targets == (
        NetZero(ALL, 2050),
        cut(S12.without_land, "42%", 2020, 2030, term=NEAR),
        cut(S3.without_land, "51.6%", 2020, 2030, per="tonne sold", term=NEAR),
        cut(S3.land_only, "30.3%", 2022, 2030, term=NEAR),
        cut(S12, "90%", 2020, 2040, term=LONG, maintain_until=2050),
    )
    inferred = [reading.inferred for reading in read.readings]
    assert inferred == [(), (), (Inference.TARGET_YEAR, Inference.BASE_YEAR), (), ()]
    assert [len(reading.spans) for reading in read.readings] == [1, 1, 1, 1, 2]
    kept = read.quote(read.readings[-1].spans[1])
    assert kept.startswith("Acme & Co. KG also commits to maintain")
    assert kept.endswith("base year.")
    kinds = [passage.kind for passage in read.recognised]
    assert kinds.count(PassageKind.HEADING) == 5
    assert kinds.count(PassageKind.EXPLANATION) == 2
    assert kinds.count(PassageKind.PLEDGE) == 1
    assert [read.quote(span) for span in read.not_understood] == ["Our people like cake."]
    assert Company("Acme", targets=read.targets).targets == read.targets


def test_a_small_company_statement():
    """The template of small companies: absolute left out, net zero inferred and marked."""
    read = parse(
        "This target was approved using a streamlined validation route. https://a.example/faq.pdf "
        "Foo Ltd. commits to reduce scope 1 and scope 2 GHG emissions 42% by 2030 from a 2022 base "
        "year, and to measure and reduce its scope 3 emissions. Acme Ltd. commits to reduce scope "
        "1+2+3 emissions 90% by 2050 from a 2022 base year."
    )
    assert [(r.noun, r.inferred) for r in read.readings] == [
        (cut(S12, "42%", 2022, 2030), (Inference.ABSOLUTE,)),
        (cut(ALL, "90%", 2022, 2050), (Inference.ABSOLUTE,)),
        (NetZero(ALL, 2050), (Inference.NET_ZERO,)),
    ]
    kinds = [passage.kind for passage in read.recognised]
    assert kinds == [PassageKind.ROUTE, PassageKind.LINK, PassageKind.PLEDGE]


def test_a_named_net_zero_is_not_inferred_again():
    """Where a net zero is named, the residual target adds none."""
    read = parse(
        "Acme commits to reach net-zero by 2050. As part of this, Acme commits to reduce "
        "scope 1+2+3 emissions 90% by 2050 from a 2022 base year."
    )
    assert read.targets == (NetZero(ALL, 2050), cut(ALL, "90%", 2022, 2050))


def test_suppliers_and_customers_share_a_percentage():
    """One share for both becomes two promises, each on its side of the company, marked."""
    read = parse(
        "Acme commits that 80% of its suppliers and customers by emissions covering "
        "purchased goods and services and use of sold products will have science-based "
        "targets by 2028."
    )
    assert set(read.targets) == {
        Engagement(C1, 0.8, 2028, EngagementBasis.EMISSIONS),
        Engagement(C11, 0.8, 2028, EngagementBasis.EMISSIONS, Partner.CUSTOMERS),
    }
    assert all(reading.inferred == (Inference.PARTNERS,) for reading in read.readings)


DRAFTS = {
    "Acme commits to reduce absolute scope 1 emissions 42% by 2030.": (Target, ("base_year",)),
    "Acme commits to reduce absolute scope 1 emissions 42% from 2020.": (Target, ("target_year",)),
    "Acme commits to reduce absolute emissions 42% by 2030 from 2020.": (Target, ("boundary",)),
    "Acme commits to reduce absolute scope 1 emissions by 2030 from 2020.": (
        Target,
        ("reduction",),
    ),
    "Acme commits to reach net zero.": (NetZero, ("target_year",)),
    "Acme commits to maintain zero scope 1 emissions through 2030.": (
        FixedLevel,
        ("target_year",),
    ),
    "Acme commits that 70% by emissions will have science-based targets by 2028.": (
        Engagement,
        ("boundary", "partner"),
    ),
    "Acme commits to source 100% renewable electricity.": (RenewableElectricity, ("target_year",)),
    "Acme commits to reduce absolute scope 1 emissions 42% within the same timeframe.": (
        Target,
        ("target_year", "base_year"),
    ),
    "Acme commits to reduce absolute scope 1 emissions 4.2% per year until 2030 from 2020.": (
        Target,
        (),
    ),
    "Acme commits to reduce absolute scope 1 emissions 120% by 2030 from 2020.": (Target, ()),
    "Acme commits to reduce absolute scope 1 emissions 42% by 2020 from 2030.": (Target, ()),
}


@pytest.mark.parametrize(("text", "expected"), DRAFTS.items(), ids=range(len(DRAFTS)))
def test_a_missing_part_makes_a_draft(text, expected):
    """Nothing is invented: the draft names what is missing, or why it is refused."""
    read = parse(text)
    (draft,) = read.drafts
    assert read.readings == ()
    assert (draft.kind, draft.missing) == expected
    assert draft.reason
    assert draft.span == (0, len(text))


def test_a_draft_is_completed_by_its_missing_fields_only():
    """Too few or unknown fields are refused with their names."""
    (draft,) = parse("Acme commits to reduce absolute scope 1 emissions 42% by 2030.").drafts
    assert draft.complete(base_year=2020, term=NEAR) == cut(S1, "42%", 2020, 2030, term=NEAR)
    with pytest.raises(TargetError, match=r"missing \['base_year'\], unknown \[\]"):
        draft.complete()
    with pytest.raises(TargetError, match=r"unknown \['colour'\]"):
        draft.complete(base_year=2020, colour="green")


@pytest.mark.parametrize(
    "text",
    [
        "Heat pumps cut absolute scope 1 emissions 20% from 2019.",
        "Lorem ipsum dolor sit amet.",
    ],
)
def test_what_is_no_promise_is_not_understood(text):
    """What things do, and plain prose, are left as they are."""
    read = parse(text)
    assert (read.targets, read.drafts) == ((), ())
    assert read.not_understood == ((0, len(text)),)


@pytest.mark.parametrize(
    ("text", "kinds"),
    [
        ("Near-Term Targets:", [PassageKind.HEADING]),
        ("Energy & Industry: Near-Term Targets:", [PassageKind.HEADING] * 2),
        ("*Scrap is counted by weight.", [PassageKind.FOOTNOTE]),
        ("The target boundary includes removals.", [PassageKind.EXPLANATION]),
        ("Acme's portfolio targets cover 53% of its lending.", [PassageKind.PORTFOLIO]),
        ("https://a.example/50%", [PassageKind.LINK]),
        ("Acme commits to publish its emissions.", [PassageKind.PLEDGE]),
        ("", []),
    ],
)
def test_other_passages_are_recognised(text, kinds):
    """Each passage without a target says what it is."""
    read = parse(text)
    assert [passage.kind for passage in read.recognised] == kinds
    assert (read.targets, read.drafts, read.not_understood) == ((), (), ())


def test_a_year_right_after_the_percentage_is_its_deadline():
    """A preposition left out; beside "from" it is the year of the share."""
    (target,) = parse(
        "Acme commits to reduce absolute scope 1 GHG emissions 41% FY2026 from a FY2019 base year."
    ).targets
    assert target == cut(S1, "41%", 2019, 2026)
    (electricity,) = parse(
        "Acme commits to increase renewable electricity from 12% 2019 to 100% by 2030."
    ).targets
    assert (electricity.share, electricity.target_year) == (1.0, 2030)


def test_the_same_target_timeframe_is_the_same_timeframe():
    """One of the ways to continue the years of the sentence before."""
    (_, later) = parse(
        "Acme commits to reduce absolute scope 1 GHG emissions 42% by 2030 from a 2020 base year. "
        "Acme also commits to reduce absolute scope 2 GHG emissions 50% over the same target "
        "timeframe."
    ).targets
    assert later == cut(S2, "50%", 2020, 2030)


def test_a_heading_after_a_missing_stop_opens_a_passage():
    """A footnote often ends without a stop, and the next heading follows in capitals."""
    text = (
        "Near-Term Targets Acme commits to reduce absolute scope 1 and 2 GHG emissions 46.2% by "
        "2030 from a 2019 base year. *The target boundary includes land-related emissions and "
        "removals from bioenergy feedstocks Long-Term Targets Acme Foods commits to reduce "
        "absolute scope 1 and 2 GHG emissions 90% by 2050 from a 2019 base year."
    )
    near, long = parse(text).targets
    assert (near.term, long.term) == (Term.NEAR, Term.LONG)
    aside = "Its Long-Term Targets Include an aim, and it commits to reduce absolute scope 1 GHG "
    (cut,) = parse(aside + "emissions 90% by 2050 from a 2019 base year.").targets
    assert cut.term is None
