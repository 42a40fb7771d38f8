"""How long a step of the simulated back takes."""

import time
from collections.abc import Mapping

import numpy as np

from app.model.body_map import BodyMap
from app.palpation.cases import random_case
from app.palpation.finger import THUMB, Press
from app.palpation.patch import patch_around
from app.palpation.simulation import Simulation
from app.palpation.tissue import tissue_of

STEPS = 2400
SEED, DIFFICULTY = 1, 0.6


def measure_feel(body_map: BodyMap) -> Mapping[str, float]:
    """Return the time that the tissue takes to build, and of steps over a knot."""
    begin = time.perf_counter()
    # The whole back, which is the slowest.
    tissue = tissue_of(body_map, patch_around(0.0, 200.0, 400.0, 760.0))
    built_ms = (time.perf_counter() - begin) * 1000
    case = random_case(tissue, SEED, DIFFICULTY)
    simulation = Simulation(tissue, THUMB, case.person, case.lumps)
    knot = case.knots[0]
    press = Press(knot.x_mm, knot.y_mm, 12.0)
    taken_ms = []
    for _ in range(STEPS):
        begin = time.perf_counter()
        simulation.step(press)
        taken_ms.append((time.perf_counter() - begin) * 1000)
    return {
        "whole back built, ms": built_ms,
        "step, median, ms": float(np.median(taken_ms)),
        "step, 95th percentile, ms": float(np.percentile(taken_ms, 95)),
    }
