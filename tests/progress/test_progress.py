"""Tests of progress: worked numbers, every verdict, what is not there, bad calls."""

import json
from dataclasses import replace

import numpy as np
import pytest

from trajectory import S1, S12, Company, FixedLevel, Inventory, Target, plot, reduction_path
from trajectory.errors import ArgumentError, MissingDataError, UnitError, YearError
from trajectory.kernels.curves import geometric
from trajectory.nouns.series import Pathway, Series
from trajectory.progress import Progress, Verdict, catch_up, reanchor, track

# scopes 1+2 in kt CO2e, derived from published percentages (company_emissions.csv)
ZTE = Series([2021, 2022, 2023, 2024], [597.7, 520.0, 504.4, 436.8], "ktCO2e", "ZTE")
STRAIGHT = Pathway([2021, 2022, 2023, 2024, 2025], [100.0, 90.0, 80.0, 70.0, 60.0], "index")


def zte_path(base=597.7, unit="ktCO2e"):
    """Return ZTE's promise: -52 % by 2030 and -90 % by 2040 from 2021, kept until 2050."""
    promises = [
        Target(S12, "52%", 2030, base_year=2021),
        Target(S12, "90%", 2040, base_year=2021, maintain_until=2050),
    ]
    return reduction_path(Company("ZTE", [Inventory(2021, {S12: base}, unit=unit)], promises), S12)


def kept_on(promises, until=2050):
    """Return the path of promises on scopes 1+2 whose last level is kept on."""
    company = Company("ZTE", [Inventory(2021, {S12: 100.0}, unit="index")], promises)
    return reduction_path(company, S12, until=until)


# -- worked numbers ---------------------------------------------------------------------------


def test_zte_from_the_published_percentages():
    """2024 is 0.844 x 0.866 = 0.730904 of 2021; 0.269096 / 0.52 = 51.7 %; 3 / 9 = 33.3 %."""
    index = Series([2021, 2023, 2024], [100.0, 84.4, 73.0904], "index")
    progress = track(index, zte_path(100.0, "index"), through=2024)
    assert progress.target_achieved == pytest.approx(0.269096 / 0.52, rel=1e-12)
    assert f"{progress.target_achieved:.1%}" == "51.7%"
    assert f"{progress.time_elapsed:.1%}" == "33.3%"
    # (0.52 - 0.269096) / 6 = 0.0418173; 1 - (48 / 73.0904)^(1/6) = 1 - exp(-0.4204963 / 6)
    assert progress.required_linear == pytest.approx(0.250904 / 6, rel=1e-12)
    assert f"{progress.required_linear:.2%}" == "4.18%"
    assert f"{progress.required_compound:.2%}" == "6.77%"
    assert progress.verdict is Verdict.AHEAD


def test_zte_from_the_rounded_tonnes():
    """160.9 of 597.7 kt are gone: 26.92 % of the base, 51.8 % of the target."""
    progress = track(ZTE, zte_path(), through=2024)
    assert f"{progress.achieved.at(2024):.2%}" == "26.92%"
    assert f"{progress.target_achieved:.1%}" == "51.8%"
    assert f"{progress.required_linear:.2%}" == "4.18%"
    assert f"{progress.required_compound:.2%}" == "6.77%"
    # the path falls by 597.7 * 0.52 / 9 = 34.53378 kt a year: 494.09867 in 2024
    assert progress.lead.at(2024) == pytest.approx(494.0986667 - 436.8)
    assert progress.lead_points.at(2024) == pytest.approx(100 * 57.2986667 / 597.7)
    # 160.9 / 34.53378 = 4.65921 years down the path, after 3
    assert progress.lead_years[-1] == pytest.approx(160.9 * 9 / 310.804 - 3)
    # promised 2022 to 2024: 3 * 597.7 - 6 * 34.53378 = 1585.89733; reported 1461.2
    assert progress.surplus == pytest.approx(1585.8973333 - 1461.2)


def test_forecasts_of_zte_by_hand():
    """Run rate -160.9 / 3; least squares: mean 514.725, slope -249.15 / 5 about 2022.5."""
    progress = track(ZTE, zte_path(), through=2024)
    assert progress.run_rate == pytest.approx(-160.9 / 3)
    assert progress.run_rate_forecast == pytest.approx(436.8 - 6 * 160.9 / 3)
    assert progress.trend_forecast == pytest.approx(514.725 - 49.83 * 7.5)


