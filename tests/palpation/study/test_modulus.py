"""The simulated muscle, measured as the study measured a real one."""

from app.palpation.figures import MUSCLE_AT_5_N, MUSCLE_AT_30_N
from app.palpation.patch import patch_around
from app.palpation.study.modulus import BUTTOCK, gluteal_moduli_kpa
from app.palpation.tissue import tissue_of
from tests.support.shipped import shipped_map


def test_pressed_buttock_is_as_stiff_as_measured_within_the_spread_of_people() -> None:
    found = gluteal_moduli_kpa(shipped_map())
    for modulus_kpa, measured in zip(
        found, (MUSCLE_AT_5_N, MUSCLE_AT_30_N), strict=True
    ):
        assert abs(modulus_kpa - measured.value) < 1.5 * measured.spread


def test_place_that_is_pressed_lies_over_the_muscle_of_the_study() -> None:
    tissue = tissue_of(shipped_map(), patch_around(*BUTTOCK, 80.0, 80.0))
    assert tissue.muscle_at(*BUTTOCK) == "gluteus_maximus_right"
