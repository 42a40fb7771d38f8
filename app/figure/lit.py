"""The lit figure: everything about the picture that no skin tone changes."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.figure.curves import Field, smooth_step
from app.figure.frame import HEIGHT_MM, LEFT_MM, TOP_MM, WIDTH_MM
from app.figure.grid import Grid, resampled
from app.figure.height import BODY_GRID, Surface, surface_of
from app.figure.light import cast_shadow, facing_of_body, openness
from app.figure.materials import flush, hair_light, sheen, skin_places, towel_light
from app.figure.towel import contact_shadow, draped_mm, inside_mm, side_shade
from app.model.body import Body, BuildId


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
    skin = skin_places(facing, shadow, open_sky, grid.step_mm)
    _check(should_stop)
    return LitFigure(
        body=body,
        grid=grid,
        times=times,
        skin=skin,
        sheen=sheen(facing, shadow),
        flush=flush(body.flushes, grid),
        hair=hair_light(facing, shadow, open_sky),
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
        towel = towel_light(cloth, shadow, sky, step)
        towel -= side_shade(body.towel, grid.x_mm, grid.y_mm)
        return cls(shadow, sky, towel)
