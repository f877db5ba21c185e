"""Amounts in tonnes, intensities as levels, and single gases, in three languages."""

import json
from fractions import Fraction

import pytest

from trajectory import (
    ALL,
    S1,
    S2,
    S12,
    FixedLevel,
    Inventory,
    NetZero,
    Target,
    TargetError,
    TrajectoryError,
)
from trajectory.wording import Draft, Inference, PassageKind, parse, sentence

SHARES = {
    # what is cut, what was emitted in the base year, and by which part that is
    "Acme will cut scope 1 emissions by 2 Mt by 2030, from 10 Mt in 2019.": Fraction(2, 10),
    "Acme will cut scope 1 emissions from 10 Mt in 2019 by 2 Mt by 2030.": Fraction(2, 10),
    "Acme will cut scope 1 emissions by 500 ktCO2e by 2030 from 2 MtCO2e in 2019.": Fraction(1, 4),
    "Acme commits to reduce scope 1 emissions by 3 million tonnes of CO2e by 2030, against 12 "
    "million tonnes of CO2e in 2019.": Fraction(3, 12),
    "Acme commits to a reduction of 1,200 tCO2e in scope 1 by 2030, compared to 12,000 tCO2e in "
    "2019.": Fraction(1, 10),
    "Acme will reduce scope 1 emissions by at least 2 MtCO2e by 2030 from a 2019 base year of 8 "
    "MtCO2e.": Fraction(2, 8),
    "Acme commits to cut scope 1 emissions from 600 kg CO2 per tonne in 2019 to 450 kg CO2 per "
    "tonne by 2030.": Fraction(600 - 450, 600),
    "Acme aims to lower its scope 1 emissions to 30 gCO2/kWh by 2030, from 0.04 kg CO2/kWh in "
    "2019.": Fraction(40 - 30, 40),
}


@pytest.mark.parametrize(("text", "share"), SHARES.items(), ids=range(len(SHARES)))
def test_an_amount_and_that_of_the_base_year_make_a_cut(text, share):
    """The text gives both, so the percentage follows; a mark says where it is from."""
    (reading,) = parse(text).readings
    noun = reading.noun
    assert (noun.boundary, noun.target_year, noun.base_year) == (S1, 2030, 2019)
    assert noun.reduction == pytest.approx(float(share), rel=1e-14)
    assert noun.decimals is None  # no percentage was published
    assert Inference.AMOUNT in reading.inferred
    assert reading.unread == ()
    assert parse(sentence(noun)).targets == (noun,)


BY_AMOUNT = {
    "Acme will reduce scope 1 emissions by 3.5 million tonnes by 2030 from a 2019 base year.": (
        (3.5, "MtCO2e")
    ),
    "Acme will reduce scope 1 emissions by 3.5 MtCO2e by 2030 from 2019.": (3.5, "MtCO2e"),
    "Acme will cut 3,500 kilotonnes of CO2 in scope 1 by 2030 from 2019.": (3500.0, "ktCO2e"),
    "Acme will achieve a 3.5 Mt reduction of scope 1 emissions by 2030 from 2019.": (3.5, "MtCO2e"),
    "Acme wil zijn scope 1-emissies met 3,5 miljoen ton verminderen tegen 2030 ten opzichte van "
    "2019.": (3.5, "MtCO2e"),
    "Acme will seine Scope-1-Emissionen bis 2030 um 3,5 Millionen Tonnen gegenüber 2019 senken.": (
        (3.5, "MtCO2e")
    ),
}


