"""Colours at known places of the painted map."""

from dataclasses import replace
from itertools import pairwise

import pytest
from PySide6.QtCore import QSizeF
from PySide6.QtGui import QColor, QFont, QImage, QPainter
from pytestqt.qtbot import QtBot

from app.model.outline import MapPoint
from app.ui.map.layers import BONES, CAUTION, KNOTS, MASSAGE_ZONE, MUSCLES, NO_GO
from app.ui.map.picture import MapContent
from app.ui.map.sheet import paint_sheet
from app.ui.map.theme import DARK, LIGHT
from app.ui.map.view import BodyMapView
from tests.support.sample_scene import box, sample_scene
from tests.ui.map.conftest import color_at, picture_of

SKIN = QColor("#e0b090")


@pytest.fixture
def skinned(view: BodyMapView) -> BodyMapView:
    """Return the view with a body of one plain colour, and with strong tints."""
    view.show_theme(replace(LIGHT, work_alpha=0.5, caution_alpha=0.5, no_go_alpha=0.5))
    image = QImage(440, 640, QImage.Format.Format_RGB32)
    image.fill(SKIN)
    view.show_figure(image, 1.0, (-220, -120))
    return view


def distance(one: QColor, other: QColor) -> int:
    return (
        abs(one.red() - other.red())
        + abs(one.green() - other.green())
        + abs(one.blue() - other.blue())
    )


def test_ground_is_the_theme_s(skinned: BodyMapView) -> None:
    for theme in (LIGHT, DARK):
        skinned.show_theme(theme)
        assert picture_of(skinned).pixelColor(2, 2) == QColor(theme.ground)


def test_figure_s_picture_fills_the_silhouette(skinned: BodyMapView) -> None:
    assert distance(color_at(skinned, 160, 100), SKIN) < 6


def test_massage_zone_is_green(skinned: BodyMapView) -> None:
    zone = color_at(skinned, 90, 180)
    assert zone.green() > zone.red() + 10
    assert distance(zone, SKIN) > 60


@pytest.mark.parametrize(
    "skin", ["#fbe3cf", "#e0b090", "#b8775a", "#663b29", "#44271b", "#221109"]
)
def test_massage_zone_keeps_its_hue_on_any_skin(view: BodyMapView, skin: str) -> None:
    view.show_figure(plain_figure(QColor(skin)), 1.0, (-220, -120))
    zone = color_at(view, 90, 180)
    assert 135 <= zone.hsvHue() <= 185
    assert zone.green() > zone.red() + 8


def test_light_and_shade_of_the_skin_stay_in_the_green(view: BodyMapView) -> None:
    lightness = []
    for skin in ("#fbe3cf", "#b8775a", "#663b29", "#221109"):
        view.show_figure(plain_figure(QColor(skin)), 1.0, (-220, -120))
        lightness.append(color_at(view, 90, 180).lightness())
    steps = [one - other for one, other in pairwise(lightness)]
    assert all(step > 15 for step in steps)


def test_levels_differ_without_colour(view: BodyMapView) -> None:
    view.show_figure(plain_figure(SKIN), 1.0, (-220, -120))
    grey = picture_of(view).convertToFormat(QImage.Format.Format_Grayscale8)
    work, caution, no_go = (
        edges_in(grey, view, *place) for place in ((90, 180), (40, 330), (76, 340))
    )
    assert work == 0
    assert work < caution < no_go


def plain_figure(skin: QColor) -> QImage:
    """Return a body of one colour."""
    image = QImage(440, 640, QImage.Format.Format_RGB32)
    image.fill(skin)
    return image


def edges_in(grey: QImage, view: BodyMapView, x_mm: float, y_mm: float) -> int:
    """Return how often grey changes along four short rows: how densely it is ruled."""
    ratio = grey.devicePixelRatio()
    x, y = (round(one * ratio) for one in view.viewport_mm.to_px(x_mm, y_mm))
    rows = [
        [grey.pixelColor(x + dx, y + dy).red() for dx in range(-14, 15)]
        for dy in (-9, -5, -1, 3)
    ]
    return sum(abs(one - other) > 3 for row in rows for one, other in pairwise(row))


