"""Stylised hands as outlines in mm, one for each part of the giver that touches.

Drawn as a right hand from above. The contact's middle is the origin, its long way the
x axis: where the fingers point. The y axis is to the right of the fingers, so that the
thumb lies at negative y. A left hand is the same, mirrored. Sizes are those of an
average adult hand: our own estimate, as the contact shapes are.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import lru_cache
from math import atan2, cos, degrees, hypot, pi, sin

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainterPath, QTransform

Place = tuple[float, float]

_FINGERS = (
    ((10.0, -30.0), (80.0, -36.0), 9.4, 7.4),
    ((15.0, -10.5), (94.0, -11.5), 9.8, 7.6),
    ((12.0, 9.5), (86.0, 13.5), 9.4, 7.2),
    ((3.0, 28.5), (62.0, 38.0), 8.4, 6.4),
)
"""Base and tip of index, middle, ring and little finger, and how thick they are."""

_FIST_FINGERS = (-27.0, -9.0, 9.0, 26.0)
_WRIST_X_MM = -88.0
_FADE_MM = -58.0
_CUFF_X_MM = -168.0


@dataclass(frozen=True)
class HandShape:
    """The outline of a hand, and lines within it.

    Attributes
    ----------
    skin
        The silhouette; it fades towards `fades_at`, where the arm is not shown.
    creases
        Nails, knuckles, folds.
    fades_from, fades_at
        Where along the arm it begins to fade, and where nothing is left.
    """

    skin: QPainterPath
    creases: QPainterPath
    fades_from: QPointF
    fades_at: QPointF

    def mapped(self, way: QTransform) -> "HandShape":
        """Return the hand moved, turned or mirrored."""
        return HandShape(
            way.map(self.skin),
            way.map(self.creases),
            way.map(self.fades_from),
            way.map(self.fades_at),
        )


@lru_cache(maxsize=32)
def hand_for(contact: str, is_right: bool = True) -> tuple[HandShape, ...]:
    """Return the hands of a contact, the lower one first; the ball has none."""
    hands = _HANDS.get(contact, _palm)()
    if is_right:
        return hands
    mirror = QTransform.fromScale(1.0, -1.0)
    return tuple(hand.mapped(mirror) for hand in hands)


def capsule(start: Place, end: Place, start_mm: float, end_mm: float) -> QPainterPath:
    """Return the hull of two discs: a finger, a forearm."""
    length = hypot(end[0] - start[0], end[1] - start[1])
    turn = degrees(atan2(end[1] - start[1], end[0] - start[0]))
    lean = (start_mm - end_mm) / max(length, 1e-6)
    side = max(0.0, 1 - lean * lean) ** 0.5
    path = QPainterPath()
    path.moveTo(start_mm * lean, -start_mm * side)
    path.lineTo(length + end_mm * lean, -end_mm * side)
    opening = degrees(atan2(side, lean))
    path.arcTo(_disc_box(length, 0, end_mm), opening, -2 * opening)
    path.lineTo(start_mm * lean, start_mm * side)
    path.arcTo(_disc_box(0, 0, start_mm), -opening, -(360 - 2 * opening))
    path.closeSubpath()
    return QTransform().translate(*start).rotate(turn).map(path)


def _disc_box(x: float, y: float, radius: float) -> QRectF:
    return QRectF(x - radius, y - radius, 2 * radius, 2 * radius)


def _union(*parts: QPainterPath) -> QPainterPath:
    whole = QPainterPath()
    for part in parts:
        whole = whole.united(part)
    return whole.simplified()


def _palm_block() -> QPainterPath:
    """Return the back of the hand with the wrist and a piece of the arm."""
    path = QPainterPath(QPointF(_CUFF_X_MM, -31))
    path.cubicTo(-140, -28, -112, -25, _WRIST_X_MM, -27)
    path.cubicTo(-70, -29, -62, -40, -40, -43)
    path.cubicTo(-20, -44, 0, -42, 12, -39)
    path.cubicTo(22, -30, 24, 0, 20, 12)
    path.cubicTo(14, 30, 10, 36, 2, 38)
    path.cubicTo(-30, 44, -62, 40, _WRIST_X_MM, 28)
    path.cubicTo(-112, 26, -140, 29, _CUFF_X_MM, 32)
    path.closeSubpath()
    return path


def _thumb(joint: Place, tip: Place) -> QPainterPath:
    return _union(
        capsule((-56.0, -20.0), joint, 21.0, 12.0), capsule(joint, tip, 11.5, 8.6)
    )


def _nail(tip: Place, turn_deg: float, radius: float) -> QPainterPath:
    nail = QPainterPath()
    nail.addRoundedRect(
        QRectF(-radius * 1.1, -radius * 0.62, radius * 1.7, radius * 1.24),
        radius * 0.55,
        radius * 0.55,
    )
    return QTransform().translate(*tip).rotate(turn_deg).map(nail)


def _flat_hand(
    joint: Place = (-16.0, -52.0), thumb_tip: Place = (14.0, -63.0)
) -> HandShape:
    fingers = [capsule(*finger) for finger in _FINGERS]
    skin = _union(_palm_block(), _thumb(joint, thumb_tip), *fingers)
    creases = QPainterPath()
    for base, tip, _, thin in _FINGERS:
        turn = degrees(atan2(tip[1] - base[1], tip[0] - base[0]))
        creases.addPath(_nail(tip, turn, thin))
        creases.addPath(_fold(base, tip, 0.46, thin * 0.62))
    turn = degrees(atan2(thumb_tip[1] - joint[1], thumb_tip[0] - joint[0]))
    creases.addPath(_nail(thumb_tip, turn, 8.0))
    for x, y in ((-4.0, -28.0), (0.0, -9.0), (-2.0, 10.0), (-9.0, 27.0)):
        knuckle = QPainterPath(QPointF(x, y - 6))
        knuckle.quadTo(x + 5, y, x, y + 6)
        creases.addPath(knuckle)
    return HandShape(skin, creases, QPointF(_FADE_MM, 0), QPointF(_CUFF_X_MM + 8, 0))


def _fold(base: Place, tip: Place, share: float, half: float) -> QPainterPath:
    """Return the short line over a finger's joint."""
    dx, dy = tip[0] - base[0], tip[1] - base[1]
    length = hypot(dx, dy)
    ux, uy = dx / length, dy / length
    x, y = base[0] + dx * share, base[1] + dy * share
    line = QPainterPath(QPointF(x + uy * half, y - ux * half))
    line.quadTo(x + ux * 3.4, y + uy * 3.4, x - uy * half, y + ux * half)
    return line


