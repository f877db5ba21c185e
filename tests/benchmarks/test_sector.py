"""Sector convergence (SDA): the line it gives a company, and what it says of it."""

import json
import pickle
from copy import deepcopy

import numpy as np
import pytest

import trajectory as tj
from trajectory.benchmarks import (
    SECTORS,
    Gases,
    Sector,
    SectorConvergence,
)

SOURCE = tj.Source("made up for this test")


def cement(**changes):
    """Return a made-up cement sector, published in 2020, 2030 and 2050, with changes."""
    given_ = {
        "name": "cement",
        "intensity": tj.Series([2020, 2030, 2050], [0.6, 0.4, 0.1], "tCO2e/t"),
        "activity": tj.Series([2020, 2050], [4000.0, 4000.0], "Mt"),
        "source": SOURCE,
        "gases": Gases.CO2,
    } | changes
    return Sector(**given_)


def made(values, first=2020, unit="t"):
    """Return the activity of a company from a first year on."""
    return tj.Series(np.arange(first, first + len(values)), np.asarray(values, float), unit)


def test_sector_line_by_hand():
    """Sector 0.60, 0.58, 0.56: p = 1, 0.96, 0.92; d = 0.6; emissions are intensity x 10 t."""
    line = SectorConvergence(cement(), made([10.0, 10.0, 10.0]))
    asked = line.converge(0.7, 2020)
    assert asked.intensity.values == pytest.approx([0.7, 0.676, 0.652])
    assert asked.intensity.unit == "tCO2e/t"
    assert asked.emissions.values == pytest.approx([7.0, 6.76, 6.52])
    assert (asked.emissions.unit, asked.emissions.base_year) == ("tCO2e", 2020)
    assert asked.market_share_factor.values.tolist() == [1.0, 1.0, 1.0]
    note = "sector values are linear between those published for 2020, 2030 and 2050"
    assert asked.notes == (note,)


def test_sector_line_of_a_pathway():
    """Called like any benchmark, it takes the intensity from the pathway's own base."""
    line = SectorConvergence(cement(), made([10.0, 10.0, 20.0]))
    path = tj.Pathway([2020, 2021, 2022], [0.007, 0.007, 0.007], "ktCO2e")
    asked = line(path)
    # 2022: share doubled, m = 1/2: (0.6 x 0.92 / 2 + 0.1) x 20 t
    assert asked.values == pytest.approx([0.007, 0.00676, 0.00752])
    assert (asked.unit, asked.base_level, asked.label) == ("ktCO2e", 0.007, line.label)
    later = line(path.between(2021, 2022))
    assert later.values == pytest.approx(asked.values[1:])
    assert later.base_year == 2020
    assert tj.compare(path, asked).first_year_above == 2021


def test_sector_line_of_many_pathways():
    """A table of companies with a row of activity each is one call."""
    line = SectorConvergence(cement(), tj.Series([2020, 2021], [[10.0, 10.0], [5.0, 10.0]], "t"))
    path = tj.Pathway([2020, 2021], [[7.0, 7.0], [3.5, 3.5]], "tCO2e")
    assert line(path).values == pytest.approx(np.array([[7.0, 6.76], [3.5, 3.88]]))


def test_sector_line_states_its_clamps():
    """Notes say where the market share shrank and that a low company is held at the end."""
    shrinking = SectorConvergence(cement(), made([10.0, 8.0, 9.0])).converge(0.7, 2020)
    assert any("in 2021 to 2022: factor held at 1" in note for note in shrinking.notes)
    low = SectorConvergence(cement(), made([10.0, 20.0]), clamp=True)
    assert low.converge(0.05, 2020).intensity.values.tolist() == [0.05, 0.05]
    note = "already below the sector's value of 2050: held at its own intensity"
    assert note in low.converge(0.05, 2020).notes
    assert note in low(tj.Pathway([2020, 2021], [0.5, 0.5], "tCO2e")).notes
    exact_ends = SectorConvergence(
        cement(activity=tj.Series([2020, 2030, 2050], [1.0, 1.0, 1.0], "Mt")), made([1.0])
    )
    assert exact_ends.converge(0.7, 2020).notes == ()


def test_a_company_below_the_end_rises_to_it_and_is_told():
    """The numbers of r2dii.analysis (see tests/kernels/test_convergence.py), with what it says."""
    years = [2020, 2025]
    sector = cement(
        intensity=tj.Series(years, [6.45, 1.29], "tCO2e/t"),
        activity=tj.Series(years, [4000.0, 4000.0], "Mt"),
        convergence_year=2025,
    )
    line = SectorConvergence(sector, made([10.0, 10.0, 10.0, 10.0, 10.0, 40.0]))
    asked = line.converge(0.9, 2020)
    assert asked.intensity.values.round(2).tolist() == [0.9, 0.98, 1.06, 1.13, 1.21, 1.29]
    assert asked.market_share_factor.values.tolist() == [1.0] * 6
    note = (
        "already below the sector's value of 2025: the line rises to it, whatever the market share"
    )
    assert note in asked.notes
    path = tj.Pathway(range(2020, 2026), [9.0] * 6, "tCO2e")
    assert note in tj.compare(path, line).notes


