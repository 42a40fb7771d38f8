"""Questions made from the maps and the rules, with answers that the rules give."""

import math
import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from shapely import Point

from app.geometry.atlas import Atlas
from app.model.body_map import Feature, HomeUse, Knot, Landmark, Region
from app.model.health import Condition
from app.model.ids import MapId
from app.model.library import Library
from app.model.outline import MapPoint
from app.model.person import UNASKED, Answer
from app.model.practice import CardId, Option, Press, Question, QuestionKind
from app.model.safety import SafetyLevel
from app.model.technique import Technique
from app.practice.cards import feature_of, is_safety_card
from app.practice.close import (
    OTHER_PATTERN,
    SAME_PATTERN,
    Spotted,
    close_confusions,
    likeness,
    pattern_of,
)
from app.practice.engine import Spot, spot_at
from app.safety.person import NOBODY, PersonRules, rules_for
from app.safety.technique import technique_verdict

OPTIONS = 4
"""More are read, not weighed."""

CLOSEST = 6
"""The wrong ones are drawn from so many of the likeliest confusions."""

CLEAR_MM = 6.0
"""A spot that is asked about lies so far from any place with another answer."""

TRIES = 24

PRESS_OPTIONS = tuple(Option(press.value, press.value) for press in Press)


@dataclass(frozen=True)
class QuestionMaker:
    """Makes questions of what a library holds.

    Attributes
    ----------
    person
        Whom places are asked about for; the buttocks are left out until they agreed.
    is_somebody
        Questions about techniques may be about somebody with a condition.
    """

    library: Library
    atlas_of: Callable[[MapId], Atlas]
    person: PersonRules = NOBODY
    is_somebody: bool = True

    def question(self, card: CardId, rng: random.Random) -> Question | None:
        """Return a question for a card.

        None where the map has the place no more, or no fair question can be put about
        it: one with exactly one right answer.
        """
        atlas = self.atlas_of(card.map_id)
        feature = feature_of(card, atlas)
        if feature is None:
            return None
        plain = Question(
            card,
            feature.id,
            is_safety_card(card, atlas),
            accepted_ids=(feature.id,),
            is_spared=is_spared(feature, atlas),
        )
        match card.kind, feature:
            case QuestionKind.NAME, Knot() | Landmark():
                return _name(plain, feature, atlas, rng)
            case QuestionKind.SOURCE, Knot():
                return _source(plain, feature, atlas, rng)
            case QuestionKind.MAY_PRESS, Region():
                return self._may_press(plain, feature, atlas, rng)
            case QuestionKind.TECHNIQUE, Knot() | Region():
                return self._technique(plain, feature, atlas, rng)
            case QuestionKind.LANDMARK, Landmark():
                seen = seen_again(feature, atlas.body_map.landmarks)
                return replace(plain, accepted_ids=(feature.id, *seen))
            case QuestionKind.FIND | QuestionKind.DRAW_ZONE, _:
                return plain
        return None

    def _may_press(
        self, plain: Question, region: Region, atlas: Atlas, rng: random.Random
    ) -> Question | None:
        point = clear_spot(region, atlas, rng)
        spot = spot_at(self.library, atlas, point, person=self.person)
        found = _pressing(spot, rng)
        if found is None:
            return None
        technique, press = found
        return replace(
            plain,
            point=point,
            options=PRESS_OPTIONS,
            right_id=press.value,
            technique_id=technique.id,
        )

    def _technique(
        self, plain: Question, feature: Knot | Region, atlas: Atlas, rng: random.Random
    ) -> Question | None:
        for condition in self._conditions(rng):
            person = self._with(condition)
            point = atlas.point_of(feature.id)
            knot = feature if isinstance(feature, Knot) else None
            spot = spot_at(self.library, atlas, point, knot, person)
            right, wrong = _sorted_out(spot)
            if right and wrong:
                rng.shuffle(wrong)
                # A rule is a better lesson than a stroke that is too wide for here.
                wrong.sort(
                    key=lambda one: not technique_verdict(one, spot.place).excluded_by
                )
                first = _best(right, feature)
                return replace(
                    _with_options(plain, first, wrong[: OPTIONS - 1], rng),
                    point=point,
                    condition_id=condition.id if condition else "",
                )
        return None

    def _conditions(self, rng: random.Random) -> tuple[Condition | None, ...]:
        """Return whom to ask about: somebody with a condition every other time."""
        known = [
            condition
            for condition in self.library.health.conditions.values()
            if not (condition.is_stop or condition.asks_where)
        ]
        if not (self.is_somebody and known and rng.random() < 0.5):
            return (None,)
        return rng.choice(known), None

    def _with(self, condition: Condition | None) -> PersonRules:
        if condition is None:
            return self.person
        person = UNASKED.with_answer(condition.id, Answer.YES)
        rules = rules_for(person, self.library.health)
        return replace(self.person, rules=(*self.person.rules, *rules.rules))


