"""The calm way from one place of a map to another."""

from collections.abc import Callable, Iterator
from functools import partial

from PySide6.QtCore import QEasingCurve, QObject, QVariantAnimation, Signal

from app.ui.map.viewport import Viewport

GLIDE_MS = 1100


class Glide(QObject):
    """Moves a view to a goal, slowly at both ends.

    Signals
    -------
    moved
        Another part of the map is seen.
    arrived
        The goal is reached.
    """

    moved = Signal()
    arrived = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.view = self.goal = self._start = Viewport(1.0, -300.0, -300.0)
        self._motion = QVariantAnimation(self)
        self._motion.setStartValue(0.0)
        self._motion.setEndValue(1.0)
        self._motion.setDuration(GLIDE_MS)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutCubic)
        self._motion.valueChanged.connect(self._on_step)
        self._motion.finished.connect(self.arrived)

    @property
    def is_moving(self) -> bool:
        """Say whether the goal is still ahead."""
        return self._motion.state() != QVariantAnimation.State.Stopped

    @property
    def share(self) -> float:
        """Return how much of its time is over, 0 to 1."""
        return self._motion.currentTime() / GLIDE_MS if self.is_moving else 1.0

    def jump(self, goal: Viewport) -> None:
        """Be there at once."""
        self._motion.stop()
        self.view = self.goal = self._start = goal

    def go(self, goal: Viewport) -> None:
        """Begin to move."""
        self._motion.stop()
        self._start, self.goal = self.view, goal
        if self._start == goal:
            self.arrived.emit()
        else:
            self._motion.start()

    def steps(self, step_ms: int) -> Iterator[Callable[[], None]]:
        """Yield what each frame of a glide under way does, for measuring."""
        if not self.is_moving:
            return
        self._motion.pause()
        for at_ms in range(step_ms, GLIDE_MS, step_ms):
            yield partial(self._motion.setCurrentTime, at_ms)
        self._motion.resume()
        yield partial(self._motion.setCurrentTime, GLIDE_MS)

    def _on_step(self, share: float) -> None:
        self.view = self._start.between(self.goal, share)
        self.moved.emit()
