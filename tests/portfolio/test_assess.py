"""Assess is compare and check, company by company, bit for bit."""

from datetime import date

import numpy as np
import pytest
from manyfold import companies

import trajectory as tj
from trajectory.portfolio import Book, assess
from trajectory.portfolio.answers import UNKNOWN
from trajectory.portfolio.chains import chains_on
from trajectory.portfolio.columns import UNITS
from trajectory.portfolio.drawn import drawn
from trajectory.portfolio.verdicts import GROUNDS, STATUSES

DAY = date(2026, 1, 1)
BOOK = Book.of(companies(3000, seed=1))
MILESTONES = (2020, 2030, 2050)


def by_hand(company, asked, what):
    """Return what the nouns say of one company: path, comparison, or why there is none."""
    path = found = None
    try:
        path = tj.reduction_path(company, what, curve=asked.curve, until=asked.until)
        found = tj.compare(path, asked.against)
    except tj.TrajectoryError as error:
        return path, found, str(error)
    return path, found, ""


def check_path(answers, at, path, milestones):
    """Assert that a row holds a path."""
    if path is None:
        assert answers.unit[at] == UNKNOWN
        assert np.isnan(answers.base_level[at])
        assert np.isnan(answers.levels[:, at]).all()
        return
    assert (answers.base_year[at], answers.end_year[at]) == (path.years[0], path.years[-1])
    assert UNITS[answers.unit[at]] == path.unit
    assert answers.base_level[at] == path.base_level
    assert answers.end_level[at] == path.values[-1]
    assert answers.notes[at] == "; ".join(path.notes)
    for year, level in zip(milestones, answers.levels[:, at], strict=True):
        assert level == path.at(year) if year in path.years else np.isnan(level)


def check_comparison(answers, at, found, milestones):
    """Assert that a row holds a comparison."""
    if found is None:
        assert answers.every_year[at] == UNKNOWN
        assert np.isnan(answers.cumulative_gap[at])
        return
    for name in ("end_point", "every_year", "cumulative", "cumulative_gap"):
        assert getattr(answers, name)[at] == getattr(found, name), name
    assert np.array_equal(answers.first_year_above[at], found.first_year_above, equal_nan=True)
    assert answers.end_gap[at] == found.gap.values[-1]
    for year, gap in zip(milestones, answers.gaps[:, at], strict=True):
        assert gap == found.gap.at(year) if year in found.gap.years else np.isnan(gap)


def check_paths(companies_of, wholes, curve, line, until, least=0.2):
    """Assert that every number, answer, note and reason is that of the nouns."""
    book = Book.of(companies_of)
    found = assess(book, what=wholes, against=line, as_of=DAY, curve=curve, until=until,
                   milestones=MILESTONES)  # fmt: skip
    judged = 0
    for at, company in enumerate(companies_of):
        known = company.as_of(DAY)
        for what, answers in zip(wholes, found.groups, strict=True):
            path, comparison, reason = by_hand(known, found.asked, what)
            assert answers.reason[at] == reason
            check_path(answers, at, path, MILESTONES)
            check_comparison(answers, at, comparison, MILESTONES)
            judged += comparison is not None
    assert judged >= least * len(companies_of)  # the world is not all odd


def test_thousands_of_paths_are_those_of_compare():
    """The usual question, of very many companies."""
    check_paths(BOOK.companies, (tj.S12,), tj.linear, tj.benchmarks.linear_1_5c, None)


@pytest.mark.parametrize(
    ("curve", "line", "until"),
    [
        (tj.linear, tj.benchmarks.anchored_1_5c, 2050),
        (tj.geometric, tj.benchmarks.cross_sector_1_5c, None),
        (tj.monotone, tj.benchmarks.sr15_median, None),
        (tj.logistic, tj.benchmarks.eu_pab, 2045),
        (tj.power(0.5), tj.benchmarks.linear_wb2c, None),
        (tj.curves.step, tj.benchmarks.ssp1_19, None),
    ],
)
def test_paths_are_those_of_compare(curve, line, until):
    """Every curve, lines that know not all years, and boundaries of several kinds."""
    wholes = (tj.S12, tj.S3, tj.ALL, tj.S12.market_based, tj.S1)
    check_paths(BOOK.companies[:250], wholes, curve, line, until)


def test_a_line_that_ends_a_year_early_is_no_line():
    """The path is told all the same, and the reason is that of the line."""
    line = tj.benchmarks.cross_sector_1_5c
    check_paths(BOOK.companies[:250], (tj.S12,), tj.linear, line, line.last_year + 1, least=0.0)


def test_most_companies_go_by_columns():
    """The law above would be empty if nouns drew everything."""
    one = Book.of(BOOK.companies[:1])
    asked = assess(one, what=tj.S12, against=tj.benchmarks.linear_1_5c, as_of=DAY).asked
    assert chains_on(BOOK.columns, asked.what[0], asked).at.size > len(BOOK) // 6


