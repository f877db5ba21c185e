"""Every promise of a company judged by its own inventories, or named with the reason."""

import json
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import (
    ALL,
    S1,
    S2,
    S3,
    S12,
    ArgumentError,
    BelowBaseline,
    Company,
    CompanyProgress,
    Engagement,
    FixedLevel,
    Inventory,
    NetZero,
    Pathway,
    RenewableElectricity,
    Scope,
    Series,
    Target,
    UnitError,
    Verdict,
    YearError,
    track_company,
)

BASE = Inventory(2020, {S1: 40.0, S2: 60.0, S3: 300.0})
NOW = Inventory(2024, {S1: 36.0, S2: 45.0, S3: 330.0})
USUAL = Pathway(range(2020, 2031), [400.0 + 10 * n for n in range(11)], "tCO2e")


def cut(what, reduction, year=2030, **fields):
    """Return a target from 2020."""
    return Target(what, reduction, year, base_year=2020, **fields)


def found(promise, through=2024, inventories=(BASE, NOW), others=(), **options):
    """Return what is found about one promise, beside others."""
    company = Company("Example", inventories, [promise, *others])
    return track_company(company, through=through, **options).promises[0]


@pytest.mark.parametrize(
    ("promise", "verdict", "lead"),
    [
        (cut(S1, "20%"), Verdict.AHEAD, 40 - 8 * 0.4 - 36),  # 36.8 promised: 0.8 below it
        (cut(S1, "50%"), Verdict.BEHIND, 40 - 20 * 0.4 - 36),
        (cut(S12, "50%"), Verdict.BEHIND, 100 - 50 * 0.4 - 81),
        (cut(S12, "40%"), Verdict.AHEAD, 100 - 40 * 0.4 - 81),  # 84 promised
        (cut(S2, "62.5%"), Verdict.ON_TRACK, 0.0),  # 37.5 of 60 in ten years: 45 after four
        (cut(S3, "25%"), Verdict.BEHIND, 300 - 75 * 0.4 - 330),
        (cut(S3, Target.growth("30%")), Verdict.AHEAD, 300 + 90 * 0.4 - 330),
        (FixedLevel(S1, 30.0, 2030, unit="tCO2e", base_year=2020), Verdict.ON_TRACK, 0.0),
        (FixedLevel(S1, 0.03, 2030, unit="ktCO2e", base_year=2020), Verdict.ON_TRACK, 0.0),
        (BelowBaseline(ALL, "30%", 2030, USUAL), Verdict.BEHIND, 400 - 50 * 0.4 - 411),
        (NetZero(S12, 2040, base_year=2020, residual=0.05), Verdict.ON_TRACK, 0.0),
        (cut(S12, "50%", coverage=0.8), Verdict.AHEAD, 100 - 40 * 0.4 - 81),
    ],
)
def test_each_kind_of_promise_by_hand(promise, verdict, lead):
    """Straight from 2020 to the target, in 2024."""
    one = found(promise)
    assert one.progress.lead.at(2024) == pytest.approx(lead, abs=1e-9)
    assert one.verdict is verdict
    assert one.promise == promise
    assert one.reason == ""


def test_a_promise_is_judged_alone():
    """The whole is met, though its parts promised less; contradictions stop no other promise."""
    whole = cut(S12, "20%", 2024)
    parts = [cut(S1, "90%", 2024), cut(S2, "90%", 2024), cut(S12, "80%", 2024)]
    company = Company("Example", [BASE, replace(NOW, emissions={S1: 36.0, S2: 44.0})])
    tracked = track_company(replace(company, targets=[whole, *parts]), through=2025)
    assert [one.verdict for one in tracked.promises] == [Verdict.MET] + [Verdict.MISSED] * 3
    assert tracked.promises[0].progress.path.at(2024) == 80.0


@pytest.mark.parametrize(
    ("promise", "reason"),
    [
        (BelowBaseline(ALL, "30%", 2030), "its baseline is not known"),
        (cut(S3, "30%", per="TB"), "it needs activity={'TB': a Series in TB}"),
        (NetZero(ALL, 2050), "it names no residual of a base year"),
        (NetZero(ALL, 2050, residual=0.1), "it names no residual of a base year"),
        (Engagement(Scope.C1, 0.5, 2025), "inventories do not tell which partners have targets"),
        (RenewableElectricity(1, 2030), "inventories do not tell how much electricity is"),
        (cut(Scope.C1, "30%"), "base year 2020: scopes must be a sum of what the 2020"),
        (Target(S1, "30%", 2030, base_year=2019), "inventories of Example must hold 2019"),
        (FixedLevel(S1, 3.0, 2010, unit="tCO2e"), "an inventory of S1 before 2010 must be"),
        (FixedLevel(S1, 50.0, 2030, unit="index", base_year=2020), "must be a mass"),
    ],
)
def test_what_cannot_be_judged_is_named_with_the_reason(promise, reason):
    """None of them stops the rest."""
    company = Company("Example", [BASE, NOW], [promise, cut(S1, "50%")])
    tracked = track_company(company, through=2024)
    assert tracked.unjudged == tracked.promises[:1]
    one, other = tracked.promises
    assert (one.verdict, one.progress) == (None, None)
    assert reason in one.reason
    assert str(one).startswith(f"{promise}: not judged: ")
    assert str(one).count(str(promise)) == 1
    assert other.verdict is Verdict.BEHIND


