"""Bad calls of the doors: what people write that has no meaning, or two."""

from datetime import datetime
from decimal import Decimal

import numpy as np

import trajectory as tj
from trajectory import (
    ALL,
    S1,
    S2,
    S3,
    S12,
    ArgumentError,
    Boundary,
    Inventory,
    Lifecycle,
    NetZero,
    Pathway,
    Scope,
    ScopeError,
    Series,
    Target,
    UnitError,
    YearError,
)
from trajectory.emitted.chained import Change

NAN = float("nan")
BOTH = Inventory(2019, {S1: 1.0, S2.market_based: 2.0, S2.location_based: 3.0})
GAP = np.ma.array([2.0, 1.0], mask=[False, True])


def target(reduction="52%", year=2030, base_year=2021, **fields):
    """Return a target, one part of which is bad."""
    return Target(S12, reduction, year, base_year=base_year, **fields)


def values(*given):
    """Return the call of a series with these values, one of which is bad."""
    return lambda: Series([2020, 2021], list(given), "t")


BAD = [
    # percentages
    ("Target: no sign", ArgumentError, r"reduction.*got '46\.2'; did you mean '46\.2%'",
     lambda: target("46.2")),
    ("Target: two readings", ArgumentError, r"is it '1\.234%' or '1234%'",
     lambda: target("1,234 %")),
    ("Target: an exponent", ArgumentError, "reduction.*'1e-9999999%'",
     lambda: target("1e-9999999%")),
    ("Target: an underscore", ArgumentError, "reduction.*'5_2%'", lambda: target("5_2%")),
    ("Target: growth in words", ArgumentError, r"growth is Target\.growth\('10%'\)",
     lambda: target("+10%")),
    ("Target: growth of numpy", ArgumentError, r"growth is Target\.growth\(0\.1\)",
     lambda: target(np.float32(-0.1))),
    ("Target: a decimal that is no number", ArgumentError, "reduction.*finite number, got Decimal",
     lambda: target(Decimal("NaN"))),
    ("Target: too many decimals", ArgumentError, "at most 12 decimals as published",
     lambda: target("33.3333333333333%")),
    ("Target: coverage in words", ArgumentError, "coverage must be a fraction.*'most'",
     lambda: target(coverage="most")),
    ("Target: coverage twice", ScopeError, r"do not overlap, got S3 and C1$",
     lambda: target(coverage={S3: 0.5, tj.C1: 0.5})),
    ("Target.growth: two signs", ArgumentError, r"growth must.*'\+\+10%'",
     lambda: Target.growth("++10%")),
    ("Change: two readings", ArgumentError, "change must.*is it",
     lambda: Change(2021, 2022, "1,234 %")),
    # years and dates
    ("Target: two digits", YearError, "target_year.*'FY30'.*did you mean 'FY2030'",
     lambda: target(year="FY30")),
    ("Target: a month", YearError, "base_year.*'2011-12'.*a month, or the fiscal year",
     lambda: target(base_year="2011-12")),
    ("Target: a span", YearError, "target_year.*'2030-50'.*follow each other",
     lambda: target(year="2030-50")),
    ("Series: masked years", YearError, "years must be a whole year, got None",
     lambda: Series(np.ma.array([2020, 2021], mask=[False, True]), [1.0, 2.0], "t")),
    ("Series: a span of years", YearError, "years must be a whole year, got np.timedelta64",
     lambda: Series(np.array([2020], dtype="m8[Y]"), [1.0], "t")),
    ("Lifecycle: month", ArgumentError, "approved.*'2024-05'; text must read like '2024-05-06'",
     lambda: Lifecycle(approved="2024-05")),
    ("Lifecycle: two orders", ArgumentError, "approved.*'06/05/2024'",
     lambda: Lifecycle(approved="06/05/2024")),
    ("Lifecycle: a time", ArgumentError, "leaves the day open: give the date alone",
     lambda: Lifecycle(approved=datetime(2024, 5, 6, 12))),
    ("Inventory: a month for a day", ArgumentError, "period_end must be a datetime.date",
     lambda: Inventory(2021, {S1: 1.0}, period_end=np.datetime64("2021-12"))),
    ("Facts: a month of a table", ArgumentError, "fiscal_year_end must be a month.*got 3.0",
     lambda: tj.Facts(fiscal_year_end=3.0)),
    # units
    ("Inventory: two masses", UnitError, r"'tCO2e' \(metric tons\), or 'MtCO2e'",
     lambda: Inventory(2021, {S1: 1.0}, "MTCO2e")),
    ("Inventory: kilograms", UnitError, "with the values divided by 1000",
     lambda: Inventory(2021, {S1: 1.0}, "kgCO2e")),
    ("Pathway: tonnes of what", UnitError, "got 't'; did you mean 'tCO2e'",
     lambda: Pathway([2021], [1.0], "t")),
    ("Series.convert: nothing", ArgumentError, "to must be a non-empty string, got ''",
     lambda: Pathway([2021], [1.0], "tCO2e").convert("")),
    # scopes
    ("Scope.parse: a number of two meanings", ScopeError, "did you mean 'category 12' or '1.2'",
     lambda: Scope.parse("scope 12")),
    ("Scope.parse: all and a part", ScopeError, "is all of scope 3 meant, or the categories",
     lambda: Scope.parse("scope 3, category 11")),
    ("Scope.parse: a part of scope 1", ScopeError, "only scope 3 has categories",
     lambda: Scope.parse("1.1")),
    ("Scope.parse: a method", ScopeError, "read by Boundary.parse",
     lambda: Scope.parse("scope 2 market-based")),
    ("Boundary.parse: two methods", ScopeError, "marks of a boundary",
     lambda: Boundary.parse("S2 market-based (location-based)")),
    ("Boundary.parse: land of a part", ScopeError, "must read like",
     lambda: Boundary.parse("S1 (land only) + S3")),
    ("Boundary: both methods", ScopeError, r"ask for S12\.market_based or S12\.location_based",
     lambda: S12.market_based | S2.location_based),
    ("Target: scopes in words", ScopeError, r"got '1\+2'; text is read by Scope\.parse\(",
     lambda: Target("1+2", "52%", 2030, base_year=2021)),
    ("NetZero: no scopes", ScopeError, "boundary.*got 2050; the scopes are missing",
     lambda: NetZero(2050)),  # type: ignore[call-arg]
    ("NetZero: residual in words", ArgumentError, "residual must be a fraction.*'some'",
     lambda: NetZero(ALL, 2050, residual="some")),
    ("Inventory: no year", YearError, "year must be a whole year, got {",
     lambda: Inventory({S1: 1.0})),  # type: ignore[call-arg]
    ("Inventory: a total twice", ScopeError, r"got S1 twice, in S1 and in S1\+S2",
     lambda: Inventory(2021, {S1: 1.0, S12: 2.0})),
    ("Inventory.total: by which method", ScopeError,
     r"where 2019 reports both: S12\.market_based or S12\.location_based, got S1\+S2",
     lambda: BOTH.total(S12)),
    # numbers
    ("Series: a hole", ArgumentError, "values must hold numbers, got None in 2021$",
     values(100.0, None)),
    ("Series: a NaN", ArgumentError, "values must be finite, got nan in 2021$", values(1.0, NAN)),
    ("Series: a boolean in a row", ArgumentError, "values must hold numbers",
     values([1.0, 2.0], [True, 2.0])),
    ("Series: a boolean in an array", ArgumentError, "values must hold numbers",
     values(np.array([True, False]), np.array([1.0, 2.0]))),
    ("Series: a masked row", ArgumentError, "values must hold numbers",
     values(GAP, np.array([1.0, 2.0]))),
    ("Series: a time span", ArgumentError, "values must hold numbers",
     values(*np.array([1, 2], dtype="m8[D]"))),
    ("Pathway: masked knots", ArgumentError, "knot_levels must hold numbers, got masked",
     lambda: Pathway([2021, 2022], [2.0, 1.0], "tCO2e", knot_years=[2021, 2022], knot_levels=GAP)),
    ("Pathway: masked base", ArgumentError, "base_level must hold numbers",
     lambda: Pathway([2021, 2022], [2.0, 1.0], "tCO2e", base_level=np.ma.masked)),
    ("Inventory: masked", ArgumentError, r"emissions\[S1\] must be a finite number, got masked",
     lambda: Inventory(2021, {S1: np.ma.masked})),
    ("Inventory: missing", ArgumentError, r"emissions\[S1\] must be a finite number, got None",
     lambda: Inventory(2021, {S1: None})),
    ("linear: masked levels", ArgumentError, "knot_levels must hold numbers, got masked",
     lambda: tj.linear([2020], [2020, 2021], GAP)),
    ("linear: a boolean level", ArgumentError, "knot_levels must hold numbers, got .True",
     lambda: tj.linear([2020], [2020, 2021], [True, 2.0])),
    ("linear: masked years", YearError, "years must be a whole year, got None",
     lambda: tj.linear(np.ma.array([2020, 2021], mask=[True, False]), [2020, 2021], [2.0, 1.0])),
    ("linear: out on itself", ArgumentError, "out must not overlap with itself",
     lambda: tj.linear([2020, 2021], [2020, 2021], [[2.0, 1.0]] * 2,
                       out=np.lib.stride_tricks.as_strided(np.zeros(2), (2, 2), (0, 8)))),
]  # fmt: skip
