"""Questions are as hard as the learner wants, and a shaky hand is no ignorance."""

import random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from app.model.memory import Rating
from app.model.practice import Grade, Outcome
from app.practice.difficulty import (
    hardness_for,
    is_forgiven,
    rated,
    success_chance,
    without_slip,
)
from app.practice.grading import Marked, outcome_of_distance

RATINGS = st.builds(Rating, st.floats(-4, 4), st.integers(0, 200))


@given(RATINGS, RATINGS, st.sampled_from([0, 3, 4]))
def test_harder_is_never_likelier_and_better_than_guessing(
    skill: Rating, card: Rating, options: int
) -> None:
    chances = [success_chance(skill, card, h / 4, options) for h in range(5)]
    assert chances == sorted(chances, reverse=True)
    assert chances[-1] >= (1 / options if options else 0)


@given(RATINGS, RATINGS, st.sampled_from([0, 4]), st.floats(0.5, 0.95))
def test_hardness_meets_the_target_wherever_it_can(
    skill: Rating, card: Rating, options: int, target: float
) -> None:
    hardness = hardness_for(skill, card, target, options)
    chance = success_chance(skill, card, hardness, options)
    if hardness == 0:
        assert chance <= target + 1e-9
    elif hardness == 1:
        assert chance >= target - 1e-9
    else:
        assert chance == pytest.approx(target)


@pytest.mark.parametrize("true_skill", [0.0, 1.5, 3.0])
def test_learner_comes_to_succeed_as_often_as_aimed(true_skill: float) -> None:
    rng, skill, wins = random.Random(4), Rating(), 0
    cards = [Rating(rng.gauss(-2, 0.3), 100) for _ in range(40)]
    true = Rating(true_skill)
    for turn in range(600):
        card = cards[turn % len(cards)]
        hardness = hardness_for(skill, card)
        is_right = rng.random() < success_chance(true, card, hardness)
        outcome = Outcome.RIGHT if is_right else Outcome.MISS
        skill, _ = rated(skill, card, outcome, hardness)
        wins += is_right and turn >= 200
    # Beyond the hardest question nobody can be held to the aim.
    out_of_reach = success_chance(true, Rating(-2), 1.0)
    assert wins / 400 == pytest.approx(max(0.8, out_of_reach), abs=0.06)


@given(RATINGS, RATINGS, st.floats(0, 1))
def test_better_outcome_never_lowers_the_skill(
    skill: Rating, card: Rating, hardness: float
) -> None:
    skills = [
        rated(skill, card, outcome, hardness)[0].logits for outcome in sorted(Outcome)
    ]
    assert skills == sorted(skills)


@pytest.mark.parametrize("target", [0.0, 1.0, -1.0])
def test_impossible_target_is_refused(target: float) -> None:
    with pytest.raises(ValueError, match="no target"):
        hardness_for(Rating(), Rating(), target)


def _clicked(distance_mm: float) -> Marked:
    outcome = outcome_of_distance(distance_mm)
    return Marked(outcome, Grade(max(1, outcome + 1)), distance_mm)


@pytest.mark.parametrize(
    ("distance_mm", "outcome"),
    [(15, Outcome.RIGHT), (19, Outcome.NEAR), (30, Outcome.NEAR), (60, Outcome.MISS)],
)
def test_slip_of_a_hand_that_knows_the_name_is_not_charged(
    distance_mm: float, outcome: Outcome
) -> None:
    found = without_slip(_clicked(distance_mm), px_per_mm=0.8, is_named_right=True)
    assert found.outcome is outcome
    assert found.distance_mm == distance_mm
    assert is_forgiven(found) == (outcome is not outcome_of_distance(distance_mm))


def test_who_does_not_know_the_name_is_charged() -> None:
    clicked = _clicked(15)
    assert without_slip(clicked, 0.8, is_named_right=False) == clicked


def test_press_on_a_no_go_is_charged_to_any_hand() -> None:
    pressed = Marked(Outcome.HARM, Grade.AGAIN, 14.0)
    assert without_slip(pressed, 0.8, is_named_right=True) == pressed


@given(st.floats(0, 300), st.floats(0.05, 10), st.floats(0, 100))
def test_slip_forgives_one_tier_at_the_most(
    distance_mm: float, px_per_mm: float, pointer_px: float
) -> None:
    clicked = _clicked(distance_mm)
    found = without_slip(clicked, px_per_mm, is_named_right=True, pointer_px=pointer_px)
    assert 0 <= found.outcome - clicked.outcome <= 1