def test_the_forecast_depends_on_the_path_only_through_the_target_year():
    """The same reports forecast 2040 for a target year of 2040: 436.8 - 16 * 53.6333 < 0."""
    progress = track(ZTE, zte_path(), through=2024, target_year=2040)
    assert progress.target_year == 2040
    assert progress.run_rate_forecast == pytest.approx(436.8 - 16 * 160.9 / 3)
    assert any("below zero" in note for note in progress.notes)
    assert progress.required_linear == pytest.approx((436.8 - 59.77) / 16 / 597.7)


def test_catching_up_by_hand():
    """90 + 80 + 70 + 60 are promised, 93 + 84 used: 123 left; 2 * 84 - 3 g = 123, g = 15."""
    path = catch_up(STRAIGHT, Series([2022, 2023], [93.0, 84.0], "index"), through=2023)
    assert path.values.tolist() == [84.0, 69.0, 54.0]
    assert (path.base_year, path.base_level) == (2021, 100.0)


def test_catching_up_down_to_zero_by_hand():
    """300 promised, 130 + 130 used: 40 left of two years at 130: m = 1, g = 2 * 90 / 2 = 90."""
    path = catch_up(STRAIGHT, Series([2022, 2023], [130.0, 130.0], "index"), through=2023)
    assert path.values.tolist() == [130.0, 40.0, 0.0]


def test_nothing_is_emitted_because_less_was_before():
    """With a surplus the way back is the straight line to the target, and never rises."""
    low = Series([2022, 2023], [70.0, 68.0], "index")
    assert catch_up(STRAIGHT, low, through=2023).values.tolist() == [68.0, 64.0, 60.0]
    lower = Series([2022, 2023], [50.0, 40.0], "index")
    assert catch_up(STRAIGHT, lower, through=2023).values.tolist() == [40.0, 40.0, 40.0]
    # 105 left for two years at 50: the total would allow 51.7 and 53.3
    mixed = Series([2022, 2023], [145.0, 50.0], "index")
    assert catch_up(STRAIGHT, mixed, through=2023).values.tolist() == [50.0, 50.0, 50.0]
    zero = Series([2022, 2023], [50.0, 0.0], "index")
    assert catch_up(STRAIGHT, zero, through=2023).values.tolist() == [0.0, 0.0, 0.0]


def test_reanchor_goes_through_the_targets_that_remain():
    """436.8 in 2024, then the knots of 2030, 2040 and 2050; the promised path is untouched."""
    promised = zte_path()
    path = reanchor(promised, ZTE, through=2024)
    assert path.knot_years.tolist() == [2024, 2030, 2040, 2050]
    assert [path.at(y) for y in (2030, 2040, 2050)] == [promised.at(y) for y in (2030, 2040, 2050)]
    assert path.at(2027) == pytest.approx((436.8 + promised.at(2030)) / 2)
    bent = reanchor(promised, ZTE, through=2024, curve=geometric)
    assert bent.at(2027) == pytest.approx((436.8 * promised.at(2030)) ** 0.5)
    assert promised == zte_path()


# -- verdicts ---------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("values", "through", "verdict"),
    [
        ({2021: 100.0}, 2021, Verdict.NOT_STARTED),
        ({2023: 50.0}, 2020, Verdict.NOT_STARTED),
        ({2022: 90.0}, 2023, Verdict.NO_DATA),
        ({2022: 90.0, 2024: 70.0}, 2023, Verdict.NO_DATA),
        ({2024: 1.0}, 2023, Verdict.NO_DATA),
        ({2023: 80.0}, 2023, Verdict.ON_TRACK),
        ({2023: 80.0 + 1e-7}, 2023, Verdict.ON_TRACK),
        ({2023: 80.0 + 2e-7}, 2023, Verdict.BEHIND),
        ({2023: 80.0 - 5e-8}, 2023, Verdict.ON_TRACK),
        ({2023: 80.0 - 2e-7}, 2023, Verdict.AHEAD),
        ({2025: 60.0}, 2025, Verdict.ON_TRACK),
        ({2025: 60.1}, 2025, Verdict.MISSED),
        ({2025: 59.9}, 2025, Verdict.AHEAD),
    ],
)
def test_every_verdict(values, through, verdict):
    """One case each, and both sides of every boundary; a difference of 1e-9 counts as none."""
    actuals = Series(list(values), list(values.values()), "index")
    assert track(actuals, STRAIGHT, through=through).verdict is verdict


