"""Series as tables and back: what is written is read again, and what people have is read."""

import io
import sys
from datetime import date

import numpy as np
import pandas
import pytest
import xarray
from hypothesis import example, given

import trajectory as tj
from trajectory import Pathway, Series
from trajectory.errors import MissingExtraError
from trajectory.testing import laws
from trajectory.testing import strategies as tst

PATH = Pathway(
    [2022, 2023], [[80.0, 0.1 + 0.2], [20.0, 1e-300]], "ktCO2e", "a book", ["ZTE", "B"],
    base_year=2019, base_level=[100.0, 40.0], knot_years=[2023], knot_levels=[[0.3], [0.0]],
    notes=["joined"],
)  # fmt: skip
STEPS = Series([2020, 2030], [1.0, 2.0], "TB", "sold")


@given(tst.pathways())
@example(PATH)
@example(PATH["ZTE"])
@example(PATH[:1])
@example(STEPS)
@example(Series([2021], [[1.0]], "t"))
@example(Series([2021], [[1.0]], "t", members=["value"]))
@example(PATH - PATH)
@example(Series([2021], [-0.5], "tCO2e/TB"))
def test_what_is_written_is_read_again(series):
    """As a dataframe, an IAMC table and an array of xarray; nothing at all is lost."""
    laws.table_round_trip(series)


def test_a_dataframe_has_a_row_a_year_and_a_column_a_member():
    """Named; a single series is one column of its label; the caller may write into it."""
    frame = PATH.to_frame()
    assert frame.index.tolist() == [2022, 2023]
    assert (frame.index.name, frame.columns.name) == ("year", "member")
    assert frame["ZTE"].tolist() == [80.0, 0.1 + 0.2]
    assert (frame.attrs["unit"], frame.attrs["label"]) == ("ktCO2e", "a book")
    assert STEPS.to_frame().to_dict() == {"sold": {2020: 1.0, 2030: 2.0}}
    assert (STEPS * 1.0).to_frame().columns.tolist() == ["value"]
    assert Series([2021], [[1.0], [2.0]], "t").to_frame().columns.tolist() == [0, 1]
    frame.loc[2022, "ZTE"] = 5.0
    assert PATH.at(2022)[0] == 80.0


def test_an_iamc_table_has_the_columns_of_pyam():
    """Model, scenario, region, variable, unit, then the years as numbers; a row a member."""
    table = PATH.to_iamc()
    names = ["model", "scenario", "region", "variable", "unit"]
    assert table.columns.tolist() == [*names, 2022, 2023]
    assert table.iloc[0].tolist() == [
        *("trajectory", "a book", "ZTE", "Emissions|Kyoto Gases", "ktCO2e"),
        *(80.0, 0.1 + 0.2),
    ]
    said = {"model": "M", "region": "World", "variable": "Activity"}
    table = Series([2021], [[1.0], [2.0]], "TB", members=["low", "high"]).to_iamc(
        **said, members="scenario"
    )
    assert table["scenario"].tolist() == ["low", "high"]
    assert table.iloc[0, [0, 2, 3, 4]].tolist() == ["M", "World", "Activity", "TB"]


def test_an_array_has_dimensions_and_units():
    """As xarray and its pictures expect them."""
    array = PATH.to_xarray()
    assert array.dims == ("member", "year")
    assert float(array.sel(member="B", year=2022)) == 20.0
    assert (array.attrs["units"], array.attrs["long_name"]) == ("ktCO2e", "a book")
    assert Series([2021], np.ones((2, 3, 1)), "t").to_xarray().dims == ("member", "axis_1", "year")


@pytest.mark.parametrize(
    "frame",
    [
        pandas.DataFrame({"ZTE": [9, 8], "B": [5, 4]}, index=[2021, 2022]),
        pandas.DataFrame({"ZTE": [8.0, 9.0], "B": [4.0, 5.0]}, index=["2022", "2021"]),
        pandas.DataFrame({"year": [2021, 2022], "ZTE": [9.0, 8.0], "B": [5.0, 4.0]}),
        pandas.DataFrame({"ZTE": [9, 8], "B": [5, 4]}, index=[2021, 2022], dtype="Float64"),
        pandas.read_csv(io.StringIO("year,ZTE,B\n2021,9,5\n2022,8,4\n")),
        pandas.DataFrame({2021: [9, 5], 2022: [8, 4]}, index=["ZTE", "B"]).T,
    ],
    ids=["whole numbers", "text, backwards", "a column", "nullable", "a file", "the other side"],
)
def test_tables_as_people_have_them(frame):
    """Years as numbers or text, in any order, as labels or in a column."""
    read = Pathway.from_frame(frame, unit="tCO2e", label="read", base_year=2022)
    assert read.members == ("ZTE", "B")
    assert read.values.tolist() == [[9.0, 8.0], [5.0, 4.0]]
    assert (read.label, read.base_year, read.base_level.tolist()) == ("read", 2022, [8.0, 4.0])


