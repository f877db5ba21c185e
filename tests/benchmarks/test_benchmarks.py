"""What 1.5 °C asks: published paths re-based, the EU index rule, and sector convergence."""

import copy
import csv
import functools
import pickle
import subprocess
import sys
from fractions import Fraction
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.benchmarks import (
    Accounting,
    Benchmark,
    Gases,
    Rebase,
    Sector,
    SectorConvergence,
    compound_contraction,
    eu_pab,
    linear_contraction,
    published_path,
    rebased,
)

NAMED = [
    b for name in tj.benchmarks.__all__ if isinstance(b := getattr(tj.benchmarks, name), Benchmark)
]
SHIPPED = [b for b in NAMED if b.name.startswith(("ar6", "sr15", "ssp1"))]
DATA = Path(tj.__file__).parent / "data" / "published_pathways.csv"
SOURCE = tj.Source("made up for this test")


def named(line):
    """Return the id of a test."""
    return line.name


@functools.cache
def rows():
    """Return pathway, year and exact value of every row of the shipped file."""
    lines = DATA.read_text(encoding="utf-8").splitlines()
    table = csv.DictReader(line for line in lines if not line.startswith("#"))
    return [(row["pathway"], int(row["year"]), Fraction(row["value"])) for row in table]


def exact(name, year):
    """Return a shipped path in one year, interpolated in fractions."""
    table = {y: v for n, y, v in rows() if n == name}
    before, after = max(y for y in table if y <= year), min(y for y in table if y >= year)
    if before == after:
        return table[year]
    return table[before] + (table[after] - table[before]) * Fraction(year - before, after - before)


# --- all of them ------------------------------------------------------------------------------


@pytest.mark.parametrize("line", NAMED, ids=named)
@given(base=st.integers(2020, 2029), count=st.integers(1, 20))
def test_a_line_is_one_in_its_base_year(line, base, count):
    """Every line leaves all of the base year's emissions in the base year."""
    assert line.fractions(np.arange(base, base + count), base)[0] == 1.0


@pytest.mark.parametrize("line", NAMED, ids=named)
def test_a_label_says_which_line_it_is(line):
    """A label names more than 1.5 °C, and says gross or net and which gases."""
    assert line.accounting.value in line.label
    assert line.gases.value in line.label
    assert len(line.description.replace("1.5 °C", "").strip()) > 20
    assert line.source.title
    assert len({b.label for b in NAMED}) == len(NAMED)


@pytest.mark.parametrize("line", NAMED, ids=named)
def test_a_line_is_called_with_a_pathway(line):
    """A line has the years, unit and base of the pathway, and the line's label."""
    path = tj.Pathway(range(2021, 2041), np.linspace(200.0, 20.0, 20), "ktCO2e")
    drawn = line(path)
    assert np.array_equal(drawn.values, 200.0 * line.fractions(path.years, 2021))
    assert (drawn.unit, drawn.base_year, drawn.base_level) == ("ktCO2e", 2021, 200.0)
    assert drawn.label == line.label


@pytest.mark.parametrize("line", NAMED, ids=named)
def test_many_base_years_are_as_one_by_one(line):
    """Base years of any shape give the rows that each gives alone."""
    bases = np.array([[2020, 2021], [2025, 2022]])
    years = range(2025, 2041)
    many = line.fractions(years, bases)
    assert many.shape == (2, 2, 16)
    for i in np.ndindex(2, 2):
        assert np.array_equal(many[i], line.fractions(years, int(bases[i])))


# --- published paths --------------------------------------------------------------------------


@pytest.mark.parametrize("line", SHIPPED, ids=named)
def test_a_shipped_path_knows_its_years(line):
    """The years on the object are those of the data file, and they bound what it knows."""
    years = tuple(year for name, year, _ in rows() if name == line.name)
    assert line.published_years == years
    assert line.base_years == (years[0], years[-1] - 1)
    assert line.last_year == years[-1]
    assert line.accounting is Accounting.NET


def test_data_is_read_on_first_use():
    """Importing the library reads no file; the file is parsed once."""
    code = (
        "import trajectory, sys; trajectory.benchmarks;"
        "m = sys.modules['trajectory.benchmarks.published'];"
        "before = m._table.cache_info().misses;"
        "[trajectory.benchmarks.ssp1_19.fractions([2021, 2030], 2021) for _ in 'ab'];"
        "print(before, m._table.cache_info().misses)"
    )
    out = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert out.stdout.split() == ["0", "1"]


def test_every_row_that_ships_is_used():
    """The data file holds the named paths and nothing else."""
    assert {name for name, _, _ in rows()} == {b.name for b in SHIPPED}


