"""Every temperature score that the peer project's formula gives, to the digits given."""

import itertools

import pytest

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
