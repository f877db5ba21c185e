"""The strategies of ``trajectory.testing.strategies``: valid, pinned, refused, and far-reaching."""

import dataclasses
import inspect
import itertools
from datetime import date

import numpy as np
import pytest
from hypothesis import HealthCheck, Phase, find, given, settings
from hypothesis import strategies as st

import trajectory as tj
from trajectory.nouns.promises import EngagementBasis, Lifecycle
from trajectory.testing import laws
from trajectory.testing import strategies as tst

GRAM = 1e-6
OF_NOUNS = {
    tst.facts: tj.Facts,
    tst.inventories: tj.Inventory,
    tst.lifecycles: tj.Lifecycle,
    tst.below_baselines: tj.BelowBaseline,
    tst.fixed_levels: tj.FixedLevel,
    tst.net_zeros: tj.NetZero,
    tst.pathways: tj.Pathway,
    tst.renewable_electricities: tj.RenewableElectricity,
    tst.sources: tj.Source,
    tst.engagements: tj.Engagement,
    tst.targets: tj.Target,
    tst.companies: tj.Company,
}
# These fields follow from others: keys and amounts, shape and amounts, the targets.
FOLLOW = {"emissions", "values", "base_level", "knot_years", "knot_levels", "inventories", "notes"}
TONNES = {"tCO2e": 1.0, "ktCO2e": 1e3, "MtCO2e": 1e6, "GtCO2e": 1e9}


def bases(company):
    """Return scopes and base year of each absolute target."""
    return {
        (promise.boundary, promise.base_year)
        for promise in company.targets
        if isinstance(promise, tj.Target) and promise.per is None
    }


def whole_beside_parts(company):
    """Return whether a target on a whole stands beside some on its parts."""
    found = [boundary for boundary, _ in bases(company)]
    return any(a in b and a != b for a in found for b in found)


def by_both_methods(inventory):
    """Return whether scope 2 is reported market-based and location-based."""
    return len({key.scope2 for key, _ in inventory.emissions if tj.S2 in key.scopes}) == 2


def differs(inventory):
    """Return whether a stated total is more than 0.5 % off the sum of its parts."""
    return any(abs(one - other) > 0.005 * one > 0.0 for _, one, other in inventory.totals())


def reached(strategy, condition):
    """Return something that a strategy draws and that meets a condition, or fail."""
    search = settings(
        max_examples=5000,
        derandomize=True,
        database=None,
        phases=[Phase.generate],
        suppress_health_check=list(HealthCheck),
    )
    return find(strategy, condition, settings=search)


@pytest.mark.parametrize(("strategy", "noun"), OF_NOUNS.items(), ids=lambda thing: thing.__name__)
def test_every_field_can_be_pinned(strategy, noun):
    """A field that is added to a noun is added to its strategy."""
    fields = {field.name for field in dataclasses.fields(noun)}
    assert not fields - set(inspect.signature(strategy).parameters) - FOLLOW


@pytest.mark.parametrize("name", tst.__all__)
def test_all_arguments_are_keyword_only(name):
    """An argument is always named, so that new ones can be added anywhere."""
    parameters = inspect.signature(getattr(tst, name)).parameters.values()
    assert {parameter.kind for parameter in parameters} == {inspect.Parameter.KEYWORD_ONLY}


@pytest.mark.parametrize(("strategy", "noun"), OF_NOUNS.items(), ids=lambda thing: thing.__name__)
@given(data=st.data())
def test_strategies_draw_their_noun(strategy, noun, data):
    """Without arguments each strategy draws valid nouns, all of one type."""
    assert type(data.draw(strategy())) is noun


@given(tst.scopes(within=tj.S3, min_size=2, max_size=4))
def test_scopes_keep_their_bounds(scopes):
    """Scopes come from where they may, and join as many as they may."""
    assert scopes in tj.S3
    assert 2 <= len(scopes) <= 4


@given(tst.inventories(boundary=tst.boundaries(land=tj.Land.WITH), total=False))
def test_emissions_are_physical(inventory):
    """Emissions are 0 or at least a gram, and at most ten billion tonnes."""
    for _, value in inventory.emissions:
        tonnes = value * TONNES.get(inventory.unit, 1.0)
        assert tonnes == 0.0 or GRAM * 0.999 <= tonnes <= 1.001e10
    covered = tj.Scope(0)
    for scope, _ in inventory.emissions:
        assert not scope & covered
        covered |= scope