def _at(hand: HandShape, middle: Place, turn_deg: float = 0.0) -> HandShape:
    """Return the hand with another place of it at the origin, and turned."""
    way = QTransform().rotate(turn_deg).translate(-middle[0], -middle[1])
    return hand.mapped(way)


def _palm() -> tuple[HandShape, ...]:
    return (_at(_flat_hand(), (12.0, 0.0)),)


def _stacked_palms() -> tuple[HandShape, ...]:
    lower = _at(_flat_hand(), (12.0, 0.0))
    upper = lower.mapped(QTransform().translate(-16, 4).rotate(-34).scale(1, -1))
    return lower, upper


def _heel() -> tuple[HandShape, ...]:
    hand = _flat_hand((-18.0, -54.0), (6.0, -74.0))
    # Who leans on the heel of a hand has the arm above it: little of it is seen.
    steep = replace(hand, fades_from=QPointF(-64, 0), fades_at=QPointF(-104, 0))
    return (_at(steep, (-62.0, 0.0)),)


def _fingertips() -> tuple[HandShape, ...]:
    return (_at(_flat_hand(), (80.0, -3.0)),)


_THUMB_TURN_DEG = 58.0


def _thumb_hand() -> HandShape:
    """Return a hand that leans on its thumb; the fingers lie open beside it."""
    joint, tip = (-22.0, -60.0), (-2.0, -92.0)
    return _at(_flat_hand(joint, tip), (tip[0] - 0.6, tip[1] + 0.9), _THUMB_TURN_DEG)


def _thumb_pad() -> tuple[HandShape, ...]:
    return (_thumb_hand(),)


def _stacked_thumbs() -> tuple[HandShape, ...]:
    lower = _thumb_hand()
    upper = lower.mapped(QTransform().translate(-5, 0).scale(1, -1))
    return lower, upper


