"""Learners whose forgetting is known use the real questions and the real scheduling.

It shows that the parts work together and what a schedule saves; it says nothing about
people: simulated learners forget as FSRS supposes, each faster or slower by a factor
of their own.
"""

import math
import random
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from statistics import fmean

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
)
from app.practice.grading import marked
from app.practice.memory import (
    after_answer,
    after_first_answer,
    recall_chance,
)
from app.practice.scheduling import NEW_PER_DAY, Deck, answered, queue

POINTING_MM, MIXED_UP_MM = 6.0, 90.0
"""Standard deviations, each way, of a place that is known and of one that is not."""

KNOWN_BEFORE = 0.3
"""Share of cards that are known when they are asked for the first time."""

FORGETTING_SPREAD = 0.3
"""Of the learners' own factors, as a standard deviation of their logarithm."""

LADDER_DAYS = (1, 3, 7, 14, 30, 60)
BINS = 10
LATER = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Forecast:
    """How likely an answer was thought to be right, and whether it was."""

    chance: float
    is_right: bool


@dataclass(frozen=True, slots=True)
class Course:
    """What came of some days of one way to choose the cards.

    Attributes
    ----------
    recall
        How much of all cards is known at the end, 0 to 1.
    """

    reviews: int
    recall: float
    forecasts: tuple[Forecast, ...] = ()


@dataclass
class _Learner:
    """Somebody who knows, forgets and points."""

    questions: Mapping[CardId, Question]
    atlas_of: Callable[[MapId], Atlas]
    rng: random.Random
    factor: float
    mind: dict[CardId, Memory]
    reviews: int = 0

    def chance(self, card: CardId, now: datetime) -> float:
        """Return how likely the learner knows a card, in truth."""
        memory = self.mind.get(card)
        if memory is None:
            return KNOWN_BEFORE
        slowed = memory.stability_days * self.factor
        return recall_chance(replace(memory, stability_days=slowed), now)

    def answer(self, card: CardId, now: datetime) -> tuple[Grade, bool, bool]:
        """Answer a card; return the grade, whether it was right, and is for safety."""
        question = self.questions[card]
        knows = self.rng.random() < self.chance(card, now)
        atlas = self.atlas_of(card.map_id)
        found = marked(question, self._given(question, atlas, knows), atlas)
        memory = self.mind.get(card)
        self.mind[card] = (
            after_answer(memory, found.grade, now)
            if memory
            else after_first_answer(card, question.is_safety, found.grade, now)
        )
        self.reviews += 1
        return found.grade, found.outcome >= Outcome.NEAR, question.is_safety

    def _given(self, question: Question, atlas: Atlas, knows: bool) -> Answer:
        seconds = self.rng.uniform(2.0, 12.0)
        if question.card.kind in PLACE_KINDS:
            at = atlas.point_of(question.target_id)
            spread_mm = POINTING_MM if knows else MIXED_UP_MM
            x_mm, y_mm = (self.rng.gauss(v, spread_mm) for v in (at.x_mm, at.y_mm))
            return Answer(seconds, MapPoint(x_mm, y_mm))
        wrong = [o.id for o in question.options if o.id != question.right_id]
        return Answer(
            seconds, choice=question.right_id if knows else self.rng.choice(wrong)
        )


