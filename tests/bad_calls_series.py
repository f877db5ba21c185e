"""Bad calls of series of many, of sums of pathways and of tables, for test_bad_input.py."""

from dataclasses import replace

import numpy as np
import pandas
import xarray

import trajectory as tj
from trajectory import ArgumentError, Pathway, Series, UnitError, YearError

YEARS = [2021, 2022]
BOOK = Pathway(YEARS, [[100.0, 80.0], [40.0, 20.0], [10.0, 8.0]], "tCO2e", members=list("ABC"))
UNNAMED = replace(BOOK, members=())
A, B = BOOK["A"], BOOK["B"]
ONE = Series([2020, 2025], [100.0, 50.0], "tCO2e", "steps")
DEEP = Series(YEARS, np.ones((2, 3, 2)), "t")
TABLE = pandas.DataFrame({"A": [1.0, 2.0], "B": [3.0, 4.0]}, index=YEARS)
IAMC = BOOK.to_iamc(scenario="x")
GRID = xarray.DataArray([1.0, 2.0], {"year": YEARS})
MAKER = tj.Company(
    "A",
    [tj.Inventory(2021, {tj.S1: 1.0, tj.S2: 1.0})],
    [
        tj.Target(tj.S1, "50%", 2022, base_year=2021, per="TB"),
        tj.Target(tj.S2, "50%", 2022, base_year=2021, per="t"),
    ],
)


def named(members):
    """Return two rows with names that do not fit."""
    return Series([2021], [[1.0], [2.0]], "t", members=members)


def framed(*columns, index=YEARS, **fields):
    """Read a dataframe with something wrong in it."""
    frame = pandas.DataFrame(dict(zip("AB", columns, strict=False)), index=index)
    return Series.from_frame(frame, **{"unit": "t", **fields})


def told(change, **fields):
    """Read an IAMC table that was changed."""
    return Pathway.from_iamc(change(IAMC.copy()), **fields)


def grid(values=(1.0, 2.0), **fields):
    """Read an array of xarray with something wrong in it."""
    fields = {"unit": "t", **fields}
    return Series.from_xarray(xarray.DataArray(list(values), {"year": YEARS}), **fields)