def is_spared(feature: Feature, atlas: Atlas) -> bool:
    """Say whether nobody presses a place, though it may be asked for."""
    is_for_others = isinstance(feature, Knot) and feature.home_use is HomeUse.NO
    return (
        is_for_others or atlas.level_at(atlas.point_of(feature.id)) is SafetyLevel.NO_GO
    )


def seen_again(landmark: Landmark, others: Sequence[Landmark]) -> tuple[str, ...]:
    """Return the same place of a body as another view on the map shows it."""
    return tuple(
        other.id
        for other in others
        if other.id != landmark.id
        and (other.term, other.side) == (landmark.term, landmark.side)
    )


def clear_spot(region: Region, atlas: Atlas, rng: random.Random) -> MapPoint:
    """Return a place in a region, away from where another answer would be right.

    If it can be, no knot lies there: its own rules are not those of the region.
    """
    own = atlas.areas.own(region.id)
    left, top, right, bottom = own.bounds if not own.is_empty else (0, 0, 0, 0)
    on_knot = None
    for _ in range(TRIES):
        point = MapPoint(
            round(rng.uniform(left, right), 1), round(rng.uniform(top, bottom), 1)
        )
        if own.covers(Point(point.x_mm, point.y_mm)) and is_clear(point, atlas):
            if not atlas.knots_at(point):
                return point
            on_knot = point
    return on_knot or atlas.point_of(region.id)


def is_clear(point: MapPoint, atlas: Atlas) -> bool:
    """Say whether all around a place the same is allowed as at it."""
    here = atlas.level_at(point), atlas.cap_at(point)
    around = [
        MapPoint(
            point.x_mm + CLEAR_MM * math.cos(math.pi * step / 4),
            point.y_mm + CLEAR_MM * math.sin(math.pi * step / 4),
        )
        for step in range(8)
    ]
    return all((atlas.level_at(one), atlas.cap_at(one)) == here for one in around)


def _pressing(spot: Spot, rng: random.Random) -> tuple[Technique, Press] | None:
    """Return a technique for a spot, and how it may be used there; None if none fits.

    Where only light hands may be, what is too much and what is right take turns.
    """
    techniques = sorted(spot.techniques(), key=lambda one: one.id)
    rng.shuffle(techniques)
    wanted = set(Press)
    if spot.place.level is SafetyLevel.CAUTION:
        wanted = {rng.choice((Press.LIGHT, Press.NEVER))}
    first = None
    for technique in techniques:
        press = spot.press(technique)
        if press in wanted:
            return technique, press
        if press is not None and first is None:
            first = technique, press
    return first


def _name(
    plain: Question, target: Spotted, atlas: Atlas, rng: random.Random
) -> Question | None:
    others: Sequence[Spotted] = atlas.body_map.landmarks
    if isinstance(target, Knot):
        others = atlas.body_map.knots
    close = close_confusions(target, others)[:CLOSEST]
    if not close:
        return None
    wrong = rng.sample(close, min(OPTIONS - 1, len(close)))
    return replace(_with_options(plain, target, wrong, rng), point=target.point)


def _source(
    plain: Question, target: Knot, atlas: Atlas, rng: random.Random
) -> Question | None:
    pattern = pattern_of(target.referral_areas)
    likenesses: dict[str, float] = {
        knot.id: likeness(pattern, pattern_of(knot.referral_areas))
        for knot in atlas.body_map.knots
    }
    same = [
        knot.id
        for knot in atlas.body_map.knots
        if knot.id != target.id and likenesses[knot.id] >= SAME_PATTERN
    ]
    close = [
        other
        for other in close_confusions(target, atlas.body_map.knots)
        if likenesses[other.id] < OTHER_PATTERN
    ][:CLOSEST]
    if not close:
        return None
    wrong = rng.sample(close, min(OPTIONS - 1, len(close)))
    asked = _with_options(plain, target, wrong, rng)
    return replace(asked, accepted_ids=(target.id, *same))


def _sorted_out(spot: Spot) -> tuple[list[Technique], list[Technique]]:
    """Return the techniques offered at a spot, and those that a rule is against."""
    right: list[Technique] = []
    wrong: list[Technique] = []
    for technique in spot.techniques():
        offer = spot.offer(technique)
        if offer.excluded_by or offer.level_max < 1:
            wrong.append(technique)
        elif spot.suits(technique):
            right.append(technique)
    names = {technique.name for technique in right}
    return right, [technique for technique in wrong if technique.name not in names]


def _best(right: Sequence[Technique], feature: Knot | Region) -> Technique:
    """Return the first choice for a place, else the gentlest."""
    own = feature.technique_bases if isinstance(feature, Knot) else ()

    def rank(technique: Technique) -> tuple[int, bool, int, str]:
        place = own.index(technique.id) if technique.id in own else len(own)
        is_main = feature.base in technique.is_main_in
        return place, not is_main, technique.level_max, technique.id

    return min(right, key=rank)


def _with_options(
    plain: Question,
    right: Feature | Technique,
    wrong: Sequence[Feature | Technique],
    rng: random.Random,
) -> Question:
    options = [Option(one.id, one.name) for one in (right, *wrong)]
    rng.shuffle(options)
    return replace(plain, options=tuple(options), right_id=right.id)
