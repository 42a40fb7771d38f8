"""The picture of the figure, in colour."""

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from app.figure.colour import looked_up, ramp_table, rgb_of
from app.figure.curves import Field, smooth_step
from app.figure.grid import Grid, enlarged_rows
from app.figure.hair import HairPatch, hair_patches
from app.figure.lit import LitFigure, RenderStoppedError, lit_figure, never
from app.figure.noise import texture_tile, white_noise
from app.figure.towel import below_edge_mm, covering_mm, edge_shade
from app.model.body import Body, BuildId, Tone, ToneId, Towel

BAND_CELLS = 64
GRAIN_TILE = 512
TOWEL_BLEED_MM = 6.0
PORES = 0.0085
"""How much darker and lighter the fine texture makes the skin."""


@dataclass(frozen=True, slots=True)
class FigureImage:
    """A picture of the figure; its colours go on beyond the silhouette.

    `rgb` has the shape (rows, columns, 3); `origin_mm` is the place (x, y) of the
    upper left corner of its first pixel.
    """

    rgb: NDArray[np.uint8]
    origin_mm: tuple[float, float]
    px_per_mm: float


def render_figure(
    body: Body,
    build_id: BuildId,
    tone_id: ToneId,
    px_per_mm: float,
    should_stop: Callable[[], bool] = never,
) -> FigureImage:
    """Return the picture of a build in a tone.

    To change only the tone, keep a `LitFigure` and colour it anew.

    Raises
    ------
    RenderStoppedError
        If `should_stop` said so on the way.
    """
    lit = lit_figure(body, build_id, px_per_mm, should_stop)
    return coloured(lit, body.tone(tone_id), should_stop)


def coloured(
    lit: LitFigure, tone: Tone, should_stop: Callable[[], bool] = never
) -> FigureImage:
    """Return the picture of a lit figure in a tone, worked out band by band."""
    fine = lit.grid.finer(lit.times)
    painter = _Painter(lit, tone, fine)
    picture = np.empty((fine.rows, fine.columns, 3), dtype=np.uint8)
    band_rows = BAND_CELLS * lit.times
    for first in range(0, fine.rows, band_rows):
        if should_stop():
            raise RenderStoppedError
        last = min(first + band_rows, fine.rows)
        picture[first:last] = painter.band(first, last)
    origin = lit.body.frame.origin_mm
    enlarged = lit.body.frame.enlarged
    return FigureImage(picture, origin, enlarged / fine.step_mm)


