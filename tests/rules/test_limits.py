"""Limits decide one value and arrays alike, and have words for one."""

from datetime import date

import numpy as np
import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from trajectory import S1, S3, S12, Scope
from trajectory.kernels.arithmetic import TOLERANCE
from trajectory.rules.limits import (
    AtLeast,
    AtMost,
    Below,
    Covers,
    Equals,
    Present,
    Within,
)
from trajectory.rules.measures import AGE, DAY, SHARE, YEAR, YEARS
from trajectory.rules.published import Published

MEASURED = [
    AtLeast(0.95, SHARE),
    AtMost(0.05, SHARE),
    Below(0.4, SHARE),
    Within(0.25, SHARE, most=0.75),
    Published(0.504, 0),
    Published(0.504, -1),
]
SHARES = st.lists(st.integers(0, 1000).map(lambda n: n / 1000), min_size=1, max_size=9)


@given(SHARES)
@example([0.05, 0.25, 0.4, 0.5, 0.75, 0.95])
def test_one_value_and_many_are_decided_alike(shares):
    """An array is met, and has room, value by value."""
    for limit in MEASURED:
        values = np.array(shares)
        assert limit.met(values).tolist() == [bool(limit.met(value)) for value in shares]
        assert limit.margin(values).tolist() == [limit.margin(value) for value in shares]


@pytest.mark.parametrize("limit", MEASURED)
def test_limits_may_be_arrays(limit):
    """A column of limits against a column of values is the same as one by one."""
    column = type(limit)(
        *(np.full(3, getattr(limit, name)) if name in ("value", "most", "decimals")
          else getattr(limit, name) for name in limit.__match_args__)
    )  # fmt: skip
    values = np.array([0.04, 0.5, 0.96])
    assert column.met(values).tolist() == [bool(limit.met(v)) for v in values.tolist()]


def test_a_limit_is_met_when_it_is_reached():
    """The limit itself meets it, by the one tolerance; less than a limit is not the limit."""
    for limit, sign in ((AtLeast(0.5, SHARE), 1.0), (AtMost(0.5, SHARE), -1.0)):
        assert limit.met(0.5)
        assert limit.met(0.5 - sign * 0.9 * TOLERANCE)
        assert not limit.met(0.5 - sign * 1.1 * TOLERANCE)
    assert not Below(0.5, SHARE).met(0.5)
    assert not Below(0.5, SHARE).met(0.5 - 0.9 * TOLERANCE)
    assert Below(0.5, SHARE).met(0.5 - 1.1 * TOLERANCE)
    assert [Within(5, YEARS, most=10).met(n) for n in (4, 5, 10, 11)] == [False, True, True, False]


def test_days_are_limits_too():
    """One day and numpy days, with the room in days or in years of 365.25 days."""
    due, late = date(2024, 6, 1), date(2024, 6, 3)
    assert (AtMost(due, DAY).met(due), AtMost(due, DAY).margin(late)) == (True, -2.0)
    days = np.array(["2024-05-31", "2024-06-03"], dtype="datetime64[D]")
    limit = AtMost(np.datetime64("2024-06-01"), DAY)
    assert (limit.met(days).tolist(), limit.margin(days).tolist()) == ([True, False], [1.0, -2.0])
    assert AtMost(date(2028, 6, 1), AGE).margin(due) == 1461 / 365.25 == 4.0


@pytest.mark.parametrize(
    ("limit", "got", "required", "found", "unit"),
    [
        (AtLeast(0.67, SHARE), 2 / 3, "at least 67 %", "66.67 %", "percentage points"),
        (AtLeast(0.67, SHARE, "{} or more of it"), 1.0, "67 % or more of it", "100 %",
         "percentage points"),
        (AtMost(0.1, SHARE), 0.0, "at most 10 %", "0 %", "percentage points"),
        (Below(0.05, SHARE), 0.05, "less than 5 %", "5 %", "percentage points"),
        (AtLeast(2015, YEAR), 2014, "2015 or later", "2014", "years"),
        (AtMost(2050, YEAR), 2040, "2050 or earlier", "2040", "years"),
        (AtMost(5, YEARS), 1, "at most 5 years", "1 year", "years"),
        (Within(5, YEARS, "5 to 10 years from submission", 10), 7,
         "5 to 10 years from submission", "7 years", "years"),
        (AtMost(date(2024, 6, 1), DAY), date(2024, 6, 2), "2024-06-01 or earlier", "2024-06-02",
         "days"),
        (Published(0.504, 0), 0.5,
     "at least 50 % (50.4 % rounded as published)", "50 %", "percentage points"),
        (Covers(S12), S1, "scopes 1+2", "scope 1", ""),
        (Covers(S12), Scope(0), "scopes 1+2", "none", ""),
        (Equals(2030), 2031, "2030", "2031", ""),
        (Equals(1, "one way"), 2, "one way", "2", ""),
        (Present("a target"), False, "a target", "none", ""),
        (Present("a target", "one or more"), 2, "a target", "one or more", ""),
    ],
)  # fmt: skip
def test_a_limit_says_what_is_asked_and_found(limit, got, required, found, unit):
    """Each limit has its words, with the right noun for one and for several."""
    assert (limit.required, limit.found(got), limit.unit) == (required, found, unit)


def test_limits_without_a_measure():
    """Scopes, equality and presence are met or not, by no margin; arrays of them too."""
    assert Covers(S12).met(S12 | S3)
    assert not Covers(S12).met(S1 | S3)
    assert Covers(S12).missing(S1 | S3) == Scope.S2
    bits = np.array([S1.value, S12.value])
    assert ((bits & S12.value) == S12.value).tolist() == [Covers(S12).met(s) for s in (S1, S12)]
    assert Equals(2030).met(np.array([2030, 2031])).tolist() == [True, False]
    assert Present("a target").met(np.array([0, 2])).tolist() == [False, True]
    assert Equals(2030).margin(2031) is Covers(S12).margin(S1) is Present("x").margin(1) is None
    assert Equals(2030, measure=YEAR).margin(2031) == 1.0
