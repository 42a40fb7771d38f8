"""The simulated muscle, measured as the study measured a real one."""

import pytest

from app.palpation.figures import MUSCLE_AT_5_N, MUSCLE_AT_30_N, Figure
from app.palpation.patch import patch_around
from app.palpation.study.modulus import muscle_modulus_kpa
from app.palpation.tissue import tissue_of
from tests.support.shipped import shipped_map

BUTTOCK = (75.0, 500.0)


@pytest.mark.parametrize(
    ("force_n", "measured"), [(5.0, MUSCLE_AT_5_N), (30.0, MUSCLE_AT_30_N)]
)
def test_pressed_buttock_is_as_stiff_as_measured_within_the_spread_of_people(
    force_n: float, measured: Figure
) -> None:
    tissue = tissue_of(shipped_map(), patch_around(*BUTTOCK, 80.0, 80.0))
    assert tissue.muscle_at(*BUTTOCK) == "gluteus_maximus_right"
    modulus_kpa = muscle_modulus_kpa(tissue, BUTTOCK, force_n)
    assert abs(modulus_kpa - measured.value) < 1.5 * measured.spread
