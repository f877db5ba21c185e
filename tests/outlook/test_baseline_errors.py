"""Baselines refuse what cannot be gone on from, by name, rule and value."""

import math

import pytest

import trajectory as tj
from trajectory import baseline
from trajectory.outlook.baseline import Baseline, Scale, fit_line

# ZTE, scopes 1+2, derived from published changes (company_emissions.csv)
ZTE = tj.Series([2021, 2022, 2023, 2024], [597.7, 520.0, 504.4, 436.8], "ktCO2e", "ZTE")
TWO = tj.Series([2021, 2022], [1.0, 2.0], "tCO2e")
FOUR = tj.Series([2021, 2022], [1.0, 2.0], "TB")


@pytest.mark.parametrize(
    ("call", "error", "match"),
    [
        (lambda: baseline.constant(TWO, 2022), tj.YearError, "until must be after the last repor"),
        (lambda: baseline.constant(TWO, 2030.5), tj.YearError, "until must be a whole year"),
        (lambda: baseline.constant(TWO, True), tj.YearError, "until must be .* got True"),
        (lambda: baseline.constant([1.0], 2030), tj.ArgumentError, "history must be a Series"),
        (lambda: baseline.constant(FOUR, 2030), tj.UnitError, "history.unit must be one of tCO2e"),
        (
            lambda: baseline.constant(TWO - TWO * 3.0, 2030),
            tj.ArgumentError,
            "history must be at least 0, got",
        ),
        (
            lambda: baseline.growth(TWO, 2030, compound_rate=5),
            tj.ArgumentError,
            "compound_rate must be a fraction from -1 to 1, got 5; did you mean 0.05",
        ),
        (
            lambda: baseline.linear_growth(TWO, 2030, linear_rate=-4.2),
            tj.ArgumentError,
            "linear_rate must be a fraction from -1 to 1, got -4.2; did you mean -0.042",
        ),
        (
            lambda: baseline.growth(TWO, 2030, compound_rate=True),
            tj.ArgumentError,
            "compound_rate must hold numbers, got True",
        ),
        (
            lambda: baseline.growth(TWO, 2030, compound_rate=math.nan),
            tj.ArgumentError,
            "compound_rate must be finite, got nan",
        ),
        (
            lambda: baseline.growth(TWO, 2030, compound_rate="5%"),
            tj.ArgumentError,
            "compound_rate must hold numbers",
        ),
        (
            lambda: baseline.growth(TWO, 2030, compound_rate=[]),
            tj.ArgumentError,
            "compound_rate must not be empty|must hold numbers",
        ),
        (
            lambda: baseline.growth(
                tj.Series([2021], [[1.0], [2.0]], "tCO2e"), 2030, compound_rate=[0.1, 0.2, 0.3]
            ),
            tj.ArgumentError,
            r"compound_rate must have a shape that fits \(2,\), got \(3,\)",
        ),
        (
            lambda: baseline.linear_growth(TWO, 2040, linear_rate=-0.1),
            tj.ArgumentError,
            "a compound rate never does; or end it earlier.*, got -0.2 t in 2033",
        ),
        (
            lambda: baseline.trend(TWO, 2030, scale=Scale.LINEAR),
            tj.ArgumentError,
            "a trend must have at least 3 points, got 2",
        ),
        (
            lambda: baseline.trend(tj.Series([2021], [1.0], "tCO2e"), 2030, scale=Scale.LOG),
            tj.ArgumentError,
            "a trend must have at least 3 points, got 1",
        ),
        (
            lambda: baseline.trend(ZTE, 2030, scale="log"),
            tj.ArgumentError,
            r"scale must be a Scale \(LINEAR, LOG\), got 'log'",
        ),
        (
            lambda: baseline.trend(ZTE, 2030, scale=Scale.LOG, probability=90),
            tj.ArgumentError,
            "probability must be a fraction in .*did you mean 0.9",
        ),
        (
            lambda: baseline.trend(ZTE, 2030, scale=Scale.LOG, probability=1.0),
            tj.ArgumentError,
            "probability must lie between 0 and 1, got 1.0",
        ),
        (
            lambda: baseline.trend(
                tj.Series([1990, 1991, 1992], [1.0, 0.001, 1.0], "tCO2e"), 2030, scale=Scale.LOG
            ),
            tj.ArgumentError,
            "a trend of logs must stay below 1e308 with its interval .*, got more in 2020",
        ),
        (
            lambda: fit_line([2021, 2022, 2023], [1.0, 0.0, 2.0], Scale.LOG),
            tj.ArgumentError,
            "values must be above 0 for a trend of logs, got 0",
        ),
        (
            lambda: fit_line([2021, 2022, 2023], [1.0, 2.0], Scale.LOG),
            tj.ArgumentError,
            r"values must have shape \(\.\.\., 3\), got \(2,\)",
        ),
        (
            lambda: fit_line([2021, 2021, 2023], [1.0, 2.0, 3.0], Scale.LOG),
            tj.YearError,
            "years must increase strictly, got 2021 followed by 2021",
        ),
        (
            lambda: baseline.activity(TWO, FOUR),
            tj.UnitError,
            "units must cancel in a product, got 'tCO2e' times 'TB'",
        ),
        (
            lambda: baseline.activity(tj.Series([2021], [1.0], "MWh/TB"), FOUR.between(2021, 2021)),
            tj.UnitError,
            "unit must be one of tCO2e",
        ),
        (
            lambda: baseline.activity(tj.Series([2020, 2021], [1.0, 1.0], "tCO2e/TB"), FOUR),
            tj.YearError,
            "must have the same years",
        ),
        (
            lambda: baseline.activity(
                tj.Series([2020, 2022], [1.0, 1.0], "tCO2e/TB"),
                tj.Series([2020, 2022], [1, 1], "TB"),
            ),
            tj.YearError,
            "years of a pathway must be consecutive",
        ),
        (lambda: baseline.activity(TWO, 2.0), tj.ArgumentError, "activity must be a Series"),
        (lambda: Baseline(TWO), tj.ArgumentError, "pathway must be a Pathway, got Series"),
        (
            lambda: Baseline(baseline.constant(TWO, 2030).pathway, band=0.9),
            tj.ArgumentError,
            "band must be a Band, got 0.9",
        ),
    ],
)
def test_bad_calls(call, error, match):
    """Each bad call names the argument, the rule and the value."""
    with pytest.raises(error, match=match):
        call()
