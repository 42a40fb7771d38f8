"""What a person's answers change on the map: the number of a cap, and rest."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QImage, QPainterPath

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel, line_pen
from app.ui.map.theme import tinted
from app.ui.map.viewport import Viewport

LETTERS_PX = 11
_ROOM_PX = 15.0
_APART_PX = 96.0
_BELOW_PX = 15.0
"""Lower than the middle: there a label's line ends."""

_VEIL = 0.46


@dataclass(frozen=True, slots=True)
class CapSign:
    """The number of a cap, at its place in logical pixels."""

    zone_id: str
    cap: int
    x_px: float
    y_px: float


def caps_in(
    scene: DrawnScene, view: Viewport, layers: frozenset[str]
) -> tuple[CapSign, ...]:
    """Return the numbers to write on a map: where there is room, the roomiest first.

    Of caps that are alike and close together one is enough.
    """
    signs: list[CapSign] = []
    for zone in sorted(_capped(scene, layers), key=lambda zone: -zone.inmost[2]):
        if zone.inmost[2] * view.px_per_mm < _ROOM_PX:
            continue
        x, y = view.to_px(*zone.inmost[:2])
        y += _BELOW_PX
        if all(hypot(x - one.x_px, y - one.y_px) > _APART_PX for one in signs):
            signs.append(CapSign(zone.id, zone.shape.cap, x, y))
    return tuple(signs)


def _capped(scene: DrawnScene, layers: frozenset[str]) -> list[DrawnShape]:
    ids = scene.person.capped_ids
    return [
        zone
        for zone in scene.of_kind("region")
        if zone.id in ids
        and zone.shape.cap
        and zone.strictness < 2
        and zone.layer in layers
        and not scene.is_hidden(zone)
    ]


def paint_caps(easel: Easel, scene: DrawnScene, layers: frozenset[str]) -> None:
    """Write on each capped area how firmly at most."""
    if not scene.person.capped_ids:
        return
    for sign in caps_in(scene, easel.view, layers):
        _paint_cap(easel, sign)


def _paint_cap(easel: Easel, sign: CapSign) -> None:
    painter = easel.painter
    font = QFont(painter.font())
    font.setPixelSize(LETTERS_PX)
    font.setWeight(QFont.Weight.Bold)
    words = QCoreApplication.translate("BodyMapView", "up to {cap}")
    words = words.format(cap=sign.cap)
    metrics = QFontMetricsF(font)
    box = QRectF(0, 0, metrics.horizontalAdvance(words) + 12, metrics.height() + 4)
    box.moveCenter(QPointF(sign.x_px, sign.y_px))
    sheet = QPainterPath()
    sheet.addRoundedRect(box, box.height() / 2, box.height() / 2)
    painter.fillPath(sheet, tinted("#ffffff", 0.94))
    painter.strokePath(sheet, line_pen(easel.theme.caution_line, 1.0, 1.3))
    painter.setFont(font)
    painter.setPen(QColor(easel.theme.caution_line).darker(125))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, words)


def paint_rest(easel: Easel) -> None:
    """Take the colour out of what is painted, and draw a veil over it."""
    if easel.picture is not None:
        grey = easel.picture.convertToFormat(QImage.Format.Format_Grayscale8)
        easel.painter.drawImage(QPointF(0, 0), grey)
    easel.painter.fillRect(easel.sheet, tinted(easel.theme.ground, _VEIL))
