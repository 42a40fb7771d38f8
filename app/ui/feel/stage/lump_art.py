"""Knots and what is taken for them, as they are seen through the skin."""

from dataclasses import dataclass
from math import ceil, degrees

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QImage, QLinearGradient, QPainter, QRadialGradient

from app.palpation.lumps import Lump, LumpKind, LumpState

BAND_HALF_MM = 3.0
COLOURS = {
    LumpKind.STIFF_SPOT: ("#F7D9A6", "#B9731A"),
    LumpKind.FAT_LUMP: ("#FFF3C4", "#D9A93F"),
}
KNOT_COLOURS = ("#E9DBFF", "#6A3DB0")
BAND_COLOUR = "#FBE9E1"


@dataclass(frozen=True, slots=True)
class Seen:
    """How clearly lumps are seen, and where a mm of the map is on the stage."""

    visibility: float
    px_per_mm: float
    origin_mm: tuple[float, float]
    pixel_ratio: float


class LumpPainter:
    """Paints lumps from pictures of them, made anew only when they look different."""

    def __init__(self) -> None:
        self._kept: dict[Lump, tuple[object, QImage]] = {}

    def paint(
        self, painter: QPainter, seen: Seen, lump: Lump, state: LumpState
    ) -> None:
        """Paint one lump where it has slipped to."""
        eased = round(state.eased, 1)
        look = (seen.visibility, seen.px_per_mm, seen.pixel_ratio, eased)
        kept = self._kept.get(lump)
        if kept is None or kept[0] != look:
            kept = self._kept[lump] = look, _picture(seen, lump, eased)
        x_mm, y_mm = state.place_mm(lump)
        reach = lump_reach_mm(lump) * seen.px_per_mm
        painter.drawImage(
            round((x_mm - seen.origin_mm[0]) * seen.px_per_mm - reach),
            round((y_mm - seen.origin_mm[1]) * seen.px_per_mm - reach),
            kept[1],
        )


def _picture(seen: Seen, lump: Lump, eased: float) -> QImage:
    """Return a lump on nothing, its middle in the middle; a softened one is paler."""
    scale = seen.px_per_mm
    side = ceil(2 * lump_reach_mm(lump) * scale * seen.pixel_ratio)
    image = QImage(side, side, QImage.Format.Format_ARGB32_Premultiplied)
    image.setDevicePixelRatio(seen.pixel_ratio)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    middle = side / seen.pixel_ratio / 2
    painter.translate(middle, middle)
    painter.rotate(degrees(lump.fibre_rad))
    painter.setPen(Qt.PenStyle.NoPen)
    if lump.band_mm > 0.0:
        _paint_band(painter, lump.band_mm * scale, BAND_HALF_MM * scale, seen)
    opacity = seen.visibility * (1.0 - 0.55 * eased)
    along, across = (half * scale for half in (lump.along_mm, lump.across_mm))
    light, dark = COLOURS.get(lump.kind, KNOT_COLOURS)
    shade = QRadialGradient(QPointF(-0.3 * along, -0.35 * across), 1.5 * along)
    shade.setColorAt(0.0, _clear(light, opacity))
    shade.setColorAt(0.55, _clear(dark, opacity))
    shade.setColorAt(1.0, _clear(dark, 0.75 * opacity))
    painter.setBrush(shade)
    painter.drawEllipse(QPointF(0, 0), along, across)
    painter.end()
    return image


def lump_reach_mm(lump: Lump) -> float:
    """Return how far from its middle anything of a lump is painted."""
    return max(lump.band_mm, lump.along_mm) + BAND_HALF_MM


def _paint_band(painter: QPainter, long_px: float, half_px: float, seen: Seen) -> None:
    shade = QLinearGradient(0, -half_px, 0, half_px)
    shade.setColorAt(0.0, _clear(BAND_COLOUR, 0.0))
    shade.setColorAt(0.5, _clear(BAND_COLOUR, 0.5 * seen.visibility))
    shade.setColorAt(1.0, _clear(BAND_COLOUR, 0.0))
    painter.setBrush(shade)
    painter.drawEllipse(QRectF(-long_px, -half_px, 2 * long_px, 2 * half_px))


def _clear(name: str, opacity: float) -> QColor:
    colour = QColor(name)
    colour.setAlphaF(min(max(opacity, 0.0), 1.0))
    return colour
