"""The map beside a session: every beginning in sight, and no wait for a map."""

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRectF
from pytestqt.qtbot import QtBot

from app.model.ids import MapId
from app.model.library import Library
from app.model.session import StepKind, StepSides
from app.safety.sessions import fitted_session
from app.ui.follow.step_map import PATIENCE_MS, StepMap
from app.ui.follow.step_view import StepView, step_views
from app.ui.map.drawn_stroke import DrawnStroke
from app.ui.map.stroke_notes import first_strokes
from app.ui.map.view import BodyMapView
from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override
from app.ui.widgets.text_label import TextLabel
from tests.support.shipped import shipped_atlas
from tests.ui.follow.conftest import Maps, made_up, step

DOT_PX = 6.0
PLACES = (("skin_rolling", "sacrum"), ("neck_to_scalp_walk", "suboccipital"))
ShowStep = Callable[[Maps, StepView], StepMap]


class LateMaps(Maps):
    """Has a map ready when a test says so."""

    def __init__(self) -> None:
        self.ready: set[str] = set()
        self.asked: list[Callable[[], None]] = []

    @override
    def dress(self, view: BodyMapView, map_id: str) -> bool:
        return map_id in self.ready and super().dress(view, map_id)

    @override
    def make_ready(self, map_id: str, then: Callable[[], None]) -> None:
        self.asked.append(then)


def views_of(library: Library, technique: str, place: str) -> tuple[StepView, ...]:
    """Return the one step of a session as it is shown."""
    work = step(StepKind.WORK, technique, place, sides=StepSides.EACH)
    if place == "sacrum":
        work = step(StepKind.WORK, technique, place)
    session = made_up(steps=(work,))
    atlases = {MapId("back"): shipped_atlas(MapId("back"))}
    fitted = fitted_session(library, atlases, session)
    return step_views(library, session, fitted)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[ShowStep]:
    """Return what shows the map as large as in the window of a laptop, at a step."""
    kept: list[StepMap] = []

    def shown(maps: Maps, view: StepView) -> StepMap:
        step_map = StepMap(Look(), maps)
        kept.append(step_map)
        step_map.resize(530, 640)
        step_map.show()
        step_map.show_step(view)
        return step_map

    yield shown
    for step_map in kept:
        step_map.close()
        step_map.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize(("technique", "place"), PLACES)
def test_no_words_lie_on_where_to_begin(
    qtbot: QtBot, library: Library, show: ShowStep, technique: str, place: str
) -> None:
    (view,) = views_of(library, technique, place)
    step_map = show(Maps(), view)
    room = step_map.view.strokes_room_px
    qtbot.waitUntil(lambda: step_map.view.bookmark is not None)
    seen = step_map.view.bookmark
    assert seen is not None
    for one in first_strokes([DrawnStroke(stroke) for stroke in view.strokes]):
        x, y = seen.to_px(*one.points[0])
        dot = QRectF(x - DOT_PX, y - DOT_PX, 2 * DOT_PX, 2 * DOT_PX)
        assert room.contains(dot)


def test_a_map_that_is_not_ready_is_told_of_then_shown(
    qtbot: QtBot, library: Library, show: ShowStep
) -> None:
    (view,) = views_of(library, *PLACES[0])
    maps = LateMaps()
    step_map = show(maps, view)
    assert step_map.view.isVisible(), "a short wait needs no words"
    qtbot.waitUntil(lambda: not step_map.view.isVisible(), timeout=10 * PATIENCE_MS)
    told = step_map.findChild(TextLabel, "step_map_wait")
    assert told is not None
    assert told.isVisible()
    maps.ready.add("back")
    maps.asked[-1]()
    assert step_map.view.isVisible()
    assert step_map.view.bookmark is not None, "the way of the hands is framed"


def test_a_map_that_comes_too_late_is_not_shown(
    library: Library, show: ShowStep
) -> None:
    (view,) = views_of(library, *PLACES[0])
    maps = LateMaps()
    step_map = show(maps, replace(view, map_id="legs"))
    maps.ready.add("back")
    step_map.show_step(view)
    late, maps.ready = maps.asked[0], {"back", "legs"}
    late()
    assert step_map.map_id == "back"
