"""What skin, hair and cloth make of the light."""

import numpy as np

from app.figure.curves import Field, smooth_step
from app.figure.grid import Grid, blurred
from app.figure.light import FILL, KEY, Facing, facing_of_height, wrapped
from app.figure.noise import soft_noise
from app.model.body import Flush, Palm

SCATTER_MM = (3.2, 1.2, 0.6)
"""How far red, green and blue light wander in skin; red softens shadows most."""

PALM_EDGE = np.float32(0.25)
"""Over this part of its radius a palm passes into other skin."""

PALM_RIM_MM = np.float32(9.0)
"""At this height over the outline half of the skin is that of the other side."""

CLARITY = ((3.0, np.float32(0.5)), (10.0, np.float32(0.35)))
"""Forms of these extents in mm are brought out this much, as an engraver would."""


def skin_places(
    facing: Facing, shadow: Field, open_sky: Field, step_mm: float
) -> tuple[Field, Field, Field]:
    """Return places on a ramp from shadow to light for red, green and blue, 0 to 1."""
    key = wrapped(facing.towards(KEY), 0.22) * (1 - 0.72 * shadow)
    fill = np.maximum(facing.towards(FILL), 0)
    rim = (1 - facing.z) ** 3 * np.maximum(facing.towards((0.9, 0.35, 0.25)), 0)
    sky = (0.55 + 0.45 * facing.z) * open_sky
    still = 0.04 + 0.21 * sky + 0.07 * fill * open_sky + 0.10 * rim
    places = [
        0.605 * blurred(key, sigma / step_mm) * (0.35 + 0.65 * open_sky) + still
        for sigma in SCATTER_MM
    ]
    crisp = sum(
        weight * (places[2] - blurred(places[2], extent_mm / step_mm))
        for extent_mm, weight in CLARITY
    )
    red, green, blue = (_deepened(place + crisp) for place in places)
    # Light that wandered makes an edge redder, never greener.
    return np.maximum(red, green), green, np.minimum(blue, green)


def _deepened(place: Field) -> Field:
    """Return lights lighter and shadows darker, as film shows them."""
    above = place - np.float32(0.6)
    deeper = place + np.float32(0.13) * above * (1 - np.abs(above))
    return np.asarray(np.clip(deeper, 0.08, 1), dtype=np.float32)


def sheen(facing: Facing, shadow: Field) -> Field:
    """Return how strongly skin mirrors the light: a broad gloss and a tighter one."""
    x, y, z = KEY
    halfway = (x, y, z + float(np.sqrt(x * x + y * y + z * z)))
    cosine = np.maximum(facing.towards(halfway), 0)
    broad, tight = cosine**9, cosine**34
    return np.asarray((0.5 * broad + 0.5 * tight) * (1 - shadow), dtype=np.float32)


def hair_light(facing: Facing, shadow: Field, open_sky: Field) -> Field:
    """Return how bright hair is, with a rim that keeps it apart from a dark ground."""
    key = wrapped(facing.towards(KEY), 0.3) * (1 - 0.6 * shadow)
    gloss = np.maximum(facing.towards((-0.35, -0.55, 0.9)), 0) ** 7
    place = (0.12 + 0.38 * key + 0.10 * facing.z) * (0.4 + 0.6 * open_sky)
    rim = (1 - facing.z) ** 4
    lit = place + 0.16 * gloss + 0.14 * rim
    return np.asarray(np.clip(lit, 0, 1), dtype=np.float32)


def towel_light(cloth: Field, shadow: Field, sky: Field, step_mm: float) -> Field:
    """Return how bright cloth is whose upper side has the height `cloth`."""
    facing = facing_of_height(cloth, step_mm)
    key = wrapped(facing.towards(KEY), 0.35) * (1 - 0.6 * shadow)
    place = 0.60 * key + 0.34 * (0.5 + 0.5 * facing.z) * sky
    return np.asarray(np.clip(place, 0, 1), dtype=np.float32)


def flush(flushes: tuple[Flush, ...], grid: Grid) -> Field:
    """Return where skin is redder (above 0) or paler: blotches, and given places."""
    total = 0.35 * soft_noise(grid, 46.0, seed=1) + 0.25 * soft_noise(grid, 9.0, seed=2)
    side, y = np.abs(grid.x_mm), grid.y_mm
    for place in flushes:
        (cx, cy), (rx, ry) = place.centre_mm, place.radius_mm
        across = np.exp(-2 * ((side - cx) / rx) ** 2)
        down = np.exp(-2 * ((y - cy) / ry) ** 2)
        total += np.float32(place.strength) * across * down
    return np.asarray(total, dtype=np.float32)


def palm(palms: tuple[Palm, ...], grid: Grid, squared: Field) -> Field:
    """Return where skin is that of a palm, 0 to 1: not where it turns to the back."""
    total = np.zeros((grid.rows, grid.columns), dtype=np.float32)
    side, y = np.abs(grid.x_mm), grid.y_mm
    for place in palms:
        (cx, cy), (rx, ry) = place.centre_mm, place.radius_mm
        away = np.sqrt(((side - cx) / rx) ** 2 + ((y - cy) / ry) ** 2)
        within = np.asarray((1 - away) / PALM_EDGE, dtype=np.float32)
        np.maximum(total, smooth_step(within), out=total)
    inside = np.maximum(squared, 0)
    return np.asarray(total * inside / (inside + PALM_RIM_MM**2), dtype=np.float32)
