"""The change in a product of factors, split without a residual."""

import copy
import itertools
import math
import pickle

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from trajectory.emitted.decomposition import Decomposition, lmdi, lmdi_effects
from trajectory.errors import ArgumentError

# Two sub-sectors x three factors at four times, and the effects that the R package LMDIR
# (M. K. Heun, tests/testthat/test_lmdi.R) expects of them: another implementation.
SECTORS = np.array(
    [
        [[1, 10, 2], [4, 5, 3]],
        [[4, 5, 3], [5, 6, 4]],
        [[8, 2, 4], [5, 7, 5]],
        [[10, 1, 5], [6, 8, 6]],
    ],
    dtype=float,
)
LMDIR = np.array(
    [
        [[50.47438029, -25.23719014, 14.76280986], [19.31568569, 15.78206435, 24.90224996]],
        [[42.96021467, -56.79031473, 17.83010006], [0, 22.47128816, 32.52871184]],
        [[12.6549815, -39.30996299, 12.6549815], [41.35566084, 30.28867832, 41.35566084]],
    ]
)

factors = st.one_of(st.just(0.0), st.floats(1e-6, 1e6))
pairs = st.integers(1, 6).flatmap(
    lambda f: st.tuples(*[st.lists(factors, min_size=f, max_size=f)] * 2)
)


def residual(before, after, effects):
    """Return what the effects leave of the change, as a share of the larger emissions."""
    old, new = np.prod(before, axis=-1), np.prod(after, axis=-1)
    larger = np.maximum(np.maximum(old, new), np.finfo(float).tiny)
    return np.abs(new - old - np.sum(effects, axis=-1)) / larger


def test_kaya_by_hand():
    """With every ratio a power of two, L = V / ln 2 and each effect is a multiple of V = 400.

    Population x2, wealth x4, energy intensity x1/2, carbon intensity x1/2: emissions double,
    L = (800 - 400) / ln 2, and the effects are 400 times log2 of each ratio.
    """
    before = {"population": 10.0, "GDP each": 8.0, "energy/GDP": 2.5, "CO2/energy": 2.0}
    after = {"population": 20.0, "GDP each": 32.0, "energy/GDP": 1.25, "CO2/energy": 1.0}
    split = lmdi(before, after)
    assert (split.before, split.after, split.change) == (400.0, 800.0, 400.0)
    np.testing.assert_allclose(split.effects, [400.0, 800.0, -400.0, -400.0], rtol=1e-15)
    assert split.effect("GDP each") == pytest.approx(800.0, rel=1e-15)


def test_equals_another_implementation():
    """Sub-sector by sub-sector, the numbers are those that LMDIR's own tests expect."""
    np.testing.assert_allclose(lmdi_effects(SECTORS[:-1], SECTORS[1:]), LMDIR, atol=6e-9)


def test_subsectors_add_up():
    """The sum over sub-sectors is LMDIR's aggregate; it is not the split of the sums."""
    names = ("a", "b", "c")
    before = {name: SECTORS[0, :, k] for k, name in enumerate(names)}
    after = {name: SECTORS[1, :, k] for k, name in enumerate(names)}
    total = lmdi(before, after).summed()
    np.testing.assert_allclose(total.effects, [69.79006598, -9.455125793, 39.66505981], atol=6e-9)
    assert (total.before, total.after, total.change) == (80.0, 180.0, 100.0)


@pytest.mark.parametrize(
    ("before", "after", "expected"),
    [
        # the eight cases of Ang, Zhang and Choi 1998, table 2, for the first factor
        ((0, 5), (6, 7), (42, 0)),  # 1 zero before, and 3 for the other factor
        ((6, 7), (0, 5), (-42, 0)),  # 2 zero after, and 4 for the other factor
        ((3, 0), (5, 0), (0, 0)),  # 5 no emissions at both times, and 6
        ((3, 0), (0, 2), (0, 0)),  # 7 and 8: one factor ends as another begins
        ((0, 0), (0, 0), (0, 0)),
        # several at once: equal shares
        ((0, 0), (6, 7), (21, 21)),
        ((6, 7), (0, 0), (-21, -21)),
        ((0, 0, 3), (6, 7, 1), (21, 21, 0)),
        ((0, 0, 0), (2, 3, 5), (10, 10, 10)),
        ((2, 0, 0), (0, 3, 5), (0, 0, 0)),
    ],
)
def test_zeros_take_the_limit(before, after, expected):
    """A factor that starts or ends takes the change; several share it equally."""
    assert lmdi_effects(before, after).tolist() == [float(e) for e in expected]
    assert residual(before, after, lmdi_effects(before, after)) == 0.0


