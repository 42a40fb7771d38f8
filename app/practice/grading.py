"""How good an answer is: millimetres for places, right or wrong for choices.

Tiers in mm are from a feature's point, or from the edge of a region. They stand on
how well an expert finds the same knot twice: within about 26 mm, 95 times of 100
(Barbero 2012, doi 10.1179/2042618612Y.0000000010).
"""

from dataclasses import dataclass

from app.geometry.atlas import Atlas
from app.model.body_map import Knot, Landmark, Muscle, Region
from app.model.offset import Offset
from app.model.outline import MapPoint
from app.model.practice import (
    PLACE_KINDS,
    Answer,
    Confidence,
    Grade,
    Outcome,
    Press,
    Question,
    QuestionKind,
)
from app.model.safety import SafetyLevel
from app.practice.drawing import DrawnZone, drawn_zone
from app.practice.offsets import offset_between, to_area

HARD_MM = 26.0
"""Limits of agreement of one expert with himself."""

GOOD_MM = 13.0
"""Half of it."""

FAST_S = 6.0
"""A place found in less time was not searched for (our choice)."""


@dataclass(frozen=True, slots=True)
class Marked:
    """What is said of one answer.

    Attributes
    ----------
    distance_mm, offset
        How far off the place is, and which way; None where none was given. On a
        region the distance is 0.
    nearest_id
        Which of the accepted features the place was measured from.
    here_ids
        What lies at the given place instead, most specific first.
    taken_for
        The knot or landmark that the place, or the choice, belongs to instead.
    level_there, cap_there
        What a press at the given place would do.
    zone
        How well the outline fits.
    """

    outcome: Outcome
    grade: Grade
    distance_mm: float | None = None
    offset: Offset | None = None
    nearest_id: str = ""
    here_ids: tuple[str, ...] = ()
    taken_for: str = ""
    level_there: SafetyLevel | None = None
    cap_there: int | None = None
    zone: DrawnZone | None = None

    @property
    def is_on_no_go(self) -> bool:
        """Say whether the place must not be pressed, asked for or not."""
        return self.level_there is SafetyLevel.NO_GO


def marked(question: Question, answer: Answer, atlas: Atlas) -> Marked:
    """Return how good an answer is, and what to say about it.

    Parameters
    ----------
    atlas
        Of the map that the question is about; a place is given on it unshifted.
    """
    if answer.point is not None and question.card.kind in PLACE_KINDS:
        return _marked_place(question, answer, answer.point, atlas)
    if answer.choice is not None and question.options:
        if names_muscle(question, answer.choice, atlas):
            return Marked(Outcome.NEAR, grade_of(Outcome.NEAR, answer))
        return _marked_choice(question, answer, answer.choice)
    if answer.outline is not None and question.card.kind is QuestionKind.DRAW_ZONE:
        zone = drawn_zone(answer.outline, question.target_id, atlas)
        outcome = Outcome(zone.tier)
        return Marked(outcome, grade_of(outcome, answer), zone=zone)
    return Marked(Outcome.MISS, Grade.AGAIN)


def outcome_of_distance(distance_mm: float) -> Outcome:
    """Return right up to 13 mm, near up to 26 mm, a miss beyond."""
    if distance_mm <= GOOD_MM:
        return Outcome.RIGHT
    return Outcome.NEAR if distance_mm <= HARD_MM else Outcome.MISS


def grade_of(outcome: Outcome, answer: Answer) -> Grade:
    """Return the grade for the memory: speed and sureness count when it was right.

    A lucky guess is no knowledge: it counts as hard.
    """
    if outcome <= Outcome.MISS:
        return Grade.AGAIN
    if outcome is Outcome.NEAR or answer.confidence is Confidence.GUESS:
        return Grade.HARD
    is_sure = answer.confidence is Confidence.SURE
    return Grade.EASY if is_sure and answer.seconds <= FAST_S else Grade.GOOD


def _marked_place(
    question: Question, answer: Answer, point: MapPoint, atlas: Atlas
) -> Marked:
    accepted = question.accepted_ids or (question.target_id,)
    distances = {key: distance_to(point, key, atlas) for key in accepted}
    nearest = min(accepted, key=lambda key: distances[key])
    level = atlas.level_at(point)
    outcome = outcome_of_distance(distances[nearest])
    if is_harm(question, point, atlas):
        outcome = Outcome.HARM
    return Marked(
        outcome=outcome,
        grade=grade_of(outcome, answer),
        distance_mm=distances[nearest],
        offset=_offset(point, nearest, atlas),
        nearest_id=nearest,
        here_ids=atlas.features_at(point),
        taken_for="" if outcome is Outcome.RIGHT else _taken_for(point, nearest, atlas),
        level_there=level,
        cap_there=_cap_there(point, nearest, atlas),
    )