def test_scope_two_is_counted_as_the_promise_says_or_as_the_targets_do():
    """50 by the market, 70 by location; unnamed it is the method that the others name."""
    both = [Inventory(year, {S1: 10.0, S2.market_based: market, S2.location_based: place})
            for year, market, place in ((2020, 50.0, 70.0), (2024, 30.0, 70.0))]  # fmt: skip
    market, place, unnamed = (cut(s, "50%") for s in (S2.market_based, S2.location_based, S2))
    assert found(market, inventories=both).progress.lead.at(2024) == pytest.approx(10.0)
    assert found(place, inventories=both).progress.lead.at(2024) == pytest.approx(-14.0)
    one = found(unnamed, inventories=both, others=[market])
    assert one.progress.lead.at(2024) == pytest.approx(10.0)
    for others in ([], [market, place]):
        one = found(unnamed, inventories=both, others=others)
        assert "S2.market_based or S2.location_based" in one.reason


def test_an_intensity_is_judged_as_an_index_of_its_base_year():
    """300 t for 10 TB, then 330 t for 15 TB: 73.3 of 100, where 60 % by 2030 asks for 76."""
    sold = Series([2020, 2023, 2024], [10.0, 12.0, 15.0], "TB")
    one = found(cut(S3, "60%", per="TB"), activity={"TB": sold})
    assert one.verdict is Verdict.AHEAD
    assert one.progress.actuals == Series([2020, 2024], [100.0, 330 / 15 / 30 * 100], "index")
    assert one.progress.path.at(2024) == pytest.approx(76.0)
    assert one.progress.path.unit == "index"
    assert one.progress.path.label == "Example, scope 3 per TB: promised"


def test_an_intensity_without_the_activity_of_a_year():
    """Of the year judged there is no data; of the base year nothing can be said."""
    promise = cut(S3, "60%", per="TB")
    one = found(promise, activity={"TB": Series([2020, 2023], [10.0, 12.0], "TB")})
    assert one.verdict is Verdict.NO_DATA
    assert "no intensity: no activity in TB for 2024" in one.progress.notes
    for series in (Series([2023, 2024], [9.0, 9.0], "TB"), Series([2020, 2024], [0.0, 9.0], "TB")):
        one = found(promise, activity={"TB": series})
        assert one.reason == "activity in TB must be above 0 in base year 2020, got none"


def test_what_is_told_of_a_promise():
    """Coverage, gross emissions and restated inventories are in the notes."""
    notes = found(cut(S12, "50%", coverage=0.8)).progress.notes
    assert any("covers 80 %: the rest is taken to stay as in the base year" in n for n in notes)
    notes = found(NetZero(S12, 2040, base_year=2020, residual=0.05)).progress.notes
    assert "only gross emissions are judged, not removals" in notes
    first = replace(NOW, published=date(2025, 3, 1))
    again = Inventory(2024, {S1: 39.0}, published=date(2026, 3, 1))
    one = found(cut(S1, "10%"), inventories=(BASE, again, first))
    assert one.verdict is Verdict.BEHIND
    assert one.progress.actuals.at(2024) == 39.0
    assert any("of 2024 the inventory published on 2026-03-01 holds" in n
               for n in one.progress.notes)  # fmt: skip


@pytest.mark.parametrize(
    ("promise", "through", "verdict", "words"),
    [
        (cut(S1, "10%", 2024), 2030, Verdict.MET,
         "target of 2024 met: 36 t reported, 36 t promised"),
        (cut(S1, "10%", 2022), 2030, Verdict.NO_DATA, "no data in 2022"),
        (cut(S1, "20%", 2024), 2030, Verdict.MISSED,
         "target of 2024 missed: 36 t reported, 32 t promised"),
        (cut(S1, "10%", 2024, maintain_until=2030), 2024, Verdict.ON_TRACK,
         "on track, on the path in 2024"),
        (cut(S1, "50%"), 2023, Verdict.NO_DATA, "no data in 2023"),
        (cut(S1, "50%"), 2020, Verdict.NOT_STARTED, "not started: measured from 2020"),
        (Target(S1, "50%", 2030, base_year=2024), 2022, Verdict.NOT_STARTED,
         "not started: measured from 2024"),
        (FixedLevel(S1, 30.0, 2030, unit="tCO2e"), 2024, Verdict.NOT_STARTED,
         "not started: measured from 2024"),
        (FixedLevel(S1, 39.0, 2024, unit="tCO2e"), 2026, Verdict.MET,
         "target of 2024 met: 36 t reported, 39 t promised"),
    ],
)  # fmt: skip
def test_before_at_and_after_the_target(promise, through, verdict, words):
    """As `track` does; after the target its own year is judged."""
    one = found(promise, through)
    assert one.verdict is verdict
    assert str(one) == f"{promise}: {words}"