@pytest.mark.parametrize("f", [2, 3])
@pytest.mark.parametrize("zeros", [1, 2])
def test_limit_is_approached(f, zeros):
    """Replacing zeros by ever smaller numbers comes ever closer to the limit, slowly."""
    before, after = np.arange(2.0, 2 + f), np.arange(5.0, 5 + f)
    before[:zeros] = 0.0
    limit = lmdi_effects(before, after)
    distance = []
    for tiny in (1e-20, 1e-60, 1e-120):
        near = np.where(before == 0.0, tiny, before)
        distance.append(np.abs(lmdi_effects(near, after) - limit).max() / limit.sum())
    assert distance == sorted(distance, reverse=True)
    assert distance[-1] < 0.01


def test_no_residual_over_ten_thousand_cases():
    """Effects sum to the change within 1e-12 of the larger emissions, zeros included."""
    rng = np.random.default_rng(20240506)
    worst = 0.0
    for f in range(1, 9):
        shape = (1_250, f)
        before, after = np.exp(rng.normal(0.0, 3.0, shape)), np.exp(rng.normal(0.0, 3.0, shape))
        after = np.where(rng.random((1_250, 1)) < 0.3, before * (1 + 1e-9 * after), after)
        before[rng.random(shape) < 0.1] = 0.0
        after[rng.random(shape) < 0.1] = 0.0
        assert (before == 0.0).any()
        worst = max(worst, residual(before, after, lmdi_effects(before, after)).max())
    assert worst < 1e-12


@given(pairs)
def test_no_residual(pair):
    """Effects sum to the change within 1e-12 of the larger emissions."""
    before, after = np.array(pair[0]), np.array(pair[1])
    assert residual(before, after, lmdi_effects(before, after)) < 1e-12


@given(pairs)
def test_time_reversal(pair):
    """Going back undoes each effect."""
    before, after = pair
    np.testing.assert_allclose(
        lmdi_effects(after, before), -lmdi_effects(before, after), rtol=1e-12, atol=1e-300
    )


@given(pairs, st.randoms(use_true_random=False))
def test_order_of_factors_does_not_matter(pair, random):
    """Permuting the factors permutes the effects."""
    order = list(range(len(pair[0])))
    random.shuffle(order)
    before, after = np.array(pair[0]), np.array(pair[1])
    scale = max(before.prod(), after.prod(), np.finfo(float).tiny)
    np.testing.assert_allclose(
        lmdi_effects(before[order], after[order]) / scale,
        lmdi_effects(before, after)[order] / scale,
        atol=1e-12,
    )


@given(pairs)
def test_constant_factor_has_no_effect(pair):
    """A factor that does not change and is not zero has no effect."""
    before, after = [*pair[0], 3.0], [*pair[1], 3.0]
    assert lmdi_effects(before, after)[-1] == 0.0


def test_exact_where_change_is_tiny():
    """Factors that move by a part in 1e12 keep their digits: 21 times each share."""
    after = [3.0 * (1.0 + 2.0**-40), 7.0 * (1.0 + 2.0**-41)]
    np.testing.assert_allclose(
        lmdi_effects([3.0, 7.0], after), [21.0 * 2.0**-40, 21.0 * 2.0**-41], rtol=1e-11
    )


def test_factors_that_cancel_by_hand():
    """2 x 3 becomes 3 x 2: L(6, 6) = 6, so the effects are 6 ln 1.5 up and as much down."""
    up, down = lmdi_effects([2.0, 3.0], [3.0, 2.0])
    assert (up, down) == pytest.approx((6 * math.log(1.5), -6 * math.log(1.5)), rel=1e-15)


def test_chain_of_years():
    """The effects of successive years, summed, add up to the change over all of them."""
    chain = lmdi(
        {"TB": np.array([10.0, 12.0, 15.0]), "t/TB": np.array([5.0, 4.0, 4.0])},
        {"TB": np.array([12.0, 15.0, 15.0]), "t/TB": np.array([4.0, 4.0, 2.0])},
    )
    assert chain.summed().effects.sum() == pytest.approx(15 * 2 - 10 * 5, rel=1e-14)
    assert repr(chain) == str(chain) == "Decomposition(TB, t/TB, shape (3,))"
    np.testing.assert_array_equal(chain.effect("TB"), chain.effects[:, 0])


def test_result_is_a_value():
    """Equal by value, read-only through copy and pickle, and back from plain JSON."""
    split = lmdi({"a": [1.0, 2.0], "b": 3.0}, {"a": 2.0, "b": [5.0, 0.0]})
    for twin in (copy.copy(split), copy.deepcopy(split), pickle.loads(pickle.dumps(split))):
        assert twin == split
        assert hash(twin) == hash(split)
        assert not twin.effects.flags.writeable
    assert Decomposition.from_dict(split.to_dict()) == split
    assert split != lmdi({"a": 1.0, "b": 3.0}, {"a": 2.0, "b": 5.0})
    assert split != "split"


