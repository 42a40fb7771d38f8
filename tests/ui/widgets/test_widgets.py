"""The small widgets: what they show, say and do."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import (
    QColor,
    QFocusEvent,
    QImage,
    QPainter,
    QPainterPathStroker,
)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.badge import Badge
from app.ui.widgets.buttons import SMALLEST_TARGET_PX, GlyphButton, TextButton
from app.ui.widgets.chip import Chip, Tag
from app.ui.widgets.choices import ChoiceRow
from app.ui.widgets.collapsible import Collapsible
from app.ui.widgets.flow_layout import FlowLayout
from app.ui.widgets.gauge import StepGauge
from app.ui.widgets.glyphs import GLYPHS, paint_glyph
from app.ui.widgets.look import Look, TextStyle, palette_of
from app.ui.widgets.painting import shows_focus
from app.ui.widgets.result_list import ResultList
from app.ui.widgets.result_row import Row
from app.ui.widgets.row_button import RowButton
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.theme import DARK, LIGHT
from app.ui.widgets.words import tr
from tests.support.children import child


@pytest.fixture
def look(qapp: QApplication) -> Look:
    return Look()


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    """Return a shown window to put a widget on."""
    widget = QWidget()
    widget.setLayout(QVBoxLayout())
    widget.resize(360, 400)
    qtbot.addWidget(widget)
    widget.show()
    return widget


def picture_of(widget: QWidget) -> QImage:
    image = QImage(widget.size(), QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(QColor("white"))
    widget.render(image)
    return image


def test_words_fill_their_places() -> None:
    assert tr("{count} of {all}", count=2, all=5) == "2 of 5"


def test_braces_in_content_are_left_alone() -> None:
    assert tr("{name}.", name="{odd}") == "{odd}."


def test_text_grows_with_the_text_size(look: Look) -> None:
    before = look.font(TextStyle.BODY).pixelSize()
    look.show_appearance(replace(look.appearance, text_percent=160))
    assert (before, look.font(TextStyle.BODY).pixelSize()) == (14, 22)


def test_same_appearance_again_tells_nobody(qtbot: QtBot, look: Look) -> None:
    with qtbot.assertNotEmitted(look.changed):
        look.show_appearance(look.appearance)


def test_label_recolours_with_the_theme(look: Look, ground: QWidget) -> None:
    label = TextLabel(look, "text", parent=ground)
    look.show_theme(is_dark=True)
    ink = label.palette().color(label.foregroundRole())
    assert ink == QColor(DARK.text)


def test_rich_label_escapes_markup(look: Look, ground: QWidget) -> None:
    label = RichLabel(look, parent=ground)
    label.show_runs(("bold", "<b>a & b"), ("quiet", " c"))
    assert "&lt;b&gt;a &amp; b" in label.text()
    assert label.accessibleName() == "<b>a & b c"


def test_palette_writes_text_on_surface() -> None:
    palette = palette_of(LIGHT)
    assert palette.windowText().color() == QColor(LIGHT.text)
    assert palette.window().color() == QColor(LIGHT.surface)


@pytest.mark.parametrize("name", sorted(GLYPHS))
def test_glyph_stays_inside_its_grid(qapp: QApplication, name: str) -> None:
    line = QPainterPathStroker()
    bounds = line.createStroke(GLYPHS[name]()).boundingRect()
    assert QRectF(0.5, 0.5, 23, 23).contains(bounds)


@pytest.mark.parametrize("name", sorted(GLYPHS))
def test_glyph_leaves_ink(qapp: QApplication, name: str) -> None:
    image = QImage(24, 24, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    painter = QPainter(image)
    paint_glyph(painter, name, QRectF(0, 0, 24, 24), QColor("black"))
    painter.end()
    inked = sum(
        image.pixelColor(x, y).alpha() > 0 for x in range(24) for y in range(24)
    )
    assert inked > 15


def test_gauge_fills_up_to_its_cap(look: Look, ground: QWidget) -> None:
    gauge = StepGauge(look, 5, ground)
    gauge.resize(300, 32)
    gauge.show_cap(2, "work", "Pressure up to 2 of 5")
    image = picture_of(gauge)
    raised = QColor(LIGHT.raised)
    fills = [image.pixelColor(30 + 60 * step, 8) for step in range(5)]
    assert [fill != raised for fill in fills] == [True, True, False, False, False]


def test_gauge_is_read_out(look: Look, ground: QWidget) -> None:
    gauge = StepGauge(look, 5, ground)
    gauge.show_cap(2, "work", "Pressure up to 2 of 5")
    assert gauge.accessibleName() == "Pressure up to 2 of 5"


def test_small_button_is_still_a_target(look: Look, ground: QWidget) -> None:
    button = GlyphButton(look, "close", "Close", side_px=8, parent=ground)
    hint = button.sizeHint()
    assert min(hint.width(), hint.height()) >= SMALLEST_TARGET_PX


def test_enter_presses_a_button(qtbot: QtBot, look: Look, ground: QWidget) -> None:
    button = TextButton(look, "Go", parent=ground)
    with qtbot.waitSignal(button.clicked):
        QTest.keyClick(button, Qt.Key.Key_Return)


@pytest.mark.parametrize(
    ("reason", "is_shown"),
    [
        (Qt.FocusReason.TabFocusReason, True),
        (Qt.FocusReason.MouseFocusReason, False),
    ],
)
def test_focus_ring_is_for_the_keyboard(
    look: Look, ground: QWidget, reason: Qt.FocusReason, is_shown: bool
) -> None:
    button = TextButton(look, "Go", parent=ground)
    button.show()
    ground.activateWindow()
    button.clearFocus()
    button.setFocus(reason)
    assert shows_focus(button) is is_shown


@pytest.mark.parametrize("is_main", [True, False])
def test_focus_ring_can_be_seen(look: Look, ground: QWidget, is_main: bool) -> None:
    button = TextButton(look, "Go", is_main, parent=ground)
    button.resize(button.sizeHint())
    button.show()
    ground.activateWindow()
    button.clearFocus()
    before = button.grab().toImage()
    button.setFocus(Qt.FocusReason.TabFocusReason)
    assert button.grab().toImage() != before


def test_window_that_comes_back_keeps_the_ring(look: Look, ground: QWidget) -> None:
    button = TextButton(look, "Go", parent=ground)
    button.show()
    ground.activateWindow()
    button.clearFocus()
    button.setFocus(Qt.FocusReason.MouseFocusReason)
    again = Qt.FocusReason.ActiveWindowFocusReason
    QApplication.sendEvent(button, QFocusEvent(QFocusEvent.Type.FocusIn, again))
    assert not shows_focus(button)


def test_chip_shows_whether_it_is_on(look: Look, ground: QWidget) -> None:
    chip = Chip(look, "Knots", parent=ground)
    chip.resize(chip.sizeHint())
    off = picture_of(chip)
    chip.setChecked(True)
    assert picture_of(chip) != off


def test_tag_tells_what_it_is_about(look: Look, ground: QWidget) -> None:
    tag = Tag(look, "2 min", "Time", parent=ground)
    assert tag.accessibleName() == "Time: 2 min"


def test_badge_wraps_when_narrow(look: Look, ground: QWidget) -> None:
    badge = Badge(look, "check", "Work zone, 14 mm to bone", "work", ground)
    assert badge.heightForWidth(110) > badge.heightForWidth(400)


def test_choice_is_one_of_several(qtbot: QtBot, look: Look, ground: QWidget) -> None:
    row = ChoiceRow(look, "Theme", (("a", "A"), ("b", "B")), parent=ground)
    row.show_chosen("a")
    with qtbot.waitSignal(row.chosen) as chosen:
        child(row, Chip, "choice_b").click()
    states = [child(row, Chip, f"choice_{c}").isChecked() for c in "ab"]
    assert (chosen.args, states) == (["b"], [False, True])


def test_chosen_choice_stays_when_pressed_again(look: Look, ground: QWidget) -> None:
    row = ChoiceRow(look, "Theme", (("a", "A"), ("b", "B")), parent=ground)
    row.show_chosen("a")
    child(row, Chip, "choice_a").click()
    assert child(row, Chip, "choice_a").isChecked()


def test_folded_body_is_built_when_first_opened(look: Look, ground: QWidget) -> None:
    built: list[QWidget] = []

    def build(parent: QWidget) -> QWidget:
        built.append(QWidget(parent))
        return built[-1]

    fold = Collapsible(look, "More", build, ground)
    before = len(built)
    for _ in range(3):
        fold.button.click()
    assert (before, len(built)) == (0, 1)


def test_fold_says_whether_it_is_open(look: Look, ground: QWidget) -> None:
    fold = Collapsible(look, "More", QWidget, ground)
    said = [fold.button.accessibleDescription()]
    fold.button.click()
    said.append(fold.button.accessibleDescription())
    assert said == ["closed", "open"]


def test_row_wraps_its_words(look: Look, ground: QWidget) -> None:
    row = RowButton(look, "A long title of many words", "and a line", parent=ground)
    assert row.heightForWidth(150) > row.heightForWidth(500)


def test_flow_wraps_and_its_height_follows(look: Look, ground: QWidget) -> None:
    box = QWidget(ground)
    flow = FlowLayout(box, gap_px=4)
    for text in ("one", "two", "three", "four"):
        flow.addWidget(Tag(look, text, parent=box))
    assert flow.heightForWidth(70) > flow.heightForWidth(600)


def test_flow_gives_back_what_it_was_given(look: Look, ground: QWidget) -> None:
    box = QWidget(ground)
    flow = FlowLayout(box)
    tag = Tag(look, "one", parent=box)
    flow.addWidget(tag)
    item = flow.takeAt(0)
    assert item is not None
    assert (item.widget(), flow.count(), flow.takeAt(0)) == (tag, 0, None)


ROWS = (
    Row("Regions"),
    Row("Kidney", "no-go", "kidney", "no_entry"),
    Row("Knots"),
    Row("Rhomboid", "aches", "rhomboid", "knot", kind="right"),
)


@pytest.fixture
def results(look: Look, ground: QWidget) -> ResultList:
    shown = ResultList(look, "Found", ground)
    shown.show_rows(ROWS)
    shown.resize(300, 300)
    shown.show()
    return shown


def test_headings_cannot_be_chosen(results: ResultList) -> None:
    index = results.model().index(0, 0)
    assert not index.flags() & Qt.ItemFlag.ItemIsSelectable


def test_row_is_read_out_with_its_kind(results: ResultList) -> None:
    index = results.model().index(3, 0)
    said = [
        index.data(Qt.ItemDataRole.AccessibleTextRole),
        index.data(Qt.ItemDataRole.AccessibleDescriptionRole),
    ]
    assert said == ["Rhomboid, right", "aches"]


def test_click_chooses_a_row(qtbot: QtBot, results: ResultList) -> None:
    place = results.visualRect(results.model().index(1, 0)).center()
    with qtbot.waitSignal(results.row_chosen) as chosen:
        QTest.mouseClick(results.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert chosen.args == ["kidney"]


def test_step_back_from_nothing_marks_the_last_row(results: ResultList) -> None:
    results.mark("")
    results.mark_step(-1)
    assert results.current_id == "rhomboid"


def test_step_beyond_the_end_stays(results: ResultList) -> None:
    results.mark("rhomboid")
    results.mark_step(1)
    assert results.current_id == "rhomboid"


def test_unknown_row_unmarks(results: ResultList) -> None:
    results.mark("rhomboid")
    results.mark("nothing")
    assert results.current_id == ""


def test_hidden_thing_leaves_no_gap_in_a_flow(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    flow = FlowLayout(holder, gap_px=8)
    hidden, seen = QWidget(), QWidget()
    for each in (hidden, seen):
        each.setMinimumSize(30, 20)
        flow.addWidget(each)
    hidden.hide()
    holder.resize(200, 60)
    holder.show()
    assert seen.x() == 0
