"""The map goes to the place of the turn, and paints no more than hands pass over."""

from functools import cache

import pytest
from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from app.geometry.scene import scene_of
from app.model.ids import MapId
from app.model.safety import Side
from app.safety.sessions import fitted_session
from app.ui.follow.player.framing import LEAST_MM, framed
from app.ui.follow.player.map_view import StageMap, StagePlace
from app.ui.follow.player.stage import map_id_of, place_of
from app.ui.map.drawn import DrawnScene
from app.ui.map.picture import MapContent
from app.ui.map.theme import DARK
from tests.support.shipped import shipped_atlas, shipped_library
from tests.ui.follow.conftest import made_up


@cache
def content(map_id: str = "back") -> MapContent:
    """Return a shipped map without a body."""
    atlas = shipped_atlas(MapId(map_id))
    scene = DrawnScene(scene_of(atlas.body_map, atlas))
    return MapContent(scene, scene.silhouette)


@cache
def turns() -> tuple:  # type: ignore[type-arg]  # of turns
    """Return the turns of a session on the back."""
    return fitted_session(shipped_library(), shipped_atlas, made_up()).turns


def place(index: int) -> StagePlace:
    """Return what is shown of a turn."""
    return place_of(turns()[index], content())


@pytest.fixture
def view(qtbot: QtBot) -> StageMap:
    """Return a map that is seen."""
    view = StageMap()
    qtbot.addWidget(view)
    view.resize(500, 500)
    view.show()
    return view


class Painted(QObject):
    """Notes where a widget is painted."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.boxes: list[QRect] = []
        parent.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Note a painting."""
        if isinstance(event, QPaintEvent):
            self.boxes.append(event.region().boundingRect())
        return False


def test_a_turn_without_a_place_shows_the_whole_figure(view: StageMap) -> None:
    view.show_place(place(0))
    left, top = view.view_mm.to_px(*content().scene.framed_mm[:2])
    assert left >= 0
    assert top >= 0


def test_the_place_of_the_turn_is_seen_with_its_strokes(view: StageMap) -> None:
    view.show_place(place(2))
    view.finish_drawing()
    bounds = view.play.bounds_mm
    assert bounds is not None
    left, top = view.view_mm.to_px(bounds[0], bounds[1])
    right, bottom = view.view_mm.to_px(bounds[2], bounds[3])
    assert 0 <= left < right <= 500
    assert 0 <= top < bottom <= 500


def test_a_small_place_is_shown_with_its_surroundings() -> None:
    left, top, right, bottom = framed((10, 10, 20, 20))
    assert right - left >= LEAST_MM
    assert bottom - top >= LEAST_MM


def test_the_way_to_another_place_is_a_glide(view: StageMap) -> None:
    view.show_place(place(0))
    view.finish_drawing()
    before = view.view_mm
    view.show_place(place(2))
    assert view.glide.is_moving
    assert view.view_mm == before
    view.finish_drawing()
    assert view.view_mm == view.glide.goal != before


def test_with_reduced_motion_it_is_a_cut(view: StageMap) -> None:
    view.reduce_motion()
    view.show_place(place(0))
    view.finish_drawing()
    view.show_place(place(2))
    assert not view.glide.is_moving
    assert view.view_mm == view.glide.goal


def test_with_reduced_motion_hands_stand_still(view: StageMap) -> None:
    view.reduce_motion()
    view.show_place(place(2))
    view.show_seconds(3.0)
    assert view.seconds == 0.0


def test_a_frame_paints_only_what_hands_pass_over(view: StageMap, qtbot: QtBot) -> None:
    view.resize(900, 900)
    view.show_place(place(2))
    view.finish_drawing()
    view.show_seconds(0.1)
    QApplication.processEvents()
    painted = Painted(view)
    view.show_seconds(0.116)
    QApplication.processEvents()
    assert painted.boxes
    shares = [box.width() * box.height() / 900**2 for box in painted.boxes]
    assert max(shares) < 0.45


def test_each_side_has_its_hand_mirrored(view: StageMap) -> None:
    sides = {}
    for index in (2, 3):
        view.show_place(place(index))
        sides[turns()[index].side] = {p.is_right for p in view.play.poses(0.5)}
    # With two hands at work, the first is that of the side.
    view.show_place(place(2))
    right = view.play.poses(0.5)[0]
    view.show_place(place(3))
    left = view.play.poses(0.5)[0]
    assert set(sides) == {Side.RIGHT, Side.LEFT}
    assert (right.is_right, left.is_right) == (True, False)
    assert right.x_mm == pytest.approx(-left.x_mm, abs=1.0)


def test_another_map_stays_covered_by_the_old_one_until_it_is_there(
    view: StageMap, qtbot: QtBot
) -> None:
    view.show_theme(DARK)
    view.show_place(place(2))
    view.finish_drawing()
    middle = view.grab().toImage().pixelColor(250, 250)
    view.show_place(StagePlace(content("legs")))
    assert view.grab().toImage().pixelColor(250, 250) == middle
    view.finish_drawing()
    assert view.grab().toImage().pixelColor(250, 250) != middle


def test_without_its_map_a_turn_shows_no_hands(view: StageMap) -> None:
    view.show_place(place(2))
    view.finish_drawing()
    view.rest()
    assert view.play.hands == ()


def test_a_sharper_body_keeps_the_hands_where_they_are(view: StageMap) -> None:
    view.show_place(place(2))
    view.finish_drawing()
    view.show_seconds(1.5)
    other = MapContent(content().scene, content().scene.silhouette)
    view.show_content(other)
    assert view.seconds == 1.5
    assert view.place is not None
    assert view.place.content is other


def test_a_talk_is_shown_on_the_map_of_what_follows() -> None:
    assert map_id_of(turns(), 0) == "back"
    assert map_id_of(turns(), len(turns()) - 1) == "back"
