"""Every temperature score and path that two peer projects' formulas give, to the digits given."""

import itertools

import numpy as np
import pytest

import trajectory as tj
from trajectory.outlook import temperature as t

# SBTi-finance-tool at dcae9db (MIT): its model 4 and formula, unrounded. Cuts from 2020;
# each row is a cut, by 2026 (short), 2030 (mid) and 2050 (long).
GRID = {
    "Emissions|Kyoto Gases": {
        0.2: (1.8653293478666666, 2.0726034829, 2.5191175943666666),
        0.42: (1.0854583072000001, 1.38548019968, 2.16467520702),
        0.5: (0.801868837866667, 1.1356171875999996, 2.035787066166667),
        0.9: (0.0, 0.0, 1.3913463618999997),
        1.0: (0.0, 0.0, 1.2302361858333333),
    },
    "Emissions|CO2|Energy and Industrial Processes": {
        0.2: (1.6563238979000001, 1.9939816826999999, 2.4273674066333335),
        0.42: (0.7033420736000002, 1.3083553646200001, 2.10179571594),
        0.5: (0.3568032284, 1.0590367035, 1.9834060102333333),
        0.9: (0.0, 0.0, 1.3914574816999998),
        1.0: (0.0, 0.0, 1.2434703495666666),
    },
    "INT.emKyoto_gdp": {
        0.2: (2.6241931413333335, 3.0396209767999998, 4.1908273939),
        0.42: (1.6230726422000006, 1.86508918496, 3.38091012684),
        0.5: (1.2590288243333339, 1.4379867151999997, 3.086394757),
        0.9: (0.0, 0.0, 1.6138179078000001),
        1.0: (0.0, 0.0, 1.2456736955000003),
    },
    "INT.emCO2EI_PE": {
        0.2: (0.9251695635333332, 1.9740519230000002, 2.7708234827),
        0.42: (0.0, 0.8412188095000004, 2.2895316538799997),
        0.5: (0.0, 0.42927949550000033, 2.1145164434000003),
        0.9: (0.0, 0.0, 1.2394403909999998),
        1.0: (0.0, 0.0, 1.0206713779000003),
    },
    "INT.emCO2EI_elecGen": {
        0.2: (2.086382418033333, 2.5476358517, 3.377096502433333),
        0.42: (0.7435651679000004, 1.64249442748, 2.8026466817999998),
        0.5: (0.2552679860333331, 1.3133520913999996, 2.593755837933333),
        0.9: (0.0, 0.0, 1.5493016186),
        1.0: (0.0, 0.0, 1.288188063766667),
    },
}

FRAMES = ((2026, "short"), (2030, "mid"), (2050, "long"))


@pytest.mark.parametrize("variable", GRID)
def test_every_score_of_the_grid(variable):
    """Every variable, cut and time frame; the reference year puts each end into its frame."""
    for (cut, row), (place, (end, frame)) in itertools.product(
        GRID[variable].items(), enumerate(FRAMES)
    ):
        got = t.temperature_score(
            cut, 2020, end, method=t.CDP_WWF_V1, reference_year=2022, variable=variable
        )
        assert got.frame == frame
        assert got.temperature == pytest.approx(row[place], abs=1e-12), (cut, end)


def test_the_grid_is_whole():
    """Five variables, the cuts of the peer's grid, three frames."""
    assert len(GRID) == 5
    assert all(len(row) == len(FRAMES) for rows in GRID.values() for row in rows.values())


# os-climate/ITR at b0a99be (Apache-2.0): from 100 in 2019 to a target in 2030, by its formula.
PATHS = {
    50.0: [
        100.0,
        93.89309106617063,
        88.15912549960211,
        82.77532798848107,
        77.72031408854595,
        72.97400528407229,
        68.51754923600618,
        64.33324490047157,
        60.40447222022235,
        56.71562610977311,
        53.252054471998115,
        49.99999999999998,
    ],
    58.0: [
        100.0,
        95.16855034267259,
        90.57052974325806,
        86.1946601943378,
        82.03020857974394,
        78.06696034841293,
        74.2951944601736,
        70.70565954201682,
        67.28955119636296,
        64.03849040566912,
        60.94450298040678,
        58.00000000000002,
    ],
    9.0: [
        100.0,
        80.34052090100089,
        64.54596081323452,
        51.856499954017075,
        41.66169453029861,
        33.471110319431,
        26.890729510957478,
        21.603995821103915,
        17.356586023514822,
        13.94417530526051,
        11.202607880111717,
        9.000000000000004,
    ],
    9.1: [
        100.0,
        80.4206167305018,
        64.67475595314266,
        52.01183760646426,
        41.828240575985625,
        33.638529038725636,
        27.0523125120121,
        21.755636562022836,
        17.496017096825305,
        14.070404852540946,
        11.315506358891882,
        9.100000000000001,
    ],
    0.0: [
        100.0,
        79.52233908281906,
        62.90959717687088,
        49.40195449947162,
        38.38896725757134,
        29.38020122852191,
        21.981638601866567,
        15.876723093831187,
        10.811131478060275,
        6.5805389416241455,
        3.0207896982935374,
        3.552713678800501e-15,
    ],
    120.0: [100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0, 100.0],
}


@pytest.mark.parametrize("target", PATHS)
def test_every_path_of_os_climate(target):
    """Geometric, blended below 9 % so that zero is reached, flat where the target is no cut."""
    got = t.os_climate_path(2019, 100.0, 2030, target, "tCO2e")
    assert got.values == pytest.approx(np.array(PATHS[target]), abs=1e-9)
    assert t.os_climate_path(2019, 0.0, 2030, 0.0, "tCO2e").values.tolist() == [0.0] * 12


def test_the_score_of_two_overshoots():
    """Probability x target + the rest x trend; a trend above 10 is left out; none is 3.2."""
    two = t.implied_by_tcre([1.2, 3.0]).temperature
    got = t.os_climate_score(1.2, 3.0, probability=0.8).temperature
    assert got == pytest.approx(0.8 * two[0] + 0.2 * two[1])
    assert t.os_climate_score(1.2, 10.5).temperature == two[0]
    assert t.os_climate_score(np.nan, 3.0).temperature == two[1]
    assert t.os_climate_score(np.nan, 10.5).temperature == 3.2


def test_cumulative_emissions_from_intensity_and_production():
    """os-climate/ITR, test_excel_provider.py: 10 and 50."""
    years = [2020, 2021]
    intensity = tj.Series(years, [[1.0, 2.0], [3.0, 4.0]], "tCO2e/t")
    production = tj.Series(years, [[2.0, 4.0], [6.0, 8.0]], "t")
    assert (intensity * production).cumulative().tolist() == [10.0, 50.0]
