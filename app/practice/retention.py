"""How well each part of the body is known now, and what is known least."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from statistics import fmean

from app.geometry.atlas import Atlas
from app.model.body_map import Region
from app.model.memory import Answered, Memory
from app.model.practice import CardId, Outcome
from app.practice.cards import feature_of
from app.practice.memory import recall_chance

LATEST = 5
"""So many answers of a card tell how it stands."""

WEAKEST = 10


@dataclass(frozen=True, slots=True)
class AreaRetention:
    """How likely the cards of one region are known, 0 to 1."""

    region_id: str
    cards: int
    chance: float


@dataclass(frozen=True, slots=True)
class WeakCard:
    """A card that goes wrong.

    Attributes
    ----------
    wrong, asked
        How many of its latest answers were wrong.
    chance
        How likely it is known now, 0 to 1.
    """

    card: CardId
    wrong: int
    asked: int
    chance: float


def retention_of(
    memories: Mapping[CardId, Memory], atlas: Atlas, now: datetime
) -> tuple[AreaRetention, ...]:
    """Return the regions of a map of which any card was answered, the weakest first."""
    chances: defaultdict[str, list[float]] = defaultdict(list)
    for card, memory in memories.items():
        if card.map_id == atlas.body_map.id and not memory.is_suspended:
            for region_id in _areas_of(card, atlas):
                chances[region_id].append(recall_chance(memory, now))
    found = [
        AreaRetention(region_id, len(known), fmean(known))
        for region_id, known in chances.items()
    ]
    return tuple(sorted(found, key=lambda area: (area.chance, area.region_id)))


def weakest(
    answers: Iterable[Answered],
    memories: Mapping[CardId, Memory],
    now: datetime,
    most: int = WEAKEST,
) -> tuple[WeakCard, ...]:
    """Return the cards that went wrong most of late; those never wrong are none.

    Parameters
    ----------
    answers
        Oldest first.
    """
    latest: defaultdict[CardId, deque[Outcome]] = defaultdict(
        lambda: deque(maxlen=LATEST)
    )
    for one in answers:
        latest[one.review.card].append(one.outcome)
    found = [
        WeakCard(card, wrong, len(outcomes), recall_chance(memories[card], now))
        for card, outcomes in latest.items()
        if (wrong := sum(outcome <= Outcome.MISS for outcome in outcomes))
        and card in memories
        and not memories[card].is_suspended
    ]
    ranked = sorted(found, key=lambda weak: (-weak.wrong, weak.chance, weak.card))
    return tuple(ranked[:most])


def _areas_of(card: CardId, atlas: Atlas) -> tuple[str, ...]:
    """Return the region that a card is about, or in which its place lies."""
    feature = feature_of(card, atlas)
    if feature is None:
        return ()
    if isinstance(feature, Region):
        return (feature.id,)
    here = atlas.features_at(atlas.point_of(feature.id))
    regions = [key for key in here if _is_own_area(key, atlas)]
    return tuple(regions[:1])


def _is_own_area(feature_id: str, atlas: Atlas) -> bool:
    feature = atlas.body_map.features[feature_id]
    return isinstance(feature, Region) and not feature.is_container