def test_no_go_is_red_and_caution_amber(skinned: BodyMapView) -> None:
    no_go, caution = color_at(skinned, 76, 313), color_at(skinned, 40, 330)
    assert no_go.red() - no_go.green() > caution.red() - caution.green() + 15
    assert caution.red() - caution.blue() > SKIN.red() - SKIN.blue() + 2


def test_stricter_zone_hides_the_green_below_it(skinned: BodyMapView) -> None:
    beside = color_at(skinned, 40, 330)
    skinned.show_layers(skinned.layers - {MASSAGE_ZONE})
    assert distance(color_at(skinned, 40, 330), beside) < 4


@pytest.mark.parametrize("layer", [CAUTION, NO_GO])
def test_hidden_strict_zone_is_never_shown_as_fit_for_work(
    skinned: BodyMapView, layer: str
) -> None:
    skinned.show_layers(skinned.layers - {layer})
    x = 40 if layer == CAUTION else 76
    assert distance(color_at(skinned, x, 313), SKIN) < 12


@pytest.mark.parametrize(
    ("layer", "x", "y"), [(KNOTS, 80, 55), (BONES, 134, 126), (MUSCLES, 90, 100)]
)
def test_layer_is_painted_only_while_it_is_on(
    skinned: BodyMapView, layer: str, x: float, y: float
) -> None:
    skinned.show_layers(skinned.layers - {layer})
    without = color_at(skinned, x, y)
    skinned.show_layers(skinned.layers | {layer})
    assert distance(color_at(skinned, x, y), without) > 12


def test_zones_are_cut_off_at_the_edge_of_a_slimmer_build(
    skinned: BodyMapView,
) -> None:
    skinned.show_silhouette((box(-100, -100, 100, 500),))
    skinned.show_layers(frozenset({MASSAGE_ZONE}))
    right_of_it = color_at(skinned, 112, 100)
    assert right_of_it.green() <= right_of_it.red()


def test_selection_is_painted_and_taken_away(skinned: BodyMapView) -> None:
    before = picture_of(skinned)
    skinned.select("mid_back_right")
    assert picture_of(skinned) != before
    skinned.select(None)
    assert picture_of(skinned) == before


def test_marker_is_painted_at_its_place(skinned: BodyMapView) -> None:
    before = color_at(skinned, 150, 200)
    skinned.show_marker(MapPoint(150, 200))
    assert distance(color_at(skinned, 150, 200), before) > 40


def test_text_is_readable_on_its_ground() -> None:
    for theme in (LIGHT, DARK):
        for text, ground in (
            (theme.text, theme.ground),
            (theme.text, theme.surface),
            (theme.quiet_text, theme.surface),
            (theme.quiet_text, theme.ground),
            (theme.accent, theme.ground),
        ):
            assert contrast(QColor(text), QColor(ground)) >= 4.5


def contrast(one: QColor, other: QColor) -> float:
    """Return the contrast ratio as WCAG 2 defines it."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def luminance(color: QColor) -> float:
    def linear(channel: float) -> float:
        if channel <= 0.04045:
            return channel / 12.92
        return float(((channel + 0.055) / 1.055) ** 2.4)

    red, green, blue = (
        linear(one) for one in (color.redF(), color.greenF(), color.blueF())
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def test_sheet_without_a_window_shows_the_same_zones(
    skinned: BodyMapView, qtbot: QtBot
) -> None:
    image = QImage(600, 800, QImage.Format.Format_RGB32)
    painter = QPainter(image)
    skinned.paint_to(painter, QSizeF(600, 800))
    painter.end()
    assert image.pixelColor(2, 2) == QColor(LIGHT.ground)
    spine = image.pixelColor(300, 500)
    assert spine.red() > spine.green() + 40


def test_vector_sheet_cuts_the_stricter_zone_out_of_the_green(qtbot: QtBot) -> None:
    from app.ui.map.drawn import DrawnScene

    scene = DrawnScene(sample_scene())
    colors = []
    for is_vector in (False, True):
        image = QImage(600, 800, QImage.Format.Format_RGB32)
        painter = QPainter(image)
        paint_sheet(
            painter,
            QSizeF(600, 800),
            MapContent(scene, scene.silhouette),
            frozenset({MASSAGE_ZONE}),
            LIGHT,
            QFont(),
            is_vector=is_vector,
        )
        painter.end()
        colors.append(image.pixelColor(400, 560))
    assert distance(*colors) < 12
