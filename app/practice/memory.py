"""What is remembered of each card, and when it is asked again: FSRS.

Below days, FSRS counts whole days only; two answers on one day are one of its steps.
"""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from fsrs import Card, Rating, Scheduler, State

from app.model.memory import Memory
from app.model.practice import CardId, Grade

SAFETY_RETENTION, NAME_RETENTION = 0.95, 0.88
"""How likely a card should still be known when it is asked again."""

STEPS = (timedelta(minutes=10),)
"""What is new, or was forgotten, comes once more on the same day."""

LONGEST_DAYS = 365


def desired_retention(is_safety: bool) -> float:
    """Return how likely a card should be known when it is asked again."""
    return SAFETY_RETENTION if is_safety else NAME_RETENTION


def after_first_answer(
    card: CardId, is_safety: bool, grade: Grade, now: datetime
) -> Memory:
    """Return the memory of a card that was answered for the first time."""
    now = now.astimezone(UTC)
    asked = _scheduler(desired_retention(is_safety))
    made, _ = asked.review_card(Card(card_id=0, due=now), Rating(grade), now)
    return Memory(
        card=card,
        is_safety=is_safety,
        stability_days=made.stability or 0.0,
        difficulty=made.difficulty or 0.0,
        step=made.step,
        is_lapsed=False,
        first_at=now,
        last_at=now,
        due_at=made.due,
    )


def after_answer(memory: Memory, grade: Grade, now: datetime) -> Memory:
    """Return the memory of a card after one more answer.

    A clock that went back counts as no time at all.
    """
    now = max(now.astimezone(UTC), memory.last_at)
    scheduler = _scheduler(desired_retention(memory.is_safety))
    made, _ = scheduler.review_card(_card(memory), Rating(grade), now)
    was_known = memory.step is None
    return replace(
        memory,
        stability_days=made.stability or 0.0,
        difficulty=made.difficulty or 0.0,
        step=made.step,
        is_lapsed=made.state is State.Relearning,
        last_at=now,
        due_at=made.due,
        reviews=memory.reviews + 1,
        lapses=memory.lapses + (was_known and grade is Grade.AGAIN),
    )


def recall_chance(memory: Memory, now: datetime) -> float:
    """Return how likely a card is known at a time, 0 to 1."""
    at = max(now.astimezone(UTC), memory.last_at)
    scheduler = _scheduler(desired_retention(memory.is_safety))
    return float(scheduler.get_card_retrievability(_card(memory), at))


@cache
def _scheduler(retention: float) -> Scheduler:
    """Return a scheduler of its published parameters, without chance of its own."""
    return Scheduler(
        desired_retention=retention,
        learning_steps=STEPS,
        relearning_steps=STEPS,
        maximum_interval=LONGEST_DAYS,
        enable_fuzzing=False,
    )


def _card(memory: Memory) -> Card:
    return Card(
        card_id=0,
        state=_state(memory),
        step=memory.step,
        stability=memory.stability_days,
        difficulty=memory.difficulty,
        due=memory.due_at,
        last_review=memory.last_at,
    )


def _state(memory: Memory) -> State:
    if memory.step is None:
        return State.Review
    return State.Relearning if memory.is_lapsed else State.Learning
