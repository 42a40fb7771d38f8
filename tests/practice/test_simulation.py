"""Simulated learners use the real parts, and the figures say what they say."""

import random
from datetime import UTC, datetime
from functools import cache

import pytest

from app.model.practice import QuestionKind
from app.practice.cards import cards_of
from app.practice.questions import QuestionMaker
from app.practice.simulation import (
    Classroom,
    Course,
    Forecast,
    calibration_error,
    log_loss,
)
from tests.support.shipped import shipped_atlas, shipped_library

KINDS = (QuestionKind.FIND, QuestionKind.NAME, QuestionKind.LANDMARK)


@cache
def _courses() -> tuple[Course, Course, Course]:
    """Return what came of 30 days: by schedule, by a ladder, by chance."""
    maker, rng = QuestionMaker(shipped_library(), shipped_atlas), random.Random(3)
    cards = [card for card in cards_of(shipped_atlas()) if card.kind in KINDS]
    questions = {
        card: question
        for card in rng.sample(cards, 40)
        if (question := maker.question(card, rng))
    }
    started_at = datetime(2030, 1, 1, 18, tzinfo=UTC)
    room = Classroom(questions, shipped_atlas, started_at, 30)
    scheduled, counts = room.with_fsrs(5)
    return scheduled, room.with_ladder(5, counts), room.at_random(5, counts)


def test_nobody_gets_more_reviews_than_the_schedule() -> None:
    scheduled, ladder, by_chance = _courses()
    assert max(ladder.reviews, by_chance.reviews) <= scheduled.reviews


def test_scheduled_cards_are_mostly_known_at_the_end() -> None:
    scheduled, _, _ = _courses()
    assert scheduled.recall > 0.85


def test_forecasts_are_better_than_a_coin() -> None:
    scheduled, _, _ = _courses()
    assert log_loss(scheduled.forecasts) < 0.5


def test_log_loss_of_a_coin_is_known() -> None:
    forecasts = [Forecast(0.5, True), Forecast(0.5, False)]
    assert log_loss(forecasts) == pytest.approx(0.6931, abs=1e-4)


def test_sure_and_wrong_is_finite() -> None:
    assert log_loss([Forecast(1.0, False)]) == pytest.approx(13.8, abs=0.1)


def test_nothing_to_weigh_is_refused() -> None:
    with pytest.raises(ValueError, match="no forecasts"):
        log_loss([])


def test_honest_forecasts_are_calibrated() -> None:
    honest = [Forecast(0.75, turn % 4 != 0) for turn in range(40)]
    boasting = [Forecast(0.99, turn % 4 != 0) for turn in range(40)]
    assert calibration_error(honest) == pytest.approx(0)
    assert calibration_error(boasting) == pytest.approx(0.24)
