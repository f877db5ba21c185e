"""Implied rises of a book are those of its companies, and say why where there is none."""

import dataclasses
import pickle
from datetime import date
from fractions import Fraction

import numpy as np
import pytest
from manyfold import companies

import trajectory as tj
from trajectory import S3, S12, Company, Inventory, Target
from trajectory.portfolio import Book, MissingWeight, Weighting, assess, implied_rises
from trajectory.portfolio.promising import promising

DAY = date(2026, 1, 1)
LINE = tj.benchmarks.linear_1_5c
BUDGET = {"budget": "IGCC 2025", "likelihood": 0.5}


LEAST = {("plain", S12): 900, ("odd", S12): 200, ("odd", S3): 20, ("default", S12): 200}
"""So many companies of a book have a path at least, else the law says little."""


def by_emissions(of):
    """Return what each emitted in its base year, of what the world did."""
    return tj.budget.grandfathering(of.co2, "GtCO2e", year=of.base_year)


def by_heads(of):
    """Return parts by heads that are known of every other company only."""
    people = [1000.0 * (len(name) + 1) if at % 2 else np.nan for at, name in enumerate(of.names)]
    return tj.budget.equal_per_head(people, 8.2e9)


def found(book, **options):
    """Return the book held against a line, and kept on until 2050."""
    options = {"what": S12, "against": LINE, "as_of": DAY, "until": 2050, **options}
    return assess(book, **options)


def rises_of(assessment, **options):
    """Return rises until 2050 by what each emitted, if nothing else is said."""
    options = {"share": by_emissions, "until": 2050, "co2_share": 0.9, **BUDGET, **options}
    return implied_rises(assessment, **options)


def plain(n, seed):
    """Return companies of many sizes, units and years, each with a path of its own."""
    rng = np.random.default_rng(seed)
    units = ("tCO2e", "ktCO2e", "MtCO2e")
    return [
        Company(f"c{i}", [Inventory(base, {S12: level}, unit=units[i % 3])],
                [Target(S12, cut, base + span, base_year=base)])
        for i, (base, level, cut, span) in enumerate(zip(
            rng.integers(1990, 2027, n).tolist(), (10.0 ** rng.uniform(-3.0, 3.0, n)).tolist(),
            rng.uniform(0.0, 1.0, n).tolist(), rng.integers(1, 24, n).tolist(), strict=True))
    ]  # fmt: skip


BOOKS = {
    "plain": Book.of(plain(1000, seed=3)),
    "odd": Book.of(companies(800, seed=5)),
    "none": Book.of([]),
}
BOOKS["default"] = BOOKS["odd"].with_(default=Target(S12, "10%", 2032, base_year=2020))


@pytest.mark.parametrize("what", [S12, S3], ids=str)
@pytest.mark.parametrize("name", BOOKS)
def test_every_row_is_that_of_the_company(name, what):
    """Part, overshoot and both rises; a reason where the functions for one refuse, only there."""
    book = BOOKS[name]
    assessment = found(book, what=what)
    rises = rises_of(assessment)
    known = 0
    for at, company in enumerate(book.companies):
        try:
            path = tj.reduction_path(promising(company, book.default).as_of(DAY), what, until=2050)
            of_co2 = 0.9 * path.base_level
            share = tj.budget.grandfathering(of_co2, path.unit, year=path.base_year)
            over = tj.temperature.overshoot(path, share=share, until=2050, co2_share=0.9, **BUDGET)
        except tj.TrajectoryError:
            assert np.isnan(rises.overshoot[at])
            assert rises.reasons[at], company
            continue
        known += 1
        own = [
            share.value,
            over.value,
            tj.temperature.implied_by_budget(over.value, base_year=over.base_year, **BUDGET),
            tj.temperature.implied_by_tcre(over.value, with_land=True),
        ]
        own[2:] = [one.temperature for one in own[2:]]
        got = [rises.part[at], rises.overshoot[at], *(one[at] for one in rises.rises.values())]
        np.testing.assert_allclose(got, own, rtol=1e-14, atol=0.0, err_msg=str(company))
        assert bool(rises.reasons[at]) == np.isnan(own[2])
    assert known >= LEAST.get((name, what), 0)


