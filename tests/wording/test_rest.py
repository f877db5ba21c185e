"""Kinds that were lost or wrong: limits, raises, declines, engagements, notes on land."""

import pytest

from trajectory import ALL, S12, Land, Scope
from trajectory.wording import Inference, PassageKind, parse

CUT = (
    "Acme commits to reduce absolute scope 1 and 2 GHG emissions 42% by 2030 from a 2020 base year."
)
LAND_CUT = (
    "Acme commits to reduce absolute scope 1 and 3 FLAG GHG emissions 30.3% by FY2030 from a "
    "FY2020 base year** Acme also commits to no deforestation across its primary commodities, "
    "with a target date of 2025."
)
C = Scope
UPSTREAM = C.C1 | C.C2 | C.C3 | C.C4 | C.C5 | C.C6 | C.C7 | C.C8


def kinds(read):
    """Return the kinds of the passages that hold no target."""
    return [passage.kind for passage in read.recognised]


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("Acme commits to limit its scope 1 and 2 emissions to 60% of 2019 levels by 2030.",
         "-40 % of scopes 1+2 by 2030 from 2019"),
        ("By 2030, Acme will cap scope 1 emissions at 75 % of 2019 levels.",
         "-25 % of scope 1 by 2030 from 2019"),
        ("Acme's scope 1 and 2 emissions will decline by 42% by 2030 from a 2020 base year.",
         "-42 % of scopes 1+2 by 2030 from 2020"),
        ("Acme raised its scope 1 target. Acme aims for a 50% decline in scope 1 emissions by 2030 "
         "from 2019.", "-50 % of scope 1 by 2030 from 2019"),
        (LAND_CUT, "-30.3 % of scopes 1+3 (land only) by 2030 from 2020"),
        ("Acme commits to reduce absolute well-to-wake GHG emissions 30% by 2030 from a 2019 base "
         "year.", "-30 % of scope 1 and scope 3 category 3 by 2030 from 2019"),
    ],
)  # fmt: skip
def test_a_cut_is_read(text, noun):
    """Each gives this one target and leaves nothing that was not understood."""
    read = parse(text)
    assert [str(promise) for promise in read.targets] == [noun]
    assert read.unread == ()


def test_a_target_that_was_raised_keeps_the_new_figure():
    """The old one is withdrawn."""
    read = parse("Acme raised its target from 30% to 50% by 2030.")
    (draft,) = read.drafts
    assert dict(draft.known)["reduction"] == "50%"
    assert [read.quote(p.span) for p in read.recognised] == ["30%"]
    assert kinds(read) == [PassageKind.WITHDRAWN]


@pytest.mark.parametrize(
    "text",
    [
        "Acme raised its renewable electricity share from 30% to 50% by 2030.",
        "Acme commits to achieve net zero methane emissions by 2030.",
        "Acme raised its prices from 30% to 50% by 2030.",
        "Acme expects its scope 1 emissions to decline by 42% by 2030 from 2020.",
        "Scope 1 emissions are forecast to decline by 42% by 2030 from 2020.",
        "Global scope 1 emissions need to decline by 43% by 2030 from 2019.",
        "Acme's scope 1 emissions will not decline by 42% by 2030 from 2020.",
        "Our scope 3 emissions under the reduction target rose in 2021, and were 19 per cent lower "
        "than our 2017 baseline.",
        "Acme's scope 1 emissions declined by 42% by 2022 from 2020.",
    ],
)
def test_what_is_raised_foreseen_or_past_is_no_cut(text):
    """Neither a target nor a draft of one."""
    read = parse(text)
    assert (read.targets, read.drafts) == ((), ())


@pytest.mark.parametrize(
    ("text", "share"),
    [
        ("Acme commits that 70% of its suppliers will have science-based targets by 2027.", 0.7),
        ("Acme will ensure that 80% of suppliers by emissions have science-based targets by 2026.",
         0.8),
        ("Acme aims for 75% of its suppliers to have set science-based targets by 2028.", 0.75),
    ],
)  # fmt: skip
def test_suppliers_without_scopes_stand_upstream(text, share):
    """Their categories are inferred, and marked."""
    (reading,) = parse(text).readings
    assert reading.noun.share == share
    assert reading.noun.boundary.scopes == UPSTREAM
    assert reading.inferred == (Inference.SCOPES,)


def test_customers_without_scopes_stand_downstream():
    """Categories 9 to 15 are what suppliers are not."""
    text = "Acme commits that 70% of its customers will have science-based targets by 2027."
    (reading,) = parse(text).readings
    assert reading.noun.boundary.scopes == ~(Scope.S1 | Scope.S2) & ~UPSTREAM


def test_partners_of_upstream_categories_are_suppliers():
    """Who sells purchased goods is one; of categories on both sides nothing is inferred."""
    text = "Acme commits that 70% by emissions covering {} will have science-based targets by 2027."
    (reading,) = parse(text.format("purchased goods and services")).readings
    assert (reading.noun.partner.value, reading.inferred) == ("suppliers", (Inference.PARTNERS,))
    assert parse(text.format("use of sold products")).readings == ()


def test_a_note_leaves_out_land():
    """The cut before it holds no land; without the note it does."""
    note = "* *The target excludes land-related emissions and removals."
    (plain,), (less,) = parse(CUT).targets, parse(CUT + note).targets
    assert (plain.boundary.land, less.boundary.land) == (Land.WITH, Land.WITHOUT)
    assert less.boundary.scopes == S12
    assert ALL not in less.boundary.scopes


def test_a_note_that_leaves_out_a_part_of_land_is_a_mark():
    """No boundary is without the land emissions of bioenergy alone."""
    note = "*The target boundary excludes land-related emissions and removals from bioenergy."
    read = parse(f"{CUT}* {note}")
    (reading,) = read.readings
    assert (reading.noun.boundary.land, reading.inferred) == (Land.WITH, (Inference.WHOLE,))
    assert [read.quote(span) for span in reading.unread] == [note]
    assert note in read.company("Acme").notes[0]


def test_methane_beside_other_gases_is_said_beside_the_target():
    """A report that rests on it says so."""
    read = parse("Acme commits to cut scope 1 emissions 50% by 2030 from 2020, including methane.")
    assert "'methane'" in read.company("Acme").notes[0]


def test_per_cent_after_a_number_in_words_is_no_activity():
    """No target is one "per cent"."""
    read = parse(
        "Acme aims to cut scope 1 emissions 19 per cent by 2030 from 2020, a per cent more."
    )
    assert [str(promise) for promise in read.targets] == ["-19 % of scope 1 by 2030 from 2020"]
