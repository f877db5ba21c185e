"""The laws of ``trajectory.testing.laws``, held against everything the strategies draw."""

import importlib

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.kernels.knots import BLOCK
from trajectory.testing import laws
from trajectory.testing import strategies as tst

GRAM = 1e-6
# None of them makes a full cut, so that every curve can be drawn through them.
UNFINISHED = tst.target_sets(net_zero=False, max_value=0.99)
FACTORS = st.floats(1e-3, 1e3)
ROWS = st.lists(st.integers(1, 3), min_size=1, max_size=2).map(tuple)
# All whose years depend on the knots around them only.
LOCAL_CURVES = st.sampled_from([tj.linear, tj.step, tj.logistic]) | st.floats(0.1, 9.0).map(
    tj.power
)
LINES = st.sampled_from(
    [
        tj.benchmarks.linear_1_5c,
        tj.benchmarks.linear_wb2c,
        tj.benchmarks.linear_contraction(0.07, 0.0),
    ]
)
OF_2021 = {"years": st.integers(2021, 2049).map(lambda last: range(2021, last + 1))}

ZTE = tj.Company(
    "ZTE",
    [tj.Inventory(2021, {tj.S12: 100.0}, unit="index")],
    [
        tj.Target(tj.S12, "52%", 2030, base_year=2021),
        tj.Target(tj.S12, "90%", 2040, base_year=2021, maintain_until=2050),
        tj.NetZero(tj.ALL, 2050),
    ],
)
ALL_GONE = tj.Company(
    "a full cut",
    [tj.Inventory(2020, {tj.S1: 0.1}), tj.Inventory(2021, {tj.S1: 0.3})],
    [
        tj.Target(tj.S1, 0.9, 2030, base_year=2020),
        tj.Target(tj.S1, 1.0, 2031, base_year=2020, maintain_until=2040),
    ],
)

# The ordinary company: near-term targets of parts, a long-term one of everything.
ORDINARY = tj.Company(
    "ordinary",
    [
        tj.Inventory(
            2019,
            {
                tj.S1: 12_500.0,
                tj.S2.market_based: 20_300.0,
                tj.S2.location_based: 24_800.0,
                tj.C1: 200_000.0,
                tj.C11: 46_300.0,
            },
            others=0.0,
        )
    ],
    [
        tj.Target(tj.S12.market_based, "46.2%", 2030, base_year=2019),
        tj.Target(tj.S3, "25%", 2030, base_year=2019),
        tj.Target(tj.ALL, "90%", 2050, base_year=2019),
        tj.NetZero(tj.ALL, 2050),
    ],
)

# The whole promises more than its parts in a year in which both speak.
STRICTER_WHOLE = tj.Company(
    "stricter whole",
    [tj.Inventory(2020, {tj.S1: 60.0, tj.S2: 40.0})],
    [
        tj.Target(tj.S1, "20%", 2035, base_year=2020),
        tj.Target(tj.S2, "30%", 2035, base_year=2020),
        tj.Target(tj.S12, "50%", 2030, base_year=2020, maintain_until=2032),
    ],
)

# The residual of each part is a share of that part's own base year.
TWO_BASES = tj.Company(
    "two base years",
    [tj.Inventory(1990, {tj.S2: 1.0}), tj.Inventory(1991, {tj.S1: 0.0})],
    [
        tj.Target(tj.S1, 0.0, 1996, base_year=1991),
        tj.Target(tj.S2, 0.5, 1996, base_year=1990),
        tj.NetZero(tj.S12, 1997, residual=0.5),
    ],
)


def span_of(knots):
    """Return all years that lie within the knots of every row."""
    years = np.atleast_2d(knots[0])
    return np.arange(np.nanmin(years, axis=-1).max(), np.nanmax(years, axis=-1).min() + 1)


# Curves


