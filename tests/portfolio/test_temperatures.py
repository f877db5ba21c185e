"""Temperatures of a book are the scores of its companies, and its mean is weighed as it says."""

import dataclasses
from datetime import date

import numpy as np
import pytest
from manyfold import companies

import trajectory as tj
from trajectory import ALL, S1, S2, S3, S12, Company, Inventory, Target
from trajectory.outlook.temperature import CDP_WWF_V1, CDP_WWF_V1_5, company_scores
from trajectory.portfolio import Book, MissingWeight, Weighting, temperatures
from trajectory.portfolio.promising import promising, with_default
from trajectory.portfolio.scoring import empty_cells, score_plain

DAY = date(2026, 1, 1)
METHODS = (CDP_WWF_V1, CDP_WWF_V1_5)
VARIABLES = {"t steel": "INT.emKyoto_gdp"}


def _emitted(i):
    """Return inventories of many kinds: apart, as one, of other years, units and days, or none."""
    parts = [{S1: 3.0 + i, S2: 2.0, S3: 1.0 + i % 7}, {S12: 4.0 + i, S3: 9.0}, {S1: 5.0},
             {S3: 7.0}, {S1: 1.0, S2: 0.1 * i, S12: 1.0 + 0.1 * i, S3: 0.3}, {},
             {S1: 0.0, S2: 0.0, S3: 0.0}]  # fmt: skip
    given, unit = parts[i % 7], ("tCO2e", "ktCO2e", "index")[0 if i % 5 else i % 3]
    first = [Inventory(2022, {S12: 1.0, S3: 2.0}, unit=unit)] if i % 4 == 0 else []
    late = date(2027, 1, 1) if i % 11 == 0 else None
    last = [Inventory(2023 + i % 2, given, unit=unit, published=late)] if given else []
    return first + last


