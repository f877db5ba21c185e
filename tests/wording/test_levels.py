"""Levels, baselines, growth, coverage by scope and base-year emissions, read and written."""

import pytest

from trajectory import (
    ALL,
    C1,
    C4,
    C10,
    C11,
    S1,
    S2,
    S3,
    S12,
    ArgumentError,
    BelowBaseline,
    Engagement,
    FixedLevel,
    NetZero,
    Target,
)
from trajectory.wording import Draft, Inference, PassageKind, parse, sentence

WRITTEN = {
    "limit absolute scope 1 and 2 GHG emissions to 1.2 MtCO2e by 2030 from a 2019 base year": (
        FixedLevel(S12, 1.2, 2030, unit="MtCO2e", base_year=2019)
    ),
    "limit absolute scope 1 GHG emissions to 2,030 tCO2e by 2030": (
        FixedLevel(S1, 2030, 2030, unit="tCO2e")
    ),
    "limit absolute scope 3 GHG emissions to 60 index points by 2030 from a 2019 base year and to "
    "maintain this level through 2040": (
        FixedLevel(S3, 60, 2030, unit="index", base_year=2019, maintain_until=2040)
    ),
    "reduce absolute scope 1 FLAG GHG emissions to zero by 2030": (
        FixedLevel(S1.land_only, 0, 2030, unit="tCO2e")
    ),
    "maintain scope 1 GHG emissions at 12.5 ktCO2e from 2023 through 2030": (
        FixedLevel(S1, 12.5, 2023, unit="ktCO2e", maintain_until=2030)
    ),
    "maintain zero scope 1 GHG emissions from 2023 through 2030": (
        FixedLevel(S1, 0, 2023, unit="tCO2e", maintain_until=2030)
    ),
    "reduce scope 1 and 2 GHG emissions 30% by 2030 below a business-as-usual baseline": (
        BelowBaseline(S12, "30%", 2030)
    ),
    "limit growth in absolute scope 1 GHG emissions to 10.0% by 2030 from a 2020 base year": (
        Target(S1, Target.growth("10.0%"), 2030, base_year=2020)
    ),
    "limit growth in scope 1 GHG emissions to a fraction of 1.5 per unit by 2030 from a 2020 base "
    "year and to maintain this level through 2040": (
        Target(S1, Target.growth(1.5), 2030, base_year=2020, per="unit", maintain_until=2040)
    ),
    "reduce absolute scope 1, 2 and 3 GHG emissions 50% by 2030 from a 2020 base year of 279,100 "
    "tCO2e, covering 67% of scope 3 GHG emissions": (
        Target(
            ALL,
            "50%",
            2030,
            base_year=2020,
            coverage={S3: 0.67},
            base_emissions=(279_100, "tCO2e"),
        )
    ),
    "reduce absolute scope 1, 2 and 3 GHG emissions 50% by 2030 from a 2020 base year, covering "
    "95% of scope 1 and 2 GHG emissions and 67% of scope 3 GHG emissions, and to maintain this "
    "reduction through 2040": (
        Target(
            ALL, "50%", 2030, base_year=2020, coverage={S12: 0.95, S3: 0.67}, maintain_until=2040
        )
    ),
    "reduce absolute scope 3 GHG emissions 50% by 2030 from a 2020 base year, covering 67% of "
    "scope 3 GHG emissions from purchased goods and services and 100% of the rest": (
        Target(S3, "50%", 2030, base_year=2020, coverage={C1: 0.67})
    ),
    "reduce absolute scope 3 GHG emissions from purchased goods and services and use of sold "
    "products 50% by 2030 from a 2020 base year, covering 67% of scope 3 GHG emissions from "
    "purchased goods and services and 50% of scope 3 GHG emissions from use of sold products": (
        Target(C1 | C11, "50%", 2030, base_year=2020, coverage={C1: 0.67, C11: 0.5})
    ),
}


@pytest.mark.parametrize(("words", "promise"), WRITTEN.items(), ids=range(len(WRITTEN)))
def test_a_promise_is_written_so_and_read_back(words, promise):
    """Level, baseline, growth, coverage by scope and base-year emissions have their sentence."""
    assert sentence(promise) == f"The company commits to {words}."
    read = parse(sentence(promise))
    (reading,) = read.readings
    assert (reading.noun, reading.inferred, reading.unread) == (promise, (), ())
    assert read.drafts == ()