def test_order_of_the_second_mapping_does_not_matter():
    """Factors are matched by name."""
    one = lmdi({"a": 1.0, "b": 3.0}, {"a": 2.0, "b": 5.0})
    assert one == lmdi({"a": 1.0, "b": 3.0}, {"b": 5.0, "a": 2.0})


def test_words():
    """The change and each effect as lines, and as preformatted text."""
    split = lmdi({"TB": 10.0, "t/TB": 8.0}, {"TB": 20.0, "t/TB": 8.0})
    assert str(split) == "+80 in all, from 80 to 160\n  TB: +80\n  t/TB: 0"
    assert split._repr_html_() == f"<pre>{split}</pre>"
    big = lmdi({"<TB>": 1e4, "t/TB": 8.0}, {"<TB>": 2e4, "t/TB": 8.0})
    assert repr(big) == "Decomposition(+80,000 = <TB>: +80,000, t/TB: 0)"
    assert "&lt;TB&gt;" in big._repr_html_()


def test_the_noise_of_the_last_bits_is_no_effect():
    """0.1 x 3 and 0.3 x 1 differ by 5.6e-17 in floats, and in nothing."""
    split = lmdi({"a": 0.1, "b": 3.0}, {"a": 0.3, "b": 1.0})
    assert split.change != 0.0
    assert str(split).startswith("0 in all, from 0.3 to 0.3\n")
    large = lmdi({"a": 1.1e9, "b": 3.0, "c": 0.1}, {"a": 1.1 * 3.0, "b": 1e9, "c": 0.1})
    assert large.change > 1e-8  # a float's last bit of 330 million
    assert str(large).startswith("0 in all, from 330,000,000 to 330,000,000\n")


@pytest.mark.parametrize(
    ("before", "after", "match"),
    [
        ({}, {}, "before must name each factor once, got"),
        ([1.0], {"a": 1.0}, "before must map factor names to values"),
        ({"a": 1.0}, [1.0], "after must map factor names to values"),
        ({"a": 1.0}, {"b": 1.0}, r"after must have the factors of before \(a\), got b"),
        ({"a": 1.0}, {"a": 1.0, "b": 1.0}, "after must have the factors of before"),
        ({"a": -1.0}, {"a": 1.0}, r"before\['a'\] must be at least 0, got"),
        ({"a": 1.0}, {"a": math.nan}, r"after\['a'\] must be finite, got nan"),
        ({"a": True}, {"a": 1.0}, r"before\['a'\] must hold numbers"),
        ({"a": []}, {"a": []}, r"before\['a'\] must not be empty"),
        ({"a": "1"}, {"a": 1.0}, r"before\['a'\] must hold numbers"),
        ({"": 1.0}, {"": 1.0}, "before must be a non-empty string"),
        ({1: 1.0}, {1: 1.0}, "before must hold str"),
        ({"a": [1, 2], "b": [1, 2, 3]}, {"a": 1, "b": 1}, "factors must have shapes that"),
        ({"a": 1e200, "b": 1e200}, {"a": 1, "b": 1}, "before must have a product from 1e-307"),
        ({"a": 1, "b": 1}, {"a": 1e-200, "b": 1e-200}, "after must have a product from 1e-307"),
    ],
)
def test_bad_calls(before, after, match):
    """Each bad call names the argument, the rule and the value."""
    with pytest.raises(ArgumentError, match=match):
        lmdi(before, after)


@pytest.mark.parametrize(
    ("call", "match"),
    [
        (lambda: lmdi_effects(1.0, 2.0), "must have factors on the last axis"),
        (lambda: lmdi_effects([1, 2], [1, 2, 3]), "before and after must have shapes"),
        (lambda: lmdi({"a": 1}, {"a": 2}).summed(), "effects must have an axis to sum"),
        (lambda: lmdi({"a": 1}, {"a": 2}).effect("b"), "name must be one of a, got 'b'"),
        (lambda: Decomposition(("a",), [1.0, 2.0], 0.0, 3.0), "effects must end with 1 factors"),
        (lambda: Decomposition(("a",), [1.0], [0.0], 1.0), r"before must have shape \(\)"),
        (lambda: Decomposition(("a", "a"), [1.0, 2.0], 0.0, 3.0), "name each factor once"),
    ],
)
def test_bad_shapes(call, match):
    """The kernel and the result refuse what does not fit."""
    with pytest.raises(ArgumentError, match=match):
        call()


def test_every_pattern_of_zeros():
    """All 64 patterns of zeros in three factors at two times leave nothing over."""
    values = ((2.0, 3.0, 5.0), (7.0, 0.5, 11.0))
    for mask in itertools.product((0.0, 1.0), repeat=6):
        before = np.multiply(values[0], mask[:3])
        after = np.multiply(values[1], mask[3:])
        effects = lmdi_effects(before, after)
        assert residual(before, after, effects) < 1e-15
        if not before.all() and not after.all():
            assert not effects.any()