@pytest.mark.parametrize("line", SHIPPED, ids=named)
@pytest.mark.parametrize(("base", "year"), [(2019, 2030), (2021, 2030), (2021, 2037), (2024, 2050)])
def test_ratio_in_exact_arithmetic(line, base, year):
    """The fraction is the path's value in the year over that in the base year."""
    expected = exact(line.name, year) / exact(line.name, base)
    assert line.fractions([base, year], base)[-1] == pytest.approx(float(expected), abs=1e-13)


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        # cuts since 2019 printed in IPCC AR6 WGIII table SPM.2, [%]
        ("ar6_c1_median", 2030, 43),
        ("ar6_c1_median", 2040, 69),
        ("ar6_c1_median", 2050, 84),
        ("ar6_c1_weakest", 2030, 34),
        ("ar6_c1_weakest", 2040, 58),
        ("ar6_c1_weakest", 2050, 73),
        ("ar6_c1_strongest", 2030, 60),
        ("ar6_c1_strongest", 2040, 90),
        ("ar6_c1_strongest", 2050, 98),
    ],
)
def test_the_ipcc_table(name, year, expected):
    """Measured from 2019, the C1 paths cut what table SPM.2 prints."""
    left = getattr(tj.benchmarks, name).fractions([2019, year], 2019)[-1]
    assert round(100 * (1 - left)) == expected


@pytest.mark.parametrize(
    ("name", "year", "expected"),
    [
        # by hand: 100 - 43.3 * 2/11 = 92.1273 in 2021; 56.7 / 92.1273 and so on
        ("ar6_c1_median", 2030, 0.6155),
        ("ar6_c1_median", 2040, 0.3376),
        ("ar6_c1_median", 2050, 0.1715),
        ("sr15_median", 2030, 0.5433),  # 19.3103 / 35.5406
        ("ssp1_19", 2030, 0.6188),  # 32.3031 / (54.4105 - 22.1074 / 10)
        ("ssp1_19_co2", 2050, 0.0539),  # 2.0504 / (39.6937 - 16.8464 / 10)
    ],
)
def test_ratio_by_hand_from_2021(name, year, expected):
    """Worked values for base year 2021."""
    left = getattr(tj.benchmarks, name).fractions([2021, year], 2021)[-1]
    assert left == pytest.approx(expected, abs=5e-5)


@pytest.mark.parametrize("line", SHIPPED, ids=named)
@given(years=st.lists(st.integers(2019, 2046), min_size=3, max_size=3, unique=True).map(sorted))
def test_ratio_is_transitive(line, years):
    """From the first year to the last is from the first to the second, and on to the last."""
    first, second, last = years
    direct = line.fractions([first, last], first)[-1]
    via = line.fractions([first, second], first)[-1]
    via *= line.fractions([second, last], second)[-1]
    assert via == pytest.approx(direct, rel=1e-12, abs=1e-12)


@pytest.mark.parametrize("line", SHIPPED, ids=named)
@given(base=st.integers(2020, 2045), later=st.integers(1, 30))
def test_from_reference_keeps_the_reference_fraction(line, base, later):
    """From the next published year on, a later base year earns no shorter path."""
    other = rebased(line, Rebase.FROM_REFERENCE, reference_year=line.published_years[0])
    reference = line.published_years[0]
    following = min(y for y in line.published_years if y > base)
    year = min(base + later, line.last_year)
    left = other.fractions([base, year], base)[-1]
    if year >= following:
        expected = exact(line.name, year) / exact(line.name, reference)
    else:
        pin = exact(line.name, following) / exact(line.name, reference)
        expected = 1 - (1 - pin) * Fraction(year - base, following - base)
    assert left == pytest.approx(float(expected), abs=1e-13)


@pytest.mark.parametrize("line", SHIPPED, ids=named)
@pytest.mark.parametrize("position", [0, 1])
def test_modes_agree_from_the_reference_year(line, position):
    """With the base year at the reference year, both modes are the same line."""
    reference = line.published_years[position]
    other = rebased(line, Rebase.FROM_REFERENCE, reference_year=reference)
    years = np.arange(reference, 2051)
    ratio = line.fractions(years, reference)
    assert other.fractions(years, reference) == pytest.approx(ratio, abs=1e-13)


def test_from_reference_by_hand():
    """C1 from 2021: 56.7 in 2030 as from 2019, and a ninth of the way down in 2022."""
    line = rebased(tj.benchmarks.ar6_c1_median, Rebase.FROM_REFERENCE)
    expected = [1.0, 1 - 0.433 / 9, 0.567, 0.311, 0.158]
    assert line.fractions([2021, 2022, 2030, 2040, 2050], 2021) == pytest.approx(expected)