def test_the_tolerance_is_the_callers_and_is_repeated():
    """One point of 100 is within a tolerance of 1 %, and the text says so."""
    actuals = Series([2023], [81.0], "index")
    assert track(actuals, STRAIGHT, through=2023).verdict is Verdict.BEHIND
    progress = track(actuals, STRAIGHT, through=2023, tolerance=0.01)
    assert progress.verdict is Verdict.ON_TRACK
    assert "up to 1 % of the base level (1 index point) counts as on the path" in str(progress)


def test_the_tolerance_is_named_where_something_lies_within_it():
    """Not where a year is on the path, nor where it is off it by more."""
    named = "a difference up to 0.0000001 % of the base level (0.0000001 index points) counts"
    for value, within in ((80.0, False), (80.0 + 5e-8, True), (81.0, False)):
        progress = track(Series([2023], [value], "index"), STRAIGHT, through=2023)
        assert (named in str(progress)) is within
    assert named not in str(track(Series([2022], [81.0], "index"), STRAIGHT, through=2023))


def test_a_missed_target_stays_missed_until_the_next_one_falls_due():
    """Above 48 in 2030 is missed in 2035 too, though below the path then; 2040 decides anew."""
    path = zte_path(100.0, "index")
    actuals = Series([2030, 2035, 2040], [49.0, 20.0, 10.0], "index")
    missed = track(actuals, path, through=2030)
    assert (missed.verdict, missed.target_year) == (Verdict.MISSED, 2040)
    later = track(actuals, path, through=2035)
    assert later.verdict is Verdict.MISSED
    assert (
        "target of 2030 missed: 49 index points reported, 48 index points promised" in later.notes
    )
    assert later.lead.at(2035) == pytest.approx(9.0)
    assert track(actuals, path, through=2040).verdict is Verdict.ON_TRACK


def test_a_target_year_nobody_reported_is_neither_met_nor_missed():
    """The position of the year judged decides, and a note says what is not known."""
    progress = track(Series([2031], [40.0], "index"), zte_path(100.0, "index"), through=2031)
    assert progress.verdict is Verdict.AHEAD
    assert "nothing was reported for 2030, when a target fell due" in progress.notes


def test_an_explicit_target_year_can_fall_due():
    """The path's own 2023 is missed in 2024 if the caller aims at it."""
    actuals = Series([2023, 2024], [81.0, 70.0], "index")
    assert track(actuals, STRAIGHT, through=2024, target_year=2023).verdict is Verdict.MISSED
    assert track(actuals, STRAIGHT, through=2024).verdict is Verdict.ON_TRACK


# -- a year nobody promised is no target ----------------------------------------------------------

HALF = [Target(S12, "50%", 2025, base_year=2021)]


@pytest.mark.parametrize("until", [None, 2026, 2050])
@pytest.mark.parametrize(
    ("in_2025", "in_2026", "verdict"),
    [
        (51.0, 10.0, Verdict.MISSED),  # below it a year later does not help
        (50.0, 90.0, Verdict.MET),
        (49.0, None, Verdict.MET),
        (None, 10.0, Verdict.NO_DATA),
    ],
)
def test_after_the_last_target_that_target_is_judged(until, in_2025, in_2026, verdict):
    """Whether the path is kept on or not, and whatever is emitted afterwards."""
    values = {2024: 60.0, 2025: in_2025, 2026: in_2026}
    known = {year: value for year, value in values.items() if value is not None}
    actuals = Series(list(known), list(known.values()), "index")
    progress = track(actuals, kept_on(HALF, until), through=2026)
    assert progress.verdict is verdict
    assert (progress.through, progress.judged, progress.target_year) == (2026, 2025, 2025)
    assert progress.actuals.years[-1] <= 2025
    assert "nothing is promised after 2025: 2026 is not judged" in progress.notes


