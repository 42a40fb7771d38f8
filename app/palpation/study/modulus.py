"""How stiff the simulated muscle is, measured as a study measured a real one."""

import math

import numpy as np

from app.model.body_map import BodyMap
from app.palpation.cases import Place
from app.palpation.finger import THUMB
from app.palpation.material import MUSCLE, N_PER_KPA_MM2
from app.palpation.patch import patch_around
from app.palpation.settled import settled
from app.palpation.tissue import Tissue, tissue_of

SMALL_CHANGE = 0.03
BUTTOCK: Place = (75.0, 500.0)
"""On the map of the back, where the study pressed: gluteus maximus."""

LOADS_N = (5.0, 30.0)


def gluteal_moduli_kpa(body_map: BodyMap) -> tuple[float, ...]:
    """Return the modulus of the muscle of the buttock under each of the loads."""
    tissue = tissue_of(body_map, patch_around(*BUTTOCK, 80.0, 80.0))
    return tuple(muscle_modulus_kpa(tissue, BUTTOCK, at_n) for at_n in LOADS_N)


def muscle_modulus_kpa(tissue: Tissue, place: Place, force_n: float) -> float:
    """Return the modulus of the muscle under a thumb at a force.

    The load is spread over the face of the pad, as it is over a probe's; against it
    stands how much thinner the muscle under its most loaded square centimetre gets.
    """
    face_mm2 = math.pi * THUMB.half_x_mm * THUMB.half_y_mm
    stresses_kpa, strains = MUSCLE.strain_table()
    thickness: list[float] = []
    for part in (1.0 - SMALL_CHANGE, 1.0 + SMALL_CHANGE):
        contact = settled(tissue, THUMB, place, part * force_n).contact
        strain = float(np.interp(contact.pressure_kpa, stresses_kpa, strains))
        thickness.append(1.0 - strain)
    load_kpa = 2.0 * SMALL_CHANGE * force_n / (face_mm2 * N_PER_KPA_MM2)
    return load_kpa / math.log(thickness[0] / thickness[1])
