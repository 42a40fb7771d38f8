"""A map as a file: PNG for screens, SVG and PDF with lines that stay lines."""

import os
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import (
    QBuffer,
    QByteArray,
    QIODevice,
    QMarginsF,
    QPoint,
    QRect,
    QSize,
    QSizeF,
)
from PySide6.QtGui import (
    QFont,
    QGuiApplication,
    QImage,
    QPageLayout,
    QPageSize,
    QPainter,
    QPdfWriter,
)

from app.figure.prepared import picture_name, read_origin_mm
from app.model.scene import MapScene
from app.ui.map.drawn import DrawnScene
from app.ui.map.figure_art import FigurePicture
from app.ui.map.layers import DEFAULT_LAYERS
from app.ui.map.picture import MapContent
from app.ui.map.sheet import paint_sheet
from app.ui.map.theme import THEMES

PICTURE_PX_PER_MM = 4.0

WIDTH_TO_HEIGHT = 1.0
"""Wider than the body: the labels stand beside it."""
POINTS_PER_INCH = 72


@dataclass(frozen=True, slots=True)
class RenderWish:
    """What file is wanted.

    Attributes
    ----------
    ending
        ``.png``, ``.svg`` or ``.pdf``.
    height_px
        Pixels of a PNG; the same number of units in a vector file.
    layers
        Names of layers; None for those a newcomer sees.
    figures
        The folder of the figure's pictures.
    """

    ending: str
    height_px: int
    theme: str
    layers: frozenset[str] | None
    figures: Path


def render(scene: MapScene, wish: RenderWish) -> bytes:
    """Return the bytes of the file."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    application = QGuiApplication.instance() or QGuiApplication([])
    size = QSize(round(wish.height_px * WIDTH_TO_HEIGHT), wish.height_px)
    store = QByteArray()
    buffer = QBuffer(store)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    {".png": _write_png, ".svg": _write_svg, ".pdf": _write_pdf}[wish.ending](
        scene, wish, size, buffer
    )
    buffer.close()
    # The application must outlive every font and picture above.
    del application
    return bytes(store.data())


def _write_png(scene: MapScene, wish: RenderWish, size: QSize, out: QBuffer) -> None:
    image = QImage(size, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    _paint(painter, scene, wish, size, is_vector=False)
    painter.end()
    # The stubs say bytes, the call takes a string.
    image.save(out, "PNG")  # type: ignore[call-overload]


def _write_svg(scene: MapScene, wish: RenderWish, size: QSize, out: QBuffer) -> None:
    # Late: QtSvg is needed for nothing else.
    from PySide6.QtSvg import QSvgGenerator

    generator = QSvgGenerator()
    generator.setOutputDevice(out)
    generator.setSize(size)
    generator.setViewBox(QRect(QPoint(), size))
    generator.setTitle(scene.title)
    painter = QPainter(generator)
    _paint(painter, scene, wish, size, is_vector=True)
    painter.end()


def _write_pdf(scene: MapScene, wish: RenderWish, size: QSize, out: QBuffer) -> None:
    writer = QPdfWriter(out)
    writer.setTitle(scene.title)
    writer.setResolution(POINTS_PER_INCH)
    page = QPageSize(QSizeF(size), QPageSize.Unit.Point, scene.title)
    writer.setPageLayout(
        QPageLayout(page, QPageLayout.Orientation.Portrait, QMarginsF())
    )
    painter = QPainter(writer)
    _paint(painter, scene, wish, size, is_vector=True)
    painter.end()


def _paint(
    painter: QPainter,
    scene: MapScene,
    wish: RenderWish,
    size: QSize,
    *,
    is_vector: bool,
) -> None:
    drawn = DrawnScene(scene)
    content = MapContent(drawn, drawn.silhouette, _figure(scene, wish.figures))
    layers = DEFAULT_LAYERS if wish.layers is None else wish.layers
    font = QFont(QGuiApplication.font())
    font.setPixelSize(max(8, round(wish.height_px / 78)))
    paint_sheet(
        painter,
        QSizeF(size),
        content,
        layers,
        THEMES[wish.theme],
        font,
        is_vector=is_vector,
    )


def _figure(scene: MapScene, figures: Path) -> FigurePicture | None:
    name = picture_name(scene.map_id, "average", "medium_light", PICTURE_PX_PER_MM)
    image = QImage(str(figures / name))
    origin_mm = read_origin_mm(figures, scene.map_id)
    if image.isNull() or origin_mm is None:
        return None
    return FigurePicture(image, PICTURE_PX_PER_MM, origin_mm)
