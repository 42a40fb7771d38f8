"""The list that mirrors the map."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from pytestqt.qtbot import QtBot

from app.ui.map.feature_list import FeatureList
from tests.support.sample_scene import sample_scene


@pytest.fixture
def rows(qtbot: QtBot) -> FeatureList:
    rows = FeatureList()
    qtbot.addWidget(rows)
    rows.show_scene(sample_scene())
    return rows


def view_of(rows: FeatureList) -> QListView:
    view = rows.findChild(QListView)
    assert view is not None
    return view


def type_words(rows: FeatureList, qtbot: QtBot, words: str) -> QLineEdit:
    line = rows.findChild(QLineEdit)
    assert line is not None
    QTest.keyClicks(line, words)
    return line


def texts(rows: FeatureList, role: Qt.ItemDataRole) -> list[str]:
    model = view_of(rows).model()
    return [model.index(row, 0).data(role) for row in range(model.rowCount())]


def test_regions_knots_and_landmarks_are_listed_and_nothing_else(
    rows: FeatureList,
) -> None:
    assert set(rows.shown_ids) == {
        "massage_zone_left",
        "massage_zone_right",
        "mid_back_left",
        "mid_back_right",
        "kidney_column_left",
        "kidney_column_right",
        "kidney_left",
        "kidney_right",
        "spine",
        "crest_right",
        "spinous_c7",
    }


def test_sections_have_headings(rows: FeatureList) -> None:
    shown = texts(rows, Qt.ItemDataRole.DisplayRole)
    assert [one for one in ("Regions", "Knots", "Landmarks") if one in shown] == [
        "Regions",
        "Knots",
        "Landmarks",
    ]


def test_row_tells_a_screen_reader_its_level_and_cap(rows: FeatureList) -> None:
    said = texts(rows, Qt.ItemDataRole.AccessibleTextRole)
    assert "Mid back, right · work, up to 3" in said


def test_filter_keeps_rows_with_all_words_and_their_headings(
    rows: FeatureList, qtbot: QtBot
) -> None:
    type_words(rows, qtbot, "KIDNEY right")
    assert set(rows.shown_ids) == {"kidney_right", "kidney_column_right"}
    shown = texts(rows, Qt.ItemDataRole.DisplayRole)
    assert shown[0] == "Regions"
    assert "Knots" not in shown


def test_enter_in_the_filter_picks_the_first_row(
    rows: FeatureList, qtbot: QtBot
) -> None:
    line = type_words(rows, qtbot, "crest")
    with qtbot.waitSignal(rows.feature_picked) as picked:
        QTest.keyClick(line, Qt.Key.Key_Return)
    assert picked.args == ["crest_right"]


def test_enter_on_a_row_picks_it(rows: FeatureList, qtbot: QtBot) -> None:
    rows.select("spine")
    with qtbot.waitSignal(rows.feature_picked) as picked:
        QTest.keyClick(view_of(rows), Qt.Key.Key_Return)
    assert picked.args == ["spine"]


def test_selecting_a_row_from_outside_emits_nothing(
    rows: FeatureList, qtbot: QtBot
) -> None:
    with qtbot.assertNotEmitted(rows.feature_picked):
        rows.select("spine")
    assert rows.selected_id == "spine"
    rows.select(None)
    assert rows.selected_id is None


def test_headings_can_not_be_chosen(rows: FeatureList) -> None:
    first = view_of(rows).model().index(0, 0)
    assert first.flags() == Qt.ItemFlag.NoItemFlags
