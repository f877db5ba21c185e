"""The latest emissions of a book, against `reported` company by company."""

import numpy as np
import pytest
from heavy import FEWER
from hypothesis import example, given
from hypothesis import strategies as st

import trajectory as tj
from trajectory import ALL, S1, S2, S3, S12, Company, Inventory, Target
from trajectory.portfolio import Book
from trajectory.portfolio.latest import latest_emissions

KEYS = (S1, S2, S12, S3, ALL, S2.market_based, S2.location_based, S12.market_based, S1.land_only)
UNITS = ("tCO2e", "ktCO2e", "index")


@st.composite
def inventories(draw):
    """Return an inventory of a few disjoint figures."""
    keys = draw(st.lists(st.sampled_from(KEYS), min_size=1, max_size=3, unique=True))
    figures = {key: draw(st.floats(0.0, 1e6)) for key in keys}
    year, unit = draw(st.integers(2019, 2022)), draw(st.sampled_from(UNITS))
    try:
        return Inventory(year, figures, unit=unit)
    except tj.TrajectoryError:
        return Inventory(year, {keys[0]: 1.0}, unit=unit)


@st.composite
def companies(draw):
    """Return a company with up to three inventories; its target may name a method."""
    cut = Target(draw(st.sampled_from((S12, S12.market_based))), "52%", 2030, base_year=2019)
    held = draw(st.lists(inventories(), max_size=3))
    return Company("Example", held, draw(st.sampled_from(([], [cut]))))


def answered(company, what):
    """Return what `reported` answers, or why it does not."""
    try:
        return tj.reported(company, what), ""
    except tj.TrajectoryError as error:
        return None, str(error)


TWO = Company("Two", [Inventory(2019, {S12: 1.0}), Inventory(2019, {S12: 2.0}),
                      Inventory(2020, {S12: 3.0})])  # fmt: skip


@example([TWO], S12)  # the earlier years contradict each other
@FEWER
@given(st.lists(companies(), max_size=4), st.sampled_from((S12, S3, ALL, S12.market_based)))
def test_each_figure_is_the_last_of_reported_bit_for_bit(members, what):
    """Whether it is read from columns or from nouns; where `reported` raises, it says why."""
    found = latest_emissions(Book.of(members), what)
    for at, company in enumerate(members):
        series, reason = answered(company, what)
        if series is None:
            assert found.reasons[at] == reason
            assert np.isnan(found.tonnes[at])
            assert found.years[at] == 0
            continue
        assert found.years[at] == series.years[-1]
        assert found.indexed[at] == (series.unit == "index")
        if series.unit == "index":
            assert np.isnan(found.tonnes[at])
            assert "an index, which is no mass" in found.reasons[at]
        else:
            assert found.tonnes[at] == series.convert("tCO2e").values[-1]
            assert at not in found.reasons


def test_a_book_of_companies_without_figures_says_so():
    """Each has a reason."""
    found = latest_emissions(Book.of([Company("A"), Company("B")]), S12)
    assert sorted(found.reasons) == [0, 1]
    assert "inventories of A must report S1+S2, got none" in found.reasons[0]


def test_what_is_asked_must_be_emissions_of_a_book():
    """Neither a list of companies nor text that names no scope."""
    with pytest.raises(tj.ArgumentError, match="book must be a Book, got"):
        latest_emissions([Company("A")], S12)
    with pytest.raises(tj.ScopeError, match="what must be"):
        latest_emissions(Book.of([Company("A")]), "S12")
