"""A finger or a thumb, seen from above while its pad presses: lit like the figure."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.figure.colour import looked_up, ramp_table, rgb_of
from app.figure.curves import Field, along, smooth_step
from app.figure.grid import Grid, blurred
from app.figure.light import KEY, facing_of_height
from app.figure.materials import sheen, skin_places
from app.figure.noise import texture_tile
from app.model.body import Tone

RISES = 0.55
"""How fast the finger's back rises behind its tip: it is held at a slant."""

NAIL_BED, NAIL_PALE, NAIL_EDGE = "#E9BCAE", "#F6E6D6", "#F7EFE6"
TEXTURE_TILE = 256


@dataclass(frozen=True, slots=True)
class DigitShape:
    """The form of a digit, in mm from its tip.

    Attributes
    ----------
    along_mm, half_mm
        Half its width at stations behind the tip.
    creases_mm
        Where the skin over its joints lies in folds.
    nail_mm
        Where the nail begins and ends, and half its width.
    way_rad
        Where the tip points: 0 to the viewer's right, 0.5 π down.
    pad_mm
        How far behind the tip the middle of its pad lies.
    seen_mm
        How much of it is drawn; the last third fades.
    """

    along_mm: tuple[float, ...]
    half_mm: tuple[float, ...]
    creases_mm: tuple[float, ...]
    nail_mm: tuple[float, float, float]
    way_rad: float
    pad_mm: float
    seen_mm: float


INDEX = DigitShape(
    (0.0, 0.6, 2.5, 6.0, 11.0, 17.0, 24.0, 34.0, 46.0, 58.0, 95.0),
    (0.0, 3.0, 5.6, 7.4, 8.0, 7.9, 8.5, 8.2, 9.9, 9.3, 10.4),
    (22.5, 24.6, 26.4, 44.0, 46.5, 49.0),
    (1.3, 12.8, 5.3),
    -0.62 * np.pi,
    8.0,
    92.0,
)
THUMB_SHAPE = DigitShape(
    (0.0, 0.6, 2.8, 7.0, 13.0, 20.0, 29.0, 42.0, 58.0, 95.0),
    (0.0, 3.8, 7.0, 9.6, 10.4, 10.2, 11.0, 10.0, 11.2, 14.5),
    (27.0, 29.2, 31.5),
    (1.6, 15.5, 7.2),
    -0.66 * np.pi,
    10.0,
    92.0,
)


@dataclass(frozen=True, slots=True)
class DigitPicture:
    """A digit as pictures of one size.

    Attributes
    ----------
    skin, pale_nail
        Premultiplied, shape (rows, columns, 4), blue first: the finger at ease, and
        its nail alone with the blood pressed out of it.
    shadow_near, shadow_far
        How much of the light it takes, 0 to 255: where it touches, and from above.
    pad_px
        The middle of its pad, from the upper left corner: x, y.
    """

    skin: NDArray[np.uint8]
    pale_nail: NDArray[np.uint8]
    shadow_near: NDArray[np.uint8]
    shadow_far: NDArray[np.uint8]
    pad_px: tuple[float, float]


def digit_picture(shape: DigitShape, tone: Tone, px_per_mm: float) -> DigitPicture:
    """Return the pictures of a digit for a skin."""
    grid = _grid(shape, 1.0 / px_per_mm)
    s, t = _behind_and_beside(shape, grid)
    half = np.maximum(along(s, shape.along_mm, shape.half_mm), 0.01)
    inside = half - np.abs(t)
    fade = 1 - smooth_step((s / shape.seen_mm - 0.62) / 0.38)
    edge = np.clip(inside * px_per_mm + 0.5, 0, 1) * (s > 0)
    cover = _as_field(edge * fade)
    nail = _nail(shape, s, t)
    height = _height(shape, s, t, half, nail)
    skin = _coloured(tone, height, grid, s, half, shape)
    rest = _with_nail(skin, shape, s, t, nail, height, grid.step_mm, 0.0)
    pale = _with_nail(skin, shape, s, t, nail, height, grid.step_mm, 1.0)
    near = blurred(np.asarray(cover, np.float32), 1.8 * px_per_mm)
    far = blurred(np.asarray(cover, np.float32), 4.5 * px_per_mm)
    pad = -grid.left_mm * px_per_mm, -grid.top_mm * px_per_mm
    return DigitPicture(
        _premultiplied(rest, cover),
        _premultiplied(pale, _as_field(np.clip(nail * px_per_mm + 0.5, 0, 1))),
        np.asarray(near * 255, np.uint8),
        np.asarray(far * 255, np.uint8),
        pad,
    )


def _grid(shape: DigitShape, step_mm: float) -> Grid:
    """Return a grid round the digit; 0, 0 is the middle of its pad."""
    x, y = np.cos(shape.way_rad), np.sin(shape.way_rad)
    beyond = max(shape.half_mm) + 14.0
    back = shape.seen_mm - shape.pad_mm
    xs = sorted((float(x) * shape.pad_mm, -float(x) * back))
    ys = sorted((float(y) * shape.pad_mm, -float(y) * back))
    return Grid(
        xs[0] - beyond,
        ys[0] - beyond,
        step_mm,
        int((ys[1] - ys[0] + 2 * beyond) / step_mm),
        int((xs[1] - xs[0] + 2 * beyond) / step_mm),
    )


