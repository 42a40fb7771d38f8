"""Forty days of a made-up learner, for pictures of what they come to."""

import random
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime, timedelta
from itertools import islice

from app.geometry.atlas import Atlas
from app.model.exercise import ExerciseDone
from app.model.memory import Answered
from app.model.outline import MapPoint
from app.model.practice import (
    PLACE_KINDS,
    Answer,
    CardId,
    Grade,
    Outcome,
    Press,
    Question,
    QuestionKind,
)
from app.model.safety import Side
from app.practice.cards import cards_of, feature_of, is_safety_card
from app.practice.grading import grade_of, marked
from app.practice.scheduling import Deck, answered

DAYS, REST_EVERY = 40, 6
MOST_DUE, NEW_A_DAY = 24, 3
KNOWS_NEW, KNOWS_OLD = 0.45, 0.84
"""How often the learner knows what is asked for the first time, and again."""

NEAR_MM, FAR_MM = 12.0, 60.0
"""How far a hand is off that knows the place, at first, and one that does not."""

TOO_NEAR_MM = 7.0
"""So much too near the midline are the clicks on the left."""

OPTIONS = 4


class Learner:
    """Somebody who does not exist, and answers as people do."""

    def __init__(self, atlas: Atlas, rng: random.Random) -> None:
        self._atlas, self._rng = atlas, rng
        self._deck = Deck()
        cards = [c for c in cards_of(atlas) if c.kind is not QuestionKind.DRAW_ZONE]
        rng.shuffle(cards)
        self._new = iter(cards)

    def answers_until(self, now: datetime) -> Iterator[Answered]:
        """Give the answers of the days before a time, oldest first."""
        for day in range(DAYS):
            if day % REST_EVERY == REST_EVERY - 1:
                continue
            at = now - timedelta(days=DAYS - day, minutes=30)
            memories = self._deck.memories.items()
            due = [card for card, memory in memories if memory.due_at <= at]
            fresh = islice(self._new, NEW_A_DAY)
            for number, card in enumerate((*due[:MOST_DUE], *fresh)):
                yield self._answered(card, at + timedelta(seconds=20 * number), day)

    def _answered(self, card: CardId, at: datetime, day: int) -> Answered:
        is_old = card in self._deck.memories
        knows = self._rng.random() < (KNOWS_OLD if is_old else KNOWS_NEW)
        seconds = self._rng.uniform(3.0, 9.0)
        if card.kind in PLACE_KINDS:
            return self._pointed(card, at, seconds, knows, day / DAYS)
        return self._chosen(card, at, seconds, knows)

    def _pointed(
        self, card: CardId, at: datetime, seconds: float, knows: bool, skill: float
    ) -> Answered:
        feature = feature_of(card, self._atlas)
        assert feature is not None, "the card is one of the map"
        spread_mm = NEAR_MM * (1 - skill / 2) if knows else FAR_MM
        towards_mm = TOO_NEAR_MM if card.side is Side.LEFT else 0.0
        right = self._atlas.point_of(feature.id)
        point = MapPoint(
            right.x_mm + towards_mm + self._rng.gauss(0, spread_mm),
            right.y_mm + self._rng.gauss(0, spread_mm),
        )
        found = marked(Question(card, feature.id), Answer(seconds, point), self._atlas)
        return replace(
            self._kept(card, at, seconds, found.outcome, found.grade),
            point=point,
            distance_mm=found.distance_mm,
            offset=found.offset,
            taken_for=found.taken_for,
            is_on_no_go=found.is_on_no_go,
        )

    def _chosen(
        self, card: CardId, at: datetime, seconds: float, knows: bool
    ) -> Answered:
        outcome = Outcome.RIGHT if knows else Outcome.MISS
        choice, right_id = "", ""
        if card.kind is QuestionKind.MAY_PRESS:
            right = self._rng.choice((Press.WORK, Press.NEVER))
            wrong = Press.NEVER if right is Press.WORK else Press.WORK
            choice, right_id = (right if knows else wrong).value, right.value
            if not knows and right is Press.NEVER:
                outcome = Outcome.HARM
        grade = grade_of(outcome, Answer(seconds))
        kept = self._kept(card, at, seconds, outcome, grade)
        return replace(kept, choice=choice, right_id=right_id, options=OPTIONS)

    def _kept(
        self,
        card: CardId,
        at: datetime,
        seconds: float,
        outcome: Outcome,
        grade: Grade,
    ) -> Answered:
        is_safety = is_safety_card(card, self._atlas)
        self._deck = answered(self._deck, card, grade, at, is_safety=is_safety)
        return Answered(self._deck.answered[-1], outcome, seconds)


def exercises_until(now: datetime, rng: random.Random) -> Iterator[ExerciseDone]:
    """Give what the learner did in the room Feel meanwhile, oldest first."""
    for day in range(0, DAYS, 2):
        at, skill = now - timedelta(days=DAYS - day), day / DAYS
        knots = rng.randint(3, 5)
        hits = sum(rng.random() < 0.5 + 0.4 * skill for _ in range(knots))
        figures = {
            "knots": float(knots),
            "hits": float(hits),
            "false_alarms": float(rng.randint(0, 2)),
            "score": hits / knots,
        }
        if hits:
            figures["error_mm"] = rng.uniform(9, 16) * (1.2 - skill / 2)
        yield ExerciseDone("search", at, 90.0, skill, day, figures)
        told = {"threshold": 0.6 - 0.35 * skill + rng.uniform(0, 0.1), "score": 0.7}
        later = at + timedelta(minutes=4)
        yield ExerciseDone("stiffer", later, 120.0, skill, day, told)
