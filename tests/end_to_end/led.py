"""A session led in the real window, with a clock, a voice and bells of our own."""

from collections.abc import Callable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta, timezone
from functools import partial
from pathlib import Path
from threading import Event
from typing import Any

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication
from pytestqt.qtbot import QtBot

from app.content.cache import SceneCache
from app.content.load import load_library_cached
from app.content.roots import ContentRoots
from app.places import places
from app.safety.turns import Turn
from app.session.player import Phase
from app.session.snapshot import read_snapshot
from app.store.database import open_database
from app.store.history import KeptDone
from app.store.sessions import SessionStore
from app.ui.follow.controller import FollowController
from app.ui.follow.course import Page
from app.ui.follow.player.controller import PlayerController
from app.ui.follow.player.journal import FileJournal
from app.ui.follow.player.page import PlayerPage
from app.ui.shell import follow_player
from app.ui.shell.clocks import Clocks
from app.ui.shell.options import WindowOptions
from app.ui.shell.settings import Settings
from app.ui.shell.window import MainWindow
from tests.support.children import child

EVENING = datetime(2026, 11, 21, 20, 15, tzinfo=timezone(timedelta(hours=1)))
PATIENCE_MS = 30_000
PATIENCE_S = 30


@dataclass
class Script:
    """What happened when, in seconds since the session was opened."""

    now_s: float = 0.0
    lines: list[tuple[float, str]] = field(default_factory=list)

    def clock(self) -> float:
        """Return the time, which passes only when a test lets it."""
        return self.now_s

    def note(self, what: str) -> None:
        """Note that something happened now."""
        self.lines.append((self.now_s, what))

    def of(self, *kinds: str) -> list[tuple[float, str]]:
        """Return what happened of some kinds; a kind is the first word of a line."""
        return [line for line in self.lines if line[1].split(":")[0] in kinds]


class NotedSound(QObject):
    """Notes what is to be heard, in place of a voice, bells and a microphone."""

    became_unable = Signal(str)
    heard = Signal()

    def __init__(self, script: Script, _: object, parent: QObject | None) -> None:
        super().__init__(parent)
        self._script = script
        self.speaker = self.sounds = self.claps = self

    def say(self, text: str, is_urgent: bool = False) -> None:
        """Note a prompt."""
        self._script.note(f"{'urgent' if is_urgent else 'say'}: {text}")

    def bell(self, kind: str) -> None:
        """Note a bell."""
        self._script.note(f"bell: {kind}")

    def nothing(self, *_: object) -> None:
        """Keep no pace and open no device."""

    start_pacer = stop_pacer = stop = open = make_ready = close = apply = nothing

    def news(self) -> str:
        """Tell nothing."""
        return ""


class NotedJournal(FileJournal):
    """The journal of the program; each write is awaited, and read from the disk."""

    def __init__(
        self, script: Script, folder: Path, on_trouble: Callable[[str], None]
    ) -> None:
        self._script, self._kept_in, self._written = script, folder, Event()
        super().__init__(folder, on_trouble)

    def keep(self, snapshot_json: str, session_json: str, person: str | None) -> None:
        """Note what a new start would find after this write."""
        self._await(super().keep, snapshot_json, session_json, person)
        with closing(open_database(self._kept_in).database) as database:
            running = SessionStore(database).running()
        assert running is not None
        assert running.session_json == session_json
        found = read_snapshot(running.snapshot_json)
        self._script.note(f"wrote: turn {found.index} at {found.elapsed_s:.0f}")

    def forget(self) -> None:
        """Note that nothing would be found."""
        self._await(super().forget)
        with closing(open_database(self._kept_in).database) as database:
            assert SessionStore(database).running() is None
        self._script.note("wrote: nothing is under way")

    def _await(self, write: Callable[..., None], *values: str | None) -> None:
        self._written.clear()
        write(*values)
        assert self._written.wait(PATIENCE_S), "the journal writes no more"

    def _write(self, *values: Any) -> None:  # Any: passed on as it comes
        super()._write(*values)
        self._written.set()