LEVELS = {
    "limit absolute scope 1 emissions to 1.2 Mt CO2e by 2030": (1.2, "MtCO2e"),
    "reduce scope 1 emissions to 1.2 million tonnes of CO2e by 2030": (1.2, "MtCO2e"),
    "reduce scope 1 emissions to 350 thousand tCO2e per year by 2030": (350.0, "ktCO2e"),
    "bring scope 1 emissions to no more than 500,000 metric tons CO2e annually by 2030": (
        500_000.0,
        "tCO2e",
    ),
    "cap scope 1 emissions at 2030 t CO₂e/year by 2030": (2030.0, "tCO2e"),
    "reach scope 1 emissions below 3 kilotonnes of carbon dioxide equivalent by 2030": (
        3.0,
        "ktCO2e",
    ),
    "limit scope 1 emissions to a level of 52 index points by 2030": (52.0, "index"),
    "reduce absolute scope 1 emissions to zero by 2030": (0.0, "tCO2e"),
}


@pytest.mark.parametrize(("words", "level"), LEVELS.items(), ids=range(len(LEVELS)))
def test_tonnes_alone_make_a_fixed_level(words, level):
    """An amount of emissions with its unit, after a word that makes it a level, is promised."""
    (reading,) = parse(f"Acme commits to {words}.").readings
    assert (reading.noun.level, reading.noun.unit) == level
    assert (reading.noun.boundary, reading.noun.target_year) == (S1, 2030)
    assert reading.noun.base_year is None
    assert reading.inferred in ((), (Inference.WHOLE,))


@pytest.mark.parametrize(
    "words",
    [
        "by 1.0 to 1.2 MtCO2e by 2030 from 2019",
        "to 0.5 tCO2e per MWh by 2030 from 2019",  # an intensity
        "to 12 MTCO2e by 2030 from 2019",  # megatonnes, or metric tons
        "to 12 mt CO2e by 2030 from 2019",
        "to no less than 12 tCO2e by 2030 from 2019",
        "to 5 million ktCO2e by 2030 from 2019",
        "to 5 million index by 2030 from 2019",
        "to 5 t of steel by 2030 from 2019",
        "by moving to zero-emission vehicles by 2030 from 2019",
        "relative to 2.1 MtCO2e by 2030 from 2019",
    ],
)
def test_an_amount_that_is_no_level_makes_a_draft_without_a_reduction(words):
    """What may be a cut by an amount, or an intensity, or a million times less, is not guessed."""
    read = parse(f"Acme commits to reduce scope 1 emissions {words}.")
    (draft,) = read.drafts
    assert read.targets == ()
    assert (draft.kind, draft.missing) == (Target, ("reduction",))


def test_a_level_beside_a_percentage_is_unread():
    """One promise says one amount; the other is shown."""
    read = parse("Acme commits to reduce absolute scope 1 emissions 42% to 12 ktCO2e by 2030 from "
                 "2019.")  # fmt: skip
    (reading,) = read.readings
    assert reading.noun == Target(S1, "42%", 2030, base_year=2019)
    assert [read.quote(span) for span in reading.unread] == ["12", "ktCO2e"]
    assert reading.inferred == (Inference.WHOLE,)


def test_an_amount_that_a_percentage_is_of_is_no_level():
    """It says what the percentage is measured from; the emissions of no year but the base's."""
    for words in ("42% below 12 ktCO2e by 2030 from 2019", "42% by 2030 from 2019, a bad year of "
                  "12 ktCO2e"):  # fmt: skip
        read = parse(f"Acme commits to reduce absolute scope 1 emissions {words}.")
        (reading,) = read.readings
        assert reading.noun == Target(S1, "42%", 2030, base_year=2019)
        assert [read.quote(span) for span in reading.unread][-2:] == ["12", "ktCO2e"]


def test_several_levels_of_a_sentence_share_its_base_year():
    """Each has its own year; the base year is said once, at the end."""
    read = parse("Acme commits to limit scope 1 emissions to 5 ktCO2e by 2025 and to 3 ktCO2e by "
                 "2030 from a 2019 base year.")  # fmt: skip
    assert read.targets == (
        FixedLevel(S1, 5, 2025, unit="ktCO2e", base_year=2019),
        FixedLevel(S1, 3, 2030, unit="ktCO2e", base_year=2019),
    )
    each = parse("Acme commits to limit scope 1 emissions to 5 ktCO2e by 2025 from a 2018 base "
                 "year and to 3 ktCO2e by 2030 from a 2019 base year.")  # fmt: skip
    assert [target.base_year for target in each.targets] == [2018, 2019]
    own = parse("Acme commits to reduce absolute scope 1 emissions 5% by 2025 from 2019 and to "
                "limit scope 2 emissions to 3 ktCO2e by 2030.")  # fmt: skip
    assert own.targets[1] == FixedLevel(S2, 3, 2030, unit="ktCO2e")


