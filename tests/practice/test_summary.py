"""A round ends with what it came to."""

from datetime import timedelta

from app.model.practice import Answer, Grade, Press
from app.practice.asking import Practice
from app.practice.rounds import Day
from app.practice.scheduling import Deck, answered, suspended
from app.practice.summary import coming, summary_of
from tests.practice.answering import (
    FIND,
    NAME,
    NOON,
    PRESS,
    asked,
    begun,
    given,
    question_of,
    right_answer,
    wrong_answer,
)


def _played() -> Practice:
    """Find rightly, name wrongly, and press on a kidney."""
    first = begun(FIND, NAME, PRESS)
    second = asked(given(first, right_answer(question_of(first))))
    third = asked(given(second, wrong_answer(question_of(second))))
    return given(third, Answer(4.0, choice=Press.WORK.value))


def test_presses_where_nobody_may_are_counted_apart() -> None:
    practice = _played()
    assert practice.round is not None
    found = summary_of(practice.round.turns)
    assert (found.right, found.near, found.missed, found.harmed) == (1, 0, 1, 1)
    assert found.count == 3
    assert (found.pressing.false_alarms, found.pressing.forbidden) == (1, 1)
    assert (found.pressing.hits, found.pressing.allowed) == (0, 0)


def test_mistakes_and_times_are_told() -> None:
    practice = _played()
    assert practice.round is not None
    found = summary_of(practice.round.turns)
    assert [turn.asked.question.card for turn in found.mistakes] == [NAME, PRESS]
    assert (found.seconds, found.seconds_per_item) == (12.0, 4.0)
    assert found.median_mm == 0.0


def test_round_without_answers_came_to_nothing() -> None:
    found = summary_of(())
    assert (found.count, found.median_mm, found.seconds_per_item) == (0, None, 0.0)


def test_coming_is_told_by_the_day() -> None:
    deck = answered(Deck(), FIND, Grade.AGAIN, NOON, is_safety=False)
    soon = deck.memories[FIND].due_at
    deck = answered(deck, NAME, Grade.GOOD, NOON, is_safety=False)
    deck = answered(deck, PRESS, Grade.AGAIN, NOON, is_safety=True)
    deck = suspended(deck, PRESS)
    found = coming(deck.memories.values(), NOON, Day.at(NOON).began_at)
    assert (found.later_today, found.next_at) == (1, soon)
    day_before = Day.at(deck.memories[NAME].due_at - timedelta(days=1))
    at = day_before.now
    assert coming(deck.memories.values(), at, day_before.began_at).tomorrow == 1
