"""What the giver should know before the hands are oily: over the map, for a while."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.ui.follow.player.player_look import PlayerLook
from app.ui.follow.player.signs import paint_sign
from app.ui.widgets.buttons import GlyphButton
from app.ui.widgets.overriding import override
from app.ui.widgets.painting import paint_box
from app.ui.widgets.text_label import TextLabel
from app.ui.widgets.words import tr

_SIGN_PX = 20
_LEFT_PX = 46


class NoticeSheet(QWidget):
    """Gathers what is told in one sheet, until it is closed or put away."""

    def __init__(self, look: PlayerLook, parent: QWidget) -> None:
        super().__init__(parent)
        self._look, self._room = look, QRect()
        self._told: list[str] = []
        self.setObjectName("player_notice")
        self.setAccessibleName(tr("Good to know"))
        self.setCursor(Qt.CursorShape.ArrowCursor)
        own = look.own
        self._words = TextLabel(own, "", tint="caution_text", parent=self)
        self._words.setObjectName("player_notice_words")
        closing = tr("Close this message")
        self.close_button = GlyphButton(own, "close", closing, 28, self)
        self.close_button.setObjectName("player_notice_close")
        self.close_button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.close_button.clicked.connect(self.put_away)
        row = QHBoxLayout(self)
        row.setContentsMargins(_LEFT_PX, 10, 8, 10)
        row.addWidget(self._words, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)
        look.changed.connect(self._arrange)
        self.hide()

    @property
    def told(self) -> tuple[str, ...]:
        """Return what is to be read now."""
        return tuple(self._told)

    def tell(self, text: str) -> None:
        """Say something below what is said already."""
        if text not in self._told:
            self._told.append(text)
            self._words.setText("\n".join(self._told))
            self.setAccessibleDescription(" ".join(self._told))
        self.show()
        self._arrange()

    def put_away(self) -> None:
        """Be seen no more, until there is something else to tell."""
        self._told.clear()
        self.hide()

    def arrange(self, room: QRect) -> None:
        """Lie at the top of a room, as high as the words need."""
        self._room = room
        self._arrange()

    def _arrange(self) -> None:
        wide = self._room.width()
        layout = self.layout()
        if wide <= 0 or layout is None:
            return
        high = max(layout.heightForWidth(wide), layout.minimumSize().height())
        self.setGeometry(self._room.left(), self._room.top(), wide, high)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        super().mousePressEvent(event)
        event.accept()  # to read is not to go on

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        super().mouseReleaseEvent(event)
        event.accept()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        painter, look = QPainter(self), self._look
        line = look.colour("line")
        paint_box(painter, QRectF(self.rect()), 12, look.colour("caution_ground"), line)
        sign = QRectF(14, 13, _SIGN_PX, _SIGN_PX)
        paint_sign(painter, "warning", sign, look.colour("caution_text"), 2.0)
