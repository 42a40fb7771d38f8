"""A round as it goes: the question at hand, the answer to it, the way back.

Pure: nothing here knows a window, a clock or a file.
"""

import random
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.geometry.atlas import Atlas
from app.model.body_map import Landmark
from app.model.memory import Answered
from app.model.practice import PLACE_KINDS, Answer, CardId, Question
from app.practice.difficulty import TARGET_SUCCESS, without_slip
from app.practice.grading import Marked, marked
from app.practice.learner import Learner
from app.practice.questions import QuestionMaker
from app.practice.rounds import RoundKind
from app.practice.scheduling import Deck, answered, undone
from app.practice.variation import Presentation, presentation

MOST_LANDMARKS = 9
"""So many places that can be felt are shown as help at the most, left and right."""


@dataclass(frozen=True, slots=True)
class Asked:
    """A question, and how it is put this time."""

    question: Question
    presentation: Presentation
    hardness: float


@dataclass(frozen=True, slots=True)
class Turn:
    """A question that was answered.

    Attributes
    ----------
    marked
        What is said of it, a slip of the hand forgiven.
    kept
        What is kept of it.
    typed
        The words of an answer that was typed.
    """

    asked: Asked
    answer: Answer
    marked: Marked
    kept: Answered
    typed: str = ""


@dataclass(frozen=True, slots=True)
class Round:
    """Some questions in a row.

    Attributes
    ----------
    waiting
        What is still to be asked.
    asked
        The question at hand; None while there is none, or its answer is looked at.
    ends_at
        After this time nothing more is asked.
    """

    kind: RoundKind
    waiting: tuple[CardId, ...]
    turns: tuple[Turn, ...] = ()
    asked: Asked | None = None
    ends_at: datetime | None = None

    @property
    def length(self) -> int:
        """Return how many questions there are in all."""
        return len(self.turns) + len(self.waiting) + (self.asked is not None)

    def is_over(self, now: datetime) -> bool:
        """Say whether nothing is asked any more."""
        is_late = self.ends_at is not None and now >= self.ends_at
        return self.asked is None and (is_late or not self.waiting)


@dataclass(frozen=True, slots=True)
class Practice:
    """All that is known of a learner, and the round at hand."""

    deck: Deck = field(default_factory=Deck)
    answers: tuple[Answered, ...] = ()
    learner: Learner = field(default_factory=Learner)
    round: Round | None = None


def put(
    maker: QuestionMaker,
    card: CardId,
    learner: Learner,
    rng: random.Random,
    target: float = TARGET_SUCCESS,
    builds: Sequence[str] = (),
    tones: Sequence[str] = (),
) -> Asked | None:
    """Return a question for a card, as hard as the learner can bear.

    None where no fair question can be put about it.
    """
    question = maker.question(card, rng)
    if question is None:
        return None
    hardness = learner.hardness(card, target, len(question.options))
    landmarks = helpful(maker.atlas_of(card.map_id).body_map.landmarks)
    hidden = question.accepted_ids
    shown = presentation(rng, hardness, landmarks, hidden, builds, tones)
    return Asked(question, shown, hardness)


def helpful(landmarks: Sequence[Landmark]) -> tuple[Landmark, ...]:
    """Return the landmarks that everybody finds first: a body full of them is a key."""
    importance = {one.base: one.label_priority for one in landmarks}
    ranked = sorted(importance, key=lambda base: (-importance[base], base))
    kept = set(ranked[:MOST_LANDMARKS])
    return tuple(one for one in landmarks if one.base in kept)


def with_question(practice: Practice, asked: Asked | None) -> Practice:
    """Return the practice with the next question at hand; None leaves its card out."""
    if practice.round is None or not practice.round.waiting:
        return practice
    rest = practice.round.waiting[1:]
    return replace(practice, round=replace(practice.round, waiting=rest, asked=asked))


def with_answer(
    practice: Practice,
    answer: Answer,
    now: datetime,
    atlas: Atlas,
    px_per_mm: float,
    typed: str = "",
) -> Practice:
    """Return the practice after an answer to the question at hand.

    Parameters
    ----------
    px_per_mm
        How large the map was shown: what a hand is off counts in pixels.
    typed
        The words, where the name was typed: nothing could be guessed.
    """
    round_ = practice.round
    if round_ is None or round_.asked is None:
        return practice
    asked = round_.asked
    question, card = asked.question, asked.question.card
    found = without_slip(
        marked(question, answer, atlas),
        px_per_mm,
        is_named_right=practice.learner.names_rightly(card),
    )
    deck = answered(practice.deck, card, found.grade, now, is_safety=question.is_safety)
    is_place = card.kind in PLACE_KINDS and answer.choice is None
    kept = Answered(
        review=deck.answered[-1],
        outcome=found.outcome,
        seconds=answer.seconds,
        confidence=answer.confidence,
        point=answer.point,
        distance_mm=found.distance_mm,
        offset=found.offset,
        choice=answer.choice or "",
        right_id=question.right_id,
        options=0 if typed or is_place else len(question.options),
        taken_for=found.taken_for,
        is_on_no_go=found.is_on_no_go,
        hardness=asked.hardness,
    )
    turn = Turn(asked, answer, found, kept, typed)
    return Practice(
        deck=deck,
        answers=(*practice.answers, kept),
        learner=practice.learner.after(kept),
        round=replace(round_, turns=(*round_.turns, turn), asked=None),
    )


def without_last(practice: Practice) -> Practice:
    """Return the practice without the last answer of the round: it is asked again.

    The question at hand waits behind it. As it is where nothing was answered.
    """
    round_ = practice.round
    if round_ is None or not round_.turns:
        return practice
    last = round_.turns[-1]
    waiting = round_.waiting
    if round_.asked is not None:
        waiting = (round_.asked.question.card, *waiting)
    answers = practice.answers[:-1]
    return Practice(
        deck=undone(practice.deck),
        answers=answers,
        learner=Learner.of(answers),
        round=replace(
            round_, waiting=waiting, turns=round_.turns[:-1], asked=last.asked
        ),
    )


def without_question(practice: Practice) -> Practice:
    """Return the practice without the question at hand: skipped, nothing is kept."""
    if practice.round is None:
        return practice
    return replace(practice, round=replace(practice.round, asked=None))
