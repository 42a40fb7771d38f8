"""The menu in our look."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.buttons import TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.popup_menu import MenuItem, MenuRow, PopupMenu
from tests.support.children import child

ITEMS = (MenuItem("bones", "Bones", "5"), MenuItem("muscles", "Muscles", "6"))


Opener = Callable[..., PopupMenu]


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    window = QWidget()
    window.resize(400, 300)
    qtbot.addWidget(window)
    return window


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


@pytest.fixture
def anchor(qtbot: QtBot, window: QWidget, look: Look) -> TextButton:
    button = TextButton(look, "Layers", parent=window)
    button.setGeometry(10, 10, 90, 32)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    button.setFocus(Qt.FocusReason.TabFocusReason)
    return button


@pytest.fixture
def open_menu(anchor: TextButton, look: Look) -> Opener:
    def open_one(is_choice: bool = False, checked: str = "") -> PopupMenu:
        menu = PopupMenu(look, "Layers", ITEMS, anchor, is_choice)
        menu.show_checked(frozenset({checked}))
        menu.open()
        return menu

    return open_one


def row(menu: PopupMenu, item_id: str) -> MenuRow:
    return child(menu, MenuRow, f"menu_{item_id}")


def test_first_row_gets_the_keys(open_menu: Opener) -> None:
    assert row(open_menu(), "bones").hasFocus()


def test_choice_begins_at_what_is_chosen(open_menu: Opener) -> None:
    menu = open_menu(is_choice=True, checked="muscles")
    assert row(menu, "muscles").hasFocus()


@pytest.mark.parametrize("key", [Qt.Key.Key_Down, Qt.Key.Key_Tab, Qt.Key.Key_Up])
def test_arrows_and_tab_walk_through_the_rows(open_menu: Opener, key: Qt.Key) -> None:
    menu = open_menu()
    QTest.keyClick(row(menu, "bones"), key)
    assert row(menu, "muscles").hasFocus()


def test_switching_a_row_leaves_the_menu_open(qtbot: QtBot, open_menu: Opener) -> None:
    menu = open_menu()
    with qtbot.waitSignal(menu.chosen) as chosen:
        QTest.keyClick(row(menu, "bones"), Qt.Key.Key_Return)
    assert (chosen.args, menu.isVisible()) == (["bones"], True)


def test_choosing_closes_the_menu(qtbot: QtBot, open_menu: Opener) -> None:
    menu = open_menu(is_choice=True)
    with qtbot.waitSignal(menu.chosen):
        row(menu, "muscles").click()
    assert menu.isHidden()


def test_escape_gives_the_keys_back(anchor: TextButton, open_menu: Opener) -> None:
    menu = open_menu()
    QTest.keyClick(row(menu, "bones"), Qt.Key.Key_Escape)
    assert (menu.isHidden(), anchor.hasFocus()) == (True, True)


def test_click_beside_it_closes_it(open_menu: Opener) -> None:
    menu = open_menu()
    QTest.mouseClick(menu, Qt.MouseButton.LeftButton, pos=QPoint(390, 290))
    assert menu.isHidden()


def test_menu_stays_inside_a_narrow_window(
    anchor: TextButton, open_menu: Opener
) -> None:
    anchor.window().resize(180, 300)
    anchor.move(100, 10)
    box = child(open_menu(), QWidget, "popup_box").geometry()
    assert box.right() <= anchor.window().width()


def test_row_is_read_out_with_its_key(open_menu: Opener) -> None:
    bones = row(open_menu(), "bones")
    assert (bones.accessibleName(), bones.accessibleDescription()) == ("Bones", "5")


def test_menu_stands_above_an_anchor_at_the_foot(
    window: QWidget, anchor: TextButton, open_menu: Opener
) -> None:
    anchor.move(10, window.height() - anchor.height() - 4)
    menu = open_menu()
    box = child(menu, QWidget, "popup_box").geometry()
    assert box.bottom() < anchor.y()
    assert window.rect().contains(box)