def test_one_column_is_one_series():
    """So is a series of pandas; its name is the label."""
    column = pandas.Series([1.0, 2.0], index=[2021, 2023], name="sold")
    for table in (column, column.to_frame()):
        read = Series.from_frame(table, unit="TB")
        assert (read.values.tolist(), read.label, read.members) == ([1.0, 2.0], "sold", ())
    assert Series.from_frame(column, unit="TB", label="x").label == "x"


EXPLORER = """Model,Scenario,Region,Variable,Unit,2005,2010,2015
MESSAGE,CD-LINKS 400,World,Emissions|Kyoto Gases,MtCO2e,46000,,52000
MESSAGE,CD-LINKS 400,World,Primary Energy,EJ/y,462.5,500.7,
MESSAGE,CD-LINKS 400,Asia,Primary Energy,EJ/y,150.5,,200
REMIND,CD-LINKS 400,World,Primary Energy,EJ/y,461.0,499.0,520
"""


def test_tables_of_iamc_as_people_have_them():
    """Columns in capitals, years as text, cells that nobody filled, several rows."""
    table = pandas.read_csv(io.StringIO(EXPLORER))
    one = Series.from_iamc(table, model="MESSAGE", region="World", variable="Primary Energy")
    assert dict(one.items()) == {2005: 462.5, 2010: 500.7}
    assert (one.unit, one.label) == ("EJ/y", "CD-LINKS 400")
    regions = Series.from_iamc(
        table.drop(columns="2010"), model="REMIND", variable="Primary Energy", members="region"
    )
    assert (regions.members, regions.at(2015).tolist()) == (("World",), [520.0])
    models = Series.from_iamc(
        table.drop(columns=["2010", "2015"]), region="World", variable="Primary Energy"
    )
    assert (models.members, models.label) == (("MESSAGE", "REMIND"), "Primary Energy")
    assert models.at(2005).tolist() == [462.5, 461.0]


def test_a_long_table_is_read_like_a_wide_one():
    """Model to unit, year and value: what other tools call tidy."""
    wide = PATH.to_iamc()
    long = wide.melt(list(wide.columns[:5]), var_name="year")
    read = Pathway.from_iamc(
        pandas.DataFrame(long.to_dict()), label="a book", base_year=2019, base_level=[40.0, 100.0]
    )
    assert read.members == ("B", "ZTE")
    assert read["ZTE"].values.tolist() == PATH["ZTE"].values.tolist()


def test_an_array_of_xarray_as_people_have_it():
    """Years first, another name for the members, a name and no attributes."""
    array = xarray.DataArray(
        [[8, 4], [9, 5]], {"year": [2022, 2021], "company": ["ZTE", "B"]}, ["year", "company"],
        "read",
    )  # fmt: skip
    read = Pathway.from_xarray(array, unit="tCO2e")
    assert (read.members, read.label) == (("ZTE", "B"), "read")
    assert read.values.tolist() == [[9.0, 8.0], [5.0, 4.0]]
    assert Series.from_xarray(array.assign_attrs(unit="t")).unit == "t"


def test_what_a_file_of_text_loses_is_given_again():
    """Numbers come back bit for bit; unit, base and knots are said by the caller."""
    text = PATH.to_frame().to_csv()
    read = Pathway.from_frame(
        pandas.read_csv(io.StringIO(text), index_col="year", dtype=str).astype(float),
        unit="ktCO2e",
        base_year=2019,
        base_level=[100.0, 40.0],
        knot_years=[2023],
        knot_levels=[[0.3], [0.0]],
    )
    assert read == PATH


