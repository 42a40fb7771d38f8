"""The finger over the skin: its shadow, its size, and a nail that goes pale."""

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QImage, QPainter

from app.palpation.finger import Felt
from app.ui.feel.stage.skin import DigitImages

LIFTED_MM = 7.0
"""How high it hovers over the skin until it touches."""

LIGHT_SLANT = (0.95, 0.8)
"""How far a shadow falls for each mm of height, to the lower right."""

PALE_FROM_N, PALE_AT_N = 4.0, 22.0
TOUCHES_N = 0.3
MARGIN_PX = 40.0
SIZES = 100
"""A finger grows in steps of a hundredth: so few pictures of it are needed."""

MOST_KEPT = 24


def finger_box(digit: DigitImages, at: QPointF, px_per_mm: float) -> QRectF:
    """Return where a finger and its shadow may be painted, in pixels."""
    scale = px_per_mm / digit.px_per_mm
    left = at.x() - digit.pad_mm[0] * px_per_mm
    top = at.y() - digit.pad_mm[1] * px_per_mm
    wide, high = digit.skin.width() * scale, digit.skin.height() * scale
    box = QRectF(left, top, wide, high)
    return box.adjusted(-MARGIN_PX, -MARGIN_PX, MARGIN_PX, MARGIN_PX)


def paint_finger(
    painter: QPainter,
    digit: DigitImages,
    at: QPointF,
    px_per_mm: float,
    felt: Felt,
    size: float,
    opacity: float,
) -> None:
    """Paint a finger whose pad is over a pixel."""
    touch = min(felt.force_n / 2.0, 1.0)
    lifted_mm = LIFTED_MM * (1.0 - touch)
    shift = QPointF(*(slant * (lifted_mm + 0.8) * px_per_mm for slant in LIGHT_SLANT))
    brush = _Brush(painter, digit, at, px_per_mm)
    brush.draw(digit.shadow_far, shift * 1.4, (0.42 - 0.17 * touch) * opacity, 1.0)
    brush.draw(digit.shadow_near, shift * 0.5, 0.60 * touch * opacity, 1.0)
    grown = size * (1.0 + 0.012 * lifted_mm)
    pale = (felt.force_n - PALE_FROM_N) / (PALE_AT_N - PALE_FROM_N)
    pale = min(max(pale, 0.0), 1.0)
    brush.draw(digit.skin, QPointF(), opacity, grown)
    if pale > 0.02:
        brush.draw(digit.pale_nail, QPointF(), opacity * pale, grown)


class _Brush:
    """Draws a finger's pictures with the middle of its pad at one place."""

    def __init__(
        self, painter: QPainter, digit: DigitImages, at: QPointF, px_per_mm: float
    ) -> None:
        self._painter, self._digit, self._at = painter, digit, at
        self._px_per_mm = px_per_mm

    def draw(self, image: QImage, shift: QPointF, opacity: float, size: float) -> None:
        painter = self._painter
        size = round(size * SIZES) / SIZES
        ratio = painter.device().devicePixelRatioF()
        zoom = self._px_per_mm * size * ratio / self._digit.px_per_mm
        painter.setOpacity(opacity)
        pad = QPointF(*(mm * self._px_per_mm * size for mm in self._digit.pad_mm))
        at = self._at + shift - pad
        painter.drawImage(at.toPoint(), _zoomed(image, zoom, ratio))
        painter.setOpacity(1.0)


_kept: dict[tuple[int, float, float], QImage] = {}


def _zoomed(image: QImage, zoom: float, ratio: float) -> QImage:
    """Return a picture at a size that is drawn for many frames: scaled once."""
    key = image.cacheKey(), zoom, ratio
    if key not in _kept:
        if len(_kept) >= MOST_KEPT:
            _kept.pop(next(iter(_kept)))
        scaled = image.scaled(
            max(1, round(image.width() * zoom)),
            max(1, round(image.height() * zoom)),
            Qt.AspectRatioMode.IgnoreAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        scaled.setDevicePixelRatio(ratio)
        _kept[key] = scaled
    return _kept[key]
