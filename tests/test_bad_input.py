"""One table of bad calls: each is a child of TrajectoryError that names argument and value.

A row is (what, error, message, call): `what` begins with the public name that is called, as it
is reached from ``trajectory``; `message` is a regular expression. A later module adds its rows
in a file ``bad_calls_<topic>.py`` beside this one, in a list BAD; they are found and run here.
What only the library makes, such as a report, it names in a set RESULTS instead.
"""

import enum
import importlib.util
from pathlib import Path
from types import ModuleType

import numpy as np
import pytest

import trajectory as tj
from trajectory import (
    ALL,
    S1,
    S12,
    ArgumentError,
    Company,
    Inventory,
    MissingDataError,
    NetZero,
    Pathway,
    ScopeError,
    Series,
    Target,
    TargetError,
    UnitError,
    YearError,
    compare,
    net_path,
    reduction_path,
)

NAN, INF = float("nan"), float("inf")
CUT = Target(S12, "52%", 2030, base_year=2021)
PLEDGE = NetZero(ALL, 2050)
REPORT = Inventory(2021, {S12: 100.0}, unit="index")
ZTE = Company("ZTE", [REPORT], [CUT, PLEDGE])
PATH = reduction_path(ZTE, S12)
TONNES = Pathway([2021, 2022], [2.0, 1.0], "tCO2e")
MANY = Pathway([2021, 2022], [[1.0, 2.0], [3.0, 4.0]], "tCO2e")
GAPS = Series([2021, 2023], [1.0, 2.0], "TB")
LINE = tj.benchmarks.linear_1_5c
MARKET = Target(S12.market_based, "52%", 2030, base_year=2021)
LOCATED = Inventory(2021, {S12.location_based: 1.0})
YEAR, NUMBER = "whole year, got ", "finite number, got "


def target(reduction="52%", year=2030, base_year=2021, what=S12, **fields):
    """Return a target, one part of which is bad."""
    return Target(what, reduction, year, base_year=base_year, **fields)


def path(company=ZTE, what=S12, **options):
    """Return a path, one argument of which is bad."""
    return reduction_path(company, what, **options)


def pathway(values=(2.0, 1.0), years=(2021, 2022), unit="tCO2e", **fields):
    """Return a pathway, one part of which is bad."""
    return Pathway(years, values, unit, **fields)


