"""All blocks that one person is offered for one scene."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from app.model.body_map import Knot
from app.model.ids import TechniqueId
from app.model.safety import BROAD_CONTACTS, Contact, Family, Lubricant
from app.model.session import (
    LONGEST_KNOT_S,
    TURN_SIDES,
    WARM_FROM_LEVEL,
    StepSides,
)
from app.model.technique import Stage, Technique
from app.session.blocks import (
    SHORTEST_S,
    Block,
    Role,
    block_at,
    knot_regions,
    part_of_knot,
    sides_of,
)
from app.session.parts import Part
from app.session.plan_offers import PlanOffers
from app.session.scene import Scene
from app.session.wish import spares, uses_thumbs

SPREADING = TechniqueId("spread_lubricant")
COOLING = TechniqueId("cool_down")
FOR_KNOTS = frozenset({"knot_warm_up", "neck_bursts", "knot_rock"})
"""Techniques that are for knots, though they suit whole regions."""

ON_BARE_SKIN = frozenset({"skin_rolling", "skin_lift"})
"""A fold of skin is not to be had through a shirt."""

POINTED = frozenset({Contact.THUMB_PAD, Contact.STACKED_THUMBS, Contact.KNUCKLES})

FRAME_ROLES = (
    Role.SETTLE,
    Role.OPEN,
    Role.SPREAD,
    Role.WARM,
    Role.RELAX,
    Role.COOL,
)

SOFT = BROAD_CONTACTS | {Contact.STACKED_PALMS}

LIGHT = WARM_FROM_LEVEL - 1
_LESS_FOR_LIGHT = 1.5
WORK_LEVEL = 3
"""The most that a plan begins with; who wants more, says so."""

LONG_S, LEAST_WHERE_LONG_S = 15 * 60, 30
"""In a session of this length nothing is done more shortly."""

MOST_AT_A_PLACE = 5
MANY_PLACES = 6
MOST_WHERE_MANY = 3
"""Of each role: the best. More would be weighed and never chosen."""

CONTAINERS = ("massage_zone", "sole")


def offered_blocks(offers: PlanOffers, scene: Scene) -> tuple[Block, ...]:
    """Return what a plan for a scene may be made of, best first for each place."""
    work = [*_work(offers, scene), *_knots(offers, scene)]
    return (*_frame(offers, scene), *work) if work else ()


def suits_scene(technique: Technique, scene: Scene) -> bool:
    """Say whether giver, position and what lies on the skin allow a technique."""
    if not technique.is_taught or scene.position not in technique.positions:
        return False
    if not spares(technique, scene.wish.without):
        return False
    if scene.lubricant is Lubricant.NONE and technique.id in ON_BARE_SKIN:
        return False
    return technique.suits_skin(scene.lubricant)


def _frame(offers: PlanOffers, scene: Scene) -> Iterator[Block]:
    bases = _frame_places(offers, scene)
    for role in FRAME_ROLES:
        techniques = [
            technique
            for technique in offers.library.techniques
            if _has_role(technique, role) and suits_scene(technique, scene)
        ]
        for part, base in bases:
            yield from _at(offers, scene, role, techniques, part, base)


def _frame_places(offers: PlanOffers, scene: Scene) -> list[tuple[Part | None, str]]:
    body_map = offers.body_map(scene.map_id)
    assert body_map is not None
    known = {region.base for region in body_map.regions}
    wide = [(None, base) for base in CONTAINERS if base in known]
    near = [(part, base) for part in scene.parts for base in part.bases]
    return [*wide, *((part, base) for part, base in near if base in known)]


def _has_role(technique: Technique, role: Role) -> bool:
    if role is Role.SPREAD:
        return technique.id == SPREADING
    if technique.id == SPREADING or technique.id in FOR_KNOTS:
        return False
    is_holding = technique.family is Family.HOLDING
    if role is Role.SETTLE:
        return is_holding
    if role is Role.OPEN:
        is_light = technique.level_min <= 1 and technique.contact in SOFT
        return is_light and technique.family is not Family.TAPOTEMENT
    if is_holding:
        return role is not Role.WARM
    if uses_thumbs(technique) and role is not Role.WARM:
        # While everybody else rests, so do they.
        return False
    is_gliding_on = technique.family is Family.EFFLEURAGE
    is_tapping = technique.family is Family.TAPOTEMENT
    if is_tapping or not (is_gliding_on or technique.contact in SOFT):
        return False
    if role is Role.COOL:
        is_stroke = technique.is_gliding and technique.contact is Contact.PALM
        return is_stroke or Lubricant.NONE in technique.lubricants
    is_soft = is_gliding_on or technique.family is Family.PETRISSAGE
    is_soft = is_soft or technique.is_gliding
    is_dry = Lubricant.NONE in technique.lubricants
    is_end = technique.stage is Stage.FINISH
    return technique.level_min <= LIGHT and not is_end and (is_soft or is_dry)


def _work(offers: PlanOffers, scene: Scene) -> Iterator[Block]:
    techniques = [
        technique
        for technique in offers.library.techniques
        if _is_work(technique) and suits_scene(technique, scene)
    ]
    for part, base in scene.places():
        for block in _at(offers, scene, Role.WORK, techniques, part, base):
            yield block
            if part.is_apart and block.level > LIGHT:
                yield from _lighter(offers, block)


def _lighter(offers: PlanOffers, block: Block) -> Iterator[Block]:
    """Yield the same so lightly that nothing has to warm its place before.

    On a small limb little but thumbs could, and they are soon tired.
    """
    even = offers.even(block.technique, block.map_id, block.place, block.sides, LIGHT)
    if even:
        yield replace(
            block,
            level=even.level,
            strokes=even.strokes,
            worth=block.worth - _LESS_FOR_LIGHT,
        )


def _is_work(technique: Technique) -> bool:
    is_press = technique.contact in POINTED and technique.hold_s is not None
    is_other = technique.id in FOR_KNOTS or technique.level_max <= 1
    return not (is_press or is_other or technique.family is Family.HOLDING)


def _at(
    offers: PlanOffers,
    scene: Scene,
    role: Role,
    techniques: Iterable[Technique],
    part: Part | None,
    base: str,
) -> Iterator[Block]:
    if not offers.is_open(scene.map_id, base):
        return
    suiting = [technique for technique in techniques if base in technique.zones]
    ranked = sorted(suiting, key=lambda t: (-worth_of(t, base, role), t.id))
    is_many = len(tuple(scene.places())) > MANY_PLACES
    left = MOST_WHERE_MANY if is_many else MOST_AT_A_PLACE
    for technique in ranked:
        sides = _sides(offers, role, technique, base, scene)
        if sides is None:
            continue
        block = block_at(
            offers,
            role,
            technique,
            scene.map_id,
            base,
            _level(technique, role, base, scene),
            part=part,
            sides=sides,
            worth=worth_of(technique, base, role),
            least_s=_least_s(role, scene),
        )
        if block and _suits_halves(block, scene):
            left -= 1
            yield block
        if not left:
            return


def _sides(
    offers: PlanOffers, role: Role, technique: Technique, base: str, scene: Scene
) -> StepSides | None:
    """Return the sides that a technique is done on in a role; None: it does not suit.

    Where one side is wished for, only what leads in and out goes over both.
    """
    usual = sides_of(technique, base, offers, scene.map_id)
    if scene.side is None:
        is_still = technique.family is Family.HOLDING and not scene.is_halved
        return StepSides.BOTH if is_still else usual
    if usual is StepSides.EACH:
        return StepSides(scene.side)
    is_midline = base in offers.features(scene.map_id)
    return usual if is_midline or role in FRAME_ROLES else None


def _least_s(role: Role, scene: Scene) -> int:
    is_long = role is Role.WORK and scene.seconds >= LONG_S
    return LEAST_WHERE_LONG_S if is_long else SHORTEST_S


def _suits_halves(block: Block, scene: Scene) -> bool:
    """Say whether a block can be done one side after the other, where it has to.

    And the other way round: what leads over the whole back is no change of arms.
    """
    if scene.side:
        return True
    if not scene.is_halved and block.part and block.part.is_apart:
        return block.role in (Role.WARM, Role.WORK, Role.KNOT)
    if not scene.is_halved or block.sides is StepSides.EACH:
        return True
    return not scene.is_turned and block.role is not Role.WORK


def _level(technique: Technique, role: Role, base: str, scene: Scene) -> int:
    most = WORK_LEVEL if role is Role.WORK else LIGHT
    if role in (Role.SETTLE, Role.OPEN, Role.SPREAD, Role.COOL):
        most = 1
    down = scene.wish.levels_down.get(base, 0)
    # What cannot be done more lightly ends a session as lightly as it can.
    least = min(technique.level_min, LIGHT) if role is Role.COOL else 1
    return min(technique.level_max, max(least, most - down))


def worth_of(technique: Technique, base: str, role: Role) -> float:
    """Return how well a technique suits a place and a role."""
    worth = max(0.0, 3.0 - 0.4 * technique.zones.index(base))
    worth += 1.5 if base in technique.is_main_in else 0.0
    if role is Role.WORK:
        worth += {Stage.BEGIN: 0.0, Stage.WORK: 2.0, Stage.FINISH: 0.2}[technique.stage]
        worth -= 2.0 if technique.family is Family.TAPOTEMENT else 0.0
    else:
        worth += 3.0 if technique.is_gliding else 0.0
        worth += 2.0 if base in CONTAINERS else 0.0
        worth += 1.0 if _is_named_for(technique, role) else 0.0
        worth -= 3.0 if technique.contact is Contact.FINGERTIPS else 0.0
        worth += 3.0 if technique.id == COOLING and role is Role.COOL else 0.0
        is_idle = technique.family is Family.HOLDING and role is Role.RELAX
        worth -= 4.0 if is_idle else 0.0
    return worth


def _is_named_for(technique: Technique, role: Role) -> bool:
    stages = {Role.COOL: Stage.FINISH, Role.WARM: Stage.BEGIN, Role.RELAX: Stage.BEGIN}
    return technique.stage is stages.get(role)


def _knots(offers: PlanOffers, scene: Scene) -> Iterator[Block]:
    body_map = offers.body_map(scene.map_id)
    assert body_map is not None
    by_base = {knot.base: knot for knot in body_map.knots}
    for name in scene.knots:
        knot = by_base.get(name)
        if knot is not None:
            yield from _knot_blocks(offers, scene, knot)


def _knot_blocks(offers: PlanOffers, scene: Scene, knot: Knot) -> Iterator[Block]:
    regions = knot_regions(offers, scene.map_id, knot.base)
    part = part_of_knot(offers, scene.map_id, knot.base)
    if part is None:
        return
    sides = StepSides(scene.side) if scene.side else StepSides.EACH
    cap = min(
        offers.place(scene.map_id, f"{knot.base}_{side}").cap
        for side in TURN_SIDES[sides]
    )
    down = max((scene.wish.levels_down.get(base, 0) for base in regions), default=0)
    level = min(cap - 1, WORK_LEVEL) - down
    names = dict.fromkeys(knot.technique_bases)
    for order, name in enumerate(names):
        technique = offers.library.technique_by_id.get(TechniqueId(name))
        if technique is None or not suits_scene(technique, scene):
            continue
        block = block_at(
            offers,
            Role.KNOT,
            technique,
            scene.map_id,
            knot.base,
            min(level, technique.level_max),
            part=part,
            sides=sides,
            worth=10.0 - 2.0 * order,
        )
        if block and block.shortest_s <= LONGEST_KNOT_S:
            yield block