def test_a_company_by_hand():
    """1000 t falling to 500 in 2030 and kept: in fractions, with the published budgets between."""
    company = Company("A", [Inventory(2020, {S12: 1000.0})],
                      [Target(S12, "50%", 2030, base_year=2020)])  # fmt: skip
    rises = rises_of(found(Book.of([company])), budget="AR6 WG1", co2_share=0.8)
    total = sum(1000 - 50 * Fraction(i) for i in range(11)) + 20 * 500  # 2020 to 2050
    world_2020 = Fraction("39.6748")  # GtCO2
    over = total / 1000 * world_2020 / Fraction("498.5")
    assert rises.overshoot[0] == pytest.approx(float(over), rel=1e-12)
    assert rises.part[0] == pytest.approx(0.8e-6 / 39.6748, rel=1e-12)
    spent = over * Fraction("498.5")
    known = tj.budget.vintage("AR6 WG1")
    at = [float(known.values[np.isclose(known.limits, limit), 3][0]) for limit in (1.6, 1.7)]
    lower, upper = (Fraction(str(value)) for value in at)
    assert lower < spent < upper
    expected = Fraction("1.6") + Fraction("0.1") * (spent - lower) / (upper - lower)
    assert rises.of("AR6 WG1")[0] == pytest.approx(float(expected), rel=1e-12)
    tcre = Fraction("1.5") + 396 * (over - 1) * Fraction("2.2") / 3664
    assert rises.of("OS-Climate")[0] == pytest.approx(float(tcre), rel=1e-12)


def test_a_part_of_everybody_is_the_world():
    """The whole of the world's budget for the whole of its CO2: the overshoot is the world's."""
    world = Company("world", [Inventory(2024, {S12: 40.0}, unit="GtCO2e")],
                    [Target(S12, "50%", 2030, base_year=2024)])  # fmt: skip
    rises = rises_of(found(Book.of([world])), co2_share=1.0,
                     share=lambda _: tj.budget.BudgetShare(1.0, "everything"))  # fmt: skip
    path = tj.reduction_path(world, S12, until=2050)
    left = tj.budget.remaining_budget("IGCC 2025", limit=1.5, likelihood=0.5).amount
    expected = path.cumulative() / (left + tj.budget.global_co2(2024, 2025))
    assert rises.overshoot[0] == pytest.approx(expected, rel=1e-13)


def _lacking():
    """Return a company each that lacks one thing, and one that lacks nothing."""
    cut = Target(S12, "50%", 2030, base_year=2020)
    full = [Inventory(2020, {S12: 100.0})]
    old = Target(S12, "50%", 2030, base_year=1985)
    return Book.of([
        Company("whole", full, [cut]),
        Company("silent", full),
        Company("index", [Inventory(2020, {S12: 100.0}, unit="index")], [cut]),
        Company("gas", full, [cut]),
        Company("old", [Inventory(1985, {S12: 100.0})], [old]),
        Company("nothing", [Inventory(2020, {S12: 0.0})],
                [Target(S12, "50%", 2030, base_year=2020)]),
        Company("grows", full, [Target(S12, Target.growth("900%"), 2030, base_year=2020)]),
    ])  # fmt: skip


def test_what_a_company_lacks_is_said():
    """A reason each, in the company's row; nothing is filled in."""
    book = _lacking()
    shares = {name: 0.8 for name in book.columns.names if name != "gas"}
    rises = rises_of(found(book), co2_share=shares, source="made up")
    why = dict(zip(book.columns.names, rises.reasons, strict=True))
    assert why.pop("whole") == ""
    for name, words in {
        "silent": "promise a cut of S1+S2, got none",
        "index": "an index, which is no mass",
        "gas": "no CO2 share is given",
        "old": "from 1985 on is not published",
        "nothing": "its part of the budget is 0",
        "grows": "x its budget is beyond what IGCC 2025 published",
    }.items():
        assert words in why.pop(name), name
    assert not why
    known = {"grows": [False, True], "whole": [True, True]}
    for at, name in enumerate(book.columns.names):
        has = [bool(~np.isnan(values[at])) for values in rises.rises.values()]
        assert has == known.get(name, [False, False]), name
    short = rises_of(found(book, until=None))
    assert short.reasons[0].startswith("its path ends in 2030, before 2050: assess with until=2050")
    assert rises_of(found(book), until=2010).reasons[0] == "its path begins in 2020, after 2010"