@pytest.mark.parametrize(("text", "amount"), BY_AMOUNT.items(), ids=range(len(BY_AMOUNT)))
def test_a_cut_by_an_amount_lacks_what_the_base_year_emitted(text, amount):
    """The draft holds the amount, says it, survives JSON, and is completed by that."""
    read = parse(text)
    (draft,) = read.drafts
    assert read.targets == ()
    assert (draft.missing, dict(draft.known)["amount"]) == (("base_emissions",), amount)
    assert "3.5 Mt" in draft.reason
    again = Draft.from_dict(json.loads(json.dumps(draft.to_dict())))
    for one in (draft, again):
        made = one.complete(base_emissions=(7_000_000, "tCO2e"))
        assert made == Target(
            S1, 0.5, 2030, base_year=2019, base_emissions=(7_000_000, "tCO2e")
        )  # fmt: skip
    with pytest.raises(TargetError, match="missing"):
        draft.complete(reduction="50%")
    with pytest.raises(TargetError, match="at least the cut"):
        draft.complete(base_emissions=(3, "MtCO2e"))
    with pytest.raises(TargetError, match="in the unit of the cut"):
        draft.complete(base_emissions=(100, "index"))


def test_the_one_inventory_of_the_base_year_completes_it():
    """A company that reported its base year has the promise, with a note; else it stays unread."""
    read = parse("Acme will cut scope 1 emissions by 2 Mt by 2030 from 2019.")
    base = Inventory(2019, {S1: 10_000, S2: 5}, unit="ktCO2e")
    company = read.company("Acme", inventories=iter([base]))
    assert company.targets == (
        Target(S1, 0.2, 2030, base_year=2019, base_emissions=(10_000, "ktCO2e")),
    )
    assert (company.unread, company.inventories) == ((), (base,))
    assert any(Inference.AMOUNT.value in note for note in company.notes)
    for others in (
        [],
        [Inventory(2020, {S1: 10_000}, unit="ktCO2e")],  # another year
        [Inventory(2019, {S2: 10_000}, unit="ktCO2e")],  # other emissions
        [Inventory(2019, {S1: 100}, unit="index")],
        [Inventory(2019, {S1: 1_000}, unit="ktCO2e")],  # less than what is to be cut
        [base, Inventory(2019, {S1: 9_000}, unit="ktCO2e")],  # which of the two?
    ):
        kept = read.company("Acme", inventories=others)
        assert (kept.targets, len(kept.unread)) == ((), 1)


def test_a_cut_by_more_than_there_was_is_a_draft():
    """It says so, and holds no percentage."""
    (draft,) = parse("Acme will cut scope 1 emissions by 12 Mt by 2030, from 10 Mt in 2019.").drafts
    assert "at least the cut" in draft.reason
    assert (draft.missing, draft.inferred) == (("reduction",), (Inference.ABSOLUTE,))


INTENSITIES = {
    "Acme aims to bring its scope 1 emissions below 475 kg CO2 per tonne of cement by 2030.": (
        "475 kg CO2 per tonne of cement",
        "tonne of cement",
    ),
    "Acme will cut scope 1 emissions to 20 gCO2/kWh by 2030.": ("20 gCO2/kWh", "kWh"),
    "Acme will reduce scope 1 emissions to at or below 95 g CO2/km by 2030.": ("95 g CO2/km", "km"),
    "Acme will keep scope 1 emissions under 0.5 tCO2e per tonne of steel by 2030.": (
        "0.5 tCO2e per tonne of steel",
        "tonne of steel",
    ),
    "Acme commits to reduce scope 1 emissions to no more than 20 g of CO2 per kWh by 2030.": (
        "20 g of CO2 per kWh",
        "kWh",
    ),
    "Acme will reduce its scope 1 emission intensity below 475 kg per tonne by 2030.": (
        "475 kg per tonne",
        "tonne",
    ),
    "Acme has a target of 20 gCO2/kWh by 2030 for scope 1.": ("20 gCO2/kWh", "kWh"),
    "Acme wil zijn scope 1-emissies verlagen tot onder 475 kg CO2 per ton cement tegen 2030.": (
        "475 kg CO2 per ton cement",
        "ton cement",
    ),
    "Acme will seine Scope-1-Emissionen bis 2030 auf unter 475 kg CO2 pro Tonne Zement senken.": (
        "475 kg CO2 pro Tonne Zement",
        "Tonne Zement",
    ),
}


