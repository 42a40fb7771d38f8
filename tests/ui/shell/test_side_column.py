"""The column beside the map: its search button, its width, its hairline."""

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.explore.page import PanelPage
from app.ui.shell.explore_room import ExploreRoom
from app.ui.shell.map_stage import MapStage
from app.ui.shell.search_button import SearchButton
from app.ui.shell.side_column import SideColumn
from app.ui.widgets.hairline import Hairline
from app.ui.widgets.look import Appearance, Look
from app.ui.widgets.scroll_column import ThinScrollBar
from tests.support.children import child

LARGE = Appearance(text_percent=160)


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


@pytest.fixture
def room(qtbot: QtBot, look: Look) -> ExploreRoom:
    room = ExploreRoom(look, MapStage(look), SideColumn(look), 372)
    qtbot.addWidget(room)
    room.resize(1200, 700)
    room.show()
    return room


def side_px(room: ExploreRoom) -> int:
    return child(room, SideColumn).width()


def test_wide_search_button_tells_its_key(qtbot: QtBot, look: Look) -> None:
    button = SearchButton(look)
    qtbot.addWidget(button)
    assert button.said_at(300) == ("Search anything", "Ctrl K")


def test_narrow_search_button_drops_its_key_first(qtbot: QtBot, look: Look) -> None:
    button = SearchButton(look)
    qtbot.addWidget(button)
    assert button.said_at(180) == ("Search anything", "")


def test_narrowest_search_button_still_says_search(qtbot: QtBot, look: Look) -> None:
    look.show_appearance(LARGE)
    button = SearchButton(look)
    qtbot.addWidget(button)
    narrowest_px = button.minimumSizeHint().width()
    assert button.said_at(narrowest_px) == ("Search", "")


def test_column_is_as_wide_as_remembered(room: ExploreRoom) -> None:
    assert side_px(room) == 372


def test_large_text_widens_the_column(room: ExploreRoom, look: Look) -> None:
    look.show_appearance(LARGE)
    assert side_px(room) > 480


def test_normal_text_gives_the_room_back(room: ExploreRoom, look: Look) -> None:
    look.show_appearance(LARGE)
    look.show_appearance(Appearance())
    assert (side_px(room), room.panel_px) == (372, 372)


def test_large_text_leaves_the_map_the_larger_part(
    room: ExploreRoom, look: Look
) -> None:
    look.show_appearance(LARGE)
    room.resize(900, 700)
    assert child(room, MapStage).width() > side_px(room)


def test_line_is_drawn_once_the_page_is_scrolled(
    qtbot: QtBot, room: ExploreRoom, look: Look
) -> None:
    panel = child(room, SideColumn).panel
    page = PanelPage(look, "long_page")
    tall = QWidget(page)
    tall.setMinimumHeight(3000)
    page.add(tall)
    panel.show_page(page)
    line = child(panel, Hairline)
    before = line.is_drawn
    bar = child(panel, ThinScrollBar)
    qtbot.waitUntil(lambda: bar.maximum() > 0)
    bar.setValue(200)
    assert (before, line.is_drawn) == (False, True)