@given(tst.inventories(year=2021, unit="index", boundary=tj.S12, max_size=1, removals=0.0))
def test_inventory_pins_are_kept(inventory):
    """What is pinned is not drawn."""
    assert (inventory.year, inventory.unit, inventory.removals) == (2021, "index", 0.0)
    assert [scope for scope, _ in inventory.emissions] == [tj.S12]


@given(tst.inventories(keys=[tj.S1, tj.S2, tj.Scope.C11], min_value=5.0, max_value=7.0))
def test_inventory_keys_and_amounts_are_kept(inventory):
    """Keys can be pinned, and amounts bounded."""
    assert inventory.scopes == tj.S12 | tj.Scope.C11
    assert all(5.0 <= value <= 7.0 for _, value in inventory.emissions)


@given(tst.inventories(boundary=tst.scopes(min_size=5), min_size=3, max_size=3))
def test_inventories_have_as_many_keys_as_asked(inventory):
    """Scopes are split into as many parts as asked for."""
    assert len(inventory.emissions) == 3


@given(
    tst.targets(boundary=tj.S12, base_year=st.integers(2015, 2020), min_value=0.3, max_value=0.5)
)
def test_target_pins_are_kept(target):
    """A value pins a field, a strategy narrows it, bounds hold for published percentages."""
    assert target.boundary == tj.S12
    assert 2015 <= target.base_year <= 2020
    assert 0.3 <= target.reduction <= 0.5


@given(tst.targets(decimals=1))
def test_decimals_are_those_of_the_percentage(target):
    """A target with one decimal can be published and read again without loss."""
    again = tj.Target(tj.S1, f"{target.percent}%", 2030, base_year=2020)
    assert (again.reduction, again.decimals) == (target.reduction, 1)


@given(tst.targets(reduction="46.2%", maintain_until=2050))
def test_a_published_reduction_is_kept(target):
    """A percentage in words pins reduction and decimals; the years fit what is maintained."""
    assert (target.reduction, target.decimals) == (0.462, 1)
    assert target.target_year < target.maintain_until == 2050


@given(tst.targets(reduction=st.sampled_from(["50%", 0.25]), target_year=2030))
def test_a_strategy_for_reductions_is_kept(target):
    """The years before a pinned target year are drawn to fit."""
    assert target.reduction in (0.5, 0.25)
    assert target.base_year < target.target_year == 2030


@given(tst.target_sets(base_year=2021, net_zero=st.just(True), min_size=2))
def test_target_sets_fit_together(book):
    """One base, later years, stronger cuts, holds that end before the next, a net zero last."""
    *cuts, last = book
    assert isinstance(last, tj.NetZero)
    assert last.target_year > max(cut.last_year for cut in cuts)
    assert {(c.boundary, c.base_year, c.coverage) for c in cuts} == {
        (cuts[0].boundary, 2021, cuts[0].coverage)
    }
    for one, other in itertools.pairwise(cuts):
        assert one.reduction <= other.reduction
        assert one.last_year < other.target_year


@given(tst.companies())
def test_companies_draw_a_path(company):
    """Every company draws a path on what it promised, and a net path where it promised one."""
    scopes = laws.promised_scopes(company)
    path = tj.reduction_path(company, scopes)
    assert path.base_year in {inventory.year for inventory in company.inventories}
    if any(isinstance(promise, tj.NetZero) for promise in company.targets):
        assert tj.net_path(company, scopes).net.values[-1] <= 0.0


@given(tst.companies(boundary=tj.S12, base_year=2021, unit="index", net_zero=False, name="ZTE"))
def test_company_pins_are_kept(company):
    """Scopes, base year, unit and name are what they were pinned to."""
    path = tj.reduction_path(company, tj.S12)
    assert (path.base_year, path.unit, company.name) == (2021, "index", "ZTE")
    assert not any(isinstance(promise, tj.NetZero) for promise in company.targets)


@given(tst.companies(targets=[tj.Target(tj.S1, "50%", 2030, base_year=2020)], min_value=10.0))
def test_companies_take_targets_as_given(company):
    """The inventories are made to fit the targets that are passed in."""
    path = tj.reduction_path(company, tj.S1)
    assert path.base_level >= 10.0
    assert path.at(2030) == path.base_level / 2