class _Painter:
    """Paints bands of rows; holds what all bands need."""

    def __init__(self, lit: LitFigure, tone: Tone, fine: Grid) -> None:
        self._lit, self._tone, self._fine = lit, tone, fine
        self._skin = _skin_colours(lit, tone)
        self._hair_ramp = ramp_table(tone.hair)
        self._dither = white_noise(GRAIN_TILE, GRAIN_TILE, seed=3)
        self._pores = _skin_texture(fine.step_mm)
        if towel := lit.body.towel:
            self._towel_ramp = ramp_table(towel.ramp)
            self._terry = texture_tile(GRAIN_TILE, fine.step_mm, 0.75, seed=4)
        self._hair = tuple(hair_patches(lit.body, fine.step_mm))

    def band(self, first: int, last: int) -> NDArray[np.uint8]:
        """Return the rows from `first` up to `last`, shape (rows, columns, 3)."""
        rows = Grid(
            self._fine.left_mm,
            self._fine.top_mm + first * self._fine.step_mm,
            self._fine.step_mm,
            last - first,
            self._fine.columns,
        )
        pores = 1 + np.float32(PORES) * self._laid(self._pores, rows.rows, first)
        channels = [self._enlarged(part, first, last) * pores for part in self._skin]
        for patch in self._hair:
            if patch.meets(rows):
                self._add_hair(patch, channels, rows, first, last)
        towel = self._lit.body.towel
        if towel and _may_meet(towel, rows):
            self._add_towel(towel, channels, rows, first, last)
        # What is rounded differs from pixel to pixel, so no steps show as bands.
        dither = 0.5 + 0.5 * self._laid(self._dither, rows.rows, first)
        result = np.empty((rows.rows, rows.columns, 3), dtype=np.uint8)
        for i, channel in enumerate(channels):
            result[:, :, i] = np.clip(channel * 255 + dither, 0, 255)
        return result

    def _enlarged(self, field: Field, first: int, last: int) -> Field:
        return enlarged_rows(field, self._lit.times, first, last)

    def _laid(self, tile: Field, rows: int, first: int) -> Field:
        """Return a tile repeated over a band."""
        at = (np.arange(first, first + rows) % GRAIN_TILE)[:, None]
        across = (np.arange(self._fine.columns) % GRAIN_TILE)[None, :]
        return tile[at, across]

    def _add_hair(
        self, hair: HairPatch, channels: list[Field], rows: Grid, first: int, last: int
    ) -> None:
        inside, strand, stubble = hair.on(rows)
        even = smooth_step(inside / np.float32(hair.fade_mm) + 0.25)
        # Sparse at the edge, closed within: a clipped neck.
        cover = np.clip(even + 0.75 * stubble * even * (1 - even), 0, 1)
        light = self._enlarged(self._lit.hair, first, last)
        place = light * (1 + 0.15 * strand + 0.05 * stubble)
        for i, channel in enumerate(channels):
            colour = looked_up(self._hair_ramp[i], place)
            channel += cover * (colour - channel)

    def _add_towel(
        self, towel: Towel, channels: list[Field], rows: Grid, first: int, last: int
    ) -> None:
        assert self._lit.towel is not None
        below = below_edge_mm(towel, rows.x_mm, rows.y_mm)
        beside = self._enlarged(self._lit.beside_mm, first, last)
        reach = covering_mm(towel, rows.x_mm, rows.y_mm)
        if not towel.is_on_trunk:
            reach = reach + TOWEL_BLEED_MM * smooth_step(beside - 0.5)
        cover = np.clip(reach / rows.step_mm + 0.5, 0, 1)
        light = self._enlarged(self._lit.towel, first, last)
        terry = 0.011 * self._laid(self._terry, rows.rows, first)
        place = light + edge_shade(towel, below) + terry
        for i, channel in enumerate(channels):
            colour = looked_up(self._towel_ramp[i], place)
            channel += cover * (colour - channel)


def _may_meet(towel: Towel, rows: Grid) -> bool:
    """Say whether the towel's edge may lie above the last of these rows."""
    if towel.is_above:
        return rows.top_mm < max(towel.edge.y_mm) + 20
    return rows.top_mm + rows.rows * rows.step_mm > min(towel.edge.y_mm) - 20


def _skin_texture(step_mm: float) -> Field:
    """Return the fine unevenness of skin as a tile: pores, and what is between."""
    fine = texture_tile(GRAIN_TILE, step_mm, 0.55, seed=12)
    coarse = texture_tile(GRAIN_TILE, step_mm, 1.5, seed=13)
    return np.asarray(0.7 * fine + 0.5 * coarse, dtype=np.float32)


def _skin_colours(lit: LitFigure, tone: Tone) -> list[Field]:
    ramp, sheen = ramp_table(tone.ramp), rgb_of(tone.sheen)
    palm = ramp_table(tone.palm) if tone.palm else ramp
    mirrored = np.float32(tone.sheen_strength) * lit.sheen
    result = []
    for i, place in enumerate(lit.skin):
        colour = looked_up(ramp[i], place)
        if lit.palm is not None:
            colour = colour + lit.palm * (looked_up(palm[i], place) - colour)
        colour = colour + np.float32(tone.flush[i]) * lit.flush * place
        result.append(colour + mirrored * (sheen[i] - colour))
    return result
