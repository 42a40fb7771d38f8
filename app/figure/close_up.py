"""Skin seen from near: a part of the figure whose light can be worked out anew."""

from dataclasses import dataclass
from math import ceil

import numpy as np
from numpy.typing import NDArray

from app.figure.curves import Field
from app.figure.grid import Grid, resampled_at
from app.figure.hair import HEAD_MM
from app.figure.height import surface_of
from app.figure.light import Facing, facing_of_body
from app.figure.lit import LitFigure, lit_figure
from app.figure.noise import texture_tile
from app.figure.render import coloured
from app.model.body import Body, BuildId, Tone

CELL_PX = 3
"""The light is worked out on cells of so many pixels each way."""

FURROW_TILE = 512
FURROWS = np.float32(0.0055)
"""How much darker and lighter the fine net of skin makes it, seen from near."""

BEYOND_MM = 60.0
"""So much more of the body is known than is seen, for shadows and blurs."""

RIM_MM = 9.0


@dataclass(frozen=True, slots=True)
class Area:
    """A rectangle of the map, in mm."""

    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True)
class CloseUp:
    """A part of the skin, in colour, with all that another light needs.

    Attributes
    ----------
    rgb
        The picture, shape (rows, columns, 3): `CELL_PX` pixels to a cell of `grid`.
    places, sheen, flush, facing
        As in a lit figure, on `grid`.
    """

    tone: Tone
    grid: Grid
    rgb: NDArray[np.uint8]
    places: tuple[Field, Field, Field]
    sheen: Field
    flush: Field
    facing: Facing

    @property
    def px_per_mm(self) -> float:
        """Return how many pixels of the picture a millimetre takes."""
        return CELL_PX / self.grid.step_mm


def close_up(
    body: Body, build: BuildId, tone: Tone, area: Area, px_per_mm: float
) -> CloseUp:
    """Return a part of the body, as it is drawn but nearer."""
    near = _cropped(body, area)
    lit = lit_figure(near, build, px_per_mm)
    surface = surface_of(near, near.build(build))
    left, top, grid = _cells(lit, area, px_per_mm)

    def here(field: Field, known: Grid) -> Field:
        return resampled_at(field, known, grid.x_mm, grid.y_mm)

    squared, relief = (
        here(field, surface.grid) for field in (surface.squared, surface.relief)
    )
    red, green, blue = (here(field, lit.grid) for field in lit.skin)
    rows, columns = grid.rows * CELL_PX, grid.columns * CELL_PX
    picture = coloured(lit, tone).rgb[top : top + rows, left : left + columns]
    return CloseUp(
        tone,
        grid,
        _furrowed(picture, px_per_mm),
        (red, green, blue),
        here(lit.sheen, lit.grid),
        here(lit.flush, lit.grid),
        facing_of_body(squared, relief, grid.step_mm, RIM_MM),
    )


def _cropped(body: Body, area: Area) -> Body:
    """Return the body in a frame that shows little more than an area."""
    top_mm = area.top_mm - BEYOND_MM
    frame = body.frame.model_copy(
        update={"top_mm": top_mm, "height_mm": area.height_mm + 2 * BEYOND_MM}
    )
    # Hair takes as long to draw as all the skin: none is made where none is seen.
    is_below_head = top_mm > HEAD_MM[1] + HEAD_MM[3]
    hair = None if is_below_head else body.hair
    return body.model_copy(update={"frame": frame, "hair": hair})


def _cells(lit: LitFigure, area: Area, px_per_mm: float) -> tuple[int, int, Grid]:
    """Return the first pixel of the area, its column and row, and its cells."""
    origin_x, origin_y = lit.body.frame.origin_mm
    left = round((area.left_mm - origin_x) * px_per_mm)
    top = round((area.top_mm - origin_y) * px_per_mm)
    grid = Grid(
        origin_x + left / px_per_mm,
        origin_y + top / px_per_mm,
        CELL_PX / px_per_mm,
        ceil(area.height_mm * px_per_mm / CELL_PX),
        ceil(area.width_mm * px_per_mm / CELL_PX),
    )
    return left, top, grid


def _furrowed(picture: NDArray[np.uint8], px_per_mm: float) -> NDArray[np.uint8]:
    """Return the picture with the net of furrows that skin has, lit from its side."""
    rows, columns = picture.shape[:2]
    step_mm = 1.0 / px_per_mm
    fine = texture_tile(FURROW_TILE, step_mm, 0.55, seed=21)
    coarse = texture_tile(FURROW_TILE, step_mm, 1.7, seed=22)
    height = 0.6 * fine + coarse
    slope = height - np.roll(height, (1, 1), axis=(0, 1))
    tile = np.float32(1.0) + FURROWS * slope / float(slope.std())
    down = np.arange(rows)[:, None] % FURROW_TILE
    across = np.arange(columns)[None, :] % FURROW_TILE
    shaded = picture * tile[down, across][:, :, None]
    return np.asarray(np.clip(shaded, 0, 255), dtype=np.uint8)
