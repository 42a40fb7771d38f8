"""The narrow rail at the left: the name, the rooms, settings and help."""

from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QVBoxLayout, QWidget

from app.ui.widgets.buttons import LookButton
from app.ui.widgets.glyphs import paint_glyph
from app.ui.widgets.look import Look, TextStyle
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

WIDTH_PX = 76


class Wordmark(QWidget):
    """The name of the program, with its mark: a knot between two hands' strokes."""

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("wordmark")
        self.setAccessibleName(tr("Kneadmap"))
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)
        look.changed.connect(self.updateGeometry)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX, self._look.px(58))

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(WIDTH_PX, self._look.px(46))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look = self._look
        missing = look.px(58) - self.height()
        side = look.px(25) - max(missing / 2, 0)
        top = look.px(10) - max(missing / 2, 0)
        mark = QRectF((self.width() - side) / 2, top, side, side)
        paint_glyph(painter, "knot", mark, look.colour("accent"), 2.2)
        font = QFont(look.font(TextStyle.SMALL_STRONG))
        font.setWeight(QFont.Weight.Bold)
        name = tr("Kneadmap")
        while QFontMetrics(font).horizontalAdvance(name) > self.width() - 8:
            font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        painter.setPen(look.colour("accent"))
        words = QRectF(0, mark.bottom() + 3, self.width(), look.px(18))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, name)


class RailButton(LookButton):
    """An icon over a word; checked for the room that is open."""

    def __init__(
        self, look: Look, glyph: str, text: str, parent: QWidget | None = None
    ) -> None:
        super().__init__(look, text, parent)
        self._glyph = glyph
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH_PX - 16, self._look.px(56))

    @override
    def minimumSizeHint(self) -> QSize:
        """Return what is left of it in a low window with large text."""
        return QSize(WIDTH_PX - 16, self._look.px(40))

    @override
    def nextCheckState(self) -> None:
        """Leave it to the window which room is open."""

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, rect = self._look, QRectF(self.rect())
        if self.isChecked():
            paint_box(painter, rect, 10, look.colour("accent_ground"))
        elif self.underMouse():
            paint_box(painter, rect, 10, look.colour("raised"))
        ink = look.colour("accent" if self.isChecked() else "quiet")
        # In a low window with large text the words stay whole, the icon gives way.
        missing = max(look.px(56) - rect.height(), 0)
        side = look.px(22) - max(missing - look.px(8), 0)
        top = max(look.px(8) - missing, 1)
        icon = QRectF((rect.width() - side) / 2, top, side, side)
        paint_glyph(painter, self._glyph, icon, ink, 2.0)
        is_open = self.isChecked()
        font = QFont(look.font(TextStyle.SMALL_STRONG if is_open else TextStyle.SMALL))
        while QFontMetrics(font).horizontalAdvance(self.text()) > rect.width() - 2:
            font.setPixelSize(font.pixelSize() - 1)
        painter.setFont(font)
        painter.setPen(ink)
        words = QRectF(0, icon.bottom() + 2, rect.width(), look.px(20))
        painter.drawText(words, Qt.AlignmentFlag.AlignHCenter, self.text())
        self.paint_ring(painter, 10)


class Rail(QWidget):
    """Rooms at the top, settings and help at the bottom.

    Signals
    -------
    command_wanted : str
        Id of the command of the button that was pressed.
    """

    command_wanted = Signal(str)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._buttons: dict[str, RailButton] = {}
        self.setObjectName("rail")
        self.setAccessibleName(tr("Rooms"))
        self.setFixedWidth(look.px(WIDTH_PX))
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 6, 8, 12)
        rows.setSpacing(6)
        rows.addWidget(Wordmark(look, self))
        rows.addWidget(self._button("explore", "body", tr("Explore")))
        follow = self._button("follow", "follow", tr("Follow"))
        follow.setToolTip(tr("Follow: be led through a massage (Ctrl 2)"))
        rows.addWidget(follow)
        practise = self._button("practise", "target", tr("Practise"))
        practise.setToolTip(tr("Practise: find places until you know them (Ctrl 3)"))
        rows.addWidget(practise)
        feel = self._button("feel", "press", tr("Feel"))
        feel.setToolTip(tr("Feel: press a simulated back (Ctrl 4)"))
        rows.addWidget(feel)
        health = self._button("health", "health", tr("Health"))
        health.setAccessibleName(tr("Health check"))
        health.setToolTip(tr("Health check: who is this for? (Ctrl H)"))
        rows.addWidget(health)
        guide = self._button("guide", "book", tr("Guide"))
        guide.setToolTip(tr("Guide: how to prepare, to press, to end (G)"))
        rows.addWidget(guide)
        rows.addStretch(1)
        rows.addWidget(self._button("settings", "settings", tr("Settings")))
        rows.addWidget(self._button("help", "help", tr("Help")))
        look.changed.connect(self._on_look_changed)

    def show_open(self, command_id: str) -> None:
        """Mark the button of the room or page that is open."""
        for own_id, button in self._buttons.items():
            button.setChecked(own_id == command_id)

    def _button(self, command_id: str, glyph: str, text: str) -> RailButton:
        button = RailButton(self._look, glyph, text, self)
        button.setObjectName(f"rail_{command_id}")
        button.clicked.connect(partial(self.command_wanted.emit, command_id))
        self._buttons[command_id] = button
        return button

    def _on_look_changed(self) -> None:
        self.setFixedWidth(self._look.px(WIDTH_PX))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        right = self.width() - 1
        painter.fillRect(right, 0, 1, self.height(), self._look.colour("line"))