def test_a_target_missed_stays_missed_on_a_path_kept_on():
    """52 % by 2030 was missed; the year in which the path kept on ends is none to be ahead in."""
    path = kept_on([Target(S12, "52%", 2030, base_year=2021)], 2035)
    actuals = Series([2030, 2031, 2035], [60.0, 40.0, 30.0], "index")
    for through in (2030, 2031, 2035, 2060):
        progress = track(actuals, path, through=through)
        assert progress.verdict is Verdict.MISSED
        assert progress.lead.at(2030) == pytest.approx(-12.0)
    assert repr(progress) == "Progress(2060: MISSED in 2030, 12 index points above the path)"
    assert str(progress).startswith("ZTE, scopes 1+2: promised, through 2060, judged in 2030\n")
    met = track(actuals, kept_on([Target(S12, "40%", 2030, base_year=2021)]), through=2040)
    assert met.verdict is Verdict.MET
    assert met.required_linear is None
    assert met.run_rate_forecast is None
    assert "target of 2030 met: 60 index points reported, 60 index points promised" in met.notes


def test_in_the_last_target_year_the_place_on_the_path_is_told():
    """Below 60 is ahead in 2025; a year later the same is a target met."""
    actuals = Series([2025], [59.0], "index")
    assert track(actuals, STRAIGHT, through=2025).verdict is Verdict.AHEAD
    assert track(actuals, STRAIGHT, through=2026).verdict is Verdict.MET


def test_a_path_that_was_cut_still_aims_at_its_target():
    """Cut in 2024, it promises 48 in 2030 as before: (73 - 48) / 6 are left a year."""
    cut = zte_path(100.0, "index").between(2021, 2024)
    actuals = Series([2022, 2023, 2024], [90.0, 80.0, 73.0], "index")
    progress = track(actuals, cut, through=2024)
    assert (progress.target_year, progress.target_level) == (2030, 48.0)
    assert progress.required_linear == pytest.approx(0.25 / 6)
    assert progress.verdict is track(actuals, zte_path(100.0, "index"), through=2024).verdict
    assert reanchor(cut, actuals, through=2024).at(2040) == 10.0
    with pytest.raises(YearError, match="hold every year to the target year 2030, got Pathway"):
        catch_up(cut, actuals, through=2024)


def test_a_base_year_is_no_target():
    """A path with a knot in its base year alone promises nothing, unless a year is named."""
    progress = track(Series([2023], [80.0], "index"), BASE_ONLY, through=2024, target_year=2023)
    assert progress.verdict is Verdict.MET


def test_the_notes_of_the_path_are_told():
    """After those of its own, each once."""
    path = replace(STRAIGHT, notes=["scope 2 is not in it", "scope 2 is not in it"])
    progress = track(Series([2022], [90.0], "index"), path, through=2022)
    assert progress.notes[-1] == "scope 2 is not in it"
    assert progress.notes.count("scope 2 is not in it") == 1
    assert "scope 2 is not in it" in str(progress)


def test_of_a_base_of_zero_nothing_is_a_share():
    """Zero is to be kept; 5 t are above it, by no percentage."""
    zero = FixedLevel(S1, 0.0, 2022, unit="tCO2e", base_year=2021, maintain_until=2030)
    path = reduction_path(Company("ZTE", [Inventory(2021, {S1: 0.0})], [zero]), S1)
    progress = track(Series([2021, 2022, 2023], [0.0, 0.0, 5.0], "tCO2e"), path, through=2023)
    assert progress.verdict is Verdict.BEHIND
    assert (progress.lead.at(2023), progress.surplus, progress.run_rate) == (-5.0, -5.0, 2.5)
    shares = ("achieved", "expected", "lead_points", "required_linear", "target_achieved")
    assert [getattr(progress, name) for name in shares] == [None] * 5
    assert "no reduction as a share: the level of the base year 2021 is 0" in progress.notes
    assert "  5 t above the path\n" in str(progress)
    assert Progress.from_dict(progress.to_dict()) == progress
    kept = track(Series([2023], [0.0], "tCO2e"), path, through=2023)
    assert kept.verdict is Verdict.ON_TRACK
    assert (
        plot.progress(progress).get_title(loc="left").endswith("behind in 2023, 5 t above the path")
    )
    assert reanchor(path, Series([2023], [5.0], "tCO2e"), through=2023).at(2030) == 0.0


