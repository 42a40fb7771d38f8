"""The lit figure: everything about the picture that no skin tone changes."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.figure.curves import Field, smooth_step
from app.figure.frame import HEIGHT_MM, LEFT_MM, TOP_MM, WIDTH_MM
from app.figure.grid import Grid, blurred, resampled
from app.figure.height import BODY_GRID, Surface, surface_of
from app.figure.light import (
    FILL,
    KEY,
    Facing,
    cast_shadow,
    facing_of_body,
    facing_of_height,
    openness,
    wrapped,
)
from app.figure.noise import soft_noise
from app.figure.towel import contact_shadow, draped_mm, inside_mm, side_shade
from app.model.body import Body, BuildId, Flush

SCATTER_MM = (3.2, 1.2, 0.6)
"""How far red, green and blue light wander in skin; red softens shadows most."""

CLARITY = ((3.0, np.float32(0.5)), (10.0, np.float32(0.35)))
"""Forms of these extents in mm are brought out this much, as an engraver would."""


class RenderStoppedError(Exception):
    """The one who asked for the picture wants it no longer."""


def never() -> bool:
    """Return False: a `should_stop` for those who wait."""
    return False


@dataclass(frozen=True, slots=True)
class LitFigure:
    """Light on skin, hair and towel on a grid of about 1 mm.

    Attributes
    ----------
    skin
        Places on the tone's ramp for red, green and blue, 0 to 1.
    sheen
        How strongly the light is mirrored, 0 to 1.
    flush
        Where the skin is redder (above 0) or paler.
    hair, towel
        Brightness, 0 to 1.
    beside_mm
        How far outside the body a point lies, roughly, up to some mm.
    """

    body: Body
    grid: Grid
    times: int
    skin: tuple[Field, Field, Field]
    sheen: Field
    flush: Field
    hair: Field
    towel: Field
    beside_mm: Field


def lit_figure(
    body: Body,
    build_id: BuildId,
    px_per_mm: float,
    should_stop: Callable[[], bool] = never,
) -> LitFigure:
    """Return the light on a figure, to be coloured for a tone.

    Raises
    ------
    RenderStoppedError
        If `should_stop` said so on the way.
    """
    times = max(1, int(px_per_mm + 0.5))
    grid = _light_grid(times / px_per_mm)
    build = body.build(build_id)
    surface = surface_of(body, build)
    scene = _Scene.of(body, surface)
    _check(should_stop)
    squared = resampled(surface.squared, BODY_GRID, grid)
    relief = resampled(surface.relief, BODY_GRID, grid)
    facing = facing_of_body(squared, relief, grid.step_mm, edge_mm=9.0)
    shadow = resampled(scene.shadow, BODY_GRID, grid)
    open_sky = resampled(scene.open_sky, BODY_GRID, grid)
    _check(should_stop)
    open_sky *= 1 - contact_shadow(body.towel, grid.x_mm, grid.y_mm)
    skin = _skin_places(facing, shadow, open_sky, grid.step_mm)
    _check(should_stop)
    return LitFigure(
        body=body,
        grid=grid,
        times=times,
        skin=skin,
        sheen=_sheen(facing, shadow),
        flush=_flush(body.flushes, grid),
        hair=_hair_light(facing, shadow, open_sky),
        towel=resampled(scene.towel, BODY_GRID, grid),
        beside_mm=np.clip(-squared / 60, 0, 8),
    )


def _check(should_stop: Callable[[], bool]) -> None:
    if should_stop():
        raise RenderStoppedError


def _light_grid(step_mm: float) -> Grid:
    return Grid(
        LEFT_MM,
        TOP_MM,
        step_mm,
        rows=int(np.ceil(HEIGHT_MM / step_mm)),
        columns=int(np.ceil(WIDTH_MM / step_mm)),
    )


@dataclass(frozen=True, slots=True)
class _Scene:
    """Body and towel together, on the body's grid: what one does to the other."""

    shadow: Field
    open_sky: Field
    towel: Field

    @classmethod
    def of(cls, body: Body, surface: Surface) -> "_Scene":
        grid = surface.grid
        step = grid.step_mm
        bare = np.maximum(surface.height_mm, -16)
        cloth = draped_mm(body.towel, grid, bare)
        half = np.float32(0.5)
        covered = smooth_step(inside_mm(body.towel, grid.x_mm, grid.y_mm) * half + half)
        height = np.asarray(bare + covered * (cloth - bare + 3), dtype=np.float32)
        shadow, sky = cast_shadow(height, step), openness(height, step)
        towel = _towel_light(cloth, shadow, sky, step)
        towel -= side_shade(body.towel, grid.x_mm, grid.y_mm)
        return cls(shadow, sky, towel)