@given(tst.curves(), tst.knots())
@example(tj.s_curve(500), ([2020, 2030], [100.0, 0.1]))  # 100 + (0.1 - 100) is below 0.1
@example(tj.s_curve(450), ([1990, 1998], [9.0, GRAM]))
@example(tj.monotone, ([2020, 2029, 2030], [0.1, 0.7, 0.0]))
@example(tj.monotone, ([2021, 2030, 2040, 2050], [100.0, 48.0, 10.0, 0.0]))
@example(tj.linear, ([2020, 2049], [1.0, 0.1]))
def test_one_row_stays_between_its_knots(curve, knots):
    """Every curve is exact at its knots and stays between two neighbours."""
    laws.between_knots(curve, span_of(knots), *knots)


@given(tst.curves(), tst.knots(shape=ROWS))
def test_rows_with_shared_knots_stay_between_them(curve, knots):
    """So do many rows on the same knots, each as if it were alone."""
    laws.between_knots(curve, span_of(knots), *knots)
    laws.rows_are_independent(curve, span_of(knots), *knots)


@given(tst.curves(), tst.knots(shape=ROWS, ragged=True))
@example(tj.monotone, ([[2020, 2030, np.nan], [2019, 2025, 2031]], [[1, 0, np.nan], [3, 1, 0]]))
def test_ragged_rows_stay_between_their_knots(curve, knots):
    """So do rows with knots of their own, whatever their padding."""
    laws.between_knots(curve, span_of(knots), *knots)
    laws.rows_are_independent(curve, span_of(knots), *knots)


@given(
    tst.curves(reaching_zero=False),
    tst.knots(shape=ROWS, ragged=True, min_value=GRAM, falling=True),
)
def test_geometric_keeps_the_same_laws_above_zero(curve, knots):
    """The curve that cannot reach zero keeps the same laws above it."""
    laws.between_knots(curve, span_of(knots), *knots)
    laws.rows_are_independent(curve, span_of(knots), *knots)


@given(tst.knots(shape=ROWS, min_value=GRAM))
@example(([2020, 2030, 2040], [100.0, 48.0, 10.0]))  # a wrong rate shows with three knots
def test_a_constant_percentage_is_below_the_straight_line(knots):
    """A weighted geometric mean is at most the arithmetic one."""
    laws.geometric_below_linear(span_of(knots), *knots)


