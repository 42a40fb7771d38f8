"""The list that mirrors the map."""

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from app.ui.explore.body_list import BodyList
from app.ui.widgets.look import Look
from app.ui.widgets.result_row import Row
from app.ui.widgets.row_painter import RowPainter
from tests.support.children import child
from tests.support.sample_guidance import sample_map


@pytest.fixture
def body_list(qtbot: QtBot) -> BodyList:
    look = Look()
    shown = BodyList(look)
    look.setParent(shown)
    qtbot.addWidget(shown)
    shown.show_map(sample_map())
    shown.show()
    return shown


def test_enter_in_the_filter_picks_the_first_row(
    qtbot: QtBot, body_list: BodyList
) -> None:
    body_list.filter.setText("rhomboid left")
    with qtbot.waitSignal(body_list.feature_picked) as picked:
        QTest.keyClick(body_list.filter, Qt.Key.Key_Return)
    assert picked.args == ["rhomboid_left"]


def test_arrows_in_the_filter_walk_past_headings(body_list: BodyList) -> None:
    rows = body_list.list.rows
    later = next(at for at, row in enumerate(rows) if at > 1 and not row.id)
    body_list.list.mark(rows[later - 1].id)
    QTest.keyClick(body_list.filter, Qt.Key.Key_Down)
    assert body_list.list.current_id in rows[later + 1].ids


def test_left_and_right_choose_the_side(body_list: BodyList) -> None:
    body_list.list.mark("rhomboid_right")
    QTest.keyClick(body_list.list, Qt.Key.Key_Left)
    assert body_list.list.current_id == "rhomboid_left"


def test_side_is_kept_for_the_next_row(body_list: BodyList) -> None:
    body_list.list.mark("interscapular_left")
    body_list.list.mark_step(1)
    assert body_list.list.current_id == "rhomboid_left"


def test_side_is_read_out(body_list: BodyList) -> None:
    body_list.list.mark("rhomboid_left")
    index = body_list.list.currentIndex()
    said = index.data(Qt.ItemDataRole.AccessibleTextRole)
    assert said.endswith(", left")


def test_click_on_a_side_picks_it(qtbot: QtBot, body_list: BodyList) -> None:
    body_list.list.mark("rhomboid_right")
    index = body_list.list.currentIndex()
    row = body_list.list.rows[index.row()]
    rect = QRectF(body_list.list.visualRect(index))
    delegate = body_list.list.itemDelegate()
    assert isinstance(delegate, RowPainter)
    place = delegate.side_boxes(row, rect)[0].center().toPoint()
    with qtbot.waitSignal(body_list.feature_picked) as picked:
        QTest.mouseClick(
            body_list.list.viewport(), Qt.MouseButton.LeftButton, pos=place
        )
    assert picked.args == ["rhomboid_left"]


def test_typing_marks_the_first_row(body_list: BodyList) -> None:
    body_list.filter.setText("c7")
    assert body_list.list.current_id == "c7"


def test_nothing_found_is_told(body_list: BodyList) -> None:
    body_list.filter.setText("elephant")
    hint = child(body_list, QLabel, "body_list_hint")
    assert hint.text() == "Nothing on the map fits \u201celephant\u201d."


def test_long_names_wrap_and_are_not_cut(body_list: BodyList) -> None:
    row = Row("A long name of more than five words", id="x", glyph="bone")
    delegate = body_list.list.itemDelegate()
    assert isinstance(delegate, RowPainter)
    assert delegate.height_px(row, 160) > delegate.height_px(row, 600)


def test_row_of_the_selection_is_marked(body_list: BodyList) -> None:
    body_list.mark("c7")
    assert body_list.list.current_id == "c7"


def test_filtering_keeps_the_mark(body_list: BodyList) -> None:
    body_list.mark("c7")
    body_list.filter.setText("c7")
    assert body_list.list.current_id == "c7"
