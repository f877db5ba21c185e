"""Laws of prose in English, Dutch and German: what negates, adds, reorders and looks back."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import S1, S2, S3, S12, Target
from trajectory.wording import parse

PERCENTS = st.integers(1, 89)
YEARS = st.integers(2025, 2050)
BASES = st.integers(2010, 2023)

CUT = {
    "en": "reduce its {of} emissions by {p}% by {y} compared to {b}",
    "nl": "zijn {of}-emissies met {p}% te verminderen tegen {y} ten opzichte van {b}",
    "de": "seine {of}-Emissionen bis {y} um {p} % gegenüber {b} zu senken",
}
SCOPES = {
    "en": {"scope 1": S1, "scope 2": S2, "scope 1 and 2": S12, "scope 3": S3},
    "nl": {"scope 1": S1, "scope 2": S2, "scope 1- en scope 2": S12, "scope 3": S3},
    "de": {"Scope-1": S1, "Scope-2": S2, "Scope-1- und Scope-2": S12, "Scope-3": S3},
}
OPENERS = {
    "en": ("Acme commits to", "Acme aims to", "We plan to"),
    "nl": ("Acme verbindt zich ertoe", "Acme streeft ernaar", "Wij beloven"),
    "de": ("Acme verpflichtet sich,", "Acme strebt an,", "Wir planen,"),
}
NEGATIONS = {
    "en": ("Acme does not commit to", "Acme no longer aims to", "We have no plans to"),
    "nl": (
        "Acme verbindt zich er niet toe",
        "Acme streeft er niet langer naar",
        "Acme heeft het doel opgegeven om",
        "Acme heeft geen plannen om",
    ),
    "de": (
        "Acme verpflichtet sich nicht,",
        "Acme strebt nicht mehr an,",
        "Acme hat das Ziel aufgegeben,",
        "Acme hat keine Pläne,",
    ),
}
DENIED = {
    "en": (
        "Acme will not reduce its {of} emissions by {p}% by {y} compared to {b}.",
        "Acme will never cut {of} emissions {p}% by {y} from {b}.",
    ),
    "nl": (
        "Acme zal zijn {of}-emissies niet met {p}% verminderen tegen {y} ten opzichte van {b}.",
        "Acme zal zijn {of}-emissies nooit met {p}% verlagen tegen {y} ten opzichte van {b}.",
        "Acme heeft het doel ingetrokken om zijn {of}-emissies met {p}% te verminderen tegen {y}.",
    ),
    "de": (
        "Acme wird seine {of}-Emissionen bis {y} nicht um {p} % gegenüber {b} senken.",
        "Acme wird seine {of}-Emissionen bis {y} nie um {p} % gegenüber {b} verringern.",
        "Acme hat das Ziel zurückgezogen, seine {of}-Emissionen bis {y} um {p} % zu senken.",
    ),
}
PAST = {
    "en": (
        "Acme has cut its {of} emissions by {p}% since {b}.",
        "Acme's {of} emissions fell by {p}% from {b} to {y}.",
        "Acme reduced its {of} emissions by {p}% by {y} compared to {b}.",
    ),
    "nl": (
        "Acme heeft zijn {of}-emissies met {p}% verminderd sinds {b}.",
        "De {of}-emissies van Acme daalden met {p}% ten opzichte van {b}.",
        "Acme heeft zijn {of}-emissies tegen {y} met {p}% verlaagd ten opzichte van {b}.",
        "De {of}-emissies zijn sinds {b} met {p}% gedaald.",
    ),
    "de": (
        "Acme hat seine {of}-Emissionen seit {b} um {p} % gesenkt.",
        "Die {of}-Emissionen von Acme sanken um {p} % gegenüber {b}.",
        "Acme hat seine {of}-Emissionen bis {y} um {p} % gegenüber {b} gesenkt.",
        "Die {of}-Emissionen sind seit {b} um {p} % gesunken.",
    ),
}
ASIDES = {
    "en": (
        "We will cut water use 20% by 2030 from 2020.",
        "Methane emissions will be cut by 30% by 2030 from 2020.",
        "We will help customers avoid 20 Mt of CO2 by 2030.",
        "We will reduce energy consumption by 200 GWh by 2030.",
        "The government aims to cut emissions 46% by 2030 from 2013.",
        "Sales grew by 12% in 2022.",
    ),
    "nl": (
        "Acme wil zijn waterverbruik met 20% verminderen tegen 2030 ten opzichte van 2020.",
        "Acme wil zijn methaanemissies met 30% verminderen tegen 2030 ten opzichte van 2020.",
        "De regering wil de uitstoot tegen 2030 met 55% verminderen ten opzichte van 1990.",
        "De omzet steeg met 12% in 2022.",
        "Wij houden van taart.",
    ),
    "de": (
        "Acme will seinen Wasserverbrauch bis 2030 um 20 % gegenüber 2020 senken.",
        "Acme will seine Methanemissionen bis 2030 um 30 % gegenüber 2020 senken.",
        "Die Regierung will die Emissionen bis 2030 um 55 % gegenüber 1990 senken.",
        "Der Umsatz stieg im Jahr 2022 um 12 %.",
        "Wir mögen Kuchen.",
    ),
}
ORDERS = {
    "en": (
        "Acme will reduce its {of} emissions by {p}% by {y}, compared to {b}.",
        "Acme will reduce its {of} emissions by {y}, by {p}%, compared to {b}.",
        "By {y} Acme will reduce its {of} emissions by {p}% compared to {b}.",
        "Compared to {b}, Acme will reduce its {of} emissions by {p}% by {y}.",
    ),
    "nl": (
        "Acme zal zijn {of}-emissies met {p}% verminderen tegen {y} ten opzichte van {b}.",
        "Acme zal zijn {of}-emissies tegen {y} met {p}% verminderen ten opzichte van {b}.",
        "Tegen {y} zal Acme zijn {of}-emissies met {p}% verminderen ten opzichte van {b}.",
        "Acme zal zijn {of}-emissies tegen {y} ten opzichte van {b} met {p}% verminderen.",
        "Ten opzichte van {b} zal Acme zijn {of}-emissies tegen {y} met {p}% verminderen.",
    ),
    "de": (
        "Acme wird seine {of}-Emissionen bis {y} um {p} % gegenüber {b} senken.",
        "Acme wird seine {of}-Emissionen um {p} % bis {y} gegenüber {b} senken.",
        "Bis {y} wird Acme seine {of}-Emissionen um {p} % gegenüber {b} senken.",
        "Acme wird seine {of}-Emissionen gegenüber {b} bis {y} um {p} % senken.",
        "Gegenüber {b} wird Acme seine {of}-Emissionen bis {y} um {p} % senken.",
    ),
}
FIGURES = st.tuples(PERCENTS, YEARS, BASES)
CODES = st.sampled_from(sorted(CUT))


@st.composite
def forms(draw, table):
    """Draw a form of a table in one of the languages, its scopes and its figures."""
    code = draw(CODES)
    of = draw(st.sampled_from(sorted(SCOPES[code])))
    percent, year, base = draw(FIGURES)
    form = draw(st.sampled_from(table[code]))
    return form.format(of=of, p=percent, y=year, b=base), code, (of, percent, year, base)


BODIES = {code: (body,) for code, body in CUT.items()}


def made(text):
    """Return the cuts, and what else could be completed to one."""
    read = parse(text)
    return read.targets, [draft for draft in read.drafts if dict(draft.known).get("reduction")]


def cut_of(code, of, percent, year, base):
    """Return the target that the facts are."""
    return Target(SCOPES[code][of], f"{percent}%", year, base_year=base)


@given(forms(BODIES), st.data())
def test_a_promise_is_read_in_every_language(form, data):
    """The sentences that the next laws change are promises."""
    body, code, facts = form
    opener = data.draw(st.sampled_from(OPENERS[code]))
    assert parse(f"{opener} {body}.").targets == (cut_of(code, *facts),)


@pytest.mark.parametrize(
    "text",
    [  # found by the laws
        "Acme hat keine Pläne, seine Scope-1-Emissionen bis 2030 um 42 % gegenüber 2020 zu senken.",
        "Acme hat seine Scope-1-Emissionen bis 2025 um 1 % gegenüber 2010 gesenkt.",
    ],
)
def test_what_once_was_read_as_live_is_none(text):
    """A German noun after "keine" is no name; "gegenüber" looks back, not ahead."""
    assert made(text) == ((), [])


@given(forms(BODIES), st.data())
def test_negation_leaves_no_live_target_in_any_language(form, data):
    """Neither a target nor a draft, whatever opens the sentence."""
    body, code, _ = form
    negation = data.draw(st.sampled_from(NEGATIONS[code]))
    assert made(f"{negation} {body}.") == ((), [])


@given(forms(DENIED))
def test_what_will_not_be_done_is_no_target_in_any_language(form):
    """The negation stands in the middle of the sentence."""
    assert made(form[0]) == ((), [])


@given(forms(PAST))
def test_the_past_promises_nothing_in_any_language(form):
    """What was cut is none that is promised, by whatever year."""
    assert made(form[0]) == ((), [])


@given(forms(BODIES), st.data())
def test_a_sentence_on_something_else_changes_nothing_in_any_language(form, data):
    """Water, methane, others' promises and sales leave a target as it is."""
    body, code, facts = form
    asides = st.lists(st.sampled_from(ASIDES[code]), max_size=2)
    sentence = f"{data.draw(st.sampled_from(OPENERS[code]))} {body}."
    text = " ".join([*data.draw(asides), sentence, *data.draw(asides)])
    assert made(text) == ((cut_of(code, *facts),), [])


@given(forms(ORDERS))
def test_the_order_of_amount_and_year_changes_nothing_in_any_language(form):
    """What is said is the same, whichever stands first."""
    text, code, facts = form
    assert parse(text).targets == (cut_of(code, *facts),)


@pytest.mark.parametrize("code", sorted(CUT))
def test_the_languages_of_the_laws_are_found(code):
    """Each law reads in the language that it speaks of."""
    of = next(iter(SCOPES[code]))
    every = [*ORDERS[code], *PAST[code], *DENIED[code]]
    assert {parse(form.format(of=of, p=42, y=2030, b=2020)).language for form in every} == {code}
