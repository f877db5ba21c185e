"""Bad calls of budgets, temperatures, warming, draws, levers and their pictures."""

import trajectory as tj
from trajectory import S12, ArgumentError, MissingDataError, Pathway, Series, UnitError, YearError

b, t, u, lv = tj.budget, tj.temperature, tj.uncertainty, tj.levers
WORLD = b.remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5)
FLAT = Series(range(2026, 2031), [40.0] * 5, "GtCO2e")
BASELINE = Pathway([2024, 2025], [100.0, 100.0], "tCO2e")
LEVER = lv.Lever("A", 2024, 2025, 0.1)
MANY = Series([2024, 2025], [[1.0, 2.0], [3.0, 4.0]], "tCO2e", members=["A", "B"])
V1 = t.CDP_WWF_V1
COMPANY = tj.Company("A")
NAN = float("nan")
RESULTS = {
    "budget.Vintage",
    "budget.global_emissions",
    "budget.vintages",
    "levers.Wedges",
    "reference.ReferencePath",
    "temperature.CompanyScores",
    "temperature.ImpliedRise",
    "temperature.Overshoot",
    "temperature.Scores",
    "uncertainty.Likelihood",
    "uncertainty.Significance",
    "warming.Warming",
}


def score(reduction=0.5, base_year=2020, target_year=2030, **options):
    """Return a score, one argument of which is bad."""
    options = {"method": V1, "reference_year": 2024, **options}
    return t.temperature_score(reduction, base_year, target_year, **options)


def within(path=FLAT, name="IGCC 2025", **options):
    """Return a likelihood, one argument of which is bad."""
    options = {"limit": 1.5, "co2_share": 1.0, "draws": 5, "seed": 1, **options}
    return u.likelihood_within_budget(path, name, **options)


def over(path=FLAT, **options):
    """Return an overshoot, one argument of which is bad."""
    options = {"share": b.BudgetShare(0.1, "x"), "until": 2030, "budget": "IGCC 2025",
               "likelihood": 0.5, "co2_share": 0.9, **options}  # fmt: skip
    return t.overshoot(path, **options)


def a_tenth(_):
    """Return a number where a share is asked for."""
    return 0.1


