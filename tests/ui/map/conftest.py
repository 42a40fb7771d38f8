"""A map view with the sample map, painted and at rest."""

import pytest
from PySide6.QtGui import QColor, QFontDatabase, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.map.layers import DEFAULT_LAYERS, LABELS
from app.ui.map.view import BodyMapView
from tests.support.sample_scene import sample_scene


@pytest.fixture
def plain_font(qapp: QApplication) -> None:
    """Take the system's font: a window that was open before may have left its own."""
    general = QFontDatabase.SystemFont.GeneralFont
    qapp.setFont(QFontDatabase.systemFont(general))


@pytest.fixture
def view(qtbot: QtBot, plain_font: None) -> BodyMapView:
    """Return a shown view, 800 by 700, without labels and without motion."""
    view = BodyMapView()
    qtbot.addWidget(view)
    view.resize(800, 700)
    view.reduce_motion()
    view.show_layers(DEFAULT_LAYERS - {LABELS})
    view.show_scene(sample_scene())
    view.show()
    view.finish_drawing()
    return view


def picture_of(view: BodyMapView) -> QImage:
    """Return what the view shows, all drawing done."""
    view.finish_drawing()
    return view.grab().toImage()


def color_at(view: BodyMapView, x_mm: float, y_mm: float) -> QColor:
    """Return the mean colour of the 15 x 15 pixels at a place of the map.

    A hatch is thinner than that, so that the mean does not depend on its place.
    """
    image = picture_of(view)
    ratio = image.devicePixelRatio()
    x, y = (round(one * ratio) for one in view.viewport_mm.to_px(x_mm, y_mm))
    pixels = [
        image.pixelColor(x + dx, y + dy) for dx in range(-7, 8) for dy in range(-7, 8)
    ]
    count = len(pixels)
    return QColor(
        sum(pixel.red() for pixel in pixels) // count,
        sum(pixel.green() for pixel in pixels) // count,
        sum(pixel.blue() for pixel in pixels) // count,
    )
