"""Does work in threads of its own, the last wish of a kind first."""

from collections.abc import Callable
from functools import partial
from typing import Any, TypeVar

from PySide6.QtCore import QObject, Signal

from app.ui.loading.job import Job

T = TypeVar("T")
Waiting = tuple[Callable[[], Any], Callable[[Any], None]]  # Any: each its own outcome


class JobsAside(QObject):
    """One job of a name at a time; what is asked meanwhile waits, and only the last.

    Signals
    -------
    became_idle
        Nothing is being worked on any more.
    """

    became_idle = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("jobs_aside")
        self._jobs: dict[str, Job[Any]] = {}  # Any: each job has its own outcome
        self._waiting: dict[str, Waiting] = {}

    @property
    def is_idle(self) -> bool:
        """Return whether nothing is being worked on."""
        return not self._jobs

    def run(self, name: str, work: Callable[[], T], then: Callable[[T], None]) -> None:
        """Do work in a thread, and give what it returns to `then` in this one."""
        if name in self._jobs:
            self._waiting[name] = (work, then)
            return
        job: Job[T] = Job(name, partial(_without_asking, work), self)
        self._jobs[name] = job
        job.finished.connect(partial(self._on_finished, job, then))
        job.start()

    def stop(self) -> None:
        """End everything that runs, and wait for it."""
        self._waiting.clear()
        for job in self._jobs.values():
            job.finished.disconnect()
            job.stop()
            job.deleteLater()
        self._jobs.clear()

    def _on_finished(self, job: Job[T], then: Callable[[T], None]) -> None:
        # The signal may come a moment before the thread is gone.
        job.wait()
        name = job.objectName()
        if self._jobs.pop(name, None) is None:
            return  # stopped while its signal was under way
        outcome = job.outcome
        job.deleteLater()
        waiting = self._waiting.pop(name, None)
        if waiting is not None:
            self.run(name, *waiting)
        elif outcome is not None:
            then(outcome)
        if self.is_idle:
            self.became_idle.emit()


def _without_asking(work: Callable[[], T], should_stop: Callable[[], bool]) -> T:
    """Do work that is too short to be cut."""
    return work()
