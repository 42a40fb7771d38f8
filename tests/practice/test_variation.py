"""No question is shown twice alike, and every answer finds its way back."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.outline import MapPoint
from app.practice.variation import Presentation, presentation, shown_landmarks
from tests.support.shipped import shipped_map

LANDMARKS = shipped_map().landmarks
POINTS = st.builds(MapPoint, st.floats(-300, 300), st.floats(-300, 700))


def _shown(seed: int, hardness: float = 0.5) -> Presentation:
    rng = random.Random(seed)
    return presentation(
        rng, hardness, LANDMARKS, ("spinous_t7",), ("slim", "broad"), ("light", "dark")
    )


@given(POINTS, st.integers(0, 999), st.floats(0, 1))
def test_drawn_place_leads_back_to_its_place_on_the_map(
    point: MapPoint, seed: int, hardness: float
) -> None:
    shown = _shown(seed, hardness)
    back = shown.on_map(shown.shown(point))
    assert (back.x_mm, back.y_mm) == pytest.approx((point.x_mm, point.y_mm), abs=1e-6)


@given(st.integers(0, 999))
def test_same_seed_shows_the_same(seed: int) -> None:
    assert _shown(seed) == _shown(seed)


def test_no_two_of_many_are_alike() -> None:
    assert len({_shown(seed) for seed in range(200)}) == 200


def test_all_builds_tones_and_ways_round_are_shown() -> None:
    many = [_shown(seed) for seed in range(60)]
    looks = {(one.build, one.tone, one.is_mirrored) for one in many}
    assert len(looks) == 8


@given(st.floats(0, 1), st.floats(0, 1))
def test_harder_questions_show_fewer_landmarks(one: float, other: float) -> None:
    easy, hard = sorted((one, other))
    shown = set(shown_landmarks(LANDMARKS, easy))
    assert set(shown_landmarks(LANDMARKS, hard)) <= shown


def test_hardest_question_shows_none_and_the_easiest_all() -> None:
    assert shown_landmarks(LANDMARKS, 1.0) == ()
    assert len(shown_landmarks(LANDMARKS, 0.0)) == len(LANDMARKS)


@given(st.sampled_from(LANDMARKS).map(lambda one: one.id), st.floats(0, 1))
def test_landmark_that_is_asked_for_is_never_shown(
    target_id: str, hardness: float
) -> None:
    assert target_id not in shown_landmarks(LANDMARKS, hardness, (target_id,))


@given(st.floats(0, 1))
def test_both_of_a_pair_are_shown_or_neither(hardness: float) -> None:
    shown = set(shown_landmarks(LANDMARKS, hardness))
    for one in LANDMARKS:
        pair = {other.id for other in LANDMARKS if other.base == one.base}
        assert pair <= shown or not pair & shown