@pytest.mark.parametrize(("text", "said"), INTENSITIES.items(), ids=range(len(INTENSITIES)))
def test_an_intensity_to_reach_is_a_draft_that_says_it(text, said):
    """No noun holds it: a level is one of emissions, and a cut needs the base year's intensity."""
    read = parse(text)
    (draft,) = read.drafts
    known = dict(draft.known)
    assert (read.targets, draft.kind, draft.missing) == ((), Target, ("reduction", "base_year"))
    assert (known["boundary"], known["per"], known["target_year"]) == (S1, said[1], 2030)
    assert repr(said[0]) in draft.reason


def test_an_intensity_of_two_activities_is_no_cut():
    """What a tonne emitted says nothing of what a unit may emit."""
    (draft,) = parse(
        "Acme commits to cut scope 1 emissions from 600 kg CO2 per unit in 2019 to 450 kg CO2 per "
        "tonne by 2030."
    ).drafts
    assert (draft.missing, dict(draft.known)["per"]) == (("reduction",), "tonne")


def test_a_level_of_an_intensity_beside_a_percentage_names_its_activity():
    """The percentage is the cut, of the intensity that is named behind it."""
    (reading,) = parse(
        "Acme will reduce scope 1 emissions 25% to 450 kg CO2 per tonne by 2030 from 2019."
    ).readings
    assert reading.noun == Target(S1, "25%", 2030, base_year=2019, per="tonne")
    assert reading.inferred == (Inference.WHOLE,)


LEVELS = {
    "Acme will cut scope 1 and 2 emissions to 1.2 Mt by 2030.": (1.2, "MtCO2e"),
    "Acme will bring scope 1 and 2 emissions under 1.2 million tonnes by 2030.": (1.2, "MtCO2e"),
    "Acme will limit scope 1 and 2 emissions to at or under 350,000 tonnes of greenhouse gases by "
    "2030.": (350_000.0, "tCO2e"),
    "Acme wil zijn scope 1- en 2-emissies verminderen tot 1,2 miljoen ton CO2 tegen 2030.": (
        1.2,
        "MtCO2e",
    ),
    "Acme will seine Scope-1- und Scope-2-Emissionen bis 2030 auf 1,2 Mt CO2e senken.": (
        1.2,
        "MtCO2e",
    ),
}


@pytest.mark.parametrize(("text", "level"), LEVELS.items(), ids=range(len(LEVELS)))
def test_tonnes_of_emissions_need_no_gas(text, level):
    """Where emissions are what is spoken of."""
    (reading,) = parse(text).readings
    assert reading.noun == FixedLevel(S12, level[0], 2030, unit=level[1])


UNSURE = (
    "by up to 2 Mt",
    "by no more than 2 MtCO2e",
    "by 500,000 tonnes of CO2e a year",
    "by a cumulative 2 MtCO2e",
    "by a total of 2 MtCO2e",
    "by 2 million tons of CO2",
    "by 20 kg CO2 per tonne",
)


@pytest.mark.parametrize("words", UNSURE)
def test_an_amount_with_two_meanings_is_a_draft_that_says_it(words):
    """A short ton, a sum over years, a cut of every year, or what is not gone beyond."""
    read = parse(f"Acme will reduce scope 1 emissions {words} by 2030 from 2019.")
    (draft,) = read.drafts
    assert (read.targets, draft.missing) == ((), ("reduction",))
    assert words.removeprefix("by ") in draft.reason