class Led:
    """The window, and hands on it."""

    def __init__(self, qtbot: QtBot, window: MainWindow, script: Script) -> None:
        self._qtbot, self.window, self.script = qtbot, window, script
        self.shown: list[tuple[float, str]] = []

    @property
    def follow(self) -> FollowController:
        """Return what holds the pages of the room."""
        desk = self.window.follow.desk
        assert desk is not None
        return desk.follow

    @property
    def player(self) -> PlayerController:
        """Return what leads the session."""
        desk = self.window.follow.desk
        assert desk is not None
        assert desk.player.controller is not None
        return desk.player.controller

    @property
    def page(self) -> PlayerPage:
        """Return the page of the player."""
        return child(self.window, PlayerPage, "player_page")

    def click(self, name: str) -> None:
        """Click a button, once it can be clicked."""
        self.wait_until(lambda: self._button(name) is not None)
        button = self._button(name)
        assert button is not None
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def _button(self, name: str) -> QAbstractButton | None:
        found = self.window.findChildren(QAbstractButton, name)
        shown = (each for each in found if each.isVisible() and each.isEnabled())
        return next(shown, None)

    def press(self, key: Qt.Key) -> None:
        """Press a key in the player."""
        QTest.keyClick(self.page, key)
        self._look()

    def wait_until(self, is_true: Callable[[], bool]) -> None:
        """Wait for a claim."""
        self._qtbot.waitUntil(is_true, timeout=PATIENCE_MS)

    def wait_for(self, page: Page) -> None:
        """Wait until a page of the room is shown."""
        self.wait_until(lambda: self.follow.course.page is page)

    def pass_s(self, seconds: int) -> None:
        """Let time pass; a frame, at sixty times speed, is a second.

        Where the session waits, hands are ready at once.
        """
        for _ in range(seconds):
            self.script.now_s += 1.0
            self.player.tick()
            if self.follow.course.page is not Page.PLAYER:
                return
            if self.player.state.phase is Phase.WAITING:
                self.press(Qt.Key.Key_Space)
            QApplication.processEvents()
            self._look()

    def play_until(self, now_s: float) -> None:
        """Let time pass until a moment."""
        self.pass_s(round(now_s - self.script.now_s))

    def _look(self) -> None:
        """Note the large words, if they are others now."""
        words = self.page.words.accessibleName()
        if not self.shown or self.shown[-1][1] != words:
            self.shown.append((self.script.now_s, words))

    def open_plan(self, minutes: int) -> tuple[Turn, ...]:
        """Have a session planned and agree to it; return its turns, not yet begun."""
        self.click("rail_follow")
        self.click(f"plan_{minutes}")
        self.click("wish_begin")
        self.wait_for(Page.BEFORE)
        self.wait_until(lambda: self.follow.can_begin)
        fitted = self.follow.fitted
        assert fitted is not None
        return fitted.turns

    def begin(self) -> None:
        """Agree, and begin with the space bar."""
        self.click("before_begin")
        self.wait_for(Page.PLAYER)
        self.player.turn_began.connect(self._on_turn_began)
        self.press(Qt.Key.Key_Space)

    def _on_turn_began(self, index: int) -> None:
        self.script.note(f"turn: {index}")


@contextmanager
def led(qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, folder: Path) -> Iterator[Led]:
    """Open the window on the shipped content, with a home in a folder."""
    script = Script()
    for name, noted in (("SoundDesk", NotedSound), ("FileJournal", NotedJournal)):
        monkeypatch.setattr(follow_player, name, partial(noted, script))
    here = places()
    roots = ContentRoots(here.body_maps, here.resources)
    load_library_cached(roots, SceneCache(folder / "cache"))
    options = WindowOptions(
        roots,
        folder / "settings",
        folder / "cache",
        data_folder=folder / "data",
        clocks=Clocks(script.clock, lambda: EVENING),
    )
    window = MainWindow(options, Settings(theme="light", is_motion_reduced=True))
    window.resize(1280, 800)
    with qtbot.waitSignal(window.completed, timeout=PATIENCE_MS):
        window.show()
    yield Led(qtbot, window, script)
    window.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def history_in(folder: Path) -> tuple[KeptDone, ...]:
    """Return what was done, as the disk has it."""
    with closing(open_database(folder / "data").database) as database:
        return SessionStore(database).done()
