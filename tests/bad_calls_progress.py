"""Bad calls of baselines, intensity, recalculation, progress and series from percentages."""

from datetime import date

import trajectory as tj
from trajectory import S12, ArgumentError, MissingDataError, Pathway, Series, UnitError, YearError
from trajectory.emitted.recalculation import Event, EventKind, Policy
from trajectory.outlook.baseline import Scale

PATH = Pathway([2020, 2021, 2022], [100.0, 90.0, 80.0], "tCO2e")
BASE_ONLY = Pathway(
    [2020, 2021], [100.0, 90.0], "tCO2e", knot_years=[2020], knot_levels=[100.0]
)
HISTORY = Series([2020, 2021, 2022], [100.0, 90.0, 80.0], "tCO2e")
BASE = tj.Inventory(2020, {S12: 100.0})
EVENT = Event(EventKind.ERROR, "found", date(2021, 1, 1), {2020: {S12: 1.0}})
RESULTS = {
    "CompanyProgress",
    "Progress",
    "PromiseProgress",
    "baseline.Band",
    "baseline.Baseline",
    "baseline.Fit",
    "decomposition.Decomposition",
    "recalculation.Recalculation",
    "recalculation.Ruling",
    "recalculation.Significance",
    "chained.ChainedIndex",
    "chained.Contradiction",
    "chained.ImpliedShare",
}

BAD = [
    ("track: number", ArgumentError, "must be a Series, got 5",
     lambda: tj.track(5, PATH, through=2021)),
    ("track: unit", UnitError, "got 'index'",
     lambda: tj.track(Series([2021], [9.0], "index"), PATH, through=2021)),
    ("track: boolean", YearError, "through must be a whole year, got True",
     lambda: tj.track(HISTORY, PATH, through=True)),
    ("track: before the base year", YearError, "nothing since then is reported, got 2019",
     lambda: tj.track(Series([2019], [9.0], "tCO2e"), PATH, through=2021)),
    ("track: nobody's target", YearError, "target_year must be.*got 2030",
     lambda: tj.track(HISTORY, PATH, through=2021, target_year=2030)),
    ("track: path of a base year alone", YearError, r"path must promise.*\[2020\]",
     lambda: tj.track(HISTORY, BASE_ONLY, through=2021)),
    ("track_company: name", ArgumentError, "company must be a Company, got 'ZTE'",
     lambda: tj.track_company("ZTE", through=2024)),
    ("track_company: boolean", YearError, "through must be a whole year, got True",
     lambda: tj.track_company(tj.Company("ZTE"), through=True)),
    ("track_company: activity", ArgumentError, "activity must map units to Series, got 5",
     lambda: tj.track_company(tj.Company("ZTE"), through=2024, activity=5)),
    ("reduction_path: activity", ArgumentError, "activity must map units to Series, got 5",
     lambda: tj.reduction_path(tj.Company("ZTE"), S12, activity=5)),
    ("reported: two inventories", ArgumentError, "must agree on.*or say by published",
     lambda: tj.reported(tj.Company("ZTE", [BASE, tj.Inventory(2020, {S12: 90.0})]), S12)),
    ("Company: fiscal year 9999", YearError, "must end by 9999, got 10000",
     lambda: tj.Company("ZTE", [tj.Inventory(9999, {S12: 1.0})], facts=tj.Facts(
         fiscal_year_end=3)).as_of(date(2024, 1, 1))),
    ("reanchor: nothing reported", MissingDataError, "actuals must hold 2021",
     lambda: tj.reanchor(PATH, Series([2022], [9.0], "tCO2e"), through=2021)),
    ("catch_up: too late", YearError, "through must be before the target year, got 2022",
     lambda: tj.catch_up(PATH, HISTORY, through=2022)),
    ("recalculate: number", ArgumentError, "got 5",
     lambda: tj.recalculate([BASE], 5, Policy(), base_year=2020)),
    ("recalculation.Event: kind", ArgumentError, "kind must be an? EventKind.*got 'x'",
     lambda: Event("x", "found", date(2021, 1, 1), {2020: {S12: 1.0}})),
    ("recalculation.Policy: over 1", ArgumentError, "threshold.*got 5",
     lambda: Policy(5)),
    ("baseline.constant: until", YearError, "until.*got 2020",
     lambda: tj.baseline.constant(HISTORY, 2020)),
    ("baseline.growth: percent", ArgumentError, "compound_rate.*got 5",
     lambda: tj.baseline.growth(HISTORY, 2030, compound_rate=5)),
    ("baseline.linear_growth: percent", ArgumentError, "linear_rate.*got 5",
     lambda: tj.baseline.linear_growth(HISTORY, 2030, linear_rate=5)),
    ("baseline.trend: two points", ArgumentError, "at least 3 points, got 2",
     lambda: tj.baseline.trend(HISTORY.between(2020, 2021), 2030, scale=Scale.LINEAR)),
    ("baseline.activity: number", ArgumentError, "got 5",
     lambda: tj.baseline.activity(5, HISTORY)),
    ("baseline.fit_line: two points", ArgumentError, "at least 3 points, got 2",
     lambda: tj.baseline.fit_line([2020, 2021], [1.0, 2.0], Scale.LINEAR)),
    ("decomposition.lmdi: number", ArgumentError, "before must map.*got 5",
     lambda: tj.decomposition.lmdi(5, 5)),
    ("decomposition.lmdi_effects: text", ArgumentError, "got 'a'",
     lambda: tj.decomposition.lmdi_effects("a", [1.0])),
    ("intensity_path: no series", ArgumentError, "activity must be a Series, got None",
     lambda: tj.intensity_path(tj.Company("ZTE"), S12, None)),
    ("intensity.absolute_reduction: percent", ArgumentError, "got 52",
     lambda: tj.intensity.absolute_reduction(52, 0.1)),
    ("intensity.intensity_reduction: percent", ArgumentError, "got 52",
     lambda: tj.intensity.intensity_reduction(52, 0.1)),
    ("intensity.break_even_growth: all", ArgumentError, "reduction.*got 1",
     lambda: tj.intensity.break_even_growth(1.0)),
    ("intensity.break_even_note: number", ArgumentError, "target must be a Target, got 5",
     lambda: tj.intensity.break_even_note(5)),
    ("intensity.compound_rate: years", ArgumentError, "years.*got 0",
     lambda: tj.intensity.compound_rate(0.5, 0)),
    ("chained.Change: fraction", ArgumentError, "change must be.*got 0.097",
     lambda: tj.chained.Change(2022, 2023, 0.097)),
    ("chained.contradictions: number", ArgumentError, "changes must be.*got 5",
     lambda: tj.chained.contradictions(5)),
    ("chained.index_series: base year", YearError, "base_year must be one.*got 2019",
     lambda: tj.chained.index_series([tj.chained.Change(2022, 2023, "-3%")], 2019)),
    ("chained.implied_share: impossible", ArgumentError, "total must lie between",
     lambda: tj.chained.implied_share("-50%", "-3%", "-9%")),
    ("plot.progress: number", ArgumentError, "tracked must be a Progress, got 5",
     lambda: tj.plot.progress(5)),
    ("plot.progress: no data", ArgumentError, "tracked must hold an actual for 2021",
     lambda: tj.plot.progress(tj.track(Series([2022], [9.0], "tCO2e"), PATH, through=2021))),
]  # fmt: skip
