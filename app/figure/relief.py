"""Details of the surface: ridges, grooves, mounds and plates, in mm of height."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from app.figure.curves import Field, along, smooth_step
from app.figure.forms import MIDLINE_SOFTNESS_MM, mirrored
from app.figure.paths import SPACING_MM, beside, path_through
from app.model.body import Body, Build
from app.model.body_shapes import Beads, Column, Mound, Plate, Ridge, Tissue

REACH = 3.2
"""Beyond this many widths a detail is too low to be seen (less than 1 %)."""


FLANK_MM = (100.0, 190.0)
FLANK_WIDTH_MM = np.float32(FLANK_MM[1] - FLANK_MM[0])


@dataclass(frozen=True, slots=True)
class Detail:
    """One detail: where it can be seen (x is the mirrored x), and its height."""

    left_mm: float
    right_mm: float
    top_mm: float
    bottom_mm: float
    height_at: Callable[[Field, Field], Field]


def relief_on_rows_mm(body: Body, build: Build, x_mm: Field, y_mm: Field) -> Field:
    """Return the sum of all details, before it fades at the edge.

    Parameters
    ----------
    x_mm
        A row of growing x, none below 0, shape (1, columns).
    y_mm
        A column of growing y, shape (rows, 1).
    """
    side = _where_described(mirrored(x_mm), build)
    total = np.zeros((y_mm.shape[0], x_mm.shape[1]), dtype=np.float32)
    for factor, detail in _details(body, build):
        left, right = np.searchsorted(side[0], [detail.left_mm, detail.right_mm])
        top, bottom = np.searchsorted(y_mm[:, 0], [detail.top_mm, detail.bottom_mm])
        if left < right and top < bottom:
            part = detail.height_at(side[:, left:right], y_mm[top:bottom])
            total[top:bottom, left:right] += factor * part
    return total


def _where_described(side: Field, build: Build) -> Field:
    """Return the place in the description that a place on this build stands for.

    The arms of a build lie further out or in, and their details go with them; the
    flank between is stretched.
    """
    moved = build.limb_shift_mm * smooth_step((side - FLANK_MM[0]) / FLANK_WIDTH_MM)
    return np.asarray(side - moved, dtype=np.float32)


def _details(body: Body, build: Build) -> Iterator[tuple[np.float32, Detail]]:
    share = {
        Tissue.BONE: build.bone,
        Tissue.MUSCLE: build.muscle,
        Tissue.FAT: build.fat,
    }
    for column in body.columns:
        yield np.float32(share[column.tissue]), _column(column)
    for ridge in body.ridges:
        yield np.float32(share[ridge.tissue]), _ridge(ridge)
    for mound in body.mounds:
        yield np.float32(share[mound.tissue]), _mound(mound)
    for beads in body.beads:
        yield np.float32(share[beads.tissue]), _beads(beads)
    for plate in body.plates:
        yield np.float32(share[plate.tissue]), _plate(plate)


def _column(column: Column) -> Detail:
    def height_at(side: Field, y_mm: Field) -> Field:
        width = along(y_mm, column.y_mm, column.width_mm)
        height = along(y_mm, column.y_mm, column.height_mm)
        if column.is_midline:
            squared = side * side - np.float32(MIDLINE_SOFTNESS_MM**2)
        else:
            squared = (side - along(y_mm, column.y_mm, column.x_mm)) ** 2
        fall = -0.5 * squared / (width * width)
        return np.asarray(height * np.exp(fall), dtype=np.float32)

    reach = REACH * max(column.width_mm)
    return Detail(
        min(column.x_mm) - reach,
        max(column.x_mm) + reach,
        column.y_mm[0],
        column.y_mm[-1],
        height_at,
    )


def _ridge(ridge: Ridge) -> Detail:
    columns = (ridge.x_mm, ridge.y_mm, ridge.left_mm, ridge.right_mm, ridge.height_mm)
    narrowest = min(*ridge.left_mm, *ridge.right_mm)
    path = path_through(np.array(columns).T, min(SPACING_MM, narrowest / 2))

    def height_at(side: Field, y_mm: Field) -> Field:
        near = beside(path, side, y_mm)
        left, right, height = near.carried
        width = left + near.rightness * (right - left)
        fall = np.exp(-0.5 * near.squared_mm / (width * width))
        return np.asarray(height * fall, dtype=np.float32)

    reach = REACH * max(*ridge.left_mm, *ridge.right_mm)
    low, high = path.places.min(axis=0) - reach, path.places.max(axis=0) + reach
    return Detail(
        float(low[0]), float(high[0]), float(low[1]), float(high[1]), height_at
    )


def _mound(mound: Mound) -> Detail:
    (cx, cy), (rx, ry) = mound.centre_mm, mound.radius_mm
    angle = np.deg2rad(mound.angle_deg)
    cos, sin = np.float32(np.cos(angle)), np.float32(np.sin(angle))

    def height_at(side: Field, y_mm: Field) -> Field:
        across, down = side - cx, y_mm - cy
        u = (across * cos + down * sin) / rx
        v = (down * cos - across * sin) / ry
        return np.asarray(
            mound.height_mm * np.exp(-2.0 * (u * u + v * v)), dtype=np.float32
        )

    reach = REACH / 2 * max(rx, ry)
    return Detail(cx - reach, cx + reach, cy - reach, cy + reach, height_at)


def _beads(beads: Beads) -> Detail:
    def height_at(side: Field, y_mm: Field) -> Field:
        squared = side * side - np.float32(MIDLINE_SOFTNESS_MM**2)
        row = np.zeros_like(y_mm)
        for y, height in zip(beads.y_mm, beads.height_mm, strict=True):
            row += np.float32(height) * np.exp(-2 * ((y_mm - y) / beads.along_mm) ** 2)
        return np.asarray(
            row * np.exp(-2 * squared / beads.across_mm**2), dtype=np.float32
        )

    reach = REACH * beads.along_mm
    return Detail(
        0.0,
        REACH * beads.across_mm,
        beads.y_mm[0] - reach,
        beads.y_mm[-1] + reach,
        height_at,
    )


def _plate(plate: Plate) -> Detail:
    corners = np.array(plate.corners_mm)
    sides = np.roll(corners, -1, axis=0) - corners
    normals = np.stack([-sides[:, 1], sides[:, 0]], axis=1)
    normals /= np.linalg.norm(normals, axis=1, keepdims=True)
    # Inward, whichever way round the corners were given.
    inwards = np.sign(((corners.mean(axis=0) - corners) * normals).sum(axis=1))
    normals *= inwards[:, None]

    def height_at(side: Field, y_mm: Field) -> Field:
        height = np.float32(plate.height_mm)
        for (x, y), (nx, ny), softness in zip(
            corners, normals, plate.softness_mm, strict=True
        ):
            inside = ((side - x) * nx + (y_mm - y) * ny) / softness
            height = height * (0.5 + 0.5 * np.tanh(inside))
        return np.asarray(height, dtype=np.float32)

    reach = REACH * max(plate.softness_mm)
    low, high = corners.min(axis=0) - reach, corners.max(axis=0) + reach
    return Detail(
        float(low[0]), float(high[0]), float(low[1]), float(high[1]), height_at
    )
