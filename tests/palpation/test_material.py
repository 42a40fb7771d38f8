"""The moduli that studies state, and the table made from them."""

import numpy as np
import pytest

from app.palpation.material import FAT, LOADED_MM2, MUSCLE, Material, stress_kpa


@pytest.mark.parametrize(
    ("material", "force_n", "kpa"),
    [(MUSCLE, 5.0, 62.2), (MUSCLE, 30.0, 440.0), (FAT, 1.0, 26.1), (FAT, 30.0, 2199.0)],
)
def test_modulus_under_a_load_is_the_one_measured(
    material: Material, force_n: float, kpa: float
) -> None:
    stress = force_n / LOADED_MM2 * 1000.0
    assert float(material.tangent_kpa(stress)) == pytest.approx(kpa, rel=0.01)


@pytest.mark.parametrize("fat_share", [0.0, 0.3, 1.0])
def test_stress_rises_with_depth_and_ever_faster(fat_share: float) -> None:
    pressed = np.linspace(0.0, 0.9, 400)
    stress, _ = stress_kpa(pressed, np.full(400, fat_share))
    steps = np.diff(stress)
    assert (steps > 0.0).all()
    assert (np.diff(steps) > -1e-6 * stress[2:]).all()


def test_skin_that_is_not_pressed_answers_with_nothing() -> None:
    stress, slope = stress_kpa(np.array([-0.1, 0.0]), np.array([0.4, 0.4]))
    assert not stress.any()
    assert not slope.any()