def test_a_level_from_one_year_through_another_is_kept():
    """The word "from" opens the state here; where a deadline is said it is the base year."""
    kept = FixedLevel(S1, 5, 2025, unit="ktCO2e", maintain_until=2030)
    for words in ("limit scope 1 emissions to", "keep scope 1 emissions below"):
        assert parse(f"Acme commits to {words} 5 ktCO2e from 2025 through 2030.").targets == (kept,)
    (target,) = parse(
        "Acme commits to maintain zero scope 1 emissions from 2025 through 2030 from a 2019 base "
        "year."
    ).targets
    assert target == FixedLevel(
        S1, 0, 2025, unit="tCO2e", base_year=2019, maintain_until=2030
    )  # fmt: skip


def test_the_same_timeframe_is_that_of_the_level():
    """From its base year to its target year, however long it is kept."""
    first = "Acme commits to limit scope 1 emissions to 5 ktCO2e by 2030{}. "
    then = "Acme commits to reduce absolute scope 2 emissions 42% within the same timeframe."
    based = parse(first.format(" from a 2019 base year and to maintain it through 2040") + then)
    assert based.targets == (
        FixedLevel(S1, 5, 2030, unit="ktCO2e", base_year=2019, maintain_until=2040),
        Target(S2, "42%", 2030, base_year=2019),
    )
    (draft,) = parse(first.format("") + then).drafts
    assert (draft.missing, dict(draft.known)["target_year"]) == (("base_year",), 2030)
    again = "Acme commits to limit scope 2 emissions to 3 ktCO2e within the same timeframe."
    reading = parse(first.format(" from a 2019 base year") + again).readings[1]
    assert reading.noun == FixedLevel(S2, 3, 2030, unit="ktCO2e", base_year=2019)
    assert reading.inferred == (Inference.TARGET_YEAR, Inference.BASE_YEAR)


def test_a_level_cannot_be_kept_until_before_its_year():
    """The level stands, and what is to be kept is a draft that says why."""
    read = parse("Acme commits to limit scope 1 emissions to 5 ktCO2e by 2030 and to maintain this "
                 "level through 2029.")  # fmt: skip
    assert read.targets == (FixedLevel(S1, 5, 2030, unit="ktCO2e"),)
    (draft,) = read.drafts
    assert draft.reason == "maintain_until must be after target_year 2030, got 2029"
    assert draft.complete(maintain_until=2040).maintain_until == 2040


@pytest.mark.parametrize(
    ("words", "kept"),
    [
        ("and to maintain scope 2 emissions through 2040", None),
        ("and to maintain 100% renewable electricity through 2040", None),
        ("and to maintain it through 2040 and to maintain it through 2050", 2040),
    ],
)
def test_only_the_level_itself_is_kept(words, kept):
    """Other emissions, or another share, are no level to keep; nor is one kept twice."""
    read = parse(f"Acme commits to limit scope 1 emissions to 5 ktCO2e by 2030 {words}.")
    assert read.targets[0] == FixedLevel(S1, 5, 2030, unit="ktCO2e", maintain_until=kept)


def test_what_a_kept_level_does_not_hold_is_shown():
    """Words of the sentence's second half mark the promise, too."""
    read = parse("Acme commits to limit scope 1 emissions to 5 ktCO2e by 2030 and to maintain this "
                 "level for bananas through 2040.")  # fmt: skip
    (reading,) = read.readings
    assert reading.noun == FixedLevel(S1, 5, 2030, unit="ktCO2e", maintain_until=2040)
    assert (len(reading.spans), reading.inferred) == (2, (Inference.WHOLE,))
    assert [read.quote(span) for span in reading.unread] == ["bananas"]


