"""Promises: what they hold, how they read, and what they refuse."""

from datetime import date
from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory import (
    ALL,
    S1,
    S2,
    S3,
    S12,
    ArgumentError,
    BelowBaseline,
    Company,
    Engagement,
    EngagementBasis,
    FixedLevel,
    Inventory,
    Lifecycle,
    NetZero,
    Partner,
    RenewableElectricity,
    Scope,
    ScopeError,
    Target,
    YearError,
)
from trajectory.kernels.ambition import margin_points

MAY_2024 = date(2024, 5, 6)


def target(reduction="52%", **fields):
    """Return a target on scopes 1+2 by 2030 from 2021."""
    return Target(S12, reduction, 2030, base_year=2021, **fields)


@pytest.mark.parametrize(
    ("reduction", "decimals", "fraction", "percent"),
    [
        ("52%", None, 0.52, "52"),
        ("46.2%", None, 0.462, "46.2"),
        ("46.20%", None, 0.462, "46.20"),
        (0.462, 1, 0.462, "46.2"),
        (0.462, None, 0.462, "46.2"),
        (1, None, 1.0, "100"),
        ("42.4%", 1, 0.424, "42.4"),
        ("-5%", None, 0.05, "5"),
        (" -46.20 % ", None, 0.462, "46.20"),
        (Target.growth("10.0%"), None, -0.1, "10.0"),
        (Target.growth(0.1), None, -0.1, "10"),
        (0.5, 2, 0.5, "50.00"),
    ],
)
def test_a_reduction_keeps_its_published_precision(reduction, decimals, fraction, percent):
    """A percentage in words says its decimals itself; a fraction can be told them."""
    promise = target(reduction, decimals=decimals)
    assert promise.reduction == fraction
    assert promise.percent == percent


@pytest.mark.parametrize(
    ("written", "percent"),
    [
        ("-46.2%", "46.2"),
        ("−46,2 %", "46.2"),
        ("46,20 %", "46.20"),
        ("42.0 percent", "42.0"),
        ("42\u00a0per cent", "42"),
        (Decimal("0.462"), "46.2"),
        (Fraction(231, 500), "46.2"),
        (np.float32(0.462), "46.2"),
        (np.float16(0.42), "42"),
        (np.float64(0.462), "46.2"),
    ],
)
def test_a_reduction_as_people_and_tables_have_it(written, percent):
    """The sign of a cut, a comma, words, exact numbers, numbers of lower precision."""
    promise = target(written)
    assert promise.percent == percent
    assert promise.reduction == float(Fraction(percent) / 100)
    assert Target.from_dict(promise.to_dict()) == promise


def test_a_target_of_lower_precision_meets_its_minimum():
    """A cut of 42 % held in 32 bits is 42 %, not 41.99999868 %."""
    assert float(margin_points(target(np.float32(0.42)).reduction, 0.42, 0)) == 0.0
    assert target("42%", coverage=np.float32(0.95)).coverage == 0.95


def test_years_and_decimals_as_people_and_tables_have_them():
    """A fiscal label keeps its last year; numpy's integers are integers."""
    promise = Target(S12, 0.462, "FY2029/30", base_year=np.int64(2019), decimals=np.int8(1))
    assert (promise.target_year, promise.base_year, promise.decimals) == (2030, 2019, 1)
    assert type(promise.decimals) is type(promise.base_year) is int
    assert NetZero(ALL, "2050").target_year == NetZero(ALL, 2050.0).target_year == 2050


def test_a_share_is_a_percentage_too():
    """What the error of 95 proposes is read."""
    assert target(coverage="95%") == target(coverage=0.95)
    assert target(coverage={S1: "67,5 %"}).covers(S1) == 0.675
    assert NetZero(ALL, 2050, residual="10 %").residual == 0.1


@pytest.mark.parametrize(
    ("growth", "fraction"), [("10%", -0.1), ("+10 %", -0.1), ("7,5 percent", -0.075)]
)
def test_growth_in_words(growth, fraction):
    """With a plus or without; a minus is a cut, two signs are none."""
    assert target(Target.growth(growth)).reduction == fraction
    for bad in ("-10%", "++10%", "+-10%", "0%", "1,234 %"):
        with pytest.raises(ArgumentError, match="growth must"):
            Target.growth(bad)


def test_scopes_that_are_missing_are_named():
    """Not the last of the arguments, which only then lacks a value."""
    for call in (
        lambda: NetZero(2050),  # type: ignore[call-arg]
        lambda: NetZero(2050, residual=0.1),  # type: ignore[call-arg]
        lambda: Target(0.5, 2030, base_year=2021),  # type: ignore[call-arg]
        lambda: FixedLevel(0.0, 2030, unit="tCO2e"),  # type: ignore[call-arg]
        lambda: Engagement(1, 2027),  # type: ignore[call-arg]
    ):
        with pytest.raises(ScopeError, match="the scopes are missing, which come first"):
            call()


