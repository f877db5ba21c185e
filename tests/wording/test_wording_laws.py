"""Laws of the wording: a sentence reads back, nothing is dropped, nothing breaks."""

import json
import pickle
import sys
from dataclasses import replace

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from prose import LANGUAGE, assert_nothing_dropped

from trajectory import (
    ALL,
    S3,
    S12,
    BelowBaseline,
    Boundary,
    Company,
    Engagement,
    EngagementBasis,
    Evidence,
    FixedLevel,
    Land,
    Lifecycle,
    NetZero,
    Partner,
    RenewableElectricity,
    Scope,
    Scope2,
    Source,
    Target,
    Term,
    TrajectoryError,
)
from trajectory.testing import strategies
from trajectory.wording import Statement, parse, sentence, statement

PARTS = list(Scope)  # the single flags: scopes 1 and 2 and the fifteen categories
YEARS = st.integers(1, 9996)
SOURCE = Source("SBTi target dashboard", page="row 7", evidence=Evidence.OWNER)
FRACTIONS = st.floats(0.0, 1.0)
SHARES = st.floats(0.0, 1.0, exclude_min=True)


@st.composite
def some_scopes(draw, of=ALL):
    """Scopes: often the usual sums, else any set of parts."""
    parts = [part for part in PARTS if part in of]
    chosen = draw(st.lists(st.sampled_from(parts), min_size=1, unique=True))
    joined = Scope(0)
    for part in chosen:
        joined |= part
    return draw(st.sampled_from([joined, of, joined]))


@st.composite
def some_boundaries(draw, of=ALL):
    """Scopes with or without land, and with or without a way to count scope 2."""
    method = draw(st.none() | st.sampled_from(Scope2))
    return Boundary(draw(some_scopes(of)), draw(st.sampled_from(Land)), method)


@st.composite
def increasing_years(draw, count):
    """Years, each later than the one before."""
    gaps = st.integers(1, 40)
    first = draw(st.integers(1, 9999 - 40 * count) | st.integers(2010, 2030))
    years = [first]
    for _ in range(count - 1):
        years.append(years[-1] + draw(gaps))
    return years


ACTIVITIES = st.one_of(
    st.sampled_from(
        [
            "tonne of cementitious product",
            "m2",
            "million USD value added",
            "unit sold by 2030",
            "tonne and scope 3",
            "€1000 spent",
            "“odd” \\ name\n",
            "kWh 52%",
        ]
    ),
    st.text(min_size=1).filter(str.strip),
)


@st.composite
def coverages(draw, scopes):
    """Shares of all, or of disjoint parts of the scopes, some of which stay unnamed."""
    parts = [part for part in PARTS if part in scopes]
    groups = draw(st.lists(st.integers(0, 3), min_size=len(parts), max_size=len(parts)))
    named: dict[int, Scope] = {}
    for part, group in zip(parts, groups, strict=True):
        named[group] = named.get(group, Scope(0)) | part
    named.pop(0, None)  # not named, so covered
    by_scope = {part: draw(SHARES) for part in named.values()}
    return draw(st.just(1.0) | SHARES | st.just(by_scope or 1.0))


AMOUNTS = st.just(0.0) | st.floats(0.0, allow_infinity=False) | st.integers(0, 10**7).map(float)
UNITS = st.sampled_from(["tCO2e", "ktCO2e", "MtCO2e", "GtCO2e", "index"])
GROWTHS = st.floats(0.0, 1e6, exclude_min=True)


@st.composite
def cuts(draw):
    """Targets with every field that a sentence holds; some of them promise limited growth."""
    base, year, until = draw(increasing_years(3))
    decimals = draw(st.none() | st.integers(0, 12))
    if decimals is None:
        reduction = {"reduction": draw(FRACTIONS | GROWTHS.map(Target.growth))}
    else:
        steps = draw(st.integers(0, 100 * 10**decimals))
        digits = f"{steps:0{decimals + 1}d}"
        whole, rest = digits[: len(digits) - decimals], digits[len(digits) - decimals :]
        percentage = f"{whole}.{rest}%" if rest else f"{whole}%"
        grows = steps > 0 and draw(st.booleans())
        reduction = {"reduction": Target.growth(percentage) if grows else percentage}
    boundary = draw(some_boundaries())
    return Target(
        boundary,
        target_year=year,
        base_year=base,
        **reduction,
        per=draw(st.none() | ACTIVITIES),
        base_emissions=draw(st.none() | st.tuples(AMOUNTS, UNITS)),
        coverage=draw(coverages(boundary.scopes)),
        term=draw(st.none() | st.sampled_from(Term)),
        maintain_until=draw(st.none() | st.just(until)),
    )


