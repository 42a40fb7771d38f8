"""A room of three pages that are made up: in a column, wide, and bare."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot
from shiboken6 import isValid

from app.ui.rooms.column_page import ColumnPage
from app.ui.rooms.column_room import ColumnRoom
from app.ui.widgets.buttons import GlyphButton, TextButton
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from tests.support.children import child

ROOM_PX = (1200, 700)


class PlainPage(ColumnPage):
    """A page with a field, a button and a foot."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "plain_page", parent)
        self.done: list[str] = []
        self.add_title("A page")
        self.field = QLineEdit(self)
        self.add(self.field)
        self.button = TextButton(look, "Here", parent=self)
        self.add(self.button)
        self.on = self.add_button("go_on", "Go on", self._go_on, is_main=True)
        self.keys = {Qt.Key.Key_Return: self._go_on}
        self.letters = {"?": self._ask}

    @override
    def first_stop(self) -> QWidget:
        return self.button

    def _go_on(self) -> None:
        self.done.append("on")

    def _ask(self) -> None:
        self.done.append("asked")


class WidePage(PlainPage):
    """The same, over all the width."""

    is_wide = True


class LatePage(PlainPage):
    """The same, with a button that has nothing to do yet."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, parent)
        self.button.setEnabled(False)


class BarePage(WidePage):
    """The same, with the whole window."""

    is_bare = True


class MadeUpRoom(ColumnRoom):
    """Shows a page of the kind that is wanted."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(look, "made_up", "Made up", "Back", parent)
        self.wanted: type[PlainPage] = PlainPage
        self.shown: list[PlainPage] = []
        self.backs = 0
        self.show_page()

    @override
    def made_page(self) -> PlainPage:
        page = self.wanted(self.look, self)
        self.shown.append(page)
        return page

    @override
    def go_back(self) -> None:
        self.backs += 1

    def turn_to(self, wanted: type[PlainPage]) -> PlainPage:
        """Show another page, and return it."""
        self.wanted = wanted
        self.show_page()
        return self.shown[-1]


@pytest.fixture
def room(qtbot: QtBot) -> Iterator[MadeUpRoom]:
    """Return the room, shown and with the keys."""
    window = QWidget()
    room = MadeUpRoom(Look(parent=window), window)
    window.resize(*ROOM_PX)
    room.resize(*ROOM_PX)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    room.setFocus()
    yield room
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def press(key: Qt.Key | str) -> None:
    """Press a key where the keys go."""
    focused = QApplication.focusWidget()
    assert focused is not None
    if isinstance(key, str):
        QTest.keyClicks(focused, key)
    else:
        QTest.keyClick(focused, key)


def is_kept_from_the_window(room: MadeUpRoom, key: Qt.Key, text: str) -> bool:
    """Return whether the room takes a key before the commands of the window."""
    none = Qt.KeyboardModifier.NoModifier
    event = QKeyEvent(QEvent.Type.ShortcutOverride, key, none, text)
    event.ignore()
    QApplication.sendEvent(room, event)
    return event.isAccepted()


def test_first_stop_of_the_page_takes_the_keys(room: MadeUpRoom) -> None:
    assert QApplication.focusWidget() is room.shown[0].button


def test_keys_go_on_to_the_next_page(room: MadeUpRoom) -> None:
    page = room.turn_to(WidePage)
    assert QApplication.focusWidget() is page.button


def test_keys_wait_in_the_page_for_a_button_that_cannot_be_pressed_yet(
    room: MadeUpRoom,
) -> None:
    page = room.turn_to(LatePage)
    assert QApplication.focusWidget() is page
    page.button.setEnabled(True)
    room.show_state()
    assert QApplication.focusWidget() is page.button


def test_page_that_is_left_is_let_go_of(room: MadeUpRoom) -> None:
    old = room.shown[0]
    room.turn_to(WidePage)
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert not isValid(old)
    assert not isValid(old.foot)


def test_key_does_what_the_page_says(room: MadeUpRoom) -> None:
    room.shown[0].setFocus()
    press(Qt.Key.Key_Return)
    assert room.shown[0].done == ["on"]


def test_letter_counts_as_it_is_written(room: MadeUpRoom) -> None:
    room.shown[0].setFocus()
    press("?")
    assert room.shown[0].done == ["asked"]


def test_what_is_typed_is_for_the_field(room: MadeUpRoom) -> None:
    page = room.shown[0]
    page.field.setFocus()
    press("?")
    assert (page.field.text(), page.done) == ("?", [])


def test_page_that_answers_letters_keeps_them_all(room: MadeUpRoom) -> None:
    assert is_kept_from_the_window(room, Qt.Key.Key_Return, "\r")
    assert is_kept_from_the_window(room, Qt.Key.Key_K, "k")
    assert not is_kept_from_the_window(room, Qt.Key.Key_F1, "")


def test_page_without_letters_leaves_them_to_the_window(room: MadeUpRoom) -> None:
    room.shown[0].letters = {}
    assert not is_kept_from_the_window(room, Qt.Key.Key_K, "k")


def test_tab_leads_from_the_page_into_its_foot(room: MadeUpRoom) -> None:
    press(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is room.shown[0].on


def test_back_in_the_head_goes_back(room: MadeUpRoom) -> None:
    room.head.back.click()
    assert room.backs == 1


def test_column_is_no_wider_than_can_be_read(room: MadeUpRoom) -> None:
    QApplication.processEvents()
    assert room.shown[0].width() == room.look.px(PlainPage.widest_px)


def test_wide_page_takes_the_width(room: MadeUpRoom) -> None:
    page = room.turn_to(WidePage)
    QApplication.processEvents()
    assert page.width() > room.look.px(PlainPage.widest_px)


@pytest.mark.parametrize("kind", [PlainPage, WidePage])
def test_page_stands_where_it_stays_before_a_click_that_waits(
    room: MadeUpRoom, kind: type[PlainPage]
) -> None:
    button = room.turn_to(kind).button
    at_first = button.mapTo(room, button.rect().center())
    QApplication.processEvents()
    assert button.mapTo(room, button.rect().center()) == at_first


def test_column_is_back_after_a_wide_page(room: MadeUpRoom) -> None:
    room.turn_to(WidePage)
    page = room.turn_to(PlainPage)
    QApplication.processEvents()
    assert page.isVisible()
    assert page.width() == room.look.px(PlainPage.widest_px)


def test_bare_page_has_the_window_to_itself(room: MadeUpRoom, qtbot: QtBot) -> None:
    with qtbot.waitSignal(room.bare_wanted) as wanted:
        page = room.turn_to(BarePage)
    QApplication.processEvents()
    assert wanted.args == [True]
    assert room.head.isHidden()
    assert page.foot.isHidden()
    assert page.size() == room.size()


def test_what_is_told_stands_over_the_page(room: MadeUpRoom) -> None:
    room.tell("It is done.")
    QApplication.processEvents()
    assert room.told.isVisible()
    assert room.told.geometry().bottom() < room.scroll_area.geometry().top()


def test_what_was_told_leaves_no_strip_behind(room: MadeUpRoom) -> None:
    room.turn_to(BarePage)
    room.tell("It is done.")
    QApplication.processEvents()
    child(room.told, GlyphButton, "told_close").click()
    QApplication.processEvents()
    assert room.shown[-1].size() == room.size()
