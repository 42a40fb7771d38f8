"""What the answers of one learner add up to: skills, difficulties, known names."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Self

from app.model.ids import MapId
from app.model.memory import Answered, Rating
from app.model.practice import CardId, Outcome, QuestionKind
from app.model.safety import Side
from app.practice.difficulty import TARGET_SUCCESS, hardness_for, rated

Place = tuple[MapId, str, Side]


@dataclass(frozen=True, slots=True)
class Learner:
    """How good somebody is at each kind of question, and how hard each card is.

    Attributes
    ----------
    named
        Whether the last answer to the name of a place was right.
    """

    skills: dict[QuestionKind, Rating] = field(default_factory=dict)
    cards: dict[CardId, Rating] = field(default_factory=dict)
    named: dict[Place, bool] = field(default_factory=dict)

    @classmethod
    def of(cls, answers: Iterable[Answered]) -> Self:
        """Return who gave these answers, the oldest first."""
        learner = cls()
        for answered in answers:
            learner._take(answered)
        return learner

    def after(self, answered: Answered) -> Self:
        """Return the learner with one more answer."""
        learner = type(self)(dict(self.skills), dict(self.cards), dict(self.named))
        learner._take(answered)
        return learner

    def hardness(
        self, card: CardId, target: float = TARGET_SUCCESS, options: int = 0
    ) -> float:
        """Return how hard to put a question, 0 to 1, to succeed as often as aimed."""
        skill = self.skills.get(card.kind, Rating())
        return hardness_for(skill, self.cards.get(card, Rating()), target, options)

    def names_rightly(self, card: CardId) -> bool:
        """Say whether the place of a card was named rightly when last asked for."""
        return self.named.get(_place_of(card), False)

    def _take(self, answered: Answered) -> None:
        """Count one answer; only while a learner is being made."""
        card = answered.review.card
        self.skills[card.kind], self.cards[card] = rated(
            self.skills.get(card.kind, Rating()),
            self.cards.get(card, Rating()),
            answered.outcome,
            answered.hardness,
            answered.options,
        )
        if card.kind is QuestionKind.NAME:
            self.named[_place_of(card)] = answered.outcome is Outcome.RIGHT


def _place_of(card: CardId) -> Place:
    return card.map_id, card.base, card.side