def test_what_the_rises_rest_on_is_said():
    """Vintage, likelihood, response, CO2 share and the years of the budget."""
    company = Company("A", [Inventory(2020, {S12: 1e6})], [Target(S12, "50%", 2030,
                                                                  base_year=2020)])  # fmt: skip
    said = "\n".join(rises_of(found(Book.of([company])), source="our inventory").assumptions)
    for words in ("IGCC 2025, 1.5 °C with 50 %", "GtCO2 (2020)", "not re-estimated",
                  "its share of the CO2 of 2020 (grandfathering)", "TCRE 2.2 °C per 3664 GtCO2",
                  "CO2 share of 90 %: our inventory", "to 2050"):  # fmt: skip
        assert words in said
    assert "is assumed: no source was given" in "".join(
        rises_of(found(Book.of([company]))).assumptions
    )


def test_a_rule_may_know_some_companies_only():
    """By heads: every other one has none, and says so."""
    cut = [Target(S12, "50%", 2030, base_year=2020)]
    book = Book.of([Company(f"c{i}", [Inventory(2020, {S12: 1e3})], cut) for i in range(4)])
    rises = rises_of(found(book), share=by_heads)
    assert np.isnan(rises.part).tolist() == [True, False, True, False]
    assert rises.reasons.tolist() == ["its part of the budget is not known", ""] * 2


def test_one_absurd_company_does_not_stop_the_others():
    """More CO2 than the world had: its row says so; a rule that fails for all is an error."""
    cut = [Target(S12, "50%", 2030, base_year=2020)]
    book = Book.of([Company(name, [Inventory(2020, {S12: level})], cut)
                    for name, level in (("A", 1e3), ("absurd", 1e12), ("B", 2e3))])  # fmt: skip
    rises = rises_of(found(book))
    assert "between 0 and the world's 39.6748" in rises.reasons[1]
    alone = rises_of(found(Book.of(book.companies[i] for i in (0, 2))))
    np.testing.assert_array_equal(rises.overshoot[[0, 2]], alone.overshoot)
    with pytest.raises(tj.ArgumentError, match="world's 39"):
        rises_of(found(Book.of([book.companies[1]])))


def _three():
    """Return three companies with weights of each kind, and no CO2 share of the last."""
    cuts = ("50%", "20%", "90%")
    book = Book.of(
        [
            Company(name, [Inventory(2020, {S12: level})], [Target(S12, cut, 2030, base_year=2020)])
            for name, level, cut in zip("ABC", (1e3, 3e3, 4e3), cuts, strict=True)
        ]
    )
    money = [w.value for w in Weighting if w not in (Weighting.WATS, Weighting.TETS)]
    data = {name: np.array([1.0, 2.0, 4.0]) for name in money}
    return dataclasses.replace(book, data={**data, "investment": np.array([1.0, 3.0, 4.0])})


def test_the_mean_is_weighed_by_each_of_the_seven():
    """Over those that have a rise; who has none is named."""
    rises = rises_of(found(_three()), co2_share={"A": 0.9, "B": 0.8})
    emitted = np.array([1e3, 3e3])
    owned = emitted * np.array([1.0, 1.5])  # times investment over value
    weights = {"WATS": np.array([1.0, 3.0]), "TETS": emitted}
    for weighting in Weighting:
        w = weights.get(weighting.name, owned)
        for method, values in rises.rises.items():
            mean = rises.mean(method, weighting, missing=MissingWeight.LEAVE_OUT)
            assert mean.value == pytest.approx((values[:2] * w).sum() / w.sum()), weighting
            assert list(mean.left_out) == ["C"]
            assert mean.unit == "°C"


def test_columns_stand_in_the_assessment(tmp_path):
    """In the table and the workbook, beside what they rest on; once each, of the same companies."""
    sheets = pytest.importorskip("sheets")
    before = found(_three())
    rises = rises_of(before)
    scores = tj.portfolio.temperatures(before.book, method=tj.temperature.CDP_WWF_V1_5,
                                       reference_year=2025, as_of=DAY)  # fmt: skip
    both = before.with_temperatures(rises).with_temperatures(scores)
    table = both.table
    np.testing.assert_array_equal(table["S1+S2, IGCC 2025: rise by OS-Climate"],
                                  rises.of("OS-Climate"))  # fmt: skip
    np.testing.assert_array_equal(table["CDP-WWF V1.5: mid_S1S2"],
                                  scores.of("mid", S12).temperature)  # fmt: skip
    assert list(table)[: len(before.columns)] == list(before.columns)
    both.to_excel(tmp_path / "book.xlsx")
    held = sheets.cells(tmp_path / "book.xlsx")
    assert "S1+S2, IGCC 2025: overshoot" in {value for _, value in held["Verdicts"].values()}
    notes = {value for _, value in held["Notes"].values()}
    assert {*rises.assumptions, *scores.assumptions} <= notes
    assert tj.portfolio.changes(before, both).moved["company"] == []
    assert pickle.loads(pickle.dumps(both)).columns.keys() == both.columns.keys()


