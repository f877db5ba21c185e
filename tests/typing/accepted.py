"""Ordinary use of the public names: type checkers must accept every line, and it must run."""

from datetime import date
from typing import Any, assert_type

import numpy as np
from numpy.typing import NDArray

import trajectory as tj

SBTI = tj.Source("SBTi target dashboard", "zte.com", evidence=tj.Evidence.SECONDARY)
APPROVED = tj.Lifecycle(approved=date(2024, 5, 6))


def promised() -> tj.Company:
    """Nouns take percentages as published, floats, scopes, lists and tuples."""
    return tj.Company(
        "Example",
        inventories=[
            tj.Inventory(2021, {tj.S12: 100.0, tj.S3: 900}, unit="ktCO2e", source=SBTI),
            tj.Inventory(2022, {tj.S1: 40.0, tj.S2: 50.0, tj.S3: 850.0}, unit="ktCO2e"),
        ],
        targets=(
            tj.Target(tj.S12, "52%", 2030, base_year=2021, term=tj.Term.NEAR, life=APPROVED),
            tj.Target(tj.S1 | tj.S2, 0.9, 2040, base_year=2021, maintain_until=2050),
            tj.Target(tj.S3, 0.25, 2030, base_year=2021, decimals=0, coverage=0.67),
            tj.NetZero(tj.ALL, 2050),
        ),
        facts=tj.Facts(sector="telecommunications", fiscal_year_end=12),
    )


def bounded() -> tj.Company:
    """Where scopes go, boundaries go: a method of scope 2, land alone, several together."""
    assert_type(tj.S2.market_based, tj.Boundary)
    assert_type(tj.S12, tj.Scope)
    assert_type(tj.S1 | tj.S2.market_based, tj.Boundary)
    assert_type(tj.S2.market_based | tj.S1, tj.Boundary)
    assert_type(tj.S12 & tj.S1, tj.Scope)
    assert_type(tj.S1 in tj.S12.market_based, bool)
    return tj.Company(
        "Example",
        [
            tj.Inventory(
                2019,
                {
                    tj.S1: 12_500,
                    tj.S2.market_based: 20_300,
                    tj.S2.location_based: 24_800,
                    tj.C1: 90_000,
                },
            )
        ],
        [
            tj.Target(tj.S12.market_based, "46.2%", 2030, base_year=2019),
            tj.Target(tj.Boundary(tj.C1, land=tj.Land.WITHOUT), 0.25, 2030, base_year=2019),
        ],
    )


def recalculated() -> tj.recalculation.Event:
    """Say effects by year, and within a year as an inventory does."""
    effects = {2019: {tj.S1: 60.0, tj.S2.market_based: 5.0}}
    day = date(2022, 7, 1)
    return tj.recalculation.Event(tj.recalculation.EventKind.ACQUISITION, "Beta", day, effects)


def drawn(company: tj.Company) -> tj.Pathway:
    """Paths and lines are pathways, whatever the curve."""
    path = tj.reduction_path(company, tj.S12, curve=tj.geometric, until=2050)
    assert_type(path, tj.Pathway)
    assert_type(tj.benchmarks.linear_1_5c(path), tj.Pathway)
    assert_type(path.between(2025, 2030).convert("MtCO2e"), tj.Pathway)
    assert_type(path - tj.benchmarks.linear_1_5c(path), tj.Series)
    assert_type(path.years, NDArray[np.int64])
    assert_type(path + path, tj.Pathway)
    assert_type(path + tj.Series(path.years, path.values, path.unit), tj.Series)
    several = tj.Pathway([2021], [[1.0], [2.0]], "tCO2e", members=["A", "B"])
    assert_type(several["A"], tj.Pathway)
    assert_type(several[1:].quantile(0.5), tj.Pathway)
    assert_type(several.members, tuple[str, ...])
    assert_type([one.at([2021]) for one in several], list[Any])
    assert_type(tj.Pathway.from_frame(several.to_frame()), tj.Pathway)
    total = sum(several)
    assert isinstance(total, tj.Pathway)
    print(total.at(2021), np.max(path), path.filled(tj.linear).years.size)
    return path


def judged(company: tj.Company, path: tj.Pathway) -> None:
    """Results are values with fields of their own."""
    found = tj.compare(path, tj.benchmarks.linear_1_5c(path), notes=["rounded"])
    assert found == tj.compare(path, tj.benchmarks.linear_1_5c, notes=["rounded"])
    assert_type(found, tj.Comparison)
    report = tj.check(company, tj.rules.SBTI_V5, tj.rules.ESRS_E1, as_of=date(2024, 5, 6))
    assert_type(report, tj.Report)
    reported = tj.reported(company, tj.S12)
    assert_type(reported, tj.Series)
    tracked = tj.track(reported, path, through=2022)
    assert_type(tracked, tj.Progress)
    assert_type(tracked.verdict, tj.Verdict)
    print(found.notes, report.verdict, tracked.verdict)


def read(text: str) -> list[str]:
    """Read a sentence into a statement."""
    statement = tj.parse(text)
    assert_type(statement, tj.wording.Statement)
    return [str(target) for target in statement.targets]


def pictured(path: tj.Pathway) -> str:
    """Draw one line or several and get the axes."""
    line = tj.benchmarks.linear_1_5c(path)
    tj.plot.pathway(path, against=line)
    axes = tj.plot.pathway(path, against=[line, tj.benchmarks.linear_wb2c(path)], actuals=None)
    several = tj.plot.pathway([path, path], against=tj.benchmarks.linear_1_5c, theme="dark")
    several[0].set_title("the first panel")
    flat = tj.Series(range(2026, 2029), [40.0] * 3, "GtCO2e")
    spent = tj.budget.spending_by_vintage(
        flat, ["IGCC 2025", "GCB 2025"], limit=1.5, likelihood=0.5, co2_share=1.0
    )
    tj.plot.budget(spent[0]).set_title(tj.plot.alt_text(spent))
    tj.plot.budget([spent, spent])[0].set_title(tj.plot.alt_text([spent, spent]))
    tj.plot.scopes(promised()).set_title(tj.plot.alt_text(promised()))
    tj.plot.scopes([promised()], labels={"Example": "Ours"})[0].set_title("")
    return axes.get_title()


def refusal() -> str:
    """Every error is a ValueError."""
    try:
        tj.Target(tj.S12, 52, 2030, base_year=2021)
    except tj.TrajectoryError as error:
        wrong: ValueError = error
        return str(wrong)
    return ""


if __name__ == "__main__":
    example = promised()
    drawing = drawn(example)
    print(tj.reduction_path(bounded(), tj.S12.market_based).at(2030))
    judged(example, drawing)
    print(read("Example commits to reduce scope 1 emissions 50% by 2030 from a 2020 base year."))
    print(recalculated(), pictured(drawing), refusal())
