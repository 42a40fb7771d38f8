"""What a place may be taken for: what lies near it, and what texts warn of."""

import re
from collections.abc import Iterable

import shapely
from shapely import affinity
from shapely.geometry.base import BaseGeometry

from app.geometry.shapes import NOTHING
from app.model.body_map import Knot, Landmark, ReferralArea
from app.model.safety import Side
from app.practice.grading import HARD_MM
from app.practice.offsets import offset_between

LETTERS_OF_A_WORD = 4
CONFUSED_COUNTS = 0.5
"""What texts warn of counts as if it were nearer by up to so much."""

SAME_PATTERN, OTHER_PATTERN = 0.5, 0.2
"""Shares of the joint area from which two patterns are the same, and below which they
are plainly different; between them it is no fair question."""

Spotted = Knot | Landmark


def close_confusions(target: Spotted, others: Iterable[Spotted]) -> list[Spotted]:
    """Return what a knot or landmark may be taken for, the likeliest first.

    Nothing is among them that has its name, lies on the other side of the body, or
    lies so near that nobody could tell the two apart.
    """
    sides = {target.side, Side.MIDLINE}
    if target.side is Side.MIDLINE:
        sides = set(Side)
    by_name: dict[str, tuple[float, Spotted]] = {}
    for other in others:
        distance_mm = offset_between(target.point, other.point).length_mm
        if other.side not in sides or distance_mm <= HARD_MM:
            continue
        likely = distance_mm * (1 - CONFUSED_COUNTS * _is_warned_of(other, target))
        if other.name not in by_name or likely < by_name[other.name][0]:
            by_name[other.name] = likely, other
    by_name.pop(target.name, None)
    ranked = sorted(by_name.values(), key=lambda pair: (pair[0], pair[1].id))
    return [other for _, other in ranked]


def _is_warned_of(other: Spotted, target: Spotted) -> float:
    """Return how much of a name stands in what a text says it is confused with."""
    words = _words(other.name)
    return len(words & _words(target.confused_with)) / len(words) if words else 0.0


def _words(text: str) -> set[str]:
    found = re.findall(r"\w+", text.lower())
    return {word for word in found if len(word) >= LETTERS_OF_A_WORD}


def pattern_of(areas: Iterable[ReferralArea]) -> BaseGeometry:
    """Return where a knot is felt by nearly everyone; where by some, if that is all."""
    areas = tuple(areas)
    essential = [area for area in areas if area.is_essential] or areas
    return shapely.union_all([_ellipse(area) for area in essential]) or NOTHING


def likeness(one: BaseGeometry, other: BaseGeometry) -> float:
    """Return the joint area over that of both together, 0 to 1."""
    both = shapely.union(one, other).area
    return float(shapely.intersection(one, other).area / both) if both else 0.0


def _ellipse(area: ReferralArea) -> BaseGeometry:
    circle = shapely.Point(0, 0).buffer(1.0)
    turned = affinity.rotate(
        affinity.scale(circle, area.rx_mm, area.ry_mm), area.angle_deg, origin=(0, 0)
    )
    return affinity.translate(turned, area.x_mm, area.y_mm)
