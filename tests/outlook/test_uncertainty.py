"""Draws: their laws, and the closed forms that they have to meet."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.kernels.draws import normals
from trajectory.outlook import uncertainty as u

REPORTED = tj.Series([2021, 2022, 2023], [100.0, 90.0, 80.0], "tCO2e")
ERRORS = st.builds(u.Error, own=st.floats(0.0, 1.0), shared=st.floats(0.0, 1.0))


def test_no_error_changes_no_bit():
    """No error changes no bit."""
    sample = u.drawn(REPORTED, u.Error(), name="A", draws=5, seed=1)
    assert (sample.values == REPORTED.values).all()


@given(ERRORS, st.integers(0, 9), st.integers(1, 40))
def test_more_draws_keep_those_that_were_there(error, seed, draws):
    """More draws keep those that were there."""
    few, many = (
        u.drawn(REPORTED, error, name="A", draws=n, seed=seed).values for n in (draws, 2 * draws)
    )
    assert (many[:draws] == few).all()


def test_each_company_quantity_and_seed_has_a_stream_of_its_own():
    """Each company quantity and seed has a stream of its own."""
    streams = {
        normals(seed, name, what, (3,)).tobytes()
        for seed in (0, 1) for name in ("A", "B", "AB") for what in ("own", "shared")
    }  # fmt: skip
    assert len(streams) == 12


@pytest.mark.parametrize("share", [0.05, 0.3, 1.0])
def test_a_band_of_95_percent_holds_95_percent(share):
    """Within binomial error: 10 000 draws, 4 standard errors of 0.22 points."""
    sample = u.drawn(REPORTED, u.Error(own=share), name="A", draws=10_000, seed=2).values
    inside = (sample >= REPORTED.values / (1 + share)) & (sample <= REPORTED.values * (1 + share))
    assert np.abs(inside.mean(axis=0) - 0.95).max() < 4 * np.sqrt(0.95 * 0.05 / 10_000)


def test_a_shared_error_cancels_in_percentages():
    """A shared error cancels in %ages."""
    sample = u.drawn(REPORTED, u.Error(shared=0.5), name="A", draws=100, seed=3).values
    assert sample.std() > 1.0
    assert sample / sample[:, :1] == pytest.approx(
        np.broadcast_to(REPORTED.values / 100.0, sample.shape), rel=1e-12
    )
    only_own, both = (
        u.is_larger_than_error(100.0, 80.0, u.Error(own=0.1, shared=s)) for s in (0.0, 0.5)
    )
    assert only_own == both


def test_the_closed_form_equals_the_draws():
    """The closed form equals the draws."""
    error = u.Error(own=0.1, shared=0.2)
    sample = u.drawn(REPORTED, error, name="A", draws=200_000, seed=4).values
    cuts = 1.0 - sample[:, 2] / sample[:, 0]
    closed = u.is_larger_than_error(100.0, 80.0, error)
    assert np.quantile(cuts, [0.025, 0.975]) == pytest.approx([closed.low, closed.high], abs=0.002)
    assert closed.larger
    assert closed.reduction == pytest.approx(0.2)
    assert not u.is_larger_than_error(100.0, 98.0, error).larger


def test_draws_flow_through_paths_comparison_and_progress():
    """Draws flow through paths comparison and progress."""
    sample = u.drawn(REPORTED, u.Error(own=0.1), name="A", draws=500, seed=5)
    paths = tj.Pathway(sample.years, sample.values, "tCO2e")
    line = tj.Pathway(sample.years, [100.0, 95.0, 80.0], "tCO2e")
    found = tj.compare(paths, line)
    assert found.every_year.shape == (500,)
    below = u.likelihood(paths.values[:, 2] <= 80.0)
    assert abs(below.value - 0.5) < 4 * below.error


def test_likelihood_counts():
    """Likelihood counts."""
    found = u.likelihood(np.array([[True, False], [True, True], [True, False], [True, False]]))
    assert found.value.tolist() == [1.0, 0.25]
    assert found.error[1] == pytest.approx(np.sqrt(0.25 * 0.75 / 4))
    for wrong in ([], [0.5], True):
        with pytest.raises(tj.ArgumentError, match="one bool a draw"):
            u.likelihood(wrong)


@given(ERRORS, st.booleans())
def test_many_companies_have_the_answers_of_each(error, cumulative):
    """Many companies have the answers of each."""
    names = ["A", "B", "C"]
    many = tj.Series(
        REPORTED.years, np.outer([1.0, 1.1, 0.9], REPORTED.values), "tCO2e", members=names
    )
    limits = tj.Series(
        REPORTED.years, REPORTED.values.cumsum() if cumulative else REPORTED.values, "tCO2e"
    )
    found = u.likelihood_at_most(many, limits, error, draws=50, seed=6, cumulative=cumulative)
    most = limits.values * (1.0 + 1e-9)  # the tolerance of all comparisons
    for place, name in enumerate(names):
        sample = u.drawn(many[name], error, name=name, draws=50, seed=6).values
        sample = np.add.accumulate(sample, axis=-1) if cumulative else sample
        assert found.value[place] == (sample <= most).all(axis=-1).mean()
    alone = tj.Series(many.years, many.values[1:2], "tCO2e", members=["B"])
    again = u.likelihood_at_most(alone, limits, error, draws=50, seed=6, cumulative=cumulative)
    assert again.value[0] == found.value[1]


def test_bad_calls():
    """Bad calls."""
    for call, words in (
        (lambda: u.Error(own=-0.1), "own"),
        (lambda: u.Error.of_grade("poor"), "no upper end"),
        (lambda: u.drawn(REPORTED, u.Error(), name="", draws=1, seed=0), "name"),
        (lambda: u.drawn(REPORTED, u.Error(), name="A", draws=0, seed=0), "draws"),
        (lambda: u.drawn(REPORTED, u.Error(), name="A", draws=1, seed=-1), "seed"),
        (lambda: u.is_larger_than_error(0.0, 1.0, u.Error()), "above 0"),
    ):
        with pytest.raises(tj.TrajectoryError, match=words):
            call()


def test_draws_of_many_are_those_of_each_alone():
    """In any order, with or without the others."""
    many = tj.Series(
        REPORTED.years, np.outer([1.0, 1.1], REPORTED.values), "tCO2e", members=["A", "B"]
    )
    error = u.Error(own=0.1, shared=0.2)
    both = u.drawn(many, error, draws=20, seed=6)
    turned = u.drawn(many[::-1], error, draws=20, seed=6)
    assert both.values.shape == (20, 2, 3)
    assert (both.values[:, ::-1] == turned.values).all()
    assert (both.values[:, 1] == u.drawn(many["B"], error, name="B", draws=20, seed=6).values).all()


def test_a_pathway_stays_one_with_its_base_level_drawn_too():
    """So an index of it starts at 100 in every draw."""
    path = tj.Pathway([2021, 2022], [100.0, 90.0], "tCO2e", knot_years=[2022], knot_levels=[90.0])
    sample = u.drawn(path, u.Error(shared=0.3), name="A", draws=10, seed=1)
    assert isinstance(sample, tj.Pathway)
    assert (sample.base_level == sample.values[:, 0]).all()
    assert sample.indexed(2021).values == pytest.approx(np.tile([100.0, 90.0], (10, 1)))
    late = tj.Pathway([2022], [90.0], "tCO2e", base_year=2021, base_level=100.0)
    with pytest.raises(tj.ArgumentError, match="must hold its base year 2021"):
        u.drawn(late, u.Error(), name="A", draws=1, seed=1)


def test_growth_has_the_band_that_was_asked_for():
    """95 % of 10 000 rates lie within, 4 standard errors of 0.22 points; 0 changes no bit."""
    rates = u.drawn_growth(0.02, 0.01, name="A", draws=10_000, seed=1)
    assert abs((np.abs(rates - 0.02) <= 0.01).mean() - 0.95) < 4 * np.sqrt(0.95 * 0.05 / 10_000)
    assert (u.drawn_growth(0.02, 0.0, name="A", draws=5, seed=1) == 0.02).all()
    paths = tj.baseline.growth(REPORTED, 2030, compound_rate=rates).pathway
    assert paths.values.shape == (10_000, 8)
    assert paths.quantile(0.5).at(2030) == pytest.approx(80.0 * 1.02**7, rel=2e-3)


def test_draws_of_the_budget_are_the_model():
    """Their quantiles are those of the integral, and more draws keep the first half."""
    few, many = (u.drawn_budget("IGCC 2025", limit=1.7, draws=n, seed=3) for n in (50_000, 100_000))
    assert (many[:50_000] == few).all()
    for share in (0.2, 0.5, 0.8):
        want = tj.budget.modelled_budget("IGCC 2025", limit=1.7, likelihood=share)
        assert np.quantile(many, 1.0 - share) == pytest.approx(want, rel=0.02)
    tcre = u.drawn_tcre(draws=100_000, seed=3)
    assert (tcre < 0.0).mean() == pytest.approx(0.0056, abs=0.001)
    assert np.corrcoef(tcre, np.clip(many, -1000, 5000))[0, 1] < -0.5  # the same draws


@pytest.mark.parametrize("likely", [0.3, 0.5, 0.7])
def test_a_path_that_spends_a_quantile_is_within_that_often(likely):
    """Whatever the share: a company's 1 % of it too."""
    total = tj.budget.modelled_budget("IGCC 2025", limit=1.7, likelihood=likely)
    path = tj.Series(range(2026, 2036), [total / 10.0 / 0.8] * 10, "GtCO2e")
    options = {"limit": 1.7, "co2_share": 0.8, "draws": 20_000, "seed": 4}
    found = u.likelihood_within_budget(path, "IGCC 2025", **options)
    assert abs(found.value - likely) < 4 * found.error
    small = tj.Series(path.years, path.values * 10.0, "MtCO2e")
    share = tj.budget.BudgetShare(0.01, "as we agreed")
    own = u.likelihood_within_budget(small, "IGCC 2025", share=share, **options)
    assert own.value == found.value
    unsure = u.likelihood_within_budget(
        small, "IGCC 2025", share=lambda _: share, error=u.Error(own=0.2), name="A", **options
    )
    assert abs(unsure.value - likely) < 0.05


def test_who_stands_on_the_limit_is_within_it():
    """A boundary case passes, and a last bit above it too, as in all comparisons."""
    many = tj.Series([2023], [[100.0], [np.nextafter(100.0, 200.0)]], "tCO2e", members=["A", "B"])
    limit = tj.Series([2023], [100.0], "tCO2e")
    found = u.likelihood_at_most(many, limit, u.Error(), draws=3, seed=1)
    assert found.value.tolist() == [1.0, 1.0]


def test_growth_is_called_growth():
    """A negative reduction would be read as a cut."""
    told = str(u.is_larger_than_error(100.0, 120.0, u.Error(own=0.05)))
    assert told == "no reduction: emissions grew by 20 % (12 % to 28.57 %)"


def test_an_error_may_be_written_as_a_percentage():
    """As reports write it."""
    assert u.Error("5%", shared="15 %") == u.Error(0.05, shared=0.15)