def _behind_and_beside(shape: DigitShape, grid: Grid) -> tuple[Field, Field]:
    """Return how far each point lies behind the tip, and beside the axis."""
    x, y = np.cos(shape.way_rad), np.sin(shape.way_rad)
    ahead = grid.x_mm * np.float32(x) + grid.y_mm * np.float32(y)
    beside = grid.y_mm * np.float32(x) - grid.x_mm * np.float32(y)
    return np.asarray(shape.pad_mm - ahead, np.float32), np.asarray(beside, np.float32)


def _nail(shape: DigitShape, s: Field, t: Field) -> Field:
    """Return where the nail is, in mm within its edge; below 0 outside."""
    start, end, half = shape.nail_mm
    middle, reach = (start + end) / 2, (end - start) / 2
    radius = (np.abs((s - middle) / reach) ** 3.2 + np.abs(t / half) ** 3.2) ** (
        1 / 3.2
    )
    return np.asarray((1 - radius) * half, dtype=np.float32)


def _height(shape: DigitShape, s: Field, t: Field, half: Field, nail: Field) -> Field:
    """Return how high the digit's back is, in mm."""
    across = np.clip(np.abs(t) / half, 0, 1)
    height = 0.82 * half * np.sqrt(np.maximum(1 - across**2.3, 0)) + RISES * s
    for crease in shape.creases_mm:
        # Folds bow a little towards the hand.
        at = (s - crease - 0.03 * t * t) / 0.55
        height = height - 0.24 * np.exp(-at * at) * (1 - across**2)
    plate = smooth_step(nail / 0.5 + 0.5)
    flat = 0.82 * half * (1 - 0.42 * across**2) + RISES * s * 0.8 + 0.35
    sunk = 0.5 * np.exp(-((nail / 0.55) ** 2)) * smooth_step((s - 3.0) / 3.0)
    height = height + plate * (flat - height) * 0.55 - sunk
    return np.asarray(height, dtype=np.float32)


def _coloured(
    tone: Tone, height: Field, grid: Grid, s: Field, half: Field, shape: DigitShape
) -> list[Field]:
    step = grid.step_mm
    facing = facing_of_height(blurred(height, 0.35 / step), step)
    still = np.zeros_like(height)
    hollow = blurred(height, 1.4 / step) - height
    sky = np.exp(-0.55 * np.maximum(hollow, -0.2))
    places = skin_places(facing, still, np.asarray(sky, np.float32), step)
    fine = texture_tile(TEXTURE_TILE, step, 0.5, seed=31)
    rows = np.arange(grid.rows)[:, None] % TEXTURE_TILE
    columns = np.arange(grid.columns)[None, :] % TEXTURE_TILE
    grain = 1 + np.float32(0.012) * fine[rows, columns]
    red = 0.9 * np.exp(-((s / 9.0) ** 2)) + 0.1
    for crease in shape.creases_mm:
        red = red + 0.22 * np.exp(-(((s - crease) / 3.0) ** 2))
    gloss = np.float32(tone.sheen_strength) * sheen(facing, still)
    mirror, ramp = rgb_of(tone.sheen), ramp_table(tone.ramp)
    result = []
    for i, place in enumerate(places):
        colour = looked_up(ramp[i], place * np.float32(0.97))
        colour = colour + np.float32(tone.flush[i]) * red * place
        result.append((colour + gloss * (mirror[i] - colour)) * grain)
    return result


def _with_nail(
    skin: list[Field],
    shape: DigitShape,
    s: Field,
    t: Field,
    nail: Field,
    height: Field,
    step_mm: float,
    pressed: float,
) -> list[Field]:
    """Return the skin with a nail, from pink (0) to bloodless (1)."""
    start, end, half = shape.nail_mm
    share = _as_field((s - start) / (end - start))
    cover = np.clip(nail / step_mm * 0.8 + 0.5, 0, 1)
    bow = _as_field((t / half) ** 2)
    edge = 1 - smooth_step(_as_field((share - 0.09) / 0.05 + 0.5 - 0.5 * bow))
    moon = smooth_step(_as_field((share - 0.83 - 0.1 * bow) / 0.1 + 0.5))
    bloodless = (
        pressed
        * smooth_step((share - 0.12) / 0.2)
        * (1 - 0.75 * smooth_step((share - 0.72) / 0.25))
    )
    facing = facing_of_height(blurred(height, 0.5 / step_mm), step_mm)
    bright = 0.80 + 0.24 * np.clip(facing.towards(KEY), 0, 1)
    x, y, z = KEY
    halfway = (x * 0.8, y * 0.8, z + 1.0)
    gloss = 0.5 * np.maximum(facing.towards(halfway), 0) ** 42
    bed, pale, free = rgb_of(NAIL_BED), rgb_of(NAIL_PALE), rgb_of(NAIL_EDGE)
    result = []
    for i, colour in enumerate(skin):
        # The nail is clear: it takes on the skin below it.
        plate = bed[i] + (float(colour.max()) - 0.95) * 0.8
        plate = plate + bloodless * (pale[i] - plate) * 0.9
        plate = plate + 0.35 * moon * (pale[i] - plate)
        plate = plate + 0.75 * edge * (free[i] - plate)
        shine = plate * bright + gloss * (1 - plate * bright)
        result.append(np.asarray(colour + cover * (shine - colour), np.float32))
    return result


def _as_field(values: NDArray[np.floating]) -> Field:
    return np.asarray(values, dtype=np.float32)


def _premultiplied(colours: list[Field], cover: Field) -> NDArray[np.uint8]:
    picture = np.empty((*cover.shape, 4), dtype=np.uint8)
    for i, colour in enumerate(colours):
        picture[:, :, 2 - i] = np.clip(colour, 0, 1) * cover * 255
    picture[:, :, 3] = cover * 255
    return picture
