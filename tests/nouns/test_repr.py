"""How nouns print: as the call that makes them, without what stands at its default."""

import inspect
from datetime import date

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from hypothesis.vendor import pretty

import trajectory as tj
from trajectory import ALL, C1, C11, S1, S2, S3, S12
from trajectory.testing import strategies as tst

NAMES = {**vars(tj), **{name: getattr(tj, name) for name in tj.__all__}, "date": date}
CUT = tj.Target(S12, "46.2%", 2030, base_year=2019)
GROWN = tj.Target.growth("10.0%")
DAY = date(2024, 5, 6)

WRITTEN = {
    "Target(S12, '46.2%', 2030, base_year=2019)": CUT,
    "Target(S12, 0.462, 2030, base_year=2019)": tj.Target(S12, 0.462, 2030, base_year=2019),
    "Target(S12, '50.00%', 2030, base_year=2019)": tj.Target(
        S12, 0.5, 2030, base_year=2019, decimals=2
    ),
    "Target(S3, Target.growth('10.0%'), 2030, base_year=2019)": tj.Target(
        S3, GROWN, 2030, base_year=2019
    ),
    "Target(ALL, '50%', 2030, base_year=2019, base_emissions=(279.1, 'ktCO2e'), "
    "coverage={S3: 0.67}, term=Term.NEAR)": tj.Target(
        ALL, "50%", 2030, base_year=2019, base_emissions=(279.1, "ktCO2e"),
        coverage={S3: 0.67}, term=tj.Term.NEAR, source=tj.Source("does not count"),
    ),
    "FixedLevel(S12.market_based, 1.2, 2030, unit='MtCO2e')": tj.FixedLevel(
        S12.market_based, 1.2, 2030, unit="MtCO2e"
    ),
    "BelowBaseline(S1, '30%', 2030)": tj.BelowBaseline(S1, "30%", 2030),
    "NetZero(ALL, 2050, residual=0.1)": tj.NetZero(ALL, 2050, residual=0.1),
    "Engagement(C1, 0.5, 2025, basis=EngagementBasis.SPEND)": tj.Engagement(
        C1, 0.5, 2025, tj.EngagementBasis.SPEND
    ),
    "RenewableElectricity(1.0, 2030)": tj.RenewableElectricity(1, 2030),
    "Lifecycle()": tj.Lifecycle(),
    "Lifecycle(approved=date(2024, 5, 6))": tj.Lifecycle(approved=DAY),
    "Facts()": tj.Facts(),
    "Facts(sells_fossil_fuels=False, submitted=date(2024, 5, 6))": tj.Facts(
        sells_fossil_fuels=False, submitted=DAY
    ),
    "Source('A report', evidence=Evidence.OWNER)": tj.Source(
        "A report", evidence=tj.Evidence.OWNER
    ),
    "Inventory(2019, {S1: 12500.0, S2.market_based: 0.1}, unit='ktCO2e', removals=2.0)": (
        tj.Inventory(2019, {S2.market_based: 0.1, S1: 12_500}, "ktCO2e", removals=2)
    ),
    "Inventory(2019, {S1: 1.0})": tj.Inventory(2019, {S1: 1.0}),
    "S12": S12 | S1,
    "S1 | C1 | C11": C11 | S1 | C1,
    "S1 | S3": S3 | S1,
    "ALL.without_land.location_based": ALL.location_based.without_land,
    "(S2 | C1).land_only": (S2 | C1).land_only,
}  # fmt: skip
ORDINARY = tj.Company(
    "Example",
    [tj.Inventory(2019, {S1: 12_500, S2.market_based: 20_300})],
    [CUT, tj.NetZero(ALL, 2050)],
    tj.Facts(fiscal_year_end=3),
)
PRINTED = """\
Company(
    'Example',
    inventories=[
        Inventory(2019, {S1: 12500.0, S2.market_based: 20300.0}),
    ],
    targets=[
        Target(S12, '46.2%', 2030, base_year=2019),
        NetZero(ALL, 2050),
    ],
    facts=Facts(fiscal_year_end=3),
)"""


def made(code):
    """Return what code makes with the names of the library."""
    return eval(code, dict(NAMES))


@pytest.mark.parametrize("code", WRITTEN)
def test_a_noun_prints_as_the_call_that_makes_it(code):
    """With its name as published, and nothing that stands at its default."""
    assert repr(WRITTEN[code]) == code
    assert made(code) == WRITTEN[code]


@given(
    st.one_of(
        tst.below_baselines(baseline=None),
        tst.boundaries(),
        tst.engagements(),
        tst.facts(),
        tst.fixed_levels(),
        tst.inventories(),
        tst.lifecycles(),
        tst.net_zeros(),
        tst.renewable_electricities(),
        tst.scopes(),
        tst.sources(),
        tst.targets(),
    )
)
@example(tj.Target(S12, tj.Target.growth(0.125, 1), 2030, base_year=2019))
@example(tj.Target(S12, tj.Target.growth(0.5), 2030, base_year=2019, decimals=0))
@example(tj.Target(S12, tj.Target.growth("50%"), 2030, base_year=2019, decimals=1))
@example(tj.BelowBaseline(S1, 0.3, 2030, decimals=1))
@example(tj.Inventory(2021, {S1: 1.0, S2: 2.0, S12: 3.1}, period_end=DAY, published=DAY))
def test_whatever_can_be_drawn_prints_as_code(noun):
    """So that a failing example is pasted into a notebook."""
    assert made(repr(noun)) == noun
    assert pretty.pretty(noun) == repr(noun)


@given(tst.companies())
def test_a_failing_example_shows_what_a_company_holds(company):
    """As code, too: one line for each inventory and each promise, none for what is unknown."""
    shown = pretty.pretty(company)
    assert made(shown) == company
    assert "None" not in shown
    assert len(shown.splitlines()) <= 9 + len(company.inventories) + len(company.targets)


def test_a_company_prints_one_line_a_part():
    """For hypothesis; for people it is one line."""
    assert pretty.pretty(ORDINARY) == PRINTED
    assert repr(ORDINARY) == "Company('Example', 1 inventory, 2 promises)"


def test_a_company_in_a_notebook():
    """IPython asks for the same lines."""
    found = pytest.importorskip("IPython.lib.pretty")
    assert found.pretty(ORDINARY) == PRINTED
    assert found.pretty([CUT]) == "[Target(S12, '46.2%', 2030, base_year=2019)]"


def test_help_shows_names_and_defaults():
    """What Jupyter shows on Shift+Tab; it was a line of 900 characters, each type by its module."""
    assert str(inspect.signature(tj.NetZero)) == (
        "(boundary, target_year, *, base_year=None, residual=None, life=None, source=None)"
    )
    assert str(inspect.signature(tj.Inventory)).startswith("(year, emissions, unit='tCO2e', *, ")
