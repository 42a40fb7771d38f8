"""Practice on the shipped back, without a window: what tests of rounds share."""

import random
from datetime import UTC, datetime

from app.model.memory import Answered
from app.model.outline import MapPoint
from app.model.practice import Answer, CardId, Confidence, Question, QuestionKind
from app.model.safety import Side
from app.practice.asking import Practice, Round, put, with_answer, with_question
from app.practice.questions import QuestionMaker
from app.practice.rounds import RoundKind
from tests.support.shipped import BACK, shipped_atlas, shipped_library

MAKER = QuestionMaker(shipped_library(), shipped_atlas, is_somebody=False)
ATLAS = shipped_atlas()
NOON = datetime(2026, 11, 21, 12, tzinfo=UTC)
PX_PER_MM = 1.0


def card(kind: QuestionKind, base: str = "lev_low", side: Side = Side.LEFT) -> CardId:
    """Return a card of the back."""
    return CardId(kind, BACK, base, side)


FIND = card(QuestionKind.FIND)
NAME = card(QuestionKind.NAME)
PRESS = card(QuestionKind.MAY_PRESS, "kidney", Side.RIGHT)


def begun(*cards: CardId, kind: RoundKind = RoundKind.TEN) -> Practice:
    """Return a practice at the first question of a round."""
    return asked(Practice(round=Round(kind, cards)))


def asked(practice: Practice) -> Practice:
    """Put the next question."""
    assert practice.round is not None
    card_now = practice.round.waiting[0]
    question = put(MAKER, card_now, practice.learner, random.Random(1))
    assert question is not None
    return with_question(practice, question)


def question_of(practice: Practice) -> Question:
    """Return the question at hand."""
    assert practice.round is not None
    assert practice.round.asked is not None
    return practice.round.asked.question


def right_answer(question: Question, seconds: float = 3.0) -> Answer:
    """Return the right answer, given quickly and surely."""
    sure = Confidence.SURE
    if question.right_id:
        return Answer(seconds, choice=question.right_id, confidence=sure)
    at = ATLAS.point_of(question.target_id)
    return Answer(seconds, point=at, confidence=sure)


def wrong_answer(question: Question) -> Answer:
    """Return an answer that is wrong, and hurts nobody."""
    if question.right_id:
        wrong = [o.id for o in question.options if o.id != question.right_id]
        return Answer(5.0, choice=wrong[0])
    return Answer(5.0, point=MapPoint(900, 900))


def given(practice: Practice, answer: Answer, now: datetime = NOON) -> Practice:
    """Answer the question at hand."""
    return with_answer(practice, answer, now, ATLAS, PX_PER_MM)


def answer_to(question_card: CardId, *, is_right: bool) -> Answered:
    """Return what is kept of one answer."""
    practice = begun(question_card)
    question = question_of(practice)
    answer = right_answer(question) if is_right else wrong_answer(question)
    return given(practice, answer).answers[-1]
