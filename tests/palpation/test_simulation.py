"""A press: force, depth, knots, slipping, creep, energy and time."""

import itertools
import math
from dataclasses import replace

import numpy as np
import pytest

from app.palpation.finger import THUMB, Press
from app.palpation.person import Person, Word
from app.palpation.settled import settled
from app.palpation.simulation import BRACED_N, STEPS_PER_S, Simulation
from tests.palpation.pressing import STILL, even_tissue, felt_at, nodule, pressed


def test_force_reaches_what_the_hand_wants() -> None:
    assert felt_at(12.0).force_n == pytest.approx(12.0, rel=0.05)


def test_deeper_takes_more_force_and_grows_stiffer() -> None:
    course = [felt_at(force) for force in (2.0, 5.0, 10.0, 20.0, 29.0)]
    for before, after in itertools.pairwise(course):
        assert after.depth_mm > before.depth_mm
        assert after.stiffness_n_per_mm > before.stiffness_n_per_mm


def test_no_force_asks_for_no_depth() -> None:
    assert felt_at(0.0).depth_mm == 0.0


def test_bone_is_stiffer_than_any_knot() -> None:
    bone = felt_at(10.0, tissue=even_tissue(muscle_mm=1.5, fat_mm=5.0))
    knot = felt_at(10.0, nodule(ratio=3.0, half_mm=6.0, depth_mm=9.0))
    assert bone.stiffness_n_per_mm > 2.0 * knot.stiffness_n_per_mm


def test_knot_is_stiffer_than_what_is_around_it() -> None:
    knot, plain = felt_at(8.0, nodule()), felt_at(8.0)
    assert knot.stiffness_n_per_mm > 1.05 * plain.stiffness_n_per_mm


@pytest.mark.parametrize(
    "weaker",
    [nodule(ratio=1.3), nodule(half_mm=2.0), nodule(depth_mm=22.0)],
    ids=["soft", "small", "deep"],
)
def test_soft_small_and_deep_knots_are_felt_less(weaker: object) -> None:
    clear = felt_at(8.0, nodule(ratio=2.5)).stiffness_n_per_mm
    assert felt_at(8.0, weaker).stiffness_n_per_mm < clear  # type: ignore[arg-type]


def test_band_is_felt_across_the_fibres_and_not_along_them() -> None:
    band = nodule(ratio=1.0, band_ratio=1.5)
    ways = range(-12, 13, 4)
    across = [felt_at(8.0, band, at_mm=(0.0, way)).depth_mm for way in ways]
    along = [felt_at(8.0, band, at_mm=(way, 0.0)).depth_mm for way in ways]
    assert max(across) - min(across) > 5.0 * (max(along) - min(along))


def test_press_beside_a_loose_knot_slides_it_away() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(mobility=1.0)])
    pressed(simulation, 15.0, (0.0, 5.0))
    assert simulation.lumps[0][1].across_mm < -2.0


def test_centred_press_does_not_slide_a_loose_knot() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(mobility=1.0)])
    pressed(simulation, 15.0)
    assert simulation.lumps[0][1].across_mm == 0.0


def test_knot_slides_less_along_its_fibres_than_across() -> None:
    slips = []
    for at_mm in ((5.0, 0.0), (0.0, 5.0)):
        simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(mobility=1.0)])
        pressed(simulation, 15.0, at_mm)
        slips.append(math.dist(simulation.lumps[0][1].place_mm(nodule()), (0.0, 0.0)))
    assert slips[0] < slips[1]


def test_slid_knot_comes_back_when_let_go() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(mobility=1.0)])
    pressed(simulation, 15.0, (0.0, 5.0))
    slipped = abs(simulation.lumps[0][1].across_mm)
    pressed(simulation, 0.0, (0.0, 5.0), seconds=4.0)
    assert abs(simulation.lumps[0][1].across_mm) < 0.3 * slipped


def test_tissue_creeps_under_a_steady_force() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL)
    early = pressed(simulation, 10.0, seconds=2.0).depth_mm
    assert pressed(simulation, 10.0, seconds=10.0).depth_mm > early + 0.3


def test_tissue_comes_back_after_the_press() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL)
    pressed(simulation, 10.0, seconds=10.0)
    crept = simulation.crept_mm.max()
    pressed(simulation, 0.0, seconds=15.0)
    assert simulation.crept_mm.max() < 0.1 * crept