BAD = [
    # series and pathways
    ("Series: text for a number", ArgumentError, r"values must hold numbers, got \['a'\]",
     lambda: Series([2020], ["a"], "t")),
    ("Series: None", ArgumentError, "values must hold numbers, got None",
     lambda: Series([2020], None, "t")),
    ("Series: complex", ArgumentError, "values must hold numbers", lambda: Series([1], [1j], "t")),
    ("Series: booleans", ArgumentError, "values must hold numbers, got.*True",
     lambda: Series([2020, 2021], [True, 2.0], "t")),
    ("Series: masked", ArgumentError, "values must hold numbers, got masked",
     lambda: Series([2020, 2021], np.ma.array([1.0, 2.0], mask=[False, True]), "t")),
    ("Series: ragged", ArgumentError, "values must hold numbers",
     lambda: Series([2020], [[1.0], [1.0, 2.0]], "t")),
    ("Series: NaN", ArgumentError, "values must be finite, got nan",
     lambda: Series([2020], [NAN], "t")),
    ("Series: infinity", ArgumentError, "values must be finite, got inf",
     lambda: Series([2020], [INF], "t")),
    ("Series: shape", ArgumentError, r"shape \(\.\.\., 2\) like years, got \(3,\)",
     lambda: Series([2020, 2021], [1.0, 2.0, 3.0], "t")),
    ("Series: scalar", ArgumentError, r"got \(\)", lambda: Series([2020], 1.0, "t")),
    ("Series: no values", ArgumentError, r"values must not be empty, got shape \(0,\)",
     lambda: Series([2020], [], "t")),
    ("Series: no years", YearError, "years must hold at least one", lambda: Series([], [], "t")),
    ("Series: one year", YearError, "years must be a sequence.*2020",
     lambda: Series(2020, [1.0], "t")),
    ("Series: text for years", YearError, "years must be a sequence.*'2020'",
     lambda: Series("2020", [1.0], "t")),
    ("Series: bytes for years", YearError, "years must be a sequence.*b'ab'",
     lambda: Series(b"ab", [1.0, 2.0], "t")),
    ("Series: boolean year", YearError, YEAR + "True", lambda: Series([True], [1.0], "t")),
    ("Series: boolean years", YearError, YEAR + "True",
     lambda: Series(np.array([True]), [1.0], "t")),
    ("Series: half a year", YearError, YEAR + r"2020\.5", lambda: Series([2020.5], [1.0], "t")),
    ("Series: NaN year", YearError, YEAR + "nan", lambda: Series(np.array([NAN]), [1.0], "t")),
    ("Series: endless year", YearError, YEAR + "inf", lambda: Series([INF], [1.0], "t")),
    ("Series: huge year", YearError, YEAR + "1000", lambda: Series([10**400], [1.0], "t")),
    ("Series: year 0", YearError, r"1\.\.9999, got 0", lambda: Series(np.array([0]), [1.0], "t")),
    ("Series: dates", YearError, "years must be a whole year",
     lambda: Series(np.array(["2020"], dtype="datetime64[Y]"), [1.0], "t")),
    ("Series: years in a table", YearError, r"one dimension, got shape \(1, 1\)",
     lambda: Series(np.array([[2020]]), [1.0], "t")),
    ("Series: year twice", YearError, "increase strictly, got 2020 followed by 2020",
     lambda: Series([2020, 2020], [1.0, 2.0], "t")),
    ("Series: no unit", ArgumentError, "unit.*''", lambda: Series([2020], [1.0], "")),
    ("Series: unit", ArgumentError, "unit.*None", lambda: Series([2020], [1.0], None)),
    ("Series: label", ArgumentError, "label.*got 5", lambda: Series([2020], [1.0], "t", 5)),
    ("Series.at: gap", YearError, r"one of \[2021, 2023\], got 2022", lambda: GAPS.at(2022)),
    ("Series.at: text", YearError, YEAR + "'20x1'", lambda: GAPS.at("20x1")),
    ("Series.between: outside", YearError, "got 2020 and 2023", lambda: GAPS.between(2020, 2023)),
    ("Series.between: backwards", YearError, "got 2023 and 2021", lambda: GAPS.between(2023, 2021)),
    ("Series.between: a gap", YearError, "from 2022 to 2022", lambda: GAPS.between(2022, 2022)),
    ("Series.between: None", YearError, "last.*" + YEAR + "None", lambda: GAPS.between(2021, None)),
    ("Series.cumulative: gap", YearError, r"consecutive.*\[2021, 2023\]", GAPS.cumulative),
    ("Series.cumulative: overflow", ArgumentError, r"sum that a float holds.*1e\+308",
     lambda: Series([2020, 2021], [1e308, 1e308], "t").cumulative()),
    ("Series.convert: no mass", UnitError, "'TB' to 'tCO2e'", lambda: GAPS.convert("tCO2e")),
    ("Series.convert: index", UnitError, "'index' to 'tCO2e'", lambda: PATH.convert("tCO2e")),
    ("Series.convert: list", ArgumentError, r"to must.*\['t'\]", lambda: TONNES.convert(["t"])),
    ("Series.indexed: gap", YearError, "got 2022", lambda: GAPS.indexed(2022)),
    ("Series.indexed: zero", ArgumentError, "to become 100, got 2021",
     lambda: Series([2021], [0.0], "t").indexed(2021)),
    ("Series: + number", ArgumentError, r"'\+' must be a Series, got 1", lambda: GAPS + 1),
    ("Series: number +", ArgumentError, "must stand on both sides.*got 0", lambda: sum([GAPS])),
    ("Series: number /", ArgumentError, "must stand on both sides.*got 1", lambda: 1 / GAPS),
    ("Series: + unit", UnitError, "'TB' and 't'",
     lambda: GAPS + Series([2021, 2023], [1.0, 2.0], "t")),
    ("Series: + index", UnitError, "index values are never summed", lambda: PATH + PATH),
    ("Series: + years", YearError, r"\[2021, 2023\] and 2021\.\.2022", lambda: GAPS + TONNES),
    ("Series: - shapes", ArgumentError, r"broadcast, got \(2, 2\) and \(3, 2\)",
     lambda: MANY - pathway(np.ones((3, 2)))),
    ("Series: x NaN", ArgumentError, "factor.*" + NUMBER + "nan", lambda: GAPS * NAN),
    ("Series: x text", ArgumentError, "factor.*" + NUMBER + "'2'", lambda: GAPS * "2"),
    ("Series: array x", ArgumentError, "factor.*" + NUMBER + "array", lambda: np.ones(2) * GAPS),
    ("Series: x too much", ArgumentError, "finite, got inf", lambda: GAPS * 1e308),
    ("Series: by zero", ArgumentError, "divisor must not be 0, got 0", lambda: GAPS / 0),
    ("Series: by None", ArgumentError, "divisor.*" + NUMBER + "None", lambda: GAPS / None),
    ("Series: by parts", UnitError, "'TB' by 't/h'",
     lambda: GAPS / Series([2021, 2023], [1.0, 2.0], "t/h")),
    ("Pathway: negative", ArgumentError, r"at least 0, got .*-1", lambda: pathway([2.0, -1.0])),
    ("Pathway: gap", YearError, r"consecutive.*\[2021, 2023\]",
     lambda: pathway(years=[2021, 2023])),
    ("Pathway: unit", UnitError, "one of tCO2e.*'TB'", lambda: pathway(unit="TB")),
    ("Pathway: unit list", UnitError, r"\['tCO2e'\]", lambda: pathway(unit=["tCO2e"])),
    ("Pathway: base year", YearError, "base_year.*" + YEAR + "'a'",
     lambda: pathway(base_year="a", base_level=1.0)),
    ("Pathway: base outside", ArgumentError, "base_level must be given: base_year 2020",
     lambda: pathway(base_year=2020)),
    ("Pathway: base negative", ArgumentError, "base_level must be at least 0",
     lambda: pathway(base_year=2020, base_level=-1.0)),
    ("Pathway: base shape", ArgumentError, r"base_level must have shape \(\), got \(2,\)",
     lambda: pathway(base_year=2020, base_level=[1.0, 2.0])),
    ("Pathway: knots", ArgumentError, r"knot_levels must have shape \(1,\), got \(2,\)",
     lambda: pathway(knot_years=[2021], knot_levels=[1.0, 2.0])),
    ("Pathway: ragged knots", YearError, r"knot_years.*\[1\]",
     lambda: pathway(knot_years=[[1], [1, 2]], knot_levels=[1.0])),
    ("Pathway: knots missing", YearError, "knot_years must be a sequence.*None",
     lambda: pathway(knot_years=None, knot_levels=[1.0])),
    # paths
    ("reduction_path: company", ArgumentError, "company must be a Company, got 'ZTE'",
     lambda: path("ZTE")),
    ("reduction_path: scopes", ScopeError, "what.*'S12'", lambda: path(what="S12")),
    ("reduction_path: curve", ArgumentError, "curve must be a Curve, got 'linear'",
     lambda: path(curve="linear")),
    ("reduction_path: until", YearError, "until.*" + YEAR + "True", lambda: path(until=True)),
    ("reduction_path: until early", YearError, "ends in 2030, got 2029", lambda: path(until=2029)),
    ("reduction_path: spread", ArgumentError, "spread must be callable.*'x'",
     lambda: path(Company("x", [REPORT], [target(what=ALL)]), spread="x")),
    ("reduction_path: spread's result", ArgumentError, r"spread must return a Target of S1\+S2.*5",
     lambda: path(Company("x", [REPORT], [target(what=ALL)]), spread=lambda *_: 5)),
    ("reduction_path: nothing promised", TargetError, r"cut of S3, got -52 %",
     lambda: path(what=tj.S3)),
    ("reduction_path: base year missing", MissingDataError, r"base year 2021.*got years none",
     lambda: path(Company("x", [], [CUT]))),
    ("reduction_path: never reported", ScopeError, r"-52 %.*reports \(S1\)",
     lambda: path(Company("x", [Inventory(2021, {S1: 1.0})], [CUT]))),
    ("reduction_path: market on location", ArgumentError, "must be market-based.*location_based",
     lambda: path(Company("x", [LOCATED], [MARKET]))),
    ("net_path: company", ArgumentError, "company.*None", lambda: net_path(None, S12)),
    ("net_path: no pledge", TargetError, r"net zero of S1\+S2, got none",
     lambda: net_path(Company("x", [REPORT], [CUT]), S12)),
    ("net_path: ramp", ArgumentError, "ramp must be a Curve, got 'x'",
     lambda: net_path(ZTE, S12, ramp="x")),
    ("net_path: geometric ramp", ArgumentError, "above 0 for geometric",
     lambda: net_path(ZTE, S12, ramp=tj.geometric)),
    ("NetPath: gross", ArgumentError, "gross must be a Pathway, got 1", lambda: tj.NetPath(1, 2)),
    ("NetPath: removals", ArgumentError, "removals must be a Series, got 2",
     lambda: tj.NetPath(PATH, 2)),
    ("pro_rata: target", ArgumentError, "target must be a Target, got 5",
     lambda: tj.pro_rata(5, S12)),
    ("pro_rata: scopes", ScopeError, "part of '-52 %.*got S3",
     lambda: tj.pro_rata(CUT, tj.S3)),
    ("reported: company", ArgumentError, "company.*'ZTE'", lambda: tj.reported("ZTE", S12)),
    ("reported: never", MissingDataError, "must report S1, got none", lambda: tj.reported(ZTE, S1)),
    ("reported: scopes", ScopeError, "what must be a Scope.*'S1'", lambda: tj.reported(ZTE, "S1")),
    ("reported: land", MissingDataError, r"must report S1\+S2",
     lambda: tj.reported(ZTE, S12.land_only)),
    # comparing and drawing
    ("compare: numbers", ArgumentError, "path must be a Pathway, got 1", lambda: compare(1, 2)),
    ("compare: line", ArgumentError, "line must be a Pathway or a benchmark, got None",
     lambda: compare(PATH, None)),
    ("compare: units", UnitError, "'index' like path, got 'tCO2e'",
     lambda: compare(PATH.between(2021, 2022), TONNES)),
    ("compare: years", YearError, r"2021\.\.2022.*2021\.\.2030", lambda: compare(PATH, TONNES)),
    ("compare: shapes", ArgumentError, r"fits \(2, 2\), got \(3, 2\)",
     lambda: compare(MANY, pathway(np.ones((3, 2))))),
    ("compare: notes", ArgumentError, "notes must be a sequence of str.*'a'",
     lambda: compare(TONNES, TONNES, notes="a")),
    ("Comparison: gap", ArgumentError, "gap must be a Series, got 1",
     lambda: tj.Comparison(1, *[None] * 9)),
    ("plot.pathway: list", ArgumentError, "path must hold Pathway, got 1",
     lambda: tj.plot.pathway([1, 2])),
    ("plot.pathway: many", ArgumentError, r"one series, got shape \(2, 2\)",
     lambda: tj.plot.pathway(MANY)),
    ("plot.pathway: against", ArgumentError, "against must be a sequence of Pathway, got 5",
     lambda: tj.plot.pathway(PATH, against=5)),
    ("plot.pathway: actuals", ArgumentError, "actuals must be a Series, got 5",
     lambda: tj.plot.pathway(PATH, actuals=5)),
    ("plot.pathway: units", UnitError, "'index', got 'tCO2e'",
     lambda: tj.plot.pathway(PATH, against=TONNES)),
    ("plot.pathway: ax", ArgumentError, "ax must be an Axes, got 5",
     lambda: tj.plot.pathway(PATH, ax=5)),
]  # fmt: skip


