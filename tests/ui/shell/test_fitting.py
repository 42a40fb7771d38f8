"""At the largest text nothing is cut: every text has the room that it asks for."""

import pytest
from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow
from app.ui.widgets.buttons import TextButton
from app.ui.widgets.chip import Chip, Tag
from app.ui.widgets.collapsible import FoldButton
from app.ui.widgets.wrapping_button import WrappingButton
from tests.ui.shell.conftest import Opener
from tests.ui.shell.test_keyboard import pages_of

LARGE = Settings(theme="light", is_motion_reduced=True, text_percent=160)
ONE_LINE = (TextButton, Chip, Tag)
WRAPPED = (WrappingButton, FoldButton)
TEXTS = (QLabel, *ONE_LINE, *WRAPPED)


@pytest.mark.parametrize("size", [(1280, 800), (1024, 700)])
def test_nothing_is_cut_on_any_page(open_window: Opener, size: tuple[int, int]) -> None:
    window = open_window(LARGE)
    window.resize(QSize(*size))
    cut = []
    for page in pages_of(window):
        open_folds(window)
        cut += [(page, told(text)) for text in texts_in(window) if is_cut(text)]
    assert cut == []


def open_folds(window: MainWindow) -> None:
    """Show what is folded: it has to fit as well."""
    for fold in window.findChildren(FoldButton):
        if fold.isVisible() and not fold.isChecked():
            fold.click()
    QApplication.processEvents()


def texts_in(window: MainWindow) -> list[QWidget]:
    widgets = (w for kind in TEXTS for w in window.findChildren(kind))
    return [widget for widget in widgets if widget.isVisible()]


def told(widget: QWidget) -> str:
    words = widget.text() if isinstance(widget, QLabel) else widget.accessibleName()
    return f"{type(widget).__name__} {widget.objectName()}: {words}"


def is_cut(widget: QWidget) -> bool:
    """Return whether a text has less room than it asks for, or leaves its parent."""
    if isinstance(widget, ONE_LINE):
        return widget.width() < widget.sizeHint().width() or sticks_out(widget)
    if isinstance(widget, QLabel) and not widget.wordWrap():
        return widget.width() < widget.sizeHint().width() or sticks_out(widget)
    needed = widget.heightForWidth(widget.width())
    return widget.height() < needed or sticks_out(widget)


def sticks_out(widget: QWidget) -> bool:
    parent = widget.parentWidget()
    return parent is not None and widget.geometry().right() > parent.width()
