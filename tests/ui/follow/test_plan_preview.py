"""The plan beside the wish gives way where there is little room."""

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from app.model.safety import Lubricant
from app.session.wish import Wish
from app.ui.follow.plan_preview import PlanPreview
from app.ui.widgets.look import Look
from tests.session.planning import LIBRARY, planned


@pytest.fixture
def window(qtbot: QtBot) -> QWidget:
    """Return a window to show it in."""
    window = QWidget()
    qtbot.addWidget(window)
    return window


def _preview(window: QWidget, wish: Wish) -> PlanPreview:
    preview = PlanPreview(Look(parent=window), window)
    preview.show_plan(LIBRARY, planned(wish)[0])
    return preview


def test_little_room_shows_the_title_and_the_strip_alone(window: QWidget) -> None:
    preview = _preview(window, Wish(minutes=5, focus="neck"))
    whole_px = preview.sizeHint().height()
    preview.show_compact(is_compact=True)
    assert preview.facts.isHidden()
    assert not preview.title.isHidden()
    assert preview.sizeHint().height() < whole_px


def test_room_again_brings_all_of_it_back(window: QWidget) -> None:
    preview = _preview(window, Wish(minutes=5, focus="neck"))
    whole_px = preview.sizeHint().height()
    preview.show_compact(is_compact=True)
    preview.show_compact(is_compact=False)
    assert preview.sizeHint().height() == whole_px
    assert not preview.facts.isHidden()


def test_a_reason_is_shown_however_little_room_there_is(window: QWidget) -> None:
    wish = Wish(minutes=60, focus="ut2_left", lubricant=Lubricant.LOTION)
    preview = _preview(window, wish)
    preview.show_compact(is_compact=True)
    scroll = preview.findChild(QWidget, "plan_scroll")
    assert scroll is not None
    assert not scroll.isHidden()