def test_rebasing_says_so_and_can_be_undone():
    """The label names the mode and the reference year; back again is the same line."""
    start = tj.benchmarks.sr15_median
    other = rebased(start, Rebase.FROM_REFERENCE, reference_year=2020)
    assert "measured from 2020" in other.label
    assert "ratio" not in other.label
    assert other.base_years == (2020, 2059)
    assert rebased(other, Rebase.RATIO, reference_year=2010) == start


def test_labels_state_the_interpolation():
    """A path with gaps between published years says so; an annual one has none."""
    assert "linear between published years" in tj.benchmarks.ssp1_19.label
    assert "linear between" not in tj.benchmarks.sr15_median.label
    assert tj.benchmarks.linear_1_5c.published_years == ()


def test_negative_fractions_are_kept_but_are_no_pathway():
    """Net removals stay in the fractions; a pathway of emissions is refused, not clipped."""
    line = tj.benchmarks.sr15_lower_quartile
    left = line.fractions([2021, 2047, 2048, 2050], 2021)
    assert left[1] > 0.0 > left[2] > left[3]
    path = tj.Pathway(range(2021, 2051), np.full(30, 10.0), "tCO2e")
    with pytest.raises(tj.YearError, match=r"sr15_lower_quartile falls below 0 .* got 2048"):
        line(path)
    assert line(path.between(2021, 2047)).values.min() > 0.0


def test_negative_fractions_of_many_pathways():
    """The first year below 0 is named for a table of pathways too."""
    path = tj.Pathway(range(2021, 2051), np.full((3, 30), 10.0), "tCO2e")
    with pytest.raises(tj.YearError, match="got 2048"):
        tj.benchmarks.sr15_lower_quartile(path)


def own(**changes):
    """Return a published path of three points, with changes."""
    given_ = {
        "name": "mine",
        "description": "a table",
        "source": SOURCE,
        "years": [2020, 2030, 2050],
        "values": [40.0, 20.0, -5.0],
        "accounting": Accounting.NET,
        "gases": Gases.CO2,
        "mode": Rebase.RATIO,
    } | changes
    return published_path(**given_)


CEMENT = Sector(
    "cement",
    tj.Series([2020, 2030, 2050], [0.6, 0.4, 0.1], "tCO2e/t"),
    tj.Series([2020, 2050], [4000.0, 4500.0], "Mt"),
    SOURCE,
    Gases.CO2,
)
PATH = tj.Pathway([2021, 2022], [700.0, 650.0], "tCO2e")


def made():
    """Return lines that a caller makes, each anew, by every function that makes one."""
    return [
        linear_contraction(0.05, 0.2),
        compound_contraction(0.05),
        own(),
        rebased(tj.benchmarks.ar6_c1_median, Rebase.FROM_REFERENCE),
        SectorConvergence(CEMENT, tj.Series([2021, 2022], [1000.0, 900.0], "t"), clamp=True),
    ]


@pytest.mark.parametrize("line", [*NAMED, *made()], ids=lambda line: line.label)
@pytest.mark.parametrize("again", [copy.deepcopy, lambda x: pickle.loads(pickle.dumps(x))])
def test_a_line_travels_and_stays_the_same_value(line, again):
    """Blocks of companies go to processes with their lines, which are dictionary keys there."""
    there = again(line)
    assert there is not line
    assert there == line
    assert hash(there) == hash(line)
    assert there(PATH) == line(PATH)


def test_lines_of_equal_arguments_are_equal():
    """What a line asks makes it the same, not when or by whom it was made."""
    once, twice = made(), made()
    assert once == twice
    assert len({*once, *twice, *NAMED}) == len(once) + len(NAMED)
    assert linear_contraction(0.05, 0.1) != linear_contraction(0.05, 0.2) != once[1]


def test_a_process_gets_the_line_that_was_sent():
    """Its hash is that of another process' own line; the file is read there, on first use."""
    code = (
        "import pickle, sys, trajectory as tj;"
        "line = pickle.loads(sys.stdin.buffer.read());"
        "print(line == tj.benchmarks.ssp1_19, line.fractions([2020, 2030], 2020)[-1])"
    )
    sent = pickle.dumps(tj.benchmarks.ssp1_19)
    out = subprocess.run([sys.executable, "-c", code], input=sent, capture_output=True, check=True)
    left = tj.benchmarks.ssp1_19.fractions([2020, 2030], 2020)[-1]
    assert out.stdout.decode().split() == ["True", str(left)]