@dataclass(frozen=True)
class Classroom:
    """What simulated learners practise, and when.

    Attributes
    ----------
    questions
        By card, in the order in which they are begun; none may ask for an outline.
    """

    questions: Mapping[CardId, Question]
    atlas_of: Callable[[MapId], Atlas]
    started_at: datetime
    days: int

    @property
    def cards(self) -> tuple[CardId, ...]:
        """Return the cards, in the order in which they are begun."""
        return tuple(self.questions)

    def with_fsrs(self, seed: int) -> tuple[Course, tuple[int, ...]]:
        """Return what came of the real scheduling, and the reviews of each day."""
        learner, deck = self._learner(seed), Deck()
        forecasts: list[Forecast] = []
        counts: list[int] = []
        for day in range(self.days):
            began, before = self._day(day), learner.reviews
            for now in (began, began + LATER):
                for card in queue(deck, self.cards, now, began, NEW_PER_DAY):
                    known = deck.memories.get(card)
                    grade, is_right, is_safety = learner.answer(card, now)
                    # Within a day FSRS has no forecast: it counts whole ones.
                    if known and (now - known.last_at).days >= 1:
                        chance = recall_chance(known, now)
                        forecasts.append(Forecast(chance, is_right))
                    deck = answered(deck, card, grade, now, is_safety=is_safety)
            counts.append(learner.reviews - before)
        return self._course(learner, forecasts), tuple(counts)

    def with_ladder(self, seed: int, counts: Sequence[int]) -> Course:
        """Return what came of fixed steps: one up if right, the first again if not.

        Where nothing is due, what is due next comes early, so that nobody has more.
        """
        learner = self._learner(seed)
        due: dict[CardId, tuple[int, int]] = {}
        for day, count in enumerate(counts):
            waiting = sorted((at, card) for card, (at, _) in due.items())
            ready = [card for at, card in waiting if at <= day]
            early = [card for at, card in waiting if at > day]
            fresh = [card for card in self.cards if card not in due][:NEW_PER_DAY]
            for card in [*ready, *fresh, *early][:count]:
                _, is_right, _ = learner.answer(card, self._day(day))
                rung = due[card][1] + 1 if card in due and is_right else 0
                rung = min(rung, len(LADDER_DAYS) - 1)
                due[card] = day + LADDER_DAYS[rung], rung
        return self._course(learner)

    def at_random(self, seed: int, counts: Sequence[int]) -> Course:
        """Return what came of cards drawn at random, as many new ones a day at most."""
        learner = self._learner(seed)
        for day, count in enumerate(counts):
            begun = list(self.cards[: NEW_PER_DAY * (day + 1)])
            for card in learner.rng.sample(begun, min(count, len(begun))):
                learner.answer(card, self._day(day))
        return self._course(learner)

    def _learner(self, seed: int) -> _Learner:
        rng = random.Random(seed)
        factor = math.exp(rng.gauss(0.0, FORGETTING_SPREAD))
        return _Learner(self.questions, self.atlas_of, rng, factor, {})

    def _day(self, day: int) -> datetime:
        return self.started_at + timedelta(days=day)

    def _course(self, learner: _Learner, forecasts: Sequence[Forecast] = ()) -> Course:
        end = self._day(self.days)
        recall = fmean(learner.chance(card, end) for card in self.cards)
        return Course(learner.reviews, recall, tuple(forecasts))


def log_loss(forecasts: Sequence[Forecast]) -> float:
    """Return the mean surprise of the outcomes in nats; 0.69 is a coin's.

    Raises
    ------
    ValueError
        If there are no forecasts.
    """
    if not forecasts:
        raise ValueError("There are no forecasts to weigh.")
    least = 1e-6
    said = [one.chance if one.is_right else 1 - one.chance for one in forecasts]
    return -fmean(math.log(max(chance, least)) for chance in said)


def calibration_error(forecasts: Sequence[Forecast]) -> float:
    """Return how far forecast and outcome lie apart, 0 to 1: the mean over ten bins.

    Bins count by their answers, as in the RMSE(bins) of the scheduler's benchmark, but
    plain differences are averaged.
    """
    bins: dict[int, list[Forecast]] = {}
    for one in forecasts:
        bins.setdefault(min(int(one.chance * BINS), BINS - 1), []).append(one)
    off = [
        len(found)
        * abs(fmean(o.chance for o in found) - fmean(o.is_right for o in found))
        for found in bins.values()
    ]
    return sum(off) / len(forecasts) if forecasts else 0.0
