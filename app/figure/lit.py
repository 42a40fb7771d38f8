"""The lit figure: everything about the picture that no skin tone changes."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from app.figure.curves import Field, smooth_step
from app.figure.frame import picture_grid
from app.figure.grid import Grid, resampled
from app.figure.height import Surface, surface_of
from app.figure.light import cast_shadow, facing_of_body, openness
from app.figure.materials import (
    flush,
    hair_light,
    palm,
    sheen,
    skin_places,
    towel_light,
)
from app.figure.towel import (
    contact_shadow,
    draped_mm,
    dressed,
    inside_mm,
    side_shade,
)
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
    palm
        Where it is that of palms and soles, 0 to 1; None where there are none.
    hair, towel
        Brightness, 0 to 1; None without a towel.
    beside_mm
        How far outside the body a point lies, roughly, up to some mm.
    """

    body: Body
    grid: Grid
    times: int
    skin: tuple[Field, Field, Field]
    sheen: Field
    flush: Field
    palm: Field | None
    hair: Field
    towel: Field | None
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
    body = dressed(body, build_id)
    per_unit = px_per_mm / body.frame.enlarged
    times = max(1, int(per_unit + 0.5))
    grid = picture_grid(body.frame, times / per_unit)
    build = body.build(build_id)
    surface = surface_of(body, build)
    scene = _Scene.of(body, surface)
    _check(should_stop)
    squared = resampled(surface.squared, surface.grid, grid)
    relief = resampled(surface.relief, surface.grid, grid)
    facing = facing_of_body(squared, relief, grid.step_mm, edge_mm=9.0)
    shadow = resampled(scene.shadow, surface.grid, grid)
    open_sky = resampled(scene.open_sky, surface.grid, grid)
    _check(should_stop)
    if body.towel:
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
        palm=palm(body.palms, grid, squared) if body.palms else None,
        hair=hair_light(facing, shadow, open_sky),
        towel=None
        if scene.towel is None
        else resampled(scene.towel, surface.grid, grid),
        beside_mm=np.clip(-squared / 60, 0, 8),
    )


def _check(should_stop: Callable[[], bool]) -> None:
    if should_stop():
        raise RenderStoppedError


@dataclass(frozen=True, slots=True)
class _Scene:
    """Body and towel together, on the body's grid: what one does to the other."""

    shadow: Field
    open_sky: Field
    towel: Field | None

    @classmethod
    def of(cls, body: Body, surface: Surface) -> "_Scene":
        grid = surface.grid
        step = grid.step_mm
        bare = np.maximum(surface.height_mm, -16)
        if body.towel is None:
            return cls(cast_shadow(bare, step), openness(bare, step), None)
        cloth = draped_mm(body.towel, grid, bare)
        half = np.float32(0.5)
        covered = smooth_step(inside_mm(body.towel, grid.x_mm, grid.y_mm) * half + half)
        height = np.asarray(bare + covered * (cloth - bare + 3), dtype=np.float32)
        shadow, sky = cast_shadow(height, step), openness(height, step)
        towel = towel_light(cloth, shadow, sky, step)
        towel -= side_shade(body.towel, grid.x_mm, grid.y_mm)
        return cls(shadow, sky, towel)