def test_zero_that_is_kept_is_judged():
    """Zero since 2020: 0 is on track, 1 t is not, and no share of zero is made up."""
    zero = FixedLevel(S1, 0.0, 2020, unit="tCO2e", maintain_until=2030)
    for level, verdict in ((0.0, Verdict.ON_TRACK), (1.0, Verdict.BEHIND)):
        reports = [Inventory(2020, {S1: 0.0}), Inventory(2024, {S1: level})]
        assert found(zero, inventories=reports).verdict is verdict


def test_the_whole_in_words_as_a_table_and_as_json():
    """One line a promise; nothing that somebody wrote is taken for HTML."""
    promises = [cut(S1, "50%"), cut(S1, "50%", per="<b>"), NetZero(ALL, 2050)]
    tracked = track_company(Company("A <&> B", [BASE, NOW], promises), through=2024)
    assert repr(tracked) == "CompanyProgress('A <&> B', 2024: 1 BEHIND, 2 not judged)"
    first, *lines = str(tracked).split("\n")
    assert first == "A <&> B, through 2024"
    assert lines[0] == "  -50 % of scope 1 by 2030 from 2020: behind, 4 t above the path in 2024"
    assert len(lines) == len(promises)
    table = tracked._repr_html_()
    assert table.count("<tr>") == 4
    assert "<b>" not in table
    assert "A &lt;&amp;&gt; B" in table
    text = json.dumps(tracked.to_dict(), allow_nan=False)
    assert CompanyProgress.from_dict(json.loads(text)) == tracked
    assert repr(track_company(Company("A"), through=2024)) == (
        "CompanyProgress('A', 2024: no promises)"
    )


@pytest.mark.parametrize(
    ("arguments", "error", "match"),
    [
        ({"through": "x"}, YearError, "through must be"),
        ({"company": "ZTE"}, ArgumentError, "company must be a Company, got 'ZTE'"),
        ({"activity": 5}, ArgumentError, "activity must map units to Series, got 5"),
        ({"activity": {"TB": 5}}, ArgumentError, "activity must be a Series, got 5"),
        ({"activity": {"TB": Series([2020], [1.0], "GB")}}, UnitError, "in that unit, got 'GB'"),
        ({"activity": {"TB": Series([2020], [[1.0], [2.0]], "TB")}}, ArgumentError,
         r"activity must be of one company .*\(2, 1\)"),
        ({"tolerance": 5}, ArgumentError, "tolerance"),
    ],
)  # fmt: skip
def test_bad_calls(arguments, error, match):
    """An argument that is none is refused, whatever was promised."""
    known = {"company": Company("A"), "through": 2024, **arguments}
    with pytest.raises(error, match=match):
        track_company(known.pop("company"), **known)


YEARS = st.integers(2020, 2030)
PROMISES = st.lists(
    st.one_of(
        st.builds(
            lambda what, percent, base, span: Target(
                what, percent / 100, base + span, base_year=base
            ),
            st.sampled_from([S1, S2, S12, ALL]),
            st.integers(0, 100),
            YEARS,
            st.integers(1, 10),
        ),
        st.builds(
            lambda level, year: FixedLevel(S1, level, year, unit="tCO2e"), st.integers(0, 90), YEARS
        ),
        st.just(NetZero(ALL, 2050)),
    ),
    max_size=4,
)
REPORTS = st.dictionaries(YEARS, st.tuples(*[st.integers(0, 90)] * 3), max_size=6).map(
    lambda years: [
        Inventory(year, {S1: a, S2: b, S3: c}) for year, (a, b, c) in sorted(years.items())
    ]
)


@given(PROMISES, REPORTS, YEARS)
def test_law_every_promise_is_judged_or_named(promises, reports, through):
    """In order, each once; what is reported later, or what else is promised, changes nothing."""
    company = Company("A", reports, promises)
    tracked = track_company(company, through=through)
    assert [one.promise for one in tracked.promises] == promises
    assert all((one.progress is None) == bool(one.reason) for one in tracked.promises)
    for i, promise in enumerate(promises):
        last = max(through, getattr(promise, "base_year", None) or 0)
        known = [inventory for inventory in reports if inventory.year <= last]
        alone = track_company(Company("A", known, [promise]), through=through).promises[0]
        assert alone.progress == tracked.promises[i].progress
