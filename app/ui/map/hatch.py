"""Hatches: diagonal lines at a constant distance in pixels, at any zoom."""

from dataclasses import dataclass
from functools import lru_cache
from math import ceil, floor, sqrt

from PySide6.QtCore import QLineF
from PySide6.QtGui import QBrush, QImage, QPainter, QPainterPath, QTransform

from app.ui.map.easel import Easel, line_pen
from app.ui.map.paths import polygons_of, spans_at
from app.ui.map.theme import tinted

_HALO_PX = 1.6


@dataclass(frozen=True, slots=True)
class Hatch:
    """How an area is tinted and ruled.

    Attributes
    ----------
    gap_px
        From line to line, across.
    is_crossed
        Ruled a second time the other way.
    halo_alpha
        Of the light along the lines that keeps them apart from dark skin.
    """

    tint: str
    tint_alpha: float
    color: str
    alpha: float
    gap_px: float
    width_px: float
    is_crossed: bool = False
    halo_alpha: float = 0.0


def paint_hatch(easel: Easel, area_px: QPainterPath, hatch: Hatch) -> None:
    """Tint and rule an area that is given in logical pixels.

    Tint and lines are in one tile, so that one filling does both, and can replace
    what was there.
    """
    if easel.is_vector:
        easel.painter.fillPath(area_px, tinted(hatch.tint, hatch.tint_alpha))
        _rule(easel, area_px, hatch)
    else:
        easel.painter.fillPath(area_px, _brush(easel, hatch))


def _brush(easel: Easel, hatch: Hatch) -> QBrush:
    """Return the tiles of a hatch, laid from the map's origin so that they stay put."""
    ratio = easel.pixel_ratio
    tile = _tile(hatch, ratio)
    x, y = easel.view.to_px(0, 0)
    side = tile.width()
    brush = QBrush(tile)
    brush.setTransform(
        QTransform.fromScale(1 / ratio, 1 / ratio).translate(
            round(x * ratio) % side, round(y * ratio) % side
        )
    )
    return brush


@lru_cache(maxsize=32)
def _tile(hatch: Hatch, ratio: float) -> QImage:
    side = max(2, round(hatch.gap_px * sqrt(2) * ratio))
    tile = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    tile.fill(tinted(hatch.tint, hatch.tint_alpha))
    painter = QPainter(tile)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    halo_px = (hatch.width_px + _HALO_PX) * ratio
    for pen in (
        line_pen("#ffffff", hatch.halo_alpha, halo_px),
        line_pen(hatch.color, hatch.alpha, hatch.width_px * ratio),
    ):
        painter.setPen(pen)
        for shift in (-side, 0, side):
            painter.drawLine(shift - 2, side + 2, shift + side + 2, -2)
            if hatch.is_crossed:
                painter.drawLine(shift - 2, -2, shift + side + 2, side + 2)
    painter.end()
    return tile


def _rule(easel: Easel, area_px: QPainterPath, hatch: Hatch) -> None:
    easel.painter.setPen(line_pen(hatch.color, hatch.alpha, hatch.width_px))
    for angle in (45, -45) if hatch.is_crossed else (45,):
        turn = QTransform().rotate(angle)
        back, _ = turn.inverted()
        rings = polygons_of(turn.map(area_px))
        easel.painter.drawLines(
            [back.map(line) for line in _ruled(rings, hatch.gap_px)]
        )


def _ruled(rings: list[list[tuple[float, float]]], gap: float) -> list[QLineF]:
    ys = [y for ring in rings for _, y in ring]
    if not ys:
        return []
    rows = range(floor(min(ys) / gap), ceil(max(ys) / gap) + 1)
    return [
        QLineF(start, row * gap, end, row * gap)
        for row in rows
        for start, end in spans_at(rings, row * gap)
    ]