@pytest.mark.parametrize("rule_set", [tj.rules.SBTI_V5, tj.rules.SBTI_V5_3_1], ids=lambda s: s.name)
@pytest.mark.parametrize("day", [date(2022, 12, 1), DAY])
def test_least_and_margin_are_those_of_check(rule_set, day):
    """The margin is the least of those that the report finds about targets on `what`."""
    wholes = tuple(map(tj.Boundary, (tj.S12, tj.S3, tj.S1)))
    book = Book.of(BOOK.companies[:500])
    found = assess(book, what=wholes, against=tj.benchmarks.linear_1_5c, rules=rule_set, as_of=day,
                   verdicts=False)  # fmt: skip
    told = 0
    for at, company in enumerate(book.companies):
        report = tj.check(company, rule_set, as_of=day)
        for what, answers in zip(wholes, found.groups, strict=True):
            rule = "sbti.s12.ambition" if what.scopes in tj.S12 else "sbti.s3.ambition"
            margins = [
                f.margin for f in report.rule(rule)
                if f.margin is not None and getattr(f.outcome.about, "per", "x") is None
                and f.outcome.about.boundary.scopes is what.scopes
                and f.outcome.about.boundary.land is what.land
            ]  # fmt: skip
            margin = answers.limits[0].margin[at]
            assert margin == min(margins) if margins else np.isnan(margin)
            told += bool(margins)
    assert told > 25


def test_verdicts_are_those_of_check():
    """Each ground of each rule set, what fails and what is missing."""
    sets = (tj.rules.SBTI_V5, tj.rules.CONSISTENCY)
    book = Book.of(BOOK.companies[:300])
    found = assess(book, what=tj.S12, against=tj.benchmarks.linear_1_5c, rules=sets, as_of=DAY)
    for at, company in enumerate(book.companies):
        report = tj.check(company, *sets, as_of=DAY)
        for rule_set, verdicts in zip(sets, found.verdicts, strict=True):
            for ground, codes in zip(GROUNDS, verdicts.on, strict=True):
                assert STATUSES[codes[at]] is report.on(ground, rule_set.name).status
            assert verdicts.failed[at] == ", ".join(
                report.on(tj.rules.Ground.FACTS, rule_set.name).failed
            )


def same(one, other):
    """Return whether two assessments hold the same, bit for bit."""
    for mine, theirs in zip(one.columns.items(), other.columns.items(), strict=True):
        (name, column), (again, value) = mine, theirs
        assert name == again
        for a, b in zip(np.atleast_2d(column), np.atleast_2d(value), strict=True):
            equal = (
                np.array_equal(a, b, equal_nan=True) if a.dtype.kind == "f" else list(a) == list(b)
            )
            assert equal, name
    return True


@pytest.mark.parametrize("rows", [1, 7, 128, 100_000])
def test_blocks_change_nothing(rows):
    """Whatever the size of a block, the same bits."""
    book = Book.of(BOOK.companies[:500])
    asked = {"what": (tj.S12, tj.S3), "against": tj.benchmarks.linear_1_5c, "as_of": DAY,
             "rules": tj.rules.SBTI_V5, "verdicts": False}  # fmt: skip
    assert same(assess(book, **asked), assess(book, block_rows=rows, **asked))


def test_order_changes_nothing():
    """Companies in another order, or fewer of them, have the same answers."""
    order = np.random.default_rng(3).permutation(len(BOOK))[:600]
    asked = {"what": tj.S12, "against": tj.benchmarks.linear_1_5c, "as_of": DAY}
    whole = assess(BOOK, **asked).of(tj.S12)
    some = assess(Book.of([BOOK.companies[int(i)] for i in order]), **asked).of(tj.S12)
    for name in ("base_level", "levels", "gaps", "cumulative_gap", "first_year_above", "end_gap"):
        before, after = getattr(whole, name)[..., order], getattr(some, name)
        assert np.array_equal(before, after, equal_nan=True), name
    assert whole.reason[order].tolist() == some.reason.tolist()


@pytest.mark.parametrize("line", [tj.benchmarks.linear_1_5c, tj.benchmarks.sr15_median])
def test_drawn_are_the_paths_and_lines_of_nouns(line):
    """Year by year the same bits, NaN in years without, and in the book's order."""
    book = Book.of(BOOK.companies[:400])
    found = assess(book, what=tj.S12, against=line, as_of=DAY)
    seen = []
    for block in drawn(found, tj.S12):
        for at, values, against in zip(block.at.tolist(), block.path, block.line, strict=True):
            path, comparison, _ = by_hand(book.companies[at].as_of(DAY), found.asked, tj.S12)
            inside = np.isin(block.years, path.years)
            assert np.array_equal(values[inside], path.values)
            assert np.isnan(values[~inside]).all()
            assert np.isnan(against).all() == (comparison is None)
            if comparison is not None:
                assert np.array_equal(against[inside], line(path).values)
            seen.append(at)
    assert seen == np.flatnonzero(found.of(tj.S12).base_year > 0).tolist()