def _cap_there(point: MapPoint, meant_id: str, atlas: Atlas) -> int:
    """Return how hard a press may be at most, by the knots that are met as well.

    Those are the nearest one and, even if another lies nearer, the one that was meant.
    """
    if not atlas.is_on_figure(point):
        return 0
    knots = [knot for knot, _ in atlas.knots_at(point)]
    met = (*knots[:1], *(knot for knot in knots[1:] if knot.id == meant_id))
    return min((atlas.cap_at(point), *(knot.max_level for knot in met)))


def is_harm(question: Question, point: MapPoint, atlas: Atlas) -> bool:
    """Say whether a given place would be a press where nobody may press.

    Only questions that put a thumb on a place press it; a no-go area that is asked for
    is pointed at. Where a knot lies on a no-go area itself, as on the shoulder blade,
    that area does not count against whoever looks for it there; every other does.
    """
    if question.card.kind not in (QuestionKind.FIND, QuestionKind.SOURCE):
        return False
    target = atlas.body_map.features[question.target_id]
    if isinstance(target, Region) and target.level is SafetyLevel.NO_GO:
        return False
    meant = _no_go_at(atlas.point_of(target.id), atlas)
    return not _no_go_at(point, atlas) <= meant


def _no_go_at(point: MapPoint, atlas: Atlas) -> set[str]:
    return {
        region.id
        for region in atlas.regions_at(point)
        if region.level is SafetyLevel.NO_GO
    }


def distance_to(point: MapPoint, feature_id: str, atlas: Atlas) -> float:
    """Return how far a place is from a feature's point, in mm; from a region's edge."""
    if isinstance(atlas.body_map.features[feature_id], Region):
        return atlas.distance_mm(point, feature_id)
    off = offset_between(atlas.point_of(feature_id), point)
    return off.length_mm


def _offset(point: MapPoint, feature_id: str, atlas: Atlas) -> Offset:
    feature = atlas.body_map.features[feature_id]
    if isinstance(feature, Region):
        return to_area(point, atlas.polygon(feature_id), feature.side)
    return offset_between(atlas.point_of(feature_id), point, feature.side)


def _taken_for(point: MapPoint, target_id: str, atlas: Atlas) -> str:
    """Return the knot or landmark that lies nearest to the place, if it is near."""
    target = atlas.body_map.features[target_id]
    known: tuple[Knot | Landmark, ...] = (
        *atlas.body_map.knots,
        *atlas.body_map.landmarks,
    )
    others = [
        (distance_to(point, other.id, atlas), other.id)
        for other in known
        if other.id != target_id and other.name != target.name
    ]
    nearest = min(others, default=(HARD_MM + 1, ""))
    return nearest[1] if nearest[0] <= GOOD_MM else ""


def names_muscle(question: Question, choice: str, atlas: Atlas) -> bool:
    """Say whether somebody names the muscle of the knot, and not the knot."""
    target = atlas.body_map.features[question.target_id]
    named = atlas.body_map.features.get(choice)
    return (
        isinstance(target, Knot)
        and isinstance(named, Muscle)
        and named.base == target.muscle
    )


def _marked_choice(question: Question, answer: Answer, choice: str) -> Marked:
    if choice == question.right_id:
        return Marked(Outcome.RIGHT, grade_of(Outcome.RIGHT, answer))
    outcome = _wrong_choice(question, choice)
    taken_for = "" if question.card.kind is QuestionKind.MAY_PRESS else choice
    return Marked(outcome, grade_of(outcome, answer), taken_for=taken_for)


def _wrong_choice(question: Question, choice: str) -> Outcome:
    """Return how bad a wrong choice is: to press too hard is worse than to miss."""
    if question.card.kind is QuestionKind.TECHNIQUE:
        return Outcome.HARM
    if question.card.kind is not QuestionKind.MAY_PRESS:
        return Outcome.MISS
    order = [Press.NEVER.value, Press.LIGHT.value, Press.WORK.value]
    if choice not in order:
        return Outcome.MISS
    is_harder = order.index(choice) > order.index(question.right_id)
    return Outcome.HARM if is_harder else Outcome.MISS
