"""Curved limbs: the envelope of ellipsoids strung on a path."""

import numpy as np

from app.figure.curves import Field
from app.figure.paths import path_through
from app.model.body import Build
from app.model.body_shapes import Tube

SPACING_MM = 1.5
"""So close together that the ellipsoids make no ripples."""

FAR_MM2 = np.float32(-1e6)
"""Where the tube is not worked out, in squared mm: far below any joint."""

REACH = 4.0
"""Beyond this many radii no joint can feel the tube."""


def tube(shape: Tube, build: Build, side: Field, y_mm: Field) -> tuple[Field, Field]:
    """Return the squared height of a tube, and how softly it joins, there.

    `side` is a row of growing x, `y_mm` a column of growing y.
    """
    field = np.full((y_mm.shape[0], side.shape[1]), FAR_MM2, dtype=np.float32)
    blend = np.full_like(field, shape.blend_mm[0])
    columns = (shape.x_mm, shape.y_mm, shape.radius_mm, shape.depth_mm, shape.blend_mm)
    path = path_through(np.array(columns, dtype=np.float64).T, SPACING_MM)
    x = path.places[:, 0] + np.float32(build.limb_shift_mm)
    y, (radius, depth, soft) = path.places[:, 1], path.carried.T
    flesh = np.float32(build.limb_flesh_mm * shape.flesh)
    radius, depth = np.maximum(radius + flesh, 1), np.maximum(depth + flesh, 1)
    reach = REACH * float(radius.max())
    left, right = np.searchsorted(side[0], [x.min() - reach, x.max() + reach])
    top, bottom = np.searchsorted(y_mm[:, 0], [y.min() - reach, y.max() + reach])
    near, near_blend = field[top:bottom, left:right], blend[top:bottom, left:right]
    for i in range(len(x)):
        across, down = side[:, left:right] - x[i], y_mm[top:bottom] - y[i]
        steep = (depth[i] / radius[i]) ** 2
        part = depth[i] ** 2 - steep * (across * across) - steep * (down * down)
        is_higher = part > near
        np.copyto(near, part, where=is_higher)
        np.copyto(near_blend, soft[i], where=is_higher)
    return field, blend