def test_other_companies_or_days_are_refused():
    """Else columns would stand beside the wrong names."""
    before = found(_three())
    rises = rises_of(before)
    other = found(Book.of([Company("D")]))
    later = found(_three(), as_of=date(2027, 1, 1))
    for assessment, given, words in (
        (other, rises, "of the companies assessed"),
        (later, rises, "as of 2027-01-01"),
        (before.with_temperatures(rises), rises, "different titles.*twice"),
        (before, 5, "Temperatures or ImpliedRises, got 5"),
    ):
        with pytest.raises(tj.ArgumentError, match=words):
            assessment.with_temperatures(given)


@pytest.mark.parametrize("kind", ["pandas", "polars", "pyarrow"])
def test_the_table_is_of_the_kind_that_came_in(kind):
    """One row a company, in the book's order."""
    pytest.importorskip(kind)
    rises = rises_of(found(dataclasses.replace(_three(), kind=kind)))
    table = rises.table
    assert type(table).__module__.split(".")[0] == kind
    names = list(table.column_names if kind == "pyarrow" else table.columns)
    assert names == ["company", "part_of_budget", "overshoot", "rise by IGCC 2025",
                     "rise by OS-Climate", "reason"]  # fmt: skip


def test_neither_the_line_nor_later_years_change_a_rise():
    """A path is summed until the year asked, whatever it is held against."""
    book = Book.of(companies(60, seed=6))
    expected = rises_of(found(book)).overshoot
    assert np.isfinite(expected).any()
    line = tj.Pathway(range(2015, 2061), [1.0] * 46, "tCO2e")
    for options in ({"until": 2060}, {"against": line}, {"against": lambda path: LINE(path)}):
        np.testing.assert_array_equal(rises_of(found(book, **options)).overshoot, expected)


def test_a_rule_is_asked_about_those_that_have_all_else():
    """By name, id, base year, CO2 and what else the book holds, in the book's order."""
    asked = []

    def rule(of):
        asked.append(of)
        return tj.budget.share_of_output(of.data["revenue"], 1e6)

    book = dataclasses.replace(_lacking(), data={"revenue": np.arange(1.0, 8.0)})
    rises = rises_of(found(book), share=rule, co2_share={"whole": 0.5, "nothing": 0.5})
    assert len(asked) == 1
    assert asked[0].names.tolist() == ["whole", "nothing"]
    assert len(asked[0]) == 2
    np.testing.assert_allclose(asked[0].co2, [50e-9, 0.0])
    assert asked[0].base_year.tolist() == [2020, 2020]
    np.testing.assert_allclose(rises.part[[0, 5]], [1e-6, 6e-6])
    assert rises.overshoot[5] == 0.0
    assert np.isnan(rises.part[1:5]).all()


def test_a_budget_that_is_spent_by_the_base_year_is_said():
    """AR6 leaves 248.7 from 2020 with 90 %, less than the world emitted until 2026."""
    book = Book.of([Company(f"{year}", [Inventory(year, {S12: 1e3})],
                            [Target(S12, "50%", 2030, base_year=year)])
                    for year in (2020, 2025, 2026)])  # fmt: skip
    rises = rises_of(found(book, as_of=date(2028, 1, 1)), budget="AR6 WG1", likelihood=0.9,
                     share=lambda _: tj.budget.BudgetShare(1e-7, "a part"))  # fmt: skip
    assert rises.reasons[2] == "the world's budget from 2026 is spent (-3 GtCO2)"
    assert np.isnan(rises.overshoot).tolist() == [False, False, True]
    assert "248.7 GtCO2 (2020) to 39.16 GtCO2 (2025)" in "".join(rises.assumptions)