def test_other_arguments_that_are_missing_are_those_that_python_names():
    """The first argument was fine."""
    with pytest.raises(TypeError, match="target_year"):
        NetZero(ALL)  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="boundary"):
        NetZero()  # type: ignore[call-arg]


@given(st.integers(0, 1000))
def test_words_and_numbers_promise_the_same(tenths):
    """The words 46.2% are 0.462 with one decimal, for every tenth of a percent."""
    words = target(f"{tenths // 10}.{tenths % 10}%")
    assert words == target(tenths / 1000, decimals=1)


@pytest.mark.parametrize(
    ("reduction", "message"),
    [
        (52, r"reduction must be a fraction in \[0, 1\], got 52; did you mean 0\.52, or '52%'\?"),
        (46.2, r"did you mean 0\.462, or '46\.2%'\?"),
        ("150%", "reduction must lie in 0% to 100%, got '150%'"),
        ("-150%", "reduction must lie in 0% to 100%, got '-150%'"),
        ("46.2", r"must be a fraction or a percentage.*got '46\.2'; did you mean '46\.2%'"),
        ("+5 %", r"must be a cut, got '\+5 %': growth is Target\.growth\('5 %'\)"),
        ("1,234 %", r"one reading, got '1,234 %': is it '1\.234%' or '1234%'"),
        ("46.2000000000000%", "at most 12 decimals as published"),
        ("half", "reduction must be a fraction or a percentage.*'half'"),
        (-0.1, r"fraction in \[0, 1\], got -0\.1: a cut is 0\.1, growth is Target\.growth\(0\.1\)"),
    ],
)
def test_a_percentage_is_no_fraction(reduction, message):
    """52 asks whether 0.52 was meant."""
    with pytest.raises(ArgumentError, match=message):
        target(reduction)


@pytest.mark.parametrize(
    ("fields", "message"),
    [
        (
            {"reduction": "46.2%", "decimals": 0},
            "decimals must agree with reduction '46.2%', got 0",
        ),
        ({"reduction": 0.462, "decimals": 0}, "decimals must hold the percentage 46.2, got 0"),
        ({"decimals": 1.0}, r"decimals must be a whole number from 0 to 12, got 1\.0"),
        ({"coverage": 0.0}, r"coverage must be above 0, got 0\.0"),
        ({"coverage": 95}, r"coverage must be a fraction.*0\.95"),
    ],
)
def test_precision_and_coverage_must_be_possible(fields, message):
    """The decimals hold the percentage; a target covers something."""
    with pytest.raises(ArgumentError, match=message):
        target(**fields)


@pytest.mark.parametrize("year", [2021, 2020])
def test_a_target_lies_after_its_base_year(year):
    """The base year itself is not after it, for a cut as for a net zero."""
    with pytest.raises(YearError, match=f"target_year must be after base_year 2021, got {year}"):
        Target(S12, "52%", year, base_year=2021)
    with pytest.raises(YearError, match=f"target_year must be after base_year 2021, got {year}"):
        NetZero(ALL, year, base_year=2021)


def test_maintaining_begins_after_the_target_year():
    """The last year is that of the promise, or through when it is maintained."""
    with pytest.raises(YearError, match="maintain_until must be after target_year 2030, got 2030"):
        target(maintain_until=2030)
    assert target().last_year == 2030
    assert target(maintain_until=2040).last_year == 2040


@pytest.mark.parametrize(
    ("promise", "text"),
    [
        (target(), "-52 % of scopes 1+2 by 2030 from 2021"),
        (target(per="TB"), "-52 % of scopes 1+2 per TB by 2030 from 2021"),
        (target(coverage=0.95), "-52 % of scopes 1+2 by 2030 from 2021, covering 95 %"),
        (target(maintain_until=2050),
         "-52 % of scopes 1+2 by 2030 from 2021, maintained until 2050"),
        (Target(S12.land_only, "52%", 2030, base_year=2021),
         "-52 % of scopes 1+2 (land only) by 2030 from 2021"),
        (NetZero(ALL, 2050), "net zero of scopes 1+2+3 by 2050"),
        (NetZero(S1.without_land, 2040),
         "net zero of scope 1 (without land) by 2040"),
        (target(Target.growth("10.0%")), "+10.0 % of scopes 1+2 by 2030 from 2021"),
        (Target(ALL, "50%", 2030, base_year=2021, coverage={S3: 0.67}),
         "-50 % of scopes 1+2+3 by 2030 from 2021, covering 67 % of scope 3"),
        (FixedLevel(S1, 0.0, 2022, unit="tCO2e", maintain_until=2030),
         "0 t of scope 1 by 2022, maintained until 2030"),
        (FixedLevel(S12, 1.2, 2030, unit="MtCO2e", base_year=2019),
         "1.2 Mt of scopes 1+2 by 2030 from 2019"),
        (BelowBaseline(ALL, "30%", 2030), "-30 % of scopes 1+2+3 against a baseline in 2030"),
        (Engagement(Scope.C4, 0.7, 2027, EngagementBasis.SPEND, Partner.CUSTOMERS),
         "70 % of customers by spend (scope 3 category 4) with science-based targets by 2027"),
        (RenewableElectricity(0.8, 2025, maintain_until=2030),
         "80 % renewable electricity by 2025, maintained until 2030"),
    ],
)  # fmt: skip
def test_every_promise_reads_as_one_line(promise, text):
    """As charts and errors name it."""
    assert str(promise) == text


