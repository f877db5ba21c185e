"""Laws of prose: what negates, adds or reorders words, and where every figure ends."""

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from prose import (
    LANGUAGE,
    assert_accounted,
    assert_nested,
    assert_nothing_dropped,
    assert_used_once,
)

from trajectory import Engagement
from trajectory.wording import parse

SCOPES = st.sampled_from(["scope 1", "scope 1 and 2", "scopes 1, 2 and 3", "scope 3"])
PERCENTS = st.integers(1, 89)
YEARS = st.integers(2025, 2050)
BASES = st.integers(2010, 2023)
OPENERS = {
    "commits to": ("does not commit to", "no longer commits to", "has withdrawn its promise to"),
    "aims to": ("does not aim to", "no longer aims to", "has abandoned its aim to"),
    "will": ("will not", "won't", "will never"),
    "plans to": ("has no plans to", "never planned to", "has given up its plan to"),
    "wants to": ("refuses to", "failed to", "has dropped its target to"),
}
PAST = (
    "has cut",
    "has reduced",
    "reduced",
    "had already lowered",
    "achieved, by measures, a cut of",
)
ASIDES = (
    "We also cut water use 20% by 2030 from 2020.",
    "Waste to landfill will be reduced by 50% by 2028.",
    "Sales grew by 12 % in 2022.",
    "We will spend 20% of our budget on research by 2030.",
    "Women will hold 40% of leadership positions by 2030.",
    "The government aims to cut emissions 46% by 2030 from 2013.",
    "We like cake.",
)


@st.composite
def cuts(draw):
    """Draw the parts of a sentence about a cut."""
    return draw(SCOPES), draw(PERCENTS), draw(YEARS), draw(BASES)


def body_of(scopes, percent, year, base):
    """Return what is promised, without who and that it is."""
    return f"reduce {scopes} emissions by {percent}% by {year} from {base}."


@given(cuts(), st.sampled_from(sorted(OPENERS)))
def test_a_promise_is_read_whatever_opens_it(cut, opener):
    """The sentences that the next law negates are promises."""
    (target,) = parse(f"Acme {opener} {body_of(*cut)}").targets
    assert (round(100 * target.reduction), target.target_year, target.base_year) == cut[1:]


@given(cuts(), st.sampled_from([n for group in OPENERS.values() for n in group]))
def test_negating_a_sentence_leaves_no_live_target(cut, opener):
    """What is not, no longer or never promised is no target and no draft."""
    read = parse(f"Acme {opener} {body_of(*cut)}")
    assert (read.targets, read.drafts) == ((), ())
    assert read.recognised


@given(cuts(), st.sampled_from(PAST))
def test_the_past_promises_nothing(cut, past):
    """A cut that was made is none that is promised, by whatever year."""
    scopes, percent, year, base = cut
    read = parse(f"Acme {past} {scopes} emissions by {percent}% by {year} from {base}.")
    assert (read.targets, read.drafts) == ((), ())


@given(cuts(), st.lists(st.sampled_from(ASIDES), max_size=3), st.lists(st.sampled_from(ASIDES)))
def test_a_sentence_about_something_else_changes_nothing(cut, before, after):
    """Water, waste, money, people and others' promises leave a target as it is."""
    sentence = f"Acme commits to {body_of(*cut)}"
    (alone,) = parse(sentence).readings
    read = parse(" ".join([*before, sentence, *after]))
    (beside,) = read.readings
    assert (beside.noun, beside.inferred) == (alone.noun, alone.inferred)
    assert [draft for draft in read.drafts if dict(draft.known).get("reduction")] == []


@given(cuts())
def test_the_order_of_amount_and_year_changes_nothing(cut):
    """An amount by a year is the same as that year and then the amount."""
    scopes, percent, year, base = cut
    orders = (
        f"Acme commits to reduce {scopes} emissions by {percent}% by {year} from {base}.",
        f"Acme commits to reduce {scopes} emissions by {year}, by {percent}%, from {base}.",
        f"Acme commits, by {year}, to reduce {scopes} emissions by {percent}% from {base}.",
        f"By {year} Acme commits to reduce {scopes} emissions by {percent}% from {base}.",
        f"Acme commits to a {percent}% reduction of {scopes} emissions by {year} from {base}.",
        f"Acme will cut {scopes} emissions from {base} by {percent}% by {year}.",
    )
    assert len({parse(order).targets for order in orders}) == 1


PROSE = """
will has not no longer reduced achieved reduction cut water use waste equates to previous target up
from of by 2030 2040 respectively carbon neutral annually 31% 42% 60% 7.5% if may through 100%
renewable electricity per year suppliers methane CO2 only N2O avoid Mt kg per tonne GWh
"""
WORDS = st.sampled_from([*LANGUAGE.split(), *PROSE.split()])