@pytest.mark.parametrize(
    ("words", "kind", "missing"),
    [
        ("limit scope 1 emissions to 5 ktCO2e", FixedLevel, ("target_year",)),
        ("maintain zero scope 1 emissions", FixedLevel, ("target_year", "maintain_until")),
        ("keep scope 1 emissions at 5 ktCO2e from 2025", FixedLevel, ("maintain_until",)),
        ("limit emissions to 5 ktCO2e by 2030", FixedLevel, ("boundary",)),
        ("reduce scope 1 emissions 30% below business as usual", BelowBaseline, ("target_year",)),
        ("reduce emissions 30% by 2030 below business as usual", BelowBaseline, ("boundary",)),
        ("reduce scope 1 emissions 30% per tonne by 2030 against BAU", BelowBaseline, ()),
        ("reduce scope 1 emissions 3% per year until 2030 against BAU", BelowBaseline, ()),
        ("reduce scope 1 emissions 130% by 2030 against BAU", BelowBaseline, ()),
        ("limit growth in scope 1 emissions to 10% by 2030", Target, ("base_year",)),
        ("limit growth in scope 1 emissions to 5-10% by 2030 from 2020", Target, ()),
    ],
)
def test_a_missing_part_makes_a_draft(words, kind, missing):
    """It names what is missing, or says why it is refused; and it survives its JSON form."""
    read = parse(f"Acme commits to {words}.")
    (draft,) = read.drafts
    assert read.readings == ()
    assert (draft.kind, draft.missing) == (kind, missing)
    assert draft.reason
    again = Draft.from_dict(draft.to_dict())
    assert (again, repr(again)) == (draft, repr(draft))


def test_a_draft_of_growth_stays_growth():
    """Also out of JSON, where it is a negative number; that number itself is no reduction."""
    (draft,) = parse("Acme commits to limit growth in scope 1 emissions to 10.0% by 2030.").drafts
    expected = Target(S1, Target.growth("10.0%"), 2030, base_year=2020)
    for one in (draft, Draft.from_dict(draft.to_dict())):
        assert one.complete(base_year=2020) == expected
        assert one.complete(base_year=2020).decimals == 1
        with pytest.raises(ArgumentError, match=r"growth is Target\.growth"):
            one.complete(base_year=2020, reduction=-0.1)


@pytest.mark.parametrize(
    ("words", "growth"),
    [
        ("limit the increase in absolute scope 1 emissions to 10%", Target.growth("10%")),
        ("limit any growth of absolute scope 1 emissions to at most 120%", Target.growth("120%")),
        ("limit growth in absolute scope 1 emissions to 0%", "0%"),
    ],
)
def test_limited_growth_is_no_cut(words, growth):
    """A promise not to grow by more is held as growth; not to grow at all is a cut by nothing."""
    (reading,) = parse(f"Acme commits to {words} by 2030 from a 2020 base year.").readings
    assert reading.noun == Target(S1, growth, 2030, base_year=2020)
    assert reading.noun.reduction <= 0.0
    assert Inference.ABSOLUTE not in reading.inferred


def test_to_a_percentage_is_no_cut():
    """To limit to 90 % says neither of what nor that it is a cut of 90 %."""
    read = parse("Acme commits to limit scope 1 emissions to 90% by 2030 from 2020.")
    assert (read.targets, read.drafts, len(read.not_understood)) == ((), (), 1)


def test_to_limit_warming_is_no_promise_of_emissions():
    """Only emissions are limited; the sentence's promise is read as ever."""
    (target,) = parse(
        "Acme commits to reduce absolute scope 1 emissions 42% by 2030 from 2019, limiting global "
        "warming to 1.5°C."
    ).targets
    assert target == Target(S1, "42%", 2030, base_year=2019)
    (passage,) = parse("Acme commits to limit global warming to 1.5°C by 2050.").recognised
    assert passage.kind is PassageKind.PLEDGE


@pytest.mark.parametrize(
    "words",
    [
        "30% below business as usual by 2030",
        "30% by 2030 against a business-as-usual scenario",
        "by 30% by 2030 compared to BAU levels",
        "30% by 2030 relative to the baseline scenario",
        "30% in 2030 below our reference scenario",
    ],
)
def test_a_baseline_scenario_is_no_base_year(words):
    """The promise is below what would be emitted without action, whatever year that names."""
    (reading,) = parse(f"Acme commits to reduce scope 1 emissions {words}.").readings
    assert (reading.noun, reading.inferred) == (BelowBaseline(S1, "30%", 2030), ())


def test_a_base_year_of_a_baseline_is_unread():
    """No field holds it; read as a base year, the promise would be another one."""
    read = parse("Acme commits to reduce scope 1 emissions 20-30% below business as usual by 2030 "
                 "from a 2015 base year.")  # fmt: skip
    (reading,) = read.readings
    assert reading.noun == BelowBaseline(S1, "20%", 2030)
    assert reading.inferred == (Inference.LOWER_BOUND, Inference.WHOLE)
    assert [read.quote(span) for span in reading.unread] == ["2015"]
    more = parse(
        "Acme commits to reduce absolute scope 2 emissions 5% by 2030 from 2020. Acme commits to "
        "reduce scope 1 emissions 30% below business as usual within the same timeframe."
    )
    assert more.readings[1].noun == BelowBaseline(S1, "30%", 2030)
    assert more.readings[1].inferred == (Inference.TARGET_YEAR,)