def _skin_places(
    facing: Facing, shadow: Field, open_sky: Field, step_mm: float
) -> tuple[Field, Field, Field]:
    key = wrapped(facing.towards(KEY), 0.22) * (1 - 0.72 * shadow)
    fill = np.maximum(facing.towards(FILL), 0)
    rim = (1 - facing.z) ** 3 * np.maximum(facing.towards((0.9, 0.35, 0.25)), 0)
    sky = (0.55 + 0.45 * facing.z) * open_sky
    still = 0.04 + 0.21 * sky + 0.07 * fill * open_sky + 0.10 * rim
    places = [
        0.62 * blurred(key, sigma / step_mm) * (0.35 + 0.65 * open_sky) + still
        for sigma in SCATTER_MM
    ]
    crisp = sum(
        weight * (places[2] - blurred(places[2], extent_mm / step_mm))
        for extent_mm, weight in CLARITY
    )
    red, green, blue = (
        np.clip(place + crisp, 0, 1).astype(np.float32) for place in places
    )
    # Light that wandered makes an edge redder, never greener.
    return np.maximum(red, green), green, np.minimum(blue, green)


def _sheen(facing: Facing, shadow: Field) -> Field:
    x, y, z = KEY
    halfway = (x, y, z + float(np.sqrt(x * x + y * y + z * z)))
    cosine = np.maximum(facing.towards(halfway), 0)
    broad, tight = cosine**9, cosine**34
    return np.asarray((0.5 * broad + 0.5 * tight) * (1 - shadow), dtype=np.float32)


def _hair_light(facing: Facing, shadow: Field, open_sky: Field) -> Field:
    key = wrapped(facing.towards(KEY), 0.3) * (1 - 0.6 * shadow)
    gloss = np.maximum(facing.towards((-0.35, -0.55, 0.9)), 0) ** 7
    place = (0.12 + 0.38 * key + 0.10 * facing.z) * (0.4 + 0.6 * open_sky)
    rim = (1 - facing.z) ** 4
    lit = place + 0.16 * gloss + 0.14 * rim
    return np.asarray(np.clip(lit, 0, 1), dtype=np.float32)


def _towel_light(cloth: Field, shadow: Field, sky: Field, step_mm: float) -> Field:
    facing = facing_of_height(cloth, step_mm)
    key = wrapped(facing.towards(KEY), 0.35) * (1 - 0.6 * shadow)
    place = 0.60 * key + 0.34 * (0.5 + 0.5 * facing.z) * sky
    return np.asarray(np.clip(place, 0, 1), dtype=np.float32)


def _flush(flushes: tuple[Flush, ...], grid: Grid) -> Field:
    total = 0.35 * soft_noise(grid, 46.0, seed=1) + 0.25 * soft_noise(grid, 9.0, seed=2)
    side, y = np.abs(grid.x_mm), grid.y_mm
    for flush in flushes:
        (cx, cy), (rx, ry) = flush.centre_mm, flush.radius_mm
        across = np.exp(-2 * ((side - cx) / rx) ** 2)
        down = np.exp(-2 * ((y - cy) / ry) ** 2)
        total += np.float32(flush.strength) * across * down
    return np.asarray(total, dtype=np.float32)
