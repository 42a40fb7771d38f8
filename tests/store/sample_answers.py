"""Answers one after the other, as a learner would give them; standard library only."""

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from app.model.exercise import ExerciseDone
from app.model.ids import MapId
from app.model.memory import Answered, Memory, Review
from app.model.offset import Offset
from app.model.outline import MapPoint
from app.model.practice import CardId, Confidence, Grade, Outcome, QuestionKind
from app.model.safety import Side

START = datetime(2026, 3, 1, 18, 30, tzinfo=UTC)
BACK = MapId("back")
FIND = CardId(QuestionKind.FIND, BACK, "levator_scapulae", Side.LEFT)
NAME = CardId(QuestionKind.NAME, BACK, "rhomboids", Side.RIGHT)
PRESS = CardId(QuestionKind.MAY_PRESS, BACK, "kidney", Side.RIGHT)
CARDS = (FIND, NAME, PRESS)

EXERCISE = ExerciseDone(
    "find_knots", START, 91.5, 0.4, 2**62, {"distance_mm": 11.25, "hits": 3.0}
)


def answers(
    cards: Iterable[CardId], memories: dict[CardId, Memory] | None = None
) -> Iterator[Answered]:
    """Return answers a minute apart; every fourth one is forgotten.

    Parameters
    ----------
    memories
        What is remembered before the first; changed as the answers go.
    """
    memories = {} if memories is None else memories
    for number, card in enumerate(cards):
        yield next_answer(number, card, memories)


def next_answer(number: int, card: CardId, memories: dict[CardId, Memory]) -> Answered:
    """Return the answer of this number; what is remembered changes with it."""
    grade = Grade.AGAIN if number % 4 == 3 else Grade.GOOD
    made = answer(memories.get(card), card, grade, number)
    memories[card] = made.review.after
    return made


def answer(
    before: Memory | None, card: CardId, grade: Grade, number: int = 0
) -> Answered:
    """Return an answer after so many minutes; odd ones were a place."""
    at = START + timedelta(minutes=number, microseconds=number)
    after = _after(before, card, grade, at)
    bare = Answered(
        Review(card, grade, at, before, after), Outcome(int(grade) - 1 or -1), 2.5
    )
    return _with_place(bare) if number % 2 else _with_choice(bare)


def _after(before: Memory | None, card: CardId, grade: Grade, at: datetime) -> Memory:
    is_forgotten = grade is Grade.AGAIN
    due_at = at + timedelta(days=3)
    if before is None:
        step = 0 if is_forgotten else None
        return Memory(card, card is PRESS, 2.25, 5.5, step, False, at, at, due_at)
    was_known = before.step is None
    return replace(
        before,
        stability_days=before.stability_days * 1.5,
        step=0 if is_forgotten else None,
        is_lapsed=is_forgotten and (was_known or before.is_lapsed),
        last_at=at,
        due_at=due_at,
        reviews=before.reviews + 1,
        lapses=before.lapses + (is_forgotten and was_known),
    )


def _with_place(bare: Answered) -> Answered:
    return replace(
        bare,
        confidence=Confidence.SURE,
        point=MapPoint(-61.5, 0.1 + 0.2),
        distance_mm=9.75,
        offset=Offset(-9.0, 3.75, Side.LEFT, crosses_midline=False),
        right_id="levator_scapulae_left",
        taken_for="upper_trapezius_left",
        is_on_no_go=True,
        hardness=0.625,
    )


def _with_choice(bare: Answered) -> Answered:
    return replace(bare, choice="rhomboids_left", right_id="rhomboids_right", options=4)
