"""Long knots and flat ones, tense people, wide pads, breath and words."""

import math
from dataclasses import replace

import pytest

from app.palpation.contact import near
from app.palpation.finger import FINGERTIP, STACKED_THUMBS, THUMB, Finger, Press
from app.palpation.lumps import Lump, LumpKind, LumpState
from app.palpation.person import Person, Word
from app.palpation.settled import settled
from app.palpation.simulation import Simulation
from tests.palpation.pressing import STILL, even_tissue, nodule, pressed

ROPE = replace(nodule(), kind=LumpKind.ROPE, along_mm=24.0)
FLAT = replace(nodule(), kind=LumpKind.FLAT, along_mm=9.0, across_mm=8.0)


def contrast(
    lump: Lump,
    at_mm: tuple[float, float] = (0.0, 0.0),
    tone: float = 1.0,
    finger: Finger = THUMB,
) -> float:
    """Return how many times as stiff a place is with the lump as without."""
    with_it, without = (
        settled(even_tissue(), finger, at_mm, 6.0, lumps, tone).contact
        for lumps in ([lump], [])
    )
    return with_it.stiffness_n_per_mm / without.stiffness_n_per_mm


def test_rope_is_felt_far_along_the_fibres_and_not_as_far_across() -> None:
    along, across = contrast(ROPE, (16.0, 0.0)), contrast(ROPE, (0.0, 16.0))
    assert along - 1.0 > 5.0 * (across - 1.0)
    assert along > 1.15


def test_flat_knot_is_felt_wider_than_a_round_one() -> None:
    flat, nodular = contrast(FLAT, (0.0, 9.0)), contrast(nodule(), (0.0, 9.0))
    assert flat - 1.0 > 1.5 * (nodular - 1.0)


def test_tense_muscle_hides_the_knot_in_it() -> None:
    assert contrast(nodule(), tone=2.0) - 1.0 < 0.7 * (contrast(nodule()) - 1.0)


def test_tense_muscle_is_pressed_less_deep() -> None:
    calm, tense = (
        settled(even_tissue(), THUMB, (0.0, 0.0), 8.0, tone=tone).depth_mm
        for tone in (1.0, 2.0)
    )
    assert tense < 0.9 * calm


def test_lump_in_fat_slips_to_all_sides_alike() -> None:
    slips = []
    for at_mm in ((5.0, 0.0), (0.0, 5.0)):
        lump = replace(nodule(depth_mm=4.0, mobility=1.0), kind=LumpKind.FAT_LUMP)
        simulation = Simulation(even_tissue(), THUMB, STILL, [lump])
        pressed(simulation, 10.0, at_mm, seconds=1.0)
        slips.append(math.dist(simulation.lumps[0][1].place_mm(lump), (0.0, 0.0)))
    assert slips[0] == pytest.approx(slips[1], rel=0.1)
    assert slips[0] > 2.0


def test_knot_pinned_from_on_top_slides_less_than_one_met_beside() -> None:
    slips = []
    for first_mm in (0.0, 4.0):
        simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(mobility=1.0)])
        pressed(simulation, 12.0, (0.0, first_mm), seconds=1.0, ramp_n_per_s=30.0)
        # Then the same small push, from wherever the finger is.
        pressed(simulation, 12.0, (0.0, first_mm + 1.5), seconds=0.5)
        slips.append(abs(simulation.lumps[0][1].across_mm))
    assert slips[0] < 0.5 * slips[1]


def test_stacked_thumbs_press_as_hard_with_less_pressure() -> None:
    tip, stacked = (
        settled(even_tissue(), finger, (0.0, 0.0), 15.0).contact.pressure_kpa
        for finger in (FINGERTIP, STACKED_THUMBS)
    )
    assert stacked < 0.8 * tip


def test_small_pad_feels_a_small_knot_more_clearly() -> None:
    small = nodule(half_mm=2.5)
    assert contrast(small, finger=FINGERTIP) > contrast(small, finger=STACKED_THUMBS)


def test_breath_moves_the_finger_up_and_down() -> None:
    courses = []
    for person in (STILL, Person(breath_mm=2.0)):
        simulation = Simulation(even_tissue(), THUMB, person)
        pressed(simulation, 6.0, seconds=2.5)
        forces = [
            simulation.advance(1 / 30, Press(0.0, 0.0, 6.0)).force_n for _ in range(60)
        ]
        courses.append(max(forces) - min(forces))
    assert courses[1] > 3.0 * courses[0]


def test_more_than_enough_is_asked_to_be_softer() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule()])
    press = Press(0.0, 0.0, 17.0, 12.0)
    said = [simulation.advance(1 / 30, press).said for _ in range(120)]
    assert next(word for word in said if word) is Word.SOFTER


def test_pumping_does_not_soften_a_knot_as_holding_does() -> None:
    eased = []
    for swing_n in (0.0, 4.0):
        simulation = Simulation(even_tissue(), THUMB, STILL, [nodule()])
        for frame in range(30 * 5):
            force_n = 10.0 + swing_n * math.sin(frame / 30 * 2.0 * math.pi * 1.5)
            simulation.advance(1 / 30, Press(0.0, 0.0, force_n, 60.0))
        eased.append(simulation.lumps[0][1].eased)
    assert eased[1] < 0.7 * eased[0]


def test_lump_out_of_reach_is_left_out_and_would_not_be_felt() -> None:
    lump = nodule(ratio=3.0, half_mm=6.0, depth_mm=20.0, band_ratio=1.5)
    far_mm = next(
        float(off)
        for off in range(60)
        if not near([(lump, LumpState())], THUMB, (0.0, float(off)))
    )
    assert contrast(lump, (0.0, far_mm - 1.0)) == pytest.approx(1.0, abs=0.004)