@st.composite
def net_zeros(draw):
    """Net zeros with and without base year and residual."""
    base, year = draw(increasing_years(2))
    return NetZero(
        draw(some_boundaries()),
        year,
        base_year=draw(st.none() | st.just(base)),
        residual=draw(st.none() | FRACTIONS),
    )


@st.composite
def levels(draw):
    """Levels to be reached or kept, zero or another, in any unit."""
    base, year, until = draw(increasing_years(3))
    return FixedLevel(
        draw(some_boundaries()),
        draw(AMOUNTS),
        year,
        unit=draw(UNITS),
        base_year=draw(st.none() | st.just(base)),
        maintain_until=draw(st.none() | st.just(until)),
    )


@st.composite
def means(draw):
    """Promises on suppliers or customers, and on renewable electricity."""
    base, year, until = draw(increasing_years(3))
    if draw(st.booleans()):
        return Engagement(
            draw(some_boundaries(S3)),
            draw(SHARES),
            year,
            draw(st.none() | st.sampled_from(EngagementBasis)),
            draw(st.sampled_from(Partner)),
        )
    return RenewableElectricity(
        draw(SHARES),
        year,
        draw(st.none() | FRACTIONS),
        draw(st.none() | st.just(base)),
        draw(st.none() | st.just(until)),
    )


def said(promise):
    """Return what a sentence says of a promise: all but its dates, source and baseline."""
    unsaid = {"life": Lifecycle(), "source": None}
    if isinstance(promise, BelowBaseline):
        unsaid["baseline"] = None
    return replace(promise, **unsaid)


DRAWN = st.one_of(
    strategies.targets(),
    strategies.fixed_levels(),
    strategies.below_baselines(),
    strategies.net_zeros(),
    strategies.engagements(),
    strategies.renewable_electricities(),
)
PROMISES = st.one_of(cuts(), net_zeros(), levels(), means(), DRAWN.map(said))


@given(PROMISES | DRAWN)
@example(Target(ALL, "90%", 2050, base_year=2020))  # no net zero is inferred from it
@example(FixedLevel(S12, 2030.0, 2040, unit="index", base_year=2019))  # no year
@example(Target(S12, "5%", 2030, base_year=2020, per="We"))  # it starts sentences
def test_a_sentence_reads_back(promise):
    """The canonical sentence of a promise gives that promise and nothing else."""
    read = parse(sentence(promise))
    assert read.targets == (said(promise),)
    assert read.drafts == ()
    assert read.not_understood == ()


@given(cuts() | levels() | strategies.below_baselines())
def test_a_promise_of_emissions_reads_back_with_nothing_inferred(promise):
    """The canonical sentence says all that the promise holds, also its precision."""
    (reading,) = parse(sentence(promise)).readings
    assert reading.inferred == ()
    assert reading.unread == ()
    assert getattr(reading.noun, "decimals", 0) == getattr(promise, "decimals", 0)


NAMES = st.sampled_from(["Acme", "Foo & Co. KG", "Net-zero by 2050 Ltd", "FLAG: Ltd", "20% Ltd"])


@given(NAMES | st.text(min_size=1).filter(str.strip), st.lists(PROMISES, max_size=5))
@example("Acme commits to reduce scope 1", [NetZero(S12, 2040)])
@example("Acme", [Target(S12, "5%", 2030, base_year=2020, per="·", term=Term.NEAR)])
@example("Acme", [Target(S12, "5%", 2030, base_year=2020, per="unit that commits to y")])
@example("Methane", [RenewableElectricity(1.0, 2030)])
@example("Acme", [Target(S12, "5%", 2030, base_year=2020, per="Full target"), NetZero(S12, 2040)])
@example("Acme", [Target(S12, "5%", 2030, base_year=2020, per="Acme wil netto nul bereiken tegen")])
def test_a_statement_reads_back(name, promises):
    """All promises of a company come back in order, whatever it is called."""
    company = Company(name, targets=promises)
    read = parse(statement(company))
    assert read.targets == company.targets
    assert read.drafts == ()
    assert read.not_understood == ()


WORDS = st.sampled_from([*LANGUAGE.split(), "\n", "\n\n"])


@given(st.lists(WORDS, max_size=60).map(" ".join))
@example("")
@example("\u200b")
@example("per “")
@example("commits to")
@example("by 0000 from a 0000 base year")
@example("Acme commits to reduce scope 1 999% by 2030 from 2020 and maintain it through 2029")
def test_words_of_the_language_in_any_order_break_nothing(text):
    """Target words shuffled at random are read without an error, and nothing is dropped."""
    assert_nothing_dropped(text)


@given(st.text())
def test_random_text_breaks_nothing(text):
    """Any text at all is read without an error, and nothing is dropped."""
    assert_nothing_dropped(text)


