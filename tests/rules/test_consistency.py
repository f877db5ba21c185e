"""Our own rules beside sums of years one by one, and inventories in parts."""

from fractions import Fraction

import pytest
from exemplary import AS_OF, company, cut
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.rules import CONSISTENCY, Status


def test_land_and_the_rest_together_are_reported():
    """An inventory of land and one of the rest hold the whole; one of them alone does not."""
    rest, land = ({what: 10.0} for what in (tj.S3.without_land, tj.S3.land_only))
    for emissions, status in (
        ({**rest, **land}, Status.PASS),
        (rest, Status.FAIL),
        (land, Status.FAIL),
    ):
        subject = company([cut(tj.S3)], [tj.Inventory(2019, emissions)])
        (finding,) = tj.check(subject, CONSISTENCY, as_of=AS_OF).rule("own.never_reported")
        assert finding.status is status


@given(st.integers(0, 100), st.integers(0, 100), st.integers(1, 20), st.integers(1, 20))
def test_the_cost_of_a_bend_is_the_sum_of_its_years(first, last, before, after):
    """The cumulative cost is what the years of two straight lines add up to, one by one."""
    middle, end = 2019 + before, 2019 + before + after
    targets = [cut(tj.S12, f"{first}%", middle), cut(tj.S12, f"{last}%", end)]
    (finding,) = tj.check(company(targets), CONSISTENCY, as_of=AS_OF).rule("own.interim")
    one, other = Fraction(first, before), Fraction(last - first, after)
    bent = [one * n for n in range(before + 1)] + [first + other * n for n in range(1, after + 1)]
    direct = [Fraction(last, before + after) * n for n in range(before + after + 1)]
    cost = sum(d - b for d, b in zip(direct, bent, strict=True))
    assert dict(finding.numbers)["cumulative cost, index-years"] == pytest.approx(float(cost))
    assert finding.margin == pytest.approx(float(first - direct[before]))