def test_a_table_that_was_changed_keeps_no_stale_knots():
    """A base outside it is asked for, one inside it is read anew, and a note says so."""
    frame = PATH.to_frame() / 2.0
    frame.attrs = PATH.to_frame().attrs
    with pytest.raises(tj.ArgumentError, match="base_level must be given: base_year 2019"):
        Pathway.from_frame(frame)
    read = Pathway.from_frame(frame, base_level=[50.0, 20.0])
    assert (read.base_year, read.base_level.tolist()) == (2019, [50.0, 20.0])
    assert read.knot_years.size == 0
    changed = "the table was changed since it was written: knots are left out"
    assert read.notes == ("joined", changed)
    inside = Pathway(
        [2021, 2022], [9.0, 8.0], "tCO2e", base_year=2022, knot_years=[2022], knot_levels=[8.0]
    )
    array = inside.to_xarray() + 1.0
    array.attrs = inside.to_xarray().attrs
    assert Pathway.from_xarray(array).base_level == 9.0
    assert Pathway.from_xarray(array).knot_years.size == 0
    assert Series.from_frame(PATH.to_frame()[["B"]]).members == ("B",)


def test_another_base_year_takes_its_own_level():
    """That of the year named, not that which was written for another."""
    read = Pathway.from_frame(PATH.to_frame(), base_year=2022)
    assert (read.base_year, read.base_level.tolist()) == (2022, [80.0, 20.0])


@pytest.mark.parametrize("library", ["pandas", "xarray"])
def test_a_missing_library_is_named_with_its_extra(monkeypatch, library):
    """An error of this library that is an ImportError, too."""
    monkeypatch.setitem(sys.modules, library, None)
    calls = {"pandas": (PATH.to_frame, PATH.to_iamc), "xarray": (PATH.to_xarray,)}[library]
    for call in calls:
        with pytest.raises(MissingExtraError, match=rf"{library}.*emissions-trajectory\[frames\]"):
            call()
    assert issubclass(MissingExtraError, tj.TrajectoryError)
    assert issubclass(MissingExtraError, ImportError)


def test_answers_become_a_dataframe():
    """A row a pathway."""
    line = Pathway([2022, 2023], [50.0, 30.0], "ktCO2e", "a line", base_year=2019, base_level=100.0)
    answers = tj.compare(PATH, line).to_frame()
    assert answers.index.tolist() == ["ZTE", "B"]
    assert answers["every_year"].tolist() == [False, True]
    assert answers["cumulative_gap"].tolist() == pytest.approx([0.3, -60.0], rel=1e-12)
    assert answers["first_year_above"].fillna(0.0).tolist() == [2022.0, 0.0]
    assert answers["worst_year"].tolist() == [2022, 2022]
    assert answers["line"].tolist() == ["a line", "a line"]
    assert answers.attrs["notes"][0].startswith("the line has another base level")
    assert tj.compare(PATH["B"], line).to_frame().index.tolist() == ["B"]


def test_progress_becomes_a_dataframe():
    """A row a year through the one judged, whether something was reported or not."""
    path = Pathway([2020, 2021, 2022, 2023], [100.0, 90.0, 80.0, 70.0], "tCO2e", "a promise")
    frame = tj.track(Series([2020, 2022], [100.0, 85.0], "tCO2e"), path, through=2022).to_frame()
    assert frame.index.tolist() == [2020, 2021, 2022]
    assert frame["promised"].tolist() == [100.0, 90.0, 80.0]
    assert frame["reported"].fillna(-1.0).tolist() == [100.0, -1.0, 85.0]
    assert frame["lead_years"].fillna(-1.0).tolist() == [0.0, -1.0, -0.5]
    assert frame.attrs == {"unit": "tCO2e", "label": "a promise", "verdict": "BEHIND"}
    silent = tj.track(Series([2023], [1.0], "tCO2e"), path, through=2021).to_frame()
    assert silent["promised"].tolist() == [100.0, 90.0]
    assert silent["reported"].isna().all()


def test_a_report_becomes_a_dataframe():
    """A row a finding, in the order of the report."""
    company = tj.Company("A", targets=[tj.Target(tj.S12, "52%", 2030, base_year=2021)])
    report = tj.check(company, tj.rules.SBTI_V5, as_of=date(2024, 5, 6))
    frame = report.to_frame()
    assert frame["rule"].tolist() == [f.rule for f in report.findings]
    assert frame["status"].tolist() == [f.status.name for f in report.findings]
    assert frame["margin"].dropna().tolist() == [
        f.margin for f in report.findings if f.margin is not None
    ]
    assert frame.attrs == {"company": "A", "as_of": "2024-05-06"}