@pytest.mark.parametrize("at_mm", [(0.0, 0.0), (0.0, 5.0)], ids=["on top", "beside"])
def test_press_and_release_give_back_less_work_than_was_done(
    at_mm: tuple[float, float],
) -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(mobility=1.0)])
    done, back, depth_mm = 0.0, 0.0, 0.0
    for step in range(8 * STEPS_PER_S):
        force_n = 15.0 if step < 4 * STEPS_PER_S else 0.0
        felt = simulation.step(Press(*at_mm, force_n))
        work = felt.force_n * (felt.depth_mm - depth_mm)
        done, back = done + max(work, 0.0), back - min(work, 0.0)
        depth_mm = felt.depth_mm
    assert 0.0 < back < done


def test_frames_of_any_length_give_the_same_course() -> None:
    press = Press(1.0, 2.0, 12.0)
    courses = []
    for frames_per_s in (24, 60, 144, 240):
        simulation = Simulation(even_tissue(), THUMB, Person(), [nodule()])
        for _ in range(frames_per_s * 2):
            felt = simulation.advance(1.0 / frames_per_s, press)
        courses.append((felt.time_s, felt.depth_mm, felt.force_n, felt.guarding))
    assert len(set(courses)) == 1


def test_right_hold_softens_a_knot_within_half_a_minute() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(easing_s=15.0)])
    pressed(simulation, 10.0, seconds=20.0, ramp_n_per_s=5.0)
    assert simulation.lumps[0][1].eased == pytest.approx(1.0, abs=0.01)


@pytest.mark.parametrize("force_n", [2.0, 28.0])
def test_too_light_or_too_hard_a_hold_softens_little(force_n: float) -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule(easing_s=15.0)])
    pressed(simulation, force_n, seconds=20.0)
    assert simulation.lumps[0][1].eased < 0.3


def test_stubborn_knot_does_not_soften() -> None:
    stubborn = nodule(easing_s=math.inf)
    simulation = Simulation(even_tissue(), THUMB, STILL, [stubborn])
    pressed(simulation, 10.0, seconds=20.0)
    assert simulation.lumps[0][1].eased == 0.0


def words_of(force_n: float, ramp_n_per_s: float = 8.0) -> set[Word | None]:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule()])
    press = Press(0.0, 0.0, force_n, ramp_n_per_s)
    return {simulation.advance(1 / 60, press).said for _ in range(360)} - {None}


def test_right_pressure_on_a_sore_knot_is_told() -> None:
    assert words_of(9.0) == {Word.THATS_IT}


def test_too_much_pressure_hurts() -> None:
    assert Word.OUCH in words_of(29.0)


def test_fast_press_makes_the_person_tense() -> None:
    slow, fast = (
        pressed(
            Simulation(even_tissue(), THUMB, STILL),
            15.0,
            seconds=0.6 if ramp > 25.0 else 3.0,
            ramp_n_per_s=ramp,
        ).guarding
        for ramp in (6.0, 100.0)
    )
    assert fast > slow + 0.1


def test_on_top_tells_which_lump_is_under_the_finger() -> None:
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule()])
    pressed(simulation, 5.0, seconds=0.2)
    assert simulation.on_top_of() == nodule()


def test_hand_that_glides_onto_bone_rides_up_over_it() -> None:
    soft = even_tissue()
    ridge = np.abs(soft.patch.x_mm) < 10.0
    thin = np.where(ridge[None, :], 1.5, soft.muscle_mm)
    simulation = Simulation(replace(soft, muscle_mm=thin), THUMB, STILL)
    pressed(simulation, 8.0, (-40.0, 0.0))
    forces = [
        simulation.step(Press(-40.0 + step * 0.4, 0.0, 8.0)).force_n
        for step in range(200)
    ]
    assert 8.5 < max(forces) < 8.0 + BRACED_N + 0.01


def test_press_found_at_once_is_the_one_that_steps_come_to() -> None:
    rest = settled(even_tissue(), THUMB, (0.0, 0.0), 9.0, [nodule()])
    simulation = Simulation(even_tissue(), THUMB, STILL, [nodule()])
    felt = pressed(simulation, 9.0, seconds=0.4, ramp_n_per_s=100.0)
    assert rest.contact.force_n == pytest.approx(9.0, abs=0.01)
    assert felt.depth_mm == pytest.approx(rest.depth_mm, rel=0.05)
