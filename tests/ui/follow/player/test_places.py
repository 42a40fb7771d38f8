"""Nothing overlaps and nothing is cut off, whatever the window."""

from itertools import combinations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect

from app.ui.follow.player.places import Places, places_for
from app.ui.follow.player.player_look import unit_for

WIDTHS = st.integers(900, 3840)
HEIGHTS = st.integers(600, 2160)


def placed(width: int, height: int) -> Places:
    """Return the boxes as the page asks for them."""
    return places_for(width, height, unit_for(width, height))


def boxes(places: Places) -> dict[str, QRect]:
    """Return what must not overlap; tools lie on the map's empty foot."""
    names = ("map", "words", "ring", "gauge", "coming", "buttons", "strip")
    return {name: getattr(places, name) for name in names}


@given(WIDTHS, HEIGHTS)
def test_nothing_overlaps(width: int, height: int) -> None:
    for (one, a), (other, b) in combinations(boxes(placed(width, height)).items(), 2):
        assert not a.intersects(b), f"{one} lies on {other}"


@given(WIDTHS, HEIGHTS)
def test_nothing_is_cut_off(width: int, height: int) -> None:
    window = QRect(0, 0, width, height)
    for name, box in boxes(placed(width, height)).items():
        assert window.contains(box), f"{name} leaves the window"


@given(WIDTHS, HEIGHTS)
def test_tools_stay_on_the_maps_foot(width: int, height: int) -> None:
    places = placed(width, height)
    assert places.map.contains(places.tools)
    assert places.tools.top() >= places.map.bottom() - places.map_foot


@given(WIDTHS, HEIGHTS)
def test_words_have_room(width: int, height: int) -> None:
    places = placed(width, height)
    unit = unit_for(width, height)
    assert places.words.height() > 200 * unit
    assert places.gauge.width() > 300 * unit