# -- what is not there is said, never filled in ------------------------------------------------


def test_a_missing_year_leaves_no_total():
    """The other measures do not need it."""
    progress = track(Series([2022, 2024], [95.0, 75.0], "index"), STRAIGHT, through=2024)
    assert progress.surplus is None
    assert "no total since 2021: nothing was reported for 2023" in progress.notes
    assert "no trend: 3 years are needed, got 2" in progress.notes
    assert progress.trend_forecast is None
    assert progress.run_rate == pytest.approx(-25 / 3)


def test_a_restated_base_is_noted_and_the_promise_is_measured_from_its_own():
    """110 reported where the promise was made from 100: 85 is still a cut of 15 %."""
    actuals = Series([2021, 2022, 2023], [110.0, 95.0, 85.0], "index")
    progress = track(actuals, STRAIGHT, through=2023)
    assert progress.achieved.at(2023) == pytest.approx(0.15)
    assert progress.surplus == pytest.approx(-10.0)
    assert any(
        "110 index points" in note and "100 index points; restated?" in note
        for note in progress.notes
    )
    # the knot of the base year is no target that could be missed
    promised = zte_path(100.0, "index")
    assert track(actuals, promised, through=2023).verdict is Verdict.AHEAD


def test_levels_the_path_never_falls_through_have_no_lead_in_years():
    """Above the base and below the end; the first for good, the second within its years."""
    for level in (100.5, 59.5):
        progress = track(Series([2023], [level], "index"), STRAIGHT, through=2023)
        assert progress.lead_years == (None,)
        assert f"never falls through {level} index points" in progress.notes[-1]


def test_rounding_on_a_held_level_is_no_lead():
    """In 2045 the path has been at 10 for five years; a last bit more is still on it."""
    actuals = Series([2045], [np.nextafter(10.0, 11.0)], "index")
    progress = track(actuals, zte_path(100.0, "index"), through=2045)
    assert progress.lead_years == (0.0,)


def test_a_path_held_at_its_base_has_no_share_achieved():
    """A promise to stay where one is cannot be achieved by half."""
    flat = Pathway([2021, 2022, 2023], [100.0] * 3, "index")
    progress = track(Series([2022], [90.0], "index"), flat, through=2022)
    assert progress.target_achieved is None
    assert progress.lead_years == (None,)
    assert progress.required_linear == pytest.approx(-0.1)
    assert "nothing is left to cut" in str(progress)


def test_no_constant_percentage_leads_to_zero():
    """The linear rate is there, the compound one is not, and it is said."""
    path = Pathway([2021, 2022, 2023], [100.0, 50.0, 0.0], "index")
    progress = track(Series([2022], [60.0], "index"), path, through=2022)
    assert progress.required_linear == pytest.approx(0.6)
    assert progress.required_compound is None
    assert any("no compound rate" in note for note in progress.notes)


def test_the_word_credit_is_never_used():
    """A surplus entitles to nothing."""
    text = str(track(ZTE, zte_path(), through=2024))
    assert "surplus of 124,697 t" in text
    assert "credit" not in text


# -- the object -------------------------------------------------------------------------------


def test_progress_as_text():
    """One line for a list, sentences for a reader, the same escaped for a notebook."""
    progress = track(ZTE, zte_path(), through=2024)
    assert repr(progress) == "Progress(2024: AHEAD, 57,299 t below the path)"
    assert "51.8 % achieved with 33.3 % of the time elapsed" in str(progress)
    assert "4.18 points of the base level or 6.77 % of the previous year, a year" in str(progress)
    label = Pathway(STRAIGHT.years, STRAIGHT.values, "index", "a < b & c")
    shown = track(Series([2023], [80.0], "index"), label, through=2023)
    assert "a &lt; b &amp; c" in shown._repr_html_()
    assert repr(shown) == "Progress(2023: ON_TRACK, on the path)"
    assert repr(track(ZTE, zte_path(), through=2021)) == "Progress(2021: NOT_STARTED)"


@pytest.mark.parametrize("through", [2020, 2021, 2023, 2024, 2026])
def test_progress_as_json_and_back(through):
    """Plain JSON without NaN, equal again, for every kind of verdict."""
    progress = track(ZTE, zte_path(), through=through)
    text = json.dumps(progress.to_dict(), allow_nan=False)
    assert Progress.from_dict(json.loads(text)) == progress