BAD = [
    # budgets
    (
        "budget.vintage: unknown",
        ArgumentError,
        "one of 'AR6 WG1', 'IGCC 2022'.*and 'GCB 2025', got 'IGCC 1999'",
        lambda: b.vintage("IGCC 1999"),
    ),
    ("budget.vintage: list", ArgumentError, r"got \[\]", lambda: b.vintage([])),
    ("budget.vintage_of: text", YearError, "whole year, got 'x'", lambda: b.vintage_of("x")),
    (
        "budget.remaining_budget: limit",
        ArgumentError,
        "1.1 to 2.5 °C.*got 3",
        lambda: b.remaining_budget("IGCC 2025", limit=3.0, likelihood=0.5),
    ),
    (
        "budget.remaining_budget: likelihood",
        ArgumentError,
        "0.1 to 0.9.*got 0.95",
        lambda: b.remaining_budget("IGCC 2025", limit=1.5, likelihood=0.95),
    ),
    (
        "budget.remaining_budget: percent",
        ArgumentError,
        "did you mean 0.5, or '50%'",
        lambda: b.remaining_budget("IGCC 2025", limit=1.5, likelihood=50),
    ),
    (
        "budget.remaining_budget: one likelihood",
        ArgumentError,
        "GCB 2025 has it, got 0.67",
        lambda: b.remaining_budget("GCB 2025", limit=1.5, likelihood=0.67),
    ),
    (
        "budget.modelled_budget: no model",
        ArgumentError,
        "vintage with a model.*'GCB 2025'",
        lambda: b.modelled_budget("GCB 2025", limit=1.5, likelihood=0.5),
    ),
    (
        "budget.modelled_budget: limit",
        ArgumentError,
        "limit must lie in 1.1 to 2.5, got 1.0",
        lambda: b.modelled_budget("IGCC 2025", limit=1.0, likelihood=0.5),
    ),
    (
        "budget.modelled_budget: likelihood",
        ArgumentError,
        "0.01 to 0.99, got 0.0001",
        lambda: b.modelled_budget("IGCC 2025", limit=1.5, likelihood=0.0001),
    ),
    (
        "budget.modelled_budget: text",
        ArgumentError,
        "limit must hold numbers, got 'x'",
        lambda: b.modelled_budget("IGCC 2025", limit="x", likelihood=0.5),
    ),
    (
        "budget.moved: earlier",
        YearError,
        "own 2026, got 2025: choose an earlier vintage",
        lambda: b.moved(WORLD, 2025),
    ),
    ("budget.moved: too late", YearError, "1990 to 2025.*got 2026", lambda: b.moved(WORLD, 2027)),
    (
        "budget.moved: a share",
        ArgumentError,
        "move first, then share",
        lambda: b.moved(b.shared(WORLD, b.BudgetShare(0.1, "x")), 2026),
    ),
    (
        "budget.moved: number",
        ArgumentError,
        "budget must be a Budget, got 5",
        lambda: b.moved(5, 2026),
    ),
    (
        "budget.Budget: amount",
        ArgumentError,
        "amount must be a finite number, got nan",
        lambda: b.Budget(
            NAN, start_year=2020, limit=1.5, likelihood=0.5, vintage="x", source=WORLD.source
        ),
    ),
    (
        "budget.BudgetShare: value",
        ArgumentError,
        "did you mean 0.02",
        lambda: b.BudgetShare(2, "x"),
    ),
    (
        "budget.BudgetShare: no rule",
        ArgumentError,
        "rule must be a non-empty string",
        lambda: b.BudgetShare(0.2, ""),
    ),
    (
        "budget.shared: number",
        ArgumentError,
        "share must be a BudgetShare, got 5",
        lambda: b.shared(WORLD, 5),
    ),
    (
        "budget.shared: a function's result",
        ArgumentError,
        "share must be a BudgetShare, got 0.1",
        lambda: b.shared(WORLD, a_tenth),
    ),
    (
        "budget.shared: index",
        UnitError,
        "'GtCO2e' to 'index'",
        lambda: b.shared(WORLD, b.BudgetShare(0.2, "x"), unit="index"),
    ),
    (
        "budget.grandfathering: negative",
        ArgumentError,
        "world's 43.1841, got -1",
        lambda: b.grandfathering(-1.0, "GtCO2e", year=2024),
    ),
    (
        "budget.grandfathering: year",
        YearError,
        "1990 to 2025.*got 1950",
        lambda: b.grandfathering(1.0, "tCO2e", year=1950),
    ),
    (
        "budget.grandfathering: shapes",
        ArgumentError,
        r"must have shape \(2,\) like what it is a part of, got \(3,\)",
        lambda: b.grandfathering([1.0, 2.0, 3.0], "tCO2e", year=[2019, 2020]),
    ),
    (
        "budget.grandfathering: rows of two lengths",
        ArgumentError,
        "emissions must hold numbers",
        lambda: b.grandfathering([[1.0], [2.0, 3.0]], "tCO2e", year=2020),
    ),
    (
        "budget.grandfathering: years of two lengths",
        YearError,
        "year must hold whole years",
        lambda: b.grandfathering([1.0], "tCO2e", year=[[2020], [2021, 2022]]),
    ),
    (
        "budget.BudgetShare: one of many",
        ArgumentError,
        r"fractions in \[0, 1\], got 3",
        lambda: b.BudgetShare([0.1, 3.0], "x"),
    ),
    (
        "budget.shared: many",
        ArgumentError,
        "share must be a single part, got 2 parts of the world: equal per head",
        lambda: b.shared(WORLD, b.equal_per_head([1.0, 2.0], 8e9)),
    ),
    (
        "budget.equal_per_head: not known",
        ArgumentError,
        "people must be a finite number, got nan",
        lambda: b.equal_per_head(NAN, 8e9),
    ),
    (
        "budget.equal_per_head: more than all",
        ArgumentError,
        "world's 4, got 5",
        lambda: b.equal_per_head(5.0, 4.0),
    ),
    (
        "budget.share_of_output: of nothing",
        ArgumentError,
        "world's 0, got 0",
        lambda: b.share_of_output(0.0, 0.0),
    ),
    (
        "budget.global_co2: backwards",
        YearError,
        "first 2024, got 2020",
        lambda: b.global_co2(2024, 2020),
    ),
    (
        "budget.spending: no share",
        MissingDataError,
        "co2_share must be given.*None",
        lambda: b.spending(FLAT, WORLD),
    ),
    (
        "budget.spending: index",
        UnitError,
        "in tonnes.*got an index",
        lambda: b.spending(Series(range(2026, 2031), [9.0] * 5, "index"), WORLD, co2_share=1.0),
    ),
    (
        "budget.spending: begins late",
        YearError,
        "must hold 2026.*got 2027",
        lambda: b.spending(FLAT.between(2027, 2030), WORLD, co2_share=1.0),
    ),
    (
        "budget.spending: gap",
        YearError,
        "every year from 2026 on",
        lambda: b.spending(Series([2026, 2028], [1.0, 1.0], "GtCO2e"), WORLD, co2_share=1.0),
    ),
    (
        "budget.spending: nothing",
        ArgumentError,
        "co2_share must be above 0, got 0",
        lambda: b.spending(FLAT, WORLD, co2_share=0),
    ),
    (
        "budget.Spending: left",
        ArgumentError,
        "left must be a Series, got 1",
        lambda: b.Spending(1, 2.0, 3.0, WORLD),
    ),
    (
        "budget.Spending: exhausted",
        ArgumentError,
        "exhausted must hold numbers, got 'x'",
        lambda: b.Spending(FLAT, "x", 3.0, WORLD),
    ),
    (
        "budget.spending_by_vintage: none",
        ArgumentError,
        "at least one, got none",
        lambda: b.spending_by_vintage(FLAT, [], limit=1.5, likelihood=0.5, co2_share=1.0),
    ),
    (
        "budget.spending_by_vintage: text",
        ArgumentError,
        "sequence of str, got 'AR6 WG1'",
        lambda: b.spending_by_vintage(FLAT, "AR6 WG1", limit=1.5, likelihood=0.5, co2_share=1.0),
    ),
    # temperatures
    (
        "temperature.temperature_score: growth",
        ArgumentError,
        "from 0 to 1.*got -0.5: growth",
        lambda: score(-0.5),
    ),
    (
        "temperature.temperature_score: percent",
        ArgumentError,
        "from 0 to 1.*got 42",
        lambda: score([0.4, 42.0]),
    ),
    (
        "temperature.temperature_score: text",
        ArgumentError,
        "must hold numbers, got '50%'",
        lambda: score("50%"),
    ),
    (
        "temperature.temperature_score: None",
        ArgumentError,
        "must hold numbers, got None",
        lambda: score(None),
    ),
    (
        "temperature.temperature_score: half a year",
        YearError,
        r"whole years, got 2030\.5",
        lambda: score(target_year=2030.5),
    ),
    (
        "temperature.temperature_score: backwards",
        YearError,
        "after base_year, got 2020",
        lambda: score(target_year=2020),
    ),
    (
        "temperature.temperature_score: coverage",
        ArgumentError,
        "coverage must be at most 1, got 2",
        lambda: score(coverage=2.0),
    ),
    (
        "temperature.temperature_score: shapes",
        ArgumentError,
        r"reduction \(2,\).*base_year \(3,\)",
        lambda: score([0.1, 0.2], [2020, 2021, 2022]),
    ),
    (
        "temperature.temperature_score: variable",
        ArgumentError,
        r"INT\.emKyoto_gdp.*got 'x'",
        lambda: score(variable="x"),
    ),
    (
        "temperature.temperature_score: method",
        ArgumentError,
        "must be a Method, got 'V1'",
        lambda: score(method="V1"),
    ),
    (
        "temperature.temperature_score: least",
        ArgumentError,
        "least_coverage.*got 95",
        lambda: score(least_coverage=95),
    ),
    (
        "temperature.Method: frame",
        ArgumentError,
        "short, mid and long, got 'medium'",
        lambda: V1.regression("medium"),
    ),
    (
        "temperature.Method: year",
        YearError,
        "target_year must be a whole year, got 'x'",
        lambda: V1.frame("x", reference_year=2024),
    ),
    (
        "temperature.company_scores: name",
        ArgumentError,
        "company must be a Company, got 'ZTE'",
        lambda: t.company_scores("ZTE", method=V1, reference_year=2024),
    ),
    (
        "temperature.company_scores: year",
        YearError,
        "reference_year.*got 'x'",
        lambda: t.company_scores(COMPANY, method=V1, reference_year="x"),
    ),
    (
        "temperature.company_scores: variables",
        ArgumentError,
        "map each per to a variable, got 5",
        lambda: t.company_scores(COMPANY, method=V1, reference_year=2024, variables=5),
    ),
    (
        "temperature.company_scores: row",
        ArgumentError,
        r"and of S1\+S2.*got 'x'",
        lambda: t.company_scores(COMPANY, method=V1, reference_year=2024).of("x", S12),
    ),
    (
        "temperature.implied_by_tcre: overshoot",
        ArgumentError,
        "at least 0, got -1",
        lambda: t.implied_by_tcre(-1.0),
    ),
    (
        "temperature.implied_by_tcre: limit",
        ArgumentError,
        r"1\.5, 1\.65, 2, got \[\]",
        lambda: t.implied_by_tcre(1.0, limit=[]),
    ),
    (
        "temperature.implied_by_budget: spent",
        ArgumentError,
        r"1\.3 °C of IGCC 2025 is spent",
        lambda: t.implied_by_budget(1.0, budget="IGCC 2025", likelihood=0.5, limit=1.3),
    ),
    (
        "temperature.implied_by_budget: limit",
        ArgumentError,
        "limit must be a finite number",
        lambda: t.implied_by_budget(1.0, budget="AR6 WG1", likelihood=0.5, limit="x"),
    ),
    (
        "temperature.implied_by_budget: base year",
        YearError,
        "1990 to 2025.*got 1980",
        lambda: t.implied_by_budget(1.0, budget="AR6 WG1", likelihood=0.5, base_year=1980),
    ),
    (
        "temperature.implied_by_budget: base years",
        ArgumentError,
        r"base_year must be one year or have shape \(2,\) like overshoot, got \(3,\)",
        lambda: t.implied_by_budget(
            [1.0, 2.0], budget="AR6 WG1", likelihood=0.5, base_year=[2019, 2020, 2021]
        ),
    ),
    (
        "temperature.implied_by_budget: no year",
        YearError,
        "must hold at least one year, got none",
        lambda: t.implied_by_budget([1.0], budget="AR6 WG1", likelihood=0.5, base_year=[]),
    ),
    (
        "temperature.implied_by_budget: beyond",
        ArgumentError,
        r"has none \(1.1 to 2.5 °C have\)",
        lambda: t.implied_by_budget(1.0, budget="AR6 WG1", likelihood=0.5, limit=3.0),
    ),
    (
        "temperature.overshoot: share",
        ArgumentError,
        "share must be a BudgetShare, got 0.1",
        lambda: over(share=0.1),
    ),
    (
        "temperature.overshoot: of nothing",
        ArgumentError,
        "share must be above 0.*got 0 % of the world",
        lambda: over(share=b.BudgetShare(0.0, "x")),
    ),
    (
        "temperature.overshoot: of many",
        ArgumentError,
        r"one of each path \(\), got 2 parts",
        lambda: over(share=b.BudgetShare([0.1, 0.2], "x")),
    ),
    (
        "temperature.overshoot: no CO2 share",
        MissingDataError,
        "co2_share must be given.*got None",
        lambda: over(co2_share=None),
    ),
    (
        "temperature.overshoot: an index",
        UnitError,
        "in tonnes.*got an index",
        lambda: over(Series([2026, 2027], [1.0, 1.0], "index"), until=2027),
    ),
    (
        "temperature.overshoot: too short",
        YearError,
        "path must hold 2050, until when it counts, got 2026 to 2030",
        lambda: over(until=2050),
    ),
    (
        "temperature.overshoot: gaps",
        YearError,
        "consecutive for a cumulative sum",
        lambda: over(Series([2026, 2030], [1.0, 1.0], "tCO2e")),
    ),
    (
        "temperature.overshoot: spent",
        ArgumentError,
        "is spent",
        lambda: over(limit=1.3),
    ),
    (
        "temperature.os_climate_path: backwards",
        YearError,
        "after base_year 2030, got 2020",
        lambda: t.os_climate_path(2030, 1.0, 2020, 0.5, "t"),
    ),
    (
        "temperature.os_climate_path: negative",
        ArgumentError,
        "target must be at least 0",
        lambda: t.os_climate_path(2020, 1.0, 2030, -0.5, "t"),
    ),
    (
        "temperature.os_climate_score: negative",
        ArgumentError,
        "trajectory must be finite and at",
        lambda: t.os_climate_score(1.0, -1.0),
    ),
    (
        "temperature.os_climate_score: shapes",
        ArgumentError,
        r"got \(2,\) and \(3,\)",
        lambda: t.os_climate_score([1.0, 1.0], [1.0, 1.0, 1.0]),
    ),
    (
        "temperature.linear_rate_class: percent",
        ArgumentError,
        "such as 0.042, got 4.2",
        lambda: t.linear_rate_class(4.2),
    ),
    (
        "temperature.strictest_line: none",
        ArgumentError,
        "at least one line, got none",
        lambda: t.strictest_line(BASELINE, [], year=2025),
    ),
    (
        "temperature.strictest_line: many",
        ArgumentError,
        r"single, got shape \(2, 2\)",
        lambda: t.strictest_line(BASELINE, [MANY], year=2025),
    ),
    (
        "temperature.strictest_line: no label",
        ArgumentError,
        "labels to be told apart",
        lambda: t.strictest_line(BASELINE, [BASELINE], year=2025),
    ),
    (
        "reference.reference_paths: column",
        ArgumentError,
        "got none for year and value",
        lambda: tj.reference.reference_paths(
            [{"name": "a", "sector": "b", "unit": "t"}], source=WORLD.source, licence="none"
        ),
    ),
    (
        "reference.reference_paths: licence",
        ArgumentError,
        "licence must be a non-empty string",
        lambda: tj.reference.reference_paths([], source=WORLD.source, licence=""),
    ),
    # warming
    (
        "warming.of_gases: None",
        ArgumentError,
        "must map gases to Series, got None",
        lambda: tj.warming.of_gases(None),
    ),
    (
        "warming.of_gases: gas",
        ArgumentError,
        "CH4 and N2O, got SF6",
        lambda: tj.warming.of_gases({"SF6": FLAT}),
    ),
    (
        "warming.of_gases: unit",
        UnitError,
        "'TB' to 'tCO2e'",
        lambda: tj.warming.of_gases({"CO2": Series([2020], [1.0], "TB")}),
    ),
    (
        "warming.of_gases: shapes",
        ArgumentError,
        "one shape",
        lambda: tj.warming.of_gases({"CO2": MANY, "CH4": Series([2024, 2025], [1.0, 2.0], "t")}),
    ),
    # draws
    ("uncertainty.Error: negative", ArgumentError, "own must be at least 0", lambda: u.Error(-0.1)),
    (
        "uncertainty.Error: grade",
        ArgumentError,
        "no upper end, got 'poor'",
        lambda: u.Error.of_grade("poor"),
    ),
    (
        "uncertainty.drawn: number",
        ArgumentError,
        "series must be a Series, got 5",
        lambda: u.drawn(5, u.Error(), name="A", draws=1, seed=1),
    ),
    (
        "uncertainty.drawn: no name",
        ArgumentError,
        "name must be a non-empty string, got None",
        lambda: u.drawn(FLAT, u.Error(), draws=1, seed=1),
    ),
    (
        "uncertainty.drawn: a name for many",
        ArgumentError,
        "rows have their own, got 'A'",
        lambda: u.drawn(MANY, u.Error(), name="A", draws=1, seed=1),
    ),
    (
        "uncertainty.drawn: draws",
        ArgumentError,
        r"whole number.*got 5\.5",
        lambda: u.drawn(FLAT, u.Error(), name="A", draws=5.5, seed=1),
    ),
    (
        "uncertainty.drawn: seed",
        ArgumentError,
        "seed must be.*got -1",
        lambda: u.drawn(FLAT, u.Error(), name="A", draws=5, seed=-1),
    ),
    (
        "uncertainty.drawn: too much",
        ArgumentError,
        "finite, got inf",
        lambda: u.drawn(
            Series([2026], [1.7e308], "tCO2e"), u.Error(4.0), name="A", draws=50, seed=1
        ),
    ),
    (
        "uncertainty.Error: percent",
        ArgumentError,
        "own must be a relative error below 5, got 15; did you mean 0.15, or '15%'",
        lambda: u.Error(15),
    ),
    (
        "uncertainty.Error: text",
        ArgumentError,
        "shared must be a fraction or a percentage",
        lambda: u.Error(shared="fifteen"),
    ),
    (
        "uncertainty.drawn_growth: within",
        ArgumentError,
        "within must be at least 0",
        lambda: u.drawn_growth(0.1, -0.1, name="A", draws=5, seed=1),
    ),
    (
        "uncertainty.drawn_tcre: draws",
        ArgumentError,
        "draws must be.*got 0",
        lambda: u.drawn_tcre(draws=0, seed=1),
    ),
    (
        "uncertainty.drawn_budget: vintage",
        ArgumentError,
        "vintage with a model.*'GCB 2025'",
        lambda: u.drawn_budget("GCB 2025", limit=1.5, draws=5, seed=1),
    ),
    (
        "uncertainty.drawn_budget: limit",
        ArgumentError,
        "1.1 to 2.5, got 5",
        lambda: u.drawn_budget("AR6 WG1", limit=5.0, draws=5, seed=1),
    ),
    (
        "uncertainty.likelihood: no bools",
        ArgumentError,
        "one bool a draw, got float64",
        lambda: u.likelihood([0.5]),
    ),
    (
        "uncertainty.likelihood_at_most: no names",
        ArgumentError,
        r"members\), got shape \(5,\)",
        lambda: u.likelihood_at_most(FLAT, FLAT, u.Error(), draws=5, seed=1),
    ),
    (
        "uncertainty.likelihood_at_most: cumulative",
        ArgumentError,
        "must be a bool, got 'x'",
        lambda: u.likelihood_at_most(MANY, MANY, u.Error(), draws=5, seed=1, cumulative="x"),
    ),
    (
        "uncertainty.likelihood_at_most: unit",
        ArgumentError,
        "'GtCO2e' and 2026 to 2030",
        lambda: u.likelihood_at_most(MANY, FLAT, u.Error(), draws=5, seed=1),
    ),
    (
        "uncertainty.likelihood_within_budget: many",
        ArgumentError,
        r"single, got shape \(2, 2\)",
        lambda: within(MANY),
    ),
    (
        "uncertainty.likelihood_within_budget: share",
        ArgumentError,
        "a BudgetShare, got 0.1",
        lambda: within(share=0.1),
    ),
    (
        "uncertainty.likelihood_within_budget: late",
        YearError,
        "must hold 2025",
        lambda: within(name="IGCC 2024"),
    ),
    (
        "uncertainty.is_larger_than_error: zero",
        ArgumentError,
        "above 0, got 0.0",
        lambda: u.is_larger_than_error(0.0, 1.0, u.Error()),
    ),
    (
        "uncertainty.is_larger_than_error: shapes",
        ArgumentError,
        r"got \(2,\) and \(3,\)",
        lambda: u.is_larger_than_error([1.0, 2.0], [1.0, 2.0, 3.0], u.Error()),
    ),
    # levers
    (
        "levers.Lever: a curve that never ends",
        ArgumentError,
        "curve must lead from all that is there to nothing, got geometric",
        lambda: lv.Lever("A", 2024, 2026, 0.5, curve=tj.geometric),
    ),
    (
        "budget.spending: years are missing",
        YearError,
        r"every year from 2026 on, got \[2026, 2030\]",
        lambda: b.spending(Series([2026, 2030], [1.0, 1.0], "GtCO2e"), WORLD, co2_share=1.0),
    ),
    (
        "budget.remaining_budget: a likelihood without a unit",
        ArgumentError,
        "lie in 0.1 to 0.9, as IGCC 2025 has it, got 0.05",
        lambda: b.remaining_budget("IGCC 2025", limit=1.5, likelihood=0.05),
    ),
    (
        "levers.Lever: backwards",
        YearError,
        "after start 2025, got 2025",
        lambda: lv.Lever("A", 2025, 2025, 0.1),
    ),
    (
        "levers.Lever: share",
        ArgumentError,
        r"size must be a fraction.*1\.2",
        lambda: lv.Lever("A", 2024, 2025, 1.2),
    ),
    ("levers.Lever: unit", UnitError, "got 'kg'", lambda: lv.Lever("A", 2024, 2025, 1.0, "kg")),
    (
        "levers.Lever: curve",
        ArgumentError,
        "curve must be a Curve, got 5",
        lambda: lv.Lever("A", 2024, 2025, 0.1, curve=5),
    ),
    (
        "levers.overlapping: text",
        ArgumentError,
        "shares must hold numbers, got 'x'",
        lambda: lv.overlapping("x"),
    ),
    ("levers.apart: too much", ArgumentError, "from 0 to 1", lambda: lv.apart([[2.0]])),
    ("levers.wedges: none", ArgumentError, "at least one lever", lambda: lv.wedges(BASELINE, [])),
    (
        "levers.wedges: too much",
        ArgumentError,
        "20 t too much in 2025",
        lambda: lv.wedges(BASELINE, [lv.Lever(n, 2024, 2025, 0.6) for n in "AB"], rule=lv.apart),
    ),
    (
        "levers.wedges: rule",
        ArgumentError,
        "function of shares, got 5",
        lambda: lv.wedges(BASELINE, [LEVER], rule=5),
    ),
    (
        "levers.wedges: the rule's text",
        ArgumentError,
        "rule's result must hold numbers, got 'x'",
        lambda: lv.wedges(BASELINE, [LEVER], rule=lambda _: "x"),
    ),
    (
        "levers.wedges: the rule's sign",
        ArgumentError,
        "rule's result must be at least 0",
        lambda: lv.wedges(BASELINE, [LEVER], rule=lambda s: -s.sum(axis=0)),
    ),
    (
        "levers.wedges: the rule's shape",
        ArgumentError,
        r"shape \(2,\), got \(1, 2\)",
        lambda: lv.wedges(BASELINE, [LEVER], rule=lambda s: s),
    ),
    (
        "levers.wedges: avoided",
        ArgumentError,
        "avoided must be a Series, got 5",
        lambda: lv.wedges(BASELINE, [LEVER], avoided=5),
    ),
    (
        "levers.wedges: target",
        YearError,
        "target must hold every year.*2025",
        lambda: lv.wedges(BASELINE, [LEVER], target=Series([2024], [1.0], "tCO2e")),
    ),
    # pictures
    (
        "plot.fan: one series",
        ArgumentError,
        r"shape \(n, t\), got \(5,\)",
        lambda: tj.plot.fan(FLAT),
    ),
    (
        "plot.fan: bands",
        ArgumentError,
        "such as 0.9, got 0.9",
        lambda: tj.plot.fan(MANY, bands=0.9),
    ),
    ("plot.fan: unit", UnitError, "'tCO2e', got 'GtCO2e'", lambda: tj.plot.fan(MANY, against=FLAT)),
    (
        "plot.fan: actuals",
        ArgumentError,
        "must be a Series, got 5",
        lambda: tj.plot.fan(MANY, actuals=5),
    ),
    (
        "plot.wedges: number",
        ArgumentError,
        "found must be a Wedges, got 5",
        lambda: tj.plot.wedges(5),
    ),
]
