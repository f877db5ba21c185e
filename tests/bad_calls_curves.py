"""Bad calls of the curves and of the lines, for the table of test_bad_input.py."""

import numpy as np

import trajectory as tj
from trajectory import ArgumentError, Curve, Source, YearError
from trajectory.benchmarks import Benchmark, linear_contraction

CURVES = [name for name in tj.__all__ if isinstance(getattr(tj, name), Curve)]
LINES = [
    name for name in tj.benchmarks.__all__ if isinstance(getattr(tj.benchmarks, name), Benchmark)
]


def curve(name, years=(2020, 2021), knot_years=(2020, 2030), levels=(2.0, 1.0), **options):
    """Return a row's call of a curve, one argument of which is bad."""
    return lambda: getattr(tj, name)(years, knot_years, levels, **options)


def benchmark(**change):
    """Return a line, one field of which is bad."""
    good = {"name": "a", "description": "b", "source": Source("c"), "rule": lambda y, _: y}
    return Benchmark(**{**good, **change})


EVERY_CURVE = [
    ("outside", YearError, r"2020\.\.2031 must lie within the knots",
     {"years": [2020, 2031]}),
    ("text", YearError, "years must be a sequence of years, got 'a'", {"years": "a"}),
    ("boolean", YearError, "years must be a whole year, got True", {"years": [True]}),
    ("no years", YearError, "years must hold at least one year", {"years": []}),
    ("shapes", ArgumentError, r"got shapes \(2,\) and \(3,\)", {"levels": [1.0, 2.0, 3.0]}),
    ("no knots", ArgumentError, r"at least one knot.*\(0,\)", {"knot_years": [], "levels": []}),
    ("NaN level", ArgumentError, "knot_levels must be finite.*nan", {"levels": [2.0, np.nan]}),
    ("endless level", ArgumentError, "knot_levels must be finite.*inf",
     {"levels": [2.0, np.inf]}),
    ("None", ArgumentError, "knot_levels must hold numbers", {"levels": None}),
    ("text levels", ArgumentError, "knot_levels must hold numbers", {"levels": ["a", "b"]}),
    ("boolean knots", ArgumentError, "knot_years must hold numbers, got .True",
     {"knot_years": [True, False]}),
    ("half a year", YearError, r"whole years, got knots \[2020\.5",
     {"knot_years": [2020.5, 2030.0]}),
    ("backwards", YearError, "increase strictly.*2030.0, 2020.0", {"knot_years": [2030, 2020]}),
    ("out", ArgumentError, r"out must be .*float64.* of shape \(2,\), got \[0",
     {"out": [0.0, 0.0]}),
]  # fmt: skip
EVERY_LINE = [
    ("list", ArgumentError, r"path must be a Pathway, got \[1\]", lambda line: line([1])),
    ("text", YearError, "years must be a sequence.*'a'", lambda line: line.fractions("a", 2020)),
    ("before", YearError, "years must not be before base_year 2025, got 2020",
     lambda line: line.fractions([2020], 2025)),
    ("None", ArgumentError, "base_year must hold numbers, got None",
     lambda line: line.fractions([2030], None)),
    ("half", YearError, r"base_year must be whole years, got 2020\.5",
     lambda line: line.fractions([2030], 2020.5)),
    ("boolean", ArgumentError, "base_year must hold numbers, got True",
     lambda line: line.fractions([2030], True)),
]  # fmt: skip

BAD = [
    *(
        (f"{name}: {what}", error, message, curve(name, **change))
        for name in CURVES
        for what, error, message, change in EVERY_CURVE
    ),
    *(
        (f"benchmarks.{name}: {what}", error, message,
         lambda name=name, call=call: call(getattr(tj.benchmarks, name)))
        for name in LINES
        for what, error, message, call in EVERY_LINE
    ),
    ("geometric: zero", ArgumentError, r"above 0 for geometric.*\[1\.0, 0\.0\]",
     curve("geometric", levels=[1.0, 0.0])),
    ("power: zero", ArgumentError, "p must be above 0, got 0", lambda: tj.power(0)),
    ("power: NaN", ArgumentError, "p must be a finite number, got nan",
     lambda: tj.power(float("nan"))),
    ("power: text", ArgumentError, "p must be a finite number, got 'a'", lambda: tj.power("a")),
    ("s_curve: flat", ArgumentError, "steepness must be at least 0.01, got 0",
     lambda: tj.s_curve(0)),
    ("s_curve: text", ArgumentError, "steepness.*'a'", lambda: tj.s_curve("a")),
    ("Curve: no formula", ArgumentError, "prepare and evaluate must be callable",
     lambda: Curve("x", "f", 1, 2)),
    ("benchmarks.Benchmark: name", ArgumentError, "name.*got 1", lambda: benchmark(name=1)),
    ("benchmarks.Benchmark: description", ArgumentError, "description.*''",
     lambda: benchmark(description="")),
    ("benchmarks.Benchmark: source", ArgumentError, "source must be a Source, got 'web'",
     lambda: benchmark(source="web")),
    ("benchmarks.Benchmark: rule", ArgumentError, "rule must be callable, got 5",
     lambda: benchmark(rule=5)),
    ("benchmarks.Benchmark: gases", ArgumentError, "gases must be a Gases .*'CO2'",
     lambda: benchmark(gases="CO2")),
    ("benchmarks.Benchmark: accounting", ArgumentError, "accounting.*None",
     lambda: benchmark(accounting=None)),
    ("benchmarks.Benchmark: base years", ArgumentError, r"base_years.*\(2020,\)",
     lambda: benchmark(base_years=(2020,))),
    ("benchmarks.Benchmark: last year", YearError, "last_year.*'50'",
     lambda: benchmark(last_year="50")),
    ("benchmarks.linear_contraction: percent", ArgumentError, r"got 4\.2; did you mean 0\.042",
     lambda: linear_contraction(4.2, 0.1)),
    ("benchmarks.linear_contraction: floor", ArgumentError, "floor.*got -0.1",
     lambda: linear_contraction(0.042, -0.1)),
    ("benchmarks.linear_contraction: zero", ArgumentError, "rate must be above 0, got 0",
     lambda: linear_contraction(0, 0.1)),
    ("benchmarks.linear_contraction: name", ArgumentError, "name.*got 5",
     lambda: linear_contraction(0.1, 0.1, name=5)),
    ("benchmarks.linear_contraction: title", ArgumentError, "title.*got 5",
     lambda: linear_contraction(0.1, 0.1, title=5)),
    ("benchmarks.linear_contraction: source", ArgumentError, "source must be a Source, got 0",
     lambda: linear_contraction(0.1, 0.1, source=0)),
]  # fmt: skip
