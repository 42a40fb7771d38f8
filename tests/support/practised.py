"""Answers of somebody made up who practised the sample map, with real memories."""

import random
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import cache

from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.memory import Answered, Memory
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
from app.practice.grading import marked
from app.practice.scheduling import Deck, answered
from tests.support.sample_map import sample_map

NOON = datetime(2026, 3, 30, 12, tzinfo=UTC)
MAP = MapId("sample")
KNOT = CardId(QuestionKind.FIND, MAP, "blade_knot", Side.LEFT)
NAME = CardId(QuestionKind.NAME, MAP, "top_knot", Side.RIGHT)
PRESS = CardId(QuestionKind.MAY_PRESS, MAP, "kidney", Side.RIGHT)

TOO_NEAR_MM = 9.0
"""On the left the made-up learner points so much too near the midline."""


@cache
def sample_atlas() -> Atlas:
    """Return what answers about the sample."""
    return Atlas(sample_map())


class Desk:
    """Takes answers one after the other."""

    def __init__(self) -> None:
        self.deck = Deck()
        self.answers: list[Answered] = []

    def answer(
        self,
        card: CardId,
        at: datetime,
        outcome: Outcome = Outcome.RIGHT,
        distance_mm: float | None = None,
        pressed: tuple[Press, Press] | None = None,
    ) -> Answered:
        """Answer a card; `pressed` is what was said and what is right."""
        grade = Grade.GOOD if outcome >= Outcome.NEAR else Grade.AGAIN
        kept = replace(self._kept(card, grade, outcome, at), distance_mm=distance_mm)
        if pressed is not None:
            said, right = pressed
            kept = replace(kept, choice=said.value, right_id=right.value)
        self.answers.append(kept)
        return kept

    def point(self, card: CardId, at: datetime, point: MapPoint) -> Answered:
        """Answer a card with a place, graded as the program does."""
        atlas = sample_atlas()
        feature = feature_of(card, atlas)
        assert feature is not None
        question = Question(card, feature.id, is_safety_card(card, atlas))
        found = marked(question, Answer(4.0, point), atlas)
        kept = replace(
            self._kept(card, found.grade, found.outcome, at),
            point=point,
            distance_mm=found.distance_mm,
            offset=found.offset,
            is_on_no_go=found.is_on_no_go,
        )
        self.answers.append(kept)
        return kept

    @property
    def memories(self) -> dict[CardId, Memory]:
        """Return what is remembered of each card."""
        return dict(self.deck.memories)

    def _kept(
        self, card: CardId, grade: Grade, outcome: Outcome, at: datetime
    ) -> Answered:
        is_safety = is_safety_card(card, sample_atlas())
        self.deck = answered(self.deck, card, grade, at, is_safety=is_safety)
        return Answered(self.deck.answered[-1], outcome, 4.0)


def practised(days: int = 24, a_day: int = 9, seed: int = 3) -> Desk:
    """Return the answers of the last days: better and better, to the left too near."""
    desk, rng, atlas = Desk(), random.Random(seed), sample_atlas()
    cards = [c for c in cards_of(atlas) if c.kind is not QuestionKind.DRAW_ZONE]
    rng.shuffle(cards)
    for day in range(days):
        at = NOON - timedelta(days=days - day, minutes=40)
        for number in range(a_day):
            card = cards[(day * a_day + number) % len(cards)]
            _one(desk, card, at + timedelta(minutes=number), day / days, rng)
    return desk


def _one(
    desk: Desk, card: CardId, at: datetime, skill: float, rng: random.Random
) -> None:
    knows = rng.random() < 0.55 + 0.4 * skill
    if card.kind in PLACE_KINDS:
        desk.point(card, at, _pointed(card, knows, skill, rng))
    elif card.kind is QuestionKind.MAY_PRESS:
        right = rng.choice((Press.WORK, Press.NEVER))
        said = right if knows else rng.choice((Press.WORK, Press.NEVER))
        outcome = Outcome.RIGHT if said is right else Outcome.HARM
        desk.answer(card, at, outcome, pressed=(said, right))
    else:
        desk.answer(card, at, Outcome.RIGHT if knows else Outcome.MISS)


def _pointed(card: CardId, knows: bool, skill: float, rng: random.Random) -> MapPoint:
    atlas = sample_atlas()
    feature = feature_of(card, atlas)
    assert feature is not None
    at, spread_mm = atlas.point_of(feature.id), (11 - 5 * skill if knows else 60.0)
    towards = TOO_NEAR_MM if card.side is Side.LEFT else 0.0
    return MapPoint(
        at.x_mm + towards + rng.gauss(0, spread_mm), at.y_mm + rng.gauss(0, spread_mm)
    )
