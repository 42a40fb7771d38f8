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
        How likely it is known now, 0 to 1; 0 where the last answer was wrong.
    """

    card: CardId
    wrong: int
    asked: int
    chance: float


def chances_of(
    answers: Iterable[Answered], memories: Mapping[CardId, Memory], now: datetime
) -> dict[CardId, float]:
    """Return how likely each card is known; those put aside are left out.

    What went wrong when it was last asked counts as not known until it goes right:
    the scheduler forecasts from the next day on, and holds all of today for known.

    Parameters
    ----------
    answers
        Oldest first.
    """
    last = {one.review.card: one.outcome for one in answers}
    wrong = {card for card, outcome in last.items() if outcome <= Outcome.MISS}
    return {
        card: 0.0 if card in wrong else recall_chance(memory, now)
        for card, memory in memories.items()
        if not memory.is_suspended
    }


def retention_of(
    chances: Mapping[CardId, float], atlas: Atlas
) -> tuple[AreaRetention, ...]:
    """Return the regions of a map of which any card was answered, the weakest first."""
    known: defaultdict[str, list[float]] = defaultdict(list)
    for card, chance in chances.items():
        if card.map_id == atlas.body_map.id:
            for region_id in _areas_of(card, atlas):
                known[region_id].append(chance)
    found = [
        AreaRetention(region_id, len(each), fmean(each))
        for region_id, each in known.items()
    ]
    return tuple(sorted(found, key=lambda area: (area.chance, area.region_id)))


def weakest(
    answers: Iterable[Answered],
    chances: Mapping[CardId, float],
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
        WeakCard(card, wrong, len(outcomes), chances[card])
        for card, outcomes in latest.items()
        if (wrong := sum(outcome <= Outcome.MISS for outcome in outcomes))
        and card in chances
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
