"""From millimetres of the map to the units that a body is described in."""

from math import ceil

from app.figure.grid import Grid
from app.model.body import Frame

LEFT_AND_RIGHT, ABOVE, BELOW = 16.0, 12.0, 26.0
"""Units around the picture in which the body is known, for blurs and shadows."""

BODY_STEP = 2.0
"""Fine enough for every form; what is drawn finer is a spline through it."""


def body_grid(frame: Frame) -> Grid:
    """Return the grid that a body's surface is worked out on, in units."""
    half = frame.width_mm * frame.enlarged / 2 + LEFT_AND_RIGHT
    columns = 2 * ceil(half / BODY_STEP)
    height = frame.height_mm * frame.enlarged + ABOVE + BELOW
    return Grid(
        left_mm=-columns / 2 * BODY_STEP,
        top_mm=frame.top_mm * frame.enlarged - ABOVE,
        step_mm=BODY_STEP,
        rows=ceil(height / BODY_STEP),
        columns=columns,
    )


def picture_grid(frame: Frame, step: float) -> Grid:
    """Return a grid of the picture itself; `step` is in units."""
    return Grid(
        left_mm=-frame.width_mm * frame.enlarged / 2,
        top_mm=frame.top_mm * frame.enlarged,
        step_mm=step,
        rows=ceil(round(frame.height_mm * frame.enlarged / step, 6)),
        columns=ceil(round(frame.width_mm * frame.enlarged / step, 6)),
    )
