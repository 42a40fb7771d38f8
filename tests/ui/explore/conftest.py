"""An Explore room on the small sample map."""

from dataclasses import dataclass

import pytest
from pytestqt.qtbot import QtBot

from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.guidance.search import SearchIndex
from app.ui.explore.controller import ExploreController
from app.ui.explore.panel import GuidancePanel
from app.ui.map.view import BodyMapView
from app.ui.widgets.look import Look
from tests.support.sample_guidance import sample_library


@dataclass
class Room:
    """A controller with its map and its panel."""

    controller: ExploreController
    map: BodyMapView
    panel: GuidancePanel


@pytest.fixture
def empty_room(qtbot: QtBot) -> Room:
    """Return a room before its content is there."""
    look = Look()
    view = BodyMapView()
    view.reduce_motion()
    view.resize(600, 700)
    panel = GuidancePanel(look)
    panel.resize(372, 700)
    qtbot.addWidget(view)
    qtbot.addWidget(panel)
    controller = ExploreController(look, view, panel, view)
    look.setParent(controller)
    controller.show_welcome()
    return Room(controller, view, panel)


@pytest.fixture
def room(empty_room: Room) -> Room:
    """Return a room on the sample map."""
    library = sample_library()
    atlas = Atlas(library.maps[0])
    empty_room.map.show_scene(scene_of(library.maps[0], atlas))
    empty_room.controller.show_library(library, atlas)
    empty_room.controller.show_search(SearchIndex(library))
    return empty_room
