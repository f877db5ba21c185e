"""What may be asked of a book, by whom it is worked on, and what it promises by default."""

import dataclasses
from concurrent.futures import ProcessPoolExecutor, ThreadPoolExecutor
from datetime import date

import numpy as np
import pytest
from manyfold import companies

import trajectory as tj
from trajectory.portfolio import Book, assess

DAY = date(2026, 1, 1)
ASKED = {"what": tj.S12, "against": tj.benchmarks.linear_1_5c, "as_of": DAY}
BOOK = Book.of(companies(120, seed=5))


@pytest.mark.parametrize(
    ("change", "why"),
    [
        ({"what": ()}, "what must be one boundary or several"),
        ({"what": (tj.S12, tj.Boundary(tj.S12))}, "several different ones"),
        ({"what": "S12"}, "what must be a sequence of Scope or Boundary"),
        ({"against": 0.042}, "against must be a benchmark or a Pathway"),
        ({"rules": (tj.rules.SBTI_V5, tj.rules.SBTI_V5)}, "rules must be different rule sets"),
        ({"rules": "sbti_v5"}, "rules must be a sequence of RuleSet"),
        ({"as_of": "soon"}, "as_of must be"),
        ({"curve": "linear"}, "curve must be a Curve"),
        ({"until": 1.5}, "until must be"),
        ({"milestones": [0]}, "milestones must"),
        ({"executor": 4}, r"client.get_executor\(pure=False\)"),
        ({"block_rows": 0}, "block_rows must be"),
        ({"progress": 1}, "progress must be a bool"),
        ({"verdicts": None}, "verdicts must be a bool"),
    ],
)
def test_bad_questions_are_refused_before_any_work(change, why):
    """Each argument by its name."""
    with pytest.raises(tj.TrajectoryError, match=why):
        assess(BOOK, **{**ASKED, **change})
    with pytest.raises(tj.ArgumentError, match="book must be a Book"):
        assess(BOOK.companies, **ASKED)


@pytest.mark.parametrize("executor", [ThreadPoolExecutor, ProcessPoolExecutor])
def test_executors_change_nothing(executor):
    """Threads and processes answer what one does, verdicts among it."""
    asked = {**ASKED, "rules": tj.rules.SBTI_V5}
    with executor(2) as workers:
        two = assess(BOOK, executor=workers, block_rows=17, **asked).table
    assert assess(BOOK, **asked).table.equals(two)


def test_progress_is_shown_if_asked(capsys):
    """A bar of blocks."""
    assess(BOOK, progress=True, block_rows=30, **ASKED)
    assert "4/4" in capsys.readouterr().err


def test_any_line_and_one_line_for_all():
    """A callable, and a pathway of its own, hold as compare holds them."""
    alike = assess(BOOK, **{**ASKED, "against": lambda path: tj.benchmarks.linear_1_5c(path)})
    usual = assess(BOOK, **ASKED)
    for name in ("end_gap", "cumulative_gap", "first_year_above", "gaps"):
        one, other = (getattr(found.of(tj.S12), name) for found in (alike, usual))
        assert np.array_equal(one, other, equal_nan=True), name
    line = tj.Pathway(range(2019, 2031), np.linspace(100.0, 50.0, 12), "tCO2e")
    fixed = assess(BOOK, **{**ASKED, "against": line}).of(tj.S12)
    for at in np.flatnonzero(fixed.unit >= 0).tolist():
        path = tj.reduction_path(BOOK.companies[at].as_of(DAY), tj.S12)
        reason, gap = told(lambda path=path: tj.compare(path, line).cumulative_gap)
        assert fixed.reason[at] == reason
        assert np.array_equal(fixed.cumulative_gap[at], gap, equal_nan=True)


def told(answer):
    """Return why there is no answer, and the answer, NaN without."""
    try:
        return "", answer()
    except tj.TrajectoryError as error:
        return str(error), np.nan


def test_the_default_is_promised_by_those_who_promise_nothing():
    """As if each of them had set it; the others keep what they have."""
    default = tj.Target(tj.S12, "42%", 2030, base_year=2019)
    whole = assess(BOOK.with_(default=default), **ASKED)
    found = whole.of(tj.S12)
    before = assess(BOOK, **ASKED).of(tj.S12)
    given = 0
    for at, company in enumerate(BOOK.companies):
        if any(isinstance(p, tj.Target | tj.FixedLevel) for p in company.targets):
            assert found.reason[at] == before.reason[at]
            continue
        own = dataclasses.replace(company, targets=[*company.targets, default]).as_of(DAY)
        reason, level = told(lambda own=own: tj.reduction_path(own, tj.S12).at(2030))
        assert found.reason[at] == reason
        assert np.array_equal(found.levels[0, at], level, equal_nan=True)
        if not reason:
            given += 1
            assert whole.path(company.name).at(2030) == level
    assert given


def test_a_default_that_no_column_holds_is_promised_too():
    """Coverage by scope stays a noun."""
    default = tj.Target(tj.ALL, "40%", 2030, base_year=2020, coverage={tj.S3: 0.5})
    base = tj.Inventory(2020, {tj.S12: 100.0, tj.S3: 300.0})
    found = assess(Book.of([tj.Company("A", [base])]).with_(default=default),
                   **{**ASKED, "what": tj.ALL})  # fmt: skip
    assert found.of(tj.ALL).levels[0].tolist() == [400.0 - 0.4 * (100.0 + 150.0)]


def test_one_company_is_told_in_sentences():
    """From the table back to the nouns."""
    base = tj.Inventory(2021, {tj.S12: 100.0}, unit="index")
    zte = tj.Company("ZTE", [base], [tj.Target(tj.S12, "52%", 2030, base_year=2021)], id="z")
    found = assess(Book.of([zte]), rules=tj.rules.SBTI_V5, **ASKED)
    assert found.path("z").at(2030) == 48.0
    assert str(found.comparison("ZTE")).count("met") == 3
    assert found.report("z") == tj.check(zte, tj.rules.SBTI_V5, as_of=DAY)
    assert repr(found) == (
        "<Assessment of 1 company on S1+S2: 1 judged, 1 at or below the line in every year>"
    )
    with pytest.raises(tj.ArgumentError, match=r"one of those asked \(S1\+S2\), got S3"):
        found.of(tj.S3)
