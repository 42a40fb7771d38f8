"""What lies over the step while it rests, and the card of a pause."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.bindings import Act, key_shown
from app.ui.follow.player.key_button import PLAIN, KeyButton
from app.ui.follow.player.player_look import WRAPPED, PlayerLook
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override
from app.ui.widgets.words import tr


class RestCard(QWidget):
    """A card with a heading, and buttons for what can be done now.

    Signals
    -------
    chosen : str
        The act of a button.
    """

    chosen = Signal(str)

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self.buttons: list[KeyButton] = []
        look.changed.connect(self._arrange)
        self.hide()

    def add_button(self, act: Act, text: str, manner: str = PLAIN) -> KeyButton:
        """Add a button; the first one is the way back to the massage."""
        button = KeyButton(self._look, text, key_shown(act), manner, self)
        button.setObjectName(f"card_{act}")
        button.clicked.connect(lambda _=False, act=act: self.chosen.emit(str(act)))
        self.buttons.append(button)
        return button

    def _buttons_room(self) -> QRect:
        raise NotImplementedError

    def _arrange(self) -> None:
        room, gap = self._buttons_room(), self._look.px(20)
        count = max(len(self.buttons), 1)
        wide = (room.width() - gap * (count - 1)) // count
        for number, button in enumerate(self.buttons):
            left = room.left() + number * (wide + gap)
            button.setGeometry(left, room.top(), wide, room.height())
        self.update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()


class PauseCard(RestCard):
    """Rest: the hands may lie still; nothing runs.

    Attributes
    ----------
    told
        What was answered just now; empty: how it goes on.
    """

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("player_pause_card")
        self._title, self._step, self.told = tr("Paused"), "", ""
        self._advice = tr("Let your hands lie still, or lift them slowly.")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._advice)
        self.add_button(Act.SKIP, tr("Skip this place"))
        self.add_button(Act.END, tr("End the session"))

    def show_step(self, words: str) -> None:
        """Say where the session rests."""
        self._step = words
        self.update()

    def show_told(self, words: str) -> None:
        """Show what was answered just now; else how it goes on."""
        self.told = words
        self.update()

    @override
    def _buttons_room(self) -> QRect:
        high = self._look.px(116)
        return QRect(0, self.height() - high - self._look.px(12), self.width(), high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colour("ground"))
        top = look.px(2)
        painter.setFont(look.font(38))
        painter.setPen(look.colour("quiet"))
        row = QRect(0, top, self.width(), look.px(50))
        painter.drawText(row, Qt.AlignmentFlag.AlignVCenter, self._step)
        sign = QRectF(0, row.bottom() + look.px(30), look.px(104), look.px(104))
        paint_sign(painter, "pause", sign, look.colour("accent"), 2.4)
        painter.setFont(look.font(104, QFont.Weight.Bold))
        painter.setPen(look.colour("text"))
        head = QRect(
            round(sign.right()) + look.px(20),
            round(sign.top()) - look.px(14),
            self.width(),
            look.px(132),
        )
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self._title)
        room = QRect(0, head.bottom() + look.px(24), self.width(), 0)
        room.setBottom(self._buttons_room().top() - look.px(90))
        painter.setFont(look.fitting_font(self._advice, room, (75, 40)))
        painter.drawText(room, WRAPPED, self._advice)
        foot = QRect(0, room.bottom(), self.width(), look.px(70))
        painter.setFont(look.font(36))
        painter.setPen(look.colour("quiet"))
        if self.told:
            painter.setPen(look.colour("text"))
        line = self.told or tr("Any key or pedal goes on")
        painter.drawText(foot, Qt.AlignmentFlag.AlignVCenter, line)
