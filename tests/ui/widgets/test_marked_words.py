"""Words of running text that a book explains are underlined where they stand."""

import pytest
from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QFontMetricsF
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.text_label import RichLabel, TextLabel
from app.ui.widgets.word_book import Mark, WordBook, book_of

LONG = (
    "Lean slowly into the muscle beside the spine and wait there until a knot softens."
)


def find(text: str) -> tuple[Mark, ...]:
    """Find knots."""
    at = text.find("knot")
    return (Mark(at, at + len("knot"), "knot"),) if at >= 0 else ()


@pytest.fixture
def ground(qtbot: QtBot) -> QWidget:
    """Return a shown widget with a book, for labels to lie on."""
    ground = QWidget()
    qtbot.addWidget(ground)
    ground.resize(300, 400)
    QVBoxLayout(ground)
    WordBook(find, ground)
    return ground


def laid(ground: QWidget, label: TextLabel) -> TextLabel:
    layout = ground.layout()
    assert layout is not None
    layout.addWidget(label)
    ground.show()
    ground.grab()
    return label


def test_word_is_found_where_it_stands(ground: QWidget) -> None:
    label = laid(ground, TextLabel(Look(), "A knot is sore.", parent=ground))
    (word,) = label.marked_words
    metrics = QFontMetricsF(label.font())
    assert word.parts[0].left() == pytest.approx(metrics.horizontalAdvance("A "), abs=1)
    assert word.parts[0].width() == pytest.approx(
        metrics.horizontalAdvance("knot"), abs=1
    )


def test_word_in_a_later_line_is_found_there(ground: QWidget) -> None:
    label = laid(ground, TextLabel(Look(), LONG, parent=ground))
    (word,) = label.marked_words
    line = QFontMetricsF(label.font()).height()
    assert label.height() > 2 * line
    assert word.parts[0].top() > line


def test_word_between_bold_runs_is_found(ground: QWidget) -> None:
    label = RichLabel(Look(), parent=ground)
    label.show_runs(("bold", "Careful."), ("plain", " A knot hurts."))
    laid(ground, label)
    (word,) = label.marked_words
    plain = QFontMetricsF(label.font()).horizontalAdvance("Careful. A ")
    assert word.parts[0].left() > plain - 2


def test_bold_runs_underline_nothing(ground: QWidget) -> None:
    label = RichLabel(Look(), parent=ground)
    label.show_runs(("bold", "A knot hurts."), ("plain", " Go slowly."))
    assert not laid(ground, label).marked_words


@pytest.mark.parametrize("style", [TextStyle.TITLE, TextStyle.HEADING])
def test_headings_underline_nothing(ground: QWidget, style: TextStyle) -> None:
    label = laid(ground, TextLabel(Look(), "A knot", style, parent=ground))
    assert not label.marked_words


def test_quiet_lines_underline_nothing(ground: QWidget) -> None:
    label = laid(ground, TextLabel(Look(), "A knot", tint="quiet", parent=ground))
    assert not label.marked_words


def test_text_without_a_book_around_it_underlines_nothing(qtbot: QtBot) -> None:
    label = TextLabel(Look(), "A knot")
    qtbot.addWidget(label)
    assert not label.marked_words


def test_other_text_has_other_words(ground: QWidget) -> None:
    label = laid(ground, TextLabel(Look(), "A knot", parent=ground))
    assert label.marked_words
    label.setText("No such thing")
    assert not label.marked_words


def test_nearest_book_counts(ground: QWidget) -> None:
    inner = QWidget(ground)
    own = WordBook(find, inner)
    assert book_of(QWidget(inner)) is own


def test_pointer_on_a_word_is_told_and_its_going_too(
    ground: QWidget, qtbot: QtBot
) -> None:
    label = laid(ground, TextLabel(Look(), "A knot is sore.", parent=ground))
    book = book_of(label)
    assert book is not None
    place = label.marked_words[0].parts[0].center().toPoint()
    with qtbot.waitSignal(book.word_attended) as told:
        QTest.mouseMove(label, place)
    assert told.args == [label, label.marked_words[0].box, "knot", False]
    with qtbot.waitSignal(book.word_left):
        QTest.mouseMove(label, place + QPointF(90, 0).toPoint())


def test_press_on_a_word_is_told(ground: QWidget, qtbot: QtBot) -> None:
    label = laid(ground, TextLabel(Look(), "A knot is sore.", parent=ground))
    book = book_of(label)
    assert book is not None
    place = label.marked_words[0].parts[0].center().toPoint()
    with qtbot.waitSignal(book.word_attended) as told:
        QTest.mouseClick(label, Qt.MouseButton.LeftButton, pos=place)
    assert told.args is not None
    assert told.args[2:] == ["knot", True]


def test_dots_are_painted_below_the_word(ground: QWidget) -> None:
    look = Look()
    plain = laid(ground, TextLabel(look, "A knot", tint="text", parent=ground))
    (word,) = plain.marked_words
    box = word.box
    picture = plain.grab(box.adjusted(0, box.height() - 3, 0, 1)).toImage()
    accent = look.colour("accent")
    seen = [
        picture.pixelColor(x, y)
        for x in range(picture.width())
        for y in range(picture.height())
    ]
    assert any(abs(c.green() - accent.green()) < 60 and c.red() < 120 for c in seen)
