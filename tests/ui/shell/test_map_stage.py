"""What floats over the map: the switcher of maps and the chips."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.map.layers import DEFAULT_LAYERS
from app.ui.shell.map_stage import MapStage
from app.ui.widgets.chip import Chip
from app.ui.widgets.look import Appearance, Look
from app.ui.widgets.popup_menu import MenuRow, PopupMenu
from tests.support.children import child

MAPS = {"back": "Back", "neck": "Neck and head"}


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


@pytest.fixture
def stage(qtbot: QtBot, look: Look) -> MapStage:
    stage = MapStage(look)
    qtbot.addWidget(stage)
    stage.resize(830, 700)
    stage.chips.show_layers(DEFAULT_LAYERS)
    stage.show()
    return stage


def test_one_map_needs_no_switcher(stage: MapStage) -> None:
    stage.show_maps({"back": "Back"}, "back")
    assert stage.switcher.isHidden()


def test_switcher_names_the_map_that_is_shown(stage: MapStage) -> None:
    stage.show_maps(MAPS, "neck")
    name = stage.switcher.accessibleName()
    assert (stage.switcher.isVisible(), name) == (True, "Map: Neck and head")


def test_chips_begin_beside_the_switcher(stage: MapStage) -> None:
    stage.show_maps(MAPS, "back")
    assert stage.chips.x() > stage.switcher.geometry().right()


def test_chosen_map_is_wanted(qtbot: QtBot, stage: MapStage) -> None:
    stage.show_maps(MAPS, "back")
    stage.switcher.click()
    with qtbot.waitSignal(stage.switcher.map_wanted) as wanted:
        child(stage, MenuRow, "menu_neck").click()
    assert wanted.args == ["neck"]


def test_map_that_is_shown_already_is_not_wanted_again(stage: MapStage) -> None:
    wanted: list[str] = []
    stage.switcher.map_wanted.connect(wanted.append)
    stage.show_maps(MAPS, "back")
    stage.switcher.click()
    child(stage, MenuRow, "menu_back").click()
    assert wanted == []


@pytest.mark.parametrize("width_px", [320, 500, 830, 1500])
@pytest.mark.parametrize("text_percent", [100, 160])
def test_safety_levels_are_seen_and_inside(
    stage: MapStage, look: Look, width_px: int, text_percent: int
) -> None:
    look.show_appearance(Appearance(text_percent=text_percent))
    stage.resize(width_px, 600)
    chips = [child(stage, Chip, f"chip_{n}") for n in ("massage_zone", "no_go")]
    right = stage.chips.geometry().right()
    assert all(chip.isVisible() for chip in chips)
    assert right <= width_px


def test_folded_layers_are_switched_in_the_menu(qtbot: QtBot, stage: MapStage) -> None:
    stage.resize(500, 600)
    child(stage, Chip, "chip_more").click()
    with qtbot.waitSignal(stage.chips.layers_wanted) as wanted:
        child(stage, MenuRow, "menu_bones").click()
    assert wanted.args == [DEFAULT_LAYERS | {"bones"}]


def test_menu_ticks_what_is_on(stage: MapStage) -> None:
    stage.resize(500, 600)
    child(stage, Chip, "chip_more").click()
    stage.chips.show_layers(DEFAULT_LAYERS | {"bones"})
    menu: QWidget = child(stage, PopupMenu)
    assert child(menu, MenuRow, "menu_bones").isChecked()


def test_layer_that_a_map_lacks_has_no_chip(stage: MapStage) -> None:
    stage.resize(1400, 700)
    stage.chips.leave_out(frozenset({"knots"}))
    stage.arrange_again()
    assert not child(stage, Chip, "chip_knots").isVisible()
    assert child(stage, Chip, "chip_labels").isVisible()