@pytest.mark.parametrize(
    ("call", "error", "message"),
    [
        (lambda: NetZero(ALL, 2050, residual=10), ArgumentError, r"residual.*got 10; .*0\.1"),
        (lambda: FixedLevel(S1, -1.0, 2022, unit="tCO2e"), ArgumentError,
         r"level.*at least 0, got -1\.0"),
        (lambda: FixedLevel(S1, 0.0, 2022, unit="tCO2e", maintain_until=2022), YearError,
         "maintain_until must be after target_year 2022, got 2022"),
        (lambda: Engagement(S12, 0.5, 2030), ScopeError, r"scope-3.*got S1\+S2"),
        (lambda: Engagement(S2 | S3, 0.5, 2030), ScopeError, r"scope-3.*got S2\+S3"),
        (lambda: Engagement(S3, 0.0, 2030), ArgumentError, r"share.*above 0, got 0\.0"),
        (lambda: RenewableElectricity(100, 2030), ArgumentError, "share.*got 100; did you mean 1"),
        (lambda: RenewableElectricity(1, 2030, base_year=2030), YearError, "base_year.*got 2030"),
        (lambda: RenewableElectricity(1, 2030, maintain_until=2030), YearError,
         "maintain_until must be after target_year 2030, got 2030"),
    ],
)  # fmt: skip
def test_other_promises_refuse_the_impossible(call, error, message):
    """Percent for fractions, years in the wrong order, scopes that are not meant."""
    with pytest.raises(error, match=message):
        call()


@pytest.mark.parametrize(
    ("life", "day", "alive"),
    [
        (Lifecycle(), date(1990, 1, 1), True),
        (Lifecycle(approved=MAY_2024), date(2024, 5, 5), False),
        (Lifecycle(approved=MAY_2024), date(2024, 5, 6), True),
        (Lifecycle(announced=date(2023, 1, 1), approved=MAY_2024), date(2023, 6, 1), True),
        (Lifecycle(withdrawn=MAY_2024), date(2024, 5, 5), True),
        (Lifecycle(withdrawn=MAY_2024), date(2024, 5, 6), False),
        (Lifecycle(submitted=date(2023, 9, 1)), date(2023, 1, 1), True),
    ],
)
def test_a_promise_lives_from_its_announcement_to_its_withdrawal(life, day, alive):
    """Known from the first day on, given up from the day of withdrawal on."""
    assert life.alive(day) is alive


@pytest.mark.parametrize("earlier", ["announced", "submitted", "approved"])
def test_a_withdrawal_comes_last(earlier):
    """No promise is given up before it is made; the same day is possible."""
    with pytest.raises(ArgumentError, match=f"withdrawn must not come before {earlier}"):
        Lifecycle(**{earlier: MAY_2024, "withdrawn": date(2024, 5, 5)})
    assert Lifecycle(**{earlier: MAY_2024, "withdrawn": MAY_2024}).withdrawn == MAY_2024


def test_approval_follows_submission():
    """A standard's body approves what was sent to it."""
    with pytest.raises(ArgumentError, match="approved must not come before submitted"):
        Lifecycle(submitted=MAY_2024, approved=date(2024, 1, 1))


@pytest.mark.parametrize(
    ("kind", "name", "said"),
    [
        (Target, "approved", r"it belongs in life=Lifecycle\(approved=...\)"),
        (Company, "sector", r"it belongs in facts=Facts\(sector=...\)"),
        (Inventory, "currency", "it takes year, emissions, unit, .*, source, others$"),
    ],
)
def test_a_field_that_is_not_there_is_told_where_it_belongs(kind, name, said):
    """Python's own words are "unexpected keyword argument", which helps nobody on."""
    with pytest.raises(TypeError, match=f"^{kind.__name__} takes no '{name}': {said}"):
        kind("Acme", **{name: "EUR"})
