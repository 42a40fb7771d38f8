"""The no-entry signs: which no-go zones carry one, and how it is drawn."""

from dataclasses import dataclass
from math import hypot

from PySide6.QtCore import QPointF, QRectF, Qt

from app.ui.map.drawn import DrawnScene, DrawnShape
from app.ui.map.easel import Easel, line_pen
from app.ui.map.theme import tinted
from app.ui.map.viewport import Viewport

SIGN_RADIUS_PX = 6.5
_ROOM_PX = 11.0
_APART_MM = 95.0
_APART_PX = (60.0, 120.0)
"""Zones that lie close together share a sign: one for a blade, one for a kidney."""


@dataclass(frozen=True, slots=True)
class Sign:
    """A sign in a view: which zone carries it, and where, in logical pixels."""

    zone_id: str
    x_px: float
    y_px: float


def signs_in(scene: DrawnScene, view: Viewport) -> tuple[Sign, ...]:
    """Return the signs of a map: in zones with room for one, the roomiest first.

    What lies out of sight counts too, so that no sign jumps while the map is moved.
    """
    zones = [
        zone
        for zone in scene.zones
        if _has_room(zone, view) and not scene.is_hidden(zone)
    ]
    apart_px = min(max(_APART_MM * view.px_per_mm, _APART_PX[0]), _APART_PX[1])
    signs: list[Sign] = []
    for zone in sorted(zones, key=lambda zone: -zone.inmost[2]):
        x, y = view.to_px(*zone.anchor_mm)
        if all(hypot(x - one.x_px, y - one.y_px) > apart_px for one in signs):
            signs.append(Sign(zone.id, x, y))
    return tuple(signs)


def _has_room(zone: DrawnShape, view: Viewport) -> bool:
    """Say whether a zone is large enough, as it is seen, for a sign."""
    return zone.strictness == 2 and zone.inmost[2] * view.px_per_mm >= _ROOM_PX


def paint_signs(easel: Easel, scene: DrawnScene) -> None:
    """Paint the no-entry signs that are on the sheet."""
    reach = SIGN_RADIUS_PX + 2
    near = easel.sheet.adjusted(-reach, -reach, reach, reach)
    for sign in signs_in(scene, easel.view):
        if near.contains(sign.x_px, sign.y_px):
            paint_no_entry(easel, QPointF(sign.x_px, sign.y_px))


def paint_no_entry(
    easel: Easel, centre: QPointF, radius: float = SIGN_RADIUS_PX
) -> None:
    """Paint the small round sign that says: not here."""
    painter = easel.painter
    painter.setPen(line_pen("#ffffff", 0.9, radius * 0.2))
    painter.setBrush(tinted(easel.theme.no_go))
    painter.drawEllipse(centre, radius, radius)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(tinted("#ffffff", 0.95))
    bar = QRectF(0, 0, radius * 1.15, radius * 0.36)
    bar.moveCenter(centre)
    painter.drawRoundedRect(bar, radius * 0.1, radius * 0.1)
    painter.setBrush(Qt.BrushStyle.NoBrush)
