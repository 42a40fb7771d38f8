"""What the other hand does while one hand moves."""

from dataclasses import replace

import shapely
from shapely.geometry.base import BaseGeometry

from app.geometry.atlas import Atlas
from app.geometry.contact import swept_area
from app.geometry.fit import forms_of
from app.geometry.lines import Paths, duration_s
from app.model.body_map import Region
from app.model.outline import MapPoint
from app.model.safety import Contact, SafetyLevel, Side
from app.model.stroke import StrokePath
from app.model.technique import ContactShape, HandPlay, StrokePattern, Technique

LIMB_BASES = frozenset({"shoulder_cap", "upper_arm", "forearm"})
"""Parts that lie too far apart for a hand on each at once."""

LINE_BASES = LIMB_BASES | {"hip", "buttock", "buttock_sciatic"}
"""Parts off the long loop over the trunk: a gliding hand goes along them."""

PAIRED = frozenset({HandPlay.BOTH_SIDES, HandPlay.SIDES_IN_TURN})

ACROSS_DEG = 0.0
UPRIGHT_DEG = -90.0


def on_the_part(technique: Technique, region: Region) -> Technique:
    """Return the technique as it is done on a part: no loop where none leads by."""
    is_loop = technique.pattern is StrokePattern.LOOP
    is_line = region.is_limb or region.base in LINE_BASES
    if is_loop and technique.is_gliding and is_line:
        return technique.model_copy(update={"pattern": StrokePattern.UP_AND_BACK})
    return technique


def own_size(technique: Technique, contact: ContactShape) -> ContactShape:
    """Return the part of the contact that the technique uses: one knuckle, two."""
    if technique.contact_mm is None:
        return contact
    along_mm, across_mm = technique.contact_mm
    least_along_mm = min(contact.least_along_mm or along_mm, along_mm)
    least_across_mm = min(contact.least_across_mm or across_mm, across_mm)
    return contact.model_copy(
        update={
            "along_mm": along_mm,
            "across_mm": across_mm,
            "least_along_mm": least_along_mm,
            "least_across_mm": least_across_mm,
        }
    )


def beside_the_midline(
    technique: Technique, contact: ContactShape, region: Region, point: MapPoint
) -> MapPoint:
    """Return where a hand lies that leaves the midline free.

    It works beside it on a middle part, or lies still with the other hand across.
    """
    is_middle = region.side is Side.MIDLINE
    is_paired = technique.hand_play in PAIRED
    is_beside = is_paired or technique.pattern is StrokePattern.PRESSES
    room_mm = contact.across_mm / 2 + 5.0
    is_meant = is_beside if is_middle else rests_evenly(technique, region)
    if not is_meant or abs(point.x_mm) > room_mm:
        return point
    return MapPoint(-room_mm if point.x_mm < 0 else room_mm, point.y_mm)


def rests_evenly(technique: Technique, region: Region) -> bool:
    """Say whether two still hands lie across from each other beside the midline."""
    is_still = technique.pattern is StrokePattern.HOLD and bool(technique.rests_on)
    return is_still and region.side is not Side.MIDLINE


def with_the_other_hand(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    paths: Paths,
    opted_in: frozenset[str],
) -> Paths:
    """Return the paths of one hand together with those of the other."""
    play = technique.hand_play
    is_limb = region.is_limb or region.base in LIMB_BASES
    if play is HandPlay.GRIP:
        return (*paths, *(_thumb(mirrored_path(path)) for path in paths))
    if play is HandPlay.BOTH_SIDES and not is_limb:
        paths = (*paths, *(_other_hand(technique, path) for path in paths))
    elif play is HandPlay.SIDES_IN_TURN and not is_limb:
        paths = _sides_in_turn(paths)
    resting = _resting(technique, contact, atlas, region, paths)
    closed = atlas.areas.closed_area(atlas.areas.closed_to(opted_in))
    return (*paths, *_clear_of(closed, resting))


def mirrored_path(path: StrokePath) -> StrokePath:
    """Return the path of the other hand, on the other side of the body."""
    points = tuple(point.mirrored() for point in path.points)
    return replace(path, points=points, angle_deg=-180.0 - path.angle_deg)


def _other_hand(technique: Technique, path: StrokePath) -> StrokePath:
    mirrored = mirrored_path(path)
    if technique.pattern is not StrokePattern.SWAY:
        return mirrored
    # The body swings as one: both hands go the same way at the same time.
    return replace(mirrored, points=mirrored.points[::-1])


def _sides_in_turn(paths: Paths) -> Paths:
    half_s = duration_s(paths)
    cycle_s = round(2 * half_s, 3)
    here = (replace(path, cycle_s=cycle_s) for path in paths)
    there = (
        replace(
            mirrored_path(path),
            begins_s=round(half_s + path.begins_s, 3),
            cycle_s=cycle_s,
        )
        for path in paths
    )
    return (*here, *there)


def _thumb(path: StrokePath) -> StrokePath:
    """Return the thumb that only rests while the fingers opposite work."""
    thumb = path.contact.model_copy(
        update={"contact": Contact.THUMB_PAD, "across_mm": path.contact.along_mm}
    )
    return replace(path, contact=thumb, is_loaded=False)


def _resting(
    technique: Technique,
    contact: ContactShape,
    atlas: Atlas,
    region: Region,
    paths: Paths,
) -> Paths:
    """Return the hand that lies still, without weight, on the first other region.

    Where the first hand lies still beside the spine, the other one lies across from
    it: even, as nobody rests askew.
    """
    is_still = technique.pattern is StrokePattern.HOLD
    if rests_evenly(technique, region):
        return tuple(replace(mirrored_path(path), is_loaded=False) for path in paths)
    places = (
        _region(atlas, base, region)
        for base in technique.rests_on
        if base != region.base or not is_still
    )
    place = next((found for found in places if found), None)
    if place is None:
        return ()
    point = atlas.point_of(place.id)
    is_flat = contact.contact is Contact.PALM
    lies_across = is_flat and place.side is Side.MIDLINE
    time_s = duration_s(paths)
    return (
        StrokePath(
            points=(MapPoint(0.0, point.y_mm) if is_flat else point,),
            contact=contact,
            angle_deg=ACROSS_DEG if lies_across else UPRIGHT_DEG,
            period_s=time_s,
            is_loaded=False,
            cycle_s=time_s,
        ),
    )


def _clear_of(closed: BaseGeometry, resting: Paths) -> Paths:
    """Return the resting hand, smaller or turned, so that it touches nothing closed.

    Where nothing of a hand has room, none rests.
    """
    for path in resting:
        for form in forms_of(path.contact):
            for angle_deg in (path.angle_deg, ACROSS_DEG, UPRIGHT_DEG):
                laid = replace(path, contact=form, angle_deg=angle_deg)
                if not shapely.intersects(swept_area(laid), closed):
                    return (laid,)
    return ()


def _region(atlas: Atlas, base: str, region: Region) -> Region | None:
    """Return the region of that base on the same side."""
    sides = {Side.MIDLINE, region.side}
    if region.side is Side.MIDLINE:
        sides.add(Side.RIGHT)
    return next(
        (
            other
            for other in atlas.areas.regions.values()
            if other.base == base
            and other.side in sides
            and other.level is not SafetyLevel.NO_GO
        ),
        None,
    )
