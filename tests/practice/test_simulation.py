"""Simulated learners use the real parts, and the figures say what they say."""

import random
from datetime import UTC, datetime
from functools import cache

import pytest

from app.model.practice import CardId, Grade, Question, QuestionKind
from app.practice.cards import cards_of
from app.practice.forecasts import calibration_error, least_log_loss, log_loss
from app.practice.questions import QuestionMaker
from app.practice.simulated import (
    AS_FSRS_SUPPOSES,
    SHAKY,
    SimulatedLearner,
)
from app.practice.simulation import Classroom, Course, Share, reviews_for
from tests.support.shipped import shipped_atlas, shipped_library

KINDS = (QuestionKind.FIND, QuestionKind.NAME, QuestionKind.LANDMARK)
STARTED_AT = datetime(2030, 1, 1, 18, tzinfo=UTC)
DAYS = 30


@cache
def _questions() -> dict[CardId, Question]:
    maker, rng = QuestionMaker(shipped_library(), shipped_atlas), random.Random(3)
    cards = [card for card in cards_of(shipped_atlas()) if card.kind in KINDS]
    return {
        card: question
        for card in rng.sample(cards, 40)
        if (question := maker.question(card, rng))
    }


def _room(days: int = DAYS) -> Classroom:
    return Classroom(_questions(), shipped_atlas, STARTED_AT, days, AS_FSRS_SUPPOSES)


@cache
def _courses() -> tuple[Course, Course, Course]:
    """Return what came of 30 days: by schedule, by a ladder, by chance."""
    scheduled, counts = _room().with_fsrs(5)
    return scheduled, _room().with_ladder(5, counts), _room().at_random(5, counts)


def test_nobody_gets_more_reviews_than_the_schedule() -> None:
    scheduled, ladder, by_chance = _courses()
    others = max(ladder.everything.reviews, by_chance.everything.reviews)
    assert others <= scheduled.everything.reviews


def test_scheduled_cards_are_mostly_known_at_the_end() -> None:
    scheduled, _, _ = _courses()
    assert scheduled.everything.recall > 0.85


def test_schedule_is_better_than_chance() -> None:
    scheduled, _, by_chance = _courses()
    assert scheduled.everything.recall > by_chance.everything.recall


def test_forecasts_hold_where_learners_forget_as_supposed() -> None:
    courses = [_room().with_fsrs(seed)[0] for seed in range(5)]
    forecasts = [one for course in courses for one in course.forecasts]
    assert log_loss(forecasts) == pytest.approx(least_log_loss(forecasts), abs=0.03)
    assert calibration_error(forecasts) < 0.03


def test_only_what_was_asked_that_day_counts_as_asked_again() -> None:
    one_day, counts = _room(1).with_fsrs(5)
    assert one_day.same_day == one_day.everything.reviews - 10
    assert counts == (one_day.everything.reviews,)


def test_all_cards_count_as_often_as_there_are_of_them() -> None:
    course = Course(0, safety=Share(1, 9, 1.0), names=Share(3, 6, 0.6))
    assert course.everything.reviews == 15
    assert course.everything.recall == pytest.approx(0.7)


def test_every_review_is_of_a_safety_card_or_of_a_name() -> None:
    course, counts = _room(3).with_fsrs(5)
    assert course.safety.cards + course.names.cards == len(_questions())
    assert course.safety.reviews + course.names.reviews == sum(counts)


def test_ladder_that_looks_again_takes_more_reviews_on_the_same_day() -> None:
    room = _room(1)
    once, again = (
        room.with_scaled_ladder(5, 1.0, looks_again=looks_again)
        for looks_again in (False, True)
    )
    assert once.everything.reviews == 10
    assert 10 < again.everything.reviews <= 20


def test_longer_steps_take_fewer_reviews() -> None:
    short, long = (_room(12).with_scaled_ladder(5, scale) for scale in (0.5, 3))
    assert long.everything.reviews < short.everything.reviews
    assert long.everything.recall < short.everything.recall


def test_slip_of_who_knows_the_name_is_forgiven_as_in_the_program() -> None:
    card = next(c for c in _questions() if c.kind is QuestionKind.LANDMARK)
    place = card.map_id, card.base, card.side
    grades: dict[bool, list[Grade]] = {False: [], True: []}
    for is_named_right, found in grades.items():
        for seed in range(30):
            learner = SimulatedLearner(
                _questions(), shipped_atlas, random.Random(seed), SHAKY.pointing_mm
            )
            learner.named[place] = is_named_right
            found.append(learner.answer(card, STARTED_AT).grade)
    assert all(a <= b for a, b in zip(grades[False], grades[True], strict=True))
    assert grades[False] != grades[True]


def test_reviews_for_a_recall_lie_between_what_was_measured() -> None:
    measured = [(400.0, 0.90), (600.0, 0.96), (500.0, 0.94)]
    assert reviews_for(0.92, measured) == pytest.approx(450)


def test_what_took_more_and_brought_less_is_left_out() -> None:
    measured = [(400.0, 0.90), (450.0, 0.80), (500.0, 0.94)]
    assert reviews_for(0.92, measured) == pytest.approx(450)


@pytest.mark.parametrize("recall", [0.5, 0.99])
def test_recall_that_nothing_brought_needs_no_known_number(recall: float) -> None:
    assert reviews_for(recall, [(400.0, 0.90), (500.0, 0.94)]) is None