@example(
    "Acme will bis 2050 Netto-Null-Emissionen erreichen und per Tonne scope supplier 42% 203. "
    "Wasser GWh Netto-Null erreichen."
)
@given(st.lists(WORDS, max_size=40).map(" ".join))
@example("Acme commits to reduce scope 1 42% by 2030 from 2020, up from a previous target of 60%.")
@example("Acme commits to limit growth of scope 2 to 30-50% by 2030 from 2020.")
@example("42% 2030 halve")  # a figure without a verb beside one that has its own
@example("Acme commits to keep scope 1 at 12 ktCO2e from 2025 through 2030, 42% below 2019.")
@example("Acme commits to reduce 42% suppliers becoming net zero respectively by 2027.")
@example("Acme will cut scope 1 emissions by 50% by 2030 from 20% in 2020.")
@example("Acme commits to reach net zero by 2050, covering 67% of scope 3 emissions.")
@example("Acme commits to cut scope 1 emissions 42% by 2030, with residual emissions of 10%.")
@example("Acme begrenzt die Scope-1-Emissionen bis 2030 um 42 % auf 1,2 Millionen Tonnen CO2.")
@example("tegen 2050 nul handhaven 6%")
@example("maintain zero 2020 5%)")  # no item of a list
@example("leveranciers tegen 2027 wetenschappelijk onderbouwde doelstellingen 30-50%")
@example("8% leveranciers tegen 2027 CO2-neutral")  # a figure before all that is taken
@example("5% verringern um FY2030/31%")
@example("l'5% net zero by 2030")
@example("senkt S2+3% auf 2020")
@example("aus 6% verpflichtet sich 5%")
@example(
    "8% leveranciers tegen 2027 wetenschappelijk onderbouwde doelstellingen beperkt scope "
    "CO2-neutral"
)
def test_every_percentage_ends_somewhere(text):
    """In a target, a draft, a passage with a label, or what is not understood."""
    assert_accounted(text)


@given(st.lists(WORDS, max_size=40).map(" ".join))
@example("Die Scope-1-Emissionen bis 2030 um 42 % zu die Scope-1-Emissionen bis 2030 senken.")
@example("Acme will cut 42% of scope 1 and 2 by 2030 in our own operations by 2030 from 2020.")
@example("Acme will reduce a46,2% of scope 1 by 2030 from 2020.")
@example(
    "Die Scope-1-Emissionen von 80 % weniger Emissionen in der Wertschöpfungskette bis die "
    "Scope-1-Emissionen bis 2030 gegenüber Scope-1-Emissionen 2019"
)
@example("Bis 2030 Scope-1 8% weniger Wertschöpfungskette bis 2050 Scope-1")
@example("scope 1 2 2% verminderen tegen 2030 scope 1 tegen 2030 scope 1 2 in 2030")
@example("8% Lieferanten bis 2027 wissenschaftsbasierte Ziele Scope 3 Acme Scope-2 bis 2030")
@example("senkt bis 2030 um,2%")
@example("by5% 2020 zu senken")
def test_no_percentage_is_used_twice(text):
    """As many promises hold a percentage as the text says it."""
    assert_used_once(text)


@given(st.lists(WORDS, max_size=60).map(" ".join))
@example("Acme will reach net zero by 2050. And net zero it is, climate neutral and net zero.")
@example("Acme will bis 2050 Netto-Null-Emissionen erreichen und wir sind klimaneutral.")
@example("cut scope 1 42% from FY2019/11")  # no year, and no range of years
@example("cut scope 1 42% within ² years of 2021")  # no figure
@example("klimaneutral Bundesregierung zu")
@example("by 2030 climate neutral\n\nsociety grows")  # another block
def test_prose_in_any_order_drops_nothing(text):
    """Spans and what is not understood are the whole text, and none cuts another in two."""
    assert_nothing_dropped(text)
    assert_nested(text)


@pytest.mark.parametrize("share", [40, 75])
def test_a_share_of_suppliers_is_no_cut(share):
    """Nor is it read as one where their targets are not science-based."""
    read = parse(f"Acme commits that {share}% of its suppliers will report emissions by 2027.")
    assert not [x for x in read.targets if not isinstance(x, Engagement)]


@pytest.mark.parametrize("share", ["30-50%", "between 30% and 50%", "up to 50%"])
@pytest.mark.parametrize(
    "rest",
    [
        "commits that {} of its suppliers will have science-based targets by 2027.",
        "commits to source {} renewable electricity by 2027.",
    ],
)
def test_a_share_without_its_own_figure_is_a_draft(share, rest):
    """Which share of a range is promised is not sure, nor what is "up to" it."""
    (draft,) = (read := parse(f"Acme {rest.format(share)}")).drafts
    assert (read.targets, draft.missing) == ((), ())
    assert draft.reason == "of a share in a range, which is promised is not sure"


def test_one_figure_of_the_same_emissions_has_one_year():
    """The other year is not held; other emissions may have it."""
    read = parse("Acme will cut 42% of scope 1 by 2030 and of scope 1 by 2040 from 2020.")
    (reading,) = read.readings
    assert str(reading.noun) == "-42 % of scope 1 by 2030 from 2020"
    assert [read.quote(span) for span in reading.unread] == ["2040"]


@pytest.mark.parametrize(("count", "read"), [(60, True), (61, False)])
def test_a_table_without_lines_is_not_understood(count, read):
    """No sentence has so many percentages; nothing is made of them, and nothing is dropped."""
    text = "Acme will cut scope 1 emissions " + "5% by 2030 from 2020 " * count
    told = parse(text)
    assert bool(told.targets or told.drafts) is read
    assert bool(told.not_understood) is not read
    assert_nothing_dropped(text)
