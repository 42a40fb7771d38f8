"""All that many answers tell: what was done, how well, where it leans, what comes."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Landmark
from app.model.ids import MapId
from app.model.memory import Answered, Memory
from app.model.offset import Offset
from app.model.outline import MapPoint
from app.model.practice import CardId, Outcome, Press, QuestionKind
from app.model.safety import Side
from app.practice.bias import Bias, GoNoGo, bias_of, go_no_go
from app.practice.cards import feature_of
from app.practice.days import DayCount, day_of, due_and_done, forecast
from app.practice.grading import HARD_MM
from app.practice.retention import WeakCard, chances_of, weakest
from app.practice.rounds import Day
from app.practice.spells import Spell, spells_of

DAYS = 30

MIXED_UP_MM = 2 * HARD_MM
"""Farther off another place was meant: that is no leaning (our choice)."""


@dataclass(frozen=True, slots=True)
class Statistics:
    """What is told of one learner.

    Attributes
    ----------
    days
        The last thirty, oldest first.
    forecast
        How many cards come due on each of the next thirty days, today first.
    pressing
        None while there are no answers to both kinds of spots.
    """

    answers: int
    days: tuple[DayCount, ...]
    spells: tuple[Spell, ...]
    forecast: tuple[int, ...]
    pressing: GoNoGo | None
    weakest: tuple[WeakCard, ...]


@dataclass(frozen=True, slots=True)
class Click:
    """A place that was given for an answer.

    Attributes
    ----------
    right_at
        The right place nearest to it; None where it was not measured.
    """

    card: CardId
    point: MapPoint
    right_at: MapPoint | None
    outcome: Outcome
    is_on_no_go: bool


def statistics_of(
    answers: Sequence[Answered], memories: Mapping[CardId, Memory], day: Day
) -> Statistics:
    """Return what the answers tell.

    Parameters
    ----------
    answers
        Oldest first.
    day
        With the learner's own zone: days are theirs.
    """
    zone = day.now.tzinfo
    today = day_of(day.now, zone)
    return Statistics(
        answers=len(answers),
        days=due_and_done(answers, memories.values(), today, zone, DAYS),
        spells=spells_of(answers, zone),
        forecast=forecast(memories.values(), today, zone, DAYS),
        pressing=pressing_of(answers),
        weakest=weakest(answers, chances_of(answers, memories, day.now)),
    )


def pressing_of(answers: Iterable[Answered]) -> GoNoGo | None:
    """Return how well somebody tells where to press from where not."""
    never = Press.NEVER.value
    pressed: dict[bool, list[bool]] = {False: [], True: []}
    for one in answers:
        if one.review.card.kind is QuestionKind.MAY_PRESS and one.choice:
            pressed[one.right_id != never].append(one.choice != never)
    allowed, forbidden = pressed[True], pressed[False]
    return go_no_go(sum(allowed), len(allowed), sum(forbidden), len(forbidden))


def biases_of(answers: Iterable[Answered], atlas: Atlas) -> tuple[Bias, ...]:
    """Return where the answers on a map lean, side by side; none of too few.

    Only knots and landmarks count: in an area one place is as right as another.
    """
    is_point: dict[CardId, bool] = {}
    offsets: list[Offset] = []
    for one in answers:
        card = one.review.card
        if one.offset is None or card.map_id != atlas.body_map.id:
            continue
        if card not in is_point:
            is_point[card] = isinstance(feature_of(card, atlas), Knot | Landmark)
        if is_point[card] and one.offset.length_mm <= MIXED_UP_MM:
            offsets.append(one.offset)
    found = (bias_of(offsets, side) for side in Side)
    return tuple(bias for bias in found if bias is not None)


def clicks_on(answers: Iterable[Answered], map_id: MapId) -> tuple[Click, ...]:
    """Return all places that were given on a map, oldest first."""
    return tuple(
        Click(
            one.review.card,
            one.point,
            _right_at(one.point, one.offset),
            one.outcome,
            one.is_on_no_go,
        )
        for one in answers
        if one.point is not None and one.review.card.map_id == map_id
    )


def _right_at(point: MapPoint, offset: Offset | None) -> MapPoint | None:
    if offset is None:
        return None
    sign = -1.0 if offset.side is Side.LEFT else 1.0
    x_mm = point.x_mm - sign * offset.outwards_mm
    return MapPoint(x_mm, point.y_mm - offset.down_mm)
