"""The bare body as one small picture, for all flashcards of a map."""

from hashlib import sha256

from PySide6.QtCore import QBuffer, QByteArray, QIODevice
from PySide6.QtGui import QColor, QImage, QPainter

from app.practice.flashcards import Backdrop
from app.ui.map.easel import Easel
from app.ui.map.picture import MapContent, paint_map
from app.ui.map.theme import LIGHT
from app.ui.map.viewport import fitted

HIGH_PX, MARGIN_PX, QUALITY = 1200, 12, 84


def backdrop_of(content: MapContent, map_id: str) -> tuple[Backdrop, bytes]:
    """Return which part of a map the picture shows, and the picture as a JPEG.

    Its name tells its content: a newer deck never draws on an older picture.
    """
    left, top, right, bottom = content.scene.bounds_mm
    inner = HIGH_PX - 2 * MARGIN_PX
    wide = round(inner * (right - left) / (bottom - top)) + 2 * MARGIN_PX
    room = (MARGIN_PX, MARGIN_PX, wide - MARGIN_PX, HIGH_PX - MARGIN_PX)
    view = fitted(content.scene.bounds_mm, room)
    image = QImage(wide, HIGH_PX, QImage.Format.Format_RGB32)
    image.fill(QColor(LIGHT.ground))
    painter = QPainter(image)
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    easel = Easel(painter, view, (wide, HIGH_PX), LIGHT, picture=image)
    paint_map(easel, content, frozenset())
    painter.end()
    data = _jpeg(image)
    name = f"kneadmap-{map_id}-{sha256(data).hexdigest()[:12]}.jpg"
    scale = view.px_per_mm
    return (
        Backdrop(name, view.left_mm, view.top_mm, wide / scale, HIGH_PX / scale),
        data,
    )


def _jpeg(image: QImage) -> bytes:
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    # The stubs say bytes, the call takes a string.
    image.save(buffer, "JPEG", QUALITY)  # type: ignore[call-overload]
    buffer.close()
    return bytes(store.data())
