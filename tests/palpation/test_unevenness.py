"""Healthy muscle is stiffer here and softer there."""

import numpy as np
import pytest

from app.palpation.finger import THUMB
from app.palpation.study.known import stiffnesses
from app.palpation.unevenness import SPREAD, uneven
from tests.palpation.pressing import even_tissue

STEPS_MM = range(-50, 51, 20)
PLACES = np.array([(float(x), float(y)) for x in STEPS_MM for y in STEPS_MM])


def test_same_seed_gives_the_same_muscle_and_another_another() -> None:
    first, again, other = (uneven(even_tissue(), seed).hardness for seed in (1, 1, 2))
    assert (first == again).all()
    assert not (first == other).all()


def test_finger_feels_the_spread_that_was_measured() -> None:
    felt = np.log(stiffnesses(uneven(even_tissue(), 3), THUMB, PLACES, 6.0))
    assert float(felt.std()) == pytest.approx(SPREAD, rel=0.3)


def test_neighbouring_places_are_alike_and_far_ones_are_not() -> None:
    field = np.log(uneven(even_tissue(), 5).hardness)
    beside = np.corrcoef(field[:, :-2].ravel(), field[:, 2:].ravel())[0, 1]
    afar = np.corrcoef(field[:, :-20].ravel(), field[:, 20:].ravel())[0, 1]
    assert beside > 0.7
    assert abs(afar) < 0.2
