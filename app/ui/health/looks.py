"""From a person's rules to how a map looks."""

from app.model.body_map import BodyMap
from app.model.outline import MapPoint, Outline, Segment
from app.model.scene import Shape
from app.safety.levels import DiscLevel, person_discs, person_levels
from app.safety.person import PersonRules
from app.ui.map.person_look import PersonLook
from app.ui.widgets.words import tr

_ROUND = 0.5522847498
"""Where the handles of a quarter circle lie, of its radius."""


def person_look(body_map: BodyMap, rules: PersonRules) -> PersonLook:
    """Return what a person's rules change on a map."""
    if rules.stops:
        return PersonLook(is_resting=True)
    changed = {}
    regions = {str(region.id): region for region in body_map.regions}
    for region_id, here in person_levels(body_map, rules).items():
        usual = regions[region_id]
        if (here.level, here.cap) != (usual.level, usual.cap):
            changed[region_id] = (here.level.value, here.cap)
    return PersonLook(changed, _discs(body_map, rules))


def _discs(body_map: BodyMap, rules: PersonRules) -> tuple[Shape, ...]:
    """Return the marked places as shapes, of each place only the strictest rule."""
    strictest: dict[object, DiscLevel] = {}
    for disc in person_discs(body_map, rules):
        place = disc.place
        key = (place.condition_id, place.x_mm, place.y_mm, place.radius_mm)
        if key not in strictest or disc.cap < strictest[key].cap:
            strictest[key] = disc
    names = {
        rule.condition.id: rule.condition.name for rule in rules.local if rule.condition
    }
    return tuple(
        _shape(number, disc, names.get(disc.place.condition_id, ""))
        for number, disc in enumerate(strictest.values())
    )


def _shape(number: int, disc: DiscLevel, name: str) -> Shape:
    return Shape(
        id=f"marked_place_{number}",
        kind="region",
        name=tr("Marked place, {name}", name=name),
        side="midline",
        level=disc.level.value,
        cap=disc.cap,
        outline=circle(disc.place.point, disc.place.radius_mm),
        point=disc.place.point,
    )


def circle(centre: MapPoint, radius_mm: float) -> Outline:
    """Return a circle as an outline of four curves."""
    x, y, r = centre.x_mm, centre.y_mm, radius_mm
    k = _ROUND * r
    segments: tuple[Segment, ...] = (
        ("M", (x + r, y)),
        ("C", (x + r, y + k, x + k, y + r, x, y + r)),
        ("C", (x - k, y + r, x - r, y + k, x - r, y)),
        ("C", (x - r, y - k, x - k, y - r, x, y - r)),
        ("C", (x + k, y - r, x + r, y - k, x + r, y)),
        ("Z", ()),
    )
    return Outline(segments)
