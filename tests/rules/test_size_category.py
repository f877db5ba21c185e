"""The company category of the Net-Zero Standard V2.0 by size, at and below its thresholds."""

import pytest

from trajectory import Facts
from trajectory.rules.net_zero_v2 import size_category

SMALL = {"net_turnover": 10e6, "balance_sheet": 5e6, "employees": 40.0}


@pytest.mark.parametrize(
    ("facts", "tonnes", "category"),
    [  # table 1 of the standard, as a source cites it: every threshold is inclusive
        ({"net_turnover": 450e6}, None, "A"),
        ({"employees": 1000.0}, None, "A"),
        ({**SMALL, "high_income_country": True}, 10_000.0, "A"),
        ({**SMALL, "high_income_country": True}, 9_999.9, "B"),
        ({**SMALL, "high_income_country": False}, 10_000.0, "B"),
        ({**SMALL, "balance_sheet": 25e6, "net_turnover": 50e6, "high_income_country": True},
         0.0, "A"),
        ({**SMALL, "employees": 250.0, "high_income_country": True}, 0.0, "B"),  # one of three
        ({**SMALL, "balance_sheet": 25e6, "employees": 250.0, "high_income_country": False},
         None, "B"),
        ({**SMALL, "high_income_country": None}, 0.0, None),
        ({**SMALL, "high_income_country": True}, None, None),
        ({"high_income_country": True}, 10_000.0, "A"),
        ({"high_income_country": False}, 0.0, None),
    ],
)  # fmt: skip
def test_a_category_by_size(facts, tonnes, category):
    """Large anywhere, or large enough in a high-income country, is A; what is unknown is None."""
    assert size_category(Facts(**facts), tonnes) == category
