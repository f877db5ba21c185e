"""What nouns that hold arrays share."""

import copy
import pickle

import numpy as np
import pytest

from trajectory import ArgumentError
from trajectory.nouns.arrays import ArrayNoun, as_numbers
from trajectory.nouns.fields import kept, noun


@noun(eq=False)
class Pair(ArrayNoun):
    """Two numbers or arrays, and a name that does not count."""

    first: object = kept(as_numbers)
    second: object = kept()
    name: str = kept(default="", compare=False)


@noun(eq=False)
class Other(Pair):
    """The same fields under another name."""


def test_values_decide_and_names_do_not():
    """Numbers of any kind, also NaN, but neither a name nor a type."""
    one = Pair([1, 2], float("nan"), "one")
    assert one == Pair(np.array([1.0, 2.0]), float("nan"), "two")
    assert hash(one) == hash(Pair([1.0, 2.0], float("nan")))
    assert one != Pair([1.0, 3.0], float("nan"))
    assert one != Pair([[1.0, 2.0]], float("nan"))
    assert one != Other([1.0, 2.0], float("nan"))
    assert one != "one"


@pytest.mark.parametrize(
    "again", [copy.copy, copy.deepcopy, lambda n: pickle.loads(pickle.dumps(n))]
)
def test_arrays_stay_read_only(again):
    """Through copies and pickle, whatever numpy does with them."""
    pair = Pair([1.0, 2.0], None, "a pair")
    twin = again(pair)
    assert twin == pair
    assert twin.name == "a pair"
    assert not twin.first.flags.writeable


def test_one_number_is_a_float():
    """Others are arrays; what is no finite number is neither."""
    assert [as_numbers("x", v) for v in (2, np.float64(2), np.array(2.0))] == [2.0] * 3
    assert as_numbers("x", [2]).tolist() == [2.0]
    for bad in (float("inf"), [float("nan")], None, "2", True):
        with pytest.raises(ArgumentError, match=r"^x must"):
            as_numbers("x", bad)
