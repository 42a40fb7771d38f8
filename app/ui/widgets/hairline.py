"""The line that shows that something went out of sight above it."""

from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QSizePolicy, QWidget

from app.ui.widgets.look import Look
from app.ui.widgets.overriding import override


class Hairline(QWidget):
    """Drawn while what a scroll bar moves is not at its top."""

    def __init__(self, look: Look, bar: QScrollBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._bar = look, bar
        self.setObjectName("hairline")
        self.setFixedHeight(1)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        bar.valueChanged.connect(self._on_scrolled)
        look.changed.connect(self.update)

    @property
    def is_drawn(self) -> bool:
        """Return whether there is something above."""
        return self._bar.value() > self._bar.minimum()

    def _on_scrolled(self) -> None:
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.is_drawn:
            QPainter(self).fillRect(self.rect(), self._look.colour("line"))
