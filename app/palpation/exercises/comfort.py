"""How much force a knot takes before it is too much for this person."""

from app.palpation.exercises.ground import Setting
from app.palpation.lumps import Lump
from app.palpation.person import GOOD_FROM, SOFTER_FROM
from app.palpation.settled import FIRST_MM, settled

GOOD_MIDDLE = (GOOD_FROM + SOFTER_FROM) / 2
"""As a share of what hurts: the middle of what a person calls good."""

TRIES = 11
"""Halved so often, the range of forces is known to within 0.03 N."""

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
    low_n, high_n, depth_mm = LEAST_N, setting.finger.most_n, FIRST_MM
    for _ in range(TRIES):
        force_n = (low_n + high_n) / 2
        rest = settled(
            tissue, setting.finger, place, force_n, case.lumps, first_mm=depth_mm
        )
        depth_mm = rest.depth_mm
        if rest.contact.pressure_kpa < hurt * hurts_kpa:
            low_n = force_n
        else:
            high_n = force_n
    return (low_n + high_n) / 2
