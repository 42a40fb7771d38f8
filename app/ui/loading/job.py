"""Work in a thread of its own, its result handed over in the ui's thread."""

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import QObject, QThread

from app.ui.widgets.overriding import override

T = TypeVar("T")


class Job(QThread, Generic[T]):
    """Runs one function once; `finished` tells when, `outcome` what it returned.

    The owner waits for it with `stop` before it goes itself.
    """

    def __init__(
        self,
        name: str,
        work: Callable[[Callable[[], bool]], T],
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.setObjectName(name)
        self._work = work
        self.outcome: T | None = None

    def stop(self) -> None:
        """Ask the work to end early, and wait until it has."""
        self.requestInterruption()
        self.wait()

    @override
    def run(self) -> None:
        self.outcome = self._work(self.isInterruptionRequested)
