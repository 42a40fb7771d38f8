"""Claims about the band of what feels good, behind the chart's lines."""

from PySide6.QtCore import QPointF

from app.ui.feel.comfort_band import band_path

MOST_N = 30.0
TWO_TOUCHES = (
    (0.0, (4.0, 8.0)),
    (1.0, (4.0, 8.0)),
    (2.0, None),
    (3.0, (10.0, 40.0)),
    (4.0, (10.0, 40.0)),
)


def test_each_touch_keeps_its_own_band() -> None:
    path = band_path(TWO_TOUCHES, MOST_N)
    assert path.contains(QPointF(0.5, 6.0))
    assert not path.contains(QPointF(0.5, 12.0))
    assert path.contains(QPointF(3.5, 12.0))


def test_between_two_touches_nothing_is_said_to_feel_good() -> None:
    path = band_path(TWO_TOUCHES, MOST_N)
    assert not any(path.contains(QPointF(2.0, force_n)) for force_n in range(40))


def test_the_band_ends_where_the_chart_does() -> None:
    assert band_path(TWO_TOUCHES, MOST_N).boundingRect().bottom() == MOST_N
