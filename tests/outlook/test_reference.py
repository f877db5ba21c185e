"""Reference paths of a user's table, and the label of a path held against them."""

import pandas
import pytest

import trajectory as tj
from trajectory.outlook.temperature import strictest_line

SOURCE = tj.Source("made-up numbers")


def rows(**changes):
    """Return a long table of two made-up paths."""
    made = [
        {"name": name, "sector": "cement", "unit": "tCO2e/t", "year": year, "value": value}
        for name, values in (("strict", (0.6, 0.4)), ("loose", (0.6, 0.5)))
        for year, value in zip((2025, 2030), values, strict=True)
    ]
    return [*made[:-1], {**made[-1], **changes}]


def read(table):
    """Return the paths of a table."""
    return tj.reference.reference_paths(table, source=SOURCE, licence="none needed")


def test_a_long_table_is_read_with_its_source_and_licence():
    """Rows, in any order, and a dataframe say the same."""
    paths = read(rows())
    again = read(pandas.DataFrame(rows()[::-1]))
    assert [one.name for one in paths] == ["strict", "loose"]
    assert [one.name for one in again] == ["loose", "strict"]
    assert (again[0].path.values == paths[1].path.values).all()
    assert paths[0].path.at(2030) == 0.4
    assert "licence: none needed" in str(paths[0])
    assert "made-up numbers" in str(paths[0])


def test_the_label_is_as_of_a_year():
    """A path below the loose line in 2030 was on neither in 2025."""
    path = tj.Series([2025, 2030], [0.7, 0.45], "tCO2e/t")
    lines = [one.path for one in read(rows())]
    assert strictest_line(path, lines, year=2030) == "loose, cement"
    assert strictest_line(path, lines, year=2025) == "none"


@pytest.mark.parametrize(
    ("table", "words"),
    [
        (rows(unit="t"), "unit must be one within 'loose'"),
        (rows(year=2025), "2025 twice"),
        (rows(value="0.5"), "value must be a finite number"),
        (rows(value=float("nan")), "value must be a finite number"),
        (rows(name=""), "name must be"),
        ([{"name": "x"}], "got none for sector, unit, year and value"),
        ([5], "got none for name"),
        ([], "at least one row"),
        ("table.csv", "must be a dataframe"),
        (5, "must be a dataframe"),
    ],
)
def test_what_is_no_such_table_is_refused(table, words):
    """The error names column, path or year."""
    with pytest.raises(tj.TrajectoryError, match=words):
        read(table)
