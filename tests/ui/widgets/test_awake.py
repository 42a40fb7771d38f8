"""What keeps the screen awake, and what it says where that is impossible."""

import pytest
from PySide6.QtCore import QCoreApplication, QTimer

from app.ui.widgets.awake import KeepAwake, take_lock


class _Desktop:
    """A desktop that counts who asked it to stay awake."""

    def __init__(self) -> None:
        self.held = 0
        self.fewest_since_taken = 1
        self.asked = 0
        self.does_listen = True

    def take(self) -> "_Lock | None":
        self.asked += 1
        if not self.does_listen:
            return None
        self.held += 1
        return _Lock(self)


class _Lock:
    """One program's wish."""

    def __init__(self, desktop: _Desktop) -> None:
        self._desktop = desktop

    def release(self) -> None:
        self._desktop.held -= 1
        self._desktop.fewest_since_taken = min(
            self._desktop.fewest_since_taken, self._desktop.held
        )


@pytest.fixture
def desktop() -> _Desktop:
    return _Desktop()


@pytest.fixture
def awake(desktop: _Desktop, qapp: QCoreApplication) -> KeepAwake:
    return KeepAwake(take=desktop.take)


def test_nothing_is_asked_before_it_is_needed(
    awake: KeepAwake, desktop: _Desktop
) -> None:
    assert desktop.asked == 0
    assert not awake.is_held


def test_asking_twice_is_asking_once(awake: KeepAwake, desktop: _Desktop) -> None:
    awake.hold()
    awake.hold()
    assert desktop.asked == 1
    awake.release()
    assert desktop.held == 0


def test_letting_go_twice_is_letting_go_once(
    awake: KeepAwake, desktop: _Desktop
) -> None:
    awake.hold()
    awake.release()
    awake.release()
    assert desktop.held == 0


def test_the_wish_is_renewed_without_a_gap(awake: KeepAwake, desktop: _Desktop) -> None:
    awake.hold()
    timer = awake.findChild(QTimer)
    assert timer is not None
    timer.timeout.emit()
    assert (desktop.asked, desktop.held, desktop.fewest_since_taken) == (2, 1, 1)
    awake.release()


def test_a_lost_wish_is_made_again(awake: KeepAwake, desktop: _Desktop) -> None:
    desktop.does_listen = False
    awake.hold()
    assert awake.why_not
    desktop.does_listen = True
    awake.hold()
    assert awake.is_held
    assert awake.why_not == ""
    awake.release()


def test_the_end_of_the_program_lets_go(
    awake: KeepAwake, desktop: _Desktop, qapp: QCoreApplication
) -> None:
    awake.hold()
    qapp.aboutToQuit.emit()
    assert desktop.held == 0
    assert not awake.is_held


def test_without_a_desktop_it_is_told_in_words(
    monkeypatch: pytest.MonkeyPatch, qapp: QCoreApplication
) -> None:
    for name in ("DBUS_SESSION_BUS_ADDRESS", "XDG_SESSION_DESKTOP"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere")
    awake = KeepAwake()
    awake.hold()
    assert not awake.is_held
    assert "screen saver" in awake.why_not
    awake.release()
    assert awake.why_not == ""


def test_the_library_takes_and_gives_back(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WAKEPY_FAKE_SUCCESS", "yes")
    lock = take_lock()
    assert lock is not None
    lock.release()
