"""The pace of the strokes that are shown; it runs only while they are seen."""

from PySide6.QtCore import QObject, QVariantAnimation, Signal

_HOUR_S = 3600


class StrokeClock(QObject):
    """Counts the seconds since a stroke was first shown.

    Signals
    -------
    ticked
        `seconds` has moved on.
    """

    ticked = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self.seconds = 0.0
        self._run = QVariantAnimation(self)
        self._run.setStartValue(0.0)
        self._run.setEndValue(float(_HOUR_S))
        self._run.setDuration(_HOUR_S * 1000)
        self._run.setLoopCount(-1)
        self._run.valueChanged.connect(self._on_value)

    @property
    def is_running(self) -> bool:
        """Say whether time passes."""
        return self._run.state() == QVariantAnimation.State.Running

    def restart(self) -> None:
        """Begin at nought."""
        self.stop()
        self._run.start()

    def stop(self) -> None:
        """Stand still at the beginning."""
        self._run.stop()
        self.seconds = 0.0

    def _on_value(self, seconds: float) -> None:
        self.seconds = seconds
        self.ticked.emit()
