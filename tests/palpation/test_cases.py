"""Backs from a seed: the map's tissue, lumps, and limits that hold for all."""

import math
from functools import cache

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from app.palpation.cases import APART_MM, LONGEST_MM, SIZES_MM, random_case, roomy
from app.palpation.finger import THUMB, Press
from app.palpation.patch import patch_around
from app.palpation.simulation import Simulation
from app.palpation.tissue import NOTHING, Tissue, tissue_of
from tests.support.shipped import shipped_map

SEEDS, DIFFICULTIES = st.integers(0, 10_000), st.floats(0.0, 1.0)


@cache
def upper_back() -> Tissue:
    return tissue_of(shipped_map(), patch_around(0.0, 120.0, 320.0, 300.0))


def test_same_seed_gives_the_same_back() -> None:
    assert random_case(upper_back(), 7, 0.5) == random_case(upper_back(), 7, 0.5)


def test_bony_tip_lies_shallow_and_the_muscle_beside_it_deep() -> None:
    tissue = upper_back()
    assert tissue.bone_at(0.0, 190.0) == "vertebra_t8"
    assert tissue.depth_mm(40.0, 190.0) > 1.5 * tissue.depth_mm(0.0, 190.0)


def test_rib_lies_shallower_than_the_gap_below_it() -> None:
    tissue = upper_back()
    assert tissue.depth_mm(90.0, 240.0) < tissue.depth_mm(90.0, 226.0) - 5.0


def test_fibres_run_down_to_the_shoulder_on_both_sides() -> None:
    tissue = upper_back()
    cells = [tissue.patch.cell_at(x_mm, 9.0) for x_mm in (84.0, -84.0)]
    right, left = (math.degrees(tissue.fibre_rad[cell]) for cell in cells)
    assert 5.0 < right < 40.0
    assert abs(right + left - 180.0) < 15.0


@given(SEEDS, DIFFICULTIES)
@settings(max_examples=40)
def test_lumps_of_any_case_lie_within_the_limits(seed: int, difficulty: float) -> None:
    tissue = upper_back()
    case = random_case(tissue, seed, difficulty)
    assert case.knots
    for index, lump in enumerate(case.lumps):
        assert tissue.is_workable[tissue.patch.cell_at(lump.x_mm, lump.y_mm)]
        assert 1.2 <= lump.ratio <= 3.0
        assert lump.easing_s >= 10.0
        for other in case.lumps[:index]:
            apart = math.dist((lump.x_mm, lump.y_mm), (other.x_mm, other.y_mm))
            assert apart > APART_MM


@given(SEEDS, DIFFICULTIES, st.floats(-10, 10), st.floats(0, 60), st.floats(1, 500))
@settings(max_examples=25)
def test_press_on_any_case_stays_within_the_limits(
    seed: int, difficulty: float, beside_mm: float, force_n: float, ramp: float
) -> None:
    case = random_case(upper_back(), seed, difficulty)
    simulation = Simulation(upper_back(), THUMB, case.person, case.lumps)
    knot = case.knots[0]
    for _ in range(30):
        press = Press(knot.x_mm, knot.y_mm + beside_mm, force_n, ramp)
        felt = simulation.advance(1 / 30, press)
        assert 0.0 <= felt.depth_mm < 40.0
        assert 0.0 <= felt.force_n <= 2.0 * THUMB.most_n
        assert 0.0 <= felt.guarding <= 1.0
        for lump, state in simulation.lumps:
            assert math.dist(state.place_mm(lump), (lump.x_mm, lump.y_mm)) < 25.0


@given(SEEDS, DIFFICULTIES)
@settings(max_examples=30)
def test_taut_band_lies_in_muscle_and_on_one_side_of_the_spine(
    seed: int, difficulty: float
) -> None:
    tissue = upper_back()
    for knot in random_case(tissue, seed, difficulty).knots:
        for end_mm in (-knot.band_mm, knot.band_mm):
            x_mm = knot.x_mm + end_mm * math.cos(knot.fibre_rad)
            y_mm = knot.y_mm + end_mm * math.sin(knot.fibre_rad)
            assert x_mm * knot.x_mm > 0.0
            assert tissue.muscle_at(x_mm, y_mm) is not None


@given(SEEDS, DIFFICULTIES)
@settings(max_examples=30)
def test_a_knot_is_no_cord_and_lies_in_the_zone_from_end_to_end(
    seed: int, difficulty: float
) -> None:
    tissue = upper_back()
    zone = roomy(tissue)
    for knot in random_case(tissue, seed, difficulty).knots:
        assert 2.0 * knot.across_mm <= SIZES_MM[1] * 1.4
        assert 2.0 * knot.along_mm <= 2.0 * LONGEST_MM
        for end_mm in (-knot.along_mm, knot.along_mm):
            x_mm = knot.x_mm + end_mm * math.cos(knot.fibre_rad)
            y_mm = knot.y_mm + end_mm * math.sin(knot.fibre_rad)
            is_round = knot.along_mm <= knot.across_mm
            assert is_round or zone[tissue.patch.cell_at(x_mm, y_mm)]


def test_no_lump_lies_where_a_thumb_would_reach_beside_the_body() -> None:
    shoulder = tissue_of(shipped_map(), patch_around(80.0, 15.0, 190.0, 120.0))
    is_off = (shoulder.muscle == NOTHING) & (shoulder.bone == NOTHING)
    for row, column in np.argwhere(roomy(shoulder)):
        place = shoulder.patch.x_mm[column], shoulder.patch.y_mm[row]
        assert not (is_off & shoulder.patch.within(place, 10.0)).any()
