"""Somebody made up, who knows, forgets and points as is laid down."""

import random
from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.memory import Memory
from app.model.outline import MapPoint
from app.model.practice import (
    PLACE_KINDS,
    Answer,
    CardId,
    Grade,
    Outcome,
    Question,
    QuestionKind,
)
from app.model.safety import Side
from app.practice.difficulty import without_slip
from app.practice.grading import Marked, marked
from app.practice.memory import after_answer, after_first_answer, recall_chance

MIXED_UP_MM = 90.0
"""Standard deviation, each way, of a place that is not known."""

KNOWN_BEFORE = 0.3
"""Share of cards that are known when they are asked for the first time."""

PX_PER_MM = 0.8
"""A whole back on a small screen."""


@dataclass(frozen=True, slots=True)
class Habits:
    """What sort of people learners are.

    Attributes
    ----------
    forgetting_spread
        Of the learners' own factors, as a standard deviation of their logarithm;
        0: all forget as FSRS supposes.
    pointing_mm
        Standard deviation, each way, of a place that is known.
    """

    forgetting_spread: float
    pointing_mm: float


AS_FSRS_SUPPOSES = Habits(0.0, 0.0)
EACH_THEIR_OWN = Habits(0.3, 0.0)
SHAKY = Habits(0.3, 6.0)


@dataclass(frozen=True, slots=True)
class Said:
    """What came of one answer."""

    grade: Grade
    is_right: bool
    is_safety: bool


@dataclass
class SimulatedLearner:
    """Somebody who knows, forgets and points.

    Attributes
    ----------
    factor
        How many times slower than FSRS supposes they forget.
    mind
        What they know in truth, were their factor 1.
    asked
        How often each card was.
    """

    questions: Mapping[CardId, Question]
    atlas_of: Callable[[MapId], Atlas]
    rng: random.Random
    pointing_mm: float = 0.0
    factor: float = 1.0
    mind: dict[CardId, Memory] = field(default_factory=dict)
    named: dict[tuple[MapId, str, Side], bool] = field(default_factory=dict)
    asked: Counter[CardId] = field(default_factory=Counter)

    def chance(self, card: CardId, now: datetime) -> float:
        """Return how likely the learner knows a card, in truth."""
        memory = self.mind.get(card)
        if memory is None:
            return KNOWN_BEFORE
        slowed = memory.stability_days * self.factor
        return recall_chance(replace(memory, stability_days=slowed), now)

    def answer(self, card: CardId, now: datetime) -> Said:
        """Answer a card, and learn from it."""
        question = self.questions[card]
        found = self._marked(question, self.rng.random() < self.chance(card, now))
        memory = self.mind.get(card)
        self.mind[card] = (
            after_answer(memory, found.grade, now)
            if memory
            else after_first_answer(card, question.is_safety, found.grade, now)
        )
        self.asked[card] += 1
        is_right = found.outcome >= Outcome.NEAR
        return Said(found.grade, is_right, question.is_safety)

    def _marked(self, question: Question, knows: bool) -> Marked:
        """Return what is charged, a slip of the hand forgiven as in the program."""
        card = question.card
        place = card.map_id, card.base, card.side
        atlas = self.atlas_of(card.map_id)
        found = without_slip(
            marked(question, self._given(question, atlas, knows), atlas),
            PX_PER_MM,
            is_named_right=self.named.get(place, False),
        )
        if card.kind is QuestionKind.NAME:
            self.named[place] = found.outcome is Outcome.RIGHT
        return found

    def _given(self, question: Question, atlas: Atlas, knows: bool) -> Answer:
        seconds = self.rng.uniform(2.0, 12.0)
        if question.card.kind in PLACE_KINDS:
            at = atlas.point_of(question.target_id)
            spread_mm = self.pointing_mm if knows else MIXED_UP_MM
            x_mm, y_mm = (self.rng.gauss(v, spread_mm) for v in (at.x_mm, at.y_mm))
            return Answer(seconds, MapPoint(x_mm, y_mm))
        wrong = [o.id for o in question.options if o.id != question.right_id]
        return Answer(
            seconds, choice=question.right_id if knows else self.rng.choice(wrong)
        )