@given(st.lists(WORDS, max_size=60).map(" ".join))
@example("Acme commits to reduce absolute FLAG emissions 42% by 2030 from 2020.")
def test_what_was_read_is_written_and_read_back(text):
    """Readings, drafts and passages survive JSON text and pickle, whatever was read."""
    read = parse(text, source=SOURCE)
    again = Statement.from_dict(json.loads(json.dumps(read.to_dict())))
    assert (again, again.to_dict()) == (read, read.to_dict())
    assert pickle.loads(pickle.dumps(read)) == read
    assert all(noun.source == SOURCE for noun in again.targets)


@given(st.lists(WORDS, max_size=40).map(" ".join))
def test_no_year_is_invented(text):
    """Every year of a promise stands in the text, as a label or one before it."""
    read = parse(text)
    years = {2030, 2031}
    for noun in read.targets:
        for name in ("target_year", "base_year", "first_year", "last_year", "maintain_until"):
            assert getattr(noun, name, None) in {None, *years}


@given(PROMISES, st.integers(0, 200), st.integers(0, 200))
def test_a_torn_sentence_breaks_nothing(promise, start, end):
    """A sentence cut at any place is read without an error, and nothing is dropped."""
    text = sentence(promise)
    assert_nothing_dropped(text[start : len(text) - end])


@pytest.mark.parametrize("bad", [None, 52, b"Acme commits", ["Acme"]])
def test_only_text_is_read(bad):
    """Anything but a string is refused with the argument's name."""
    with pytest.raises(TrajectoryError, match="text must be a str"):
        parse(bad)


@pytest.mark.parametrize("bad", [None, "Acme commits", Scope.S1])
def test_only_promises_are_written(bad):
    """A sentence needs a promise, a statement a company."""
    with pytest.raises(TrajectoryError, match="target must be one of Target"):
        sentence(bad)
    with pytest.raises(TrajectoryError, match="company must be a Company"):
        statement(bad)


def calls_of(text):
    """How many functions, of Python and of C, are called to read a text."""
    count = 0

    def counted(_frame, event, _argument):
        nonlocal count
        count += event in ("call", "c_call")

    sys.setprofile(counted)
    try:
        parse(text)
    finally:
        sys.setprofile(None)
    return count


HOSTILE = [
    "Acme commits to reduce absolute scope 1 emissions 5% by 2030 from 2020. ",
    "Acme commits to reduce absolute scope 1 emissions 5% within the same timeframe. ",
    "Acme commits to maintain at least 5% absolute scope 1 emissions through 2050. ",
    "and to reduce scope 1 5% by 2030 ",
    "scope 1, 2 and ",
    "categories 1, ",
    "covering 1% of scope 3 and ",
    "to 1.2 MtCO2e ",
    "limit the ",
    "per a ",
    "per “",
    "1% ",
    "commits to ",
    "and to by ",
    "residual emissions of ",
    "Near-Term Targets: ",
    "Foo. ",
    ". ",
    "* ",
    "a-",
    "0.",
    "has replaced its target 5% ",
    "with 5% ",
    "5% of ",
    "2030 and ",
    "2030: ",
    "target 2030: ",
    "equivalent to ",
    "intensity ( ",
    "reduced 5% ",
    "water 5% ",
    "net zero 2030 ",
    "scope 1 5% respectively ",
    "This target was dropped. ",
    "over the five years to ",
    "• a ",
    "a\n\n",
    "<p>a ",
    "2030: 5%\n",
    "Goals: 2025: 15%; ",
    "Scope 1: 42% by 2030\n",
    "By 2030:\n- cut scope 1 by 42% from 2020\n",
    "We a. Our b ",
    "coal by 2 Mt ",
    "cut 2 Mt ",
    "from 10 Mt in 2019 ",
    "to 475 kg CO2 per tonne ",
    "methane 5% ",
    "CO2, CH4 and ",
    "avoid 2 MtCO2e ",
    "to 2 million tons ",
    "Acme verbindt zich ertoe met 5% te verminderen en ",
    "Acme verpflichtet sich um 5 % zu senken und ",
]


@pytest.mark.parametrize("unit", HOSTILE)
def test_four_times_the_text_is_four_times_the_work(unit):
    """The number of calls grows with the text, whatever is repeated in it."""
    parse(unit)  # what is read on first use does not count
    small, large = calls_of(unit * 400), calls_of(unit * 1600)
    assert large <= 4.2 * small + 100


def test_what_follows_ten_thousand_sentences_is_said_not_to_be_understood():
    """A text longer than a report costs no more, and its rest is no silence."""
    promise = "Acme commits to reach net zero by 2050."
    read = parse("a.\n\n" * 10_001 + promise)
    assert read.targets == ()
    assert read.quote(read.not_understood[-1]).endswith(promise)
    assert len(parse("a.\n\n" * 9_000 + promise).targets) == 1
