"""The list that mirrors the map."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from app.ui.explore.body_list import BodyList, filtered, rows_of
from app.ui.widgets.look import Look
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


def test_everything_on_the_map_is_listed() -> None:
    ids = {row.id for row in rows_of(sample_map()) if row.id}
    assert ids == set(sample_map().features)


def test_each_kind_has_a_heading() -> None:
    headings = [row.title for row in rows_of(sample_map()) if not row.id]
    assert headings == ["Regions", "Knots", "Landmarks", "Muscles", "Bones"]


def test_filter_keeps_rows_with_every_word() -> None:
    rows = filtered(rows_of(sample_map()), "right inter")
    assert [row.id for row in rows] == ["", "interscapular_right"]


def test_heading_without_rows_is_left_out() -> None:
    rows = filtered(rows_of(sample_map()), "scapula")
    assert "Landmarks" not in [row.title for row in rows]


def test_filter_without_match_is_empty() -> None:
    assert filtered(rows_of(sample_map()), "elephant") == ()


def test_enter_in_the_filter_picks_the_first_row(
    qtbot: QtBot, body_list: BodyList
) -> None:
    body_list.filter.setText("rhomboid left")
    with qtbot.waitSignal(body_list.feature_picked) as picked:
        QTest.keyClick(body_list.filter, Qt.Key.Key_Return)
    assert picked.args == ["rhomboid_left"]


def test_arrows_pass_over_headings(body_list: BodyList) -> None:
    body_list.list.mark("spine")
    body_list.list.mark_step(1)
    assert body_list.list.current_id == "rhomboid_left"


def test_row_of_the_selection_is_marked(body_list: BodyList) -> None:
    body_list.mark("c7")
    assert body_list.list.current_id == "c7"


def test_filtering_keeps_the_mark(body_list: BodyList) -> None:
    body_list.mark("c7")
    body_list.filter.setText("c7")
    assert body_list.list.current_id == "c7"
