"""The screen stays awake while somebody looks at it without touching anything."""

from collections.abc import Callable
from importlib import import_module
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication, QObject, QTimer

from app.ui.widgets.words import tr

RENEW_MS = 60_000
"""A restarted desktop or a sleep forgets who asked; nobody says so, so we ask again."""


class AwakeLock(Protocol):
    """What keeps the screen awake until it is released."""

    def release(self) -> None:
        """Let the screen sleep again."""


class _WakepyLock:
    """wakepy's mode: SetThreadExecutionState, caffeinate or D-Bus, whichever fits."""

    def __init__(self, mode: Any) -> None:  # Any: imported late
        self._mode = mode

    def release(self) -> None:
        """Let the screen sleep again."""
        self._mode.__exit__(None, None, None)


def take_lock() -> AwakeLock | None:
    """Ask the system to stay awake; None where it does not listen."""
    # Late: it takes 40 ms to import, and most windows never need it.
    wakepy = import_module("wakepy")
    mode = wakepy.keep.presenting(on_fail="pass")
    mode.__enter__()
    if mode.active:
        return _WakepyLock(mode)
    mode.__exit__(None, None, None)
    return None


class KeepAwake(QObject):
    """Holds the screen awake from `hold` to `release`, or to the program's end.

    A program that is killed lets go as well: each system drops what it held.

    Parameters
    ----------
    take
        How to ask the system; handed in so that a test asks nobody.
    """

    def __init__(
        self,
        parent: QObject | None = None,
        take: Callable[[], AwakeLock | None] = take_lock,
    ) -> None:
        super().__init__(parent)
        self.setObjectName("keep_awake")
        self._take = take
        self._lock: AwakeLock | None = None
        self._has_failed = False
        self._timer = QTimer(self)
        self._timer.setInterval(RENEW_MS)
        self._timer.timeout.connect(self.renew)
        application = QCoreApplication.instance()
        if application is not None:
            application.aboutToQuit.connect(self.release)

    @property
    def is_held(self) -> bool:
        """Say whether the system agreed to stay awake."""
        return self._lock is not None

    @property
    def why_not(self) -> str:
        """Why the screen may sleep, in words; empty where all is well or unasked."""
        if not self._has_failed:
            return ""
        return tr(
            "This system does not let the screen be kept awake. Set its screen saver "
            "and its sleep to longer than the session before you begin."
        )

    def hold(self) -> None:
        """Keep the screen awake; asking twice is asking once, unless it failed."""
        if not self._timer.isActive():
            self._timer.start()
            self.renew()

    def release(self) -> None:
        """Let the screen sleep again."""
        self._timer.stop()
        self._has_failed = False
        if self._lock is not None:
            self._lock.release()
        self._lock = None

    def renew(self) -> None:
        """Ask again, and only then let go of what was held."""
        old = self._lock
        self._lock = self._take()
        self._has_failed = self._lock is None
        if self._has_failed:
            # A desktop that does not answer costs seconds: not every minute.
            self._timer.stop()
        if old is not None:
            old.release()
