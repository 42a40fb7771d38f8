"""One thing that the audit looks at, and how close it comes to a breach."""

import math
from dataclasses import dataclass

import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.geometry.fit import OVERHANG_MM
from app.geometry.stroke import weighs_nothing
from app.geometry.touched import Touched
from app.model.body_map import Knot, Region
from app.model.outline import MapPoint
from app.model.safety import PASS_OVER_CAP, SafetyLevel
from app.model.technique import Technique
from app.safety.audit_report import Breach, BreachKind
from app.safety.offer import Offer
from app.safety.person import PersonRules

DEEPEST_MM = 60.0


@dataclass(frozen=True)
class AuditPlace:
    """A place that the audit asks about, as a user would.

    Attributes
    ----------
    regions
        All that lies there, what was asked for first.
    knot
        The knot that was asked for, if one was.
    """

    atlas: Atlas
    id: str
    point: MapPoint
    regions: tuple[Region, ...]
    knot: Knot | None = None


@dataclass(frozen=True)
class Case:
    """One technique that is offered at one place to one person."""

    place: AuditPlace
    offer: Offer
    opted_in: frozenset[str]
    answers: tuple[str, ...]
    person: PersonRules

    @property
    def technique(self) -> Technique:
        """Return what is offered."""
        return self.offer.technique

    @property
    def level(self) -> int:
        """Return how hard it is offered."""
        return self.offer.level_max

    @property
    def touched(self) -> Touched | None:
        """Return what its stroke touches; None where there is no stroke."""
        return self.offer.stroke.touched if self.offer.stroke else None

    def breach(
        self, kind: BreachKind, rule: str, cap: int = 0, margin_mm: float | None = None
    ) -> Breach:
        """Return that a rule is broken."""
        return Breach(
            kind,
            rule,
            self.answers,
            self.place.atlas.body_map.id,
            self.place.id,
            self.technique.id,
            self.level,
            cap,
            self.place.point.x_mm,
            self.place.point.y_mm,
            margin_mm,
        )


def margin_mm(case: Case, known_mm: float = math.inf) -> float | None:
    """Return how much deeper the loaded contact could lie.

    None without a stroke, and where it is no less than what is known: the smallest
    of many is found much faster so.
    """
    if case.touched is None:
        return None
    areas = case.place.atlas.areas
    is_weightless = case.level <= PASS_OVER_CAP and weighs_nothing(case.technique)
    weaker = (
        areas.capped_below(PASS_OVER_CAP)
        if is_weightless
        else areas.forbidden(case.level, SafetyLevel.CAUTION)
    )
    atlas = case.place.atlas
    deep = atlas.rooms.kept(
        ("audit", case.level, is_weightless), lambda: _deep_inside(weaker)
    )
    found = [
        float(shapely.distance(area, deep))
        for area in case.touched.loaded_skin
        if math.isinf(known_mm) or shapely.dwithin(deep, area, known_mm)
    ]
    return min(found, default=None)


def _deep_inside(area: BaseGeometry) -> BaseGeometry:
    inside: BaseGeometry = shapely.buffer(area, -OVERHANG_MM)
    shapely.prepare(inside)
    return inside


def margin_levels(case: Case) -> int:
    """Return how much more could be pressed before something under it objects."""
    regions = case.place.atlas.areas.regions
    touched = case.touched.loaded if case.touched else frozenset()
    caps = [regions[key].cap for key in touched]
    held = [one.cap for one in case.person.local if one.cap and one.where.is_whole]
    return min((cap - case.level for cap in (*caps, *held)), default=0)


def depth_mm(case: Case, region_id: str, *, only_loaded: bool = True) -> float:
    """Return how deep the contact reaches into a region, to half a millimetre."""
    touched = case.touched
    assert touched is not None
    skin = touched.loaded_skin if only_loaded else touched.whole_skin
    area = case.place.atlas.polygon(region_id)
    low_mm, high_mm = 0.0, DEEPEST_MM
    while high_mm - low_mm > 0.5:
        middle_mm = (low_mm + high_mm) / 2
        inside = shapely.buffer(area, -middle_mm)
        if any(shapely.intersects(inside, part) for part in skin):
            low_mm = middle_mm
        else:
            high_mm = middle_mm
    return low_mm
