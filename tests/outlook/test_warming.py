"""The impulse response against table 7.SM.7 of AR6, and its laws."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

import trajectory as tj
from trajectory.kernels.impulse import radiative_potential, temperature_potential, warming_of
from trajectory.outlook.warming import of_gases

# IPCC AR6 WG1, table 7.SM.7: AGTP after 50 and 100 years [K / kg], to the digits printed.
TABLE = {"CO2": (4.28e-16, 3.95e-16), "CH4": (4.73e-15, 2.12e-15), "N2O": (1.24e-13, 9.19e-14)}


@pytest.mark.parametrize("gas", TABLE)
def test_the_temperature_potential_of_the_printed_table(gas):
    """The temperature potential of the printed table."""
    got = temperature_potential(gas, 100)[[50, 100]]
    # CH4 after 50 years is 4.725e-15 here, printed as 4.73: the last digit
    assert got == pytest.approx(TABLE[gas], rel=1.3e-3)


def test_the_warming_potential_of_co2():
    """The warming potential of CO2."""
    assert radiative_potential(100) == pytest.approx(8.947e-14, rel=1e-4)


def test_the_response_equals_an_integral_by_scipy():
    """The response equals an integral by scipy."""
    from scipy.integrate import quad

    from trajectory.kernels import impulse as i

    def left(t):
        return i.LASTING + (i.PARTS * np.exp(-t / i.DECAYS)).sum()

    def kernel(t):
        return (i.RESPONSES / i.TIMES * np.exp(-t / i.TIMES)).sum()

    want = i.FORCING["CO2"] * quad(lambda s: left(s) * kernel(30.0 - s), 0.0, 30.0)[0]
    assert temperature_potential("CO2", 30)[30] == pytest.approx(want, rel=1e-8)


@given(st.lists(st.floats(0.0, 1e13), min_size=1, max_size=30), st.sampled_from(list(TABLE)))
def test_warming_is_linear_and_the_sum_of_pulses(emissions, gas):
    """Warming is linear and the sum of pulses."""
    path = np.array(emissions)
    got = warming_of(path, gas)
    response = temperature_potential(gas, max(path.size - 1, 1))
    slow = [sum(path[s] * response[t - s] for s in range(t + 1)) for t in range(path.size)]
    assert got == pytest.approx(np.array(slow), rel=1e-12, abs=1e-30)
    assert warming_of(2.0 * path, gas) == pytest.approx(2.0 * got, rel=1e-12)


def test_a_published_path_warms_as_much_as_tcre_says():
    """Warming in 2050 of SSP1-1.9's CO2 of 2020-2050 is 1.08 x TCRE x cumulative."""
    years = np.arange(2020, 2051)
    # SSP1-1.9 of RCMIP, CO2 in 2020, 2025 .. 2050 [GtCO2]
    values = np.interp(years, range(2020, 2051, 5), [39.7, 31.3, 22.9, 16.7, 10.5, 6.3, 2.1])
    found = of_gases({"CO2": tj.Series(years, values, "GtCO2e")})
    assert found.by_response.at(2050) / found.by_tcre.at(2050) == pytest.approx(1.08, abs=0.03)


def test_bad_calls_say_what_is_wrong():
    """Bad calls say what is wrong."""
    path = tj.Series([2020, 2021], [1.0, 1.0], "tCO2e")
    for given_, error, words in (
        ({"CH4": path}, tj.ArgumentError, "must hold CO2"),
        ({"CO2": path, "SF6": path}, tj.ArgumentError, "CH4 and N2O"),
        ({"CO2": tj.Series([2020, 2022], [1.0, 1.0], "tCO2e")}, tj.YearError, "consecutive"),
        ({"CO2": tj.Series([2020, 2021], [1.0, 1.0], "index")}, tj.UnitError, "index"),
        ({"CO2": path, "CH4": path}, tj.UnitError, "of the gas itself"),
        (
            {"CO2": path, "CH4": tj.Series([2021, 2022], [1.0, 1.0], "t")},
            tj.YearError,
            "same years",
        ),
    ):
        with pytest.raises(error, match=words):
            of_gases(given_)
    with pytest.raises(tj.ArgumentError, match="CO2, CH4 and N2O"):
        temperature_potential("SF6", 10)
