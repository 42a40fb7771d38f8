"""Where the contact is on its way, and when."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from app.model.outline import MapPoint
from app.model.safety import Contact
from app.model.stroke import StrokePath
from app.model.technique import ContactShape
from app.ui.map.drawn_stroke import DrawnStroke

PALM = ContactShape(contact=Contact.PALM, name="Palm", along_mm=180, across_mm=85)
CORNER = (MapPoint(0, 0), MapPoint(0, -100), MapPoint(50, -100))


def stroke(
    period_s: float = 3.0, begins_s: float = 0.0, cycle_s: float = 0.0
) -> DrawnStroke:
    return DrawnStroke(
        StrokePath(CORNER, PALM, -90.0, period_s, begins_s=begins_s, cycle_s=cycle_s)
    )


@pytest.mark.parametrize(
    ("share", "place"), [(0, (0, 0)), (1 / 3, (0, -50)), (1, (50, -100))]
)
def test_contact_goes_evenly_along_its_way(
    share: float, place: tuple[float, float]
) -> None:
    assert stroke().place_at(share)[:2] == pytest.approx(place)


@settings(deadline=None)
@given(st.floats(0, 1))
def test_contact_never_leaves_the_box_that_is_redrawn(share: float) -> None:
    drawn = stroke()
    x, y, _ = drawn.place_at(share)
    left, top, right, bottom = drawn.bounds_mm
    assert left + 90 <= x <= right - 90
    assert top + 90 <= y <= bottom - 90


def test_parts_of_a_stroke_take_turns() -> None:
    up = stroke(period_s=3.0, begins_s=0.0, cycle_s=5.0)
    back = stroke(period_s=2.0, begins_s=3.0, cycle_s=5.0)
    for seconds in (0.0, 2.9, 3.1, 4.9, 5.1, 103.5):
        assert (up.share_at(seconds) is None) != (back.share_at(seconds) is None)


def test_stroke_begins_anew_after_its_period() -> None:
    assert stroke().share_at(4.5) == pytest.approx(0.5)


def test_press_stays_where_it_is() -> None:
    press = DrawnStroke(StrokePath((MapPoint(7, 8),), PALM, 30.0, 4.0))
    assert not press.is_way
    assert press.place_at(0.7) == (7, 8, 30.0)
