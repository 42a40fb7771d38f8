"""A fixed ladder of intervals, to compare the schedule with."""

from collections.abc import Iterable, Sequence
from datetime import datetime, timedelta

from app.model.practice import CardId
from app.practice.simulated import SimulatedLearner

LADDER_DAYS = (1, 3, 7, 14, 30, 60)

SECOND_LOOK = timedelta(minutes=15)
"""After so long a mistake is seen once more, as the schedule has it too."""


class Ladder:
    """Fixed steps: when each card is due, and on which rung it stands.

    Parameters
    ----------
    looks_again
        A mistake is asked once more on the same day.
    """

    def __init__(
        self,
        learner: SimulatedLearner,
        steps_days: Sequence[int],
        *,
        looks_again: bool = False,
    ) -> None:
        self._learner, self._steps_days = learner, steps_days
        self._looks_again = looks_again
        self.due: dict[CardId, tuple[int, int]] = {}

    def ready(self, day: int) -> list[CardId]:
        """Return what is due, the longest first."""
        return [card for at, card in self._waiting() if at <= day]

    def early(self, day: int) -> list[CardId]:
        """Return what will be due, the soonest first."""
        return [card for at, card in self._waiting() if at > day]

    def climb(self, cards: Iterable[CardId], day: int, now: datetime) -> None:
        """Ask the cards: one up if right, the first rung again if not."""
        for card in cards:
            said = self._learner.answer(card, now)
            if self._looks_again and not said.is_right:
                self._learner.answer(card, now + SECOND_LOOK)
            rung = self.due[card][1] + 1 if card in self.due and said.is_right else 0
            rung = min(rung, len(self._steps_days) - 1)
            self.due[card] = day + self._steps_days[rung], rung

    def _waiting(self) -> list[tuple[int, CardId]]:
        return sorted((at, card) for card, (at, _) in self.due.items())
