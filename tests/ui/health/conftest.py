"""The health check on the small sample, with a file of the test's own."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.model.library import Library
from app.ui.health.controller import HealthController
from app.ui.health.keeping import Keeping
from app.ui.health.room import HealthRoom
from app.ui.map.view import BodyMapView
from app.ui.widgets.look import Look
from tests.support.sample_guidance import sample_library
from tests.support.sample_health import sample_health
from tests.support.sample_map import sample_map


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the sample map with the sample check."""
    changes = {"health": sample_health(), "maps": (sample_map(),)}
    return sample_library().model_copy(update=changes)


@pytest.fixture(scope="session")
def atlas(library: Library) -> Atlas:
    """Return what answers about places of the sample map."""
    return Atlas(library.maps[0])


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Return where people are kept."""
    return tmp_path / "data"


@pytest.fixture
def health(
    qapp: QApplication, library: Library, folder: Path
) -> Iterator[HealthController]:
    """Return a controller that nobody has answered yet."""
    controller = HealthController(Keeping(folder))
    controller.show_library(library)
    yield controller
    controller.close()


@dataclass
class Maps:
    """The sample map as the page that asks where wants it."""

    atlas: Atlas | None
    titles: dict[str, str] = field(default_factory=dict)

    def turn_to(self, map_id: str) -> None:
        """There is one map only."""

    def dress(self, view: BodyMapView) -> None:
        """Show the sample map without movement."""
        view.reduce_motion()
        if self.atlas is not None:
            view.show_scene(scene_of(self.atlas.body_map, self.atlas))


@pytest.fixture
def room(qtbot: QtBot, health: HealthController, atlas: Atlas) -> Iterator[HealthRoom]:
    """Return the room, shown and with the keys."""
    window = QWidget()
    look = Look(parent=window)
    room = HealthRoom(look, health, Maps(atlas), window)
    window.resize(1200, 760)
    room.resize(1200, 760)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    assert room.page is not None
    room.page.setFocus()
    yield room
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
