"""The Practise room on the shipped back, with a clock and dice of the tests' own."""

import random
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta, timezone
from functools import cache
from pathlib import Path

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.geometry.atlas import Atlas
from app.geometry.scene import scene_of
from app.model.ids import MapId
from app.model.memory import Answered
from app.model.practice import QuestionKind
from app.model.scene import MapScene, Shape
from app.practice.rounds import RoundKind
from app.practice.variation import Presentation
from app.ui.map.view import BodyMapView
from app.ui.practise.controller import PractiseController
from app.ui.practise.question_page import QuestionPage
from app.ui.practise.room import PractiseRoom
from app.ui.practise.settings import PractiseSettings
from app.ui.rooms.aside import AtOnce
from app.ui.rooms.practice_keeping import PractiseKeeping
from app.ui.widgets.look import Look
from tests.support.shipped import BACK, shipped_atlas, shipped_library

EVENING = datetime(2026, 11, 21, 20, 15, tzinfo=timezone(timedelta(hours=1)))


@cache
def _scene() -> MapScene:
    return scene_of(shipped_atlas().body_map, shipped_atlas())


class PlainBodies:
    """Has the shipped maps, and no pictures of a body."""

    def __init__(self) -> None:
        self.shown: list[Presentation] = []

    def atlas(self, map_id: MapId) -> Atlas:
        """Return what answers about a map."""
        return shipped_atlas(map_id)

    def shape(self, map_id: MapId, feature_id: str) -> Shape | None:
        """Return how a thing of the back is drawn."""
        return next((s for s in _scene().shapes if s.id == feature_id), None)

    def looks(self, map_id: MapId) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """Return one body."""
        return ("average",), ("medium_light",)

    def dress(
        self, view: BodyMapView, map_id: MapId, presentation: Presentation
    ) -> None:
        """Show the bare back."""
        self.shown.append(presentation)
        view.reduce_motion()
        view.show_scene(replace(_scene(), shapes=()))


class NoFiles:
    """Stands for the dialogs of the system: nobody chooses a file."""

    def to_save(self, parent: QWidget, title: str, name: str) -> Path | None:
        """Return no place."""
        return None

    def to_open(self, parent: QWidget, title: str, pattern: str) -> Path | None:
        """Return no file."""
        return None


@dataclass
class Clock:
    """Goes on only when it is told to."""

    seconds: float = 0.0
    days: float = 0.0

    def monotonic_s(self) -> float:
        """Return the seconds."""
        return self.seconds

    def now(self) -> datetime:
        """Return the time of day."""
        return EVENING + timedelta(days=self.days, seconds=self.seconds)


@pytest.fixture
def clock() -> Clock:
    """Return a clock that stands still."""
    return Clock()


@dataclass
class Keepings:
    """Opens what is kept in one folder, as often as windows do."""

    folder: Path
    opened: list[PractiseKeeping] = field(default_factory=list)

    def open(self) -> PractiseKeeping:
        """Return one more look into the folder."""
        self.opened.append(PractiseKeeping(self.folder))
        return self.opened[-1]

    def answers(self) -> tuple[Answered, ...]:
        """Return what lies on the disk."""
        return self.open().answers()


@pytest.fixture
def keepings(tmp_path: Path) -> Iterator[Keepings]:
    """Return what opens the folder of the test."""
    keepings = Keepings(tmp_path)
    yield keepings
    for each in keepings.opened:
        each.close()


@pytest.fixture
def practise(
    qapp: QApplication, keepings: Keepings, clock: Clock
) -> PractiseController:
    """Return the controller of the room, which works at once."""
    controller = PractiseController(
        PlainBodies(),
        AtOnce(),
        keepings.open(),
        clock.now,
        clock.monotonic_s,
        random.Random(1),
    )
    controller.show_library(shipped_library())
    return controller


@pytest.fixture
def room(qtbot: QtBot, practise: PractiseController) -> Iterator[PractiseRoom]:
    """Return the room, shown and with the keys."""
    window = QWidget()
    room = PractiseRoom(Look(parent=window), practise, NoFiles(), window)
    window.resize(1200, 800)
    room.resize(1200, 800)
    qtbot.addWidget(window)
    window.show()
    window.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
    yield room
    page = room.page
    if isinstance(page, QuestionPage):
        page.map.stop_drawing()
    window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def ask(practise: PractiseController, kind: QuestionKind) -> None:
    """Begin a round of one kind of question."""
    practise.take_settings(
        PractiseSettings(
            maps=(str(BACK),),
            kinds=(kind.value,),
            is_typing=practise.settings.is_typing,
        )
    )
    practise.begin(RoundKind.TEN)
    assert practise.asked is not None
    assert practise.asked.question.card.kind is kind


def question_page(room: PractiseRoom) -> QuestionPage:
    """Return the page of the question."""
    assert isinstance(room.page, QuestionPage)
    return room.page
