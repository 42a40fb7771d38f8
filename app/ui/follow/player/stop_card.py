"""After the receiver said stop: what to do now, calmly."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from app.ui.follow.player.bindings import Act
from app.ui.follow.player.cards import RestCard
from app.ui.follow.player.player_look import WRAPPED, PlayerLook
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.words import tr

_SHARES = (0.31, 0.31, 0.38)
_ADVICE = (
    (
        "hand",
        "Ease your hands off",
        "Let the weight fade first, then lift slowly. Stay close.",
    ),
    (
        "ask",
        "Ask, and wait",
        "What is it, and where? Cold, a cramp, too much, enough: all are fine.",
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

    def _paint_advice(self, painter: QPainter, room: QRect) -> None:
        gap = self._look.px(28)
        self._font = self._advice_font(room)
        shares = _SHARES
        free, left = room.width() - 2 * gap, room.left()
        for share, (sign, head, text) in zip(shares, _ADVICE, strict=True):
            box = QRect(left, room.top(), round(free * share), room.height())
            self._paint_piece(painter, box, sign, tr(head), tr(text))
            left += box.width() + gap

    def _advice_font(self, room: QRect) -> QFont:
        """Return the largest font in which all three pieces fit."""
        look = self._look
        fonts = []
        for share, (_, _, text) in zip(_SHARES, _ADVICE, strict=True):
            wide = round((room.width() - 2 * look.px(28)) * share) - look.px(66)
            high = room.height() - look.px(34 + 64 + 14 + 62 + 16 + 40)
            box = QRect(0, 0, wide, high)
            fonts.append(look.fitting_font(tr(text), box, (52, 20)))
        return min(fonts, key=lambda font: font.pixelSize())

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
        painter.setFont(self._font)
        painter.drawText(rest, WRAPPED, text)