COVERED = {
    "scope 1, 2 and 3 emissions 50%, covering 67% of scope 3": (ALL, {S3: 0.67}),
    "scope 3 emissions 50%, covering 67% of our scope 3 emissions": (S3, 0.67),
    "scope 1 and 3 emissions 50%, covering 95% of scope 1 and 67% of scope 3 emissions": (
        S1 | S3,
        {S1: 0.95, S3: 0.67},
    ),
    # categories alone say what the target is about
    "scope 3 emissions 50%, covering 67% of purchased goods and services": (C1, 0.67),
    "scope 3 emissions 50%, covering 37% of upstream transportation and distribution and 85% of "
    "processing of sold products": (C4 | C10, {C4: 0.37, C10: 0.85}),
    "scope 3 emissions 50%, covering 37% of purchased goods and services, use of sold products and "
    "100% of the rest": (S3, {C1 | C11: 0.37}),
}


@pytest.mark.parametrize(("words", "expected"), COVERED.items(), ids=range(len(COVERED)))
def test_coverage_is_of_the_scopes_that_are_named(words, expected):
    """A share of scope 3 is none of scopes 1 and 2."""
    boundary, coverage = expected
    words = words.replace("50%", "50% by 2030 from 2020")
    (reading,) = parse(f"Acme commits to reduce absolute {words}.").readings
    assert reading.noun == Target(boundary, "50%", 2030, base_year=2020, coverage=coverage)
    assert reading.inferred == ()


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("scope 1 and 2 emissions 50%, covering 67% of scope 3", ["67%"]),
        ("scope 1 and 2 emissions 50%, covering 67% of scope 1 and 60% of scope 1", ["60%"]),
        ("scope 1 and 2 emissions 50%, covering 67% of these and 60% of scope 1", ["60%"]),
        ("scope 1 and 2 emissions 50%, covering 67% of scope 1 and 60% of the rest", None),
    ],
)
def test_coverage_that_does_not_fit_is_unread(words, unread):
    """Of what the target is not about, twice of one scope, or of a rest that is not all."""
    words = words.replace("50%", "50% by 2030 from 2020")
    read = parse(f"Acme commits to reduce absolute {words}.")
    (reading,) = read.readings
    assert reading.noun.boundary == S12
    assert reading.inferred == (Inference.WHOLE,)
    assert [read.quote(span) for span in reading.unread] == (unread or ["60%", "rest"])


def test_what_a_promise_has_no_field_for_is_shown():
    """A level and a baseline hold no coverage, and only a cut holds the base year's emissions."""
    for words, unread in (
        ("limit scope 1 emissions to 5 ktCO2e by 2030, covering 67% of these", ["67%"]),
        ("reduce scope 1 emissions 5% by 2030 below BAU, covering 67% of these", ["67%"]),
        ("reach net-zero scope 1 emissions by 2030 from a 2019 base year of 5 ktCO2e", ["5"]),
    ):
        read = parse(f"Acme commits to {words}.")
        (reading,) = read.readings
        assert isinstance(reading.noun, FixedLevel | BelowBaseline | NetZero)
        assert [read.quote(span) for span in reading.unread][:1] == unread
        assert Inference.WHOLE in reading.inferred


def test_partners_keep_their_categories_behind_a_coverage():
    """An engagement holds no coverage; what it covers is what it is about, as before."""
    (target,) = parse(
        "Acme commits that 68.9% of its suppliers by emissions, covering 37% of upstream "
        "transportation and distribution emissions and 85% of purchased goods and services, will "
        "have science-based targets by 2027."
    ).targets
    assert isinstance(target, Engagement)
    assert target.boundary == C1 | C4


@pytest.mark.parametrize(
    "words",
    ["a 2019 base year of", "2019 levels of", "a 2019 baseline of", "2019 base year emissions of"],
)
def test_the_emissions_of_the_base_year_are_held(words):
    """Where a target's own sentence tells them, after its base year."""
    (reading,) = parse(
        f"Acme commits to reduce absolute scope 1 emissions 42% by 2030 against {words} 279,100 "
        "tonnes of CO2e."
    ).readings
    assert reading.noun == Target(
        S1, "42%", 2030, base_year=2019, base_emissions=(279_100, "tCO2e")
    )  # fmt: skip
    assert reading.inferred == ()
