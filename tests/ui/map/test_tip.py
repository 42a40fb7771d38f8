"""Where the sign beside the pointer stands."""

from hypothesis import given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFont, QFontMetricsF
from pytestqt.qtbot import QtBot

from app.ui.map.overlay import scale_box
from app.ui.map.tip import tip_beside, wrapped
from app.ui.map.viewport import Viewport

ROOM = QRectF(0, 60, 700, 600)
LINES = ("Between blade and spine, right · work, up to 3", "Trapezius · Rib 4")


def font(pixels: int = 14) -> QFont:
    font = QFont()
    font.setPixelSize(pixels)
    return font


@settings(deadline=None, max_examples=60)
@given(st.floats(0, 700), st.floats(60, 660), st.integers(11, 30))
def test_tip_is_whole_and_never_under_the_pointer(
    x: float, y: float, pixels: int
) -> None:
    box = tip_beside(LINES, font(pixels), (x, y), ROOM).box
    assert ROOM.contains(box)
    assert not box.contains(QPointF(x, y))


def test_tip_keeps_off_what_floats_over_the_map(qtbot: QtBot) -> None:
    pill = QRectF(300, 380, 300, 60)
    box = tip_beside(LINES, font(), (300, 360), ROOM, [pill]).box
    assert not box.intersects(pill)


def test_long_tip_is_broken_between_words(qtbot: QtBot) -> None:
    narrow = QRectF(0, 0, 240, 400)
    tip = tip_beside(LINES, font(22), (120, 200), narrow)
    assert len(tip.rows) > 2
    assert narrow.contains(tip.box)


def test_no_word_is_lost_when_a_text_is_broken(qtbot: QtBot) -> None:
    rows = wrapped(LINES[0], QFontMetricsF(font()), 80)
    assert " ".join(rows) == LINES[0]


def test_scale_box_holds_its_words_at_any_text_size(qtbot: QtBot) -> None:
    view = Viewport(1.0, 0, 0)
    for pixels in (9, 14, 23, 40):
        box = scale_box(view, 10, 500, font(pixels))
        assert box.height() >= QFontMetricsF(font(pixels - 1)).height() + 11
        assert box.bottom() == 500