BAD = [
    # members
    ("Series: members few", ArgumentError, "name each of the 2 rows, or be left out, got 1",
     lambda: named(["A"])),
    ("Series: members of one", ArgumentError, "each of the 0 rows.*got 1",
     lambda: Series([2021], [1.0], "t", members=["A"])),
    ("Series: members twice", ArgumentError, "differ from one another, got 'A' twice",
     lambda: named(["A", "A"])),
    ("Series: members unnamed", ArgumentError, "members must be a non-empty string, got ''",
     lambda: named(["A", ""])),
    ("Series: members number", ArgumentError, "members must hold str, got 5",
     lambda: named(["A", 5])),
    ("Series: members text", ArgumentError, "members must be a sequence of str.*'AB'",
     lambda: named("AB")),
    ("Series[]: name", ArgumentError, r"one of \['A', 'B', 'C'\], got 'D'", lambda: BOOK["D"]),
    ("Series[]: no names", ArgumentError, "a number here, got 'A'", lambda: UNNAMED["A"]),
    ("Series[]: number", ArgumentError, "a number below 3, got 3", lambda: BOOK[3]),
    ("Series[]: from the end", ArgumentError, "a number below 3, got -4", lambda: BOOK[-4]),
    ("Series[]: float", ArgumentError, r"a number below 3, got 1\.0", lambda: BOOK[1.0]),  # type: ignore[index]
    ("Series[]: boolean", ArgumentError, "a number below 3, got True", lambda: BOOK[True]),
    ("Series[]: nothing", ArgumentError, "leave some of 3, got slice", lambda: BOOK[2:2]),
    ("Series[]: single", ArgumentError, r"\[ \] is for a series of many.*2020", lambda: ONE[2020]),
    ("Series.len: single", ArgumentError, r"len\(\) is for a series of many", lambda: len(ONE)),
    ("Series.iter: single", ArgumentError, "iteration is for a series of many", lambda: list(ONE)),
    ("Series.mean: single", ArgumentError, "mean is for a series of many", ONE.mean),
    ("Series.mean: index", UnitError, "index values are never averaged",
     lambda: BOOK.indexed(2021).mean()),
    ("Series.mean: overflow", ArgumentError, "finite, got inf",
     lambda: Series([2021], [[1e308], [1e308]], "t").mean()),
    ("Series.quantile: single", ArgumentError, "quantile is for a series of many",
     lambda: ONE.quantile(0.5)),
    ("Series.quantile: text", ArgumentError, "q must be a finite number, got '0.5'",
     lambda: BOOK.quantile("0.5")),
    ("Series.quantile: percent", ArgumentError, "q must be at most 1, got 50",
     lambda: BOOK.quantile(50)),
    ("Series.at: some years", YearError, r"2021\.\.2022, got 2030", lambda: BOOK.at([2021, 2030])),
    ("Series.at: no years", YearError, "one or some of.*got none", lambda: BOOK.at([])),
    ("Series.at: table of years", YearError, "whole year, got array",
     lambda: BOOK.at(np.array([[2021]]))),
    ("Series: + names", ArgumentError, r"same rows in the same order.*'C', 'B'",
     lambda: BOOK + replace(BOOK, members=list("ACB"))),
    ("Series: x fewer rows", ArgumentError, "same rows in the same order",
     lambda: BOOK[:1] * Series(YEARS, np.ones((3, 2)), "1")),
    ("Series: x another axis", ArgumentError, "same rows in the same order",
     lambda: BOOK * Series(YEARS, np.ones((2, 3, 2)), "1")),
    ("Series.filled: text", ArgumentError, "curve must be a Curve, got 'linear'",
     lambda: ONE.filled("linear")),
    ("Series.filled: below zero", ArgumentError, "above 0 for geometric",
     lambda: (ONE * -1.0).filled(tj.geometric)),
    ("np.stack: two series", ArgumentError, r"np\.stack must be given one series.*got 2",
     lambda: np.stack([ONE, ONE])),
    ("linear: a series", ArgumentError, "knot_levels must hold numbers",
     lambda: tj.linear([2021], [2020, 2025], ONE)),
    # sums of pathways
    ("Pathway: + years", YearError, r"same years.*2021\.\.2022 and 2021\.\.2021",
     lambda: A + B.between(2021, 2021)),
    ("Pathway: + base years", YearError, "one base year, got 2021 and 2022",
     lambda: A + replace(B, base_year=2022)),
    ("Pathway: + units", UnitError, "one unit.*'tCO2e' and 'ktCO2e'",
     lambda: A + B.convert("ktCO2e")),
    ("Pathway: + index", UnitError, "index values are never summed",
     lambda: sum([A.indexed(2021), B.indexed(2021)])),
    ("Pathway: + number", ArgumentError, r"'\+' must be a Series, got 0", lambda: A + 0),
    ("Pathway: number +", ArgumentError, "must stand on both sides.*got 1", lambda: 1 + A),
    ("Pathway: 0.0 +", ArgumentError, r"must stand on both sides.*got 0\.0", lambda: 0.0 + A),
    ("Pathway: False +", ArgumentError, "must stand on both sides.*False", lambda: False + A),
    ("Pathway: 0 -", ArgumentError, "must stand on both sides.*got 0", lambda: 0 - A),
    # dataframes
    ("Series.to_frame: two axes", ArgumentError, r"one leading axis.*\(2, 3, 2\)", DEEP.to_frame),
    ("Series.from_frame: list", ArgumentError, r"frame must be a DataFrame.*\[1\]",
     lambda: Series.from_frame([1])),
    ("Series.from_frame: no unit", ArgumentError, "unit must be given", lambda: framed([1.0, 2.0],
     unit=None)),
    ("Series.from_frame: other unit", UnitError, "that of the table, 'tCO2e', got 'MtCO2e'",
     lambda: Pathway.from_frame(BOOK.to_frame(), unit="MtCO2e")),
    ("Series.from_frame: gap", ArgumentError, "everywhere.*none for 'B' in 2022",
     lambda: framed([1.0, 2.0], [3.0, None])),
    ("Series.from_frame: text", ArgumentError, r"must hold numbers.*'A'.*\['1', '2'\]",
     lambda: framed(["1", "2"])),
    ("Series.from_frame: booleans", ArgumentError, "must hold numbers, got bool in 'B'",
     lambda: framed([1.0, 2.0], [True, False])),
    ("Series.from_frame: complex", ArgumentError, "must hold numbers, got complex128",
     lambda: framed([1j, 2.0])),
    ("Series.from_frame: the other side", YearError, r"years as labels.*pass its \.T\), got 'A'",
     lambda: Series.from_frame(TABLE.T, unit="t")),
    ("Series.from_frame: counted", YearError, "years as labels.*got 0",
     lambda: framed([1.0, 2.0], index=[0, 1])),
    ("Series.from_frame: dates", YearError, "years as labels.*got Timestamp",
     lambda: framed([1.0, 2.0], index=pandas.to_datetime(["2021-12-31", "2022-12-31"]))),
    ("Series.from_frame: year twice", YearError, "2021 followed by 2021",
     lambda: framed([1.0, 2.0], index=[2021, 2021])),
    ("Series.from_frame: numbered", ArgumentError, "name its members by text, got 17",
     lambda: Series.from_frame(TABLE.set_axis([17, 18], axis="columns"), unit="t")),
    ("Series.from_frame: one name", ArgumentError, "differ from one another, got 'A' twice",
     lambda: Series.from_frame(TABLE.set_axis(["A", "A"], axis="columns"), unit="t")),
    ("Series.from_frame: empty", YearError, "at least one year",
     lambda: framed([], index=[])),
    ("Pathway.from_frame: no emissions", UnitError, "one of tCO2e.*'TB'",
     lambda: Pathway.from_frame(TABLE, unit="TB")),
    ("Pathway.from_frame: base outside", ArgumentError, "base_level must be given: base_year 2019",
     lambda: Pathway.from_frame(TABLE, unit="tCO2e", base_year=2019)),
    # the format of IAMC
    ("Series.to_iamc: two axes", ArgumentError, r"one leading axis.*\(2, 3, 2\)", DEEP.to_iamc),
    ("Series.to_iamc: no names", ArgumentError, "members must name the rows.*replace",
     lambda: UNNAMED.to_iamc(scenario="x")),
    ("Series.to_iamc: no scenario", ArgumentError, "scenario must be given.*got none",
     lambda: replace(A, label="").to_iamc()),
    ("Series.to_iamc: no variable", ArgumentError, "variable must be given.*got none",
     A.indexed(2021).to_iamc),
    ("Series.to_iamc: members", ArgumentError, "one of model, scenario, region, got 'variable'",
     lambda: BOOK.to_iamc(members="variable")),
    ("Series.from_iamc: list", ArgumentError, "frame must be a DataFrame",
     lambda: Series.from_iamc([1])),
    ("Series.from_iamc: column", ArgumentError, r"the columns model.*got no \['unit'\]",
     lambda: told(lambda t: t.drop(columns="unit"))),
    ("Series.from_iamc: other column", YearError, "years as labels.*got 'exclude'",
     lambda: told(lambda t: t.assign(exclude=1.0))),
    ("Series.from_iamc: units", UnitError, r"rows of one unit.*\['t', 'kt', 'g'\]",
     lambda: told(lambda t: t.assign(unit=["t", "kt", "g"]))),
    ("Series.from_iamc: variables", ArgumentError, "one variable .choose by variable=",
     lambda: told(lambda t: t.assign(variable=["a", "b", "b"]))),
    ("Series.from_iamc: two ways", ArgumentError, "one scenario .choose by scenario=",
     lambda: told(lambda t: t.assign(scenario=["a", "b", "b"]))),
    ("Series.from_iamc: two ways unsaid", ArgumentError, "differ in one of.*scenario and region",
     lambda: told(lambda t: pandas.DataFrame(t.assign(scenario=["a", "b", "b"]).to_dict()))),
    ("Series.from_iamc: same rows", ArgumentError, "rows that differ, got 2 of one name",
     lambda: told(lambda t: pandas.DataFrame(t.iloc[[0, 0]].reset_index(drop=True).to_dict()))),
    ("Series.from_iamc: unknown", ArgumentError, r"region must be one of \['A', 'B', 'C'\].*'D'",
     lambda: told(lambda t: t, region="D")),
    ("Series.from_iamc: no rows", ArgumentError, "at least one row", lambda: told(lambda t: t[:0])),
    ("Series.from_iamc: gap", ArgumentError, "everywhere.*none for 'C' in 2022",
     lambda: told(lambda t: t.where(t != 8.0))),
    ("Series.from_iamc: long, twice", ArgumentError, "each year of a row once",
     lambda: told(lambda t: pandas.concat([t.assign(year=2021, value=1.0)] * 2))),
    # arrays of xarray
    ("Series.from_xarray: list", ArgumentError, "array must be a DataArray.*got .1",
     lambda: Series.from_xarray([1])),
    ("Series.from_xarray: no years", YearError, r"a coordinate 'year', got \['time'\]",
     lambda: Series.from_xarray(GRID.rename(year="time"), unit="t")),
    ("Series.from_xarray: one year", YearError, "a coordinate 'year'",
     lambda: Series.from_xarray(GRID.sel(year=2021), unit="t")),
    ("Series.from_xarray: no unit", ArgumentError, "unit must be given", lambda: grid(unit=None)),
    ("Series.from_xarray: gap", ArgumentError, "number everywhere.*nan",
     lambda: grid([1.0, float("nan")])),
    ("Series.from_xarray: text", ArgumentError, "number everywhere.*'a'", lambda: grid("ab")),
    ("Series.from_xarray: booleans", ArgumentError, "number everywhere.*True",
     lambda: grid([True, False])),
    ("Series.from_xarray: numbered", ArgumentError, "name its members by text, got 17",
     lambda: Series.from_xarray(
         xarray.DataArray([[1.0, 2.0]], {"id": [17], "year": YEARS}, ["id", "year"]), unit="t")),
    ("Series.from_xarray: labels inside", ArgumentError, r"first dimension only, got \['b'\]",
     lambda: Series.from_xarray(
         xarray.DataArray([[[1.0, 2.0]]], {"b": ["x"], "year": YEARS}, ["a", "b", "year"]),
         unit="t")),
    # names that do not meet
    ("reduction_path: names of activities", ArgumentError, "name the same members, got",
     lambda: tj.reduction_path(MAKER, tj.S12, activity={
         "TB": Series(YEARS, np.ones((2, 2)), "TB", members=list("AB")),
         "t": Series(YEARS, np.ones((2, 2)), "t", members=list("BA"))})),
    # results
    ("compare: a function", ArgumentError, "benchmark that returns a Pathway, got None",
     lambda: tj.compare(A, {}.get)),
    ("compare: a class", ArgumentError, "a Pathway or a benchmark, got <class",
     lambda: tj.compare(A, Pathway)),
    ("compare: a name", ArgumentError, "a Pathway or a benchmark, got 'linear_1_5c'",
     lambda: tj.compare(A, "linear_1_5c")),
    ("compare: a benchmark for one", ArgumentError, "path must be a Pathway, got Series",
     lambda: tj.compare(ONE, tj.benchmarks.linear_1_5c)),
    ("compare: a benchmark made by a call", ArgumentError,
     "a benchmark, got <function linear_contraction",
     lambda: tj.compare(A, tj.benchmarks.linear_contraction)),
    ("Comparison.to_frame: two axes", ArgumentError, r"one leading axis, got shape \(2, 3\)",
     lambda: tj.compare(Pathway(YEARS, np.ones((2, 3, 2)), "tCO2e"), A).to_frame()),
]  # fmt: skip
