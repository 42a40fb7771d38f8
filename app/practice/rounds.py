"""Which cards are asked in one round: a few minutes of questions."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta
from enum import StrEnum

from app.model.ids import MapId
from app.model.memory import Answered
from app.model.practice import CardId, Outcome, QuestionKind
from app.practice.difficulty import TARGET_SUCCESS
from app.practice.scheduling import (
    NEW_PER_DAY,
    Deck,
    due_cards,
    kept_apart,
    new_cards,
    queue,
    within_time,
)

TEN = 10
TIMED_S = 600.0
"""Ten minutes."""

KINDS_IN_TURN = (
    QuestionKind.LANDMARK,
    QuestionKind.MAY_PRESS,
    QuestionKind.FIND,
    QuestionKind.NAME,
    QuestionKind.TECHNIQUE,
    QuestionKind.SOURCE,
    QuestionKind.DRAW_ZONE,
)
"""What is new comes in this order, one of each, again and again: bones first."""


class RoundKind(StrEnum):
    """What a round is made of."""

    TEN = "ten"
    TIMED = "timed"
    MISTAKES = "mistakes"
    SAFETY = "safety"
    PRESS = "press"
    PLACE = "place"
    AGAIN = "again"


@dataclass(frozen=True, slots=True)
class Wish:
    """What somebody wants to practise, and how.

    Attributes
    ----------
    maps, kinds
        Empty: all of them.
    target_success
        How often an answer should be right.
    """

    maps: frozenset[MapId] = frozenset()
    kinds: frozenset[QuestionKind] = frozenset()
    target_success: float = TARGET_SUCCESS
    new_per_day: int = NEW_PER_DAY

    def wants(self, card: CardId) -> bool:
        """Say whether a card is among what is practised."""
        is_here = not self.maps or card.map_id in self.maps
        return is_here and (not self.kinds or card.kind in self.kinds)


@dataclass(frozen=True, slots=True)
class Day:
    """A moment, and when the day of the learner began."""

    now: datetime
    began_at: datetime

    @classmethod
    def at(cls, now: datetime) -> "Day":
        """Return the day of a local time: it begins at four."""
        began = now.replace(hour=4, minute=0, second=0, microsecond=0)
        if began > now:  # a night owl still is at yesterday
            began -= timedelta(days=1)
        return cls(now, began)


@dataclass(frozen=True, slots=True)
class Standing:
    """How much there is to do now: to choose from."""

    due: int
    new: int
    mistakes: int
    begun: int
    cards: int

    @property
    def askable(self) -> int:
        """Return how many there are to ask now: what is new, due, or due later."""
        return self.new + self.begun


def learning_order(cards: Iterable[CardId]) -> tuple[CardId, ...]:
    """Return the cards in the order in which they are begun.

    Kinds take turns; both sides of one place lie far apart, left and right in turn.
    """
    first, later = _sides_apart(tuple(cards))
    return (*_kinds_in_turn(first), *_kinds_in_turn(later))


def _kinds_in_turn(cards: Iterable[CardId]) -> list[CardId]:
    waiting: dict[QuestionKind, list[CardId]] = {kind: [] for kind in KINDS_IN_TURN}
    for card in cards:
        waiting[card.kind].append(card)
    ordered: list[CardId] = []
    while any(waiting.values()):
        for kind in KINDS_IN_TURN:
            if waiting[kind]:
                at = _first_other(waiting[kind], ordered[-TEN:])
                ordered.append(waiting[kind].pop(at))
    return ordered


def _first_other(waiting: list[CardId], before: list[CardId]) -> int:
    """Return which card waits first that is not about a place of just before.

    One answer would give the other away; the first where all are.
    """
    bases = {card.base for card in before}
    return next((at for at, card in enumerate(waiting) if card.base not in bases), 0)


def _sides_apart(cards: tuple[CardId, ...]) -> tuple[list[CardId], list[CardId]]:
    """Return one side of each place, left and right in turn; and the others."""
    by_place: dict[tuple[QuestionKind, MapId, str], list[CardId]] = {}
    for card in cards:
        by_place.setdefault((card.kind, card.map_id, card.base), []).append(card)
    first: list[CardId] = []
    later: list[CardId] = []
    for number, sides in enumerate(by_place.values()):
        at = number % len(sides)
        first.append(sides[at])
        later += [card for card in sides if card is not sides[at]]
    return first, later


def mistaken(answers: Iterable[Answered]) -> tuple[CardId, ...]:
    """Return the cards of which the last answer was wrong, the latest first."""
    last: dict[CardId, Outcome] = {}
    for answered in answers:
        last.pop(answered.review.card, None)
        last[answered.review.card] = answered.outcome
    return tuple(
        card for card, outcome in reversed(last.items()) if outcome <= Outcome.MISS
    )


def standing(
    deck: Deck,
    cards: Iterable[CardId],
    answers: Iterable[Answered],
    day: Day,
    new_per_day: int = NEW_PER_DAY,
) -> Standing:
    """Return how much there is to do of the cards."""
    cards = tuple(cards)
    wanted = set(cards)
    return Standing(
        due=sum(card in wanted for card in due_cards(deck, day.now)),
        new=len(new_cards(deck, cards, day.began_at, new_per_day)),
        mistakes=sum(_is_open(deck, card, wanted) for card in mistaken(answers)),
        begun=sum(card in deck.memories for card in cards),
        cards=len(cards),
    )


def cards_for(
    kind: RoundKind,
    deck: Deck,
    cards: Iterable[CardId],
    answers: Iterable[Answered],
    day: Day,
    new_per_day: int = NEW_PER_DAY,
) -> tuple[CardId, ...]:
    """Return what a round asks, in order.

    Parameters
    ----------
    cards
        Those to take from, in the order in which they are begun: of a round of
        safety or of one place only the cards of that.
    """
    cards = tuple(cards)
    if kind is RoundKind.MISTAKES:
        wanted = set(cards)
        open_ones = [c for c in mistaken(answers) if _is_open(deck, c, wanted)]
        return kept_apart(open_ones[:TEN])
    if kind in (RoundKind.PLACE, RoundKind.PRESS):
        # Who asks for just that wants it, however much that is new the day has had.
        new_per_day = len(cards) + len(deck.memories)
    asked = queue(deck, cards, day.now, day.began_at, new_per_day)
    if kind is RoundKind.TIMED:
        return kept_apart(within_time((*asked, *_ahead(deck, cards, asked)), TIMED_S))
    return kept_apart((*asked, *_ahead(deck, cards, asked))[:TEN])


def _ahead(
    deck: Deck, cards: tuple[CardId, ...], asked: tuple[CardId, ...]
) -> tuple[CardId, ...]:
    """Return what comes due next, soonest first: a round is there at any time."""
    left = set(cards) - set(asked)
    soon = [
        (memory.due_at, memory.card)
        for memory in deck.memories.values()
        if memory.card in left and not memory.is_suspended
    ]
    return tuple(card for _, card in sorted(soon))


def _is_open(deck: Deck, card: CardId, wanted: set[CardId]) -> bool:
    memory = deck.memories.get(card)
    return card in wanted and memory is not None and not memory.is_suspended
