"""The Follow room on the shipped maps, with sessions of the tests' own."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta, timezone
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.geometry.scene import scene_of
from app.model.ids import MapId
from app.model.library import Library
from app.model.session import (
    CheckItem,
    Checklist,
    Session,
    SessionStep,
    StepKind,
    StepSides,
)
from app.session.player_state import BellKind
from app.ui.follow.controller import FollowController
from app.ui.follow.keeping import FollowKeeping
from app.ui.follow.pages import Pages
from app.ui.follow.player.controller import PlayerController, PlayerEnd
from app.ui.follow.player.maps import PlayerMaps
from app.ui.follow.player.page import PlayerPage
from app.ui.follow.room import FollowRoom
from app.ui.health.controller import HealthController
from app.ui.health.keeping import Keeping
from app.ui.map.picture import MapContent
from app.ui.map.view import BodyMapView
from app.ui.rooms.aside import AtOnce
from app.ui.widgets.look import Look
from tests.support.shipped import PROJECT, shipped_atlas, shipped_library

EVENING = datetime(2026, 11, 21, 20, 15, tzinfo=timezone(timedelta(hours=1)))

TO_PREPARE = Checklist(
    id="preparation",
    title="Have this ready",
    items=(CheckItem(text="Warm room"), CheckItem(text="Two towels")),
)
TO_END = Checklist(
    id="aftercare",
    title="Afterwards",
    items=(
        CheckItem(text="The last strokes", is_of_whole=True),
        CheckItem(text="A drink"),
    ),
)


def step(kind: StepKind, technique: str, place: str, **changes: object) -> SessionStep:
    """Return a step on the back."""
    values: dict[str, object] = {
        "kind": kind,
        "technique": technique,
        "map": "back",
        "place": place,
        "level": 2,
        "seconds": 60,
        "say": f"Do the {technique}.",
        "why": f"Why {technique} stands here.",
    }
    return SessionStep.model_validate({**values, **changes})


def made_up(session_id: str = "made_up", **changes: object) -> Session:
    """Return a session of five steps, ten minutes long."""
    steps = (
        SessionStep(kind=StepKind.TALK, title="Ask first", seconds=60, say="Ask."),
        step(StepKind.WARM_UP, "basic_rub", "massage_zone", seconds=120),
        step(
            StepKind.WORK,
            "paraspinal_friction",
            "paraspinal",
            sides=StepSides.EACH,
            seconds=90,
            level=3,
        ),
        step(StepKind.COOL_DOWN, "effleurage", "massage_zone", seconds=180),
        SessionStep(
            kind=StepKind.AFTERCARE, title="Let them rest", seconds=60, say="Rest."
        ),
    )
    values: dict[str, object] = {
        "id": session_id,
        "title": session_id.replace("_", " ").capitalize(),
        "summary": "A session made for tests.",
        "lubricant": "oil",
        "steps": steps,
    }
    return Session.model_validate({**values, **changes})


@pytest.fixture(scope="session")
def library() -> Library:
    """Return the shipped content with two sessions of our own."""
    sessions = (made_up(order=1), made_up("second_one", order=2))
    changes = {"sessions": sessions, "checklists": (TO_PREPARE, TO_END)}
    # A copy would keep what the shipped library has worked out of its own sessions.
    shipped = shipped_library()
    fields = {name: getattr(shipped, name) for name in Library.model_fields}
    return Library(**{**fields, **changes})


@pytest.fixture
def health(qapp: QApplication, library: Library) -> Iterator[HealthController]:
    """Return the health check that nobody has answered."""
    controller = HealthController(Keeping(None))
    controller.show_library(library)
    yield controller
    controller.close()


@pytest.fixture
def follow(health: HealthController) -> Iterator[FollowController]:
    """Return the controller of the room, which works at once."""
    keeping = FollowKeeping(None)
    controller = FollowController(
        health, shipped_atlas, AtOnce(), keeping, lambda: EVENING
    )
    yield controller
    keeping.close()


class Maps:
    """Dresses a view with a shipped map, without a body and without movement."""

    figures = PROJECT / "resources" / "figures"

    def dress(self, view: BodyMapView, map_id: str) -> bool:
        """Show a map."""
        view.reduce_motion()
        atlas = shipped_atlas(MapId(map_id))
        view.show_scene(scene_of(atlas.body_map, atlas))
        return True

    def make_ready(self, map_id: str, then: Callable[[], None]) -> None:
        """Every map is ready."""
        then()


@dataclass
class ChosenFiles:
    """Answers with the path that a test has chosen."""

    path: Path | None = None

    def to_save(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Return where to save."""
        return self.path

    def to_open(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        """Return what to open."""
        return self.path


@pytest.fixture
def files() -> ChosenFiles:
    """Return what stands for the dialogs of the system."""
    return ChosenFiles()


class Players:
    """Makes silent players on a clock that stands still."""

    def __init__(self, follow: FollowController) -> None:
        self._follow = follow
        self.controller: PlayerController | None = None

    def page(self, parent: QWidget) -> PlayerPage:
        """Return the page of a player."""
        assert self._follow.fitted is not None
        quiet = Silence()
        self.controller = PlayerController(
            self._follow.fitted,
            quiet,
            quiet,
            lambda: 0.0,
            state=self._follow.take_resumed(),
            parent=parent,
        )
        self.controller.finished.connect(self._on_finished)
        self.controller.left.connect(self._follow.leave_player)
        return PlayerPage(Look(parent=parent), self.controller, NoMaps(parent), ())

    def _on_finished(self, end: PlayerEnd) -> None:
        self._follow.finish(end.state)


class Silence:
    """Says and rings nothing."""

    def say(self, text: str, is_urgent: bool = False) -> None:
        """Say nothing."""

    def bell(self, kind: BellKind) -> None:
        """Ring nothing."""

    def start_pacer(self, period_s: float, from_s: float = 0.0) -> None:
        """Keep no pace."""

    def stop_pacer(self) -> None:
        """Keep no pace."""

    def stop(self) -> None:
        """Stay silent."""


class NoMaps(PlayerMaps):
    """Has no map to draw."""

    def content(self, map_id: str) -> MapContent | None:
        """Return nothing."""
        return None


@pytest.fixture
def players(follow: FollowController) -> Players:
    """Return what makes players."""
    return Players(follow)


@pytest.fixture
def room(
    qtbot: QtBot, follow: FollowController, files: ChosenFiles, players: Players
) -> Iterator[FollowRoom]:
    """Return the room, shown and with the keys."""
    window = QWidget()
    look = Look(parent=window)
    pages = Pages(look, follow, lambda map_id: None, Maps(), files, players.page)
    room = FollowRoom(look, follow, pages.make, window)
    window.resize(1200, 760)
    room.resize(1200, 760)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    yield room
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