def test_a_constant_market_share_leaves_no_note():
    """Growing with the sector is no change of share, whatever the rounding."""
    growth = 1.1 ** np.arange(31)
    sector = cement(
        intensity=tj.Series(range(2020, 2051), np.linspace(0.6, 0.1, 31), "tCO2e/t"),
        activity=tj.Series(range(2020, 2051), 4000.0 * growth, "Mt"),
    )
    asked = SectorConvergence(sector, made(7.0 * growth)).converge(0.7, 2020)
    assert asked.notes == ()
    assert asked.intensity.at(2050) == 0.1


def test_sector_label():
    """The label names sector, year, interpolation, clamp, gross and gases."""
    label = SectorConvergence(cement(), made([1.0])).label
    for part in ("SDA cement", "2050", "linear between", "at most 1", "gross", "CO2 only"):
        assert part in label


def test_a_sector_is_a_noun():
    """Sectors go to plain JSON and back."""
    assert Sector.from_dict(cement().to_dict()) == cement()


@pytest.mark.parametrize(
    "noun",
    [
        SectorConvergence(cement(), made([10.0, 8.0]), clamp=True),
        SectorConvergence(cement(), made([10.0, 8.0])).converge(0.7, 2020),
        SectorConvergence(cement(), made([[10.0, 8.0], [9.0, 9.0]])).converge([0.7, 0.8], 2020),
    ],
    ids=["line", "asked of one", "asked of two"],
)
def test_what_convergence_holds_and_asks_travels(noun):
    """Through plain JSON, pickle and copies: equal, of one hash."""
    plain = json.loads(json.dumps(noun.to_dict(), allow_nan=False))
    for twin in (type(noun).from_dict(plain), pickle.loads(pickle.dumps(noun)), deepcopy(noun)):
        assert twin == noun
        assert hash(twin) == hash(noun)


def test_known_sectors_have_units():
    """Every sector of the method takes an activity in its own unit."""
    for name, unit in SECTORS.items():
        intensity = tj.Series([2020, 2050], [0.6, 0.1], f"tCO2e/{unit}")
        assert cement(name=name, intensity=intensity).at([2035])[0] == pytest.approx([0.35])


# --- bad input

LINE = SectorConvergence(cement(), made([10.0, 10.0, 10.0]))
FLAT = [1.0, 1.0]

BAD = [
    (lambda: cement(name="cheese"), tj.ArgumentError, "aluminium, cement, .* got 'cheese'"),
    (
        lambda: cement(intensity=tj.Series([2020, 2050], [0.6, 0.1], "tCO2e/MWh")),
        tj.UnitError,
        "tCO2e/t, .* got 'tCO2e/MWh'",
    ),
    (
        lambda: cement(intensity=tj.Series([2020, 2050], [[0.6, 0.1]], "tCO2e/t")),
        tj.ArgumentError,
        r"one series, got shape \(1, 2\)",
    ),
    (
        lambda: cement(intensity=tj.Series([2020, 2050], [0.6, -0.1], "tCO2e/t")),
        tj.ArgumentError,
        "intensity must be at least 0",
    ),
    (
        lambda: cement(activity=tj.Series([2020, 2050], [1.0, 0.0], "t")),
        tj.ArgumentError,
        "activity must be above 0",
    ),
    (
        lambda: cement(activity=tj.Series([2020, 2040], [1.0, 1.0], "t")),
        tj.YearError,
        r"2020\.\.2040 for cement, got 2050",
    ),
    (
        lambda: cement(
            intensity=tj.Series([2020, 2060], [0.6, 0.1], "tCO2e/t"),
            activity=tj.Series([2020, 2060], FLAT, "t"),
        ).at([2051]),
        tj.YearError,
        r"2020\.\.2050 for cement, got 2051",
    ),
    (lambda: cement(gases=None), tj.ArgumentError, "gases must be a Gases"),
    (
        lambda: SectorConvergence(cement(), made([1.0], unit="kt")),
        tj.UnitError,
        "activity must be in 't' for cement, got 'kt'",
    ),
    (lambda: SectorConvergence("cement", made([1.0])), tj.ArgumentError, "must be a Sector"),
    (
        lambda: SectorConvergence(cement(), made([1.0, 0.0])),
        tj.ArgumentError,
        "activity must be above 0",
    ),
    (lambda: LINE.converge(0.7, 2019), tj.YearError, r"one of 2020\.\.2022, got 2019"),
    (
        lambda: SectorConvergence(cement(), made([1.0, 1.0], 2019)).converge(0.7, 2019),
        tj.YearError,
        r"2020\.\.2050 for cement, got 2019",
    ),
    (
        lambda: SectorConvergence(cement(), made([1.0, 1.0], 2050)).converge(0.7, 2050),
        tj.YearError,
        r"2020\.\.2050 for cement, got 2051",
    ),
    (
        lambda: SectorConvergence(cement(), tj.Series([2020, 2022], FLAT, "t")).converge(0.7, 2020),
        tj.YearError,
        "consecutive",
    ),
    (
        lambda: LINE(tj.Pathway([2020, 2021], [100.0, 90.0], "index")),
        tj.UnitError,
        "must be in tonnes .* got index",
    ),
    (
        lambda: LINE(tj.Pathway(range(2020, 2025), np.ones(5), "tCO2e")),
        tj.YearError,
        r"2020\.\.2022, got 2023",
    ),
    (lambda: LINE("path"), tj.ArgumentError, "path must be a Pathway"),
]


@pytest.mark.parametrize(("call", "error", "message"), BAD, ids=range(len(BAD)))
def test_bad_input(call, error, message):
    """A bad argument is named, with the rule and the value got."""
    with pytest.raises(error, match=message):
        call()
