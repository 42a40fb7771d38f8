"""A small session on a clock of the test's own; what is said and rung is noted."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

import pytest
from PySide6.QtCore import QCoreApplication, QEvent
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from app.model.technique import PressureLevel
from app.safety.turns import FittedSession
from app.session.player import PlayerOptions
from app.session.player_state import BellKind
from app.session.snapshot import Around
from app.ui.follow.player.controller import PlayerController
from app.ui.follow.player.maps import PlayerMaps
from app.ui.follow.player.page import PlayerPage
from app.ui.map.picture import MapContent
from app.ui.widgets.look import Look
from tests.session.playing import small

NORMAL = PlayerOptions(lead_in_s=3.0)
AT_ONCE = PlayerOptions(lead_in_s=0.0)
BY_HAND = PlayerOptions(auto_advance=False, lead_in_s=0.0)


@dataclass
class Clock:
    """Goes on when a test says so."""

    now_s: float = 1000.0

    def __call__(self) -> float:
        return self.now_s


@dataclass
class Heard:
    """Notes what would be heard."""

    said: list[str] = field(default_factory=list)
    urgent: list[str] = field(default_factory=list)
    bells: list[str] = field(default_factory=list)
    paces: list[float] = field(default_factory=list)
    is_paced: bool = False
    stops: int = 0

    def say(self, text: str, is_urgent: bool = False) -> None:
        """Note what is said."""
        (self.urgent if is_urgent else self.said).append(text)

    def bell(self, kind: BellKind) -> None:
        """Note a bell."""
        self.bells.append(str(kind))

    def start_pacer(self, period_s: float, from_s: float = 0.0) -> None:
        """Note a pace."""
        self.paces.append(period_s)
        self.is_paced = True

    def stop_pacer(self) -> None:
        """Note that it ended."""
        self.is_paced = False

    def stop(self) -> None:
        """Note that all fell silent."""
        self.stops += 1


@dataclass
class Notes:
    """A journal in memory."""

    pages: list[str] = field(default_factory=list)
    forgotten: int = 0
    is_closed: bool = False

    def keep(self, snapshot_json: str, session_json: str, person: str | None) -> None:
        """Note a page."""
        self.pages.append(snapshot_json)

    def forget(self) -> None:
        """Note that it was forgotten."""
        self.forgotten += 1

    def close(self) -> None:
        """Note the end."""
        self.is_closed = True


class Maps(PlayerMaps):
    """Hands out the maps that a test has put there."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.contents: dict[str, MapContent] = {}
        self.asked: list[str] = []

    def content(self, map_id: str) -> MapContent | None:
        """Return a map."""
        self.asked.append(map_id)
        return self.contents.get(map_id)


@dataclass
class Played:
    """A player with all that it works with."""

    controller: PlayerController
    clock: Clock
    heard: Heard
    notes: Notes

    def pass_time(self, seconds: float, step_s: float = 0.1) -> None:
        """Let time pass in ticks."""
        for _ in range(round(seconds / step_s)):
            self.clock.now_s += step_s
            self.controller.tick()


MakePlayed = Callable[..., Played]
MakePage = Callable[..., PlayerPage]


@pytest.fixture
def make(qapp: QApplication) -> Iterator[MakePlayed]:
    """Return what makes a player without a window."""
    made: list[PlayerController] = []

    def play(
        options: PlayerOptions = AT_ONCE,
        fitted: FittedSession | None = None,
        around: Around | None = None,
    ) -> Played:
        clock, heard, notes = Clock(), Heard(), Notes()
        controller = PlayerController(
            fitted or small(),
            heard,
            heard,
            clock,
            journal=notes,
            options=options,
            around=around,
        )
        made.append(controller)
        return Played(controller, clock, heard, notes)

    yield play
    for controller in made:
        controller.close()


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[MakePage]:
    """Return what shows a player in a window that has the keys."""
    windows: list[QWidget] = []

    def page_of(
        played: Played,
        size: tuple[int, int] = (1280, 800),
        pressure: tuple[PressureLevel, ...] = (),
        look: Look | None = None,
        contents: dict[str, MapContent] | None = None,
    ) -> PlayerPage:
        window = QWidget()
        windows.append(window)
        qtbot.addWidget(window)
        maps = Maps(window)
        maps.contents = contents or {}
        page = PlayerPage(
            look or Look(parent=window),
            played.controller,
            maps,
            pressure,
            parent=window,
        )
        page.hold_frames()
        window.resize(*size)
        page.resize(*size)
        window.show()
        window.activateWindow()
        page.setFocus()
        qtbot.waitUntil(lambda: QApplication.activeWindow() is window)
        page.hold_frames()
        return page

    yield page_of
    for window in windows:
        window.close()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
