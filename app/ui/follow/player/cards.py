"""What lies over the step while it rests: in a pause, and after a stop."""

from PySide6.QtCore import QRect, QRectF, Qt, Signal
from PySide6.QtGui import QFont, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.big_button import MAIN, PLAIN, BigButton
from app.ui.follow.player.bindings import Act, key_shown
from app.ui.follow.player.player_look import WRAPPED, PlayerLook
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

_ADVICE = (
    (
        "hand",
        "Ease your hands off",
        "Let the weight fade first, then lift slowly. Stay close.",
    ),
    (
        "ask",
        "Ask quietly, and wait",
        "What is it, and where? Cold, a cramp, too much, enough: all are fine.",
    ),
    (
        "warning",
        "Call for help at once",
        "Chest pain, hard breathing, fainting, a sudden severe headache, new weakness "
        "or numbness, no control of bladder or bowel: call the emergency number.",
    ),
)


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
        self.buttons: list[BigButton] = []
        look.changed.connect(self._arrange)
        self.hide()

    def add_button(self, act: Act, text: str, manner: str = PLAIN) -> BigButton:
        """Add a button; the first one is the way back to the massage."""
        button = BigButton(self._look, text, key_shown(act), manner, self)
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
    """Rest: the hands may lie still; nothing runs."""

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("player_pause_card")
        self._title, self._step = tr("Paused"), ""
        self._advice = tr("Let your hands lie still, or lift them slowly.")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(self._advice)
        self.add_button(Act.REPEAT, tr("Step again"))
        self.add_button(Act.SKIP, tr("Skip this place"))
        self.add_button(Act.END, tr("End"))

    def show_step(self, words: str) -> None:
        """Say where the session rests."""
        self._step = words
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
        painter.drawText(
            foot, Qt.AlignmentFlag.AlignVCenter, tr("Any key or pedal goes on")
        )


class StopCard(RestCard):
    """The receiver said stop: what to do now, calmly."""

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("player_stop_card")
        self._title = tr("Stopped")
        self._lead = tr("You did well to ask, and they did well to say so.")
        self.setAccessibleName(self._title)
        self.setAccessibleDescription(
            " ".join(f"{tr(head)}. {tr(text)}" for _, head, text in _ADVICE)
        )
        self.lighter = self.add_button(Act.LIGHTER, tr("Go on here, lighter"))
        self.add_button(Act.SKIP, tr("Skip this place"))
        self.add_button(Act.END, tr("End the session"))

    def offer_lighter(self, *, is_touching: bool) -> None:
        """Name the way back: lighter, where hands press; else just on."""
        words = tr("Go on here, lighter") if is_touching else tr("Go on here")
        self.lighter.show_text(words)

    @override
    def _buttons_room(self) -> QRect:
        edge, high = self._look.px(72), self._look.px(132)
        top = self.height() - self._look.px(60) - high
        return QRect(edge, top, self.width() - 2 * edge, high)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        painter.fillRect(self.rect(), look.colour("ground"))
        edge = look.px(72)
        wide = self.width() - 2 * edge
        head = QRect(edge, look.px(56), wide, look.px(130))
        painter.setFont(look.font(104 / look.text_share, QFont.Weight.Bold))
        painter.setPen(look.colour("text"))
        painter.drawText(head, Qt.AlignmentFlag.AlignVCenter, self._title)
        lead = QRect(edge, head.bottom(), wide, look.px(66))
        painter.setFont(look.fitting_font(self._lead, lead, (42, 28)))
        painter.setPen(look.colour("quiet"))
        painter.drawText(lead, Qt.AlignmentFlag.AlignVCenter, self._lead)
        top = lead.bottom() + look.px(30)
        room = QRect(edge, top, wide, self._buttons_room().top() - look.px(36) - top)
        self._paint_advice(painter, room)

    def _paint_advice(self, painter: QPainter, room: QRect) -> None:
        gap = self._look.px(28)
        shares = (0.3, 0.32, 0.38)
        free, left = room.width() - 2 * gap, room.left()
        for share, (sign, head, text) in zip(shares, _ADVICE, strict=True):
            box = QRect(left, room.top(), round(free * share), room.height())
            self._paint_piece(painter, box, sign, tr(head), tr(text))
            left += box.width() + gap

    def _paint_piece(
        self, painter: QPainter, box: QRect, sign: str, head: str, text: str
    ) -> None:
        look = self._look
        is_alarm = sign == "warning"
        ground = "no_go_ground" if is_alarm else "surface"
        paint_box(painter, QRectF(box), look.px(26), look.colour(ground))
        inner = box.adjusted(look.px(34), look.px(34), -look.px(30), -look.px(26))
        side = look.px(64)
        icon = QRectF(inner.left(), inner.top(), side, side)
        ink = look.colour("no_go_text" if is_alarm else "accent")
        paint_sign(painter, sign, icon, ink, 2.0)
        title = QRect(
            inner.left(),
            round(icon.bottom()) + look.px(14),
            inner.width(),
            look.px(124),
        )
        font = look.fitting_font(head, title, (48, 28), QFont.Weight.DemiBold)
        painter.setFont(font)
        painter.setPen(look.colour("text"))
        used = painter.boundingRect(title, WRAPPED, head)
        painter.drawText(title, WRAPPED, head)
        rest = QRect(inner.left(), used.bottom() + look.px(16), inner.width(), 0)
        rest.setBottom(inner.bottom())
        painter.setFont(look.fitting_font(text, rest, (44, 22)))
        painter.drawText(rest, WRAPPED, text)


__all__ = ["MAIN", "PauseCard", "RestCard", "StopCard"]
