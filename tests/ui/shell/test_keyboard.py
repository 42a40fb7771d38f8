"""Everything in the window is reached with Tab, is named, and shows its focus."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractScrollArea, QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.ui.shell.health_poses import take_pose
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow
from tests.support.children import child
from tests.ui.shell.conftest import Opener

AROUND_PX = 4
SAME_NAMED = ("card_head", "fold_button", "")
"""Names that many widgets share."""

MOST_STEPS = 250

PAGES: dict[str, Callable[[MainWindow], object]] = {
    "welcome": lambda window: window.run_command("explore"),
    "region": lambda window: window.explore.pick_feature("interscapular_right"),
    "no-go": lambda window: window.explore.pick_feature("shoulder_blade_right"),
    "knot": lambda window: window.explore.pick_feature("ut1_right"),
    "muscle": lambda window: window.explore.pick_feature("rhomboid_major_right"),
    "technique": lambda window: window.explore.open_technique("effleurage"),
    "hurt": lambda window: window.run_command("hurt"),
    "list": lambda window: window.run_command("list"),
    "settings": lambda window: window.run_command("settings"),
    "help": lambda window: window.run_command("help"),
    "about": lambda window: window.run_command("about"),
    "health": lambda window: window.run_command("health"),
    "health question": lambda window: take_pose(window, "health-question"),
    "health details": lambda window: take_pose(window, "health-details"),
    "health place": lambda window: take_pose(window, "health-where"),
    "health people": lambda window: take_pose(window, "health-people"),
    "health summary": lambda window: take_pose(window, "health-summary"),
}


@pytest.fixture
def shown(open_window: Opener, qtbot: QtBot) -> MainWindow:
    window = open_window(Settings(theme="light", is_motion_reduced=True))
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    return window


def walked(window: MainWindow) -> list[QWidget]:
    """Return the widgets that Tab comes to, once round from the rail."""
    first = child(window.rail, QWidget, "rail_explore")
    first.setFocus(Qt.FocusReason.TabFocusReason)
    seen: list[QWidget] = []
    for _ in range(MOST_STEPS):
        focused = QApplication.focusWidget()
        # The map first steps through what lies under the pick.
        if focused is None or focused in seen[:-1]:
            break
        if focused not in seen:
            seen.append(focused)
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    return seen


def focusable(window: MainWindow) -> list[QWidget]:
    return [
        widget
        for widget in window.findChildren(QWidget)
        if widget.isVisible()
        and widget.isEnabled()
        and widget.focusPolicy() & Qt.FocusPolicy.TabFocus
        and not isinstance(widget.parent(), QAbstractScrollArea)
    ]


def picture_of(widget: QWidget) -> QImage:
    """Return what is painted at a widget and closely around it."""
    window = widget.window()
    corner = widget.mapTo(window, QPoint(0, 0))
    rect = QRect(corner, widget.size())
    margins = (-AROUND_PX, -AROUND_PX, AROUND_PX, AROUND_PX)
    return window.grab(rect.adjusted(*margins)).toImage()


def shows_focus(widget: QWidget) -> bool:
    """Return whether a widget that got the focus by Tab looks another without it."""
    widget.clearFocus()
    widget.setFocus(Qt.FocusReason.TabFocusReason)
    QApplication.processEvents()
    focused = picture_of(widget)
    widget.clearFocus()
    QApplication.processEvents()
    return focused != picture_of(widget)


def pages_of(window: MainWindow) -> Iterator[str]:
    """Open one page after the other; yield its name."""
    for name, open_page in PAGES.items():
        if window.side.is_list_shown:
            window.run_command("list")
        open_page(window)
        QApplication.processEvents()
        yield name


def test_tab_comes_to_everything_on_every_page(shown: MainWindow) -> None:
    missed = [
        (page, widget.objectName())
        for page in pages_of(shown)
        for reached in [walked(shown)]
        for widget in focusable(shown)
        if widget not in reached
    ]
    assert missed == []


def test_what_takes_the_focus_has_a_name(shown: MainWindow) -> None:
    nameless = [
        (page, widget.objectName())
        for page in pages_of(shown)
        for widget in focusable(shown)
        if not widget.accessibleName()
    ]
    assert nameless == []


def test_what_takes_the_focus_shows_it(shown: MainWindow) -> None:
    seen: set[str] = set()
    hidden = []
    for page in pages_of(shown):
        for widget in focusable(shown):
            kind = f"{page} {type(widget).__name__} {widget.objectName()}"
            # The rail and the chips look alike on every page.
            name = kind if widget.objectName() in SAME_NAMED else widget.objectName()
            if name not in seen and not shows_focus(widget):
                hidden.append(kind)
            seen.add(name)
    assert hidden == []
