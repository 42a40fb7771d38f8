"""What a plan can be made of: techniques where they are really offered."""

from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.geometry.fitted import FittedStroke
from app.model.ids import MapId
from app.model.safety import Side
from app.model.session import StepKind, StepSides
from app.model.technique import HandPlay, Technique
from app.safety.session_offers import SessionOffers
from app.session.contact import points_of
from app.session.parts import Part, part_of
from app.session.plan_offers import PlanOffers
from app.session.sides import base_of


class Role(StrEnum):
    """What a block is used for in a plan."""

    SETTLE = "settle"
    OPEN = "open"
    SPREAD = "spread"
    WARM = "warm"
    WORK = "work"
    KNOT = "knot"
    RELAX = "relax"
    COOL = "cool"


KINDS = {
    Role.SETTLE: StepKind.SETTLE,
    Role.OPEN: StepKind.WARM_UP,
    Role.SPREAD: StepKind.WARM_UP,
    Role.WARM: StepKind.WARM_UP,
    Role.WORK: StepKind.WORK,
    Role.KNOT: StepKind.KNOT,
    Role.RELAX: StepKind.RELAX,
    Role.COOL: StepKind.COOL_DOWN,
}

SHORTEST_S = 20
"""Shorter than this, hands have not even settled into a movement."""

LONGEST_S = 180

_PAIRED = frozenset({HandPlay.BOTH_SIDES, HandPlay.SIDES_IN_TURN})


@dataclass(frozen=True, eq=False)
class Block:
    """A technique at a place, as hard as it is offered on both sides.

    Attributes
    ----------
    place
        Base of a region or of a knot.
    part
        What it belongs to; None where it goes over several parts.
    worth
        How well it suits the place and the role.
    strokes
        As it is done, of each turn.
    least_s
        Shorter than this a turn is never planned.
    """

    role: Role
    technique: Technique
    map_id: MapId
    place: str
    part: Part | None
    sides: StepSides
    level: int
    worth: float
    strokes: tuple[FittedStroke, ...]
    least_s: int = SHORTEST_S

    @property
    def turns(self) -> int:
        """Return how many turns it is."""
        return len(self.strokes)

    @property
    def kind(self) -> StepKind:
        """Return the kind of its steps."""
        return KINDS[self.role]

    @cached_property
    def shortest_s(self) -> int:
        """Return the least time for one turn."""
        shortest_s, longest_s = self.technique.time_s
        return min(longest_s, max(self.least_s, _up_to_five(shortest_s)))

    @cached_property
    def longest_s(self) -> int:
        """Return the most time for one turn."""
        return max(self.shortest_s, min(self.technique.time_s[1], LONGEST_S))

    def within(self, seconds: int) -> int:
        """Return the time nearest to some seconds that its movement takes."""
        return max(self.shortest_s, min(self.longest_s, seconds))

    @cached_property
    def touched(self) -> frozenset[str]:
        """Return the bases of the regions that it touches on every side."""
        return frozenset(
            base_of(name) for stroke in self.strokes for name in stroke.touched.anyhow
        )

    @cached_property
    def points(self) -> NDArray[np.float64]:
        """Return where its contacts go, in mm."""
        return np.concatenate([points_of(stroke) for stroke in self.strokes])


def _up_to_five(seconds: int) -> int:
    return -(-seconds // 5) * 5


def rounded_s(seconds: float) -> int:
    """Return a time that can be said: a multiple of five seconds."""
    return int(5 * round(seconds / 5))


def sides_of(
    technique: Technique, place: str, offers: SessionOffers, map_id: MapId
) -> StepSides:
    """Return on which sides a technique is done: on both at once, or on each."""
    body_map = offers.body_map(map_id)
    assert body_map is not None
    if place in body_map.features:
        return StepSides.BOTH
    is_limb = any(
        region.base == place and region.is_limb for region in body_map.regions
    )
    # Arms lie too far apart for a hand on each.
    is_apart = is_limb or place in {"shoulder_cap", "upper_arm", "forearm"}
    is_paired = technique.hand_play in _PAIRED and not is_apart
    return StepSides.BOTH if is_paired else StepSides.EACH


def block_at(
    offers: PlanOffers,
    role: Role,
    technique: Technique,
    map_id: MapId,
    place: str,
    level: int,
    *,
    sides: StepSides,
    part: Part | None = None,
    worth: float = 0.0,
    least_s: int = SHORTEST_S,
) -> Block | None:
    """Return a block at the highest level that is offered on all sides; None: none."""
    even = offers.even(technique, map_id, place, sides, level)
    if even is None:
        return None
    return Block(
        role=role,
        technique=technique,
        map_id=map_id,
        place=place,
        part=part,
        sides=sides,
        level=even.level,
        worth=worth,
        strokes=even.strokes,
        least_s=least_s,
    )


def knot_regions(offers: SessionOffers, map_id: MapId, knot: str) -> tuple[str, ...]:
    """Return the bases of the regions that a knot lies in, most specific first.

    None where the map has no such knot.
    """
    body_map = offers.body_map(map_id)
    name = f"{knot}_{Side.RIGHT}"
    if body_map is None or name not in body_map.features:
        return ()
    return tuple(region.base for region in offers.place(map_id, name).regions)


def part_of_knot(offers: SessionOffers, map_id: MapId, knot: str) -> Part | None:
    """Return the part that a knot is worked on with; None if nothing is done there."""
    parts = (part_of(map_id, base) for base in knot_regions(offers, map_id, knot))
    return next((part for part in parts if part), None)
