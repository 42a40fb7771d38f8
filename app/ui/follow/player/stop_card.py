"""After the receiver said stop: what to do now, calmly."""

from collections.abc import Iterable

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.bindings import Act
from app.ui.follow.player.cards import RestCard
from app.ui.follow.player.player_look import WRAPPED, PlayerLook, is_narrow
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

_SHARES = (0.31, 0.31, 0.38)
_ALARM = "warning"
_ICON, _HEAD = 76, 72
"""Height of the sign, and of the heading below it."""

_ADVICE = (
    (
        "hand",
        "Hands off, gently",
        "Take the weight off at once, without a jerk. Stay close.",
    ),
    (
        "ask",
        "Ask, and wait",
        "What would help now? Nobody has to say why they want to stop.",
    ),
    (
        "warning",
        "Call for help at once",
        "Chest pain, hard breathing, fainting, a sudden severe headache, new weakness "
        "or numbness, no control of bladder or bowel: call the emergency number.",
    ),
)


class StopCard(RestCard):
    """The receiver said stop: what to do now, calmly."""

    def __init__(self, look: PlayerLook, parent: QWidget | None = None) -> None:
        super().__init__(look, parent)
        self.setObjectName("player_stop_card")
        self._title = tr("Stopped")
        self._lead = tr("Time rests. Nothing goes on until both of you want it to.")
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

    def _pieces(self, room: QRect) -> list[QRect]:
        """Return the boxes of the advice: side by side, or one below the other."""
        gap = self._look.px(28)
        boxes, at = [], 0
        if is_narrow(self.width(), self.height()):
            high = (room.height() - 2 * gap) // len(_ADVICE)
            for number in range(len(_ADVICE)):
                top = room.top() + number * (high + gap)
                boxes.append(QRect(room.left(), top, room.width(), high))
            return boxes
        for share in _SHARES:
            wide = round((room.width() - 2 * gap) * share)
            boxes.append(QRect(room.left() + at, room.top(), wide, room.height()))
            at += wide + gap
        return boxes

    def _paint_advice(self, painter: QPainter, room: QRect) -> None:
        look = self._look
        boxes = [_inner(look, box) for box in self._pieces(room)]
        heads = [QRect(0, 0, box.width(), look.px(_HEAD)) for box in boxes]
        head_font = _smallest(
            look.fitting_font(tr(head), box, (48, 24), QFont.Weight.DemiBold)
            for box, (_, head, _) in zip(heads, _ADVICE, strict=True)
        )
        rooms = [box.adjusted(0, look.px(_ICON + _HEAD), 0, 0) for box in boxes]
        font = _smallest(
            look.fitting_font(tr(text), box, (50, 20))
            for box, (_, _, text) in zip(rooms, _ADVICE, strict=True)
        )
        for box, (sign, head, text) in zip(self._pieces(room), _ADVICE, strict=True):
            ground = "no_go_ground" if sign == _ALARM else "surface"
            paint_box(painter, QRectF(box), look.px(26), look.colour(ground))
            self._paint_sign(painter, _inner(look, box), sign)
            title = _inner(look, box).adjusted(0, look.px(_ICON), 0, 0)
            painter.setPen(look.colour("text"))
            painter.setFont(head_font)
            painter.drawText(title, WRAPPED, tr(head))
            painter.setFont(font)
            painter.drawText(title.adjusted(0, look.px(_HEAD), 0, 0), WRAPPED, tr(text))

    def _paint_sign(self, painter: QPainter, box: QRect, sign: str) -> None:
        look, side = self._look, self._look.px(60)
        ink = look.colour("no_go_text" if sign == _ALARM else "accent")
        icon = QRectF(box.left(), box.top(), side, side)
        paint_sign(painter, sign, icon, ink, 2.0)


def _inner(look: PlayerLook, box: QRect) -> QRect:
    return box.adjusted(look.px(34), look.px(30), -look.px(26), -look.px(20))


def _smallest(fonts: Iterable[QFont]) -> QFont:
    return min(fonts, key=lambda font: font.pixelSize())