OVERLAPPING = [
    tj.Target(tj.S12, "50%", 2030, base_year=2020),
    tj.Target(tj.ALL, "90%", 2050, base_year=2020),
]


@pytest.mark.parametrize("unit", ["index", "tCO2e"])
@given(data=st.data())
def test_companies_report_what_overlapping_targets_need(unit, data):
    """Each of several targets on overlapping scopes can be drawn."""
    company = data.draw(tst.companies(targets=OVERLAPPING, unit=unit))
    for target in OVERLAPPING:
        laws.path_meets_targets(company, target.boundary)


@given(tst.pathways(years=range(2021, 2026), shape=(2, 3), unit="ktCO2e", base_year=2019))
def test_pathway_pins_are_kept(paths):
    """Years, shape, unit and base year are what they were pinned to."""
    assert paths.values.shape == (2, 3, 5)
    assert (paths.years.tolist(), paths.unit) == ([2021, 2022, 2023, 2024, 2025], "ktCO2e")
    assert paths.base_year == 2019
    assert paths.base_level.shape == (2, 3)


@given(tst.knots(shape=(2, 2), ragged=True, min_size=3, max_size=5, falling=True, max_value=9.0))
def test_ragged_knots_are_padded_right_and_share_a_span(knots):
    """Rows differ in years, have as many knots as asked for and share at least one year."""
    years, levels = knots
    assert years.shape == levels.shape
    assert years.shape[:2] == (2, 2)
    count = (~np.isnan(years)).sum(axis=-1)
    assert 3 <= count.min() <= count.max() <= 5
    assert (np.isnan(years) == np.isnan(levels)).all()
    assert np.nanmin(years, axis=-1).max() <= np.nanmax(years, axis=-1).min()
    steps = np.diff(levels)
    assert (steps[~np.isnan(steps)] <= 0.0).all()
    assert np.nanmax(levels) <= 9.0


REACHABLE = {
    "a full cut": (tst.targets(), lambda t: t.reduction == 1.0),
    "no cut at all": (tst.targets(), lambda t: t.reduction == 0.0),
    "two decimals": (tst.targets(), lambda t: t.decimals == 2 and not t.percent.endswith("0")),
    "an unknown precision": (tst.targets(), lambda t: t.decimals is None and t.reduction > 0.1),
    "an intensity": (tst.targets(), lambda t: t.per is not None),
    "partial coverage": (tst.targets(), lambda t: t.coverage < 1.0),
    "a level maintained": (tst.targets(), lambda t: t.maintain_until is not None),
    "a withdrawal": (tst.targets(), lambda t: t.life.withdrawn is not None),
    "all scopes": (tst.scopes(), lambda s: s == tj.ALL),
    "a few categories": (tst.scopes(), lambda s: 2 <= len(s & tj.S3) < 15 and tj.S1 not in s),
    "an index": (tst.inventories(), lambda i: i.unit == "index"),
    "many keys": (tst.inventories(), lambda i: len(i.emissions) >= 4),
    "nothing emitted": (tst.inventories(), lambda i: not any(v for _, v in i.emissions)),
    "less than a kilogram": (tst.inventories(unit="tCO2e", max_value=1e-3),
                             lambda i: 0.0 < i.emissions[0][1] < 1e-3),
    "a residual": (tst.net_zeros(), lambda n: n.residual not in (None, 0.0)),
    "a net zero of all scopes": (tst.net_zeros(), lambda n: n.boundary == tj.ALL),
    "zero maintained": (tst.fixed_levels(), lambda m: m.level == 0.0),
    "by spend": (tst.engagements(), lambda s: s.basis is EngagementBasis.SPEND),
    "a base share": (tst.renewable_electricities(), lambda r: r.base_share is not None),
    "four targets": (tst.target_sets(), lambda b: sum(isinstance(t, tj.Target) for t in b) == 4),
    "a set with a net zero": (tst.target_sets(), lambda b: isinstance(b[-1], tj.NetZero)),
    "a company of parts": (
        tst.companies(),
        lambda c: len(bases(c)) > 1,
    ),
    "two base years": (
        tst.companies(parts=True, unit="tCO2e"),
        lambda c: len({year for _, year in bases(c)}) > 1,
    ),
    "a coverage by scope": (tst.targets(), lambda t: isinstance(t.coverage, tuple)),
    "base emissions": (tst.targets(), lambda t: t.base_emissions is not None),
    "growth": (tst.targets(growth=True), lambda t: t.reduction < 0.0 and t.decimals == 1),
    "a baseline": (tst.below_baselines(), lambda b: b.baseline is not None),
    "both scope-2 methods": (tst.inventories(), by_both_methods),
    "a total beside its parts": (tst.inventories(), lambda i: bool(i.totals())),
    "a total that differs": (tst.inventories(unit="tCO2e"), differs),
    "a fiscal year": (tst.inventories(), lambda i: i.period_end and i.period_end.month == 3),
    "a day of publication": (tst.inventories(), lambda i: i.published is not None),
    "removals": (tst.companies(), lambda c: any(i.removals for i in c.inventories)),
    "a whole beside its parts": (tst.companies(), lambda c: whole_beside_parts(c)),
    "a level after targets": (
        tst.companies(), lambda c: any(isinstance(t, tj.FixedLevel) for t in c.targets)
    ),
    "two base years of one boundary": (
        tst.companies(), lambda c: len(bases(c)) > len({boundary for boundary, _ in bases(c)})
    ),
    "a company in index": (tst.companies(), lambda c: c.inventories[0].unit == "index"),
    "promises of means": (
        tst.companies(), lambda c: any(isinstance(t, tj.Engagement) for t in c.targets)
    ),
    "two axes of pathways": (tst.pathways(), lambda p: p.values.ndim == 3),
    "an earlier base year": (tst.pathways(), lambda p: p.base_year < p.years[0]),
    "knots on a pathway": (tst.pathways(), lambda p: p.knot_years.size > 1),
    "rows of unequal length": (
        tst.knots(shape=(2,), ragged=True), lambda k: bool(np.isnan(k[0]).any())
    ),
    "an early curve": (tst.curves(), lambda c: c.name == "power" and c.parameter < 1.0),
    "a constant percentage": (tst.curves(reaching_zero=False), lambda c: c is tj.geometric),
}  # fmt: skip


