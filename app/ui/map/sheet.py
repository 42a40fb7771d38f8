"""A whole map on one sheet, without a window: for PNG, SVG and PDF."""

from PySide6.QtCore import QRectF, QSizeF
from PySide6.QtGui import QFont, QImage, QPainter

from app.ui.map.easel import Easel
from app.ui.map.foreground import Foreground
from app.ui.map.label_art import paint_labels
from app.ui.map.label_content import LabelContent
from app.ui.map.labels import LabelView, labels_for
from app.ui.map.layers import LABELS
from app.ui.map.overlay import paint_scale, scale_box
from app.ui.map.picture import MapContent, paint_map
from app.ui.map.theme import MapTheme
from app.ui.map.viewport import fitted

_MARGIN = 0.022
"""Of the sheet's height, on every side."""


def paint_sheet(
    painter: QPainter,
    size: QSizeF,
    content: MapContent,
    layers: frozenset[str],
    theme: MapTheme,
    font: QFont,
    *,
    pixel_ratio: float = 1.0,
    is_vector: bool = False,
    front: Foreground | None = None,
    beside: float = 0.0,
) -> None:
    """Paint a map so that the whole figure fits a sheet.

    Parameters
    ----------
    size
        The sheet in the painter's units, which are taken for logical pixels.
    pixel_ratio
        Pixels of the picture for one unit.
    is_vector
        True for SVG and PDF: zones, hatches and lines stay lines.
    front
        What is selected or marked, if that is to be painted as well.
    beside
        Room that is left for labels at either side of a wide figure.
    """
    painter.setRenderHints(
        QPainter.RenderHint.Antialiasing | QPainter.RenderHint.SmoothPixmapTransform
    )
    width, height = size.toTuple()
    margin = height * _MARGIN
    side = max(margin, beside)
    view = fitted(
        content.scene.bounds_mm, (side, margin, width - side, height - margin)
    )
    device = painter.device()
    picture = device if isinstance(device, QImage) else None
    easel = Easel(
        painter, view, (width, height), theme, pixel_ratio, is_vector, picture
    )
    paint_map(easel, content, layers)
    scale = scale_box(view, margin, height - margin, font)
    if front is not None:
        front.paint(easel, font, 0.0)
    if LABELS in layers:
        labels = labels_for(
            LabelContent(content.scene, content.edge_mm),
            LabelView(
                layers, view, QRectF(0, 0, width, height), height, font, (scale,)
            ),
        )
        paint_labels(easel, labels, font)
    paint_scale(easel, scale, font)
