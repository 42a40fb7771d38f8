"""Has hands painted aside, before they are seen: a pair takes up to 60 ms."""

from collections.abc import Callable, Sequence
from functools import partial

from PySide6.QtCore import QObject

from app.ui.follow.player.hand_art import stamp_of
from app.ui.follow.player.stroke_play import HandPose
from app.ui.loading.job import Job


class HandsAhead(QObject):
    """Paints one pair of hands at a time; what it painted is kept with the others."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.setObjectName("player_hands_ahead")
        self._job: Job[None] | None = None

    @property
    def is_busy(self) -> bool:
        """Say whether hands are being painted."""
        return self._job is not None and self._job.isRunning()

    def paint(self, poses: Sequence[HandPose], px_per_mm: float, ratio: float) -> None:
        """Have hands painted as they are turned in these poses."""
        self.stop()
        if poses:
            work = partial(_painted, tuple(poses), px_per_mm, ratio)
            self._job = Job("hands ahead", work, self)
            self._job.start()

    def stop(self) -> None:
        """End what is under way, and wait for it: no longer than for one hand."""
        if self._job is not None:
            self._job.stop()
            self._job.deleteLater()
            self._job = None


def _painted(
    poses: Sequence[HandPose],
    px_per_mm: float,
    ratio: float,
    should_stop: Callable[[], bool],
) -> None:
    for pose in poses:
        if should_stop():
            return
        stamp_of(pose, px_per_mm, ratio)
