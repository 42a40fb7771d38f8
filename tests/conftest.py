"""What every test can rely on: an own home, silence, and nothing left behind."""

import gc
import logging
import os
import socket
import sys
import threading
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, settings

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

# Machines differ and are busy: how long an example takes says nothing. Where the
# whole is checked, the same examples are tried each time; at the desk new ones.
settings.register_profile(
    "patient",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="CI" in os.environ,
)
settings.load_profile("patient")


@pytest.fixture(autouse=True)
def own_home(
    tmp_path_factory: pytest.TempPathFactory, monkeypatch: pytest.MonkeyPatch
) -> Path:
    """Give each test a home of its own; the real one is never touched."""
    home = tmp_path_factory.mktemp("home")
    monkeypatch.setenv("HOME", str(home))
    monkeypatch.setenv("KNEADMAP_HOME", str(home / "kneadmap"))
    for name in ("XDG_CONFIG_HOME", "XDG_CACHE_HOME", "XDG_DATA_HOME"):
        monkeypatch.delenv(name, raising=False)
    return home


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Refuse every connection that leaves the machine."""
    real_connect = socket.socket.connect

    def connect(self: socket.socket, address: Any) -> None:  # Any: as in socket
        if self.family in (socket.AF_INET, socket.AF_INET6):
            pytest.fail(f"the test tried to reach {address}")
        real_connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", connect)


@pytest.fixture(autouse=True)
def no_sound(monkeypatch: pytest.MonkeyPatch) -> None:
    """Speak to nobody and listen to nobody, whatever this machine has."""
    for name in ("miniaudio", "PySide6.QtTextToSpeech"):
        monkeypatch.setitem(sys.modules, name, None)


@pytest.fixture(autouse=True)
def no_stray_log(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """Fail on any log line that a test did not clear with `caplog.clear()`."""
    caplog.set_level(logging.WARNING)
    yield
    for phase in ("setup", "call"):
        stray = [record.getMessage() for record in caplog.get_records(phase)]
        assert not stray, f"unexpected log lines: {stray}"


@pytest.fixture(autouse=True)
def no_leaked_thread() -> Iterator[None]:
    """Fail when a test leaves a thread of Python's running."""
    before = set(threading.enumerate())
    yield
    # Threads of Qt that ran Python code are listed as dummies until they end.
    left = [
        thread
        for thread in set(threading.enumerate()) - before
        if thread.is_alive() and not isinstance(thread, threading._DummyThread)
    ]
    assert not left, f"threads still run: {left}"


@pytest.fixture(scope="module")
def old_left_alone() -> None:
    """Keep what is older than the module, most of all there is, out of collections.

    Once a module, not once a test: what a test leaves to the next one is collected.
    """
    gc.unfreeze()
    gc.collect()
    gc.freeze()


@pytest.fixture(autouse=True)
def no_leaked_qt(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail when a test with Qt leaves a window, a running timer or a busy pool."""
    if not {"qtbot", "qapp"} & set(request.fixturenames):
        yield
        return
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool, QTimer
    from PySide6.QtWidgets import QApplication

    application = request.getfixturevalue("qapp")
    before = set(QApplication.topLevelWidgets())
    request.getfixturevalue("old_left_alone")
    yield
    assert QThreadPool.globalInstance().waitForDone(10_000), "a worker still runs"
    gc.collect()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    left = [w for w in QApplication.topLevelWidgets() if w not in before]
    assert not left, f"widgets without a parent are left: {left}"
    running = [timer for timer in application.findChildren(QTimer) if timer.isActive()]
    assert not running, f"timers still run: {running}"