def load(file):
    """Return the module of a file beside this one."""
    spec = importlib.util.spec_from_file_location(file.stem, file)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


MODULES = [load(file) for file in sorted(Path(__file__).parent.rglob("bad_calls_*.py"))]
TABLE = [*BAD, *(row for module in MODULES for row in module.BAD)]
CALLED = {row[0].split(":")[0] for row in TABLE}
RESULTS = {name for module in MODULES for name in getattr(module, "RESULTS", ())}


@pytest.mark.parametrize("row", TABLE, ids=[row[0] for row in TABLE])
def test_a_bad_call_names_argument_and_value(row):
    """The error is of its kind, a child of TrajectoryError, and says what was wrong."""
    _, error, message, call = row
    assert issubclass(error, tj.TrajectoryError)
    assert error is not tj.TrajectoryError
    with pytest.raises(error, match=message):
        call()


def public():
    """Yield the public callables; enumerations and errors only name things."""
    modules = [(f"{n}.", m) for n in tj.__all__ if isinstance(m := getattr(tj, n), ModuleType)]
    for prefix, module in [("", tj), *modules]:
        for name in module.__all__:
            thing = getattr(module, name)
            names = isinstance(thing, type) and issubclass(thing, enum.Enum | Exception)
            if callable(thing) and not names and (not prefix or not hasattr(tj, name)):
                yield prefix + name


@pytest.mark.parametrize("name", list(public()))
def test_every_public_callable_is_in_the_table(name):
    """A new function or noun without a bad call fails here until it has one."""
    assert name in CALLED | RESULTS


def test_rows_have_names_of_their_own():
    """So that a failing row is found."""
    names = [row[0] for row in TABLE]
    assert sorted(names) == sorted(set(names))