@pytest.mark.parametrize("ragged", [False, True])
@pytest.mark.parametrize("curve", [tj.linear, tj.geometric, tj.monotone, tj.power(2)])
def test_rows_are_independent_across_blocks(curve, ragged):
    """A table of more rows than a block holds the same rows at both of its ends."""
    levels = np.tile([[9.0, 6.0, 1.0], [5.0, 4.0, 2.0], [7.0, 7.0, 3.0]], (BLOCK // 2, 1))
    years = np.array([2020.0, 2024.0, 2030.0])
    if ragged:
        years = np.tile([[2020, 2024, 2030], [2019, 2022, 2031], [2020, 2029, 2030]],
                        (BLOCK // 2, 1))  # fmt: skip
    table = curve(range(2020, 2031), years, levels)
    few = curve(range(2020, 2031), years[:3] if ragged else years, levels[:3])
    assert len(table) > BLOCK
    assert np.array_equal(table, np.tile(few, (BLOCK // 2, 1)))


# Nouns


@given(
    st.one_of(
        tst.companies(),
        tst.facts(),
        tst.inventories(),
        tst.lifecycles(),
        tst.fixed_levels(),
        tst.below_baselines(),
        tst.net_zeros(),
        tst.pathways(shape=ROWS | st.just(())),
        tst.renewable_electricities(),
        tst.sources(),
        tst.engagements(),
        tst.targets(),
    )
)
@example(ZTE)
def test_nouns_survive_json_and_pickle(noun):
    """Whatever can be drawn can be written and read, copied and sent."""
    laws.json_round_trip(noun)
    laws.pickle_round_trip(noun)


@given(tst.companies(net_zero=True))
@example(ZTE)
def test_net_paths_survive_pickle(company):
    """Gross emissions and removals can be sent to another process."""
    laws.pickle_round_trip(tj.net_path(company, laws.promised_scopes(company)))


@given(tst.pathways())
def test_units_there_and_back(path):
    """A unit of mass changes nothing; an index has none."""
    laws.converting_units_and_back(path)


@given(tst.pathways(min_size=2), st.data())
def test_totals_add_up(path, data):
    """A total is additive over years that do not overlap."""
    year = data.draw(st.sampled_from(path.years[:-1].tolist()))
    laws.cumulative_adds(path, year)


@given(tst.pathways(min_value=1e-3), st.data())
def test_an_index_is_100_in_its_year(path, data):
    """An index is 100 where it says so, and keeps all ratios."""
    year = data.draw(st.sampled_from(path.years.tolist()))
    laws.indexed_at_hundred(path, year)


# Paths


@given(tst.companies(), tst.curves())
@example(ZTE, tj.monotone)
@example(ALL_GONE, tj.linear)
@example(ALL_GONE, tj.monotone)
@example(ORDINARY, tj.linear)
@example(STRICTER_WHOLE, tj.linear)
def test_paths_are_at_or_below_each_promise(company, curve):
    """Whatever a company promises: a whole and its parts, levels, from one year or two."""
    scopes = laws.promised_scopes(company)
    laws.judge(laws.path_meets_targets, [company], scopes, curve=curve)
    laws.promises_are_used_or_named(company, scopes, curve=curve)


@given(tst.companies(parts=False), tst.curves())
@example(ZTE, tj.monotone)
@example(ALL_GONE, tj.linear)
def test_paths_of_one_line_are_on_each_promise(company, curve):
    """Where nothing is promised on parts, every level is met exactly."""
    laws.path_meets_targets(company, laws.promised_scopes(company), curve=curve)


@given(tst.companies(mixed=False, whole=False, parts=st.booleans()), tst.curves())
@example(ZTE, tj.monotone)
@example(ALL_GONE, tj.linear)
def test_nested_targets_never_rise(company, curve):
    """Through consistent targets no curve rises."""
    laws.targets_do_not_weaken(company, laws.promised_scopes(company), curve=curve)


@given(tst.companies(targets=UNFINISHED, min_value=GRAM), tst.curves(reaching_zero=False))
@example(ZTE, tj.geometric)
def test_unfinished_cuts_can_be_met_by_every_curve(company, curve):
    """Above zero this holds for a constant percentage as well."""
    scopes = laws.promised_scopes(company)
    laws.path_meets_targets(company, scopes, curve=curve)
    laws.targets_do_not_weaken(company, scopes, curve=curve)


@given(tst.companies(boundary=tst.boundaries(land=tj.Land.ONLY), mixed=False))
def test_land_targets_are_drawn_from_land_inventories(company):
    """Another boundary is drawn from inventories of that boundary."""
    scopes = laws.promised_scopes(company, tj.Land.ONLY)
    laws.judge(laws.targets_do_not_weaken, [company], scopes)
    laws.order_of_targets_is_irrelevant(company, scopes)


PARTS = {"parts": True, "unit": "tCO2e", "boundary": tst.scopes(min_size=2)}


@given(tst.companies(whole=False, **PARTS), tst.curves())
def test_parts_add_up(company, curve):
    """A path of parts is the sum of theirs over the years they share."""
    laws.parts_add_up(company, laws.promised_scopes(company), curve=curve)


@given(tst.companies(**PARTS), tst.curves())
@example(ORDINARY, tj.linear)
@example(ORDINARY, tj.monotone)
@example(STRICTER_WHOLE, tj.linear)
def test_a_whole_is_never_above_its_parts(company, curve):
    """What the parts promise holds for the whole, which may promise more."""
    laws.whole_is_at_most_its_parts(company, laws.promised_scopes(company), curve=curve)


@given(tst.companies(), st.integers(1, 30))
@example(ZTE, 5)
@example(ORDINARY, 5)
def test_a_path_kept_on_promises_nothing_more(company, years):
    """A year nobody promised is no knot."""
    scopes = laws.promised_scopes(company)
    until = int(tj.reduction_path(company, scopes).years[-1]) + years
    laws.keeping_on_promises_nothing(company, scopes, until)


@given(tst.companies(), st.data())
@example(ZTE, None)
def test_a_year_nobody_promised_is_no_target(company, data):
    """After the last promised year, tracking says whether that one was met."""
    path = tj.reduction_path(company, laws.promised_scopes(company))
    last = int(path.knot_years[-1])
    if data is None:
        reported = tj.Series([last, last + 1], [path.at(last) * 1.5, 0.0], path.unit)
    else:
        around = st.floats(0.5, 1.5).map(lambda factor: path.at(last) * factor)
        values = data.draw(st.lists(around, min_size=4, max_size=4))
        reported = tj.Series(range(last, last + 4), values, path.unit)
    for through in (last + 1, last + 3):
        laws.years_nobody_promised_are_no_targets(reported, path, through)


def test_a_path_without_promises_has_no_target_year():
    """Where no promise follows the base year, the law has nothing to say."""
    path = tj.Pathway([2021, 2022], [2.0, 1.0], "tCO2e", knot_years=[2021], knot_levels=[2.0])
    with pytest.raises(tj.ArgumentError, match="speaks only of paths with a promise"):
        laws.years_nobody_promised_are_no_targets(path, path, 2023)


SOME = st.sampled_from([tj.S1, tj.S2, tj.S12, tj.S3, tj.ALL])
BASES = st.integers(2018, 2021)
PLAIN = {"boundary": SOME, "life": tj.Lifecycle(), "source": None}
USUAL = tst.pathways(years=range(2018, 2051), shape=(), unit="tCO2e", base_year=2018)
ANY_PROMISE = st.one_of(
    tst.targets(base_year=BASES, growth=st.booleans(), base_emissions=None, **PLAIN),
    tst.fixed_levels(base_year=st.none() | BASES, target_year=st.integers(2022, 2050),
                     unit="tCO2e", max_value=1e3, **PLAIN),
    tst.below_baselines(target_year=st.integers(2022, 2050), baseline=st.none() | USUAL, **PLAIN),
)  # fmt: skip


@st.composite
def wild_books(draw):
    """Draw promises that need not fit, and inventories of every scope and category."""
    amounts = draw(st.lists(st.integers(0, 50), min_size=17, max_size=17))
    reported = [
        tj.Inventory(year, {s: n * (1.0 + (year - 2018) / 8) for s, n in zip(tj.ALL, amounts)})  # noqa: B905
        for year in range(2018, 2022)
    ]
    return tj.Company("made up", reported, draw(st.lists(ANY_PROMISE, min_size=2, max_size=6)))


def wild(*targets):
    """Return a company of such a book."""
    reported = [tj.Inventory(year, {tj.S1: 5.0, tj.S2: 1.0}) for year in (2018, 2020)]
    return tj.Company("made up", reported, targets)


EARLY = wild(  # the parts start in 2020, so the whole's 2019 is named
    tj.Target(tj.S1, 0.0, 2021, base_year=2018),
    tj.Target(tj.S2, 0.0, 2021, base_year=2020),
    tj.Target(tj.S12, 0.0, 2019, base_year=2018),
)
TWO_STARTS = wild(  # a baseline that starts elsewhere than the inventory
    tj.Target(tj.S1, 0.0, 2019, base_year=2018),
    tj.Target(tj.S2, 0.0, 2019, base_year=2018, maintain_until=2020),
    tj.BelowBaseline(tj.S2, 0.0, 2022, tj.Pathway(range(2018, 2023), [0.0, 9, 9, 9, 9], "tCO2e")),
)


@given(wild_books(), st.sampled_from([tj.S12, tj.ALL]))
@example(EARLY, tj.S12)
@example(TWO_STARTS, tj.S12)
def test_books_that_need_not_fit(company, scopes):
    """Nothing is dropped in silence, and the order of promises says nothing."""
    for law in (
        laws.path_meets_targets,
        laws.whole_is_at_most_its_parts,
        laws.promises_are_used_or_named,
        laws.order_of_targets_is_irrelevant,
    ):
        laws.judge(law, [company], scopes)


def test_what_the_wild_books_showed():
    """A promise before the path starts is named; a path starts at what was reported."""
    assert any("'-0 % of scopes 1+2 by 2019 from 2018'" in note
               for note in tj.reduction_path(EARLY, tj.S12).notes)  # fmt: skip
    path = tj.reduction_path(TWO_STARTS, tj.S2)
    assert path.base_level == 1.0
    assert any("is measured from 0 t in 2018, the path from 1 t in 2018" in n for n in path.notes)


@given(tst.companies())
@example(ZTE)
def test_order_is_irrelevant(company):
    """In which order a company lists its promises says nothing."""
    laws.order_of_targets_is_irrelevant(company, laws.promised_scopes(company))


@given(tst.companies(net_zero=True), tst.curves(), st.none() | tst.curves())
@example(ZTE, tj.linear, None)
@example(ZTE, tj.monotone, tj.power(2))
@example(TWO_BASES, tj.linear, None)
def test_net_is_gross_less_removals(company, curve, ramp):
    """Net zero is exactly zero, and no target is loosened for it."""
    scopes = laws.promised_scopes(company)
    laws.net_is_gross_less_removals(company, scopes, curve=curve, ramp=ramp)


@given(tst.inventories(year=2020), tst.net_zeros(base_year=2020))
def test_a_pledge_alone_draws_its_residual(inventory, pledge):
    """A pledge draws a line by itself only if it names what remains."""
    base = tj.Inventory(2020, {pledge.boundary: inventory.emissions[0][1]}, inventory.unit)
    company = tj.Company("a pledge", [base], [pledge])
    if pledge.residual is None:
        with pytest.raises(tj.TargetError, match="must promise a cut"):
            tj.net_path(company, pledge.boundary)
    else:
        laws.net_is_gross_less_removals(company, pledge.boundary)


# What follows from a change


@given(tst.companies(), FACTORS, tst.curves(), LINES)
@example(ZTE, 3.0, tj.linear, tj.benchmarks.linear_1_5c)
def test_scaling_emissions_scales_every_measure(company, factor, curve, line):
    """A company ten times as large has ten times the gap, and the same verdict."""
    scopes = laws.promised_scopes(company)
    laws.scaling_emissions_scales(company, scopes, factor, curve=curve, benchmark=line)


@given(
    tst.companies(parts=False),
    st.floats(0.0, 1.0, allow_subnormal=False),
    LOCAL_CURVES,
)
@example(ZTE, 0.5, tj.linear)
def test_a_stronger_target_never_worsens(company, share, curve):
    """No year gets worse when a target gets stronger."""
    scopes = laws.promised_scopes(company)
    laws.tightening_never_worsens(company, scopes, share, curve=curve)


def test_a_stronger_target_can_worsen_a_smooth_path():
    """PCHIP slopes look one knot further: a stronger last target can bend what comes before."""
    targets = [
        tj.Target(tj.S1, "50%", 2040, base_year=2020),
        tj.Target(tj.S1, "50.1%", 2041, base_year=2020),
    ]
    company = tj.Company("bent", [tj.Inventory(2020, {tj.S1: 100.0})], targets)
    with pytest.raises(AssertionError, match=r"after tightening '-50\.1 %"):
        laws.tightening_never_worsens(company, tj.S1, 0.01, curve=tj.monotone)


# Comparisons


@given(tst.pathways(shape=ROWS | st.just(())), st.data())
def test_comparisons_agree_with_exact_fractions(path, data):
    """The three answers are those of exact arithmetic."""
    other = tst.pathways(years=path.years.tolist(), shape=path.values.shape[:-1], unit=path.unit)
    laws.comparison_agrees(path, data.draw(other))


@given(tst.companies(), LINES)
@example(ZTE, tj.benchmarks.linear_1_5c)
@example(ZTE, tj.benchmarks.anchored_1_5c)
def test_promises_compare_as_exact_fractions_say(company, benchmark):
    """So are they for promised paths, which often lie on a line."""
    path = tj.reduction_path(company, laws.promised_scopes(company))
    laws.comparison_agrees(path, benchmark(path))


@given(tst.pathways(shape=ROWS | st.just(())))
@example(tj.Pathway([2020, 2021], [0.0, 0.0], "tCO2e"))
@example(tj.Pathway([2020], [1e10], "tCO2e", base_year=2019, base_level=GRAM))
def test_what_is_on_the_line_passes(path):
    """The boundary passes, and the tolerance is where it says."""
    laws.boundary_passes(path)


@given(tst.pathways(shape=ROWS, base_year=2021, **OF_2021), LINES)
def test_many_pathways_compare_like_each_alone(path, benchmark):
    """A table and a notebook get the same bits."""
    laws.arrays_agree_with_rows(path, benchmark)


@pytest.mark.parametrize(
    "name", ["linear_1_5c", "linear_wb2c", "anchored_1_5c", "cross_sector_1_5c"]
)
@given(path=tst.pathways(shape=ROWS | st.just(()), base_year=2021, **OF_2021))
def test_benchmarks_fall_from_the_base_level(name, path):
    """Every benchmark starts at the base level and never rises."""
    laws.benchmark_falls(getattr(tj.benchmarks, name), path)


# Laws can break: each of these objects breaks one, by name and with its values


def test_a_curve_that_overshoots():
    """A level outside its knots is named with its year."""

    def doubled(step, _parameter):
        step.out[...] = step.start * 2.0

    wrong = tj.Curve("doubled", "2 a", lambda _: (), doubled)
    with pytest.raises(AssertionError, match=r"between_knots of doubled: .*has .*200\.0"):
        laws.between_knots(wrong, [2020, 2021], [2020, 2030], [100.0, 50.0])


def test_a_noun_that_forgets():
    """A noun that reads back as another is named."""

    class Forgetful(tj.Source):
        __slots__ = ()

        @classmethod
        def from_dict(cls, _data):
            return cls("nothing")

    with pytest.raises(AssertionError, match=r"json_round_trip of .*got .*nothing"):
        laws.json_round_trip(Forgetful("a report"))


def test_targets_that_weaken():
    """Of a company whose promises rise the law says nothing, and says so."""
    weak = [tj.Target(tj.S1, r, y, base_year=2020) for r, y in (("50%", 2030), ("40%", 2040))]
    company = tj.Company("weak", [tj.Inventory(2020, {tj.S1: 100.0})], weak)
    with pytest.raises(tj.ArgumentError, match=r"levels that do not rise, got .*50\.0, 60\.0"):
        laws.targets_do_not_weaken(company, tj.S1)


def test_a_path_that_rises():
    """A curve that turns is named with the year in which it does."""

    def bent(step, _parameter):
        step.out[...] = step.start - step.elapsed % 3

    wrong = tj.Curve("bent", "2 a", lambda _: (), bent)
    with pytest.raises(AssertionError, match=r"it rises from .* in 20"):
        laws.targets_do_not_weaken(ZTE, tj.S12, curve=wrong)


def test_a_benchmark_that_rises():
    """A rising benchmark is shown with its values."""

    def rising(path):
        return tj.Pathway(path.years, path.values[0] * np.arange(1, 3), path.unit)

    with pytest.raises(AssertionError, match=r"benchmark_falls .*\[100\.0, 200\.0\]"):
        laws.benchmark_falls(rising, tj.Pathway([2020, 2021], [100.0, 90.0], "tCO2e"))


def test_no_target_at_all():
    """A company without targets has no promised scopes."""
    with pytest.raises(tj.ArgumentError, match="company must have an absolute target"):
        laws.promised_scopes(tj.Company("silent"))


# A book as it is


STEEL = tj.Company(
    "steel", [], [tj.Target(tj.S12, "20%", 2030, base_year=2021, per="tonne of steel")]
)
UNREPORTED = tj.Company("unreported", [], [tj.Target(tj.S12, "42%", 2030, base_year=2021)])
BOOK = [STEEL, ZTE, UNREPORTED, ORDINARY]


@pytest.mark.parametrize(
    ("law", "arguments", "judged"),
    [
        (laws.path_meets_targets, (laws.promised_scopes,), 2),
        (laws.promises_are_used_or_named, (tj.ALL,), 1),
        (laws.whole_is_at_most_its_parts, (laws.promised_scopes,), 1),
        (laws.parts_add_up, (laws.promised_scopes,), 0),
        (laws.targets_do_not_weaken, (tj.S12,), 2),
        (laws.order_of_targets_is_irrelevant, (tj.S12,), 2),
        (laws.net_is_gross_less_removals, (laws.promised_scopes,), 2),
        (laws.scaling_emissions_scales, (tj.S12, 2.0), 2),
        (laws.tightening_never_worsens, (tj.S12, 0.5), 2),
        (laws.keeping_on_promises_nothing, (laws.promised_scopes, 2060), 2),
        (laws.json_round_trip, (), 4),
        (laws.pickle_round_trip, (), 4),
    ],
)
def test_a_book_is_judged_as_it_is(law, arguments, judged):
    """Who cannot be judged is passed over, counted and named with the reason."""
    found = laws.judge(law, BOOK, *arguments)
    assert found.judged == judged
    assert len(found.skipped) == len(BOOK) - judged
    assert repr(found) == f"{law.__name__}: holds for {judged} of 4"


def test_who_is_not_judged_is_named():
    """With what its promises or its data lack."""
    found = laws.judge(laws.path_meets_targets, BOOK, laws.promised_scopes)
    (steel, why_steel), (unreported, why_unreported) = found.skipped
    assert (steel, unreported) == ("steel", "unreported")
    assert "must have an absolute target" in why_steel
    assert "must hold 2021, got years none" in why_unreported
    assert str(found).splitlines()[1] == f"  not judged: steel: {why_steel}"


def test_a_broken_law_is_not_passed_over():
    """An assertion names the company that breaks it."""

    def empty(company):
        assert not company.inventories, company.name

    with pytest.raises(AssertionError, match="ZTE"):
        laws.judge(empty, BOOK)


@pytest.mark.parametrize(
    ("law", "book", "message"),
    [("path_meets_targets", BOOK, "law must be a function"), (print, 5, "book must be a list")],
)
def test_what_is_no_book_is_refused(law, book, message):
    """Before anything is judged."""
    with pytest.raises(tj.ArgumentError, match=message):
        laws.judge(law, book)


def test_a_promise_that_is_dropped(monkeypatch):
    """A path that leaves out a promise, and says nothing, is named with it."""
    module = importlib.import_module("trajectory.testing.laws.whole")
    weak = tj.Target(tj.ALL.market_based, "10%", 2050, base_year=2019)
    alone = tj.Company("ordinary", ORDINARY.inventories, [weak])
    drawn = tj.reduction_path(alone, tj.ALL.market_based)
    true = module.reduction_path
    monkeypatch.setattr(
        module,
        "reduction_path",
        lambda company, what, **options: (
            drawn if what.scopes == tj.ALL else true(company, what, **options)
        ),
    )
    with pytest.raises(AssertionError, match=r"'-46\.2 % .*' is neither used nor named in \[\]"):
        laws.promises_are_used_or_named(ORDINARY, tj.ALL)
    with pytest.raises(AssertionError, match=r"above .*, the sum of its parts, in 20"):
        laws.whole_is_at_most_its_parts(ORDINARY, tj.ALL)