LABELS = {
    PassageKind.AVOIDED: (
        "Acme will help customers avoid 20 Mt CO2e by 2030.",
        "Acme's products will enable customers to avoid 20 million tonnes of CO2 by 2030.",
        "Acme aims to reduce its customers' emissions by 20 million tonnes of CO2 by 2030.",
        "Acme commits to remove 5 Mt of CO2 a year by 2030.",
        "Acme will capture and store 5 Mt CO2 a year by 2030.",
        "Acme will offset 5 MtCO2e by 2030.",
        "Acme aims for the removal of 5 million tonnes of CO2 by 2030.",
    ),
    PassageKind.OTHER: (
        "Acme will invest 5 million in cutting emissions by 2030.",
        "Acme will invest $5 million to reduce scope 1 emissions by 2030.",
        "Acme will cut energy use by 20 GWh by 2030.",
        "Acme commits to reduce its consumption by 200 MWh by 2030 from 2019.",
        "Acme will reduce water withdrawal by 2 million m3 by 2030.",
        "Acme will reduce water use to 3 m3 per tonne by 2030.",
        "Acme will reduce waste by 5 million tonnes by 2030 from 10 million tonnes in 2019.",
        "Acme will reduce waste to zero by 2030.",
        "Acme will cut water use 20% by 2030 and 30% by 2040.",
        "Acme will cut coal production by 2 Mt by 2030.",
        "Acme will den Wasserverbrauch bis 2030 um 2 Millionen m3 senken.",
    ),
    PassageKind.GAS: (
        "Acme will reduce methane emissions by 30% by 2030 from 2020.",
        "Acme commits to reduce absolute scope 1 methane emissions 30% by 2030 from a 2020 base "
        "year.",
        "Acme will cut scope 1 CH₄ emissions by 30 % by 2030 from 2020.",
        "Acme will cut emissions of methane by 65% by 2030 and 80% by 2040, from 2010 levels.",
        "Acme will halve methane emissions by 2030 from 2020.",
        "Acme commits to reduce scope 1 methane emissions to zero by 2030.",
        "Acme commits to reduce methane emissions by 2 MtCO2e by 2030 from 10 MtCO2e in 2020.",
        "Acme commits to reduce methane emissions by 2030 from 2020.",
        "Acme will reduce methane intensity to 0.2% by 2025.",
        "Acme commits to reduce nitrous oxide emissions from fertiliser by 50% by 2030 from 2020.",
        "Acme commits to reduce N2O emissions by 50% by 2030 from 2020.",
        "Acme commits to reduce SF6 emissions by 50% by 2030 from 2020.",
        "Acme will reduce scope 1 F-gas emissions 50% by 2030 from 2020.",
        "Acme will reduce fluorinated greenhouse gases by 50% by 2030 from 2020.",
        "Acme will reduce HFC emissions by 30-50% by 2030 from 2020.",
        "Acme will reduce refrigerant emissions by 50% by 2030 from 2020.",
        "Acme will cut scope 1 emissions (CO2 only) by 50% by 2030 from 2020.",
        "Acme will cut scope 1 emissions, carbon dioxide only, by 50% by 2030 from 2020.",
        "Acme will reduce NOx emissions by 50% by 2030 from 2020.",
        "Acme wil zijn methaanemissies met 30% verminderen tegen 2030 ten opzichte van 2020.",
        "Acme wil zijn uitstoot van lachgas met 30% verminderen tegen 2030 ten opzichte van 2020.",
        "Acme will seine Methanemissionen bis 2030 um 30 % gegenüber 2020 senken.",
        "Acme will den Ausstoß von Lachgas bis 2030 um 30 % gegenüber 2020 senken.",
    ),
}


@pytest.mark.parametrize(
    ("kind", "text"), [(kind, text) for kind, texts in LABELS.items() for text in texts]
)
def test_what_is_no_cut_of_all_gases_has_a_label(kind, text):
    """Neither a promise nor a draft that somebody may complete into one."""
    read = parse(text)
    assert (read.targets, read.drafts) == ((), ())
    assert {passage.kind for passage in read.recognised} == {kind}
    assert read.not_understood == ()


