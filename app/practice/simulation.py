"""Learners whose forgetting is known use the real questions and the real scheduling.

It shows that the parts work together and what a schedule saves; it says nothing about
people: simulated learners forget as FSRS supposes, or faster or slower by a factor of
their own.
"""

import math
import random
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import pairwise
from statistics import fmean

from app.geometry.atlas import Atlas
from app.model.ids import MapId
from app.model.practice import CardId, Question
from app.practice.forecasts import Forecast
from app.practice.ladder import LADDER_DAYS, Ladder
from app.practice.memory import recall_chance
from app.practice.scheduling import NEW_PER_DAY, Deck, answered, queue
from app.practice.simulated import Habits, SimulatedLearner

ROUNDS = tuple(timedelta(minutes=minutes) for minutes in (0, 15, 30, 45))
"""So often a day what is due is asked. With fewer, what is forgotten in the last round
would wait for the next day's first, which FSRS takes for the same day."""


@dataclass(frozen=True, slots=True)
class Share:
    """What came of some of the cards.

    Attributes
    ----------
    recall
        How much of them is known at the end, 0 to 1.
    """

    cards: int
    reviews: int
    recall: float


@dataclass(frozen=True, slots=True)
class Course:
    """What came of some days of one way to choose the cards.

    Attributes
    ----------
    same_day
        How many of the reviews asked a card once more on one day.
    safety, names
        What came of the cards about safety, and of the others, which are aimed lower.
    """

    same_day: int
    safety: Share
    names: Share
    forecasts: tuple[Forecast, ...] = ()

    @property
    def everything(self) -> Share:
        """Return what came of all cards."""
        parts = self.safety, self.names
        cards = sum(part.cards for part in parts)
        known = sum(part.cards * part.recall for part in parts)
        reviews = sum(part.reviews for part in parts)
        return Share(cards, reviews, known / cards)


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
    habits: Habits

    @property
    def cards(self) -> tuple[CardId, ...]:
        """Return the cards, in the order in which they are begun."""
        return tuple(self.questions)

    def with_fsrs(self, seed: int) -> tuple[Course, tuple[int, ...]]:
        """Return what came of the real scheduling, and the reviews of each day."""
        learner, deck = self._learner(seed), Deck()
        forecasts: list[Forecast] = []
        counts: list[int] = []
        same_day = 0
        for day in range(self.days):
            began, before = self._day(day), learner.asked.total()
            for now in (began + later for later in ROUNDS):
                for card in queue(deck, self.cards, now, began, NEW_PER_DAY):
                    known = deck.memories.get(card)
                    said = learner.answer(card, now)
                    # Within a day FSRS has no forecast: it counts whole ones.
                    if known and (now - known.last_at).days >= 1:
                        chance = recall_chance(known, now)
                        forecasts.append(Forecast(chance, said.is_right))
                    same_day += known is not None and known.last_at >= began
                    deck = answered(
                        deck, card, said.grade, now, is_safety=said.is_safety
                    )
            counts.append(learner.asked.total() - before)
        return self._course(learner, same_day, forecasts), tuple(counts)

    def with_ladder(self, seed: int, counts: Sequence[int]) -> Course:
        """Return what came of fixed steps: one up if right, the first again if not.

        Where nothing is due, what is due next comes early, so that nobody has more.

        Parameters
        ----------
        counts
            How many cards each day asks at most.
        """
        learner = self._learner(seed)
        ladder = Ladder(learner, LADDER_DAYS)
        for day, count in enumerate(counts):
            asked = [*ladder.ready(day), *self._fresh(ladder), *ladder.early(day)]
            ladder.climb(asked[:count], day, self._day(day))
        return self._course(learner)

    def with_scaled_ladder(
        self, seed: int, scale: float, *, looks_again: bool = False
    ) -> Course:
        """Return what came of fixed steps, longer or shorter, only as they fall due.

        Parameters
        ----------
        looks_again
            A mistake is asked once more on the same day, as the schedule does.
        """
        learner = self._learner(seed)
        steps = [max(1, round(scale * days)) for days in LADDER_DAYS]
        ladder = Ladder(learner, steps, looks_again=looks_again)
        for day in range(self.days):
            asked = [*ladder.ready(day), *self._fresh(ladder)]
            ladder.climb(asked, day, self._day(day))
        return self._course(learner)

    def at_random(self, seed: int, counts: Sequence[int]) -> Course:
        """Return what came of cards drawn at random, as many new ones a day at most."""
        learner = self._learner(seed)
        for day, count in enumerate(counts):
            begun = list(self.cards[: NEW_PER_DAY * (day + 1)])
            for card in learner.rng.sample(begun, min(count, len(begun))):
                learner.answer(card, self._day(day))
        return self._course(learner)

    def _learner(self, seed: int) -> SimulatedLearner:
        rng, habits = random.Random(seed), self.habits
        factor = math.exp(rng.gauss(0.0, habits.forgetting_spread))
        return SimulatedLearner(
            self.questions, self.atlas_of, rng, habits.pointing_mm, factor
        )

    def _fresh(self, ladder: Ladder) -> list[CardId]:
        return [card for card in self.cards if card not in ladder.due][:NEW_PER_DAY]

    def _day(self, day: int) -> datetime:
        return self.started_at + timedelta(days=day)

    def _course(
        self,
        learner: SimulatedLearner,
        same_day: int = 0,
        forecasts: Sequence[Forecast] = (),
    ) -> Course:
        # Whole days count: at the hour of the last round none is cut short.
        end = self._day(self.days) + ROUNDS[-1]
        parts: list[list[CardId]] = [[], []]
        for card, question in self.questions.items():
            parts[question.is_safety].append(card)
        names, safety = (self._share(learner, cards, end) for cards in parts)
        return Course(same_day, safety, names, tuple(forecasts))

    def _share(
        self, learner: SimulatedLearner, cards: Sequence[CardId], end: datetime
    ) -> Share:
        known = [learner.chance(card, end) for card in cards]
        reviews = sum(learner.asked[card] for card in cards)
        return Share(len(cards), reviews, fmean(known) if known else 1.0)


def reviews_for(recall: float, measured: Iterable[tuple[float, float]]) -> float | None:
    """Return how many reviews a way to choose cards needs for a recall.

    Between two that were measured the straight line counts; of those that took more
    and brought less nothing is taken.

    Parameters
    ----------
    measured
        Pairs of reviews and the recall that they brought.

    Returns
    -------
    float | None
        None if all that was measured brought more, or less.
    """
    front: list[tuple[float, float]] = []
    for reviews, brought in sorted(measured):
        if not front or brought > front[-1][1]:
            front.append((reviews, brought))
    for (fewer, worse), (more, better) in pairwise(front):
        if worse <= recall <= better:
            return fewer + (more - fewer) * (recall - worse) / (better - worse)
    return None
