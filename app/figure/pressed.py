"""Skin that is pressed: its dent, and the light on it worked out under a finger."""

from dataclasses import dataclass
from functools import cached_property

import numpy as np
from numpy.typing import NDArray

from app.figure.close_up import CELL_PX, CloseUp
from app.figure.colour import looked_up, ramp_table, rgb_of
from app.figure.curves import Field
from app.figure.light import FILL, KEY, Facing, wrapped

REACH_MM = 30.0
"""So far from the finger the skin is moved, and lit anew."""

BULGE = 0.10
"""How high the skin heaps up beside a finger, as a share of the depth."""

CLOSED_MM = 5.0
"""So near the finger the skin sees less of the sky."""

PALE = 1.6
RED = 0.9
"""How much paler pressed skin is, and how much redder the rim around it."""

FULL_N = 25.0


@dataclass(frozen=True, slots=True)
class Pad:
    """What presses: an ellipse on the skin, how deep and how hard.

    Attributes
    ----------
    half_x_mm, half_y_mm
        Half its size across the body and along it.
    """

    x_mm: float
    y_mm: float
    half_x_mm: float
    half_y_mm: float
    depth_mm: float
    force_n: float


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of the picture and where its first pixel lies, column and row.

    Attributes
    ----------
    bgrx
        Shape (rows, columns, 4), as screens want it.
    """

    left: int
    top: int
    bgrx: NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class _Rest:
    """The light of each cell while nothing presses.

    Attributes
    ----------
    place, gloss
        Of the bare shape: where it is on the ramp, and how it shines.
    per_base
        One over its red, green and blue.
    """

    place: Field
    gloss: Field
    per_base: tuple[Field, ...]


class PressedSkin:
    """A close-up whose light follows a pad.

    Attributes
    ----------
    picture
        What is lit: the skin, or what is seen through it; shaped as `bgrx`.
    """

    def __init__(self, near: CloseUp) -> None:
        self.near = near
        self.picture = self.bgrx
        self._ramp = ramp_table(near.tone.ramp)
        self._sheen = rgb_of(near.tone.sheen)

    @cached_property
    def _rest(self) -> "_Rest":
        """Return what the light of the skin at rest is: each frame goes out from it."""
        places = self.near.places
        bases = [looked_up(self._ramp[i], place) for i, place in enumerate(places)]
        least = np.float32(0.01)
        return _Rest(
            _place(self.near.facing, np.float32(1.0)),
            _gloss(self.near.facing),
            tuple(np.reciprocal(np.maximum(base, least)) for base in bases),
        )

    @cached_property
    def bgrx(self) -> NDArray[np.uint8]:
        """Return the whole skin at rest, shape (rows, columns, 4)."""
        rgb = self.near.rgb
        whole = np.full((*rgb.shape[:2], 4), 255, dtype=np.uint8)
        whole[:, :, :3] = rgb[:, :, ::-1]
        return whole

    def piece(self, pad: Pad) -> Piece | None:
        """Return the skin around a pad; None where the pad is off the picture."""
        grid = self.near.grid
        middle_x = (pad.x_mm - grid.left_mm) / grid.step_mm
        middle_y = (pad.y_mm - grid.top_mm) / grid.step_mm
        reach = int(REACH_MM / grid.step_mm)
        rows = _within(round(middle_y), reach, grid.rows)
        columns = _within(round(middle_x), reach, grid.columns)
        if rows.stop - rows.start < 4 or columns.stop - columns.start < 4:
            return None
        share = self._share(pad, rows, columns)
        picture = self.picture[
            rows.start * CELL_PX : rows.stop * CELL_PX,
            columns.start * CELL_PX : columns.stop * CELL_PX,
        ]
        lit = picture * _stretched(share)
        np.minimum(lit, 255.0, out=lit)
        return Piece(
            columns.start * CELL_PX, rows.start * CELL_PX, lit.astype(np.uint8)
        )

    def _share(self, pad: Pad, rows: slice, columns: slice) -> Field:
        """Return how many times as bright each cell is, in blue, green and red."""
        near, window = self.near, (rows, columns)
        x = near.grid.x_mm[:, columns] - np.float32(pad.x_mm)
        y = near.grid.y_mm[rows] - np.float32(pad.y_mm)
        radius = np.hypot(x / pad.half_x_mm, y / pad.half_y_mm)
        still = Facing(
            near.facing.x[window], near.facing.y[window], near.facing.z[window]
        )
        sunk = dent_mm(radius, pad.depth_mm, _fade(x, y))
        bent = _bent(still, sunk, near.grid.step_mm)
        hides = _closed(radius, pad)
        brighter = _place(bent, 1 - hides) - self._rest.place[window]
        gloss = np.float32(near.tone.sheen_strength) * (
            _gloss(bent) - self._rest.gloss[window]
        )
        flush = _blood(radius, pad)
        share = np.ones((*brighter.shape, 4), dtype=np.float32)
        for i, place in enumerate(near.places):
            lit = np.clip(place[window] + brighter, 0.02, 1)
            colour = looked_up(self._ramp[i], lit)
            colour += np.float32(near.tone.flush[i]) * flush * lit
            colour += gloss * (self._sheen[i] - colour)
            np.maximum(colour, 0.01, out=colour)
            np.multiply(colour, self._rest.per_base[i][window], out=share[:, :, 2 - i])
        return share


def dent_mm(radius: Field, depth_mm: float, fade: Field) -> Field:
    """Return how far the skin is pushed in, in mm; below 0 where it heaps up.

    Parameters
    ----------
    radius
        Distance from the middle of a pad, 1 at its edge.
    fade
        1 near the pad, 0 where the skin is not moved.

    Notes
    -----
    It falls off like the dent of a stiff disc in an elastic half space (K. L.
    Johnson, Contact Mechanics, 1985), without that one's sharp edge.
    """
    bowl = 1 / (1 + (0.8 * radius) ** 2.6)
    bulge = BULGE * np.exp(-(((radius - 2.1) / 0.7) ** 2))
    return np.asarray(depth_mm * (bowl - bulge) * fade, dtype=np.float32)


def _fade(x: Field, y: Field) -> Field:
    far = np.clip(np.hypot(x, y) / np.float32(REACH_MM), 0, 1)
    return np.asarray((1 - far * far) ** 2, dtype=np.float32)


def _bent(still: Facing, sunk: Field, step_mm: float) -> Facing:
    """Return the normals after the surface has sunk."""
    rise_y, rise_x = np.gradient(sunk, step_mm)
    slant = np.maximum(still.z, 0.2)
    x, y = still.x + rise_x * slant, still.y + rise_y * slant
    length = 1 / np.sqrt(x * x + y * y + slant * slant)
    return Facing(x * length, y * length, slant * length)


def _place(facing: Facing, sky: Field | np.float32) -> Field:
    """Return the place on the ramp, as `skin_places` has it but for its blurs."""
    key = wrapped(facing.towards(KEY), 0.22) * (0.35 + 0.65 * sky)
    fill = np.maximum(facing.towards(FILL), 0)
    around = 0.21 * (0.55 + 0.45 * facing.z) + 0.07 * fill
    return np.asarray(0.605 * key + around * sky, dtype=np.float32)


def _gloss(facing: Facing) -> Field:
    x, y, z = KEY
    halfway = (x, y, z + float(np.sqrt(x * x + y * y + z * z)))
    cosine = np.maximum(facing.towards(halfway), 0)
    # Squares by hand: a power of an array takes many times as long.
    square = cosine * cosine
    square *= square
    broad = square * square
    sharp = broad * broad
    sharp *= sharp
    return np.asarray(0.5 * broad + 0.9 * sharp, dtype=np.float32)


def _closed(radius: Field, pad: Pad) -> Field:
    """Return how much of the sky the finger hides, 0 to 1."""
    away = np.maximum(radius - 0.9, 0) * np.float32(
        (pad.half_x_mm + pad.half_y_mm) / 2 / CLOSED_MM
    )
    near = min(pad.force_n / 2.0, 1.0)
    return np.asarray(near * 0.55 * np.exp(-away), dtype=np.float32)


def _blood(radius: Field, pad: Pad) -> Field:
    """Return where blood is pressed away (below 0) and where it gathers."""
    hard = min(pad.force_n / FULL_N, 1.0) ** 0.6
    pale = PALE * np.exp(-((radius / 1.25) ** 4))
    red = RED * np.exp(-(((radius - 1.9) / 0.55) ** 2))
    return np.asarray(hard * (red - pale), dtype=np.float32)


def _within(middle: int, reach: int, length: int) -> slice:
    return slice(max(middle - reach, 0), max(min(middle + reach, length), 0))


def _stretched(cells: Field) -> Field:
    """Return the cells as pixels, from one to the next in a straight line."""
    rows, columns, channels = cells.shape
    across = np.empty((rows, columns, CELL_PX, channels), dtype=np.float32)
    _stretch(cells, across, 1)
    wide = across.reshape(rows, columns * CELL_PX * channels)
    result = np.empty((rows, CELL_PX, wide.shape[1]), dtype=np.float32)
    _stretch(wide, result, 0)
    return result.reshape(rows * CELL_PX, columns * CELL_PX, channels)


def _stretch(cells: Field, result: Field, axis: int) -> None:
    """Write three pixels for each cell of an axis, behind that axis."""
    cells, result = (np.moveaxis(each, axis, 0) for each in (cells, result))
    pixels = np.moveaxis(result, axis + 1, 1) if axis else result
    third = np.diff(cells, axis=0) * np.float32(1 / CELL_PX)
    pixels[:, 1] = cells
    np.add(cells[:-1], third, out=pixels[:-1, 2])
    np.subtract(cells[1:], third, out=pixels[1:, 0])
    pixels[-1, 2], pixels[0, 0] = cells[-1], cells[0]