def test_a_gas_beside_all_of_them_takes_only_its_own_figure():
    """Whichever of the two stands first."""
    for text in (
        "Acme will cut scope 1 emissions by 50% and methane emissions by 30% by 2030 from 2020.",
        "Acme will cut methane emissions by 30% and scope 1 emissions by 50% by 2030 from 2020.",
    ):
        read = parse(text)
        assert read.targets == (Target(S1, "50%", 2030, base_year=2020),)
        (passage,) = read.recognised
        assert (passage.kind, read.quote(passage.span)) == (PassageKind.GAS, "30%")


@pytest.mark.parametrize(
    ("words", "unread"),
    [
        ("scope 1 CO2 emissions 50%", []),
        ("scope 1 emissions (CO2, CH4 and N2O) 50%", ["CH4", "N2O"]),
        ("scope 1 emissions, including methane, 50%", ["methane"]),
    ],
)
def test_carbon_dioxide_and_lists_with_it_stay_a_target(words, unread):
    """CO2 is what companies call their emissions; what else is named is shown."""
    read = parse(f"Acme will cut {words} by 2030 from 2020.")
    (reading,) = read.readings
    assert reading.noun == Target(S1, "50%", 2030, base_year=2020)
    assert [read.quote(span) for span in reading.unread] == unread


def test_net_zero_stays_beside_methane():
    """A cut of methane that follows it is a passage."""
    read = parse(
        "Acme commits to reach net zero by 2050 and to cut methane emissions by 45% by 2025."
    )
    assert read.targets == (NetZero(ALL, 2050),)
    assert read.drafts == ()
    assert {passage.kind for passage in read.recognised} == {PassageKind.GAS}


def test_removals_beside_a_cut_have_a_label():
    """The cut stays; the amount is no part of it."""
    read = parse(
        "Acme commits to reduce scope 1 emissions 42% by 2030 from a 2020 base year and to remove "
        "5 Mt CO2 a year."
    )
    assert read.targets == (Target(S1, "42%", 2030, base_year=2020),)
    (passage,) = read.recognised
    assert (passage.kind, read.quote(passage.span)) == (PassageKind.AVOIDED, "5 Mt CO2 a year")


STANCES = {
    "Acme will not reduce scope 1 emissions by 2 MtCO2e by 2030.": PassageKind.NEGATED,
    "Acme no longer aims to cut scope 1 emissions to 20 g CO2 per kWh by 2030.": (
        PassageKind.NEGATED
    ),
    "Acme has cut scope 1 emissions by 2 MtCO2e since 2019.": PassageKind.PAST,
    "Acme reduced scope 1 emissions to 600 kg CO2 per tonne of cement in 2022.": PassageKind.PAST,
    "Acme could cut scope 1 emissions by 2 MtCO2e by 2030.": PassageKind.CONDITIONAL,
    "The government aims to cut emissions by 2 MtCO2e by 2030.": PassageKind.FOREIGN,
}


@pytest.mark.parametrize(("text", "kind"), STANCES.items(), ids=range(len(STANCES)))
def test_amounts_are_negated_and_past_like_percentages(text, kind):
    """What stands before them is read."""
    read = parse(text)
    assert (read.targets, read.drafts) == ((), ())
    assert [passage.kind for passage in read.recognised] == [kind]


def test_amounts_of_two_years_share_their_base():
    """Each is a cut of its own."""
    read = parse("Acme will reduce scope 1 emissions by 2 MtCO2e by 2030 and by 5 MtCO2e by 2040 "
                 "from 10 MtCO2e in 2019.")  # fmt: skip
    assert [(t.reduction, t.target_year, t.base_year) for t in read.targets] == [
        (0.2, 2030, 2019),
        (0.5, 2040, 2019),
    ]


def test_an_amount_is_no_draft_of_another_kind():
    """A share that is not one is refused where it is completed."""
    (draft,) = parse("Acme will cut scope 1 emissions by 2 Mt by 2030 from 2019.").drafts
    with pytest.raises(TrajectoryError, match="base_emissions"):
        draft.complete(base_emissions=(-1, "MtCO2e"))