def _promised(i):
    """Return targets that tie, differ in coverage or day, or come too late."""
    lives = (tj.Lifecycle(), tj.Lifecycle(approved=date(2021 + i % 4, 5, 6)),
             tj.Lifecycle(announced=date(2020, 1, 1), withdrawn=date(2024, 1, 1)))  # fmt: skip
    return [
        Target(scopes, (i * 7 + 13 * j) % 100 / 100, 2024 + (3 * i + 5 * j) % 35,
               base_year=2015 + (i + j) % 6, coverage=(1.0, 0.97, 0.5)[(i + j) % 3],
               life=lives[(i // 3 + j) % 3])
        for j, scopes in enumerate((S12, S3, ALL, S12)[: i % 5])
    ]  # fmt: skip


OLD, NEW = (tj.Lifecycle(approved=date(year, 5, 6)) for year in (2020, 2023))
WIDE, NARROW, UNDATED = (
    Target(S12, cut, 2030, base_year=2020, coverage=share, life=life)
    for cut, share, life in (("50%", 1.0, OLD), ("20%", 0.8, NEW), ("30%", 0.7, tj.Lifecycle()))
)
DATED = [  # of V1.5 the newest first, where all are dated
    Company("dated", _emitted(7), [WIDE, NARROW]),
    Company("not all dated", _emitted(7), [WIDE, NARROW, UNDATED]),
]
BOOKS = {
    "plain": Book.of([*DATED, *(Company(f"c{i}", _emitted(i), _promised(i)) for i in range(500))]),
    "odd": Book.of(companies(500, seed=4)),
    "none": Book.of([]),
}
BOOKS["default"] = BOOKS["plain"].with_(default=Target(ALL, "10%", 2032, base_year=2020))


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
@pytest.mark.parametrize("name", BOOKS)
def test_every_row_is_that_of_the_company(name, method):
    """Scores, band, default and words; numpy's powers of arrays differ in a last bit."""
    book = BOOKS[name]
    found = temperatures(book, method=method, reference_year=2024, as_of=DAY, variables=VARIABLES)
    assert len(found) == len(book)
    for at, company in enumerate(book.companies):
        known = promising(company, book.default).as_of(DAY)
        own = company_scores(known, method=method, reference_year=2024, variables=VARIABLES)
        for (frame, scopes), cells in found.cells.items():
            row = own.of(frame, scopes)
            for field in ("temperature", "low", "high", "is_default"):
                got = getattr(cells, field)[at]
                np.testing.assert_allclose(got, getattr(row, field), rtol=1e-14, err_msg=str(row))
            assert cells.rests_on[at] == row.target, company


@pytest.mark.parametrize("method", METHODS, ids=lambda method: method.name)
def test_most_plain_companies_are_scored_as_arrays(method):
    """Else the law above would compare company_scores with itself."""
    columns = with_default(BOOKS["plain"])
    cells = empty_cells(method, len(columns))
    assert score_plain(columns, method, 2024, DAY, cells).mean() > 0.5


def _three():
    """Return a book by hand, without scope 3 of the last."""
    cut = Target(S12, "42%", 2030, base_year=2020)
    made = Book.of([
        Company("A", [Inventory(2023, {S12: 1.0, S3: 3.0})], [cut]),
        Company("B", [Inventory(2023, {S12: 2.0, S3: 0.5})]),
        Company("C", [Inventory(2023, {S12: 1.0})], [cut]),
    ])  # fmt: skip
    money = [w.value for w in Weighting if w not in (Weighting.WATS, Weighting.TETS)]
    data = {name: np.array([1.0, 2.0, 4.0]) for name in money}
    return dataclasses.replace(made, data={**data, "investment": np.array([1.0, 3.0, 4.0])})


def test_the_mean_is_weighed_by_each_of_the_seven():
    """By hand: 0.42 a decade scores 2.6972610131 - 4.2 x 0.3123287651, nothing 3.2."""
    found = temperatures(_three(), method=CDP_WWF_V1, reference_year=2024, as_of=DAY)
    own = 2.6972610131 - 4.2 * 0.3123287651
    owned = np.array([1.0, 3.0, 1.0])  # investment x emissions / value
    weights = {"WATS": np.array([1.0, 3.0, 4.0]), "TETS": np.array([1.0, 2.0, 1.0])}
    for weighting in Weighting:
        w = weights.get(weighting.name, owned)
        expected = (own * (w[0] + w[2]) + 3.2 * w[1]) / w.sum()
        mean = found.mean("mid", S12, weighting)
        assert mean.value == pytest.approx(expected), weighting
        assert mean.unit == "°C"


def test_who_has_no_score_or_no_weight_is_named():
    """C reports no scope 3: its score of all scopes cannot be weighed, nor its emissions be."""
    found = temperatures(_three(), method=CDP_WWF_V1, reference_year=2024, as_of=DAY)
    assert list(found.mean("mid", ALL, Weighting.WATS).left_out) == ["C"]
    with pytest.raises(tj.ArgumentError, match=r"weights by TETS .* got none for C"):
        found.mean("mid", S3, Weighting.TETS)
    left = found.mean("mid", S3, Weighting.TETS, missing=MissingWeight.LEAVE_OUT)
    assert left.value == pytest.approx(3.2)


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
def test_the_table_is_of_the_kind_that_came_in(kind):
    """A band only where the method publishes one; the default is marked."""
    pytest.importorskip(kind)
    book = dataclasses.replace(_three(), kind=kind)
    table = {
        method: temperatures(book, method=method, reference_year=2024, as_of=DAY).table
        for method in METHODS
    }
    assert type(table[CDP_WWF_V1]).__module__.split(".")[0] == kind
    assert len(table[CDP_WWF_V1]) == 3
    names = [list(t.column_names if kind == "pyarrow" else t.columns) for t in table.values()]
    assert len(names[0]) == 1 + 9 * 3
    assert len(names[1]) == 1 + 9 * 5
    assert "mid_S1S2S3_low" in names[1]
    assert list(table[CDP_WWF_V1]["mid_S1S2_is_default"])[1]