NEGATIVE = Series([2022], [-1.0], "index")
MANY = Series([2022], [[1.0], [2.0]], "index")
EARLY = Series([2019, 2022], [110.0, 90.0], "index")
KNOWN = Series([2022, 2023], [90.0, 85.0], "index")
BASE_ONLY = Pathway(
    STRAIGHT.years, STRAIGHT.values, "index", knot_years=[2021], knot_levels=[100.0]
)
CUT = STRAIGHT.between(2022, 2025)


@pytest.mark.parametrize(
    ("actuals", "path", "options", "error", "match"),
    [
        (EARLY, STRAIGHT, {}, YearError, r"not start before the base year 2021 .*between.*2019"),
        (MANY, STRAIGHT, {}, ArgumentError, r"actuals must be of one company .*\(2, 1\)"),
        (NEGATIVE, STRAIGHT, {}, ArgumentError, "actuals must be at least 0"),
        (ZTE, STRAIGHT, {}, UnitError, "actuals must be in 'index' like path .*'ktCO2e'"),
        (
            Series([2018, 2019], [110.0, 105.0], "index"),
            STRAIGHT,
            {},
            YearError,
            "hold a year since the base year 2021: nothing since then is reported, got 2019",
        ),
        (KNOWN, CUT, {}, YearError, "path must hold its base year 2021"),
        (KNOWN, KNOWN, {}, ArgumentError, "path must be a Pathway"),
        ([90.0], STRAIGHT, {}, ArgumentError, "actuals must be a Series"),
        (
            KNOWN,
            zte_path(100.0, "index").between(2021, 2024),
            {"through": 2026},
            YearError,
            "after 2024, where the path ends before its target in 2050, got 2026",
        ),
        (KNOWN, STRAIGHT, {"through": 2022.5}, YearError, "through must be a whole year"),
        (KNOWN, STRAIGHT, {"target_year": 2021}, YearError, "target_year must be after 2021"),
        (KNOWN, STRAIGHT, {"target_year": 2026}, YearError, "target_year .* got 2026"),
        (
            KNOWN,
            kept_on([Target(S12, "52%", 2030, base_year=2021)]),
            {"target_year": 2040},
            YearError,
            "not after 2030, the last year in which something was promised, got 2040",
        ),
        (
            KNOWN,
            zte_path(100.0, "index").between(2021, 2024),
            {"target_year": 2027},
            YearError,
            "target_year must be a year of the path or a target's, got 2027",
        ),
        (KNOWN, BASE_ONLY, {}, YearError, r"promise something for a year after .*\[2021\]"),
        (KNOWN, STRAIGHT, {"tolerance": 5}, ArgumentError, "tolerance .* did you mean 0.05"),
    ],
)
def test_bad_calls_of_track(actuals, path, options, error, match):
    """Each names the argument, the rule and the value got."""
    with pytest.raises(error, match=match):
        track(actuals, path, **{"through": 2022, **options})


@pytest.mark.parametrize(
    ("function", "actuals", "through", "error", "match"),
    [
        (reanchor, KNOWN, 2024, MissingDataError, r"actuals must hold 2024.*\[2022, 2023\]"),
        (reanchor, Series([2025], [60.0], "index"), 2025, YearError, "before the target year"),
        (catch_up, Series([2025], [60.0], "index"), 2025, YearError, "before the target year"),
        (
            catch_up,
            Series([2023], [85.0], "index"),
            2023,
            MissingDataError,
            r"2022\.\.2023.*\[2022\]",
        ),
        (
            catch_up,
            Series([2022, 2023], [200.0, 110.0], "index"),
            2023,
            ArgumentError,
            "the 300 index-years .* impossible to catch up, since 310 .*, 10 index-years more",
        ),
    ],
)
def test_bad_calls_of_the_ways_onward(function, actuals, through, error, match):
    """What cannot be caught up says by how much."""
    with pytest.raises(error, match=match):
        function(STRAIGHT, actuals, through=through)


def test_the_curve_must_be_one():
    """A name of a curve is not a curve."""
    with pytest.raises(ArgumentError, match="curve must be a Curve, got 'linear'"):
        reanchor(STRAIGHT, KNOWN, through=2023, curve="linear")
