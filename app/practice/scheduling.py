"""All cards of one learner: what is due, what is new, and the way back."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from app.model.memory import Memory, Review
from app.model.practice import CardId, Grade
from app.practice.memory import (
    after_answer,
    after_first_answer,
    desired_retention,
    recall_chance,
)

NEW_PER_DAY = 10

SECONDS_PER_CARD = 18.0
"""Ten questions take three minutes, with the look at what was right."""


@dataclass(frozen=True, slots=True)
class Deck:
    """What one learner remembers, and what was answered since the deck was read."""

    memories: Mapping[CardId, Memory] = field(default_factory=dict)
    answered: tuple[Review, ...] = ()


def answered(
    deck: Deck, card: CardId, grade: Grade, now: datetime, *, is_safety: bool
) -> Deck:
    """Return the deck after an answer; the last of `answered` is the new review."""
    before = deck.memories.get(card)
    if before is None:
        after = after_first_answer(card, is_safety, grade, now)
    else:
        after = after_answer(replace(before, is_safety=is_safety), grade, now)
    review = Review(card, grade, after.last_at, before, after)
    memories = {**deck.memories, card: after}
    return replace(deck, memories=memories, answered=(*deck.answered, review))


def undone(deck: Deck) -> Deck:
    """Return the deck without the last answer; as it is where there was none.

    A card that was put aside since stays so.
    """
    if not deck.answered:
        return deck
    *earlier, last = deck.answered
    memories = dict(deck.memories)
    now = memories.pop(last.card)
    if last.before is not None:
        memories[last.card] = replace(last.before, is_suspended=now.is_suspended)
    return replace(deck, memories=memories, answered=tuple(earlier))


def suspended(deck: Deck, card: CardId, *, is_suspended: bool = True) -> Deck:
    """Return the deck with a card put aside, or taken up again.

    A card that was never answered has no memory to put aside: the deck stays as it is.
    """
    if card not in deck.memories:
        return deck
    memory = replace(deck.memories[card], is_suspended=is_suspended)
    return replace(deck, memories={**deck.memories, card: memory})


def reset(deck: Deck, card: CardId) -> Deck:
    """Return the deck with a card as new; its answers cannot be taken back any more."""
    memories = {key: memory for key, memory in deck.memories.items() if key != card}
    kept = tuple(review for review in deck.answered if review.card != card)
    return replace(deck, memories=memories, answered=kept)


def due_cards(deck: Deck, now: datetime) -> tuple[CardId, ...]:
    """Return the cards that are due, those farthest below their aim first."""
    due = [
        memory
        for memory in deck.memories.values()
        if memory.due_at <= now and not memory.is_suspended
    ]
    ranked = sorted(due, key=lambda memory: (_spare(memory, now), memory.card))
    return tuple(memory.card for memory in ranked)


def new_cards(
    deck: Deck,
    cards: Iterable[CardId],
    day_started_at: datetime,
    new_per_day: int = NEW_PER_DAY,
) -> tuple[CardId, ...]:
    """Return the first of the cards that were never answered, as many as today has.

    Parameters
    ----------
    day_started_at
        When the learner's day began; those begun since then are taken off.
    """
    begun = sum(memory.first_at >= day_started_at for memory in deck.memories.values())
    fresh = [card for card in cards if card not in deck.memories]
    return tuple(fresh[: max(0, new_per_day - begun)])


def queue(
    deck: Deck,
    cards: Iterable[CardId],
    now: datetime,
    day_started_at: datetime,
    new_per_day: int = NEW_PER_DAY,
) -> tuple[CardId, ...]:
    """Return what is asked now: what is due, then what is new, places kept apart.

    Parameters
    ----------
    cards
        Those that are practised, in the order in which they are begun. Others are not
        asked, even when they are due.
    """
    cards = tuple(cards)
    wanted = set(cards)
    due = [card for card in due_cards(deck, now) if card in wanted]
    return kept_apart((*due, *new_cards(deck, cards, day_started_at, new_per_day)))


def kept_apart(cards: Iterable[CardId]) -> tuple[CardId, ...]:
    """Return the cards so that none follows one of the same place, where that can be.

    The one would give the other away. Otherwise the order stays.
    """
    waiting = list(cards)
    ordered: list[CardId] = []
    while waiting:
        last = ordered[-1].base if ordered else ""
        at = next((i for i, card in enumerate(waiting) if card.base != last), 0)
        ordered.append(waiting.pop(at))
    return tuple(ordered)


def within_time(
    cards: Iterable[CardId], seconds: float, seconds_per_card: float = SECONDS_PER_CARD
) -> tuple[CardId, ...]:
    """Return as many of the first cards as fit into a time, at least one."""
    return tuple(cards)[: max(1, int(seconds / seconds_per_card))]


def _spare(memory: Memory, now: datetime) -> float:
    return recall_chance(memory, now) - desired_retention(memory.is_safety)