@pytest.mark.parametrize("case", REACHABLE)
def test_what_matters_is_reached(case):
    """The domain is wide: each of these is found."""
    reached(*REACHABLE[case])


IMPOSSIBLE = [
    (tst.scopes, {"min_size": 0}, "min_size"),
    (tst.scopes, {"within": tj.S12, "min_size": 3}, "at most 2"),
    (tst.scopes, {"min_size": 4, "max_size": 3}, "max_size must be at least"),
    (tst.scopes, {"within": "S1"}, "within"),
    (tst.scopes, {"min_size": True}, "min_size must be a whole number"),
    (tst.sources, {"title": ""}, "title"),
    (tst.lifecycles, {"approved": "6 May"}, "approved"),
    (tst.inventories, {"keys": [tj.S1], "total": True}, "not be given with keys"),
    (tst.inventories, {"both": 1}, "both must be True or False"),
    (
        tst.inventories,
        {"period_end": date(2022, 3, 31), "published": date(2022, 1, 1)},
        "published must not come before period_end",
    ),
    (tst.targets, {"growth": 1}, "growth must be True or False"),
    (tst.targets, {"growth": True, "reduction": "5%"}, "not be given with a reduction"),
    (tst.targets, {"coverage": {tj.S3: 0.5}, "boundary": tj.S12}, "coverage must be of parts"),
    (tst.targets, {"base_emissions": 5}, "base_emissions"),
    (tst.fixed_levels, {"unit": "kg"}, "unit"),
    (tst.below_baselines, {"reduction": "+5%"}, "reduction"),
    (tst.companies, {"whole": True}, "whole must not be True unless parts is"),
    (tst.companies, {"mixed": 1}, "mixed must be True or False"),
    (tst.lifecycles, {"submitted": date(2024, 5, 6), "approved": date(2023, 5, 6)}, "submitted"),
    (tst.facts, {"flag_share": 20}, "flag_share"),
    (tst.facts, {"fiscal_year_end": 13}, "fiscal_year_end"),
    (tst.inventories, {"year": 2021.5}, "year"),
    (tst.inventories, {"unit": "kg"}, "unit"),
    (tst.inventories, {"boundary": "S1"}, "boundary|emissions"),
    (tst.inventories, {"keys": [tj.S1, tj.S12]}, "overlap"),
    (tst.inventories, {"keys": [tj.S1], "boundary": tj.S1}, "not both"),
    (tst.inventories, {"boundary": tj.S1, "min_size": 2}, "min_size must be at most 1"),
    (tst.inventories, {"removals": -1.0}, "removals"),
    (tst.inventories, {"min_value": -1.0}, "min_value"),
    (tst.inventories, {"min_value": 2.0, "max_value": 1.0}, "max_value must be at least"),
    (tst.inventories, {"max_value": 1e-9}, "a gram"),
    (tst.inventories, {"max_value": float("nan")}, "max_value"),
    (tst.targets, {"reduction": 52}, "reduction"),
    (tst.targets, {"reduction": "52"}, "reduction"),
    (tst.targets, {"base_year": 2030, "target_year": 2030}, "target_year"),
    (tst.targets, {"base_year": True}, "base_year"),
    (tst.targets, {"base_year": 9999}, "target_year"),
    (tst.targets, {"target_year": "soon"}, "target_year"),
    (tst.targets, {"coverage": 0.0}, "coverage"),
    (tst.targets, {"target_year": 2030, "maintain_until": 2030}, "maintain_until"),
    (tst.targets, {"decimals": -1}, "decimals"),
    (tst.targets, {"reduction": 0.4225, "decimals": 1}, "decimals"),
    (tst.targets, {"decimals": 0, "min_value": 0.501, "max_value": 0.509}, "decimals must allow"),
    (tst.targets, {"min_value": 0.6, "max_value": 0.5}, "max_value"),
    (tst.targets, {"max_value": 52}, "max_value"),
    (tst.net_zeros, {"base_year": 2050, "target_year": 2050}, "target_year"),
    (tst.net_zeros, {"residual": 1.5}, "residual"),
    (tst.fixed_levels, {"level": -1.0}, "level"),
    (tst.fixed_levels, {"target_year": 2030, "maintain_until": 2030}, "maintain_until"),
    (tst.engagements, {"boundary": tj.S1}, "scope-3"),
    (tst.engagements, {"share": 0.0}, "share"),
    (tst.renewable_electricities, {"share": 0.0}, "share"),
    (tst.renewable_electricities, {"base_year": 2030, "target_year": 2025}, "base_year"),
    (tst.target_sets, {"min_size": 0}, "min_size"),
    (tst.target_sets, {"net_zero": 1}, "net_zero"),
    (tst.target_sets, {"boundary": tj.Scope(0)}, "boundary"),
    (tst.target_sets, {"base_year": 9998}, "target_year"),
    (tst.companies, {"name": ""}, "name"),
    (tst.companies, {"unit": "kg"}, "unit"),
    (tst.companies, {"unit": "index", "parts": True}, "parts must be False"),
    (tst.companies, {"boundary": tj.S1, "parts": True}, "parts must be False"),
    (tst.companies, {"parts": 1}, "parts must be True or False"),
    (tst.companies, {"targets": [], "boundary": tj.S1}, "targets"),
    (tst.companies, {"targets": ["-50 %"]}, "targets"),
    (tst.companies, {"max_value": -1.0}, "max_value"),
    (tst.pathways, {"years": [2021, 2023]}, "years"),
    (tst.pathways, {"years": []}, "years"),
    (tst.pathways, {"years": 2021}, "years"),
    (tst.pathways, {"shape": (0,)}, "shape"),
    (tst.pathways, {"shape": 3}, "shape"),
    (tst.pathways, {"unit": "MWh"}, "unit"),
    (tst.pathways, {"min_size": 0}, "min_size"),
    (tst.knots, {"ragged": True}, "ragged"),
    (tst.knots, {"min_size": 0}, "min_size"),
    (tst.knots, {"shape": (2,), "ragged": True, "min_size": 1}, "min_size"),
    (tst.knots, {"shape": (-1,)}, "shape"),
    (tst.knots, {"max_value": -1.0}, "max_value"),
    (tst.curves, {"reaching_zero": "yes"}, "reaching_zero"),
]


@pytest.mark.parametrize(("strategy", "arguments", "message"), IMPOSSIBLE)
def test_impossible_arguments_are_refused_at_once(strategy, arguments, message):
    """What cannot be drawn is an error of the call, and names the argument."""
    with pytest.raises(tj.ArgumentError, match=message):
        strategy(**arguments)


@given(tst.lifecycles(approved=date(2024, 5, 6)))
def test_pinned_dates_stand_alone(life):
    """Beside a pinned date no other is drawn that could contradict it."""
    assert life == Lifecycle(approved=date(2024, 5, 6))
