"""The big forms: each a smooth field that is 0 on its outline, squared mm within.

Such a field is the square of the height. It crosses the outline with a finite
slope, so joints, outlines and normals stay smooth where the height itself would
rise like a wall.
"""

import numpy as np

from app.figure.curves import Field, along
from app.model.body import Body, Build
from app.model.body_shapes import Capsule, Ellipsoid, Limb, Profile

MIDLINE_SOFTNESS_MM = 6.0
"""Mirrored forms meet on the midline without a crease within this distance."""


def mirrored(x_mm: Field) -> Field:
    """Return the distance from the midline, rounded off where it would crease."""
    rounded = np.sqrt(x_mm * x_mm + np.float32(MIDLINE_SOFTNESS_MM**2))
    return np.asarray(rounded, dtype=np.float32)


def joined(first: Field, second: Field, blend: Field | float) -> Field:
    """Return the greater of two fields, with a soft joint `blend` (mm²) wide."""
    width = np.maximum(blend, np.float32(1e-3))
    overlap = np.maximum(width - np.abs(first - second), 0.0)
    return np.asarray(
        np.maximum(first, second) + overlap * overlap / (4 * width), dtype=np.float32
    )


def squared_height(body: Body, build: Build, x_mm: Field, y_mm: Field) -> Field:
    """Return all big forms joined, in mm², negative outside the body.

    `x_mm` and `y_mm` may be a row and a column; the result has their joint shape.
    """
    side = mirrored(x_mm)
    first, *others = body.profiles
    field = _profile(first, build, x_mm, y_mm)
    for profile in others:
        part = _profile(profile, build, x_mm, y_mm)
        field = joined(field, part, profile.blend_mm**2)
    for ellipsoid in body.ellipsoids:
        part = _ellipsoid(ellipsoid, side, y_mm)
        field = joined(field, part, ellipsoid.blend_mm**2)
    arm = _arm(body, build, side, y_mm)
    return field if arm is None else _with_arm(body, field, arm, y_mm)


def _with_arm(body: Body, field: Field, arm: Field, y_mm: Field) -> Field:
    blend = along(y_mm, body.limbs[0].y_mm, body.limbs[0].blend_mm)
    return joined(field, arm, blend * blend)


def _arm(body: Body, build: Build, side: Field, y_mm: Field) -> Field | None:
    """Return shoulder and arm as one form, so that the trunk meets them once."""
    field: Field | None = None
    for limb in body.limbs:
        field = _limb(limb, build, side, y_mm)
    for capsule in body.capsules:
        part = _capsule(capsule, build, side, y_mm)
        field = part if field is None else joined(field, part, capsule.blend_mm**2)
    return field


def _profile(profile: Profile, build: Build, x_mm: Field, y_mm: Field) -> Field:
    flesh = build.flesh
    width = along(y_mm, profile.y_mm, profile.half_width_mm)
    width = np.maximum(width + along(y_mm, flesh.y_mm, flesh.half_width_mm), 1)
    depth = along(y_mm, profile.y_mm, profile.depth_mm)
    depth = np.maximum(depth + along(y_mm, flesh.y_mm, flesh.depth_mm), 1)
    power = along(y_mm, profile.y_mm, profile.squareness)
    above = np.maximum(profile.y_mm[0] - y_mm, 0) / profile.top_cap_mm
    below = np.maximum(y_mm - profile.y_mm[-1], 0) / profile.bottom_cap_mm
    end = above * above + below * below
    across = (np.abs(x_mm) / width) ** power
    return np.asarray(depth * depth * (1 - across - end), dtype=np.float32)


def _limb(limb: Limb, build: Build, side: Field, y_mm: Field) -> Field:
    centre = along(y_mm, limb.y_mm, limb.x_mm) + np.float32(build.limb_shift_mm)
    radius = along(y_mm, limb.y_mm, limb.radius_mm) + np.float32(build.limb_flesh_mm)
    beyond = np.maximum(limb.y_mm[0] - y_mm, 0) + np.maximum(y_mm - limb.y_mm[-1], 0)
    away = (side - centre) ** 2 + beyond**2
    return np.asarray(limb.depth_ratio**2 * (radius * radius - away), dtype=np.float32)


def _capsule(capsule: Capsule, build: Build, side: Field, y_mm: Field) -> Field:
    shift = build.limb_shift_mm
    (ax, ay), (bx, by) = capsule.from_mm, capsule.to_mm
    bx += shift
    dx, dy = bx - ax, by - ay
    t = np.clip(((side - ax) * dx + (y_mm - ay) * dy) / (dx * dx + dy * dy), 0, 1)
    away = (side - ax - t * dx) ** 2 + (y_mm - ay - t * dy) ** 2
    taper = capsule.to_radius_mm - capsule.from_radius_mm
    radius = np.maximum(capsule.from_radius_mm + t * taper + build.limb_flesh_mm, 1)
    depth = capsule.from_depth_mm + t * (capsule.to_depth_mm - capsule.from_depth_mm)
    field = depth * depth * (1 - away / (radius * radius))
    return np.asarray(field, dtype=np.float32)


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