def _fist_hand() -> HandShape:
    block = QPainterPath(QPointF(_CUFF_X_MM, -31))
    block.cubicTo(-140, -28, -112, -25, _WRIST_X_MM, -27)
    block.cubicTo(-66, -31, -56, -43, -36, -43)
    block.cubicTo(-14, -44, 4, -42, 8, -38)
    block.lineTo(8, 36)
    block.cubicTo(0, 40, -54, 44, _WRIST_X_MM, 28)
    block.cubicTo(-112, 26, -140, 29, _CUFF_X_MM, 32)
    block.closeSubpath()
    rows = [capsule((-8.0, y), (14.0, y), 9.6, 9.2) for y in _FIST_FINGERS]
    thumb = _union(
        capsule((-56.0, -24.0), (-20.0, -46.0), 18.0, 11.0),
        capsule((-20.0, -46.0), (10.0, -44.0), 11.0, 9.0),
    )
    creases = QPainterPath()
    for y in (-18.0, 0.0, 17.5):
        creases.moveTo(22, y)
        creases.lineTo(-2, y)
    for y in _FIST_FINGERS:
        creases.moveTo(-12, y - 6)
        creases.quadTo(-7, y, -12, y + 6)
    creases.addPath(_nail((8.0, -44.0), 4.0, 7.6))
    skin = _union(block, thumb, *rows)
    return HandShape(skin, creases, QPointF(_FADE_MM, 0), QPointF(_CUFF_X_MM + 8, 0))


def _knuckles() -> tuple[HandShape, ...]:
    return (_at(_fist_hand(), (10.0, -0.5)),)


def _soft_fist() -> tuple[HandShape, ...]:
    return (_at(_fist_hand(), (-4.0, -0.5)),)


def _forearm() -> tuple[HandShape, ...]:
    arm = capsule((-128.0, 6.0), (104.0, 0.0), 42.0, 26.0)
    fist = _at(_fist_hand(), (-146.0, 0.0))
    hand = _clipped_at_wrist(fist.skin)
    skin = _union(arm, hand)
    elbow = QPainterPath(QPointF(-146, -14))
    elbow.quadTo(-154, 6, -144, 26)
    creases = QPainterPath(fist.creases)
    creases.addPath(elbow)
    # All of it is shown: it is the contact, from the elbow to the fist.
    return (HandShape(skin, creases, QPointF(-900, 0), QPointF(-1000, 0)),)


def _clipped_at_wrist(skin: QPainterPath) -> QPainterPath:
    keep = QPainterPath()
    keep.addRect(QRectF(52, -80, 200, 160))
    return skin.intersected(keep)


def _ulnar_edge() -> tuple[HandShape, ...]:
    """Return a hand that stands on its edge, like a blade."""
    blade = QPainterPath(QPointF(_CUFF_X_MM, -24))
    blade.cubicTo(-130, -23, -104, -20, -84, -18)
    blade.cubicTo(-50, -20, -10, -16, 20, -12)
    blade.cubicTo(50, -10, 78, -9, 92, -7)
    blade.cubicTo(100, -5, 100, 5, 92, 7)
    blade.cubicTo(60, 12, 0, 17, -40, 18)
    blade.cubicTo(-70, 19, -110, 20, _CUFF_X_MM, 24)
    blade.closeSubpath()
    thumb = _union(
        capsule((-60.0, -10.0), (-16.0, -19.0), 13.0, 10.0),
        capsule((-16.0, -19.0), (22.0, -17.0), 10.0, 7.6),
    )
    creases = QPainterPath(QPointF(-6, -6))
    creases.lineTo(84, -1)
    creases.moveTo(-30, 4)
    creases.lineTo(70, 6)
    creases.addPath(_nail((20.0, -17.0), 4.0, 6.6))
    hand = HandShape(
        _union(blade, thumb),
        creases,
        QPointF(_FADE_MM, 0),
        QPointF(_CUFF_X_MM + 8, 0),
    )
    return (_at(hand, (0.0, 0.0)),)


def _ball() -> tuple[HandShape, ...]:
    """Return a tennis ball with the hand that rolls it behind."""
    skin, seam = QPainterPath(), QPainterPath()
    skin.addEllipse(QPointF(0, 0), 33, 33)
    for turn in (0.0, pi):
        x, y = cos(turn), sin(turn)
        seam.moveTo(QPointF(x * 20 - y * 26, y * 20 + x * 26))
        seam.quadTo(QPointF(x * 2, y * 2), QPointF(x * 20 + y * 26, y * 20 - x * 26))
    return (HandShape(skin, seam, QPointF(-900, 0), QPointF(-1000, 0)),)


_HANDS: dict[str, Callable[[], tuple[HandShape, ...]]] = {
    "palm": _palm,
    "stacked_palms": _stacked_palms,
    "heel": _heel,
    "fingertips": _fingertips,
    "thumb_pad": _thumb_pad,
    "stacked_thumbs": _stacked_thumbs,
    "knuckles": _knuckles,
    "soft_fist": _soft_fist,
    "forearm": _forearm,
    "ulnar_edge": _ulnar_edge,
    "ball": _ball,
}
