"""The big forms: each a smooth field that is 0 on its outline, squared mm within.

Such a field is the square of the height. It crosses the outline with a finite
slope, so joints, outlines and normals stay smooth where the height itself would
rise like a wall.
"""

from collections.abc import Sequence

import numpy as np

from app.figure.cameo import cameo_squared
from app.figure.curves import Field, along, evened
from app.figure.tubes import tube
from app.model.body import Body, Build
from app.model.body_shapes import Capsule, Ellipsoid, Limb, Profile

MIDLINE_SOFTNESS_MM = 6.0
"""Mirrored forms meet on the midline without a crease within this distance."""

NOTHING = -1e9
"""Far outside every form, in squared mm."""

EVENED_MM = 15.0
"""Over this length along y a form evens out between its stations."""


def mirrored(x_mm: Field) -> Field:
    """Return the distance from the midline, rounded off where it would crease."""
    rounded = np.sqrt(x_mm * x_mm + np.float32(MIDLINE_SOFTNESS_MM**2))
    return np.asarray(rounded, dtype=np.float32)


def joined(first: Field, second: Field, blend: Field | float) -> Field:
    """Return the greater of two fields, with a soft joint about `blend` (mm²) wide.

    Where they are equal the joint is a quarter of `blend` above both.
    """
    width = 1.5 * np.maximum(blend, np.float32(1e-3))
    overlap = np.maximum(1 - np.abs(first - second) / width, 0)
    return np.asarray(
        np.maximum(first, second) + overlap**3 * width / 6, dtype=np.float32
    )


def squared_height(body: Body, build: Build, x_mm: Field, y_mm: Field) -> Field:
    """Return all big forms joined, in mm², negative outside the body.

    `x_mm` and `y_mm` may be a row and a column; the result has their joint shape.
    """
    side = mirrored(x_mm)
    field = np.full((y_mm.shape[0], side.shape[1]), NOTHING, dtype=np.float32)
    for profile in body.profiles:
        part = _profile(profile, build, x_mm, y_mm)
        field = joined(field, part, profile.blend_mm**2)
    for ellipsoid in body.ellipsoids:
        part = _ellipsoid(ellipsoid, side, y_mm)
        field = joined(field, part, ellipsoid.blend_mm**2)
    for limb, capsules in _groups(body):
        part = _limb(limb, build, side, y_mm)
        for capsule in capsules:
            more = _capsule(capsule, build, side, y_mm)
            part = joined(part, more, capsule.blend_mm**2)
        blend = along(y_mm, limb.y_mm, limb.blend_mm)
        field = joined(field, part, blend * blend)
    for one in body.tubes:
        part, blend = tube(one, build, side, y_mm)
        field = joined(field, part, blend * blend)
    for cameo in body.cameos:
        part = cameo_squared(cameo, side, y_mm, NOTHING)
        field = joined(field, part, cameo.blend_mm**2)
    return field


def _groups(body: Body) -> list[tuple[Limb, list[Capsule]]]:
    """Return each limb with its capsules, so that the trunk meets them once.

    A shoulder is drawn with the arm: the capsules belong to the first limb.
    """
    return [
        (limb, [*body.capsules] if i == 0 else []) for i, limb in enumerate(body.limbs)
    ]


def _profile(profile: Profile, build: Build, x_mm: Field, y_mm: Field) -> Field:
    flesh = build.flesh
    width = _evenly(y_mm, profile.y_mm, profile.half_width_mm)
    width = np.maximum(width + _evenly(y_mm, flesh.y_mm, flesh.half_width_mm), 1)
    depth = _evenly(y_mm, profile.y_mm, profile.depth_mm)
    depth = np.maximum(depth + _evenly(y_mm, flesh.y_mm, flesh.depth_mm), 1)
    power = _evenly(y_mm, profile.y_mm, profile.squareness)

    def end(y: Field) -> Field:
        above = np.maximum(profile.y_mm[0] - y, 0) / profile.top_cap_mm
        below = np.maximum(y - profile.y_mm[-1], 0) / profile.bottom_cap_mm
        return np.asarray(above * above + below * below, dtype=np.float32)

    across = (np.abs(x_mm) / width) ** power
    field = depth * depth * (1 - across - evened(y_mm, end, EVENED_MM))
    return np.asarray(field, dtype=np.float32)


def _limb(limb: Limb, build: Build, side: Field, y_mm: Field) -> Field:
    centre = _evenly(y_mm, limb.y_mm, limb.x_mm) + np.float32(build.limb_shift_mm)
    radius = _evenly(y_mm, limb.y_mm, limb.radius_mm) + np.float32(build.limb_flesh_mm)

    def end(y: Field) -> Field:
        above, below = limb.y_mm[0] - y, y - limb.y_mm[-1]
        return np.asarray(
            np.maximum(above, 0) ** 2 + np.maximum(below, 0) ** 2, dtype=np.float32
        )

    away = (side - centre) ** 2 + evened(y_mm, end, EVENED_MM)
    return np.asarray(limb.depth_ratio**2 * (radius * radius - away), dtype=np.float32)


def _evenly(y_mm: Field, stations: Sequence[float], heights: Sequence[float]) -> Field:
    return evened(y_mm, lambda y: along(y, stations, heights), EVENED_MM)


def _capsule(capsule: Capsule, build: Build, side: Field, y_mm: Field) -> Field:
    (ax, ay), (bx, by) = capsule.from_mm, capsule.to_mm
    dx, dy = bx + build.limb_shift_mm - ax, by - ay
    length = max(dx * dx + dy * dy, 1.0)
    along_axis = ((side - ax) * dx + (y_mm - ay) * dy) / length
    t = _softly_clipped(along_axis.astype(np.float32))
    away = (side - ax - t * dx) ** 2 + (y_mm - ay - t * dy) ** 2
    taper = capsule.to_radius_mm - capsule.from_radius_mm
    radius = np.maximum(capsule.from_radius_mm + t * taper + build.limb_flesh_mm, 1)
    depth = capsule.from_depth_mm + t * (capsule.to_depth_mm - capsule.from_depth_mm)
    field = depth * depth * (1 - away / (radius * radius))
    return np.asarray(field, dtype=np.float32)


def _softly_clipped(t: Field) -> Field:
    """Return t held between 0 and 1, without a corner at either."""
    soft = np.float32(0.12**2)
    both = np.sqrt(t * t + soft) - np.sqrt((t - 1) ** 2 + soft)
    return np.asarray(0.5 + 0.5 * both, dtype=np.float32)


def _ellipsoid(ellipsoid: Ellipsoid, side: Field, y_mm: Field) -> Field:
    (cx, cy), (rx, ry) = ellipsoid.centre_mm, ellipsoid.radius_mm
    angle = np.deg2rad(ellipsoid.angle_deg)
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))
    # On the midline the soft mirror would push the centre aside.
    across = side - cx if cx else np.sqrt(side**2 - MIDLINE_SOFTNESS_MM**2)
    down = y_mm - cy
    u = (across * cos + down * sin) / rx
    v = (down * cos - across * sin) / ry
    depth = ellipsoid.depth_mm**2
    return np.asarray(depth * (1 - u * u - v * v), dtype=np.float32)
