"""What was seen a moment ago, fading from over what is seen now."""

from PySide6.QtCore import QEasingCurve, Qt, QVariantAnimation
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.widgets.overriding import override

FADE_MS = 160


class Fading(QWidget):
    """Lies over a widget with its old picture; goes by itself, in no one's way."""

    def __init__(self, over: QWidget) -> None:
        super().__init__(over)
        self.setObjectName("fading")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._picture = over.grab()
        self._opacity = 1.0
        self._motion = QVariantAnimation(self)
        self._motion.setDuration(FADE_MS)
        self._motion.setStartValue(1.0)
        self._motion.setEndValue(0.0)
        self._motion.setEasingCurve(QEasingCurve.Type.InOutQuad)
        self._motion.valueChanged.connect(self._on_step)
        self._motion.finished.connect(self.deleteLater)
        self.setGeometry(over.rect())
        self.show()

    def start(self) -> None:
        """Begin to fade."""
        self._motion.start()

    def _on_step(self, opacity: float) -> None:
        self._opacity = float(opacity)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setOpacity(self._opacity)
        painter.drawPixmap(0, 0, self._picture)