def test_a_path_of_ones_own():
    """A user's table is a line like those that ship, whatever its unit."""
    assert own().fractions([2025, 2030, 2040], 2025) == pytest.approx([1.0, 2 / 3, 7.5 / 30])
    scaled = own(values=[4000.0, 2000.0, -500.0])
    assert scaled.fractions([2025, 2040], 2025) == pytest.approx(
        own().fractions([2025, 2040], 2025)
    )


# --- EU PAB -----------------------------------------------------------------------------------


@pytest.mark.parametrize(("after", "expected"), [(1, 7.0), (5, 30.4), (10, 51.6)])
def test_eu_pab(after, expected):
    """7 % off the year before: 30.4 % in 5 years, 51.6 % in 10, from any base year."""
    for base in (2019, 2021):
        left = eu_pab.fractions([base, base + after], base)[-1]
        assert round(100 * (1 - left), 1) == expected
        assert left == pytest.approx(float(Fraction(93, 100) ** after), rel=1e-14)


def test_eu_pab_is_no_verdict():
    """The label says what kind of rule it is."""
    assert "a path, not a verdict" in eu_pab.label
    assert eu_pab.source.evidence is tj.Evidence.PRIMARY
    assert compound_contraction(0.05).source.evidence is tj.Evidence.UNVERIFIED


# --- bad input--------------------------------------------------------------------------------

C1 = tj.benchmarks.ar6_c1_median

BAD = [
    (lambda: C1.fractions([2018, 2030], 2018), tj.YearError, r"lie in 2019\.\.2049 .* got 2018"),
    (lambda: C1.fractions([2050], 2050), tj.YearError, r"lie in 2019\.\.2049 .* got 2050"),
    (lambda: C1.fractions([2030, 2051], 2021), tj.YearError, "end by 2050 .* got 2051"),
    (lambda: C1.fractions([2020], 2021), tj.YearError, "not be before base_year 2021, got 2020"),
    (lambda: C1([1.0]), tj.ArgumentError, "path must be a Pathway"),
    (
        lambda: rebased(C1, Rebase.FROM_REFERENCE, reference_year=2030).fractions([2030], 2029),
        tj.YearError,
        r"lie in 2030\.\.2049",
    ),
    (
        lambda: rebased(C1, Rebase.RATIO, reference_year=2021),
        tj.YearError,
        r"published year, \[2019, 2030, 2040\], got 2021",
    ),
    (
        lambda: rebased(tj.benchmarks.sr15_median, Rebase.RATIO, reference_year=2060),
        tj.YearError,
        r"published year, 2010\.\.2059, got 2060",
    ),
    (lambda: rebased(C1, "ratio"), tj.ArgumentError, "RATIO, FROM_REFERENCE"),
    (
        lambda: rebased(tj.benchmarks.linear_1_5c, Rebase.RATIO),
        tj.ArgumentError,
        "must be a published path, got linear_1_5c",
    ),
    (lambda: rebased("C1", Rebase.RATIO), tj.ArgumentError, "must be a Benchmark"),
    (
        lambda: tj.benchmarks.sr15_median.fractions([2052, 2055], 2052),
        tj.YearError,
        "path is above 0, got 2052",
    ),
    (lambda: own(values=[1.0, 2.0]), tj.ArgumentError, r"got \(2,\) and \(3,\)"),
    (lambda: own(years=[2020], values=[1.0]), tj.ArgumentError, "two or more"),
    (lambda: own(years=[2020, 2020, 2021]), tj.YearError, "must increase strictly"),
    (lambda: own(reference_year=2050), tj.YearError, r"\[2020, 2030\], got 2050"),
    (lambda: own(gases="CO2"), tj.ArgumentError, "gases must be a Gases"),
    (lambda: own(accounting=None), tj.ArgumentError, "accounting must be an Accounting"),
    (lambda: own(name=""), tj.ArgumentError, "name must be a non-empty string"),
    (lambda: own(source="IEA"), tj.ArgumentError, "source must be a Source"),
    (lambda: compound_contraction(7), tj.ArgumentError, "rate must be a fraction"),
    (lambda: compound_contraction(0.0), tj.ArgumentError, "above 0 and below 1, got 0.0"),
    (lambda: compound_contraction(0.1, title=""), tj.ArgumentError, "title must be a non-empty"),
    (lambda: compound_contraction(0.1, source="x"), tj.ArgumentError, "source must be a Source"),
    (lambda: compound_contraction(1.0), tj.ArgumentError, "above 0 and below 1, got 1.0"),
]


@pytest.mark.parametrize(("call", "error", "message"), BAD, ids=range(len(BAD)))
def test_bad_input(call, error, message):
    """A bad argument is named, with the rule and the value got."""
    with pytest.raises(error, match=message):
        call()
