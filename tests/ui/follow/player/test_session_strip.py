"""The strip of the whole session: each frame paints only what is different."""

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.session_strip import SessionStrip
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override

MINUTES = tuple((step, 60.0) for step in range(10))


class Painted(QObject):
    """Notes which part of a widget is painted."""

    def __init__(self) -> None:
        super().__init__()
        self.boxes: list[QRect] = []

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QPaintEvent):
            self.boxes.append(event.region().boundingRect())
        return super().eventFilter(watched, event)


@pytest.fixture
def strip(qtbot: QtBot) -> SessionStrip:
    """Return a strip of ten minutes, seen, in the fourth."""
    strip = SessionStrip(PlayerLook(Look()))
    qtbot.addWidget(strip)
    strip.resize(1200, 28)
    strip.show_turns(MINUTES)
    strip.show_at(3, 0.1, 414.0)
    with qtbot.waitExposed(strip):
        strip.show()
    QApplication.processEvents()
    return strip


def painted(strip: SessionStrip, index: int, share: float, left_s: float) -> QRect:
    """Return what is painted when the session has gone on."""
    noted = Painted()
    strip.installEventFilter(noted)
    strip.show_at(index, share, left_s)
    QApplication.processEvents()
    strip.removeEventFilter(noted)
    return noted.boxes[-1] if noted.boxes else QRect()


def test_time_paints_the_present_piece_alone(strip: SessionStrip) -> None:
    box = painted(strip, 3, 0.3, 402.0)
    now = strip.spans()[3].toRect()
    assert box.contains(now)
    assert box.width() <= now.width() + 4


def test_change_paints_both_pieces_and_the_words(strip: SessionStrip) -> None:
    box = painted(strip, 4, 0.0, 360.0)
    spans = strip.spans()
    assert box.left() <= spans[3].left() < box.left() + 4
    assert box.right() >= strip.width() - 1


def test_nothing_is_painted_where_nothing_is_different(strip: SessionStrip) -> None:
    assert painted(strip, 3, 0.1, 413.9).isNull()


def test_pieces_fill_the_strip_anew_when_it_is_wider(strip: SessionStrip) -> None:
    before = strip.spans()[-1].right()
    strip.resize(1500, 28)
    assert strip.spans()[-1].right() == pytest.approx(before + 300)
