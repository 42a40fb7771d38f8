"""How much force a knot takes before it is too much for this person."""

from app.palpation.exercises.ground import Setting
from app.palpation.lumps import Lump
from app.palpation.settled import settled

TRIES = 18
LEAST_N = 1.5


def force_for_hurt(setting: Setting, knot: Lump, hurt: float) -> float:
    """Return the force right on top of a knot that is so much of what hurts, in N.

    Parameters
    ----------
    hurt
        Pressure as a share of what hurts there; 1 is pain.
    """
    place = knot.x_mm, knot.y_mm
    tissue, case = setting.tissue, setting.case
    cell = tissue.patch.cell_at(*place)
    hurts_kpa = case.person.hurts_kpa(
        float(tissue.pain_kpa[cell]), float(tissue.pain_spread_kpa[cell])
    )
    if knot.is_tender:
        hurts_kpa *= case.person.tender_share
    low_n, high_n = LEAST_N, setting.finger.most_n
    for _ in range(TRIES):
        force_n = (low_n + high_n) / 2
        met = settled(tissue, setting.finger, place, force_n, case.lumps).contact
        if met.pressure_kpa < hurt * hurts_kpa:
            low_n = force_n
        else:
            high_n = force_n
    return (low_n + high_n) / 2
